/**
 * Who is signed in, from independent evidence. Only agreement proves root; one contradiction and the owner is asked.
 *
 * Sources: session meta tag, `aws-userInfo` cookie and account menu as read by long-lived console extensions and by AWS's own console
 * scripts (2023 to 2026). Root's ARN in the cookie was seen; in the meta tag it is inferred. Secret-bearing tags are never read.
 */
import { ACCOUNT_ID } from '../../src/console/account-id';
import { readPrincipalArn } from '../../src/console/principal';
import type { ArnPrincipal } from '../../src/console/principal';
import type { Identity, Principal } from '../../src/guide/page-view';
import { closestDeep, isVisible, queryAll, tidy } from './dom';
import { HEADING } from './kinds';
import type { Scene } from './scene';

interface Claim {
  readonly account: string | undefined;
  readonly principal: ArnPrincipal | undefined;
}

export function readIdentity(scene: Scene): Identity {
  const meta = sessionMeta(scene.doc);
  const cookie = userInfoCookie(scene.doc);
  const { hostAccount } = scene.location;
  const account = meta?.account ?? hostAccount ?? cookie?.account;
  const unknown = (why: 'no-evidence' | 'contradiction', of = account): Identity => ({ account: of, principal: { kind: 'unknown', why } });

  if (hostAccount && meta?.account && hostAccount !== meta.account) return unknown('contradiction', undefined);
  // On a multi-session host the cookie may belong to another session: it can neither prove nor contradict.
  const counts = hostAccount === undefined ? cookie : undefined;
  const principal = meta?.principal ?? counts?.principal;
  if (!principal) return unknown('no-evidence');
  if (counts && meta) {
    if (counts.account && meta.account && counts.account !== meta.account) return unknown('contradiction');
    if (counts.principal && meta.principal && counts.principal.kind !== meta.principal.kind) return unknown('contradiction');
  }
  if (principal.kind === 'root') {
    if (account === undefined) return unknown('no-evidence');
    if (deniesRoot(scene)) return unknown('contradiction');
    if (accountsShown(scene).some((shown) => shown.size > 0 && !shown.has(account))) return unknown('contradiction');
  }
  return { account, principal: principal satisfies Principal };
}

/** `meta[name="awsc-session-data"]`: JSON with `accountId` and `sessionARN` among others. */
function sessionMeta(doc: Document): Claim | undefined {
  const tags = doc.querySelectorAll('meta[name="awsc-session-data"]');
  const data = parseRecord(tags.length === 1 ? tags[0]?.getAttribute('content') : undefined);
  if (!data) return undefined;
  const arn = readPrincipalArn(data['sessionARN']);
  const id = typeof data['accountId'] === 'string' && /^\d{12}$/.test(data['accountId']) ? data['accountId'] : undefined;
  // A tag that contradicts itself proves nothing.
  if (arn && id && arn.account !== id) return undefined;
  return { account: id ?? arn?.account, principal: arn?.principal };
}

/** Cookie `aws-userInfo`: URL-encoded JSON with `arn`. */
function userInfoCookie(doc: Document): Claim | undefined {
  const value = /(?:^|;\s*)aws-userInfo=([^;]+)/.exec(doc.cookie)?.[1];
  if (value === undefined) return undefined;
  let text: string;
  try {
    text = decodeURIComponent(value);
  } catch {
    return undefined;
  }
  const arn = readPrincipalArn(parseRecord(text)?.['arn']);
  return arn && { account: arn.account, principal: arn.principal };
}

function parseRecord(text: string | null | undefined): Record<string, unknown> | undefined {
  if (!text || text.length > 20_000) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The account menu of IAM users and roles offers to copy a user name; root's does not (inferred, 2025-10). */
const COPY_USER_NAME = '[data-testid="awsc-copy-username"]';

/** The ARN of a principal that is not root. */
const OTHER_ARN = /(?<!\S)arn:[\w-]+:(iam|sts)::\d{12}:(user|assumed-role|federated-user)\/\S/;

/** How the account menu's button names an IAM user, and never root (`name @ 1234-5678-9012`). */
const USER_AT_ACCOUNT = /\S @ \d{4}-?\d{4}-?\d{4}/;

function deniesRoot(scene: Scene): boolean {
  if (scene.doc.querySelector(COPY_USER_NAME)) return true;
  const buttons = scene.doc.querySelectorAll('header button, [role="banner"] button, #awsc-navigation-container button');
  if ([...buttons].some((button) => USER_AT_ACCOUNT.test(tidy(button.textContent)))) return true;
  // A principal's own page names it; samples in help panels do not count.
  if (scene.location.page !== 'security-credentials') return false;
  if (leadsFromUsers(scene)) return true;
  return queryAll(scene.roots, 'main, [role="main"]').some((main) => {
    // Put together, the texts run into one another.
    if (!/arn:[\w-]+:(iam|sts):/.test(main.textContent)) return false;
    const texts = scene.doc.createTreeWalker(main, 4 /* text */);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      if (
        OTHER_ARN.test(node.nodeValue ?? '') &&
        element &&
        isVisible(element) &&
        !closestDeep(element, 'aside, pre, code, [role="complementary"], [role="dialog"], table')
      )
        return true;
    }
    return false;
  });
}

/** The way to the page (`IAM > Users > …`) leads over the list of users, as it does to the page of one of them. Side navigations lead elsewhere too. */
function leadsFromUsers({ roots }: Scene): boolean {
  return queryAll(roots, 'a[href*="#/users"]').some((link) => {
    const way = link.closest('ol, ul, nav, [class*="breadcrumb" i]') ?? link.parentElement;
    if (!way || !isVisible(link)) return false;
    const links = [...way.querySelectorAll('a[href]')].map((e) => e.getAttribute('href') ?? '');
    const isWay = links.length > 1 || way.matches('ol, [class*="breadcrumb" i]');
    return isWay && links.every((href) => !href.includes('#/') || /#\/(home|users)?([/?]|$)/.test(href));
  });
}

/** Account ids that the navigation shows, and those that the page's own details and headings show: 12 digits, in one piece or in groups of four. */
function accountsShown(scene: Scene): Set<string>[] {
  // Nothing is read in the wizard, which may show a secret anywhere.
  if (scene.location.page === 'create-key-wizard') return [];
  const places = queryAll([scene.doc], 'header, [role="banner"], [data-testid="account-detail-menu"], #awsc-navigation-container');
  if (scene.location.page === 'security-credentials') places.push(...queryAll(scene.roots, 'main, [role="main"]'));
  return places.map((place) => {
    const accounts = new Set<string>();
    // Put together, the texts run into one another.
    if (!/\d{4}-?\d{4}-?\d{4}/.test(place.textContent)) return accounts;
    const texts = scene.doc.createTreeWalker(place, 4 /* text */);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      const value = node.nodeValue ?? '';
      if (value.length < 12 || !ACCOUNT_ID.test(value)) continue;
      const text = tidy(value);
      // Among other words only a heading names the account that the page is about.
      const digits = /^(\d{4})-?(\d{4})-?(\d{4})$/.exec(text) ?? (element?.closest(HEADING) ? ACCOUNT_ID.exec(text) : null);
      if (digits && element && isVisible(element) && !closestDeep(element, NOT_DETAILS)) accounts.add(digits.slice(1).join(''));
    }
    return accounts;
  });
}

const NOT_DETAILS = 'aside, pre, code, table, nav li, [role="complementary"], [role="dialog"]';
