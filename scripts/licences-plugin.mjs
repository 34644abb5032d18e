import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FILE = 'THIRD-PARTY-LICENCES.txt';

/** What may be bundled: licences that ask for no more than to be named and passed on, by their SPDX ids. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/** The MPL asks to tell where the source of its own files is; what is bundled of this package is that source, and its address is told. */
const ALLOWED_FOR = { 'webextension-polyfill': 'MPL-2.0' };

/**
 * @typedef {object} BundledPackage a package whose code is in a bundle
 * @property {string} name
 * @property {string} version
 * @property {string} licence what its package.json says
 * @property {string} folder where it is installed, relative to the root, with `/`; as package-lock.json calls it
 */

/**
 * webpack plugin: writes the licences of all packages whose code is in the bundles, as most of them ask, and a list of these packages.
 * A package under any other licence than those that may be bundled is an error of the build.
 */
export class LicencesPlugin {
  /** @param {{ list: string }} options `list`: absolute name of the JSON file for the list, an array of {@link BundledPackage} */
  constructor({ list }) {
    this.list = list;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('Licences', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'Licences', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const inBundles = [...compilation.modules].filter((module) => compilation.chunkGraph.getNumberOfModuleChunks(module) > 0);
        const folders = [...new Set(inBundles.flatMap(filesOf).flatMap(folderOf))];
        const packages = folders.map((folder) => ({ folder, ...packageIn(folder) })).sort(byName);
        for (const { name, version, licence } of packages) {
          if (ALLOWED.includes(licence) || ALLOWED_FOR[name] === licence) continue;
          compilation.errors.push(new WebpackError(`${name} ${version} must not be bundled: its licence is ${licence}.`));
        }
        const texts = packages.map(licenceText);
        compilation.emitAsset(FILE, new sources.RawSource([...new Set(texts)].join(`\n${'-'.repeat(80)}\n\n`)));
        const list = packages.map((of) => ({ ...of, folder: path.relative(compiler.context, of.folder).split(path.sep).join('/') }));
        compilation.emitAsset(
          path.relative(compilation.outputOptions.path ?? '', this.list),
          new sources.RawSource(JSON.stringify(list, null, 2) + '\n'),
        );
      });
    });
  }
}

/** By name, then version; by code units, so that the language of the system does not matter. */
function byName(a, b) {
  const [left, right] = [a, b].map(({ name, version }) => `${name} ${version}`);
  return left < right ? -1 : Number(left > right);
}

/** @returns {string[]} the file of a module, or of all that webpack has joined in it */
function filesOf(module) {
  return module.modules ? [...module.modules].flatMap(filesOf) : [module.nameForCondition() ?? ''];
}

/** @returns {string[]} the folder of the package that a file belongs to, if it belongs to one */
function folderOf(file) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file) ?? [];
}

/** @param {string} folder */
function packageIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { name, version, licence: String(license) };
}

function licenceText({ folder, name, version, licence }) {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|third-party-licenses)(\.|$)/i.test(file));
  return [
    `${name} ${version} (${licence})\nhttps://www.npmjs.com/package/${name}/v/${version}\n`,
    ...files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8').trim() + '\n'),
  ].join('\n');
}
