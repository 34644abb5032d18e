/** What `npm ci` installs is what package-lock.json says, from the npm registry, and nothing of it has to run to build the packages. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

interface Package {
  readonly name?: string;
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
}
interface Lockfile {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Package>>;
}
type Wanted = Readonly<Record<string, string>>;

const REGISTRY = 'https://registry.npmjs.org/';
/** 64 bytes in base64. */
const SHA512 = /^sha512-[A-Za-z0-9+/]{86}==$/;

/**
 * `.npmrc` lets none of their scripts run, and nothing here needs them: esbuild's only makes the call of its command faster, Vaadin's asks whether its
 * statistics are wanted, and react-virtual's is for its own developers.
 */
const WITH_SCRIPTS = ['@vaadin/vaadin-usage-statistics', 'esbuild', 'react-virtual'];

/** What `npm ci` would take on faith, a line each. `resolved` is left out on purpose (`.npmrc`): npm then asks the registry for name and version. */
function faults({ lockfileVersion, packages }: Lockfile, aliases: Wanted): string[] {
  const { '': _root, ...installed } = packages;
  return [
    ...(lockfileVersion === 3 ? [] : [`lockfileVersion is ${lockfileVersion}`]),
    ...Object.entries(installed).flatMap(([folder, { name, version, resolved, integrity, link, inBundle }]) => {
      const [, folderName = ''] = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(folder) ?? [];
      return [
        ...(resolved === undefined || resolved.startsWith(REGISTRY) ? [] : [`${folder} comes from ${resolved}`]),
        ...(SHA512.test(integrity ?? '') ? [] : [`${folder} has no SHA-512`]),
        ...(/^\d+\.\d+\.\d+(?:[-+].+)?$/.test(version ?? '') ? [] : [`${folder} has no version`]),
        ...(link || inBundle ? [`${folder} does not come from the registry`] : []),
        ...(name === undefined || aliases[folderName] === `npm:${name}@${version ?? ''}` ? [] : [`${folder} holds ${name}`]),
      ];
    }),
  ];
}

const LOCKFILE = JSON.parse(read('package-lock.json')) as Lockfile;
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as { dependencies: Wanted; devDependencies: Wanted };
const WANTED = { ...dependencies, ...devDependencies };

describe('package-lock.json', () => {
  it('takes every package from the npm registry by its SHA-512', () => {
    expect(Object.keys(LOCKFILE.packages).length).toBeGreaterThan(500);
    expect(faults(LOCKFILE, WANTED)).toEqual([]);
  });

  it.each<[string, Package, string]>([
    [
      'another registry',
      { resolved: 'https://registry.example.com/a/-/a-1.0.0.tgz' },
      'node_modules/a comes from https://registry.example.com/a/-/a-1.0.0.tgz',
    ],
    [
      'a host that only begins alike',
      { resolved: 'https://registry.npmjs.org.example.com/a.tgz' },
      'node_modules/a comes from https://registry.npmjs.org.example.com/a.tgz',
    ],
    [
      'a plain connection',
      { resolved: 'http://registry.npmjs.org/a/-/a-1.0.0.tgz' },
      'node_modules/a comes from http://registry.npmjs.org/a/-/a-1.0.0.tgz',
    ],
    [
      'a git repository',
      { resolved: 'git+ssh://git@github.com/a/a.git#0123456' },
      'node_modules/a comes from git+ssh://git@github.com/a/a.git#0123456',
    ],
    ['a folder', { link: true }, 'node_modules/a does not come from the registry'],
    ['inside another package', { inBundle: true }, 'node_modules/a does not come from the registry'],
    ['a weak hash', { integrity: `sha1-${'a'.repeat(27)}=` }, 'node_modules/a has no SHA-512'],
    ['another name', { name: 'b' }, 'node_modules/a holds b'],
  ])('would not be let through with a package from %s', (_where, more, fault) => {
    const sound = { version: '1.0.0', integrity: `sha512-${'a'.repeat(86)}==` };
    expect(faults({ lockfileVersion: 3, packages: { '': {}, 'node_modules/a': sound } }, {})).toEqual([]);
    expect(faults({ lockfileVersion: 3, packages: { '': {}, 'node_modules/a': { ...sound, ...more } } }, {})).toEqual([fault]);
  });

  it('is asked for in exact versions', () => {
    for (const [name, version] of Object.entries(WANTED)) expect(version, name).toMatch(/^(npm:.+@)?\d+\.\d+\.\d+(-.+)?$/);
  });

  it('has no package with a script at its installation that was not looked at', () => {
    const withScripts = Object.entries(LOCKFILE.packages)
      // Optional packages for other systems included.
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([folder]) => folder.replace(/^.*node_modules\//, ''));
    expect(withScripts.sort()).toEqual(WITH_SCRIPTS);
  });

  it('is installed without running scripts and from no other registry, whatever is asked for', () => {
    const settings = read('.npmrc').trim().split('\n');
    expect(settings).toContain('ignore-scripts=true');
    // Whoever installs may have a mirror of the registry; one that is named here would be everybody's.
    expect(
      settings.filter((line) => /registry\s*=|_auth|strict-ssl|^script-shell/.test(line) && !line.startsWith('omit-lockfile-registry')),
    ).toEqual([]);
  });
});
