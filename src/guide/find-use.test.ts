import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLocation } from '../console/location';
import { findUseOf } from './find-use';
import { KEY_A } from './testing/views';

const SITE = { partition: 'aws', session: undefined } as const;
const FACTS = [
  { kind: 'last-used', label: 'Last used', value: 'today', age: { atLeast: 0, atMost: 1 } },
  { kind: 'region', label: 'Region', value: 'eu-central-1' },
] as const;

describe('event history', () => {
  test('is opened where the key was last used and where AWS records what belongs to no Region', () => {
    expect(findUseOf(KEY_A, FACTS, SITE)?.histories).toEqual([
      {
        region: 'eu-central-1',
        url: `https://eu-central-1.console.aws.amazon.com/cloudtrail/home?region=eu-central-1#/events?AccessKeyId=${KEY_A}`,
      },
      {
        region: 'us-east-1',
        url: `https://us-east-1.console.aws.amazon.com/cloudtrail/home?region=us-east-1#/events?AccessKeyId=${KEY_A}`,
      },
    ]);
    expect(findUseOf(KEY_A, [], SITE)?.histories.map(({ region }) => region)).toEqual(['us-east-1']);
  });

  test('stays in the session and the partition of the page', () => {
    const [first] = findUseOf(KEY_A, FACTS, { partition: 'aws', session: '111122223333-abcd1234' })?.histories ?? [];
    expect(readLocation(first?.url ?? '')).toMatchObject({ partition: 'aws', page: 'other-console', hostAccount: '111122223333' });
    const [only] = findUseOf(KEY_A, [], { partition: 'aws-eusc', session: undefined })?.histories ?? [];
    expect(readLocation(only?.url ?? '')?.partition).toBe('aws-eusc');
  });

  test('is not offered for invented keys, and nothing is for what is no key id', () => {
    expect(findUseOf(KEY_A, FACTS, undefined)?.histories).toEqual([]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(findUseOf(`${text}; rm -rf ~`, FACTS, SITE)).toBeUndefined();
      }),
    );
  });
});
