/**
 * The wanderer does everything but what the guide says, and is to end at zero keys all the same. `WALKS` walks (4 unless told, 200 before a
 * release), each from its own seed; one of
 * them again: `SEED=17 npx playwright test wanderer`.
 */
import { expect } from '@playwright/test';
import type { Status } from '../../practice/cloud';
import { follow, report } from '../support/blind-follower';
import { Judge } from '../support/judge';
import { seeded } from '../support/random';
import { createWanderer } from '../support/wanderer';
import { test } from './support/fixtures';
import { address, expectAllGone, keys, type ScenarioInput } from './support/practice';

const ONLY = process.env['SEED'];
const WALKS = ONLY === undefined ? Number(process.env['WALKS'] ?? 4) : 1;
const FIRST_SEED = Number(ONLY ?? 1);
const WALKS_A_TEST = 5;
/** ms for one walk, on a machine that has other things to do */
const TIME_FOR_A_WALK = 60_000;

const STATES: readonly [readonly Status[], ...(readonly Status[])[]] = [
  ['Active'],
  ['Inactive'],
  ['Active', 'Active'],
  ['Active', 'Inactive'],
  ['Inactive', 'Active'],
  ['Inactive', 'Inactive'],
];

for (let first = FIRST_SEED; first < FIRST_SEED + WALKS; first += WALKS_A_TEST) {
  const last = Math.min(first + WALKS_A_TEST, FIRST_SEED + WALKS) - 1;
  test(`wanders and ends at zero keys, seeds ${first} to ${last}`, async ({ extension, page, reader }) => {
    test.setTimeout((last - first + 1) * TIME_FOR_A_WALK);
    const failures: string[] = [];
    for (let seed = first; seed <= last; seed += 1) {
      await extension.forget();
      const failure = await walk(seed);
      if (failure !== undefined) failures.push(failure);
    }
    expect(failures).toEqual([]);

    /** @returns what went wrong */
    async function walk(seed: number): Promise<string | undefined> {
      const random = seeded(seed);
      const scenario: ScenarioInput = {
        // Another walk is another run, also where chance gives it the same scenario.
        run: `seed ${seed}`,
        keys: keys(...random.pick(STATES)),
        confirmDeactivate: random.chance(0.7),
        deleteActive: random.pick(['deactivate-inside', 'deactivate-first']),
        menus: random.pick(['in-place', 'portal']),
        cookieBar: random.chance(0.2),
        failures: random.chance(0.2) ? { deactivate: random.below(2), delete: random.below(2) } : {},
      };
      const start = address(scenario);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(start);
      const judge = new Judge(page);
      const wanderer = createWanderer({
        page,
        random,
        address: start,
        also: [
          {
            name: 'stops the worker',
            weight: 0.5,
            act: async () => {
              await extension.killWorker();
              return true;
            },
          },
        ],
      });
      const walked = await follow({ page, reader, onReading: judge.look, wander: wanderer.wander, maxSteps: 150 });
      const told = (what: string): string =>
        `seed ${seed}: ${what}\n${JSON.stringify(scenario)}\nwandered: ${wanderer.did.join(', ')}\n${report(walked)}`;
      if (walked.ending.kind !== 'done') return told(walked.ending.kind);
      if (judge.complaints.length > 0) return told(judge.complaints.join('; '));
      try {
        await expectAllGone(page, ['deactivate', 'activate', 'delete']);
      } catch (error) {
        return told(String(error));
      }
      return undefined;
    }
  });
}
