/** Menus of verbs: the button that opens one, and its items while it is open, in place or in a portal. */
import { ACCOUNT_ID } from '../../src/console/account-id';
import { termsIn } from '../../src/console/labels/index';
import type { Menu } from '../../src/guide/page-view';
import { THRESHOLD, Votes } from './confidence';
import {
  byId,
  closestDeep,
  containsDeep,
  drawnBefore,
  elementsOf,
  isEnabled,
  isShown,
  isVisible,
  parentOf,
  queryAll,
  textIn,
  within,
} from './dom';
import type { Part } from './dom';
import { idWords, idsOf, isVerb, meantControl, verbsFor, verbsOf } from './meaning';
import type { MeantControl } from './meaning';
import type { Scene } from './scene';

/** Controls that say that what they open is a menu: by role, by attribute, by the usual names of libraries. */
const MENU_OPENER =
  '[aria-haspopup], button[popovertarget], [data-toggle="dropdown"], [data-bs-toggle="dropdown"], button[class*="dropdown-trigger" i], button[class*="dropdown-toggle" i], button[class*="menu-trigger" i], button[class*="menu-toggle" i]';
/** Controls that open something. */
const OPENER = `${MENU_OPENER}, [aria-expanded], summary`;

/** Items by role; then what a menu without roles is made of. */
const ITEM = '[role="menuitem"], [role="menuitemradio"], [role="option"]';
const PLAIN_ITEM = 'a, button, [role="button"], [role="link"]';
const LIST_ITEM = 'li';

const CLICKABLE = 'button, a, [role="button"], [role="link"], input[type="button"], input[type="submit"]';

export interface FoundMenu extends Menu {
  readonly element: Element;
  /** The open menu's box, for the card to keep clear of. */
  readonly popup: Element | undefined;
  /** It says by itself that what it opens is a menu. */
  readonly isMenu: boolean;
  /** More than a button that opens something: it is called so, was off while nothing was chosen, or has shown verbs. */
  readonly isOfActions: boolean;
}

/** The verbs that can be pressed right in `scope`, without a menu. */
export function directControls(scope: Part, scene: Scene, skip: (element: Element) => boolean): MeantControl[] {
  return within(scope, CLICKABLE, scene.roots)
    .filter((element) => !skip(element) && isVisible(element))
    .map((element) => meantControl(element, scene))
    .filter((control) => control !== undefined);
}

/**
 * The one menu button in `scope`.
 * @param ofRow the scope is a key's row: whatever opens a menu there is the row's own
 * @param keyId the key that it acts on, if one is known
 */
export function findMenu(
  scope: Part,
  scene: Scene,
  ofRow: boolean,
  skip: (element: Element) => boolean,
  keyId: string | undefined,
): FoundMenu | undefined {
  const votes = new Votes<Element>();
  const openers = within(scope, OPENER, scene.roots).filter(
    (element) =>
      !skip(element) && isVisible(element) && mayOpenMenu(element) && !opensQuestion(element, scene) && !isOfCreation(element, scene),
  );
  for (const element of openers) {
    if (element.matches(MENU_OPENER)) votes.add(element, 1, 'opens a menu');
    if (openers.length === 1) votes.add(element, 1, 'the only one here');
    if (ofRow && openers.length === 1) votes.add(element, 1, 'in the row');
    voteAsActions(element, scene, votes);
    if (scene.memory.actionButtons.has(element)) votes.add(element, 3, 'has shown verbs');
    if (scene.memory.idleButtons.has(element)) votes.add(element, 1, 'off without a selection');
  }
  if (openers.length === 0)
    for (const element of within(scope, CLICKABLE, scene.roots))
      if (!skip(element) && isVisible(element)) voteAsActions(element, scene, votes);
  const found = votes.leading(THRESHOLD.menu, 1);
  if (!found) return undefined;
  const menu = readMenu(found.winner, found.signals, keyId, (e) => mayHold(scope, e, ofRow), scene);
  // Opening it again would show the same things that were not understood.
  return !menu.open && scene.memory.barrenButtons.has(found.winner) ? undefined : menu;
}

/** Whether an element of a part may be the wrapper of a button and its menu; of a row's it may be the row. */
function mayHold(part: Part, element: Element, ofRow: boolean): boolean {
  return elementsOf(part).some((e) => containsDeep(e, element) && (ofRow || e !== element));
}

/** Whether anything in `scope` opens a menu; cheaper than finding out which. */
export function hasOpener(scope: Element, scene: Scene, skip: (element: Element) => boolean): boolean {
  return within(scope, OPENER, scene.roots).some((element) => !skip(element) && mayOpenMenu(element) && isVisible(element));
}

function voteAsActions(element: Element, scene: Scene, votes: Votes<Element>): void {
  const control = meantControl(element, scene);
  if (control?.meant === 'actions') votes.add(element, 2, `named actions by ${control.signals.join(' and ')}`);
}

/** Menus of columns, of settings and of a closed part of the row are not menus of verbs. */
function mayOpenMenu(element: Element): boolean {
  const popup = element.getAttribute('aria-haspopup');
  if (popup !== null && !/^(true|menu|listbox|)$/.test(popup)) return false;
  if (element.matches('input, select, [role="combobox"], [role="tab"]') || closestDeep(element, 'thead, [role="columnheader"]'))
    return false;
  return !/-(preferences|settings|filter|sort|help|info|copy)-/.test(idsOf(element).map(idWords).join(''));
}

/** The arrow of a split button that creates a key: it has no words of its own, and stands right behind the button. */
function isOfCreation(element: Element, scene: Scene): boolean {
  const [before] = drawnBefore(element);
  return before !== undefined && !/\p{L}/u.test(textIn(element)) && meantControl(before, scene)?.meant === 'create-access-key';
}

/** A verb that tells whether what it asks is open; it is pressed for itself. */
function opensQuestion(element: Element, scene: Scene): boolean {
  return !element.matches(MENU_OPENER) && isVerb(meantControl(element, scene)?.meant);
}

/** @param mayHold whether an element may be the wrapper of button and menu */
function readMenu(
  button: Element,
  signals: readonly string[],
  keyId: string | undefined,
  mayHold: (element: Element) => boolean,
  scene: Scene,
): FoundMenu {
  const popup = findPopup(button, mayHold, scene);
  const items = popup ? readItems(popup, scene) : [];
  const open = popup !== undefined;
  if (open && items.length === 0) scene.memory.barrenButtons.add(button);
  else if (open) scene.memory.barrenButtons.delete(button);
  if (items.some((item) => item.meant !== 'cancel')) scene.memory.actionButtons.add(button);
  return {
    button: { ref: scene.refs.of(button), enabled: isEnabled(button), signals },
    open,
    items: verbsFor(keyId, items),
    element: button,
    popup,
    isMenu: button.matches(MENU_OPENER),
    isOfActions:
      scene.memory.actionButtons.has(button) || scene.memory.idleButtons.has(button) || meantControl(button, scene)?.meant === 'actions',
  };
}

/** Whichever open menu belongs to the button: by its ids, by its place, or as the only open menu that no other button claims. */
function findPopup(button: Element, mayHold: (element: Element) => boolean, scene: Scene): Element | undefined {
  const controlled = ['aria-controls', 'aria-owns']
    .map((name) => byId(button, button.getAttribute(name) ?? ''))
    .find((e) => e && isShown(e));
  if (controlled) return controlled;
  const menus = queryAll(scene.roots, '[role="menu"]').filter((menu) => isShown(menu) && menu.querySelector(ITEM));
  const labelled = menus.find((menu) => button.id !== '' && (menu.getAttribute('aria-labelledby') ?? '').split(/\s+/).includes(button.id));
  if (labelled) return labelled;
  if (button.localName === 'summary')
    return (button.parentElement as HTMLDetailsElement | null)?.open ? (button.parentElement ?? undefined) : undefined;
  const expanded = button.getAttribute('aria-expanded');
  if (expanded === 'false') return undefined;
  const near = nearby(button, mayHold);
  const inPlace = menus.find((menu) => containsDeep(near, menu));
  if (inPlace) return inPlace;
  // A button that does not tell whether its menu is open: the only menu there is, after the owner has pressed it.
  if (expanded !== 'true' && !scene.memory.pressed.has(button)) return undefined;
  const unclaimed = menus.filter((menu) => !claimedByOther(menu, button));
  if (unclaimed.length === 1) return unclaimed[0];
  if (menus.length > 0) return undefined;
  return within(near, PLAIN_MENU, scene.roots).find((list) => isShown(list) && !list.contains(button)) ?? cameWith(button, scene);
}

/** Menus without a role. */
const PLAIN_MENU = 'ul, ol, [class*="menu" i], [class*="dropdown" i]';

/** The lists that are to be seen now. */
export function listsShown(scene: Scene): Element[] {
  return queryAll(scene.roots, PLAIN_MENU).filter((list) => isShown(list));
}

/** A list of verbs that has come up over the page since the owner pressed the button; the only one, from the inside. */
function cameWith(button: Element, scene: Scene): Element | undefined {
  const { pressed, listsAtPress } = scene.memory;
  if (!pressed.has(button) || !listsAtPress) return undefined;
  const came = listsShown(scene).filter(
    (list) => !listsAtPress.has(list) && isLayer(list, button) && Object.keys(verbsOf(readItems(list, scene))).length > 0,
  );
  const [only, another] = came.filter((list) => !came.some((other) => other !== list && containsDeep(list, other)));
  return another ? undefined : only;
}

/** Lies over the page, by itself or with a part of it that the button is not in. */
function isLayer(list: Element, button: Element): boolean {
  for (let e: Element | null = list; e && !containsDeep(e, button); e = parentOf(e)) {
    const position = e.ownerDocument.defaultView?.getComputedStyle(e).position;
    if (position === 'absolute' || position === 'fixed') return true;
  }
  return false;
}

/** The button's wrapper: as far up as there is no other opener, and never what another row's menu may be in. */
function nearby(button: Element, mayHold: (element: Element) => boolean): Element {
  let near = button;
  for (
    let e = parentOf(button);
    e && mayHold(e) && e.querySelectorAll(OPENER).length <= 1 && !e.matches('tr, [role="row"], table, main, body');
    e = parentOf(e)
  )
    near = e;
  return near;
}

function claimedByOther(menu: Element, button: Element): boolean {
  const owners = (menu.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => byId(menu, id));
  return owners.some((owner) => owner?.matches(OPENER) === true && owner !== button);
}

function readItems(popup: Element, scene: Scene): MeantControl[] {
  const elements = [ITEM, PLAIN_ITEM, LIST_ITEM].map((kind) => within(popup, kind, scene.roots)).find((found) => found.length > 0) ?? [];
  return elements
    .filter((element) => isVisible(element) && !isInForeignGroup(element, popup, scene))
    .map((element) => meantControl(element, scene, holdersOf(element, popup, elements)))
    .filter((control) => control !== undefined);
}

/** Items of a group that is called after the account, a user, a device or anything else than a key. */
function isInForeignGroup(item: Element, popup: Element, scene: Scene): boolean {
  const group = closestDeep(item, '[role="group"], [role="menu"]');
  if (!group || !containsDeep(popup, group)) return false;
  const labels = (group.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => byId(group, id)?.textContent);
  const called = [group.getAttribute('aria-label'), ...labels].join(' ');
  return ACCOUNT_ID.test(called) || termsIn(called, scene.lang, ['owner', 'other-thing', 'part-of-key', 'mfa']).size > 0;
}

/** The elements around an item that hold no other item: Cloudscape puts the item's id on the list element (rendered, all versions). */
function holdersOf(item: Element, popup: Element, items: readonly Element[]): Element[] {
  const holders: Element[] = [];
  for (let e = parentOf(item); e && e !== popup && items.every((other) => other === item || !e?.contains(other)); e = parentOf(e))
    holders.push(e);
  return holders;
}
