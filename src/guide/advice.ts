/**
 * What card and popup tell beside the step itself: what a key's last use means, where to look for what uses it, what to see to before, what
 * proves the end. Only message names and facts stand here; the texts are in `_locales`. Pure.
 */
import { findUseOf, type Search } from './find-use';
import { lastUseOf, type LastUse } from './last-use';
import type { Fact } from './page-view';
import type { Site } from '../console/location';
import { choicesOf, type Ticks } from './policy';
import type { Sentence } from './sentence';
import type { WaitingDays } from './waiting';

/** One thing in an aside, from top to bottom. */
export type AsidePart =
  | { readonly kind: 'text'; readonly text: Sentence }
  /** Opened by the owner, in a tab of their own. */
  | { readonly kind: 'link'; readonly text: Sentence; readonly url: string }
  /** To be copied, exactly. */
  | { readonly kind: 'command'; readonly text: Sentence; readonly command: string };

/** What is folded away until the owner asks. */
export interface Aside {
  /** Tells it from the others of the same card. */
  readonly id: string;
  readonly summary: Sentence;
  readonly parts: readonly AsidePart[];
}

/** Pages of AWS for further reading; looked up 2026-11. */
const READING = {
  signIn: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sign-in.html',
  practices: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  centralRoot: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html',
} as const;

/** The verdict on a key, in one sentence with its reason. */
export function verdictOf(facts: readonly Fact[]): Sentence {
  const use = lastUseOf(facts);
  switch (use.grade) {
    case 'no-sign':
      return { message: 'verdict_no_sign' };
    case 'old':
      return { message: 'verdict_old', places: [whenAndWhere(use)] };
    case 'recent':
      return { message: 'verdict_recent', places: [whenAndWhere(use)] };
    case 'unknown':
      return { message: 'verdict_unknown' };
    default:
      return use.grade satisfies never;
  }
}

/** `3 days ago, s3, us-east-1`: the page's own words. */
function whenAndWhere({ when = '', service, region }: LastUse): string {
  return [when, service, region].filter((part) => part !== undefined && part !== '').join(', ');
}

/** Why a waiting time is suggested for a key that was used like this. */
export function suggestionOf(facts: readonly Fact[]): Sentence {
  return { message: `suggest_${lastUseOf(facts).grade.replaceAll('-', '_')}` };
}

/** The waiting time on offer that suits a key that was used like this (days). */
export function suggestedDays(facts: readonly Fact[], ticks: Ticks): WaitingDays | undefined {
  const { suggestion } = lastUseOf(facts);
  return choicesOf(ticks).find((days) => days >= suggestion);
}

const SEARCH_TEXT: Readonly<Record<Search['shell'], string>> = {
  posix: 'searchPosix',
  powershell: 'searchPowerShell',
  git: 'searchGit',
};

/** Where to look for what uses a key. */
export function findUseAside(keyId: string, facts: readonly Fact[], site: Site | undefined): Aside | undefined {
  const found = findUseOf(keyId, facts, site);
  return (
    found && {
      id: `find-${keyId}`,
      summary: { message: 'findUse' },
      parts: [
        text('lastUseLimits'),
        ...found.histories.map(({ region, url }) => ({
          kind: 'link' as const,
          text: { message: 'findInHistory', places: [region] },
          url,
        })),
        ...(found.histories.length > 0 ? [text('historyLimits')] : []),
        ...found.searches.map(({ shell, command }) => ({ kind: 'command' as const, text: { message: SEARCH_TEXT[shell] }, command })),
        text('searchHistory'),
        text('hidingPlaces'),
        text('useInstead'),
        link('readAwsLogin', READING.signIn),
        link('readPractices', READING.practices),
      ],
    }
  );
}

/** What to see to before anything is changed. */
export function beforeAside(): Aside {
  return {
    id: 'before',
    summary: { message: 'beforeYouStart' },
    parts: [text('adminHow'), text('memberAccount'), link('readCentralRoot', READING.centralRoot)],
  };
}

/**
 * What else shows that the keys are gone, and when. Sources: IAM dashboard and credential report, console facts; AWS Config,
 * `iam-root-access-key-check` (periodic; compliant only without a key); Security Hub CSPM, "Schedule for running security checks" (12 or 24
 * hours); Prowler, `iam_no_root_access_key` (counts active keys).
 */
export function proofAside(): Aside {
  return {
    id: 'proof',
    summary: { message: 'whatScannersShow' },
    parts: [text('proofDashboard'), text('proofConfig'), text('proofSecurityHub'), text('proofReport'), text('proofOthers')],
  };
}

function text(message: string): AsidePart {
  return { kind: 'text', text: { message } };
}

function link(message: string, url: string): AsidePart {
  return { kind: 'link', text: { message }, url };
}
