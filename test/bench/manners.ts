/** How each contender treats the page and its visitor: what it writes, whether it takes the focus, what it covers, where it cannot be seen. */
import type { Page } from '@playwright/test';
import { setTimeout } from 'node:timers/promises';
import { PNG } from 'pngjs';
import { command, commandToItsEnd, CONFIRM, onFreshPage, RADIO, ringShown } from './bench-page';
import { ALONE, highlighters, type Contender } from './contenders';
import type { Bench } from './measure';
import type { Gate } from './gates';
import { SCROLL } from './measures';

const GROUP = 'Manners';
const NONE: Gate = { kind: 'at most', limit: 0 };
const YES: Gate = { kind: 'at least', limit: 1 };
/** ms until whatever a contender does after a change of the page is done. */
const SETTLE = 1000;
/** ms that the ring may take to come to a dialog. */
const RING_PATIENCE = 8000;

/** What a visitor may want to click although something else is highlighted, and at last what is highlighted. */
const CLICKED = ['#nav-usernameMenu', '#search', '#edit', '#link', RADIO] as const;
/** Px around the target in which a highlight is to be seen. */
const AROUND = 12;
/** So many px around the target have to look different from the page alone, by so much in one channel. */
const PIXELS = 40;
const CHANNEL = 24;

interface Watched {
  writes: number;
  focus: number;
}
type WatchingWindow = typeof globalThis & { watched: Watched };

/** While a highlight comes, follows a scroll, and finds the page rendered anew. */
export async function writesAndFocus({ browser, contenders, figures }: Bench): Promise<void> {
  for (const contender of highlighters(contenders))
    await onFreshPage(browser, contender, 'searching', async (page) => {
      await page.locator('#search').focus();
      await page.evaluate(watchPage);
      await command(page, { command: 'insert' });
      await ringShown(page, contender.name, RADIO);
      await setTimeout(SETTLE);
      await commandToItsEnd(page, { command: 'scroll', manner: 'task', ...SCROLL, frames: 2 * SCROLL.turn });
      await command(page, { command: 'rerender' });
      await setTimeout(SETTLE);
      const { writes, focus } = await page.evaluate(() => (globalThis as WatchingWindow).watched);
      figures.add(contender.name, writes, { group: GROUP, what: 'writes on nodes of the page', unit: 'count', gate: NONE });
      figures.add(contender.name, focus, { group: GROUP, what: 'times the focus moves', unit: 'count', gate: NONE });
    });
}

/** With real clicks, each while the highlight is shown: a tour that ends by a click is started again. */
export async function clicks({ browser, contenders, figures }: Bench): Promise<void> {
  for (const contender of highlighters(contenders))
    await onFreshPage(browser, contender, 'select-key', async (page) => {
      let blocked = 0;
      for (const selector of CLICKED) {
        if (contender.name !== 'guide') {
          await page.evaluate((target) => benchHighlight.start(target), RADIO);
          await ringShown(page, contender.name, RADIO);
          await setTimeout(SETTLE);
        }
        if (!(await clickArrives(page, selector))) blocked++;
      }
      figures.add(contender.name, blocked, {
        group: GROUP,
        what: `blocked of ${String(CLICKED.length)} clicks on the page`,
        unit: 'count',
        gate: NONE,
      });
    });
}

/** Over a native modal dialog, and in a layer with `z-index: 5000`, whose button is the target then. */
export async function dialogs({ browser, contenders, figures }: Bench): Promise<void> {
  for (const [kind, name, seen, clicked] of [
    ['native', 'over a native modal dialog', { gate: YES }, {}],
    ['layer', 'in a dialog with z-index 5000', {}, { gate: YES }],
  ] as const) {
    const open = (page: Page): Promise<void> => command(page, { command: 'dialog', kind });
    const alone = await onFreshPage(browser, ALONE, 'select-key', async (page) => {
      await open(page);
      await setTimeout(SETTLE);
      return picture(page);
    });
    for (const contender of highlighters(contenders))
      await onFreshPage(browser, contender, 'select-key', async (page) => {
        await open(page);
        const there = await highlightConfirm(page, contender);
        await setTimeout(SETTLE);
        const visible = there && differs(await picture(page), alone);
        figures.add(contender.name, Number(visible), { group: GROUP, what: `ring visible ${name}`, unit: 'yes', ...seen });
        const clickable = await clickArrives(page, CONFIRM);
        figures.add(contender.name, Number(clickable), { group: GROUP, what: `target clickable ${name}`, unit: 'yes', ...clicked });
      });
  }
}

/** @returns whether the ring comes to be where the target is; whether it can be seen there is another question */
async function highlightConfirm(page: Page, { name }: Contender): Promise<boolean> {
  if (name !== 'guide') await page.evaluate((target) => benchHighlight.start(target), CONFIRM);
  return ringShown(page, name, CONFIRM, RING_PATIENCE).then(
    () => true,
    () => false,
  );
}

/** Clicks the middle of an element with the mouse, whatever is there. */
async function clickArrives(page: Page, selector: string): Promise<boolean> {
  const element = page.locator(selector);
  const box = await element.boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen.`);
  await element.evaluate((node) => {
    node.addEventListener('click', () => node.toggleAttribute('data-bench-clicked', true), { once: true });
  });
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  return element.evaluate((node) => node.hasAttribute('data-bench-clicked'));
}

/** The surroundings of the target in the dialog. */
async function picture(page: Page): Promise<PNG> {
  const box = await page.locator(CONFIRM).boundingBox();
  if (!box) throw new Error('The page has no dialog.');
  const clip = { x: box.x - AROUND, y: box.y - AROUND, width: box.width + 2 * AROUND, height: box.height + 2 * AROUND };
  return PNG.sync.read(await page.screenshot({ clip, caret: 'hide' }));
}

function differs(one: PNG, other: PNG): boolean {
  if (one.width !== other.width || one.height !== other.height) throw new Error('The dialog has another size.');
  let pixels = 0;
  for (let at = 0; at < one.data.length; at += 4)
    if ([0, 1, 2].some((channel) => Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0)) > CHANNEL)) pixels++;
  return pixels >= PIXELS;
}

// What follows runs in the page.

/**
 * Counts what is written on nodes that are the page's own, and moves of the focus that nobody has asked for. A contender's own container at
 * the end of `body` or `html`, and all that is in it, is its own affair; so is what the page itself does, which is in `#place` only.
 */
function watchPage(): void {
  const watched: Watched = { writes: 0, focus: 0 };
  Object.assign(globalThis, { watched });
  const { head, body, documentElement } = document;
  const homes: readonly Node[] = [body, documentElement];
  // Not all that is in the body by now: some libraries have put their container there.
  const pages = [...head.querySelectorAll(':scope > :not(style)'), ...body.querySelectorAll(':scope > :is(header, main)')];
  const isOfPage = (node: Node): boolean => homes.includes(node) || node === head || pages.some((part) => part.contains(node));
  const place = document.querySelector('#place');
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      const isOwnHome =
        type === 'childList' && homes.includes(target) && ![...removedNodes].some((node) => pages.includes(node as Element));
      const isRendered = target === place && [...addedNodes].some((node) => (node as Element).id === 'section');
      if (isOfPage(target) && !isOwnHome && !isRendered) watched.writes++;
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  document.addEventListener('focusin', () => watched.focus++, true);
  document.addEventListener('focusout', ({ relatedTarget }) => (watched.focus += Number(relatedTarget === null)), true);
}
