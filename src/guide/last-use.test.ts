import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastUseOf, RECENT_DAYS } from './last-use';
import type { Age, Fact } from './page-view';
import { anyAge, anyFact } from './testing/arbitraries';
import { WAITING_DAYS } from './waiting';

const used = (age: Age | undefined, value = '3 days ago'): Fact => ({
  kind: 'last-used',
  label: 'Last used',
  value,
  ...(age === undefined ? {} : { age }),
});
const made = (age: Age): Fact => ({ kind: 'created', label: 'Created', value: 'then', age });
const days = (atLeast: number, atMost = atLeast): Age => ({ atLeast, atMost });

describe('the verdict on a key', () => {
  test.each([
    ['no-sign', 1, [used('never', 'N/A')]],
    ['no-sign', 0, [used('never', 'N/A'), made(days(400))]],
    ['unknown', 7, [used('never', 'N/A'), made(days(0, 2))]],
    ['unknown', 7, [used('never', 'N/A'), made(days(400)), { kind: 'region', label: 'Region', value: 'us-east-1' }]],
    ['unknown', 7, [used(days(500)), made(days(400))]],
    ['old', 1, [used(days(RECENT_DAYS))]],
    ['old', 1, [used(days(700))]],
    ['recent', 7, [used(days(0, 1), 'today')]],
    ['recent', 14, [used(days(9, 11))]],
    ['recent', 30, [used(days(60, 92))]],
    ['recent', 30, [used(days(60, 900))]],
    ['unknown', 7, [used(undefined, 'the other day')]],
    ['unknown', 7, []],
    ['unknown', 7, [{ label: 'Something', value: '3 days ago' }]],
  ] as const)('is %s, with %i days suggested, for %j', (grade, suggestion, facts) => {
    expect(lastUseOf(facts)).toMatchObject({ grade, suggestion });
  });

  test('never calls a key unused or long unused that may have been used lately', () => {
    fc.assert(
      fc.property(anyAge, fc.array(anyFact), (age, facts) => {
        const { grade, suggestion } = lastUseOf([used(age), ...facts]);
        if (age !== 'never') expect(grade).not.toBe('no-sign');
        // A use of before the key was made is not believed.
        const isDoubted = grade === 'unknown' && facts.some(({ kind }) => kind === 'created');
        if (age !== 'never' && age.atLeast < RECENT_DAYS && !isDoubted) expect(grade).toBe('recent');
        if (age !== 'never' && age.atLeast < RECENT_DAYS) expect(suggestion).toBeGreaterThanOrEqual(7);
        expect(WAITING_DAYS).toContain(suggestion);
      }),
    );
  });

  test('names region and service only where the page does', () => {
    const facts = (region: string, service: string): Fact[] => [
      used(days(3)),
      { kind: 'region', label: 'Region', value: region },
      { kind: 'service', label: 'Service', value: service },
    ];
    expect(lastUseOf(facts('us-gov-west-1', 's3'))).toMatchObject({ region: 'us-gov-west-1', service: 's3' });
    for (const nothing of ['N/A', '-', '', 'n / a', 'javascript:alert(1)//'])
      expect(lastUseOf(facts(nothing, 's3')).region).toBeUndefined();
    for (const nothing of ['N/A', '-', '']) expect(lastUseOf(facts('us-east-1', nothing)).service).toBeUndefined();
  });
});
