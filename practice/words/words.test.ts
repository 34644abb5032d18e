import { describe, expect, it } from 'vitest';
import { LANGUAGES as KNOWN, meaningOf, type Term } from '../../src/console/labels/index';
import { directionOf, LANGUAGE_NAMES, LANGUAGES, WORDS, type Words } from './index';

const ID = 'AKIAIOSFODNN7EXAMPLE';
const NAMES = Object.keys(WORDS.en) as (keyof Words)[];

/** What the owner uses on the way, and must be able to find by the guide's own labels. */
const LABELS: Partial<Record<keyof Words, Term>> = {
  securityCredentials: 'security-credentials',
  accessKeys: 'access-keys',
  create: 'create-access-key',
  actions: 'actions',
  activate: 'activate',
  deactivate: 'deactivate',
  delete: 'delete',
  cancel: 'cancel',
  active: 'active',
  inactive: 'inactive',
  id: 'access-key-id',
  created: 'created',
  lastUsed: 'last-used',
  region: 'region',
  service: 'service',
  status: 'status',
  notAvailable: 'never',
  mfa: 'mfa',
  assignMfaDevice: 'assign-mfa',
  noMfaDevices: 'no-mfa',
};

it('the practice speaks the languages of which the guide knows labels', () => {
  expect([...LANGUAGES].sort()).toEqual(Object.keys(KNOWN).sort());
  expect(Object.keys(LANGUAGE_NAMES)).toEqual(LANGUAGES);
});

it('only Arabic is written from right to left', () => {
  expect(LANGUAGES.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar']);
});

describe.each(LANGUAGES)('%s', (language) => {
  const words = WORDS[language];
  const texts = NAMES.map((name) => {
    const word = words[name];
    return [name, typeof word === 'string' ? word : word(ID)] as const;
  });

  it('has every word, and no other', () => {
    expect(Object.keys(words).sort()).toEqual([...NAMES].sort());
    for (const [name, text] of texts) expect(text, name).toMatch(/^\S(.*\S)?$/s);
  });

  it('keeps the id in every sentence about a key, whole and set off', () => {
    const sentences = NAMES.filter((name) => typeof words[name] === 'function');
    expect(sentences.length).toBeGreaterThan(6);
    for (const [name, text] of texts)
      if (sentences.includes(name))
        expect(text, name).toMatch(new RegExp(`(?<![\\p{Script=Latin}\\d])${ID}(?![\\p{Script=Latin}\\d])`, 'u'));
      else expect(text, name).not.toContain(ID);
  });

  it('calls controls by the first label that the guide knows for them', () => {
    for (const [name, term] of Object.entries(LABELS) as [keyof Words, Term][]) {
      expect(words[name], name).toBe(KNOWN[language]?.[term][0]);
      expect(meaningOf(String(words[name]), language, [term])?.term, name).toBe(term);
    }
  });

  it('is not English where it should not be', () => {
    if (language === 'en') return;
    const same = texts.filter(([name, text]) => text === (typeof WORDS.en[name] === 'string' ? WORDS.en[name] : '') && text.includes(' '));
    expect(same.map(([name]) => name)).toEqual(['serviceQuotas']);
  });
});
