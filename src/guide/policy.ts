/** What a company asks of its owners besides, set by its administrator for the browser (`docs/policy.md`). Pure. */
import { WAITING_DAYS, type WaitingDays } from './waiting';

export interface Policy {
  /** The shortest waiting time that may be chosen, in days. */
  readonly minimumWaitingDays: WaitingDays;
  /** Sentences that the owner ticks besides the two of the guide. */
  readonly requiredTicks: readonly string[];
  /** Whom to ask, as plain text. */
  readonly contact: string | undefined;
}

/** What the owner has ticked before anything is changed. */
export interface Ticks {
  readonly adminExists: boolean;
  readonly unusedConfirmed: boolean;
  /** What the owner's company asks for besides; given by the browser's administrator, never stored. */
  readonly policy?: Policy;
  /** Which of its sentences are ticked. */
  readonly policyTicks?: readonly string[];
}

interface Bound extends Ticks {
  readonly reviewed: boolean;
  readonly keys: Readonly<Record<string, { readonly waitDays?: WaitingDays }>>;
}

/** The progress as the policy allows it: no waiting is shorter, and nothing is reviewed that lacks a tick. */
export function withPolicy<P extends Bound>(progress: P, policy: Policy | undefined): P {
  if (!policy) return progress.policy ? { ...progress, policy: undefined } : progress;
  const least = policy.minimumWaitingDays;
  const keys = Object.entries(progress.keys).map(([id, key]): [string, typeof key] => [
    id,
    (key.waitDays ?? least) < least ? { ...key, waitDays: least } : key,
  ]);
  return { ...progress, policy, keys: Object.fromEntries(keys), reviewed: progress.reviewed && hasEveryTick({ ...progress, policy }) };
}

/** The waiting times that the owner may choose (days). */
export function choicesOf({ policy }: Ticks): readonly WaitingDays[] {
  return WAITING_DAYS.filter((days) => days >= (policy?.minimumWaitingDays ?? 0));
}

/** True when nothing is left to tick before *continue*. */
export function hasEveryTick({ adminExists, unusedConfirmed, policy, policyTicks = [] }: Ticks): boolean {
  return adminExists && unusedConfirmed && (policy?.requiredTicks.every((tick) => policyTicks.includes(tick)) ?? true);
}
