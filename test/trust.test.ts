/** The table of trust claims nothing that no test proves. `npm test` holds the table to the tests that ran; these hold the one that looks. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowsOf, unproven } from '../scripts/lib/trust.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');

const TABLE = `# Title

| Attack | What stops it | Proof |
| --- | --- | --- |
| The page presses a button | Only trusted events count | \`test/a.spec.ts › a press\`, \`src/b.test.ts › another \\| one\` |
| The page lies | Nothing | none |

| Two | columns |
| --- | --- |
| are | another table |
`;

describe('the table of trust', () => {
  it('is read row by row, with every test that a row names', () => {
    expect(rowsOf(TABLE)).toEqual([
      {
        fault: 'The page presses a button',
        proofs: [
          { file: 'test/a.spec.ts', title: 'a press' },
          { file: 'src/b.test.ts', title: 'another \\| one' },
        ],
      },
      { fault: 'The page lies', proofs: [] },
    ]);
  });

  it('fails where a test is missing, did not pass, passed for one case of two, or is not named', () => {
    const rows = rowsOf(TABLE);
    const passed = { file: 'test/a.spec.ts', titles: ['a group', 'a press'], passed: true, why: '' };
    const other = { file: 'src/b.test.ts', titles: ['another \\| one'], passed: true, why: '' };
    expect(unproven(rows, [passed, other])).toEqual(['“The page lies” names no test.']);
    expect(unproven(rows, [passed])).toContain('“The page presses a button”: no test of this name ran: src/b.test.ts › another \\| one');
    expect(unproven(rows, [passed, { ...passed, passed: false }, other])).toContain(
      '“The page presses a button”: its test did not pass: test/a.spec.ts › a press',
    );
    expect(unproven([], [passed])).toEqual(['The table has no rows.']);
  });

  it('names files that exist', () => {
    const rows = rowsOf(readFileSync(path.join(ROOT, 'docs/trust.md'), 'utf8'));
    expect(rows.length).toBeGreaterThan(0);
    const files = rows.flatMap(({ proofs }) => proofs.map(({ file }) => file)).filter((file) => file !== 'npm test');
    for (const file of files) expect(existsSync(path.join(ROOT, file)), file).toBe(true);
  });
});
