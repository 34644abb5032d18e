/** Which language the practice console speaks. It is no part of the scenario, so that starting over does not change it. */
import { LANGUAGES, type Language } from './words';

const STORAGE_KEY = 'practice-language';

/**
 * @param tag a browser's language, such as `pt-PT` or `zh-Hant-HK`
 * @returns undefined when the practice does not speak it
 */
export function languageOf(tag: string): Language | undefined {
  const [primary = '', ...rest] = tag.toLowerCase().split(/[-_]/);
  if (primary === 'zh') return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-TW' : 'zh-CN';
  return LANGUAGES.find((language) => language === primary);
}

/** @param storage such as `localStorage` */
export function chosenLanguage(storage: Pick<Storage, 'getItem'>): Language | undefined {
  const kept = storage.getItem(STORAGE_KEY);
  return LANGUAGES.find((language) => language === kept);
}

export function chooseLanguage(storage: Pick<Storage, 'setItem'>, language: Language): void {
  storage.setItem(STORAGE_KEY, language);
}

/**
 * What the page speaks where the owner can choose: what the address asks for, which counts as chosen; else what was chosen; else what the
 * browser speaks; else English.
 */
export function languageToSpeak(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  { asked, browser }: { readonly asked: Language | undefined; readonly browser: string },
): Language {
  if (asked !== undefined) chooseLanguage(storage, asked);
  return chosenLanguage(storage) ?? languageOf(browser) ?? 'en';
}
