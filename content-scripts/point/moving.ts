/** Whether an element or what it lies in is being moved or faded by an animation that ends. */
export function isMoving(element: Element): boolean {
  for (let e: Element | null = element; e; e = e.parentElement)
    if (e.getAnimations().some(({ playState, effect }) => playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime)))
      return true;
  return false;
}
