import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../docs/record.schema.json';
import type { AccountRecord, RecordedEvent } from './record';
import { CONTROLS, recordAsJson, recordAsMarkdown, shownAccount, shownId, summaryOf } from './record-export';
import { english } from '../../test/support/english';
import { KEY_A, NOW } from './testing/views';

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats(ajv);
const fits = ajv.compile(schema);

const MASKED = '****************WXYZ';

function recordOf(more: Partial<AccountRecord> = {}): AccountRecord {
  return { account: '********3333', partition: 'aws', keys: [], events: [], verifiedAt: undefined, ...more };
}

const json = (...records: AccountRecord[]) => JSON.parse(recordAsJson(records, NOW));
const mets = (record: AccountRecord) => json(record).accounts[0].controls.map((control: { met: unknown }) => control.met);

const t = english.translate;
const date = (at: number) => new Date(at).toISOString().slice(0, 16);
const markdown = (...records: AccountRecord[]) => recordAsMarkdown(records, NOW, t, date);

const anyTime = fc.double();
const anyKey = fc.constantFrom('one', 'two', 'forgotten');
const anyAccount = fc.oneof(
  fc.stringMatching(/^\d{12}$/),
  fc.stringMatching(/^\d{4}$/).map((end) => end.padStart(12, '*')),
  fc.constant('********????'),
);
const anyId = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9_]{1,4}$/).map((end) => end.padStart(20, '*')),
  fc.stringMatching(/^AKIA[A-Za-z0-9_]{12,124}$/),
);
const anyEvent: Arbitrary<RecordedEvent> = fc.oneof(
  fc.record({
    at: anyTime,
    kind: fc.constant('found' as const),
    key: anyKey,
    state: fc.constantFrom('active' as const, 'inactive' as const, 'unknown' as const),
  }),
  fc.record({ at: anyTime, kind: fc.constantFrom('deactivated' as const, 'put-back' as const, 'deleted' as const), key: anyKey }),
  fc.record({ at: anyTime, kind: fc.constant('verified' as const) }),
  fc.record({ at: anyTime, kind: fc.constant('recommendation' as const), says: fc.constantFrom('clear' as const, 'open' as const) }),
);
const anyRecord: Arbitrary<AccountRecord> = fc.record({
  account: anyAccount,
  partition: fc.constantFrom('aws' as const, 'aws-eusc' as const, 'aws-us-gov' as const, 'aws-cn' as const),
  keys: fc.uniqueArray(
    fc.record({
      key: anyKey,
      id: anyId,
      state: fc.constantFrom('active' as const, 'inactive' as const, 'deleted' as const, 'unknown' as const),
    }),
    { selector: ({ key }) => key },
  ),
  events: fc.array(anyEvent, { maxLength: 8 }),
  verifiedAt: fc.option(anyTime, { nil: undefined }),
});

describe('the record as JSON', () => {
  it('keeps to its published schema, whatever was seen', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 3 }), anyTime, (records, madeAt) => {
        fits(JSON.parse(recordAsJson(records, madeAt)));
        expect(fits.errors ?? []).toEqual([]);
      }),
    );
  });

  it('has a schema that lets nothing else in', () => {
    const file = json(recordOf({ keys: [{ key: 'one', id: MASKED, state: 'active' }] }));
    expect(fits(file)).toBe(true);
    const places = [
      () => ({ ...file, more: 1 }),
      () => ({ ...file, accounts: [{ ...file.accounts[0], more: 1 }] }),
      () => ({ ...file, accounts: [{ ...file.accounts[0], keys: [{ ...file.accounts[0].keys[0], secret: 'x' }] }] }),
      () => ({ ...file, accounts: [{ ...file.accounts[0], events: [{ at: file.madeAt, kind: 'verified', key: MASKED }] }] }),
      () => ({ ...file, accounts: [{ ...file.accounts[0], controls: [{ ...file.accounts[0].controls[0], met: 'yes' }] }] }),
      () => ({ ...file, version: 2 }),
      () => ({ ...file, madeAt: '2026-01-15T09:00:00' }),
    ];
    for (const changed of places) expect(fits(changed())).toBe(false);
  });

  it('names the schema that describes it', () => {
    expect(json().schema).toBe(schema.$id);
  });

  it('calls every control met only when a fresh load has listed no key', () => {
    expect(new Set(mets(recordOf({ verifiedAt: NOW, keys: [{ key: 'one', id: MASKED, state: 'deleted' }] })))).toEqual(new Set([true]));
    expect(new Set(mets(recordOf({ keys: [{ key: 'one', id: MASKED, state: 'deleted' }] })))).toEqual(new Set([null]));
    expect(new Set(mets(recordOf()))).toEqual(new Set([null]));
  });

  it.each(['active', 'inactive', 'unknown'] as const)('calls no control met while a key is known that is %s', (state) => {
    const keys = [{ key: 'one', id: MASKED, state }];
    expect(new Set(mets(recordOf({ keys })))).toEqual(new Set([false]));
    expect(new Set(mets(recordOf({ keys, verifiedAt: NOW })))).toEqual(new Set([false]));
  });

  it('says that it tells what a browser saw, and that an inactive key is still a finding', () => {
    expect(json().note).toMatch(/showed in this browser/);
    expect(json().note).toMatch(/inactive access key is still a finding/i);
  });

  it('maps the finding to CIS, Security Hub and Config by the numbers that each version gives it', () => {
    const { controls } = json(recordOf()).accounts[0];
    expect(controls.map(({ id, versions }: { id: string; versions: string[] }) => [id, versions.at(0), versions.at(-1)])).toEqual([
      ['1.4', '1.3.0', '4.0.1'],
      ['1.3', '5.0.0', '5.0.0'],
      ['2.3', '6.0.0', '6.0.0'],
      ['2.4', '7.0.0', '7.0.0'],
      ['IAM.4', undefined, undefined],
      ['iam-root-access-key-check', undefined, undefined],
    ]);
  });

  it('names keys as far as the record does, and never by what they are stored under', () => {
    const record = recordOf({
      keys: [{ key: 'ref-one', id: MASKED, state: 'inactive' }],
      events: [
        { at: NOW, kind: 'deactivated', key: 'ref-one' },
        { at: NOW, kind: 'deleted', key: 'ref-gone' },
      ],
    });
    expect(json(record).accounts[0].events.map(({ key }: { key: unknown }) => key)).toEqual([MASKED, null]);
    expect(recordAsJson([record], NOW) + markdown(record)).not.toContain('ref-');
  });
});

describe('the record as Markdown', () => {
  const full = recordOf({
    keys: [{ key: 'one', id: MASKED, state: 'deleted' }],
    events: [
      { at: NOW, kind: 'found', key: 'one', state: 'active' },
      { at: NOW, kind: 'deactivated', key: 'one' },
      { at: NOW, kind: 'put-back', key: 'one' },
      { at: NOW, kind: 'deleted', key: 'one' },
      { at: NOW, kind: 'verified' },
      { at: NOW, kind: 'recommendation', says: 'clear' },
    ],
    verifiedAt: NOW,
  });

  it('tells each account with its end, its keys, what was shown and the controls', () => {
    const text = markdown(full);
    expect(text).toMatch(/^# Record of the root access keys$/m);
    expect(text).toMatch(/^## Account ••••3333$/m);
    expect(text).toMatch(/^\*\*Verified: no root access key left.*2026-01-15T09:00.*\*\*$/m);
    expect(text).toContain('| 2026-01-15T09:00 | Deactivated | ••••WXYZ |');
    expect(text).toContain('| Deleted: no longer listed |');
    expect(text).toContain('| AWS Security Hub CSPM | IAM.4 | Met |');
    expect(text).toContain('An inactive key is still a finding.');
    expect(text).toContain('only in this browser');
  });

  it('says so when nothing is recorded', () => {
    expect(markdown()).toContain('Nothing is recorded yet');
  });

  it('lets no text become markup, a link or another cell', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            '<img src=x onerror=alert(1)>',
            '[a](javascript:x)',
            '|',
            '\n',
            '\u2028',
            '`',
            '\\',
            '**',
            '# ',
            'https://x',
            'a',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (account, id, word) => {
        const record = recordOf({
          account,
          keys: [{ key: 'one', id, state: 'active' }],
          events: [{ at: NOW, kind: 'deactivated', key: 'one' }],
        });
        const lines = recordAsMarkdown(
          [record],
          NOW,
          () => word,
          () => word,
        ).split('\n');
        for (const line of lines) {
          const bare = line.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/^#{1,3} |^\*\*(?=.)|(?<=.)\*\*$/g, '');
          expect(bare).not.toMatch(/&(?!(amp|lt|gt);)/);
          expect(bare).not.toMatch(/[<>`*_[\]~$#]|:\/\/|\p{Cc}/u);
          if (line.startsWith('|')) expect([3, 4]).toContain(bare.match(/\|/g)?.length);
          else expect(bare).not.toContain('|');
        }
        expect(lines.filter((line) => line.startsWith('|'))).toHaveLength(3 + 3 + 2 + CONTROLS.length);
      }),
    );
  });
});

describe('ids and summaries', () => {
  it('shows masked ids by their ends and whole ones as the console writes them', () => {
    expect(shownAccount('********3333')).toBe('••••3333');
    expect(shownAccount('111122223333')).toBe('1111-2222-3333');
    expect(shownId(MASKED)).toBe('••••WXYZ');
    expect(shownId(KEY_A)).toBe(KEY_A);
  });

  it('counts inactive keys as left', () => {
    const keys = (['active', 'inactive', 'deleted'] as const).map((state) => ({ key: state, id: MASKED, state }));
    expect(summaryOf(recordOf({ keys }))).toEqual({ kind: 'keys-left', count: 2 });
  });
});
