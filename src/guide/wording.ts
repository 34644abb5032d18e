/** Which sentences and controls the card shows for a step. Only message names stand here; the texts are in `_locales`. */
import type { Fact } from './page-view';
import type { Progress } from './progress';
import { WAITING_DAYS } from './progress';
import type { Step, StepKey } from './step';

/** A message of `_locales` and what stands in its places. */
export interface Sentence {
  readonly message: string;
  readonly places?: readonly string[];
}

/** A control by which the owner decides. The names are a stable contract (`data-action`). */
export type CardAction =
  | { readonly action: 'tick-admin' | 'tick-unused'; readonly label: Sentence; readonly checked: boolean }
  | { readonly action: 'wait'; readonly label: Sentence; readonly days: number }
  | {
      readonly action: 'continue' | 'confirm-root' | 'put-back' | 'check-again' | 'copy-confirmation' | 'copy-report';
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
  readonly keys: readonly { readonly id: string; readonly state: Sentence; readonly facts: readonly Fact[] }[];
  /** Exactly what the dialog wants. */
  readonly confirmationText: string | undefined;
  readonly actions: readonly CardAction[];
}

/** @param formatDate turns ms since the epoch into a date in the owner's language */
export function cardContent(step: Step, progress: Progress, formatDate: (ms: number) => string): CardContent {
  const base = {
    body: body(step, formatDate),
    keyId: 'key' in step ? step.key.id : undefined,
    keys: [],
    confirmationText: undefined,
    actions: [],
  };
  const title = { message: `step_${step.id.replaceAll('-', '_')}` };
  switch (step.id) {
    case 'review':
      return {
        ...base,
        title:
          step.keys.length === 1 ? { message: 'step_review_one' } : { message: 'step_review_many', places: [String(step.keys.length)] },
        keys: step.keys.map((key) => ({ id: key.id, state: stateWord(key), facts: key.facts.filter((fact) => fact.kind !== 'status') })),
        actions: [
          { action: 'tick-admin', label: { message: 'tickAdmin' }, checked: progress.adminExists },
          { action: 'tick-unused', label: { message: 'tickUnused' }, checked: progress.unusedConfirmed },
          { ...button('continue', 'actionContinue'), enabled: progress.adminExists && progress.unusedConfirmed },
        ],
      };
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
          ...WAITING_DAYS.map((days) => ({ action: 'wait' as const, days, label: waitLabel(days) })),
          { ...button('put-back', 'actionPutBack'), main: false },
        ],
      };
    case 'verify':
      return { ...base, title, actions: [button('check-again', 'actionReload')] };
    case 'failed':
      return { ...base, title, actions: [button('check-again', 'actionCheckAgain')] };
    case 'unrecognised':
      return {
        ...base,
        title,
        actions: [button('check-again', 'actionCheckAgain'), { ...button('copy-report', 'actionCopyReport'), main: false }],
      };
    default:
      return { ...base, title };
  }
}

function button<A extends 'continue' | 'confirm-root' | 'put-back' | 'check-again' | 'copy-confirmation' | 'copy-report'>(
  action: A,
  message: string,
) {
  return { action, label: { message }, main: true, enabled: true } as const;
}

function waitLabel(days: number): Sentence {
  if (days === 0) return { message: 'waitNone' };
  return days === 1 ? { message: 'waitOneDay' } : { message: 'waitDays', places: [String(days)] };
}

function stateWord({ state, progress }: StepKey): Sentence {
  return { message: state === 'active' && progress?.inUse ? 'state_in_use' : `state_${state}` };
}

function body(step: Step, formatDate: (ms: number) => string): Sentence[] {
  const say = (name: string, ...places: string[]): Sentence => (places.length > 0 ? { message: name, places } : { message: name });
  switch (step.id) {
    case 'not-root':
      return [say(step.principal === 'role' ? 'body_not_root_role' : 'body_not_root_user', step.name), say('body_not_root_how')];
    case 'unsupported-partition':
      return step.partition === 'aws-cn' ? [say('body_unsupported_china')] : [say('body_unsupported_govcloud')];
    case 'confirm-root':
      return [say(step.why === 'contradiction' ? 'body_confirm_root_contradiction' : 'body_confirm_root'), say('body_confirm_root_how')];
    case 'review':
      return [say(step.keys.some((key) => key.progress?.inUse) ? 'body_review_in_use' : 'body_review')];
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
      return step.endsAt === undefined ? [say('body_wait')] : [say('body_wait_running', formatDate(step.endsAt)), say('body_wait_change')];
    case 'failed':
      return [say('body_failed', step.text), say('body_failed_next')];
    case 'unrecognised':
      return [say(`body_unrecognised_${step.why.replaceAll('-', '_')}`), say('body_unrecognised_steps'), say('body_unrecognised_report')];
    default:
      return [say(`body_${step.id.replaceAll('-', '_')}`)];
  }
}
