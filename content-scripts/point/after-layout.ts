/**
 * The moment of a frame after the page's layout and before its painting: boxes are read there at no cost, whatever the page has done in its
 * own callbacks of the frame counts already, and what is drawn is in the same frame.
 *
 * It is when browsers tell the size of an element that has just come to be observed.
 * Source: https://drafts.csswg.org/resize-observer/#html-event-loop
 */
export class AfterLayout {
  readonly #observer: ResizeObserver;
  readonly #win: Window;
  readonly #run: () => void;
  readonly #signal: AbortSignal;
  #frame = 0;
  #isDue = false;

  /** @param run called once for all that was asked in a frame */
  constructor(win: Window, run: () => void, signal: AbortSignal) {
    this.#win = win;
    this.#run = run;
    this.#signal = signal;
    this.#observer = new ResizeObserver(this.#onSize);
    signal.addEventListener('abort', () => {
      this.cancel();
    });
  }

  /** Asks for it in the next frame. */
  ask(): void {
    if (!this.#frame && !this.#isDue && !this.#signal.aborted) this.#frame = this.#win.requestAnimationFrame(this.#onFrame);
  }

  /** Asks for it in this frame. To be called in an animation frame or in a task: among the sizes that are told it would be too late, and an error. */
  askNow(): void {
    if (!this.#signal.aborted) this.#onFrame();
  }

  cancel(): void {
    if (this.#frame) this.#win.cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#isDue = false;
    this.#observer.disconnect();
  }

  readonly #onFrame = (): void => {
    if (this.#frame) this.#win.cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#isDue = true;
    this.#observer.disconnect();
    this.#observer.observe(this.#win.document.documentElement);
  };

  readonly #onSize = (): void => {
    this.#observer.disconnect();
    if (!this.#isDue) return;
    this.#isDue = false;
    this.#run();
  };
}
