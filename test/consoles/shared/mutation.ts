/**
 * What a mutant console has otherwise than any page of the catalogue. Plain data, part of its scenario; whatever is drawn by lot in the page is
 * drawn from the mutation's seeds, so that the same mutant is the same page on every machine and after each reload.
 */
import { seeded } from '../../support/random';
import type { Random } from '../../support/random';
import type { Language, Words } from './words';

/** How a label came to be another. */
export type WordWay =
  /** A word that is in no dictionary. */
  | 'unknown'
  /** The label of another language. */
  | 'foreign'
  /** In capitals. */
  | 'capitals'
  /** With an ellipsis after it. */
  | 'ellipsis'
  /** With what it is done to: `Delete access key`. Only of English verbs. */
  | 'object';

export interface WordMutation {
  readonly seed: number;
  /** Part of the labels that change, 0 to 1. */
  readonly share: number;
  readonly ways: readonly [WordWay, ...WordWay[]];
}

/** Attributes that a mutant may do without: none of them changes how the page looks or what it does. */
export const ATTRIBUTES = [
  'data-testid',
  'data-analytics',
  'id',
  'role',
  'aria-label',
  'aria-labelledby',
  'aria-describedby',
  'aria-haspopup',
  'aria-expanded',
  'aria-controls',
  'aria-modal',
  'aria-selected',
  'title',
  'scope',
] as const;

export type DroppableAttribute = (typeof ATTRIBUTES)[number];

export interface NodeMutation {
  readonly seed: number;
  /** Attributes that some elements have no more. */
  readonly drop: readonly DroppableAttribute[];
  /** Part of the elements that lose them, 0 to 1. */
  readonly dropShare: number;
  /** Part of the elements that have one more element around them, 0 to 1. */
  readonly wrapShare: number;
  /** Part of the texts that have one more element around them, 0 to 1. */
  readonly wrapTextShare: number;
  /** Headings are elements that only look like one, or say it by their role. */
  readonly headings: 'kept' | 'role' | 'plain';
}

/** What class names look like: with other hashes, with other words before them, or nothing but a hash. */
export type ClassMutation = 'hashes' | 'stems' | 'opaque';

export interface Mutation {
  readonly words?: WordMutation;
  readonly nodes?: NodeMutation;
  readonly classes?: { readonly kind: ClassMutation; readonly seed: number };
  /** A section that is there twice: the keys' own, a picture of it in which nothing works, or another. */
  readonly twice?: 'keys' | 'dead-keys' | 'mfa' | 'certificates' | 'cloudfront' | 'details';
  /** Lots for an order; left out: as it was. */
  readonly sections?: number;
  readonly columns?: number;
  readonly items?: number;
  readonly buttons?: number;
  readonly rows?: 'reversed';
  /** Columns that no page of the catalogue has. */
  readonly moreColumns?: number;
  /** Menu items that no page of the catalogue has. */
  readonly moreItems?: number;
  /** A button that copies the id, beside the id. */
  readonly copyButton?: boolean;
  /** Where the controls of a whole table are. */
  readonly controls?: 'before' | 'filter' | 'after';
  /** Elements more around the section. */
  readonly nested?: number;
}

/** A number that depends on all the parts and on nothing else. */
export function lotOf(...parts: readonly (string | number)[]): number {
  let hash = 2_166_136_261;
  for (const char of parts.join('\n')) hash = Math.imul(hash ^ char.charCodeAt(0), 16_777_619);
  return seeded(hash).next();
}

/** The same items in an order by lot; as they were without a seed. */
export function shuffled<Item>(items: readonly Item[], seed: number | undefined): Item[] {
  if (seed === undefined) return [...items];
  const random = seeded(seed);
  const left = [...items];
  const made: Item[] = [];
  while (left.length > 0) made.push(...left.splice(random.below(left.length), 1));
  return made;
}

const VERBS: readonly (keyof Words)[] = ['activate', 'deactivate', 'delete'];

/** Which labels a mutation changes, and how. */
export function changesOf(
  mutation: WordMutation | undefined,
  names: readonly (keyof Words)[],
  language: Language,
): Partial<Record<keyof Words, WordWay>> {
  if (!mutation) return {};
  const random = seeded(mutation.seed);
  const changes: Partial<Record<keyof Words, WordWay>> = {};
  for (const name of names) {
    const changed = random.chance(mutation.share);
    const way = random.pick(mutation.ways);
    if (!changed) continue;
    if (way === 'object' && !(language === 'en' && VERBS.includes(name))) continue;
    changes[name] = way;
  }
  return changes;
}

/** @param words of every language whose words are known */
export function mutatedWords(own: Words, mutation: WordMutation | undefined, language: Language, known: readonly Words[]): Words {
  if (!mutation) return own;
  const changed: Record<string, unknown> = { ...own };
  for (const [name, way] of Object.entries(changesOf(mutation, Object.keys(own) as (keyof Words)[], language))) {
    const random = seeded(Math.floor(lotOf(mutation.seed, name) * 2 ** 32));
    const [first = own, ...rest] = known;
    const foreign = random.pick([first, ...rest]);
    const label = own[name as keyof Words];
    changed[name] =
      typeof label === 'string'
        ? changedLabel(label, foreign[name as keyof Words] as string, way, random)
        : changedSentence(label, foreign[name as keyof Words] as typeof label, way, random);
  }
  return changed as unknown as Words;
}

function changedLabel(label: string, foreign: string, way: WordWay, random: Random): string {
  switch (way) {
    case 'unknown':
      return unknownWords(random, Math.min(4, label.split(' ').length));
    case 'foreign':
      return foreign;
    case 'capitals':
      return label.toUpperCase();
    case 'ellipsis':
      return `${label}…`;
    case 'object':
      return `${label} access key`;
    default:
      return way satisfies never;
  }
}

function changedSentence(
  label: (text: string) => string,
  foreign: (text: string) => string,
  way: WordWay,
  random: Random,
): (text: string) => string {
  if (way === 'foreign') return foreign;
  if (way !== 'unknown') return label;
  const before = unknownWords(random, 3);
  const after = unknownWords(random, 2);
  return (text) => `${before} ${text} ${after}.`;
}

const STARTS = ['zw', 'kr', 'vl', 'dj', 'gn', 'sk', 'tw', 'bl', 'mr', 'h', 'x', 'ph'] as const;
const MIDDLES = ['o', 'u', 'au', 'ei', 'y', 'oo', 'ae'] as const;
const ENDS = ['rk', 'lm', 'ft', 'x', 'nd', 'gg', 'sp', 'zz'] as const;

/** In no language: each has clusters that none combines. */
function unknownWords(random: Random, count: number): string {
  const syllable = (): string => random.pick(STARTS) + random.pick(MIDDLES) + random.pick(ENDS);
  const word = (): string => syllable() + (random.chance(0.5) ? syllable() : random.pick(MIDDLES));
  const words = Array.from({ length: count }, word).join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
