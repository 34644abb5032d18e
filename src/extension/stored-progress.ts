/**
 * {@link Progress} as it is kept: its keys are named by their ref, never by their id. The guide's own functions do not care what a key is
 * called, so they run on the stored form; ids are put back only for the tab that named them.
 */
import * as v from 'valibot';
import { accessKeyIdsIn } from '../console/access-key-id';
import type { Partition } from '../console/location';
import {
  applyDecision,
  applySighting,
  NO_PROGRESS,
  WAITING_DAYS,
  type Decision,
  type KeyProgress,
  type Progress,
  type Sighting,
} from '../guide/progress';
import type { RememberedKey } from './messages';
import { keyRef, REF } from './refs';

export interface StoredKey extends KeyProgress {
  /** The last four characters of the id, by which the owner knows the key again. */
  readonly last4: string;
  /** The end of a waiting time of which the owner has had a notification (ms since the epoch). */
  readonly remindedOf?: number;
}

/** By ref. Assignable to {@link Progress}. */
export interface StoredProgress extends Progress {
  /** Where a reminder leads; absent in the commercial partition. */
  readonly partition?: Partition;
  readonly keys: Readonly<Record<string, StoredKey>>;
}

export const NOTHING_STORED: StoredProgress = { ...NO_PROGRESS, keys: {} };

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
  return asStored(applySighting(stored, { ...sighting, keys, sectionTitle }, now), stored, names);
}

/** As `applyDecision`, on the stored form. A decision about a key that the tab has not named changes nothing. */
export function takeDecision(stored: StoredProgress, decision: Decision, names: Names): StoredProgress {
  if (!('keyId' in decision)) return asStored(applyDecision(stored, decision), stored, names);
  const ref = refsOf(names).get(decision.keyId);
  return ref === undefined ? stored : asStored(applyDecision(stored, { ...decision, keyId: ref }), stored, names);
}

/** The progress for a tab: with the ids that it named itself, and no other key. */
export function progressFor(stored: StoredProgress, names: Names): Progress {
  const keys: Record<string, KeyProgress> = {};
  for (const [ref, { last4: _shown, remindedOf: _told, ...key }] of Object.entries(stored.keys)) {
    const id = names.get(ref);
    if (id !== undefined) keys[id] = key;
  }
  const { partition: _kept, ...progress } = stored;
  return { ...progress, keys };
}

/** The keys that {@link progressFor} leaves out. */
export function rememberedKeys(stored: StoredProgress, names: Names): RememberedKey[] {
  return Object.entries(stored.keys).flatMap(([ref, { last4, remindedOf: _told, ...progress }]) =>
    names.has(ref) ? [] : [{ last4, progress }],
  );
}

function asStored(next: Progress, before: StoredProgress, names: Names): StoredProgress {
  if (next === before) return before;
  const keys: Record<string, StoredKey> = {};
  for (const [ref, key] of Object.entries(next.keys)) {
    const last4 = before.keys[ref]?.last4 ?? names.get(ref)?.slice(-4);
    if (last4 !== undefined) keys[ref] = { ...key, last4 };
  }
  const after = { ...next, keys };
  return JSON.stringify(after) === JSON.stringify(before) ? before : after;
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
  remindedOf: v.exactOptional(Time),
});

const PartitionSchema = v.picklist(['aws', 'aws-eusc', 'aws-us-gov', 'aws-cn']);

const SectionTitle = v.pipe(
  v.string(),
  v.maxLength(200),
  v.check((title) => !namesSomebody(title)),
);

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
  const verifiedAt = parts['verifiedAt'] === undefined ? undefined : take(Time, parts['verifiedAt']);
  const sectionTitle = parts['sectionTitle'] === undefined ? undefined : take(SectionTitle, parts['sectionTitle']);
  const partition = parts['partition'] === undefined ? undefined : take(PartitionSchema, parts['partition']);
  return {
    adminExists,
    unusedConfirmed,
    reviewed: flag('reviewed') && adminExists && unusedConfirmed,
    rootConfirmed: flag('rootConfirmed'),
    stopped: flag('stopped'),
    keys,
    ...(verifiedAt === undefined ? {} : { verifiedAt }),
    ...(sectionTitle === undefined ? {} : { sectionTitle }),
    ...(partition === undefined ? {} : { partition }),
  };
}
