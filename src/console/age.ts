/**
 * How long ago a date in the console's access key table is. How the console writes dates in each language was not seen, so what counts is what
 * can be read in one way only: ISO and other year-first dates, and whatever the browser's own Intl writes in the page's language.
 */
import { meaningOf, normaliseLabel } from './labels/index';

/** How long ago something was, in whole days, as exactly as the page says it; `never` where the page says so. */
export type Age = 'never' | { readonly atLeast: number; readonly atMost: number };

const DAY = 86_400_000; // ms
const LONGEST_TEXT = 60; // characters; longer ones are sentences
/** ms since the epoch. There was no AWS yet: an earlier date stands for none at all. */
const EARLIEST = Date.UTC(2002, 0, 1);

/**
 * @param text a cell that holds a date, a time since then, or words for *never*
 * @param lang the page's `<html lang>`; may be empty or wrong
 * @param now ms since the epoch
 * @returns undefined where the text says anything else, or something that is not certain
 */
export function ageOf(text: string, lang: string, now: number): Age | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  if (meaningOf(text, lang, ['never'])) return saysNever(text, lang) ? 'never' : undefined;
  const said = fold(text);
  const known = languagesFor(lang);
  const [least, most] = timeSince(said, known, now) ?? timeAgo(said, known) ?? [];
  if (least === undefined || most === undefined || now - least * DAY < EARLIEST) return undefined;
  return { atLeast: Math.max(0, Math.floor(least)), atMost: Math.max(0, Math.ceil(most)) };
}

/** Days: the least and the most that may be meant. */
type Range = readonly [least: number, most: number];

/** Days of the shortest and of the longest that the calendar has. */
const UNITS = {
  second: [1 / 86_400, 1 / 86_400],
  minute: [1 / 1440, 1 / 1440],
  hour: [1 / 24, 1 / 24],
  day: [1, 1],
  week: [7, 7],
  month: [28, 31],
  quarter: [90, 92],
  year: [365, 366],
} as const satisfies Partial<Record<Intl.RelativeTimeFormatUnit, Range>>;
type Unit = keyof typeof UNITS;

/** Between them they have every plural form of the console's languages. */
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100];

/** Names of months and of days of the week as they are in a date and alone, long and short, with what stands beside them. */
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'full', timeStyle: 'short', hour12: true },
  { dateStyle: 'long', timeStyle: 'short', hour12: false },
  { dateStyle: 'medium' },
  { weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric' },
  { month: 'long' },
  { month: 'short' },
];

/** How a language writes dates, as it is compared. */
interface DateWords {
  /** 1 to 12; NaN where a name stands for two. */
  readonly months: Map<string, number>;
  /** Any word of a date, of which those that name no month do not change it. */
  readonly words: Set<string>;
}

/** By what a language says, with `#` for the number that it counts; undefined where it is also said of another time, such as the future. */
type AgoWords = Map<string, { readonly unit: Unit; readonly count: number | undefined } | undefined>;

const dateWords = oncePerLanguage((locale): DateWords => {
  // `พ.ศ.` stands before the years of the Buddhist era, and Intl writes it in that calendar only.
  const [months, words] = [new Map<string, number>(), new Set(['utc', 'gmt', 'พศ'])];
  for (const form of FORMS) {
    const format = new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      // The eleventh falls on every day of the week within a year; the hours go round the clock.
      const parts = format.formatToParts(Date.UTC(2023, month - 1, 11, month * 2 - 1));
      for (const token of tokensOf(fold(parts.map(({ value }) => value).join('')))) words.add(token);
      const name = fold(parts.find(({ type }) => type === 'month')?.value ?? '');
      if (/^\D+$/.test(name)) months.set(name, (months.get(name) ?? month) === month ? month : NaN);
    }
  }
  return { months, words };
});

const agoWords = oncePerLanguage((locale): AgoWords => {
  const ago: AgoWords = new Map();
  const learn = (text: string, count: number, unit: Unit | undefined): void => {
    const said = fold(text);
    const { key, number } = numberIn(said);
    // `1 時間以内` is less than an hour, whatever number it has.
    const [meant, fixed] = number === count ? [key, undefined] : [said, count];
    const before = ago.get(meant);
    const agrees = !ago.has(meant) || (before?.unit === unit && before?.count === fixed);
    // A lone m is minutes to some and months to others.
    const isCertain = agrees && !/(?<!\p{L})m(?!\p{L})/u.test(meant);
    ago.set(meant, unit && isCertain ? { unit, count: fixed } : undefined);
  };
  for (const style of ['long', 'short', 'narrow'] as const)
    for (const numeric of ['always', 'auto'] as const) {
      const format = new Intl.RelativeTimeFormat(locale, { style, numeric });
      for (const unit of Object.keys(UNITS) as Unit[])
        for (const count of COUNTS) {
          learn(format.format(-count, unit), count, unit);
          if (count > 0) learn(format.format(count, unit), count, undefined);
        }
    }
  return ago;
});

function oncePerLanguage<T>(build: (locale: Intl.Locale) => T): (tag: string) => T {
  const built = new Map<string, T>();
  return (tag) => {
    const words = built.get(tag) ?? build(new Intl.Locale(tag, { calendar: 'gregory', numberingSystem: 'latn' }));
    built.set(tag, words);
    return words;
  };
}

/** In the page's own words or in English. A remark in brackets may say why nothing is known: `N/A (loading)`. */
function saysNever(text: string, lang: string): boolean {
  if (/[()（）[\]]/.test(text)) return false;
  return [lang, 'en'].some((known) => meaningOf(text, known, ['never'])?.certainty === 'sure');
}

function timeAgo(said: string, known: readonly string[]): Range | undefined {
  if (!/\p{L}/u.test(said)) return undefined;
  const { key, number = 0 } = numberIn(said);
  const ago = known.map(agoWords).find((of) => of.has(said) || of.has(key));
  const meant = ago?.get(ago.has(said) ? said : key);
  if (!meant) return undefined;
  const [shortest, longest] = UNITS[meant.unit];
  const n = meant.count ?? number;
  // Counted by the calendar, `1 month ago` may have ended yesterday.
  return [Math.max(0, n - 1) * shortest, (n + 1) * longest];
}

/** A time of day and its zone. They are left out, since the range allows for every zone. A dot is told from a date's by what is beside it. */
const TIME =
  /(?<![\d.])\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?![\d.:])(?: ?[ap]m)?(?: ?(?:z|utc|gmt|[a-z]{1,3}[ds]?t)(?!\p{L}))?(?: ?[+-]\d{1,2}(?::?\d{2})?)?(?!\d)/gu;

function timeSince(said: string, known: readonly string[], now: number): Range | undefined {
  const text = said.replace(/(?<=\d)t(?=\d)/, ' ').replace(TIME, ' ');
  if (!/(?<!\d)\d{4}(?!\d)/.test(text)) return undefined;
  const values: number[] = [];
  let kinds = '';
  for (const token of tokensOf(text)) {
    if (/\d/.test(token)) {
      kinds += token.length === 4 ? 'Y' : token.length < 3 ? 'n' : '?';
      values.push(Number(token));
      continue;
    }
    const languages = known.map(dateWords);
    const [month, another] = new Set(languages.flatMap(({ months }) => months.get(token) ?? []));
    if (month === undefined && languages.some(({ words }) => words.has(token))) continue;
    kinds += 'M';
    values.push(month === undefined || another !== undefined ? NaN : month);
  }
  const [a = NaN, b = NaN, c = NaN] = values;
  const isNumeric = /\d ?([./-]) ?\d+ ?\1 ?\d/.test(text);
  const readings: (readonly [year: number, month: number, day: number])[] = [];
  if (kinds === 'YMn' || (kinds === 'Ynn' && isNumeric)) readings.push([a, b, c]);
  if (kinds === 'nMY' || (kinds === 'nnY' && isNumeric)) readings.push([c, b, a]);
  // Whether the day or the month comes first depends on who wrote the page.
  if (kinds === 'MnY' || (kinds === 'nnY' && isNumeric)) readings.push([c, a, b]);
  const isThai = known[0]?.startsWith('th') === true;
  const days = readings.flatMap((reading) => daysSince(...reading, isThai, now) ?? []);
  // A date lasts from 14 hours before it begins in UTC to 12 hours after it ends there (time zones from UTC+14 to UTC-12).
  return days.length === 0 ? undefined : [Math.min(...days) - 1.5, Math.max(...days) + 14 / 24];
}

/** @returns days since the date began in UTC; undefined when there is no such date, or it cannot have been yet */
function daysSince(year: number, month: number, day: number, isThai: boolean, now: number): number | undefined {
  // Years of the Buddhist era are 543 ahead.
  const date = new Date(Date.UTC(isThai && year >= 2400 && year <= 2700 ? year - 543 : year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const days = (now - date.getTime()) / DAY;
  return days < -1 || date.getTime() < EARLIEST ? undefined : days;
}

/** The page's language, where Intl has words for it, and English. */
function languagesFor(lang: string): readonly string[] {
  try {
    return [...new Set([...Intl.DateTimeFormat.supportedLocalesOf(lang.replaceAll('_', '-')), 'en'])];
  } catch {
    return ['en'];
  }
}

/** As labels are compared, but with what is in brackets, without the dots of abbreviations, and all digits and East Asian dates as `2023/5/11`. */
function fold(text: string): string {
  const plain = text.normalize('NFKC').replace(/[()[\]]/g, ' ');
  return normaliseLabel(plain.replace(/([\p{L}\p{M}])\./gu, '$1'))
    .replace(/[٠-٩۰-۹๐-๙]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/g, '$1/$2/$3 ');
}

/** Its numbers and its words. */
function tokensOf(folded: string): readonly string[] {
  return folded.match(/\d+|[\p{L}\p{M}']+/gu) ?? [];
}

/** The first number, its thousands set off or not. */
function numberIn(folded: string): { readonly key: string; readonly number: number | undefined } {
  const [digits] = /\d{1,3}(?:[.,' ]\d{3})+(?!\d)|\d+/.exec(folded) ?? [];
  if (digits === undefined) return { key: folded, number: undefined };
  return { key: folded.replace(digits, '#'), number: Number(digits.replace(/\D/g, '')) };
}
