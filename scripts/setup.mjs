/**
 * Makes a fresh clone ready: node modules, and a browser. Imported by the scripts behind `npm start`, `npm test`, `npm run dev` and
 * `npm run bench`; until `setup()` has returned, they may import only Node's own modules.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from './browsers.mjs';

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = 20;

/**
 * Installs what is missing, or ends the process with one sentence that says what to install.
 *
 * @param {{ firefox?: boolean }} [needs] whether Firefox is needed too
 * @returns {{ chromium: string, firefox: string | undefined }} paths of the browsers; also set as `CHROMIUM` and `FIREFOX` in the environment
 */
export function setup({ firefox: needsFirefox = false } = {}) {
  installModules();

  const missing = [...(findChromium() ? [] : ['chromium']), ...(needsFirefox && !findFirefox() ? ['firefox-esr'] : [])];
  if (missing.length > 0) installDebianPackages(missing);

  const chromium = findChromium();
  if (!chromium) stop('No browser was found: install Chromium, Google Chrome or Microsoft Edge, or name one in BROWSER_PATH.');
  const firefox = needsFirefox ? findFirefox() : undefined;
  if (needsFirefox && !firefox) stop('Firefox was not found: install Firefox, or name it in FIREFOX_PATH.');

  process.env.CHROMIUM = chromium;
  if (firefox) process.env.FIREFOX = firefox;
  return { chromium, firefox };
}

/** `npm ci` when node_modules is missing or does not hold what package-lock.json asks for; otherwise nothing. */
export function installModules() {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    stop(`Node.js ${process.versions.node} is too old: install version ${OLDEST_NODE} or newer.`);
  }
  if (modulesAreFresh()) return;
  console.log('Installing the packages that package-lock.json lists …');
  // A global NODE_ENV=production would leave out the tools.
  const { status } = run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' });
  if (status !== 0 || !modulesAreFresh()) stop('`npm ci` failed: its message above says why; it needs the npm registry.');
}

/** npm notes in node_modules/.package-lock.json what it has installed, as the last thing it does. */
function modulesAreFresh() {
  const noted = path.join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(noted)) return false;
  const has = JSON.parse(readFileSync(noted, 'utf8')).packages;
  const wants = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wants).every(
    // Optional packages are for other platforms.
    ([name, { version, optional }]) => name === '' || (optional && !has[name]) || has[name]?.version === version,
  );
}

/** @param {readonly string[]} packages */
function installDebianPackages(packages) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return;
  console.log(`Installing ${packages.join(' and ')} with apt-get …`);
  const asRoot = root ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    return run(command, rest).status === 0;
  };
  // A failed update may still leave usable lists.
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}

/** What the tools print goes to the terminal; they get no input, since nobody may be there to answer. */
function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], ...options });
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
