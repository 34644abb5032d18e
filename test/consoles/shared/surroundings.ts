/**
 * What stands around every fixture's application: the document's language, who is signed in, the navigation bar, bars that cover the page, and
 * changes that have nothing to do with the keys. Framework-free; the application itself is mounted in `#app`.
 *
 * Copies the console's navigation by the ids that extensions read there (2024 to 2026); the cookie bar by AWS's own consent script.
 */
import type { Scenario } from './scenario';
import { directionOf, wordsOf } from './words';
import type { Target } from './truth';

const OTHER_ACCOUNT = '444455556666';

export interface Surroundings {
  /** The account menu's button and, while it is open, its item. */
  targets(): readonly Target[];
  /** Answers the cookie bar. @returns false when there is none */
  answerCookieBar(): boolean;
}

/** Prepares the document. To be called before the application starts. */
export function surround(scenario: Scenario): Surroundings {
  const { language } = scenario;
  document.documentElement.lang = language === 'qq' ? 'qaa' : language;
  document.documentElement.dir = directionOf(language);
  document.title = `IAM | ${wordsOf(language, scenario.mutation?.words).securityCredentials}`;
  if (scenario.dark) {
    document.body.classList.add('awsui-dark-mode', 'awsui-polaris-dark-mode');
    document.body.style.background = '#0f1b2a';
  }
  signIn(scenario);
  const menu = navigate(scenario);
  if (scenario.stickyHeader) document.body.append(bar('top: 40px; height: 64px', ''));
  const cookies = scenario.cookieBar ? cookieBar() : undefined;
  if (cookies) document.body.append(cookies);
  if (scenario.restless === 'churn') churn();
  return {
    targets: menu,
    answerCookieBar: () => {
      if (!cookies?.isConnected) return false;
      cookies.remove();
      return true;
    },
  };
}

function signIn({ identity, account, multiSession, cloud, trap }: Scenario): void {
  const root = `arn:${cloud}:iam::${account}:root`;
  const arn =
    trap === 'own-page-iam-user'
      ? `arn:${cloud}:iam::${account}:user/ana`
      : trap === 'own-page-role'
        ? `arn:${cloud}:sts::${account}:assumed-role/Admin/ana`
        : root;
  const contradicts = identity === 'contradiction' || trap === 'contradicting-identity';
  // On a multi-session host the cookie is what another session left there.
  const inCookie = multiSession
    ? `arn:${cloud}:iam::${OTHER_ACCOUNT}:user/eve`
    : contradicts
      ? `arn:${cloud}:iam::${account}:user/ana`
      : arn;
  const hasMeta = identity === 'meta' || identity === 'both' || contradicts || multiSession;
  const hasCookie = identity === 'cookie' || identity === 'both' || contradicts || multiSession;
  if (hasMeta && identity !== 'none') {
    const meta = document.createElement('meta');
    meta.name = 'awsc-session-data';
    meta.content = JSON.stringify({
      accountId: account,
      sessionARN: arn,
      infrastructureRegion: 'us-east-1',
      prismModeEnabled: multiSession,
    });
    document.head.append(meta);
  }
  const info = JSON.stringify({ arn: inCookie, alias: '', username: 'Example', keybase: '', issuer: '', signinType: 'PUBLIC' });
  document.cookie =
    hasCookie && identity !== 'none'
      ? `aws-userInfo=${encodeURIComponent(info)}; path=/; secure`
      : 'aws-userInfo=; path=/; secure; max-age=0';
}

function navigate({ navigation, account, language, trap, mutation }: Scenario): Surroundings['targets'] {
  const header = document.createElement('header');
  header.dataset['testid'] = 'awsc-nav-header';
  header.style.cssText =
    'position: fixed; inset: 0 0 auto 0; height: 40px; background: #161d26; color: #fff; display: flex; align-items: center; justify-content: space-between; padding: 0 16px; z-index: 1002; font: 14px sans-serif';
  header.id = 'h';
  header.append('Console');
  document.body.prepend(header);
  if (navigation === 'left-out') return () => [];

  const grouped = account.replace(/(\d{4})(?=\d)/g, '$1-');
  const button = document.createElement('button');
  button.id = 'nav-usernameMenu';
  button.dataset['testid'] = 'awsc-nav-account-menu-button';
  button.setAttribute('aria-expanded', 'false');
  button.style.cssText = 'background: none; border: 0; color: inherit; padding: 8px 12px; font: inherit';
  button.textContent = navigation === 'account-id' ? grouped : 'Example';
  const menu = document.createElement('div');
  menu.dataset['testid'] = 'account-detail-menu';
  menu.hidden = true;
  menu.style.cssText =
    'position: fixed; inset-block-start: 40px; inset-inline-end: 0; background: #fff; color: #000; border: 1px solid; padding: 12px; width: 260px';
  const details = document.createElement('p');
  details.textContent = grouped;
  const link = document.createElement('a');
  link.href = '#/security_credentials';
  link.textContent = wordsOf(language, mutation?.words).securityCredentials;
  menu.append(details, link);
  if (trap === 'own-page-iam-user' || trap === 'own-page-role') {
    const copy = document.createElement('button');
    copy.dataset['testid'] = 'awsc-copy-username';
    copy.textContent = 'ana';
    menu.append(copy);
  }
  const toggle = (open: boolean): void => {
    menu.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  button.addEventListener('click', () => toggle(button.getAttribute('aria-expanded') === 'false'));
  link.addEventListener('click', () => toggle(false));
  header.append(button, menu);
  return () => [{ element: button, role: 'account-menu' }, ...(menu.hidden ? [] : ([{ element: link, role: 'account-item' }] as const))];
}

function bar(place: string, text: string): HTMLElement {
  const element = document.createElement('div');
  element.style.cssText = `position: fixed; left: 0; right: 0; ${place}; background: #f2f8fd; border: 1px solid #888; z-index: 1001; padding: 8px 16px; font: 14px sans-serif; color: #000`;
  element.textContent = text;
  return element;
}

function cookieBar(): HTMLElement {
  const element = bar('bottom: 0; height: 110px', 'We use cookies and similar tools.');
  element.id = 'awsccc-cb';
  element.setAttribute('role', 'dialog');
  for (const name of ['accept', 'decline']) {
    const button = document.createElement('button');
    button.id = `awsccc-cb-btn-${name}`;
    button.textContent = name === 'accept' ? 'Accept' : 'Decline';
    button.addEventListener('click', () => element.remove());
    element.append(' ', button);
  }
  return element;
}

/** A clock, a feed that grows and shrinks, and attributes that flicker. */
function churn(): void {
  const feed = bar('bottom: 0; height: 20px; overflow: hidden', '');
  feed.setAttribute('aria-hidden', 'true');
  document.body.append(feed);
  let count = 0;
  setInterval(() => {
    count += 1;
    feed.className = `feed-${count % 7}`;
    const line = document.createElement('span');
    line.textContent = `${count} `;
    feed.append(line);
    if (feed.childNodes.length > 20) feed.replaceChildren();
    document.body.dataset['tick'] = String(count % 3);
  }, 40);
}
