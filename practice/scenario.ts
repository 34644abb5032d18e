/**
 * What the practice console plays. A scenario is JSON in the query parameter `practice`, every field of which may be left out:
 *
 *     /iam/home?practice={"keys":[{"id":"AKIAIOSFODNN7EXAMPLE","status":"Inactive"}],"failures":{"delete":1}}#/security_credentials
 *
 * (URL-encoded.) Without the parameter the scenario that was played last goes on, so that links inside the console work.
 */
import * as v from 'valibot';
import { LANGUAGES } from './words';

/** A number is days before now; a text is shown as it is; null is shown as “N/A”. */
const When = v.nullable(v.union([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.string(), v.nonEmpty())]));

/** Made-up ids say so: they end in EXAMPLE, as those of AWS's documentation do. */
const KeyId = v.pipe(v.string(), v.regex(/^AKIA[A-Z0-9]{9}EXAMPLE$/, 'is 20 capitals and digits, from AKIA to EXAMPLE'));

const Key = v.strictObject({
  id: KeyId,
  status: v.optional(v.picklist(['Active', 'Inactive']), 'Active'),
  created: v.optional(When, 412),
  lastUsed: v.optional(When, null),
  region: v.optional(v.string(), 'N/A'),
  service: v.optional(v.string(), 'N/A'),
});

const Name = v.pipe(v.string(), v.regex(/^[\w+=,.@-]{1,64}$/, 'is a name of IAM'));
const Ms = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600_000));
const Times = v.pipe(v.number(), v.integer(), v.minValue(0));

const Principal = v.union([v.literal('root'), v.literal('none'), v.strictObject({ user: Name }), v.strictObject({ role: Name })]);

const ScenarioSchema = v.strictObject({
  /** Any text. What was done is kept for as long as the scenario is the same; another text starts the same one over. */
  run: v.optional(v.string(), ''),
  /** Those of whoever is signed in: of the root user, or of the IAM user. */
  keys: v.optional(
    v.pipe(
      v.array(Key),
      v.maxLength(2, 'are two at most'),
      v.check((keys) => new Set(keys.map((key) => key.id)).size === keys.length, 'have different ids'),
    ),
    () => [{ id: 'AKIAIOSFODNN7EXAMPLE', lastUsed: 389, region: 'us-east-1', service: 's3' }],
  ),
  /** Who is signed in. `none`: the root user, but neither meta tag nor cookie says so. */
  principal: v.optional(Principal, 'root'),
  account: v.optional(v.picklist(['111122223333', '123456789012']), '111122223333'),
  /** The `aws-userInfo` cookie: as the meta tag says, of the other account's root user, or none. */
  cookie: v.optional(v.picklist(['none', 'matching', 'other-account']), 'matching'),
  /** Left out: as the owner has chosen on the packaged page, and English elsewhere. */
  lang: v.optional(v.picklist(LANGUAGES)),
  /** ms. `load`: until a page has its data; `action`: until an action is done; `enable`: from the right text to the enabled Delete button. */
  delays: v.optional(v.strictObject({ load: v.optional(Ms, 200), action: v.optional(Ms, 150), enable: v.optional(Ms, 0) }), () => ({})),
  /** How many times an action on an access key ends with an error before it works. */
  failures: v.optional(
    v.strictObject({ activate: v.optional(Times, 0), deactivate: v.optional(Times, 0), delete: v.optional(Times, 0) }),
    () => ({}),
  ),
  /** Whether Deactivate opens a dialog, or is done at once. */
  confirmDeactivate: v.optional(v.boolean(), true),
  /** What the delete dialog says of an active key: it offers to deactivate it, or it only says that this must be done first. */
  deleteActive: v.optional(v.picklist(['deactivate-inside', 'deactivate-first']), 'deactivate-inside'),
  /** Whether the root user has an MFA device. */
  mfa: v.optional(v.boolean(), true),
  /** While the keys load, the table is there and says so; else the page is empty until they are there. */
  loadingState: v.optional(v.boolean(), true),
  /** Where menus open: beside their button, or at the end of the body (Cloudscape's `expandToViewport`). */
  menus: v.optional(v.picklist(['in-place', 'portal']), 'in-place'),
  /** CloudFront key pairs and X.509 certificates on the root user's page. */
  lookAlikes: v.optional(v.boolean(), true),
  /** Cloudscape's `data-awsui-analytics` attributes, which the IAM console has on. */
  analytics: v.optional(v.boolean(), true),
  /** AWS's cookie bar, over the lower edge of the page until it is answered. */
  cookieBar: v.optional(v.boolean(), false),
  /** The line at the top that says that nothing is real. */
  banner: v.optional(v.boolean(), true),
});

export type Scenario = v.InferOutput<typeof ScenarioSchema>;
export type ScenarioInput = v.InferInput<typeof ScenarioSchema>;
export type KeySeed = Scenario['keys'][number];
export type Principal = Scenario['principal'];

export const QUERY_PARAMETER = 'practice';

/**
 * @param input JSON value of a scenario, or of a part of one
 * @returns the scenario with everything that was left out
 * @throws Error that names the first field that is wrong, and why
 */
export function readScenario(input: unknown): Scenario {
  const result = v.safeParse(ScenarioSchema, input);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`practice scenario: ${v.getDotPath(issue) ?? 'it'}: ${issue.message}`);
}

/**
 * @param search the query of an address, such as `location.search`
 * @returns undefined when it holds no scenario
 * @throws as {@link readScenario}
 */
export function scenarioInQuery(search: string): Scenario | undefined {
  const text = new URLSearchParams(search).get(QUERY_PARAMETER);
  if (text === null) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('practice scenario: it is not JSON');
  }
  return readScenario(value);
}
