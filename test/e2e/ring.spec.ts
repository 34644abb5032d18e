/** When the ring is drawn at all: only where a click in the middle of it would reach the target now. */
import { chromium, expect, test as base, type Page } from '@playwright/test';
import { expose, openGallery } from '../gallery/gallery';
import { messagesOf } from '../support/locales';
import { CHROMIUM } from './support/extension-browser';

const test = base.extend<{ blank: Page }>({
  blank: async ({}, use) => {
    const browser = await chromium.launch({ executablePath: CHROMIUM });
    const page = await browser.newPage();
    await openGallery(page);
    await use(page);
    await browser.close();
  },
});

const DIALOG = 'position: fixed; inset: 0; display: grid; place-items: center';
const PANEL = '<div id="dialog" style="background: white; padding: 40px"><p>Delete AKIAIOSFODNN7EXAMPLE?</p><input id="target"></div>';

async function pointAt(page: Page, html: string, wide = false): Promise<void> {
  await page.evaluate(
    (content) => document.body.replaceChildren(...new DOMParser().parseFromString(content, 'text/html').body.childNodes),
    html,
  );
  await page.evaluate(([texts, isWide]) => window.gallery.point(texts, isWide), [messagesOf('en'), wide] as const);
  await expose(page);
}

/** Whether there is a ring once everything has had time to be drawn. */
function hasRing(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    for (let frames = 0; frames < 20; frames += 1) await new Promise(requestAnimationFrame);
    const ring = document.querySelector('root-key-guide')?.shadowRoot?.querySelector<HTMLElement>('[part~="ring"]');
    return ring !== null && ring !== undefined && !ring.hidden;
  });
}

test('around the text box of a dialog', async ({ blank }) => {
  await pointAt(blank, `<div style="${DIALOG}">${PANEL}</div>`);
  expect(await hasRing(blank)).toBe(true);
});

test('not in a dialog that is there and not shown yet, for which nobody waits frame by frame', async ({ blank }) => {
  await pointAt(blank, `<div style="${DIALOG}; opacity: 0">${PANEL}</div>`);
  expect(await hasRing(blank)).toBe(false);
  const asked = await blank.evaluate(async () => {
    const original = window.requestAnimationFrame.bind(window);
    let frames = 0;
    window.requestAnimationFrame = (callback) => {
      frames += 1;
      return original(callback);
    };
    for (let waited = 0; waited < 10; waited += 1) await new Promise(original);
    window.requestAnimationFrame = original;
    return frames;
  });
  expect(asked).toBe(0);
});

test('not in a dialog that takes no click yet: what lies behind it would', async ({ blank }) => {
  await pointAt(blank, `<div style="${DIALOG}">${PANEL.replace('style="', 'style="pointer-events: none; ')}</div>`);
  expect(await hasRing(blank)).toBe(false);
});

test('around an input that is transparent over its picture, and not where the whole row would take the click', async ({ blank }) => {
  const input = '<input id="target" type="radio" style="opacity: 0; pointer-events: none">';
  await pointAt(blank, `<span style="display: inline-block; margin: 60px; padding: 4px; border: 1px solid">${input}</span>`);
  expect(await hasRing(blank)).toBe(true);
  await pointAt(blank, `<table style="margin: 60px"><tbody><tr><td style="display: contents">${input}</td></tr></tbody></table>`);
  expect(await hasRing(blank)).toBe(false);
});

test('without moving a section in which the owner clicks or types', async ({ blank }) => {
  await blank.setViewportSize({ width: 1000, height: 700 });
  await pointAt(
    blank,
    '<div style="height: 900px"></div><section id="target" style="height: 300px"><h2>Access keys</h2><button>Actions</button></section><div style="height: 2000px"></div>',
    true,
  );
  expect(await hasRing(blank)).toBe(true);
  const scrolled = await blank.evaluate(async () => {
    scrollBy(0, -120);
    for (let frames = 0; frames < 5; frames += 1) await new Promise(requestAnimationFrame);
    const before = scrollY;
    document.querySelector('button')?.focus({ preventScroll: true });
    for (let frames = 0; frames < 20; frames += 1) await new Promise(requestAnimationFrame);
    return scrollY - before;
  });
  expect(scrolled).toBe(0);
});
