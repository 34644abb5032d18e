/**
 * What a key's last use says about removing it. Pure: the page's own facts in, a verdict and a suggestion out.
 *
 * Limits of the facts (AWS, IAM User Guide, "Getting credential reports"; as of 2023-05): uses have been recorded since 2015-04-22; of several
 * uses within 15 minutes the first is recorded; N/A means no use since then.
 */
import type { Age, Fact } from './page-view';
import { WAITING_DAYS, type WaitingDays } from './waiting';

/** `unknown`: the page does not say, or says it in a form that is not certain. */
export type Grade = 'no-sign' | 'old' | 'recent' | 'unknown';

export interface LastUse {
  readonly grade: Grade;
  /** When, as the page shows it. */
  readonly when: string | undefined;
  readonly region: string | undefined;
  readonly service: string | undefined;
  /** How long to wait between deactivating and deleting, in days. */
  readonly suggestion: WaitingDays;
}

/** Days. CloudTrail's event history reaches as far back (AWS CloudTrail User Guide): what is older cannot be looked up there either. */
export const RECENT_DAYS = 90;

/** What is safe while nothing is known. */
const CAUTIOUS: WaitingDays = 7;

export function lastUseOf(facts: readonly Fact[]): LastUse {
  const fact = (kind: Fact['kind']) => facts.find((f) => f.kind === kind);
  const used = fact('last-used');
  const region = regionIn(fact('region')?.value);
  const service = namedIn(fact('service')?.value);
  const created = fact('created')?.age;
  const age = isCredible(used?.age, created, region ?? service) ? used?.age : undefined;
  return { grade: gradeOf(age), when: used?.value, region, service, suggestion: suggestionFor(age, created) };
}

/** Uses are shown some hours late, so that of a key this young (days) nothing is known yet. */
const YOUNG = 2;

/** A key that was never used was used nowhere and is not brand-new; none was used before it was made. */
function isCredible(used: Age | undefined, created: Age | undefined, where: string | undefined): boolean {
  const born = created === 'never' ? undefined : created;
  if (used === 'never') return where === undefined && (born === undefined || born.atLeast >= YOUNG);
  return used === undefined || born === undefined || used.atLeast <= born.atMost;
}

function gradeOf(age: Age | undefined): Grade {
  if (age === undefined) return 'unknown';
  if (age === 'never') return 'no-sign';
  // "Three months ago" may be either; the careful answer is the more recent one.
  return age.atLeast >= RECENT_DAYS ? 'old' : 'recent';
}

/**
 * A use that is long past will hardly come again within the wait; one that comes back regularly does so after about as long as it has been away.
 * Without a date of creation that is understood, nothing is taken for unused without any wait.
 */
function suggestionFor(age: Age | undefined, created: Age | undefined): WaitingDays {
  if (age === undefined) return CAUTIOUS;
  if (age === 'never') return created === undefined || created === 'never' ? 1 : 0;
  if (age.atLeast >= RECENT_DAYS) return 1;
  return WAITING_DAYS.find((days) => days >= Math.max(CAUTIOUS, age.atMost)) ?? 30;
}

/** AWS's region codes, such as `us-east-1` and `eusc-de-east-1`. */
const REGION = /^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/;

function regionIn(text: string | undefined): string | undefined {
  const code = text?.trim().toLowerCase() ?? '';
  return REGION.test(code) ? code : undefined;
}

/** `N/A` and dashes name nothing. */
function namedIn(text: string | undefined): string | undefined {
  return text !== undefined && /\p{L}/u.test(text) && !/^n\s*\/\s*a$/i.test(text.trim()) ? text.trim() : undefined;
}

/** What neither a key's state nor its verdict tells. */
export function factsBeside(facts: readonly Fact[]): Fact[] {
  const { grade, region, service } = lastUseOf(facts);
  const told = new Set<Fact['kind']>(['status']);
  if (grade !== 'unknown') told.add('last-used');
  if (grade === 'no-sign' || (grade !== 'unknown' && region !== undefined)) told.add('region');
  if (grade === 'no-sign' || (grade !== 'unknown' && service !== undefined)) told.add('service');
  return facts.filter(({ kind }) => kind === undefined || !told.has(kind));
}
