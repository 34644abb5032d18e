/** The account's keys, each with what is known of it and what can be decided about it. */
import { findUseAside, suggestedDays, suggestionOf, verdictOf } from '../src/guide/advice';
import { factsBeside } from '../src/guide/last-use';
import { choicesOf } from '../src/guide/policy';
import { waitEndsAt } from '../src/guide/progress';
import type { Sentence } from '../src/guide/sentence';
import type { WaitingDays } from '../src/guide/waiting';
import { AsideView, say } from './asides';
import { isUndecided, type ShownKey } from './checklist';
import { ActionButton } from '../design/controls';
import type { PopupProps } from './props';
import { StateMark } from './state-mark';
import type { TextKey, Texts } from '../design/texts';

/** A page may have any number of columns. */
const MOST_FACTS = 5;

const KEY_STATE_TEXT: Record<ShownKey['state'], TextKey> = {
  active: 'popupKeyActive',
  inactive: 'popupKeyInactive',
  waiting: 'popupKeyWaiting',
  deleted: 'popupKeyDeleted',
  unknown: 'popupKeyUnknown',
};

export function KeyItem({ shown, props: { state: tab, t, date, reminds, actions } }: { shown: ShownKey; props: PopupProps }) {
  const { reviewed } = tab.progress;
  const { id, last4, state, progress, facts } = shown;
  const endsAt = waitEndsAt(progress);
  // Invented accounts, and pages that do not say whose they are, are forgotten with their tab: nobody reminds of them.
  const isReminded = state === 'waiting' && endsAt !== undefined && tab.report?.practice === false && tab.report.account !== undefined;
  const canDecide = id !== undefined && (state === 'inactive' || state === 'waiting');
  const tellsUse = facts.length > 0 && state !== 'deleted';
  const beside = factsBeside(facts).slice(0, MOST_FACTS);
  const findUse = id === undefined || state === 'deleted' ? undefined : findUseAside(id, facts, tab.site);
  const choice = {
    last4,
    choices: choicesOf(tab.progress),
    suggestion: suggestionOf(facts),
    suggested: suggestedDays(facts, tab.progress),
    t,
    onChoose: (days: WaitingDays) => id !== undefined && actions.decide({ type: 'wait', keyId: id, days }),
  };
  return (
    <li>
      <p class="key" data-key-state={state}>
        <span class="state">
          <StateMark state={state} />
          {t(KEY_STATE_TEXT[state])}
        </span>{' '}
        <span class="id" dir="ltr">
          •••• {last4}
        </span>
      </p>
      {tellsUse && <p class="verdict">{say(verdictOf(facts), t)}</p>}
      {beside.length > 0 && (
        <dl>
          {beside.map(({ label, value }) => (
            <div key={label}>
              <dt dir="auto">{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {progress.inUse && state === 'active' && <p class="detail">{t('popupKeyInUse')}</p>}
      {progress.putBack && state === 'inactive' && <p class="detail">{t('popupKeyPutBack')}</p>}
      {canDecide && reviewed && isUndecided(shown) && <WaitingChoice {...choice} />}
      {canDecide && !progress.putBack && (
        <div class="row">
          <p>{state === 'waiting' && endsAt !== undefined ? t('popupKeyUntil', date(endsAt)) : t('popupKeyBroke')}</p>
          <ActionButton action="put-back" kind="plain" onPress={() => actions.decide({ type: 'put-back', keyId: id })}>
            {t('popupPutBack')}
          </ActionButton>
        </div>
      )}
      {isReminded && reminds === true && <p class="detail">{t('popupReminded')}</p>}
      {isReminded && reminds === false && (
        <div class="row">
          <p>{t('popupRemindedByBadge')}</p>
          <ActionButton action="allow-reminders" kind="plain" onPress={actions.allowReminders}>
            {t('popupAllowReminders')}
          </ActionButton>
        </div>
      )}
      {canDecide && reviewed && state === 'waiting' && (
        <details>
          <summary>{t('popupChangeWaiting')}</summary>
          <WaitingChoice {...choice} />
        </details>
      )}
      {findUse && <AsideView aside={findUse} t={t} copy={actions.copy} />}
    </li>
  );
}

interface WaitingChoiceProps {
  readonly last4: string;
  readonly choices: readonly WaitingDays[];
  readonly suggestion: Sentence;
  readonly suggested: WaitingDays | undefined;
  readonly t: Texts;
  readonly onChoose: (days: WaitingDays) => void;
}

function WaitingChoice({ last4, choices, suggestion, suggested, t, onChoose }: WaitingChoiceProps) {
  return (
    <>
      <p class="detail">{say(suggestion, t)}</p>
      <div class="waiting" role="group" aria-label={t('popupWaitLabel', last4)}>
        {choices.map((days) => (
          <ActionButton key={days} action="wait" days={days} kind="plain" onPress={() => onChoose(days)}>
            {days === 0 ? t('popupWaitNone') : t('popupWaitDays', days)}
            {days === suggested && <span class="why"> {t('waitSuggested')}</span>}
          </ActionButton>
        ))}
      </div>
    </>
  );
}
