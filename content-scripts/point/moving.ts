import { parentElementOf } from '../climb';

/** What moves an element, changes its size or fades it; colours and shadows do not matter to a ring. */
const MOVES =
  /^(transform|translate|rotate|scale|zoom|opacity|offset|inset|top|left|right|bottom|width|height|(min|max)(Width|Height)|margin|padding|flex)/;

/** Whether an element or what it lies in is being moved or faded by an animation that ends. */
export function isMoving(element: Element): boolean {
  for (let e: Element | null = element; e; e = outside(e)) if (e.getAnimations().some(moves)) return true;
  return false;
}

function moves({ playState, effect }: Animation): boolean {
  if (playState !== 'running' || !effect || !Number.isFinite(effect.getComputedTiming().endTime)) return false;
  const frames = 'getKeyframes' in effect ? (effect as KeyframeEffect).getKeyframes() : [];
  return frames.some((frame) => Object.keys(frame).some((property) => MOVES.test(property)));
}

/** What an element lies in, out of its shadow root; null for what lies in nothing, such as an element that the page has taken away. */
function outside(element: Element): Element | null {
  return parentElementOf(element) ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}
