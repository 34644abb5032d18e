/** What packages are made of: zips that do not depend on the machine, licences that may be bundled, and a list that names what is. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import webpack from 'webpack';
import { sbom } from '../scripts/lib/sbom.mjs';
import { sourceFiles, uncommitted } from '../scripts/lib/sources.mjs';
import { zip } from '../scripts/lib/zip.mjs';
import { LicencesPlugin } from '../scripts/licences-plugin.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'packages-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes files below the temporary folder, by their relative names. */
function write(files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}

describe('a zip', () => {
  const A = { name: 'a/ü.txt', content: strToU8('one') };
  const B = { name: 'b.sh', content: strToU8('two'), executable: true };

  it('has the same bytes in whatever order its files are given, and in every time zone', () => {
    const before = process.env['TZ'];
    const zips = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu'].flatMap((zone) => {
      process.env['TZ'] = zone;
      return [zip([A, B]), zip([B, A])];
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    for (const bytes of zips) expect(Buffer.compare(bytes, zips[0]!)).toBe(0);
  });

  it('gives back names and contents', () => {
    const files = Object.entries(unzipSync(zip([B, A]))).map(([name, content]) => [name, strFromU8(content)]);
    expect(files).toEqual([
      ['a/ü.txt', 'one'],
      ['b.sh', 'two'],
    ]);
  });

  it('is kept byte by byte from one version of its library to the next', () => {
    // Whoever checks an old release builds it with the library of its own package-lock.json; this tells when a new one packs otherwise.
    expect(Buffer.from(zip([A, B])).toString('base64')).toBe(
      'UEsDBBQAAAgIAABgIQDxhmx6BQAAAAMAAAAIAAAAYS/DvC50eHTLz0sFAFBLAwQUAAAACAAAYCEAZorKEQUAAAADAAAABAAAAGIuc2grKc8HAFBLAQIUAxQAAAgIAABgIQDxhmx6BQAAAAMAAAAIAAAAAAAAAAAAAACkgQAAAABhL8O8LnR4dFBLAQIUAxQAAAAIAABgIQBmisoRBQAAAAMAAAAEAAAAAAAAAAAAAADtgSsAAABiLnNoUEsFBgAAAAACAAIAaAAAAFIAAAAAAA==',
    );
  });
});

describe('the sources', () => {
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: folder });
  };
  beforeEach(() => {
    git('init', '--quiet');
    write({ '.gitignore': 'dist/\n', 'run.sh': 'true\n', 'docs/a b.md': 'text\n', 'dist/x.js': 'made\n' });
    chmodSync(path.join(folder, 'run.sh'), 0o755);
    git('add', '.');
    git('commit', '--quiet', '--message', 'All');
  });

  it('are what is committed, with what can be run, and nothing that is made', () => {
    expect(uncommitted(folder)).toEqual([]);
    expect(sourceFiles(folder).map(({ name, content, executable }) => [name, content.toString(), executable])).toEqual([
      ['.gitignore', 'dist/\n', false],
      ['docs/a b.md', 'text\n', false],
      ['run.sh', 'true\n', true],
    ]);
  });

  it.each([
    ['a change', { 'run.sh': 'false\n' }],
    ['a new file', { 'new.ts': '' }],
  ])('are not taken for committed after %s', (_what, files) => {
    write(files);
    expect(uncommitted(folder)).toHaveLength(1);
  });
});

describe('what is bundled', () => {
  const list = (): string => path.join(folder, 'out/list.json');
  const module = (
    name: string,
    license: string,
    source = 'export const used = (of) => document.querySelector(of);',
    more = {},
  ): Record<string, string> => ({
    [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.2.3', license, main: 'index.mjs', ...more }),
    [`node_modules/${name}/index.mjs`]: source,
    [`node_modules/${name}/LICENSE`]: `Words of ${name}`,
  });
  const bundle = async (entry: string): Promise<string[]> => {
    write({ 'entry.mjs': entry });
    const compiler = webpack({
      mode: 'production',
      context: folder,
      entry: './entry.mjs',
      output: { path: path.join(folder, 'out/extension') },
      plugins: [new LicencesPlugin({ list: list() })],
    });
    return new Promise((resolve, reject) => {
      compiler.run((error, stats) => {
        compiler.close(() => {
          if (error || !stats) reject(error ?? new Error('There is no result.'));
          else resolve(stats.compilation.errors.map(({ message }) => message));
        });
      });
    });
  };
  const USE = `import { used } from 'used'; console.log(used('a'), used('b'));`;

  it('is listed when it is used, also by way of another package, and not when it is only installed or nothing of it is left', async () => {
    write({
      ...module('used', 'MIT', `import { used as deep } from '@scope/deep'; export const used = (of) => [deep(of), deep(document.title)];`),
      ...module('@scope/deep', 'ISC'),
      ...module('installed', 'MIT'),
      ...module('shaken', 'MIT', undefined, { sideEffects: false }),
    });
    expect(await bundle(`import { used as unused } from 'shaken'; ${USE}`)).toEqual([]);
    expect(json(list())).toEqual([
      { name: '@scope/deep', version: '1.2.3', licence: 'ISC', folder: 'node_modules/@scope/deep' },
      { name: 'used', version: '1.2.3', licence: 'MIT', folder: 'node_modules/used' },
    ]);
    const texts = readFileSync(path.join(folder, 'out/extension/THIRD-PARTY-LICENCES.txt'), 'utf8');
    expect(texts).toContain('used 1.2.3 (MIT)\nhttps://www.npmjs.com/package/used/v/1.2.3\n\nWords of used');
    expect(texts).toContain('Words of @scope/deep');
    expect(texts).not.toMatch(/installed|shaken/);
  });

  it.each([
    'AGPL-3.0',
    'AGPL-3.0-or-later',
    'GPL-3.0-only',
    'LGPL-2.1',
    'MPL-2.0',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE',
    'MIT AND Zlib',
    'CC-BY-4.0',
  ])('may not be under %s: the build fails and names the package', async (license) => {
    write(module('used', license));
    expect(await bundle(USE)).toEqual([`used 1.2.3 must not be bundled: its licence is ${license}.`]);
  });

  it('may not be without a licence', async () => {
    write(module('used', 'MIT', undefined, { license: undefined }));
    expect(await bundle(USE)).toEqual(['used 1.2.3 must not be bundled: its licence is undefined.']);
  });
});

describe('the SBOM', () => {
  const ROOT_PACKAGE = { name: 'root', version: '1.0.0', description: 'All.', license: 'MIT' };
  const INTEGRITY = `sha512-${Buffer.alloc(64, 1).toString('base64')}`;
  const of = (name: string, version: string, licence: string) => ({ name, version, licence, folder: `node_modules/${name}` });
  const LOCKED = {
    'node_modules/@scope/a': { version: '1.0.0-beta.1', integrity: INTEGRITY },
    'node_modules/b': { version: '2.0.0', integrity: INTEGRITY },
    'node_modules/tool': { version: '3.0.0', integrity: INTEGRITY },
  };
  const A = of('@scope/a', '1.0.0-beta.1', 'Apache-2.0');
  const B = of('b', '2.0.0', 'MIT');
  const make = (bundles = { extension: [B], practice: [A, B] }): string => sbom(ROOT_PACKAGE, bundles, LOCKED);

  it('is valid CycloneDX 1.6', () => {
    const schemas = path.join(ROOT, 'node_modules/@cyclonedx/cyclonedx-library/res/schema');
    const schema = (name: string): object => json(path.join(schemas, `${name}.SNAPSHOT.schema.json`)) as object;
    const ajv = new Ajv({ strict: false, formats: { 'idn-email': true, 'iri-reference': true } });
    addFormats(ajv);
    // They refer to each other by the names of the files.
    for (const name of ['spdx', 'jsf-0.82'])
      ajv.addSchema({ ...schema(name), $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json` });
    const validate = ajv.compile(schema('bom-1.6'));
    validate(JSON.parse(make()));
    expect(validate.errors).toBeNull();
    expect(validate({ ...(JSON.parse(make()) as object), components: [{}] })).toBe(false);
  });

  it('names each package once, with licence, hash and the bundles that hold it', () => {
    const { components, metadata } = JSON.parse(make());
    expect(metadata.component).toMatchObject({ type: 'application', name: 'root', version: '1.0.0' });
    expect(components).toHaveLength(2);
    expect(components[0]).toMatchObject({
      group: '@scope',
      name: 'a',
      version: '1.0.0-beta.1',
      purl: 'pkg:npm/%40scope/a@1.0.0-beta.1',
      licenses: [{ license: { id: 'Apache-2.0' } }],
      hashes: [{ alg: 'SHA-512', content: '01'.repeat(64) }],
      properties: [{ name: 'root-key-remover:bundle', value: 'practice' }],
    });
    expect(components[1].properties.map(({ value }: { value: string }) => value)).toEqual(['extension', 'practice']);
  });

  it('does not tell when or where it was made, or in what order the bundles name their packages', () => {
    expect(make()).not.toMatch(/serialNumber|timestamp/);
    expect(make({ practice: [B, A], extension: [B] }).length).toBe(make().length);
    expect(make({ extension: [B], practice: [B, A] })).toBe(make());
  });

  it('is not made when another version is installed than package-lock.json asks for', () => {
    expect(() => make({ extension: [of('b', '2.0.1', 'MIT')], practice: [] })).toThrow(
      'node_modules/b has version 2.0.1, but package-lock.json asks for 2.0.0.',
    );
  });
});
