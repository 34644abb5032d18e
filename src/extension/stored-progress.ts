/**
 * {@link Progress} as it is kept: its keys are named by their ref, never by their id. The guide's own functions do not care what a key is
 * called, so they run on the stored form; ids are put back only for the tab that named them.
 */
import * as v from 'valibot';
import { accessKeyIdsIn, isAccessKeyId } from '../console/access-key-id';
import type { Partition } from '../console/location';
import {
  applyDecision,
  applySighting,
  NO_PROGRESS,
  type Decision,
  type KeyProgress,
  type Progress,
  type Sighting,
} from '../guide/progress';
import { WAITING_DAYS } from '../guide/waiting';
import { appended, eventsBetween, withoutOldEvents, withRecommendation, type RecordedEvent } from '../guide/record';
import { LONGEST_TICK, MOST_TICKS } from './policy';
import type { AccountRecord, RememberedKey, TabReport } from './messages';
import { keyRef, REF } from './refs';

export interface StoredKey extends KeyProgress {
  /** The last four characters of the id, by which the owner knows the key again. */
  readonly last4: string;
  /** The end of a waiting time of which the owner has had a notification (ms since the epoch). */
  readonly remindedOf?: number;
  /** The whole id; only while the owner asks the record to name it. */
  readonly id?: string;
}

/** By ref. Assignable to {@link Progress}. */
export interface StoredProgress extends Progress {
  /** Where a reminder leads; absent in the commercial partition. */
  readonly partition?: Partition;
  /** The last four digits of the account id, by which the owner knows the account again. */
  readonly accountEnd?: string;
  /** The whole account id; only while the owner asks the record to name it. */
  readonly account?: string;
  readonly keys: Readonly<Record<string, StoredKey>>;
  /** Oldest first. */
  readonly record: readonly RecordedEvent[];
}

export const NOTHING_STORED: StoredProgress = { ...NO_PROGRESS, keys: {}, record: [] };

/** The ids that a tab has named, under the refs they are stored by. */
export type Names = ReadonlyMap<string, string>;

export async function namesOf(salt: string, ids: Iterable<string>): Promise<Names> {
  const entries = [...new Set(ids)].map(async (id) => [await keyRef(salt, id), id] as const);
  return new Map(await Promise.all(entries));
}

/** As `applySighting`, on the stored form: keys that the tab does not name are kept, and count as gone when the list is complete. */
export function takeSighting(stored: StoredProgress, sighting: Sighting, names: Names, now: number): StoredProgress {
  const refs = refsOf(names);
  const keys = sighting.keys.flatMap(({ id, state }) => {
    const ref = refs.get(id);
    return ref === undefined ? [] : [{ id: ref, state }];
  });
  const sectionTitle = sighting.sectionTitle !== undefined && namesSomebody(sighting.sectionTitle) ? undefined : sighting.sectionTitle;
  const next = asStored(applySighting(stored, { ...sighting, keys, sectionTitle }, now), stored, names);
  const record = appended(stored.record, eventsBetween(stored, next, now));
  return record === stored.record ? next : { ...next, record };
}

/** Notes which account this is and what its dashboard says. */
export function takeReport(stored: StoredProgress, { partition, account, recommendation }: TabReport, now: number): StoredProgress {
  const { account: _before, ...rest } = stored;
  const next: StoredProgress = {
    ...rest,
    ...(partition === 'aws' ? {} : { partition }),
    ...(account === undefined ? {} : { accountEnd: account.slice(-4), ...(stored.keepsIds ? { account } : {}) }),
    // An account whose keys were never seen has no record that this could belong to.
    record: recommendation && stored.record.length > 0 ? withRecommendation(stored.record, recommendation, now) : stored.record,
  };
  return same(next, stored) ? stored : next;
}

/** As `applyDecision`, on the stored form. A decision about a key that the tab has not named changes nothing. */
export function takeDecision(stored: StoredProgress, decision: Decision, names: Names): StoredProgress {
  if (!('keyId' in decision)) return asStored(applyDecision(stored, decision), stored, names);
  const ref = refsOf(names).get(decision.keyId);
  return ref === undefined ? stored : asStored(applyDecision(stored, { ...decision, keyId: ref }), stored, names);
}

/** The progress for a tab: with the ids that it named itself, and no other key. */
export function progressFor(stored: StoredProgress, names: Names): Progress {
  const { partition: _partition, accountEnd: _end, account: _account, record: _record, ...progress } = stored;
  const named = Object.entries(stored.keys).flatMap(([ref, key]) => {
    const id = names.get(ref);
    return id === undefined ? [] : [[id, keyProgress(key)] as const];
  });
  return { ...progress, keys: Object.fromEntries(named) };
}

function keyProgress({ last4: _last4, remindedOf: _told, id: _id, ...progress }: StoredKey): KeyProgress {
  return progress;
}

/** The keys that {@link progressFor} leaves out. */
export function rememberedKeys(stored: StoredProgress, names: Names): RememberedKey[] {
  return Object.entries(stored.keys).flatMap(([ref, key]) => (names.has(ref) ? [] : [{ last4: key.last4, progress: keyProgress(key) }]));
}

/**
 * What may still be kept of an account, or undefined when that is nothing; the same object when it is all.
 * @param now ms since the epoch
 */
export function withoutOld(stored: StoredProgress, now: number): StoredProgress | undefined {
  const record = withoutOldEvents(stored.record, now);
  if (record === stored.record) return stored;
  const named = new Set(record.flatMap((event) => ('key' in event ? [event.key] : [])));
  const keys = Object.fromEntries(Object.entries(stored.keys).filter(([ref, { state }]) => state !== 'deleted' || named.has(ref)));
  return record.length === 0 && Object.keys(keys).length === 0 ? undefined : { ...stored, keys, record };
}

/**
 * The record as the owner reads it.
 * @param now ms since the epoch
 */
export function recordOf(stored: StoredProgress, now: number): AccountRecord {
  const { partition = 'aws', accountEnd = '????', account, keys, record, verifiedAt } = withoutOld(stored, now) ?? NOTHING_STORED;
  return {
    account: account ?? accountEnd.padStart(ACCOUNT_LENGTH, '*'),
    partition,
    keys: Object.entries(keys).map(([key, { id, last4, state }]) => ({ key, id: id ?? last4.padStart(KEY_LENGTH, '*'), state })),
    events: record,
    verifiedAt,
  };
}

const ACCOUNT_LENGTH = 12;
const KEY_LENGTH = 20;

function asStored(next: Progress, before: StoredProgress, names: Names): StoredProgress {
  if (next === before) return before;
  const keys: Record<string, StoredKey> = {};
  for (const [ref, found] of Object.entries(next.keys)) {
    const { id: _id, ...key } = found as StoredKey;
    const known = before.keys[ref];
    const last4 = known?.last4 ?? names.get(ref)?.slice(-4);
    const id = next.keepsIds ? (names.get(ref) ?? known?.id) : undefined;
    if (last4 !== undefined) keys[ref] = { ...key, last4, ...(id === undefined ? {} : { id }) };
  }
  const { account: _account, ...rest } = next as StoredProgress;
  const after: StoredProgress = { ...rest, ...aboutAccount(before, next.keepsIds === true), record: before.record, keys };
  return same(after, before) ? before : after;
}

function aboutAccount({ partition, accountEnd, account }: StoredProgress, inFull: boolean) {
  return {
    ...(partition === undefined ? {} : { partition }),
    ...(accountEnd === undefined ? {} : { accountEnd }),
    ...(inFull && account !== undefined ? { account } : {}),
  };
}

/** Whether both would be stored alike, in whatever order their parts stand. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);
}

function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function refsOf(names: Names): ReadonlyMap<string, string> {
  return new Map([...names].map(([ref, id]) => [id, ref]));
}

/** A heading is stored as the page has it; one that holds an account id or a key id is not. */
function namesSomebody(text: string): boolean {
  return /\d{12}|\d{4}-\d{4}-\d{4}/.test(text) || accessKeyIdsIn(text).length > 0;
}

const Time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

const StoredKeySchema = v.object({
  state: v.picklist(['active', 'inactive', 'deleted', 'unknown']),
  inactiveSince: v.exactOptional(Time),
  waitDays: v.exactOptional(v.picklist(WAITING_DAYS)),
  putBack: v.exactOptional(v.boolean()),
  inUse: v.exactOptional(v.boolean()),
  last4: v.pipe(v.string(), v.regex(/^\w{1,4}$/)),
  foundInactive: v.exactOptional(v.boolean()),
  remindedOf: v.exactOptional(Time),
  id: v.exactOptional(v.pipe(v.string(), v.check(isAccessKeyId))),
});

const PartitionSchema = v.picklist(['aws', 'aws-eusc', 'aws-us-gov', 'aws-cn']);

const SectionTitle = v.pipe(
  v.string(),
  v.maxLength(200),
  v.check((title) => !namesSomebody(title)),
);

const Ref = v.pipe(v.string(), v.regex(REF));

const EventSchema: v.GenericSchema<unknown, RecordedEvent> = v.variant('kind', [
  v.strictObject({ at: Time, kind: v.literal('found'), key: Ref, state: v.picklist(['active', 'inactive', 'unknown']) }),
  v.strictObject({ at: Time, kind: v.picklist(['deactivated', 'put-back', 'deleted']), key: Ref }),
  v.strictObject({ at: Time, kind: v.literal('verified') }),
  v.strictObject({ at: Time, kind: v.literal('recommendation'), says: v.picklist(['clear', 'open']) }),
]);

/**
 * Reads what a store holds for one account. A part that does not fit is left out, which at worst makes the guide ask again.
 * @param lost called when something was left out
 */
export function readStoredProgress(value: unknown, lost: () => void): StoredProgress | undefined {
  const take = <T>(schema: v.GenericSchema<unknown, T>, part: unknown): T | undefined => {
    const parsed = v.safeParse(schema, part);
    if (!parsed.success) lost();
    return parsed.success ? parsed.output : undefined;
  };
  const parts = take(v.record(v.string(), v.unknown()), value);
  if (!parts) return undefined;
  const flag = (name: string): boolean => take(v.boolean(), parts[name]) ?? false;
  const adminExists = flag('adminExists');
  const unusedConfirmed = flag('unusedConfirmed');
  const keys: Record<string, StoredKey> = {};
  for (const [ref, part] of Object.entries(take(v.record(v.string(), v.unknown()), parts['keys']) ?? {})) {
    const key = take(StoredKeySchema, part);
    if (key && REF.test(ref)) keys[ref] = key;
    else if (key) lost();
  }
  const optional = <T>(schema: v.GenericSchema<unknown, T>, name: string): T | undefined =>
    parts[name] === undefined ? undefined : take(schema, parts[name]);
  const verifiedAt = optional(Time, 'verifiedAt');
  const sectionTitle = optional(SectionTitle, 'sectionTitle');
  const partition = optional(PartitionSchema, 'partition');
  const accountEnd = optional(v.pipe(v.string(), v.regex(/^\d{4}$/)), 'accountEnd');
  const account = optional(v.pipe(v.string(), v.regex(/^\d{12}$/)), 'account');
  // Once it was also stored that the owner no longer asks.
  const wantsMfa = optional(v.boolean(), 'wantsMfa');
  const keepsIds = optional(v.boolean(), 'keepsIds');
  const policyTicks = optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST_TICK))), v.maxLength(MOST_TICKS)), 'policyTicks');
  const record = (optional(v.array(v.unknown()), 'record') ?? []).flatMap((event) => take(EventSchema, event) ?? []);
  return {
    adminExists,
    unusedConfirmed,
    reviewed: flag('reviewed') && adminExists && unusedConfirmed,
    rootConfirmed: flag('rootConfirmed'),
    stopped: flag('stopped'),
    keys: keepsIds ? keys : Object.fromEntries(Object.entries(keys).map(([ref, { id: _id, ...key }]) => [ref, key])),
    ...(verifiedAt === undefined ? {} : { verifiedAt }),
    ...(sectionTitle === undefined ? {} : { sectionTitle }),
    ...(partition === undefined ? {} : { partition }),
    ...(accountEnd === undefined ? {} : { accountEnd }),
    ...(account === undefined || !keepsIds ? {} : { account }),
    ...(wantsMfa ? { wantsMfa } : {}),
    ...(keepsIds === undefined ? {} : { keepsIds }),
    ...(policyTicks === undefined ? {} : { policyTicks }),
    record,
  };
}
