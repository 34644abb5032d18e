/**
 * Tells when the page has changed, and asks for at most one look a frame. No layout is read here, and while the page rests nothing runs.
 */
export interface WatchHandlers {
  /** The page may read differently now; called in an animation frame. */
  look(): void;
  /** Something may have moved without the page reading differently. */
  stir(): void;
  /** As {@link stir}, where nothing can have come over anything. */
  drift(): void;
  /** Whether a change says so little that it can wait. */
  isDull(change: MutationRecord): boolean;
  clicked(path: readonly EventTarget[]): void;
  isOwn(node: Node): boolean;
}

/** Attributes that change what a page says; all others are noise. */
const ATTRIBUTES = [
  'class',
  'style',
  'hidden',
  'disabled',
  'open',
  'lang',
  'href',
  'inert',
  'popover',
  'checked',
  'placeholder',
  'readonly',
  'aria-expanded',
  'aria-checked',
  'aria-selected',
  'aria-disabled',
  'aria-hidden',
  'aria-busy',
  'aria-label',
];

/**
 * Share of the time that looking may take on a page that never rests: after looks of n ms the next waits 4 n ms. One slow look alone, such as
 * the first, is no reason to wait.
 */
const REST = 4;
/** Looks shorter than this (ms) are free. */
const SHORT = 4;

/** A page that changes only in dull places is looked at when it has rested for so long, or has not rested for so long (ms). */
const RESTED = 300;
const RESTLESS = 3000;

export class PageWatch {
  readonly #win: Window;
  readonly #handlers: WatchHandlers;
  readonly #signal: AbortSignal;
  readonly #observer: MutationObserver;
  #watched = new WeakSet<Node>();
  /** Ends the listeners on the roots, when the page is of no concern. */
  #attention = new AbortController();
  #asked = false;
  #notBefore = 0;
  /** How long the last look took (ms). */
  #took = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Runs while a look that is asked for has to wait. */
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Since when, and when last, the page has changed in dull places only, since it was looked at (ms). */
  #dull: { readonly since: number; last: number } | undefined;
  #rested: ReturnType<typeof setTimeout> | undefined;

  constructor(win: Window, handlers: WatchHandlers, signal: AbortSignal) {
    this.#win = win;
    this.#handlers = handlers;
    this.#signal = signal;
    this.#observer = new MutationObserver((records) => {
      const changes = records.filter((record) => !this.#isOwn(record));
      if (changes.some((change) => !handlers.isDull(change))) this.ask();
      else if (changes.length > 0) this.#askLater();
    });
    signal.addEventListener('abort', () => {
      this.rest();
      clearTimeout(this.#waiting);
    });
    for (const type of ['hashchange', 'popstate', 'pageshow', 'load']) win.addEventListener(type, this.ask, { signal });
    // Routes that change without a hash, where the browser tells.
    (win as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', this.ask, { signal });
    win.addEventListener('resize', this.#stir, { signal });
  }

  /** Watches documents and shadow roots that are new since the last look. */
  roots(roots: readonly (Document | ShadowRoot)[]): void {
    for (const root of roots) {
      if (this.#watched.has(root)) continue;
      this.#watched.add(root);
      this.#observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
      const options = { signal: this.#attention.signal, capture: true, passive: true };
      for (const type of ['input', 'change', 'keyup', 'focusin', 'transitionend', 'animationend', 'load', 'toggle'])
        root.addEventListener(type, this.ask, options);
      // Another element under the pointer: one may have come over the ring by a rule of a style sheet, which no observer tells.
      for (const type of ['scroll', 'pointerover']) root.addEventListener(type, this.#stir, options);
      root.addEventListener('click', this.#onClick, options);
    }
  }

  /** Stops watching until the address changes or somebody asks: the page is of no concern. */
  rest(): void {
    this.#observer.disconnect();
    this.#dull = undefined;
    clearTimeout(this.#rested);
    clearTimeout(this.#timer);
    this.#attention.abort();
    this.#attention = new AbortController();
    this.#watched = new WeakSet();
  }

  /** Asks for a look in the next frame, or later on a page that never rests. */
  readonly ask = (): void => {
    this.#handlers.stir();
    if (this.#asked || this.#signal.aborted) return;
    this.#asked = true;
    const wait = this.#notBefore - performance.now();
    if (wait > 0) this.#waiting = setTimeout(this.#request, wait);
    else this.#request();
  };

  /** Asks for a look in the next frame, for what is not the page's doing. */
  askAtOnce(): void {
    this.#notBefore = 0;
    if (this.#waiting !== undefined) {
      clearTimeout(this.#waiting);
      this.#waiting = undefined;
      this.#asked = false;
    }
    this.ask();
  }

  /** Asks for a look when `ms` have passed, unless an earlier call already waits for less. */
  askIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.ask, ms + 1);
  }

  /** Asks for a look once the page rests. */
  #askLater(): void {
    this.#handlers.drift();
    const now = performance.now();
    if (this.#dull) this.#dull.last = now;
    else {
      this.#dull = { since: now, last: now };
      this.#rested = setTimeout(this.#onRested, RESTED);
    }
  }

  readonly #onRested = (): void => {
    this.#rested = undefined;
    if (!this.#dull) return;
    const { since, last } = this.#dull;
    const due = Math.min(last + RESTED, since + RESTLESS) - performance.now();
    if (due > 0) this.#rested = setTimeout(this.#onRested, due);
    else this.ask();
  };

  readonly #request = (): void => {
    this.#waiting = undefined;
    this.#win.requestAnimationFrame(this.#onFrame);
  };

  readonly #onFrame = (): void => {
    this.#asked = false;
    this.#dull = undefined;
    clearTimeout(this.#rested);
    if (this.#signal.aborted) return;
    const start = performance.now();
    this.#handlers.look();
    const took = performance.now() - start;
    const usual = Math.min(took, this.#took);
    this.#took = took;
    this.#notBefore = usual > SHORT ? performance.now() + usual * REST : 0;
  };

  readonly #stir = (): void => {
    this.#handlers.stir();
  };

  readonly #onClick = (event: Event): void => {
    if (event.isTrusted && !event.composedPath().some((target) => 'nodeType' in target && this.#handlers.isOwn(target as Node)))
      this.#handlers.clicked(event.composedPath());
    this.ask();
  };

  /** Our own host coming and going is no change of the page, except when the page takes it away. */
  #isOwn({ type, addedNodes, removedNodes }: MutationRecord): boolean {
    const [first, another] = addedNodes;
    return type === 'childList' && removedNodes.length === 0 && first !== undefined && another === undefined && this.#handlers.isOwn(first);
  }
}
