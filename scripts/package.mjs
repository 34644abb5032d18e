/**
 * `npm run package`: builds the extension anew and writes to `dist/packages/` what the stores take, the sources, what is bundled, and the
 * SHA-256 of each. The bytes follow from what is committed alone; docs/packages.md tells how to check that.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { isClone, sourceFiles, uncommitted } from './lib/sources.mjs';
import { filesIn } from './mirror.mjs';
import { installModules, ROOT } from './setup.mjs';

const DIST = path.join(ROOT, 'dist');
const BUNDLES = ['extension', 'practice'];

/**
 * Packs what `npm run build` has left in `dist/`.
 *
 * @param {string} target folder for the packages; what is in it goes
 * @returns {Promise<string>} the list of hashes, as in `SHA256SUMS`
 */
export async function pack(target) {
  // Not before the modules are installed.
  const [{ zip }, { sbom }] = await Promise.all([import('./lib/zip.mjs'), import('./lib/sbom.mjs')]);
  const root = json('package.json');
  const bundles = Object.fromEntries(BUNDLES.map((name) => [name, json(`dist/bundled/${name}.json`)]));
  const title = `${root.name}-${root.version}`;
  /** @type {Record<string, string | Uint8Array>} */
  const packages = {
    [`${title}-chrome.zip`]: zip(filesOf(path.join(DIST, 'chrome'))),
    [`${title}-firefox.xpi`]: zip(filesOf(path.join(DIST, 'firefox'))),
    [`${title}-sbom.cdx.json`]: sbom(root, bundles, json('package-lock.json').packages),
    ...(isClone(ROOT) && { [`${title}-source.zip`]: zip(sourceFiles(ROOT).map((file) => ({ ...file, name: `${title}/${file.name}` }))) }),
  };
  const sums = Object.entries(packages)
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    .join('');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [name, content] of Object.entries({ ...packages, SHA256SUMS: sums })) writeFileSync(path.join(target, name), content);
  return sums;
}

/** @param {string} file relative to the root */
const json = (file) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

/** @param {string} folder */
const filesOf = (folder) =>
  filesIn(folder).map((name) => ({ name: name.split(path.sep).join('/'), content: readFileSync(path.join(folder, name)) }));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    if (isClone(ROOT) && uncommitted(ROOT).length > 0) {
      throw new Error(`Packages are made of what is committed. Commit or put aside first:\n${uncommitted(ROOT).join('\n')}`);
    }
    installModules();
    await build({ cached: false });
    console.log(await pack(path.join(DIST, 'packages')));
    console.log(`dist/packages holds them${isClone(ROOT) ? '' : '; the sources are packed in a clone only'}.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
