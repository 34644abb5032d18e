/** A key's row: the part of the page that belongs to one key alone, its state, its controls, and what it tells. */
import { isAccessKeyId } from '../../src/console/access-key-id';
import { ageOf } from '../../src/console/age';
import { knowsLanguage, meaningForKey, meaningOf } from '../../src/console/labels/index';
import type { Fact, KeyRow, KeyState } from '../../src/guide/page-view';
import { Votes } from './confidence';
import {
  ancestors,
  closestDeep,
  containsDeep,
  drawnBefore,
  isEnabled,
  isVisible,
  leafTexts,
  namesOf,
  parentOf,
  textIn,
  tidy,
  within,
} from './dom';
import type { ShownId } from './key-ids';
import { LIST, SWITCH, TABLE } from './kinds';
import { idWords, isCalled, verbsFor, verbsOf } from './meaning';
import type { MeantControl } from './meaning';
import { directControls, findMenu } from './menu';
import type { FoundMenu } from './menu';
import type { Scene } from './scene';
import { saysTitle } from './title';

const ROW = 'tr, [role="row"], [data-selection-item="item"]';
const ITEM = 'li, [role="listitem"], article';
const CELL = 'td, th, [role="cell"], [role="gridcell"], [role="rowheader"]';
const SELECTOR = 'input[type="radio"], input[type="checkbox"]:not([role="switch"]), [role="radio"], [role="checkbox"]';

export interface RowElement {
  readonly id: string;
  readonly element: Element;
  /** False where nothing says how far it goes: it is what is right around the id, and its controls if they can be seen. */
  readonly bounded: boolean;
}

/** The rows of the given ids; an id that is shown twice in its row counts once. */
export function rowsOf(ids: readonly ShownId[], scene: Scene): RowElement[] {
  const rows = new Map<Element, RowElement>();
  for (const shown of ids) {
    const row = rowOf(shown, ids, scene);
    if (row && !rows.has(row.element)) rows.set(row.element, { id: shown.id, ...row });
  }
  // A row inside another row is the same row, read from the inside.
  return [...rows.values()].filter((row) => ![...rows.keys()].some((other) => other !== row.element && containsDeep(other, row.element)));
}

function rowOf({ id, element }: ShownId, ids: readonly ShownId[], scene: Scene): Omit<RowElement, 'id'> | undefined {
  const bounded = (row: Element | undefined) => row && { element: row, bounded: true };
  const others = ids.filter((other) => other.id.toUpperCase() !== id.toUpperCase()).map((other) => other.element);
  const alone = (e: Element): boolean => others.every((other) => !containsDeep(e, other));
  const marked = closestDeep(element, ROW);
  if (marked) return alone(marked) ? bounded(marked) : undefined;
  const path = [element, ...ancestors(element)].filter(
    (e) => alone(e) && !e.matches('body, html, main, [role="main"]') && !holdsForeignList(e, element, scene),
  );
  if (others.length > 0) {
    // With two keys, the row is all that belongs to the one and not to the other.
    const widest = path.at(-1);
    return widest && !holdsForeignHeading(widest, scene) ? bounded(widest) : undefined;
  }
  const item = path.find((e) => e.matches(ITEM) && hasControl(e, scene));
  if (item) return bounded(item);
  const around =
    path.find((e) => !holdsForeignHeading(e, scene) && hasControl(e, scene)) ?? path.find((e) => e.matches(ITEM)) ?? parentOf(element);
  return { element: around ?? element, bounded: false };
}

function hasControl(element: Element, scene: Scene): boolean {
  return within(element, SELECTOR, scene.roots).length > 0 || hasVerbs(element, scene, () => false);
}

/** Whether verbs are offered right in an element, or by a menu in it. */
export function hasVerbs(element: Element, scene: Scene, skip: (element: Element) => boolean): boolean {
  return (
    findMenu(element, scene, true, skip, undefined) !== undefined || Object.keys(verbsOf(directControls(element, scene, skip))).length > 0
  );
}

/** A list without the id inside, of things to choose or in a table: no part of a row, but another section. */
function holdsForeignList(row: Element, id: Element, scene: Scene): boolean {
  return within(row, LIST, scene.roots).some(
    (list) => !containsDeep(list, id) && isVisible(list) && (list.matches(TABLE) || within(list, SELECTOR, scene.roots).length > 0),
  );
}

/** Headings of pages and sections, not of what is in them. */
const SECTION_HEADING = 'h1, h2, [role="heading"][aria-level="1"], [role="heading"][aria-level="2"], [role="heading"]:not([aria-level])';

/** A section's heading inside, or the header that opens it, means that this is a section, not a row. */
function holdsForeignHeading(element: Element, scene: Scene): boolean {
  return (
    within(element, SECTION_HEADING, scene.roots).some((h) => !leafTexts(h).some(isAccessKeyId)) ||
    within(element, '[aria-expanded], summary, [role="tab"]', scene.roots).some((e) => saysTitle(e, scene))
  );
}

/** Verbs that can be chosen for a key now. */
type Offered = KeyRow['actions'];

export interface ReadRow {
  readonly key: KeyRow;
  readonly menu: FoundMenu | undefined;
  /** How many of its buttons are not understood and might be verbs: no name, or one in a language that nobody knows, and none in the code. */
  readonly puzzles: number;
  /** The same key with its state as what is offered beside the list tells it. */
  readonly whenOffered: (offered: Offered) => KeyRow;
}

export function readRow({ id, element, bounded }: RowElement, list: Element, scene: Scene, count: number): ReadRow {
  const menu = findMenu(element, scene, true, (e) => e.matches(SELECTOR), id);
  const ofMenu = (e: Element): boolean => (menu ? e === menu.element || (menu.popup !== undefined && containsDeep(menu.popup, e)) : false);
  const controls = directControls(element, scene, (e) => ofMenu(e) || isOfOwnCell(e, list, scene));
  const turned = findSwitch(element, list, scene);
  const actions = { ...turned?.actions, ...verbsFor(id, controls) };
  const hasOwn = menu !== undefined || Object.keys(actions).length > 0;
  const selector = findSelector(element, list, scene) ?? (hasOwn ? undefined : chosenByClick(element, id, scene));
  const facts = readFacts(element, list, id, scene);
  const key = (offered: Offered): KeyRow => ({
    id,
    state: readState(element, { ...actions, ...offered }, turned?.state, scene),
    row: scene.refs.of(element),
    whole: bounded,
    selector: count === 1 && !selector ? undefined : selector,
    menu: menu && { button: menu.button, open: menu.open, items: menu.items },
    actions,
    facts,
  });
  return { key: key(menu?.open ? menu.items : {}), menu, puzzles: puzzlesIn(element, controls, ofMenu, scene), whenOffered: key };
}

/** Columns in which a key's verbs may stand beside a text. */
const OF_KEY = ['access-key-id', 'status', 'actions'] as const;

/** A control that stands beside a text in a column of something else is for what that cell is about: a description, an alarm. */
function isOfOwnCell(control: Element, list: Element, scene: Scene): boolean {
  const cell = closestDeep(control, CELL);
  const head = cell && knowsLanguage(scene.lang) ? columnOf(control, list, scene) : '';
  if (!cell || head === '' || meaningOf(head, scene.lang, OF_KEY)) return false;
  const texts = leafTexts(cell, 10, (e) => e.matches('button, a, [role="button"], label')).filter((text) => /[\p{L}\d]/u.test(text));
  // Where the key's state has a column, a state in another one is of something else.
  const hasState = within(list, COLUMN_HEAD, scene.roots).some((e) => meaningOf(headText(e), scene.lang, ['status']));
  const isOfKey = (text: string): boolean =>
    isAccessKeyId(text) || (!hasState && meaningOf(text, scene.lang, ['active', 'inactive', 'deleted']) !== undefined);
  return texts.length > 0 && !texts.some(isOfKey);
}

function puzzlesIn(row: Element, understood: readonly MeantControl[], skip: (element: Element) => boolean, scene: Scene): number {
  const tells = (e: Element): boolean =>
    understood.some(({ element }) => element === e) || isCalled(e) || (knowsLanguage(scene.lang) && namesOf(e).length > 0);
  return within(row, 'button, [role="button"]', scene.roots).filter((e) => !skip(e) && isVisible(e) && !tells(e)).length;
}

function findSelector(row: Element, list: Element, scene: Scene): KeyRow['selector'] {
  const inputs = within(row, SELECTOR, scene.roots).filter(
    (e) => (isVisible(e) || labelFor(e)) && stateNamedBy(e, scene) === undefined && !isSetting(e, list, scene),
  );
  const [only] = inputs;
  if (!only || inputs.length > 1) return undefined;
  const { width, height } = only.getBoundingClientRect();
  // An input that is clipped away is pressed through its label.
  const target = isVisible(only) && width >= 6 && height >= 6 ? only : (labelFor(only) ?? only);
  const selected = only.localName === 'input' ? (only as HTMLInputElement).checked : only.getAttribute('aria-checked') === 'true';
  return { ref: scene.refs.of(target), enabled: isEnabled(only), signals: ['the row’s only choice'], selected };
}

/** In a column that is called something, behind others, stands what is set for the key; what chooses the row stands first or in a column of its own. */
function isSetting(input: Element, list: Element, scene: Scene): boolean {
  const cell = closestDeep(input, CELL);
  return cell !== undefined && drawnBefore(cell).some((e) => e.matches(CELL)) && columnOf(input, list, scene) !== '';
}

/** What does something else when the row is clicked there. */
const PRESSABLE = 'a, button, input, select, textarea, label, summary, [role="button"], [role="link"], [tabindex]';

/** A row without a control of its own that says whether it is chosen is chosen by a click on it: where its id stands, or in a cell with nothing to press. */
function chosenByClick(row: Element, id: string, scene: Scene): KeyRow['selector'] {
  const selected = row.getAttribute('aria-selected');
  if (selected !== 'true' && selected !== 'false') return undefined;
  const cells = within(row, CELL, scene.roots).filter(
    (e) => isVisible(e) && textIn(e) !== '' && within(e, PRESSABLE, scene.roots).length === 0,
  );
  const target = cells.find((e) => textIn(e).includes(id)) ?? cells[0];
  return (
    target && {
      ref: scene.refs.of(target),
      enabled: isEnabled(row),
      signals: ['the row says whether it is chosen'],
      selected: selected === 'true',
    }
  );
}

const CHECKBOX = 'input[type="checkbox"]:not([role="switch"]), [role="checkbox"]';

/** The state that a box or a switch is called by; one that chooses its row is called by the row, if at all. */
function stateNamedBy(input: Element, scene: Scene): 'active' | 'inactive' | undefined {
  const label = labelFor(input);
  const names = [...namesOf(input), ...(label ? leafTexts(label) : [])];
  const said = new Set(
    names.map((name) => meaningForKey(name, scene.lang, ['active', 'inactive'])?.term).filter((term) => term !== undefined),
  );
  const [only] = said;
  return said.size === 1 ? only : undefined;
}

/**
 * A switch that turns the key on and off: the row's only one, called by the state it stands for or in the column of states, or a box that is
 * called so. It is a verb that says by itself which.
 */
function findSwitch(row: Element, list: Element, scene: Scene): { state: KeyState; actions: Offered } | undefined {
  const shown = (selector: string): Element[] => within(row, selector, scene.roots).filter((e) => isVisible(e) || labelFor(e));
  const [only, more] = [...shown(SWITCH), ...shown(CHECKBOX).filter((e) => stateNamedBy(e, scene))];
  if (!only || more) return undefined;
  const on = only.localName === 'input' ? (only as HTMLInputElement).checked : only.getAttribute('aria-checked') === 'true';
  const column = meaningOf(columnOf(only, list, scene), scene.lang, ['status', 'active', 'inactive'])?.term;
  const named = stateNamedBy(only, scene) ?? (column === 'status' ? undefined : column);
  if (named === undefined && column === undefined) return undefined;
  // A box that is always called *Inactive* stands the other way round. One that says how it stands has been seen to say *Active* too.
  if (named === 'active' && on) scene.memory.namesState = true;
  const isSwitch =
    only.matches(SWITCH) ||
    ancestors(only)
      .slice(0, 3)
      .some((e) => /toggle|switch/i.test(e.getAttribute('class') ?? ''));
  if (named === 'inactive' && (on || !(isSwitch || scene.memory.namesState))) return undefined;
  const label = labelFor(only);
  const { width, height } = only.getBoundingClientRect();
  const target = isVisible(only) && width >= 6 && height >= 6 ? only : (label ?? only);
  const control = { ref: scene.refs.of(target), enabled: isEnabled(only), signals: ['the row’s only switch', 'named by the state'] };
  return { state: on ? 'active' : 'inactive', actions: on ? { deactivate: control } : { activate: control } };
}

/** What the column says in which an element stands. */
function columnOf(element: Element, list: Element, scene: Scene): string {
  const row = closestDeep(element, ROW);
  const cell = closestDeep(element, CELL);
  if (!row || !cell) return '';
  const cells = within(row, CELL, scene.roots).filter((e) => closestDeep(e, ROW) === row);
  const heads = within(list, COLUMN_HEAD, scene.roots);
  return heads.length === cells.length ? headText(heads[cells.indexOf(cell)]) : '';
}

function labelFor(input: Element): Element | undefined {
  const labels = input.localName === 'input' ? [...((input as HTMLInputElement).labels ?? [])] : [];
  return labels.find((label) => isVisible(label));
}

/** Kinds of Cloudscape's StatusIndicator in its class names, with and without prefix (rendered, all versions); which kinds IAM uses is inferred. */
const STATUS_CLASS = /(?:^|[_-])status-(success|stopped)(?:_|$)/;
const STATUS_DATA = ['data-status', 'data-state', 'data-key-status', 'data-key-state'] as const;

/**
 * A key's state by all that tells it: the kind of its status mark, its status word, and which verbs are offered.
 * Contradiction is `unknown`.
 */
function readState(
  row: Element,
  offered: Partial<Record<'activate' | 'deactivate' | 'delete', { enabled: boolean }>>,
  turned: KeyState | undefined,
  scene: Scene,
): KeyState {
  const votes = new Votes<KeyState>();
  if (turned) votes.add(turned, 1, 'switch');
  for (const element of [row, ...within(row, '*', scene.roots)]) {
    for (const name of element.getAttribute('class')?.split(/\s+/) ?? []) {
      const kind = STATUS_CLASS.exec(name)?.[1];
      if (kind) votes.add(kind === 'success' ? 'active' : 'inactive', 1, 'status mark');
    }
    for (const attribute of STATUS_DATA) {
      const words = idWords(element.getAttribute(attribute) ?? '');
      if (words === '-active-' || words === '-inactive-' || words === '-deleted-')
        votes.add(words.slice(1, -1) as KeyState, 1, 'status attribute');
    }
  }
  const texts = leafTexts(row, 60, (e) => e.matches('button, a, [role="button"], [role="menu"], label'));
  for (const text of texts) {
    const meaning = meaningOf(text, scene.lang, ['active', 'inactive', 'deleted']);
    if (meaning && meaning.certainty !== 'weak') votes.add(meaning.term, 1, 'status word');
  }
  const can = { activate: offered.activate?.enabled === true, deactivate: offered.deactivate?.enabled === true };
  if (can.activate !== can.deactivate) votes.add(can.activate ? 'inactive' : 'active', 1, 'what is offered');

  const text = texts.join(' ');
  const verdict = votes.unanimous(1);
  if (verdict) {
    if (can.activate !== can.deactivate) scene.memory.proven.set(text, verdict.winner);
    return verdict.winner;
  }
  return votes.leading(0, 0) ? 'unknown' : (scene.memory.proven.get(text) ?? 'unknown');
}

const COLUMN_HEAD = 'thead th, thead td, [role="columnheader"]';

const FACT_TERMS = ['created', 'last-used', 'region', 'service', 'status', 'owner'] as const;

/** The row's cells with their column's head, as the page shows both. */
function readFacts(row: Element, list: Element, id: string, scene: Scene): Fact[] {
  const cells = within(row, CELL, scene.roots).filter((cell) => closestDeep(cell, ROW) === row);
  const heads = within(list, COLUMN_HEAD, scene.roots);
  const pairs: (readonly [string, string])[] =
    cells.length > 0 && heads.length === cells.length
      ? cells.map((cell, i) => [headText(heads[i]), textIn(cell)] as const)
      : [...row.querySelectorAll('dt')].map((dt) => [tidy(dt.textContent), tidy(dt.nextElementSibling?.textContent)] as const);
  return pairs
    .filter(([label, value]) => label && value && label.length <= 80 && value.length <= 120 && !value.includes(id))
    .map(([label, value]) => {
      const kind = meaningOf(label, scene.lang, FACT_TERMS)?.term;
      const age = kind === 'created' || kind === 'last-used' ? ageOf(value, scene.lang, scene.now) : undefined;
      return { ...(kind ? { kind } : {}), label, value, ...(age === undefined ? {} : { age }) };
    });
}

function headText(head: Element | undefined): string {
  return (head && leafTexts(head, 1)[0]) ?? '';
}
