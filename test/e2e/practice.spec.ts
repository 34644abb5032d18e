/** The practice console as it is packaged: a page of the extension, with a bar on which scenario and language are chosen. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { LANGUAGE_NAMES, WORDS, type Language } from '../../practice/words';
import type { ExtensionBrowser } from './support/extension-browser';
import { test } from './support/fixtures';
import { journal } from './support/practice';
import { steps, walkToTheEnd } from './support/walk';

// A whole journey takes a few seconds; a machine that has other things to do takes its time.
test.describe.configure({ timeout: 180_000 });

const LANGUAGE = 'Language of the console';
const SCENARIO = 'Practise with';

async function openPractice(page: Page, extension: ExtensionBrowser): Promise<void> {
  await page.goto(extension.url('practice/practice.html'));
  await expect(page.getByRole('region', { name: 'Practice' })).toContainText('nothing here is real');
}

/** Each choice loads the page anew. */
async function choose(page: Page, list: string, label: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByLabel(list).selectOption({ label })]);
}

async function speaks(page: Page, lang: Language, dir: 'ltr' | 'rtl'): Promise<void> {
  await expect(page.locator(`html[lang="${lang}"][dir="${dir}"]`)).toBeAttached();
  await page.evaluate(() => (location.hash = '#/security_credentials'));
  await expect(page.getByRole('heading', { name: WORDS[lang].accessKeys })).toBeVisible();
}

for (const [lang, dir] of [
  ['ar', 'rtl'],
  ['ja', 'ltr'],
] as const)
  test(`leads to zero keys in ${lang}, which is chosen in the bar and kept when it starts over`, async ({ page, reader, extension }) => {
    await openPractice(page, extension);
    await choose(page, LANGUAGE, LANGUAGE_NAMES[lang]);
    await speaks(page, lang, dir);

    await choose(page, SCENARIO, 'Two access keys');
    await expect(page.getByLabel(LANGUAGE)).toHaveValue(lang);
    await page.getByRole('button', { name: 'Show the guide' }).click();

    const walk = await walkToTheEnd({ page, reader, language: lang });
    expect(steps(walk).slice(0, 3)).toEqual(['open-account-menu', 'choose-security-credentials', 'review']);
    expect(await journal(page)).toHaveLength(4);

    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Start over' }).click()]);
    expect(await journal(page)).toEqual([]);
    await speaks(page, lang, dir);
    await expect(page.getByLabel(SCENARIO).locator('option:checked')).toHaveText('Two access keys');
  });

test('the bar fits into a narrow window, can be read by day and night, and every control of it is large enough to hit', async ({
  page,
  extension,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openPractice(page, extension);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include('.practice-bar').analyze();
    expect(violations, colorScheme).toEqual([]);
  }
  const bar = page.getByRole('region', { name: 'Practice' });
  for (const control of await bar.locator('button, select').all()) {
    const box = (await control.boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(24);
    expect(box.width).toBeGreaterThanOrEqual(24);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
  }
});

test('another language leaves what was done as it is', async ({ page, extension }) => {
  await openPractice(page, extension);
  await choose(page, SCENARIO, 'One access key, already inactive');
  await expect(page.getByLabel(LANGUAGE)).toHaveValue('en');
  await page.evaluate(() => (location.hash = '#/security_credentials'));
  // The table may be drawn anew while it loads.
  await expect(() => page.getByRole('radio', { name: /^Select AKIA/ }).check({ force: true, timeout: 2000 })).toPass();
  await page.getByRole('button', { name: 'Actions' }).first().click();
  await page.getByRole('menuitem', { name: 'Activate', exact: true }).click();
  await expect.poll(() => journal(page)).toHaveLength(1);
  await choose(page, LANGUAGE, 'Deutsch');
  await expect(page.locator('html[lang="de"]')).toBeAttached();
  await expect(page.getByText('Aktiv', { exact: true }).first()).toBeVisible();
  expect(await journal(page)).toHaveLength(1);
});
