/** What the content script weighs: as it is shipped, minified as the libraries are that it is compared with, and of what parts. */
import { build, type Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { LIBRARIES, type Contender } from './contenders';
import type { Gate } from './gates';
import { bundleLibrary } from './libraries/bundle';

export interface Size {
  readonly what: string;
  /** Bytes. */
  readonly gzip: number;
  readonly gate?: Gate;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
/**
 * Bytes of driver.js with its styles, minified and gzip, when the goals were set: the smallest of the known libraries that draws ring and
 * card. The run measures it anew, but the goal does not move with it.
 */
export const DRIVER_JS = 8570;
/** Bytes: what ring, card and tracking may weigh. */
export const HIGHLIGHTER = Math.floor(DRIVER_JS / 4);
const ENTRY = 'content-scripts/main.ts';

const POINT = 'point';
/** By the folder that a file lies in; the first that fits. */
const PARTS: readonly (readonly [what: string, folder: string])[] = [
  ['observe', 'content-scripts/observe/'],
  [POINT, 'content-scripts/point/'],
  ['guide', 'src/guide/'],
  ['labels', 'src/console/labels/'],
  ['the rest', ''],
];

/** @param extension folder of the built extension */
export async function sizes(extension: string): Promise<Size[]> {
  const shipped = await readFile(path.join(extension, 'content.js'));
  const whole = await bundle([ENTRY]);
  const parts = PARTS.map(([what], index) => ({ what, files: whole.files.filter((file) => partOf(file) === index) }));
  return [
    { what: 'content script as shipped, names and lines kept', gzip: gzip(shipped) },
    { what: 'content script minified', gzip: gzip(whole.code), gate: { kind: 'at most', limit: DRIVER_JS } },
    ...(await Promise.all(
      parts.map(async ({ what, files }) => ({
        what: what === POINT ? 'ring, card and tracking (point alone), minified' : `${what} alone, minified`,
        gzip: gzip((await bundle(files, onlyThese(files))).code),
        ...(what === POINT ? { gate: { kind: 'at most' as const, limit: HIGHLIGHTER } } : {}),
      })),
    )),
  ];
}

/** Script and styles of each library, minified, as a page ships them. */
export async function librarySizes(): Promise<{ name: Contender['name']; what: string; gzip: number }[]> {
  const all = await Promise.all(
    LIBRARIES.map(async (name) => {
      const { js, css } = await bundleLibrary(name);
      return { name, what: 'script and styles of the library, minified', gzip: gzip(js) + (css.length > 0 ? gzip(css) : 0) };
    }),
  );
  const { js } = await bundleLibrary('react-joyride', ['react', 'react-dom', 'react/jsx-runtime', 'react-dom/client']);
  return [...all, { name: 'react-joyride', what: 'the same without React, for a page that has it', gzip: gzip(js) }];
}

/** @returns the files whose code is in the content script, relative to the root */
export async function contentScriptFiles(): Promise<readonly string[]> {
  return (await bundle([ENTRY])).files;
}

function gzip(content: Uint8Array): number {
  return gzipSync(content, { level: 9 }).length;
}

function partOf(file: string): number {
  return PARTS.findIndex(([, folder]) => file.startsWith(folder));
}

/** @returns the minified code, and the files whose code is in it */
async function bundle(files: readonly string[], plugin?: Plugin): Promise<{ code: Uint8Array; files: string[] }> {
  const contents = files.map((file) => (file === ENTRY ? `import './${file}';` : `export * from './${file}';`)).join('\n');
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: ROOT },
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [RAW, ...(plugin ? [plugin] : [])],
  });
  const [output] = Object.values(metafile.outputs);
  const used = Object.entries(output?.inputs ?? {}).filter(([file, { bytesInOutput }]) => /\.tsx?$/.test(file) && bytesInOutput > 0);
  return { code: outputFiles[0]?.contents ?? new Uint8Array(), files: used.map(([file]) => file) };
}

/** As webpack.config.mjs has it: what is imported with `?raw` is text, just as it is written. It counts where it is imported. */
const RAW: Plugin = {
  name: 'raw',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?raw$/ }, ({ path: wanted, resolveDir }) => ({
      path: path.resolve(resolveDir, wanted.replace(/\?raw$/, '')),
      namespace: 'raw',
    }));
    onLoad({ filter: /.*/, namespace: 'raw' }, async ({ path: file }) => ({ contents: await readFile(file), loader: 'text' }));
  },
};

/** Leaves every other file out of the bundle. */
function onlyThese(files: readonly string[]): Plugin {
  return {
    name: 'only-these',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^\./ }, async ({ path: wanted, pluginData, ...options }) => {
        if (pluginData === 'resolved') return undefined;
        const found = await resolve(wanted, { ...options, pluginData: 'resolved' });
        const file = path.relative(ROOT, found.path).split(path.sep).join('/');
        return files.includes(file) ? found : { path: wanted, external: true };
      });
    },
  };
}
