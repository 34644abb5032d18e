/**
 * Builds the fixture consoles: the Cloudscape ones from one source, against each year's component library, and those of other libraries. What
 * was built from the same sources and packages before is kept. Not in test-results/, which Playwright empties whenever it starts.
 */
import { build, type Plugin } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleOthers, fingerprintOfOthers } from './other/build';

const ROOT = path.resolve(import.meta.dirname, '../..');
const OUT = path.join(ROOT, 'node_modules/.cache/consoles');
const SOURCE = path.join(import.meta.dirname, 'cloudscape');

/** Package by the name of its build. */
export const CLOUDSCAPE_BUILDS = {
  'cloudscape-1383': '@cloudscape-design/components',
  'cloudscape-1017': 'cloudscape-1017',
  'cloudscape-802': 'cloudscape-802',
  'cloudscape-424': 'cloudscape-424',
  'cloudscape-183': 'cloudscape-183',
  'awsui-300': 'awsui-300',
} as const;

export type CloudscapeBuild = keyof typeof CLOUDSCAPE_BUILDS;

/** @returns the folder that a console server serves: `index.html` and the builds beside it */
export async function buildConsoles(): Promise<string> {
  const folder = path.join(OUT, fingerprint());
  if (existsSync(path.join(folder, 'index.html'))) return folder;
  const making = `${folder}.making-${process.pid}`;
  mkdirSync(making, { recursive: true });
  await Promise.all([
    bundleOthers(making),
    ...Object.entries(CLOUDSCAPE_BUILDS).map(([name, components]) => bundle(name, components, making)),
  ]);
  copyFileSync(path.join(SOURCE, 'index.html'), path.join(making, 'index.html'));
  // Whoever else builds the same at the same moment makes the same.
  if (existsSync(folder)) rmSync(making, { recursive: true });
  else renameSync(making, folder);
  return folder;
}

async function bundle(name: string, components: string, folder: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [path.join(SOURCE, 'main.tsx')],
    outfile: path.join(folder, `${name}.js`),
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'react',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Fonts would be most of every page, and no test reads their shapes.
    loader: { '.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty', '.svg': 'empty' },
    logLevel: 'error',
    plugins: [libraryOf(components)],
  });
  for (const { path: file, contents } of outputFiles) writeFileSync(file, contents);
}

/** Sends the imports of the newest library to another year's, and all of them to one React. */
function libraryOf(components: string): Plugin {
  return {
    name: 'library',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^@cloudscape-design\/components\// }, async ({ path: asked, kind, pluginData }) => {
        if (pluginData === 'resolved') return undefined;
        const wanted = asked.replace('@cloudscape-design/components', components);
        const found = await resolve(wanted, { kind, resolveDir: ROOT, pluginData: 'resolved' });
        if (found.errors.length > 0 && wanted.endsWith('/content-layout')) return { path: path.join(SOURCE, 'content-layout.tsx') };
        return found;
      });
      // Mutants change elements on their way into React; what React itself is made of stays as it is.
      onResolve({ filter: /^react(\/jsx-runtime)?$/ }, ({ path: asked, importer, pluginData }) =>
        pluginData === 'resolved' || /[\\/]node_modules[\\/]react(-dom)?[\\/]|[\\/](react|jsx-runtime)\.cjs$/.test(importer)
          ? undefined
          : { path: path.join(SOURCE, asked === 'react' ? 'react.cjs' : 'jsx-runtime.cjs') },
      );
      onResolve({ filter: /^react(-dom)?(\/|$)/ }, ({ path: asked, kind, pluginData }) =>
        pluginData === 'resolved' ? undefined : resolve(asked, { kind, resolveDir: ROOT, pluginData: 'resolved' }),
      );
    },
  };
}

/** Of everything that goes into the builds. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const folders = [SOURCE, path.join(import.meta.dirname, 'shared')];
  for (const folder of folders)
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const full = path.join(folder, file);
      if (statSync(full).isFile()) hash.update(file).update(readFileSync(full));
    }
  hash.update(fingerprintOfOthers()).update(readFileSync(import.meta.filename));
  for (const components of Object.values(CLOUDSCAPE_BUILDS))
    hash.update(readFileSync(path.join(ROOT, 'node_modules', components, 'package.json')));
  return hash.digest('hex').slice(0, 16);
}
