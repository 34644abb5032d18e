/**
 * The one element that the extension adds to the page: in the top layer, with a closed shadow root, and with nothing on it but the step.
 * A page that keeps removing it is given up on after a bounded number of tries.
 */
import { Lease } from './lease';

const NAME = 'root-key-guide';
/** Tries to come back after the page removed the host, within {@link TRIES_WITHIN_MS}. */
const TRIES = 5;
const TRIES_WITHIN_MS = 10_000;

export class Host {
  readonly #root: ShadowRoot;
  /** Holds all that is drawn. */
  readonly #drawn: HTMLElement;
  readonly #element: HTMLElement;
  readonly #doc: Document;
  readonly #lease: Lease | undefined;
  #removals: number[] = [];
  #shown = false;

  /**
   * @param css the style of everything inside; a style element, because constructed sheets fail in some Firefox content scripts
   * @param lastWords what to say when the browser has ended this script without a word to it; undefined where browsers tell
   */
  constructor(doc: Document, css: string, lastWords?: string) {
    this.#doc = doc;
    this.#element = doc.createElement(NAME);
    this.#element.setAttribute('popover', 'manual');
    this.#root = this.#element.attachShadow({ mode: 'closed' });
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

  /** Whether the page has taken the shown host away. */
  get isLost(): boolean {
    return this.#shown && !this.#element.isConnected;
  }

  /** @returns false when the page has removed the host too often: then leave it */
  mayReturn(now: number): boolean {
    this.#removals = [...this.#removals.filter((at) => now - at < TRIES_WITHIN_MS), now];
    return this.#removals.length <= TRIES;
  }

  owns(node: Node): boolean {
    return node === this.#element;
  }

  #raise(): void {
    if (!this.#element.isConnected || this.#element.matches(':popover-open')) return;
    this.#element.showPopover();
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
