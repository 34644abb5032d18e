/**
 * The fixture consoles: each thing in which consoles differ alone, on the layout that AWS documents; each pair of such things together; every
 * language; and the traps.
 *
 * No console here is a copy of the root user's page as it is, since no record of that page is public. Each says what it takes from where.
 */
import { COMPOSED_CONSOLES } from './other/composed-designs';
import type { CloudscapeBuild } from './build';
import type { Expectation, NamedConsole } from './console';
import { OTHER_CONSOLES } from './other/index';
import { PLAIN_CONSOLES } from './plain/index';
import { pairwise } from './pairwise';
import type { Factors } from './pairwise';
import { ROOT_KEYS, USUAL } from './shared/scenario';
import type { KeySpec, Scenario, Trap } from './shared/scenario';
import { LANGUAGES } from './shared/words';

/** A Cloudscape console. */
export interface Row extends Scenario {
  readonly build: CloudscapeBuild;
}

export const BASE: Row = { ...USUAL, build: 'cloudscape-1383' };

const [ACTIVE, INACTIVE] = ROOT_KEYS as readonly [KeySpec, KeySpec];

/** The first value is the usual one. */
export const FACTORS: Factors<Row> = {
  build: ['cloudscape-1383', 'cloudscape-1017', 'cloudscape-802', 'cloudscape-424', 'cloudscape-183', 'awsui-300'],
  language: LANGUAGES,
  layout: ['table-radio', 'table-checkbox', 'table-row-menu', 'table-row-buttons', 'table-buttons', 'cards', 'cards-radio'],
  keys: [ROOT_KEYS, [ACTIVE], [INACTIVE], [ACTIVE, { ...INACTIVE, active: true }], [{ ...ACTIVE, active: false }, INACTIVE]],
  menuPlace: ['in-place', 'portal'],
  unavailable: ['disabled', 'left-out'],
  idleMenu: ['disabled', 'enabled', 'left-out'],
  itemOrder: ['usual', 'reversed', 'shuffled'],
  itemIds: ['plain', 'other', 'opaque'],
  moreItems: [false, true],
  testIds: [true, false],
  columns: ['usual', 'reordered', 'few'],
  lateColumns: [false, true],
  status: ['indicator', 'other-indicator', 'text', 'badge', 'icon'],
  wording: ['usual', 'old'],
  deactivateDialog: ['plain', 'none', 'id', 'word', 'checkbox'],
  deleteDialog: ['id', 'plain', 'word', 'checkbox'],
  deleteActive: ['deactivates-inside', 'refuses', 'unavailable'],
  told: ['placeholder', 'quoted', 'bold', 'label'],
  boxHeldBack: ['until-inactive', 'never', 'until-ticked'],
  lateButton: [0, 700],
  dialogNames: ['id-in-title', 'id-in-text', 'no-id'],
  buttonOrder: ['usual', 'reversed'],
  latency: [0, 800],
  leftover: [false, true],
  unrelatedDialog: ['none', 'on-page', 'over-delete'],
  identity: ['both', 'meta', 'cookie', 'none', 'contradiction'],
  multiSession: [false, true],
  cloud: ['aws', 'aws-eusc'],
  path: ['/iam/home', '/iamv2/home'],
  navigation: ['account-id', 'name', 'left-out'],
  mfa: ['before', 'after', 'none'],
  certificates: ['none', 'before', 'after'],
  cloudfront: ['none', 'before', 'after'],
  help: [false, true],
  notice: ['none', 'flash', 'alert'],
  closedSection: ['none', 'expandable', 'tab'],
  stickyHeader: [false, true],
  cookieBar: [false, true],
  restless: ['none', 'table', 'app', 'churn'],
  arrival: ['at-once', 'spinner', 'empty-first', 'skeleton'],
  analytics: [false, true],
  dark: [false, true],
};

/** What cannot be, or nobody could use, becomes what can. */
export function possible(row: Row): Row {
  let { menuPlace, told, layout } = row;
  // The first public package has no menus outside their place, and a table's cell cuts off what stands out of it.
  if (row.build === 'awsui-300') {
    menuPlace = 'in-place';
    if (layout === 'table-row-menu') layout = 'cards';
  } else if (layout === 'table-row-menu') menuPlace = 'portal';
  // A word that stands in a sentence without any mark is found by reading only.
  const asksWord = row.deleteDialog === 'word' || row.deactivateDialog === 'word';
  if (asksWord && told === 'label') told = 'quoted';
  return { ...row, menuPlace, told, layout };
}

function expectationOf(row: Row): Expectation {
  if (row.language !== 'qq') return 'complete';
  // With words that nobody knows, ids have to say what they are for, and a section has to be open to be found.
  const hasMenu = ['table-radio', 'table-checkbox', 'table-row-menu', 'cards', 'cards-radio'].includes(row.layout);
  const ids = row.itemIds !== 'opaque' && (hasMenu || row.testIds);
  return ids && row.closedSection === 'none' && row.keys.length > 0 ? 'complete' : 'either';
}

const LIBRARIES: Readonly<Record<CloudscapeBuild, string>> = {
  'cloudscape-1383': 'Cloudscape 3.0.1383 (2026)',
  'cloudscape-1017': 'Cloudscape 3.0.1017 (2025)',
  'cloudscape-802': 'Cloudscape 3.0.802 (2024)',
  'cloudscape-424': 'Cloudscape 3.0.424 (2023)',
  'cloudscape-183': 'Cloudscape 3.0.183 (about the turn to 2023)',
  'awsui-300': 'AWS UI 3.0.0, Cloudscape’s predecessor (class names without prefix)',
};

const LAYOUTS: Readonly<Record<Scenario['layout'], string>> = {
  'table-radio': 'the root user’s page as documented since 2022-12: choose the row, then Actions',
  'table-checkbox': 'the same with checkboxes (inferred)',
  'table-row-menu': 'an IAM user’s page as documented since 2022-12: Actions for each key',
  'table-row-buttons': 'links in the row as on the page before 2022-12',
  'table-buttons': 'buttons above the table as in IAM’s other lists (inferred)',
  cards: 'Cloudscape’s cards, each with a menu (invented)',
  'cards-radio': 'Cloudscape’s cards to choose from (invented)',
};

function named(name: string, row: Row, groups: readonly string[], expect = expectationOf(row), what?: string): NamedConsole {
  const { build, ...scenario } = row;
  return {
    name,
    copies: `${LIBRARIES[build]}; ${what ?? LAYOUTS[row.layout]}`,
    build,
    scenario,
    expect,
    groups,
  };
}

/** Each value alone. */
function singles(): NamedConsole[] {
  return (Object.keys(FACTORS) as (keyof Row)[]).flatMap((factor) =>
    (FACTORS[factor] ?? []).slice(1).map((value) => {
      const row = possible({ ...BASE, [factor]: value });
      const shown = factor === 'keys' ? stateOf(row.keys) : JSON.stringify(value).replaceAll('"', '');
      return named(`alone: ${factor} ${shown}`, row, ['alone', `build ${row.build}`, `language ${row.language}`]);
    }),
  );
}

function pairs(): NamedConsole[] {
  return pairwise(FACTORS, possible, BASE).map((row, i) =>
    named(`pairs ${String(i + 1).padStart(3, '0')}: ${row.build} ${row.language} ${row.layout}`, row, [
      'pairs',
      `build ${row.build}`,
      `language ${row.language}`,
      `layout ${row.layout}`,
    ]),
  );
}

function stateOf(keys: readonly KeySpec[]): string {
  return keys.length === 0 ? 'none' : keys.map(({ active }) => (active ? 'active' : 'inactive')).join('+');
}

interface TrapKind {
  readonly trap: Trap;
  readonly what: string;
  readonly expect: Expectation;
  readonly different?: Partial<Scenario>;
}

const TRAPS: readonly TrapKind[] = [
  { trap: 'iam-user-page', what: 'an IAM user’s page (address as seen 2025-10), opened by the root user', expect: 'either' },
  {
    trap: 'iam-user-page',
    what: 'an IAM user’s page (address as seen 2025-10), opened by the root user, and no account menu',
    expect: 'decline',
    different: { navigation: 'left-out' },
  },
  { trap: 'own-page-iam-user', what: 'an IAM user’s own page, whose address is the root user’s', expect: 'decline' },
  { trap: 'own-page-role', what: 'a role’s own page, whose address is the root user’s', expect: 'decline' },
  { trap: 'other-user-linked', what: 'a second list with a user’s keys, and links to that user', expect: 'either' },
  { trap: 'other-user-plain', what: 'a second list of keys that nothing tells from the first', expect: 'either' },
  { trap: 'cloudfront-only', what: 'CloudFront key pairs (ids APKA…) with the same menu, and no list of access keys', expect: 'decline' },
  {
    trap: 'none',
    what: 'CloudFront key pairs and certificates with the same menu, and no access key left',
    expect: 'complete',
    different: { cloudfront: 'after', certificates: 'before', keys: [] },
  },
  { trap: 'help-sample', what: 'a sample list in the help panel beside the real one', expect: 'complete' },
  { trap: 'help-sample', what: 'a sample list in the help panel, and no access key left', expect: 'complete', different: { keys: [] } },
  { trap: 'wizard', what: 'the wizard that creates a key (address as seen in many places)', expect: 'decline' },
  {
    trap: 'certificate-dialog',
    what: 'the dialog that deletes a certificate (its box as seen 2023) lies over the page until it is closed by hand',
    expect: 'complete',
  },
  { trap: 'other-account', what: 'account details of another account than the session’s', expect: 'ask' },
  { trap: 'contradicting-identity', what: 'a session tag and a cookie that name different principals', expect: 'ask' },
  { trap: 'contradicting-items', what: 'menu items whose labels and ids contradict each other', expect: 'decline' },
  {
    trap: 'nothing-known',
    what: 'unknown words, opaque ids and no kind of status',
    expect: 'decline',
    different: { language: 'qq', itemIds: 'opaque', status: 'text', testIds: false },
  },
  {
    trap: 'nothing-known',
    what: 'unknown words on buttons of the row, and no kind of status',
    expect: 'decline',
    different: { language: 'qq', layout: 'table-row-buttons', status: 'text', testIds: false, itemIds: 'opaque' },
  },
  { trap: 'unnamed-menus', what: 'two menus above the table, neither with a name', expect: 'decline', different: { testIds: false } },
  {
    trap: 'none',
    what: 'an empty table for a moment, and then keys',
    expect: 'complete',
    different: { arrival: 'empty-first', testIds: false },
  },
  { trap: 'none', what: 'no key left, and a page that is slow to say so', expect: 'complete', different: { keys: [], arrival: 'spinner' } },
];

const TRAP_WAYS: readonly Partial<Row>[] = [
  {},
  { build: 'cloudscape-802', language: 'ja', analytics: true },
  { build: 'cloudscape-183', language: 'fr' },
  { build: 'awsui-300', language: 'de' },
  { build: 'cloudscape-1017', layout: 'cards', language: 'pt' },
];

function traps(): NamedConsole[] {
  return TRAPS.flatMap(({ trap, what, expect, different }, kind) =>
    TRAP_WAYS.filter(({ layout }) => layout === undefined || (different?.layout === undefined && trap !== 'unnamed-menus')).map(
      (way, i) => {
        const row = possible({ ...BASE, ...way, ...different, trap });
        const name = `trap ${String(kind + 1).padStart(2, '0')}${'abcde'[i] ?? ''}: ${trap === 'none' ? what : trap}`;
        return named(name, row, ['traps', `trap ${trap}`], expect, what);
      },
    ),
  );
}

/** All of them, always in the same order. */
export function catalogue(): NamedConsole[] {
  return [
    named('usual', BASE, ['alone', `build ${BASE.build}`, 'language en']),
    ...singles(),
    ...traps(),
    ...pairs(),
    ...OTHER_CONSOLES,
    ...COMPOSED_CONSOLES,
    ...PLAIN_CONSOLES,
  ];
}
