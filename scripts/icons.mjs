/**
 * `node scripts/icons.mjs`: draws the icons from the shapes below, one picture for each state and size, as `icons/<state>-<size>.png`, and
 * `icons/icon.svg`. They are committed.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, setup } from './setup.mjs';

const SIZES = [16, 32, 48, 128];

const GROUND = { idle: '#0b6a65', guiding: '#0b6a65', attention: '#0b6a65', done: '#1b6e3c' };

/** The lower right corner: what the state is, in shape and colour. The badge's text may lie over it. */
const MARK = {
  // This key goes away.
  idle: '<circle cx="93" cy="94" r="27" fill="#ffc46b"/><rect x="77" y="87" width="32" height="14" rx="2" fill="#10302e"/>',
  // The ring of the guide.
  guiding: '<circle cx="92" cy="93" r="24" fill="none" stroke="#ffc46b" stroke-width="15"/>',
  attention:
    '<path d="M93 62 L126 122 H60 Z" fill="#ffc46b" stroke="#ffc46b" stroke-width="8" stroke-linejoin="round"/><path d="M93 80v22M93 110v7" stroke="#10302e" stroke-width="10"/>',
  done: '<circle cx="92" cy="93" r="30" fill="#fff"/><path d="M77 94 L89 106 L109 80" fill="none" stroke="#1b6e3c" stroke-width="12"/>',
};

/** A key, and what becomes of it. @param {keyof typeof MARK} state */
const svgOf = (state) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128">
  <rect width="128" height="128" rx="28" fill="${GROUND[state]}"/>
  <g fill="none" stroke="#fff" stroke-width="14">
    <circle cx="82" cy="41" r="22"/>
    <path d="M67 56 L17 106"/>
    <path d="M27 96 L42 111 M44 79 L57 92" stroke-width="13"/>
  </g>
  ${MARK[state]}
</svg>
`;

const { chromium: executablePath } = setup();
const { chromium } = await import('@playwright/test');
const browser = await chromium.launch({ executablePath });
try {
  for (const state of Object.keys(MARK))
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svgOf(state)}`);
      await page.screenshot({ path: path.join(ROOT, `icons/${state}-${size}.png`), omitBackground: true });
      await page.close();
    }
} finally {
  await browser.close();
}
writeFileSync(path.join(ROOT, 'icons/icon.svg'), svgOf('idle'));
