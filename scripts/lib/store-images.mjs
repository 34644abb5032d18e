/** The images that the stores ask for, of the sizes that they ask for: five screenshots from the practice console, and two tiles. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../setup.mjs';
import { DASHBOARD } from './journey.mjs';
import { beside } from './png.mjs';
import { openOwnPage } from './surfaces.mjs';
import { atRest, open, startGuide } from './tour.mjs';
import './typescript.mjs';

const { follow, report } = await import('../../test/support/blind-follower.ts');
const { GuideReader } = await import('../../test/support/guide-reader.ts');
const { messagesOf } = await import('../../test/support/locales.ts');

/** CSS px, each drawn as one px of the picture. */
const SCREEN = { width: 1280, height: 800 };
const POPUP_WIDTH = 380;
const RECORD_WIDTH = 560;
const TILES = {
  tile: { width: 440, height: 280 },
  marquee: { width: 1400, height: 560 },
};

/**
 * @param {(file: string, png: Buffer | import('pngjs').PNG) => Promise<void>} onPicture given the file's name without its ending
 * @throws when the guide does not lead to its end; the message tells the steps
 */
export async function takeStoreImages(onPicture) {
  const { browser, page, close } = await open(DASHBOARD, { headless: true, viewport: SCREEN });
  try {
    await startGuide(browser, page);
    const reader = await GuideReader.attach(page);

    await followTo('review');
    await onPicture('1-review', await picture(page));

    await loadIn(leftOf(POPUP_WIDTH));
    await followTo('choose-deactivate');
    await onPicture('4-popup', beside(await picture(page), await popupOf(browser, page)));

    await loadIn(SCREEN);
    await followTo('wait');
    await onPicture('2-wait', await picture(page));
    await followTo('enter-confirmation');
    await onPicture('3-delete', await picture(page));

    await loadIn(leftOf(RECORD_WIDTH));
    await followTo('done');
    await onPicture('5-done', beside(await picture(page), await recordOf(browser)));

    const welcome = await openOwnPage(browser, 'welcome/welcome.html', SCREEN);
    const pointing = await welcome.locator('.picture.points').evaluate((drawn) => drawn.outerHTML);
    const drawing = await browser.context.newPage();
    for (const [name, size] of Object.entries(TILES)) {
      await drawing.setViewportSize(size);
      await drawing.setContent(await tile(name, pointing));
      await onPicture(name, await drawing.screenshot());
    }

    /** The console lays itself out by the window in which it is loaded. */
    async function loadIn(size) {
      await page.setViewportSize(size);
      await page.reload();
    }

    async function followTo(step) {
      // A ring may come a moment after its card, when what it goes around has come to rest.
      const walk = await follow({ page, reader, until: (reading) => reading.step === step && reading.ring !== undefined });
      if (walk.ending.kind !== (step === 'done' ? 'done' : 'stopped'))
        throw new Error(`The guide did not lead to ${step}:\n${report(walk)}`);
    }
  } finally {
    await close();
  }
}

function leftOf(width) {
  return { width: SCREEN.width - width, height: SCREEN.height };
}

/** As if no pointer were over anything. */
async function picture(page) {
  const { width, height } = page.viewportSize();
  await page.mouse.move(width - 1, height - 1);
  await atRest(page);
  return page.screenshot();
}

/** As the side panel shows it, too. */
async function popupOf(browser, over) {
  const popup = await browser.popupTab(over);
  await popup.setViewportSize({ width: POPUP_WIDTH, height: SCREEN.height });
  await popup.locator('[data-situation]').waitFor();
  // It says once that it closes when the page is clicked, and may have said so when the guide was started.
  for (const gotIt of await popup.locator('[data-notice] button').all()) await gotIt.click();
  return edged(popup);
}

async function recordOf(browser) {
  return edged(await openOwnPage(browser, 'popup/record.html', { width: RECORD_WIDTH, height: SCREEN.height }));
}

/** A picture that can stand beside another page's, which may have the same ground. */
async function edged(page) {
  await page.evaluate(() =>
    Object.assign(document.documentElement.style, { minHeight: '100vh', borderInlineStart: '1px solid var(--edge)' }),
  );
  const png = await picture(page);
  await page.close();
  return png;
}

/**
 * Icon, name and the last sentence of the description, in the design's own colours; on the large one also the welcome page's first picture.
 *
 * @param {keyof typeof TILES} name
 * @param {string} pointing SVG
 * @returns {Promise<string>} HTML
 */
async function tile(name, pointing) {
  const read = (file) => readFile(path.join(ROOT, file), 'utf8');
  const { extName, extDescription } = messagesOf('en');
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(extDescription.message)];
  const sheets = await Promise.all(['design/tokens.css', 'design/base.css', 'welcome/welcome.css'].map(read));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>${sheets.join('\n')}
    body { box-sizing: border-box; max-width: none; height: 100vh; padding: 0 8%; display: grid; align-items: center; background: var(--accent-strong); color: var(--on-accent); }
    svg:not(.picture) { display: block; border-radius: 22%; box-shadow: 0 0 0 3px var(--accent-strong), 0 0 0 6px var(--on-accent), 0 0 0 12px var(--halo); }
    .tile { justify-items: center; align-content: center; gap: 18px; text-align: center; }
    .tile svg:not(.picture) { width: 96px; margin-block-end: 8px; }
    .tile h1 { font-size: 32px; line-height: 38px; }
    .tile p { margin-block-start: 8px; font-size: 22px; line-height: 28px; }
    .tile .picture { display: none; }
    .marquee { grid-template-columns: 150px minmax(0, 1fr) auto; column-gap: 48px; }
    .marquee h1 { font-size: 64px; line-height: 72px; }
    .marquee p { margin-block-start: 16px; font-size: 36px; line-height: 44px; }
    .marquee .picture { width: 480px; max-width: none; padding: 32px; border-radius: 24px; background: var(--paper); box-shadow: 0 12px 40px var(--shade); }
  </style><body class="${name}">${await read('icons/icon.svg')}<div><h1>${extName.message}</h1><p>${sentences.at(-1).segment}</p></div>${pointing}</body></html>`;
}
