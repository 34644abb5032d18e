/** The blind follower sees only ring and card, and ends at zero keys whatever the root user's page starts with. */
import { expect } from '@playwright/test';
import type { Status } from '../../practice/cloud';
import { follow, report } from '../support/blind-follower';
import { test } from './support/fixtures';
import { address, expectAllGone, journal, keys, MULTI_SESSION, SECOND, FIRST, type Place, type ScenarioInput } from './support/practice';
import { steps, walkToTheEnd } from './support/walk';

// A whole journey takes a few seconds; a machine that has other things to do takes its time.
test.describe.configure({ timeout: 180_000 });

interface Journey {
  /** What the root user's keys are at the beginning. */
  readonly from: readonly Status[];
  /** The console asks before it deactivates. */
  readonly asks: boolean;
  /** What else is unusual, in words. */
  readonly on: string;
  readonly scenario?: ScenarioInput;
  readonly place?: Place;
  /** px; the card never lies on the dialog. */
  readonly window?: { readonly width: number; readonly height: number };
}

/** All that the list can begin with, both ways to deactivate, and things that have nothing to do with them; each alone is among the fixture consoles. */
const JOURNEYS: readonly Journey[] = [
  { from: [], asks: true, on: 'the host without a region', place: { host: 'console.aws.amazon.com' } },
  {
    from: ['Active'],
    asks: true,
    on: 'menus that open at the end of the body, no banner and no session cookie',
    scenario: { menus: 'portal', banner: false, cookie: 'none' },
    window: { width: 1024, height: 680 },
  },
  {
    from: ['Inactive'],
    asks: true,
    on: 'a slow console without MFA devices',
    scenario: { delays: { load: 1500, action: 1200, enable: 700 }, mfa: false },
  },
  {
    from: ['Active', 'Active'],
    asks: true,
    on: 'the path /iamv2/, and an error on delete',
    scenario: { failures: { delete: 1 } },
    place: { path: '/iamv2/home' },
  },
  {
    from: ['Active', 'Inactive'],
    asks: true,
    on: 'the cookie bar over the lower edge, and an error on deactivate',
    scenario: { cookieBar: true, failures: { deactivate: 1 } },
  },
  { from: ['Inactive', 'Inactive'], asks: true, on: 'a host of one session among several', place: { host: MULTI_SESSION } },
  { from: ['Active'], asks: false, on: 'the European Sovereign Cloud', place: { host: 'eusc-de-east-1.console.amazonaws-eusc.eu' } },
  {
    from: ['Active', 'Inactive'],
    asks: false,
    on: 'a page that is empty while it loads, without analytics attributes and look-alike tables',
    scenario: { loadingState: false, delays: { load: 1000 }, analytics: false, lookAlikes: false },
  },
  { from: ['Active', 'Active'], asks: false, on: 'a window of 1280 × 720', window: { width: 1280, height: 720 } },
];

for (const { from, asks, on, scenario, place, window } of JOURNEYS)
  test(`leads to zero keys from ${from.join(' and ') || 'none'}, ${asks ? 'with a dialog to deactivate' : 'with deactivation at once'}, on ${on}`, async ({
    page,
    reader,
  }) => {
    if (window) await page.setViewportSize(window);
    await page.goto(address({ keys: keys(...from), confirmDeactivate: asks, ...scenario }, place));
    await walkToTheEnd({ page, reader });
    const expected = from.flatMap((state, index) => {
      const id = index === 0 ? FIRST : SECOND;
      return state === 'Active' ? [`deactivate ${id}`, `delete ${id}`] : [`delete ${id}`];
    });
    expect((await journal(page)).sort(), 'everything that was done').toEqual(expected.sort());
  });

test('leads to zero keys where the browser enlarges a window to 400 %, although the card lies on the dialog there', async ({
  page,
  reader,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(address({ keys: keys('Active', 'Inactive') }));
  const walk = await follow({ page, reader });
  expect(walk.ending.kind, report(walk)).toBe('done');
  await expectAllGone(page);
});

test('leads from the dashboard to the page and to zero keys', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Active') }, { hash: '#/home' }));
  await extension.startGuide(page);
  const walk = await walkToTheEnd({ page, reader });
  expect(steps(walk).slice(0, 3)).toEqual(['open-account-menu', 'choose-security-credentials', 'review']);
});

test('leads from another page of IAM to the page and to zero keys', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Inactive') }, { hash: '#/roles' }));
  await extension.startGuide(page);
  const walk = await walkToTheEnd({ page, reader });
  expect(steps(walk).slice(0, 3)).toEqual(['open-account-menu', 'choose-security-credentials', 'review']);
});

test('changes nothing before both ticks are set', async ({ page, reader }) => {
  await page.goto(address({ keys: keys('Active', 'Active') }));
  const { actions } = await reader.waitForStep('review');
  expect(actions.find(({ name }) => name === 'continue')?.enabled).toBe(false);
  expect(await journal(page)).toEqual([]);
});

test('names the error that the console reported, and goes on from what the page shows', async ({ page, reader }) => {
  await page.goto(address({ keys: keys('Active'), failures: { deactivate: 1, delete: 1 } }));
  const failures: string[] = [];
  const walk = await walkToTheEnd({
    page,
    reader,
    onReading: ({ step, text }) => {
      if (step === 'failed') failures.push(text);
    },
  });
  expect(steps(walk).filter((step) => step === 'failed')).toHaveLength(2);
  for (const text of failures) expect(text).toMatch(/could not be de(activated|leted)/);
});

test('puts a key back when something broke, and asks for a new review', async ({ page, reader }) => {
  await page.goto(address({ keys: keys('Active') }));
  let broke = false;
  const walk = await walkToTheEnd({
    page,
    reader,
    allowed: ['deactivate', 'activate', 'delete'],
    wander: async ({ step, actions }) => {
      const putBack = actions.find(({ name }) => name === 'put-back');
      if (broke || step !== 'wait' || !putBack) return false;
      broke = true;
      await page.mouse.click(putBack.box.x + putBack.box.width / 2, putBack.box.y + putBack.box.height / 2);
      await reader.waitForStep(['select-key', 'open-actions']);
      return true;
    },
  });
  expect(steps(walk)).toContain('choose-activate');
  expect(steps(walk).filter((step) => step === 'review')).toHaveLength(2);
  expect(await journal(page)).toEqual([`deactivate ${FIRST}`, `activate ${FIRST}`, `deactivate ${FIRST}`, `delete ${FIRST}`]);
});
