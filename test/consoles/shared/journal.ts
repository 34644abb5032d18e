/**
 * The console's own memory: the account's keys, and a journal of what was done to them. Both are in the page's localStorage, so that a reload
 * and a remounted application keep them.
 */
import { OTHER_KEYS } from './scenario';
import type { Scenario, Verb } from './scenario';

export interface Entry {
  readonly verb: Verb;
  readonly id: string;
}

export interface StoredKey {
  readonly id: string;
  readonly state: 'active' | 'inactive' | 'deleted';
  readonly lastUsed: string | undefined;
}

interface Stored {
  readonly keys: readonly StoredKey[];
  readonly journal: readonly Entry[];
}

export interface Account {
  /** The root user's. Deleted ones are kept, with their state. */
  keys(): readonly StoredKey[];
  /** Everything that was done, also to keys that are not the root user's, oldest first. */
  journal(): readonly Entry[];
  /** @throws when AWS would refuse: deleting an active key */
  act(verb: Verb, id: string): void;
  /** @returns a function that ends it */
  subscribe(listener: () => void): () => void;
}

/** The account of a scenario, as it was left on an earlier load of the page. */
export function openAccount(scenario: Scenario, storage: Pick<Storage, 'getItem' | 'setItem'>): Account {
  const name = `console ${scenario.account}`;
  const listeners = new Set<() => void>();
  const kept = storage.getItem(name);
  let stored: Stored = kept
    ? (JSON.parse(kept) as Stored)
    : {
        keys: scenario.keys.map(({ id, active, lastUsed }) => ({ id, state: active ? 'active' : 'inactive', lastUsed })),
        journal: [],
      };
  return {
    keys: () => stored.keys,
    journal: () => stored.journal,
    act(verb, id) {
      const key = stored.keys.find((one) => one.id === id);
      if (!key && !OTHER_KEYS.some((one) => one.id === id)) throw new Error(`The account has no key ${id}.`);
      if (verb === 'delete' && key?.state === 'active') throw new Error(`${id} is active and cannot be deleted.`);
      const state = verb === 'activate' ? 'active' : verb === 'deactivate' ? 'inactive' : 'deleted';
      stored = {
        keys: stored.keys.map((one) => (one.id === id ? { ...one, state } : one)),
        journal: [...stored.journal, { verb, id }],
      };
      storage.setItem(name, JSON.stringify(stored));
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
