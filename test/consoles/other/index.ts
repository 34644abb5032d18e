/**
 * Consoles that are not made with Cloudscape: what the guide has to cope with when AWS changes its library, or its owner's console is of another
 * time. Each line says which build draws it and what is special about it.
 */
import { ROOT_KEYS, USUAL } from '../shared/scenario';
import type { KeySpec } from '../shared/scenario';
import type { Language } from '../shared/words';
import type { NamedConsole } from '../console';
import type { OtherBuild } from './build';
import type { OtherScenario } from './scenario';

export interface OtherConsole extends NamedConsole {
  readonly build: OtherBuild;
  readonly scenario: OtherScenario;
  /** CSS px; 1280 × 800 when left out. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor?: number;
}

interface Design {
  readonly name: string;
  readonly copies: string;
  readonly build: OtherBuild;
  readonly scenario: Partial<OtherScenario>;
  /** Besides English. */
  readonly languages: readonly Language[];
  readonly viewport?: OtherConsole['viewport'];
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

const OLD_PAGE = 'the page before 2022-12, with jQuery UI 1.13 (2022)';
const BOOTSTRAP = 'Bootstrap 5.3 (2025)';
const MUI = 'Material UI 7 (2025)';

const DESIGNS: readonly Design[] = [
  // The page before 2022-12.
  {
    name: 'jQuery UI accordion, links without ids',
    build: 'other-jquery-ui',
    scenario: { ...OLD, design: 'links' },
    languages: ['ja', 'qq'],
    mayDecline: ['qq'],
  },
  {
    name: 'jQuery UI accordion, links with ids',
    build: 'other-jquery-ui',
    scenario: { ...OLD, design: 'named-links' },
    languages: ['de', 'qq'],
  },
  {
    name: 'jQuery UI accordion, asks in the row',
    build: 'other-jquery-ui',
    scenario: { ...OLD, design: 'named-links', inlineDialog: true },
    languages: ['ja', 'qq'],
  },
  {
    name: 'jQuery UI accordion, home-made dialog',
    build: 'other-jquery-ui',
    scenario: { ...OLD, design: 'plain-dialog' },
    languages: ['de', 'qq'],
  },
  {
    name: 'Bootstrap accordion, row buttons',
    build: 'other-bootstrap',
    scenario: { ...OLD, design: 'accordion', unavailable: 'disabled', buttonOrder: 'reversed' },
    languages: ['ja', 'qq'],
  },

  // Cards, icons, tabs, toggles, grids.
  {
    name: 'MUI cards',
    build: 'other-mui',
    scenario: { design: 'cards', certificates: 'after', told: 'placeholder' },
    languages: ['ja', 'qq'],
  },
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
  },
  { name: 'MUI DataGrid', copies: MUI, build: 'other-mui', scenario: { design: 'grid', deleteDialog: 'id', told: 'quoted' }, languages: ['de', 'qq'] },
  {
    name: 'MUI table, several chosen at once, the wrong one at first',
    build: 'other-mui',
    scenario: { design: 'multi', preselected: 1, certificates: 'before' },
    languages: ['ja', 'qq'],
  },
  {
    name: 'MUI table, radio buttons',
    build: 'other-mui',
    scenario: { design: 'radio', deleteDialog: 'word', told: 'quoted' },
    languages: ['de', 'qq'],
  },
  {
    name: 'MUI tabs, content not rendered',
    build: 'other-mui',
    scenario: { design: 'tabs', closedSection: 'tab', certificates: 'after' },
    languages: ['ja', 'qq'],
    mayDecline: ['qq'],
  },
  { name: 'MUI accordion, cards', copies: MUI, build: 'other-mui', scenario: { design: 'cards', closedSection: 'expandable' }, languages: ['de', 'qq'] },
  {
    name: 'Bootstrap tabs, content hidden',
    build: 'other-bootstrap',
    scenario: { design: 'tabs', closedSection: 'tab', certificates: 'after', deleteDialog: 'id' },
    languages: ['ja', 'qq'],
  },
  {
    name: 'Bootstrap toggle buttons',
    build: 'other-bootstrap',
    scenario: { design: 'toggles', deleteDialog: 'word', told: 'bold' },
    languages: ['de', 'qq'],
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
  },
];

const KEYS: Readonly<Record<string, readonly KeySpec[]>> = {
  'two keys': ROOT_KEYS,
  'one key': ROOT_KEYS.slice(0, 1),
  'no key': [],
};

function consolesOf({ name, copies, build, scenario, languages, viewport, deviceScaleFactor, mayDecline = [] }: Design): readonly OtherConsole[] {
  const one = (language: Language, keys: string): OtherConsole => ({
    name: `${name}, ${language}, ${keys}`,
    copies,
    groups: [build],
    build,
    scenario: { ...USUAL, ...scenario, language, keys: KEYS[keys] ?? [] },
    expect: mayDecline.includes(language) || keys === 'no key' ? 'either' : 'complete',
    ...(viewport ? { viewport } : {}),
    ...(deviceScaleFactor ? { deviceScaleFactor } : {}),
  });
  const all: readonly Language[] = ['en', ...languages];
  return [...all.map((language) => one(language, 'two keys')), one('en', 'one key'), one('en', 'no key')];
}

export const OTHER_CONSOLES: readonly OtherConsole[] = DESIGNS.flatMap(consolesOf);
