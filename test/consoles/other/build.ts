/** Bundles the fixtures of this folder and those made by hand, each by its file's name. */
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FOLDER = import.meta.dirname;
const ROOT = path.resolve(FOLDER, '../../..');

/** File of this folder by the name of its build. */
export const OTHER_BUILDS = {
  'other-jquery-ui': 'jquery-ui.ts',
  'other-bootstrap': 'bootstrap.ts',
  'other-mui': 'mui.tsx',
  'other-antd': 'antd.tsx',
  'other-radix': 'radix.tsx',
  'other-react-aria': 'react-aria.tsx',
  'other-shoelace': 'shoelace.ts',
  'other-vaadin': 'vaadin.ts',
  'other-native': 'native.ts',
  'other-frame': 'frame.ts',
  'other-composed': 'composed.tsx',
  plain: '../plain/plain.ts',
} as const;

export type OtherBuild = keyof typeof OTHER_BUILDS;

/** Writes `<build>.js` and `<build>.css` of every fixture into a folder. */
export async function bundleOthers(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { outputFiles } = await build({
    entryPoints: Object.entries(OTHER_BUILDS).map(([out, file]) => ({ in: path.join(FOLDER, file), out })),
    outdir: folder,
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'react',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Letters look the same in any font; icons are known by their classes, and a picture of one is only for the eye.
    loader: { '.woff': 'empty', '.woff2': 'dataurl', '.ttf': 'empty', '.svg': 'dataurl', '.png': 'dataurl' },
    logLevel: 'error',
  });
  await Promise.all(outputFiles.map(({ path: file, contents }) => writeFile(file, contents)));
}

/** Of everything that goes into these builds. */
export function fingerprintOfOthers(): string {
  const hash = createHash('sha256');
  for (const folder of [FOLDER, path.join(FOLDER, '../plain')])
    for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(path.join(folder, file)));
  hash.update(readFileSync(path.join(ROOT, 'package-lock.json')));
  return hash.digest('hex');
}
