/**
 * The goals of the bench that are counts, px, or yes and no: they do not depend on how fast the machine is, so `npm test` keeps them. Times
 * stay in the bench.
 */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBench } from './bench';
import { ALONE, GUIDE } from './contenders';
import type { Unit } from './figures';
import { judge } from './gates';
import { leewayOf } from './ratchets';

const EXTENSION = path.resolve(import.meta.dirname, '../../dist/chrome');
/** ms */
const PATIENCE = 600_000;
const KEPT: readonly Unit[] = ['count', 'px', 'yes'];
const MEASURES = ['positionAfterRerender', 'scrollError', 'rest', 'storm', 'writesAndFocus', 'clicks', 'dialogs'];

describe('on the page of the bench', () => {
  it(
    'the guide adds no layout, writes on nothing, takes no focus, blocks no click, is on its target, and is seen over dialogs',
    { timeout: PATIENCE },
    async () => {
      const { figures } = await runBench({
        extension: EXTENSION,
        repeats: 1,
        only: MEASURES,
        contenders: [ALONE, GUIDE],
        withProfile: false,
        onProgress: () => undefined,
      });
      const kept = figures.filter(({ unit, gate }) => gate !== undefined && KEPT.includes(unit));
      // None is left out because a measure did not take place.
      expect(new Set(kept.map(({ group }) => group)).size).toBe(6);
      for (const figure of kept) {
        const verdict = judge(figure);
        expect(verdict?.missedBy, `${figure.group}, ${figure.what}: ${verdict?.goal ?? ''}`).toBeLessThanOrEqual(leewayOf(figure));
      }
    },
  );
});
