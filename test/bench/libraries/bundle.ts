/** The libraries as a page ships them: one minified script and one style each. */
import { build } from 'esbuild';
import path from 'node:path';
import type { Library } from '../contenders';

export interface LibraryBundle {
  readonly js: Uint8Array;
  /** Empty for a library without styles. */
  readonly css: Uint8Array;
}

/** @param without module names that are left out, as when the page has them anyway */
export async function bundleLibrary(name: Library, without: readonly string[] = []): Promise<LibraryBundle> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, `${name}.ts`)],
    outdir: 'bundle',
    bundle: true,
    minify: true,
    format: without.length > 0 ? 'esm' : 'iife',
    target: 'es2022',
    external: [...without],
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  const file = (end: string): Uint8Array => outputFiles.find((output) => output.path.endsWith(end))?.contents ?? new Uint8Array();
  return { js: file('.js'), css: file('.css') };
}
