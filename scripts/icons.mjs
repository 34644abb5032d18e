/** `node scripts/icons.mjs`: draws icons/16.png, 32.png, 48.png and 128.png from icons/icon.svg. The PNGs are committed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, setup } from './setup.mjs';

const SIZES = [16, 32, 48, 128];

const { chromium: executablePath } = setup();
const { chromium } = await import('@playwright/test');

const svg = readFileSync(path.join(ROOT, 'icons/icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath });
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: path.join(ROOT, `icons/${size}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
