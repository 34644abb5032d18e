/**
 * `npm run reproduce`: makes the packages as strangers would, in two clones of what is committed and from the unpacked source zip, each with the
 * packages of package-lock.json installed anew, and compares them byte by byte. Folder, time zone, language, umask and day are different. With the
 * name of a folder, what is in it under the same names is compared too.
 *
 * With `--quick`, as part of `npm test`: compares what `npm run build` has left in `dist/` with what the same sources give in another folder, without
 * git and without anything that was compiled before. The installed packages are the same ones.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pack } from './package.mjs';
import { installModules, ROOT } from './setup.mjs';

const SOURCES = /-source\.zip$/;
const PACKAGE = /\.(zip|xpi|json)$/;
/** They are packed in a clone only. */
const isNotSources = (name) => !SOURCES.test(name);
/** Where others may be. */
const PLACES = [
  { folder: 'one', umask: 0o022, env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' } },
  { folder: 'another place/deeper', umask: 0o077, env: { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' } },
  { folder: 'ohne Git', umask: 0o002, env: { TZ: 'Asia/Kathmandu', LC_ALL: 'de_DE.UTF-8' } },
];
const ANOTHER_DAY = pathToFileURL(path.join(ROOT, 'scripts/lib/another-day.mjs')).href;

installModules();
const { unzipSync } = await import('fflate');
const temporary = mkdtempSync(path.join(realpathSync(tmpdir()), 'packages-'));
try {
  const [argument] = process.argv.slice(2);
  const differences = await (argument === '--quick' ? quick() : full(argument));
  for (const difference of differences) console.error(difference);
  process.exitCode = differences.length > 0 ? 1 : 0;
  if (differences.length === 0) console.log('The packages are the same, byte by byte.');
} finally {
  rmSync(temporary, { recursive: true });
}

/** @returns {Promise<string[]>} what differs */
async function quick() {
  const here = path.join(temporary, 'here');
  await pack(here);
  const [, , place] = PLACES;
  const sources = unpackSources(here, place);
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(sources, 'node_modules'), 'junction');
  run(place, sources, process.execPath, '--import', ANOTHER_DAY, 'scripts/package.mjs');
  return compare(here, path.join(sources, 'dist/packages'), packagesIn(here).filter(isNotSources));
}

/**
 * @param {string} [given] a folder with packages
 * @returns {Promise<string[]>} what differs
 */
async function full(given) {
  const [one, another, withoutGit] = PLACES;
  const [first, second] = [one, another].map((place) => {
    const clone = path.join(temporary, place.folder);
    run(place, temporary, 'git', 'clone', '--quiet', '--no-hardlinks', ROOT, clone);
    return packagesOf(place, clone, place === another);
  });
  const third = packagesOf(withoutGit, unpackSources(first, withoutGit), false);
  console.log(readFileSync(path.join(first, 'SHA256SUMS'), 'utf8'));
  const all = packagesIn(first);
  const differences = [...compare(first, second, all), ...compare(first, third, all.filter(isNotSources))];
  if (!given) return differences;
  const both = packagesIn(given).filter((name) => all.includes(name));
  if (both.length === 0) differences.push(`${given} holds no package that is called like one of these.`);
  return [...differences, ...compare(first, given, both)];
}

/** @returns {string} the folder of the packages that a stranger makes in a folder with the sources */
function packagesOf(place, folder, onAnotherDay) {
  console.log(`npm ci and npm run package in ${folder} …`);
  run(place, folder, 'npm', 'ci', '--ignore-scripts', '--include=dev', '--silent');
  const env = { ...place.env, ...(onAnotherDay && { NODE_OPTIONS: `--import ${ANOTHER_DAY}` }) };
  run({ ...place, env }, folder, 'npm', 'run', 'package', '--silent');
  return path.join(folder, 'dist/packages');
}

/** @returns {string} the folder of the sources */
function unpackSources(packages, { folder, umask }) {
  const before = process.umask(umask);
  const zip = readdirSync(packages).find((name) => SOURCES.test(name));
  const target = path.join(temporary, folder);
  for (const [name, content] of Object.entries(unzipSync(readFileSync(path.join(packages, zip))))) {
    mkdirSync(path.dirname(path.join(target, name)), { recursive: true });
    writeFileSync(path.join(target, name), content);
  }
  process.umask(before);
  const [root] = readdirSync(target);
  return path.join(target, root);
}

/** @throws with the command's output when it fails */
function run({ umask, env }, cwd, command, ...args) {
  const before = process.umask(umask);
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8', shell });
  process.umask(before);
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed in ${cwd}:\n${error ?? stdout + stderr}`);
}

/** @returns {string[]} */
function packagesIn(folder) {
  return readdirSync(folder).filter((name) => PACKAGE.test(name));
}

/** @returns {string[]} a line for each of these packages that is not the same in both folders, with the files in it that are not */
function compare(left, right, names) {
  return names.flatMap((name) => {
    const [a, b] = [left, right].map((folder) => readFileSync(path.join(folder, name)));
    if (a.equals(b)) return [];
    if (name.endsWith('.json')) return [`${name} is not the same.`];
    const [inA, inB] = [a, b].map((zip) => unzipSync(zip));
    const files = [...new Set([...Object.keys(inA), ...Object.keys(inB)])];
    const differ = files.filter((file) => Buffer.compare(inA[file] ?? Buffer.of(), inB[file] ?? Buffer.of()) !== 0);
    return [`${name} is not the same: ${differ.join(', ') || 'only what the zip says of its files'}.`];
  });
}
