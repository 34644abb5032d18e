/**
 * The record: what the pages were seen to show, in the order in which they showed it. Pure; entries come from {@link eventsBetween} and
 * {@link withRecommendation} alone.
 */
import type { Partition } from '../console/location';
import type { KeyState, Recommendation } from './page-view';
import type { Progress } from './progress';
import { DAY_MS } from './waiting';

/** One thing that a page was seen to show. `at`: ms since the epoch. */
export type RecordedEvent = { readonly at: number } & (
  | { readonly kind: 'found'; readonly key: string; readonly state: Exclude<KeyState, 'deleted'> }
  /** `put-back`: active again. `deleted`: no longer listed, or listed as deleted. */
  | { readonly kind: 'deactivated' | 'put-back' | 'deleted'; readonly key: string }
  /** A fresh load of the page listed no access key, active or inactive. */
  | { readonly kind: 'verified' }
  /** The IAM dashboard's recommendation about root access keys. */
  | { readonly kind: 'recommendation'; readonly says: Recommendation }
);

/** What is kept of one account, with its keys named as far as the owner allowed. */
export interface AccountRecord {
  /** 12 digits where the owner asked to keep them, else `********3333`. */
  readonly account: string;
  readonly partition: Partition;
  /** Under `id` the full id where the owner asked to keep it, else `****************WXYZ`. */
  readonly keys: readonly { readonly key: string; readonly id: string; readonly state: KeyState }[];
  /** `key` names one of {@link keys}. */
  readonly events: readonly RecordedEvent[];
  /** A fresh load showed zero keys, and nothing has been listed since (ms since the epoch). */
  readonly verifiedAt: number | undefined;
}

/** Older entries are dropped. */
export const RECORD_DAYS = 400;

/** More than any account needs; an endless list would fill the storage. */
const MOST_EVENTS = 1000;

/**
 * What one sighting adds to the record.
 * @param before the progress before the sighting, its keys named as in `after`
 * @param now ms since the epoch
 */
export function eventsBetween(before: Progress, after: Progress, now: number): RecordedEvent[] {
  const events: RecordedEvent[] = [];
  for (const [key, { state }] of Object.entries(after.keys)) {
    const known = before.keys[key]?.state;
    if (state === known) continue;
    if (state === 'deleted') {
      if (known !== undefined) events.push({ at: now, kind: 'deleted', key });
    } else if (known === 'active' && state === 'inactive') events.push({ at: now, kind: 'deactivated', key });
    else if (known === 'inactive' && state === 'active') events.push({ at: now, kind: 'put-back', key });
    else events.push({ at: now, kind: 'found', key, state });
  }
  if (after.verifiedAt !== undefined && after.verifiedAt !== before.verifiedAt) events.push({ at: now, kind: 'verified' });
  return events;
}

/** The record with one more reading of the dashboard, if that says anything new. */
export function withRecommendation(record: readonly RecordedEvent[], says: Recommendation, now: number): readonly RecordedEvent[] {
  const last = record.filter(({ kind }) => kind === 'recommendation' || kind === 'verified').at(-1);
  return last?.kind === 'recommendation' && last.says === says ? record : appended(record, [{ at: now, kind: 'recommendation', says }]);
}

/** The record with new entries behind the old ones. */
export function appended(record: readonly RecordedEvent[], events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  return events.length === 0 ? record : [...record, ...events].slice(-MOST_EVENTS);
}

/** The record without what is too old to keep; the same object when nothing is. */
export function withoutOldEvents(record: readonly RecordedEvent[], now: number): readonly RecordedEvent[] {
  const oldest = now - RECORD_DAYS * DAY_MS;
  return record.every(({ at }) => at >= oldest) ? record : record.filter(({ at }) => at >= oldest);
}
