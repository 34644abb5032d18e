/**
 * What is drawn on a lease goes by itself when nobody renews it.
 *
 * Firefox ends the scripts of an extension that is switched off or removed without a word to them, and leaves what they have drawn: a ring that
 * follows nothing any more (seen in Firefox 153). An animation needs no script. Where the browser tells, as Chromium does by closing the
 * port, there is no need for it.
 */

/** How long a ring may outlive its script (ms). */
const LEASE_MS = 10_000;
const RENEWAL_MS = 4000;

export class Lease {
  readonly #doc: Document;
  readonly #drawn: HTMLElement;
  readonly #lastWords: HTMLElement;
  #animations: readonly Animation[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param lastWords what is to be seen in place of what was drawn, and not before */
  constructor(doc: Document, drawn: HTMLElement, lastWords: HTMLElement) {
    this.#doc = doc;
    this.#drawn = drawn;
    this.#lastWords = lastWords;
    lastWords.style.visibility = 'hidden';
  }

  begin(): void {
    if (this.#timer !== undefined) return;
    this.#animations = [turn(this.#drawn, 'hidden'), turn(this.#lastWords, 'visible')];
    this.#timer = setInterval(this.#renew, RENEWAL_MS);
    // In a tab that nobody looks at, browsers let timers wait.
    this.#doc.addEventListener('visibilitychange', this.#renew);
  }

  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#doc.removeEventListener('visibilitychange', this.#renew);
    for (const animation of this.#animations) animation.cancel();
  }

  readonly #renew = (): void => {
    for (const animation of this.#animations) animation.currentTime = 0;
  };
}

/** Nothing moves: it is there, and then it is not. */
function turn(element: HTMLElement, visibility: 'hidden' | 'visible'): Animation {
  return element.animate({ visibility: [visibility, visibility] }, { delay: LEASE_MS, duration: 1, fill: 'forwards' });
}
