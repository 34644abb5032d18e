import { describe, expect, it } from 'vitest';
import { readScenario, scenarioInQuery } from './scenario';

const inQuery = (text: string) => scenarioInQuery(`?region=us-east-1&practice=${encodeURIComponent(text)}`);

describe('a scenario', () => {
  it('is one long unused, active key of the root user when nothing is said', () => {
    expect(readScenario({})).toMatchObject({
      principal: 'root',
      account: '111122223333',
      keys: [{ id: 'AKIAIOSFODNN7EXAMPLE', status: 'Active', lastUsed: 389 }],
      failures: { activate: 0, deactivate: 0, delete: 0 },
    });
  });

  it('fills in what a part of it leaves out', () => {
    expect(inQuery('{"keys":[{"id":"AKIAI44QH8DHBEXAMPLE"}],"delays":{"load":5}}')).toMatchObject({
      keys: [{ id: 'AKIAI44QH8DHBEXAMPLE', status: 'Active', lastUsed: null, region: 'N/A' }],
      delays: { load: 5, action: 150, enable: 0 },
    });
  });

  it('is not in a query without the parameter', () => {
    expect(scenarioInQuery('?region=us-east-1')).toBeUndefined();
  });

  it('reads back what it was written as', () => {
    const scenario = readScenario({ principal: { user: 'example-user' }, menus: 'portal', keys: [] });
    expect(inQuery(JSON.stringify(scenario))).toEqual(scenario);
  });

  it.each<[why: string, input: unknown]>([
    ['a key id that could be a real one', { keys: [{ id: 'AKIAIOSFODNN7ABCDEFG' }] }],
    ['three keys', { keys: ['AKIAKEY000001EXAMPLE', 'AKIAKEY000002EXAMPLE', 'AKIAKEY000003EXAMPLE'].map((id) => ({ id })) }],
    ['one id twice', { keys: [{ id: 'AKIAIOSFODNN7EXAMPLE' }, { id: 'AKIAIOSFODNN7EXAMPLE' }] }],
    ['an account that could be a real one', { account: '987654321098' }],
    ['a language without words', { lang: 'xx' }],
    ['a field that is not known', { bannner: true }],
    ['no object', 7],
  ])('is refused: %s', (_, input) => {
    expect(() => readScenario(input)).toThrow(/^practice scenario: /);
  });

  it('is refused when it is not JSON', () => {
    expect(() => inQuery('{keys:[]}')).toThrow('practice scenario: it is not JSON');
  });
});
