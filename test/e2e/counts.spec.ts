/**
 * The goals of the benchmark that are counts, frames, px, or yes and no: they do not depend on how fast the machine is, so `npm test` keeps them. It does
 * so with nothing beside them, or a frame is late for want of a processor. Times stay in the benchmark.
 */
import { expect, test } from '@playwright/test';
import { runBench } from '../bench/bench';
import { ALONE, GUIDE } from '../bench/contenders';
import type { Unit } from '../bench/figures';
import { judge } from '../bench/gates';
import { leewayOf } from '../bench/ratchets';
import { EXTENSION } from './support/fixtures';

const KEPT: readonly Unit[] = ['count', 'frames', 'px', 'yes'];
const MEASURES = ['arrivalOfReview', 'positionAfterRerender', 'scrollError', 'rest', 'storm', 'writesAndFocus', 'clicks', 'dialogs'];

/** The goals that one run misses, by what is measured, with by how much: all in one list, for which they are tells what has gone wrong. */
async function missedGoals(): Promise<ReadonlyMap<string, string>> {
  const { figures } = await runBench({
    extension: EXTENSION,
    repeats: 1,
    tries: 1,
    only: MEASURES,
    contenders: [ALONE, GUIDE],
    withProfile: false,
    onProgress: () => undefined,
  });
  const kept = figures.filter(({ unit, gate }) => gate !== undefined && KEPT.includes(unit));
  // None is left out because a measure did not take place.
  expect(new Set(kept.map(({ group }) => group)).size).toBe(8);
  return new Map(
    kept.flatMap((figure) => {
      const { goal, missedBy } = judge(figure) ?? { goal: 'none to be judged by', missedBy: Infinity };
      const what = `${figure.group}, ${figure.what}`;
      return missedBy <= leewayOf(figure) ? [] : [[what, `${what}: ${goal}, missed by ${String(missedBy)}`] as const];
    }),
  );
}

test(
  'the guide adds no layout, writes on nothing, takes no focus, blocks no click, is on its target, and is seen over dialogs',
  { tag: '@alone' },
  async () => {
    test.setTimeout(900_000);
    // A frame that a machine with other work to do has lost is not lost each time; what the guide misses it misses each time.
    let missed = await missedGoals();
    for (let again = 0; again < 2 && missed.size > 0; again += 1) {
      const now = await missedGoals();
      missed = new Map([...now].filter(([what]) => missed.has(what)));
    }
    expect([...missed.values()]).toEqual([]);
  },
);
