/**
 * What a fixture console is like: everything in which the consoles that owners have may differ, as plain data. A page takes its scenario from
 * the `console` parameter of its address, so that a reload and a link keep it.
 */
import type { Mutation } from './mutation';
import type { Language } from './words';

export type Verb = 'activate' | 'deactivate' | 'delete';

export interface KeySpec {
  readonly id: string;
  readonly active: boolean;
  /** As the page shows it; left out: never used. */
  readonly lastUsed?: string;
}

/** How the verbs are offered. */
export type Layout =
  /** A radio button a row, one Actions menu above the table. */
  | 'table-radio'
  /** As before, with checkboxes. */
  | 'table-checkbox'
  /** A menu in each row. */
  | 'table-row-menu'
  /** Links or buttons in each row. */
  | 'table-row-buttons'
  /** Buttons above the table, acting on the chosen row. */
  | 'table-buttons'
  /** Cards instead of rows, each with its own menu. */
  | 'cards'
  /** Cards to be chosen, one Actions menu above. */
  | 'cards-radio';

/** What the page does not have, or has otherwise than it should: then no ring may lead on. */
export type Trap =
  | 'none'
  /** The keys of an IAM user, on that user's page, seen by the root user. */
  | 'iam-user-page'
  /** The own page of an IAM user, who is signed in. */
  | 'own-page-iam-user'
  /** The own page of a role that is signed in. */
  | 'own-page-role'
  /** A second section of the same title lists another user's keys, with links to that user. */
  | 'other-user-linked'
  /** As before, without links. */
  | 'other-user-plain'
  /** CloudFront key pairs with a menu of the same verbs, and no access key. */
  | 'cloudfront-only'
  /** The same table as a sample in the help panel, and no access key. */
  | 'help-sample'
  /** The wizard that creates a key. */
  | 'wizard'
  /** A dialog that deletes a certificate lies over the page. */
  | 'certificate-dialog'
  /** Account details name another account than the session. */
  | 'other-account'
  /** The items' labels and ids contradict each other. */
  | 'contradicting-items'
  /** Labels unknown, ids opaque, no kind of status. */
  | 'nothing-known'
  /** Two menus above the table, none with a name. */
  | 'unnamed-menus'
  /** The session is an IAM user's according to the cookie and root's according to the meta tag. */
  | 'contradicting-identity';

export interface Scenario {
  readonly language: Language;
  readonly keys: readonly KeySpec[];
  /** 12 digits. */
  readonly account: string;
  readonly layout: Layout;
  /** `portal`: the open menu is rendered at the end of the body. */
  readonly menuPlace: 'in-place' | 'portal';
  /** Items that the key's state does not allow. */
  readonly unavailable: 'disabled' | 'left-out';
  /** The Actions button while no row is chosen. */
  readonly idleMenu: 'disabled' | 'enabled' | 'left-out';
  readonly itemOrder: 'usual' | 'reversed' | 'shuffled';
  /** Ids of menu items: `deactivate`; `make-inactive` and `remove-key`; `item-0`. */
  readonly itemIds: 'plain' | 'other' | 'opaque';
  /** Menu items are grouped under a heading, with an unrelated one among them. */
  readonly moreItems: boolean;
  readonly testIds: boolean;
  readonly columns: 'usual' | 'reordered' | 'few';
  /** Columns that come a second after the rows. */
  readonly lateColumns: boolean;
  readonly status: 'indicator' | 'other-indicator' | 'text' | 'badge' | 'icon';
  readonly wording: 'usual' | 'old';

  readonly deactivateDialog: 'none' | 'plain' | 'id' | 'word' | 'checkbox';
  readonly deleteDialog: 'plain' | 'id' | 'word' | 'checkbox';
  /** The delete dialog of an active key: offers to deactivate it first, refuses, or is not to be had at all. */
  readonly deleteActive: 'deactivates-inside' | 'refuses' | 'unavailable';
  /** How the text to type is told. */
  readonly told: 'placeholder' | 'quoted' | 'bold' | 'label';
  /** The text box is disabled until the key is inactive, or until a box has been ticked. */
  readonly boxHeldBack: 'never' | 'until-inactive' | 'until-ticked';
  /** ms between the right text and the button that allows it. */
  readonly lateButton: number;
  readonly dialogNames: 'id-in-title' | 'id-in-text' | 'no-id';
  readonly buttonOrder: 'usual' | 'reversed';
  /** ms that the console works after a confirmation, with a spinner on the button. */
  readonly latency: number;
  /** A dialog that stays hidden in the document. */
  readonly leftover: boolean;
  /** A dialog about something else that has to be closed by hand first, on the page or over the delete dialog. */
  readonly unrelatedDialog: 'none' | 'on-page' | 'over-delete';

  readonly identity: 'meta' | 'cookie' | 'both' | 'none' | 'contradiction';
  /** A multi-session host, whose cookie belongs to another account. */
  readonly multiSession: boolean;
  /** `aws-eusc` is the European Sovereign Cloud. */
  readonly cloud: 'aws' | 'aws-eusc';
  readonly path: '/iam/home' | '/iamv2/home';
  /** The account menu of the navigation bar shows the account id. */
  readonly navigation: 'account-id' | 'name' | 'left-out';

  /** Sections that look alike. */
  readonly mfa: 'before' | 'after' | 'none';
  readonly certificates: 'before' | 'after' | 'none';
  readonly cloudfront: 'before' | 'after' | 'none';
  /** Help panel with sample ids, open. */
  readonly help: boolean;
  /** A message that quotes a key id. */
  readonly notice: 'none' | 'flash' | 'alert';
  /** The section is behind a closed header. */
  readonly closedSection: 'none' | 'expandable' | 'tab';
  readonly stickyHeader: boolean;
  readonly cookieBar: boolean;
  /** The table is made anew again and again. */
  readonly restless: 'none' | 'table' | 'app' | 'churn';
  /** How the rows arrive. */
  readonly arrival: 'at-once' | 'spinner' | 'empty-first' | 'skeleton';
  /** Cloudscape's own analytics attributes. */
  readonly analytics: boolean;
  readonly dark: boolean;
  readonly trap: Trap;
  /** Of a mutant only. */
  readonly mutation?: Mutation | undefined;
}

export const ROOT_KEYS: readonly KeySpec[] = [
  { id: 'AKIAQ7LWTGZ5KXEDMVR2', active: true, lastUsed: '3' },
  { id: 'AKIAQ7LWTGZ5BN4HYFUC', active: false },
];

/** Keys that are not the root user's. */
export const OTHER_KEYS: readonly KeySpec[] = [
  { id: 'AKIAQ7LWTGZ5OTHER1AA', active: true, lastUsed: '12' },
  { id: 'AKIAQ7LWTGZ5OTHER2BB', active: false },
];

/** The id that AWS's documentation uses as its sample. */
export const SAMPLE_ID = 'AKIAIOSFODNN7EXAMPLE';

/** The layout that AWS's documentation describes, on a quiet page. */
export const USUAL: Scenario = {
  language: 'en',
  keys: ROOT_KEYS,
  account: '111122223333',
  layout: 'table-radio',
  menuPlace: 'in-place',
  unavailable: 'disabled',
  idleMenu: 'disabled',
  itemOrder: 'usual',
  itemIds: 'plain',
  moreItems: false,
  testIds: true,
  columns: 'usual',
  lateColumns: false,
  status: 'indicator',
  wording: 'usual',
  deactivateDialog: 'plain',
  deleteDialog: 'id',
  deleteActive: 'deactivates-inside',
  told: 'placeholder',
  boxHeldBack: 'until-inactive',
  lateButton: 0,
  dialogNames: 'id-in-title',
  buttonOrder: 'usual',
  latency: 0,
  leftover: false,
  unrelatedDialog: 'none',
  identity: 'both',
  multiSession: false,
  cloud: 'aws',
  path: '/iam/home',
  navigation: 'account-id',
  mfa: 'before',
  certificates: 'none',
  cloudfront: 'none',
  help: false,
  notice: 'none',
  closedSection: 'none',
  stickyHeader: false,
  cookieBar: false,
  restless: 'none',
  arrival: 'at-once',
  analytics: false,
  dark: false,
  trap: 'none',
};

/** The scenario of a page's address; what is not said is usual. */
export function scenarioOf(search: string): Scenario {
  const given = new URLSearchParams(search).get('console');
  return given === null ? USUAL : { ...USUAL, ...(JSON.parse(given) as Partial<Scenario>) };
}

/** Host of the console. A multi-session host names its account. */
export function hostOf({ multiSession, account, cloud }: Scenario, region = 'us-east-1'): string {
  const suffix = cloud === 'aws' ? 'console.aws.amazon.com' : 'console.amazonaws-eusc.eu';
  return `${multiSession ? `${account}-k7x2m9q4.` : ''}${region}.${suffix}`;
}

/**
 * The address of a scenario's page.
 * @param page what the document is called that the fixture's server gives for it (`/iam/home?build=…`)
 */
export function addressOf(scenario: Scenario, build: string, region = 'us-east-1'): string {
  const different = Object.fromEntries(
    Object.entries(scenario).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(USUAL[name as keyof Scenario])),
  );
  const query = new URLSearchParams({ region, build, console: JSON.stringify(different) });
  return `https://${hostOf(scenario, region)}${scenario.path}?${query.toString()}${hashOf(scenario)}`;
}

function hashOf({ trap }: Scenario): string {
  if (trap === 'iam-user-page') return '#/users/details/example-user?section=security_credentials';
  return trap === 'wizard' ? '#/security_credentials/access-key-wizard' : '#/security_credentials';
}
