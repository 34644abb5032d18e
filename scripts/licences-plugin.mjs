import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FILE = 'THIRD-PARTY-LICENCES.txt';

/** webpack plugin: writes the licences of all packages whose code is in the bundles, as most of them ask. */
export class LicencesPlugin {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('Licences', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'Licences', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const folders = new Set([...compilation.modules].flatMap(filesOf).flatMap(packageOf));
        const texts = [...folders].map(licenceOf).sort();
        compilation.emitAsset(FILE, new sources.RawSource([...new Set(texts)].join(`\n${'-'.repeat(80)}\n\n`)));
      });
    });
  }
}

/** @returns {string[]} the file of a module, or of all that webpack has joined in it */
function filesOf(module) {
  return module.modules ? [...module.modules].flatMap(filesOf) : [module.nameForCondition() ?? ''];
}

/** @returns {string[]} the folder of the package that a file belongs to, if it belongs to one */
function packageOf(file) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file) ?? [];
}

/** @param {string} folder */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|third-party-licenses)(\.|$)/i.test(file));
  return [
    `${name} ${version} (${license})\n`,
    ...files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8').trim() + '\n'),
  ].join('\n');
}
