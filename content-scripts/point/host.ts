/**
 * The one element that the extension adds to the page: in the top layer, with a closed shadow root, and with nothing on it but the step.
 * A page that keeps removing, moving or closing it is given up on after a bounded number of tries.
 */
import { Lease } from './lease';

const NAME = 'root-key-guide';
/** Tries to come back after the page has disturbed the host, within {@link TRIES_WITHIN_MS}. */
const TRIES = 5;
const TRIES_WITHIN_MS = 10_000;
/** Tries in all: a page that is slow about it does not go on for ever either. */
const TRIES_IN_ALL = 20;
/** Attributes that would make the host deaf, or hide it from whoever listens instead of looking. */
const DEAFENING = ['inert', 'aria-hidden'] as const;

export class Host {
  readonly #root: ShadowRoot;
  /** Holds all that is drawn. */
  readonly #drawn: HTMLElement;
  readonly #element: HTMLElement;
  readonly #doc: Document;
  readonly #lease: Lease | undefined;
  #home: Element | undefined;
  #disturbances: number[] = [];
  #shown = false;

  /**
   * @param css the style of everything inside; a style element, because constructed sheets fail in some Firefox content scripts
   * @param lastWords what to say when the browser has ended this script without a word to it; undefined where browsers tell
   */
  constructor(doc: Document, css: string, lastWords?: string) {
    this.#doc = doc;
    // Made where the page can have defined no element by this name: its constructor would run now, and could keep hold of the closed root.
    this.#element = doc.implementation.createHTMLDocument('').createElement(NAME);
    this.#root = this.#element.attachShadow({ mode: 'closed' });
    doc.adoptNode(this.#element);
    this.#element.setAttribute('popover', 'manual');
    const style = doc.createElement('style');
    style.textContent = css;
    this.#drawn = doc.createElement('div');
    this.#root.append(style, this.#drawn);
    if (lastWords === undefined) return;
    const notice = noticeOf(doc, lastWords);
    this.#root.append(notice);
    this.#lease = new Lease(doc, this.#drawn, notice);
  }

  append(...elements: readonly Element[]): void {
    this.#drawn.append(...elements);
  }

  /** Removes what an earlier copy of the extension left behind. */
  static removeLeftovers(doc: Document): void {
    for (const leftover of doc.querySelectorAll(NAME)) leftover.remove();
  }

  /**
   * Shows the host and names the step.
   * @param parent an open native modal dialog, which makes everything outside it inert; otherwise the document element
   */
  show(step: string, parent: Element | undefined): void {
    const home = parent ?? this.#doc.documentElement;
    if (this.#element.getAttribute('data-step') !== step) this.#element.setAttribute('data-step', step);
    if (this.#element.parentElement !== home) home.append(this.#element);
    this.#home = home;
    this.#shown = true;
    this.#lease?.begin();
    this.#raise();
  }

  /** Puts it above layers that the page has opened since. Not while the owner is in the card: that would take their focus. */
  toFront(): void {
    if (this.#shown && !this.#root.activeElement && this.#element.matches(':popover-open')) {
      this.#element.hidePopover();
      this.#raise();
    }
  }

  hide(): void {
    this.#shown = false;
    this.#lease?.end();
    this.#element.remove();
  }

  /** The zoom that the page's style gives to what lies in it; browsers that cannot tell have none. */
  get zoom(): number {
    return (this.#element as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
  }

  /** Whether the page has taken the shown host away, moved it, closed it, or made it deaf. */
  get isDisturbed(): boolean {
    if (!this.#shown) return false;
    const isInPlace = this.#element.isConnected && this.#element.parentElement === this.#home;
    return !isInPlace || !this.#element.matches(':popover-open') || DEAFENING.some((name) => this.#element.hasAttribute(name));
  }

  /**
   * Counts a disturbance.
   * @param now ms since the epoch
   * @returns false when the page has disturbed the host too often: then leave it
   */
  mayReturn(now: number): boolean {
    this.#disturbances.push(now);
    const recent = this.#disturbances.filter((at) => now - at < TRIES_WITHIN_MS);
    return recent.length <= TRIES && this.#disturbances.length <= TRIES_IN_ALL;
  }

  owns(node: Node): boolean {
    return node === this.#element;
  }

  #raise(): void {
    for (const name of DEAFENING) this.#element.removeAttribute(name);
    if (this.#element.getAttribute('popover') !== 'manual') this.#element.setAttribute('popover', 'manual');
    if (!this.#element.isConnected || this.#element.matches(':popover-open')) return;
    try {
      this.#element.showPopover();
    } catch {
      // The page is told before it happens and may have taken the host away: the next look finds that out, and counts it.
    }
  }
}

/** One sentence in a corner of the window. */
export function noticeOf(doc: Document, words: string): HTMLElement {
  const notice = doc.createElement('p');
  notice.className = 'notice themed';
  notice.setAttribute('role', 'status');
  notice.textContent = words;
  return notice;
}
