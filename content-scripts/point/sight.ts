/**
 * Whether the owner sees an element as it was drawn. Chromium's `IntersectionObserver` tells ("V2"): nothing lies over it, not even what lets
 * clicks through, and nothing fades it. Other browsers tell only whether it is drawn at all.
 *
 * Source: https://w3c.github.io/IntersectionObserver/v2/
 */
export class Sight {
  readonly #element: Element;
  #isClear = true;

  /** @param onChange the owner sees it again, or no longer */
  constructor(element: Element, onChange: () => void, signal: AbortSignal) {
    this.#element = element;
    // At most ten times a second, as the platform demands for this.
    const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = { trackVisibility: true, delay: 100 };
    const observer = new IntersectionObserver((entries) => {
      const isClear = this.#isClearIn(entries.at(-1));
      if (isClear === this.#isClear) return;
      this.#isClear = isClear;
      onChange();
    }, options);
    observer.observe(element);
    signal.addEventListener('abort', () => {
      observer.disconnect();
    });
  }

  /** False only for what is known to be covered, faded or not drawn. */
  get isClear(): boolean {
    return this.#isClear;
  }

  #isClearIn(entry: (IntersectionObserverEntry & { readonly isVisible?: boolean }) | undefined): boolean {
    // What we have taken away ourselves is not hidden by the page, and may be back by now.
    if (!this.#element.isConnected || !entry) return true;
    return entry.isIntersecting ? entry.isVisible !== false : this.#element.checkVisibility();
  }
}
