import { describe, expect, it } from 'vitest';
import { NO_PROGRESS, type Progress } from '../guide/progress';
import { badgeFor } from './badge';
import { reportOf } from './testing/fakes';

const progress = (change: Partial<Progress>): Progress => ({ ...NO_PROGRESS, ...change });
const TWO: Progress = progress({ keys: { a: { state: 'active' }, b: { state: 'inactive', inactiveSince: 1 } } });

describe('the badge', () => {
  it('counts the keys that are left, active or inactive', () => {
    expect(badgeFor(reportOf(), TWO)).toMatchObject({ text: '2', title: 'badgeKeysLeft' });
    expect(badgeFor(reportOf(), progress({ keys: { a: { state: 'deleted' }, b: { state: 'active' } } }))).toMatchObject({
      text: '1',
      title: 'badgeKeysLeft',
      count: 1,
    });
  });

  it.each(['failed', 'unrecognised', 'leave-wizard', 'confirm-root', 'cancel-dialog', 'verify'] as const)(
    'asks for attention at %s',
    (step) => {
      expect(badgeFor(reportOf({ step }), TWO).text).toBe('!');
    },
  );

  it('shows a check mark only when a page has proven that none is left', () => {
    expect(badgeFor(reportOf({ step: 'done' }), progress({ keys: { a: { state: 'deleted' } }, verifiedAt: 1 })).text).toBe('✓');
    expect(badgeFor(reportOf({ step: 'loading' }), progress({ keys: { a: { state: 'deleted' } } })).text).toBe('');
    expect(badgeFor(reportOf({ step: 'review' }), progress({ keys: { a: { state: 'active' } }, verifiedAt: 1 })).text).toBe('1');
  });

  it('says nothing where the root user is not proven to be signed in', () => {
    expect(badgeFor(undefined, TWO).text).toBe('');
    expect(badgeFor(reportOf({ principal: { kind: 'iam-user', name: 'ana' }, step: 'not-root' }), TWO).text).toBe('');
    expect(badgeFor(reportOf({ principal: { kind: 'role', name: 'Admin' }, step: 'not-root' }), TWO).text).toBe('');
    expect(badgeFor(reportOf({ principal: { kind: 'unknown', why: 'no-evidence' }, step: 'loading' }), TWO).text).toBe('');
    expect(badgeFor(reportOf({ partition: 'aws-cn', step: 'unsupported-partition' }), TWO).text).toBe('');
  });

  it('counts for an owner who has confirmed to be the root user', () => {
    expect(badgeFor(reportOf({ principal: { kind: 'unknown', why: 'no-evidence' } }), { ...TWO, rootConfirmed: true }).text).toBe('2');
  });
});
