// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Observation } from './index';
import { FIRST, SECOND, keysIn, list, observer, row, show, startPage } from './testing/page';

beforeEach(() => {
  startPage();
});

describe('a list that is empty', () => {
  const emptiness = (inside: string, heading = 'Access keys (0)'): string | undefined => {
    const seen = show(`<main><section><h2>${heading}</h2><button>Create access key</button>${inside}</section></main>`);
    const { section } = seen.view;
    return section.kind === 'open' ? section.emptiness : section.kind;
  };
  const TABLE = '<table><thead><tr><th>Access key ID</th></tr></thead><tbody></tbody></table>';

  test.each([
    ['says so by its counter', TABLE, 'stated'],
    ['may be filtered by a chip', `<span class="token">Status = Inactive <button>✕</button></span>${TABLE}`, 'filtered'],
    ['may be filtered by a choice', `<select><option>All</option><option selected>Inactive</option></select>${TABLE}`, 'filtered'],
    ['is no choice where the first is chosen', `<select><option>All</option><option>Inactive</option></select>${TABLE}`, 'stated'],
    [
      'may be one of two tabs',
      `<div role="tablist"><button role="tab">Active</button><button role="tab">Inactive</button></div>${TABLE}`,
      'filtered',
    ],
    ['may be one of two pages', `${TABLE}<ul><li><button>1</button></li><li><button>2</button></li></ul>`, 'filtered'],
    ['tells of a permission that is missing', `${TABLE}<p>User is not authorized to perform: iam:ListAccessKeys</p>`, 'filtered'],
    ['tells of an error', `${TABLE}<div role="alert">Something went wrong</div>`, 'filtered'],
    ['tells in plain words that it could not be listed', `${TABLE}<p>The list could not be loaded.</p>`, 'filtered'],
    ['offers to show the others', `${TABLE}<button>Show inactive keys (1)</button>`, 'filtered'],
    ['offers to clear a filter', `<span>Status = Active</span><button>Clear filters</button>${TABLE}`, 'filtered'],
    ['offers a verb that begins like a state', `${TABLE}<button disabled>Activate</button>`, 'stated'],
    ['is being refreshed', `${TABLE}<span role="status">Refreshing the list</span>`, 'filtered'],
    ['offers to try again', `${TABLE}<button>Retry</button>`, 'filtered'],
    [
      'may have pages that are turned by arrows',
      `${TABLE}<ul><li><button disabled>‹</button></li><li><button>1</button></li><li><button>›</button></li></ul>`,
      'filtered',
    ],
    [
      'has one page alone',
      `${TABLE}<ul><li><button disabled>‹</button></li><li><button>1</button></li><li><button disabled>›</button></li></ul>`,
      'stated',
    ],
  ])('%s', (_, inside, expected) => {
    expect(emptiness(inside)).toBe(expected);
  });

  test.each([
    ['it', 'Disattiva', 'stated'],
    ['ko', '비활성화', 'stated'],
    ['zh-CN', '启用', 'stated'],
    ['de', 'Zugriffsschlüssel deaktivieren', 'stated'],
    ['ja', 'アクセスキーを非アクティブ化', 'stated'],
    ['ko', '비활성 키 표시', 'filtered'],
    ['it', 'Inattiva (1)', 'filtered'],
  ])('in %s with a button that says %s', (lang, text, expected) => {
    startPage(lang);
    expect(emptiness(`${TABLE}<button>${text}</button>`)).toBe(expected);
  });

  test.each([
    ['a sentence tells of keys that are not shown', '<p>1 access key is not displayed because of your settings.</p>', 'filtered'],
    ['another heading counts keys', '<h2><button aria-expanded="false">Legacy root access keys (1)</button></h2>', 'filtered'],
    ['the summary counts keys', '<dl><dt>Access keys</dt><dd>2 (1 active, 1 inactive)</dd></dl>', 'filtered'],
    ['the summary counts none', '<dl><dt>Access keys</dt><dd>0</dd></dl>', 'stated'],
    ['an alert names a key that is still there', `<div role="alert">${FIRST} could not be deleted.</div>`, 'filtered'],
    ['an alert somewhere tells of an error', '<div role="alert">The access keys failed to load.</div>', 'filtered'],
    ['an alert tells of something else', '<div role="alert">You have no MFA device.</div>', 'stated'],
    ['another service counts its keys', '<h2>CodeCommit access keys (2)</h2>', 'stated'],
  ])('while %s', (_, beside, expected) => {
    const { section } = show(`<main><section><h2>Access keys (0)</h2>${TABLE}</section><section>${beside}</section></main>`).view;
    expect(section.kind === 'open' ? section.emptiness : section.kind).toBe(expected);
  });

  test('shows it by a table without rows where there is no counter', () => {
    expect(emptiness(TABLE, 'Access keys')).toBe('shown');
  });
});

describe('a flat page, on which heading, toolbar and list stand side by side with other sections', () => {
  const flat = (...list: string[]): Observation => {
    return show(`<main><h1>My security credentials</h1>
      <h2>Multi-factor authentication</h2><div><button>Actions</button><button>Assign</button></div><table></table>
      ${list.join('')}
      <h2>CloudFront key pairs</h2><div><button>Actions</button><button>Create key pair</button></div></main>`);
  };
  const TOOLBAR = '<div data-part="toolbar"><button aria-haspopup="true">Actions</button><button>Create access key</button></div>';
  const HEAD = '<thead><tr><th></th><th>Access key ID</th><th>Status</th></tr></thead>';
  const chosen = (id: string): string => `<tr><td><input type="radio" checked></td><td>${id}</td><td>Active</td></tr>`;

  test('has its list between its heading and the next', () => {
    const seen = flat('<h2>Access keys</h2>', TOOLBAR, `<table>${HEAD}<tbody>${chosen(FIRST)}</tbody></table>`);
    const { section } = seen.view;
    expect(keysIn(seen).map(({ id }) => id)).toEqual([FIRST]);
    const button = section.kind === 'open' && section.menu && observer.element(section.menu.button.ref);
    expect((button as Element).parentElement?.getAttribute('data-part')).toBe('toolbar');
    expect(seen.sighting?.complete).toBe(true);
  });

  test('has another page where the pager that follows the list says so', () => {
    const pager = '<ul class="pagination"><li><button>1</button></li><li><button>2</button></li></ul>';
    const seen = flat('<h2>Access keys</h2>', TOOLBAR, `<table>${HEAD}<tbody>${chosen(FIRST)}</tbody></table>`, pager);
    expect(seen.sighting?.complete).toBe(false);
  });

  test.each([
    ['a table without rows', `<table>${HEAD}<tbody></tbody></table>`, 'shown'],
    ['nothing but words', '<p>You have no access keys.</p>', 'inferred'],
  ])('is empty with %s', (_, list, emptiness) => {
    const { section } = flat('<h2>Access keys</h2>', TOOLBAR, list).view;
    expect(section).toMatchObject({ kind: 'open', keys: [], emptiness });
  });

  test('is not empty with a key that is not understood', () => {
    expect(flat('<h2>Access keys</h2>', `<p>${FIRST}</p>`).view.section.kind).toBe('ambiguous');
  });
});

test('keys under a tab or a title that names somebody else are not the owner’s', () => {
  const inTab = (tab: string): string =>
    `<button role="tab" id="tab">${tab}</button><div role="tabpanel" aria-labelledby="tab">${list(row(FIRST)).replace(/<\/?main>/g, '')}</div>`;
  expect(show(inTab('Root user')).view.section.kind).toBe('open');
  expect(show(inTab('IAM users')).view.section.kind).not.toBe('open');
  expect(show(list(row(FIRST)).replace('Access keys', 'Access keys of 123456789012')).view.section.kind).not.toBe('open');
});

describe('rows that are chosen by a click', () => {
  const page = (selected: boolean, verbs: string, cell: string = FIRST): string =>
    `<main><section><h2>Access keys</h2><button ${selected ? '' : 'disabled'}>Deactivate</button><table><thead><tr><th>Access key ID</th><th>Status</th><th></th></tr></thead><tbody>
      <tr role="row" tabindex="0" aria-selected="${selected}"><td>${cell}</td><td>Active</td><td>${verbs}</td></tr>
      <tr role="row" tabindex="0" aria-selected="false"><td>${SECOND}</td><td>Active</td><td>${verbs}</td></tr></tbody></table></section></main>`;
  const selectorOn = (html: string): { readonly on: string | null | undefined; readonly selected: boolean } | undefined => {
    const selector = keysIn(show(html))[0]?.selector;
    return selector && { on: observer.element(selector.ref)?.textContent, selected: selector.selected };
  };

  test('have their id for it', () => {
    expect(selectorOn(page(false, ''))).toEqual({ on: FIRST, selected: false });
    expect(selectorOn(page(true, ''))).toEqual({ on: FIRST, selected: true });
  });

  test('are clicked where nothing else can be pressed', () => {
    expect(selectorOn(page(false, '', `${FIRST} <button>Copy</button>`))).toEqual({ on: 'Active', selected: false });
  });

  test('need not be chosen where they have verbs of their own', () => {
    expect(selectorOn(page(false, '<button>Deactivate</button>'))).toBeUndefined();
  });
});

test('a list that is not called by the title alone may be somebody else’s where another heading counts access keys', () => {
  const page = (other: string): string =>
    `<main><section><h2>${other}</h2><p>None.</p></section><section><h2>Other access keys (1)</h2><table><tbody>${row(FIRST)}</tbody></table></section></main>`;
  expect(show(page('Root user access keys (0)')).view.section.kind).toBe('ambiguous');
  expect(show(page('Signing certificates (0)')).view.section.kind).toBe('open');
});

test('what opens in a row is not its menu where a menu for the whole list stands above', () => {
  const page = (opener: string): string =>
    `<main><section><h2>Access keys</h2><button aria-haspopup="true" disabled>Actions</button><table><tbody>${row(FIRST, opener)}</tbody></table></section></main>`;
  expect(keysIn(show(page('<button aria-expanded="false">▸</button>')))[0]?.menu).toBeUndefined();
  expect(keysIn(show(page('<button aria-haspopup="menu" aria-expanded="false">⋯</button>')))[0]?.menu).toBeDefined();
});

describe('a title that says whose keys these are', () => {
  const kindUnder = (lang: string, title: string): string => {
    startPage(lang);
    const verbs = '<button id="deactivate-key">●</button>';
    return show(list(row(FIRST, verbs)).replace('>Access keys<', `>${title}<`)).view.section.kind;
  };

  test.each([
    ['en', 'Access keys for ana'],
    ['en', 'Access keys (IAM user)'],
    ['de', 'Zugriffsschlüssel für Benutzer ana'],
    ['es', 'Claves de acceso de ana'],
    ['fr', 'Clés d’accès de ana'],
    ['pt', 'Chaves de acesso (ana)'],
    ['ja', 'ana のアクセスキー'],
    ['zh-CN', '用户 ana 的访问密钥'],
    ['ko', 'ana의 액세스 키'],
  ])('is not the root user’s in %s: %s', (lang, title) => {
    expect(kindUnder(lang, title)).not.toBe('open');
  });

  test.each([
    ['en', 'Access keys'],
    ['en', 'My access keys'],
    ['en', 'Access keys for the root user'],
    ['en', 'Access keys for programmatic access'],
    ['en', 'Access keys (access key ID and secret access key)'],
    ['de', 'Zugriffsschlüssel des Root-Benutzers'],
    ['pt', 'Chaves de acesso do usuário raiz'],
    ['ja', 'ルートユーザーのアクセスキー'],
    ['zh-CN', '您的访问密钥'],
    ['ko', 'AWS 액세스 키'],
    ['en', 'Access keys 2 of 2'],
    ['en', 'Access keys (maximum of two)'],
  ])('may be in %s: %s', (lang, title) => {
    expect(kindUnder(lang, title)).toBe('open');
  });
});

describe('an empty section without a table', () => {
  const emptiness = (heading: string, inside: string, lang = 'en'): string | undefined => {
    startPage(lang);
    const { section } = show(`<main><section><h2>${heading}</h2>${inside}</section></main>`).view;
    return section.kind === 'open' ? section.emptiness : section.kind;
  };

  test.each([
    ['en', 'Access keys <span>0</span>', '<p>Nothing to manage here.</p>', 'stated'],
    ['en', 'Access keys', '<p>You don’t have any access keys.</p>', 'inferred'],
    ['en', 'Access keys · 0', '', 'stated'],
    ['it', 'Chiavi di accesso', '<table><thead><tr><th>Attiva</th></tr></thead><tbody></tbody></table>', 'shown'],
    ['ko', '액세스 키', '<p>등록된 액세스 키가 없습니다.</p>', 'inferred'],
    ['en', 'Access keys', '<p>Use access keys to send programmatic calls.</p>', 'absent'],
  ])('is known in %s by its words or its counter: %s %s', (lang, heading, inside, expected) => {
    expect(emptiness(heading, inside, lang)).toBe(expected);
  });

  test.each(['listbox', 'navigation', 'complementary'])('is none where a key’s id is drawn in a %s', (role) => {
    expect(emptiness('Access keys', `<div role="${role}"><div role="option">${FIRST}</div></div><button>Create access key</button>`)).toBe(
      'ambiguous',
    );
  });

  test('is none where it speaks of the keys in one state, or offers them', () => {
    const table = (text: string): string => `<table><tbody><tr><td>${text}</td></tr></tbody></table>`;
    expect(emptiness('Access keys (0)', table('You have no active access keys'))).toBe('filtered');
    expect(emptiness('Access keys (0)', `<label><input type="checkbox"> Show inactive access keys</label>${table('None')}`)).toBe(
      'filtered',
    );
    expect(emptiness('Access keys (0)', table('You have no access keys, active or inactive'))).toBe('stated');
  });
});

test('an error about what the owner did leaves a list that has become empty to be loaded anew', () => {
  show(list(row(FIRST)));
  const { section } = show(
    `<main><div role="alert" class="error">The key could not be deleted.</div><section><h2>Access keys (0)</h2><table><tbody></tbody></table></section></main>`,
  ).view;
  expect(section).toMatchObject({ kind: 'open', keys: [], emptiness: 'stated' });
});

test('a box that sets something for a key does not choose its row', () => {
  const page = (before: string, behind: string): string =>
    `<main><section><h2>Access keys</h2><table><thead><tr>${before && '<th></th>'}<th>Access key ID</th><th>Status</th>${behind && '<th>Notify</th>'}</tr></thead>
      <tbody><tr>${before}<td>${FIRST}</td><td>Active</td>${behind}</tr></tbody></table><button>Deactivate</button></section></main>`;
  const box = '<td><input type="checkbox"></td>';
  expect(keysIn(show(page(box, '')))[0]?.selector).toBeDefined();
  expect(keysIn(show(page('', box)))[0]?.selector).toBeUndefined();
});

test('a switch may stand in a column that is called by the state it stands for', () => {
  const page = `<main><section><h2>Access keys</h2><table><thead><tr><th>Access key ID</th><th>Active</th></tr></thead>
    <tbody><tr><td>${FIRST}</td><td><button role="switch" aria-checked="true"></button></td></tr></tbody></table></section></main>`;
  expect(keysIn(show(page))[0]).toMatchObject({ state: 'active', actions: { deactivate: { enabled: true } } });
});

test('the arrow behind the button that creates a key opens no menu of verbs', () => {
  const page = (before: string): string =>
    `<main><section><h2>Access keys</h2>${before}<button aria-haspopup="true" aria-label="More">▾</button><table><tbody>${row(FIRST, '<input type="radio">')}</tbody></table></section></main>`;
  const menuOn = (html: string): unknown => {
    const { section } = show(html).view;
    return section.kind === 'open' ? section.menu : undefined;
  };
  expect(menuOn(page('<button>Create access key</button>'))).toBeUndefined();
  expect(menuOn(page('<button>Refresh</button>'))).toBeDefined();
});
