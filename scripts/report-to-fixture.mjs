/**
 * Makes a fixture of a page report, so that a console that nobody here can see is read by the observer as its owner's browser read it:
 * `node scripts/report-to-fixture.mjs report.txt > page.html`
 */
import { readFile } from 'node:fs/promises';
import './lib/typescript.mjs';
import { reportToHtml } from './lib/fixture.mjs';

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Usage: node scripts/report-to-fixture.mjs report.txt > page.html\n');
  process.exitCode = 1;
} else {
  const { LANGUAGES } = await import('../src/console/labels/index.ts');
  try {
    process.stdout.write(reportToHtml(await readFile(file, 'utf8'), LANGUAGES));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
