/** Whether an empty list may be hiding keys: a filter, another page, an error, or a word elsewhere on the page about keys that it does not show. */
import { accessKeyIdsIn } from '../../src/console/access-key-id';
import { meaningOf, mentions, termsIn } from '../../src/console/labels/index';
import {
  closestDeep,
  containsDeep,
  elementsOf,
  isEnabled,
  isRendered,
  isVisible,
  leafTexts,
  precedes,
  queryAll,
  textIn,
  within,
} from './dom';
import type { Part } from './dom';
import { CONTROL, HEADING, NOT_CONTENT } from './kinds';
import { tellsNotListed, tellsOfError } from './notices';
import type { Scene } from './scene';
import { counterOf, OTHER_NAMES } from './title';

/** Whether there may be keys although the section lists none. */
export function mayHide(part: Part, heading: Element, scene: Scene): boolean {
  return (
    isFiltered(part, heading, scene) ||
    couldNotList(part, scene) ||
    // Once keys were listed, an error may be about what the owner did; the page is loaded anew before the end is believed.
    (!scene.memory.listedUsableKey && tellsOfError(scene)) ||
    offersStates(part, scene) ||
    isCountedElsewhere(part, scene)
  );
}

/** The section says that it could not list anything: as an alert, in words, or by the permission that is missing, which no language translates. */
function couldNotList(part: Part, scene: Scene): boolean {
  const alerts = within(part, '[role="alert"], [class*="status-error"]', scene.roots);
  const texts = leafTexts(part, 60, (e) => !isRendered(e));
  return alerts.some((e) => isVisible(e) && textIn(e) !== '') || texts.some((text) => tellsNotListed(text, scene.lang));
}

/** A control that says a state shows the keys of that state, or hides them. */
function offersStates(part: Part, { lang, roots }: Scene): boolean {
  const isOfOne = (text: string): boolean => {
    // One by one: in several languages the word for the one state is a part of the other.
    const [keys, active, inactive] = (['access-keys', 'active', 'inactive'] as const).map((term) => termsIn(text, lang, [term]).size > 0);
    return keys === true && active !== inactive;
  };
  const labels = within(part, 'label, [role="switch"], [role="checkbox"]', roots).filter((e) => isVisible(e));
  // *No active access keys*, in place of the list, says nothing of the others.
  const inPlace = within(part, 'tbody, [role="rowgroup"]', roots).flatMap((e) => leafTexts(e, 10));
  if ([...labels.flatMap((e) => [textIn(e), e.getAttribute('aria-label') ?? '']), ...inPlace].some(isOfOne)) return true;
  return within(part, 'button, a, [role="button"]', roots).some((e) => {
    const text = textIn(e);
    // In several languages the verb has the word for a state in it, or is that word.
    const said = termsIn(text, lang, ['active', 'inactive', 'activate', 'deactivate']);
    return isVisible(e) && (said.has('active') || said.has('inactive')) && !meaningOf(text, lang, ['activate', 'deactivate']);
  });
}

/** Texts of a page that are looked through for a word about its list. */
const MOST_LEAVES = 400;

/** A sentence, another heading or the page's summary says that there are access keys that are not listed: `Legacy access keys (1)`. */
function isCountedElsewhere(part: Part, scene: Scene): boolean {
  // Help and samples count keys too.
  const isAside = (e: Element): boolean => e.matches(NOT_CONTENT) || elementsOf(part).some((one) => containsDeep(one, e));
  const main = queryAll(scene.roots, 'main, [role="main"]').find((e) => isVisible(e));
  const isUntold = (text: string): boolean => termsIn(text, scene.lang, ['access-keys', 'not-listed']).size === 2;
  if (main && leafTexts(main, MOST_LEAVES, (e) => isAside(e) || !isRendered(e) || e.matches(CONTROL)).some(isUntold)) return true;
  const others = queryAll(scene.roots, `${HEADING}, [aria-expanded], summary, dt, [role="alert"]`).filter(
    (e) => isVisible(e) && (e.matches('[role="alert"]') || (!isAside(e) && !closestDeep(e, NOT_CONTENT))),
  );
  return others.some((e) => {
    if (e.matches('[role="alert"]')) return accessKeyIdsIn(textIn(e)).length > 0 && mentions(textIn(e), scene.lang, 'not-listed');
    if (OTHER_NAMES.test(textIn(e)) || termsIn(textIn(e), scene.lang, ['access-keys']).size === 0) return false;
    return e.localName === 'dt' ? /^[1-9]/.test(textIn(e.nextElementSibling ?? e)) : (counterOf(e) ?? 0) > 0;
  });
}

const SEARCH = 'input:not([type]), input[type="text"], input[type="search"]';

/** Controls that show a part of a list: views, tabs, chips of a filter, pages. */
const VIEW = '[aria-pressed="true"], [role="radio"][aria-checked="true"], [role="tab"], select, button, a';
const CHIP = '[aria-pressed="true"], [class*="token" i] *, [class*="chip" i] *';
/** What may turn the pages of a list: by its class, or by the number of the first page in it. */
const PAGER = '[class*="pagination" i], [class*="paginator" i]';
const MAYBE_PAGER = `${PAGER}, ul, ol, nav`;

/** A search that holds something, one of several views that is chosen, a filter, or another page: there may be more than is shown. */
export function isFiltered(
  part: Part,
  heading: Element | undefined,
  scene: Scene,
  inRow: (element: Element) => boolean = () => false,
): boolean {
  return within(part, `${SEARCH}, ${VIEW}`, scene.roots).some((e) => {
    if (!isVisible(e) || inRow(e)) return false;
    if (e.matches(SEARCH)) return (e as HTMLInputElement).value !== '';
    if (e.localName === 'select') return (e as HTMLSelectElement).selectedIndex > 0;
    // Above the title are the page's own tabs.
    if (e.matches('[role="tab"]')) return heading !== undefined && precedes(heading, e);
    return !e.matches('button, a') || e.matches(CHIP) || (isEnabled(e) && (/^[2-9]$/.test(textIn(e)) || turnsPage(e, part, scene)));
  });
}

/** An arrow that can be pressed, for there is another page; the number of the page that is shown may be pressed too. */
function turnsPage(control: Element, part: Part, scene: Scene): boolean {
  const pager = closestDeep(control, MAYBE_PAGER);
  if (!pager || !elementsOf(part).some((e) => containsDeep(e, pager)) || textIn(control) === '1') return false;
  return pager.matches(PAGER) || within(pager, 'button, a', scene.roots).some((e) => textIn(e) === '1');
}
