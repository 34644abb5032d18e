/** What is told, before it is put into a language. Pure; the texts are in `_locales`. */

/** What stands in a place of a message. A number in the first place chooses the message's plural form. */
export type Place = string | number;

/** A message of `_locales` and what stands in its places. */
export interface Sentence {
  readonly message: string;
  readonly places?: readonly Place[];
}

/** Puts a message into a language. */
export type Translate<Message extends string = string> = (message: Message, places?: readonly Place[]) => string;

/** The text of a message; empty when there is none by that name. */
export type Lookup = (name: string, places: readonly string[]) => string;

/** One language that can be spoken. */
export interface Speech {
  /** BCP 47 tag of the texts, such as `pt-BR`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly translate: Translate;
  /** A point in time (ms since the epoch), with its time of day. */
  readonly date: (at: number) => string;
}

/**
 * Messages with plural forms are named by their form: `waitDays_one`, `waitDays_other`, with the categories of CLDR. The texts say themselves
 * which language they are in (`languageTag`, `textDirection`): where a browser's language has none, it answers in another.
 */
export function createSpeech(lookup: Lookup): Speech {
  const language = lookup('languageTag', []) || 'en';
  // Made when they are wanted: they take many times longer than everything else here, and on most pages nothing is ever said.
  const plural = once(() => new Intl.PluralRules(language));
  const number = once(() => new Intl.NumberFormat(language));
  const time = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }));
  return {
    language,
    direction: lookup('textDirection', []) === 'rtl' ? 'rtl' : 'ltr',
    translate(message, places = []) {
      const [count] = places;
      const written = places.map((place) => (typeof place === 'number' ? number().format(place) : contained(place)));
      if (typeof count !== 'number') return lookup(message, written) || message;
      return lookup(`${message}_${plural().select(count)}`, written) || lookup(`${message}_other`, written) || message;
    },
    date: (at) => time().format(at),
  };
}

function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** Characters. */
const LONGEST_PLACE = 500;
/** They turn the direction of what follows around, or are not seen: controls of texts and of terminals, and what has no width (UAX #9). */
const TURNING = /[\p{Cc}\u200b\u2028-\u202e\u2060-\u206f\ufeff]+/gu;
/** Letters, and the marks that dates in their languages have. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200e\u200f\ufb1d-\ufdff\ufe70-\ufefc]/;

/** What stands in a place may be the page's own words: they never change how the words around them read. */
function contained(place: string): string {
  const words = place.replace(TURNING, ' ').slice(0, LONGEST_PLACE);
  // FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE.
  return RIGHT_TO_LEFT.test(words) ? `\u2068${words}\u2069` : words;
}

/** Puts the places into the text of a message, as `i18n.getMessage` does: `$1` is the first, `$$` a dollar sign. */
export function withPlaces(text: string, places: readonly string[]): string {
  return text.replace(/\$(\$|\d)/g, (_all, place: string) => (place === '$' ? '$' : (places[Number(place) - 1] ?? '')));
}

/**
 * @param tag a BCP 47 tag, or anything that a page or a browser has in its place
 * @param known tags of languages that can be spoken
 * @returns the one that is written alike: `zh-TW` for `zh-HK`, both in traditional Chinese; undefined when there is none
 */
export function nearestLanguage<Known extends string>(tag: string, known: readonly Known[]): Known | undefined {
  const wanted = writtenAs(tag);
  return wanted === undefined ? undefined : known.find((language) => writtenAs(language) === wanted);
}

function writtenAs(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return undefined;
  }
}
