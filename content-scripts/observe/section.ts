/** The access-keys section of the root user's *Security credentials* page: where it is, what it lists, and what acts on it. */
import { meaningOf, normaliseLabel } from '../../src/console/labels/index';
import { isAccessKeyId } from '../../src/console/access-key-id';
import type { Control, KeyRow, Section } from '../../src/guide/page-view';
import { THRESHOLD, Votes } from './confidence';
import {
  ancestors,
  byId,
  closestDeep,
  containsDeep,
  isEnabled,
  isShown,
  isVisible,
  leafTexts,
  parentOf,
  queryAll,
  textIn,
  tidy,
  within,
} from './dom';
import { idWords, idsOf } from './meaning';
import { directControls, findMenu, hasOpener } from './menu';
import type { FoundMenu } from './menu';
import { byVerb } from './meaning';
import { hasVerbs, readRow, rowsOf } from './rows';
import type { Scene } from './scene';

const TABLE = 'table, [role="table"], [role="grid"], [role="treegrid"]';
const CONTROL = 'button, a, input, select, textarea, [role="button"]';
const LIST = `${TABLE}, [role="list"], ul, ol`;
export const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** Where ids are quoted, not listed: help, code samples, messages, navigation, dialogs, and what is not rendered at all. */
const NOT_CONTENT =
  'aside, [role="complementary"], dialog, [role="dialog"], [role="alertdialog"], [role="alert"], [role="status"], [role="note"], [role="tooltip"], [role="log"], nav, [role="navigation"], footer, [role="contentinfo"], [role="banner"], pre, template, noscript, textarea';

const BUSY =
  '[aria-busy="true"], [role="progressbar"], [class*="spinner" i], [class*="skeleton" i], [class*="_status-loading"], [class*="status-loading"]';

export interface FoundSection {
  readonly section: Section;
  readonly container: Element | undefined;
  readonly menus: readonly FoundMenu[];
  readonly complete: boolean;
}

/** @returns the section as far as it is certain; `absent` when nothing on the page is it. */
export function findSection(scene: Scene): FoundSection {
  const ids = keyIdElements(scene);
  const shown = ids.filter((e) => isVisible(e));
  const groups = groupByTable(shown);
  const candidates = groups.map((group) => readGroup(group, scene)).filter((found) => found !== undefined);
  const titled = titledPlaces(scene);

  const [only, second] = candidates;
  if (only && repeatsKey(only.section)) return empty({ kind: 'ambiguous', why: 'one key is listed twice' });
  if (only && second) return empty({ kind: 'ambiguous', why: 'two sections list access keys' });
  if (only) {
    // What is shut away under the same title may be the real list, and this one somebody else's.
    if (closedUnderTitle(scene).some((header) => !containsDeep(only.container, header) && !containsDeep(header, only.container)))
      return empty({ kind: 'ambiguous', why: 'a closed section has the title too' });
    const elsewhere = titled.filter(
      ({ heading, container }) =>
        !containsDeep(only.container, heading) && !containsDeep(container, only.container) && !opens(heading, only.container, scene),
    );
    if (elsewhere.length === 0) return only;
    const whole = elsewhere.length === 1 && elsewhere[0] ? wholeOf(only, elsewhere[0].heading, scene) : undefined;
    return whole ?? empty({ kind: 'ambiguous', why: 'the list is not under the section’s title' });
  }
  const closed = closedHeader(
    ids.filter((e) => !isVisible(e)),
    scene,
  );
  const place = onePlace(titled.length > 0 ? titled : titledOtherwise(scene), scene);
  if (titled.length > 1 && !place) return empty({ kind: 'ambiguous', why: 'two sections have the title' });
  if (place) {
    const read = readEmpty(place, shown.length > 0, scene);
    if (read.section.kind !== 'absent') return read;
  }
  if (closed) return empty({ kind: 'closed', header: closed });
  const untried = place && untriedOpener(place.heading, scene);
  if (untried) return empty({ kind: 'closed', header: untried });
  const main = queryAll(scene.roots, 'main, [role="main"]').find((e) => isVisible(e)) ?? scene.doc.body;
  return empty({ kind: isBusy(main, scene) ? 'loading' : 'absent' });
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

/** Elements whose whole text is an access key id, outside of help, samples, messages and dialogs. */
function keyIdElements(scene: Scene): Element[] {
  const found: Element[] = [];
  for (const root of scene.roots) {
    const scope = root.nodeType === 9 ? (root as Document).body : (root as ShadowRoot);
    // A native search first: walking every text of a large page that has no such id would be wasted.
    if (!/AKIA/i.test(scope.textContent)) continue;
    const walker = scene.doc.createTreeWalker(scope, 4 /* text */);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      const element = node.parentElement;
      if (text.length < 400 && element && isAccessKeyId(text.trim()) && !closestDeep(element, NOT_CONTENT)) found.push(element);
    }
  }
  return found;
}

function groupByTable(ids: readonly Element[]): Element[][] {
  const groups = new Map<Element | undefined, Element[]>();
  for (const id of ids) {
    const table = closestDeep(id, TABLE);
    const group = groups.get(table);
    if (group) group.push(id);
    else groups.set(table, [id]);
  }
  return [...groups.values()];
}

interface ReadGroup extends FoundSection {
  readonly container: Element;
}

function readGroup(ids: readonly Element[], scene: Scene): ReadGroup | undefined {
  const rows = rowsOf(ids, scene);
  const [first] = rows;
  if (!first) return undefined;
  const list = closestDeep(first.element, LIST) ?? parentOf(first.element) ?? first.element;
  const { container, heading } = containerOf(
    list,
    rows.map((row) => row.element),
    scene,
  );
  const inRow = (element: Element): boolean => rows.some((row) => containsDeep(row.element, element));
  const outside = (element: Element): boolean => inRow(element) || closestDeep(element, NOT_CONTENT) !== undefined;
  const menu = findMenu(container, scene, false, outside);
  if (menu && !menu.button.enabled) scene.memory.idleButtons.add(menu.element);
  const beside = byVerb(directControls(container, scene, (e) => outside(e) || (menu?.popup ? containsDeep(menu.popup, e) : false)));

  const read = rows.map((row) => readRow(row, list, scene, rows.length));
  // What the list offers for its one chosen key, or its only one, tells that key's state.
  const chosen = read.filter(({ key }) => key.selector?.selected ?? rows.length === 1);
  const offered = { ...beside, ...(menu?.open ? menu.items : {}) };
  const keys = read.map((row) => (chosen.length === 1 && chosen[0] === row ? row.whenOffered(offered) : row.key));
  const title = heading && tidy(titleOf(heading));
  if (!isSection(container, keys, menu, beside, title, scene)) return undefined;
  if (keys.some((key) => key.state !== 'deleted')) scene.memory.listedUsableKey = true;
  const menus = [...read.map((r) => r.menu), menu].filter((m) => m !== undefined);
  return {
    section: {
      kind: 'open',
      ref: scene.refs.of(container),
      keys,
      menu: menu && { button: menu.button, open: menu.open, items: menu.items },
      actions: beside,
      title: title === undefined || title === '' ? undefined : title.slice(0, 80),
    },
    container,
    menus,
    complete: dataRows(list).length <= rows.length && (counterOf(heading) ?? 0) <= rows.length,
  };
}

/** Whether a list of key ids is the list of this page's principal: every vote is about structure, the title is one of them. */
function isSection(
  container: Element,
  keys: readonly KeyRow[],
  menu: FoundMenu | undefined,
  beside: object,
  title: string | undefined,
  scene: Scene,
): boolean {
  const votes = new Votes<'section'>();
  votes.add('section', 2, 'lists access key ids');
  const usable = keys.filter((key) => key.state !== 'deleted');
  const acts = menu !== undefined || Object.keys(beside).length > 0;
  const titled = title !== undefined && isTitle(title, scene);
  // A row that can be chosen is enough: what acts on the whole list may appear only then.
  const controlled = usable.every(
    (key) => key.menu ?? key.selector ?? (Object.keys(key.actions).length > 0 || (acts && keys.length === 1)),
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
  if (usable.length === 0) return titled;
  return votes.leading(THRESHOLD.section, 0) !== undefined;
}

/**
 * The smallest element around the list that has its title and all that acts on its rows. Where no title is to be found it reaches no further
 * than what acts on the rows: beyond begins what may belong to another list.
 */
function containerOf(list: Element, rows: readonly Element[], scene: Scene): { container: Element; heading: Element | undefined } {
  const inRow = (element: Element): boolean => rows.some((row) => containsDeep(row, element));
  const rowsAct = rows.every((row) => hasVerbs(row, scene, () => false));
  const acts = (element: Element): boolean => rowsAct || hasOpener(element, scene, inRow) || hasVerbs(element, scene, inRow);
  const path: Element[] = [];
  let heading = labelOf(list);
  for (const element of [list, ...ancestors(list)]) {
    if (element.matches('body, html') || holdsForeignTable(element, list, scene)) break;
    const headings = within(element, HEADING, scene.roots).filter((h) => isVisible(h) && !inRow(h));
    if (headings.length > 1) {
      // More than one part of the page; the list's own heading is then the one right before it.
      heading ??= headingBefore(path.at(-1) ?? list, headings);
      break;
    }
    path.push(element);
    heading ??=
      headings.find((h) => !isPageTitle(h, element, scene)) ??
      labelOf(element) ??
      openerTo(element, scene) ??
      plainTitleIn(element, inRow, scene);
    if (element.matches('main, [role="main"], [role="tabpanel"]')) break;
    if (heading && containsDeep(element, heading) && (element.matches('section, details, [role="region"]') || acts(element))) break;
  }
  const container = (heading ? path.at(-1) : (path.find(acts) ?? framedListIn(path, list, scene))) ?? list;
  return { container: container.matches('[role="tabpanel"]') ? contentOf(container) : framedAround(container, rows, scene), heading };
}

/** The heading of the whole page, met only where the page begins, is no section's, unless it is called like it. */
function isPageTitle(heading: Element, around: Element, scene: Scene): boolean {
  return around.matches('main, [role="main"]') && heading.localName === 'h1' && !isTitle(titleOf(heading), scene);
}

/** The widest border around the list on its way out that has no other list with controls in it. */
function framedListIn(path: readonly Element[], list: Element, scene: Scene): Element | undefined {
  const holdsOther = (element: Element): boolean =>
    within(element, LIST, scene.roots).some(
      (other) => !containsDeep(other, list) && !containsDeep(list, other) && within(other, CONTROL, scene.roots).some((e) => isVisible(e)),
    );
  return path.filter((element) => element !== list && !holdsOther(element) && isFramed(element)).at(-1);
}

/** The summary, header or tab that has opened an element. */
function openerTo(element: Element, scene: Scene): Element | undefined {
  if (element.localName === 'details') return [...element.children].find((child) => child.localName === 'summary');
  if (!element.matches('[role="tabpanel"]')) {
    const before = element.previousElementSibling;
    const header = before && (before.matches(OPEN) ? before : before.querySelector(OPEN));
    return header && before.querySelector(LIST) === null ? header : undefined;
  }
  return queryAll(scene.roots, '[role="tab"][aria-selected="true"]').find((tab) => openedBy(tab, scene) === element);
}

/** A title in plain words. */
function plainTitleIn(element: Element, inRow: (element: Element) => boolean, scene: Scene): Element | undefined {
  return within(element, '*', scene.roots).find((e) => e.childElementCount === 0 && !inRow(e) && isPlainTitle(e, scene));
}

/** The border around the section, when it holds nothing else. */
function framedAround(container: Element, rows: readonly Element[], scene: Scene): Element {
  if (isFramed(container)) return container;
  const size = (e: Element): string => `${String(textIn(e).length)} ${String(within(e, CONTROL, scene.roots).length)}`;
  const own = size(container);
  for (const element of ancestors(container)) {
    if (element.matches('body, html, main, [role="main"], [role="tabpanel"]') || rows.includes(element) || size(element) !== own) break;
    if (isFramed(element)) return element;
  }
  return container;
}

/** What a tab's panel holds, if that is one thing: the panel itself is a part of the tabs. */
function contentOf(panel: Element): Element {
  let content = panel;
  for (;;) {
    const [only, more] = [...content.children].filter((child) => isVisible(child));
    if (!only || more || content.shadowRoot || [...content.childNodes].some((node) => node.nodeType === 3 && tidy(node.nodeValue) !== ''))
      return content;
    content = only;
    if (content.matches('section, [role="region"], table') || isFramed(content)) return content;
  }
}

function isFramed(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return (
    style !== undefined && (style.borderTopWidth !== '0px' || style.boxShadow !== 'none' || style.backgroundColor !== 'rgba(0, 0, 0, 0)')
  );
}

function headingBefore(element: Element, headings: readonly Element[]): Element | undefined {
  for (let before = element.previousElementSibling; before; before = before.previousElementSibling) {
    const heading = headings.filter((h) => before.contains(h)).at(-1);
    if (heading) return heading;
  }
  return undefined;
}

/** Another list with rows of its own in it means that this is more than one section. */
function holdsForeignTable(element: Element, list: Element, scene: Scene): boolean {
  const others = within(element, TABLE, scene.roots).filter((table) => !containsDeep(table, list) && !containsDeep(list, table));
  return others.some((table) => isVisible(table) && dataRows(table).length > 0);
}

/** The element that the list says is its name (Cloudscape tables from 3.0.424 on). */
function labelOf(list: Element): Element | undefined {
  const [id = ''] = (list.getAttribute('aria-labelledby') ?? '').split(/\s+/);
  return byId(list, id) ?? undefined;
}

/** A heading without its counter and without what stands beside it. */
function titleOf(heading: Element): string {
  return tidy(heading.textContent).replace(/\s*[([（]\s*\d+\+?\s*(\/\s*\d+\+?\s*)?[)\]）].*$/, '');
}

/** The number in brackets behind the title, where there is one. */
function counterOf(heading: Element | undefined): number | undefined {
  const scope = heading?.closest(HEADING) ?? heading;
  const text = tidy(scope?.textContent);
  const digits = /[([（]\s*(\d+)\+?\s*[)\]）]/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function isTitle(text: string, scene: Scene): boolean {
  if (scene.knownTitle !== undefined && normaliseLabel(scene.knownTitle) === normaliseLabel(text)) return true;
  return meaningOf(text, scene.lang, ['access-keys']) !== undefined;
}

/** As {@link isTitle}, for headers that may say something besides, such as their place among the tabs. */
function saysTitle(header: Element, scene: Scene): boolean {
  return isTitle(titleOf(header), scene) || leafTexts(header, 6).some((text) => isTitle(text, scene));
}

interface Place {
  readonly heading: Element;
  readonly container: Element;
}

/** Visible headings that are called like the section. */
function titledPlaces(scene: Scene): Place[] {
  const headings = queryAll(scene.roots, HEADING).filter((h) => isVisible(h) && !closestDeep(h, NOT_CONTENT) && isTitle(titleOf(h), scene));
  return headings.map((heading) => placeOf(heading, scene));
}

/** Where no heading has the title: open tabs and headers that do, or else plain words. */
function titledOtherwise(scene: Scene): Place[] {
  const openers = titledOpeners(scene);
  return openers.length > 0 ? openers : plainTitles(scene).map((title) => placeOf(title, scene));
}

function isPlainTitle(element: Element, scene: Scene): boolean {
  return (
    element.textContent.length <= 60 &&
    isTitle(titleOf(element), scene) &&
    isVisible(element) &&
    !closestDeep(element, `${NOT_CONTENT}, a, button, [role="button"], [role="tab"], label, li, th, td, dt`)
  );
}

/** Words called like the section that are no heading, control, column or field. */
function plainTitles(scene: Scene): Element[] {
  const found = new Set<Element>();
  for (const root of scene.roots) {
    const scope = root.nodeType === 9 ? (root as Document).body : (root as ShadowRoot);
    const walker = scene.doc.createTreeWalker(scope, 4 /* text */);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      const element = node.parentElement;
      if (text.length >= 3 && text.length <= 60 && element && isPlainTitle(element, scene)) found.add(element);
    }
  }
  return [...found];
}

/** The part of the page that a title stands over: as far out as no other heading and no second table comes in. */
function placeOf(heading: Element, scene: Scene): Place {
  let container = heading;
  for (const element of ancestors(heading)) {
    if (element.matches('body, html, main, [role="main"]')) break;
    if (within(element, HEADING, scene.roots).some((h) => !h.contains(heading) && !heading.contains(h) && isVisible(h))) break;
    if (within(element, TABLE, scene.roots).filter((table) => isVisible(table)).length > 1) break;
    container = element;
  }
  return { heading, container };
}

const OPEN =
  '[role="tab"][aria-selected="true"], details[open] > summary, [aria-expanded="true"]:not([aria-haspopup]):not([role="combobox"])';

/** Open tabs, summaries and headers that are called like the section, with what they have opened. */
function titledOpeners(scene: Scene): Place[] {
  const openers = queryAll(scene.roots, OPEN).filter((e) => isVisible(e) && !closestDeep(e, NOT_CONTENT) && saysTitle(e, scene));
  return openers.flatMap((heading) => {
    const container = openedBy(heading, scene);
    return container && isVisible(container) ? [{ heading, container }] : [];
  });
}

/** Whether a heading is, holds or stands in the tab or header that has opened what holds an element. */
function opens(heading: Element, element: Element, scene: Scene): boolean {
  const opener = closestDeep(heading, OPEN) ?? heading.querySelector(OPEN);
  const opened = opener ? openedBy(opener, scene) : undefined;
  return opened !== undefined && containsDeep(opened, element);
}

function openedBy(opener: Element, scene: Scene): Element | undefined {
  if (opener.localName === 'summary') return opener.parentElement ?? undefined;
  const controlled = byId(opener, opener.getAttribute('aria-controls') ?? '');
  if (controlled) return controlled;
  if (!opener.matches('[role="tab"]')) return below(opener);
  const panels = queryAll(scene.roots, '[role="tabpanel"]').filter((e) => isVisible(e));
  const labelled = panels.filter((e) => opener.id !== '' && (e.getAttribute('aria-labelledby') ?? '').split(/\s+/).includes(opener.id));
  return labelled[0] ?? (panels.length === 1 ? panels[0] : undefined);
}

/** What comes right under a header that says of nothing that it opens it. */
function below(header: Element): Element | undefined {
  const { bottom } = header.getBoundingClientRect();
  for (const e of [header, ...ancestors(header).slice(0, 3)]) {
    if (e.matches('main, body, html')) return undefined;
    const next = e.nextElementSibling;
    if (next && isVisible(next)) return next.getBoundingClientRect().top >= bottom - 2 ? next : undefined;
  }
  return undefined;
}

/** The only titled place; or two that are one, since nothing but the title is said twice. */
function onePlace(places: readonly Place[], scene: Scene): Place | undefined {
  const [first, ...more] = places;
  if (!first || more.length === 0) return first;
  const container = ancestors(first.heading).find((e) => more.every((place) => containsDeep(e, place.heading)));
  if (!container || container.matches('body, html, main, [role="main"]')) return undefined;
  const isTitled = (h: Element): boolean => places.some(({ heading }) => containsDeep(heading, h) || containsDeep(h, heading));
  if (within(container, HEADING, scene.roots).some((h) => isVisible(h) && !isTitled(h))) return undefined;
  if (within(container, TABLE, scene.roots).filter((t) => isVisible(t)).length > 1) return undefined;
  return { heading: (places.find(({ heading }) => counterOf(heading) !== undefined) ?? first).heading, container };
}

/** A titled section that lists no key: loading, closed, or truly empty. */
function readEmpty({ heading, container }: Place, idsElsewhere: boolean, scene: Scene): FoundSection {
  // An id that is to be seen is a key that was not understood: nothing is empty then.
  if (idsElsewhere) return empty({ kind: 'ambiguous', why: 'a key without recognised controls' });
  if (isBusy(container, scene)) return empty({ kind: 'loading' });
  const header = closestDeep(heading, '[aria-expanded="false"], summary') ?? heading.querySelector('[aria-expanded="false"]');
  if (header && (header.localName !== 'summary' || !(header.parentElement as HTMLDetailsElement).open))
    return empty({ kind: 'closed', header: { ref: scene.refs.of(header), enabled: isEnabled(header), signals: ['title', 'closed'] } });

  const counter = counterOf(heading);
  const tables = within(container, TABLE, scene.roots).filter((t) => isVisible(t));
  const rows = tables.flatMap(dataRows);
  if ((counter !== undefined && counter > 0) || rows.length > 0) return empty({ kind: 'loading' });
  const votes = new Votes<'empty'>();
  votes.add('empty', 2, 'title');
  if (counter === 0) votes.add('empty', 2, 'counter says zero');
  if (tables.length === 1) votes.add('empty', 1, 'a table without rows');
  if (
    directControls(container, scene, () => false).some((c) => c.meant === 'create-access-key') ||
    within(container, 'a[href*="access-key-wizard"]', scene.roots).length > 0
  )
    votes.add('empty', 1, 'offers to create a key');
  if (!votes.leading(THRESHOLD.emptySection, 0)) return empty({ kind: 'absent' });
  return {
    section: {
      kind: 'open',
      ref: scene.refs.of(container),
      keys: [],
      menu: undefined,
      actions: {},
      title: tidy(titleOf(heading)).slice(0, 80),
    },
    container,
    menus: [],
    complete: true,
  };
}

/** Rows that hold data: more than one cell, or a cell that does not span the table. */
function dataRows(table: Element): Element[] {
  const rows = [...table.querySelectorAll('tr, [role="row"]')].filter(
    (row) => closestDeep(row, TABLE) === table && !row.closest('thead, [aria-hidden="true"]') && isVisible(row),
  );
  return rows.filter((row) => {
    const cells = row.querySelectorAll('td, [role="cell"], [role="gridcell"], th[scope="row"], [role="rowheader"]');
    return cells.length > 1 && !row.querySelector('[role="columnheader"]');
  });
}

function isBusy(scope: Element, scene: Scene): boolean {
  return scope.matches('[aria-busy="true"]') || within(scope, BUSY, scene.roots).some((e) => isShown(e) && !closestDeep(e, NOT_CONTENT));
}

/** The closed header, tab or summary behind which the list is: by what it controls, by its place, by its title when nothing is rendered behind it. */
function closedHeader(hidden: readonly Element[], scene: Scene): Control | undefined {
  const found = new Set<Element>();
  for (const id of hidden) {
    const header = openerOf(id, scene);
    if (header) found.add(header);
  }
  if (found.size === 0) closedUnderTitle(scene).forEach((header) => found.add(header));
  const [only] = found;
  return only && found.size === 1
    ? { ref: scene.refs.of(only), enabled: isEnabled(only), signals: ['closed', hidden.length > 0 ? 'keys behind it' : 'title'] }
    : undefined;
}

/** A title that can be pressed, with nothing under it: what it does is found out once. */
function untriedOpener(heading: Element, scene: Scene): Control | undefined {
  const pressable = 'button, [role="button"]';
  const opener = closestDeep(heading, pressable) ?? [...heading.querySelectorAll(pressable)].find((e) => saysTitle(e, scene));
  // One that says whether it is open is believed.
  if (!opener || !isVisible(opener) || opener.matches('[aria-expanded]')) return undefined;
  if (scene.memory.pressed.has(opener)) scene.memory.triedOpeners.add(opener);
  if (scene.memory.triedOpeners.has(opener)) return undefined;
  return { ref: scene.refs.of(opener), enabled: isEnabled(opener), signals: ['title', 'can be pressed'] };
}

function closedUnderTitle(scene: Scene): Element[] {
  return queryAll(scene.roots, '[aria-expanded="false"], [role="tab"][aria-selected="false"], details:not([open]) > summary').filter(
    (header) =>
      !header.hasAttribute('aria-haspopup') && isVisible(header) && !closestDeep(header, NOT_CONTENT) && saysAccessKeys(header, scene),
  );
}

function saysAccessKeys(header: Element, scene: Scene): boolean {
  return (
    saysTitle(header, scene) ||
    [header, ...header.querySelectorAll(HEADING)].some((e) => /-access-keys?-/.test(idsOf(e).map(idWords).join('')))
  );
}

/** Climbs from a hidden id to what hides it, and from there to the control that opens it. */
function openerOf(id: Element, scene: Scene): Element | undefined {
  for (const element of [id, ...ancestors(id)]) {
    if (element.matches('body, html')) return undefined;
    if (element.matches('details:not([open])')) return element.querySelector('summary') ?? undefined;
    if (element.id !== '') {
      const selector = '[aria-expanded="false"], [role="tab"][aria-selected="false"]';
      const opener = queryAll(scene.roots, selector).find(
        (e) => (e.getAttribute('aria-controls') ?? '').split(/\s+/).includes(element.id) && isVisible(e),
      );
      if (opener) return opener;
    }
    const before = element.previousElementSibling;
    if (before && !isVisible(element) && isVisible(before)) {
      const opener = [before, ...before.querySelectorAll('[aria-expanded="false"], [role="button"], button, a')].find(
        (e) => e.matches('[aria-expanded="false"]') && isVisible(e),
      );
      if (opener) return opener;
      if (
        before.matches('[role="tab"], [role="button"], button') ||
        /-(accordion|collaps\w*|expand\w*|toggle|header)-/.test(idWords(before.getAttribute('class') ?? ''))
      )
        return before;
    }
  }
  return undefined;
}
