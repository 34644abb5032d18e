/** Who is signed in, and where the console's own code says so: a meta tag and a cookie. */
import type { Scenario } from './scenario';
import { directionOf, type Language } from './words';

export const ACCOUNT_NAME = 'example-account';
const SESSION = 'example-session';

export interface Session {
  readonly kind: 'root' | 'user' | 'role';
  readonly account: string;
  readonly arn: string;
  /** What the console shows for the signed-in principal; for root that is the account's name. */
  readonly displayName: string;
  /** Undefined for root. */
  readonly name: string | undefined;
}

/** @param partition of the page, which is part of all its ARNs */
export function sessionOf({ principal, account }: Pick<Scenario, 'principal' | 'account'>, partition: string): Session {
  if (typeof principal === 'string')
    return { kind: 'root', account, arn: `arn:${partition}:iam::${account}:root`, displayName: ACCOUNT_NAME, name: undefined };
  if ('user' in principal) {
    const { user } = principal;
    return { kind: 'user', account, arn: `arn:${partition}:iam::${account}:user/${user}`, displayName: user, name: user };
  }
  const name = `${principal.role}/${SESSION}`;
  return { kind: 'role', account, arn: `arn:${partition}:sts::${account}:assumed-role/${name}`, displayName: name, name };
}

/** @param hostname of the page */
export function partitionOf(hostname: string): string {
  if (hostname.endsWith('.amazonaws.cn')) return 'aws-cn';
  if (hostname.endsWith('.amazonaws-us-gov.com')) return 'aws-us-gov';
  return hostname.endsWith('.amazonaws-eusc.eu') ? 'aws-eusc' : 'aws';
}

/** `1111-2222-3333`, as the console groups account ids. */
export function grouped(account: string): string {
  return account.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3');
}

const COOKIE = 'aws-userInfo';
const META = 'awsc-session-data';

/** Writes language and direction, meta tag and cookie as the scenario wants them, before anything is shown. */
export function announce(document: Document, { hostname, protocol }: Location, scenario: Scenario, language: Language): void {
  document.documentElement.lang = language;
  // Cloudscape turns round by it.
  document.documentElement.dir = directionOf(language);
  retract(document, { hostname, protocol });
  if (scenario.principal === 'none') return;
  const partition = partitionOf(hostname);
  const session = sessionOf(scenario, partition);
  const differentiator = /^\d{12}-[a-z0-9]+(?=\.)/.exec(hostname)?.[0];
  const meta = document.createElement('meta');
  meta.name = META;
  meta.content = JSON.stringify({
    accountId: session.account,
    accountAlias: '',
    displayName: session.displayName,
    sessionARN: session.arn,
    infrastructureRegion: 'us-east-1',
    signInEndpoint: 'https://us-east-1.signin.aws.amazon.com',
    prismModeEnabled: differentiator !== undefined,
    ...(differentiator === undefined ? {} : { sessionDifferentiator: differentiator }),
  });
  document.head.append(meta);
  if (scenario.cookie !== 'none' && protocol === 'https:')
    document.cookie = cookie(
      scenario.cookie === 'matching'
        ? session
        : sessionOf({ principal: 'root', account: scenario.account === '111122223333' ? '123456789012' : '111122223333' }, partition),
      hostname,
    );
}

/** Removes what {@link announce} has written, as signing out does. */
export function retract(document: Document, { hostname, protocol }: Pick<Location, 'hostname' | 'protocol'>): void {
  for (const meta of document.head.querySelectorAll(`meta[name="${META}"]`)) meta.remove();
  if (protocol === 'https:') document.cookie = `${COOKIE}=; Path=/; ${domain(hostname)}Secure; Max-Age=0`;
}

function cookie({ kind, arn, displayName }: Session, hostname: string): string {
  const value = {
    arn,
    alias: '',
    username: kind === 'role' ? encodeURIComponent(displayName) : displayName,
    keybase: 'practice',
    issuer: 'http://signin.aws.amazon.com/signin',
    signinType: 'PUBLIC',
  };
  return `${COOKIE}=${encodeURIComponent(JSON.stringify(value))}; Path=/; ${domain(hostname)}Secure`;
}

/** The real cookie is set for the whole of `.amazon.com`. */
function domain(hostname: string): string {
  const suffix = ['amazon.com', 'amazonaws.cn', 'amazonaws-us-gov.com', 'amazonaws-eusc.eu'].find((s) => hostname.endsWith(`.${s}`));
  return suffix === undefined ? '' : `Domain=.${suffix}; `;
}
