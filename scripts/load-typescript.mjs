import path from 'node:path';
import { ROOT } from './setup.mjs';

/**
 * Loads a TypeScript module of this repository, so that tools and tests share one console server and one way to start a browser.
 *
 * @param {string} file relative to the repository
 * @returns {Promise<any>} what it exports
 */
export async function loadTypeScript(file) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(path.join(ROOT, file), { root: ROOT, configFile: false, logLevel: 'warn' });
  return module;
}
