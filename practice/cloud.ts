/**
 * The practice's stand-in for IAM itself: what exists, what was done to it, kept in the page's own localStorage. It answers synchronously;
 * the console in front of it waits as long as its scenario says. Two tabs of one origin share it, and each shows what it last asked for.
 */
import * as v from 'valibot';
import { readScenario, type KeySeed, type Scenario } from './scenario';

export type Kind = 'root-key' | 'user-key' | 'key-pair' | 'x509';
export type Status = 'Active' | 'Inactive';
export type Verb = 'activate' | 'deactivate' | 'delete';

/** Everything that can be activated, deactivated and deleted. Only `root-key` is an access key of the root user. */
export interface Credential extends KeySeed {
  readonly kind: Kind;
  /** The IAM user that it belongs to. */
  readonly user?: string | undefined;
}

export interface MfaDevice {
  readonly type: string;
  readonly arn: string;
  readonly created: KeySeed['created'];
}

/** `deactivate`, `activate`, `delete` and `create` are of the root user's access keys; all others say what they are of. */
export interface JournalEntry {
  /** ISO 8601 */
  readonly at: string;
  readonly what: Verb | 'create' | `${Exclude<Kind, 'root-key'>}-${Verb | 'create'}` | 'mfa-remove' | 'mfa-resync' | 'mfa-assign';
  readonly id: string;
}

interface State {
  readonly credentials: readonly Credential[];
  readonly mfa: readonly MfaDevice[];
  readonly failuresLeft: Readonly<Record<Verb, number>>;
  readonly journal: readonly JournalEntry[];
  readonly cookieBarAnswered: boolean;
}

interface Stored {
  readonly scenario: Scenario;
  readonly state: State;
}

export const STORAGE_KEY = 'practice-console';
/** AWS allows two access keys, active or inactive. */
export const MOST_KEYS = 2;

/** Refused, with what the console shows the person. `missing`: somebody else has deleted it. */
export class Refusal extends Error {
  constructor(readonly why: 'failure' | 'missing' | 'limit') {
    super(`refused: ${why}`);
  }
}

export type Cloud = ReturnType<typeof createCloud>;

/**
 * @param storage such as `localStorage`
 * @param asked the scenario that the address asks for; it goes on when it is the stored one, and starts over when it is another
 */
export function createCloud(storage: Pick<Storage, 'getItem' | 'setItem'>, asked: Scenario | undefined) {
  const stored = load(storage);
  const scenario = asked ?? stored?.scenario ?? readScenario({});
  if (!stored || JSON.stringify(stored.scenario) !== JSON.stringify(scenario)) save({ scenario, state: begin(scenario) });

  /** Another tab may have started another scenario; this page keeps to its own as long as it lives. */
  function state(): State {
    return load(storage)?.state ?? begin(scenario);
  }
  function save(next: Stored): void {
    storage.setItem(STORAGE_KEY, JSON.stringify(next));
  }
  function change(patch: Partial<State>, entry?: Pick<JournalEntry, 'what' | 'id'>): void {
    const before = state();
    const journal = entry ? [...before.journal, { at: new Date().toISOString(), ...entry }] : before.journal;
    save({ scenario, state: { ...before, ...patch, journal } });
  }

  return {
    scenario,
    journal: (): readonly JournalEntry[] => state().journal,
    list: (kind: Kind, user?: string): readonly Credential[] =>
      state().credentials.filter((credential) => credential.kind === kind && credential.user === user),
    mfa: (): readonly MfaDevice[] => state().mfa,

    /** @throws Refusal when the scenario wants it to fail, or when there is no such credential any more */
    act(verb: Verb, { kind, user, id }: Credential): void {
      const { credentials, failuresLeft } = state();
      const isAccessKey = kind === 'root-key' || kind === 'user-key';
      if (isAccessKey && failuresLeft[verb] > 0) {
        change({ failuresLeft: { ...failuresLeft, [verb]: failuresLeft[verb] - 1 } });
        throw new Refusal('failure');
      }
      const isMeant = (c: Credential): boolean => c.kind === kind && c.user === user && c.id === id;
      if (!credentials.some(isMeant)) throw new Refusal('missing');
      const status: Status = verb === 'activate' ? 'Active' : 'Inactive';
      const after =
        verb === 'delete' ? credentials.filter((c) => !isMeant(c)) : credentials.map((c) => (isMeant(c) ? { ...c, status } : c));
      change({ credentials: after }, { what: kind === 'root-key' ? verb : `${kind}-${verb}`, id });
    },

    /** @returns the new key. @throws Refusal when there are two already */
    create(kind: 'root-key' | 'user-key', user?: string): Credential {
      const { credentials } = state();
      if (credentials.filter((c) => c.kind === kind && c.user === user).length >= MOST_KEYS) throw new Refusal('limit');
      const taken = new Set([...credentials, ...state().journal].map(({ id }) => id));
      let number = 1;
      while (taken.has(newId(number))) number += 1;
      const id = newId(number);
      const key: Credential = { kind, user, id, status: 'Active', created: 0, lastUsed: null, region: 'N/A', service: 'N/A' };
      change({ credentials: [...credentials, key] }, { what: kind === 'root-key' ? 'create' : `${kind}-create`, id });
      return key;
    },

    actOnMfa(verb: 'remove' | 'resync', arn: string): void {
      const { mfa } = state();
      change({ mfa: verb === 'remove' ? mfa.filter((device) => device.arn !== arn) : mfa }, { what: `mfa-${verb}`, id: arn });
    },
    assignMfa(): void {
      const device = mfaDevice(scenario);
      const { mfa } = state();
      if (mfa.some(({ arn }) => arn === device.arn)) throw new Refusal('limit');
      change({ mfa: [...mfa, { ...device, created: 0 }] }, { what: 'mfa-assign', id: device.arn });
    },

    cookieBarAnswered: (): boolean => state().cookieBarAnswered,
    answerCookieBar: (): void => change({ cookieBarAnswered: true }),

    /** Everything as the scenario starts, and nothing done yet. The page must be loaded again to show it. */
    reset: (): void => save({ scenario, state: begin(scenario) }),
    /** As {@link reset}, with another scenario. */
    play: (other: Scenario): void => save({ scenario: other, state: begin(other) }),
  };
}

function newId(number: number): string {
  return `AKIANEWKEY${String(number).padStart(3, '0')}EXAMPLE`;
}

function load(storage: Pick<Storage, 'getItem'>): Stored | undefined {
  try {
    const { scenario, state } = JSON.parse(storage.getItem(STORAGE_KEY) ?? 'null') as { scenario: unknown; state: unknown };
    return { scenario: readScenario(scenario), state: v.parse(StateSchema, state) as unknown as State };
  } catch {
    return undefined;
  }
}

/** Enough to know one's own: nothing but this page writes there. */
const StateSchema = v.looseObject({
  credentials: v.array(v.looseObject({ kind: v.string(), id: v.string(), status: v.string() })),
  mfa: v.array(v.looseObject({ arn: v.string() })),
  failuresLeft: v.looseObject({ activate: v.number(), deactivate: v.number(), delete: v.number() }),
  journal: v.array(v.looseObject({ at: v.string(), what: v.string(), id: v.string() })),
  cookieBarAnswered: v.boolean(),
});

export const OTHER_USER = 'example-user';

function begin(scenario: Scenario): State {
  const { principal, keys, mfa, failures, lookAlikes } = scenario;
  const user = typeof principal === 'object' && 'user' in principal ? principal.user : undefined;
  const own = keys.map((key): Credential => ({ ...key, ...(user === undefined ? { kind: 'root-key' } : { kind: 'user-key', user }) }));
  const seed = { created: 730, lastUsed: null, region: 'N/A', service: 'N/A' } as const;
  const others: Credential[] =
    user === OTHER_USER
      ? []
      : [
          {
            ...seed,
            kind: 'user-key',
            user: OTHER_USER,
            id: 'AKIAIUSERKEY1EXAMPLE',
            status: 'Active',
            lastUsed: 3,
            region: 'eu-central-1',
            service: 'ec2',
          },
          { ...seed, kind: 'user-key', user: OTHER_USER, id: 'AKIAIUSERKEY2EXAMPLE', status: 'Inactive' },
        ];
  const legacy: Credential[] = lookAlikes
    ? [
        { ...seed, kind: 'key-pair', id: 'APKAEIBAERJR2EXAMPLE', status: 'Active' },
        { ...seed, kind: 'key-pair', id: 'APKAEIBAERJR3EXAMPLE', status: 'Inactive' },
        { ...seed, kind: 'x509', id: 'TA7SMP42TDN5Z26OBPJE7EXAMPLE', status: 'Active' },
      ]
    : [];
  return {
    credentials: [...own, ...others, ...legacy],
    mfa: mfa ? [mfaDevice(scenario)] : [],
    failuresLeft: failures,
    journal: [],
    cookieBarAnswered: false,
  };
}

function mfaDevice({ account, principal }: Scenario): MfaDevice {
  const name = typeof principal === 'object' && 'user' in principal ? principal.user : 'root-account-mfa-device';
  return { type: 'Virtual', arn: `arn:aws:iam::${account}:mfa/${name}`, created: 400 };
}
