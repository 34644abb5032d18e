/**
 * Changes by which a page can hardly come to read differently: plain words and rows of plain words, in a list that is not the access keys'. A
 * console has lists of thousands of rows that never rest; they are looked at when they do, or now and then. Whatever is not certainly dull is
 * looked at in the next frame.
 */
import { containsDeep } from './dom';
import { LIST } from './kinds';

/** What rows of plain words are made of. */
const PLAIN = 'tr, td, th, li, dt, dd, p, div, span, b, strong, i, em, small, br, wbr, time';
/** What a list itself gets and loses. A `div` may be a layer over the page. */
const ITEM = 'tr, td, th, li, dt, dd';
/** Roles that say no more than the element does. */
const PLAIN_ROLE = '[role="row"], [role="cell"], [role="gridcell"], [role="rowheader"], [role="listitem"]';
const LOUD = `:not(${PLAIN}), [role]:not(${PLAIN_ROLE}), [aria-expanded], [aria-live], [aria-busy], [popover], [class*="modal" i], [class*="dialog" i]`;

/** Characters that are searched for ids; a longer text is not plain. */
const MOST_TEXT = 2000;

export class DullPlaces {
  readonly #attended: readonly Element[];
  /** Of lists that something has changed in. */
  readonly #known = new WeakMap<Element, boolean>();

  /** @param attended the parts of the page that were read last: nothing in them, or around them, is dull */
  constructor(attended: readonly Element[]) {
    this.#attended = attended;
  }

  /** Whether a change can wait. Asks nothing that needs a layout. */
  holds({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
    const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
    const list = element?.closest(LIST);
    if (!element || !list || !this.#isDull(list)) return false;
    switch (type) {
      case 'characterData':
        return isPlainText(target);
      case 'childList':
        return [...addedNodes, ...removedNodes].every(isPlainNode);
      default:
        return isPlainNode(target);
    }
  }

  #isDull(list: Element): boolean {
    const known = this.#known.get(list) ?? !this.#attended.some((e) => containsDeep(e, list) || containsDeep(list, e));
    this.#known.set(list, known);
    return known;
  }
}

function isPlainNode(node: Node): boolean {
  if (node.nodeType === 3 || node.nodeType === 8) return isPlainText(node);
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return element.matches(ITEM) && !element.matches(LOUD) && element.querySelector(LOUD) === null && isPlainText(element);
}

function isPlainText({ textContent }: Node): boolean {
  const text = textContent ?? '';
  return text.length <= MOST_TEXT && !/AKIA/i.test(text);
}
