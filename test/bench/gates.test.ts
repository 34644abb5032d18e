/** The bench's arithmetic, and the goals that need no browser: what the content script weighs, and what must not be in it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Figure } from './figures';
import { judge, middleOf, type Gate } from './gates';
import { leewayOf, SHIPPED_AT_MOST } from './ratchets';
import { contentScriptFiles, sizes } from './size';
import { missedGates, table } from './table';

const EXTENSION = path.resolve(import.meta.dirname, '../../dist/chrome');
if (!existsSync(path.join(EXTENSION, 'content.js')))
  throw new Error('There is no built extension in dist/: run `npm run build` before this test. `npm test` does so itself.');

const figure = (gate: Gate, samples: Figure['samples'], unit: Figure['unit'] = 'ms'): Figure => ({
  group: 'group',
  what: 'what',
  unit,
  samples,
  gate,
});

describe('the content script', () => {
  it('weighs no more than it is known to weigh, and each part no more than its goal or what is known', async () => {
    for (const { what, gzip, gate } of await sizes(EXTENSION)) {
      if (!gate) continue;
      const verdict = judge({ group: 'Size', what, unit: 'B gzip', samples: { guide: [gzip] }, gate });
      expect(verdict?.missedBy, `${what}: ${gzip} bytes, ${verdict?.goal ?? ''}`).toBeLessThanOrEqual(leewayOf({ group: 'Size', what }));
    }
  });

  it('weighs no more than it is known to weigh as it is shipped', async () => {
    const [shipped] = await sizes(EXTENSION);
    expect(shipped?.gzip).toBeLessThanOrEqual(SHIPPED_AT_MOST);
  });

  it('has no code of a library that the bench compares it with', async () => {
    const files = await contentScriptFiles();
    expect(files).toContain('content-scripts/main.ts');
    expect(files.filter((file) => /driver\.js|shepherd|intro\.js|joyride|floating-ui|test\/bench/.test(file))).toEqual([]);
  });
});

describe('a gate', () => {
  it.each<[string, Gate, Figure['samples'], Figure['unit'], ReturnType<typeof judge>]>([
    ['an own figure', { kind: 'at most', limit: 2 }, { guide: [1, 2, 1] }, 'count', { goal: '≤ 2', met: true, missedBy: 0 }],
    ['the worst of counts', { kind: 'at most', limit: 0 }, { guide: [0, 3, 0] }, 'count', { goal: '≤ 0', met: false, missedBy: 3 }],
    ['the median of times', { kind: 'at most', limit: 5 }, { guide: [4, 90, 5] }, 'ms', { goal: '≤ 5.0', met: true, missedBy: 0 }],
    [
      'what is added',
      { kind: 'added at most', limit: 5 },
      { alone: [20], guide: [28] },
      'ms',
      { goal: 'added ≤ 5.0', met: false, missedBy: 3 },
    ],
    ['a yes', { kind: 'at least', limit: 1 }, { guide: [1, 0] }, 'yes', { goal: 'yes', met: false, missedBy: 1 }],
    [
      'a share of a library',
      { kind: 'share', share: 1 / 2, of: 'driver.js' },
      { guide: [4], 'driver.js': [6] },
      'ms',
      { goal: '≤ ½ of driver.js: 3.0', met: false, missedBy: 1 },
    ],
    [
      'a share of what a library adds',
      { kind: 'added share', share: 1 / 4, of: 'driver.js' },
      { alone: [100], guide: [110], 'driver.js': [140] },
      'kB',
      { goal: "added ≤ ¼ of driver.js's: 10", met: true, missedBy: 0 },
    ],
    [
      'a library that adds nothing',
      { kind: 'added share', share: 1 / 4, of: 'driver.js' },
      { alone: [100], guide: [110], 'driver.js': [90] },
      'kB',
      { goal: "added ≤ ¼ of driver.js's: 0", met: false, missedBy: 10 },
    ],
  ])('judges %s', (_what, gate, samples, unit, verdict) => {
    expect(judge(figure(gate, samples, unit))).toEqual(verdict);
  });

  it('is not judged without those who are compared', () => {
    expect(judge(figure({ kind: 'share', share: 1, of: 'driver.js' }, { guide: [1] }))).toBeUndefined();
    expect(judge(figure({ kind: 'within spread' }, { guide: [1] }))).toBeUndefined();
  });

  it('takes pairs for alike until most of them say otherwise', () => {
    const alone = Array.from({ length: 20 }, (_, n) => 100 + n);
    const verdict = (difference: (n: number) => number) =>
      judge(figure({ kind: 'within spread' }, { alone, guide: alone.map((value, n) => value + difference(n)) }));
    expect(verdict((n) => (n % 2 === 0 ? 3 : -3))).toMatchObject({ met: true });
    expect(verdict((n) => (n < 14 ? 3 : -3))).toMatchObject({ met: true });
    expect(verdict((n) => (n < 15 ? 3 : -3))).toMatchObject({ met: false, missedBy: 3 });
    expect(verdict(() => -3)).toMatchObject({ met: true });
  });
});

describe('the middle of values', () => {
  it('lies between the 6th and the 15th of 20, and anywhere among a few', () => {
    expect(middleOf(Array.from({ length: 20 }, (_, n) => 20 - n))).toEqual([6, 15]);
    expect(middleOf([3, 1, 2, 4])).toEqual([1, 4]);
  });
});

describe('the table', () => {
  it('says of each gate whether it is met, and by how much it is missed', () => {
    const figures = [
      figure({ kind: 'at most', limit: 1 }, { guide: [4], 'driver.js': [2] }, 'px'),
      { ...figure({ kind: 'at least', limit: 1 }, { guide: [1] }, 'yes'), what: 'seen' },
    ];
    expect(table(figures)).toMatch(/\| what +\| px +\|.* 4\.0 \|.* 2\.0 \|.* ≤ 1\.0 +\| \*\*no\*\*, by 3\.0 px \|/);
    expect(table(figures)).toMatch(/\| seen .* yes \|.* yes +\| yes +\|/);
    expect(missedGates(figures)).toBe('1 of 2 gates are met.\n- group, what: ≤ 1.0; **no**, by 3.0 px');
  });
});
