/**
 * Mutants of the fixture consoles, walked in the quick way: `MUTANTS` of them (200 unless told). 2,000: `npm run consoles -- --fuzz 2000`.
 */
import { expect, test } from '@playwright/test';
import { fuzz, GOAL, reportOf } from '../consoles/fuzz/run';

const MUTANTS = Number(process.env['MUTANTS'] ?? 200);
const MUTANTS_A_TEST = 100;
/** ms for one mutant, on a machine that has other things to do */
const TIME_FOR_A_MUTANT = 15_000;

for (let first = 0; first < MUTANTS; first += MUTANTS_A_TEST) {
  const count = Math.min(MUTANTS_A_TEST, MUTANTS - first);
  test(`mutant consoles ${first} to ${first + count - 1}: no ring is wrong, and most that can be completed are`, async () => {
    test.setTimeout(60_000 + count * TIME_FOR_A_MUTANT);
    // One page at a time: other tests run beside it.
    const score = await fuzz({ count, seed: first, lanes: 1 });
    console.log(reportOf(score));
    expect(score.wrong, reportOf(score)).toBe(0);
    expect(score.completedOfCompletable / score.completable, reportOf(score)).toBeGreaterThanOrEqual(GOAL.completable);
  });
}
