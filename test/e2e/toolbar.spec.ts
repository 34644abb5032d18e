/** The icon, as the browser opens it. */
import { expect } from '@playwright/test';
import { GuideReader } from '../support/guide-reader';
import { freshTest as test } from './support/fixtures';
import { address, keys } from './support/practice';
import { steps, walkToTheEnd } from './support/walk';

// A whole journey takes a few seconds; a machine that has other things to do takes its time.
test.describe.configure({ timeout: 180_000 });

/** A console page of another service, where no content script runs by itself. */
const ELSEWHERE = { path: '/ec2/home', hash: '#Instances' } as const;

test('a click on the icon starts the guide on another console page, and it leads to zero keys', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Active') }, ELSEWHERE));
  await expect(page.locator('root-key-guide')).toHaveCount(0);

  const popup = await extension.clickIcon(page);
  await expect(popup.locator('[data-situation]')).toBeVisible();
  await reader.waitForStep('open-account-menu');

  const walk = await walkToTheEnd({ page, reader });
  expect(steps(walk).slice(0, 3)).toEqual(['open-account-menu', 'choose-security-credentials', 'review']);
});

test('the popup that the browser opens shows the keys of the page behind it, and closes when that is clicked', async ({
  page,
  reader,
  extension,
}) => {
  await page.goto(address({ keys: keys('Active', 'Inactive') }));
  await reader.waitForStep('review');
  const popup = await extension.openPopup(page);
  await expect(popup.locator('[data-key-state]')).toHaveCount(2);
  await expect(popup.locator('[data-key-state="active"]')).toHaveCount(1);
  await expect(popup.locator('[data-key-state="inactive"]')).toHaveCount(1);

  const closed = popup.waitForEvent('close');
  await page.mouse.click(5, 300);
  await closed;
});

test('the icon alone is not a permission: a popup that was not clicked open starts nothing elsewhere', async ({ page, extension }) => {
  await page.goto(address({ keys: keys('Active') }, ELSEWHERE));
  const popup = await extension.openPopup(page);
  await expect(popup.locator('[data-situation="elsewhere"]')).toBeVisible();
  await expect(page.locator('root-key-guide')).toHaveCount(0);
});

test('the side panel opens from the popup, beside the page, and follows it', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Active') }));
  await reader.waitForStep('review');
  expect(await extension.panels()).toEqual([]);
  const popup = await extension.clickIcon(page);
  const closed = popup.waitForEvent('close');
  await popup.locator('[data-action="open-panel"]').click();
  await closed;
  const tab = await extension.tabId(page);
  await expect.poll(() => extension.panels()).toEqual([extension.url(`popup/popup.html?tab=${tab}`)]);

  const panel = await extension.panel();
  await expect(panel.locator('[data-key-state="active"]')).toHaveCount(1);
  // It has no use for a button that opens it.
  await expect(panel.locator('[data-action="open-panel"]')).toHaveCount(0);
  await walkToTheEnd({ page, reader });
  await expect(panel.locator('[data-situation="done"]')).toBeVisible();
});

test('a panel that follows the active tab shows each tab’s own account', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Active') }));
  await reader.waitForStep('review');
  const panel = await extension.followingPanel();
  await expect(panel.getByText('1111-2222-3333')).toBeVisible();

  const other = await extension.context.newPage();
  const otherReader = await GuideReader.attach(other);
  await other.goto(address({ keys: keys('Active'), account: '123456789012' }, { host: 'eu-west-1.console.aws.amazon.com' }));
  await otherReader.waitForStep('review');
  await expect(panel.getByText('1234-5678-9012')).toBeVisible();
  await page.bringToFront();
  await expect(panel.getByText('1111-2222-3333')).toBeVisible();
});

test('the badge counts the keys that are left, and marks the end', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Active', 'Inactive') }));
  await reader.waitForStep('review');
  await expect.poll(() => extension.badge(page)).toBe('2');
  await walkToTheEnd({ page, reader });
  await expect.poll(() => extension.badge(page)).toMatch(/^[✓✔]/);
});
