/**
 * fast-check arbitraries for everything that the types allow, sensible or not. Ids come from a small pool, so that dialogs, rows and
 * progress meet; every `Ref` is the path of its place in the view (`section.keys.0.menu.items.delete`), so that a ring tells where it points.
 */
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Age, Confirmation, Control, Dialog, Fact, Identity, KeyRow, KeyState, Menu, PageView, Section, Verb } from '../page-view';
import type { Policy } from '../policy';
import type { Decision, KeyProgress, Progress, Sighting } from '../progress';
import { DAY_MS, WAITING_DAYS } from '../waiting';
import { KEY_A, KEY_B, KEY_OF_OTHERS, NOW } from './views';

const VERBS: readonly Verb[] = ['activate', 'deactivate', 'delete'];

export const anyKeyId: Arbitrary<string> = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(KEY_A, KEY_B, KEY_OF_OTHERS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 24 }).filter((id) => !(id in {})) },
);
export const anyKeyState: Arbitrary<KeyState> = fc.constantFrom('active', 'inactive', 'inactive', 'deleted', 'unknown');
export const anyTime: Arbitrary<number> = fc.oneof(
  fc.integer({ min: NOW - 40 * DAY_MS, max: NOW + 40 * DAY_MS }),
  fc.constantFrom(...WAITING_DAYS.flatMap((days) => [NOW - days * DAY_MS, NOW - days * DAY_MS + 1])),
);

function often<T>(usual: Arbitrary<T>, rare: Arbitrary<T>, weight = 4): Arbitrary<T> {
  return fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: rare });
}

const anyControl: Arbitrary<Control> = fc.record({
  ref: fc.constant(''),
  enabled: often(fc.constant(true), fc.constant(false)),
  signals: fc.array(fc.string(), { maxLength: 1 }),
});
const maybeControl = often<Control | undefined>(anyControl, fc.constant(undefined));
const anyVerbControls: Arbitrary<Partial<Record<Verb, Control>>> = fc.record(
  { activate: anyControl, deactivate: anyControl, delete: anyControl },
  { requiredKeys: [] },
);
const anyMenu: Arbitrary<Menu> = fc.record({ button: anyControl, open: fc.boolean(), items: anyVerbControls });
const maybeMenu = fc.oneof<Arbitrary<Menu | undefined>[]>(anyMenu, fc.constant(undefined));

export const anyAge: Arbitrary<Age> = fc.oneof<Arbitrary<Age>[]>(
  fc.constant('never'),
  fc.tuple(fc.nat(5000), fc.nat(400)).map(([atLeast, more]) => ({ atLeast, atMost: atLeast + more })),
);

export const anyFact: Arbitrary<Fact> = fc.record(
  {
    age: anyAge,
    kind: fc.constantFrom('created' as const, 'last-used' as const, 'region' as const, 'service' as const, 'status' as const),
    label: fc.string(),
    value: fc.string(),
  },
  { requiredKeys: ['label', 'value'] },
);

const anySelector: Arbitrary<NonNullable<KeyRow['selector']>> = fc
  .tuple(anyControl, fc.boolean())
  .map(([control, selected]) => ({ ...control, selected }));

const anyKeyRow: Arbitrary<KeyRow> = fc.record({
  id: anyKeyId,
  state: anyKeyState,
  row: fc.constant(''),
  whole: fc.boolean(),
  selector: often<KeyRow['selector']>(anySelector, fc.constant(undefined), 2),
  menu: maybeMenu,
  actions: often(fc.constant({}), anyVerbControls, 1),
  facts: fc.array(anyFact, { maxLength: 2 }),
});

const anyOpenSection: Arbitrary<Section> = fc.record({
  kind: fc.constant('open' as const),
  ref: fc.constant(''),
  keys: fc.uniqueArray(anyKeyRow, { maxLength: 3, selector: (row) => row.id }),
  menu: maybeMenu,
  actions: often(fc.constant({}), anyVerbControls, 1),
  title: fc.option(fc.string(), { nil: undefined }),
});

export const anySection: Arbitrary<Section> = often<Section>(
  anyOpenSection,
  fc.oneof<Arbitrary<Section>[]>(
    fc.record({ kind: fc.constantFrom('absent' as const, 'loading' as const) }),
    fc.record({ kind: fc.constant('closed' as const), header: anyControl }),
    fc.record({ kind: fc.constant('ambiguous' as const), places: fc.constantFrom('several' as const, 'one' as const), why: fc.string() }),
  ),
  5,
);

const anyConfirmation: Arbitrary<Confirmation> = fc.record({
  field: fc.tuple(anyControl, fc.constantFrom('text' as const, 'checkbox' as const)).map(([control, type]) => ({ ...control, type })),
  text: fc.option(fc.string(), { nil: undefined }),
  met: fc.boolean(),
  empty: fc.boolean(),
});

export const anyDialog: Arbitrary<Dialog> = often<Dialog>(
  fc.record({
    kind: fc.constant('key' as const),
    id: anyKeyId,
    verb: fc.constantFrom(...VERBS, 'delete' as const),
    confirm: maybeControl,
    cancel: maybeControl,
    deactivate: often<Control | undefined>(fc.constant(undefined), anyControl, 2),
    confirmation: fc.oneof<Arbitrary<Confirmation | undefined>[]>(fc.constant(undefined), anyConfirmation),
    busy: often(fc.constant(false), fc.constant(true)),
    state: anyKeyState,
  }),
  fc.constant({ kind: 'other' }),
  6,
);

const anyIdentity: Arbitrary<Identity> = fc.record({
  account: fc.option(fc.stringMatching(/^\d{12}$/), { nil: undefined }),
  principal: often<Identity['principal']>(
    fc.constant({ kind: 'root' }),
    fc.oneof<Arbitrary<Identity['principal']>[]>(
      fc.record({ kind: fc.constantFrom('iam-user' as const, 'role' as const), name: fc.string() }),
      fc.record({ kind: fc.constant('unknown' as const), why: fc.constantFrom('no-evidence' as const, 'contradiction' as const) }),
    ),
  ),
});

export const anyPageView: Arbitrary<PageView> = fc
  .record<PageView>({
    seenAt: often(fc.constant(NOW), anyTime),
    partition: often<PageView['partition']>(fc.constantFrom('aws', 'aws-eusc'), fc.constantFrom('aws-us-gov', 'aws-cn'), 9),
    page: often<PageView['page']>(
      fc.constant('security-credentials'),
      fc.constantFrom('create-key-wizard', 'iam-dashboard', 'other-iam', 'other-console'),
    ),
    identity: anyIdentity,
    accountMenu: fc.option(fc.record({ button: anyControl, open: fc.boolean(), item: maybeControl }), { nil: undefined }),
    section: anySection,
    mfa: fc.record({
      state: fc.constantFrom('missing' as const, 'present' as const, 'unknown' as const),
      assign: maybeControl,
    }),
    recommendation: fc.constantFrom('clear' as const, 'open' as const, undefined),
    dialog: often<Dialog | undefined>(fc.constant(undefined), anyDialog, 1),
    failure: often<PageView['failure']>(fc.constant(undefined), fc.record({ text: fc.string() }), 9),
    acting: often(fc.constant(false), fc.constant(true), 9),
    fresh: fc.boolean(),
    settled: often(fc.constant(true), fc.constant(false)),
  })
  .map(withPathsForRefs);

const anyKeyProgress: Arbitrary<KeyProgress> = fc.record(
  {
    state: anyKeyState,
    inactiveSince: anyTime,
    waitDays: fc.constantFrom(...WAITING_DAYS),
    putBack: fc.boolean(),
    inUse: fc.boolean(),
    foundInactive: fc.boolean(),
  },
  { requiredKeys: ['state'] },
);

export const anyPolicy: Arbitrary<Policy> = fc.record({
  minimumWaitingDays: fc.constantFrom(...WAITING_DAYS),
  requiredTicks: fc.subarray(['Ticket approved', 'Team told']),
  contact: fc.option(fc.string(), { nil: undefined }),
});

export const anyProgress: Arbitrary<Progress> = fc.record(
  {
    adminExists: fc.boolean(),
    unusedConfirmed: fc.boolean(),
    reviewed: often(fc.constant(true), fc.constant(false)),
    rootConfirmed: fc.boolean(),
    stopped: fc.boolean(),
    wantsMfa: fc.constant(true as const),
    keepsIds: fc.boolean(),
    policy: anyPolicy,
    policyTicks: fc.array(fc.constantFrom('Ticket approved', 'Team told')),
    keys: fc.dictionary(anyKeyId, anyKeyProgress, { maxKeys: 3, noNullPrototype: true }),
    verifiedAt: anyTime,
    sectionTitle: fc.string(),
  },
  { requiredKeys: ['adminExists', 'unusedConfirmed', 'reviewed', 'rootConfirmed', 'stopped', 'keys'] },
);

/** The root user's page in any state, with nothing before the keys: where a wrong ring would do harm. */
export const anyGuidedView: Arbitrary<PageView> = fc
  .tuple(anyPageView, anySection, often<Dialog | undefined>(fc.constant(undefined), anyDialog, 1))
  .map(([view, section, dialog]) => ({
    ...view,
    partition: 'aws' as const,
    page: 'security-credentials' as const,
    identity: { account: '111122223333', principal: { kind: 'root' as const } },
    section,
    dialog,
    failure: undefined,
  }))
  .map(withPathsForRefs);

/** Keys that are about to be deleted, or very nearly. */
export const anyLateProgress: Arbitrary<Progress> = fc
  .tuple(anyProgress, fc.array(anyKeyProgress, { minLength: 3, maxLength: 3 }), fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }))
  .map(([progress, some, asTheyAre]) => {
    const keys = [KEY_A, KEY_B, KEY_OF_OTHERS].flatMap((id, i) => {
      const key = some[i];
      if (!key) return [];
      return [[id, asTheyAre[i] ? key : { waitDays: 1 as const, inactiveSince: NOW - 2 * DAY_MS, ...key, putBack: false }] as const];
    });
    return { ...progress, keys: Object.fromEntries(keys) };
  });

export const anySighting: Arbitrary<Sighting> = fc.record({
  keys: fc.uniqueArray(fc.record({ id: anyKeyId, state: anyKeyState }), { maxLength: 3, selector: (key) => key.id }),
  complete: fc.boolean(),
  proof: fc.boolean(),
  sectionTitle: fc.option(fc.string(), { nil: undefined }),
});

export const anyDecision: Arbitrary<Decision> = fc.oneof<Arbitrary<Decision>[]>(
  fc.record({
    type: fc.constantFrom('tick-admin' as const, 'tick-unused' as const, 'show-mfa' as const, 'keep-ids' as const),
    on: fc.boolean(),
  }),
  fc.record({ type: fc.constant('tick-policy' as const), tick: fc.constantFrom('Ticket approved', 'Team told'), on: fc.boolean() }),
  fc.record({ type: fc.constantFrom('continue' as const, 'confirm-root' as const, 'start' as const, 'stop' as const) }),
  fc.record({ type: fc.constant('wait' as const), keyId: anyKeyId, days: fc.constantFrom(...WAITING_DAYS) }),
  fc.record({ type: fc.constant('put-back' as const), keyId: anyKeyId }),
);

/** Gives every `ref` (and a row's `row`) the path of its place. */
function withPathsForRefs(view: PageView): PageView {
  return named(view, '') as PageView;
}

function named(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((item, i) => named(item, `${path}.${String(i)}`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const at = path ? `${path}.${name}` : name;
      if (name === 'ref' && inner === '') return [name, path];
      return [name, name === 'row' && inner === '' ? at : named(inner, at)];
    }),
  );
}
