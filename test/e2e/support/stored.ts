/** What the extension has stored, as a test looks at it and lets time pass over it. */
import { expect } from '@playwright/test';
import type { ExtensionBrowser } from './extension-browser';

export const DAY_MS = 86_400_000;

interface StoredKey {
  readonly state: string;
  readonly inactiveSince?: number;
  readonly waitDays?: number;
  readonly remindedOf?: number;
}

export interface StoredAccount {
  readonly keys: Readonly<Record<string, StoredKey>>;
  readonly record: readonly { readonly at: number; readonly kind: string }[];
  readonly verifiedAt?: number;
}

export async function storedAccounts(extension: ExtensionBrowser): Promise<StoredAccount[]> {
  const { accounts = {} } = (await extension.storage()) as { accounts?: Record<string, StoredAccount> };
  return Object.values(accounts);
}

/** @returns what is in the records of all accounts, oldest first; the worker writes it a moment after the card has told the owner */
export async function recordedKinds(extension: ExtensionBrowser): Promise<string[]> {
  return (await storedAccounts(extension)).flatMap(({ record }) => record.map(({ kind }) => kind));
}

/** Until a waiting time is stored, which the card tells of a moment sooner: a browser or a worker that ended right then would have lost it. */
export async function untilWaitIsStored(extension: ExtensionBrowser): Promise<void> {
  const waitDays = async (): Promise<number[]> =>
    (await storedAccounts(extension)).flatMap(({ keys }) => Object.values(keys).flatMap((key) => key.waitDays ?? []));
  await expect.poll(waitDays, 'the waiting time is stored').not.toEqual([]);
}

/**
 * Sets the clock, as far as the extension can tell: every time that it has stored moves the other way. Nothing in Chromium sets the clock of
 * worker, page and content script together.
 * @param ms how far the clock goes ahead; below zero: back
 */
export async function setClockAhead(extension: ExtensionBrowser, ms: number): Promise<void> {
  // A worker that runs may be about to write what it has just read.
  await extension.killWorker();
  await extension.inExtension(async (by) => {
    const TIMES = ['inactiveSince', 'remindedOf', 'verifiedAt', 'at'];
    const { accounts } = await chrome.storage.local.get('accounts');
    const moved = JSON.parse(JSON.stringify(accounts), (name, value: unknown) =>
      typeof value === 'number' && TIMES.includes(name) ? value - by : value,
    ) as unknown;
    await chrome.storage.local.set({ accounts: moved });
  }, ms);
}
