/** Headers, tabs and summaries that open and close parts of the page. */
import type { Control } from '../../src/guide/page-view';
import { ancestors, byId, closestDeep, containsDeep, isEnabled, isVisible, queryAll } from './dom';
import { HEADING, LIST, NOT_CONTENT } from './kinds';
import { idWords, idsOf, meantControl } from './meaning';
import type { Scene } from './scene';
import { placeOf, plainTitles, saysTitle } from './title';
import type { Place } from './title';

/** The summary, header or tab that has opened an element. */
export function openerTo(element: Element, scene: Scene): Element | undefined {
  if (element.localName === 'details') return [...element.children].find((child) => child.localName === 'summary');
  if (!element.matches('[role="tabpanel"]')) {
    const before = element.previousElementSibling;
    const header = before && [before, ...before.querySelectorAll(OPEN)].find((e) => e.matches(OPEN) && !opensVerbs(e, scene));
    return header && before.querySelector(LIST) === null ? header : undefined;
  }
  return queryAll(scene.roots, '[role="tab"][aria-selected="true"]').find((tab) => openedBy(tab, scene) === element);
}

/** An open menu stands over the list like a header does, and its button may not say that it has a menu. */
function opensVerbs(element: Element, scene: Scene): boolean {
  const { actionButtons, idleButtons, barrenButtons } = scene.memory;
  if ([actionButtons, idleButtons, barrenButtons].some((buttons) => buttons.has(element))) return true;
  return meantControl(element, scene)?.meant === 'actions';
}

/** Where no heading has the title: open tabs and headers that do, or else plain words. */
export function titledOtherwise(scene: Scene): Place[] {
  const openers = titledOpeners(scene);
  return openers.length > 0 ? openers : plainTitles(scene).map((title) => placeOf(title, scene));
}

const OPEN =
  '[role="tab"][aria-selected="true"], details[open] > summary, [aria-expanded="true"]:not([aria-haspopup]):not([role="combobox"])';

/** Open tabs, summaries and headers that are called like the section, with what they have opened. */
function titledOpeners(scene: Scene): Place[] {
  const openers = queryAll(scene.roots, OPEN).filter((e) => isVisible(e) && !closestDeep(e, NOT_CONTENT) && saysTitle(e, scene));
  return openers.flatMap((heading) => {
    const container = openedBy(heading, scene);
    return container && isVisible(container) ? [{ heading, container, beside: [] }] : [];
  });
}

/** Whether a heading is, holds or stands in the tab or header that has opened what holds an element. */
export function opens(heading: Element, element: Element, scene: Scene): boolean {
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

/** The closed header, tab or summary behind which the list is: by what it controls, by its place, by its title when nothing is rendered behind it. */
export function closedHeader(hidden: readonly Element[], scene: Scene): Control | undefined {
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
export function untriedOpener(heading: Element, scene: Scene): Control | undefined {
  const pressable = 'button, [role="button"]';
  const opener = closestDeep(heading, pressable) ?? [...heading.querySelectorAll(pressable)].find((e) => saysTitle(e, scene));
  // One that says whether it is open is believed.
  if (!opener || !isVisible(opener) || opener.matches('[aria-expanded]')) return undefined;
  if (scene.memory.pressed.has(opener)) scene.memory.triedOpeners.add(opener);
  if (scene.memory.triedOpeners.has(opener)) return undefined;
  return { ref: scene.refs.of(opener), enabled: isEnabled(opener), signals: ['title', 'can be pressed'] };
}

export function closedUnderTitle(scene: Scene): Element[] {
  return queryAll(
    scene.roots,
    `[aria-expanded="false"], [role="tab"][aria-selected="false"], details:not([open]) > summary, ${SILENT_TAB}`,
  ).filter(
    (header) =>
      !header.hasAttribute('aria-haspopup') &&
      isVisible(header) &&
      !closestDeep(header, NOT_CONTENT) &&
      saysAccessKeys(header, scene) &&
      (!header.matches(SILENT_TAB) || !hasOpenPanel(header)),
  );
}

/** A tab that does not say whether it is the open one. */
const SILENT_TAB = '[role="tab"]:not([aria-selected])';

function hasOpenPanel(tab: Element): boolean {
  const panel = byId(tab, tab.getAttribute('aria-controls') ?? '');
  return panel !== null && panel !== undefined && isVisible(panel);
}

function saysAccessKeys(header: Element, scene: Scene): boolean {
  return (
    saysTitle(header, scene) ||
    [header, ...header.querySelectorAll(HEADING)].some((e) => /-access-keys?-/.test(idsOf(e).map(idWords).join('')))
  );
}

/** In a part that is said to be hidden and that a closed header controls, though it may still be drawn, without height. */
export function isShutAway(element: Element, scene: Scene): boolean {
  const part = closestDeep(element, '[inert][id], [aria-hidden="true"][id]');
  return part !== undefined && openerOf(part, scene) !== undefined;
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
