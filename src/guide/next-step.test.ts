import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextStep } from './next-step';
import type { KeyState, PageView, Verb } from './page-view';
import type { Progress } from './progress';
import type { WaitingDays } from './waiting';
import { applyDecision, NO_PROGRESS } from './progress';
import { DAY_MS, WAITING_DAYS } from './waiting';
import type { Step, StepId } from './step';
import { ringOf } from './step';
import { anyGuidedView, anyLateProgress, anyPageView, anyProgress } from './testing/arbitraries';
import { ConsoleModel } from './testing/model';
import type { Style } from './testing/model';
import { Session } from './testing/owner';
import type { Whim } from './testing/owner';
import { leadsToDelete, placesOf, ringIsRight, rightPlaces, whyNotDelete } from './testing/promises';
import {
  closedMenu,
  control,
  KEY_A,
  KEY_B,
  KEY_OF_OTHERS,
  keyDialog,
  keyRow,
  NOW,
  openMenu,
  pageView,
  reviewed,
  section,
  selector,
} from './testing/views';

const RUNS = { numRuns: 2000 };
/** Enough for a slow machine; nothing here waits. */
const LONG = 60_000;

const activeA = keyRow(KEY_A, 'active');
const inactiveA = keyRow(KEY_A, 'inactive');
const resting = (waitDays?: WaitingDays, daysAgo = 2) =>
  ({ state: 'inactive', inactiveSince: NOW - daysAgo * DAY_MS, ...(waitDays === undefined ? {} : { waitDays }) }) as const;
const mayDelete = reviewed({ [KEY_A]: resting(1) });
/** A page with one menu above the table and a chosen row. */
const chosen = (state: KeyState, menu = closedMenu()): PageView =>
  pageView({ section: section([keyRow(KEY_A, state, { selector: selector('select:a', true) })], { menu }) });

/** The table of steps in product.md, each reached by the shortest page that shows it. */
const EXAMPLES: readonly (readonly [StepId, ring: string | undefined, why: string, PageView, Progress])[] = [
  [
    'open-account-menu',
    'account',
    'the root user is on another page of the console',
    pageView({ page: 'other-console', accountMenu: { button: control('account'), open: false, item: undefined } }),
    NO_PROGRESS,
  ],
  [
    'choose-security-credentials',
    'item',
    'the account menu is open',
    pageView({ page: 'iam-dashboard', accountMenu: { button: control('account'), open: true, item: control('item') } }),
    NO_PROGRESS,
  ],
  [
    'not-root',
    undefined,
    'an IAM user looks at the own Security credentials page, which has the same address',
    pageView({ identity: { account: undefined, principal: { kind: 'iam-user', name: 'alice' } }, section: section([activeA]) }),
    reviewed(),
  ],
  [
    'not-root',
    undefined,
    'a role is signed in',
    pageView({ identity: { account: undefined, principal: { kind: 'role', name: 'Admin/alice' } } }),
    NO_PROGRESS,
  ],
  ['unsupported-partition', undefined, 'this is AWS China', pageView({ partition: 'aws-cn', section: section([activeA]) }), reviewed()],
  ['unsupported-partition', undefined, 'this is GovCloud', pageView({ partition: 'aws-us-gov' }), NO_PROGRESS],
  [
    'confirm-root',
    undefined,
    'nothing proves or denies root',
    pageView({ identity: { account: undefined, principal: { kind: 'unknown', why: 'no-evidence' } }, section: section([activeA]) }),
    reviewed(),
  ],
  ['loading', undefined, 'the section is still loading', pageView({ section: { kind: 'loading' } }), NO_PROGRESS],
  [
    'loading',
    undefined,
    'a dialog works',
    pageView({ section: section([activeA]), dialog: keyDialog('deactivate', { busy: true }) }),
    reviewed(),
  ],
  [
    'open-section',
    'header',
    'the keys are behind a closed header',
    pageView({ section: { kind: 'closed', header: control('header') } }),
    NO_PROGRESS,
  ],
  ['review', 'section', 'keys are found and ticks are missing', pageView({ section: section([activeA]) }), NO_PROGRESS],
  [
    'assign-mfa',
    'assign',
    'the owner asks where a second factor is assigned, and none is',
    pageView({ section: section([activeA]), mfa: { state: 'missing', assign: control('assign') } }),
    { ...NO_PROGRESS, wantsMfa: true },
  ],
  [
    'assign-mfa',
    undefined,
    'the owner follows AWS’s own steps for it',
    pageView({
      section: section([activeA]),
      mfa: { state: 'missing', assign: control('assign') },
      dialog: { kind: 'other', about: 'mfa' },
    }),
    { ...NO_PROGRESS, wantsMfa: true },
  ],
  [
    'review',
    'section',
    'the second factor that the owner asked for is there',
    pageView({ section: section([activeA]), mfa: { state: 'present', assign: undefined } }),
    { ...NO_PROGRESS, wantsMfa: true },
  ],
  [
    'select-key',
    'select:a',
    'the table has one Actions button and no key is chosen',
    pageView({ section: section([keyRow(KEY_A, 'active', { selector: selector('select:a') })], { menu: closedMenu() }) }),
    reviewed(),
  ],
  ['open-actions', 'actions', 'the key is chosen', chosen('active'), reviewed()],
  [
    'open-actions',
    'actions:b',
    'each row has its own menu',
    pageView({ section: section([keyRow(KEY_B, 'active', { menu: closedMenu('actions:b') })]) }),
    reviewed(),
  ],
  ['choose-deactivate', 'actions:deactivate', 'the menu is open', chosen('active', openMenu(['deactivate', 'delete'])), reviewed()],
  [
    'choose-deactivate',
    'link',
    'the row has its own link',
    pageView({ section: section([keyRow(KEY_A, 'active', { actions: { deactivate: control('link') } })]) }),
    reviewed(),
  ],
  [
    'choose-activate',
    'actions:activate',
    'the owner puts the key back',
    chosen('inactive', openMenu(['activate', 'delete'])),
    reviewed({ [KEY_A]: { ...resting(7), putBack: true } }),
  ],
  ['choose-delete', 'actions:delete', 'the waiting time is over', chosen('inactive', openMenu(['activate', 'delete'])), mayDelete],
  [
    'confirm-deactivate',
    'confirm',
    'the dialog asks for it',
    pageView({ section: section([activeA]), dialog: keyDialog('deactivate') }),
    reviewed(),
  ],
  [
    'confirm-activate',
    'confirm',
    'the dialog asks for it',
    pageView({ section: section([inactiveA]), dialog: keyDialog('activate') }),
    reviewed({ [KEY_A]: { ...resting(7), putBack: true } }),
  ],
  [
    'deactivate-in-dialog',
    'deactivate',
    'the delete dialog of an active key offers it',
    pageView({
      section: section([activeA]),
      dialog: keyDialog('delete', { deactivate: control('deactivate'), confirm: control('confirm', false) }),
    }),
    reviewed(),
  ],
  [
    'enter-confirmation',
    'field',
    'the delete dialog wants the key id typed',
    pageView({
      section: section([inactiveA]),
      dialog: keyDialog('delete', {
        confirm: control('confirm', false),
        confirmation: { field: { ...control('field'), type: 'text' }, text: KEY_A, met: false, empty: true },
      }),
    }),
    mayDelete,
  ],
  [
    'cancel-dialog',
    'cancel',
    'the delete dialog of an active key cannot deactivate it',
    pageView({ section: section([activeA]), dialog: keyDialog('delete') }),
    reviewed(),
  ],
  [
    'confirm-delete',
    'confirm',
    'nothing is left to type',
    pageView({ section: section([inactiveA]), dialog: keyDialog('delete') }),
    mayDelete,
  ],
  [
    'loading',
    undefined,
    'AWS still checks what was typed',
    pageView({
      section: section([inactiveA]),
      dialog: keyDialog('delete', {
        confirm: control('confirm', false),
        confirmation: { field: { ...control('field'), type: 'text' }, text: KEY_A, met: true, empty: false },
      }),
    }),
    mayDelete,
  ],
  [
    'wait',
    `row:${KEY_A}`,
    'the owner has not chosen for how long',
    pageView({ section: section([inactiveA]) }),
    reviewed({ [KEY_A]: resting() }),
  ],
  ['wait', `row:${KEY_A}`, 'the waiting time is not over', pageView({ section: section([inactiveA]) }), reviewed({ [KEY_A]: resting(7) })],
  [
    'failed',
    undefined,
    'the console reported an error',
    pageView({ section: section([activeA]), dialog: keyDialog('deactivate'), failure: { text: 'Access denied.' } }),
    reviewed(),
  ],
  ['leave-wizard', undefined, 'the owner is in the create-key wizard', pageView({ page: 'create-key-wizard' }), reviewed()],
  ['verify', undefined, 'the last key has just gone', pageView({ fresh: false }), reviewed({ [KEY_A]: { state: 'deleted' } })],
  ['done', undefined, 'a fresh load lists no key', pageView(), NO_PROGRESS],
  [
    'done',
    undefined,
    'a fresh load lists deleted keys only',
    pageView({ section: section([keyRow(KEY_A, 'deleted'), keyRow(KEY_B, 'deleted')]) }),
    NO_PROGRESS,
  ],
  ['unrecognised', undefined, 'the page shows no section', pageView({ section: { kind: 'absent' } }), NO_PROGRESS],
  [
    'unrecognised',
    undefined,
    'two places could be the section',
    pageView({ section: { kind: 'ambiguous', places: 'several', why: '' } }),
    NO_PROGRESS,
  ],
  [
    'unrecognised',
    undefined,
    'a dialog about something else is open',
    pageView({ section: section([activeA]), dialog: { kind: 'other' } }),
    reviewed(),
  ],
  ['unrecognised', undefined, 'no control for the key is known', pageView({ section: section([activeA]) }), reviewed()],
];

/** Every id of the type; the compiler asks for a missing or a wrong one. */
const ALL_STEP_IDS = Object.keys({
  'open-account-menu': 1,
  'choose-security-credentials': 1,
  'not-root': 1,
  'unsupported-partition': 1,
  'confirm-root': 1,
  loading: 1,
  'open-section': 1,
  review: 1,
  'assign-mfa': 1,
  'select-key': 1,
  'open-actions': 1,
  'choose-deactivate': 1,
  'choose-activate': 1,
  'choose-delete': 1,
  'confirm-deactivate': 1,
  'confirm-activate': 1,
  'deactivate-in-dialog': 1,
  'enter-confirmation': 1,
  'cancel-dialog': 1,
  'confirm-delete': 1,
  wait: 1,
  failed: 1,
  'leave-wizard': 1,
  verify: 1,
  done: 1,
  unrecognised: 1,
} satisfies Record<StepId, 1>).sort();

describe('each step is given when the page and the owner call for it', () => {
  test.each(EXAMPLES)('%s, ring %s: %s', (id, ring, _why, view, progress) => {
    const step = nextStep(view, progress);
    expect([step.id, ringOf(step)]).toEqual([id, ring]);
  });

  test('the examples leave out no step', () => {
    expect([...new Set(EXAMPLES.map(([id]) => id))].sort()).toEqual(ALL_STEP_IDS);
  });
});

describe('what the card is told', () => {
  test('waiting ends the chosen number of days after the page showed the key inactive', () => {
    const view = pageView({ section: section([inactiveA]) });
    expect(nextStep(view, reviewed({ [KEY_A]: resting(7, 2) }))).toMatchObject({ id: 'wait', endsAt: NOW + 5 * DAY_MS });
  });

  test('waiting has no end before the owner has chosen one', () => {
    expect(nextStep(pageView({ section: section([inactiveA]) }), reviewed({ [KEY_A]: resting() }))).toMatchObject({ endsAt: undefined });
  });

  test('of two waiting keys the one whose time ends first is named', () => {
    const view = pageView({ section: section([inactiveA, keyRow(KEY_B, 'inactive')]) });
    expect(nextStep(view, reviewed({ [KEY_A]: resting(30), [KEY_B]: resting(7) }))).toMatchObject({ id: 'wait', key: { id: KEY_B } });
  });

  test('a key that has no waiting time yet is asked about before another one’s wait is shown', () => {
    const view = pageView({ section: section([inactiveA, keyRow(KEY_B, 'inactive')]) });
    expect(nextStep(view, reviewed({ [KEY_A]: resting(7), [KEY_B]: resting() }))).toMatchObject({ key: { id: KEY_B }, endsAt: undefined });
  });

  test('the text to type is exactly what the dialog says, and a wrong entry is called wrong', () => {
    const dialog = keyDialog('delete', {
      confirmation: { field: { ...control('field'), type: 'text' }, text: 'confirm', met: false, empty: false },
    });
    const step = nextStep(pageView({ section: section([inactiveA]), dialog }), mayDelete);
    expect(step).toMatchObject({ id: 'enter-confirmation', text: 'confirm', wrong: true, key: { id: KEY_A } });
  });

  test('the review names every key that can still be used, and no deleted one', () => {
    const view = pageView({ section: section([activeA, keyRow(KEY_B, 'inactive'), keyRow(KEY_OF_OTHERS, 'deleted')]) });
    expect(nextStep(view, NO_PROGRESS)).toMatchObject({ id: 'review', keys: [{ id: KEY_A }, { id: KEY_B }] });
  });
});

describe('two keys', () => {
  const two = (a: KeyState, b: KeyState, chosenId?: string): PageView =>
    pageView({
      section: section(
        [
          keyRow(KEY_A, a, { selector: selector('select:a', chosenId === KEY_A) }),
          keyRow(KEY_B, b, { selector: selector('select:b', chosenId === KEY_B) }),
        ],
        { menu: closedMenu() },
      ),
    });

  test('while one waits, the guide goes on with the other', () => {
    expect(nextStep(two('inactive', 'active', KEY_A), reviewed({ [KEY_A]: resting(7) }))).toMatchObject({
      id: 'select-key',
      ring: 'select:b',
    });
  });

  test('the key that the owner has chosen goes first', () => {
    expect(nextStep(two('active', 'active', KEY_B), reviewed())).toMatchObject({ id: 'open-actions', key: { id: KEY_B } });
  });

  test('a key whose menu is open is asked about first, since that menu may lie over the other key', () => {
    const open = pageView({
      section: section([
        keyRow(KEY_A, 'inactive', { menu: openMenu(['activate', 'delete']) }),
        keyRow(KEY_B, 'active', { menu: closedMenu('b') }),
      ]),
    });
    expect(nextStep(open, reviewed())).toMatchObject({ id: 'wait', key: { id: KEY_A }, endsAt: undefined });
  });

  test('deactivating comes before deleting', () => {
    expect(nextStep(two('inactive', 'active'), mayDelete)).toMatchObject({ id: 'select-key', verb: 'deactivate', key: { id: KEY_B } });
  });

  test('putting a key back comes before everything else', () => {
    const progress = reviewed({ [KEY_B]: { ...resting(7), putBack: true } });
    expect(nextStep(two('active', 'inactive'), progress)).toMatchObject({ id: 'select-key', verb: 'activate', key: { id: KEY_B } });
  });

  test('with both chosen, the other one is to be unticked before Actions is opened', () => {
    const both = section(
      [
        keyRow(KEY_A, 'active', { selector: selector('select:a', true) }),
        keyRow(KEY_B, 'inactive', { selector: selector('select:b', true) }),
      ],
      { menu: closedMenu() },
    );
    expect(nextStep(pageView({ section: both }), reviewed({ [KEY_B]: resting(7) }))).toMatchObject({
      id: 'select-key',
      unselect: true,
      ring: 'select:b',
      key: { id: KEY_A },
    });
  });

  test('a table menu is not trusted to mean a key when nothing tells which row is chosen', () => {
    const view = pageView({ section: section([activeA, keyRow(KEY_B, 'active')], { menu: openMenu(['deactivate']) }) });
    expect(nextStep(view, reviewed())).toMatchObject({ id: 'unrecognised', why: 'no-control' });
  });
});

describe('putting back', () => {
  test('is not held up by the review, whose ticks say that nothing uses the key', () => {
    const view = pageView({ section: section([keyRow(KEY_A, 'inactive', { menu: openMenu(['activate', 'delete']) })]) });
    const progress = { ...reviewed({ [KEY_A]: { ...resting(7), putBack: true } }), reviewed: false, unusedConfirmed: false };
    expect(nextStep(view, progress).id).toBe('choose-activate');
    expect(nextStep({ ...view, dialog: keyDialog('activate') }, progress).id).toBe('confirm-activate');
  });

  test('of an active key asks for nothing more than the review', () => {
    const progress = { ...reviewed({ [KEY_A]: { state: 'active', putBack: true } }), reviewed: false };
    expect(nextStep(pageView({ section: section([activeA]) }), progress).id).toBe('review');
  });
});

describe('doubt', () => {
  test.each<readonly [string, Partial<PageView>, Progress]>([
    ['no section', { section: { kind: 'absent' } }, NO_PROGRESS],
    ['two sections', { section: { kind: 'ambiguous', places: 'several', why: '' } }, NO_PROGRESS],
    ['no account menu', { page: 'other-console' }, NO_PROGRESS],
    ['no control for the key', { section: section([activeA]) }, reviewed()],
    ['an empty table', {}, NO_PROGRESS],
    ['no evidence of root', { identity: { account: undefined, principal: { kind: 'unknown', why: 'no-evidence' } } }, NO_PROGRESS],
  ])('%s means *loading* as long as the page has not settled', (_what, more, progress) => {
    expect(nextStep(pageView({ ...more, settled: false }), progress).id).toBe('loading');
    expect(nextStep(pageView(more), progress).id).not.toBe('loading');
  });

  test('a state in an unknown language leads to the open menu that tells it, and no further', () => {
    expect(nextStep(chosen('unknown'), reviewed())).toMatchObject({ id: 'open-actions', verb: undefined });
    expect(nextStep(chosen('unknown', openMenu(['delete'])), mayDelete)).toMatchObject({ id: 'unrecognised', why: 'unknown-state' });
  });

  test('a key of unknown state that is known to wait is left to wait', () => {
    expect(nextStep(chosen('unknown'), reviewed({ [KEY_A]: resting(7) })).id).toBe('wait');
    expect(nextStep(chosen('unknown'), reviewed({ [KEY_A]: resting(1) })).id).toBe('open-actions');
  });

  test('a key that waits is not ringed while no more than its id is known of its row', () => {
    const partial = pageView({ section: section([keyRow(KEY_A, 'unknown', { whole: false })]) });
    expect(nextStep(partial, reviewed({ [KEY_A]: resting(7) }))).toMatchObject({ id: 'wait', ring: undefined });
  });

  test('a dialog about a key that no page of the account has listed is not understood', () => {
    const view = pageView({ section: section([activeA]), dialog: keyDialog('delete', { id: KEY_OF_OTHERS }) });
    expect(nextStep(view, reviewed({ [KEY_A]: resting(0) }))).toEqual({ id: 'unrecognised', why: 'dialog' });
  });

  test('a confirming button that stays disabled for no visible reason is a doubt, not a wait', () => {
    const dialog = keyDialog('delete', { confirm: control('confirm', false) });
    expect(nextStep(pageView({ section: section([inactiveA]), dialog }), mayDelete)).toMatchObject({
      id: 'unrecognised',
      why: 'no-control',
    });
  });

  test('a dialog that has just done its work is let go, and called wrong only when it stays', () => {
    const dialog = keyDialog('deactivate', { leaving: true });
    const view = pageView({ section: section([inactiveA]), dialog });
    expect(nextStep({ ...view, settled: false }, reviewed())).toEqual({ id: 'loading' });
    expect(nextStep(view, reviewed())).toMatchObject({ id: 'cancel-dialog' });
  });

  test('a dialog that should be cancelled but shows no way to is not understood', () => {
    const view = pageView({ section: section([activeA]), dialog: keyDialog('delete', { cancel: undefined }) });
    expect(nextStep(view, reviewed())).toMatchObject({ id: 'unrecognised', why: 'dialog' });
  });
});

describe('a list that only seems empty', () => {
  const seemsEmpty = pageView({ section: section([], { emptiness: 'inferred' }) });

  test.each([
    ['is still active', { state: 'active' } as const],
    ['waits', resting(7)],
    ['has no waiting time yet', resting()],
  ])('is no proof while a known key %s', (_, key) => {
    expect(nextStep(seemsEmpty, reviewed({ [KEY_A]: key }))).toMatchObject({ id: 'unrecognised', why: 'not-proven-empty' });
    expect(nextStep({ ...seemsEmpty, settled: false }, reviewed({ [KEY_A]: key }))).toEqual({ id: 'loading' });
  });

  test('is the end when every known key was seen to go, or was to be deleted', () => {
    expect(nextStep(seemsEmpty, reviewed({ [KEY_A]: { state: 'deleted' } }))).toEqual({ id: 'done' });
    expect(nextStep(seemsEmpty, mayDelete)).toEqual({ id: 'done' });
  });

  test('is believed where a counter or an empty table says so', () => {
    expect(nextStep(pageView({ section: section([]) }), reviewed({ [KEY_A]: resting(7) }))).toEqual({ id: 'done' });
  });
});

describe('delete last', () => {
  const dialogOverRow = (state: KeyState, inDialog: KeyState = 'unknown'): PageView =>
    pageView({ section: section([keyRow(KEY_A, state)]), dialog: keyDialog('delete', { state: inDialog }) });

  test.each<readonly [string, PageView, Progress, Partial<Step>]>([
    ['an active key', dialogOverRow('active'), mayDelete, { id: 'cancel-dialog', why: 'still-active' }],
    [
      'a key inside its waiting time',
      dialogOverRow('inactive'),
      reviewed({ [KEY_A]: resting(7) }),
      { id: 'cancel-dialog', why: 'waiting' },
    ],
    ['a key without a waiting time', dialogOverRow('inactive'), reviewed({ [KEY_A]: resting() }), { id: 'wait', endsAt: undefined }],
    [
      'a key to be put back',
      dialogOverRow('inactive'),
      reviewed({ [KEY_A]: { ...resting(0), putBack: true } }),
      { id: 'cancel-dialog', why: 'not-now' },
    ],
    ['a key before the review', dialogOverRow('inactive'), { ...mayDelete, reviewed: false }, { id: 'cancel-dialog', why: 'not-now' }],
    [
      'a key while another one was chosen',
      pageView({ section: section([keyRow(KEY_A, 'inactive')]), dialog: keyDialog('delete', { unasked: true }) }),
      mayDelete,
      { id: 'cancel-dialog', why: 'not-now' },
    ],
    [
      'a key whose state nothing tells',
      dialogOverRow('unknown'),
      reviewed({ [KEY_A]: { state: 'unknown', waitDays: 0 } }),
      { id: 'cancel-dialog' },
    ],
    ['a key that the dialog shows active', dialogOverRow('inactive', 'active'), mayDelete, { id: 'cancel-dialog', why: 'still-active' }],
  ])('the delete dialog of %s is not confirmed', (_what, view, progress, step) => {
    expect(nextStep(view, progress)).toMatchObject(step);
  });

  test('a key deactivated inside the delete dialog still gets its waiting time, counted from now until a page has shown it inactive', () => {
    const view = dialogOverRow('active', 'inactive');
    const chose = (days: WaitingDays): Progress =>
      applyDecision(reviewed({ [KEY_A]: { state: 'active' } }), { type: 'wait', keyId: KEY_A, days });
    expect(nextStep(view, reviewed({ [KEY_A]: { state: 'active' } })).id).toBe('wait');
    expect(nextStep(view, chose(7))).toMatchObject({ id: 'cancel-dialog', why: 'waiting' });
    expect(nextStep(view, chose(0)).id).toBe('confirm-delete');
  });

  test('the waiting time ends at its millisecond, not one before', () => {
    const view = pageView({ section: section([keyRow(KEY_A, 'inactive', { actions: { delete: control('link') } })]) });
    const progress = reviewed({ [KEY_A]: { state: 'inactive', inactiveSince: NOW - 7 * DAY_MS, waitDays: 7 } });
    expect(nextStep({ ...view, seenAt: NOW - 1 }, progress).id).toBe('wait');
    expect(nextStep(view, progress).id).toBe('choose-delete');
  });
});

describe('on any page and any progress whatever', { timeout: LONG }, () => {
  test('the guide answers, always the same, and never throws', () => {
    fc.assert(
      fc.property(anyPageView, anyProgress, (view, progress) => {
        const before = JSON.stringify([view, progress]);
        const step = nextStep(view, progress);
        expect(ALL_STEP_IDS).toContain(step.id);
        expect(nextStep(view, progress)).toEqual(step);
        expect(JSON.stringify([view, progress])).toBe(before);
      }),
      RUNS,
    );
  });

  test('a ring is only on the control or area that the step means, and never on a disabled control', () => {
    fc.assert(
      fc.property(anyPageView, anyProgress, (view, progress) => {
        const step = nextStep(view, progress);
        const ring = ringOf(step);
        if (ring === undefined) return;
        expect(placesOf(view)).toContain(ring);
        expect(rightPlaces(step, view)).toContain(ring);
        expect(ringIsRight(step, view)).toBe(true);
      }),
      RUNS,
    );
  });

  test('nothing that leads to a delete is ringed for a key that is not certainly the root user’s, inactive, and rested as long as chosen', () => {
    fc.assert(
      fc.property(fc.oneof(anyGuidedView, anyPageView), fc.oneof(anyLateProgress, anyProgress), (view, progress) => {
        expect(whyNotDelete(nextStep(view, progress), view, progress)).toBeUndefined();
      }),
      { numRuns: 8000 },
    );
  });

  test('nothing is ringed for anyone but the root user, nor where the console knows none', () => {
    const notRoot = fc.tuple(anyPageView, anyProgress).filter(([{ identity, partition }, { rootConfirmed }]) => {
      const proven = identity.principal.kind === 'root' || (identity.principal.kind === 'unknown' && rootConfirmed);
      return !proven || partition === 'aws-cn' || partition === 'aws-us-gov';
    });
    fc.assert(
      fc.property(notRoot, ([view, progress]) => {
        const step = nextStep(view, progress);
        expect(ringOf(step)).toBeUndefined();
        expect(['not-root', 'unsupported-partition', 'confirm-root', 'loading']).toContain(step.id);
      }),
      RUNS,
    );
  });

  test('*done* is said exactly of a settled, fresh load of the root user’s page whose open section lists no key that can be used', () => {
    fc.assert(
      fc.property(anyPageView, anyProgress, (view, progress) => {
        const { section: shown } = view;
        const empty = shown.kind === 'open' && shown.keys.every((key) => key.state === 'deleted');
        if (nextStep(view, progress).id === 'done') {
          expect(empty && view.fresh && view.settled && view.page === 'security-credentials').toBe(true);
          expect(view.dialog ?? view.failure).toBeUndefined();
        }
      }),
      RUNS,
    );
  });

  test('the arbitraries reach every step, and deletes among them, so that the promises above are not empty', () => {
    const stepsOf = (pairs: fc.Arbitrary<[PageView, Progress]>, numRuns: number): readonly { view: PageView; step: Step }[] =>
      fc.sample(pairs, { numRuns, seed: 7 }).map(([view, progress]) => ({ view, step: nextStep(view, progress) }));
    const all = stepsOf(fc.tuple(anyPageView, anyProgress), 10_000);
    const late = stepsOf(fc.tuple(anyGuidedView, anyLateProgress), 6000);
    expect([...new Set([...all, ...late].map(({ step }) => step.id))].sort()).toEqual(ALL_STEP_IDS);
    const deletes = late.filter(({ step, view }) => leadsToDelete(step, view)).map(({ step }) => step.id);
    for (const id of ['choose-delete', 'enter-confirmation', 'confirm-delete'] satisfies StepId[])
      expect(deletes.filter((step) => step === id).length).toBeGreaterThan(10);
  });
});

const anyStyle: fc.Arbitrary<Style> = fc
  .record<Style>({
    controls: fc.constantFrom('table-menu', 'row-menu', 'row-links', 'table-buttons'),
    chooser: fc.constantFrom('radio', 'checkbox', 'none'),
    asks: fc.record({ activate: fc.boolean(), deactivate: fc.boolean() }),
    confirmation: fc.constantFrom('none', 'key-id', 'word', 'unsaid', 'checkbox'),
    deleteOfActive: fc.constantFrom('disabled', 'deactivates-inside', 'refuses', 'allows'),
    showsDisabled: fc.boolean(),
    statesReadable: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    listsDeleted: fc.boolean(),
    startsClosed: fc.boolean(),
    slow: fc.boolean(),
  })
  // A table's own controls need to know which row is meant.
  .map((style) => (style.controls.startsWith('table') && style.chooser === 'none' ? { ...style, chooser: 'radio' } : style));

const anyKeys: fc.Arbitrary<{ id: string; state: 'active' | 'inactive' }[]> = fc
  .array(fc.constantFrom('active' as const, 'inactive' as const), { maxLength: 2 })
  .map((states) => states.map((state, i) => ({ id: i === 0 ? KEY_A : KEY_B, state })));

const anyDays = fc.constantFrom(...WAITING_DAYS);
const anyPage = fc.constantFrom<PageView['page']>(
  'security-credentials',
  'create-key-wizard',
  'iam-dashboard',
  'other-iam',
  'other-console',
);

const anyWhim: fc.Arbitrary<Whim> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('follow' as const) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('press' as const), pick: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('type' as const), text: fc.constantFrom('', 'delete', 'confirm', KEY_A, KEY_B) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      pick: fc.nat(1),
      verb: fc.constantFrom<Verb>('activate', 'deactivate', 'delete'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      pick: fc.nat(1),
      type: fc.constantFrom('put-back' as const, 'tick-unused' as const, 'tick-admin' as const, 'wait' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('go' as const), page: anyPage }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('later' as const), ms: fc.integer({ min: 1, max: 9 * DAY_MS }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('create' as const), id: fc.constantFrom(KEY_OF_OTHERS, 'AKIANEWNEWNEWEXAMPLE') }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('reload' as const, 'settle' as const, 'fail' as const, 'other-dialog' as const) }),
  },
);

/** Every key: choose, menu, deactivate, dialog, wait twice, choose, menu, delete, type, confirm, with a pause after each act; and the way there. */
const ENOUGH = 70;

describe('an owner who does what the guide says', { timeout: LONG }, () => {
  test('gets to *done* from any console and any page, in bounded steps and never in a circle', () => {
    fc.assert(
      fc.property(anyStyle, anyKeys, anyDays, anyPage, fc.boolean(), (style, keys, days, page, proofless) => {
        const model = new ConsoleModel(style, keys, NOW);
        model.goTo(page);
        model.proofless = proofless;
        const owner = new Session(model, days);
        owner.followToTheEnd(ENOUGH);
        expect(model.usable()).toEqual([]);
        expect(owner.progress.verifiedAt).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });

  test('gets there too after having done anything else for a while, and is never led wrong on the way', () => {
    fc.assert(
      fc.property(anyStyle, anyKeys, anyDays, fc.array(anyWhim, { maxLength: 60 }), (style, keys, days, whims) => {
        const model = new ConsoleModel(style, keys, NOW);
        const owner = new Session(model, days);
        for (const whim of whims) owner.wander(whim);
        owner.followToTheEnd(2 * ENOUGH);
        expect(model.usable()).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

/** The root page since 2022-12: radio buttons, Actions above the table, a delete dialog that deactivates inside and wants the id. */
const TODAY: Style = {
  controls: 'table-menu',
  chooser: 'radio',
  asks: { activate: true, deactivate: true },
  confirmation: 'key-id',
  deleteOfActive: 'deactivates-inside',
  showsDisabled: true,
  statesReadable: true,
  listsDeleted: false,
  startsClosed: false,
  slow: false,
};

describe('whole journeys', { timeout: LONG }, () => {
  test('no key: done at the first look', () => {
    const owner = new Session(new ConsoleModel(TODAY, [], NOW));
    owner.followToTheEnd(1);
    expect(owner.told).toEqual(['done']);
  });

  test('one active key, deleted at once', () => {
    const owner = new Session(new ConsoleModel(TODAY, [{ id: KEY_A, state: 'active' }], NOW), 0);
    owner.followToTheEnd(ENOUGH);
    expect(owner.told).toEqual([
      'review',
      `select-key ${KEY_A}`,
      `open-actions ${KEY_A}`,
      `choose-deactivate ${KEY_A}`,
      `confirm-deactivate ${KEY_A}`,
      `wait ${KEY_A}`,
      `open-actions ${KEY_A}`,
      `choose-delete ${KEY_A}`,
      `enter-confirmation ${KEY_A}`,
      `confirm-delete ${KEY_A}`,
      'verify',
      'done',
    ]);
  });

  test('seven days: nothing leads to Delete until the clock says so, in whatever tab and after whatever reload', () => {
    const model = new ConsoleModel(TODAY, [{ id: KEY_A, state: 'active' }], NOW);
    const owner = new Session(model, 7);
    while (owner.look().step.id !== 'wait') owner.follow();
    owner.follow();
    for (const day of [1, 3, 6.999]) {
      model.now = NOW + day * DAY_MS;
      model.reload();
      expect(owner.look().step).toMatchObject({ id: 'wait', endsAt: NOW + 7 * DAY_MS });
    }
    model.now = NOW + 7 * DAY_MS;
    expect(owner.look().step).toMatchObject({ id: 'select-key', verb: 'delete' });
    owner.followToTheEnd(ENOUGH);
    expect(model.now).toBe(NOW + 7 * DAY_MS);
  });

  test('a clock that was set back makes the wait longer, never shorter', () => {
    const model = new ConsoleModel(TODAY, [{ id: KEY_A, state: 'inactive' }], NOW);
    const owner = new Session(model, 7);
    while (owner.look().step.id !== 'wait') owner.follow();
    owner.follow();
    model.now = NOW - 30 * DAY_MS;
    expect(owner.look().step).toMatchObject({ id: 'wait', endsAt: NOW + 7 * DAY_MS });
  });

  test('two keys, one put back: its wait and the review begin anew, the other one is not forgotten, and all ends at zero', () => {
    fc.assert(
      fc.property(anyStyle, anyDays, (style, days) => {
        const model = new ConsoleModel(
          style,
          [
            { id: KEY_A, state: 'active' },
            { id: KEY_B, state: 'active' },
          ],
          NOW,
        );
        const owner = new Session(model, days);
        const inState = (state: KeyState): string | undefined => {
          owner.look();
          return Object.keys(owner.progress.keys).find((key) => owner.progress.keys[key]?.state === state);
        };
        for (let i = 0; i < ENOUGH && inState('inactive') === undefined; i++) owner.follow();
        const id = inState('inactive') ?? 'none';
        owner.decide({ type: 'put-back', keyId: id });
        for (let i = 0; i < ENOUGH && inState('inactive') === id; i++) owner.follow();
        expect(owner.told.some((told) => told.startsWith('choose-delete'))).toBe(false);
        expect(owner.progress).toMatchObject({ reviewed: false, unusedConfirmed: false, keys: { [id]: { state: 'active', inUse: true } } });
        expect(owner.progress.keys[id]).not.toHaveProperty('waitDays');
        owner.followToTheEnd(2 * ENOUGH);
        expect(model.usable()).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('an active key’s delete dialog, opened by the owner against the guide, is followed to its own Deactivate button', () => {
    const model = new ConsoleModel(TODAY, [{ id: KEY_A, state: 'active' }], NOW);
    const owner = new Session(model, 1);
    owner.follow();
    for (const ref of [`select:${KEY_A}`, 'actions:table', 'actions:table:delete']) model.press(ref);
    expect(owner.look().step).toMatchObject({ id: 'deactivate-in-dialog', ring: 'dialog:deactivate' });
    owner.follow();
    expect(owner.look().step.id).toBe('wait');
    owner.follow();
    expect(owner.look().step).toMatchObject({ id: 'cancel-dialog', why: 'waiting' });
    owner.followToTheEnd(ENOUGH);
  });
});
