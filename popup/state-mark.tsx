/** The state of a key as a shape, for those who do not see its colour. The word stands beside it. */
import type { ShownKey } from './checklist';

/** In a box of 12 by 12: full, empty, a clock, a tick, a question mark. */
const SHAPE: Record<ShownKey['state'], string> = {
  active: 'M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0 -8M6 3.5v5M4.5 4v4M7.5 4v4',
  inactive: 'M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0 -8',
  waiting: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0 -9M6 3.5v2.5l1.8 1.2',
  deleted: 'M1.5 6.5l3 3l6 -7',
  unknown: 'M4 4.2a2 2 0 1 1 2.6 1.9q-.6 .3 -.6 1M6 9.4v.6',
};

export function StateMark({ state }: { readonly state: ShownKey['state'] }) {
  return (
    <svg class="mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={SHAPE[state]} fill={state === 'active' ? 'currentColor' : 'none'} />
    </svg>
  );
}
