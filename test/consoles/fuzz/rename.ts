/** Other class names for a console: the same in its script and its styles, so that the page looks and works as before. */
import { lotOf } from '../shared/mutation';
import type { ClassMutation } from '../shared/mutation';

/** `awsui_root_18wu0_1ohfn_13` since Cloudscape, `_root_18wu0_13` before. */
const NAME = /(?<![\w-])(awsui_[\w-]+?_[a-z0-9]{5}_[a-z0-9]{5}_\d+|_[a-z][\w-]*?_[a-z0-9]{5}_\d+)(?![\w-])/g;

const STARTS = ['b', 'd', 'f', 'gr', 'h', 'kl', 'm', 'pr', 'st', 'w'] as const;
const MIDDLES = ['a', 'e', 'i', 'o', 'u', 'ow', 'ee'] as const;
const ENDS = ['ck', 'd', 'lt', 'n', 'p', 'sh', 'rm', 'x'] as const;

/** @param text a script or a style sheet of one build; the same names become the same names in both */
export function renameClasses(text: string, kind: ClassMutation, seed: number): string {
  const known = new Map<string, string>();
  return text.replace(NAME, (name) => {
    const made = known.get(name) ?? renamed(name, kind, seed);
    known.set(name, made);
    return made;
  });
}

function renamed(name: string, kind: ClassMutation, seed: number): string {
  const parts = name.split('_');
  const hashes = name.startsWith('awsui_') ? 3 : 2;
  const before = parts.slice(0, 1);
  const stem = parts.slice(1, parts.length - hashes).join('_');
  // The number stays, so that two names never become one.
  const ends = parts.slice(-hashes).map((part, i) => (/^\d+$/.test(part) ? part : letters(5, seed, name, i)));
  switch (kind) {
    case 'hashes':
      return [...before, stem, ...ends].join('_');
    case 'stems':
      return [
        ...before,
        stem
          .split('-')
          .map((word) => madeUp(seed, word))
          .join('-'),
        ...ends,
      ].join('_');
    case 'opaque':
      return `c${letters(8, seed, name)}${parts.at(-1) ?? ''}`;
    default:
      return kind satisfies never;
  }
}

function letters(length: number, ...parts: (string | number)[]): string {
  return Array.from({ length }, (_, i) => Math.floor(lotOf(...parts, i) * 36).toString(36)).join('');
}

/** A word made up for a word, always the same. */
function madeUp(seed: number, word: string): string {
  const pick = (from: readonly string[], what: string): string => from[Math.floor(lotOf(seed, word, what) * from.length)] ?? '';
  return pick(STARTS, 'start') + pick(MIDDLES, 'middle') + pick(ENDS, 'end') + pick(STARTS, 'second start') + pick(MIDDLES, 'last');
}
