/**
 * `npm test`: builds, lints and runs every test. It stops at nothing, so that one run tells all that is wrong. It ends with the tests that failed,
 * each with why, what passed and failed of what, and one line `N passed, M failed`: the tests of Vitest and Playwright, and one for each other check.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { browserTestsOf, unitTestsOf } from './lib/reports.mjs';
import { rowsOf, unproven } from './lib/trust.mjs';
import { lint } from './lint.mjs';
import { check, run, tool } from './run.mjs';
import { ROOT, setup } from './setup.mjs';

// Playwright empties test-results/ when it starts.
const UNIT_REPORT = path.join(ROOT, 'node_modules/.cache/unit-results.json');
const E2E_REPORT = path.join(ROOT, 'test-results/results.json');

setup({ firefox: true });
process.env.NO_UPDATE_NOTIFIER = '1';
// What an earlier run has left says nothing of this one.
for (const report of [UNIT_REPORT, E2E_REPORT]) rmSync(report, { force: true });

/** @type {{ name: string, passed: number, failed: number, note?: string }[]} */
const results = [];

const build = await check('build', [process.execPath, 'scripts/build.mjs']);
results.push(build, ...(await lint()));
results.push(
  await tests(
    'unit tests',
    tool('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`),
    UNIT_REPORT,
    unitCounts,
  ),
);
if (build.failed) {
  results.push({ name: 'lint of the Firefox store, packages, browser tests', passed: 0, failed: 1, note: 'not run: the build failed' });
} else {
  results.push(
    ...(await Promise.all([
      check('lint of the Firefox store', [process.execPath, 'scripts/lint-firefox.mjs']),
      check('packages from the sources, byte by byte', [process.execPath, 'scripts/reproduce.mjs', '--quick']),
    ])),
    await tests('browser tests', tool('playwright', 'test'), E2E_REPORT, e2eCounts),
  );
  results.push(trust());
}

for (const { file, titles, why } of testsThatRan().filter((test) => !test.passed))
  console.log(`\nFAILED ${[file, ...titles].join(' › ')}\n${why}`);
console.log('');
for (const { name, passed, failed, note } of results) {
  const counts = passed + failed === 1 ? '' : ` (${passed} passed, ${failed} failed)`;
  console.log(`${failed ? 'FAILED' : 'ok    '} ${name}${counts}${note ? `: ${note}` : ''}`);
}
const sum = (count) => results.reduce((total, result) => total + result[count], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') ? 1 : 0;

/** Runs many tests; their output is shown as it comes, and counted from the runner's JSON report. */
async function tests(name, command, report, countsOf) {
  console.log(`\n${name}`);
  mkdirSync(path.dirname(report), { recursive: true });
  const { code } = await run(command, { show: true });
  const counts = existsSync(report) ? countsOf(reportIn(report)) : { passed: 0, failed: 0 };
  // A runner can fail as a whole, with no test to blame.
  if (code !== 0 && counts.failed === 0) return { name, passed: counts.passed, failed: 1, note: 'the runner itself failed' };
  return { name, ...counts };
}

/** Whether every row of the table of attacks and faults names tests that ran and passed just now. */
function trust() {
  const name = 'the table of attacks and faults';
  const ran = [UNIT_REPORT, E2E_REPORT].every((report) => existsSync(report));
  // Checks that are no tests of a runner's have their names here.
  const checks = results.map((result) => ({ file: 'npm test', titles: [result.name], passed: result.failed === 0 }));
  const tests = ran ? [...checks, ...testsThatRan()] : [];
  const claims = unproven(rowsOf(readFileSync(path.join(ROOT, 'docs/trust.md'), 'utf8')), tests);
  for (const claim of claims) console.log(claim);
  return { name, passed: claims.length === 0 ? 1 : 0, failed: claims.length === 0 ? 0 : 1 };
}

function testsThatRan() {
  return [
    ...(existsSync(UNIT_REPORT) ? unitTestsOf(reportIn(UNIT_REPORT)) : []),
    ...(existsSync(E2E_REPORT) ? browserTestsOf(reportIn(E2E_REPORT)) : []),
  ];
}

function reportIn(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Vitest's report. A file that could not even be loaded has no failed test, and counts as one. */
function unitCounts({ numPassedTests, numFailedTests, testResults }) {
  const unloadable = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + unloadable.length };
}

/** Playwright's report; `errors` are those outside any test. */
function e2eCounts({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    ...(stats.skipped ? { note: `${stats.skipped} skipped` } : {}),
  };
}
