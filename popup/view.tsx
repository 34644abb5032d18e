/** The popup as it looks for one answer of the worker. */
import type { Notice, TabState } from '../src/extension/messages';
import { checklist, isRoot, shownKeys, type Item } from './checklist';
import { ActionButton, Tick } from '../design/controls';
import { KeyItem } from './keys';
import { AllowAccess, Next } from './next';
import type { PopupActions, PopupProps } from './props';
import { situationOf } from './situation';
import type { TextKey, Texts } from '../design/texts';

export function Popup(props: PopupProps) {
  const { state, now, t, actions } = props;
  const { report, progress } = state;
  const situation = situationOf(state, now, props.hasAccess);
  const guided = report !== undefined && isRoot(report, progress) && situation.id !== 'china' && situation.id !== 'govcloud';
  const keys = guided ? shownKeys(state, now) : [];
  return (
    <>
      <Header {...props} />
      {props.notices.map((notice) => (
        <NoticeLine key={notice} notice={notice} t={t} actions={actions} />
      ))}
      <Next {...props} situation={situation} />
      {report && !report.practice && !props.hasAccess && (
        <div class="notice" role="note" data-notice="no-access">
          <p>{t('popupAccessByClick')}</p>
          <AllowAccess kind="plain" t={t} actions={actions} />
        </div>
      )}
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
      <Elsewhere {...props} />
      {guided && !report.practice && report.account !== undefined && (
        <Tick action="keep-ids" on={progress.keepsIds ?? false} onPress={(on) => actions.decide({ type: 'keep-ids', on })}>
          {t('popupKeepIds')}
        </Tick>
      )}
      <More {...props} canStop={guided && !progress.stopped} />
    </>
  );
}

function More({ canStop, canOpenPanel, t, actions }: PopupProps & { readonly canStop: boolean }) {
  const pages = [
    ['open-record', 'popup/record.html', 'popupRecord'],
    ['open-practice', 'practice/practice.html', 'popupOpenPractice'],
    ['open-settings', 'popup/settings.html', 'popupOpenSettings'],
  ] as const;
  return (
    <footer>
      <nav aria-label={t('popupMore')}>
        {canOpenPanel && (
          <ActionButton action="open-panel" kind="quiet" onPress={actions.openPanel}>
            {t('popupOpenPanel')}
          </ActionButton>
        )}
        {pages.map(([action, page, label]) => (
          <ActionButton key={action} action={action} kind="quiet" onPress={() => actions.openOwnPage(page)}>
            {t(label)}
          </ActionButton>
        ))}
      </nav>
      {canStop && (
        <ActionButton action="stop" kind="quiet" onPress={() => actions.decide({ type: 'stop' })}>
          {t('popupStop')}
        </ActionButton>
      )}
    </footer>
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

/** Waiting keys of the other accounts: the end of account and key is all that is kept, and all that is shown. */
function Elsewhere({ state: { elsewhere }, now, t, date }: PopupProps) {
  if (elsewhere.length === 0) return null;
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('popupOthers')}</h2>
      <ul class="elsewhere">
        {elsewhere.map(({ accountEnd = '????', last4, endsAt }) => (
          <li key={`${accountEnd}${last4}`}>
            {endsAt <= now ? t('popupOtherDue', accountEnd, last4) : t('popupOtherWaiting', accountEnd, last4, date(endsAt))}
          </li>
        ))}
      </ul>
    </section>
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
