import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './setup.mjs';

/** Tools whose package is called otherwise. */
const PACKAGES = { depcruise: 'dependency-cruiser', tsc: 'typescript', playwright: '@playwright/test' };

/**
 * The command line of an installed tool, run by this Node itself, so that it is the same on every system.
 *
 * @param {string} name @param {string[]} args
 */
export function tool(name, ...args) {
  const folder = path.join(ROOT, 'node_modules', PACKAGES[name] ?? name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return [process.execPath, path.join(folder, typeof bin === 'string' ? bin : bin[name]), ...args];
}

/**
 * Runs a command to its end, without input.
 *
 * @param {string[]} command
 * @param {{ show: boolean }} options whether its output goes to the terminal as it comes, or is kept
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run([command, ...args], { show }) {
  return new Promise((resolve) => {
    const out = show ? 'inherit' : 'pipe';
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', out, out] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a check, says how it went, and shows its output when it failed.
 *
 * @param {string} name @param {string[]} command
 * @returns {Promise<{ name: string, passed: number, failed: number }>} a check counts as one
 */
export async function check(name, command) {
  const start = Date.now();
  const { code, output } = await run(command, { show: false });
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}
