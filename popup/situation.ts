/** Which one thing the popup tells the owner to do. Pure. */
import { waitEndsAt } from '../src/guide/progress';
import type { TabState } from '../src/extension/messages';
import { isFinished, isRoot, isUndecided, shownKeys } from './checklist';

export type Situation =
  | { readonly id: 'elsewhere' | 'sign-in' | 'silent' | 'page-loading' }
  /** The browser does not let the guide look at the console: nothing else can be done before. */
  | { readonly id: 'no-access' }
  /** Away from the console, while a key's waiting time is over. */
  | { readonly id: 'due'; readonly last4: string }
  | { readonly id: 'china' | 'govcloud' }
  | { readonly id: 'not-root'; readonly principal: 'iam-user' | 'role' }
  | { readonly id: 'confirm-root' | 'stopped' | 'unseen' | 'wizard' | 'other-page' | 'loading' | 'failed' | 'unrecognised' | 'review' }
  /** The guide on the page leads on. */
  | { readonly id: 'activate' | 'deactivate' | 'delete' | 'cancel'; readonly last4: string }
  /** `endsAt`: ms since the epoch. */
  | { readonly id: 'waiting'; readonly last4: string; readonly endsAt: number }
  | { readonly id: 'open-section' | 'choose-waiting' | 'verify' | 'done' | 'no-key' };

/** @param hasAccess whether the guide may run on the console by itself */
export function situationOf(state: TabState, now: number, hasAccess: boolean): Situation {
  const { report, progress } = state;
  // Where it has been let in by a click on the icon, it leads on for as long as that lasts.
  if (!report && !hasAccess && state.page !== 'sign-in') return { id: 'no-access' };
  const due = state.elsewhere.find(({ endsAt }) => endsAt <= now);
  if (!report && due && state.page === 'elsewhere') return { id: 'due', last4: due.last4 };
  if (!report) return { id: state.page === 'loading' || state.page === 'reported' ? 'page-loading' : state.page };
  if (report.partition === 'aws-cn') return { id: 'china' };
  if (report.partition === 'aws-us-gov') return { id: 'govcloud' };
  const { principal } = report;
  if (principal.kind === 'iam-user' || principal.kind === 'role') return { id: 'not-root', principal: principal.kind };
  if (progress.stopped) return { id: 'stopped' };
  if (report.unseen) return { id: 'unseen' };
  if (!isRoot(report, progress)) return { id: report.step === 'loading' ? 'loading' : 'confirm-root' };
  const keys = shownKeys(state, now);
  if (report.page === 'create-key-wizard') return { id: 'wizard' };
  if (report.step === 'failed') return { id: 'failed' };
  if (isFinished(state, keys)) return { id: keys.length > 0 ? 'done' : 'no-key' };
  if (report.page !== 'security-credentials') return { id: 'other-page' };

  const key = keys.find(({ id }) => id !== undefined && id === report.keyId);
  switch (report.step) {
    case 'unrecognised':
    case 'open-section':
    case 'review':
    case 'verify':
      return { id: report.step };
    // A way that the review offers, and back to it.
    case 'assign-mfa':
      return { id: 'review' };
    case 'cancel-dialog':
      return { id: 'cancel', last4: key?.last4 ?? '' };
    case 'wait': {
      if (keys.some(isUndecided)) return { id: 'choose-waiting' };
      const endsAt = key && waitEndsAt(key.progress);
      return key && endsAt !== undefined ? { id: 'waiting', last4: key.last4, endsAt } : { id: 'loading' };
    }
    default:
  }
  if (!key || report.step === undefined || report.step === 'loading') return { id: 'loading' };
  if (key.progress.putBack) return { id: 'activate', last4: key.last4 };
  return { id: key.state === 'active' || key.state === 'unknown' ? 'deactivate' : 'delete', last4: key.last4 };
}
