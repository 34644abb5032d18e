/** What the content script weighs: as it is shipped, minified as the libraries are that it is compared with, and of what parts. */
import { build, type Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Size {
  readonly what: string;
  /** Bytes. */
  readonly gzip: number;
  readonly goal?: string;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Bytes of driver.js 1.3.6 with its styles, minified and gzip: the smallest of the known libraries that draws ring and card. */
const DRIVER_JS = 8570;
const ENTRY = 'content-scripts/main.ts';

/** By the folder that a file lies in; the first that fits. */
const PARTS: readonly (readonly [what: string, folder: string])[] = [
  ['observe', 'content-scripts/observe/'],
  ['point', 'content-scripts/point/'],
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
    { what: 'content script minified', gzip: gzip(whole.code), goal: `≤ ${String(DRIVER_JS)}` },
    ...(await Promise.all(
      parts.map(async ({ what, files }) => ({
        what: `${what} alone, minified`,
        gzip: gzip((await bundle(files, onlyThese(files))).code),
        ...(what === 'point' ? { goal: `≤ ${String(Math.floor(DRIVER_JS / 4))}` } : {}),
      })),
    )),
  ];
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
    plugins: plugin ? [plugin] : [],
  });
  const [output] = Object.values(metafile.outputs);
  const used = Object.entries(output?.inputs ?? {}).filter(([file, { bytesInOutput }]) => file !== '<stdin>' && bytesInOutput > 0);
  return { code: outputFiles[0]?.contents ?? new Uint8Array(), files: used.map(([file]) => file) };
}

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
