/**
 * `npm run build`: writes the unpacked extensions `dist/chrome/` and `dist/firefox/`, and the practice console as a plain web page in
 * `dist/practice/`. Only files whose content changed are written, so that a browser that has the folder loaded is not disturbed.
 */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { firefoxManifest } from './firefox-manifest.mjs';
import { mirror } from './mirror.mjs';
import { installModules, ROOT } from './setup.mjs';

const DIST = path.join(ROOT, 'dist');

/** Makes the folders that follow from `dist/chrome/`. Called after each compilation, also by `npm run dev`. */
export function derive() {
  const chrome = path.join(DIST, 'chrome');
  const forFirefox = (source) => JSON.stringify(firefoxManifest(JSON.parse(source.toString())), null, 2) + '\n';
  mirror(chrome, path.join(DIST, 'firefox'), { patches: { 'manifest.json': forFirefox } });
  // The packaged page and the web page differ in where they find their files; webpack copies the latter there.
  mirror(path.join(chrome, 'practice'), path.join(DIST, 'practice'), { except: ['practice.html', 'index.html'] });
}

/**
 * @param {{ mode?: 'production' | 'development', cached?: boolean }} options `cached`: whether what was compiled before may be used again
 * @throws when the bundler reports an error; the message is its report
 */
export async function build({ mode = 'production', cached = true } = {}) {
  installModules();
  const { default: webpack } = await import('webpack');
  const { default: config } = await import(pathToFileURL(path.join(ROOT, 'webpack.config.mjs')).href);
  const compiler = webpack(config({ cached }, { mode }));
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => {
      compiler.close((closeError) => ((error ?? closeError) ? reject(error ?? closeError) : resolve(result)));
    });
  });
  const report = stats.toString({ preset: 'errors-warnings', colors: process.stdout.isTTY });
  if (stats.hasErrors()) throw new Error(report);
  if (stats.hasWarnings()) console.log(report);
  derive();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const start = Date.now();
  try {
    await build({ mode: process.argv.includes('--development') ? 'development' : 'production' });
    console.log(`dist/chrome, dist/firefox and dist/practice are built (${((Date.now() - start) / 1000).toFixed(1)} s).`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
