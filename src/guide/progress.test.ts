import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyState } from './page-view';
import type { Decision, Progress, Sighting } from './progress';
import { applyDecision, applySighting, NO_PROGRESS, waitEndsAt } from './progress';
import { DAY_MS, WAITING_DAYS } from './waiting';
import { anyDecision, anyProgress, anySighting, anyTime } from './testing/arbitraries';
import { KEY_A, KEY_B, NOW, reviewed } from './testing/views';

const RUNS = { numRuns: 2000 };

function sighting(keys: Readonly<Record<string, KeyState>>, more: Partial<Sighting> = {}): Sighting {
  return {
    keys: Object.entries(keys).map(([id, state]) => ({ id, state })),
    complete: true,
    proof: false,
    sectionTitle: undefined,
    ...more,
  };
}

function see(progress: Progress, keys: Readonly<Record<string, KeyState>>, now = NOW, more: Partial<Sighting> = {}): Progress {
  return applySighting(progress, sighting(keys, more), now);
}

function decide(progress: Progress, ...decisions: readonly Decision[]): Progress {
  return decisions.reduce(applyDecision, progress);
}

describe('what a page showed', () => {
  test('the waiting time counts from the first sighting of the key as inactive', () => {
    const first = see(reviewed({ [KEY_A]: { state: 'active' } }), { [KEY_A]: 'inactive' }, NOW);
    const later = see(first, { [KEY_A]: 'inactive' }, NOW + 5 * DAY_MS);
    expect(later.keys[KEY_A]).toEqual({ state: 'inactive', inactiveSince: NOW });
    const chosen = decide(later, { type: 'wait', keyId: KEY_A, days: 7 });
    expect(waitEndsAt(chosen.keys[KEY_A] ?? { state: 'unknown' })).toBe(NOW + 7 * DAY_MS);
  });

  test('a stored key without a start of its wait gets one at the next sighting', () => {
    const torn: Progress = reviewed({ [KEY_A]: { state: 'inactive', waitDays: 7 } });
    expect(see(torn, { [KEY_A]: 'inactive' }).keys[KEY_A]).toEqual({ state: 'inactive', inactiveSince: NOW, waitDays: 7 });
  });

  test('a decision taken before the page’s change was recorded is kept', () => {
    const early = decide(reviewed({ [KEY_A]: { state: 'active' } }), { type: 'wait', keyId: KEY_A, days: 14 });
    expect(see(early, { [KEY_A]: 'inactive' }).keys[KEY_A]).toEqual({ state: 'inactive', inactiveSince: NOW, waitDays: 14 });
  });

  test('a wish to put back that came before the page’s change was recorded is kept', () => {
    const early = decide(reviewed({ [KEY_A]: { state: 'active' } }), { type: 'put-back', keyId: KEY_A });
    expect(see(early, { [KEY_A]: 'inactive' }).keys[KEY_A]).toEqual({ state: 'inactive', inactiveSince: NOW, putBack: true });
  });

  test('a key that was put back is in use, has no waiting time any more, and must be reviewed again', () => {
    const waiting = reviewed({ [KEY_A]: { state: 'inactive', inactiveSince: NOW - DAY_MS, waitDays: 7, putBack: true } });
    const back = see(waiting, { [KEY_A]: 'active' });
    expect(back.keys[KEY_A]).toEqual({ state: 'active', inUse: true });
    expect(back).toMatchObject({ reviewed: false, unusedConfirmed: false, adminExists: true });
  });

  test('a key put back by hand, without the guide, is treated the same', () => {
    const back = see(reviewed({ [KEY_A]: { state: 'inactive', inactiveSince: NOW } }), { [KEY_A]: 'active' });
    expect(back).toMatchObject({ reviewed: false, unusedConfirmed: false, keys: { [KEY_A]: { inUse: true } } });
  });

  test('once put back and deactivated again, the key waits anew and is in use no more', () => {
    let progress = reviewed({ [KEY_A]: { state: 'inactive', inactiveSince: NOW - 20 * DAY_MS, waitDays: 7, putBack: true } });
    progress = see(see(progress, { [KEY_A]: 'active' }), { [KEY_A]: 'inactive' }, NOW + 1);
    expect(progress.keys[KEY_A]).toEqual({ state: 'inactive', inactiveSince: NOW + 1 });
  });

  test('a wish to put back is over when the page shows the key active, however it came about', () => {
    const progress = decide(reviewed({ [KEY_A]: { state: 'active', inUse: true } }), { type: 'put-back', keyId: KEY_A });
    expect(see(progress, { [KEY_A]: 'active' }).keys[KEY_A]).toEqual({ state: 'active', inUse: true });
  });

  test.each<KeyState>(['active', 'inactive', 'unknown'])('a key that appears midway, %s, needs a new review', (state) => {
    const progress = see(reviewed({ [KEY_A]: { state: 'active' } }), { [KEY_A]: 'active', [KEY_B]: state });
    expect(progress).toMatchObject({ reviewed: false, unusedConfirmed: false, adminExists: true });
    expect(progress.keys[KEY_B]?.state).toBe(state);
  });

  test('a tick that nothing uses the keys does not cover a key that was not listed yet', () => {
    const ticked = decide(see(NO_PROGRESS, { [KEY_A]: 'active' }), { type: 'tick-admin', on: true }, { type: 'tick-unused', on: true });
    const more = see(ticked, { [KEY_A]: 'active', [KEY_B]: 'active' });
    expect(more).toMatchObject({ adminExists: true, unusedConfirmed: false });
    expect(decide(more, { type: 'continue' }).reviewed).toBe(false);
  });

  test('a key that stands there as deleted needs none', () => {
    expect(see(reviewed({ [KEY_A]: { state: 'active' } }), { [KEY_A]: 'active', [KEY_B]: 'deleted' }).reviewed).toBe(true);
  });

  test('a key is deleted when a complete list lacks it, and only then', () => {
    const progress = reviewed({ [KEY_A]: { state: 'inactive', inactiveSince: NOW }, [KEY_B]: { state: 'active' } });
    expect(see(progress, { [KEY_B]: 'active' }).keys[KEY_A]).toEqual({ state: 'deleted' });
    expect(see(progress, { [KEY_B]: 'active' }, NOW, { complete: false })).toBe(progress);
  });

  test('a state that cannot be told changes nothing that is known', () => {
    const progress = reviewed({ [KEY_A]: { state: 'inactive', inactiveSince: NOW, waitDays: 1 } });
    expect(see(progress, { [KEY_A]: 'unknown' })).toBe(progress);
  });

  test('a key that is listed again is not deleted, even when its state cannot be told', () => {
    const progress = see(reviewed({ [KEY_A]: { state: 'deleted' } }, { verifiedAt: NOW - 1 }), { [KEY_A]: 'unknown' });
    expect(progress.keys[KEY_A]).toEqual({ state: 'unknown' });
    expect(progress).toMatchObject({ reviewed: false });
    expect(progress).not.toHaveProperty('verifiedAt');
  });

  test('the section’s title is remembered from a list with keys, never from an empty one', () => {
    expect(see(NO_PROGRESS, { [KEY_A]: 'active' }, NOW, { sectionTitle: 'Zugriffsschlüssel' }).sectionTitle).toBe('Zugriffsschlüssel');
    expect(see(NO_PROGRESS, {}, NOW, { sectionTitle: 'MFA' })).toBe(NO_PROGRESS);
  });
});

describe('done means zero', () => {
  test('an empty list is verified when it is complete and the proof of a fresh, settled load', () => {
    expect(see(NO_PROGRESS, {}, NOW, { proof: true }).verifiedAt).toBe(NOW);
    expect(see(NO_PROGRESS, { [KEY_A]: 'deleted' }, NOW, { proof: true }).verifiedAt).toBe(NOW);
    expect(see(NO_PROGRESS, {}, NOW, { proof: false })).not.toHaveProperty('verifiedAt');
    expect(see(NO_PROGRESS, {}, NOW, { proof: true, complete: false })).not.toHaveProperty('verifiedAt');
  });

  test.each<KeyState>(['active', 'inactive', 'unknown'])(
    'a list with an %s key is never verified, and takes an earlier verification away',
    (state) => {
      for (const complete of [true, false]) {
        expect(see(NO_PROGRESS, { [KEY_A]: state }, NOW, { proof: true, complete })).not.toHaveProperty('verifiedAt');
        expect(see({ ...NO_PROGRESS, verifiedAt: NOW - 1 }, { [KEY_A]: state }, NOW, { complete })).not.toHaveProperty('verifiedAt');
      }
    },
  );

  test('the first proof keeps its time', () => {
    const proven = see(NO_PROGRESS, {}, NOW, { proof: true });
    expect(see(proven, {}, NOW + 1, { proof: true })).toBe(proven);
  });
});

describe('what the owner decided', () => {
  test('the review is over only with both ticks and *continue*', () => {
    const ticked = decide(NO_PROGRESS, { type: 'tick-admin', on: true }, { type: 'tick-unused', on: true });
    expect(ticked.reviewed).toBe(false);
    expect(decide(ticked, { type: 'continue' }).reviewed).toBe(true);
    expect(decide(NO_PROGRESS, { type: 'tick-admin', on: true }, { type: 'continue' }).reviewed).toBe(false);
    expect(decide(NO_PROGRESS, { type: 'tick-unused', on: true }, { type: 'continue' }).reviewed).toBe(false);
  });

  test.each(['tick-admin', 'tick-unused'] as const)('taking %s back opens the review again', (type) => {
    expect(decide(reviewed(), { type, on: false }).reviewed).toBe(false);
  });

  test('choosing a waiting time again ends a wish to put back; a wish to put back leaves the wait’s start alone', () => {
    const waiting = reviewed({ [KEY_A]: { state: 'inactive', inactiveSince: NOW } });
    const back = decide(waiting, { type: 'put-back', keyId: KEY_A });
    expect(back.keys[KEY_A]).toEqual({ state: 'inactive', inactiveSince: NOW, putBack: true });
    expect(decide(back, { type: 'wait', keyId: KEY_A, days: 30 }).keys[KEY_A]).toMatchObject({
      waitDays: 30,
      putBack: false,
      inactiveSince: NOW,
    });
  });

  test('a decision about one key leaves the other one as it is', () => {
    const progress = reviewed({ [KEY_A]: { state: 'active' }, [KEY_B]: { state: 'inactive', inactiveSince: NOW } });
    expect(decide(progress, { type: 'wait', keyId: KEY_B, days: 1 }).keys[KEY_A]).toBe(progress.keys[KEY_A]);
  });

  test('stopping and starting again loses nothing', () => {
    const progress = reviewed({ [KEY_A]: { state: 'active' } });
    expect(decide(progress, { type: 'stop' }, { type: 'start' })).toEqual(progress);
  });

  test.each(WAITING_DAYS)('a wait of %i days ends so many days after the key was seen inactive', (waitDays) => {
    expect(waitEndsAt({ state: 'inactive', inactiveSince: NOW, waitDays })).toBe(NOW + waitDays * 86_400_000);
  });

  test('no wait ends before it was chosen or has begun', () => {
    expect(waitEndsAt({ state: 'inactive', inactiveSince: NOW })).toBeUndefined();
    expect(waitEndsAt({ state: 'active', waitDays: 7 })).toBeUndefined();
  });
});

describe('for any progress, sighting and decision', { timeout: 60_000 }, () => {
  test('seeing the same again changes nothing and gives back the same object, so that nothing is written', () => {
    fc.assert(
      fc.property(anyProgress, anySighting, anyTime, anyTime, (progress, seen, now, later) => {
        const once = applySighting(progress, seen, now);
        expect(applySighting(once, seen, later)).toBe(once);
      }),
      RUNS,
    );
  });

  test('a changed object has changed', () => {
    fc.assert(
      fc.property(anyProgress, anySighting, anyTime, (progress, seen, now) => {
        const next = applySighting(progress, seen, now);
        if (next !== progress) expect(next).not.toEqual(progress);
      }),
      RUNS,
    );
  });

  test('deciding the same again changes nothing', () => {
    fc.assert(
      fc.property(anyProgress, anyDecision, (progress, decision) => {
        const once = applyDecision(progress, decision);
        expect(applyDecision(once, decision)).toEqual(once);
      }),
      RUNS,
    );
  });

  test('neither changes what it was given', () => {
    fc.assert(
      fc.property(anyProgress, anySighting, anyDecision, (progress, seen, decision) => {
        const before = JSON.stringify([progress, seen, decision]);
        applySighting(progress, seen, NOW);
        applyDecision(progress, decision);
        expect(JSON.stringify([progress, seen, decision])).toBe(before);
      }),
      RUNS,
    );
  });

  test('no page ever ticks, confirms root, continues, starts, stops or chooses for the owner', () => {
    fc.assert(
      fc.property(anyProgress, anySighting, anyTime, (progress, seen, now) => {
        const next = applySighting(progress, seen, now);
        expect([next.adminExists, next.rootConfirmed, next.stopped]).toEqual([
          progress.adminExists,
          progress.rootConfirmed,
          progress.stopped,
        ]);
        expect(next.reviewed && !progress.reviewed).toBe(false);
        expect(next.unusedConfirmed && !progress.unusedConfirmed).toBe(false);
        for (const [id, key] of Object.entries(next.keys)) {
          expect([undefined, progress.keys[id]?.waitDays]).toContain(key.waitDays);
          if (key.putBack) expect(progress.keys[id]?.putBack).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('no decision changes what pages have shown: states, starts of waits and verification', () => {
    fc.assert(
      fc.property(anyProgress, anyDecision, (progress, decision) => {
        const next = applyDecision(progress, decision);
        expect(next.verifiedAt).toBe(progress.verifiedAt);
        for (const [id, key] of Object.entries(next.keys)) {
          expect(key.state).toBe(progress.keys[id]?.state ?? 'unknown');
          expect(key.inactiveSince).toBe(progress.keys[id]?.inactiveSince);
        }
      }),
      RUNS,
    );
  });

  test('a sighting never moves the start of a wait that goes on', () => {
    fc.assert(
      fc.property(anyProgress, anySighting, anyTime, (progress, seen, now) => {
        const next = applySighting(progress, seen, now);
        for (const [id, { state, inactiveSince }] of Object.entries(progress.keys))
          if (state === 'inactive' && inactiveSince !== undefined && next.keys[id]?.state === 'inactive')
            expect(next.keys[id].inactiveSince).toBe(inactiveSince);
      }),
      RUNS,
    );
  });

  test('afterwards the states are those that the page showed for certain', () => {
    fc.assert(
      fc.property(anyProgress, anySighting, anyTime, (progress, seen, now) => {
        const next = applySighting(progress, seen, now);
        for (const { id, state } of seen.keys) if (state !== 'unknown') expect(next.keys[id]?.state).toBe(state);
        if (!seen.complete) return;
        const usable = Object.entries(next.keys).filter(([, key]) => key.state !== 'deleted');
        const listed = seen.keys.filter((key) => key.state !== 'deleted');
        expect(usable.map(([id]) => id).sort()).toEqual(listed.map(({ id }) => id).sort());
      }),
      RUNS,
    );
  });

  test('verified is what was verified before and not disproved, or what is proven now', () => {
    fc.assert(
      fc.property(anyProgress, anySighting, anyTime, (progress, seen, now) => {
        const empty = seen.keys.every(({ state }) => state === 'deleted');
        const proven = empty && seen.complete && seen.proof;
        expect(applySighting(progress, seen, now).verifiedAt).toBe(empty ? (progress.verifiedAt ?? (proven ? now : undefined)) : undefined);
      }),
      RUNS,
    );
  });
});
