/** The access-keys section of the root user's *Security credentials* page: where it is, what it lists, and what acts on it. */
import { ACCOUNT_ID } from '../../src/console/account-id';
import { meaningOf, mentions, termsIn } from '../../src/console/labels/index';
import type { KeyRow, Section } from '../../src/guide/page-view';
import { THRESHOLD, Votes } from './confidence';
import {
  ancestors,
  closestDeep,
  containsDeep,
  elementsOf,
  isEnabled,
  isRendered,
  isShown,
  isVisible,
  leafTexts,
  parentOf,
  precedes,
  queryAll,
  tidy,
  within,
} from './dom';
import type { Part } from './dom';
import { containerOf, dataRows, holdsForeignTable } from './extent';
import { isFiltered, mayHide } from './hiding';
import { CONTROL, HEADING, LIST, NOT_CONTENT, TABLE } from './kinds';
import { shownIds } from './key-ids';
import type { ShownId } from './key-ids';
import { verbsFor } from './meaning';
import { directControls, findMenu } from './menu';
import type { FoundMenu } from './menu';
import { closedHeader, closedUnderTitle, isShutAway, opens, titledOtherwise, untriedOpener } from './opener';
import { readRow, rowsOf } from './rows';
import type { ReadRow } from './rows';
import type { Scene } from './scene';
import { counterOf, isTitle, labelOf, namesSomebody, onePlace, OTHER_NAMES, titleOf, titledPlaces } from './title';
import type { Place } from './title';

const BUSY =
  '[aria-busy="true"], [role="progressbar"], [class*="spinner" i], [class*="skeleton" i], [class*="_status-loading"], [class*="status-loading"]';

/** So many buttons in a row that say nothing we know may be its verbs: one alone is more likely to copy the id. */
const ROW_OF_VERBS = 2;

export interface FoundSection {
  readonly section: Section;
  readonly container: Element | undefined;
  /** Its title. */
  readonly heading?: Element | undefined;
  /** What belongs to it besides, on a flat page. */
  readonly beside?: readonly Element[];
  /** The panel that shows the chosen key once more, where that is another part of the page. */
  readonly detail?: Element;
  readonly menus: readonly FoundMenu[];
  readonly complete: boolean;
}

/** @returns the section as far as it is certain; `absent` when nothing on the page is it. */
export function findSection(scene: Scene): FoundSection {
  const ids = shownIds(scene);
  const shown = ids.filter(({ element }) => isVisible(element) && !isShutAway(element, scene));
  const groups = groupByTable(shown);
  const read = groups.map((group) => readGroup(group, scene)).filter((found) => found !== undefined);
  const whole = withDetail(read);
  const candidates = whole ? [whole] : read;
  const titled = titledPlaces(scene);

  const [only, second] = candidates;
  if (only && repeatsKey(only.section)) return empty({ kind: 'ambiguous', places: 'several', why: 'one key is listed twice' });
  if (only && second) return empty({ kind: 'ambiguous', places: 'several', why: 'two sections list access keys' });
  if (only) {
    // What is shut away under the same title may be the real list, and this one somebody else's.
    if (closedUnderTitle(scene).some((header) => !containsDeep(only.container, header) && !containsDeep(header, only.container)))
      return empty({ kind: 'ambiguous', places: 'several', why: 'a closed section has the title too' });
    const elsewhere = titled.filter(
      ({ heading, container }) =>
        heading !== only.heading &&
        !containsDeep(only.container, heading) &&
        !containsDeep(container, only.container) &&
        !opens(heading, only.container, scene),
    );
    if (elsewhere.length === 0 && countsElsewhere(only, scene))
      return empty({ kind: 'ambiguous', places: 'several', why: 'another heading counts access keys' });
    if (elsewhere.length === 0) return only;
    const both = elsewhere.length === 1 && elsewhere[0] ? wholeOf(only, elsewhere[0].heading, scene) : undefined;
    return both ?? empty({ kind: 'ambiguous', places: 'several', why: 'the list is not under the section’s title' });
  }
  const closed = closedHeader(
    ids.map(({ element }) => element).filter((e) => !isVisible(e) || isShutAway(e, scene)),
    scene,
  );
  const place = onePlace(titled.length > 0 ? titled : titledOtherwise(scene), scene);
  if (titled.length > 1 && !place) return empty({ kind: 'ambiguous', places: 'several', why: 'two sections have the title' });
  if (place) {
    const read = readEmpty(
      place,
      shown.some((id) => isNamed(id, scene)),
      scene,
    );
    if (read.section.kind !== 'absent') return read;
  }
  if (closed) return empty({ kind: 'closed', header: closed });
  const untried = place && untriedOpener(place.heading, scene);
  if (untried) return empty({ kind: 'closed', header: untried });
  const main = queryAll(scene.roots, 'main, [role="main"]').find((e) => isVisible(e)) ?? scene.doc.body;
  return empty({ kind: isBusy(main, scene) ? 'loading' : 'absent' });
}

/** Beside a list that is not called by the section's title alone, a heading of another place counts access keys: one may be somebody else's. */
function countsElsewhere({ container, section, heading }: ReadGroup, scene: Scene): boolean {
  if (section.kind !== 'open' || section.title === undefined || isTitle(section.title, scene)) return false;
  return queryAll(scene.roots, HEADING).some(
    (h) =>
      h !== heading &&
      counterOf(h) !== undefined &&
      termsIn(titleOf(h), scene.lang, ['access-keys']).size > 0 &&
      isVisible(h) &&
      !containsDeep(container, h) &&
      !closestDeep(h, NOT_CONTENT),
  );
}

/**
 * A list in which rows are chosen, and a panel that shows the chosen one once more, with what acts on it: the list has its verbs there. Anything
 * else that lists a key twice stays two sections.
 */
function withDetail(found: readonly ReadGroup[]): ReadGroup | undefined {
  const [list, detail] = [...found].sort((a, b) => keysIn(b).filter(isChosen).length - keysIn(a).filter(isChosen).length);
  if (found.length !== 2 || list?.section.kind !== 'open' || detail?.section.kind !== 'open') return undefined;
  const [chosen, another] = list.section.keys.filter(isChosen);
  const [shown, more] = detail.section.keys;
  if (!chosen || another || !shown || more || shown.id !== chosen.id || shown.selector) return undefined;
  if (shown.state !== chosen.state && shown.state !== 'unknown') return undefined;
  if (list.section.menu || Object.keys(list.section.actions).length > 0 || containsDeep(list.container, detail.container)) return undefined;
  const actions = { ...detail.section.actions, ...shown.actions };
  return {
    ...list,
    detail: detail.container,
    menus: [...list.menus, ...detail.menus],
    section: { ...list.section, actions, menu: detail.section.menu ?? shown.menu },
  };
}

function keysIn({ section }: FoundSection): readonly KeyRow[] {
  return section.kind === 'open' ? section.keys : [];
}

function isChosen({ selector }: KeyRow): boolean {
  return selector?.selected === true;
}

/** A header that opens and closes the section may say its title once more: both together are the section, if there is nothing else in it. */
function wholeOf(found: ReadGroup, heading: Element, scene: Scene): ReadGroup | undefined {
  const { container, section } = found;
  if (section.kind !== 'open' || section.title === undefined || !isTitle(section.title, scene)) return undefined;
  const whole = ancestors(heading).find((e) => containsDeep(e, container));
  if (!whole || whole.matches('body, html, main, [role="main"]') || holdsForeignTable(whole, container, scene)) return undefined;
  const others = within(whole, HEADING, scene.roots).filter(
    (h) => isVisible(h) && !containsDeep(container, h) && !containsDeep(heading, h) && !containsDeep(h, heading),
  );
  if (others.length > 0 || (counterOf(heading) ?? section.keys.length) !== section.keys.length) return undefined;
  return { ...found, container: whole, section: { ...section, ref: scene.refs.of(whole) } };
}

function empty(section: Section): FoundSection {
  return { section, container: undefined, menus: [], complete: false };
}

function repeatsKey(section: Section): boolean {
  return section.kind === 'open' && new Set(section.keys.map((key) => key.id.toUpperCase())).size < section.keys.length;
}

function groupByTable(ids: readonly ShownId[]): ShownId[][] {
  const groups = new Map<Element | undefined, ShownId[]>();
  for (const id of ids) {
    const table = closestDeep(id.element, TABLE);
    const group = groups.get(table);
    if (group) group.push(id);
    else groups.set(table, [id]);
  }
  return [...groups.values()];
}

interface ReadGroup extends FoundSection {
  readonly container: Element;
}

function readGroup(ids: readonly ShownId[], scene: Scene): ReadGroup | undefined {
  const rows = rowsOf(ids, scene);
  const [first] = rows;
  if (!first) return undefined;
  const list = closestDeep(first.element, LIST) ?? parentOf(first.element) ?? first.element;
  const { container, heading, beside } = containerOf(
    list,
    rows.map((row) => row.element),
    scene,
  );
  const inRow = (element: Element): boolean => rows.some((row) => containsDeep(row.element, element));
  const outside = (element: Element): boolean => inRow(element) || closestDeep(element, NOT_CONTENT) !== undefined;
  const read = rows.map((row) => readRow(row, list, scene, rows.length));
  const chosen = read.filter(({ key }) => key.selector?.selected ?? rows.length === 1);
  const chosenId = chosen.length === 1 ? chosen[0]?.key.id : undefined;
  const part = [container, ...beside];
  const menu = findMenu(part, scene, false, outside, chosenId);
  if (menu && !menu.button.enabled) scene.memory.idleButtons.add(menu.element);
  const ofList = directControls(part, scene, (e) => outside(e) || (menu?.popup ? containsDeep(menu.popup, e) : false));
  const actions = verbsFor(chosenId, ofList);
  if (actsOnChosen(part, read, outside, scene)) scene.memory.actsOnChosen = true;
  // Rows that can be chosen are chosen for what acts on them above; a menu of their own may have other things, until it has shown verbs.
  const isAside = ({ key, menu: own, puzzles }: ReadRow): boolean => {
    if (!own || own.open || scene.memory.actionButtons.has(own.element)) return false;
    // What opens beside a menu for the whole list may show a row's details.
    if (menu?.isOfActions && !own.isOfActions && !own.isMenu) return true;
    if (key.selector && (menu?.isOfActions || (scene.memory.actsOnChosen && !own.isOfActions))) return true;
    return !own.isOfActions && puzzles >= ROW_OF_VERBS;
  };
  // What the list offers for its one chosen key, or its only one, tells that key's state.
  const offered = { ...actions, ...(menu?.open ? menu.items : {}) };
  // An open menu that several rows could have is of the one whose button was pressed, if of any.
  const isContested = ({ menu: own }: ReadRow): boolean =>
    own?.popup !== undefined && !scene.memory.pressed.has(own.element) && read.filter((row) => row.menu?.popup === own.popup).length > 1;
  const keys = read
    .map((row) => ({ row, key: chosen.length === 1 && chosen[0] === row ? row.whenOffered(offered) : row.key }))
    .map(({ row, key }) => (isAside(row) ? { ...key, menu: undefined } : isContested(row) ? withClosedMenu(key) : key));
  const title = heading ? titleOf(heading) : tidy(list.getAttribute('aria-label'));
  if (!isSection(container, keys, menu, actions, title, scene)) return undefined;
  if (keys.some((key) => key.state !== 'deleted')) scene.memory.listedUsableKey = true;
  for (const { id, label } of ids) if (!scene.memory.labels.has(id.toUpperCase())) scene.memory.labels.set(id.toUpperCase(), label);
  const menus = [...read.map((r) => r.menu), menu].filter((m) => m !== undefined);
  return {
    section: {
      kind: 'open',
      ref: scene.refs.of(container),
      keys,
      menu: menu && { button: menu.button, open: menu.open, items: menu.items },
      actions,
      title: title === '' ? undefined : title.slice(0, 80),
    },
    container,
    heading,
    beside,
    menus,
    complete: dataRows(list).length <= rows.length && (counterOf(heading) ?? 0) <= rows.length && !isFiltered(part, heading, scene, inRow),
  };
}

function withClosedMenu(key: KeyRow): KeyRow {
  return key.menu ? { ...key, menu: { ...key.menu, open: false, items: {} } } : key;
}

/** Whether a button beside the list is off as long as no row is chosen; those that turn pages may be off for other reasons. */
function actsOnChosen(part: Part, rows: readonly ReadRow[], outside: (element: Element) => boolean, scene: Scene): boolean {
  if (!rows.every(({ key }) => key.selector?.selected === false)) return false;
  return within(part, 'button, [role="button"]', scene.roots).some(
    (e) => !outside(e) && !isEnabled(e) && isVisible(e) && !closestDeep(e, 'ul, ol, [class*="pagination" i]'),
  );
}

/** Whether a list of key ids is the list of this page's principal: every vote is about structure, the title is one of them. */
function isSection(
  container: Element,
  keys: readonly KeyRow[],
  menu: FoundMenu | undefined,
  beside: object,
  title: string,
  scene: Scene,
): boolean {
  const votes = new Votes<'section'>();
  votes.add('section', 2, 'lists access key ids');
  const usable = keys.filter((key) => key.state !== 'deleted');
  const acts = menu !== undefined || Object.keys(beside).length > 0;
  const titled = isTitle(title, scene);
  // A row that can be chosen is enough: what acts on the whole list may appear only then.
  // The row in which the page asks about the owner's choice has no other controls meanwhile.
  const isAskedAbout = (key: KeyRow): boolean => key.id === scene.memory.choice?.keyId;
  const controlled = usable.every(
    (key) => key.menu ?? key.selector ?? (Object.keys(key.actions).length > 0 || (acts && keys.length === 1) || isAskedAbout(key)),
  );
  if (!controlled) return false;
  votes.add('section', 2, 'every key has its controls');
  if (titled) votes.add('section', 2, 'title');
  // Rows that lead to an IAM user's page, or name one, are that user's keys.
  if (
    within(container, 'a[href*="#/users/"]', scene.roots).length > 0 ||
    /arn:[\w-]+:(iam|sts)::\d*:(user|assumed-role|federated-user)\//.test(container.textContent)
  )
    votes.add('section', -4, 'names an IAM user');
  const panel = closestDeep(container, '[role="tabpanel"]');
  if (namesOther(title, scene) || (panel && namesOther(labelOf(panel)?.textContent ?? '', scene)))
    votes.add('section', -4, 'the title names something else');
  if (usable.some((key) => key.facts.some(({ kind, value }) => kind === 'owner' && !/root/i.test(value))))
    votes.add('section', -4, 'a key has another owner');
  if (usable.length === 0) return titled;
  return votes.leading(THRESHOLD.section, 0) !== undefined;
}

/** A title may say whose keys these are, of which service, or that they are gone. */
function namesOther(title: string, scene: Scene): boolean {
  const parts = title.split(/\s*[:：–—]\s*|\s-\s/).filter(Boolean);
  // The title and something more, which tells of what or of whom.
  if (parts.length > 1 && parts.some((part) => isTitle(part, scene)) && !parts.every((part) => isTitle(part, scene) || /root/i.test(part)))
    return true;
  return (
    namesSomebody(title, scene) ||
    OTHER_NAMES.test(title) ||
    ACCOUNT_ID.test(title) ||
    mentions(title, scene.lang, 'deleted') ||
    mentions(title, scene.lang, 'delete')
  );
}

/** Stands alone, or is called an access key id: not what a message tells of (`The key was deleted: AKIA…`). */
function isNamed({ label }: ShownId, scene: Scene): boolean {
  return label === '' || meaningOf(label, scene.lang, ['access-key-id', 'access-keys']) !== undefined;
}

/** A titled section that lists no key: loading, closed, or truly empty. */
function readEmpty({ heading, container, beside }: Place, idsElsewhere: boolean, scene: Scene): FoundSection {
  const part = [container, ...beside];
  const counter = counterOf(heading);
  // Without headings to end it a place may reach over other sections. Those before a title that says zero are not its own.
  const isBefore = (e: Element): boolean => counter === 0 && !containsDeep(e, heading) && precedes(e, heading);
  // An id that is to be seen is a key that was not understood: nothing is empty then.
  if (idsElsewhere || hintsAtKey(part, isBefore, scene))
    return empty({ kind: 'ambiguous', places: 'one', why: 'a key without recognised controls' });
  if (isBusy(part, scene)) return empty({ kind: 'loading' });
  const header = closestDeep(heading, '[aria-expanded="false"], summary') ?? heading.querySelector('[aria-expanded="false"]');
  if (header && (header.localName !== 'summary' || !(header.parentElement as HTMLDetailsElement).open))
    return empty({ kind: 'closed', header: { ref: scene.refs.of(header), enabled: isEnabled(header), signals: ['title', 'closed'] } });

  const tables = within(part, TABLE, scene.roots).filter((t) => isVisible(t) && !isBefore(t));
  const rows = tables.flatMap(dataRows);
  if ((counter !== undefined && counter > 0) || rows.length > 0) return empty({ kind: 'loading' });
  const votes = new Votes<'empty'>();
  votes.add('empty', 2, 'title');
  if (counter === 0) votes.add('empty', 2, 'counter says zero');
  if (tables.length === 1) votes.add('empty', 1, 'a table without rows');
  if (leafTexts(part, 60, (e) => !isRendered(e)).some((text) => mentions(text, scene.lang, 'no-keys')))
    votes.add('empty', 1, 'says that there are none');
  if (
    directControls(part, scene, () => false).some((c) => c.meant === 'create-access-key') ||
    within(part, 'a[href*="access-key-wizard"]', scene.roots).length > 0
  )
    votes.add('empty', 1, 'offers to create a key');
  // In a language that nobody knows: what was called so when it listed keys, and now has a control that is not understood.
  else if (scene.knownTitle !== undefined && within(part, CONTROL, scene.roots).some((e) => isVisible(e) && isEnabled(e)))
    votes.add('empty', 1, 'offers something');
  if (!votes.leading(THRESHOLD.emptySection, 0)) return empty({ kind: 'absent' });
  const inferred = counter !== 0 && tables.length !== 1;
  if (inferred && holdsItems(part, heading, scene))
    return empty({ kind: 'ambiguous', places: 'one', why: 'a list that is not understood' });
  const hides = mayHide(part, heading, scene);
  return {
    section: {
      kind: 'open',
      ref: scene.refs.of(container),
      keys: [],
      menu: undefined,
      actions: {},
      title: titleOf(heading).slice(0, 80),
      emptiness: hides ? 'filtered' : counter === 0 ? 'stated' : inferred ? 'inferred' : 'shown',
    },
    container,
    beside,
    menus: [],
    complete: !hides,
  };
}

/** What quotes or tells of a key, and lists none. */
const QUOTING =
  'pre, template, noscript, [role="status"], [role="alert"], [role="log"], [class*="flash" i], [class*="toast" i], [class*="snack" i]';

/** Part of an id in whatever it is drawn, or a key's status: something is listed, in whatever way. */
function hintsAtKey(part: Part, skip: (element: Element) => boolean, scene: Scene): boolean {
  const isIgnored = (e: Element): boolean => skip(e) || !isRendered(e);
  if (leafTexts(part, 200, (e) => isIgnored(e) || e.matches(QUOTING)).some((text) => text.includes('AKIA'))) return true;
  const texts = leafTexts(
    part,
    60,
    (e) => isIgnored(e) || e.matches(`${CONTROL}, label, option, thead, [role="columnheader"], ${NOT_CONTENT}`),
  );
  return texts.some((text) => {
    const meaning = meaningOf(text, scene.lang, ['active', 'inactive']);
    return meaning !== undefined && meaning.certainty !== 'weak';
  });
}

/** Texts that a section without keys may have: what it is for, that there are none, and why that is good. */
const MOST_TEXTS = 8;

/** A list with things in it, or more texts than an empty section has. */
function holdsItems(part: Part, heading: Element, scene: Scene): boolean {
  const unsaid = (e: Element): boolean => e === heading || !isRendered(e) || e.matches(CONTROL);
  const items = within(part, 'li, article, [role="listitem"], dd', scene.roots).filter((e) => isVisible(e));
  return items.some((item) => leafTexts(item, 1, unsaid).length > 0) || leafTexts(part, MOST_TEXTS + 1, unsaid).length > MOST_TEXTS;
}

function isBusy(part: Part, scene: Scene): boolean {
  return (
    elementsOf(part).some((e) => e.matches('[aria-busy="true"]')) ||
    within(part, BUSY, scene.roots).some((e) => isShown(e) && !closestDeep(e, NOT_CONTENT))
  );
}
