/** What the application holds while the page is open; it outlives a remount, as a real application's store does. */
import { useSyncExternalStore } from 'react';
import { openAccount } from '../shared/journal';
import { scenarioOf } from '../shared/scenario';
import type { Verb } from '../shared/scenario';
import { wordsOf } from '../shared/words';

export interface KeyDialogState {
  readonly key: string;
  readonly verb: Verb;
}

export interface State {
  readonly selected: readonly string[];
  readonly dialog: KeyDialogState | undefined;
  /** The dialog about something else. */
  readonly unrelated: boolean;
  readonly message: string | undefined;
  readonly rowsArrived: boolean;
  readonly columnsArrived: boolean;
  /** Counts the times the rows were made anew. */
  readonly round: number;
  readonly hash: string;
  readonly tab: string;
  readonly expanded: boolean;
}

export const scenario = scenarioOf(location.search);
export const words = wordsOf(scenario.language, scenario.mutation?.words);
export const mutation = scenario.mutation ?? {};
export const account = openAccount(scenario, localStorage);

const CLOSED_BY_HAND = `closed by hand ${scenario.account}`;

let state: State = {
  selected: [],
  dialog: undefined,
  unrelated:
    localStorage.getItem(CLOSED_BY_HAND) === null && (scenario.unrelatedDialog === 'on-page' || scenario.trap === 'certificate-dialog'),
  message: undefined,
  rowsArrived: scenario.arrival === 'at-once',
  columnsArrived: !scenario.lateColumns,
  round: 0,
  hash: location.hash,
  tab: 'mfa',
  expanded: false,
};
const listeners = new Set<() => void>();

export function change(patch: Partial<State>): void {
  state = { ...state, ...patch };
  for (const listener of listeners) listener();
}

export function current(): State {
  return state;
}

export function useStore(): State {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => state,
  );
}

account.subscribe(() => change({}));

/** The owner chose a verb for a key. */
export function choose(verb: Verb, key: string): void {
  const hasDialog = verb === 'delete' || (verb === 'deactivate' && scenario.deactivateDialog !== 'none');
  if (!hasDialog) return act(verb, key);
  const first = localStorage.getItem(CLOSED_BY_HAND) === null;
  change({ dialog: { key, verb }, unrelated: verb === 'delete' && scenario.unrelatedDialog === 'over-delete' && first });
}

export function act(verb: Verb, key: string): void {
  account.act(verb, key);
  const selected = verb === 'delete' ? state.selected.filter((id) => id !== key) : state.selected;
  change({ selected, message: `${words.done} ${key}` });
}

export function closeUnrelated(): void {
  localStorage.setItem(CLOSED_BY_HAND, '1');
  change({ unrelated: false });
}

/** The elements that the fixture's truth starts from, by a name of its own; nothing of it is in the document. */
const places = new Map<string, Element>();
const keepers = new Map<string, (element: Element | null) => void>();

export function place(name: string): (element: Element | null) => void {
  let keep = keepers.get(name);
  if (!keep) {
    keep = (element) => void (element ? places.set(name, element) : places.delete(name));
    keepers.set(name, keep);
  }
  return keep;
}

export function at(name: string): Element | undefined {
  const element = places.get(name);
  return element?.isConnected ? element : undefined;
}
