/** Which language the practice console speaks. It is no part of the scenario, so that starting over does not change it. */
import { nearestLanguage } from '../src/guide/sentence';
import { LANGUAGES, type Language } from './words';

const STORAGE_KEY = 'practice-language';

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
  return chosenLanguage(storage) ?? nearestLanguage(browser, LANGUAGES) ?? 'en';
}
