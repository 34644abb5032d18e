/**
 * The linter of Firefox's store, on `dist/firefox/` or the package or folder that is named. Its notices count like its warnings and errors: there is
 * none, and a new one is to be looked at.
 */
import { spawnSync } from 'node:child_process';
import { tool } from './run.mjs';
import { ROOT } from './setup.mjs';

const [source = 'dist/firefox'] = process.argv.slice(2);
const [command, ...args] = tool('web-ext', 'lint', '--source-dir', source, '--output', 'json', '--no-config-discovery');
const { stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
try {
  const { count, summary, errors, warnings, notices } = JSON.parse(stdout);
  for (const { _type, code, message, file, line } of [...errors, ...warnings, ...notices]) {
    console.error(`${_type} ${code} in ${file ?? 'manifest.json'}${line ? `:${line}` : ''}: ${message}`);
  }
  console.log(`${summary.errors} errors, ${summary.warnings} warnings, ${summary.notices} notices`);
  process.exitCode = count === 0 ? 0 : 1;
} catch {
  console.error(stdout, stderr);
  process.exitCode = 1;
}
