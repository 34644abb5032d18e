/**
 * The tables of docs/trust.md: each row is an attack or a fault, what stops it, and the tests that prove it, named as `file › title`, with the
 * titles around it before its own where that alone would not do. A row whose test does not exist, did not run or did not pass is a claim without a proof.
 */
/** @typedef {import('./reports.mjs').RunTest} RunTest */
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
