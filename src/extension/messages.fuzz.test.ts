/**
 * The two zones under attack: what arrives is anything that a browser can deliver, from anybody that a browser can name. What is no message of a
 * sender that may send it changes nothing that is kept or shown, and stops nobody.
 *
 * A browser delivers copies: JSON in Chrome, a structured clone in Firefox. So a message has no accessor that could throw or answer otherwise the
 * second time it is asked, and what is parsed is a copy once more.
 */
import fc, { type Arbitrary } from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Command, Report } from './messages';
import type { Sender } from './senders';
import { DEFAULT_SETTINGS, STORE_VERSION } from './storage';
import { createTabRecords } from './tab-records';
import {
  ACCOUNT,
  consoleSender,
  fakeArea,
  fakeBrowser,
  FIRST_LOAD,
  KEY_A,
  NEXT_LOAD_ID,
  popupSender,
  practiceSender,
  reportOf,
  sightingOf,
  type Fake,
} from './testing/fakes';

const REPORT = { type: 'report', load: FIRST_LOAD, tab: reportOf(), sighting: sightingOf([{ id: KEY_A, state: 'inactive' }]) } as const;

/** Everything that a content script may say, each of a kind that changes something. */
const REPORTS: readonly Report[] = [
  REPORT,
  { ...REPORT, sighting: sightingOf([], { proof: true }) },
  { ...REPORT, tab: reportOf({ page: 'iam-dashboard', keys: [], recommendation: 'open' }), sighting: undefined },
  { type: 'decide', account: ACCOUNT, practice: false, decision: { type: 'tick-admin', on: true } },
  { type: 'decide', account: ACCOUNT, practice: false, decision: { type: 'wait', keyId: KEY_A, days: 7 } },
  { type: 'decide', account: ACCOUNT, practice: false, decision: { type: 'put-back', keyId: KEY_A } },
  { type: 'decide', account: ACCOUNT, practice: false, decision: { type: 'stop' } },
];

const COMMANDS: readonly Command[] = [
  { type: 'open', tabId: 1 },
  { type: 'decide-for-tab', tabId: 1, decision: { type: 'keep-ids', on: true } },
  { type: 'go-to-page', tabId: 1 },
  { type: 'note-seen', note: 'popup-closes' },
  { type: 'forget-practice' },
  { type: 'set-settings', settings: { cardLanguage: 'page' } },
  { type: 'erase-everything' },
];

/** All that the extension keeps, shows, or has asked of the browser. */
function traceOf(fake: Fake): string {
  const { local, session, pushes, navigations, badges, generalBadge, alarm, notifications, opened, loads } = fake;
  return JSON.stringify([
    local.data,
    session.data,
    pushes,
    navigations,
    [...badges],
    generalBadge,
    alarm,
    notifications,
    opened,
    [...loads],
  ]);
}

/** An account with a key that waits, in two tabs; a practice page in a third. */
async function busyBrowser(): Promise<Fake> {
  const fake = fakeBrowser({
    version: STORE_VERSION,
    salt: '0123456789abcdef'.repeat(4),
    accounts: {},
    notes: {},
    settings: DEFAULT_SETTINGS,
  });
  fake.notifications = [];
  const inactive = sightingOf([{ id: KEY_A, state: 'inactive' }]);
  for (const tab of [1, 2]) await fake.report(tab, {}, inactive);
  await fake.decide(1, { type: 'wait', keyId: KEY_A, days: 14 });
  fake.tabs.set(7, { listens: true });
  await fake.send({ ...REPORT, tab: reportOf({ practice: true }) }, practiceSender(7));
  fake.pushes.length = 0;
  return fake;
}

/** As Chrome keeps a value; undefined where it would not. */
function delivered(message: unknown): unknown {
  try {
    const json = JSON.stringify(message) as string | undefined;
    return json === undefined ? undefined : (JSON.parse(json) as unknown);
  } catch {
    return undefined;
  }
}

/** Names that every object has, or that lead to what all objects share. */
const SHARED_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'] as const;

/** An own property of that name, also where an assignment would set the prototype. */
function withOwn(target: object, name: string, value: unknown): object {
  return Object.defineProperty({ ...target }, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Every object inside of a value, as a way of names to it. */
function waysIn(value: unknown, way: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return [way, ...Object.entries(value).flatMap(([name, part]) => waysIn(part, [...way, name]))];
}

function changedAt(value: unknown, [name, ...rest]: readonly string[], change: (part: object) => unknown): unknown {
  if (name === undefined) return change(value as object);
  const part = value as Record<string, unknown>;
  const changed = changedAt(part[name], rest, change);
  return Array.isArray(value)
    ? value.map((item: unknown, index) => (String(index) === name ? changed : item))
    : { ...part, [name]: changed };
}

const HUGE = 'x'.repeat(200_000);
const DEEP = Array.from({ length: 2000 }).reduce<unknown>((inner) => ({ inner }), 0);

/** What no property of any message can be, in itself or in all its parts. */
const POISON: readonly unknown[] = [
  null,
  HUGE,
  DEEP,
  -1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_VALUE,
  [],
  new Array(50),
  { length: 3 },
  { type: { type: 'stop' } },
  JSON.parse('{"__proto__":{"type":"stop","kind":"root","on":true}}'),
  new Date(0),
  new Map([['type', 'stop']]),
  Symbol.iterator,
  10n ** 30n,
];

/** A message that was right until one thing in it was changed, anywhere. */
const broken: Arbitrary<unknown> = fc.constantFrom<unknown>(...REPORTS, ...COMMANDS).chain((message) =>
  fc.constantFrom(...waysIn(message)).chain((way) =>
    fc.oneof(
      // One property more. An array takes it for nothing, and a copy in JSON has it no more.
      fc
        .tuple(
          fc.oneof(
            fc.constantFrom(...SHARED_NAMES),
            fc.string().map((name) => `x-${name}`),
          ),
          fc.anything(),
        )
        .map(([name, value]) =>
          changedAt(message, way, (part) => (Array.isArray(part) ? [...part, value] : withOwn(part, name, value ?? 0))),
        ),
      // One of another kind.
      fc.constantFrom(...POISON).chain((poison) =>
        fc.nat(20).map((at) =>
          changedAt(message, way, (part) => {
            const names = Object.keys(part);
            const name = names[at % Math.max(names.length, 1)];
            if (Array.isArray(part)) return [...(part as unknown[]), poison];
            // A list of nothing is a list, too.
            const stays =
              name === undefined ||
              (Array.isArray(poison) && poison.length === 0 && Array.isArray((part as Record<string, unknown>)[name]));
            return stays ? withOwn(part, 'x', 1) : { ...part, [name]: poison };
          }),
        ),
      ),
    ),
  ),
);

afterEach(() => {
  for (const name of ['polluted', 'type', 'kind', 'on', 'keys', 'state']) expect(name in {}, `every object has ${name}`).toBe(false);
});

describe('a message that is none', () => {
  it('changes nothing that is kept, shown or set, whoever sends it, and never throws', async () => {
    const fake = await busyBrowser();
    const before = traceOf(fake);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(broken, fc.anything({ withSparseArray: true, withNullPrototype: true, withBigInt: true }), fc.jsonValue()),
        fc.constantFrom(consoleSender(1), popupSender(), practiceSender(7)),
        async (message, sender) => {
          expect(await fake.send(message, sender)).toBeUndefined();
          expect(traceOf(fake)).toBe(before);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is a right one with any name besides that all objects share', async () => {
    const fake = await busyBrowser();
    const before = traceOf(fake);
    for (const [sender, messages] of [
      [consoleSender(1), REPORTS],
      [popupSender(), COMMANDS],
    ] as const)
      for (const message of messages)
        for (const way of waysIn(message))
          for (const name of SHARED_NAMES) {
            const more = changedAt(message, way, (part) =>
              Array.isArray(part) ? [...(part as unknown[]), name] : withOwn(part, name, { polluted: true }),
            );
            expect(await fake.send(JSON.parse(JSON.stringify(more)), sender), `${way.join('.')} ${name}`).toBeUndefined();
          }
    expect(traceOf(fake)).toBe(before);
  });
});

describe('a sender', () => {
  /** Each is one that may say something, with one thing changed that makes it somebody else. */
  const strangers = (tab: number): Arbitrary<Sender> => {
    const change = <Name extends keyof Sender>(name: Name, values: Arbitrary<Sender[Name]>) => values.map((value) => ({ [name]: value }));
    const url = (text: string): Arbitrary<string> => fc.constant(text);
    const foreign = fc.oneof(
      change(
        'id',
        fc.oneof(fc.constant(undefined), fc.string(), fc.constantFrom('OWN-ID', 'own-id ', 'own-id\0')).filter((id) => id !== 'own-id'),
      ),
      change(
        'url',
        fc.oneof(
          fc.constant(undefined),
          fc.string(),
          fc.webUrl(),
          url('about:blank'),
          url('about:srcdoc'),
          url('blob:https://console.aws.amazon.com/7f3c'),
          url('data:text/html,https://console.aws.amazon.com/iam/home'),
          url('file:///console.aws.amazon.com/iam/home'),
          url('https://console.aws.amazon.com.example/iam/home'),
          url('https://console.aws.amazon.com@example.com/iam/home'),
          url('https://example.com/?chrome-extension://own-id/popup/'),
          url('https://example.com/#https://console.aws.amazon.com/iam/home'),
          url('https://signin.aws.amazon.com/oauth'),
          url('http://console.aws.amazon.com/iam/home'),
          url('chrome-extension://own-id/welcome/welcome.html'),
          url('chrome-extension://own-id/manifest.json'),
          url('chrome-extension://own-id/popup'),
          url('chrome-extension://other-id/popup/popup.html'),
          url('chrome-extension://other-id/practice/practice.html'),
          url('chrome-extension://own-id.example/popup/popup.html'),
          url('moz-extension://own-id/popup/popup.html'),
        ),
      ),
      change('frameId', fc.oneof(fc.integer({ min: 1 }), fc.integer({ max: -1 }), fc.constant(Number.NaN))),
      change(
        'origin',
        fc.constantFrom('null', 'https://example.com', 'https://aws.amazon.com', 'chrome-extension://own-i', 'chrome-extension://other-id'),
      ),
      change('documentLifecycle', fc.constantFrom('prerender', 'cached', 'pending_deletion', '', 'ACTIVE')),
    );
    return fc
      .tuple(fc.constantFrom(consoleSender(tab), popupSender(), practiceSender(tab)), foreign)
      .map(([sender, changes]) => ({ ...sender, ...changes }));
  };

  it('that differs in one thing from one who may speak is not heard, whatever it says', async () => {
    const fake = await busyBrowser();
    const before = traceOf(fake);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom<unknown>(...REPORTS, ...COMMANDS), strangers(1), async (message, sender) => {
        expect(await fake.send(message, sender)).toBeUndefined();
        expect(traceOf(fake)).toBe(before);
      }),
      { numRuns: 1000 },
    );
  });

  it('that is anything at all is nobody', async () => {
    const fake = await busyBrowser();
    const before = traceOf(fake);
    const anybody = fc.record(
      {
        id: fc.oneof(fc.constant('own-id'), fc.anything()),
        url: fc.oneof(fc.webUrl(), fc.string()),
        origin: fc.oneof(fc.webUrl(), fc.string()),
        frameId: fc.oneof(fc.constant(0), fc.anything()),
        tab: fc.oneof(fc.constant({ id: 1 }), fc.constant({}), fc.constant({ id: -1 }), fc.anything()),
        nativeApplication: fc.string(),
        tlsChannelId: fc.string(),
        userScriptWorldId: fc.string(),
        documentId: fc.uuid(),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom<unknown>(...REPORTS, ...COMMANDS), anybody, async (message, sender) => {
        expect(await fake.send(message, sender as Sender)).toBeUndefined();
        expect(traceOf(fake)).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  it.each([undefined, -1, 1.5, Number.NaN])('in a tab of the number %s reports nothing', async (id) => {
    const fake = await busyBrowser();
    const before = traceOf(fake);
    for (const message of REPORTS)
      for (const sender of [consoleSender(1), practiceSender(1)])
        expect(await fake.send(message, { ...sender, tab: { id } })).toBeUndefined();
    expect(traceOf(fake)).toBe(before);
  });

  it('that is a console page never commands, whatever it says', async () => {
    const fake = await busyBrowser();
    const before = traceOf(fake);
    for (const command of COMMANDS) expect(await fake.send(command, consoleSender(1))).toBeUndefined();
    for (const report of REPORTS) expect(await fake.send(report, popupSender())).toBeUndefined();
    expect(traceOf(fake)).toBe(before);
  });
});

describe('a report that comes twice', () => {
  it('counts once, whatever it is and wherever the guide is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...REPORTS), { minLength: 1, maxLength: 6 }), async (said) => {
        const [once, twice] = [await busyBrowser(), await busyBrowser()];
        for (const message of said) {
          await once.send(message, consoleSender(1));
          await twice.send(message, consoleSender(1));
          await twice.send(message, consoleSender(1));
        }
        expect(keptBy(twice)).toEqual(keptBy(once));
      }),
      { numRuns: 60 },
    );
  });

  /** Without what was pushed: other tabs may hear the same once more. */
  function keptBy({ local, session, badges, generalBadge, alarm }: Fake): unknown {
    return [local.data, session.data, [...badges], generalBadge, alarm];
  }
});

describe('a flood of ten thousand reports', () => {
  const FLOOD = 10_000;
  const states = ['active', 'inactive'] as const;
  const report = (at: number) => ({
    ...REPORT,
    tab: reportOf({ keys: [{ id: KEY_A, state: states[at % 2] ?? 'active', facts: [] }] }),
    sighting: undefined,
  });

  it('from one tab keeps no more of them than a hundred, answers those in their order, and leaves every other tab its turn', async () => {
    const fake = await busyBrowser();
    const answered: number[] = [];
    const flood = Array.from({ length: FLOOD }, (_, at) =>
      fake.send(report(at), consoleSender(1)).then((answer) => {
        if (answer !== undefined) answered.push(at);
      }),
    );
    const other = await fake.send(
      { type: 'decide', account: ACCOUNT, practice: false, decision: { type: 'tick-admin', on: true } },
      consoleSender(2),
    );
    expect(other).toMatchObject({ progress: { adminExists: true } });
    await Promise.all(flood);
    expect(answered).toEqual(Array.from({ length: 100 }, (_, at) => at));
    // The last that was heard is what is kept, and whoever was not heard is heard again.
    expect(JSON.stringify(fake.session.data['tab:1'])).toContain(`"state":"${states[99 % 2] ?? ''}"`);
    expect(await fake.send(REPORT, consoleSender(1))).toMatchObject({ progress: { keys: { [KEY_A]: { state: 'inactive' } } } });
  });

  it('that are none leaves nothing behind', async () => {
    const fake = await busyBrowser();
    const before = traceOf(fake);
    const refused = await Promise.all(
      Array.from({ length: FLOOD }, (_, at) => fake.send({ ...REPORT, load: { id: NEXT_LOAD_ID, again: at } }, consoleSender(1))),
    );
    expect(refused.filter((answer) => answer !== undefined)).toEqual([]);
    expect(traceOf(fake)).toBe(before);
    expect(await fake.send(REPORT, consoleSender(1))).toBeDefined();
  });

  it('from as many accounts as it likes to name keeps a bounded record of its tab', async () => {
    const fake = fakeBrowser();
    for (let at = 0; at < 60; at += 1)
      await fake.report(1, { keys: [{ id: `AKIA${String(at).padStart(16, '0')}`, state: 'active', facts: [] }] });
    expect((fake.session.data['tab:1'] as { named: string[] }).named.length).toBeLessThanOrEqual(40);
  });
});

describe('what is remembered of tabs', () => {
  it('is read without a stop, whatever stands there, and lets the next report through', async () => {
    const good = (await busyBrowser()).session.data['tab:1'] as Record<string, unknown>;
    const damaged = fc.oneof(
      fc.anything(),
      fc
        .tuple(fc.constantFrom(...Object.keys(good), ...SHARED_NAMES), fc.oneof(fc.string(), fc.anything()))
        .map(([name, value]) => withOwn(good, name, value)),
    );
    await fc.assert(
      fc.asyncProperty(damaged, async (record) => {
        const kept = delivered({ 'tab:1': record }) as Record<string, unknown> | undefined;
        const fake = fakeBrowser();
        fake.session.data = kept ?? {};
        await createTabRecords(fakeArea(kept)).all();
        expect(await fake.command({ type: 'get', tabId: 1 })).toMatchObject({ progress: {} });
        await fake.command({ type: 'go-to-page', tabId: 1 });
        expect(await fake.report(1, {}, REPORT.sighting)).toMatchObject({ progress: { keys: { [KEY_A]: { state: 'inactive' } } } });
      }),
      { numRuns: 400 },
    );
  });
});
