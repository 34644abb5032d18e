/** What stores and owners are told: about every permission, within the forms' limits, with links that lead somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { firefoxManifest } from '../scripts/firefox-manifest.mjs';
import { messagesOf } from './support/locales';

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const markdownIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file}`);

interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
}

const CHROME = JSON.parse(read('manifest.json')) as Manifest & Record<string, unknown>;
const FIREFOX = firefoxManifest(CHROME) as unknown as Manifest;

const permissionsOf = ({ permissions, optional_permissions = [] }: Manifest): string[] => [...permissions, ...optional_permissions].sort();
const hostsOf = ({ content_scripts, host_permissions = [], optional_host_permissions = [] }: Manifest): string[] =>
  [...new Set([...content_scripts.flatMap(({ matches }) => matches), ...host_permissions, ...optional_host_permissions])].sort();

/** Characters; the Chrome Web Store's field for each. */
const LONGEST_JUSTIFICATION = 1000;
/** Characters. Fewer are no reason. */
const SHORTEST_REASON = 30;

/** What stands under a heading of the second level. */
function section(text: string, heading: string): string {
  const [, after] = `\n${text}`.split(`\n## ${heading}\n`);
  if (after === undefined) throw new Error(`There is no heading “${heading}”.`);
  return after.split('\n## ')[0] ?? '';
}

/** The text to paste into the field of that name. */
function field(text: string, heading: string): string {
  const [, pasted] = /```text\n([\s\S]*?)\n```/.exec(section(text, heading)) ?? [];
  if (pasted === undefined) throw new Error(`Nothing to paste stands under “${heading}”.`);
  return pasted;
}

/** Rows of the tables in it that begin with a name in backticks: name and what is said of it. */
const tableIn = (text: string): (readonly [name: string, said: string])[] =>
  [...text.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, name = '', said = '']) => [name, said]);

const STORES = [
  { file: 'store/chrome.md', manifest: CHROME, longestName: 75, longestSummary: 132 },
  { file: 'store/edge.md', manifest: CHROME, longestName: 45, longestSummary: 132 },
  { file: 'store/firefox.md', manifest: FIREFOX, longestName: 50, longestSummary: 250 },
];

describe.each(STORES)('$file', ({ file, manifest, longestName, longestSummary }) => {
  const text = read(file);

  it('justifies every permission of the package, and no other', () => {
    const said = tableIn(section(text, 'Permissions'));
    expect(said.map(([name]) => name).sort()).toEqual(permissionsOf(manifest));
    for (const [name, reason] of said) {
      expect(reason.length, name).toBeGreaterThan(SHORTEST_REASON);
      expect(reason.length, name).toBeLessThanOrEqual(LONGEST_JUSTIFICATION);
    }
  });

  it('justifies every host that the package matches, and no other', () => {
    const said = tableIn(section(text, 'Host permissions'));
    expect(said.map(([name]) => name).sort()).toEqual(hostsOf(manifest));
    for (const [name, reason] of said) expect(reason.length, name).toBeGreaterThan(SHORTEST_REASON);
    expect(said.map(([, reason]) => reason).join('\n').length).toBeLessThanOrEqual(LONGEST_JUSTIFICATION);
  });

  it('has name, summary and purpose within the limits of the store', () => {
    expect(field(text, 'Name')).toBe(messagesOf('en')['extName']?.message);
    expect(field(text, 'Name').length).toBeLessThanOrEqual(longestName);
    expect(field(text, 'Summary').length).toBeLessThanOrEqual(longestSummary);
    expect(field(text, 'Single purpose').length).toBeLessThanOrEqual(LONGEST_JUSTIFICATION);
    // Microsoft's limits; the other stores' are wider.
    expect(field(text, 'Description').length).toBeGreaterThanOrEqual(250);
    expect(field(text, 'Description').length).toBeLessThanOrEqual(10_000);
  });

  it('claims no affiliation', () => {
    expect(field(text, 'Description')).toContain('It is not made by or affiliated with Amazon Web Services.');
  });

  it('lets the reviewer try the same everywhere, without an AWS account', () => {
    const steps = (of: string): string => /### Try everything\n([\s\S]*?)\nIn the popup over/.exec(read(of))?.[1] ?? '';
    expect(steps(file)).toContain('Practice console: nothing here is real.');
    expect(steps(file)).toBe(steps('store/chrome.md'));
  });

  it('names pictures by the sizes that stores take', () => {
    const rows = tableIn(section(text, 'Images'));
    const screenshots = rows.filter(([, said]) => said.startsWith('1280 × 800 '));
    expect(rows.every(([, said]) => /^(1280 × 800|440 × 280|1400 × 560) \| /.test(said))).toBe(true);
    expect(screenshots.length).toBeGreaterThan(0);
    // The Chrome Web Store's limit; the other stores' are wider.
    expect(screenshots.length).toBeLessThanOrEqual(5);
  });
});

it.each(['store/chrome.md', 'store/edge.md'])('%s has the summary that the store takes from the package', (file) => {
  expect(field(read(file), 'Summary')).toBe(messagesOf('en')['extDescription']?.message);
});

it('store/edge.md has as few and as short search terms as the store takes', () => {
  const terms = field(read('store/edge.md'), 'Search terms').split('\n');
  expect(terms.length).toBeLessThanOrEqual(7);
  expect(terms.every((term) => term.length <= 30)).toBe(true);
  expect(terms.join(' ').split(/\s+/).length).toBeLessThanOrEqual(21);
});

it('the privacy policy tells why for every permission and host, and for no other', () => {
  const said = tableIn(section(read('docs/privacy.md'), 'Permissions'));
  expect(said.map(([name]) => name).sort()).toEqual([...permissionsOf(CHROME), ...hostsOf(CHROME)].sort());
  for (const [name, reason] of said) expect(reason.length, name).toBeGreaterThan(SHORTEST_REASON);
});

it('owners are told the keys that the manifest sets', () => {
  const commands = CHROME['commands'] as Record<string, { readonly suggested_key: { readonly default: string } }>;
  const told = tableIn(section(read('docs/support.md'), 'Accounts, keys, languages, browsers')).map(([keys]) => keys);
  expect(told.sort()).toEqual(
    Object.values(commands)
      .map((command) => command.suggested_key.default)
      .sort(),
  );
});

/** GitHub's name for a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

const anchorsIn = (text: string): string[] => [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, (code) => code.slice(1, -1));

describe.each(['README.md', ...markdownIn('docs'), ...markdownIn('store')])('the links of %s', (file) => {
  const links = [...withoutCode(read(file)).matchAll(/\]\(([^()\s]+)\)/g)].map(([, link = '']) => link);
  const relative = links.filter((link) => !/^[a-z][a-z+.-]*:/i.test(link));

  it('lead to files that exist, and to headings in them', () => {
    for (const link of relative) {
      const [to = '', anchor] = link.split('#');
      const target = to === '' ? file : path.join(path.dirname(file), decodeURIComponent(to));
      expect(existsSync(path.join(ROOT, target)), link).toBe(true);
      if (anchor !== undefined && target.endsWith('.md')) expect(anchorsIn(read(target)), link).toContain(anchor);
    }
  });
});
