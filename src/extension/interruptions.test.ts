/** The worker and the browser may end at any call that they make to their storage, before it has an effect or just after. */
import { describe, expect, it } from 'vitest';
import type { Progress } from '../guide/progress';
import { readDocument } from './storage';
import { fakeBrowser, KEY_A, sightingOf, type Fake } from './testing/fakes';

const see = (state: 'active' | 'inactive') => (fake: Fake) =>
  fake.report(1, { keys: [{ id: KEY_A, state, facts: [] }] }, sightingOf([{ id: KEY_A, state }]));

/** What an owner does to one account, by message, in an order that means something. */
const MESSAGES: readonly ((fake: Fake) => Promise<unknown>)[] = [
  see('active'),
  (fake) => fake.decide(1, { type: 'tick-admin', on: true }),
  (fake) => fake.decide(1, { type: 'tick-unused', on: true }),
  (fake) => fake.decide(1, { type: 'continue' }),
  (fake) => fake.command({ type: 'decide-for-tab', tabId: 1, decision: { type: 'keep-ids', on: true } }),
  see('inactive'),
  (fake) => fake.decide(1, { type: 'wait', keyId: KEY_A, days: 7 }),
  (fake) => fake.decide(1, { type: 'put-back', keyId: KEY_A }),
  see('active'),
  (fake) => fake.decide(1, { type: 'stop' }),
  (fake) => fake.command({ type: 'open', tabId: 1 }),
];

interface Kept {
  readonly progress: Progress | undefined;
  readonly record: unknown;
}

/** What is kept, as the tab and the page of the record tell it. */
async function kept(fake: Fake): Promise<Kept> {
  // A report of a page that shows nothing new: without it the tab's keys have no names.
  const answer = await fake.report(1, { keys: [{ id: KEY_A, state: 'unknown', facts: [] }] });
  const [record] = await fake.records();
  // In every installation they are named otherwise.
  const events = record?.events.map(({ at, kind }) => [at, kind]);
  return { progress: answer?.progress, record: { ids: record?.keys.map(({ id, state }) => [id, state]), events } };
}

/** What is kept after each message, where nothing ends too early; first of all, before them. */
async function undisturbed(): Promise<Kept[]> {
  const all: Kept[] = [];
  for (let count = 0; count <= MESSAGES.length; count += 1) {
    const fake = fakeBrowser();
    for (const message of MESSAGES.slice(0, count)) await message(fake);
    all.push(await kept(fake));
  }
  return all;
}

/** Ends what runs at its nth call to the storage (from 1), which may still reach the disk. @returns whether it has ended */
function endAt(fake: Fake, nth: number, reaches: boolean): () => boolean {
  let calls = 0;
  const onCall = (write?: () => void): void => {
    calls += 1;
    if (calls < nth) return;
    if (calls === nth && reaches) write?.();
    throw new Error('It has ended.');
  };
  fake.local.onCall = fake.session.onCall = onCall;
  return () => calls >= nth;
}

function startAgain(fake: Fake): void {
  fake.local.onCall = fake.session.onCall = () => undefined;
  fake.restart();
}

/** Tries the end at each call that there is, with and without an effect. @param run returns false once there are fewer calls than that */
async function atEveryCall(run: (nth: number, reaches: boolean) => Promise<boolean>): Promise<void> {
  let nth = 1;
  while ((await run(nth, false)) && (await run(nth, true))) nth += 1;
  expect(nth).toBeGreaterThan(MESSAGES.length);
}

describe('what is kept', () => {
  it('is the old or the new, never half of it, when the browser is killed at any call to its storage', async () => {
    const expected = await undisturbed();
    await atEveryCall(async (nth, reaches) => {
      const fake = fakeBrowser();
      const hasEnded = endAt(fake, nth, reaches);
      let answered = 0;
      for (const message of MESSAGES) {
        await message(fake).catch(() => undefined);
        if (hasEnded()) break;
        answered += 1;
      }
      // What was in memory is gone.
      fake.session.data = {};
      startAgain(fake);
      for (const written of fake.local.sets) expect(readDocument(written)).toMatchObject({ found: true, whole: true });
      expect(expected.slice(answered, answered + 2)).toContainEqual(await kept(fake));
      expect((await fake.command({ type: 'get', tabId: 1 }))?.notices).not.toContain('storage-reset');
      return hasEnded();
    });
  });

  it('is all, and once, when the worker is stopped at any call to its storage and the page says its word again', async () => {
    const expected = (await undisturbed()).at(-1);
    await atEveryCall(async (nth, reaches) => {
      const fake = fakeBrowser();
      const hasEnded = endAt(fake, nth, reaches);
      let again = false;
      for (const message of MESSAGES) {
        await message(fake).catch(() => undefined);
        if (again || !hasEnded()) continue;
        again = true;
        startAgain(fake);
        await message(fake);
      }
      startAgain(fake);
      expect(await kept(fake)).toEqual(expected);
      return again;
    });
  });
});
