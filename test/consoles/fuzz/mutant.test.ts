import { describe, expect, test } from 'vitest';
import { addressOf, scenarioOf } from '../shared/scenario';
import { mutant } from './mutant';
import { renameClasses } from './rename';

const MUTANTS = Array.from({ length: 400 }, (_, seed) => mutant(seed));

describe('mutants', () => {
  test('are the same for the same seed', () => {
    expect(Array.from({ length: 400 }, (_, seed) => mutant(seed))).toEqual(MUTANTS);
  });

  test('differ by seed', () => {
    expect(new Set(MUTANTS.map(({ console }) => JSON.stringify(console.scenario) + console.build)).size).toBe(MUTANTS.length);
  });

  test.each([
    'trap',
    'words',
    'class names',
    'attributes',
    'wrapped',
    'headings',
    'twice',
    'order of sections',
    'order of columns',
    'order of items',
    'order of buttons',
    'order of rows',
    'more columns',
    'more items',
    'copy button',
    'controls moved',
    'nested',
  ])('have the mutation "%s" among them, and lack it', (kind) => {
    const having = MUTANTS.filter(({ kinds }) => kinds.some((one) => one.startsWith(`${kind}: `)));
    expect(having.length).toBeGreaterThan(10);
    expect(having.length).toBeLessThan(MUTANTS.length - 10);
  });

  test('are mostly such as a person could complete', () => {
    const completable = MUTANTS.filter(({ console }) => console.expect === 'complete').length;
    expect(completable).toBeGreaterThan(MUTANTS.length / 2);
    expect(completable).toBeLessThan(MUTANTS.length);
  });

  test('are not asked for more than their lists say: of two lists of the same keys, either answer is honest', () => {
    for (const { console } of MUTANTS) {
      const { twice } = console.scenario.mutation ?? {};
      if (twice === 'keys' || twice === 'dead-keys' || console.scenario.trap !== 'none') expect(console.expect).toBe('either');
    }
  });

  test('come back whole from their own address', () => {
    for (const { console } of MUTANTS.slice(0, 50)) {
      const { search } = new URL(addressOf(console.scenario, console.build));
      expect(scenarioOf(search)).toEqual(JSON.parse(JSON.stringify(console.scenario)));
    }
  });
});

describe('renamed classes', () => {
  const script = 'var a={root:"awsui_root_18wu0_1ohfn_13","x-y":"awsui_x-y_18wu0_1ohfn_14",old:"_root_lhxlb_3"}';
  const styles = '.awsui_root_18wu0_1ohfn_13{color:red}.awsui_x-y_18wu0_1ohfn_14>.awsui-motion-disabled{}._root_lhxlb_3{}';

  test.each(['hashes', 'stems', 'opaque'] as const)('are the same in script and styles, and none of the old is left (%s)', (kind) => {
    const names = [...renameClasses(script, kind, 7).matchAll(/:"([^"]+)"/g)].map(([, name]) => name ?? '');
    const renamed = renameClasses(styles, kind, 7);
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(renamed).toContain(`.${name}`);
    expect(renamed).not.toMatch(/18wu0|1ohfn|lhxlb/);
    expect(renamed).toContain('.awsui-motion-disabled');
  });

  test('keep their words where only hashes change', () => {
    expect(renameClasses(styles, 'hashes', 7)).toMatch(/\.awsui_root_\w{5}_\w{5}_13/);
  });
});
