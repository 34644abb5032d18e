/** Waiting times: which keys wait, which of them are over, and when the next one ends. Pure. */
import { waitEndsAt } from '../guide/progress';
import type { StoredDocument } from './storage';
import type { StoredKey, StoredProgress } from './stored-progress';

/** A key with a waiting time that is still there. */
export interface WaitingKeyRef {
  readonly accountRef: string;
  readonly keyRef: string;
  readonly accountEnd: string | undefined;
  readonly last4: string;
  /** ms since the epoch */
  readonly endsAt: number;
  /** The owner has had a notification of it. */
  readonly told: boolean;
}

export interface Reminders {
  /** Their waiting time is over. */
  readonly due: readonly WaitingKeyRef[];
  /** ms since the epoch; undefined when no key waits */
  readonly next: number | undefined;
}

/** Soonest first. Invented accounts and those that the owner has stopped have none, and neither has a key that was to be deleted at once. */
export function waitingKeys({ accounts }: Pick<StoredDocument, 'accounts'>): WaitingKeyRef[] {
  return Object.entries(accounts)
    .filter(([accountRef, { stopped }]) => !stopped && !accountRef.startsWith('practice:'))
    .flatMap(([accountRef, { keys, accountEnd }]) =>
      Object.entries(keys).flatMap(([keyRef, key]) => {
        const endsAt = endOf(key);
        return endsAt === undefined ? [] : [{ accountRef, keyRef, accountEnd, last4: key.last4, endsAt, told: key.remindedOf === endsAt }];
      }),
    )
    .sort((a, b) => a.endsAt - b.endsAt);
}

export function remindersOf(document: Pick<StoredDocument, 'accounts'>, now: number): Reminders {
  const waiting = waitingKeys(document);
  return { due: waiting.filter(({ endsAt }) => endsAt <= now), next: waiting.find(({ endsAt }) => endsAt > now)?.endsAt };
}

function endOf(key: StoredKey): number | undefined {
  return key.state === 'inactive' && !key.putBack && key.waitDays !== 0 ? waitEndsAt(key) : undefined;
}

/** The document once the owner has been told of these keys. */
export function withTold(document: StoredDocument, told: readonly WaitingKeyRef[]): StoredDocument {
  const accounts: Record<string, StoredProgress> = { ...document.accounts };
  for (const { accountRef, keyRef, endsAt } of told) {
    const progress = accounts[accountRef];
    const key = progress?.keys[keyRef];
    if (progress && key) accounts[accountRef] = { ...progress, keys: { ...progress.keys, [keyRef]: { ...key, remindedOf: endsAt } } };
  }
  return { ...document, accounts };
}
