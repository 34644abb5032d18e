/** The extension in Firefox: installed for real, with the popup and the sidebar in the browser's own window. */
import { expect, test as base } from '@playwright/test';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { startConsoleServer } from './support/console-server';
import { driven, FirefoxBrowser, type Pane } from './support/firefox-browser';
import { PRACTICE } from './support/fixtures';
import { address, FIRST, keys, SECOND } from './support/practice';
import { steps, walkToTheEnd } from './support/walk';

const EXTENSION = process.env['FIREFOX_EXTENSION'] ?? path.resolve(import.meta.dirname, '../../dist/firefox');

interface Fixtures {
  firefox: FirefoxBrowser;
  /** A tab of its own. */
  tab: Page;
}

const test = base.extend<Fixtures, { firefoxOfWorker: FirefoxBrowser }>({
  firefoxOfWorker: [
    async ({}, use) => {
      const server = await startConsoleServer(PRACTICE);
      const firefox = await FirefoxBrowser.launch({ extension: EXTENSION, port: server.port });
      await use(firefox);
      await firefox.close();
      await server.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  firefox: async ({ firefoxOfWorker }, use) => {
    await firefoxOfWorker.reset();
    await use(firefoxOfWorker);
    expect(await firefoxOfWorker.complaints(), 'errors and warnings in the browser’s console').toEqual([]);
  },
  tab: async ({ firefox }, use, info) => {
    const page = await firefox.newPage();
    await use(page);
    if (info.status === info.expectedStatus || page.isClosed()) return;
    await info.attach('tab', { body: Buffer.from(await page.screenshot()), contentType: 'image/png' });
  },
});

// One Firefox for all of them, one after the other; a machine that has other things to do takes its time.
test.describe.configure({ mode: 'default', timeout: 180_000 });

const ACTIVE = `active ${FIRST.slice(-4)}`;
const INACTIVE = `inactive ${SECOND.slice(-4)}`;

/** Each key as its pane tells it: the state, and the end of the id. */
function shownKeys(pane: Pane): Promise<string[]> {
  return pane.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-key-state]')].map(
      ({ dataset, textContent }) => `${dataset['keyState'] ?? ''} ${textContent.trim().slice(-4)}`,
    ),
  );
}

test('the popup that Firefox opens over the console shows the account and its keys', async ({ firefox, tab }) => {
  expect(await firefox.grantedHosts(), 'installing it is the permission').toEqual(
    expect.arrayContaining(['https://*.console.aws.amazon.com/*', 'https://*.console.amazonaws-eusc.eu/*']),
  );
  await tab.goto(address({ keys: keys('Active', 'Inactive') }));
  const reader = firefox.reader(tab);
  await reader.waitForStep('review');

  const popup = await firefox.openPopup(tab);
  expect(await firefox.panes()).toEqual({ popup: firefox.url('popup/popup.html') });
  await expect.poll(() => shownKeys(popup)).toEqual([ACTIVE, INACTIVE]);
  expect((await popup.text('.who')).join(' ')).toMatch(/1111-2222-3333.*root user/i);
  expect(await popup.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'no sideways scrolling').toBe(true);
});

test('a click on the icon starts the guide on another console page, where it does not run by itself', async ({ firefox, tab }) => {
  await tab.goto(address({ keys: keys('Active') }, { path: '/ec2/home', hash: '#Instances' }));
  expect(await tab.$('root-key-guide')).toBeNull();
  await firefox.openPopup(tab);
  await firefox.reader(tab).waitForStep('open-account-menu');
});

test('the guide leads to zero keys in Firefox', async ({ firefox, tab }) => {
  await tab.goto(address({ keys: keys('Active', 'Inactive') }));
  const walk = await walkToTheEnd({ page: driven(tab), reader: firefox.reader(tab) });
  expect(steps(walk)).toEqual(
    expect.arrayContaining(['review', 'confirm-deactivate', 'wait', 'enter-confirmation', 'confirm-delete', 'verify']),
  );
  const popup = await firefox.openPopup(tab);
  await expect.poll(() => popup.text('[data-situation="done"]')).toHaveLength(1);
});

test('the sidebar opens from the popup, beside the page, and shows the same keys', async ({ firefox, tab }) => {
  await tab.goto(address({ keys: keys('Active', 'Inactive') }));
  await firefox.reader(tab).waitForStep('review');
  const popup = await firefox.openPopup(tab);
  await popup.press('[data-action="open-panel"]');
  await expect.poll(() => popup.isOpen()).toBe(false);

  const sidebar = await firefox.sidebar();
  await expect.poll(() => shownKeys(sidebar)).toEqual([ACTIVE, INACTIVE]);
  expect((await firefox.panes()).sidebar).toMatch(/popup\.html\?tab=\d+$/);
  expect(await sidebar.text('[data-action="open-panel"]'), 'it has no use for a button that opens it').toEqual([]);
});

test('the welcome page opens when it is installed, the settings from the popup, and neither has anything to complain about', async ({
  firefox,
  tab,
}) => {
  const welcome = await firefox.ownPage('welcome/welcome.html');
  await expect.poll(() => welcome.evaluate(() => document.querySelector('h1')?.textContent)).toMatch(/Root Key Remover/i);

  await tab.goto(address({ keys: keys('Active') }));
  await firefox.reader(tab).waitForStep('review');
  const popup = await firefox.openPopup(tab);
  await popup.press('[data-action="open-settings"]');
  const settings = await firefox.ownPage('popup/settings.html');
  await expect.poll(() => settings.evaluate(() => document.querySelectorAll('h1, input, select').length)).toBeGreaterThan(1);
});
