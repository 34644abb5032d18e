/** What the runners' JSON reports say of each test. */
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from '../setup.mjs';

/**
 * @typedef {{ file: string, titles: readonly string[], passed: boolean, why: string }} RunTest
 * `titles` from the outermost group to the test's own; `why` it failed, in the runner's words, as far as they say something
 */

/** Lines of a runner's message that are worth repeating: what was expected and what was there, not the source. */
const LINES = 14;

/**
 * @param {{ testResults: { name: string, assertionResults: { ancestorTitles: string[], title: string, status: string, failureMessages?: string[] }[] }[] }} report
 * Vitest's
 * @returns {RunTest[]}
 */
export function unitTestsOf({ testResults }) {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status, failureMessages = [] }) => ({
      file: fileOf(name),
      titles: [...ancestorTitles, title],
      passed: status === 'passed',
      why: firstLines(failureMessages),
    })),
  );
}

/**
 * @param {{ config: { rootDir: string }, suites: object[] }} report Playwright's
 * @returns {RunTest[]}
 */
export function browserTestsOf({ config, suites }) {
  /** The outermost suite is the file. */
  const testsIn = ({ specs = [], suites: inner = [] }, around) => [
    ...specs.map(({ file, title, ok, tests }) => ({
      file: fileOf(path.join(config.rootDir, file)),
      titles: [...around, title],
      passed: ok && tests.every(({ status }) => status === 'expected'),
      why: firstLines(tests.flatMap(({ results = [] }) => results.flatMap(({ errors = [] }) => errors.map(({ message = '' }) => message)))),
    })),
    ...inner.flatMap((suite) => testsIn(suite, [...around, suite.title])),
  ];
  return suites.flatMap((file) => testsIn(file, []));
}

function firstLines(messages) {
  const lines = stripVTControlCharacters(messages.join('\n')).split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .slice(0, LINES)
    .join('\n');
}

/** As the tables of docs/trust.md name it: from the top of the repository, with slashes. */
function fileOf(absolute) {
  return path.relative(ROOT, absolute).split(path.sep).join('/');
}
