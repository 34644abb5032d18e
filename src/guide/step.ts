/** The answer of `nextStep`: what to ring, and what the card needs to say it. Texts are chosen by the card, never here. */
import type { Fact, KeyState, Ref, Verb } from './page-view';
import type { KeyProgress } from './progress';

/** The key now being worked on. */
export interface StepKey {
  readonly id: string;
  readonly state: KeyState;
  readonly facts: readonly Fact[];
  readonly progress: KeyProgress | undefined;
}

/** Why the page cannot be read well enough. Each has its own sentence in the card. */
export type Doubt =
  /** No access-keys section was found. */
  | 'no-section'
  /** Several places could be it. */
  | 'two-sections'
  /** A key's state cannot be told. */
  | 'unknown-state'
  /** No control for the next thing was recognised, or what is listed is not understood. */
  | 'no-control'
  /** A dialog that is not understood lies over the page. */
  | 'dialog'
  /** The list is empty, but the evidence for that is not enough. */
  | 'not-proven-empty';

interface Ringed<Id extends string> {
  readonly id: Id;
  readonly ring: Ref;
  readonly key: StepKey;
}

export type Step =
  | { readonly id: 'open-account-menu' | 'choose-security-credentials'; readonly ring: Ref }
  | { readonly id: 'not-root'; readonly principal: 'iam-user' | 'role'; readonly name: string }
  | { readonly id: 'unsupported-partition'; readonly partition: 'aws-us-gov' | 'aws-cn' }
  | { readonly id: 'confirm-root'; readonly why: 'no-evidence' | 'contradiction'; readonly account: string | undefined }
  | { readonly id: 'loading' }
  | { readonly id: 'open-section'; readonly ring: Ref }
  | {
      readonly id: 'review';
      readonly ring: Ref;
      readonly keys: readonly StepKey[];
      readonly lacksMfa: boolean;
      readonly canShowMfa: boolean;
    }
  /** Only on the owner's request; without a ring while AWS's own dialog for it is open. */
  | { readonly id: 'assign-mfa'; readonly ring?: Ref }
  | (Ringed<'select-key'> & { readonly unselect: boolean; readonly verb: Verb | undefined })
  /** `verb` is undefined while the menu is opened only to learn the key's state. */
  | (Ringed<'open-actions'> & { readonly verb: Verb | undefined })
  | Ringed<'choose-deactivate' | 'choose-activate' | 'choose-delete'>
  | Ringed<'confirm-deactivate' | 'confirm-activate' | 'confirm-delete' | 'deactivate-in-dialog'>
  | (Ringed<'enter-confirmation'> & {
      readonly field: 'text' | 'checkbox';
      readonly text: string | undefined;
      /** The box holds something else already. */
      readonly wrong: boolean;
    })
  | (Ringed<'cancel-dialog'> & { readonly why: 'still-active' | 'waiting' | 'not-now' })
  /** `ring` is undefined while the whole row is not known; `endsAt` (ms since the epoch) while the owner has not chosen. */
  | { readonly id: 'wait'; readonly ring: Ref | undefined; readonly key: StepKey; readonly endsAt: number | undefined }
  | { readonly id: 'failed'; readonly text: string }
  | { readonly id: 'leave-wizard' }
  | { readonly id: 'verify' }
  | { readonly id: 'done' }
  | { readonly id: 'unrecognised'; readonly why: Doubt; readonly key?: StepKey };

export type StepId = Step['id'];

/** The ring's target of a step, or undefined for a step without one. */
export function ringOf(step: Step): Ref | undefined {
  return 'ring' in step ? step.ring : undefined;
}
