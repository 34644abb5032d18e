/** Account menus and ways to the page. */
import type { Target } from '../shared/truth';
import { draw, extra, h, scenario, words } from './plain';

export interface Navigation {
  page(): string;
  other(page: string): Node[];
  targets(): readonly Target[];
}

const CREDENTIALS = words_();
function words_(): { hash: string } {
  return { hash: '#/security_credentials' };
}

export function navigation(kind: string): Navigation {
  document.documentElement.lang = scenario.language === 'qq' ? 'qaa' : scenario.language;
  const arn = `arn:aws:iam::${scenario.account}:root`;
  if (scenario.identity === 'meta' || scenario.identity === 'both')
    document.head.append(
      h('meta', {
        name: 'awsc-session-data',
        content: JSON.stringify({ accountId: scenario.account, sessionARN: arn, infrastructureRegion: 'us-east-1' }),
      }),
    );
  document.cookie =
    scenario.identity === 'cookie' || scenario.identity === 'both'
      ? `aws-userInfo=${encodeURIComponent(JSON.stringify({ arn, alias: '', username: 'Example', issuer: 'http://signin.aws.amazon.com/signin', signinType: 'PUBLIC' }))}; path=/; secure`
      : 'aws-userInfo=; path=/; secure; max-age=0';

  const mark = `started ${scenario.account}`;
  const first = sessionStorage.getItem(mark) === null;
  sessionStorage.setItem(mark, '1');
  const go = (to: string, path = location.pathname): void => history.replaceState(null, '', `${path}${location.search}${to}`);
  const starts: Record<string, [string, string?]> = {
    'path-route': ['', '/iam/security-credentials'],
    'hash-root': ['#/security_credentials/root'],
    'hash-old': ['#security_credential'],
    'hash-old-slash': ['#/security_credential'],
    'hash-dollar': ['#security_credentials$access_key'],
    'hash-query': ['#/security_credentials?section=access_keys'],
    'hash-upper': ['#/Security_Credentials'],
    'console-home': ['', '/console/home'],
    s3: ['', '/s3/buckets'],
    'slow-redirect': ['#/my_security_credentials'],
    'warning-page': ['#/security_credentials'],
    direct: ['#/security_credentials'],
    hamburger: ['#/home'],
  };
  const start = starts[kind] ?? ['#/home'];
  if (first) go(start[0], start[1]);
  let arrived = !first || kind !== 'slow-redirect';
  if (!arrived)
    setTimeout(() => {
      arrived = true;
      go(CREDENTIALS.hash);
      draw();
    }, 2500);
  let warned = !first || kind !== 'warning-page';
  let slow = false;

  const page = (): string => {
    if (!arrived || slow) return 'redirecting';
    if (!warned) return 'warning';
    if (/credential/i.test(location.hash) || location.pathname.endsWith('security-credentials')) return 'keys';
    return 'home';
  };
  const toKeys = (event: Event): void => {
    event.preventDefault();
    toggle(false);
    const arrive = (): void => {
      slow = false;
      go(kind === 'path-route' ? '' : CREDENTIALS.hash, kind === 'path-route' ? '/iam/security-credentials' : '/iam/home');
      draw();
    };
    if (kind === 'slow-click') {
      slow = true;
      draw();
      setTimeout(arrive, 2500);
    } else arrive();
  };

  const grouped = scenario.account.replace(/(\d{4})(?=\d)/g, '$1-');
  const header = h('header', {
    style:
      'position:fixed;inset:0 0 auto 0;height:40px;background:#161d26;color:#fff;z-index:1002;display:flex;justify-content:space-between;align-items:center;padding:0 12px',
  });
  const label =
    { 'alias-only': 'example-alias', email: 'owner@example.com', grouped, 'console-home': 'Example', s3: grouped }[kind] ?? `Example ▾`;
  const haspopup = ['menu-roles', 'hamburger', 'console-home'].includes(kind);
  const button = h(
    'button',
    {
      type: 'button',
      'aria-expanded': 'false',
      ...(haspopup ? { 'aria-haspopup': 'true' } : {}),
      ...(kind === 'no-ids' || kind === 'neighbour' || kind === 'alias-only' || kind === 'email'
        ? {}
        : { id: 'nav-usernameMenu', 'data-testid': 'awsc-nav-account-menu-button' }),
      style: 'background:none;border:0;color:#fff',
    },
    label,
  );
  const asItems = kind === 'no-href' || kind === 'menu-roles';
  const item = asItems
    ? h(
        kind === 'menu-roles' ? 'li' : 'div',
        kind === 'menu-roles' ? { role: 'menuitem', tabindex: '-1' } : { tabindex: '0', style: 'cursor:pointer' },
        words.securityCredentials,
      )
    : h('a', { href: kind === 'two-links' ? '/iam/home#/security_credentials' : CREDENTIALS.hash }, words.securityCredentials);
  item.addEventListener('click', toKeys);
  const entry = (text: string): HTMLElement =>
    asItems
      ? h(item.localName, kind === 'menu-roles' ? { role: 'menuitem', tabindex: '-1' } : { tabindex: '0' }, text)
      : h('a', { href: '#/home' }, text);
  const menu = h(
    kind === 'menu-roles' ? 'ul' : 'div',
    {
      ...(kind === 'menu-dialog' ? { role: 'dialog', 'aria-label': 'Account' } : kind === 'menu-roles' ? { role: 'menu' } : {}),
      style:
        'position:fixed;top:40px;right:0;background:#fff;color:#000;border:1px solid;padding:12px;width:320px;margin:0;list-style:none',
    },
    h('p', {}, kind === 'email' ? `${extra.email}: owner@example.com` : grouped),
    entry(words.accountDetails),
    h('br'),
    item,
    h('br'),
    entry(extra.billing),
    h('br'),
    entry(extra.signOut),
  );
  menu.hidden = true;
  const toggle = (open: boolean): void => {
    menu.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  button.addEventListener('click', () => toggle(Boolean(menu.hidden)));
  const small = kind === 'hamburger';
  const more = h(
    'button',
    {
      type: 'button',
      'aria-label': extra.menu,
      'aria-expanded': 'false',
      'data-testid': 'awsc-nav-more-menu',
      style: 'background:none;border:0;color:#fff',
    },
    '☰',
  );
  if (small) {
    button.hidden = true;
    more.addEventListener('click', () => (button.hidden = !button.hidden));
    header.append('Console', more, button, menu);
  } else if (kind === 'neighbour')
    header.append(
      'Console',
      h('button', { type: 'button', 'aria-expanded': 'false' }, words.help),
      h('div', {}, button, h('span', {}), menu),
    );
  else header.append('Console', button, menu);
  document.body.prepend(header);
  if (kind === 'two-links')
    document.body.append(
      h(
        'footer',
        { style: 'position:fixed;left:0;bottom:0' },
        h(
          'a',
          { href: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/security-creds.html', target: '_blank' },
          words.securityCredentials,
        ),
        ' ',
        h('a', { href: '#/home' }, extra.docs),
      ),
    );

  return {
    page,
    other: (which) => {
      if (which === 'redirecting') return [h('p', { role: 'status' }, extra.redirecting)];
      if (which === 'warning') {
        const next = h('button', { type: 'button' }, extra.go);
        next.addEventListener('click', () => {
          warned = true;
          draw();
        });
        return [h('h1', {}, words.securityCredentials), h('p', {}, extra.continueTo), next];
      }
      return [h('h1', {}, kind === 's3' ? 'Amazon S3' : kind === 'console-home' ? 'Console Home' : extra.home), h('p', {}, words.help)];
    },
    targets: (): readonly Target[] => [
      { element: button, role: 'account-menu' },
      ...(small ? [{ element: more, role: 'account-menu' } as const] : []),
      ...(menu.hidden ? [] : ([{ element: item, role: 'account-item' }] as const)),
    ],
  };
}
