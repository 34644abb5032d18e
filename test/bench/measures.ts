/** What is measured on fresh pages. Each function runs once a repetition; how often it runs and on whose page is the bench's business. */
import type { Page } from '@playwright/test';
import { setTimeout } from 'node:timers/promises';
import { command, commandToItsEnd, onFreshPage, type Manner } from './bench-page';
import { CONTENDERS, GUIDE, type Contender } from './contenders';
import { countDuring, heapBytes, type Counters } from './counters';
import type { Figures } from './figures';
import { RingProbe, type Trail } from './ring-probe';
import type { ExtensionBrowser } from '../e2e/support/extension-browser';

/** ms */
const IDLE = 2000;
/** ms, after a storm: what the guide puts off while the page is busy is part of its cost. */
const AFTERMATH = 1000;
export const STORM = { command: 'storm', frames: 100, insertions: 10, edits: 10 } as const;
/** 240 px down and up again, three times; the target stays in view. */
const SCROLL = { frames: 120, turn: 20, px: 12 } as const;
/** ms that the browser may take to scroll smoothly. */
const WHEEL_MS = 600;

/** Where the ring has to be: the section for the review, afterwards the first key's radio button. */
const SECTION = '#section';
const RADIO = '#keys tbody tr:first-child input';

const MANNERS: Readonly<Record<Manner, string>> = { task: 'from a task', frame: 'from a frame callback' };

/** From the insertion of the keys table to the ring, for an owner who has not reviewed the keys yet: the ring is on the whole section. */
export async function arrivalOfReview(browser: ExtensionBrowser, figures: Figures): Promise<void> {
  await onFreshPage(browser, GUIDE, 'searching', async (page) => {
    await arrival(page, figures, 'insert', 'task', SECTION, 'table inserted from a task, ring on the section');
  });
}

/** The same once the keys are reviewed, and after the page has rendered the table anew: the ring is on one control. */
export async function arrivalOnControl(browser: ExtensionBrowser, figures: Figures): Promise<void> {
  for (const manner of ['task', 'frame'] as const)
    await onFreshPage(browser, GUIDE, 'searching', async (page) => {
      await arrival(page, figures, 'insert', manner, RADIO, `table inserted ${MANNERS[manner]}, ring on a control`);
      await setTimeout(AFTERMATH);
      await arrival(page, figures, 'rerender', manner, RADIO, `table rendered anew ${MANNERS[manner]}`);
    });
}

async function arrival(
  page: Page,
  figures: Figures,
  change: 'insert' | 'rerender',
  manner: Manner,
  target: string,
  what: string,
): Promise<void> {
  const probe = await RingProbe.attach(page);
  const { frames, ms } = await probe.arrival(change, manner, target);
  await probe.detach();
  const group = 'Until the ring is in place (1 frame: the one in which the table is painted first)';
  figures.add('guide', frames, { group, what, unit: 'frames', goal: '1' });
  figures.add('guide', ms, { group, what: `${what}: time by the clock`, unit: 'ms' });
}

/** With the ring shown: two seconds in which nothing happens, what the heap holds, and what the frames of an inner scroll cost. */
export async function rest(browser: ExtensionBrowser, figures: Figures): Promise<void> {
  for (const contender of CONTENDERS)
    await onFreshPage(browser, contender, 'select-key', async (page) => {
      const idle = await countDuring(page, () => setTimeout(IDLE));
      addCounters(figures, contender.name, 'At rest for 2 s, ring shown', idle, { layouts: '0', script: '0' });
      const kB = (await heapBytes(page)) / 1000;
      figures.add(contender.name, kB, { group: 'Heap after collection, ring shown', what: 'JavaScript heap', unit: 'kB' });
      const scroll = await countDuring(page, () => commandToItsEnd(page, { command: 'scroll', manner: 'task', ...SCROLL }));
      addCounters(figures, contender.name, `Inner scroll over ${String(SCROLL.frames)} frames`, scroll, {});
    });
}

/** 1,000 insertions and 1,000 edits over 100 frames somewhere else on the page. */
export async function storm(browser: ExtensionBrowser, figures: Figures): Promise<void> {
  for (const [at, name, script] of [
    ['searching', 'searching', 'added ≤ 35'],
    ['select-key', 'section found', 'added ≤ 5'],
  ] as const)
    for (const contender of CONTENDERS)
      await onFreshPage(browser, contender, at, async (page) => {
        const counters = await countDuring(page, async () => {
          await commandToItsEnd(page, STORM);
          await setTimeout(AFTERMATH);
        });
        const group = `1,000 insertions and 1,000 edits over 100 frames, ${name}`;
        addCounters(figures, contender.name, group, counters, { layouts: 'added 0', script });
      });
}

/** How far the ring is from its target in any frame of an inner scroll: by the page in either manner, and by a real mouse wheel. */
export async function scrollError(browser: ExtensionBrowser, figures: Figures): Promise<void> {
  await onFreshPage(browser, GUIDE, 'select-key', async (page) => {
    const probe = await RingProbe.attach(page);
    const byPage = async (manner: Manner): Promise<Trail> => {
      // From the top on before it is watched, since the guide may have scrolled.
      await commandToItsEnd(page, { command: 'scroll', manner, ...SCROLL, frames: 2 * SCROLL.turn });
      const trail = probe.trail(RADIO, SCROLL.frames);
      await command(page, { command: 'scroll', manner, ...SCROLL });
      return trail;
    };
    for (const [how, trail] of [
      [`scrolled ${MANNERS.task}`, await byPage('task')],
      [`scrolled ${MANNERS.frame}`, await byPage('frame')],
      ['scrolled by mouse wheel', await wheel(page, probe)],
    ] as const) {
      const group = 'Position while the inner scroller moves';
      figures.add('guide', Math.max(...trail.errors), { group, what: `${how}, worst error of any frame`, unit: 'px', goal: '≤ 1' });
      figures.add('guide', trail.wrong, { group, what: `${how}, frames without ring`, unit: 'count', goal: '0' });
    }
    await probe.detach();
  });
}

async function wheel(page: Page, probe: RingProbe): Promise<Trail> {
  const box = await page.locator('#scroller').boundingBox();
  if (!box) throw new Error('The page has no scroller.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const trail = probe.trail(RADIO, SCROLL.frames);
  for (const direction of [1, -1]) {
    await page.mouse.wheel(0, direction * SCROLL.turn * SCROLL.px);
    await setTimeout(WHEEL_MS);
  }
  return trail;
}

function addCounters(
  figures: Figures,
  contender: Contender['name'],
  group: string,
  { layouts, styles, script, task }: Counters,
  goals: { readonly layouts?: string; readonly script?: string },
): void {
  const goal = (text: string | undefined) => (text === undefined ? {} : { goal: text });
  figures.add(contender, layouts, { group, what: 'layouts', unit: 'count', ...goal(goals.layouts) });
  figures.add(contender, styles, { group, what: 'style recalculations', unit: 'count' });
  figures.add(contender, script, { group, what: 'script', unit: 'ms', ...goal(goals.script) });
  figures.add(contender, task, { group, what: 'all tasks of the main thread', unit: 'ms' });
}
