/** Waiting times that end: which are over, and when the next one will be. Pure. */
import { waitEndsAt } from '../guide/progress';
import type { StoredDocument } from './storage';
import type { StoredKey, StoredProgress } from './stored-progress';

/** A key whose waiting time is over and that is still there. */
export interface DueKey {
  readonly accountRef: string;
  readonly keyRef: string;
  readonly last4: string;
  /** ms since the epoch */
  readonly endedAt: number;
  /** The owner has had a notification of it. */
  readonly told: boolean;
}

export interface Reminders {
  readonly due: readonly DueKey[];
  /** ms since the epoch; undefined when no key waits */
  readonly next: number | undefined;
}

/** Invented accounts and those that the owner has stopped have none, and neither has a key that was to be deleted at once. */
export function remindersOf({ accounts }: StoredDocument, now: number): Reminders {
  const waiting = Object.entries(accounts)
    .filter(([accountRef, { stopped }]) => !stopped && !accountRef.startsWith('practice:'))
    .flatMap(([accountRef, { keys }]) =>
      Object.entries(keys).flatMap(([keyRef, key]) => {
        const endedAt = endOf(key);
        return endedAt === undefined ? [] : [{ accountRef, keyRef, last4: key.last4, endedAt, told: key.remindedOf === endedAt }];
      }),
    );
  const coming = waiting.map(({ endedAt }) => endedAt).filter((end) => end > now);
  return { due: waiting.filter(({ endedAt }) => endedAt <= now), next: coming.length > 0 ? Math.min(...coming) : undefined };
}

function endOf(key: StoredKey): number | undefined {
  return key.state === 'inactive' && !key.putBack && key.waitDays !== 0 ? waitEndsAt(key) : undefined;
}

/** The document once the owner has been told of these keys. */
export function withTold(document: StoredDocument, told: readonly DueKey[]): StoredDocument {
  const accounts: Record<string, StoredProgress> = { ...document.accounts };
  for (const { accountRef, keyRef, endedAt } of told) {
    const progress = accounts[accountRef];
    const key = progress?.keys[keyRef];
    if (progress && key) accounts[accountRef] = { ...progress, keys: { ...progress.keys, [keyRef]: { ...key, remindedOf: endedAt } } };
  }
  return { ...document, accounts };
}
