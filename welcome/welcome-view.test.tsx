// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import manifest from '../manifest.json';
import { english } from '../test/support/english';
import { permissionsOf, type Asking } from './permissions';
import { WelcomePage, type WelcomePageProps } from './welcome-view';

const { t } = english;
const hrefs = { practice: 'chrome-extension://id/practice/practice.html', securityCredentials: 'https://console.example/' };

function draw(more: Partial<WelcomePageProps> = {}): string {
  render(<WelcomePage permissions={permissionsOf(manifest)} toolbar="chrome" hrefs={hrefs} t={t} {...more} />, document.body);
  return document.body.textContent;
}

const all = (selector: string) => [...document.body.querySelectorAll(selector)];
const names = (asking: Asking) => permissionsOf(asking).map(({ name }) => name);

beforeEach(() => render(null, document.body));

describe('what it may do, and why', () => {
  it('tells of everything that the manifest asks for, now or later, and of nothing else', () => {
    const asked = ['content_scripts', ...manifest.permissions, ...manifest.optional_permissions];
    expect(names(manifest).sort()).toEqual(asked.sort());
  });

  it('needs no line for hosts beyond the pages of the content script: the manifest asks for none', () => {
    expect(Object.keys(manifest).filter((name) => /host_permissions|externally_connectable|chrome_url_overrides/.test(name))).toEqual([]);
  });

  it('offers no side panel where the browser knows none', () => {
    expect(draw()).toContain(t('welcomeMayPanel'));
    // As the build makes it for Firefox.
    const inFirefox = { ...manifest, permissions: manifest.permissions.filter((name) => name !== 'sidePanel') };
    expect(draw({ permissions: permissionsOf(inFirefox) })).not.toContain(t('welcomeMayPanel'));
    expect(all('dt')).toHaveLength(permissionsOf(manifest).length - 1);
  });

  it('shows each with its reason', () => {
    draw();
    const permissions = permissionsOf(manifest);
    expect(all('dt').map(({ textContent }) => textContent)).toEqual(permissions.map(({ what }) => t(what)));
    expect(all('dd').map(({ textContent }) => textContent)).toEqual(permissions.map(({ why }) => t(why)));
  });
});

describe('the welcome page', () => {
  it('says how to keep the icon in sight, in the words of the browser, and not at all where there is no toolbar', () => {
    expect(draw()).toContain(t('welcomePinChrome'));
    const inFirefox = draw({ toolbar: 'firefox' });
    expect(inFirefox).toContain(t('welcomePinFirefox'));
    expect(inFirefox).not.toContain(t('welcomePinChrome'));
    expect(draw({ toolbar: undefined })).not.toContain(t('welcomePin'));
  });

  it('leads to the practice console and to AWS by links that tell nothing of this page', () => {
    draw();
    expect(all('a').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      [t('welcomePractice'), hrefs.practice],
      [t('popupGo'), hrefs.securityCredentials],
    ]);
    for (const link of all('a')) expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('has one main heading, and below it no level left out', () => {
    draw();
    const levels = all('h1, h2, h3, h4').map(({ localName }) => Number(localName.slice(1)));
    expect(levels.filter((level) => level === 1)).toEqual([levels[0]]);
    levels.slice(1).forEach((level, index) => expect(level - levels[index]!).toBeLessThanOrEqual(1));
  });

  it('has pictures without words, which readers pass over', () => {
    draw();
    expect(all('svg')).toHaveLength(3);
    for (const picture of all('svg')) {
      expect(picture.getAttribute('aria-hidden')).toBe('true');
      expect(picture.textContent).toBe('');
    }
  });
});
