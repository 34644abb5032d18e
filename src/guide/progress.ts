/**
 * What the owner has decided and what the pages have shown so far, for one account. It is plain data: the background worker keeps it,
 * `nextStep` reads it, and only {@link applyDecision} and {@link applySighting} change it.
 */
import type { KeyState } from './page-view';
import { hasEveryTick, type Ticks } from './policy';
import { DAY_MS, type WaitingDays } from './waiting';

export interface KeyProgress {
  /** The last state that a page showed for certain; `deleted` once a page no longer listed it. */
  readonly state: KeyState;
  /** When the page was first seen to show the key inactive (ms since the epoch); the waiting time counts from here. */
  readonly inactiveSince?: number;
  /** The owner's choice; absent until asked. */
  readonly waitDays?: WaitingDays;
  /** The owner asked to put the key back: the guide leads to Activate until the page shows it active. */
  readonly putBack?: boolean;
  /** The key was put back: it is in use, and is left alone until the owner continues. */
  readonly inUse?: boolean;
  /** The first page that listed the key showed it inactive: nobody here knows since when it is. */
  readonly foundInactive?: boolean;
}

export interface Progress extends Ticks {
  /** The owner pressed *continue* with every tick set. */
  readonly reviewed: boolean;
  /** The owner compared the account menu and confirmed to be the root user, for evidence that proves nothing by itself. */
  readonly rootConfirmed: boolean;
  /** The owner stopped the guide for this account; only the icon starts it again. */
  readonly stopped: boolean;
  /** The owner asked to be shown where a second factor is assigned. */
  readonly wantsMfa?: true;
  /** The owner asked that the record names account and keys in full. */
  readonly keepsIds?: boolean;
  /** By access key id, as the page shows it. */
  readonly keys: Readonly<Record<string, KeyProgress>>;
  /** A fresh load showed zero keys (ms since the epoch). */
  readonly verifiedAt?: number;
  /** What the access-keys section is called on this account's pages. */
  readonly sectionTitle?: string;
}

export const NO_PROGRESS: Progress = {
  adminExists: false,
  unusedConfirmed: false,
  reviewed: false,
  rootConfirmed: false,
  stopped: false,
  keys: {},
};

/** What only the owner can decide, from the card, the popup or the panel. */
export type Decision =
  | { readonly type: 'tick-admin'; readonly on: boolean }
  | { readonly type: 'tick-unused'; readonly on: boolean }
  | { readonly type: 'tick-policy'; readonly tick: string; readonly on: boolean }
  | { readonly type: 'continue' }
  | { readonly type: 'confirm-root' }
  | { readonly type: 'wait'; readonly keyId: string; readonly days: WaitingDays }
  | { readonly type: 'put-back'; readonly keyId: string }
  | { readonly type: 'show-mfa'; readonly on: boolean }
  | { readonly type: 'keep-ids'; readonly on: boolean }
  | { readonly type: 'start' }
  | { readonly type: 'stop' };

/** What a page showed for certain about the keys of the account. */
export interface Sighting {
  readonly keys: readonly { readonly id: string; readonly state: KeyState }[];
  /** True when the list is known to be complete: keys that it lacks are gone. */
  readonly complete: boolean;
  /** True when this is a fresh load that has settled, so that an empty list is the proof. */
  readonly proof: boolean;
  readonly sectionTitle: string | undefined;
}

export function applyDecision(progress: Progress, decision: Decision): Progress {
  switch (decision.type) {
    case 'tick-admin':
      return { ...progress, adminExists: decision.on, reviewed: progress.reviewed && decision.on };
    case 'tick-unused':
      return { ...progress, unusedConfirmed: decision.on, reviewed: progress.reviewed && decision.on };
    case 'tick-policy': {
      if (!progress.policy?.requiredTicks.includes(decision.tick)) return progress;
      const others = (progress.policyTicks ?? []).filter((tick) => tick !== decision.tick);
      return { ...progress, policyTicks: decision.on ? [...others, decision.tick] : others, reviewed: progress.reviewed && decision.on };
    }
    case 'continue':
      return hasEveryTick(progress) ? { ...withoutMfa(progress), reviewed: true } : progress;
    case 'confirm-root':
      return { ...progress, rootConfirmed: true };
    case 'wait':
      if (decision.days < (progress.policy?.minimumWaitingDays ?? 0)) return progress;
      return changeKey(progress, decision.keyId, { waitDays: decision.days, putBack: false });
    case 'put-back':
      return changeKey(progress, decision.keyId, { putBack: true });
    case 'show-mfa':
      return decision.on ? { ...progress, wantsMfa: true } : withoutMfa(progress);
    case 'keep-ids':
      return { ...progress, keepsIds: decision.on };
    case 'start':
      return { ...withoutMfa(progress), stopped: false };
    case 'stop':
      return { ...progress, stopped: true };
    default:
      return decision satisfies never;
  }
}

/**
 * Takes in what a page showed.
 * @param now ms since the epoch
 * @returns the same object when nothing changed, so that callers can skip writing
 */
export function applySighting(progress: Progress, sighting: Sighting, now: number): Progress {
  let next = progress;
  for (const { id, state } of sighting.keys) {
    const known = next.keys[id];
    if (isNews(known, state)) next = setKey(next, id, changeOfState(known, state, now));
    // Put back, by the guide or by hand: the key is in use, so the owner reviews again before anything else is done.
    const wentBack = state === 'active' && known?.state === 'inactive';
    // A key that the owner has not looked at yet appeared midway.
    const appeared = state !== 'deleted' && (known === undefined || known.state === 'deleted');
    if (wentBack || appeared) next = { ...next, reviewed: false, unusedConfirmed: false };
  }
  if (sighting.complete) {
    const listed = new Set(sighting.keys.map((k) => k.id));
    for (const [id, key] of Object.entries(next.keys))
      if (!listed.has(id) && key.state !== 'deleted') next = setKey(next, id, { state: 'deleted' });
  }
  const left = sighting.keys.some((k) => k.state !== 'deleted');
  if (left && next.verifiedAt !== undefined) next = omitVerified(next);
  if (!left && sighting.complete && sighting.proof && next.verifiedAt === undefined) next = { ...next, verifiedAt: now };
  if (sighting.sectionTitle !== undefined && sighting.keys.length > 0 && sighting.sectionTitle !== next.sectionTitle)
    next = { ...next, sectionTitle: sighting.sectionTitle };
  return next;
}

function isNews(known: KeyProgress | undefined, state: KeyState): boolean {
  // A key that is listed again is not deleted, even if its state cannot be told.
  if (state === 'unknown') return known === undefined || known.state === 'deleted';
  if (known?.state !== state) return true;
  // A start that is known stays, even one in the future: were it taken anew while the clock is wrong, the waiting could end too soon.
  return (state === 'inactive' && known.inactiveSince === undefined) || (state === 'active' && known.putBack === true);
}

function changeOfState(known: KeyProgress | undefined, state: KeyState, now: number): KeyProgress {
  // The owner may have decided while the page was ahead of this; the decision stands.
  if (state === 'inactive') {
    const { waitDays, putBack } = known ?? {};
    return {
      state,
      inactiveSince: now,
      ...(waitDays === undefined ? {} : { waitDays }),
      ...(putBack ? { putBack } : {}),
      ...(isFirstSeen(known) ? { foundInactive: true } : {}),
    };
  }
  if (state === 'active' && (known?.state === 'inactive' || known?.inUse)) return { state, inUse: true };
  return { state };
}

/** Nobody here has seen the key otherwise since it was listed. */
function isFirstSeen(known: KeyProgress | undefined): boolean {
  if (known === undefined || known.state === 'deleted' || known.foundInactive === true) return true;
  return known.state === 'unknown' && known.inactiveSince === undefined;
}

function setKey(progress: Progress, id: string, key: KeyProgress): Progress {
  return { ...progress, keys: { ...progress.keys, [id]: key } };
}

function changeKey(progress: Progress, id: string, change: Partial<KeyProgress>): Progress {
  return setKey(progress, id, { state: 'unknown', ...progress.keys[id], ...change });
}

function withoutMfa({ wantsMfa: _asked, ...progress }: Progress): Progress {
  return progress;
}

function omitVerified(progress: Progress): Progress {
  const { verifiedAt: _gone, ...rest } = progress;
  return rest;
}

/** When the waiting time of a key ends (ms since the epoch), or undefined when the owner has not chosen one. */
export function waitEndsAt(key: KeyProgress): number | undefined {
  return key.waitDays === undefined || key.inactiveSince === undefined ? undefined : key.inactiveSince + key.waitDays * DAY_MS;
}
