/**
 * The manifests of both browsers, held to `test/manifests/`: what the extension may do is agreed on there, and a change of it is a change of that
 * file, made by somebody who has read what it means.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { firefoxManifest } from '../scripts/firefox-manifest.mjs';
import webpackConfig from '../webpack.config.mjs';
import { manifestDifferences, type BrowserName } from './support/manifest-difference';

type Manifest = Record<string, unknown>;

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string): Manifest => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as Manifest;
const VERSION = read('package.json')['version'];

/** `manifest.json` as webpack writes it into the package. */
function chromeManifest(): Manifest {
  for (const { plugins = [] } of webpackConfig())
    for (const plugin of plugins) {
      const { patterns = [] } = plugin as { patterns?: { from: string; transform?: (source: Buffer) => string }[] };
      const pattern = patterns.find(({ from }) => from === 'manifest.json');
      if (pattern?.transform) return JSON.parse(pattern.transform(readFileSync(path.join(ROOT, 'manifest.json')))) as Manifest;
    }
  throw new Error('The bundler copies no manifest.');
}

const CHROME = chromeManifest();
const BROWSERS: readonly (readonly [browser: BrowserName, agreed: string, derived: Manifest])[] = [
  ['Chrome', 'test/manifests/chrome.json', CHROME],
  ['Firefox', 'test/manifests/firefox.json', firefoxManifest(CHROME)],
];

describe.each(BROWSERS)('the manifest for %s', (browser, agreed, derived) => {
  it('asks for exactly what was agreed on, and is in every other part as agreed', () => {
    const { version, ...manifest } = derived;
    expect(version).toBe(VERSION);
    expect(manifestDifferences(read(agreed), manifest, browser).join('\n'), `differs from ${agreed}`).toBe('');
  });

  it('opens nothing to the web, and names no host but AWS’s console, https and IAM’s paths', () => {
    for (const part of [
      'web_accessible_resources',
      'externally_connectable',
      'host_permissions',
      'optional_host_permissions',
      'sandbox',
      'user_scripts',
      'update_url',
      'devtools_page',
      'chrome_url_overrides',
    ])
      expect(derived, part).not.toHaveProperty(part);
    const scripts = derived['content_scripts'] as { matches: string[]; all_frames: boolean; world?: string; match_about_blank?: boolean }[];
    for (const { matches, all_frames, world, match_about_blank } of scripts) {
      expect({ all_frames, world, match_about_blank }).toEqual({ all_frames: false });
      for (const match of matches) expect(match).toMatch(/^https:\/\/\*\.console\.(aws\.amazon\.com|amazonaws-eusc\.eu)\/(iam|iamv2)\/\*$/);
    }
  });

  it('has pages that load code from the package only, and can send nothing anywhere', () => {
    const { extension_pages, ...others } = derived['content_security_policy'] as Record<string, string>;
    expect(others).toEqual({});
    const rules = Object.fromEntries(
      (extension_pages ?? '').split(';').map((rule) => {
        const [name = '', ...sources] = rule.trim().split(/\s+/);
        return [name, sources];
      }),
    );
    expect(rules).toEqual({
      // Also what no rule names: requests, frames, workers, media, objects, manifests.
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'", 'data:'],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
    });
  });
});

describe('a change of the manifest', () => {
  const { version: _version, ...agreed } = CHROME;
  const told = (change: Manifest, browser: BrowserName = 'Chrome'): string =>
    manifestDifferences(agreed, JSON.parse(JSON.stringify({ ...agreed, ...change })) as Manifest, browser).join('\n');
  const permissions = agreed['permissions'] as string[];
  const [script] = agreed['content_scripts'] as { matches: string[] }[];

  it.each<[what: string, change: Manifest, browser: BrowserName, said: RegExp]>([
    [
      'a permission more',
      { permissions: [...permissions, 'tabs'] },
      'Chrome',
      /tabs is new: Chrome warns “Read your browsing history” on inst/,
    ],
    ['the same in Firefox', { permissions: [...permissions, 'tabs'] }, 'Firefox', /Firefox warns “Access browser tabs”/],
    ['a silent permission more', { permissions: [...permissions, 'cookies'] }, 'Chrome', /cookies is new: Chrome warns of nothing/],
    ['an unknown permission more', { permissions: [...permissions, 'x'] }, 'Chrome', /x is new, and nobody has said yet/],
    ['a permission less', { permissions: permissions.filter((name) => name !== 'alarms') }, 'Chrome', /alarms is gone: nothing tells/],
    [
      'one that is no longer optional',
      { permissions: [...permissions, 'notifications'], optional_permissions: [] },
      'Chrome',
      /“Display notifications” on inst/,
    ],
    [
      'a host in the permissions',
      { permissions: [...permissions, '<all_urls>'] },
      'Chrome',
      /“Read and change all your data on all websites”/,
    ],
    ['hosts', { host_permissions: ['https://*/*'] }, 'Chrome', /host_permissions is new: pages of these hosts can be read/],
    [
      'a page more',
      { content_scripts: [{ ...script, matches: ['https://*.example.com/*'] }] },
      'Firefox',
      /“Access your data for sites in the example\.com domain”/,
    ],
    ['every page', { content_scripts: [{ ...script, matches: ['*://*/*'] }] }, 'Firefox', /“Access your data for all websites”/],
    ['every frame', { content_scripts: [{ ...script, all_frames: true }] }, 'Chrome', /content_scripts changed: .*in other frames/],
    [
      'files for the web',
      { web_accessible_resources: [{ resources: ['*'], matches: ['<all_urls>'] }] },
      'Chrome',
      /web pages can tell that it is installed/,
    ],
    ['a door for the web', { externally_connectable: { matches: ['https://example.com/*'] } }, 'Chrome', /can send it messages/],
    [
      'a looser policy',
      { content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'" } },
      'Chrome',
      /foreign code.*wasm-unsafe-eval/,
    ],
    ['a part that nobody knows', { sockets: {} }, 'Chrome', /sockets is new: nobody has said yet/],
  ])('is told with what it means: %s', (_what, change, browser, said) => {
    expect(told(change, browser)).toMatch(said);
  });

  it('is none where nothing is changed', () => {
    expect(told({})).toBe('');
  });
});
