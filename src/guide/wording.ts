/** Which sentences and controls the card shows for a step. Only message names stand here; the texts are in `_locales`. */
import type { Site } from '../console/location';
import { beforeAside, findUseAside, proofAside, suggestedDays, suggestionOf, verdictOf, type Aside } from './advice';
import { factsBeside } from './last-use';
import type { Fact } from './page-view';
import { choicesOf, hasEveryTick } from './policy';
import type { Progress } from './progress';
import type { Place, Sentence } from './sentence';
import type { Step, StepKey } from './step';

/** A control by which the owner decides. The names are a stable contract (`data-action`). */
export type CardAction =
  | { readonly action: 'tick-admin' | 'tick-unused'; readonly label: Sentence; readonly checked: boolean }
  /** A sentence of the company's policy, as its administrator wrote it. */
  | { readonly action: 'tick-policy'; readonly tick: string; readonly checked: boolean }
  | { readonly action: 'wait'; readonly label: Sentence; readonly days: number; readonly suggested: boolean }
  | {
      readonly action:
        'show-mfa' | 'back-to-keys' | 'continue' | 'confirm-root' | 'put-back' | 'check-again' | 'copy-confirmation' | 'copy-report';
      readonly label: Sentence;
      readonly main: boolean;
      readonly enabled: boolean;
    };

export interface CardContent {
  readonly title: Sentence;
  readonly body: readonly Sentence[];
  /** The key now being worked on, in full. */
  readonly keyId: string | undefined;
  /** The keys to review, with what the page shows about each. */
  readonly keys: readonly ReviewedKey[];
  /** What should be seen to soon, and holds nothing up. */
  readonly warnings: readonly Sentence[];
  /** What is told only when the owner asks. */
  readonly asides: readonly Aside[];
  /** Whom to ask, in the words of the company's administrator. */
  readonly contact: string | undefined;
  /** Exactly what the dialog wants. */
  readonly confirmationText: string | undefined;
  readonly actions: readonly CardAction[];
}

export interface ReviewedKey {
  readonly id: string;
  readonly state: Sentence;
  readonly facts: readonly Fact[];
  readonly verdict: Sentence;
  readonly findUse: Aside | undefined;
}

export interface CardContext {
  /** A point in time (ms since the epoch) in the card's language. */
  readonly date: (at: number) => string;
  /** The console that the card is shown on; undefined where the keys are invented. */
  readonly site: Site | undefined;
}

export function cardContent(step: Step, progress: Progress, { date, site }: CardContext): CardContent {
  const base = {
    body: body(step, progress, date),
    keyId: 'key' in step ? step.key.id : undefined,
    keys: [],
    warnings: [],
    asides: [],
    contact: undefined,
    confirmationText: undefined,
    actions: [],
  };
  const title = { message: `step_${step.id.replaceAll('-', '_')}` };
  switch (step.id) {
    case 'review':
      return {
        ...base,
        title: { ...title, places: [step.keys.length] },
        keys: step.keys.map((key) => ({
          id: key.id,
          state: stateWord(key),
          facts: factsBeside(key.facts),
          verdict: verdictOf(key.facts),
          findUse: findUseAside(key.id, key.facts, site),
        })),
        warnings: step.lacksMfa ? [{ message: 'body_review_no_mfa' }] : [],
        asides: [beforeAside()],
        contact: progress.policy?.contact,
        actions: [
          ...(step.lacksMfa && step.canShowMfa ? [{ ...button('show-mfa', 'actionShowMfa'), main: false }] : []),
          { action: 'tick-admin', label: { message: 'tickAdmin' }, checked: progress.adminExists },
          { action: 'tick-unused', label: { message: 'tickUnused' }, checked: progress.unusedConfirmed },
          ...(progress.policy?.requiredTicks ?? []).map((tick) => ({
            action: 'tick-policy' as const,
            tick,
            checked: progress.policyTicks?.includes(tick) ?? false,
          })),
          { ...button('continue', 'actionContinue'), enabled: hasEveryTick(progress) },
        ],
      };
    case 'assign-mfa':
      return { ...base, title, actions: [button('back-to-keys', 'actionBackToKeys')] };
    case 'confirm-root':
      return { ...base, title, actions: [button('confirm-root', 'actionConfirmRoot')] };
    case 'enter-confirmation':
      return {
        ...base,
        title: step.field === 'checkbox' ? { message: 'step_enter_confirmation_tick' } : title,
        confirmationText: step.text,
        actions: step.text === undefined ? [] : [{ ...button('copy-confirmation', 'actionCopy'), main: false }],
      };
    case 'wait':
      return {
        ...base,
        title: step.endsAt === undefined ? title : { message: 'step_wait_running' },
        actions: [
          ...choicesOf(progress).map((days) => ({
            action: 'wait' as const,
            days,
            label: waitLabel(days),
            suggested: step.endsAt === undefined && days === suggestedDays(step.key.facts, progress),
          })),
          putBack,
        ],
        contact: progress.policy?.contact,
      };
    case 'choose-delete':
      return { ...base, title, actions: [putBack] };
    case 'done':
      return { ...base, title, asides: [proofAside()] };
    case 'verify':
      return { ...base, title, actions: [button('check-again', 'actionReload')] };
    case 'failed':
      return { ...base, title, actions: [button('check-again', 'actionCheckAgain')], contact: progress.policy?.contact };
    case 'unrecognised':
      return {
        ...base,
        title,
        actions: [button('check-again', 'actionCheckAgain'), { ...button('copy-report', 'actionCopyReport'), main: false }],
        contact: progress.policy?.contact,
      };
    default:
      return { ...base, title };
  }
}

/** Something broke: as long as the key is there, it can come back. */
const putBack = { action: 'put-back', label: { message: 'actionPutBack' }, main: false, enabled: true } as const;

function button<
  A extends 'show-mfa' | 'back-to-keys' | 'continue' | 'confirm-root' | 'put-back' | 'check-again' | 'copy-confirmation' | 'copy-report',
>(action: A, message: string) {
  return { action, label: { message }, main: true, enabled: true } as const;
}

function waitLabel(days: number): Sentence {
  if (days === 0) return { message: 'waitNone' };
  return { message: 'waitDays', places: [days] };
}

/** Something was deactivated or deleted already. */
function hasChanged({ keys }: Progress): boolean {
  return Object.values(keys).some(
    ({ state, inactiveSince, foundInactive }) => state === 'deleted' || (inactiveSince !== undefined && !foundInactive),
  );
}

function policySentence({ policy }: Progress): Sentence[] {
  const days = policy?.minimumWaitingDays ?? 0;
  return days > 0 ? [{ message: 'suggest_policy', places: [days] }] : [];
}

function stateWord({ state, progress }: StepKey): Sentence {
  return { message: state === 'active' && progress?.inUse ? 'state_in_use' : `state_${state}` };
}

function body(step: Step, progress: Progress, date: (at: number) => string): Sentence[] {
  const say = (name: string, ...places: Place[]): Sentence => (places.length > 0 ? { message: name, places } : { message: name });
  switch (step.id) {
    case 'not-root':
      return [say(step.principal === 'role' ? 'body_not_root_role' : 'body_not_root_user', step.name), say('body_not_root_how')];
    case 'unsupported-partition':
      return step.partition === 'aws-cn' ? [say('body_unsupported_china')] : [say('body_unsupported_govcloud')];
    case 'confirm-root':
      return [say(step.why === 'contradiction' ? 'body_confirm_root_contradiction' : 'body_confirm_root'), say('body_confirm_root_how')];
    case 'review':
      return [
        say(
          step.keys.some((key) => key.progress?.inUse) ? 'body_review_in_use' : hasChanged(progress) ? 'body_review_again' : 'body_review',
        ),
      ];
    case 'assign-mfa':
      return [say(step.ring === undefined ? 'body_assign_mfa_under_way' : 'body_assign_mfa')];
    case 'select-key':
      return [say(step.unselect ? 'body_unselect_key' : 'body_select_key')];
    case 'open-actions':
      return [say(step.verb ? 'body_open_actions' : 'body_open_actions_learn')];
    case 'enter-confirmation':
      if (step.field === 'checkbox') return [say('body_enter_confirmation_tick')];
      return [
        say(
          step.text === undefined
            ? 'body_enter_confirmation_unknown'
            : step.wrong
              ? 'body_enter_confirmation_wrong'
              : 'body_enter_confirmation',
        ),
      ];
    case 'cancel-dialog':
      return [say(`body_cancel_dialog_${step.why.replaceAll('-', '_')}`)];
    case 'wait':
      if (step.endsAt !== undefined) return [say('body_wait_running', date(step.endsAt)), say('body_wait_change')];
      return [
        say(step.key.progress?.foundInactive ? 'body_wait_found_inactive' : 'body_wait'),
        suggestionOf(step.key.facts),
        ...policySentence(progress),
      ];
    case 'choose-delete': {
      const since = step.key.progress?.inactiveSince;
      return [say('body_choose_delete'), ...(since === undefined ? [] : [say('body_choose_delete_since', date(since))])];
    }
    case 'failed':
      return [say('body_failed', step.text), say('body_failed_next')];
    case 'unrecognised':
      return [say(`body_unrecognised_${step.why.replaceAll('-', '_')}`), say('body_unrecognised_steps'), say('body_unrecognised_report')];
    default:
      return [say(`body_${step.id.replaceAll('-', '_')}`)];
  }
}
