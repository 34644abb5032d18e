import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newSalt } from './refs';
import { createStore, createTurns, readDocument, STORE_VERSION, type StoredDocument } from './storage';
import { fakeArea, fakeBrowser, KEY_A, KEY_B, NOW } from './testing/fakes';
import first from './testing/stored/1-first.json';
import withRecord from './testing/stored/1-record.json';
import withReminders from './testing/stored/1-reminders.json';
import withSettings from './testing/stored/1-settings.json';
import latest from './testing/stored/1-ticks.json';
import { wholeLife } from './testing/whole-life';

const ACCOUNT_REF = 'a'.repeat(32);
const KEY_REF = 'b'.repeat(32);

const GOOD: StoredDocument = {
  version: STORE_VERSION,
  salt: newSalt(),
  notes: { popupClosesSeen: true },
  settings: { cardLanguage: 'page' },
  accounts: {
    [ACCOUNT_REF]: {
      adminExists: true,
      unusedConfirmed: true,
      reviewed: true,
      rootConfirmed: false,
      stopped: false,
      sectionTitle: 'Access keys',
      keys: { [KEY_REF]: { state: 'inactive', inactiveSince: 5, waitDays: 7, last4: 'MPLE' } },
      accountEnd: '3333',
      record: [{ at: 5, kind: 'found', key: KEY_REF, state: 'inactive' }],
    },
  },
};

const GOOD_ACCOUNT = GOOD.accounts[ACCOUNT_REF]!;

const withAccount = (account: unknown) => ({ ...GOOD, accounts: { [ACCOUNT_REF]: account } });
const withKey = (key: unknown) => withAccount({ ...GOOD_ACCOUNT, keys: { ...GOOD_ACCOUNT.keys, ['c'.repeat(32)]: key } });

describe('what the disk holds', () => {
  it('is read as it was written', () => {
    expect(readDocument(JSON.parse(JSON.stringify(GOOD)))).toEqual({ document: GOOD, found: true, whole: true });
  });

  it('may be nothing, on the first start: that needs no word', () => {
    for (const nothing of [undefined, {}, null, 4]) {
      const { document, found } = readDocument(nothing);
      expect(found).toBe(false);
      expect(document).toMatchObject({ version: STORE_VERSION, accounts: {}, notes: {} });
      expect(document.salt).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it.each([
    ['a newer version', { ...GOOD, version: STORE_VERSION + 1 }],
    ['no version', { ...GOOD, version: undefined }],
    ['a version in words', { ...GOOD, version: 'one' }],
    ['no salt', { ...GOOD, salt: undefined }],
    ['a short salt', { ...GOOD, salt: 'abc' }],
  ])('starts clean and says so with %s', (_what, stored) => {
    const { document, found, whole } = readDocument(stored);
    expect({ found, whole }).toEqual({ found: false, whole: false });
    expect(document).toMatchObject({ version: STORE_VERSION, accounts: {}, notes: { storageReset: true } });
    expect(document.salt).not.toBe(GOOD.salt);
  });

  it.each([
    ['a key in an impossible state', withKey({ state: 'burnt', last4: 'MPLE' })],
    ['a key without the end of its id', withKey({ state: 'active' })],
    ['a key with its whole id', withKey({ state: 'active', last4: 'AKIAIOSFODNN7EXAMPLE' })],
    ['a key with a waiting time that nobody offered', withKey({ state: 'inactive', inactiveSince: 1, waitDays: 3, last4: 'MPLE' })],
    ['a key with a date before time', withKey({ state: 'inactive', inactiveSince: -1, last4: 'MPLE' })],
    ['a key that is no object', withKey('active')],
    [
      'a key under its own id',
      withAccount({ ...GOOD_ACCOUNT, keys: { ...GOOD_ACCOUNT.keys, AKIAIOSFODNN7EXAMPLE: { state: 'active', last4: 'MPLE' } } }),
    ],
    ['an account under its own id', { ...GOOD, accounts: { ...GOOD.accounts, '111122223333': GOOD_ACCOUNT } }],
    ['an account that is no object', { ...GOOD, accounts: { ...GOOD.accounts, ['d'.repeat(32)]: [] } }],
  ])('loses only %s, and says so', (_what, stored) => {
    const { document, whole } = readDocument(stored);
    expect(whole).toBe(false);
    expect(document.notes.storageReset).toBe(true);
    expect(document.accounts[ACCOUNT_REF]).toEqual(GOOD_ACCOUNT);
    expect(JSON.stringify(document)).not.toMatch(/AKIA|111122223333/);
  });

  it('asks again for a tick that cannot be read, and keeps the rest', () => {
    const { document } = readDocument(withAccount({ ...GOOD_ACCOUNT, adminExists: 'yes' }));
    expect(document.accounts[ACCOUNT_REF]).toEqual({ ...GOOD_ACCOUNT, adminExists: false, reviewed: false });
  });

  it('keeps the keys when dates and titles cannot be read', () => {
    const { document } = readDocument(withAccount({ ...GOOD_ACCOUNT, verifiedAt: 'today', sectionTitle: 'Keys of 111122223333' }));
    const { sectionTitle: _gone, ...rest } = GOOD_ACCOUNT;
    expect(document.accounts[ACCOUNT_REF]).toEqual(rest);
  });

  it('never stops the reader, whatever it is', () => {
    const damaged = fc.record(
      { version: fc.constantFrom(1, 2, '1'), salt: fc.constantFrom(GOOD.salt, ''), accounts: fc.anything(), notes: fc.anything() },
      { requiredKeys: [] },
    );
    const inside = fc.anything().map(withAccount);
    const deeper = fc.anything().map(withKey);
    fc.assert(
      fc.property(fc.oneof(damaged, inside, deeper, fc.anything()), (stored) => {
        const { document } = readDocument(stored);
        expect(readDocument(JSON.parse(JSON.stringify(document)))).toEqual({ document, found: true, whole: true });
      }),
    );
  });
});

describe('names that every object has', () => {
  const SHARED_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
  /** JSON has them as properties like any other. */
  const named = (name: string, value: unknown): unknown => JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`);
  const together = (...parts: unknown[]): unknown => JSON.parse(`{${parts.map((part) => JSON.stringify(part).slice(1, -1)).join(',')}}`);

  /** Every object in the document has exactly the properties that it shows. */
  function expectPlain(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    expect(Object.getPrototypeOf(value)).toBe(Array.isArray(value) ? Array.prototype : Object.prototype);
    for (const name of SHARED_NAMES) expect(Object.hasOwn(value, name), name).toBe(false);
    for (const part of Object.values(value)) expectPlain(part);
  }

  it.each(SHARED_NAMES)('are never an account, a key or a part of one: %s', (name) => {
    const poison = { ...GOOD_ACCOUNT, polluted: true };
    const [key] = Object.values(GOOD_ACCOUNT.keys);
    const stored = [
      { ...GOOD, accounts: together(GOOD.accounts, named(name, poison)) },
      withAccount({ ...GOOD_ACCOUNT, keys: together(GOOD_ACCOUNT.keys, named(name, key)) }),
      withAccount(together(GOOD_ACCOUNT, named(name, poison))),
      withAccount({ ...GOOD_ACCOUNT, keys: { [KEY_REF]: together(key, named(name, poison)) } }),
      { ...GOOD, notes: together(GOOD.notes, named(name, poison)) },
      { ...GOOD, settings: together(GOOD.settings, named(name, poison)) },
      together(GOOD, named(name, poison)),
    ];
    for (const value of stored) {
      const { document } = readDocument(value);
      expectPlain(document);
      expect(document.accounts).toEqual(GOOD.accounts);
      expect(JSON.stringify(document)).not.toContain('polluted');
    }
    expect('adminExists' in {} || 'polluted' in {}).toBe(false);
  });

  it('pollute nothing, wherever any JSON has them', () => {
    const names = fc.constantFrom(
      ...SHARED_NAMES,
      'accounts',
      'keys',
      'notes',
      'settings',
      'record',
      'salt',
      'version',
      ACCOUNT_REF,
      KEY_REF,
    );
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.constantFrom(1, true, '', GOOD.salt, 'MPLE', 'active', null),
        fc.array(tie('json'), { maxLength: 3 }),
        fc
          .array(fc.tuple(names, tie('json')), { maxLength: 6 })
          .map((parts) => together(...parts.map(([name, value]) => named(name, value)))),
      ),
    }));
    const before = Object.getOwnPropertyNames(Object.prototype);
    fc.assert(
      fc.property(json, fc.boolean(), (any, isDocument) => {
        const { document } = readDocument(isDocument ? { ...GOOD, accounts: any, notes: any } : any);
        expectPlain(document);
        expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });
});

/** Documents as the versions of the time wrote them; the oldest first. None of them is ever changed. */
const WRITTEN = Object.entries({ first, withReminders, withRecord, withSettings, latest });

describe('a document of an earlier version', () => {
  it.each(WRITTEN)('(%s) is read without a loss, and without a word to the owner', async (_name, stored) => {
    expect(readDocument(stored)).toMatchObject({ found: true, whole: true, document: { salt: stored.salt } });
    const fake = fakeBrowser(stored);
    const inactive = [KEY_A, KEY_B].map((id) => ({ id, state: 'inactive' as const, facts: [] }));
    const answer = await fake.report(1, { keys: inactive });
    const [a, b] = [KEY_A, KEY_B].map((id) => answer?.progress.keys[id]);
    expect(answer?.progress).toMatchObject({ adminExists: true, unusedConfirmed: true, reviewed: true, stopped: false });
    expect([a, b]).toMatchObject([
      { state: 'inactive', waitDays: 7 },
      { state: 'inactive', putBack: true },
    ]);
    expect(a?.inactiveSince).toBeGreaterThanOrEqual(NOW);
    expect((await fake.command({ type: 'open', tabId: 1 }))?.notices).toEqual([]);
    // What was recorded of it is told, and nothing is made up where nothing was.
    const kinds = (await fake.records()).flatMap(({ events }) => events.map(({ kind }) => kind));
    expect(kinds.includes('deactivated')).toBe('record' in (Object.values(stored.accounts)[0] ?? {}));
  });

  it.each(WRITTEN)('(%s) trusts nobody to be the root user whom it trusted then', async (_name, stored) => {
    const fake = fakeBrowser(stored);
    const unproven = { account: '123456789012', principal: { kind: 'unknown', why: 'no-evidence' } } as const;
    expect(await fake.report(2, unproven)).toMatchObject({ progress: { rootConfirmed: false } });
  });

  it('is here for every shape that was ever written: whoever stores something new adds what is written then', async () => {
    const fake = fakeBrowser();
    await wholeLife(fake);
    expect(shapeOf(fake.local.data)).toEqual(shapeOf(latest));
  });
});

/** The path and the kind of every value, refs and places in lists left out. */
function shapeOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  const name = (key: string): string => (Array.isArray(value) ? '[]' : key.replace(/[0-9a-f]{32}$/, '<ref>'));
  return [...new Set(Object.entries(value).flatMap(([key, part]) => shapeOf(part, `${path}.${name(key)}`)))].sort();
}

describe('the store', () => {
  it('writes old or new, never half: one set for the whole document', async () => {
    const local = fakeArea();
    const store = createStore(local, fakeArea());
    await store.save(GOOD);
    expect(local.sets).toEqual([JSON.parse(JSON.stringify(GOOD))]);
    expect(await store.load()).toEqual(GOOD);
  });

  it('gives the first start its salt for good', async () => {
    const local = fakeArea();
    const first = await createStore(local, fakeArea()).load();
    expect((await createStore(local, fakeArea()).load()).salt).toBe(first.salt);
  });

  it('keeps what cannot be written until the browser closes, over a stop of the worker, and writes it when it can', async () => {
    const [local, session] = [fakeArea(JSON.parse(JSON.stringify(GOOD))), fakeArea()];
    const store = createStore(local, session);
    local.failing = 'writes';
    const changed = { ...GOOD, notes: { storageReset: true } };
    await store.save(changed);
    expect(await store.unsaved()).toBe(true);
    const next = createStore(local, session);
    expect(await next.load()).toEqual(changed);
    expect(await next.unsaved()).toBe(true);
    local.failing = 'none';
    await next.save(changed);
    expect(await next.unsaved()).toBe(false);
    expect(await createStore(local, fakeArea()).load()).toEqual(changed);
  });

  it('keeps it in memory when no storage can be written at all', async () => {
    const [local, session] = [fakeArea(), fakeArea()];
    local.failing = session.failing = 'all';
    const store = createStore(local, session);
    const { salt } = await store.load();
    await store.save({ ...GOOD, salt });
    expect(await store.load()).toEqual({ ...GOOD, salt });
    expect(await store.unsaved()).toBe(true);
  });

  it('prefers the disk again when it can be read again', async () => {
    const [local, session] = [fakeArea(JSON.parse(JSON.stringify(GOOD))), fakeArea()];
    local.failing = 'all';
    const store = createStore(local, session);
    expect((await store.load()).accounts).toEqual({});
    local.failing = 'none';
    expect(await store.load()).toEqual(GOOD);
    expect(await store.unsaved()).toBe(false);
  });
});

describe('turns', () => {
  it('are taken one at a time, in order, also after one has failed', async () => {
    const inTurn = createTurns();
    const seen: string[] = [];
    const task = (name: string) => async () => {
      seen.push(`${name} starts`);
      await Promise.resolve();
      seen.push(`${name} ends`);
      if (name === 'b') throw new Error('b failed');
      return name;
    };
    const all = await Promise.allSettled(['a', 'b', 'c'].map((name) => inTurn(task(name))));
    expect(all.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(seen).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
  });
});
