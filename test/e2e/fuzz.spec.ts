/** The first 200 mutants of the fixture consoles, walked in the quick way. 2,000 of them: `npm run consoles -- --fuzz 2000`. */
import { expect, test } from '@playwright/test';
import { fuzz, isGood, reportOf } from '../consoles/fuzz/run';

test('200 mutant consoles: no ring is wrong, and nearly all that can be completed are', async () => {
  test.setTimeout(1_200_000);
  const score = await fuzz({ count: 200, lanes: 3 });
  console.log(reportOf(score));
  expect(isGood(score), reportOf(score)).toBe(true);
});
