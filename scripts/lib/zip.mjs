import { zipSync } from 'fflate';

/** Everything that may differ from machine to machine is set: no file has a time, an owner, or a mode of its own. */
const UNIX = 3;
const FILE = 0o100000;
/** The first day that a zip can tell, at noon: a local time, as zips have it, and so written the same in every time zone. */
const firstDay = () => new Date(1980, 0, 1, 12);

/**
 * Makes a zip whose bytes follow from names, contents and `executable` alone. The compression is written in JavaScript, so that it does not depend on
 * the zlib of the Node that runs it.
 *
 * @param {{ name: string, content: Uint8Array, executable?: boolean }[]} files `name`: with `/`
 * @returns {Uint8Array}
 */
export function zip(files) {
  const entries = [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, content, executable = false }) => {
      const attrs = ((FILE | (executable ? 0o755 : 0o644)) << 16) >>> 0;
      return [name, [content, { os: UNIX, attrs, mtime: firstDay(), level: 9 }]];
    });
  return zipSync(Object.fromEntries(entries));
}
