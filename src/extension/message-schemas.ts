/**
 * The shape of every message that the worker accepts. Objects are strict, texts and lists are bounded: what does not fit is not a message.
 */
import * as v from 'valibot';
import { isAccessKeyId } from '../console/access-key-id';
import { type Decision, type Sighting } from '../guide/progress';
import { WAITING_DAYS } from '../guide/waiting';
import type { Age, Fact, Principal } from '../guide/page-view';
import type { StepId } from '../guide/step';
import type { CardDecision, Command, Report, Settings, TabReport } from './messages';
import { LONGEST_TICK } from './policy';

/** Chrome drops properties that are undefined, Firefox keeps them; either way the parsed message has them as its type says. */
const maybe = <const S extends v.GenericSchema>(schema: S) => v.optional(schema);

/** A text of the page, shortened to what is of use here; an endless one is refused. */
const text = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(10_000),
    v.transform((all) => all.slice(0, max)),
  );

/** Characters. */
const MOST_OF_A_TITLE = 200;

const AccountId = v.pipe(v.string(), v.regex(/^\d{12}$/));

const KeyId = v.pipe(v.string(), v.check(isAccessKeyId));

const KeyState = v.picklist(['active', 'inactive', 'deleted', 'unknown']);

const PrincipalSchema: v.GenericSchema<unknown, Principal> = v.variant('kind', [
  v.strictObject({ kind: v.literal('root') }),
  v.strictObject({ kind: v.literal('iam-user'), name: text(512) }),
  v.strictObject({ kind: v.literal('role'), name: text(512) }),
  v.strictObject({ kind: v.literal('unknown'), why: v.picklist(['no-evidence', 'contradiction']) }),
]);

/** Listed here because a type cannot be asked at run time; the check below fails to compile when one is missing. */
const STEP_IDS = [
  'open-account-menu',
  'choose-security-credentials',
  'not-root',
  'unsupported-partition',
  'confirm-root',
  'loading',
  'open-section',
  'review',
  'assign-mfa',
  'select-key',
  'open-actions',
  'choose-deactivate',
  'choose-activate',
  'choose-delete',
  'confirm-deactivate',
  'confirm-activate',
  'confirm-delete',
  'deactivate-in-dialog',
  'enter-confirmation',
  'cancel-dialog',
  'wait',
  'failed',
  'leave-wizard',
  'verify',
  'done',
  'unrecognised',
] as const satisfies readonly StepId[];
type Missing = Exclude<StepId, (typeof STEP_IDS)[number]>;
const _everyStepIsListed: [Missing] extends [never] ? true : Missing = true;
void _everyStepIsListed;

const Days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));

const AgeSchema: v.GenericSchema<unknown, Age> = v.union([v.literal('never'), v.strictObject({ atLeast: Days, atMost: Days })]);

const FactSchema: v.GenericSchema<unknown, Fact> = v.strictObject({
  kind: v.exactOptional(v.picklist(['created', 'last-used', 'region', 'service', 'status', 'owner'])),
  label: text(200),
  value: text(500),
  age: v.exactOptional(AgeSchema),
});

export const TabReportSchema: v.GenericSchema<unknown, TabReport> = v.pipe(
  v.strictObject({
    partition: v.picklist(['aws', 'aws-eusc', 'aws-us-gov', 'aws-cn']),
    page: v.picklist(['security-credentials', 'create-key-wizard', 'iam-dashboard', 'other-iam', 'other-console']),
    practice: v.boolean(),
    account: maybe(AccountId),
    principal: PrincipalSchema,
    keys: v.pipe(
      v.array(
        v.strictObject({
          id: KeyId,
          state: KeyState,
          facts: v.pipe(v.array(FactSchema), v.maxLength(20)),
        }),
      ),
      v.maxLength(20),
    ),
    mfa: v.picklist(['missing', 'present', 'unknown']),
    recommendation: maybe(v.picklist(['clear', 'open'])),
    step: maybe(v.picklist(STEP_IDS)),
    keyId: maybe(KeyId),
    unseen: v.boolean(),
  }),
  v.transform(({ account, recommendation, step, keyId, ...rest }) => ({ ...rest, account, recommendation, step, keyId })),
);

const SightingSchema: v.GenericSchema<unknown, Sighting> = v.pipe(
  v.strictObject({
    keys: v.pipe(v.array(v.strictObject({ id: KeyId, state: KeyState })), v.maxLength(20)),
    complete: v.boolean(),
    proof: v.boolean(),
    sectionTitle: maybe(text(MOST_OF_A_TITLE + 1)),
  }),
  // Half a title would never be found again on the page.
  v.transform(({ sectionTitle = '', ...rest }) => ({
    ...rest,
    sectionTitle: sectionTitle !== '' && sectionTitle.length <= MOST_OF_A_TITLE ? sectionTitle : undefined,
  })),
);

const CARD_DECISIONS = [
  v.strictObject({ type: v.literal('tick-admin'), on: v.boolean() }),
  v.strictObject({ type: v.literal('tick-unused'), on: v.boolean() }),
  v.strictObject({ type: v.literal('tick-policy'), tick: v.pipe(v.string(), v.maxLength(LONGEST_TICK)), on: v.boolean() }),
  v.strictObject({ type: v.literal('continue') }),
  v.strictObject({ type: v.literal('confirm-root') }),
  v.strictObject({ type: v.literal('wait'), keyId: KeyId, days: v.picklist(WAITING_DAYS) }),
  v.strictObject({ type: v.literal('put-back'), keyId: KeyId }),
  v.strictObject({ type: v.literal('show-mfa'), on: v.boolean() }),
  v.strictObject({ type: v.literal('stop') }),
] as const;

const CardDecisionSchema: v.GenericSchema<unknown, CardDecision> = v.variant('type', CARD_DECISIONS);

const DecisionSchema: v.GenericSchema<unknown, Decision> = v.variant('type', [
  ...CARD_DECISIONS,
  v.strictObject({ type: v.literal('keep-ids'), on: v.boolean() }),
  v.strictObject({ type: v.literal('start') }),
]);

/** Tags of languages, with script and region, are much shorter (RFC 5646). */
const LONGEST_LANGUAGE_TAG = 80;

const LoadSchema = v.strictObject({ id: v.pipe(v.string(), v.uuid()), again: v.boolean() });

const ReportSchema: v.GenericSchema<unknown, Report> = v.variant('type', [
  v.pipe(
    v.strictObject({ type: v.literal('report'), load: LoadSchema, tab: TabReportSchema, sighting: maybe(SightingSchema) }),
    v.transform(({ sighting, ...rest }) => ({ ...rest, sighting })),
  ),
  v.pipe(
    v.strictObject({ type: v.literal('decide'), account: maybe(AccountId), practice: v.boolean(), decision: CardDecisionSchema }),
    v.transform(({ account, ...rest }) => ({ ...rest, account })),
  ),
  v.strictObject({ type: v.literal('texts'), language: v.pipe(v.string(), v.maxLength(LONGEST_LANGUAGE_TAG)) }),
]);

const SettingsSchema: v.GenericSchema<unknown, Settings> = v.strictObject({ cardLanguage: v.picklist(['browser', 'page']) });

const TabId = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const CommandSchema: v.GenericSchema<unknown, Command> = v.variant('type', [
  v.strictObject({ type: v.literal('open'), tabId: TabId }),
  v.strictObject({ type: v.literal('get'), tabId: TabId }),
  v.strictObject({ type: v.literal('decide-for-tab'), tabId: TabId, decision: DecisionSchema }),
  v.strictObject({ type: v.literal('go-to-page'), tabId: TabId }),
  v.strictObject({ type: v.literal('note-seen'), note: v.picklist(['popup-closes', 'storage-reset']) }),
  v.strictObject({ type: v.literal('forget-practice') }),
  v.strictObject({ type: v.literal('get-records') }),
  v.strictObject({ type: v.literal('get-settings') }),
  v.strictObject({ type: v.literal('set-settings'), settings: SettingsSchema }),
  v.strictObject({ type: v.literal('erase-everything') }),
]);

/** @returns the message of a content script, or undefined when it is none */
export function parseReport(message: unknown): Report | undefined {
  const parsed = v.safeParse(ReportSchema, message);
  return parsed.success ? parsed.output : undefined;
}

/** @returns the message of an extension page, or undefined when it is none */
export function parseCommand(message: unknown): Command | undefined {
  const parsed = v.safeParse(CommandSchema, message);
  return parsed.success ? parsed.output : undefined;
}
