import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @param {string} folder @returns {string[]} the files below it, relative to it */
export const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    : [];

/**
 * Makes `to` hold the same files as `from`, and none else; files that are already equal are not written.
 *
 * @param {string} from
 * @param {string} to
 * @param {{ patches?: Record<string, (source: Buffer) => string>, except?: string[] }} [options] `patches`: by relative file name, what is
 *   written instead; `except`: relative file names that are left as they are on both sides
 */
export function mirror(from, to, { patches = {}, except = [] } = {}) {
  const concerned = (folder) => filesIn(folder).filter((file) => !except.includes(file));
  const files = concerned(from);
  for (const file of concerned(to)) if (!files.includes(file)) rmSync(path.join(to, file));
  for (const file of files) {
    const source = readFileSync(path.join(from, file));
    const wanted = Buffer.from(patches[file]?.(source) ?? source);
    const target = path.join(to, file);
    if (existsSync(target) && readFileSync(target).equals(wanted)) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, wanted);
  }
}
