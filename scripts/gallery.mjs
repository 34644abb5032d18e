/**
 * `npm run gallery`: draws every state of popup, panel and card, light and dark, in an English, a German and an Arabic column (right to left),
 * and puts the pictures on one page, `dist/gallery/index.html`. `--only <text>` draws the states whose name holds the text, `--locale <name>`
 * (several times) other languages of `_locales`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, setup } from './setup.mjs';
import './lib/typescript.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, locale: { type: 'string', multiple: true, default: ['en', 'de', 'ar'] } },
});

const { chromium: executablePath } = setup();
const { chromium } = await import('@playwright/test');
const { clipOf, draw, openGallery, SIZE, STATES } = await import('../test/gallery/gallery.ts');
const { messagesOf } = await import('../test/support/locales.ts');

const FOLDER = path.join(ROOT, 'dist/gallery');
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });

const states = STATES.filter(({ surface, name }) => `${surface} ${name}`.includes(values.only));
const columns = ['light', 'dark'].flatMap((colorScheme) => values.locale.map((locale) => ({ colorScheme, locale })));
const browser = await chromium.launch({ executablePath });
try {
  const page = await browser.newPage();
  await openGallery(page);
  for (const { colorScheme, locale } of columns) {
    await page.emulateMedia({ colorScheme });
    const texts = messagesOf(locale);
    for (const state of states) {
      await draw(page, state, texts);
      await page.screenshot({ path: path.join(FOLDER, fileOf(state, colorScheme, locale)), clip: await clipOf(page, state) });
    }
  }
} finally {
  await browser.close();
}

await writeFile(path.join(FOLDER, 'index.html'), html());
console.log(`${states.length * columns.length} pictures of ${states.length} states in dist/gallery/index.html.`);

function fileOf({ surface, name }, colorScheme, locale) {
  return `${surface}-${name.replace(/\W+/g, '-')}-${locale}-${colorScheme}.png`;
}

function html() {
  const head = columns.map(({ colorScheme, locale }) => `<th>${locale}, ${colorScheme}</th>`).join('');
  const rows = states.map((state) => {
    const cells = columns.map(
      ({ colorScheme, locale }) =>
        `<td><img src="${encodeURIComponent(fileOf(state, colorScheme, locale))}" width="${SIZE[state.surface].width}" loading="lazy" alt=""></td>`,
    );
    return `<tr><th>${state.surface}: ${state.name.replace(/</g, '&lt;')}</th>${cells.join('')}</tr>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every state</title>
<style>body{font:14px system-ui;background:#888}td,th{vertical-align:top;padding:6px;text-align:start}img{display:block}thead th{position:sticky;top:0;background:#888}</style>
<table><thead><tr><th></th>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></html>
`;
}
