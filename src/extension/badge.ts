/** The few characters on the icon. */
import { hasRootUser } from '../console/location';
import type { Progress } from '../guide/progress';
import type { StepId } from '../guide/step';
import type { TabReport } from './messages';

export interface Badge {
  /** How many keys are left, `!` when something needs attention, a check mark when none is left, empty when nothing is known. */
  readonly text: string;
  readonly colour: string;
  /** Which of the icon's pictures goes with it. */
  readonly icon: 'idle' | 'guiding' | 'attention' | 'done';
  /** The message that says the same to those who cannot see the badge. */
  readonly title: 'badgeKeysLeft' | 'badgeAttention' | 'badgeDone' | 'badgeNothing' | 'badgeDue';
  /** What the title counts. */
  readonly count?: number;
}

/** White text on each of them has a contrast of at least 4.5. */
const COLOURS = { left: '#8a4b08', attention: '#b3261e', done: '#1b6e3c', nothing: '#5f6368' } as const;

const NOTHING: Badge = { text: '', colour: COLOURS.nothing, icon: 'idle', title: 'badgeNothing' };
const ATTENTION_BADGE = { text: '!', colour: COLOURS.attention, icon: 'attention' } as const;

/** `verify` is one of them: the last key has gone, and only a reload shows that it is true. */
const ATTENTION: ReadonlySet<StepId> = new Set<StepId>([
  'failed',
  'unrecognised',
  'leave-wizard',
  'confirm-root',
  'cancel-dialog',
  'verify',
]);

/**
 * @param report what the tab shows, or undefined when the extension does not see it
 * @param progress of the tab's account, with every key that is known of it
 */
export function badgeFor(report: TabReport | undefined, progress: Progress): Badge {
  if (!report || !hasRootUser(report.partition)) return NOTHING;
  const { kind } = report.principal;
  if (kind === 'iam-user' || kind === 'role') return NOTHING;
  if (report.step !== undefined && ATTENTION.has(report.step)) return { ...ATTENTION_BADGE, title: 'badgeAttention' };
  if (kind === 'unknown' && !progress.rootConfirmed) return NOTHING;
  const left = Object.values(progress.keys).filter((key) => key.state !== 'deleted').length;
  if (left > 0) return { text: String(left), colour: COLOURS.left, icon: 'guiding', title: 'badgeKeysLeft', count: left };
  return progress.verifiedAt === undefined ? NOTHING : { text: '✓', colour: COLOURS.done, icon: 'done', title: 'badgeDone' };
}

/** The badge of every tab that shows no console: whether waiting times are over. */
export function generalBadge(due: number): Badge {
  return due > 0 ? { ...ATTENTION_BADGE, title: 'badgeDue' } : NOTHING;
}
