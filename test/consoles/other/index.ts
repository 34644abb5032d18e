/**
 * Consoles that are not made with Cloudscape: what the guide has to cope with when AWS changes its library, or its owner's console is of another
 * time. Each line says which build draws it and what is special about it.
 */
import { ROOT_KEYS, USUAL } from '../shared/scenario';
import type { KeySpec } from '../shared/scenario';
import type { Language } from '../shared/words';
import type { NamedConsole, Viewport } from '../console';
import type { OtherBuild } from './build';
import type { OtherScenario } from './scenario';

export interface OtherConsole extends NamedConsole {
  readonly build: OtherBuild;
  readonly scenario: OtherScenario;
}

interface Design {
  readonly name: string;
  readonly build: OtherBuild;
  readonly scenario: Partial<OtherScenario>;
  /** Besides English. */
  readonly languages: readonly Language[];
  readonly viewport?: Viewport;
  readonly deviceScaleFactor?: number;
  /** In a language that nobody knows it tells too little. */
  readonly mayDecline?: readonly Language[];
}

const OLD: Partial<OtherScenario> = {
  wording: 'old',
  keepsDeleted: true,
  closedSection: 'expandable',
  deactivateDialog: 'plain',
  deleteDialog: 'plain',
  deleteActive: 'unavailable',
  unavailable: 'left-out',
  mfa: 'before',
  certificates: 'after',
  cloudfront: 'after',
  dialogNames: 'id-in-text',
};

/** What each build copies, and of when it is. */
const COPIES: Readonly<Record<OtherBuild, string>> = {
  'other-jquery-ui': 'the page before 2022-12, with jQuery UI 1.13 (2022)',
  'other-bootstrap': 'Bootstrap 5.3 (2025)',
  'other-mui': 'Material UI 7 (2025)',
  'other-antd': 'Ant Design 6 (2026)',
  'other-radix': 'Radix primitives 1.8 (2026)',
  'other-react-aria': 'React Aria components 1.22 (2026)',
  'other-shoelace': 'Shoelace 2.20 and Lit 3 (2025), open shadow roots',
  'other-vaadin': 'Vaadin 25 (2026), a grid without a table',
  'other-native': 'the browser’s own dialog, details and popover, with Pico CSS 2 (2025)',
  'other-frame': 'an application in a frame of the same origin',
  'other-composed': 'Cloudscape 3.0.1383 (2026), composed otherwise',
  plain: 'made by hand, without a library',
};

const DESIGNS: readonly Design[] = [
  // The page before 2022-12.
  {
    name: 'old accordion (jQuery UI), links without ids',
    build: 'other-jquery-ui',
    scenario: { ...OLD, design: 'links' },
    languages: ['ja', 'qq'],
    mayDecline: ['qq'],
  },
  {
    name: 'old accordion (jQuery UI), links with ids',
    build: 'other-jquery-ui',
    scenario: { ...OLD, design: 'named-links' },
    languages: ['de', 'qq'],
  },
  {
    name: 'old accordion (jQuery UI), asks in the row',
    build: 'other-jquery-ui',
    scenario: { ...OLD, design: 'named-links', inlineDialog: true },
    languages: ['ja', 'qq'],
  },
  {
    name: 'old accordion (jQuery UI), home-made dialog',
    build: 'other-jquery-ui',
    scenario: { ...OLD, design: 'plain-dialog' },
    languages: ['de', 'qq'],
  },
  {
    name: 'old accordion (Bootstrap), row buttons',
    build: 'other-bootstrap',
    scenario: { ...OLD, design: 'accordion', unavailable: 'disabled', buttonOrder: 'reversed' },
    languages: ['ja', 'qq'],
  },

  // Grids without a table, in custom elements.
  {
    name: 'Shoelace rows in shadow roots',
    build: 'other-shoelace',
    scenario: { design: 'plain', certificates: 'after', told: 'bold' },
    languages: ['ja', 'qq'],
    mayDecline: ['qq'],
  },
  {
    name: 'Shoelace grid with roles',
    build: 'other-shoelace',
    scenario: { design: 'roles', deleteDialog: 'word', told: 'quoted', unavailable: 'left-out' },
    languages: ['de', 'qq'],
    mayDecline: ['qq'],
  },
  {
    name: 'Shoelace radio buttons and one menu',
    build: 'other-shoelace',
    scenario: { design: 'chosen', deleteDialog: 'checkbox' },
    languages: ['ja', 'qq'],
    mayDecline: ['qq'],
  },
  {
    name: 'Vaadin grid, a menu in each row',
    build: 'other-vaadin',
    scenario: { design: 'rows', cloudfront: 'after' },
    languages: ['ja', 'qq'],
  },
  {
    name: 'Vaadin grid, checkboxes and one menu',
    build: 'other-vaadin',
    scenario: { design: 'chosen', deleteDialog: 'word', told: 'bold' },
    languages: ['de', 'qq'],
  },

  // Cards, lists, grids with toolbar buttons.
  { name: 'MUI cards', build: 'other-mui', scenario: { design: 'cards', certificates: 'after' }, languages: ['ja', 'qq'] },
  {
    name: 'MUI DataGrid, toolbar buttons',
    build: 'other-mui',
    scenario: { design: 'grid', deleteDialog: 'id', told: 'quoted' },
    languages: ['de', 'qq'],
  },
  {
    name: 'Ant Design list',
    build: 'other-antd',
    scenario: { design: 'list', certificates: 'after' },
    languages: ['ja', 'qq'],
    mayDecline: ['qq'],
  },
  {
    name: 'Ant Design table, radio buttons',
    build: 'other-antd',
    scenario: { design: 'table', deleteDialog: 'word', told: 'bold', unavailable: 'left-out' },
    languages: ['de', 'qq'],
    // It has no heading, so that nothing tells the empty list from another.
    mayDecline: ['qq'],
  },
  {
    name: 'Ant Design table, asks in a bubble',
    build: 'other-antd',
    scenario: { design: 'popconfirm', inlineDialog: true, deleteDialog: 'plain', deleteActive: 'unavailable' },
    languages: ['ja', 'qq'],
    mayDecline: ['qq'],
  },

  // Row buttons with icons only.
  {
    name: 'MUI icon buttons with names',
    build: 'other-mui',
    scenario: { design: 'icons', deleteDialog: 'word', told: 'bold', deactivateDialog: 'none' },
    languages: ['de', 'qq'],
  },
  {
    name: 'MUI icon buttons without names',
    build: 'other-mui',
    scenario: { design: 'bare-icons', deleteDialog: 'checkbox' },
    languages: ['ja', 'qq'],
    mayDecline: ['en', 'ja', 'qq'],
  },
  {
    name: 'Bootstrap icon buttons with names',
    build: 'other-bootstrap',
    scenario: { design: 'icons', deleteDialog: 'checkbox', deleteActive: 'unavailable' },
    languages: ['ja', 'qq'],
  },
  {
    name: 'Bootstrap icon buttons without names, list',
    build: 'other-bootstrap',
    scenario: { design: 'bare-icons', testIds: false, deleteActive: 'unavailable' },
    languages: ['de', 'qq'],
    mayDecline: ['en', 'de', 'qq'],
  },

  // The browser's own parts, and libraries that bring behaviour and no looks.
  {
    name: 'native dialog, details menus',
    build: 'other-native',
    scenario: { design: 'details', certificates: 'before' },
    languages: ['ja', 'qq'],
  },
  {
    name: 'native dialog, popover menu',
    build: 'other-native',
    scenario: { design: 'popover', deleteDialog: 'word', told: 'quoted', idleMenu: 'enabled' },
    languages: ['de', 'qq'],
  },
  {
    name: 'native section in details',
    build: 'other-native',
    scenario: { design: 'details', closedSection: 'expandable', deleteDialog: 'checkbox' },
    languages: ['ja', 'qq'],
  },
  {
    name: 'Radix radio buttons and one menu',
    build: 'other-radix',
    scenario: { design: 'radio', certificates: 'after', told: 'bold' },
    languages: ['de', 'qq'],
  },
  {
    name: 'Radix row menus',
    build: 'other-radix',
    scenario: { design: 'rows', deleteDialog: 'checkbox', unavailable: 'left-out' },
    languages: ['ja', 'qq'],
  },
  {
    name: 'React Aria table, one menu',
    build: 'other-react-aria',
    scenario: { design: 'table', deleteDialog: 'word', told: 'quoted' },
    languages: ['ja', 'qq'],
  },
  {
    name: 'React Aria list, row menus',
    build: 'other-react-aria',
    scenario: { design: 'list', certificates: 'before' },
    languages: ['de', 'qq'],
  },

  // Inputs that cannot be seen, several rows at once.
  {
    name: 'Bootstrap toggle buttons',
    build: 'other-bootstrap',
    scenario: { design: 'toggles', deleteDialog: 'word', told: 'bold' },
    languages: ['de', 'qq'],
  },
  {
    name: 'MUI radio buttons',
    build: 'other-mui',
    scenario: { design: 'radio', deleteDialog: 'word', told: 'quoted' },
    languages: ['de', 'qq'],
  },
  {
    name: 'MUI checkboxes, the wrong row chosen at first',
    build: 'other-mui',
    scenario: { design: 'multi', preselected: 1, certificates: 'before' },
    languages: ['ja', 'qq'],
  },

  // Behind a header or tab.
  {
    name: 'Bootstrap tabs, content hidden',
    build: 'other-bootstrap',
    scenario: { design: 'tabs', closedSection: 'tab', certificates: 'after' },
    languages: ['ja', 'qq'],
  },
  {
    name: 'MUI tabs, content not rendered',
    build: 'other-mui',
    scenario: { design: 'tabs', closedSection: 'tab', certificates: 'after' },
    languages: ['ja', 'qq'],
    mayDecline: ['qq'],
  },
  {
    name: 'Ant Design tabs, content not rendered',
    build: 'other-antd',
    scenario: { design: 'table', closedSection: 'tab' },
    languages: ['de', 'qq'],
    mayDecline: ['qq'],
  },
  {
    name: 'Radix tabs, content not rendered',
    build: 'other-radix',
    scenario: { design: 'tabs', closedSection: 'tab' },
    languages: ['ja', 'qq'],
    mayDecline: ['qq'],
  },
  {
    name: 'Radix accordion, content not rendered',
    build: 'other-radix',
    scenario: { design: 'accordion', closedSection: 'expandable' },
    languages: ['de', 'qq'],
    mayDecline: ['qq'],
  },
  { name: 'MUI accordion, cards', build: 'other-mui', scenario: { design: 'cards', closedSection: 'expandable' }, languages: ['de', 'qq'] },
  {
    name: 'Ant Design collapse, list',
    build: 'other-antd',
    scenario: { design: 'list', closedSection: 'expandable' },
    languages: ['ja', 'qq'],
    mayDecline: ['qq'],
  },

  // In a frame.
  {
    name: 'frame with MUI cards',
    build: 'other-frame',
    scenario: { framed: 'other-mui', design: 'cards', certificates: 'before' },
    languages: ['ja', 'qq'],
  },
  {
    name: 'frame with a Bootstrap table and modals',
    build: 'other-frame',
    scenario: { framed: 'other-bootstrap', design: 'toggles' },
    languages: ['de', 'qq'],
  },
  { name: 'frame with Cloudscape', build: 'other-frame', scenario: { framed: 'cloudscape-1383' }, languages: ['ja', 'qq'] },
  {
    name: 'frame with native dialog',
    build: 'other-frame',
    scenario: { framed: 'other-native', design: 'popover' },
    languages: ['de', 'qq'],
  },

  // Stress of the layout.
  {
    name: 'wide table that scrolls sideways',
    build: 'other-bootstrap',
    scenario: { design: 'icons', wide: true, deleteActive: 'unavailable' },
    languages: ['ja', 'qq'],
  },
  {
    name: 'wide grid that scrolls sideways inside',
    build: 'other-mui',
    scenario: { design: 'grid' },
    languages: ['de', 'qq'],
    viewport: { width: 700, height: 800 },
  },
  {
    name: 'sticky header and cookie bar over the target',
    build: 'other-mui',
    scenario: { design: 'multi', stickyHeader: true, cookieBar: true, certificates: 'before', cloudfront: 'before' },
    languages: ['ja', 'qq'],
    viewport: { width: 1024, height: 560 },
  },
  {
    name: 'window of 320 px, cards',
    build: 'other-mui',
    scenario: { design: 'cards' },
    languages: ['ja', 'qq'],
    viewport: { width: 320, height: 640 },
  },
  {
    name: 'window of 320 px, table',
    build: 'other-bootstrap',
    scenario: { design: 'toggles', deleteDialog: 'checkbox' },
    languages: ['de', 'qq'],
    viewport: { width: 320, height: 640 },
  },
  { name: 'CSS zoom of 2', build: 'other-native', scenario: { design: 'popover', zoom: 2 }, languages: ['ja', 'qq'] },
  { name: 'CSS zoom of 0.5', build: 'other-mui', scenario: { design: 'radio', zoom: 0.5 }, languages: ['de', 'qq'] },
  // As a window of 1280 px at a browser zoom of 400 % and of 50 %.
  {
    name: 'browser zoom of 400 %',
    build: 'other-mui',
    scenario: { design: 'cards' },
    languages: ['ja', 'qq'],
    viewport: { width: 320, height: 256 },
    deviceScaleFactor: 4,
    mayDecline: ['en', 'ja', 'qq'],
  },
  {
    name: 'browser zoom of 50 %',
    build: 'other-antd',
    scenario: { design: 'table' },
    languages: ['ja', 'qq'],
    viewport: { width: 2560, height: 1600 },
    deviceScaleFactor: 0.5,
    mayDecline: ['qq'],
  },
  { name: 'dark, MUI', build: 'other-mui', scenario: { design: 'icons', dark: true }, languages: ['ja', 'qq'] },
  {
    name: 'dark, Shoelace',
    build: 'other-shoelace',
    scenario: { design: 'roles', dark: true },
    languages: ['de', 'qq'],
    mayDecline: ['qq'],
  },
  { name: 'right to left, Ant Design', build: 'other-antd', scenario: { design: 'table', language: 'ar' }, languages: ['ar'] },
];

const KEYS: Readonly<Record<string, readonly KeySpec[]>> = {
  'two keys': ROOT_KEYS,
  'one key': ROOT_KEYS.slice(0, 1),
  'no key': [],
};

function consolesOf({ name, build, scenario, languages, viewport, deviceScaleFactor, mayDecline = [] }: Design): readonly OtherConsole[] {
  const one = (language: Language, keys: string): OtherConsole => ({
    name: `${name}, ${language}, ${keys}`,
    copies: COPIES[build],
    groups: ['other libraries', build, `language ${language}`],
    build,
    scenario: { ...USUAL, ...scenario, language, keys: KEYS[keys] ?? [] },
    // In words that nobody knows, nothing tells a deleted key that stays in the list from one that is not understood.
    expect: mayDecline.includes(language) || (language === 'qq' && scenario.keepsDeleted === true) ? 'either' : 'complete',
    ...(viewport ? { viewport } : {}),
    ...(deviceScaleFactor ? { deviceScaleFactor } : {}),
  });
  const all: readonly Language[] = ['en', ...languages];
  // Once for each way of drawing, other numbers of keys too.
  const first = DESIGNS.find((other) => other.build === build && other.scenario.closedSection === scenario.closedSection)?.name === name;
  return [...all.map((language) => one(language, 'two keys')), ...(first ? [one('en', 'one key'), one('en', 'no key')] : [])];
}

export const OTHER_CONSOLES: readonly OtherConsole[] = DESIGNS.flatMap(consolesOf);
