/** Progress is kept, or starts clean, whatever happens to the extension and to its storage. */
import { expect } from '@playwright/test';
import { follow } from '../support/blind-follower';
import { GuideReader } from '../support/guide-reader';
import { freshTest, test } from './support/fixtures';
import { address, keys, FIRST } from './support/practice';
import { steps, walkToTheEnd } from './support/walk';

// A whole journey takes a few seconds; a machine that has other things to do takes its time.
test.describe.configure({ timeout: 180_000 });

test('the worker may be stopped between any two steps', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Active', 'Inactive') }));
  const walk = await walkToTheEnd({ page, reader, onReading: () => extension.killWorker() });
  expect(steps(walk).filter((step) => step === 'review')).toHaveLength(1);
});

test('the page may be loaded anew between any two steps', async ({ page, reader }) => {
  await page.goto(address({ keys: keys('Active') }));
  const reloadedAt = new Set<string>();
  const walk = await walkToTheEnd({
    page,
    reader,
    wander: async ({ step }) => {
      // Menus and dialogs are closed by a reload: once for each step, or nobody would ever get on.
      if (reloadedAt.has(step)) return false;
      reloadedAt.add(step);
      await page.reload();
      return true;
    },
  });
  expect(steps(walk).filter((step) => step === 'review')).toHaveLength(1);
});

test('the guide goes on in another tab where it was left', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Active') }));
  await follow({ page, reader, until: ({ step }) => step === 'open-actions' });

  const other = await extension.context.newPage();
  await other.goto(address({ keys: keys('Active') }));
  const reading = await (await GuideReader.attach(other)).waitForStep(['select-key', 'open-actions']);
  expect(reading.keyId).toBe(FIRST);
});

test('a key that is known is never shown as a new one, not even for a moment, where another tab lists it late', async ({
  page,
  reader,
  extension,
}) => {
  await page.goto(address({ keys: keys('Active') }));
  await follow({ page, reader, until: ({ step }) => step === 'open-actions' });
  const other = await extension.context.newPage();
  await other.addInitScript(() => {
    const shown: string[] = [];
    Object.assign(window, { shown });
    new MutationObserver(() => {
      const step = document.querySelector<HTMLElement>('root-key-guide')?.dataset['step'];
      if (step !== undefined && step !== shown.at(-1)) shown.push(step);
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-step'] });
  });
  // By then the worker has answered for the account, and this tab has not named the key.
  await other.goto(address({ keys: keys('Active'), delays: { load: 4000 } }));
  await (await GuideReader.attach(other)).waitForStep(['select-key', 'open-actions']);
  const shown = await other.evaluate(() => (window as unknown as { shown: string[] }).shown);
  expect(shown).toContain('loading');
  expect(shown).not.toContain('review');
});

type Stored = Record<string, unknown>;
const DAMAGES: Readonly<Record<string, (all: Stored) => Stored>> = {
  'text where a document was': (all) => Object.fromEntries(Object.keys(all).map((key) => [key, 'garbage'])),
  'numbers where lists were': (all) => Object.fromEntries(Object.keys(all).map((key) => [key, 7])),
  'null everywhere': (all) => Object.fromEntries(Object.keys(all).map((key) => [key, null])),
  'a version from the future': (all) => ({ ...all, version: 99 }),
};

for (const [what, damage] of Object.entries(DAMAGES))
  test(`starts clean and says so once when storage holds ${what}`, async ({ page, reader, extension }) => {
    await page.goto(address({ keys: keys('Active') }));
    await reader.waitForStep('review');
    // With the page gone and the worker ended nobody writes over the damage.
    await page.goto('about:blank');
    await extension.killWorker();
    await extension.inExtension((values) => chrome.storage.local.set(values), damage(await extension.storage()));
    await page.goto(address({ keys: keys('Active') }));
    await reader.waitForStep('review');

    const popup = await extension.popupTab(page);
    await expect(popup.locator('[data-notice="storage-reset"]')).toBeVisible();
    await popup.close();
    const again = await extension.popupTab(page);
    await expect(again.locator('[data-situation]')).toBeVisible();
    await expect(again.locator('[data-notice="storage-reset"]')).toHaveCount(0);
    await again.close();

    await walkToTheEnd({ page, reader });
  });

test('storage that is emptied midway costs a review and nothing else', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Active', 'Inactive') }));
  let emptied = false;
  await walkToTheEnd({
    page,
    reader,
    wander: async ({ step }) => {
      if (emptied || step !== 'choose-delete') return false;
      emptied = true;
      await extension.inExtension(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]));
      await extension.killWorker();
      await page.reload();
      return true;
    },
  });
  expect(emptied).toBe(true);
});

for (const [when, prepare] of Object.entries({
  'with the worker running': undefined,
  'after the worker was stopped': 'stop',
}))
  freshTest(
    `an extension that is reloaded under an open page, ${when}, leaves no ring and asks to reload the page`,
    async ({ page, reader, extension }) => {
      await page.goto(address({ keys: keys('Active') }));
      await reader.waitForStep('review');
      if (prepare === 'stop') await extension.killWorker();
      await extension.reloadExtension();
      await page.bringToFront();
      const gone = await reader.waitForStep('');
      expect(gone.ring).toBeUndefined();
      expect(gone.card).toBeUndefined();
      expect(await reader.words()).toMatch(/reload this page/i);

      await page.reload();
      await walkToTheEnd({ page, reader });
    },
  );

freshTest('a page that is loaded after the extension was reloaded goes on where the owner was', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Inactive') }));
  await follow({ page, reader, until: ({ step }) => step === 'open-actions' });
  await extension.reloadExtension();
  await page.reload();
  await page.bringToFront();
  const walk = await walkToTheEnd({ page, reader });
  expect(steps(walk)).not.toContain('review');
});
