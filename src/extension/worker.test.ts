import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PROGRESS } from '../guide/progress';
import type { Command } from './messages';
import {
  ACCOUNT,
  consoleSender,
  fakeBrowser,
  KEY_A,
  KEY_B,
  NOW,
  OTHER_ACCOUNT,
  popupSender,
  practiceSender,
  reportOf,
  sightingOf,
  type Fake,
  FIRST_LOAD,
  NEXT_LOAD_ID,
} from './testing/fakes';

const ACTIVE_A = sightingOf([{ id: KEY_A, state: 'active' }]);
const key = (id: string, state: 'active' | 'inactive' = 'active') => ({ id, state, facts: [] });
const stateOf = (fake: Fake) => JSON.stringify([fake.local.data, fake.session.data, fake.pushes, fake.navigations, [...fake.badges]]);

async function review(fake: Fake, tabId = 1): Promise<void> {
  await fake.decide(tabId, { type: 'tick-admin', on: true });
  await fake.decide(tabId, { type: 'tick-unused', on: true });
  await fake.decide(tabId, { type: 'continue' });
}

describe('what is stored', () => {
  it('holds no account id and no access key id after a whole run', async () => {
    const fake = fakeBrowser();
    await fake.report(
      1,
      { keys: [key(KEY_A), key(KEY_B)] },
      sightingOf(
        [
          { id: KEY_A, state: 'active' },
          { id: KEY_B, state: 'active' },
        ],
        { sectionTitle: `Access keys of ${ACCOUNT}` },
      ),
    );
    await review(fake);
    await fake.report(
      1,
      { keys: [key(KEY_A, 'inactive'), key(KEY_B)] },
      sightingOf([
        { id: KEY_A, state: 'inactive' },
        { id: KEY_B, state: 'active' },
      ]),
    );
    await fake.decide(1, { type: 'wait', keyId: KEY_A, days: 7 });
    await fake.command({ type: 'open', tabId: 1 });
    await fake.report(2, { account: OTHER_ACCOUNT }, ACTIVE_A);
    await fake.report(1, { keys: [], step: 'done' }, sightingOf([], { proof: true }));
    const dump = JSON.stringify([fake.local.data, fake.local.sets]);
    expect(dump).toContain('XAMPL2'.slice(-4));
    for (const secret of [ACCOUNT, OTHER_ACCOUNT, KEY_A, KEY_B, 'AKIA']) expect(dump).not.toContain(secret);
    expect(dump).not.toMatch(/(?<![0-9a-f])\d{12}(?![0-9a-f])/);
  });

  it('names the same key otherwise in every installation', async () => {
    const [one, other] = [fakeBrowser(), fakeBrowser()];
    for (const fake of [one, other]) await fake.report(1, {}, ACTIVE_A);
    expect(Object.keys(one.local.data['accounts'] as object)).not.toEqual(Object.keys(other.local.data['accounts'] as object));
  });

  it('survives a stop of the worker at any moment', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    await fake.command({ type: 'open', tabId: 1 });
    await fake.decide(1, { type: 'tick-admin', on: true });
    fake.restart();
    const answer = await fake.decide(1, { type: 'tick-unused', on: true });
    expect(answer).toMatchObject({
      started: true,
      progress: { adminExists: true, unusedConfirmed: true, keys: { [KEY_A]: { state: 'active' } } },
    });
  });

  it('loses no decision of two tabs that decide at once', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    await fake.report(2, {}, ACTIVE_A);
    await Promise.all([fake.decide(1, { type: 'tick-admin', on: true }), fake.decide(2, { type: 'tick-unused', on: true })]);
    expect(await fake.report(1)).toMatchObject({ progress: { adminExists: true, unusedConfirmed: true } });
  });

  it('is not needed: with a full disk the guide goes on and says so', async () => {
    const fake = fakeBrowser();
    fake.local.failing = 'writes';
    await fake.report(1, {}, ACTIVE_A);
    await review(fake);
    fake.restart();
    expect(await fake.report(1)).toMatchObject({ progress: { reviewed: true } });
    expect((await fake.command({ type: 'get', tabId: 1 }))?.notices).toContain('not-saved');
    expect(fake.local.data).toEqual({});
  });

  it('is not needed: with no storage at all the guide goes on', async () => {
    const fake = fakeBrowser();
    fake.local.failing = fake.session.failing = 'all';
    await fake.report(1, {}, ACTIVE_A);
    await review(fake);
    expect(await fake.report(1)).toMatchObject({ progress: { reviewed: true } });
  });

  it('is not written again for what is known already', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    const writes = fake.local.sets.length;
    fake.session.sets = [];
    await fake.report(1, {}, ACTIVE_A);
    await fake.command({ type: 'get', tabId: 1 });
    expect(fake.local.sets).toHaveLength(writes);
    expect(fake.session.sets).toEqual([]);
  });

  it('from another version starts clean and says so until the owner has seen it', async () => {
    const fake = fakeBrowser({ version: 99, salt: 'x', accounts: { [ACCOUNT]: {} }, notes: {} });
    await fake.report(1, {}, ACTIVE_A);
    expect((await fake.command({ type: 'open', tabId: 1 }))?.notices).toContain('storage-reset');
    await fake.command({ type: 'note-seen', note: 'storage-reset' });
    fake.restart();
    expect((await fake.command({ type: 'open', tabId: 1 }))?.notices).not.toContain('storage-reset');
  });
});

describe('keys that a tab does not name', () => {
  it('are kept, are never sent to it, and are shown by the end of their id', async () => {
    const fake = fakeBrowser();
    await fake.report(
      1,
      { keys: [key(KEY_A), key(KEY_B)] },
      sightingOf([
        { id: KEY_A, state: 'active' },
        { id: KEY_B, state: 'active' },
      ]),
    );
    const answer = await fake.report(2, { keys: [key(KEY_A)] }, sightingOf([{ id: KEY_A, state: 'active' }], { complete: false }));
    expect(Object.keys(answer?.progress.keys ?? {})).toEqual([KEY_A]);
    const state = await fake.command({ type: 'get', tabId: 2 });
    expect(state?.remembered).toEqual([{ last4: KEY_B.slice(-4), progress: { state: 'active' } }]);
    expect(Object.keys((await fake.report(1, { keys: [key(KEY_A), key(KEY_B)] }))?.progress.keys ?? {})).toEqual([KEY_A, KEY_B]);
  });

  it('are gone when a complete list lacks them', async () => {
    const fake = fakeBrowser();
    await fake.report(
      1,
      { keys: [key(KEY_A), key(KEY_B)] },
      sightingOf([
        { id: KEY_A, state: 'active' },
        { id: KEY_B, state: 'active' },
      ]),
    );
    await fake.command({ type: 'get', tabId: 1 });
    await fake.report(2, { keys: [key(KEY_A)] }, ACTIVE_A);
    const state = await fake.command({ type: 'get', tabId: 2 });
    expect(state?.remembered).toEqual([{ last4: KEY_B.slice(-4), progress: { state: 'deleted' } }]);
  });

  it('cannot be decided about', async () => {
    const fake = fakeBrowser();
    await fake.report(1, { keys: [key(KEY_A, 'inactive')] }, sightingOf([{ id: KEY_A, state: 'inactive' }]));
    const before = JSON.stringify(fake.local.data);
    await fake.decide(1, { type: 'wait', keyId: KEY_B, days: 0 });
    expect(JSON.stringify(fake.local.data)).toBe(before);
  });

  it('are still named while a dialog hides the table from which the tab knows them', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    expect(await fake.report(1, { keys: [], step: 'loading' })).toMatchObject({ progress: { keys: { [KEY_A]: { state: 'active' } } } });
  });

  it('are forgotten by the tab when it shows another account', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    const answer = await fake.report(1, { account: OTHER_ACCOUNT, keys: [] });
    expect(answer?.progress).toEqual(NO_PROGRESS);
    expect(JSON.stringify(fake.session.data)).not.toContain(KEY_A);
  });
});

describe('a sighting', () => {
  it('counts for the root user', async () => {
    const fake = fakeBrowser();
    fake.clock.now = NOW + 5;
    const answer = await fake.report(1, { keys: [key(KEY_A, 'inactive')] }, sightingOf([{ id: KEY_A, state: 'inactive' }]));
    expect(answer?.progress.keys).toEqual({ [KEY_A]: { state: 'inactive', inactiveSince: NOW + 5, foundInactive: true } });
  });

  it.each([
    ['an IAM user', { principal: { kind: 'iam-user' as const, name: 'ana' } }],
    ['a role', { principal: { kind: 'role' as const, name: 'Admin' } }],
    ['nobody in particular', { principal: { kind: 'unknown' as const, why: 'no-evidence' as const } }],
  ])('does not count for %s', async (_who, report) => {
    const fake = fakeBrowser();
    expect((await fake.report(1, report, ACTIVE_A))?.progress).toEqual(NO_PROGRESS);
  });

  it('counts for an owner who has confirmed to be the root user', async () => {
    const fake = fakeBrowser();
    const report = { principal: { kind: 'unknown', why: 'no-evidence' } } as const;
    await fake.report(1, report, ACTIVE_A);
    await fake.decide(1, { type: 'confirm-root' });
    expect((await fake.report(1, report, ACTIVE_A))?.progress.keys).toEqual({ [KEY_A]: { state: 'active' } });
    // An IAM user of the same account is no root user for that.
    expect((await fake.report(2, { principal: { kind: 'iam-user', name: 'ana' } }, sightingOf([])))?.progress.keys).toEqual({
      [KEY_A]: { state: 'active' },
    });
  });
});

describe('accounts', () => {
  it('never share progress', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    await review(fake);
    expect((await fake.report(2, { account: OTHER_ACCOUNT, keys: [] }))?.progress).toEqual(NO_PROGRESS);
  });

  it('that are invented never share it with real ones, and are forgotten alone', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    await fake.report(5, {}, ACTIVE_A, practiceSender(5));
    await fake.send({ type: 'decide', account: ACCOUNT, practice: true, decision: { type: 'tick-admin', on: true } }, practiceSender(5));
    expect(await fake.report(1)).toMatchObject({ progress: { adminExists: false } });
    expect(await fake.report(5, {}, undefined, practiceSender(5))).toMatchObject({ progress: { adminExists: true } });
    await fake.decide(1, { type: 'tick-unused', on: true });
    await fake.command({ type: 'forget-practice' });
    expect(await fake.report(5, { keys: [] }, undefined, practiceSender(5))).toMatchObject({ progress: { adminExists: false, keys: {} } });
    expect(await fake.report(1)).toMatchObject({ progress: { unusedConfirmed: true } });
  });

  it('that a page does not name have their progress in that tab and in no store', async () => {
    const fake = fakeBrowser();
    await fake.report(1, { account: undefined }, ACTIVE_A);
    await fake.send({ type: 'decide', practice: false, decision: { type: 'tick-admin', on: true } }, consoleSender(1));
    fake.restart();
    expect(await fake.report(1, { account: undefined })).toMatchObject({
      progress: { adminExists: true, keys: { [KEY_A]: { state: 'active' } } },
    });
    expect((await fake.report(2, { account: undefined, keys: [] }))?.progress).toEqual(NO_PROGRESS);
    expect(fake.local.data['accounts']).toEqual({});
    await fake.report(1, { account: undefined, keys: [], principal: { kind: 'iam-user', name: 'ana' } });
    expect((await fake.report(1, { account: undefined, keys: [] }))?.progress).toEqual(NO_PROGRESS);
  });

  it('tell a tab whether there are keys that it has not named', async () => {
    const fake = fakeBrowser();
    expect(await fake.report(1, { keys: [] })).toMatchObject({ hasUnnamed: false });
    expect(await fake.report(1, {}, ACTIVE_A)).toMatchObject({ hasUnnamed: false });
    expect(await fake.report(2, { keys: [] })).toMatchObject({ hasUnnamed: true });
    expect(await fake.report(2, {}, ACTIVE_A)).toMatchObject({ hasUnnamed: false });
    expect(await fake.report(3, { account: OTHER_ACCOUNT, keys: [] })).toMatchObject({ hasUnnamed: false });
  });

  it('tell a tab in which none was found yet that one was found in another', async () => {
    const fake = fakeBrowser();
    await fake.report(1, { keys: [] });
    fake.pushes = [];
    await fake.report(2, {}, ACTIVE_A);
    expect(fake.pushes).toMatchObject([{ tabId: 1, push: { type: 'progress', hasUnnamed: true } }]);
  });

  it('tell their other tabs what has changed, and only those', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    await fake.report(2, {}, ACTIVE_A);
    await fake.report(3, { account: OTHER_ACCOUNT }, ACTIVE_A);
    fake.pushes = [];
    await fake.decide(1, { type: 'tick-admin', on: true });
    expect(fake.pushes).toMatchObject([{ tabId: 2, push: { type: 'progress', progress: { adminExists: true } } }]);
  });
});

describe('a tab', () => {
  it('that is closed is forgotten', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    await fake.close(1);
    expect(fake.session.data).toEqual({});
  });

  it('that has left its page is found out and forgotten, but stays started', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    await fake.command({ type: 'open', tabId: 1 });
    fake.tabs.set(1, { listens: false });
    const state = await fake.command({ type: 'get', tabId: 1 });
    expect(state).toMatchObject({ page: 'elsewhere', remembered: [] });
    expect(state?.report).toBeUndefined();
    expect(JSON.stringify(fake.session.data)).not.toContain(KEY_A);
    expect(await fake.report(1)).toMatchObject({ started: true });
  });

  it('that leaves its page is forgotten at once, and its icon says nothing any more', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    expect(fake.badges.get(1)?.text).toBe('1');
    await fake.leave(1);
    expect(JSON.stringify(fake.session.data)).not.toContain(KEY_A);
    expect(fake.badges.get(1)?.text).toBe('');
  });

  it('that is loaded again and reports the same as before is not taken for one that has left', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    fake.tabs.set(1, { listens: true, onMissed: async () => void (await fake.report(1, {}, ACTIVE_A)) });
    await fake.leave(1);
    await review(fake);
    expect(await fake.report(1)).toMatchObject({ progress: { reviewed: true } });
  });

  it('that is loaded again keeps the progress of a page that names no account', async () => {
    const fake = fakeBrowser();
    const report = { account: undefined, principal: { kind: 'unknown', why: 'no-evidence' } } as const;
    await fake.report(1, report, ACTIVE_A);
    await fake.command({ type: 'decide-for-tab', tabId: 1, decision: { type: 'confirm-root' } });
    await fake.leave(1);
    fake.tabs.set(1, { listens: true });
    fake.loads.set(1, { id: NEXT_LOAD_ID, again: true });
    expect(await fake.report(1, report)).toMatchObject({ progress: { rootConfirmed: true } });
    const elsewhere = { url: `https://${ACCOUNT}-abcd1234.us-east-1.console.aws.amazon.com/iam/home` };
    expect(await fake.report(1, report, undefined, elsewhere)).toMatchObject({ progress: { rootConfirmed: false } });
  });

  it('that is loaded again and names its account only later does not ask twice, and trusts nobody until then', async () => {
    const fake = fakeBrowser();
    const report = { principal: { kind: 'unknown', why: 'no-evidence' } } as const;
    await fake.report(1, report, ACTIVE_A);
    await fake.command({ type: 'decide-for-tab', tabId: 1, decision: { type: 'confirm-root' } });
    await fake.leave(1);
    fake.tabs.set(1, { listens: true });
    fake.loads.set(1, { id: NEXT_LOAD_ID, again: true });
    expect(await fake.report(1, { ...report, account: undefined })).toMatchObject({ progress: { rootConfirmed: false } });
    expect(await fake.report(1, report)).toMatchObject({ progress: { rootConfirmed: true } });
    expect(await fake.report(1, { ...report, account: OTHER_ACCOUNT })).toMatchObject({ progress: { rootConfirmed: false } });
    // Somebody else was here meanwhile.
    expect(await fake.report(1, report)).toMatchObject({ progress: { rootConfirmed: false } });
  });

  it.each([undefined, ACCOUNT])('that is come to anew asks again who is signed in (account %s)', async (account) => {
    const fake = fakeBrowser();
    const report = { account, principal: { kind: 'unknown', why: 'no-evidence' } } as const;
    await fake.report(1, report, ACTIVE_A);
    await fake.command({ type: 'decide-for-tab', tabId: 1, decision: { type: 'confirm-root' } });
    expect(await fake.report(1, report)).toMatchObject({ progress: { rootConfirmed: true } });
    // Another tab, in which nobody has said so.
    expect(await fake.report(2, report)).toMatchObject({ progress: { rootConfirmed: false } });
    await fake.leave(1);
    fake.tabs.set(1, { listens: true });
    fake.loads.set(1, { id: NEXT_LOAD_ID, again: false });
    expect(await fake.report(1, report)).toMatchObject({ progress: { rootConfirmed: false } });
  });

  it('that comes back from the history is asked to report again', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    await fake.leave(1);
    fake.tabs.set(1, { listens: true, onAsked: async () => void (await fake.report(1)) });
    expect(await fake.command({ type: 'open', tabId: 1 })).toMatchObject({ page: 'reported', report: { account: ACCOUNT } });
  });

  it('is never pushed progress without the account that it belongs to', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    await fake.command({ type: 'open', tabId: 1 });
    expect(fake.pushes.at(-1)?.push).toMatchObject({ type: 'progress', account: ACCOUNT });
  });

  it('starts with the icon, never by itself, also when its page reports only later', async () => {
    const fake = fakeBrowser();
    expect(await fake.report(1, {}, ACTIVE_A)).toMatchObject({ started: false });
    fake.tabs.set(2, { listens: false });
    await fake.command({ type: 'get', tabId: 2 });
    expect(await fake.report(2)).toMatchObject({ started: false });
    await fake.command({ type: 'open', tabId: 1 });
    expect(fake.pushes.at(-1)).toMatchObject({ tabId: 1, push: { started: true } });
    fake.tabs.set(3, { listens: false });
    await fake.command({ type: 'open', tabId: 3 });
    expect(await fake.report(3)).toMatchObject({ started: true });
  });

  it('that was stopped is started again by the icon alone', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    await fake.decide(1, { type: 'stop' });
    expect(await fake.report(1)).toMatchObject({ progress: { stopped: true } });
    expect(await fake.command({ type: 'open', tabId: 1 })).toMatchObject({ progress: { stopped: false } });
    await fake.decide(1, { type: 'stop' });
    fake.tabs.set(2, { listens: false });
    await fake.command({ type: 'open', tabId: 2 });
    expect(await fake.report(2)).toMatchObject({ progress: { stopped: false }, started: true });
    await fake.decide(2, { type: 'stop' });
    expect(await fake.report(2)).toMatchObject({ progress: { stopped: true } });
  });

  it('on a console page without a guide gets one, and the popup waits for its first report', async () => {
    const fake = fakeBrowser();
    fake.tabs.set(1, {
      url: 'https://us-east-1.console.aws.amazon.com/ec2/home',
      listens: false,
      onInject: async () => void (await fake.report(1, { page: 'other-console', keys: [], step: 'open-account-menu' })),
    });
    expect(await fake.command({ type: 'open', tabId: 1 })).toMatchObject({ page: 'reported', report: { page: 'other-console' } });
  });

  it.each([
    ['https://example.com/', 'elsewhere'],
    ['https://signin.aws.amazon.com/signin', 'sign-in'],
    ['https://eu-west-1.signin.aws.amazon.com/oauth?x', 'sign-in'],
    ['https://signin.aws.amazon.com.example.com/', 'elsewhere'],
    ['http://console.aws.amazon.com/', 'elsewhere'],
    [undefined, 'elsewhere'],
  ])('at %s never gets a content script', async (url, page) => {
    const fake = fakeBrowser();
    let injected = false;
    fake.tabs.set(1, { ...(url === undefined ? {} : { url }), listens: false, onInject: async () => void (injected = true) });
    expect(await fake.command({ type: 'open', tabId: 1 })).toMatchObject({ page });
    expect(injected).toBe(false);
  });

  it('on a console page where no guide can be started needs a reload', async () => {
    const fake = fakeBrowser();
    fake.tabs.set(1, { url: 'https://console.aws.amazon.com/iam/home', status: 'complete', listens: false });
    expect(await fake.command({ type: 'open', tabId: 1 })).toMatchObject({ page: 'silent' });
    fake.tabs.set(1, { url: 'https://console.aws.amazon.com/iam/home', status: 'loading', listens: false });
    expect(await fake.command({ type: 'get', tabId: 1 })).toMatchObject({ page: 'loading' });
  });

  it('that is gone is no reason to fail', async () => {
    expect(await fakeBrowser().command({ type: 'open', tabId: 404 })).toMatchObject({ page: 'elsewhere' });
  });

  it.each([
    [
      'of another partition',
      { partition: 'aws-eusc' as const, keys: [] },
      {},
      'https://console.amazonaws-eusc.eu/iam/home#/security_credentials',
    ],
    [
      'of one session among several',
      {},
      { url: `https://${ACCOUNT}-abcd1234.us-east-1.console.aws.amazon.com/iam/home#/home` },
      `https://${ACCOUNT}-abcd1234.us-east-1.console.aws.amazon.com/iam/home#/security_credentials`,
    ],
    ['of the practice', {}, practiceSender(1), 'chrome-extension://own-id/practice/practice.html#/security_credentials'],
    ['of the console', {}, {}, 'https://console.aws.amazon.com/iam/home#/security_credentials'],
  ])('%s is taken to its own Security credentials page', async (_which, report, sender, url) => {
    const fake = fakeBrowser();
    const own = 'partition' in report ? { url: 'https://eusc-de-east-1.console.amazonaws-eusc.eu/iam/home' } : sender;
    await fake.report(1, report, undefined, own);
    await fake.command({ type: 'go-to-page', tabId: 1 });
    expect(fake.navigations).toEqual([{ tabId: 1, url }]);
  });

  it('that is not AWS is taken to the general one', async () => {
    const fake = fakeBrowser();
    await fake.command({ type: 'go-to-page', tabId: 1 });
    expect(fake.navigations).toEqual([{ tabId: 1, url: 'https://console.aws.amazon.com/iam/home#/security_credentials' }]);
  });

  it('shows on its icon what its account has left', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    await fake.report(
      2,
      { keys: [key(KEY_A), key(KEY_B)] },
      sightingOf([
        { id: KEY_A, state: 'active' },
        { id: KEY_B, state: 'active' },
      ]),
    );
    expect(fake.badges.get(2)?.text).toBe('2');
    expect(fake.badges.get(1)?.text).toBe('2');
  });
});

describe('a long text of a page', () => {
  it('is shortened, and costs no progress', async () => {
    const fake = fakeBrowser();
    const keys = [{ id: KEY_A, state: 'active' as const, facts: [{ label: 'Last used', value: 'y'.repeat(9000) }] }];
    const answer = await fake.report(1, { keys }, { ...ACTIVE_A, sectionTitle: 'z'.repeat(9000) });
    expect(answer?.progress).toEqual({ ...NO_PROGRESS, keys: { [KEY_A]: { state: 'active' } } });
    expect((await fake.command({ type: 'get', tabId: 1 }))?.report?.keys[0]?.facts[0]?.value).toHaveLength(500);
  });
});

describe('a decision in the popup', () => {
  it('reaches the page', async () => {
    const fake = fakeBrowser();
    await fake.report(1, { keys: [key(KEY_A, 'inactive')] }, sightingOf([{ id: KEY_A, state: 'inactive' }]));
    const state = await fake.command({ type: 'decide-for-tab', tabId: 1, decision: { type: 'wait', keyId: KEY_A, days: 1 } });
    expect(state?.progress.keys[KEY_A]).toMatchObject({ state: 'inactive', inactiveSince: NOW, waitDays: 1 });
    expect(fake.pushes.at(-1)).toMatchObject({ tabId: 1, push: { progress: { keys: { [KEY_A]: { waitDays: 1 } } } } });
  });

  it('is refused to everyone but the root user', async () => {
    const fake = fakeBrowser();
    await fake.report(1, { principal: { kind: 'role', name: 'Admin' }, step: 'not-root' });
    const state = await fake.command({ type: 'decide-for-tab', tabId: 1, decision: { type: 'confirm-root' } });
    expect(state?.progress).toEqual(NO_PROGRESS);
  });
});

describe('a message', () => {
  const valid: Command[] = [
    { type: 'open', tabId: 1 },
    { type: 'decide-for-tab', tabId: 1, decision: { type: 'tick-admin', on: true } },
    { type: 'go-to-page', tabId: 1 },
    { type: 'note-seen', note: 'popup-closes' },
    { type: 'forget-practice' },
    { type: 'set-settings', settings: { cardLanguage: 'page' } },
  ];
  const report = { type: 'report', load: FIRST_LOAD, tab: reportOf(), sighting: ACTIVE_A };

  it('that may be sent is answered', async () => {
    const fake = fakeBrowser();
    expect(await fake.send(report, consoleSender(1))).toBeDefined();
    expect(await fake.send({ type: 'texts', language: 'de-AT' }, consoleSender(1))).toHaveProperty('step_done');
    expect(await fake.send({ type: 'texts', language: 'tlh' }, consoleSender(1))).toBeUndefined();
  });

  it('that commands is ignored when it comes from a page', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    const before = stateOf(fake);
    for (const command of valid) expect(await fake.send(command, consoleSender(1))).toBeUndefined();
    expect(stateOf(fake)).toBe(before);
  });

  it('that reports is ignored when it comes from the popup', async () => {
    const fake = fakeBrowser();
    expect(await fake.send(report, popupSender())).toBeUndefined();
    expect(stateOf(fake)).toBe(stateOf(fakeBrowser()));
  });

  it.each([
    ['claims to be practice', { ...reportOf(), practice: true }, {}],
    ['claims another partition', { ...reportOf(), partition: 'aws-cn' }, {}],
    [
      'claims another account than its host',
      reportOf(),
      { url: `https://${OTHER_ACCOUNT}-abcd1234.us-east-1.console.aws.amazon.com/iam/home` },
    ],
  ])('from a page that %s is ignored', async (_what, tab, sender) => {
    const fake = fakeBrowser();
    expect(
      await fake.send({ type: 'report', load: FIRST_LOAD, tab, sighting: ACTIVE_A }, { ...consoleSender(1), ...sender }),
    ).toBeUndefined();
    expect(stateOf(fake)).toBe(stateOf(fakeBrowser()));
  });

  it('that decides for another account than the tab shows is ignored', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    const before = stateOf(fake);
    expect(await fake.decide(1, { type: 'tick-admin', on: true }, OTHER_ACCOUNT)).toBeUndefined();
    expect(await fake.decide(2, { type: 'tick-admin', on: true })).toBeUndefined();
    expect(stateOf(fake)).toBe(before);
  });

  it('that is not valid to the letter changes nothing', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    await fake.command({ type: 'get', tabId: 1 });
    const before = stateOf(fake);
    const messages: unknown[] = [report, ...valid, { type: 'decide', account: ACCOUNT, practice: false, decision: { type: 'stop' } }];
    const broken = fc.constantFrom(...messages).chain((message) =>
      fc.oneof(
        // One more property, somewhere.
        fc.tuple(fc.string(), fc.anything()).map(([name, value]) => ({ ...(message as object), [`x-${name}`]: value })),
        // One property less, or of another kind.
        fc.constantFrom(...Object.keys(message as object)).chain((name) =>
          fc
            .anything()
            .filter((value) => typeof value !== 'number' && typeof value !== 'boolean')
            .filter((value) => !(name === 'sighting' && value === undefined))
            .filter((value) => !(name === 'account' && value === undefined))
            .map((value) => ({ ...(message as object), [name]: value })),
        ),
      ),
    );
    const deep = fc
      .anything()
      .map((value) => ({ ...report, tab: { ...reportOf(), keys: [{ id: KEY_A, state: 'active', facts: value ?? 1 }] } }))
      .filter((m) => !(Array.isArray(m.tab.keys[0]?.facts) && m.tab.keys[0].facts.length === 0));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.anything(), broken, deep),
        fc.constantFrom(consoleSender(1), popupSender(), practiceSender(7)),
        async (message, sender) => {
          await fake.send(message, sender);
          expect(stateOf(fake)).toBe(before);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['an id that every object has', { keys: [{ id: '__proto__', state: 'active', facts: [] }] }],
    ['an id that is no word', { keys: [{ id: 'AKIA <script>', state: 'active', facts: [] }] }],
    ['more keys than any account has', { keys: Array.from({ length: 21 }, (_, i) => key(`AKIA000000000000000${i}`)) }],
    ['an endless fact', { keys: [{ id: KEY_A, state: 'active', facts: [{ label: 'x', value: 'y'.repeat(10_001) }] }] }],
    ['an account that is none', { account: '1234' }],
    ['a step that is none', { step: 'delete-everything' }],
  ])('with %s is ignored', async (_what, change) => {
    const fake = fakeBrowser();
    expect(await fake.send({ type: 'report', load: FIRST_LOAD, tab: { ...reportOf(), ...change } }, consoleSender(1))).toBeUndefined();
    expect(fake.session.data).toEqual({});
  });
});

describe('the settings', () => {
  it('are kept, and told to every page with the next word', async () => {
    const fake = fakeBrowser();
    expect(await fake.report(1, {}, ACTIVE_A)).toMatchObject({ cardLanguage: 'browser' });
    await fake.command({ type: 'set-settings', settings: { cardLanguage: 'page' } });
    expect(fake.pushes.at(-1)).toMatchObject({ tabId: 1, push: { type: 'progress', cardLanguage: 'page' } });
    fake.restart();
    expect(await fake.report(1)).toMatchObject({ cardLanguage: 'page' });
    expect(await fake.command({ type: 'get-settings' })).toEqual({ cardLanguage: 'page' });
  });

  it('are erased with everything else', async () => {
    const fake = fakeBrowser();
    await fake.command({ type: 'set-settings', settings: { cardLanguage: 'page' } });
    await fake.command({ type: 'erase-everything' });
    expect(await fake.command({ type: 'get-settings' })).toEqual({ cardLanguage: 'browser' });
  });
});

describe('reminders', () => {
  const DAY = 86_400_000;
  const INACTIVE_A = sightingOf([{ id: KEY_A, state: 'inactive' }]);

  /** A key that waits from NOW on. */
  async function waiting(days: 0 | 1 | 7 = 7): Promise<Fake> {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    await review(fake);
    await fake.report(1, { keys: [key(KEY_A, 'inactive')] }, INACTIVE_A);
    await fake.decide(1, { type: 'wait', keyId: KEY_A, days });
    return fake;
  }

  it('sets the alarm to the end of the waiting time that is over first', async () => {
    const fake = await waiting();
    expect(fake.alarm).toBe(NOW + 7 * DAY);
    await fake.report(2, { account: OTHER_ACCOUNT, keys: [key(KEY_B, 'inactive')] }, sightingOf([{ id: KEY_B, state: 'inactive' }]));
    await fake.decide(2, { type: 'wait', keyId: KEY_B, days: 1 }, OTHER_ACCOUNT);
    expect(fake.alarm).toBe(NOW + DAY);
    expect(fake.generalBadge?.text).toBe('');
  });

  it('marks the icon and notifies once, also in a new worker, with no account and no id in it', async () => {
    const fake = await waiting();
    fake.notifications = [];
    fake.clock.now = NOW + 7 * DAY;
    fake.restart();
    await fake.onAlarm();
    await fake.onAlarm();
    expect(fake.generalBadge?.text).toBe('!');
    expect(fake.alarm).toBeUndefined();
    expect(fake.notifications).toHaveLength(1);
    expect(fake.notifications[0]?.last4).toBe(KEY_A.slice(-4));
    for (const secret of [ACCOUNT, 'AKIA']) expect(JSON.stringify(fake.notifications)).not.toContain(secret);
    await fake.onReminder(fake.notifications[0]?.id ?? '');
    expect(fake.opened).toEqual(['https://console.aws.amazon.com/iam/home#/security_credentials']);
  });

  it('catches up on the notification when the owner allows it later', async () => {
    const fake = await waiting();
    fake.clock.now = NOW + 8 * DAY;
    await fake.onAlarm();
    expect(fake.generalBadge?.text).toBe('!');
    fake.notifications = [];
    await fake.onAlarm();
    expect(fake.notifications).toHaveLength(1);
  });

  it('leads to the sovereign cloud’s console where the key is there', async () => {
    const url = 'https://eusc-de-east-1.console.amazonaws-eusc.eu/iam/home#/security_credentials';
    const fake = fakeBrowser();
    await fake.report(1, { partition: 'aws-eusc' }, ACTIVE_A, { url });
    await fake.report(1, { partition: 'aws-eusc', keys: [key(KEY_A, 'inactive')] }, INACTIVE_A, { url });
    await fake.decide(1, { type: 'wait', keyId: KEY_A, days: 1 });
    fake.notifications = [];
    fake.clock.now = NOW + DAY;
    fake.restart();
    await fake.onAlarm();
    await fake.onReminder(fake.notifications[0]?.id ?? '');
    expect(fake.opened).toEqual(['https://console.amazonaws-eusc.eu/iam/home#/security_credentials']);
    fake.tabs.set(9, { listens: false, url: 'https://example.com/' });
    await fake.command({ type: 'go-to-page', tabId: 9 });
    expect(fake.navigations.at(-1)).toEqual({ tabId: 9, url: 'https://console.amazonaws-eusc.eu/iam/home#/security_credentials' });
  });

  it.each([
    ['put back', { type: 'put-back', keyId: KEY_A }],
    ['of an account whose guide was stopped', { type: 'stop' }],
    ['to be deleted at once', { type: 'wait', keyId: KEY_A, days: 0 }],
  ] as const)('tells nothing of a key that is %s', async (_what, decision) => {
    const fake = await waiting();
    await fake.decide(1, decision);
    fake.notifications = [];
    fake.clock.now = NOW + 30 * DAY;
    await fake.onAlarm();
    expect([fake.notifications, fake.generalBadge?.text, fake.alarm]).toEqual([[], '', undefined]);
  });

  it('waits on when the clock was set back, and takes its mark away once the key has gone', async () => {
    const fake = await waiting();
    fake.clock.now = NOW - 365 * DAY;
    await fake.onAlarm();
    expect([fake.generalBadge?.text, fake.alarm]).toEqual(['', NOW + 7 * DAY]);
    fake.clock.now = NOW + 7 * DAY;
    await fake.onAlarm();
    expect(fake.generalBadge?.text).toBe('!');
    expect((await fake.command({ type: 'get', tabId: 1 }))?.elsewhere).toEqual([]);
    expect((await fake.command({ type: 'get', tabId: 9 }))?.elsewhere).toEqual([
      { accountEnd: ACCOUNT.slice(-4), last4: KEY_A.slice(-4), endsAt: NOW + 7 * DAY },
    ]);
    await fake.report(1, { keys: [] }, sightingOf([], { complete: true }));
    expect(fake.generalBadge?.text).toBe('');
    expect((await fake.command({ type: 'get', tabId: 1 }))?.elsewhere).toEqual([]);
  });

  it('lets a page that stayed open go on when the time has come', async () => {
    const fake = await waiting();
    fake.pushes.length = 0;
    fake.clock.now = NOW + 7 * DAY;
    await fake.onAlarm();
    expect(fake.pushes.map(({ tabId, push }) => [tabId, push.type])).toEqual([[1, 'progress']]);
  });

  it('keeps nothing of it in what a page is sent', async () => {
    const fake = await waiting();
    fake.notifications = [];
    fake.clock.now = NOW + 7 * DAY;
    await fake.onAlarm();
    const answer = await fake.report(1, { keys: [key(KEY_A, 'inactive')] }, INACTIVE_A);
    expect(answer?.progress.keys[KEY_A]?.waitDays).toBe(7);
    for (const kept of ['remindedOf', 'last4']) expect(JSON.stringify(answer)).not.toContain(kept);
  });
});

describe('the record', () => {
  const INACTIVE_A = sightingOf([{ id: KEY_A, state: 'inactive' }]);
  const DAY = 86_400_000;

  async function wholeRun(fake: Fake): Promise<void> {
    await fake.report(1, {}, ACTIVE_A);
    await review(fake);
    fake.clock.now = NOW + DAY;
    await fake.report(1, { keys: [key(KEY_A, 'inactive')] }, INACTIVE_A);
    await fake.decide(1, { type: 'wait', keyId: KEY_A, days: 7 });
    fake.clock.now = NOW + 9 * DAY;
    await fake.report(1, { keys: [], step: 'verify' }, sightingOf([]));
    fake.clock.now = NOW + 9 * DAY + 5;
    await fake.report(1, { keys: [], step: 'done' }, sightingOf([], { proof: true }));
    await fake.report(1, { page: 'iam-dashboard', keys: [], step: undefined, recommendation: 'clear' }, undefined);
  }

  it('says what the pages showed and when, in their order, with masked ids', async () => {
    const fake = fakeBrowser();
    await wholeRun(fake);
    const [record, other] = await fake.records();
    expect(other).toBeUndefined();
    expect(record?.account).toBe('********3333');
    expect(record?.keys.map(({ id, state }) => [id, state])).toEqual([[`****************${KEY_A.slice(-4)}`, 'deleted']]);
    expect(record?.events.map(({ at, kind }) => [at - NOW, kind])).toEqual([
      [0, 'found'],
      [DAY, 'deactivated'],
      [9 * DAY, 'deleted'],
      [9 * DAY + 5, 'verified'],
      [9 * DAY + 5, 'recommendation'],
    ]);
    expect(JSON.stringify([fake.local.sets, record])).not.toContain(KEY_A);
  });

  it('names account and keys in full from the moment the owner asks, and no longer than that', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    expect(JSON.stringify(fake.local.data)).not.toMatch(/AKIA|111122223333/);
    await fake.command({ type: 'decide-for-tab', tabId: 1, decision: { type: 'keep-ids', on: true } });
    await fake.report(1, { step: undefined }, ACTIVE_A);
    await fake.report(1, { keys: [], step: 'verify' }, sightingOf([]));
    expect((await fake.records())[0]).toMatchObject({ account: ACCOUNT, keys: [{ id: KEY_A, state: 'deleted' }] });
    await fake.command({ type: 'decide-for-tab', tabId: 1, decision: { type: 'keep-ids', on: false } });
    expect(JSON.stringify(fake.local.data)).not.toMatch(/AKIA|111122223333/);
  });

  it('notes a put-back, and a key that somebody else has deleted', async () => {
    const fake = fakeBrowser();
    const list = (...keys: [string, 'active' | 'inactive'][]) => sightingOf(keys.map(([id, state]) => ({ id, state })));
    await fake.report(1, {}, list([KEY_A, 'active'], [KEY_B, 'inactive']));
    await fake.report(1, {}, list([KEY_A, 'inactive'], [KEY_B, 'inactive']));
    await fake.report(1, {}, list([KEY_A, 'active']));
    const [record] = await fake.records();
    const last4 = (name: string | undefined) => record?.keys.find(({ key: k }) => k === name)?.id.slice(-4);
    expect(record?.events.map((event) => [event.kind, 'key' in event ? last4(event.key) : undefined])).toEqual([
      ['found', 'MPLE'],
      ['found', 'MPL2'],
      ['deactivated', 'MPLE'],
      ['put-back', 'MPLE'],
      ['deleted', 'MPL2'],
    ]);
  });

  it('leaves out invented accounts, and what is older than 400 days', async () => {
    const fake = fakeBrowser();
    await fake.report(7, { practice: true }, ACTIVE_A, practiceSender(7));
    expect(await fake.records()).toEqual([]);
    await fake.report(1, {}, ACTIVE_A);
    fake.clock.now = NOW + 401 * DAY;
    await fake.report(1, {}, INACTIVE_A);
    expect((await fake.records())[0]?.events.map(({ kind }) => kind)).toEqual(['deactivated']);
  });

  it('drops an account of which all is older than 400 days, although nobody looks at it any more', async () => {
    const fake = fakeBrowser();
    await wholeRun(fake);
    fake.clock.now = NOW + 420 * DAY;
    await fake.onAlarm();
    expect(await fake.records()).toEqual([]);
    fake.clock.now = NOW + 421 * DAY;
    await fake.onAlarm();
    expect(JSON.stringify(fake.local.data)).not.toContain('MPLE');
  });

  it('loses nothing to a clock that is years ahead for a while', async () => {
    const fake = fakeBrowser();
    await wholeRun(fake);
    const before = await fake.records();
    fake.clock.now = NOW + 2000 * DAY;
    await fake.onAlarm();
    await fake.report(1, { keys: [], step: 'done' }, sightingOf([], { proof: true }));
    fake.clock.now = NOW + 10 * DAY;
    await fake.onAlarm();
    expect(await fake.records()).toEqual(before);
    fake.clock.now = NOW + 12 * DAY;
    await fake.onAlarm();
    expect(await fake.records()).toEqual(before);
  });

  it('is written once for what a page says twice, also with ids in full', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    await fake.command({ type: 'decide-for-tab', tabId: 1, decision: { type: 'keep-ids', on: true } });
    await fake.report(1, {}, ACTIVE_A);
    const writes = fake.local.sets.length;
    await fake.report(1, {}, ACTIVE_A);
    expect(fake.local.sets).toHaveLength(writes);
  });

  it('holds no full id by the word of a console page', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    for (const type of ['keep-ids', 'start'])
      expect(
        await fake.send({ type: 'decide', account: ACCOUNT, practice: false, decision: { type, on: true } }, consoleSender(1)),
      ).toBeUndefined();
    await fake.report(1, { step: undefined }, ACTIVE_A);
    expect(JSON.stringify(fake.local.data)).not.toMatch(/AKIA|111122223333/);
  });

  it('keeps what can be read of a damaged record, and says that something was lost', async () => {
    const fake = fakeBrowser();
    await wholeRun(fake);
    const accounts = fake.local.data['accounts'] as Record<string, { record: unknown[] }>;
    Object.values(accounts)[0]!.record.splice(1, 1, { at: 'yesterday', kind: 'deactivated' }, 'x');
    fake.restart();
    expect((await fake.records())[0]?.events.map(({ kind }) => kind)).toEqual(['found', 'deleted', 'verified', 'recommendation']);
    expect((await fake.command({ type: 'get', tabId: 1 }))?.notices).toContain('storage-reset');
  });

  it('notes once what two open dashboards say, of which one is older', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    const dashboard = { page: 'iam-dashboard', keys: [], step: undefined } as const;
    for (let round = 0; round < 3; round += 1) {
      await fake.report(1, { ...dashboard, recommendation: 'open' }, undefined);
      await fake.report(2, { ...dashboard, recommendation: 'clear' }, undefined);
    }
    const [record] = await fake.records();
    expect(record?.events.map((event) => ('says' in event ? event.says : event.kind))).toEqual(['found', 'open', 'clear']);
  });

  it('is gone with everything else when the owner erases it', async () => {
    const fake = fakeBrowser();
    await wholeRun(fake);
    await fake.command({ type: 'erase-everything' });
    expect(await fake.records()).toEqual([]);
    expect(JSON.stringify(fake.local.data)).not.toContain('record');
    expect((await fake.command({ type: 'get', tabId: 1 }))?.progress.keys).toEqual({});
  });

  it('says so when it cannot be erased', async () => {
    const fake = fakeBrowser();
    await wholeRun(fake);
    fake.local.failing = 'writes';
    await expect(fake.command({ type: 'erase-everything' })).rejects.toThrow();
  });
});

describe('the policy of a company', () => {
  const DAY = 86_400_000;
  const POLICY = {
    minimumWaitingDays: 10,
    requiredTicks: ['Ticket approved', '', 7, 'x'.repeat(300)],
    contact: 'Ask security@example.com',
    more: 1,
  };

  it('lets nobody go on without its ticks', async () => {
    const fake = fakeBrowser();
    fake.managed = POLICY;
    await fake.report(1, {}, ACTIVE_A);
    await review(fake);
    const before = await fake.command({ type: 'get', tabId: 1 });
    expect(before?.progress).toMatchObject({
      reviewed: false,
      policy: { requiredTicks: ['Ticket approved'], contact: 'Ask security@example.com' },
    });
    await fake.decide(1, { type: 'tick-policy', tick: 'Ticket approved', on: true });
    const answer = await fake.decide(1, { type: 'continue' });
    expect(answer?.progress.reviewed).toBe(true);
  });

  it('lets nobody wait less than it says, nor by an earlier choice', async () => {
    const fake = fakeBrowser();
    const inactive = sightingOf([{ id: KEY_A, state: 'inactive' }]);
    await fake.report(1, {}, inactive);
    await fake.decide(1, { type: 'wait', keyId: KEY_A, days: 1 });
    fake.managed = POLICY;
    expect((await fake.report(1, { step: undefined }, inactive))?.progress.keys[KEY_A]?.waitDays).toBe(14);
    expect((await fake.decide(1, { type: 'wait', keyId: KEY_A, days: 7 }))?.progress.keys[KEY_A]?.waitDays).toBe(14);
    await fake.onAlarm();
    expect(fake.alarm).toBe(NOW + 14 * DAY);
  });

  it('stores no sentence that is not its own', async () => {
    const fake = fakeBrowser();
    fake.managed = POLICY;
    await fake.report(1, {}, ACTIVE_A);
    await fake.decide(1, { type: 'tick-policy', tick: `Account ${ACCOUNT}`, on: true });
    expect(JSON.stringify(fake.local.data)).not.toContain(ACCOUNT);
  });

  it('reaches pages that are open when it changes', async () => {
    const fake = fakeBrowser();
    await fake.report(1, {}, ACTIVE_A);
    fake.managed = POLICY;
    fake.pushes.length = 0;
    await fake.onPolicy();
    expect(fake.pushes).toMatchObject([{ tabId: 1, push: { progress: { policy: { minimumWaitingDays: 14 } } } }]);
  });

  it('is not stored, and ends when it is taken back', async () => {
    const fake = fakeBrowser();
    fake.managed = POLICY;
    await fake.report(1, {}, ACTIVE_A);
    await review(fake);
    expect(JSON.stringify(fake.local.data)).not.toContain('Ask security');
    fake.managed = undefined;
    expect((await fake.decide(1, { type: 'continue' }))?.progress).toMatchObject({ reviewed: true });
  });

  it.each([{}, { minimumWaitingDays: 'long' }, { requiredTicks: 'all' }, { contact: 5 }])(
    'is none where %j is all that is set',
    async (managed) => {
      const fake = fakeBrowser();
      fake.managed = managed;
      await fake.report(1, {}, ACTIVE_A);
      expect((await fake.command({ type: 'get', tabId: 1 }))?.progress.policy).toBeUndefined();
    },
  );
});
