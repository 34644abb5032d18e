/**
 * Where the product does not reach a goal that `npm test` keeps: how far it may be from it, which is how far it is and a few hundred bytes. The
 * goal stands in the figure, and whoever reaches it takes the line out.
 */
import type { Figure } from './figures';

interface Ratchet {
  readonly group: string;
  readonly what: string;
  /** By how much the goal is missed at most, in the figure's unit. */
  readonly missedBy: number;
}

const RATCHETS: readonly Ratchet[] = [
  // 71,188 bytes; the goal is 8,570. A sixth of it are the words in 14 languages for what a dialog, a menu, a title or an empty list must not say.
  { group: 'Size', what: 'content script minified', missedBy: 63_000 },
  // 9,424 bytes; the goal is 2,142.
  { group: 'Size', what: 'ring, card and tracking (point alone), minified', missedBy: 7500 },
  // The first frame of a scroll that a callback of the page makes while everything rests: the browser tells of it in the next one.
  { group: 'Position while the inner scroller moves', what: 'scrolled from a frame callback, worst error of any frame', missedBy: 11 },
  { group: 'Position while the inner scroller moves', what: 'scrolled from a frame callback, frames in which it is off', missedBy: 1 },
];

/** By how much a figure may miss its goal today: 0 but for the few that are known to miss it. */
export function leewayOf({ group, what }: Pick<Figure, 'group' | 'what'>): number {
  return RATCHETS.find((ratchet) => ratchet.group === group && ratchet.what === what)?.missedBy ?? 0;
}

/** Bytes of the content script as it is shipped, for which there is no goal: it keeps its names and lines. */
export const SHIPPED_AT_MOST = 89_000;
