// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { HOST_NAME } from './dom';
import type { Observation } from './index';
import {
  ADDRESS,
  FIRST,
  SECOND,
  VERBS,
  chooseDeactivate,
  confirmIn,
  keysIn,
  list,
  look,
  observer,
  row,
  show,
  startPage,
} from './testing/page';

beforeEach(() => {
  startPage();
});

test('a verb that tells whether its question is open is a verb, and no menu', () => {
  const verbs = VERBS.replaceAll('<button', '<button aria-expanded="false"');
  const [key] = keysIn(show(list(row(FIRST, verbs), row(SECOND, verbs))));
  expect(key?.menu).toBeUndefined();
  expect(Object.keys(key!.actions).sort()).toEqual(['deactivate', 'delete']);
});

test('one verb alone that tells whether its question is open is no menu either', () => {
  const verb = '<button aria-expanded="false">Deactivate</button>';
  const [key] = keysIn(show(list(row(FIRST, verb), row(SECOND, verb))));
  expect(key?.menu).toBeUndefined();
  expect(key?.actions.deactivate).toBeDefined();
});

describe('while the page is asked about one key', () => {
  test('a list without another says nothing of that one', () => {
    const seen = show(list(row(FIRST), row(SECOND)));
    expect(seen.sighting?.complete).toBe(true);
    chooseDeactivate(seen, FIRST);
    expect(show(list(row(FIRST))).sighting?.complete).toBe(false);
    expect(show(list(row(FIRST), row(SECOND))).sighting?.complete).toBe(true);
  });

  test('a list without that one has lost it', () => {
    const seen = show(list(row(FIRST), row(SECOND)));
    chooseDeactivate(seen, FIRST);
    expect(show(list(row(SECOND))).sighting).toMatchObject({ keys: [{ id: SECOND }], complete: true });
  });

  test('our own card over the middle of a layer without a role does not hide it', () => {
    const seen = show(list(row(FIRST), row(SECOND)));
    chooseDeactivate(seen, FIRST);
    const layer = `<div data-part="question" style="position: fixed"><p>Deactivate access key ${FIRST}?</p><button>Deactivate</button></div>`;
    document.body.append(...new DOMParser().parseFromString(layer, 'text/html').body.childNodes, document.createElement(HOST_NAME));
    document.elementsFromPoint = () => [...document.body.children].reverse();
    expect(confirmIn(look())).toEqual({ verb: 'deactivate', id: FIRST, in: 'question' });
  });
});

describe('when the address changes before the page does', () => {
  const USERS_PAGE = ADDRESS.replace('security_credentials', 'users/details/alice');

  test('the keys of the page of before are not the owner’s, until they go', () => {
    let elapsed = 0;
    startPage('en', () => elapsed);
    show(list(row(FIRST)));
    observer.observe(USERS_PAGE, undefined);
    const at = (ms: number): Observation => {
      elapsed = ms;
      return look();
    };
    expect(at(16).view.section.kind).toBe('loading');
    expect(at(16).changesIn).toBeLessThanOrEqual(5000);
    expect(at(4900).view.section.kind).toBe('loading');
    // What stays for so long is no leftover.
    expect(keysIn(at(5100)).map(({ id }) => id)).toEqual([FIRST]);
  });

  test('a page on which a new key’s secret is shown is not searched for ids', () => {
    const secret = '<dl><dt>Secret access key</dt><dd>wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY</dd></dl>';
    show(list(row(FIRST)) + secret);
    const text = vi.spyOn(document.body, 'textContent', 'get');
    observer.observe(USERS_PAGE, undefined);
    expect(text).not.toHaveBeenCalled();
    document.querySelector('dl')?.remove();
    observer.observe(USERS_PAGE, undefined);
    expect(text).toHaveBeenCalled();
  });

  test('other keys are read at once', () => {
    show(list(row(FIRST)));
    observer.observe(USERS_PAGE, undefined);
    expect(keysIn(show(list(row(SECOND)))).map(({ id }) => id)).toEqual([SECOND]);
  });
});

describe('verbs that are for something else than the key', () => {
  const [ID, OWN] = ['<td>' + FIRST + '</td>', '<button>Deactivate</button>'];
  const verbsIn = (cells: string, head: string, lang = 'en'): string[] => {
    startPage(lang);
    const table = `<table><thead><tr><th>Access key ID</th><th>${head}</th><th>Status</th></tr></thead><tbody><tr>${ID}${cells}<td>Active</td></tr></tbody></table>`;
    const [key] = keysIn(show(`<main><section><h2>Access keys</h2><button aria-haspopup="true">Actions</button>${table}</section></main>`));
    return Object.keys(key?.actions ?? {});
  };

  test.each([
    ['in the column of verbs', `<td>${OWN}</td>`, 'Actions', ['deactivate']],
    ['beside a state, which has a column of its own', `<td>Active ${OWN}</td>`, 'Logging', []],
    ['beside what it is for', `<td>On use ${OWN}</td>`, 'E-mail alert', []],
    ['called after what it is for', '<td><button id="deactivate">Deactivate notifications</button></td>', 'Actions', []],
    ['called after the account', '<td><button>Deactivate<br><small>All of 1111-2222-3333</small></button></td>', 'Actions', []],
    ['in a hidden name alone', '<td><button aria-label="Deactivate">Delete all keys</button></td>', 'Actions', []],
    ['and in no word that is drawn', '<td><button aria-label="Deactivate">Vurb</button></td>', 'Actions', ['deactivate']],
  ])('%s', (_, cells, head, verbs) => {
    expect(verbsIn(cells, head)).toEqual(verbs);
  });

  test('are the key’s beside its only state, whatever the column is called', () => {
    const page = list(`<tr><td>${FIRST}</td><td>Active ${OWN}</td><td></td></tr>`).replace('>Status<', '>Right now<');
    expect(Object.keys(keysIn(show(page))[0]?.actions ?? {})).toEqual(['deactivate']);
  });

  test('are not sorted out where the language is not known', () => {
    expect(verbsIn('<td>Zolt <button id="deactivate">Vurb</button></td>', 'Grom', 'qq')).toEqual(['deactivate']);
  });

  test.each([
    ['Account 111122223333', []],
    ['MFA device', []],
    ['Access key', ['deactivate']],
  ])('in the menu’s group %s', (group, verbs) => {
    const menu = `<ul role="menu" id="menu"><li role="group" aria-label="${group}"><span role="menuitem">Deactivate</span></li></ul>`;
    const opener = '<button aria-haspopup="true" aria-expanded="true" aria-controls="menu">Actions</button>';
    const [key] = keysIn(show(list(row(FIRST, opener + menu))));
    expect(Object.keys(key?.menu?.items ?? {})).toEqual(verbs);
  });
});

test('keys in a panel that a closed header has shut away are not listed, though they may still be drawn', () => {
  const panel = `<table><tbody>${row(FIRST)}</tbody></table>`;
  const page = (open: boolean): string =>
    `<main><button aria-expanded="${String(open)}" aria-controls="panel">Access keys</button><div id="panel" ${open ? '' : 'inert'}>${panel}</div></main>`;
  expect(show(page(true)).view.section.kind).toBe('open');
  expect(show(page(false)).view.section.kind).toBe('closed');
});

describe('the page denies that root is signed in', () => {
  const principalOn = (body: string): unknown => {
    document.head.innerHTML = `<meta name="awsc-session-data" content='{"accountId":"111122223333","sessionARN":"arn:aws:iam::111122223333:root"}'>`;
    return show(body).view.identity.principal;
  };
  const ASKED = { kind: 'unknown', why: 'contradiction' };

  test.each([
    ['by a way that leads over the users', '<ol><li><a href="#/home">IAM</a></li><li><a href="#/users">Users</a></li></ol>', ASKED],
    ['by the user’s ARN behind its label', '<dl><dt>User ARN</dt><dd>arn:aws:iam::111122223333:user/ana</dd></dl>', ASKED],
    ['not by a side navigation', '<nav><a href="#/users">Users</a><a href="#/roles">Roles</a></nav>', { kind: 'root' }],
    ['not by a word about users', '<p>Create an <a href="#/users">IAM user</a> instead.</p>', { kind: 'root' }],
  ])('%s', (_, part, principal) => {
    expect(principalOn(`<main>${part}${list(row(FIRST)).replace(/<\/?main>/g, '')}</main>`)).toEqual(principal);
  });

  test('by a user’s name in the account menu', () => {
    expect(principalOn(`<header><button>ana @ 1111-2222-3333</button></header>${list(row(FIRST))}`)).toEqual(ASKED);
    expect(principalOn(`<header><button>example (1111-2222-3333)</button></header>${list(row(FIRST))}`)).toEqual({ kind: 'root' });
  });
});

test('the account menu of a browser with several sessions leads to the own account’s page', () => {
  document.head.innerHTML = `<meta name="awsc-session-data" content='{"accountId":"111122223333","sessionARN":"arn:aws:iam::111122223333:root"}'>`;
  const link = (host: string): string =>
    `<a role="menuitem" href="https://${host}us-east-1.console.aws.amazon.com/iam/home#/security_credentials">Security credentials</a>`;
  const itemAmong = (...hosts: string[]): string | null | undefined => {
    show(
      `<header><button id="nav-usernameMenu" aria-expanded="true">example</button><div role="menu">${hosts.map(link).join('')}</div></header>`,
    );
    const { accountMenu } = observer.observe('https://us-east-1.console.aws.amazon.com/console/home', undefined)!.view;
    return accountMenu?.item && observer.element(accountMenu.item.ref)?.getAttribute('href');
  };
  expect(itemAmong('')).toContain('https://us-east-1.');
  expect(itemAmong('123456789012-abcdefgh.')).toBeUndefined();
  expect(itemAmong('123456789012-abcdefgh.', '111122223333-abcdefgh.')).toContain('https://111122223333-');
});
