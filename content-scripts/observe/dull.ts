/**
 * Changes by which a page can hardly come to read differently: plain words, and more or fewer of the same rows of plain words, away from all that
 * was understood. A console has lists of thousands of rows that never rest; they are looked at when they do, or now and then. Whatever is not
 * certainly dull is looked at in the next frame.
 */
import { containsDeep } from './dom';
import { HEADING } from './kinds';

/** What rows of plain words are made of. */
const PLAIN = 'tr, td, th, li, dt, dd, p, div, span, b, strong, i, em, small, br, wbr, time';
/** What lists alone are made of. */
const ITEM = 'tr, td, th, li, dt, dd';
/** Roles that say no more than the element does. */
const PLAIN_ROLE = '[role="row"], [role="cell"], [role="gridcell"], [role="rowheader"], [role="listitem"]';
/** What is more than words, or may lie over the page. */
const LOUD = `:not(${PLAIN}), [role]:not(${PLAIN_ROLE}), [aria-expanded], [aria-live], [aria-busy], [popover], [style*="position"], [class*="modal" i], [class*="dialog" i], [class*="overlay" i], [class*="toast" i]`;
/** Where words name something, say who is signed in, or tell what has happened. */
const TELLING = `${HEADING}, header, [role="banner"], nav, button, a, label, legend, summary, th, dt, [role="columnheader"], [role="tab"], [role="button"], dialog, [role="dialog"], [role="alertdialog"], [role="alert"], [role="status"], [role="menu"], [aria-live]`;

/** Of a key, of an account, of a principal. */
const ID = /AKIA|arn:|\d{4}-?\d{4}-?\d{4}/i;
/** Characters; a longer text is not plain. */
const MOST_TEXT = 2000;

export class DullPlaces {
  readonly #attended: readonly Element[];
  readonly #isDeep: boolean;
  /** By the element that something has changed in. */
  readonly #known = new WeakMap<Element, boolean>();

  /**
   * @param attended the parts of the page that were understood: nothing in them, or around them, is dull
   * @param isDeep whether the page has shadow roots or frames
   */
  constructor(attended: readonly Element[], isDeep: boolean) {
    this.#attended = attended;
    this.#isDeep = isDeep;
  }

  /** Whether a change can wait. Asks nothing that needs a layout. */
  holds(change: MutationRecord): boolean {
    try {
      return this.#holds(change);
    } catch {
      return false; // An element that cannot be asked, such as a form with a field called `matches`, is no plain one.
    }
  }

  #holds(change: MutationRecord): boolean {
    const { type, target } = change;
    const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
    if (!element || !this.#isDull(element)) return false;
    switch (type) {
      case 'characterData':
        return isPlainText(target);
      case 'childList':
        return [...change.addedNodes, ...change.removedNodes].every((node) => isPlainNode(node) && isOneOfMany(node, change));
      default:
        return element.matches(ITEM) && isPlainNode(element);
    }
  }

  #isDull(element: Element): boolean {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const holds = this.#isDeep ? containsDeep : (outer: Element, inner: Element) => outer.contains(inner);
    const isDull = element.closest(TELLING) === null && !this.#attended.some((e) => holds(e, element) || holds(element, e));
    this.#known.set(element, isDull);
    return isDull;
  }
}

function isPlainNode(node: Node): boolean {
  if (node.nodeType !== 1) return isPlainText(node);
  const element = node as Element;
  return !element.matches(LOUD) && element.querySelector(LOUD) === null && isPlainText(element);
}

function isPlainText({ textContent }: Node): boolean {
  const text = textContent ?? '';
  return text.length <= MOST_TEXT && !ID.test(text);
}

/** Words, a part of a list, or one more or less of what its neighbours are. */
function isOneOfMany(node: Node, { previousSibling, nextSibling }: MutationRecord): boolean {
  if (node.nodeType !== 1) return true;
  const element = node as Element;
  return element.matches(ITEM) || [element.previousSibling, previousSibling, nextSibling].some((other) => isAlike(element, other));
}

function isAlike(element: Element, other: Node | null): boolean {
  return other?.nodeName === element.nodeName && (other as Element).getAttribute('class') === element.getAttribute('class');
}
