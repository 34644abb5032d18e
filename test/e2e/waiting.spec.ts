/** The waiting time between deactivation and deletion, over days that the test moves into the past. */
import { expect } from '@playwright/test';
import { follow } from '../support/blind-follower';
import { test } from './support/fixtures';
import { address, FIRST, keys } from './support/practice';
import { walkToTheEnd } from './support/walk';

test.describe.configure({ timeout: 180_000 });

const DAY_MS = 86_400_000;
const LAST4 = FIRST.slice(-4);

test('a key waits for as long as the owner chose; then the icon says so, and the guide goes on', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Active') }));
  const { ending } = await follow({ page, reader, until: ({ step }) => step === 'wait' });
  const choice = ending.kind === 'stopped' && ending.reading.actions.find(({ name, days }) => name === 'wait' && days === 7);
  if (!choice) throw new Error('The card does not offer to wait for seven days.');
  await page.mouse.click(choice.box.x + choice.box.width / 2, choice.box.y + choice.box.height / 2);

  const popup = await extension.popupTab(page);
  await expect(popup.locator('[data-key-state="waiting"]')).toContainText(LAST4);
  await expect(popup.locator('[data-action="allow-reminders"]')).toBeVisible();
  await popup.close();
  const alarms = await extension.inExtension(async () => (await chrome.alarms.getAll()).map(({ scheduledTime }) => scheduledTime));
  expect(alarms).toHaveLength(1);
  expect(Math.abs((alarms[0] ?? 0) - Date.now() - 7 * DAY_MS)).toBeLessThan(DAY_MS / 24);

  // Seven days later, in a worker that has just started.
  await extension.killWorker();
  await extension.inExtension(async (ms) => {
    const { accounts } = await chrome.storage.local.get<{ accounts: Record<string, { keys: Record<string, { inactiveSince: number }> }> }>(
      'accounts',
    );
    for (const account of Object.values(accounts)) for (const key of Object.values(account.keys)) key.inactiveSince -= ms;
    await chrome.storage.local.set({ accounts });
    await chrome.alarms.create('waiting-time', { when: Date.now() });
  }, 7 * DAY_MS);
  await expect.poll(() => extension.inExtension(() => chrome.action.getBadgeText({}))).toBe('!');
  await reader.waitForStep(['select-key', 'open-actions']);

  await page.goto('about:blank');
  const away = await extension.popupTab(page);
  await expect(away.locator('[data-situation="due"]')).toContainText(LAST4);
  await away.close();

  await page.goto(address({ keys: keys('Inactive') }));
  await walkToTheEnd({ page, reader });
  await expect.poll(() => extension.inExtension(() => chrome.action.getBadgeText({}))).toBe('');
});
