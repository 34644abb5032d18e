/** Every state that popup, panel and card can be in, with invented keys: what the gallery shows and what the checks of looks go through. */
import type { TabKey, TabReport, TabState } from '../../src/extension/messages';
import type { Fact } from '../../src/guide/page-view';
import { NO_PROGRESS, type Progress } from '../../src/guide/progress';
import type { Step, StepKey } from '../../src/guide/step';
import { DAY_MS } from '../../src/guide/waiting';

export const NOW = Date.UTC(2026, 0, 15, 9);
const ACCOUNT = '111122223333';
const KEY = 'AKIAIOSFODNN7EXAMPLE';
const OTHER_KEY = 'AKIAI44QH8DHBEXAMPLE';

const DAYS_AGO = (days: number) => ({ atLeast: days, atMost: days });

const FACTS: readonly Fact[] = [
  { kind: 'created', label: 'Created on', value: '412 days ago', age: DAYS_AGO(412) },
  { kind: 'last-used', label: 'Access key last used', value: '3 days ago', age: DAYS_AGO(3) },
  { kind: 'region', label: 'Region last used', value: 'us-east-1' },
  { kind: 'service', label: 'Service last used', value: 's3' },
  { kind: 'status', label: 'Status', value: 'Active' },
];

const active: TabKey = { id: KEY, state: 'active', facts: FACTS };
const inactive: TabKey = { id: KEY, state: 'inactive', facts: FACTS };

const TICKED = { adminExists: true, unusedConfirmed: true } as const;
const REVIEWED: Progress = { ...NO_PROGRESS, ...TICKED, reviewed: true };
const POLICY = {
  minimumWaitingDays: 7,
  requiredTicks: ['The change has been announced in the platform channel.'],
  contact: 'Ask the cloud platform team before you delete a key.',
} as const;

function report(change: Partial<TabReport> = {}): TabReport {
  return {
    partition: 'aws',
    page: 'security-credentials',
    practice: false,
    account: ACCOUNT,
    principal: { kind: 'root' },
    keys: [active],
    mfa: 'present',
    recommendation: undefined,
    step: 'review',
    keyId: undefined,
    unseen: false,
    ...change,
  };
}

function tab(change: Partial<TabState> = {}): TabState {
  return {
    report: report(),
    page: 'reported',
    progress: NO_PROGRESS,
    remembered: [],
    site: { partition: 'aws', session: undefined },
    elsewhere: [],
    notices: [],
    ...change,
  };
}

const without = (page: TabState['page'], change: Partial<TabState> = {}): TabState =>
  tab({ report: undefined, page, site: undefined, ...change });

const about = (step: TabReport['step'], key: TabKey, progress: Progress): TabState =>
  tab({ report: report({ step, keyId: key.id, keys: [key] }), progress });

const withKey = (change: Progress['keys'][string]): Progress => ({ ...REVIEWED, keys: { [KEY]: change } });
const WAITING = withKey({ state: 'inactive', inactiveSince: NOW - 2 * DAY_MS, waitDays: 7 });
const ELSEWHERE = [
  { accountEnd: '4444', last4: 'MPL2', endsAt: NOW + 3 * DAY_MS },
  { accountEnd: undefined, last4: 'MPL3', endsAt: NOW - DAY_MS },
] as const;

export interface PopupState {
  readonly state: TabState;
  readonly reminds?: boolean;
  readonly hasAccess?: boolean;
}

export const POPUP_STATES: Readonly<Record<string, PopupState>> = {
  'not on AWS': { state: without('elsewhere', { notices: ['popup-closes'] }) },
  'not on AWS, keys wait elsewhere': { state: without('elsewhere', { elsewhere: [ELSEWHERE[0]] }) },
  'not on AWS, a waiting time is over': { state: without('elsewhere', { elsewhere: ELSEWHERE }) },
  'kept away from the console': { state: without('elsewhere'), hasAccess: false },
  'let in by a click on the icon': { state: tab(), hasAccess: false },
  'signing in': { state: without('sign-in') },
  'the extension was updated': { state: without('silent') },
  'the page loads': { state: without('loading') },
  'other console page': { state: tab({ report: report({ page: 'other-console', keys: [], step: 'open-account-menu' }) }) },
  'IAM user': { state: tab({ report: report({ principal: { kind: 'iam-user', name: 'example-user' }, keys: [], step: 'not-root' }) }) },
  role: { state: tab({ report: report({ principal: { kind: 'role', name: 'ExampleAdministrator' }, keys: [], step: 'not-root' }) }) },
  'who is signed in?': {
    state: tab({
      report: report({ principal: { kind: 'unknown', why: 'no-evidence' }, account: undefined, keys: [], step: 'confirm-root' }),
    }),
  },
  China: { state: tab({ report: report({ partition: 'aws-cn', keys: [], step: 'unsupported-partition' }) }) },
  GovCloud: { state: tab({ report: report({ partition: 'aws-us-gov', keys: [], step: 'unsupported-partition' }) }) },
  'the keys load': { state: tab({ report: report({ keys: [], step: 'loading' }) }) },
  'section closed': { state: tab({ report: report({ keys: [], step: 'open-section' }) }) },
  'review, one key': { state: tab({ report: report({ mfa: 'missing' }) }) },
  'review, two keys': {
    state: tab({
      report: report({ keys: [active, { id: OTHER_KEY, state: 'inactive', facts: [] }] }),
      progress: { ...NO_PROGRESS, adminExists: true, policy: POLICY },
    }),
  },
  'create-key wizard': { state: tab({ report: report({ page: 'create-key-wizard', keys: [], step: 'leave-wizard' }) }) },
  deactivate: { state: about('select-key', active, REVIEWED) },
  'a dialog to cancel': { state: about('cancel-dialog', active, REVIEWED) },
  'choose the waiting time': {
    state: about('wait', inactive, withKey({ state: 'inactive', inactiveSince: NOW })),
  },
  'waiting, reminder offered': { state: about('wait', inactive, WAITING), reminds: false },
  'waiting, notified': { state: { ...about('wait', inactive, WAITING), elsewhere: [ELSEWHERE[0]] }, reminds: true },
  'one waits, one to deactivate': {
    state: tab({
      report: report({ keys: [inactive, { ...active, id: OTHER_KEY }], step: 'select-key', keyId: OTHER_KEY }),
      progress: { ...WAITING, keys: { ...WAITING.keys, [OTHER_KEY]: { state: 'active' } } },
    }),
    reminds: true,
  },
  'put back': {
    state: about('open-actions', inactive, withKey({ state: 'inactive', inactiveSince: NOW - DAY_MS, waitDays: 7, putBack: true })),
  },
  'in use': { state: about('review', active, { ...NO_PROGRESS, keys: { [KEY]: { state: 'active', inUse: true } } }) },
  delete: { state: about('open-actions', inactive, withKey({ state: 'inactive', inactiveSince: NOW - 8 * DAY_MS, waitDays: 7 })) },
  'AWS reported an error': { state: tab({ ...about('failed', inactive, { ...WAITING, policy: POLICY }) }) },
  'the page hides the guide': { state: tab({ report: report({ step: undefined, unseen: true }) }) },
  unrecognised: { state: tab({ report: report({ keys: [], step: 'unrecognised' }), progress: REVIEWED }) },
  'state unknown': { state: about('unrecognised', { id: KEY, state: 'unknown', facts: [] }, REVIEWED) },
  'check that it is gone': {
    state: tab({ report: report({ keys: [], step: 'verify' }), progress: withKey({ state: 'deleted' }) }),
  },
  done: {
    state: tab({
      report: report({ keys: [], step: 'done', recommendation: 'clear' }),
      progress: { ...withKey({ state: 'deleted' }), verifiedAt: NOW },
    }),
  },
  'no key': { state: tab({ report: report({ keys: [], step: 'done' }), progress: { ...NO_PROGRESS, verifiedAt: NOW } }) },
  stopped: { state: tab({ progress: { ...NO_PROGRESS, stopped: true } }) },
  'nothing can be saved': { state: tab({ notices: ['not-saved', 'storage-reset'] }) },
  practice: { state: tab({ report: report({ practice: true }), site: undefined }) },
};

/** The panel is the same page in another width: the longest of its states. */
export const PANEL_STATES: readonly string[] = ['review, two keys', 'waiting, reminder offered', 'unrecognised', 'done'];

const key = (state: StepKey['state'], progress?: StepKey['progress']): StepKey => ({ id: KEY, state, facts: FACTS, progress });
const on = { ring: 'target' } as const;
const deactivated = { state: 'inactive', inactiveSince: NOW - 2 * DAY_MS } as const;

export interface CardState {
  readonly step: Step;
  readonly progress?: Progress;
}

export const CARD_STATES: Readonly<Record<string, CardState>> = {
  'open-account-menu': { step: { id: 'open-account-menu', ...on } },
  'choose-security-credentials': { step: { id: 'choose-security-credentials', ...on } },
  'not-root, IAM user': { step: { id: 'not-root', principal: 'iam-user', name: 'example-user' } },
  'not-root, role': { step: { id: 'not-root', principal: 'role', name: 'ExampleAdministrator' } },
  'unsupported-partition, China': { step: { id: 'unsupported-partition', partition: 'aws-cn' } },
  'unsupported-partition, GovCloud': { step: { id: 'unsupported-partition', partition: 'aws-us-gov' } },
  'confirm-root': { step: { id: 'confirm-root', why: 'no-evidence', account: ACCOUNT } },
  'confirm-root, contradiction': { step: { id: 'confirm-root', why: 'contradiction', account: undefined } },
  loading: { step: { id: 'loading' } },
  'open-section': { step: { id: 'open-section', ...on } },
  'review, one key': { step: { id: 'review', ...on, keys: [key('active')], lacksMfa: true, canShowMfa: true } },
  'review, two keys': {
    step: {
      id: 'review',
      ...on,
      keys: [key('active'), { id: OTHER_KEY, state: 'inactive', facts: [], progress: undefined }],
      lacksMfa: false,
      canShowMfa: false,
    },
    progress: { ...NO_PROGRESS, ...TICKED, policy: POLICY, policyTicks: POLICY.requiredTicks },
  },
  'review, in use': {
    step: { id: 'review', ...on, keys: [key('active', { state: 'active', inUse: true })], lacksMfa: false, canShowMfa: false },
  },
  'assign-mfa': { step: { id: 'assign-mfa', ...on } },
  'select-key': { step: { id: 'select-key', ...on, key: key('active'), unselect: false, verb: 'deactivate' } },
  'select-key, too many': { step: { id: 'select-key', ...on, key: key('active'), unselect: true, verb: 'deactivate' } },
  'open-actions': { step: { id: 'open-actions', ...on, key: key('active'), verb: 'deactivate' } },
  'open-actions, to learn': { step: { id: 'open-actions', ...on, key: key('unknown'), verb: undefined } },
  'choose-deactivate': { step: { id: 'choose-deactivate', ...on, key: key('active') } },
  'choose-activate': { step: { id: 'choose-activate', ...on, key: key('inactive') } },
  'choose-delete': { step: { id: 'choose-delete', ...on, key: key('inactive', deactivated) } },
  'confirm-deactivate': { step: { id: 'confirm-deactivate', ...on, key: key('active') } },
  'confirm-activate': { step: { id: 'confirm-activate', ...on, key: key('inactive') } },
  'confirm-delete': { step: { id: 'confirm-delete', ...on, key: key('inactive') } },
  'deactivate-in-dialog': { step: { id: 'deactivate-in-dialog', ...on, key: key('active') } },
  'enter-confirmation': { step: { id: 'enter-confirmation', ...on, key: key('inactive'), field: 'text', text: KEY, wrong: false } },
  'enter-confirmation, wrong text': {
    step: { id: 'enter-confirmation', ...on, key: key('inactive'), field: 'text', text: 'delete', wrong: true },
  },
  'enter-confirmation, text unknown': {
    step: { id: 'enter-confirmation', ...on, key: key('inactive'), field: 'text', text: undefined, wrong: false },
  },
  'enter-confirmation, tick': {
    step: { id: 'enter-confirmation', ...on, key: key('inactive'), field: 'checkbox', text: undefined, wrong: false },
  },
  'cancel-dialog, still active': { step: { id: 'cancel-dialog', ...on, key: key('active'), why: 'still-active' } },
  'cancel-dialog, waiting': { step: { id: 'cancel-dialog', ...on, key: key('inactive'), why: 'waiting' } },
  'cancel-dialog, not now': { step: { id: 'cancel-dialog', ...on, key: key('active'), why: 'not-now' } },
  'wait, to choose': {
    step: { id: 'wait', ...on, key: key('inactive', deactivated), endsAt: undefined },
    progress: { ...REVIEWED, policy: POLICY },
  },
  'wait, found inactive': {
    step: { id: 'wait', ...on, key: key('inactive', { ...deactivated, foundInactive: true }), endsAt: undefined },
  },
  'wait, running': { step: { id: 'wait', ...on, key: key('inactive', { ...deactivated, waitDays: 7 }), endsAt: NOW + 5 * DAY_MS } },
  failed: {
    step: { id: 'failed', text: 'ServiceFailure: The request failed because of an internal error. Try again later.' },
    progress: { ...REVIEWED, policy: POLICY },
  },
  'leave-wizard': { step: { id: 'leave-wizard' } },
  verify: { step: { id: 'verify' } },
  done: { step: { id: 'done' } },
  'unrecognised, no section': { step: { id: 'unrecognised', why: 'no-section' } },
  'unrecognised, two sections': { step: { id: 'unrecognised', why: 'two-sections' } },
  'unrecognised, unknown state': { step: { id: 'unrecognised', why: 'unknown-state', key: key('unknown') } },
  'unrecognised, no control': { step: { id: 'unrecognised', why: 'no-control', key: key('active') } },
  'unrecognised, dialog': { step: { id: 'unrecognised', why: 'dialog' } },
  'unrecognised, not proven empty': { step: { id: 'unrecognised', why: 'not-proven-empty' } },
};
