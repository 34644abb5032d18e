/** How every state of popup, panel and card looks and reads: to everybody, in every language, with text as large and as wide as they need it. */
import { chromium, expect, test as base, type Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';
import { draw, expose, openGallery, SIZE, STATES, type GalleryState } from '../gallery/gallery';
import type { Messages } from '../support/english';
import { LOCALES, messagesOf } from '../support/locales';
import { CHROMIUM } from './support/extension-browser';

/** Drawing some thousand states takes a while beside other tests. */
base.describe.configure({ timeout: 300_000 });

const test = base.extend<object, { gallery: Page }>({
  gallery: [
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: CHROMIUM });
      const page = await browser.newPage();
      await openGallery(page);
      // Once for all states: it is larger than any of them.
      await page.evaluate(axe.source);
      await use(page);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

const SURFACES = ['popup', 'panel', 'card'] as const;
const statesOf = (surface: GalleryState['surface']) => STATES.filter((state) => state.surface === surface);

/** Each theme and each direction; nothing that axe looks at comes of both together. */
const LOOKS = [
  { colorScheme: 'light', locale: 'en' },
  { colorScheme: 'dark', locale: 'ar' },
] as const;

for (const { colorScheme, locale } of LOOKS)
  for (const surface of SURFACES)
    test(`axe finds nothing in any ${surface}, ${colorScheme}, ${locale}`, async ({ gallery }) => {
      await gallery.emulateMedia({ colorScheme });
      const found: string[] = [];
      for (const state of statesOf(surface)) {
        await draw(gallery, state, messagesOf(locale));
        await expose(gallery);
        // Of the page under the card there is only a button.
        for (const { id, nodes } of await violationsIn(gallery, surface === 'card' ? 'root-key-guide' : 'html'))
          found.push(`${state.name}: ${id} (${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')})`);
      }
      expect(found).toEqual([]);
    });

function violationsIn(gallery: Page, scope: string): Promise<AxeResults['violations']> {
  return gallery.evaluate(async (context) => {
    // Colours are measured in the body alone, and the card lies beside it.
    const host = document.querySelector<HTMLElement>('root-key-guide');
    if (host) {
      document.body.append(host);
      host.showPopover();
    }
    const { axe: runner } = window as unknown as { axe: typeof axe };
    return (await runner.run(context, { resultTypes: ['violations'] })).violations;
  }, scope);
}

for (const locale of LOCALES)
  test(`nothing is cut off, or too small to hit, in ${locale}`, async ({ gallery }) => {
    await gallery.emulateMedia({ colorScheme: 'light' });
    expect(await complaintsIn(gallery, locale, '')).toEqual([]);
  });

test('text may be spaced as WCAG 1.4.12 asks, without loss', async ({ gallery }) => {
  const spaced =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
  for (const locale of ['de', 'th']) expect(await complaintsIn(gallery, locale, spaced), locale).toEqual([]);
});

/**
 * Draws every state in turn without waiting for a frame, and examines it.
 * @param css put over its own; room is made for none of it, so the popup's height is not judged then
 */
async function complaintsIn(gallery: Page, locale: string, css: string): Promise<string[]> {
  const found: string[] = [];
  for (const surface of SURFACES) {
    await gallery.setViewportSize(SIZE[surface]);
    const isPopup = surface === 'popup' && css === '';
    found.push(
      ...(await gallery.evaluate(examineAll, {
        states: statesOf(surface),
        texts: messagesOf(locale),
        css,
        width: SIZE[surface].width,
        isPopup,
      })),
    );
  }
  return found;
}

interface Examination {
  readonly states: readonly GalleryState[];
  readonly texts: Messages;
  readonly css: string;
  readonly width: number;
  readonly isPopup: boolean;
}

/** Runs in the page. */
function examineAll({ states, texts, css, width, isPopup }: Examination): string[] {
  /** CSS px, WCAG 2.5.8. */
  const LEAST_TARGET = 24;
  const POPUP_HEIGHT = 600;
  return states.flatMap((state) => {
    window.gallery.draw(state, texts);
    window.expose();
    if (css) {
      const style = document.createElement('style');
      style.textContent = css;
      (document.querySelector('root-key-guide')?.shadowRoot ?? document.body).append(style);
    }
    return examine().map((complaint) => `${state.surface}, ${state.name}: ${complaint}`);
  });

  function examine(): string[] {
    const host = document.querySelector('root-key-guide');
    const root: ParentNode = host?.shadowRoot ?? document;
    const complaints: string[] = [];
    const name = (element: Element): string => `${element.localName} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

    if (document.documentElement.scrollWidth > width) complaints.push(`${String(document.documentElement.scrollWidth)} px wide`);
    for (const element of root.querySelectorAll('[part~="card"] *, main *')) {
      if (!(element instanceof HTMLElement) || !shown(element) || element.closest('.live')) continue;
      const { left, right } = element.getBoundingClientRect();
      if (left < -0.5 || right > width + 0.5) complaints.push(`${name(element)} sticks out of the window`);
      const speaks = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (speaks && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
        complaints.push(`${name(element)} does not hold its text`);
    }
    for (const element of root.querySelectorAll('button, input, summary, a, [part~="card"] label')) {
      if (!shown(element)) continue;
      const box = element.getBoundingClientRect();
      if (box.width < LEAST_TARGET - 0.01 || box.height < LEAST_TARGET - 0.01)
        complaints.push(`${name(element)} is ${box.width.toFixed(1)} × ${box.height.toFixed(1)} px`);
    }
    const main = root.querySelector('button.main');
    if (isPopup && main && main.getBoundingClientRect().bottom > POPUP_HEIGHT) complaints.push('the main button is out of sight');
    return complaints;
  }
}
