import { describe, expect, it } from 'vitest';
import { createSpeech, withPlaces } from './sentence';

const TEXTS: Readonly<Record<string, string>> = {
  days_one: 'one day',
  days_two: 'two days',
  days_few: '$1 days (few)',
  days_other: '$1 days',
  plain: 'Key $1 of $2',
};

function say(languageTag: string) {
  const texts: Readonly<Record<string, string>> = { ...TEXTS, languageTag };
  return createSpeech((name, places) => withPlaces(texts[name] ?? '', places)).translate;
}

describe('a sentence in a language', () => {
  it('has the plural form that the language wants for the number', () => {
    expect(say('en')('days', [1])).toBe('one day');
    expect(say('en')('days', [2])).toBe('2 days');
    expect(say('ar-u-nu-latn')('days', [2])).toBe('two days');
    expect(say('ar-u-nu-latn')('days', [7])).toBe('7 days (few)');
    expect(say('ja')('days', [1])).toBe('1 days');
  });

  it('has the general form where the texts lack that one', () => {
    expect(say('cy')('days', [6])).toBe('6 days');
  });

  it('has its numbers as the language writes them', () => {
    expect(say('de')('days', [1400])).toBe('1.400 days');
  });

  it('is otherwise as the texts have it, and never empty', () => {
    expect(say('en')('plain', ['1234', '2'])).toBe('Key 1234 of 2');
    expect(say('en')('unheard')).toBe('unheard');
  });

  it('is not turned around by what the page writes in its places, nor made longer than it can be read', () => {
    expect(say('en')('plain', ['\u202e4321\u2066\u0000', '\u200b2'])).toBe('Key  4321  of  2');
    expect(say('en')('plain', ['مفتاح\u2069', '2'])).toBe('Key \u2068مفتاح \u2069 of 2');
    expect(say('en')('plain', ['x'.repeat(1_000_000), '2']).length).toBeLessThan(600);
  });

  it('takes its language and direction from the texts', () => {
    const speech = createSpeech((name) => ({ languageTag: 'ar', textDirection: 'rtl' })[name] ?? '');
    expect([speech.language, speech.direction]).toEqual(['ar', 'rtl']);
  });
});

describe('places in a text', () => {
  it('are filled, left empty, or a dollar sign', () => {
    expect(withPlaces('$2 costs $$$1$3', ['5', 'It'])).toBe('It costs $5');
  });
});
