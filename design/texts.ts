/** The texts of the extension's own pages, in the browser's language. */
import browser from 'webextension-polyfill';
import type messages from '../_locales/en/messages.json';
import { createSpeech, type Place, type Speech } from '../src/guide/sentence';

type Name = keyof typeof messages;
type Plural<N = Name> = N extends `${infer Message}_other` ? Message : never;

/** Messages that exist; those with plural forms by the name that the forms share. */
export type TextKey = Exclude<Name, `${Plural}_${Intl.LDMLPluralRule}`> | Plural;

/** The text of a message. A number in the first place chooses its plural form. */
export type Texts = (key: TextKey, ...places: Place[]) => string;

/** What a page needs to speak. */
export interface PageSpeech extends Pick<Speech, 'language' | 'date'> {
  readonly t: Texts;
}

/** Marks the page with the language and the direction of its texts. */
export function speak(page: Document): PageSpeech {
  const { language, direction, translate, date } = createSpeech((name, places) => browser.i18n.getMessage(name, [...places]));
  page.documentElement.lang = language;
  page.documentElement.dir = direction;
  return { language, t: (key, ...places) => translate(key, places), date };
}
