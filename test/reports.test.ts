/** What `npm test` takes from the runners' reports. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserTestsOf, unitTestsOf } from '../scripts/lib/reports.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Vitest's report of one test. */
const unit = (test: { status: string; failureMessages?: string[] }) => ({
  testResults: [{ name: path.join(ROOT, 'src/b.test.ts'), assertionResults: [{ ancestorTitles: ['many'], title: 'one', ...test }] }],
});

/** Playwright's. */
const browser = (spec: object) => ({
  config: { rootDir: path.join(ROOT, 'test/e2e') },
  suites: [{ title: 'a.spec.ts', suites: [{ title: 'a group', specs: [{ file: 'a.spec.ts', title: 'a press', ...spec }] }] }],
});

describe('the reports of the runners', () => {
  it('take a skipped test for one that did not pass', () => {
    expect(unitTestsOf(unit({ status: 'skipped' }))).toEqual([{ file: 'src/b.test.ts', titles: ['many', 'one'], passed: false, why: '' }]);
    expect(browserTestsOf(browser({ ok: true, tests: [{ status: 'skipped' }] }))).toEqual([
      { file: 'test/e2e/a.spec.ts', titles: ['a group', 'a press'], passed: false, why: '' },
    ]);
  });

  it('tell why a test failed, in few lines and without colours', () => {
    const message = `\u001b[31mError: 3 frames\u001b[39m\n\n${'at somewhere\n'.repeat(40)}`;
    const told = `Error: 3 frames\n${'at somewhere\n'.repeat(13)}`.trimEnd();
    expect(unitTestsOf(unit({ status: 'failed', failureMessages: [message] }))[0]?.why).toBe(told);
    const tests = [{ status: 'unexpected', results: [{ errors: [{ message }] }] }];
    expect(browserTestsOf(browser({ ok: false, tests }))[0]).toMatchObject({ passed: false, why: told });
  });
});
