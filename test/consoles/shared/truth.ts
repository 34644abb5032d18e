/**
 * What the fixture itself knows about its controls. It stays in JavaScript, where no reader of the page finds it: nothing in the document tells
 * which element is which. A fixture answers {@link FixtureScene} for the moment; {@link complaintsOf} holds a ring against it.
 */
import type { Account, Entry, StoredKey } from './journal';
import type { Verb } from './scenario';

export type Role =
  /** The whole access-keys section of the root user. */
  | 'section'
  /** The closed header, tab or summary of that section. */
  | 'opener'
  | 'row'
  /** The row's radio button or checkbox, or its label where the input itself cannot be seen. */
  | 'select'
  /** A button that opens a menu of verbs; without `key` it acts on the chosen row. */
  | 'menu'
  /** What does `verb`: an item of the menu, a link or button of the row or above the table. */
  | 'verb'
  /** In a dialog about a key: */
  | 'input'
  | 'tick'
  | 'confirm'
  | 'cancel'
  | 'deactivate-inside'
  /** In the navigation bar. */
  | 'account-menu'
  | 'account-item';

export interface Target {
  readonly element: Element;
  readonly role: Role;
  readonly key?: string;
  readonly verb?: Verb;
}

export interface FixtureScene {
  /** Everything that could be right at some moment, and is on the page now. Controls of other things are not in it. */
  readonly targets: readonly Target[];
  /** Ids of the chosen rows. */
  readonly selected: readonly string[];
  /** The dialog that lies over the page. */
  readonly dialog: { readonly key: string; readonly verb: Verb } | 'other' | undefined;
}

/** As {@link FixtureScene.targets} want it: what a ring was seen on, and for what. */
export interface Question {
  readonly step: string;
  /** CSS px of the viewport. */
  readonly ring: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | undefined;
  readonly keyId: string | undefined;
  readonly confirmationText: string | undefined;
}

export interface Fixture {
  journal(): readonly Entry[];
  keys(): readonly StoredKey[];
  /** What is wrong with a ring, in sentences; empty when it is right. */
  judge(question: Question): readonly string[];
  /** The exact text that the open dialog wants; undefined when it wants none. */
  wanted(): string | undefined;
  /** Does what only an owner who reads the page can do, such as closing a dialog about something else or a cookie bar. @returns false when there is nothing */
  hand(): boolean;
}

declare global {
  interface Window {
    fixture?: Fixture;
  }
}

/** Roles that a step may ring. */
const ROLES: Readonly<Record<string, { readonly roles: readonly Role[]; readonly verb?: Verb }>> = {
  'open-account-menu': { roles: ['account-menu'] },
  'choose-security-credentials': { roles: ['account-item'] },
  'open-section': { roles: ['opener'] },
  review: { roles: ['section'] },
  'select-key': { roles: ['select'] },
  'open-actions': { roles: ['menu'] },
  'choose-activate': { roles: ['verb'], verb: 'activate' },
  'choose-deactivate': { roles: ['verb'], verb: 'deactivate' },
  'choose-delete': { roles: ['verb'], verb: 'delete' },
  'confirm-activate': { roles: ['confirm'], verb: 'activate' },
  'confirm-deactivate': { roles: ['confirm'], verb: 'deactivate' },
  'confirm-delete': { roles: ['confirm'], verb: 'delete' },
  'deactivate-in-dialog': { roles: ['deactivate-inside'] },
  'enter-confirmation': { roles: ['input', 'tick'] },
  'cancel-dialog': { roles: ['cancel'] },
  wait: { roles: ['row'] },
};

const IN_DIALOG: readonly Role[] = ['input', 'tick', 'confirm', 'cancel', 'deactivate-inside'];

/** px that a ring leaves at most around its target. */
const SPARE = 8;

/**
 * Holds what the guide shows against what the fixture knows.
 * @param reading taken in the same moment as the scene
 */
export function complaintsOf(
  { step, ring, keyId, confirmationText }: Question,
  scene: FixtureScene,
  account: Account,
  wanted: string | undefined,
): string[] {
  if (confirmationText !== undefined && confirmationText !== wanted)
    return [`${step}: the card says to type “${confirmationText}” and the dialog wants “${wanted ?? 'nothing'}”`];
  const expected = ROLES[step];
  // A ring that comes later, when its target has come to rest, is not wrong; one that never comes ends the walk.
  if (!ring) return [];
  if (!expected) return [`${step}: a ring on ${nameAt(ring)}`];
  const found = scene.targets.filter((target) => encloses(ring, target.element));
  if (found.length === 0) return [`${step}: the ring is on ${nameAt(ring)}, which is no control of a root access key`];
  const reasons = found.map((target) => objection(target, expected.roles, expected.verb, keyId, scene, account));
  return reasons.includes(undefined) ? [] : [`${step}: ${reasons[0] ?? ''} (${nameAt(ring)})`];
}

/** Why a target is not right now, or undefined when it is. */
function objection(
  { element, role, key, verb }: Target,
  roles: readonly Role[],
  expectedVerb: Verb | undefined,
  keyId: string | undefined,
  { selected, dialog }: FixtureScene,
  account: Account,
): string | undefined {
  if (!roles.includes(role)) return `the ring is on the ${role}`;
  if (expectedVerb && verb !== expectedVerb) return `the ring is on ${verb ?? 'no verb'}`;
  if (element.matches(':disabled, [aria-disabled="true"]')) return `the ${role} is disabled`;
  if (role === 'section' || role === 'opener' || role === 'account-menu' || role === 'account-item')
    return dialog ? `a dialog lies over the ${role}` : undefined;
  if (dialog === 'other') return 'a dialog about something else lies over the page';
  if (IN_DIALOG.includes(role) !== (dialog !== undefined) && role !== 'row')
    return dialog ? `a dialog lies over the ${role}` : 'no dialog is open';
  const [chosen] = selected;
  const about = key ?? (dialog ? dialog.key : selected.length === 1 ? chosen : undefined);
  if (role === 'select') {
    // Another chosen row may have to be let go first; a library may draw its tick a moment after the application has taken it back.
    if (about === undefined || (about !== keyId && !selected.includes(about) && !element.matches(':checked, :has(:checked)')))
      return `the row is of ${about ?? 'no key'} and the card of ${keyId ?? 'none'}`;
    return undefined;
  }
  if (about === undefined && account.keys().filter((one) => one.state !== 'deleted').length !== 1) return `the ${role} acts on no key`;
  if (about !== undefined && keyId !== undefined && about !== keyId) return `the ${role} is of ${about} and the card of ${keyId}`;
  const state = account.keys().find((one) => one.id === (about ?? keyId))?.state;
  if (state === undefined || state === 'deleted') return `${about ?? 'it'} is no usable root key`;
  const does = verb ?? (role === 'deactivate-inside' ? 'deactivate' : undefined);
  if (role === 'cancel' || role === 'row' || role === 'menu' || !does) return undefined;
  if (does === 'deactivate' && state !== 'active') return `${about ?? 'the key'} is already inactive`;
  if (does === 'delete' && state === 'active') return `${about ?? 'the key'} is still active`;
  if (does === 'activate') return 'nobody asked to activate a key';
  return undefined;
}

function encloses(ring: NonNullable<Question['ring']>, element: Element): boolean {
  const box = element.getBoundingClientRect();
  const near = (gap: number): boolean => gap >= -0.6 && gap <= SPARE + 0.6;
  return (
    box.width > 0 &&
    near(box.left - ring.x) &&
    near(box.top - ring.y) &&
    near(ring.x + ring.width - box.right) &&
    near(ring.y + ring.height - box.bottom)
  );
}

function nameAt({ x, y, width, height }: NonNullable<Question['ring']>): string {
  const element = document.elementFromPoint(x + width / 2, y + height / 2);
  return element ? `${element.localName} “${element.textContent.replace(/\s+/g, ' ').trim().slice(0, 50)}”` : 'nothing';
}
