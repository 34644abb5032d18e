/** A ring is drawn only for a key that is certainly a root access key of the signed-in account. */
import { expect, type Page } from '@playwright/test';
import type { Reading } from '../support/guide-reader';
import { test } from './support/fixtures';
import { address, journal, keys, MULTI_SESSION } from './support/practice';
import { walkToTheEnd } from './support/walk';

// A whole journey takes a few seconds; a machine that has other things to do takes its time.
test.describe.configure({ timeout: 180_000 });

const BOTH = keys('Active', 'Inactive');

test('an IAM user on their own page is told to sign in as root, and nothing is ringed', async ({ page, reader }) => {
  await page.goto(address({ keys: BOTH, principal: { user: 'ana' } }));
  const reading = await reader.waitForStep('not-root');
  expect(reading.ring).toBeUndefined();
  expect(reading.text).toContain('ana');
  expect(reading.text).toMatch(/sign in/i);
});

test('a role is told to sign in as root, and nothing is ringed', async ({ page, reader }) => {
  await page.goto(address({ keys: [], principal: { role: 'Auditor' } }));
  const reading = await reader.waitForStep('not-root');
  expect(reading.ring).toBeUndefined();
  expect(reading.text).toContain('Auditor');
});

test('an IAM user’s keys are not counted on the badge', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: BOTH, principal: { user: 'ana' } }));
  await reader.waitForStep('not-root');
  expect(await extension.badge(page)).not.toMatch(/\d/);
});

for (const [what, scenario, host] of [
  ['nothing says who is signed in', { principal: 'none' }, undefined],
  ['the page says two different things about who is signed in', { cookie: 'other-account' }, undefined],
  ['a multi-session page does not say who is signed in', { principal: 'none' }, MULTI_SESSION],
] as const)
  test(`asks the owner to confirm when ${what}, and only then leads on`, async ({ page, reader }) => {
    await page.goto(address({ keys: keys('Active'), ...scenario }, host === undefined ? {} : { host }));
    const reading = await reader.waitForStep('confirm-root');
    expect(reading.ring).toBeUndefined();
    await walkToTheEnd({ page, reader });
  });

test('GovCloud has no root user in the console: the guide says so when it is started there', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Active') }, { host: 'us-gov-west-1.console.amazonaws-us-gov.com' }));
  await extension.clickIcon(page);
  const reading = await reader.waitForStep('unsupported-partition');
  expect(reading.ring).toBeUndefined();
  expect(reading.text).toContain('CLI');
});

test('the wizard that creates a key is no place to go on', async ({ page, reader }) => {
  await page.goto(address({ keys: keys('Active') }, { hash: '#/security_credentials/access-key-wizard' }));
  const reading = await reader.waitForStep('leave-wizard');
  expect(reading.ring).toBeUndefined();
  expect(await journal(page)).toEqual([]);
});

test('the secret of a key that is just created stays in the page: it is neither kept, nor said, nor shown elsewhere', async ({
  page,
  reader,
  extension,
}) => {
  const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
  await page.goto(address({ keys: keys('Active') }, { hash: '#/security_credentials/access-key-wizard' }));
  await reader.waitForStep('leave-wizard');
  await page.locator('input[name="ack-risk"]').check({ force: true });
  await page.getByRole('button', { name: 'Create access key' }).click();
  await page.getByText('Show', { exact: true }).click();
  await expect(page.getByText(secret)).toBeVisible();

  const popup = await extension.popupTab(page);
  await expect(popup.locator('[data-situation]')).toBeVisible();
  const { text } = await reader.waitForStep('leave-wizard');
  // What is kept in storage and written to consoles is looked through after every test.
  for (const shown of [text, await popup.content()]) expect(shown).not.toContain(secret);
});

test('another IAM user’s keys are never ringed for root', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Active') }, { hash: '#/users/details/example-user?section=security_credentials' }));
  await expect(page.getByText('AKIAIUSERKEY1EXAMPLE').first()).toBeVisible();
  await extension.startGuide(page);
  await expectNoKeyIn(await reader.waitForStep('open-account-menu'), page);
});

test('CloudFront key pairs and X.509 certificates beside the keys are never ringed or named', async ({ page, reader }) => {
  await page.goto(address({ keys: keys('Active'), lookAlikes: true }));
  await expect(page.getByText('APKAEIBAERJR2EXAMPLE').first()).toBeAttached();
  const walk = await walkToTheEnd({
    page,
    reader,
    onReading: ({ text }) => {
      expect(text).not.toMatch(/APKA|TA7SMP42TDN5Z26OBPJE7EXAMPLE/);
    },
  });
  expect(walk.trace.map(({ keyId }) => keyId).filter((id) => id !== undefined && !id.startsWith('AKIA'))).toEqual([]);
});

/** Neither ring nor card has to do with a key id that is on the page. */
async function expectNoKeyIn({ ring, keyId, text }: Reading, page: Page): Promise<void> {
  expect(keyId).toBeUndefined();
  expect(text).not.toMatch(/AKIA/);
  for (const row of await page.getByRole('row').filter({ hasText: /AKIA/ }).all()) {
    const box = await row.boundingBox();
    if (!ring || !box) continue;
    expect(ring.y + ring.height <= box.y || ring.y >= box.y + box.height, 'the ring is beside the row').toBe(true);
  }
}
