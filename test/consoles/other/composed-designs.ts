/**
 * Consoles that are composed of Cloudscape components as another team might have composed them. A hold-out: written by somebody who knew the
 * product's contract and nothing of the reader.
 */
import type { NamedConsole } from '../console';
import { ROOT_KEYS, USUAL } from '../shared/scenario';
import type { Language } from '../shared/words';
import type { OtherScenario } from './scenario';

/** What a composition is made of. */
export interface Look {
  readonly page?: 'plain' | 'tabs' | 'navigation' | 'alert' | 'grid' | 'dashboard' | 'modal-first' | 'help' | 'history';
  readonly title?:
    'counter' | 'h3' | 'of' | 'bare' | 'field' | 'box' | 'text' | 'my' | 'long' | 'root' | 'root-user' | 'about' | 'selected';
  readonly list?: 'table' | 'cards' | 'values' | 'expandables' | 'item-cards' | 'cards-menu';
  readonly table?: 'embedded' | 'sticky' | 'full';
  readonly choose?: 'radio' | 'checkbox' | 'row-click';
  readonly act?:
    | 'menu'
    | 'row-menu'
    | 'row-group'
    | 'row-toggle'
    | 'row-segments'
    | 'row-select'
    | 'row-icons'
    | 'header-buttons'
    | 'header-group'
    | 'split-panel'
    | 'drawer';
  readonly menu?:
    | 'plain'
    | 'main'
    | 'groups'
    | 'icon'
    | 'inline-icon'
    | 'reasons'
    | 'second-lines'
    | 'near'
    | 'loading'
    | 'tick-item'
    | 'main-near'
    | 'near-words'
    | 'near-ids'
    | 'long-labels';
  /** Other words for active and inactive, and for what makes them so. */
  readonly enabled?: boolean;
  /** A menu in each row that has near misses only. */
  readonly extras?: boolean;
  /** Both rows are chosen at first. */
  readonly both?: boolean;
  readonly id?:
    'plain' | 'copy' | 'link' | 'truncated' | 'split' | 'input' | 'code' | 'popover' | 'note' | 'labelled' | 'contents' | 'masked';
  /** Hides some of the keys until it is changed by hand. */
  readonly filter?: 'text' | 'active-only';
  readonly dialog?:
    | 'plain'
    | 'three'
    | 'learn'
    | 'two-step'
    | 'radio'
    | 'tick-and-id'
    | 'late'
    | 'success'
    | 'names-other'
    | 'field'
    | 'copy'
    | 'long-word'
    | 'alert'
    | 'alert-action'
    | 'keep-primary'
    | 'yes'
    | 'none';
  readonly after?: 'none' | 'flash' | 'undo' | 'progress';
}

interface Design {
  readonly name: string;
  readonly look: Look;
  readonly scenario?: Partial<OtherScenario>;
  readonly languages: readonly Language[];
  /** The guide may say that it does not know it: in every language, or in these. */
  readonly mayDecline?: true | readonly Language[];
}

const ALL: readonly Language[] = ['de', 'ja', 'qq'];
const FR: readonly Language[] = ['fr', 'ja', 'qq'];

export const DESIGNS: readonly Design[] = [
  // Titles and what stands around the table.
  {
    name: 'table in a container in tabs, "2 of 2"',
    look: { page: 'tabs', title: 'of', table: 'embedded' },
    languages: ALL,
    mayDecline: ['qq'],
  },
  {
    name: 'h3 without a counter, help panel with a sample',
    look: { page: 'help', title: 'h3', act: 'row-menu', menu: 'icon' },
    languages: FR,
  },
  { name: 'title is the label of a form field', look: { title: 'field', act: 'row-menu', menu: 'plain' }, languages: ALL },
  { name: 'title is a Box h2, buttons in the header', look: { title: 'box', act: 'header-buttons', choose: 'radio' }, languages: FR },
  { name: 'title in TextContent, borderless table', look: { title: 'text', table: 'embedded', id: 'copy' }, languages: ALL },
  { name: 'my access keys, side navigation and breadcrumbs', look: { page: 'navigation', title: 'my', choose: 'checkbox' }, languages: FR },
  { name: 'long old title, info link and description', look: { title: 'long', id: 'labelled', act: 'row-menu' }, languages: ALL },
  { name: 'root access keys, alert above with a link', look: { page: 'alert', title: 'root', dialog: 'field' }, languages: FR },
  {
    name: 'root user access keys beside MFA in columns',
    look: { page: 'grid', title: 'root-user', list: 'cards', act: 'menu' },
    languages: ALL,
  },
  {
    name: 'dashboard cards, keys in one of them',
    look: { page: 'dashboard', list: 'values', title: 'bare', act: 'row-menu' },
    languages: FR,
  },
  { name: 'dialogs before the content', look: { page: 'modal-first', id: 'code', dialog: 'copy' }, languages: ALL },

  { name: 'long old title with a counter', look: { title: 'long' }, languages: FR },
  { name: 'a second table names the same keys', look: { page: 'history', act: 'row-menu' }, languages: ALL },

  // How the id is written.
  { name: 'id with a copy button and a near-miss menu', look: { id: 'copy', menu: 'near', after: 'flash' }, languages: ALL },
  { name: 'id is a link, truncated, row menus', look: { id: 'link', act: 'row-menu', menu: 'near' }, languages: FR },
  { name: 'id truncated by style', look: { id: 'truncated', dialog: 'learn' }, languages: ALL },
  { name: 'id in two spans', look: { id: 'split', act: 'row-menu' }, languages: FR },
  { name: 'id in a read-only input', look: { id: 'input', dialog: 'plain' }, languages: ALL },
  { name: 'id as the trigger of a popover', look: { id: 'popover', dialog: 'late' }, languages: FR },
  { name: 'id and a note below it', look: { id: 'note', menu: 'groups', dialog: 'names-other' }, languages: ALL },

  { name: 'id in an element without a box (display: contents)', look: { id: 'contents' }, languages: ALL },
  {
    name: 'id in an element without a box, cards',
    look: { id: 'contents', list: 'cards', act: 'header-buttons', choose: 'radio' },
    languages: FR,
  },

  // Menus.
  { name: 'main action copies, its menu has the verbs', look: { menu: 'main' }, languages: ALL },
  { name: 'main action rotates, its menu has near misses', look: { menu: 'main-near', dialog: 'names-other' }, languages: FR },
  { name: 'categories in the menu', look: { menu: 'groups', choose: 'checkbox', dialog: 'three' }, languages: ALL },
  { name: 'icon menu above the table', look: { menu: 'icon', dialog: 'learn' }, languages: FR },
  { name: 'inline icon menu beside the id', look: { act: 'row-menu', menu: 'inline-icon', dialog: 'alert' }, languages: ALL },
  { name: 'items with reasons why not', look: { menu: 'reasons', after: 'progress' }, languages: FR },
  { name: 'items with a second line', look: { menu: 'second-lines', act: 'row-menu', after: 'flash' }, languages: ALL },
  { name: 'menu that loads when a row is chosen', look: { menu: 'loading' }, languages: FR },
  { name: 'menu with a tick item', look: { menu: 'tick-item', dialog: 'two-step' }, languages: ALL },

  { name: 'near misses by their words', look: { menu: 'near-words', act: 'row-menu' }, languages: ALL },
  { name: 'near misses by their ids', look: { menu: 'near-ids', act: 'row-menu' }, languages: FR },
  { name: 'items say "Delete access key", dialogs "Yes, delete"', look: { menu: 'long-labels', dialog: 'yes' }, languages: ALL },
  { name: 'enabled and disabled', look: { enabled: true, act: 'row-menu' }, languages: FR },
  { name: 'both rows chosen at first', look: { both: true, choose: 'checkbox' }, languages: ALL },

  // Without menus.
  { name: 'button group in each row', look: { act: 'row-group', id: 'copy' }, languages: ALL },
  {
    name: 'button group of the chosen row',
    look: { act: 'header-group', choose: 'radio', dialog: 'field' },
    languages: FR,
    mayDecline: ['qq'],
  },
  { name: 'toggle and bin in each row', look: { act: 'row-toggle', dialog: 'field' }, languages: ALL, mayDecline: ['qq'] },
  { name: 'segments and bin in each row', look: { act: 'row-segments' }, languages: FR, mayDecline: true },
  { name: 'status is a select in the row', look: { act: 'row-select' }, languages: ALL, mayDecline: true },
  { name: 'named icon buttons with near misses in each row', look: { act: 'row-icons', id: 'note' }, languages: FR },
  { name: 'key-value pairs, a container for each key', look: { list: 'values', act: 'header-buttons', dialog: 'copy' }, languages: ALL },
  { name: 'expandable section for each key', look: { list: 'expandables', act: 'header-buttons' }, languages: FR, mayDecline: true },
  {
    name: 'item cards with actions',
    look: { list: 'item-cards', act: 'row-menu', menu: 'icon', dialog: 'radio' },
    languages: ALL,
    mayDecline: true,
  },
  {
    name: 'cards to choose, buttons in the header',
    look: { list: 'cards', act: 'header-buttons', choose: 'radio', dialog: 'three' },
    languages: FR,
  },
  { name: 'split panel for the chosen key', look: { act: 'split-panel', choose: 'radio' }, languages: ALL },
  { name: 'drawer opened by the id', look: { act: 'drawer', id: 'link' }, languages: FR, mayDecline: true },

  // Tables.
  { name: 'sticky columns, resizable, row click', look: { table: 'sticky', choose: 'row-click', act: 'menu' }, languages: ALL },
  {
    name: 'filter, pages and preferences, the second row chosen',
    look: { table: 'full', choose: 'radio', after: 'undo' },
    scenario: { preselected: 1 },
    languages: FR,
  },

  // Dialogs.
  { name: 'three buttons, cancel, deactivate, delete', look: { act: 'row-menu', dialog: 'three' }, languages: ALL },
  { name: 'next and then delete', look: { act: 'row-menu', dialog: 'two-step' }, languages: FR },
  { name: 'tick and the id', look: { dialog: 'tick-and-id', act: 'header-buttons', choose: 'radio' }, languages: ALL },
  { name: 'permanently delete', look: { dialog: 'long-word', title: 'bare' }, languages: FR },
  { name: 'an action in the alert', look: { dialog: 'alert-action', after: 'flash' }, languages: ALL },
  {
    name: 'the other key is named, direct deactivation with undo',
    look: { dialog: 'names-other', after: 'undo' },
    scenario: { deactivateDialog: 'none' },
    languages: FR,
  },
  {
    name: 'success within the dialog',
    look: { dialog: 'success', act: 'row-menu' },
    scenario: { keys: ROOT_KEYS.slice(1) },
    languages: ALL,
  },
  {
    name: 'deletes at once, with a message',
    look: { dialog: 'none', act: 'row-menu', after: 'flash' },
    scenario: { deactivateDialog: 'none' },
    languages: FR,
  },
  { name: 'radio choice, keep first', look: { dialog: 'radio', choose: 'radio' }, languages: FR, mayDecline: true },
  { name: 'cancel is the primary button', look: { act: 'row-menu', dialog: 'keep-primary' }, languages: ALL },
  // What may look like the end and is not.
  { name: 'masked ids, table', look: { id: 'masked' }, languages: ALL, mayDecline: true },
  {
    name: 'masked ids, cards',
    look: { id: 'masked', list: 'cards', act: 'menu' },
    languages: FR,
    mayDecline: true,
  },
  { name: 'masked ids, row buttons', look: { id: 'masked', act: 'row-icons' }, languages: ALL, mayDecline: true },
  { name: 'ids in read-only inputs, cards', look: { id: 'input', list: 'cards', act: 'header-buttons', choose: 'radio' }, languages: ALL },
  { name: 'ids in read-only inputs, key-value pairs', look: { id: 'input', list: 'values', act: 'header-buttons' }, languages: FR },
  { name: 'ids with a label before, cards', look: { id: 'labelled', list: 'cards', act: 'menu' }, languages: ALL },
  { name: 'ids with a label before, key-value pairs', look: { id: 'labelled', list: 'values', act: 'row-menu' }, languages: FR },
  { name: 'ids in two spans, cards', look: { id: 'split', list: 'cards', act: 'menu' }, languages: FR },
  {
    name: 'a remembered filter hides the second key',
    look: { table: 'full', filter: 'text', choose: 'radio' },
    languages: ALL,
    mayDecline: true,
  },
  {
    name: 'only active keys are listed, and none is active',
    look: { filter: 'active-only', choose: 'radio' },
    scenario: { keys: ROOT_KEYS.slice(1) },
    languages: FR,
    mayDecline: true,
  },
  {
    name: 'only active keys are listed, in cards, and none is active',
    look: { filter: 'active-only', list: 'cards', act: 'menu' },
    scenario: { keys: ROOT_KEYS.slice(1) },
    languages: FR,
    mayDecline: true,
  },
  {
    name: 'only active keys are listed, and one of two is',
    look: { filter: 'active-only', choose: 'radio' },
    languages: ALL,
    mayDecline: true,
  },
  { name: 'counter of chosen rows, (0/2)', look: { title: 'selected', choose: 'checkbox' }, languages: ALL },
  {
    name: 'extras: row menus of near misses, the verbs are above',
    look: { extras: true, act: 'header-buttons', choose: 'radio' },
    languages: ALL,
  },
  { name: 'extras: row menus of near misses, a menu above', look: { extras: true, act: 'menu' }, languages: FR },
  { name: 'extras: near misses in one menu, icons for the verbs', look: { extras: true, act: 'row-icons' }, languages: ALL },
  {
    name: 'extras: near misses by words only, the verbs are above',
    look: { extras: true, menu: 'near-words', act: 'header-buttons', choose: 'radio' },
    languages: ['ja'],
  },
  {
    name: 'extras: an inactive key, the verbs are above',
    look: { extras: true, act: 'header-buttons', choose: 'radio' },
    scenario: { keys: ROOT_KEYS.slice(1) },
    languages: ['ja'],
  },
  { name: 'right to left', look: { act: 'menu', title: 'counter', dialog: 'field' }, languages: ['ar'] },
];

const DIALOG: Readonly<Record<NonNullable<Look['dialog']>, Partial<OtherScenario>>> = {
  plain: { deleteDialog: 'plain' },
  three: { deleteDialog: 'plain', dialogNames: 'id-in-title' },
  learn: { deleteDialog: 'id', told: 'bold' },
  'two-step': { deleteDialog: 'id', told: 'quoted' },
  radio: { deleteDialog: 'plain', deleteActive: 'unavailable' },
  'tick-and-id': { deleteDialog: 'id', told: 'label' },
  late: { deleteDialog: 'word', told: 'bold' },
  success: { deleteDialog: 'plain' },
  'names-other': { deleteDialog: 'plain', dialogNames: 'id-in-text' },
  field: { deleteDialog: 'id', told: 'placeholder', deleteActive: 'unavailable' },
  copy: { deleteDialog: 'id', told: 'bold', dialogNames: 'id-in-text' },
  'long-word': { deleteDialog: 'word', told: 'quoted' },
  alert: { deleteDialog: 'checkbox', dialogNames: 'id-in-text' },
  'alert-action': { deleteDialog: 'word', told: 'bold' },
  'keep-primary': { deleteDialog: 'plain' },
  yes: { deleteDialog: 'plain', dialogNames: 'id-in-text' },
  none: { deleteDialog: 'plain', deleteActive: 'unavailable' },
};

/** In words and with ids that nobody knows: it may say that it does not know, and must not be wrong. */
type Tongue = Language | 'qq bare';

export const COMPOSED_CONSOLES: readonly NamedConsole[] = DESIGNS.flatMap(({ name, look, scenario, languages, mayDecline = [] }) =>
  (['en', ...languages, ...(languages.includes('qq') ? (['qq bare'] as const) : [])] as const).map((tongue: Tongue): NamedConsole => {
    const bare = tongue === 'qq bare';
    const language = bare ? 'qq' : tongue;
    const whole: OtherScenario = {
      ...USUAL,
      ...DIALOG[look.dialog ?? 'plain'],
      ...scenario,
      design: name,
      language,
      testIds: tongue === 'qq',
      ...(bare ? { itemIds: 'opaque' as const } : {}),
    };
    return {
      name: `composed: ${name}, ${tongue}`,
      copies: 'Cloudscape 3.0.1383 (2026), composed otherwise',
      groups: ['composed', `composed in ${tongue}`, 'other-composed', `language ${language}`],
      build: 'other-composed',
      scenario: whole,
      expect: bare || mayDecline === true || mayDecline.includes(language) ? 'either' : 'complete',
    };
  }),
);
