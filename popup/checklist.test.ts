import { describe, expect, it } from 'vitest';
import type { TabKey, TabReport, TabState } from '../src/extension/messages';
import { reportOf } from '../src/extension/testing/fakes';
import { NO_PROGRESS, type KeyProgress, type Progress } from '../src/guide/progress';
import { DAY_MS } from '../src/guide/waiting';
import { checklist, shownKeys } from './checklist';
import { situationOf } from './situation';

const NOW = Date.UTC(2026, 10, 24);
const A = 'AKIAIOSFODNN7EXAMPLE';
const B = 'AKIAI44QH8DHBEXAMPL2';

const active: KeyProgress = { state: 'active' };
const inactive: KeyProgress = { state: 'inactive', inactiveSince: NOW - DAY_MS };
const waiting: KeyProgress = { ...inactive, waitDays: 7 };
const due: KeyProgress = { ...inactive, waitDays: 1 };
const putBack: KeyProgress = { ...waiting, putBack: true };
const deleted: KeyProgress = { state: 'deleted' };

interface Given {
  keys?: Record<string, KeyProgress>;
  progress?: Partial<Progress>;
  report?: Partial<TabReport>;
}

/** A Security credentials page that lists what is left, after the review. */
function tab({ keys = {}, progress = {}, report = {} }: Given): TabState {
  const listed: TabKey[] = Object.entries(keys)
    .filter(([, key]) => key.state !== 'deleted')
    .map(([id, { state }]) => ({ id, state, facts: [] }));
  return {
    report: reportOf({ keys: listed, step: undefined, ...report }),
    page: 'reported',
    progress: { ...NO_PROGRESS, adminExists: true, unusedConfirmed: true, reviewed: true, keys, ...progress },
    remembered: [],
    site: undefined,
    elsewhere: [],
    notices: [],
  };
}

/** d: done, N: now, -: to do; in the order open, review, deactivate, wait, delete, check. */
const drawn = (state: TabState) =>
  checklist(state, NOW)
    .map((item) => ({ done: 'd', now: 'N', todo: '-' })[item.state])
    .join('');

describe('the checklist', () => {
  it.each([
    ['not on AWS', { ...tab({}), report: undefined, page: 'elsewhere' as const }, 'N-----'],
    ['another console page', tab({ keys: { [A]: active }, report: { page: 'iam-dashboard', keys: [] } }), 'Nd----'],
    [
      'not root',
      tab({ progress: { reviewed: false }, report: { principal: { kind: 'iam-user', name: 'ana' }, step: 'not-root', keys: [] } }),
      'N-----',
    ],
    ['still loading', tab({ report: { step: 'loading' } }), 'N-----'],
    ['review', tab({ keys: { [A]: active }, progress: { reviewed: false }, report: { step: 'review' } }), 'dN----'],
    ['one active key', tab({ keys: { [A]: active }, report: { step: 'select-key', keyId: A } }), 'ddN---'],
    ['one inactive key, undecided', tab({ keys: { [A]: inactive }, report: { step: 'wait', keyId: A } }), 'dddN--'],
    ['one waiting key', tab({ keys: { [A]: waiting }, report: { step: 'wait', keyId: A } }), 'dddN--'],
    ['one key whose time is over', tab({ keys: { [A]: due }, report: { step: 'choose-delete', keyId: A } }), 'ddddN-'],
    ['one waits, the other is active', tab({ keys: { [A]: waiting, [B]: active }, report: { step: 'select-key', keyId: B } }), 'ddN---'],
    ['one waits, the other is due', tab({ keys: { [A]: waiting, [B]: due }, report: { step: 'select-key', keyId: B } }), 'ddd-N-'],
    ['one gone, the other active', tab({ keys: { [A]: deleted, [B]: active } }), 'ddN---'],
    ['one is due, before the card has said so', tab({ keys: { [A]: waiting, [B]: due } }), 'ddd-N-'],
    ['put back', tab({ keys: { [A]: putBack }, progress: { reviewed: false }, report: { step: 'select-key', keyId: A } }), 'd-dN--'],
    ['all gone, not proven', tab({ keys: { [A]: deleted }, report: { step: 'verify' } }), 'dddddN'],
    ['all gone', tab({ keys: { [A]: deleted }, progress: { verifiedAt: NOW }, report: { step: 'done' } }), 'dddddd'],
    ['never a key', tab({ progress: { verifiedAt: NOW, reviewed: false }, report: { step: 'done' } }), 'dddddd'],
    ['a failure keeps the place', tab({ keys: { [A]: due }, report: { step: 'failed' } }), 'ddddN-'],
  ])('%s', (_when, state, expected) => {
    expect(drawn(state)).toBe(expected);
    expect(expected.match(/N/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });
});

describe('the keys', () => {
  const states = (state: TabState) => shownKeys(state, NOW).map(({ last4, state: s }) => `${last4} ${s}`);

  it('are shown with the state that the page shows', () => {
    expect(states(tab({ keys: { [A]: active, [B]: waiting } }))).toEqual(['MPLE active', 'MPL2 waiting']);
    expect(states(tab({ keys: { [A]: due, [B]: putBack } }))).toEqual(['MPLE inactive', 'MPL2 inactive']);
    expect(states(tab({ keys: { [A]: active }, report: { keys: [{ id: A, state: 'inactive', facts: [] }] } }))).toEqual(['MPLE inactive']);
  });

  it('keep the last certain state while the page shows none', () => {
    expect(states(tab({ keys: { [A]: waiting }, report: { keys: [{ id: A, state: 'unknown', facts: [] }] } }))).toEqual(['MPLE waiting']);
  });

  it('include the deleted and the remembered', () => {
    expect(states({ ...tab({ keys: { [A]: deleted } }), remembered: [{ last4: 'OLD1', progress: deleted }] })).toEqual([
      'MPLE deleted',
      'OLD1 deleted',
    ]);
  });
});

describe('the one next thing', () => {
  it.each([
    ['elsewhere', { ...tab({}), report: undefined, page: 'elsewhere' as const }],
    ['silent', { ...tab({}), report: undefined, page: 'silent' as const }],
    ['page-loading', { ...tab({}), report: undefined, page: 'loading' as const }],
    ['china', tab({ report: { partition: 'aws-cn', step: 'unsupported-partition' } })],
    ['govcloud', tab({ report: { partition: 'aws-us-gov', step: 'unsupported-partition' } })],
    ['not-root', tab({ report: { principal: { kind: 'role', name: 'Admin' }, step: 'not-root' } })],
    ['confirm-root', tab({ report: { principal: { kind: 'unknown', why: 'no-evidence' }, step: 'confirm-root' } })],
    ['loading', tab({ report: { principal: { kind: 'unknown', why: 'no-evidence' }, step: 'loading' } })],
    ['stopped', tab({ keys: { [A]: active }, progress: { stopped: true } })],
    ['wizard', tab({ report: { page: 'create-key-wizard', step: 'leave-wizard' } })],
    ['other-page', tab({ report: { page: 'iam-dashboard', step: 'open-account-menu' } })],
    ['failed', tab({ keys: { [A]: active }, report: { step: 'failed' } })],
    ['unrecognised', tab({ report: { step: 'unrecognised' } })],
    ['open-section', tab({ report: { step: 'open-section' } })],
    ['loading', tab({ report: { step: 'loading' } })],
    ['review', tab({ keys: { [A]: active }, progress: { reviewed: false }, report: { step: 'review' } })],
    ['review', tab({ keys: { [A]: active }, progress: { reviewed: false }, report: { step: 'assign-mfa' } })],
    ['deactivate', tab({ keys: { [A]: active }, report: { step: 'open-actions', keyId: A } })],
    ['choose-waiting', tab({ keys: { [A]: inactive }, report: { step: 'wait', keyId: A } })],
    ['waiting', tab({ keys: { [A]: waiting }, report: { step: 'wait', keyId: A } })],
    ['activate', tab({ keys: { [A]: putBack }, report: { step: 'confirm-activate', keyId: A } })],
    ['delete', tab({ keys: { [A]: due }, report: { step: 'enter-confirmation', keyId: A } })],
    ['cancel', tab({ keys: { [A]: active }, report: { step: 'cancel-dialog', keyId: A } })],
    ['verify', tab({ keys: { [A]: deleted }, report: { step: 'verify' } })],
    ['done', tab({ keys: { [A]: deleted }, progress: { verifiedAt: NOW }, report: { step: 'done' } })],
    ['no-key', tab({ progress: { verifiedAt: NOW }, report: { step: 'done' } })],
  ])('is %s', (expected, state) => {
    expect(situationOf(state, NOW, true).id).toBe(expected);
  });
});
