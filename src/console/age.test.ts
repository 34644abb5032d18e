import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Age, ageOf } from './age';
import { LANGUAGES } from './labels/index';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 6, 15, 9, 30);
const LANGS = Object.keys(LANGUAGES);

/** Days from the beginning of a date in UTC until now, with what time zones may add or take away. */
function since(year: number, month: number, day: number): Age {
  const days = (NOW - Date.UTC(year, month - 1, day)) / DAY;
  return { atLeast: Math.floor(days - 1.5), atMost: Math.ceil(days + 14 / 24) };
}

describe('a date that can be read in one way only', () => {
  it.each([
    ['en', '2023-05-11'],
    ['en', '2023-05-11T10:05:00Z'],
    ['en', '2023-05-11T10:05:00.123+02:00'],
    ['de', '2023-05-11 10:05:00 (UTC+02:00)'],
    ['', '2023-05-11 10:05 UTC'],
    ['not a tag', '2023/05/11'],
    ['ja', '2023/05/11 10:05:00'],
    ['ko', '2023. 5. 11.'],
    ['en', '2023.05.11'],
    ['ja', '2023年5月11日'],
    ['zh-CN', '2023年5月11日星期四 10:05'],
    ['en', '2023年 5月 11日'],
    ['ko', '2023년 5월 11일, 10:05 (UTC+09:00)'],
    ['en', 'May 11, 2023'],
    ['en', 'May 11, 2023, 10:05 (UTC+02:00)'],
    ['en', 'Thursday, May 11, 2023 at 10:05:30 AM PDT'],
    ['en', 'Thu May 11 2023'],
    ['en', '11 May 2023'],
    ['en', '11-May-2023'],
    ['', 'May 11, 2023'],
    ['qq', 'May 11, 2023'],
    ['ja', 'May 11, 2023'],
    ['de', '11. Mai 2023'],
    ['de_DE', '11. Mai 2023 um 10:05'],
    ['de', '11 MAI 2023'],
    ['es', '11 de mayo de 2023'],
    ['es', 'jueves, 11 de mayo de 2023, 10:05 (UTC+02:00)'],
    ['fr', '11 mai 2023'],
    ['fr', 'jeudi 11 mai 2023 à 10:05'],
    ['id', '11 Mei 2023 pukul 10.05'],
    ['pt-BR', '11 de mai. de 2023'],
    ['tr', '11 Mayıs 2023 Perşembe'],
    ['th', '11 พฤษภาคม 2566'],
    ['th', '๑๑ พ.ค. ๒๕๖๖'],
    ['th', '11 พฤษภาคม 2023'],
    ['th', '2023-05-11'],
    ['ar', '11 مايو 2023'],
    ['ar-EG', '١١ مايو ٢٠٢٣'],
    ['ar', '٢٠٢٣/٠٥/١١'],
  ])('in %j: %s', (lang, text) => {
    expect(ageOf(text, lang, NOW)).toEqual(since(2023, 5, 11));
  });

  it.each([
    ['25/11/2023', since(2023, 11, 25)],
    ['11/25/2023', since(2023, 11, 25)],
    ['25.11.2023, 10:05', since(2023, 11, 25)],
    ['25-11-2023', since(2023, 11, 25)],
    ['11/11/2023', since(2023, 11, 11)],
    // The other reading is still to come.
    ['05/11/2026', since(2026, 5, 11)],
  ])('in numbers: %s', (text, age) => {
    for (const lang of ['en', 'de', 'ar', '']) expect(ageOf(text, lang, NOW)).toEqual(age);
  });
});

it('holds both readings of a date in numbers, whatever the language is', () => {
  const age = { atLeast: 981, atMost: 1162 };
  expect(age).toEqual({
    atLeast: (since(2023, 11, 5) as { atLeast: number }).atLeast,
    atMost: (since(2023, 5, 11) as { atMost: number }).atMost,
  });
  for (const lang of LANGS)
    for (const text of ['05/11/2023', '5.11.2023', '11-05-2023', '05/11/2023 10:05']) expect(ageOf(text, lang, NOW)).toEqual(age);
});

describe('never', () => {
  it.each([
    ['en', 'N/A'],
    ['en', 'Never'],
    ['en', 'never used'],
    ['de', 'N/A'],
    ['de', 'Noch nie verwendet'],
    ['ja', '使用されていません'],
    ['', 'N/A'],
    ['xx', 'Never used'],
  ])('in %j: %s', (lang, text) => {
    expect(ageOf(text, lang, NOW)).toBe('never');
  });
});

describe('time that has passed', () => {
  it.each([
    ['en', 'Today', 0, 1],
    ['en', 'now', 0, 1],
    ['en', 'Yesterday', 0, 2],
    ['en', '3 days ago', 2, 4],
    ['en', '1 day ago', 0, 2],
    ['en', '1,023 days ago', 1022, 1024],
    ['en', '1023 days ago', 1022, 1024],
    ['en', '5 hours ago', 0, 1],
    ['en', '49 hours ago', 2, 3],
    ['en', '2 weeks ago', 7, 21],
    ['en', 'last month', 0, 62],
    ['en', '1 month ago', 0, 62],
    ['en', '4 months ago', 84, 155],
    ['en', 'last year', 0, 732],
    ['en', '1 year ago', 0, 732],
    ['en', '2 years ago', 365, 1098],
    ['en', '2 yr. ago', 365, 1098],
    ['de', 'vor 3 Tagen', 2, 4],
    ['de', 'gestern', 0, 2],
    ['de', 'vorgestern', 1, 3],
    ['de', '3 days ago', 2, 4],
    ['de', 'vor 1.023 Tagen', 1022, 1024],
    ['', '3 days ago', 2, 4],
    ['ja', '3 日前', 2, 4],
    ['ja', '3日前', 2, 4],
    ['fr', 'aujourd’hui', 0, 1],
    ['ar', 'قبل ٣ أيام', 2, 4],
    ['ar', 'قبل شهرين', 28, 93],
  ] as const)('in %j: %s', (lang, text, atLeast, atMost) => {
    expect(ageOf(text, lang, NOW)).toEqual({ atLeast, atMost });
  });
});

describe('is unknown', () => {
  it.each([
    ['en', ''],
    ['en', '-'],
    ['en', '–'],
    ['en', 'Unknown'],
    ['en', 'us-east-1'],
    ['en', '2023'],
    ['en', 'May 2023'],
    ['en', 'May 11'],
    ['en', '5/11/23'],
    ['de', '11.05.23'],
    ['ko', '23. 5. 11.'],
    ['en', '05/11-2023'],
    ['en', '5 11 2023'],
    ['en', '13/25/2023'],
    ['en', '2023-02-30'],
    ['en', 'February 30, 2023'],
    ['en', '2026-07-17'],
    ['en', 'December 1, 2026'],
    ['en', '1970-01-01'],
    ['en', '0001-01-01T00:00:00Z'],
    ['en', '56 years ago'],
    ['en', '20000 days ago'],
    ['en', 'in 3 days'],
    ['en', 'tomorrow'],
    ['en', '3 days'],
    ['en', '-3'],
    ['en', '1.5 years ago'],
    ['en', 'about 3 days ago'],
    ['en', 'more than 3 days ago'],
    ['en', '3 days ago with s3 in us-east-1'],
    ['en', 'before May 11, 2023'],
    ['en', 'Not since May 11, 2023'],
    ['en', 'May 11, 2023 and May 12, 2024'],
    ['en', 'May 11, 2023 (June 12, 2024)'],
    ['en', '2023-05-11 / 2024-06-12'],
    ['en', '11 - 12 May 2023'],
    ['en', 'May 11, 2023 3'],
    ['en', `May 11, 2023${' '.repeat(60)}`],
    ['en', '11 Mai 2023'],
    ['en', 'vor 3 Tagen'],
    ['en', '11 พฤษภาคม 2566'],
    ['en', '2566-05-11'],
    // Three months or three minutes.
    ['es', 'hace 3 m'],
    // Tuesday and May, or March and May.
    ['fr', 'mar. 11 mai 2023'],
    // Other calendars.
    ['fa', '۲۱ اردیبهشت ۱۴۰۲'],
    ['fa', '۱۴۰۲/۰۲/۲۱'],
    ['ja', '令和5年5月11日'],
    ['zh-TW', '民國112年5月11日'],
    ['qq', 'Fralm prant'],
  ])('in %j: %s', (lang, text) => {
    expect(ageOf(text, lang, NOW)).toBeUndefined();
  });

  it('whatever is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGS, '', 'x'), fc.string({ unit: 'grapheme', maxLength: 70 }), (lang, text) => {
        const age = ageOf(text, lang, NOW);
        expect(age === undefined || age === 'never' || (age.atLeast >= 0 && age.atLeast <= age.atMost)).toBe(true);
      }),
    );
  });
});

/* The Chinese calendar's dates in numbers are left out: 2005/12/3 looks the same in both. */

/** Languages that the console does not have, and kinds of dates that are written in few places, may be unknown, but not mistaken. */
const FOREIGN = ['ca', 'cs', 'eu', 'fa', 'fi', 'he', 'hi', 'hr', 'hu', 'lt', 'nl', 'pl', 'ro', 'ru', 'sr', 'sv', 'uk', 'vi'];
const REGIONS = [
  'en-US',
  'en-GB',
  'en-CA',
  'es-MX',
  'pt-PT',
  'de-AT',
  'fr-CA',
  'ar-EG',
  'ar-SA',
  'zh-HK',
  'th-u-nu-thai',
  'th-u-ca-gregory',
];
const CALENDARS = ['ja-JP-u-ca-japanese', 'zh-TW-u-ca-roc', 'en-u-ca-buddhist', 'en-u-ca-islamic', 'he-u-ca-hebrew'];
const ZONES = ['UTC', 'America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Kolkata'];

const NUMERIC = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'long' },
  { dateStyle: 'medium' },
  { dateStyle: 'full' },
  { dateStyle: 'short' },
  NUMERIC,
  { ...NUMERIC, month: '2-digit', day: '2-digit' },
  { ...NUMERIC, month: 'short' },
  { ...NUMERIC, month: 'long', weekday: 'short' },
  { ...NUMERIC, hour: '2-digit', minute: '2-digit' },
  { dateStyle: 'medium', timeStyle: 'short' },
  { dateStyle: 'long', timeStyle: 'medium' },
  { dateStyle: 'short', timeStyle: 'full' },
];

const formats = new Map<string, Intl.DateTimeFormat>();
function written(tag: string, style: Intl.DateTimeFormatOptions, timeZone: string, at: number): string {
  const key = JSON.stringify([tag, style, timeZone]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(tag, { ...style, timeZone });
  formats.set(key, format);
  return format.format(at);
}

const INSTANT = fc.integer({ min: Date.UTC(2006, 0, 2), max: NOW });

function expectToHold(age: Age | undefined, days: number, text: string): void {
  expect(age, text).not.toBe('never');
  if (age === undefined || age === 'never') return;
  expect(age.atLeast, text).toBeLessThanOrEqual(days);
  expect(age.atMost, text).toBeGreaterThanOrEqual(days);
}

describe('what Intl writes', () => {
  it('of a long date in the console’s languages is understood, in whatever time zone it is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGS), fc.constantFrom(...ZONES), INSTANT, (lang, zone, at) => {
        const text = written(lang, { dateStyle: 'long' }, zone, at);
        const age = ageOf(text, lang, NOW);
        expect(age, text).toBeDefined();
        expectToHold(age, (NOW - at) / DAY, text);
      }),
      { numRuns: 2000 },
    );
  });

  it('of a date in any language, style, calendar and time zone is not mistaken', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGS, ...REGIONS, ...FOREIGN, ...CALENDARS),
        fc.constantFrom(...STYLES),
        fc.constantFrom(...ZONES),
        INSTANT,
        fc.boolean(),
        (tag, style, zone, at, saysLanguage) => {
          const text = written(tag, style, zone, at);
          expectToHold(ageOf(text, saysLanguage ? tag : '', NOW), (NOW - at) / DAY, text);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it.each(LANGS)('of most styles in %s is understood', (lang) => {
    const text = (style: Intl.DateTimeFormatOptions) => written(lang, style, 'UTC', Date.UTC(2023, 4, 25, 10, 5));
    for (const style of [{ dateStyle: 'medium' }, { dateStyle: 'full' }, NUMERIC, { ...NUMERIC, month: 'short' }] as const)
      expect(ageOf(text(style), lang, NOW), text(style)).toEqual(since(2023, 5, 25));
  });

  const UNITS = { second: 1 / 86_400, minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 30.44, year: 365.25 } as const;
  const UNIT = fc.constantFrom(...(Object.keys(UNITS) as (keyof typeof UNITS)[]));
  const ROUNDING = fc.constantFrom(Math.floor, Math.round);

  it.each([
    ['long', false],
    ['short', true],
    ['narrow', true],
  ] as const)('of passed time in %s form is understood or left alone, whether it was rounded or cut off', (style, mayBeUnknown) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGS, ...(mayBeUnknown ? [...REGIONS, ...FOREIGN] : [])),
        UNIT,
        fc.double({ min: 0, max: 20, noNaN: true }),
        ROUNDING,
        fc.constantFrom('always', 'auto'),
        (lang, unit, years, round, numeric) => {
          // A number of units that somebody may write, be it many days or some years.
          const days = unit === 'year' || unit === 'month' ? years * 365 : years * 60 * UNITS[unit];
          const text = new Intl.RelativeTimeFormat(lang, { style, numeric }).format(-round(days / UNITS[unit]) || -0, unit);
          const age = ageOf(text, lang, NOW);
          if (!mayBeUnknown) expect(age, text).toBeDefined();
          expectToHold(age, days, text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('of passed time is held also where months and years are counted by the calendar', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGS),
        INSTANT,
        fc.nat(2000),
        fc.constantFrom('month', 'quarter', 'year'),
        (lang, now, before, unit) => {
          const then = new Date(now - before * DAY - 1);
          const ofThen = { year: 0, quarter: Math.floor(then.getUTCMonth() / 3), month: then.getUTCMonth() };
          const ofNow = { year: 0, quarter: Math.floor(new Date(now).getUTCMonth() / 3), month: new Date(now).getUTCMonth() };
          const perYear = { year: 1, quarter: 4, month: 12 }[unit];
          const count = (new Date(now).getUTCFullYear() - then.getUTCFullYear()) * perYear + ofNow[unit] - ofThen[unit];
          const text = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(-count || -0, unit);
          expectToHold(ageOf(text, lang, now), (now - then.getTime()) / DAY, text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('of time to come is not understood as passed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGS, ...FOREIGN),
        UNIT,
        fc.integer({ min: 1, max: 300 }),
        fc.constantFrom('long', 'short', 'narrow'),
        fc.constantFrom('always', 'auto'),
        (lang, unit, count, style, numeric) => {
          const text = new Intl.RelativeTimeFormat(lang, { style, numeric }).format(count, unit);
          expect(ageOf(text, lang, NOW), text).toBeUndefined();
        },
      ),
      { numRuns: 2000 },
    );
  });
});
