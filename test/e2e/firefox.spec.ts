/** The extension in Firefox: installed for real, with the popup and the sidebar in the browser's own window. */
import { expect, test as base } from '@playwright/test';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { follow } from '../support/blind-follower';
import type { GuideReader } from '../support/guide-reader';
import { startConsoleServer, withStrictPolicy, type ConsoleServer } from './support/console-server';
import { driven, FirefoxBrowser, type Pane } from './support/firefox-browser';
import { PRACTICE } from './support/fixtures';
import { address, FIRST, keys, keysLeft, SECOND } from './support/practice';
import { steps, walkToTheEnd } from './support/walk';

const EXTENSION = process.env['FIREFOX_EXTENSION'] ?? path.resolve(import.meta.dirname, '../../dist/firefox');

interface Fixtures {
  firefox: FirefoxBrowser;
  /** A tab of its own. */
  tab: Page;
}

interface WorkerFixtures {
  consoleOfWorker: ConsoleServer;
  firefoxOfWorker: FirefoxBrowser;
}

const test = base.extend<Fixtures, WorkerFixtures>({
  consoleOfWorker: [
    async ({}, use) => {
      const server = await startConsoleServer(PRACTICE);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  firefoxOfWorker: [
    async ({ consoleOfWorker }, use) => {
      const firefox = await FirefoxBrowser.launch({ extension: EXTENSION, port: consoleOfWorker.port });
      await use(firefox);
      await firefox.close();
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

test('the guide leads to zero keys in Firefox, also where its event page is ended at every step', async ({ firefox, tab }) => {
  await tab.goto(address({ keys: keys('Active', 'Inactive') }));
  const walk = await walkToTheEnd({
    page: driven(tab),
    reader: firefox.reader(tab),
    onReading: () => firefox.terminateBackground(),
  });
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

/** Of the review: whether the first tick is set. */
async function tickIn(reader: GuideReader): Promise<boolean | undefined> {
  return (await reader.waitForStep('review')).actions.find(({ name }) => name === 'tick-admin')?.checked;
}

/** As the owner. */
async function tick(tab: Page, reader: GuideReader): Promise<void> {
  const { actions } = await reader.waitForStep('review');
  const box = actions.find(({ name }) => name === 'tick-admin')?.box;
  if (!box) throw new Error('The card has no tick.');
  await tab.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

const hosts = (tab: Page): Promise<number> => tab.evaluate(() => document.querySelectorAll('root-key-guide').length);

test('a key is put back from the popup, and the disk names neither it nor the account', async ({ firefox, tab }) => {
  await tab.goto(address({ keys: keys('Active') }));
  const [page, reader] = [driven(tab), firefox.reader(tab)];
  const waits = await follow({ page, reader, until: ({ step }) => step === 'wait' });
  expect(waits.ending.kind).toBe('stopped');
  const popup = await firefox.openPopup(tab);
  await popup.press('[data-action="put-back"]');
  await expect.poll(() => popup.text('[data-situation="activate"]')).toHaveLength(1);
  await firefox.closePopup();
  const back = await follow({ page, reader, until: ({ step }) => step === 'review' });
  expect(steps(back)).toContain('choose-activate');
  expect(await keysLeft(page)).toEqual([`${FIRST} Active`]);
  const disk = JSON.stringify(await firefox.storage());
  expect(disk).toContain('put-back');
  expect(disk).not.toMatch(/AKIA|1111-?2222-?3333/);
});

test('an IAM user’s own page is declined, a script in the page decides nothing, and a page that removes the guide is left alone', async ({
  firefox,
  tab,
}) => {
  const reader = firefox.reader(tab);
  await tab.goto(address({ keys: keys('Active'), principal: { user: 'ana' } }));
  expect((await reader.waitForStep('not-root')).ring).toBeUndefined();

  await tab.goto(address({ keys: keys('Active'), run: 'root' }));
  await reader.waitForStep('review');
  for (const control of ['tick-admin', 'tick-unused', 'continue', 'stop']) await reader.pressByScript(control);
  expect(await tickIn(reader)).toBe(false);

  const removals = () => tab.evaluate(() => Number(document.documentElement.dataset['removals'] ?? 0));
  await tab.evaluate(() => {
    const remove = (): void => {
      for (const host of document.querySelectorAll('root-key-guide')) {
        host.remove();
        document.documentElement.dataset['removals'] = String(Number(document.documentElement.dataset['removals'] ?? 0) + 1);
      }
    };
    new MutationObserver(remove).observe(document, { childList: true, subtree: true });
    remove();
  });
  /** The page changes, and the guide has some frames to answer. */
  const stir = () =>
    tab.evaluate(
      () =>
        new Promise<void>((resolve) => {
          document.body.append(document.createElement('i'));
          let frames = 20;
          const next = (): void => {
            if (frames-- > 0) requestAnimationFrame(next);
            else resolve();
          };
          next();
        }),
    );
  await expect
    .poll(async () => {
      const before = await removals();
      await stir();
      return (await removals()) - before;
    })
    .toBe(0);
  // Five tries, and a last word.
  expect(await removals()).toBeLessThanOrEqual(7);
  expect(await hosts(tab)).toBe(0);
});

test('a page with the strictest policy for content and types is guided like any other', async ({ firefox, tab, consoleOfWorker }) => {
  consoleOfWorker.handle(withStrictPolicy(PRACTICE));
  await tab.goto(address({ keys: keys('Active') }));
  const reader = firefox.reader(tab);
  const { ring, card } = await reader.waitForStep('review');
  // Unstyled, they would be as wide as the window, one under the other.
  expect(card?.width).toBeLessThan(700);
  expect(ring?.height).toBeGreaterThan(100);
  await tick(tab, reader);
  await expect.poll(() => tickIn(reader)).toBe(true);
  consoleOfWorker.reset();
});

test('where the owner has taken the console back from it, the popup says why it is needed, and one press asks for it', async ({
  firefox,
  tab,
}) => {
  const origin = 'https://*.console.aws.amazon.com/*';
  await firefox.withdrawHost(origin);
  expect(await firefox.grantedHosts()).not.toContain(origin);
  const elsewhere = await firefox.openPopup(tab);
  await expect
    .poll(() => elsewhere.text('[data-situation="no-access"] p'))
    .toEqual([expect.stringMatching(/which access keys are listed/)]);
  await firefox.closePopup();

  // A click on the icon lets it see this page, until that is loaded again.
  await tab.goto(address({ keys: keys('Active') }));
  expect(await hosts(tab)).toBe(0);
  const popup = await firefox.openPopup(tab);
  const reader = firefox.reader(tab);
  await reader.waitForStep('review');
  await expect.poll(() => popup.text('[data-notice="no-access"] p')).toHaveLength(1);
  await popup.press('[data-action="allow-access"]');
  expect(await firefox.allow()).toContain('console.aws.amazon.com');
  await expect.poll(() => firefox.grantedHosts()).toContain(origin);
  await expect.poll(() => popup.text('[data-action="allow-access"]')).toEqual([]);
  await firefox.closePopup();
  await tab.reload();
  await reader.waitForStep('review');
});

test('an updated copy takes the place of the old one, a page of the history is heard again, and a guide that is switched off goes by itself', async ({
  firefox,
  tab,
}) => {
  await tab.goto(address({ keys: keys('Active') }));
  const reader = firefox.reader(tab);
  await reader.waitForStep('review');
  /** Waits until another copy of the guide has taken the place of the one that is there. */
  const replaced = async (by: () => Promise<void>): Promise<void> => {
    await tab.evaluate(() => document.querySelector('root-key-guide')?.setAttribute('data-old', ''));
    await by();
    await expect.poll(() => tab.evaluate(() => document.querySelector('root-key-guide')?.matches('[data-old]') ?? true)).toBe(false);
  };
  await replaced(() => firefox.update());
  await tick(tab, reader);
  await expect.poll(() => tickIn(reader)).toBe(true);
  expect(await hosts(tab)).toBe(1);

  await tab.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) document.title = 'back';
    }),
  );
  await tab.goto(address({}, { path: '/ec2/home', hash: '#Instances' }));
  // Puppeteer's own way back waits for a document to load, and none does; then it loses count of this tab's.
  await tab.evaluate(() => history.back());
  await expect.poll(() => tab.title()).toBe('back');
  await tick(tab, reader);
  await expect.poll(() => tickIn(reader)).toBe(false);
  await tab.evaluate(() => location.reload());
  await expect.poll(() => tab.title().catch(() => 'back')).not.toBe('back');
  expect(await tickIn(reader), 'the worker has heard it').toBe(false);

  await firefox.switchOn(false);
  await expect.poll(() => reader.words(), { timeout: 15_000 }).toMatch(/reload this page/i);
  const { ring, card } = (await reader.read()) ?? {};
  expect([ring, card]).toEqual([undefined, undefined]);
  await replaced(() => firefox.switchOn(true));
  await reader.waitForStep('review');
  expect(await hosts(tab)).toBe(1);
});
