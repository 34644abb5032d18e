/** Pictures of what the extension shows outside the journey: popup, panel and card by themselves, and its own pages. */
import { chromium } from '@playwright/test';
import './typescript.mjs';

const { clipOf, draw, expose, openGallery } = await import('../../test/gallery/gallery.ts');
const { messagesOf } = await import('../../test/support/locales.ts');

const WAITING = { surface: 'popup', name: 'waiting, reminder offered' };
const PANEL = { surface: 'panel', name: WAITING.name };
const CARD = { surface: 'card', name: 'open-actions' };

const DRAWN = [
  { file: 'popup', state: WAITING, colorScheme: 'light' },
  { file: 'popup-dark', state: WAITING, colorScheme: 'dark' },
  { file: 'panel', state: PANEL, colorScheme: 'light' },
  { file: 'card-dark', state: CARD, colorScheme: 'dark' },
];

/** CSS px around ring and card. */
const MARGIN = 16;

/**
 * Draws states of the gallery in English, twice as fine as CSS px.
 *
 * @param {(file: string, png: Buffer) => Promise<void>} onPicture given the file's name without its ending
 */
export async function drawSurfaces(onPicture) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 2 });
    await openGallery(page);
    for (const { file, state, colorScheme } of DRAWN) {
      await page.emulateMedia({ colorScheme });
      await draw(page, state, messagesOf('en'));
      const clip = state.surface === 'card' ? await aroundCard(page) : await clipOf(page, state);
      await onPicture(file, await page.screenshot({ clip }));
    }
  } finally {
    await browser.close();
  }
}

async function aroundCard(page) {
  await expose(page);
  const { right, bottom } = await page.evaluate(() => {
    const { right, bottom } = document.querySelector('root-key-guide').shadowRoot.querySelector('[part~="card"]').getBoundingClientRect();
    return { right, bottom };
  });
  return { x: 0, y: 0, width: Math.ceil(right) + MARGIN, height: Math.ceil(bottom) + MARGIN };
}

const OWN_PAGES = [
  { file: 'record', address: 'popup/record.html' },
  { file: 'settings', address: 'popup/settings.html' },
  { file: 'welcome', address: 'welcome/welcome.html' },
];

/**
 * @param {ExtensionBrowser} browser what it keeps is what the record shows
 * @param {(file: string, png: Buffer) => Promise<void>} onPicture given the file's name without its ending
 */
export async function takeOwnPages(browser, onPicture) {
  for (const { file, address } of OWN_PAGES) {
    const page = await openOwnPage(browser, address, { width: 900, height: 600 });
    await onPicture(file, await page.screenshot({ fullPage: true }));
    await page.close();
  }
}

/**
 * @param {ExtensionBrowser} browser
 * @param {string} address within the extension
 * @param {{ width: number, height: number }} size CSS px
 * @returns {Promise<import('@playwright/test').Page>} when it is drawn
 */
export async function openOwnPage(browser, address, size) {
  const page = await browser.context.newPage();
  await page.setViewportSize(size);
  await page.goto(browser.url(address));
  await page.locator('h2').first().waitFor();
  return page;
}
