import { accessKeyIdsIn } from '../access-key-id';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { id } from './id';
import { it } from './it';
import { ja } from './ja';
import { ko } from './ko';
import { pt } from './pt';
import { th } from './th';
import { tr } from './tr';
import type { Labels, Term } from './types';
import { zhCN } from './zh-CN';
import { zhTW } from './zh-TW';

export type { Labels, Term } from './types';

/** By the primary subtag of `<html lang>`, with the script or region where the console has more than one (`zh-TW`). */
export const LANGUAGES: Readonly<Record<string, Labels>> = {
  en,
  de,
  es,
  fr,
  ja,
  id,
  it,
  pt,
  ko,
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  th,
  tr,
  ar,
};

/** Terms that stand where the others could stand: a word for one of them counts against the others, asked for or not. */
const RIVALS: readonly (readonly Term[])[] = [
  ['activate', 'deactivate', 'delete', 'cancel'],
  ['active', 'inactive', 'deleted'],
];

/** How sure a word is: `sure` in the page's own language, `fair` when every language that knows it agrees, `weak` when one disagrees. */
export interface Meaning<T extends Term = Term> {
  readonly term: T;
  readonly certainty: 'sure' | 'fair' | 'weak';
}

/**
 * Lower case, without signs around it, one kind of blank and of apostrophe, no marks of writing direction, no counter or remark in brackets behind, no trailing
 * punctuation. The Turkish i's become one, since which of them a capital stands for depends on the language.
 */
export function normaliseLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/i\u0307|ı/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(DECORATION, '')
    .replace(TRAILING_PUNCTUATION, '')
    .replace(/(.)\s*[([][^()[\]]*[)\]]$/, '$1')
    .replace(TRAILING_PUNCTUATION, '');
}

/** Signs around the words: arrows of menus, crosses, bins. */
const DECORATION = /^[\s\p{S}]+|[\s\p{S}\uFE0F]+$/gu;

const TRAILING_PUNCTUATION = /[\s:.。?؟!]+$/;

let index: Map<string, [lang: string, term: Term][]> | undefined;

/** A page says the same words at every look; most of them are no labels. */
const lookedUp = new Map<string, readonly [lang: string, term: Term][]>();
const MOST_LOOKED_UP = 5000;

/**
 * False for what is no label in any language, without looking it up: no label has a digit, but for a counter in brackets behind it. Most texts of a
 * large page are dates, numbers and ids.
 */
export function mayBeLabel(text: string): boolean {
  return !/^[^([（［]*\d/.test(text);
}

const NOTHING: readonly [] = [];

function lookUp(label: string): readonly [lang: string, term: Term][] {
  if (!index) {
    index = new Map();
    for (const [lang, labels] of Object.entries(LANGUAGES))
      for (const [term, words] of Object.entries(labels) as [Term, readonly string[]][])
        for (const word of words) {
          const key = normaliseLabel(word);
          const found = index.get(key);
          if (found) found.push([lang, term]);
          else index.set(key, [[lang, term]]);
        }
  }
  if (!mayBeLabel(label)) return NOTHING;
  let found = lookedUp.get(label);
  if (!found) {
    found = index.get(normaliseLabel(label)) ?? [];
    if (lookedUp.size >= MOST_LOOKED_UP) lookedUp.clear();
    lookedUp.set(label, found);
  }
  return found;
}

function labelsLanguage(lang: string): string | undefined {
  const tag = lang.replace('_', '-').toLowerCase();
  if (tag.startsWith('zh')) return /tw|hk|mo|hant/.test(tag) ? 'zh-TW' : 'zh-CN';
  const primary = tag.split('-')[0] ?? '';
  return Object.hasOwn(LANGUAGES, primary) ? primary : undefined;
}

/** True when the page's language is one whose words we have. */
export function knowsLanguage(lang: string): boolean {
  return labelsLanguage(lang) !== undefined;
}

/**
 * What a label means among the asked terms.
 * @param lang the page's `<html lang>`; may be empty or wrong
 * @returns undefined when no language knows the label, or when it means two of the asked terms or their rivals and nothing tells which
 */
export function meaningOf<T extends Term>(label: string, lang: string, among: readonly T[]): Meaning<T> | undefined {
  if (label.length > 80) return undefined;
  const known = lookUp(label);
  // Nearly every text of a page is no label at all.
  if (known.length === 0) return undefined;
  const asked: ReadonlySet<Term> = new Set(among);
  const counted = new Set([...asked, ...RIVALS.filter((rivals) => rivals.some((term) => asked.has(term))).flat()]);
  const hits = known.filter(([, term]) => counted.has(term));
  const terms = new Set(hits.map(([, term]) => term));
  const own = labelsLanguage(lang);
  const inOwn = new Set(hits.filter(([l]) => l === own).map(([, term]) => term));
  const decisive = inOwn.size > 0 ? inOwn : terms;
  const [term] = decisive;
  if (decisive.size !== 1 || !term || !isAsked(term, among)) return undefined;
  if (terms.size > 1) return { term, certainty: 'weak' };
  return { term, certainty: inOwn.size > 0 ? 'sure' : 'fair' };
}

/** Quotation marks around an id, in any language. */
const QUOTES = /["“”„«»‹›「」『』]/g;

/** What sets an id off from the words beside it. */
const EDGES = /^[\s:：–—-]+|[\s:：–—-]+$/g;

let phrases: Map<string, readonly (readonly [left: string, right: string])[]> | undefined;

/** What may stand around a verb, as it is compared. */
function keyPhrases(lang: string | undefined): readonly (readonly [left: string, right: string])[] {
  phrases ??= new Map(
    Object.entries(LANGUAGES).map(([of, labels]) => [
      of,
      labels['of-key'].map((phrase) => {
        const [left = '', right = ''] = phrase.split('…').map(normaliseLabel);
        return [left, right] as const;
      }),
    ]),
  );
  return [...new Set([lang, 'en'])].flatMap((of) => (of === undefined ? [] : (phrases?.get(of) ?? [])));
}

/**
 * What a label means among the asked terms, also where it names the key that it is for: `Delete access key`, `Delete AKIA…`,
 * `Zugriffsschlüssel löschen`. Any other word besides, and it is not understood.
 * @param lang the page's `<html lang>`; may be empty or wrong
 */
export function meaningForKey<T extends Term>(label: string, lang: string, among: readonly T[]): Meaning<T> | undefined {
  const plain = meaningOf(label, lang, among);
  const ids = plain || label.length > LONGEST_LABEL ? [] : accessKeyIdsIn(label);
  if (plain || label.length > LONGEST_LABEL || ids.length > 1) return plain;
  const [id] = ids;
  const said = normaliseLabel((id === undefined ? label : label.replace(id, ' ')).replace(QUOTES, ' ').replace(EDGES, ''));
  // Blanks say nothing in scripts that have none.
  const rest = UNSPACED.test(said) ? said.replaceAll(' ', '') : said;
  const verbs = id === undefined ? [] : [rest];
  for (const [left, right] of keyPhrases(labelsLanguage(lang))) {
    const verb = rest.slice(left.length, rest.length - right.length);
    if (!rest.startsWith(left) || !rest.endsWith(right) || verb.trim() === '') continue;
    if (UNSPACED.test(left + right) || verb === `${left && ' '}${verb.trim()}${right && ' '}`) verbs.push(verb.trim());
  }
  const meanings = verbs.map((verb) => meaningOf(verb, lang, among)).filter((meaning) => meaning !== undefined);
  const [first] = meanings;
  if (!first || meanings.some(({ term }) => term !== first.term)) return undefined;
  return { term: first.term, certainty: first.certainty === 'weak' ? 'weak' : 'fair' };
}

/**
 * What a text says besides the longest of a term's words in it, as it is compared.
 * @returns undefined when it has none
 */
export function besides(text: string, lang: string, term: Term): string | undefined {
  const said = normaliseLabel(text);
  const own = labelsLanguage(lang);
  const words = [own === undefined ? [] : (LANGUAGES[own]?.[term] ?? []), en[term]]
    .flatMap(comparable)
    .filter((word) => said.includes(word));
  const [longest] = words.sort((a, b) => b.length - a.length);
  return longest === undefined ? undefined : said.replace(longest, ' ').trim();
}

/** Characters of what stands around a verb that tell of a key by themselves (*this key*, and not *key*), in letters and in signs for words. */
const TELLING = { letters: 6, signs: 3 };

/** Whether a text speaks of access keys, or of the key that it is for. */
export function speaksOfKey(text: string, lang: string): boolean {
  const said = normaliseLabel(text);
  const phrase = keyPhrases(labelsLanguage(lang)).some((sides) => sides.some((side) => isTelling(side) && said.includes(side)));
  return phrase || mentions(text, lang, 'access-keys') || mentions(text, lang, 'access-key-id');
}

function isTelling(phrase: string): boolean {
  return phrase.length >= (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(phrase) ? TELLING.signs : TELLING.letters);
}

/** Characters; longer ones are sentences. */
const LONGEST_LABEL = 160;

/** Whether a sentence has one of a term's words in it, in the page's language or in English. */
export function mentions(sentence: string, lang: string, term: Term): boolean {
  const said = normaliseLabel(sentence);
  const own = labelsLanguage(lang);
  return [own === undefined ? undefined : LANGUAGES[own], en].some(
    (labels) => labels !== undefined && comparable(labels[term]).some((word) => said.includes(word)),
  );
}

/**
 * Which of the terms a text has words of, in the page's language or in English. A word counts from its beginning on, where its script has
 * blanks; one that is part of another term's longer word does not.
 * @param lang the page's `<html lang>`; may be empty or wrong
 */
export function termsIn(text: string, lang: string, among: readonly Term[]): Set<Term> {
  const said = normaliseLabel(text);
  const own = labelsLanguage(lang);
  const languages = [own === undefined ? undefined : LANGUAGES[own], en].filter((labels) => labels !== undefined);
  const found = among.flatMap((term) =>
    languages
      .flatMap((labels) => comparable(labels[term]))
      .filter((word) => hasWord(said, word))
      .map((word) => ({ term, word })),
  );
  const isPart = ({ term, word }: (typeof found)[number]): boolean =>
    found.some((other) => other.term !== term && other.word !== word && other.word.includes(word));
  return new Set(found.filter((one) => !isPart(one)).map(({ term }) => term));
}

const compared = new WeakMap<readonly string[], readonly string[]>();

/** Words as they are compared: the same at every look. */
function comparable(words: readonly string[]): readonly string[] {
  const known = compared.get(words) ?? words.map(normaliseLabel);
  compared.set(words, known);
  return known;
}

/** Letters of a word that may go on: shorter ones are words by themselves (`no`, `ok`, `tag`). */
const STEM = 4;

function hasWord(text: string, word: string): boolean {
  const isUnspaced = UNSPACED.test(word) || /\p{Script=Arabic}/u.test(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isUnspaced) return true;
    const begins = !/[\p{L}\p{M}]$/u.test(text.slice(0, at));
    if (begins && (word.length >= STEM || !/^[\p{Script=Latin}\d]/u.test(text.slice(at + word.length)))) return true;
  }
  return false;
}

/** Scripts that put no blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * What a title in a script without blanks says, where its words cannot be looked up one by one: the term whose label in it is the longest.
 * @param lang the page's `<html lang>`; may be empty or wrong
 * @returns undefined in other scripts, or when two terms have labels as long
 */
export function termInUnspaced<T extends Term>(title: string, lang: string, among: readonly T[]): T | undefined {
  const own = labelsLanguage(lang);
  if (own === undefined || !UNSPACED.test(title)) return undefined;
  const said = normaliseLabel(title);
  const lengthOf = (term: T): number =>
    Math.max(0, ...(LANGUAGES[own]?.[term] ?? []).map(normaliseLabel).map((label) => (said.includes(label) ? label.length : 0)));
  const [first, second] = among.map((term) => ({ term, length: lengthOf(term) })).sort((a, b) => b.length - a.length);
  return first && first.length > (second?.length ?? 0) ? first.term : undefined;
}

/**
 * The word that a sentence asks to type, where nothing sets it off: one that means one of the terms, in the place that the language has for it.
 * @param lang the page's `<html lang>`; may be empty or wrong
 * @returns the word as the sentence has it; undefined when there is none, or more than one
 */
export function wordToType(sentence: string, lang: string, among: readonly Term[]): string | undefined {
  const own = labelsLanguage(lang);
  const languages = [own === undefined ? undefined : LANGUAGES[own], en].filter((labels) => labels !== undefined);
  const said = sentence.toLowerCase();
  // Where lower case has another length, as of İ, places in the sentence are not places in what is compared.
  if (said.length !== sentence.length) return undefined;
  const places = languages.flatMap((labels) => labels['type-this'].map((place) => place.toLowerCase().split(/\s*…\s*/)));
  const words = new Set(languages.flatMap((labels) => among.flatMap((term) => labels[term])).map((word) => word.toLowerCase()));
  const found = new Set<string>();
  for (const word of words)
    for (let at = said.indexOf(word); at >= 0; at = said.indexOf(word, at + 1)) {
      const before = said.slice(0, at);
      const after = said.slice(at + word.length);
      const isPlaced = places.some(([left = '', right = '']) => before.trimEnd().endsWith(left) && after.trimStart().startsWith(right));
      if (isPlaced && !/[\p{Script=Latin}\d]$/u.test(before) && !/^[\p{Script=Latin}\d]/u.test(after))
        found.add(sentence.slice(at, at + word.length));
    }
  const longest = [...found].filter((word) => ![...found].some((other) => other !== word && other.includes(word)));
  return longest.length === 1 ? longest[0] : undefined;
}

function isAsked<T extends Term>(term: Term, among: readonly T[]): term is T {
  return (among as readonly Term[]).includes(term);
}
