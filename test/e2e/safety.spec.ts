/** What the owner relies on besides the way itself: advice before, a way back, a waiting time that holds, and a record of it all. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { STORAGE_KEY } from '../../practice/cloud';
import { follow, report, type Walk } from '../support/blind-follower';
import { GuideReader, type Box, type Reading } from '../support/guide-reader';
import { Judge } from '../support/judge';
import { choosing, isWaiting, press, scrollTo, suggestedDays } from './support/card';
import type { ExtensionBrowser } from './support/extension-browser';
import { freshTest, test } from './support/fixtures';
import { address, expectAllGone, FIRST, journal, keys, keysLeft, MULTI_SESSION, SECOND, type ScenarioInput } from './support/practice';
import { DAY_MS, recordedKinds, setClockAhead, storedAccounts, untilWaitIsStored } from './support/stored';
import { steps, walkToTheEnd } from './support/walk';

// A whole journey takes a few seconds; a machine that has other things to do takes its time.
test.describe.configure({ timeout: 180_000 });

const ACCOUNT = '111122223333';
const OTHER_ACCOUNT = '123456789012';
const LAST4 = FIRST.slice(-4);

function expectStopped(walk: Walk): void {
  expect(walk.ending.kind, report(walk)).toBe('stopped');
}

freshTest(
  'a waiting time of seven days outlives the browser: nothing is deleted before it is over, and everything after',
  async ({ page, reader, extension }) => {
    const start = address({ keys: keys('Active') });
    await page.goto(start);
    expectStopped(await follow({ page, reader, wander: choosing(page, () => 7), until: isWaiting }));
    const onlyDeactivated = [`deactivate ${FIRST}`];
    expect(await journal(page)).toEqual(onlyDeactivated);
    await untilWaitIsStored(extension);

    await extension.restart();
    const sooner = await extension.context.newPage();
    await sooner.goto(start);
    expect(isWaiting(await (await GuideReader.attach(sooner)).waitForStep('wait'))).toBe(true);
    expect(await journal(sooner)).toEqual(onlyDeactivated);
    expect(await extension.inExtension(() => chrome.action.getBadgeText({}))).toBe('');

    // Seven days go by while the browser is closed.
    await setClockAhead(extension, 7 * DAY_MS);
    await extension.restart();
    await expect.poll(() => extension.inExtension(() => chrome.action.getBadgeText({}))).toBe('!');
    const later = await extension.context.newPage();
    await later.goto(start);
    const walk = await walkToTheEnd({ page: later, reader: await GuideReader.attach(later) });
    expect(steps(walk)).not.toContain('review');
    expect(await journal(later)).toEqual([...onlyDeactivated, `delete ${FIRST}`]);
  },
);

test('of two keys one is deleted at once, and the other is put back with one press in the popup, in use and under review', async ({
  page,
  reader,
  extension,
}) => {
  await page.goto(address({ keys: keys('Active', 'Active') }));
  const judge = new Judge(page);
  const days = (id: string | undefined): number => (id === FIRST ? 0 : 30);
  expectStopped(
    await follow({
      page,
      reader,
      onReading: judge.look,
      wander: choosing(page, days),
      until: (reading) => isWaiting(reading) && reading.keyId === SECOND,
    }),
  );
  expect(await keysLeft(page)).toEqual([`${SECOND} Inactive`]);
  const before = await journal(page);
  expect([...before].sort()).toEqual([`deactivate ${FIRST}`, `deactivate ${SECOND}`, `delete ${FIRST}`].sort());

  const popup = await extension.popupTab(page);
  await popup.locator('[data-action="put-back"]').click();
  await expect(popup.locator('[data-situation="activate"]')).toBeVisible();
  const back = await follow({ page, reader, onReading: judge.look, until: ({ step }) => step === 'review' });
  expectStopped(back);
  expect(back.trace.filter(({ did }) => did !== 'click the ring')).toEqual([]);
  expect(steps(back)).toContain('choose-activate');
  expect(back.trace.map(({ keyId }) => keyId)).toEqual(back.trace.map(() => SECOND));
  expect(judge.complaints).toEqual([]);

  expect(await keysLeft(page)).toEqual([`${SECOND} Active`]);
  expect(await journal(page)).toEqual([...before, `activate ${SECOND}`]);
  const { text, actions } = await reader.waitForStep('review');
  expect(text).toMatch(/put back, so something still uses it/);
  expect(actions.find(({ name }) => name === 'continue')?.enabled).toBe(false);
  await expect(popup.locator('[data-situation="review"]')).toBeVisible();
  await expect(popup.getByText('You put it back: something uses it.')).toBeVisible();
  await expect(popup.locator('[data-key-state="active"]')).toHaveCount(1);
});

test.describe('the record', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const fits = ajv.compile(JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../docs/record.schema.json'), 'utf8')) as object);

  interface Exported {
    readonly accounts: readonly {
      readonly account: string;
      readonly keys: readonly { readonly id: string; readonly state: string }[];
      readonly events: readonly {
        readonly at: string;
        readonly kind: string;
        readonly key?: string;
        readonly says?: string;
        readonly state?: string;
      }[];
      readonly controls: readonly { readonly met: boolean | null }[];
    }[];
  }

  /** As the owner: by the button in the popup. */
  async function openRecord(extension: ExtensionBrowser, over: Page): Promise<Page> {
    const popup = await extension.popupTab(over);
    const opened = extension.context.waitForEvent('page');
    await popup.locator('[data-action="open-record"]').click();
    const record = await opened;
    await record.locator('main').waitFor();
    await popup.close();
    return record;
  }

  async function download(record: Page, action: string): Promise<{ readonly file: string; readonly text: string }> {
    await record.bringToFront();
    const begun = record.waitForEvent('download');
    await record.locator(`[data-action="${action}"]`).click();
    const saved = await begun;
    return { file: saved.suggestedFilename(), text: readFileSync(await saved.path(), 'utf8') };
  }

  async function exported(record: Page): Promise<Exported> {
    const { file, text } = await download(record, 'export-json');
    expect(file).toMatch(/^root-access-keys-record-\d{4}-\d\d-\d\d\.json$/);
    const json = JSON.parse(text) as Exported;
    expect(fits(json), ajv.errorsText(fits.errors)).toBe(true);
    return json;
  }

  test('tells a whole run in order and with masked ids, and neither it nor the disk names key or account', async ({
    page,
    reader,
    extension,
  }) => {
    const scenario = { keys: keys('Active') };
    await page.goto(address(scenario));
    await reader.waitForStep('review');
    const record = await openRecord(extension, page);
    const shown = record.locator('tr[data-event]');
    await page.bringToFront();
    await page.goto(address(scenario, { hash: '#/home' }));
    await expect(shown).toHaveCount(2);
    await page.goto(address(scenario));
    await walkToTheEnd({ page, reader });
    await page.goto(address(scenario, { hash: '#/home' }));
    await expect(shown).toHaveCount(6);

    const { accounts } = await exported(record);
    const masked = LAST4.padStart(20, '*');
    expect(accounts.map(({ account, keys: seen }) => ({ account, keys: seen }))).toEqual([
      { account: '********3333', keys: [{ id: masked, state: 'deleted' }] },
    ]);
    const events = accounts[0]?.events ?? [];
    expect(events.map(({ at: _when, ...event }) => event)).toEqual([
      { kind: 'found', key: masked, state: 'active' },
      { kind: 'recommendation', says: 'open' },
      { kind: 'deactivated', key: masked },
      { kind: 'deleted', key: masked },
      { kind: 'verified' },
      { kind: 'recommendation', says: 'clear' },
    ]);
    const times = events.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    expect(accounts[0]?.controls.map(({ met }) => met)).not.toContain(false);

    const { file, text } = await download(record, 'export-markdown');
    expect(file).toMatch(/\.md$/);
    const lines = [
      'Found active',
      'recommends to remove',
      'Deactivated',
      'Deleted: no longer listed',
      'Freshly loaded',
      'no active root access key',
    ];
    const rows = text
      .slice(text.indexOf('What the page showed'))
      .split('\n')
      .filter((line) => /^\| .*\d{4}/.test(line));
    expect(
      rows.slice(0, lines.length).map((row, index) => row.includes(lines[index] ?? '')),
      text,
    ).toEqual(lines.map(() => true));

    for (const all of [JSON.stringify(accounts), text, await record.content(), JSON.stringify(await extension.storage())]) {
      expect(all).not.toContain(FIRST);
      expect(all).not.toMatch(/1111-?2222-?3333/);
    }
  });

  test('names account and key in full once the owner has asked for it, and two presses erase everything', async ({
    page,
    reader,
    extension,
  }) => {
    await page.goto(address({ keys: keys('Active', 'Inactive') }));
    await reader.waitForStep('review');
    const popup = await extension.openPopup(page);
    await popup.locator('[data-action="keep-ids"]').check();
    await popup.close();
    expectStopped(
      await follow({
        page,
        reader,
        wander: choosing(page, (id) => (id === FIRST ? 0 : 7)),
        until: (reading) => isWaiting(reading) && reading.keyId === SECOND,
      }),
    );
    const record = await openRecord(extension, page);
    const { accounts } = await exported(record);
    expect(accounts.map(({ account }) => account)).toEqual([ACCOUNT]);
    expect([...(accounts[0]?.keys ?? [])].sort((a, b) => a.id.localeCompare(b.id))).toEqual([
      { id: FIRST, state: 'deleted' },
      { id: SECOND, state: 'inactive' },
    ]);
    expect((await download(record, 'export-markdown')).text).toContain(FIRST);
    await page.close();
    expect(await alarms(extension)).toHaveLength(1);

    await record.bringToFront();
    await record.locator('[data-action="erase"]').click();
    await expect(record.locator('[data-action="erase-confirm"]')).toBeVisible();
    expect(await storedAccounts(extension)).toHaveLength(1);
    await record.locator('[data-action="erase-confirm"]').click();
    await expect(record.getByRole('status')).toHaveText(/^Everything is erased\./);
    await expect(record.locator('tr')).toHaveCount(0);
    expect(await storedAccounts(extension)).toEqual([]);
    expect(JSON.stringify(await extension.storage())).not.toMatch(/AKIA|MPLE|3333/);
    expect(await alarms(extension)).toEqual([]);
  });

  test('stays erased while a page is open that lists no key', async ({ page, reader, extension }) => {
    await page.goto(address({ keys: [] }));
    await reader.waitForStep('done');
    const record = await openRecord(extension, page);
    await expect(record.locator('tr[data-event="verified"]')).toHaveCount(1);
    await record.bringToFront();
    await record.locator('[data-action="erase"]').click();
    await record.locator('[data-action="erase-confirm"]').click();
    await expect(record.getByRole('status')).toHaveText(/^Everything is erased\./);
    // By now the page has told again what it shows.
    const popup = await extension.popupTab(page);
    await expect(popup.locator('[data-situation="no-key"]')).toBeVisible();
    expect(await storedAccounts(extension)).toEqual([]);
    await expect(record.locator('tr')).toHaveCount(0);
  });

  for (const what of ['empty', 'filled'] as const)
    test(`can be read by everybody when it is ${what}, in light and dark and on a narrow window`, async ({ page, reader, extension }) => {
      if (what === 'filled') {
        await page.goto(address({ keys: keys('Active', 'Inactive') }));
        await reader.waitForStep('review');
      }
      const record = await openRecord(extension, page);
      await record.bringToFront();
      await expect(record.locator('table')).toHaveCount(what === 'filled' ? 3 : 0);
      for (const colorScheme of ['light', 'dark'] as const)
        for (const width of [1200, 320]) {
          await record.setViewportSize({ width, height: 800 });
          await record.emulateMedia({ colorScheme });
          const { violations } = await new AxeBuilder({ page: record }).setLegacyMode().analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
          expect(await record.evaluate(() => document.documentElement.scrollWidth), 'no sideways scrolling').toBeLessThanOrEqual(width);
        }
    });
});

function alarms(extension: ExtensionBrowser): Promise<string[]> {
  return extension.inExtension(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
}

test.describe('a root user without a second factor', () => {
  const WARNING = /Your root user has no MFA device/;
  const scenario: ScenarioInput = { keys: keys('Inactive'), mfa: false };

  /** The review, once the page has stayed the same for long enough that what it lacks counts. */
  async function warningReview(reader: GuideReader): Promise<Reading> {
    await expect.poll(async () => (await reader.read())?.actions.map(({ name }) => name)).toContain('show-mfa');
    return reader.waitForStep('review');
  }

  test('is warned in the review, shown exactly AWS’s button on request, and led on with the keys', async ({ page, reader }) => {
    await page.goto(address(scenario));
    const review = await warningReview(reader);
    expect(review.text).toMatch(WARNING);
    await press(page, await scrollTo(page, reader, 'show-mfa'), 'show-mfa');

    const shown = await reader.waitForStep('assign-mfa');
    const section = page
      .locator('section, [class*="container"]')
      .filter({ has: page.getByRole('heading', { name: /^Multi-factor authentication/ }) })
      .last();
    expect(await encloses(shown.ring, section.getByRole('button', { name: 'Assign MFA device', exact: true }))).toBe(1);

    await press(page, shown, 'back-to-keys');
    expect((await warningReview(reader)).text).toMatch(WARNING);
    expect(await journal(page)).toEqual([]);
  });

  test('is warned no more once the owner has used the ringed button', async ({ page, reader, extension }) => {
    await page.goto(address(scenario));
    const popup = await extension.popupTab(page);
    await warningReview(reader);
    await press(page, await scrollTo(page, reader, 'show-mfa'), 'show-mfa');
    await reader.waitForStep('assign-mfa');
    await expect(popup.locator('[data-situation="review"]')).toContainText(WARNING);
    const { ring } = await reader.waitForStep('assign-mfa');
    if (!ring) throw new Error('The button is not ringed.');
    await page.mouse.click(ring.x + ring.width / 2, ring.y + ring.height / 2);
    // The popup, as the card says nothing of it until the page has settled.
    await expect(popup.locator('[data-situation="review"]')).not.toContainText(WARNING);
    const after = await reader.waitForStep('review');
    expect(after.text).not.toMatch(/MFA/);
    expect(after.actions.map(({ name }) => name)).not.toContain('show-mfa');
    expect((await journal(page)).map((entry) => entry.split(' ')[0])).toEqual(['mfa-assign']);
  });

  test('is led past it by who does not ask', async ({ page, reader }) => {
    await page.goto(address(scenario));
    const walk = await follow({ page, reader, until: ({ step }) => step === 'choose-delete' });
    expectStopped(walk);
    expect(steps(walk)).toEqual(['review', 'wait', 'select-key', 'open-actions']);
  });
});

/** How many of the elements the ring is drawn around, with at most 8 px to spare. */
async function encloses(ring: Box | undefined, elements: Locator): Promise<number> {
  if (!ring) return 0;
  const boxes = await Promise.all((await elements.all()).map((element) => element.boundingBox()));
  const near = (gap: number): boolean => gap >= -0.6 && gap <= 8.6;
  return boxes.filter(
    (box) =>
      box &&
      [box.x - ring.x, box.y - ring.y, ring.x + ring.width - box.x - box.width, ring.y + ring.height - box.y - box.height].every(near),
  ).length;
}

const USES = [
  {
    when: 'today',
    key: { lastUsed: 0, region: 'eu-west-1', service: 's3' },
    verdict: /Used recently: Today, s3, eu-west-1\./,
    days: 7,
    regions: ['eu-west-1', 'us-east-1'],
  },
  { when: 'never', key: { lastUsed: null }, verdict: /No sign of use/, days: 0, regions: ['us-east-1'] },
  {
    when: 'a year ago',
    key: { lastUsed: 366, region: 'ap-south-1', service: 'ec2' },
    verdict: /Old use: 366 days ago, ec2, ap-south-1\./,
    days: 1,
    regions: ['ap-south-1', 'us-east-1'],
  },
  {
    when: 'three weeks ago',
    key: { lastUsed: 21, region: 'us-east-1', service: 'iam' },
    verdict: /Used recently: 21 days ago, iam, us-east-1\./,
    days: 30,
    regions: ['us-east-1'],
  },
] as const;

for (const { when, key, verdict, days, regions } of USES)
  test(`a key that was last used ${when} is judged by that, with where to look and how long to wait`, async ({
    page,
    reader,
    extension,
  }) => {
    await page.goto(address({ keys: [{ id: FIRST, status: 'Inactive', ...key }] }));
    const review = await reader.waitForStep('review');
    expect(review.text).toMatch(verdict);

    const find = (await reader.asides()).find(({ summary }) => summary === 'Find what uses it');
    if (!find) throw new Error('The card does not say where to look.');
    const history = (region: string) =>
      `https://${region}.console.aws.amazon.com/cloudtrail/home?region=${region}#/events?AccessKeyId=${FIRST}`;
    expect(find.links.filter(({ href }) => href.includes('cloudtrail')).map(({ href }) => href)).toEqual(regions.map(history));
    expect(find.commands).toHaveLength(3);
    for (const command of find.commands) expect(command).toContain(FIRST);
    expect(find.open).toBe(false);
    await page.mouse.click(find.box.x + find.box.width / 2, find.box.y + find.box.height / 2);
    await expect.poll(async () => (await reader.read())?.text).toContain(find.commands[0]);

    const popup = await extension.popupTab(page);
    await expect(popup.locator('details a[href*="cloudtrail"]')).toHaveCount(regions.length);
    for (const command of find.commands) await expect(popup.getByText(command, { exact: true })).toHaveCount(1);
    await popup.close();

    const { ending } = await follow({ page, reader, until: ({ step }) => step === 'wait' });
    expect(ending.kind === 'stopped' && suggestedDays(ending.reading)).toEqual([days]);
    expect(await journal(page)).toEqual([]);
  });

test('CloudTrail is looked into in the session that the page shows', async ({ page, reader }) => {
  await page.goto(address({ keys: [{ id: FIRST, lastUsed: 3, region: 'eu-west-1', service: 's3' }] }, { host: MULTI_SESSION }));
  await reader.waitForStep('review');
  const hosts = (await reader.asides())
    .flatMap(({ links }) => links.map(({ href }) => new URL(href).host))
    .filter((host) => /console/.test(host));
  expect(hosts).toEqual([
    '111122223333-abcd1234.eu-west-1.console.aws.amazon.com',
    '111122223333-abcd1234.us-east-1.console.aws.amazon.com',
  ]);
});

test('a key that waits in one account is told of over another one by its end alone, and the page there shows nothing of it', async ({
  page,
  reader,
  extension,
}) => {
  const one = address({ keys: keys('Inactive') }, { host: MULTI_SESSION });
  await page.goto(one);
  expectStopped(await follow({ page, reader, wander: choosing(page, () => 7), until: isWaiting }));

  await page.goto(address({ keys: [{ id: SECOND }], account: OTHER_ACCOUNT }));
  const review = await reader.waitForStep('review');
  expect(review.text).toContain(SECOND);
  const popup = await extension.popupTab(page);
  await expect(popup.locator('.who')).toContainText('1234-5678-9012');
  await expect(popup.locator('.elsewhere li')).toHaveText([new RegExp(`^Account ending in 3333: key •••• ${LAST4} waits until`)]);
  await expect(popup.locator('[data-key-state]')).toHaveCount(1);
  expect(await popup.locator('#popup').innerText()).not.toMatch(new RegExp(`${FIRST}|1111-?2222`));
  await popup.close();
  const walk = await walkToTheEnd({
    page,
    reader,
    onReading: ({ text }) => {
      expect(text).not.toMatch(new RegExp(`${FIRST}|3333`));
    },
  });
  expect(new Set(walk.trace.map(({ keyId }) => keyId))).toEqual(new Set([undefined, SECOND]));

  await page.goto(one);
  expect(isWaiting(await reader.waitForStep('wait'))).toBe(true);
});

const THIRD = 'AKIATHIRDKEY1EXAMPLE';

test.describe('while the guide is under way', () => {
  test('a key that is created in another tab is reviewed before anything else is done to any key', async ({ page, reader, extension }) => {
    const scenario = { keys: keys('Active') };
    await page.goto(address(scenario));
    expectStopped(await follow({ page, reader, until: ({ step }) => step === 'wait' }));
    const other = await extension.context.newPage();
    await other.goto(address(scenario, { hash: '#/security_credentials/access-key-wizard' }));
    await other.getByRole('checkbox', { name: /I understand/ }).check();
    await other.getByRole('button', { name: 'Create access key' }).click();
    await expect(other.getByRole('heading', { name: 'Retrieve access key' })).toBeVisible();
    await other.close();
    await page.bringToFront();
    await page.reload();
    const review = await reader.waitForStep('review');
    const created = (await keysLeft(page)).map((key) => key.split(' ')[0] ?? '').filter((id) => id !== FIRST);
    expect(created).toHaveLength(1);
    expect(review.text).toContain(created[0]);
    expect(review.actions.find(({ name }) => name === 'continue')?.enabled).toBe(false);
    await walkToTheEnd({ page, reader, allowed: ['deactivate', 'delete', 'create'] });
  });

  test('a third key that the page lists is reviewed and removed like the others', async ({ page, reader }) => {
    await page.goto(address({ keys: keys('Inactive', 'Inactive') }));
    expectStopped(await follow({ page, reader, until: ({ step }) => step === 'choose-delete' }));
    // AWS allows two; the guide counts what is listed.
    await page.evaluate(
      ([storageKey, id]) => {
        const all = JSON.parse(localStorage.getItem(storageKey) ?? '') as { state: { credentials: { kind: string }[] } };
        const like = all.state.credentials.find(({ kind }) => kind === 'root-key');
        all.state.credentials.push({ ...like, kind: 'root-key', id } as { kind: string });
        localStorage.setItem(storageKey, JSON.stringify(all));
      },
      [STORAGE_KEY, THIRD] as const,
    );
    await page.reload();
    expect((await reader.waitForStep('review')).text).toContain(THIRD);
    await walkToTheEnd({ page, reader });
    expect((await journal(page)).filter((entry) => entry.startsWith('delete')).sort()).toEqual(
      [`delete ${FIRST}`, `delete ${SECOND}`, `delete ${THIRD}`].sort(),
    );
  });

  test('a key that is deleted in another tab is let go of in this one, and the tabs do not contradict each other', async ({
    page,
    reader,
    extension,
  }) => {
    const start = address({ keys: keys('Inactive', 'Active') });
    const wander = choosing(page, (id) => (id === FIRST ? 0 : 7));
    await page.goto(start);
    expectStopped(await follow({ page, reader, wander, until: ({ step }) => step === 'confirm-delete' }));
    const other = await extension.context.newPage();
    await other.goto(start);
    expectStopped(await follow({ page: other, reader: await GuideReader.attach(other), until: isWaiting }));
    const told = ['found', 'found', 'deactivated', 'deleted'];
    await expect.poll(() => recordedKinds(extension)).toEqual(told);

    // This tab still lists the key, and its dialog about it is still open.
    await page.bringToFront();
    expectStopped(await follow({ page, reader, wander, until: (reading) => isWaiting(reading) && reading.keyId === SECOND }));
    expect(await recordedKinds(extension)).toEqual(told);
    expect(await journal(page)).toEqual([`deactivate ${SECOND}`, `delete ${FIRST}`]);
  });

  test('a tab that still lists a key as active puts nothing back that was deactivated in another one', async ({
    page,
    reader,
    extension,
  }) => {
    const start = address({ keys: keys('Active') });
    await page.goto(start);
    expectStopped(await follow({ page, reader, until: ({ step }) => step === 'open-actions' }));
    const other = await extension.context.newPage();
    await other.goto(start);
    const otherReader = await GuideReader.attach(other);
    expectStopped(await follow({ page: other, reader: otherReader, wander: choosing(other, () => 7), until: isWaiting }));

    // The old tab goes on as far as it shows, and back.
    await page.bringToFront();
    expectStopped(await follow({ page, reader, until: ({ step }) => step === 'choose-deactivate' }));
    await page.keyboard.press('Escape');
    await reader.waitForStep('open-actions');
    await expect.poll(() => recordedKinds(extension)).toEqual(['found', 'deactivated']);
    await other.bringToFront();
    expect(isWaiting(await otherReader.waitForStep('wait'))).toBe(true);
    await page.bringToFront();
    await page.reload();
    expect(isWaiting(await reader.waitForStep('wait'))).toBe(true);
    expect(await journal(page)).toEqual([`deactivate ${FIRST}`]);
  });
});

test.describe('a clock that is wrong', () => {
  const YEAR_MS = 365 * DAY_MS;

  async function waitingUntil(page: Page, extension: ExtensionBrowser): Promise<string> {
    const times = (await storedAccounts(extension)).flatMap(({ keys: stored }) =>
      Object.values(stored).map(({ inactiveSince = NaN }) => inactiveSince),
    );
    expect(times).toHaveLength(1);
    // As the card tells times: in the browser's own language and zone.
    return page.evaluate(
      (ms) => new Date(ms).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' }),
      (times[0] ?? NaN) + 7 * DAY_MS,
    );
  }

  test('never leads to deletion before the chosen time as counted from the deactivation, and never away from it after', async ({
    page,
    reader,
    extension,
  }) => {
    await page.goto(address({ keys: keys('Active') }));
    expectStopped(await follow({ page, reader, wander: choosing(page, () => 7), until: isWaiting }));
    await untilWaitIsStored(extension);

    // Back a year: the deactivation lies in the future.
    await setClockAhead(extension, -YEAR_MS);
    await page.reload();
    const back = await reader.waitForStep('wait');
    expect(back.text).toContain(`It can be deleted from ${await waitingUntil(page, extension)}.`);
    expect(back.text).not.toMatch(/NaN|Invalid/);
    await page.getByRole('radio', { name: new RegExp(FIRST) }).click();
    await page.getByRole('button', { name: 'Actions' }).first().click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await reader.waitForStep('cancel-dialog');
    await page.keyboard.press('Escape');
    expect(isWaiting(await reader.waitForStep('wait'))).toBe(true);
    const popup = await extension.popupTab(page);
    await expect(popup.locator('[data-situation="waiting"]')).toBeVisible();
    await popup.close();

    // Right again, but for the last minute of the seventh day.
    await setClockAhead(extension, YEAR_MS + 7 * DAY_MS - 60_000);
    await page.reload();
    expect(isWaiting(await reader.waitForStep('wait'))).toBe(true);

    // A year ahead.
    await setClockAhead(extension, YEAR_MS);
    await page.reload();
    const ahead = await reader.waitForStep(['select-key', 'open-actions']);
    expect(ahead.keyId).toBe(FIRST);

    // And right once more: what was said too soon is taken back.
    await setClockAhead(extension, -YEAR_MS);
    await page.reload();
    expect(isWaiting(await reader.waitForStep('wait'))).toBe(true);
    expect(await journal(page)).toEqual([`deactivate ${FIRST}`]);

    await setClockAhead(extension, 60_000);
    await page.reload();
    await walkToTheEnd({ page, reader });
    await expectAllGone(page);
  });
});
