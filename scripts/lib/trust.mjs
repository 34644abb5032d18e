/**
 * The tables of docs/trust.md: each row is an attack or a fault, what stops it, and the tests that prove it, named as `file › title`, with the
 * titles around it before its own where that alone would not do. A row whose test does not exist, did not run or did not pass is a claim without a proof.
 */
import path from 'node:path';
import { ROOT } from '../setup.mjs';

/** @typedef {{ file: string, titles: readonly string[], passed: boolean }} RunTest `titles` from the outermost group to the test's own */
/** @typedef {{ fault: string, proofs: readonly { file: string, title: string }[] }} Row */

/**
 * @param {string} markdown
 * @returns {Row[]} of all its tables with three columns, without their heads
 */
export function rowsOf(markdown) {
  const lines = markdown.split('\n').filter((line) => line.startsWith('|'));
  return lines
    .map((line) => line.slice(1, line.lastIndexOf('|')).split(/(?<!\\)\|/))
    .filter((cells, index) => cells.length === 3 && !isRule(lines[index]) && !isRule(lines[index + 1] ?? ''))
    .map(([fault = '', , proof = '']) => ({
      fault: fault.trim(),
      proofs: [...proof.matchAll(/`([^`]+?) › ([^`]+)`/g)].map(([, file = '', title = '']) => ({ file, title })),
    }));
}

/** The line under the head of a table. */
function isRule(line) {
  return /^\|[\s:|-]+\|$/.test(line);
}

/**
 * @param {Row[]} rows
 * @param {RunTest[]} tests
 * @returns {string[]} a sentence for each claim without a proof; none when all is proven
 */
export function unproven(rows, tests) {
  if (rows.length === 0) return ['The table has no rows.'];
  return rows.flatMap(({ fault, proofs }) => {
    if (proofs.length === 0) return [`“${fault}” names no test.`];
    return proofs.flatMap(({ file, title }) => {
      const named = tests.filter((test) => test.file === file && ` › ${test.titles.join(' › ')}`.endsWith(` › ${title}`));
      if (named.length === 0) return [`“${fault}”: no test of this name ran: ${file} › ${title}`];
      return named.every(({ passed }) => passed) ? [] : [`“${fault}”: its test did not pass: ${file} › ${title}`];
    });
  });
}

/**
 * @param {{ testResults: { name: string, assertionResults: { ancestorTitles: string[], title: string, status: string }[] }[] }} report Vitest's, in JSON
 * @returns {RunTest[]}
 */
export function unitTestsOf({ testResults }) {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => ({
      file: fileOf(name),
      titles: [...ancestorTitles, title],
      passed: status === 'passed',
    })),
  );
}

/**
 * @param {{ config: { rootDir: string }, suites: object[] }} report Playwright's, in JSON
 * @returns {RunTest[]}
 */
export function browserTestsOf({ config, suites }) {
  /** The outermost suite is the file. */
  const testsIn = ({ specs = [], suites: inner = [] }, around) => [
    ...specs.map(({ file, title, ok, tests }) => ({
      file: fileOf(path.join(config.rootDir, file)),
      titles: [...around, title],
      passed: ok && tests.every(({ status }) => status === 'expected'),
    })),
    ...inner.flatMap((suite) => testsIn(suite, [...around, suite.title])),
  ];
  return suites.flatMap((file) => testsIn(file, []));
}

/** As the table names it: from the top of the repository, with slashes. */
function fileOf(absolute) {
  return path.relative(ROOT, absolute).split(path.sep).join('/');
}
