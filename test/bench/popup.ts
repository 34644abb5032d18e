/** From the click on the toolbar button to what the owner can read. */
import { setTimeout } from 'node:timers/promises';
import { onFreshPage } from './bench-page';
import { GUIDE } from './contenders';
import type { Bench } from './measure';

const OPENINGS = 3;
/** ms between two of them: the browser is still putting the last one away. */
const REST = 1500;

/**
 * Opens the real popup over the page and closes it again. A page of the extension's own asks the browser for it and looks into it, so that
 * neither the bench's way to the browser nor a debugger in the popup counts; the worker is awake, as it is while its page is open.
 */
export async function popup({ browser, figures }: Bench): Promise<void> {
  // For an icon that is not pinned, Chromium first slides it into the toolbar, which takes it a quarter of a second.
  await browser.configure({ pinnedToToolbar: true });
  await onFreshPage(browser, GUIDE, 'select-key', async (page) => {
    for (let n = 0; n < OPENINGS; n++) {
      await setTimeout(REST);
      await page.bringToFront();
      const { first, content } = await browser.inExtension(openAndClose);
      const group = 'Popup, from the click on the button';
      figures.add('guide', first, { group, what: 'first paint: the name alone', unit: 'ms' });
      figures.add('guide', content, { group, what: 'first paint with content', unit: 'ms', gate: { kind: 'at most', limit: 100 } });
    }
  });
}

/** Runs in a page of the extension. @returns ms from the call to the popup's first paint, and to the first with what it has to say */
async function openAndClose(): Promise<{ first: number; content: number }> {
  const clicked = performance.timeOrigin + performance.now();
  await chrome.action.openPopup();
  const [view] = chrome.extension.getViews({ type: 'popup' }) as (typeof globalThis & Window)[];
  if (!view) throw new Error('The popup did not open.');
  const since = (ms: number): number => view.performance.timeOrigin + ms - clicked;
  // The greatest text painted so far: each time that a greater one is painted there is an entry.
  const content = await new Promise<number>((resolve) => {
    new view.PerformanceObserver((list) => {
      const entries = list.getEntries() as (PerformanceEntry & { readonly element?: Element | null })[];
      const shown = entries.find(({ element }) => element && !element.closest('header'));
      if (shown) resolve(shown.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  const first = view.performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
  const closed = new Promise((resolve) => {
    view.addEventListener('pagehide', resolve, { once: true });
  });
  view.close();
  await closed;
  return { first: since(first), content: since(content) };
}
