/**
 * The whole journey on the practice console, in a real browser at the console's own host names: by hand in a window, or by the blind follower
 * with a picture of every step.
 */
import path from 'node:path';
import { ROOT } from '../setup.mjs';
import './typescript.mjs';

const { startConsoleServer } = await import('../../test/e2e/support/console-server.ts');
const { ExtensionBrowser } = await import('../../test/e2e/support/extension-browser.ts');
const { decide, follow, report } = await import('../../test/support/blind-follower.ts');
const { GuideReader } = await import('../../test/support/guide-reader.ts');

/** CSS px; wide enough for the console's side navigation. */
const VIEWPORT = { width: 1024, height: 680 };
const GIF_WIDTH = 800;

/**
 * @typedef {object} StepPicture
 * @property {string} step the step's id
 * @property {Buffer} png as large as the viewport
 * @property {Buffer} small the same, as wide as the GIF
 * @property {{ x: number, y: number } | undefined} pointer where the owner is about to click, in px of the small picture
 */

/**
 * Opens the practice console in a window, with the extension, for a person.
 *
 * @param {{ address: string }} options where to begin
 * @returns {Promise<void>} resolves when the person closes the window
 */
export async function openWindow({ address }) {
  const { browser, page, close } = await open(address, { headless: false, viewport: null, sandbox: process.getuid?.() !== 0 });
  await startGuide(browser, page);
  await page.bringToFront();
  await new Promise((resolve) => {
    page.on('close', resolve);
    browser.context.on('close', resolve);
    process.once('SIGINT', resolve);
  });
  await close();
}

/**
 * Walks from an address to zero keys, by what ring and card say.
 *
 * @param {object} options
 * @param {string} options.address where to begin
 * @param {(picture: StepPicture) => Promise<void> | void} options.onPicture
 * @param {(browser: ExtensionBrowser) => Promise<void>} [options.onDone] while the browser is still there, with all that it keeps of the journey
 * @throws when the guide does not lead to its end; the message tells the steps
 */
export async function walk({ address, onPicture, onDone }) {
  const { browser, page, close } = await open(address, { headless: true, viewport: VIEWPORT });
  try {
    await startGuide(browser, page);
    const reader = await GuideReader.attach(page);
    const session = await browser.context.newCDPSession(page);
    const scale = GIF_WIDTH / VIEWPORT.width;
    const done = await follow({
      page,
      reader,
      async onReading(reading) {
        await atRest(page);
        const deed = decide(reading);
        const box = deed && (deed.kind === 'press' ? deed.action.box : deed.ring);
        // The clip is a part of the page, wherever the window is scrolled to.
        const { cssVisualViewport } = await session.send('Page.getLayoutMetrics');
        const clip = { x: cssVisualViewport.pageX, y: cssVisualViewport.pageY, ...VIEWPORT, scale };
        const { data } = await session.send('Page.captureScreenshot', { clip });
        await onPicture({
          step: reading.step,
          png: await page.screenshot(),
          small: Buffer.from(data, 'base64'),
          pointer: box && { x: (box.x + box.width / 2) * scale, y: (box.y + box.height / 2) * scale },
        });
      },
    });
    if (done.ending.kind !== 'done') throw new Error(`The guide did not lead to its end:\n${report(done)}`);
    await onDone?.(browser);
  } finally {
    await close();
  }
}

/**
 * Starts the console's server and a browser with the extension, and opens a page of the practice console.
 *
 * @param {string} address
 * @param {Partial<import('../../test/e2e/support/extension-browser').LaunchOptions>} options
 * @returns {Promise<{ browser: ExtensionBrowser, page: import('@playwright/test').Page, close: () => Promise<void> }>}
 */
export async function open(address, options) {
  const server = await startConsoleServer(path.join(ROOT, 'dist/practice'));
  const browser = await ExtensionBrowser.launch({
    extension: path.join(ROOT, 'dist/chrome'),
    port: server.port,
    keyHash: server.keyHash,
    ...options,
  });
  const page = await browser.context.newPage();
  await page.goto(address);
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { browser, page, close };
}

/** Waits until what is moving into its place, or is about to, has arrived there. */
export async function atRest(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (;;) {
      // What has just been put on the page is set in motion only in the next frame.
      await frame();
      await frame();
      const moving = document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime));
      if (moving.length === 0) return;
      // Some are given up on the way.
      await Promise.allSettled(moving.map(({ finished }) => finished));
    }
  });
}

/** As the owner's click on the icon, over a page. */
export async function startGuide(browser, page) {
  const popup = await browser.popupTab(page);
  await popup.close();
}
