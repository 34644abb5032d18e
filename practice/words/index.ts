/** What the practice console says, one table a language. Another language is another table, and its name in `LANGUAGE_NAMES`. */
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
import type { Words } from './types';
import { zhCN } from './zh-CN';
import { zhTW } from './zh-TW';

export type { Words } from './types';

/** By the value of `<html lang>`, in the order in which they are offered. */
export const WORDS = { de, en, es, fr, ja, id, it, pt, ko, 'zh-CN': zhCN, 'zh-TW': zhTW, th, tr, ar } as const satisfies Record<
  string,
  Words
>;

export type Language = keyof typeof WORDS;
export const LANGUAGES = Object.keys(WORDS) as [Language, ...Language[]];

/** As the console's own list has them; `Intl.DisplayNames` would write some in lower case, and not say which Portuguese. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  de: 'Deutsch',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ja: '日本語',
  id: 'Bahasa Indonesia',
  it: 'Italiano',
  pt: 'Português (Brasil)',
  ko: '한국어',
  'zh-CN': '中文（简体）',
  'zh-TW': '中文（繁體）',
  th: 'ไทย',
  tr: 'Türkçe',
  ar: 'العربية',
};

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
