/** What the popup lists: the keys, and the way that is done and still to go. Pure; computed anew from the worker's answer at each drawing. */
import { waitEndsAt, type KeyProgress } from '../src/guide/progress';
import type { KeyState } from '../src/guide/page-view';
import type { TabKey, TabState } from '../src/extension/messages';

export interface ShownKey {
  /** undefined for a key of which only the end of its id is remembered: nothing can be decided about it here. */
  readonly id: string | undefined;
  readonly last4: string;
  /** `waiting`: inactive, and inside the waiting time that the owner chose. */
  readonly state: KeyState | 'waiting';
  readonly progress: KeyProgress;
  readonly facts: TabKey['facts'];
}

/** Every key that is known of the tab's account: those on the page first, then those seen before. */
export function shownKeys({ report, progress, remembered }: TabState, now: number): ShownKey[] {
  const listed = (report?.keys ?? []).map(({ id, state, facts }) => {
    const known = progress.keys[id] ?? { state };
    return shown(id, id.slice(-4), state === 'unknown' ? known : { ...known, state }, facts, now);
  });
  const ids = new Set(listed.map((key) => key.id));
  const named = Object.entries(progress.keys)
    .filter(([id]) => !ids.has(id))
    .map(([id, key]) => shown(id, id.slice(-4), key, [], now));
  return [...listed, ...named, ...remembered.map(({ last4, progress: key }) => shown(undefined, last4, key, [], now))];
}

function shown(id: string | undefined, last4: string, progress: KeyProgress, facts: TabKey['facts'], now: number): ShownKey {
  const waiting = progress.state === 'inactive' && !progress.putBack && (waitEndsAt(progress) ?? now) > now;
  return { id, last4, progress, facts, state: waiting ? 'waiting' : progress.state };
}

/** True while the owner has not said how long to wait before this key is deleted. */
export function isUndecided({ state, progress }: ShownKey): boolean {
  return state === 'inactive' && progress.waitDays === undefined && !progress.putBack;
}

export type ItemId = 'open' | 'review' | 'deactivate' | 'wait' | 'delete' | 'check';

export interface Item {
  readonly id: ItemId;
  readonly state: 'done' | 'now' | 'todo';
}

/** The six steps. At most one is `now`; none is when all is done or when there is nothing to do in this tab. */
export function checklist(state: TabState, now: number): Item[] {
  const keys = shownKeys(state, now);
  const current = currentItem(state, keys);
  const left = keys.filter((key) => key.state !== 'deleted');
  const isDone: Record<ItemId, boolean> = {
    open: current !== 'open',
    review: keys.length > 0 && (state.progress.reviewed || left.length === 0),
    deactivate: keys.length > 0 && left.every((key) => key.state === 'inactive' || key.state === 'waiting'),
    wait: keys.length > 0 && left.every((key) => key.state === 'inactive' && !isUndecided(key) && !key.progress.putBack),
    delete: keys.length > 0 && left.length === 0,
    check: false,
  };
  return (Object.keys(isDone) as ItemId[]).map((id) => ({
    id,
    state: current === 'finished' || (isDone[id] && id !== current) ? 'done' : id === current ? 'now' : 'todo',
  }));
}

/** True when a freshly loaded page has shown that no key is left. */
export function isFinished({ report, progress }: TabState, keys: readonly ShownKey[]): boolean {
  if (!report || !isRoot(report, progress) || report.recommendation === 'open') return false;
  return report.step === 'done' || (progress.verifiedAt !== undefined && keys.every((key) => key.state === 'deleted'));
}

/** True when the signed-in user is the root user, or has said so where nothing denies it. */
export function isRoot(report: NonNullable<TabState['report']>, progress: TabState['progress']): boolean {
  return report.principal.kind === 'root' || (report.principal.kind === 'unknown' && progress.rootConfirmed);
}

function currentItem(state: TabState, keys: readonly ShownKey[]): ItemId | 'finished' {
  const { report, progress } = state;
  if (!report || !isRoot(report, progress)) return 'open';
  if (isFinished(state, keys)) return 'finished';
  if (report.page !== 'security-credentials') return 'open';
  const left = keys.filter((key) => key.state !== 'deleted');
  if (report.step === 'verify' || (left.length === 0 && keys.length > 0)) return 'check';
  if (left.length === 0) return 'open';
  const key = keys.find(({ id }) => id !== undefined && id === report.keyId);
  if (left.some(({ progress: { putBack }, state: s }) => putBack && s === 'inactive')) return 'wait';
  if (!progress.reviewed) return 'review';
  if (report.step === 'wait') return 'wait';
  // The key that the card is about; it may differ from the order below when the owner goes ahead with another one.
  if (key && report.step !== 'review') return itemFor(key);
  const first = left.find(({ state: s }) => s === 'active' || s === 'unknown') ?? left.find((k) => itemFor(k) === 'delete') ?? left[0];
  return first ? itemFor(first) : 'check';
}

function itemFor(key: ShownKey): ItemId {
  switch (key.state) {
    case 'active':
    case 'unknown':
      return 'deactivate';
    case 'waiting':
      return 'wait';
    case 'inactive':
      return isUndecided(key) || key.progress.putBack ? 'wait' : 'delete';
    case 'deleted':
      return 'check';
    default:
      return key.state satisfies never;
  }
}
