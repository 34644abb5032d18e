/** How far a section reaches around its list. */
import { ancestors, closestDeep, containsDeep, isVisible, textIn, tidy, within } from './dom';
import { CONTROL, HEADING, LIST, TABLE } from './kinds';
import { hasOpener } from './menu';
import { openerTo } from './opener';
import { hasVerbs } from './rows';
import type { Scene } from './scene';
import { headingBefore, isPageTitle, labelOf, plainTitleIn, upToHeading } from './title';

interface Extent {
  readonly container: Element;
  readonly heading: Element | undefined;
  /** What belongs to the section besides, where its heading stands before the container among other sections. */
  readonly beside: readonly Element[];
}

/**
 * The smallest element around the list that has its title and all that acts on its rows. Where no title is to be found it reaches no further
 * than what acts on the rows: beyond begins what may belong to another list.
 */
export function containerOf(list: Element, rows: readonly Element[], scene: Scene): Extent {
  const inRow = (element: Element): boolean => rows.some((row) => containsDeep(row, element));
  const rowsAct = rows.every((row) => hasVerbs(row, scene, () => false));
  const acts = (element: Element): boolean => rowsAct || hasOpener(element, scene, inRow) || hasVerbs(element, scene, inRow);
  const path: Element[] = [];
  let heading = labelOf(list);
  let whole: Element | undefined;
  for (const element of [list, ...ancestors(list)]) {
    if (element.matches('body, html')) break;
    const headings = within(element, HEADING, scene.roots).filter((h) => isVisible(h) && !inRow(h));
    const holdsOther = holdsForeignTable(element, list, scene);
    if (holdsOther || headings.length > 1) {
      // More than one part of the page; the list's own heading is then the one right before it, if no other list is between.
      const last = path.at(-1) ?? list;
      if (!holdsOther || !within(upToHeld(last, scene), TABLE, scene.roots).length) heading ??= headingBefore(last, headings);
      break;
    }
    path.push(element);
    heading ??=
      headings.find((h) => !isPageTitle(h, element, scene)) ??
      labelOf(element) ??
      openerTo(element, scene) ??
      plainTitleIn(element, inRow, scene);
    if (element.matches('main, [role="main"], [role="tabpanel"]')) break;
    if (heading && containsDeep(element, heading) && (element.matches('section, details, [role="region"]') || acts(element))) {
      whole = element;
      break;
    }
  }
  // What acts on the rows may appear only when one is chosen: until then the section is what the title stands over most closely.
  const container = (heading ? (whole ?? titled(path, heading)) : (path.find(acts) ?? framedListIn(path, list, scene))) ?? list;
  return {
    container: container.matches('[role="tabpanel"]') ? contentOf(container) : framedAround(container, rows, scene),
    heading,
    beside: heading && !containsDeep(container, heading) ? besideUnder(heading, container, scene) : [],
  };
}

/** On a flat page: what stands between the heading and the container, and behind it up to the next heading. */
function besideUnder(heading: Element, container: Element, scene: Scene): Element[] {
  const [held, ...before] = upToHeld(container, scene).reverse();
  if (!held || !containsDeep(held, heading)) return [];
  return [...before, ...upToHeading(container, 'nextElementSibling', scene)];
}

/** What stands before an element, up to what is or holds a heading, and that. */
function upToHeld(element: Element, scene: Scene): Element[] {
  const before = upToHeading(element, 'previousElementSibling', scene);
  const held = (before.at(-1) ?? element).previousElementSibling;
  return held ? [...before, held] : before;
}

function titled(path: readonly Element[], heading: Element): Element | undefined {
  return path.find((element) => containsDeep(element, heading)) ?? path.at(-1);
}

/** The widest border around the list on its way out that has no other list with controls in it. */
function framedListIn(path: readonly Element[], list: Element, scene: Scene): Element | undefined {
  const holdsOther = (element: Element): boolean =>
    within(element, LIST, scene.roots).some(
      (other) => !containsDeep(other, list) && !containsDeep(list, other) && within(other, CONTROL, scene.roots).some((e) => isVisible(e)),
    );
  return path.filter((element) => element !== list && !holdsOther(element) && isFramed(element)).at(-1);
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

/** Another list with rows of its own in it means that this is more than one section. */
export function holdsForeignTable(element: Element, list: Element, scene: Scene): boolean {
  const others = within(element, TABLE, scene.roots).filter((table) => !containsDeep(table, list) && !containsDeep(list, table));
  return others.some((table) => isVisible(table) && dataRows(table).length > 0);
}

/** Rows that hold data: more than one cell, or a cell that does not span the table. */
export function dataRows(table: Element): Element[] {
  const rows = [...table.querySelectorAll('tr, [role="row"]')].filter(
    (row) => closestDeep(row, TABLE) === table && !row.closest('thead, [aria-hidden="true"]') && isVisible(row),
  );
  return rows.filter((row) => {
    const cells = row.querySelectorAll('td, [role="cell"], [role="gridcell"], th[scope="row"], [role="rowheader"]');
    return cells.length > 1 && !row.querySelector('[role="columnheader"]');
  });
}
