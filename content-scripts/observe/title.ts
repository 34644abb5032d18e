/** What the access-keys section is called, and the parts of the page that are called so: by headings, by labels, by plain words. */
import { besides, knowsLanguage, mayBeLabel, meaningOf, normaliseLabel, termsIn } from '../../src/console/labels/index';
import { ancestors, byId, closestDeep, containsDeep, isVisible, leafTexts, queryAll, textIn, tidy, within } from './dom';
import { CONTROL, HEADING, NOT_CONTENT, TABLE } from './kinds';
import { oncePerScene } from './scene';
import type { Scene } from './scene';

/** Services with keys of their own, and what the console calls people: names that no language translates. */
export const OTHER_NAMES = /\b(IAM|CodeCommit|CloudFront|Bedrock|Keyspaces|KMS|SES|SMTP|SSH|STS|API)\b/;

/** The heading of the whole page, met only where the page begins, is no section's, unless it is called like it. */
export function isPageTitle(heading: Element, around: Element, scene: Scene): boolean {
  return around.matches('main, [role="main"]') && heading.localName === 'h1' && !isTitle(titleOf(heading), scene);
}

/** A title in plain words. */
export function plainTitleIn(element: Element, inRow: (element: Element) => boolean, scene: Scene): Element | undefined {
  return plainTitles(scene).find((title) => title.childElementCount === 0 && containsDeep(element, title) && !inRow(title));
}

export function headingBefore(element: Element, headings: readonly Element[]): Element | undefined {
  for (let before = element.previousElementSibling; before; before = before.previousElementSibling) {
    const heading = headings.filter((h) => before.contains(h)).at(-1);
    if (heading) return heading;
  }
  return undefined;
}

/** The element that the list says is its name (Cloudscape tables from 3.0.424 on). */
export function labelOf(list: Element): Element | undefined {
  const [id = ''] = (list.getAttribute('aria-labelledby') ?? '').split(/\s+/);
  return byId(list, id) ?? undefined;
}

/** A heading without its counter and without what stands beside it; of a list, its own name. */
export function titleOf(heading: Element): string {
  if (heading.matches(TABLE)) return withoutCounter(heading.getAttribute('aria-label'));
  const badge = badgeOf(heading);
  return withoutCounter(badge === undefined ? heading.textContent : textIn(heading).replace(/\d+$/, ''));
}

/** A number that stands behind the title in an element of its own, or behind a point. */
function badgeOf(heading: Element): number | undefined {
  const leaves = leafTexts(heading);
  const last =
    leaves.length > 1 && /^\d{1,2}$/.test(leaves.at(-1) ?? '') ? leaves.at(-1) : /[·•|]\s*(\d{1,2})$/.exec(leaves.at(-1) ?? '')?.[1];
  return last === undefined ? undefined : Number(last);
}

function withoutCounter(text: string | null): string {
  return tidy(text)
    .replace(/\s*[·•|]\s*\d{0,2}$/, '')
    .replace(/\s*[([（]\s*\d+\+?\s*(\/\s*\d+\+?\s*)?[)\]）].*$/, '');
}

/** The number in brackets behind the title, where there is one. Of two numbers, `(1/2)`, nobody knows what they count, unless they are the same. */
export function counterOf(heading: Element | undefined): number | undefined {
  const scope = heading?.matches(TABLE) ? undefined : (heading?.closest(HEADING) ?? (heading && withCounter(heading)));
  const [, count, all] = /[([（]\s*(\d+)\+?\s*(?:\/\s*(\d+)\+?\s*)?[)\]）]/.exec(tidy(scope?.textContent)) ?? [];
  if (count === undefined) return heading && !heading.matches(TABLE) ? badgeOf(heading.closest(HEADING) ?? heading) : undefined;
  return all !== undefined && all !== count ? undefined : Number(count);
}

/** Characters of a counter and what sets it off. */
const COUNTER = 12;

/** Plain words that are a title may have their counter beside them. */
function withCounter(title: Element): Element {
  const length = title.textContent.length + COUNTER;
  const around = ancestors(title).slice(0, 3);
  const ends = around.findIndex((e) => e.textContent.length > length);
  return around[(ends < 0 ? around.length : ends) - 1] ?? title;
}

/** The root user, in words and in names of the user. */
const ROOT = /root|ra[ií]z|racine|radice|ルート|루트|根|ราก|รูท|kök|جذر/iu;
/** What comes before a name, where the words for access keys come first. */
const OF = /^(?:for|of|de|du|des|di|del|della|do|da|von|vom|für|untuk|milik)(?!\p{L})/iu;
/** What keys are for, and not whose they are. */
const USE = /\b(?:access|programmatic|cli|sdk|api)\b/iu;

/** A title that says whose keys these are, and they are not the root user's: `Access keys for ana`, `Access keys (IAM user)`, `anaのアクセスキー`. */
export function namesSomebody(title: string, { lang }: Scene): boolean {
  if (!knowsLanguage(lang) || ROOT.test(title) || besides(title, lang, 'access-keys') === undefined) return false;
  const remarks = title.match(REMARK) ?? [];
  if (remarks.some((remark) => isOfSomebody(remark.slice(1, -1), lang))) return true;
  const plain = remarks.reduce((said, remark) => said.replace(remark, ' '), title);
  const rest = (besides(plain, lang, 'access-keys') ?? '').replace(/\baws\b/u, '');
  if (USE.test(rest)) return false;
  const isName = OTHER_SCRIPT.test(title) ? /[a-z]/u.test(rest) : OF.test(rest) || /[_@'’]|\p{L}\d|\d\p{L}/u.test(rest);
  return isName || termsIn(rest, lang, ['owner']).size > 0;
}

/** In brackets behind a title. */
const REMARK = /[([（【][^()[\]（）【】]*\p{L}[^()[\]（）【】]*[)\]）】]/gu;

/** A name as IAM allows them (its documentation), a word for a user, or another service; *(maximum of two)* and *(access key ID)* are none. */
function isOfSomebody(remark: string, lang: string): boolean {
  return /^[\w+=,.@-]+$/.test(remark) || OTHER_NAMES.test(remark) || termsIn(remark, lang, ['owner']).size > 0;
}

/** Those in which a name in Latin letters stands out. */
const OTHER_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}]/u;

export function isTitle(text: string, scene: Scene): boolean {
  if (meaningOf(text, scene.lang, ['access-keys']) !== undefined) return !namesSomebody(text, scene);
  return scene.knownTitle !== undefined && normaliseLabel(scene.knownTitle) === normaliseLabel(text);
}

/** As {@link isTitle} of a text with its counter, for texts that are hardly ever the title. */
function mayBeTitle(text: string, scene: Scene): boolean {
  if (!mayBeLabel(text) && (scene.knownTitle === undefined || mayBeLabel(scene.knownTitle))) return false;
  const known = scene.memory.notTitles(scene.lang, scene.knownTitle);
  if (known.has(text)) return false;
  const found = isTitle(withoutCounter(text), scene);
  if (!found) known.add(text);
  return found;
}

/** As {@link isTitle}, for headers that may say something besides, such as their place among the tabs. */
export function saysTitle(header: Element, scene: Scene): boolean {
  return isTitle(titleOf(header), scene) || leafTexts(header, 6).some((text) => isTitle(text, scene));
}

export interface Place {
  readonly heading: Element;
  readonly container: Element;
  /** What belongs to it beside the container, on a flat page. */
  readonly beside: readonly Element[];
}

/** Visible headings that are called like the section; where there is none, lists that are. */
export function titledPlaces(scene: Scene): Place[] {
  const titled = (selector: string): Element[] =>
    queryAll(scene.roots, selector).filter((e) => isTitle(titleOf(e), scene) && isVisible(e) && !closestDeep(e, NOT_CONTENT));
  const headings = titled(HEADING);
  return (headings.length > 0 ? headings : titled(TABLE)).map((heading) => placeOf(heading, scene));
}

function isPlainTitle(element: Element, scene: Scene): boolean {
  // Most texts are all that their element says, and need not be put together.
  const only = element.firstChild === element.lastChild ? element.firstChild?.nodeValue : undefined;
  const text = only ?? element.textContent;
  return (
    text.length <= 60 &&
    mayBeTitle(text, scene) &&
    isVisible(element) &&
    !closestDeep(element, `${NOT_CONTENT}, a, button, [role="button"], [role="tab"], label, li, th, td, dt`)
  );
}

/** Words called like the section that are no heading, control, column or field. */
export const plainTitles = oncePerScene((scene: Scene): readonly Element[] => {
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
});

/** The part of the page that a title stands over: as far out as no other heading and no second table comes in. */
export function placeOf(heading: Element, scene: Scene): Place {
  let container = heading;
  for (const element of ancestors(heading)) {
    if (element.matches('body, html, main, [role="main"]')) break;
    if (within(element, HEADING, scene.roots).some((h) => !h.contains(heading) && !heading.contains(h) && isVisible(h))) break;
    if (within(element, TABLE, scene.roots).filter((table) => isVisible(table)).length > 1) break;
    container = element;
  }
  const isAlone = leafTexts(container, 1, (e) => e === heading || e.matches(CONTROL)).length === 0;
  return { heading, container, beside: isAlone ? upToHeading(container, 'nextElementSibling', scene) : [] };
}

/** The elements that stand beside one, up to the next that is or holds a heading: on a flat page that is how far its section goes. */
export function upToHeading(element: Element, to: 'nextElementSibling' | 'previousElementSibling', scene: Scene): Element[] {
  const beside: Element[] = [];
  for (let e = element[to]; e && !e.matches(`${HEADING}, ${NOT_CONTENT}`); e = e[to]) {
    if (within(e, HEADING, scene.roots).some((h) => isVisible(h))) break;
    beside.push(e);
  }
  return beside;
}

/** The only titled place; or two that are one, since nothing but the title is said twice. */
export function onePlace(places: readonly Place[], scene: Scene): Place | undefined {
  const [first, ...more] = places;
  if (!first || more.length === 0) return first;
  const container = ancestors(first.heading).find((e) => more.every((place) => containsDeep(e, place.heading)));
  if (!container || container.matches('body, html, main, [role="main"]')) return undefined;
  const isTitled = (h: Element): boolean => places.some(({ heading }) => containsDeep(heading, h) || containsDeep(h, heading));
  if (within(container, HEADING, scene.roots).some((h) => isVisible(h) && !isTitled(h))) return undefined;
  if (within(container, TABLE, scene.roots).filter((t) => isVisible(t)).length > 1) return undefined;
  return { heading: (places.find(({ heading }) => counterOf(heading) !== undefined) ?? first).heading, container, beside: [] };
}
