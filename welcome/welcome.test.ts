// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import manifest from '../manifest.json';
import { english } from '../test/support/english';

/** The browser, as far as this page knows it. */
const browserOf = vi.hoisted(() => ({ origin: '', os: '' }));

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getMessage: (name: string, places: string[]) => english.lookup(name, places) },
    runtime: {
      getManifest: () => manifest,
      getURL: (file: string) => `${browserOf.origin}/${file}`,
      getPlatformInfo: async () => ({ os: browserOf.os }),
    },
  },
}));

it.each([
  ['Chrome', 'chrome-extension://id', 'linux', 'welcomePinChrome'],
  ['Firefox', 'moz-extension://id', 'linux', 'welcomePinFirefox'],
  ['Firefox for Android', 'moz-extension://id', 'android', undefined],
] as const)('knows the toolbar of %s', async (_name, origin, os, pin) => {
  Object.assign(browserOf, { origin, os });
  const old = document.getElementById('welcome');
  if (old) render(null, old);
  document.body.innerHTML = '<main id="welcome"></main>';
  vi.resetModules();
  await import('./welcome');
  await vi.waitFor(() => expect(document.querySelector('h1')).not.toBeNull());
  expect(document.title).toBe(english.t('welcomeTitle'));
  const pins = (['welcomePinChrome', 'welcomePinFirefox'] as const).filter((key) => document.body.textContent.includes(english.t(key)));
  expect(pins).toEqual(pin === undefined ? [] : [pin]);
  expect(document.querySelector('a')?.href).toBe(`${origin}/practice/practice.html`);
});
