/** The page that is opened on installation. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { ExtensionBrowser } from './support/extension-browser';
import { EXTENSION, freshTest } from './support/fixtures';
import { address, keys } from './support/practice';

const test = freshTest.extend<{ welcome: Page }>({
  extension: async ({ consoleServer }, use) => {
    const { port, keyHash } = consoleServer;
    const browser = await ExtensionBrowser.launch({ extension: EXTENSION, port, keyHash, keepsWelcome: true });
    await use(browser);
    await browser.close();
  },
  welcome: async ({ extension }, use) => {
    const [page] = welcomePages(extension);
    if (!page) throw new Error('The installation opened no welcome page.');
    await page.bringToFront();
    await page.locator('h1').waitFor();
    await use(page);
  },
});

function welcomePages(extension: ExtensionBrowser): Page[] {
  return extension.context.pages().filter((page) => page.url() === extension.url('welcome/welcome.html'));
}

/** The worker has heard of its start before it answers the popup: what it opens, it has asked for by then. */
async function workerAnswers(extension: ExtensionBrowser, page: Page): Promise<void> {
  await page.goto(address({ keys: keys('Active') }));
  await extension.startGuide(page);
  await expect(page.locator('root-key-guide')).toHaveCount(1);
}

test('the welcome page opens once when the extension is installed, and never when it is reloaded or the browser starts again', async ({
  page,
  extension,
  welcome,
}) => {
  await workerAnswers(extension, page);
  expect(welcomePages(extension)).toEqual([welcome]);

  await extension.reloadExtension();
  await workerAnswers(extension, page);
  expect(welcomePages(extension), 'after a reload, which closes the pages of the extension').toEqual([]);

  await extension.restart();
  await workerAnswers(extension, await extension.context.newPage());
  expect(welcomePages(extension), 'after a restart').toEqual([]);
});

test('it can be read by everybody, in light and dark, and on a narrow window', async ({ welcome }) => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1200, 700, 320]) {
      await welcome.setViewportSize({ width, height: 800 });
      await welcome.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: welcome }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      expect(await welcome.evaluate(() => document.documentElement.scrollWidth), 'no sideways scrolling').toBeLessThanOrEqual(width);
      for (const link of await welcome.locator('a').all()) expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    }
});

test('its main button opens the practice console in a tab of its own, where the guide can be tried', async ({ extension, welcome }) => {
  const opened = extension.context.waitForEvent('page');
  await welcome.locator('[data-action="open-practice"]').click();
  const practice = await opened;
  await practice.waitForURL((url) => url.href.startsWith(extension.url('practice/practice.html')));
  await practice.getByRole('button', { name: 'Show the guide' }).click();
  await expect(practice.locator('root-key-guide')).toHaveCount(1);
  expect(welcomePages(extension)).toEqual([welcome]);
});

test('it tells of every permission that the installed manifest asks for', async ({ extension, welcome }) => {
  const asked = await extension.inExtension(() => {
    const { permissions = [], optional_permissions = [], content_scripts = [] } = chrome.runtime.getManifest();
    return [...permissions, ...optional_permissions, ...(content_scripts.length > 0 ? ['content_scripts'] : [])];
  });
  const told = await welcome.locator('[data-permission]').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-permission')));
  expect(told.sort()).toEqual(asked.sort());
});
