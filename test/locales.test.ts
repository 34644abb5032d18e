/** The texts of every language: whole, alike in form, each said somewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardTextsIn } from '../src/extension/card-texts';
import { NO_PROGRESS } from '../src/guide/progress';
import type { Sentence } from '../src/guide/sentence';
import { cardContent } from '../src/guide/wording';
import { CARD_STATES } from './gallery/states';
import { LOCALES, messagesOf } from './support/locales';

const ROOT = path.resolve(import.meta.dirname, '..');
const ENGLISH = messagesOf('en');
const NAMES = Object.keys(ENGLISH);

const FORM = /_(zero|one|two|few|many|other)$/;
/** Messages with plural forms, without the form. */
const PLURALS = NAMES.filter((name) => name.endsWith('_other')).map((name) => name.replace(FORM, ''));
const isForm = (name: string): boolean => FORM.test(name) && PLURALS.includes(name.replace(FORM, ''));

/** No count in a text is larger. */
const LARGEST_COUNT = 400;
/** https://developer.chrome.com/docs/extensions/reference/manifest/description */
const LONGEST_DESCRIPTION = 132;
/** What must not be translated: commands, paths, and names that a reader looks for on AWS's pages. */
const KEPT =
  /aws iam list-access-keys|update-access-key --status Inactive|delete-access-key|aws login|~\/\.aws\/credentials|iam-root-access-key-check|access_key_[12]_active|<root_account>|IAM\.4|AdministratorAccess/g;

const placesIn = (text: string): string[] => [...new Set(text.match(/\$\d/g) ?? [])].sort();

describe.each(LOCALES)('the texts in %s', (locale) => {
  const messages = messagesOf(locale);
  const text = (name: string): string => messages[name]?.message ?? '';
  const tag = text('languageTag');
  const counts = Array.from({ length: LARGEST_COUNT + 1 }, (_, count) => count);
  const forms = [...new Set(['other', ...counts.map((count) => new Intl.PluralRules(tag).select(count))])];

  it('name their own language and direction', () => {
    expect(tag.replace('-', '_')).toBe(locale);
    expect(text('textDirection')).toBe(locale === 'ar' ? 'rtl' : 'ltr');
  });

  it('are all there, with every plural form that the language has, and no others', () => {
    const wanted = [...NAMES.filter((name) => !isForm(name)), ...PLURALS.flatMap((name) => forms.map((form) => `${name}_${form}`))];
    expect(Object.keys(messages).sort()).toEqual(wanted.sort());
  });

  it('have the places of the English ones', () => {
    for (const [name, message] of Object.entries(messages)) {
      const english = (ENGLISH[name] ?? ENGLISH[name.replace(FORM, '_other')])?.message ?? '';
      // "one day" may be a word.
      if (isForm(name) && /_(zero|one|two)$/.test(name))
        expect(placesIn(english), name).toEqual(expect.arrayContaining(placesIn(message?.message ?? '')));
      else expect(placesIn(message?.message ?? ''), name).toEqual(placesIn(english));
      expect(message?.message.trim(), name).not.toBe('');
    }
  });

  it('keep commands, paths and names as they are', () => {
    for (const name of NAMES)
      for (const kept of ENGLISH[name]?.message.match(KEPT) ?? []) if (messages[name]) expect(text(name), name).toContain(kept);
  });

  it('describe the extension briefly enough for the stores', () => {
    expect(text('extDescription').length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  });

  it('are a translation, and not the English ones', () => {
    const same = NAMES.filter((name) => text(name) === ENGLISH[name]?.message && text(name).length > 30);
    expect(same.length === NAMES.filter((name) => text(name).length > 30).length).toBe(locale === 'en');
    if (locale !== 'en') expect(same).toEqual([]);
  });

  it('can be spoken by the card', async () => {
    const texts = await cardTextsIn(tag);
    expect(texts?.['step_done']).toBe(text('step_done'));
  });
});

describe('the languages', () => {
  it.each([
    ['pt', 'pt-BR'],
    ['zh-HK', 'zh-TW'],
    ['zh-Hans-SG', 'zh-CN'],
    ['de-AT', 'de'],
    ['in', 'id'],
  ])('of a page that says %s are %s', async (page, own) => {
    expect(await cardTextsIn(page)).toEqual(await cardTextsIn(own));
  });

  it.each(['', 'qq', 'sr-Latn', 'English (US)', 'x'.repeat(80)])('of a page that says "%s" are none of ours', async (page) => {
    expect(await cardTextsIn(page)).toBeUndefined();
  });
});

describe('every text', () => {
  it('is said somewhere', () => {
    const sources = ['src', 'content-scripts', 'design', 'popup', 'practice', 'welcome'].flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
        .map((file) => readFileSync(path.join(ROOT, folder, file), 'utf8')),
    );
    const code = [...sources, readFileSync(path.join(ROOT, 'manifest.json'), 'utf8')].join('\n');
    const bySteps = new Set(
      Object.values(CARD_STATES).flatMap(({ step, progress = NO_PROGRESS }) =>
        sentencesOf(cardContent(step, progress, { date: String, site: undefined })).map(({ message }) => message),
      ),
    );
    const isSaid = (name: string): boolean =>
      bySteps.has(name) ||
      new RegExp(`['"\`]${name}['"\`]|__MSG_${name}__`).test(code) ||
      (/^(suggest|verdict|state)_/.test(name) && isMade(name));
    /** Names that are put together from a grade or a state. */
    const isMade = (name: string): boolean => code.includes(`'${name.replace(/^[a-z]+_/, '').replaceAll('_', '-')}'`);
    const names = NAMES.map((name) => (isForm(name) ? name.replace(FORM, '') : name));
    expect([...new Set(names)].filter((name) => !isSaid(name))).toEqual([]);
  });
});

function sentencesOf(value: unknown): Sentence[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('message' in value) return [value as Sentence];
  return Object.values(value).flatMap(sentencesOf);
}
