import { describe, expect, it } from 'vitest';
import { createCloud } from './cloud';
import { nearestLanguage } from '../src/guide/sentence';
import { chooseLanguage, languageToSpeak } from './language';
import { readScenario } from './scenario';
import { LANGUAGES } from './words';

function fakeStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) };
}

it.each([
  ['de-AT', 'de'],
  ['pt-BR', 'pt'],
  ['pt_PT', 'pt'],
  ['zh', 'zh-CN'],
  ['zh-Hans-SG', 'zh-CN'],
  ['zh-HK', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  ['ar-EG', 'ar'],
  ['sv', undefined],
  ['', undefined],
])('a browser in %s gets %s', (tag, language) => {
  expect(nearestLanguage(tag, LANGUAGES)).toBe(language);
});

describe('the language of the practice', () => {
  it('starts as that of the browser, or as English', () => {
    expect(languageToSpeak(fakeStorage(), { asked: undefined, browser: 'ja' })).toBe('ja');
    expect(languageToSpeak(fakeStorage(), { asked: undefined, browser: 'sv-SE' })).toBe('en');
  });

  it('is what was chosen, whatever the browser speaks', () => {
    const storage = fakeStorage();
    chooseLanguage(storage, 'ar');
    expect(languageToSpeak(storage, { asked: undefined, browser: 'ja' })).toBe('ar');
  });

  it('is what the address asks for, and stays so', () => {
    const storage = fakeStorage();
    chooseLanguage(storage, 'ar');
    expect(languageToSpeak(storage, { asked: 'th', browser: 'ja' })).toBe('th');
    expect(languageToSpeak(storage, { asked: undefined, browser: 'ja' })).toBe('th');
  });

  it('survives starting over, and another scenario', () => {
    const storage = fakeStorage();
    chooseLanguage(storage, 'ko');
    const cloud = createCloud(storage, undefined);
    cloud.reset();
    cloud.play(readScenario({ keys: [] }));
    expect(languageToSpeak(storage, { asked: undefined, browser: 'en' })).toBe('ko');
  });

  it('is English when what was kept is no language of the practice', () => {
    const storage = fakeStorage();
    storage.setItem('practice-language', 'xx');
    expect(languageToSpeak(storage, { asked: undefined, browser: '' })).toBe('en');
  });
});
