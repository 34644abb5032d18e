/** Reading the page across shadow roots and same-origin frames. Nothing here writes. */
import { assignedSlotOf, parentElementOf } from '../climb';

export type Root = Document | ShadowRoot;

/** The name of our own host element, which is never part of the page. */
export const HOST_NAME = 'root-key-guide';

interface ClosedShadowAccess {
  readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}

/** Custom elements may keep their content in a closed root; extensions are allowed to look into it. */
function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!element.localName.includes('-') || element.localName === HOST_NAME) return null;
  const api = (globalThis as { chrome?: ClosedShadowAccess }).chrome?.dom;
  if (api?.openOrClosedShadowRoot) return api.openOrClosedShadowRoot(element);
  return (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
}

/** The document, and every shadow root and same-origin frame document in it. */
export function searchRoots(doc: Document): Root[] {
  const roots: Root[] = [doc];
  for (const root of roots) {
    // Every element of the page is asked, at every look: by its place in the list, which costs half of what an iterator does.
    const elements = root.querySelectorAll('*');
    for (let i = 0; i < elements.length; i += 1) {
      const shadow = shadowOf(elements[i] as Element);
      if (shadow) roots.push(shadow);
    }
    // Those of other origins have no document to be asked for.
    for (const { contentDocument } of root.querySelectorAll<HTMLIFrameElement>('iframe, frame'))
      // A frame that shows an IAM user's page is about that user, whatever page it lies in.
      if (contentDocument?.body && !contentDocument.URL.includes('/users/')) roots.push(contentDocument);
  }
  return roots;
}

export function queryAll(roots: readonly ParentNode[], selector: string): Element[] {
  return roots.flatMap((root) => [...root.querySelectorAll(selector)]);
}

/** `scope`, the shadow roots below it, and what is slotted into them from elsewhere: all that is drawn inside of it. */
function treesIn(scope: Element, roots: readonly Root[]): Trees {
  // Each reading of the page has a list of roots of its own, and asks for the same parts again and again.
  const known = treesOf.get(roots) ?? new Map<Element, Trees>();
  treesOf.set(roots, known);
  const trees = known.get(scope) ?? findTrees(scope, roots);
  known.set(scope, trees);
  return trees;
}

type Trees = readonly (Element | ShadowRoot)[];
const treesOf = new WeakMap<readonly Root[], Map<Element, Trees>>();

function findTrees(scope: Element, roots: readonly Root[]): Trees {
  const shadows = roots.filter((root): root is ShadowRoot => isShadow(root) && containsDeep(scope, root.host));
  const trees = [scope, ...shadows];
  if (shadows.length === 0 && !isShadow(scope.getRootNode())) return trees;
  const slots = trees.flatMap((tree) => [...tree.querySelectorAll('slot')]);
  if (scope.localName === 'slot') slots.push(scope as HTMLSlotElement);
  const slotted = slots.flatMap((slot) => slot.assignedElements({ flatten: true }));
  return [...trees, ...slotted.filter((element) => !trees.some((tree) => tree.contains(element)))];
}

/** A part of the page: an element, or several that stand side by side with others. */
export type Part = Element | readonly Element[];

/** Forms and choices have a length too. */
const isSeveral = (part: Part): part is readonly Element[] => Array.isArray(part);

export function elementsOf(part: Part): readonly Element[] {
  return isSeveral(part) ? part : [part];
}

/** All elements below one that match, or of several and below them, as they are drawn: into shadow roots and slots too. */
export function within(part: Part, selector: string, roots: readonly Root[]): Element[] {
  if (!isSeveral(part)) return below(part, selector, roots);
  return part.flatMap((element) => [...(element.matches(selector) ? [element] : []), ...below(element, selector, roots)]);
}

function below(scope: Element, selector: string, roots: readonly Root[]): Element[] {
  const found = treesIn(scope, roots).flatMap((tree) => {
    const inside = [...tree.querySelectorAll(selector)];
    return tree !== scope && 'matches' in tree && tree.matches(selector) ? [tree, ...inside] : inside;
  });
  return [...new Set(found)];
}

function isShadow(root: Node): root is ShadowRoot {
  return root.nodeType === 11 && 'host' in root;
}

/** The parent in the flat tree, out of shadow roots and frames. */
export function parentOf(element: Element): Element | null {
  const slot = assignedSlotOf(element);
  if (slot) return slot;
  const parent = parentElementOf(element);
  if (parent) return parent;
  const root = element.getRootNode();
  if (isShadow(root)) return root.host;
  return root.nodeType === 9 ? ((root as Document).defaultView?.frameElement ?? null) : null;
}

/** The elements that are drawn before this one in the same parent, the nearest first. */
export function drawnBefore(element: Element): Element[] {
  const siblings = element.assignedSlot ? element.assignedSlot.assignedElements() : [...(element.parentNode?.children ?? [])];
  return siblings.slice(0, siblings.indexOf(element)).reverse();
}

export function ancestors(element: Element): Element[] {
  const list: Element[] = [];
  for (let e = parentOf(element); e; e = parentOf(e)) list.push(e);
  return list;
}

/** Whether an element stands before another in the document, and not around it. */
export function precedes(element: Element, other: Element): boolean {
  return (element.compareDocumentPosition(other) & 4) /* following */ !== 0;
}

export function closestDeep(element: Element, selector: string): Element | undefined {
  for (let e: Element | null = element; e; e = parentOf(e)) if (e.matches(selector)) return e;
  return undefined;
}

export function containsDeep(outer: Element, inner: Element): boolean {
  if (outer.contains(inner)) return true;
  for (let e: Element | null = inner; e; e = parentOf(e)) if (e === outer) return true;
  return false;
}

/** Rendered, with a box of its own or, where it has none by its style, of its content. Transparent controls count: Cloudscape's radio inputs lie transparent over their picture. */
export function isVisible(element: Element): boolean {
  if (!element.isConnected || !isRendered(element)) return false;
  const { width, height } = element.getBoundingClientRect();
  if (width === 0 && height === 0 && !isDrawnByContent(element)) return false;
  const frame = element.ownerDocument.defaultView?.frameElement;
  return !frame || isVisible(frame);
}

/** `display: contents`, as every slot has: there is no box, but what is in it is drawn. */
function isDrawnByContent(element: Element): boolean {
  if (element.ownerDocument.defaultView?.getComputedStyle(element).display !== 'contents') return false;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const { width, height } = range.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** Rendered and not transparent, for layers that are faded out instead of hidden. */
export function isShown(element: Element): boolean {
  return isVisible(element) && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** The page's topmost element at a point of the viewport (px), also where our own card lies over it. */
export function topmostAt(root: DocumentOrShadowRoot, x: number, y: number): Element | undefined {
  return root.elementsFromPoint(x, y).find((element) => element.localName !== HOST_NAME);
}

export function tidy(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** The nodes that are drawn right inside of a node: its shadow root's, what is slotted into it, or its children. */
function drawnIn(node: Node): readonly Node[] {
  if (node.nodeType !== 1) return [...node.childNodes];
  const element = node as Element;
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return [...(shadowOf(element) ?? element).childNodes];
}

/** Not hidden by its style or an ancestor's; it may have no box of its own (`display: contents`). */
export function isRendered(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style?.display !== 'contents' || style.visibility !== 'visible') return false;
  const parent = parentOf(element);
  return parent === null || isRendered(parent);
}

/** Non-empty texts of an element as they are drawn, leaf by leaf, in order; at most `limit`; hidden ones too. */
export function leafTexts(part: Part, limit = 40, skip: (element: Element) => boolean = () => false): string[] {
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (texts.length >= limit) return;
    if (node.nodeType === 3) {
      const text = tidy(node.nodeValue);
      if (text) texts.push(text);
    } else if (node.nodeType === 1 && !/^(script|style|template)$/.test((node as Element).localName) && !skip(node as Element))
      drawnIn(node).forEach(visit);
  };
  for (const scope of elementsOf(part)) if (!skip(scope)) drawnIn(scope).forEach(visit);
  return texts;
}

/** The text that is drawn inside of an element. */
export function textIn(part: Part): string {
  return leafTexts(part, 200).join(' ');
}

/** Everything a control may be called: its texts leaf by leaf, all of them together, and the names that assistive technology reads. */
export function namesOf(element: Element): string[] {
  const leaves = leafTexts(element, 6);
  const names = [element.getAttribute('aria-label'), element.getAttribute('title'), element.textContent, leaves.join(' '), ...leaves];
  const labelledBy = element.getAttribute('aria-labelledby');
  if (labelledBy) names.push(...labelledBy.split(/\s+/).map((id) => byId(element, id)?.textContent ?? null));
  if (element.localName === 'input') names.push((element as HTMLInputElement).value);
  for (const image of element.querySelectorAll('img[alt], svg > title, [aria-label]'))
    names.push(image.getAttribute('alt') ?? image.getAttribute('aria-label') ?? image.textContent);
  return [...new Set(names.map(tidy).filter(Boolean))];
}

/** The custom elements that are nothing but this control: they hold no other and say nothing else, and their attributes name it. */
export function hostsOf(control: Element): Element[] {
  const hosts: Element[] = [];
  const text = textIn(control);
  for (let root = control.getRootNode(); isShadow(root); root = root.host.getRootNode()) {
    if (root.querySelectorAll('button, a, input, [role="button"]').length > 1 || textIn(root.host) !== text) break;
    hosts.push(root.host);
  }
  return hosts;
}

/** An element by id, in the tree of `near`. */
export function byId(near: Element, id: string): Element | null {
  const root = near.getRootNode();
  return 'getElementById' in root && id ? (root as Root).getElementById(id) : null;
}

export function isEnabled(element: Element): boolean {
  return [element, ...hostsOf(element)].every(
    (e) => !e.matches(':disabled, [aria-disabled="true"], [disabled]') && !e.closest('[aria-disabled="true"], [inert], fieldset[disabled]'),
  );
}
