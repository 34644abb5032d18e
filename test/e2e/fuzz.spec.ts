/**
 * Mutants of the fixture consoles, walked in the quick way and without motion: `MUTANTS` of them (200 unless told). 2,000, which move:
 * `npm run consoles -- --fuzz 2000`.
 */
import { expect, test } from '@playwright/test';
import { fuzz, GOAL, reportOf, seedsFrom } from '../consoles/fuzz/run';

const MUTANTS = Number(process.env['MUTANTS'] ?? 200);
/** It has none of the others' fixtures, so Playwright gives it a worker of its own after them: it wants the whole machine. */
const [LANES, PATIENCE] = [8, 10_000];
/** Further ones, each of which was once led astray. */
const ONCE_WRONG = [890, 1658, 1911];
/** ms for one mutant, on a machine that has other things to do */
const TIME_FOR_A_MUTANT = 10_000;

test(`${MUTANTS} mutant consoles: no ring is wrong, and most that can be completed are`, async () => {
  const seeds = [...seedsFrom(0, MUTANTS), ...ONCE_WRONG];
  test.setTimeout(60_000 + seeds.length * TIME_FOR_A_MUTANT);
  const score = await fuzz({ seeds, lanes: LANES, patience: PATIENCE, isStill: true });
  console.log(reportOf(score));
  expect(score.wrong, reportOf(score)).toBe(0);
  expect(score.completedOfCompletable / score.completable, reportOf(score)).toBeGreaterThanOrEqual(GOAL.completable);
});
