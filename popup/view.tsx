/** The popup as it looks for one answer of the worker. */
import type { ComponentChildren } from 'preact';
import type { Notice, TabState } from '../src/extension/messages';
import { WAITING_DAYS, waitEndsAt, type Decision } from '../src/guide/progress';
import { checklist, isRoot, isUndecided, shownKeys, type Item, type ShownKey } from './checklist';
import { situationOf, type Situation } from './situation';
import type { TextKey, Texts } from './texts';

export interface PopupActions {
  readonly decide: (decision: Decision) => void;
  readonly goToPage: () => void;
  /** Reloads the page. */
  readonly reload: () => void;
  /** Leaves the popup for the page. */
  readonly toPage: () => void;
  /** Starts the guide again after a stop. */
  readonly restart: () => void;
  readonly dismiss: (notice: Notice) => void;
  /** Asks the owner to allow notifications. */
  readonly allowReminders: () => void;
}

export interface PopupProps {
  readonly state: TabState;
  readonly notices: readonly Notice[];
  /** ms since the epoch */
  readonly now: number;
  readonly t: Texts;
  /** A point in time (ms since the epoch) as the owner reads it. */
  readonly date: (at: number) => string;
  /** Notifications are allowed; undefined: not known yet. */
  readonly reminds: boolean | undefined;
  readonly actions: PopupActions;
}

export function Popup(props: PopupProps) {
  const { state, now, t, actions } = props;
  const { report, progress } = state;
  const situation = situationOf(state, now);
  const guided = report !== undefined && isRoot(report, progress) && situation.id !== 'china' && situation.id !== 'govcloud';
  const keys = guided ? shownKeys(state, now) : [];
  return (
    <>
      <Header {...props} />
      {props.notices.map((notice) => (
        <NoticeLine key={notice} notice={notice} t={t} actions={actions} />
      ))}
      <Next {...props} situation={situation} />
      {keys.length > 0 && (
        <section aria-labelledby="keys">
          <h2 id="keys">{t('popupKeys')}</h2>
          <ul class="keys">
            {keys.map((key) => (
              <KeyItem key={key.id ?? key.last4} shown={key} props={props} />
            ))}
          </ul>
        </section>
      )}
      {situation.id !== 'china' && situation.id !== 'govcloud' && <Checklist items={checklist(state, now)} t={t} />}
      {guided && !progress.stopped && (
        <footer>
          <ActionButton action="stop" kind="quiet" onPress={() => actions.decide({ type: 'stop' })}>
            {t('popupStop')}
          </ActionButton>
        </footer>
      )}
    </>
  );
}

function Header({ state: { report, progress }, t }: PopupProps) {
  return (
    <header>
      <h1>{t('extName')}</h1>
      {report && (
        <p class="who">
          {report.practice && <span class="tag">{t('popupPractice')}</span>}
          <span>{report.account === undefined ? t('popupAccountUnknown') : t('popupAccount', grouped(report.account))}</span>
          <span>{principalText(report, progress.rootConfirmed, t)}</span>
        </p>
      )}
    </header>
  );
}

function principalText({ principal }: NonNullable<TabState['report']>, confirmed: boolean, t: Texts): string {
  switch (principal.kind) {
    case 'root':
      return t('popupRootUser');
    case 'iam-user':
      return t('popupIamUser', principal.name);
    case 'role':
      return t('popupRole', principal.name);
    case 'unknown':
      return confirmed ? t('popupRootConfirmed') : t('popupUserUnknown');
    default:
      return principal satisfies never;
  }
}

/** As the console writes it: 1111-2222-3333. */
function grouped(account: string): string {
  return account.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3');
}

const NOTICE_TEXT: Record<Notice, TextKey> = {
  'popup-closes': 'noticePopupCloses',
  'storage-reset': 'noticeStorageReset',
  'not-saved': 'noticeNotSaved',
};

function NoticeLine({ notice, t, actions }: { notice: Notice; t: Texts; actions: PopupActions }) {
  return (
    <div class="notice" role="note" data-notice={notice}>
      <p>{t(NOTICE_TEXT[notice])}</p>
      {notice !== 'not-saved' && (
        <ActionButton action="dismiss-notice" kind="quiet" onPress={() => actions.dismiss(notice)}>
          {t('popupDismiss')}
        </ActionButton>
      )}
    </div>
  );
}

/** What to do next, first of all. */
function Next(props: PopupProps & { readonly situation: Situation }) {
  const { situation } = props;
  return (
    <section class="next" data-situation={situation.id} aria-labelledby="next">
      <h2 id="next">{headline(situation, props)}</h2>
      <NextBody {...props} />
      {situation.id === 'govcloud' && (
        <pre>
          <code>{GOVCLOUD_COMMANDS}</code>
        </pre>
      )}
    </section>
  );
}

/** Run with the root user's own key, without a user name, these act on the root user's keys (AWS CLI reference, IAM). */
const GOVCLOUD_COMMANDS = `aws iam list-access-keys
aws iam update-access-key --status Inactive --access-key-id <id>
aws iam delete-access-key --access-key-id <id>`;

function headline(situation: Situation, { t, date }: PopupProps): string {
  switch (situation.id) {
    case 'elsewhere':
      return t('popupElsewhere');
    case 'due':
      return t('popupDue', situation.last4);
    case 'silent':
      return t('popupSilent');
    case 'page-loading':
    case 'loading':
      return t('popupLoading');
    case 'china':
      return t('popupChina');
    case 'govcloud':
      return t('popupGovCloud');
    case 'not-root':
      return t('popupNotRoot');
    case 'confirm-root':
      return t('popupConfirmRoot');
    case 'stopped':
      return t('popupStopped');
    case 'wizard':
      return t('popupWizard');
    case 'other-page':
      return t('popupOtherPage');
    case 'failed':
      return t('popupFailed');
    case 'unrecognised':
      return t('popupUnrecognised');
    case 'review':
      return t('popupReview');
    case 'open-section':
      return t('popupOpenSection');
    case 'activate':
      return t('popupActivate', situation.last4);
    case 'deactivate':
      return t('popupDeactivate', situation.last4);
    case 'delete':
      return t('popupDelete', situation.last4);
    case 'cancel':
      return t('popupCancel');
    case 'choose-waiting':
      return t('popupChooseWaiting');
    case 'waiting':
      return t('popupWaiting', date(situation.endsAt));
    case 'verify':
      return t('popupVerify');
    case 'done':
      return t('popupDone');
    case 'no-key':
      return t('popupNoKey');
    default:
      return situation satisfies never;
  }
}

function NextBody({ situation, state, t, actions }: PopupProps & { readonly situation: Situation }) {
  const { progress } = state;
  const goToPage = (label: TextKey) => (
    <ActionButton action="go-to-page" kind="main" onPress={actions.goToPage}>
      {t(label)}
    </ActionButton>
  );
  const toPage = (
    <ActionButton action="to-page" kind="main" onPress={actions.toPage}>
      {t('popupToPage')}
    </ActionButton>
  );
  const checkAgain = (label: TextKey, kind: 'main' | 'plain' = 'main') => (
    <ActionButton action="check-again" kind={kind} onPress={actions.reload}>
      {t(label)}
    </ActionButton>
  );

  switch (situation.id) {
    case 'elsewhere':
      return (
        <>
          <p>{t('popupElsewhereText')}</p>
          {goToPage('popupGo')}
        </>
      );
    case 'due':
      return (
        <>
          <p>{t('popupDueText')}</p>
          {goToPage('popupGo')}
        </>
      );
    case 'silent':
      return (
        <>
          <p>{t('popupSilentText')}</p>
          {checkAgain('popupReload')}
        </>
      );
    case 'page-loading':
    case 'loading':
      return <p>{t('popupLoadingText')}</p>;
    case 'china':
      return <p>{t('popupChinaText')}</p>;
    case 'govcloud':
      return <p>{t('popupGovCloudText')}</p>;
    case 'not-root':
      return (
        <>
          <p>{t(situation.principal === 'role' ? 'popupNotRootRole' : 'popupNotRootUser')}</p>
          <p>{t('popupNotRootText')}</p>
        </>
      );
    case 'confirm-root':
      return (
        <>
          <p>{t('popupConfirmRootText')}</p>
          <ActionButton action="confirm-root" kind="main" onPress={() => actions.decide({ type: 'confirm-root' })}>
            {t('popupConfirmRootButton')}
          </ActionButton>
        </>
      );
    case 'stopped':
      return (
        <>
          <p>{t('popupStoppedText')}</p>
          <ActionButton action="start" kind="main" onPress={actions.restart}>
            {t('popupStart')}
          </ActionButton>
        </>
      );
    case 'wizard':
      return (
        <>
          <p>{t('popupWizardText')}</p>
          {goToPage('popupGo')}
        </>
      );
    case 'other-page':
      return (
        <>
          <p>{t('popupOtherPageText')}</p>
          {goToPage('popupGo')}
        </>
      );
    case 'failed':
      return (
        <>
          <p>{t('popupFailedText')}</p>
          {checkAgain('popupReload')}
        </>
      );
    case 'unrecognised':
      return (
        <>
          <p>{t('popupUnrecognisedText')}</p>
          {toPage}
          {checkAgain('popupReload', 'plain')}
        </>
      );
    case 'review':
      return (
        <>
          <p>{t('popupReviewText')}</p>
          <Tick action="tick-admin" on={progress.adminExists} onPress={(on) => actions.decide({ type: 'tick-admin', on })}>
            {t('popupTickAdmin')}
          </Tick>
          <Tick action="tick-unused" on={progress.unusedConfirmed} onPress={(on) => actions.decide({ type: 'tick-unused', on })}>
            {t('popupTickUnused')}
          </Tick>
          <ActionButton
            action="continue"
            kind="main"
            disabled={!progress.adminExists || !progress.unusedConfirmed}
            onPress={() => actions.decide({ type: 'continue' })}
          >
            {t('popupContinue')}
          </ActionButton>
        </>
      );
    case 'open-section':
    case 'activate':
    case 'deactivate':
    case 'delete':
    case 'cancel':
      return (
        <>
          <p>{t(situation.id === 'delete' ? 'popupDeleteText' : situation.id === 'deactivate' ? 'popupDeactivateText' : 'popupFollow')}</p>
          {toPage}
        </>
      );
    case 'choose-waiting':
      return <p>{t('popupChooseWaitingText')}</p>;
    case 'waiting':
      return <p>{t('popupWaitingText')}</p>;
    case 'verify':
      return (
        <>
          <p>{t('popupVerifyText')}</p>
          {checkAgain('popupCheckAgain')}
        </>
      );
    case 'done':
    case 'no-key':
      return (
        <>
          <p>{t(situation.id === 'done' ? 'popupDoneText' : 'popupNoKeyText')}</p>
          {checkAgain('popupCheckAgain', 'plain')}
        </>
      );
    default:
      return situation satisfies never;
  }
}

const KEY_STATE_TEXT: Record<ShownKey['state'], TextKey> = {
  active: 'popupKeyActive',
  inactive: 'popupKeyInactive',
  waiting: 'popupKeyWaiting',
  deleted: 'popupKeyDeleted',
  unknown: 'popupKeyUnknown',
};

function KeyItem({ shown, props: { state: tab, t, date, reminds, actions } }: { shown: ShownKey; props: PopupProps }) {
  const { reviewed } = tab.progress;
  const { id, last4, state, progress, facts } = shown;
  const endsAt = waitEndsAt(progress);
  // Invented accounts, and pages that do not say whose they are, are forgotten with their tab: nobody reminds of them.
  const isReminded = state === 'waiting' && endsAt !== undefined && tab.report?.practice === false && tab.report.account !== undefined;
  const canDecide = id !== undefined && (state === 'inactive' || state === 'waiting');
  return (
    <li>
      <p class="key" data-key-state={state}>
        <span class="state">{t(KEY_STATE_TEXT[state])}</span> <span class="id">•••• {last4}</span>
      </p>
      {facts.length > 0 && (
        <dl>
          {facts.slice(0, 5).map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {progress.inUse && state === 'active' && <p class="detail">{t('popupKeyInUse')}</p>}
      {progress.putBack && state === 'inactive' && <p class="detail">{t('popupKeyPutBack')}</p>}
      {canDecide && reviewed && isUndecided(shown) && <WaitingChoice id={id} last4={last4} t={t} actions={actions} />}
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
          <WaitingChoice id={id} last4={last4} t={t} actions={actions} />
        </details>
      )}
    </li>
  );
}

function WaitingChoice({ id, last4, t, actions }: { id: string; last4: string; t: Texts; actions: PopupActions }) {
  return (
    <div class="waiting" role="group" aria-label={t('popupWaitLabel', last4)}>
      {WAITING_DAYS.map((days) => (
        <ActionButton key={days} action="wait" days={days} kind="plain" onPress={() => actions.decide({ type: 'wait', keyId: id, days })}>
          {days === 0 ? t('popupWaitNone') : days === 1 ? t('popupWaitDay') : t('popupWaitDays', String(days))}
        </ActionButton>
      ))}
    </div>
  );
}

const ITEM_TEXT: Record<Item['id'], TextKey> = {
  open: 'popupStepOpen',
  review: 'popupStepReview',
  deactivate: 'popupStepDeactivate',
  wait: 'popupStepWait',
  delete: 'popupStepDelete',
  check: 'popupStepCheck',
};

const ITEM_STATE_TEXT: Record<Item['state'], TextKey> = { done: 'popupStepDone', now: 'popupStepNow', todo: 'popupStepTodo' };

function Checklist({ items, t }: { items: readonly Item[]; t: Texts }) {
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('popupSteps')}</h2>
      <ol class="steps">
        {items.map(({ id, state }) => (
          <li key={id} data-step-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span class="what">{t(ITEM_TEXT[id])}</span> <span class="when">{t(ITEM_STATE_TEXT[state])}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface ActionButtonProps {
  readonly action: string;
  readonly days?: number;
  readonly kind: 'main' | 'plain' | 'quiet';
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

function ActionButton({ action, days, kind, disabled = false, onPress, children }: ActionButtonProps) {
  return (
    <button type="button" class={kind} data-action={action} data-days={days} disabled={disabled} onClick={byOwner(onPress)}>
      {children}
    </button>
  );
}

function Tick({
  action,
  on,
  onPress,
  children,
}: {
  action: string;
  on: boolean;
  onPress: (on: boolean) => void;
  children: ComponentChildren;
}) {
  return (
    <label class="tick" onClick={byOwner(() => undefined)}>
      <input
        type="checkbox"
        data-action={action}
        checked={on}
        onClick={byOwner((event) => onPress((event.currentTarget as HTMLInputElement).checked))}
      />
      <span>{children}</span>
    </label>
  );
}

/**
 * Only what the owner did counts. A script-made click is also undone (`preventDefault`), because the change events that it would cause are
 * marked as trusted.
 */
function byOwner(act: (event: MouseEvent) => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.isTrusted) act(event);
    else event.preventDefault();
  };
}
