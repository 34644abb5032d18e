import { beforeEach, describe, expect, it } from 'vitest';
import { createCloud, Refusal, STORAGE_KEY, type Cloud, type Credential } from './cloud';
import { readScenario, type ScenarioInput } from './scenario';

const FIRST = 'AKIAIOSFODNN7EXAMPLE';
const SECOND = 'AKIAI44QH8DHBEXAMPLE';

let storage: Pick<Storage, 'getItem' | 'setItem'>;
beforeEach(() => {
  const values = new Map<string, string>();
  storage = { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value) };
});

const open = (input?: ScenarioInput): Cloud => createCloud(storage, input && readScenario(input));
const TWO: ScenarioInput = { keys: [{ id: FIRST }, { id: SECOND, status: 'Inactive' }] };

function rootKey(cloud: Cloud, id: string): Credential {
  const key = cloud.list('root-key').find((candidate) => candidate.id === id);
  if (!key) throw new Error(`${id} is not there`);
  return key;
}
const states = (cloud: Cloud) => cloud.list('root-key').map(({ id, status }) => [id, status]);
const journal = (cloud: Cloud) => cloud.journal().map(({ what, id }) => [what, id]);

describe('the practice cloud', () => {
  it('does and writes down what is done to root keys', () => {
    const cloud = open(TWO);
    cloud.act('deactivate', rootKey(cloud, FIRST));
    cloud.act('activate', rootKey(cloud, SECOND));
    expect(states(cloud)).toEqual([
      [FIRST, 'Inactive'],
      [SECOND, 'Active'],
    ]);
    cloud.act('delete', rootKey(cloud, FIRST));
    expect(states(cloud)).toEqual([[SECOND, 'Active']]);
    expect(journal(cloud)).toEqual([
      ['deactivate', FIRST],
      ['activate', SECOND],
      ['delete', FIRST],
    ]);
  });

  it('keeps deleted keys deleted over a reload, with and without the scenario in the address', () => {
    const cloud = open(TWO);
    cloud.act('delete', rootKey(cloud, SECOND));
    expect(states(open(TWO))).toEqual([[FIRST, 'Active']]);
    expect(states(open())).toEqual([[FIRST, 'Active']]);
    expect(journal(open())).toEqual([['delete', SECOND]]);
  });

  it('starts over with another scenario, and on request', () => {
    const cloud = open(TWO);
    cloud.act('delete', rootKey(cloud, FIRST));
    cloud.reset();
    expect(states(cloud)).toHaveLength(2);
    cloud.act('delete', rootKey(cloud, FIRST));
    expect(states(open({ ...TWO, run: '2' }))).toHaveLength(2);
    const other = open({ keys: [{ id: SECOND }] });
    expect(states(other)).toEqual([[SECOND, 'Active']]);
    expect(journal(other)).toEqual([]);
  });

  it('starts over when what is stored cannot be read', () => {
    storage.setItem(STORAGE_KEY, '{"scenario":{},"state":{"journal":7}}');
    expect(states(open())).toEqual([[FIRST, 'Active']]);
  });

  it('fails as often as the scenario says, and writes down only what was done', () => {
    const cloud = open({ ...TWO, failures: { delete: 2 } });
    const key = rootKey(cloud, SECOND);
    expect(() => cloud.act('delete', key)).toThrow(Refusal);
    // A reload does not repair it.
    expect(() => open().act('delete', key)).toThrow(Refusal);
    expect(journal(cloud)).toEqual([]);
    cloud.act('delete', key);
    expect(journal(cloud)).toEqual([['delete', SECOND]]);
  });

  it('refuses what another tab has already deleted', () => {
    const cloud = open(TWO);
    const key = rootKey(cloud, FIRST);
    open().act('delete', key);
    expect(() => cloud.act('deactivate', key)).toThrow(expect.objectContaining({ why: 'missing' }));
  });

  it('creates keys, two at most, and never an id twice', () => {
    const cloud = open({ keys: [] });
    const first = cloud.create('root-key');
    const second = cloud.create('root-key');
    expect(first.id).toMatch(/^AKIA[A-Z0-9]{9}EXAMPLE$/);
    expect(() => cloud.create('root-key')).toThrow(expect.objectContaining({ why: 'limit' }));
    cloud.act('delete', first);
    expect(cloud.create('root-key').id).not.toBe(first.id);
    expect(second.id).not.toBe(first.id);
  });

  it('names in the journal what is not a root key', () => {
    const cloud = open({});
    for (const kind of ['key-pair', 'x509'] as const) cloud.act('delete', cloud.list(kind)[0] as Credential);
    cloud.act('deactivate', cloud.list('user-key', 'example-user')[0] as Credential);
    const [device] = cloud.mfa();
    if (device) cloud.actOnMfa('remove', device.arn);
    expect(cloud.journal().map(({ what }) => what)).toEqual(['key-pair-delete', 'x509-delete', 'user-key-deactivate', 'mfa-remove']);
    expect(states(cloud)).toHaveLength(1);
  });

  it('gives the keys of the scenario to the IAM user who is signed in', () => {
    const cloud = open({ ...TWO, principal: { user: 'example-user' } });
    expect(cloud.list('root-key')).toEqual([]);
    expect(cloud.list('user-key', 'example-user').map(({ id }) => id)).toEqual([FIRST, SECOND]);
  });
});
