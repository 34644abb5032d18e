import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesOf, hasEveryTick, withPolicy } from './policy';
import { applyDecision } from './progress';
import { anyDecision, anyPolicy, anyProgress } from './testing/arbitraries';

describe('a policy', () => {
  test('holds whatever the owner decides', () => {
    fc.assert(
      fc.property(anyProgress, anyPolicy, fc.array(anyDecision), (start, policy, decisions) => {
        const end = decisions.reduce(applyDecision, withPolicy(start, policy));
        for (const { waitDays } of Object.values(end.keys)) expect(waitDays ?? 30).toBeGreaterThanOrEqual(policy.minimumWaitingDays);
        if (end.reviewed && !start.reviewed) expect(hasEveryTick(end)).toBe(true);
      }),
    );
  });

  test('changes nothing where there is none', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        const { policy: _none, ...free } = progress;
        expect(withPolicy(free, undefined)).toBe(free);
        expect(choicesOf(free)).toEqual([0, 1, 7, 14, 30]);
      }),
    );
  });
});
