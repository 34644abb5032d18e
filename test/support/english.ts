/** The English texts, as the browser would give them. */
import messages from '../../_locales/en/messages.json';
import type { Texts } from '../../design/texts';
import { createSpeech, withPlaces, type Lookup, type Sentence, type Speech } from '../../src/guide/sentence';

export type Messages = Readonly<Record<string, { readonly message: string } | undefined>>;

export function speechOf(texts: Messages): Speech & { readonly t: Texts; readonly lookup: Lookup } {
  const lookup: Lookup = (name, places) => withPlaces(texts[name]?.message ?? '', places);
  const speech = createSpeech(lookup);
  return { ...speech, lookup, t: (key, ...places) => speech.translate(key, places) };
}

const ENGLISH: Messages = messages;

export const english = speechOf(ENGLISH);

/** How many places the English text of a sentence has; undefined when it has no text. */
export function placesOf({ message, places = [] }: Sentence): number | undefined {
  const text = ENGLISH[typeof places[0] === 'number' ? `${message}_other` : message]?.message;
  return text === undefined ? undefined : new Set(text.match(/\$\d/g) ?? []).size;
}
