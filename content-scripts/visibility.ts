/** On which pages the guide shows itself without being asked. */
import type { PageView } from '../src/guide/page-view';
import type { Progress } from '../src/guide/progress';
import { waitEndsAt } from '../src/guide/progress';

/**
 * On the Security credentials page always, on the dashboard for a proven root user, elsewhere only on the owner's word or while a journey
 * has something to do.
 */
export function isGuideShown(view: PageView, progress: Progress, started: boolean): boolean {
  if (progress.stopped) return false;
  // The owner follows AWS's own steps for a second factor, which may lead over other pages.
  if (progress.wantsMfa && view.page !== 'security-credentials') return false;
  if (started || view.page === 'security-credentials') return true;
  if (view.identity.principal.kind !== 'root' && !progress.rootConfirmed) return false;
  if (view.page === 'create-key-wizard') return true;
  const keys = Object.values(progress.keys).filter((key) => key.state !== 'deleted');
  if (keys.length > 0) return keys.some((key) => !((waitEndsAt(key) ?? 0) > view.seenAt));
  return view.page === 'iam-dashboard' && progress.verifiedAt === undefined;
}

/** Whether the guide may be shown on a page that has nothing to do with the keys. */
export function mayLead({ stopped, keys }: Progress, started: boolean): boolean {
  return !stopped && (started || Object.values(keys).some((key) => key.state !== 'deleted'));
}

/** Pages on which the guide never shows itself unless it {@link mayLead}. */
export function isElsewhere(page: PageView['page']): boolean {
  return page === 'other-iam' || page === 'other-console';
}
