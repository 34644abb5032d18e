/** What the bench asks of each library, and what several of them need. All of it runs in the page. */

export interface Highlight {
  /** Highlights a target with a popover beside it, as soon as the target is there; an earlier highlight ends. */
  start(selector: string): void;
  /** Where the highlight is drawn, in CSS px of the viewport; undefined when there is none. */
  ring(): DOMRect | undefined;
}

declare global {
  /** Of the library that is measured. */
  var benchHighlight: Highlight;
}

/** What every popover says. */
export const TITLE = 'Access key';
export const TEXT = 'Select this key, so that its actions can be chosen.';

/** ms for libraries that wait for a target themselves: longer than any measure. */
export const PATIENCE = 3_600_000;

const TARGET = '#keys tbody tr:first-child input';

/** Hands the library to the bench, and starts as a page does: once it is loaded. Evaluating the library is a figure of its own. */
export function offer(highlight: Highlight): void {
  globalThis.benchHighlight = highlight;
  addEventListener('load', () => highlight.start(TARGET), { once: true });
}

/** For libraries that do not wait for a target themselves: the usual few lines around a MutationObserver. */
export function whenThere(selector: string, then: (target: HTMLElement) => void): void {
  const look = (): boolean => {
    const target = document.querySelector<HTMLElement>(selector);
    if (target) then(target);
    return target !== null;
  };
  if (look()) return;
  const observer = new MutationObserver(() => {
    if (look()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

/** The hole in an overlay that covers the whole viewport: the last part of its path. */
export function holeOf(overlay: SVGPathElement | null): DOMRect | undefined {
  const path = overlay?.getAttribute('d') ?? '';
  const [, ...holes] = path.split(/(?=M)/);
  const hole = holes.at(-1);
  const svg = overlay?.ownerSVGElement;
  if (hole === undefined || !svg) return undefined;
  const alone = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  alone.setAttribute('d', hole);
  svg.append(alone);
  const { x, y, width, height } = alone.getBoundingClientRect();
  alone.remove();
  return width > 0 && height > 0 ? new DOMRect(x, y, width, height) : undefined;
}
