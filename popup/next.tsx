/** What to do next, first of all. */
import { beforeAside, proofAside } from '../src/guide/advice';
import { hasEveryTick } from '../src/guide/policy';
import { AsideView, Contact } from './asides';
import { ActionButton, Tick } from '../design/controls';
import type { PopupProps } from './props';
import type { Situation } from './situation';
import type { TextKey } from '../design/texts';

export function Next(props: PopupProps & { readonly situation: Situation }) {
  const { situation } = props;
  return (
    <section class="next" data-situation={situation.id} aria-labelledby="next">
      <h2 id="next">{headline(situation, props)}</h2>
      <NextBody {...props} />
      {situation.id === 'govcloud' && (
        <pre dir="ltr">
          <code>{GOVCLOUD_COMMANDS}</code>
        </pre>
      )}
    </section>
  );
}

export function AllowAccess({ kind, t, actions }: Pick<PopupProps, 't' | 'actions'> & { readonly kind: 'main' | 'plain' }) {
  return (
    <ActionButton action="allow-access" kind={kind} onPress={actions.allowAccess}>
      {t('popupAllowAccess')}
    </ActionButton>
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
    case 'sign-in':
      return t('popupSignIn');
    case 'no-access':
      return t('popupNoAccess');
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
    case 'unseen':
      return t('popupUnseen');
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
    case 'sign-in':
      return <p>{t('popupSignInText')}</p>;
    case 'no-access':
      return (
        <>
          <p>{t('popupNoAccessText')}</p>
          <AllowAccess kind="main" t={t} actions={actions} />
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
    case 'unseen':
      return (
        <>
          <p>{t('popupUnseenText')}</p>
          {checkAgain('popupReload')}
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
          <Contact policy={progress.policy} />
        </>
      );
    case 'unrecognised':
      return (
        <>
          <p>{t('popupUnrecognisedText')}</p>
          {toPage}
          {checkAgain('popupReload', 'plain')}
          <Contact policy={progress.policy} />
        </>
      );
    case 'review':
      return (
        <>
          <p>{t('popupReviewText')}</p>
          {state.report?.mfa === 'missing' && <p>{t('body_review_no_mfa')}</p>}
          <Tick action="tick-admin" on={progress.adminExists} onPress={(on) => actions.decide({ type: 'tick-admin', on })}>
            {t('tickAdmin')}
          </Tick>
          <Tick action="tick-unused" on={progress.unusedConfirmed} onPress={(on) => actions.decide({ type: 'tick-unused', on })}>
            {t('tickUnused')}
          </Tick>
          {progress.policy?.requiredTicks.map((tick) => (
            <Tick
              key={tick}
              action="tick-policy"
              on={progress.policyTicks?.includes(tick) ?? false}
              onPress={(on) => actions.decide({ type: 'tick-policy', tick, on })}
            >
              <bdi>{tick}</bdi>
            </Tick>
          ))}
          <ActionButton
            action="continue"
            kind="main"
            disabled={!hasEveryTick(progress)}
            onPress={() => actions.decide({ type: 'continue' })}
          >
            {t('popupContinue')}
          </ActionButton>
          <AsideView aside={beforeAside()} t={t} copy={actions.copy} />
          <Contact policy={progress.policy} />
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
      return (
        <>
          <p>{t('popupChooseWaitingText')}</p>
          <Contact policy={progress.policy} />
        </>
      );
    case 'waiting':
      return (
        <>
          <p>{t('popupWaitingText')}</p>
          <Contact policy={progress.policy} />
        </>
      );
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
          {state.report?.recommendation === 'clear' && <p>{t('popupDashboardAgrees')}</p>}
          {checkAgain('popupCheckAgain', 'plain')}
          <AsideView aside={proofAside()} t={t} copy={actions.copy} />
        </>
      );
    default:
      return situation satisfies never;
  }
}
