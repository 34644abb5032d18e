/**
 * Consoles made by hand: traps by what they say, ways to ask, and ways to the page. Written by somebody who knew the product's contract and nothing of
 * the reader.
 */
import { USUAL } from '../shared/scenario';
import type { KeySpec, Scenario } from '../shared/scenario';
import type { Language } from '../shared/words';
import type { Expectation, NamedConsole } from '../console';
import type { Special } from './special';

const BASIC: Partial<Scenario> = { mfa: 'none', identity: 'both', testIds: false, navigation: 'account-id' };
const ALL: readonly Language[] = ['en', 'de', 'ja'];
const TRAP: readonly Language[] = ['en', 'de', 'ja', 'qq'];

function design(
  group: string,
  name: string,
  special: Special,
  expect: Expectation,
  languages: readonly Language[],
  more: Partial<Scenario> = {},
  viewport?: { width: number; height: number },
): NamedConsole[] {
  return languages.map((language) => ({
    name: `by hand, ${group}: ${name}, ${language}`,
    copies: 'made by hand',
    groups: ['by hand', `by hand ${group}`, `language ${language}`],
    build: 'plain',
    scenario: { ...USUAL, ...BASIC, ...more, language, special } as unknown as Scenario,
    // In words that nobody knows, nothing has to be understood.
    expect: language === 'qq' && expect === 'complete' ? 'either' : expect,
    ...(viewport ? { viewport } : {}),
  }));
}

const trap = (name: string, expect: Expectation, more: Partial<Scenario> = {}, special: Special = {}): NamedConsole[] =>
  design('trap', name, { ...special, trap: name }, expect, TRAP, more);
const dialog = (name: string, special: Special, expect: Expectation = 'complete'): NamedConsole[] =>
  design('dialog', name, special, expect, ALL);
const way = (
  nav: string,
  more: Partial<Scenario> = {},
  expect: Expectation = 'complete',
  viewport?: { width: number; height: number },
): NamedConsole[] => design('way', nav, { nav }, expect, ALL, more, viewport);
const NONE: readonly KeySpec[] = [];
const NOBODY = { identity: 'none' } as const;

export const PLAIN_CONSOLES: readonly NamedConsole[] = [
  ...trap('user-hash-old', 'either'),
  ...trap('user-hash-path', 'either'),
  ...trap('user-hash-dollar', 'either'),
  ...trap('user-same-hash', 'decline'),
  ...trap('own-meta', 'decline', NOBODY),
  ...trap('own-cookie', 'decline', NOBODY),
  ...trap('own-menu', 'ask', NOBODY),
  ...trap('own-page-arn', 'ask', NOBODY),
  ...trap('own-page-arn-meta-root', 'ask'),
  ...trap('federated', 'decline', NOBODY),
  ...trap('role-cookie-signed', 'decline', NOBODY),
  ...trap('owner-column-mixed', 'either'),
  ...trap('owner-column-user', 'decline'),
  ...['bedrock', 'codecommit', 'ssh', 'service', 'sts'].flatMap((name) => [
    ...trap(name, name === 'codecommit' ? 'either' : 'complete'),
    ...trap(`${name}-only`, 'decline'),
  ]),
  ...trap('many-sections', 'complete'),
  ...(['links', 'radio', 'buttons', 'cards', 'kebab'] as const).flatMap((layout) =>
    design('page', `flat, ${layout}`, { trap: 'many-sections', flat: true, layout }, 'complete', TRAP),
  ),
  ...trap('recent', 'either'),
  ...trap('recent-only', 'decline'),
  ...trap('recent', 'either', { keys: NONE }).map((one) => ({ ...one, name: one.name.replace('recent', 'recent and no key') })),
  ...trap('tutorial-drawer', 'complete'),
  ...trap('tutorial-drawer-real-ids', 'either'),
  ...trap('tutorial-frame', 'either'),
  ...trap('tutorial-frame-only', 'decline'),
  ...trap('tutorial-dialog', 'complete'),
  ...trap('search-results', 'complete'),
  ...trap('flash-undo', 'complete'),
  ...trap('flash-delete', 'complete'),
  ...trap('survey', 'complete'),
  ...trap('survey-corner', 'complete'),
  ...trap('expired', 'decline'),
  ...trap('mfa-needed', 'complete'),
  ...trap('mfa-device-dialog', 'complete'),
  ...trap('close-account', 'complete'),
  ...trap('alias-dialog', 'complete'),
  ...trap('both-dialog', 'complete'),
  ...trap('other-key-dialog', 'complete'),
  ...trap('foreign-key-dialog', 'complete'),
  ...trap('create-dialog', 'complete'),
  ...trap('activate-dialog', 'complete'),
  ...trap('swapped-ids', 'decline'),
  ...trap('swapped-status', 'decline'),
  ...trap('nested-controls', 'either'),
  ...trap('nested-before-verbs', 'either'),
  ...trap('delete-all', 'complete'),
  ...trap('delete-all-same-words', 'either'),
  ...trap('pending', 'decline'),
  ...trap('expired-state', 'decline'),
  ...trap('loading', 'decline'),
  ...trap('loading-stale', 'decline'),
  ...trap('denied', 'decline'),
  ...trap('denied-stale', 'decline'),
  ...trap('retrieve', 'decline'),
  ...trap('retrieve-hash', 'decline'),
  ...trap('translated', 'complete'),
  ...design('trap', 'translated, radio and menu', { trap: 'translated', layout: 'radio' }, 'complete', TRAP),

  ...trap('title-of-user', 'decline'),
  ...trap('title-of-member', 'decline'),
  ...trap('sample-in-main', 'decline'),
  ...[
    'chat-corner',
    'cookie-corner',
    'help-corner',
    'survey-after',
    'toast-after',
    'rotate-dialog',
    'rename-dialog',
    'usage-dialog',
    'delete-user-dialog',
  ].flatMap((name) => trap(name, 'complete')),

  ...dialog('menu of links without a caret', { layout: 'radio', menu: 'plain' }),
  ...dialog('menu of links, aria-haspopup', { layout: 'radio', menu: 'popup' }),
  ...dialog('menu with roles, caret', { layout: 'radio', menu: 'roles' }),
  ...dialog('menu with roles, aria-haspopup', { layout: 'radio', menu: 'roles-popup' }),
  ...dialog('word without a mark, no id in the dialog', { wants: 'word', told: 'plain', extra: 'no-id' }),
  ...dialog('word as placeholder, id in the dialog', { wants: 'word', told: 'placeholder' }),
  ...(['links', 'radio', 'kebab', 'buttons', 'cards', 'switch', 'transposed', 'twice', 'submits'] as const).flatMap((layout) =>
    // A table of columns instead of rows may be declined.
    dialog(`layout ${layout}`, { layout }, layout === 'transposed' ? 'either' : 'complete'),
  ),
  ...dialog('word in the label without a mark', { wants: 'word', told: 'plain', layout: 'cards' }),
  ...dialog('id in the label without a mark', { wants: 'id', told: 'plain' }),
  ...dialog('hint below the box', { wants: 'word', told: 'below', layout: 'radio' }),
  ...dialog('pattern attribute', { wants: 'id', told: 'pattern', layout: 'kebab' }),
  ...dialog('told in a table', { wants: 'permanently', told: 'table', layout: 'buttons' }),
  ...dialog('id split over spans', { wants: 'id', told: 'split' }),
  ...dialog('full stop outside the quotes', { wants: 'word', told: 'period', layout: 'cards' }),
  ...dialog('single quotes', { wants: 'confirm', told: 'single', layout: 'links' }),
  ...dialog('upper case word in code', { wants: 'upper', told: 'code' }),
  ...dialog('permanently delete in italics', { wants: 'permanently', told: 'italic', layout: 'radio' }),
  ...dialog('permanently delete as placeholder', { wants: 'permanently', told: 'placeholder' }),
  ...dialog('confirm in quotes', { wants: 'confirm', told: 'quoted', layout: 'buttons' }),
  ...dialog('I understand in quotes', { wants: 'understand', told: 'quoted', layout: 'kebab' }),
  ...dialog('English word in every language', { wants: 'foreign-word', told: 'kbd' }),
  ...dialog('last four characters', { wants: 'last4', told: 'kbd' }),
  ...dialog('account id', { wants: 'account', told: 'code', layout: 'cards' }),
  ...dialog('account id without a mark', { wants: 'account', told: 'plain', layout: 'cards' }, 'either'),
  ...dialog('account alias', { wants: 'alias', told: 'quoted' }),
  ...dialog('text with a copy button', { wants: 'id', told: 'copy', layout: 'radio' }),
  ...dialog('text in a read-only box', { wants: 'permanently', told: 'readonly' }),
  ...dialog('text in a paragraph of its own', { wants: 'word', told: 'title', layout: 'cards' }),
  ...dialog('text in code above', { wants: 'confirm', told: 'above', layout: 'buttons' }),
  ...dialog('box named by aria-label', { wants: 'word', told: 'aria', layout: 'kebab' }),
  ...dialog('box and tick', { wants: 'id', acknowledge: 'tick' }),
  ...dialog('word and two ticks', { wants: 'word', told: 'quoted', acknowledge: 'ticks', layout: 'cards' }, 'either'),
  ...dialog('two ticks', { wants: 'none', acknowledge: 'ticks', layout: 'radio' }, 'either'),
  ...dialog('radio buttons', { wants: 'none', acknowledge: 'radio' }, 'either'),
  ...dialog('textarea', { wants: 'word', told: 'quoted', box: 'textarea' }),
  ...dialog('editable element', { wants: 'id', told: 'code', box: 'editable' }),
  ...dialog('no role and no text', { shell: 'bare', wants: 'none' }),
  ...dialog('no role, id', { shell: 'bare', wants: 'id', layout: 'radio' }),
  ...dialog('drawer', { shell: 'drawer', wants: 'word', told: 'quoted', layout: 'kebab' }),
  ...dialog('drawer, long buttons', { shell: 'drawer', wants: 'none', buttons: 'long' }),
  ...dialog('in the row', { shell: 'row', wants: 'none' }),
  ...dialog('in the row, cards', { shell: 'row', wants: 'none', layout: 'cards' }),
  ...dialog('bubble', { shell: 'popover', wants: 'none' }),
  ...dialog('bubble with a word', { shell: 'popover', wants: 'word', told: 'quoted' }),
  ...dialog('page of its own', { shell: 'route', wants: 'word', told: 'quoted' }),
  ...dialog('page of its own, id', { shell: 'route', wants: 'id', layout: 'radio' }),
  ...dialog('dialog element, not modal', { shell: 'native-show', wants: 'id' }),
  ...dialog('icon to close only', { buttons: 'icon-only', wants: 'id' }),
  ...dialog('buttons as links', { buttons: 'links', wants: 'id' }),
  ...dialog('buttons as div', { buttons: 'divs', wants: 'id', shell: 'bare' }, 'either'),
  ...dialog('buttons as span with role', { buttons: 'roles', wants: 'word', told: 'quoted' }),
  ...dialog('inputs of type submit', { buttons: 'submits', wants: 'id', layout: 'submits' }),
  ...dialog('yes and no', { buttons: 'yes-no', wants: 'none' }),
  ...dialog('yes and no, word', { buttons: 'yes-no', wants: 'word', told: 'quoted' }),
  ...dialog('OK and cancel', { buttons: 'ok', wants: 'none', layout: 'radio' }),
  ...dialog('OK and cancel, id', { buttons: 'ok', wants: 'id' }),
  ...dialog('long buttons', { buttons: 'long', wants: 'id', layout: 'kebab' }),
  ...dialog('in a shadow root', { shell: 'shadow', wants: 'id' }),
  ...dialog('in a frame', { shell: 'iframe', wants: 'id' }, 'either'),
  ...dialog('scroll boxes', { extra: 'scroll', wants: 'id' }),
  ...dialog('countdown', { extra: 'countdown', wants: 'none' }),
  ...dialog('countdown, id', { extra: 'countdown', wants: 'id', layout: 'cards' }),
  ...dialog('success dialog', { extra: 'success', wants: 'id' }),
  ...dialog('made anew at each key', { extra: 'rebuild', wants: 'id' }),
  ...dialog('box that trims and raises', { extra: 'upper', wants: 'id' }),
  ...dialog('hidden dialogs of each key', { extra: 'prerender', wants: 'id' }),
  ...dialog('deactivates directly', { direct: true, wants: 'word', told: 'quoted', layout: 'switch' }),

  ...way('no-ids'),
  ...way('no-popup'),
  ...way('menu-dialog'),
  ...way('no-href'),
  ...way('menu-roles'),
  ...way('two-links'),
  ...way('hamburger', {}, 'either', { width: 420, height: 800 }),
  ...way('grouped'),
  ...way('alias-only'),
  ...way('email'),
  ...way('email', NOBODY, 'either').map((one) => ({ ...one, name: `${one.name}, nobody said who` })),
  ...way('path-route'),
  ...way('hash-root'),
  ...way('hash-old'),
  ...way('hash-old-slash'),
  ...way('hash-dollar'),
  ...way('hash-query'),
  ...way('hash-upper'),
  ...way('console-home', {}, 'either'),
  ...way('s3', {}, 'either'),
  ...way('slow-redirect'),
  ...way('slow-click'),
  ...way('warning-page', {}, 'either'),
  ...way('neighbour', {}, 'either'),

  ...(['buttons', 'links', 'kebab', 'radio', 'submits'] as const).flatMap((layout) => {
    // A link that breaks over two lines, in a narrow menu or a full row, has its middle beside it.
    const breaks = (verbs: 'of-key' | 'with-id'): boolean => layout === 'radio' || (layout === 'links' && verbs === 'with-id');
    return [
      ...dialog(`layout ${layout}, verbs of the key`, { layout, verbs: 'of-key' }, breaks('of-key') ? 'either' : 'complete'),
      ...dialog(
        `layout ${layout}, verbs with the id`,
        { layout, verbs: 'with-id', wants: 'word', told: 'quoted' },
        breaks('with-id') ? 'either' : 'complete',
      ),
    ];
  }),
  // Each verb names the other key: nothing tells whose it is.
  ...(['buttons', 'kebab', 'radio'] as const).flatMap((layout) =>
    design('trap', `verbs of the other key, ${layout}`, { layout, verbs: 'with-other-id' }, 'decline', TRAP),
  ),
];
