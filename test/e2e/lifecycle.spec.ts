/** What browser and owner may do to the extension while a guide is under way: Chromium for real. Firefox's own ways are in firefox.spec.ts. */
import { expect, type CDPSession, type Page } from '@playwright/test';
import type { DrivenPage } from '../support/driven-page';
import { GuideReader } from '../support/guide-reader';
import { press } from './support/card';
import { withStrictPolicy } from './support/console-server';
import { ExtensionBrowser } from './support/extension-browser';
import { EXTENSION, freshTest, PRACTICE, test } from './support/fixtures';
import { address, FIRST, keys, MULTI_SESSION, SECOND } from './support/practice';
import { recordedKinds, storedAccounts } from './support/stored';
import { steps, walkToTheEnd } from './support/walk';

test.describe.configure({ timeout: 120_000 });

const HOST = 'root-key-guide';
const ANOTHER_PAGE = address({}, { path: '/ec2/home', hash: '#Instances' });

/** Whether the owner's first tick is kept, for each account that is. */
async function ticks(extension: ExtensionBrowser): Promise<unknown[]> {
  return (await storedAccounts(extension)).map((account) => (account as { adminExists?: unknown }).adminExists);
}

test('the worker may be stopped while the word of any click is on its way to it', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Active') }));
  const struck: DrivenPage = {
    mouse: {
      move: (x, y) => page.mouse.move(x, y),
      wheel: (x, y) => page.mouse.wheel(x, y),
      click: async (x, y) => {
        await Promise.all([page.mouse.click(x, y), extension.strikeWorker()]);
      },
    },
    keyboard: page.keyboard,
    evaluate: page.evaluate.bind(page) as DrivenPage['evaluate'],
  };
  const walk = await walkToTheEnd({ page: struck, reader });
  expect(steps(walk).filter((step) => step === 'review')).toHaveLength(1);
  // The last click was struck as well: the card was there before the worker, and the end of the record comes with the worker that follows.
  await expect.poll(() => recordedKinds(extension)).toEqual(['found', 'deactivated', 'deleted', 'verified']);
});

test.describe('a page that comes back by the history, as it was left', () => {
  /** Playwright's own way back waits for a document to load, and none does. */
  async function goBack(page: Page, devTools: CDPSession): Promise<void> {
    const { entries, currentIndex } = await devTools.send('Page.getNavigationHistory');
    const before = entries[currentIndex - 1];
    if (!before) throw new Error('There is no page to go back to.');
    await devTools.send('Page.navigateToHistoryEntry', { entryId: before.id });
    await expect.poll(() => page.evaluate(() => location.href).catch(() => '')).toBe(before.url);
  }

  test('is guided on: its word is heard, its icon tells, and it has one card', async ({ consoleServer }) => {
    const extension = await ExtensionBrowser.launch({
      extension: EXTENSION,
      port: consoleServer.port,
      keyHash: consoleServer.keyHash,
      keepsLeftPages: true,
    });
    try {
      const page = await extension.context.newPage();
      const devTools = await extension.context.newCDPSession(page);
      await page.goto(address({ keys: keys('Active') }));
      await (await GuideReader.attach(page)).waitForStep('review');
      await page.evaluate(() =>
        addEventListener('pageshow', ({ persisted }) => {
          if (persisted) document.title = `back ${document.title}`;
        }),
      );
      for (const round of [1, 2]) {
        await expect.poll(() => extension.badge(page)).toBe('1');
        await page.goto(ANOTHER_PAGE);
        await expect.poll(() => extension.badge(page), `left for the ${round}. time`).toBe('');
        await goBack(page, devTools);
        expect(await page.title(), 'it is the document that was left').toMatch(/^back /);
      }
      await expect.poll(() => extension.badge(page)).toBe('1');
      const reader = await GuideReader.attach(page);
      await press(page, await reader.waitForStep('review'), 'tick-admin');
      await expect.poll(() => ticks(extension)).toEqual([true]);
      expect(await page.locator(HOST).count()).toBe(1);
    } finally {
      await extension.close();
    }
  });
});

freshTest(
  'a copy that is put into the page beside another adds nothing, and one that an update brings takes the place of the old one',
  async ({ page, reader, extension }) => {
    await page.goto(address({ keys: keys('Active') }));
    await reader.waitForStep('review');
    // Only a click on the icon lets the extension put it there.
    await (await extension.clickIcon(page)).close();
    const tabId = await extension.tabId(page);
    for (let copies = 0; copies < 2; copies += 1)
      await extension.inExtension((id) => chrome.scripting.executeScript({ target: { tabId: id }, files: ['content.js'] }), tabId);
    await press(page, await reader.waitForStep('review'), 'tick-admin');
    await expect.poll(() => ticks(extension)).toEqual([true]);
    expect(await page.locator(HOST).count()).toBe(1);

    await extension.reloadExtension();
    await page.bringToFront();
    await reader.waitForStep('');
    await extension.clickIcon(page);
    const { actions } = await reader.waitForStep('review');
    expect(actions.find(({ name }) => name === 'tick-admin')?.checked).toBe(true);
    expect(await page.locator(HOST).count()).toBe(1);
    await walkToTheEnd({ page, reader });
  },
);

freshTest(
  'the guide goes when the owner switches the extension off, or removes it, and asks to reload the page',
  async ({ page, reader, extension }) => {
    await page.goto(address({ keys: keys('Active') }));
    const guided = async (): Promise<void> => {
      await page.bringToFront();
      await page.reload();
      await reader.waitForStep('review');
    };
    const expectGone = async (): Promise<void> => {
      await page.bringToFront();
      const { ring, card } = await reader.waitForStep('');
      expect([ring, card]).toEqual([undefined, undefined]);
      expect(await reader.words()).toMatch(/reload this page/i);
      await page.reload();
      expect(await page.locator(HOST).count()).toBe(0);
    };
    await guided();
    await extension.switchOn(false);
    await expectGone();

    await extension.switchOn(true);
    await guided();
    await extension.uninstall();
    await expectGone();
  },
);

freshTest(
  'two windows that show one account go on together, a private one that the owner allows among them, and another account stays out of it',
  async ({ page, reader, extension }) => {
    await extension.configure({ incognitoAccess: true });
    const one = address({ keys: keys('Active') }, { host: MULTI_SESSION });
    const windows = await Promise.all([extension.openWindow(one), extension.openWindow(one, { incognito: true })]);
    await page.goto(address({ keys: [{ id: SECOND }], account: '123456789012' }));
    const other = await reader.waitForStep('review');
    expect(other.text).not.toContain(FIRST);
    const [first, inPrivate] = await Promise.all(windows.map((window) => GuideReader.attach(window)));
    if (!first || !inPrivate) throw new Error('A window did not open.');
    expect((await first.waitForStep('review')).text).toContain(FIRST);

    await press(windows[1] ?? page, await inPrivate.waitForStep('review'), 'tick-admin');
    await expect
      .poll(async () => (await first.read())?.actions.find(({ name }) => name === 'tick-admin')?.checked, 'the ordinary window follows')
      .toBe(true);
    expect((await reader.waitForStep('review')).actions.find(({ name }) => name === 'tick-admin')?.checked).toBe(false);
    // What the private tab showed goes with it; what was decided is kept, by names that tell nobody which account it is.
    const records = () => extension.inExtension(async () => Object.keys(await chrome.storage.session.get(null)).length);
    await expect.poll(records).toBe(3);
    await windows[1]?.close();
    await expect.poll(records).toBe(2);
    expect((await ticks(extension)).filter(Boolean)).toHaveLength(1);
    expect(JSON.stringify(await extension.storage())).not.toMatch(/AKIA|111122223333/);
  },
);

freshTest('a browser that is killed right after a decision finds a whole document when it starts again', async ({ extension }) => {
  // From now on the profile knows the extension by itself. Without a page the browser would end with the extension's own.
  await extension.context.newPage();
  await extension.restart();
  let salt: unknown;
  let ticked = false;
  // The later rounds leave it more time.
  for (const pause of [0, 2, 8]) {
    const page = await extension.context.newPage();
    await page.goto(address({ keys: keys('Active') }));
    const reader = await GuideReader.attach(page);
    const review = await reader.waitForStep('review');
    const shown = review.actions.find(({ name }) => name === 'tick-admin')?.checked;
    salt ??= (await extension.storage())['salt'];
    await press(page, review, 'tick-admin');
    for (let turns = 0; turns < pause; turns += 1) await page.evaluate(() => undefined);
    await extension.crash();

    const stored = await extension.storage();
    expect(stored).toMatchObject({ version: 1, salt, notes: {}, settings: {} });
    expect((stored['notes'] as Record<string, unknown>)['storageReset']).toBeUndefined();
    const [now, ...more] = await ticks(extension);
    expect(more).toEqual([]);
    // Each press turns it over: it is as it was before the press, or as after it.
    expect([ticked, !ticked]).toContain(now);
    expect(shown).toBe(ticked);
    ticked = now === true;
  }
});

test('a full disk is told once in the popup, the guide goes on, and what was put aside is written when there is room', async ({
  page,
  reader,
  extension,
}) => {
  await page.goto(address({ keys: keys('Active'), account: '123456789012' }));
  await reader.waitForStep('review');
  // The browser's own limit, up to a few letters: there is no room for one more account.
  await extension.inExtension(async () => {
    const room = chrome.storage.local.QUOTA_BYTES - (await chrome.storage.local.getBytesInUse());
    await chrome.storage.local.set({ filler: 'x'.repeat(room - 20) });
  });
  const before = await storedAccounts(extension);
  await page.goto(address({ keys: keys('Active') }));
  const popup = await extension.popupTab(page);
  await page.bringToFront();
  await press(page, await reader.waitForStep('review'), 'tick-admin');
  await expect(popup.locator('[data-notice="not-saved"]')).toHaveCount(1);
  await extension.killWorker();
  await press(page, await reader.waitForStep('review'), 'tick-unused');
  await press(page, await reader.waitForStep('review'), 'continue');
  await reader.waitForStep(['select-key', 'open-actions']);
  await expect(popup.locator('[data-notice]')).toHaveCount(2);
  expect(await storedAccounts(extension)).toEqual(before);

  await extension.inExtension(() => chrome.storage.local.remove('filler'));
  await walkToTheEnd({ page, reader });
  await expect(popup.locator('[data-notice="not-saved"]')).toHaveCount(0);
  // Of the account that there was no room for, and of the other one.
  expect((await ticks(extension)).sort()).toEqual([false, true]);
  await popup.close();
});

freshTest(
  'where the owner has set “on click”, the popup says that it cannot look at the console, and asks to be let in',
  async ({ page, reader, extension }) => {
    await extension.configure({ hostAccess: 'ON_CLICK' });
    await page.goto(address({ keys: keys('Active') }));
    const apart = await extension.popupTab(page);
    await expect(apart.locator('[data-situation="no-access"] [data-action="allow-access"]')).toBeVisible();
    expect(await page.locator(HOST).count()).toBe(0);
    await extension.configure({ hostAccess: 'ON_ALL_SITES' });
    await expect(apart.locator('[data-situation="no-access"]')).toHaveCount(0);
    await page.bringToFront();
    await page.reload();
    await reader.waitForStep('review');
    await expect(apart.locator('[data-situation="review"]')).toBeVisible();
    await expect(apart.locator('[data-action="allow-access"]')).toHaveCount(0);

    // The permission is asked for as the manifest has it; anything else the browser refuses to ask for at all.
    await extension.configure({ hostAccess: 'ON_CLICK' });
    await expect(apart.locator('[data-notice="no-access"] [data-action="allow-access"]')).toBeVisible();
  },
);

test('a page with the strictest policy for content and types is guided like any other', async ({
  page,
  reader,
  extension,
  consoleServer,
}) => {
  consoleServer.handle(withStrictPolicy(PRACTICE));
  await page.goto(address({ keys: keys('Active') }));
  const review = await reader.waitForStep('review');
  // Unstyled, they would be as wide as the window, one under the other.
  expect(review.card?.width).toBeLessThan(700);
  expect(review.ring?.height).toBeGreaterThan(100);
  await press(page, review, 'tick-admin');
  await expect.poll(() => ticks(extension)).toEqual([true]);
});
