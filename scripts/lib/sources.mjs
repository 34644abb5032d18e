import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const EXECUTABLE = '100755';
const REGULAR = '100644';

/** @returns {boolean} whether the folder is a clone, and not the unpacked sources of a release */
export const isClone = (root) => existsSync(path.join(root, '.git'));

/** @returns {string[]} what differs from the last commit, and new files; one line each, as git says it */
export const uncommitted = (root) => git(root, 'status', '--porcelain').split('\n').filter(Boolean);

/**
 * The files that git tracks, and those that it would: of a clean clone, what is committed. `.gitattributes` gives them the same line ends everywhere.
 *
 * @param {string} root of a clone
 * @returns {{ name: string, content: Buffer, executable: boolean }[]}
 * @throws when something is tracked that is not a regular file
 */
export function sourceFiles(root) {
  const tracked = entries(git(root, 'ls-files', '--stage', '-z')).map((entry) => {
    const [, mode, name] = /^(\d+) [0-9a-f]+ \d\t([^]+)$/.exec(entry);
    if (mode !== REGULAR && mode !== EXECUTABLE) throw new Error(`${name} is not a regular file (${mode}): it has no place in the zip.`);
    return { name, executable: mode === EXECUTABLE };
  });
  const added = entries(git(root, 'ls-files', '--others', '--exclude-standard', '-z')).map((name) => ({ name, executable: false }));
  return [...tracked, ...added]
    .filter(({ name }) => existsSync(path.join(root, name)))
    .map((file) => ({ ...file, content: readFileSync(path.join(root, file.name)) }));
}

/** @param {string} list as git writes it with `-z` */
const entries = (list) => list.split('\0').filter(Boolean);

function git(root, ...args) {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
}
