/** The record as others read it: its words and its exports. Pure; `docs/record.schema.json` describes the JSON. */
import type { KeyState } from './page-view';
import type { AccountRecord, RecordedEvent } from './record';
import { RECORD_DAYS } from './record';
import type { Translate } from './sentence';

/** What puts the record into a language. */
export type Words = Translate<RecordMessage>;

/** The messages of `_locales` that the record is told with. */
export type RecordMessage =
  | 'recordTitle'
  | 'recordIntro'
  | 'recordKept'
  | 'recordMasked'
  | 'recordNote'
  | 'recordMadeAt'
  | 'recordEmpty'
  | 'recordAccount'
  | 'recordPartition'
  | 'recordNoneLeft'
  | 'recordKeysLeft'
  | 'recordNotSure'
  | 'recordKeys'
  | 'recordKey'
  | 'recordLastSeen'
  | 'recordEvents'
  | 'recordTime'
  | 'recordShown'
  | 'recordActive'
  | 'recordInactive'
  | 'recordGone'
  | 'recordStateUnknown'
  | 'recordFoundActive'
  | 'recordFoundInactive'
  | 'recordFoundUnknown'
  | 'recordDeactivated'
  | 'recordPutBack'
  | 'recordVerified'
  | 'recordDashboardClear'
  | 'recordDashboardOpen'
  | 'recordControls'
  | 'recordStandard'
  | 'recordControl'
  | 'recordState'
  | 'recordMet'
  | 'recordNotMet'
  | 'recordNotCertain';

/** Whether the requirement "no root access key exists" is met; null: what was seen proves neither. */
export type Met = boolean | null;

/** A control that asks for no root access key. */
export interface Control {
  readonly standard: string;
  /** Of a standard that numbers its controls anew, the versions in which this is its number. */
  readonly versions: readonly string[];
  readonly id: string;
}

/**
 * Sources, seen in 2026-11: Tenable's audits (CIS v1.3.0, v2.0.0, v3.0.0, v4.0.1, v7.0.0), AWS's Security Hub User Guide (v1.4.0, v5.0.0, IAM.4),
 * Prowler's mappings (v5.0, v6.0).
 */
export const CONTROLS: readonly Control[] = [
  {
    standard: 'CIS AWS Foundations Benchmark',
    versions: ['1.3.0', '1.4.0', '2.0.0', '3.0.0', '4.0.1'],
    id: '1.4',
  },
  { standard: 'CIS AWS Foundations Benchmark', versions: ['5.0.0'], id: '1.3' },
  { standard: 'CIS AWS Foundations Benchmark', versions: ['6.0.0'], id: '2.3' },
  { standard: 'CIS AWS Foundations Benchmark', versions: ['7.0.0'], id: '2.4' },
  { standard: 'AWS Security Hub CSPM', versions: [], id: 'IAM.4' },
  { standard: 'AWS Config', versions: [], id: 'iam-root-access-key-check' },
];

/** What can be said of one account by what its pages showed. */
export type Summary =
  /** `at`: ms since the epoch */
  | { readonly kind: 'none-left'; readonly at: number }
  | { readonly kind: 'keys-left'; readonly count: number }
  | { readonly kind: 'not-certain' };

/** A key that is known outweighs everything: nothing is called met while there may be one. */
export function summaryOf({ keys, events, verifiedAt }: AccountRecord): Summary {
  const count = keys.filter(({ state }) => state !== 'deleted').length;
  if (count > 0) return { kind: 'keys-left', count };
  // The dashboard may be late, or know of a key that was made since.
  const last = events.filter(({ kind }) => kind === 'verified' || kind === 'recommendation').at(-1);
  if (last?.kind === 'recommendation' && last.says === 'open') return { kind: 'not-certain' };
  return verifiedAt === undefined ? { kind: 'not-certain' } : { kind: 'none-left', at: verifiedAt };
}

/** The same for every control of {@link CONTROLS}: each asks that no key exists, and an inactive one does. */
export function metOf(record: AccountRecord): Met {
  const { kind } = summaryOf(record);
  return kind === 'not-certain' ? null : kind === 'none-left';
}

/** @param date turns ms since the epoch into a date in the owner's language */
export function summaryText(record: AccountRecord, t: Words, date: (at: number) => string): string {
  const summary = summaryOf(record);
  switch (summary.kind) {
    case 'none-left':
      return t('recordNoneLeft', [date(summary.at)]);
    case 'keys-left':
      return t('recordKeysLeft', [String(summary.count)]);
    case 'not-certain':
      return t('recordNotSure');
    default:
      return summary satisfies never;
  }
}

export function metText(met: Met, t: Words): string {
  if (met === null) return t('recordNotCertain');
  return t(met ? 'recordMet' : 'recordNotMet');
}

export function stateText(state: KeyState, t: Words): string {
  switch (state) {
    case 'active':
      return t('recordActive');
    case 'inactive':
      return t('recordInactive');
    case 'deleted':
      return t('recordGone');
    case 'unknown':
      return t('recordStateUnknown');
    default:
      return state satisfies never;
  }
}

export function eventText(event: RecordedEvent, t: Words): string {
  switch (event.kind) {
    case 'found':
      if (event.state === 'unknown') return t('recordFoundUnknown');
      return t(event.state === 'active' ? 'recordFoundActive' : 'recordFoundInactive');
    case 'deactivated':
      return t('recordDeactivated');
    case 'put-back':
      return t('recordPutBack');
    case 'deleted':
      return t('recordGone');
    case 'verified':
      return t('recordVerified');
    case 'recommendation':
      return t(event.says === 'clear' ? 'recordDashboardClear' : 'recordDashboardOpen');
    default:
      return event satisfies never;
  }
}

/** The id of the key that an event is about; undefined where it is about none, or about one that is no longer known. */
export function keyIdOf(event: RecordedEvent, { keys }: AccountRecord): string | undefined {
  return 'key' in event ? keys.find(({ key }) => key === event.key)?.id : undefined;
}

/** `********3333` as `••••3333`; a whole account id as the console writes it. */
export function shownAccount(account: string): string {
  return shownId(account).replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3');
}

/** `****************WXYZ` as `••••WXYZ`; a whole id as it is. */
export function shownId(id: string): string {
  return id.replace(/^\*+/, '••••');
}

/** The standard with its versions, as `CIS AWS Foundations Benchmark 1.3.0–4.0.1`. */
export function shownStandard({ standard, versions }: Control): string {
  const [first, last] = [versions.at(0), versions.at(-1)];
  if (first === undefined || last === undefined) return standard;
  return `${standard} ${first === last ? first : `${first}–${last}`}`;
}

/** The `$id` of `docs/record.schema.json`; it changes with the version. */
const SCHEMA = 'urn:root-key-remover:record:1';

const NOTE =
  'This record says what the pages of the AWS console showed in this browser; it is no statement by AWS, and the browser may not have seen everything. An inactive access key is still a finding: a control is met only after a freshly loaded page has listed no root access key, active or inactive.';

/**
 * The record as JSON, by `docs/record.schema.json`.
 * @param madeAt ms since the epoch
 */
export function recordAsJson(records: readonly AccountRecord[], madeAt: number): string {
  const file = {
    schema: SCHEMA,
    version: 1,
    madeAt: iso(madeAt),
    note: NOTE,
    accounts: records.map((record) => ({
      account: record.account,
      partition: record.partition,
      noKeysVerifiedAt: record.verifiedAt === undefined ? null : iso(record.verifiedAt),
      keys: record.keys.map(({ id, state }) => ({ id, state })),
      events: record.events.map((event) => jsonEvent(event, record)),
      controls: CONTROLS.map(({ standard, versions, id }) => ({ standard, versions, id, met: metOf(record) })),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function jsonEvent(event: RecordedEvent, record: AccountRecord) {
  const at = iso(event.at);
  const key = keyIdOf(event, record) ?? null;
  switch (event.kind) {
    case 'found':
      return { at, kind: event.kind, key, state: event.state };
    case 'deactivated':
    case 'put-back':
    case 'deleted':
      return { at, kind: event.kind, key };
    case 'verified':
      return { at, kind: event.kind };
    case 'recommendation':
      return { at, kind: event.kind, says: event.says };
    default:
      return event satisfies never;
  }
}

/** What ISO 8601 and RFC 3339 can both say. */
const LAST_MOMENT = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** A damaged clock must not keep the owner from the rest of the record. */
function iso(at: number): string {
  return new Date(Math.min(Math.max(Number.isNaN(at) ? 0 : at, 0), LAST_MOMENT)).toISOString();
}

/**
 * The record as a Markdown document (GitHub's, because of the tables) in the owner's language.
 * @param madeAt ms since the epoch
 * @param date turns ms since the epoch into a date in the owner's language
 */
export function recordAsMarkdown(records: readonly AccountRecord[], madeAt: number, t: Words, date: (at: number) => string): string {
  const parts = [
    `# ${plain(t('recordTitle'))}`,
    plain(t('recordIntro')),
    plain(t('recordNote')),
    plain([t('recordKept', [RECORD_DAYS]), t('recordMasked')].join(' ')),
    plain(t('recordMadeAt', [date(madeAt)])),
    ...(records.length === 0 ? [plain(t('recordEmpty'))] : records.flatMap((record) => accountParts(record, t, date))),
  ];
  return `${parts.join('\n\n')}\n`;
}

function accountParts(record: AccountRecord, t: Words, date: (at: number) => string): string[] {
  const { account, partition, keys, events } = record;
  return [
    `## ${plain(`${t('recordAccount')} ${shownAccount(account)}`)}`,
    ...(partition === 'aws' ? [] : [plain(t('recordPartition', [partition]))]),
    `**${plain(summaryText(record, t, date))}**`,
    ...listed(
      t('recordKeys'),
      [t('recordKey'), t('recordLastSeen')],
      keys.map(({ id, state }) => [shownId(id), stateText(state, t)]),
    ),
    ...listed(
      t('recordEvents'),
      [t('recordTime'), t('recordShown'), t('recordKey')],
      events.map((event) => [date(event.at), eventText(event, t), shownId(keyIdOf(event, record) ?? '')]),
    ),
    ...listed(
      t('recordControls'),
      [t('recordStandard'), t('recordControl'), t('recordState')],
      CONTROLS.map((control) => [shownStandard(control), control.id, metText(metOf(record), t)]),
    ),
  ];
}

/** A heading and its table; nothing where there is nothing to list. */
function listed(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const lines = [columns.map(plain), columns.map(() => '---'), ...rows.map((row) => row.map(plain))];
  return [`### ${plain(title)}`, lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')];
}

/** Text that stays text: one line, without Markdown and without HTML. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]|~#$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
