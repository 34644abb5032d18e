/** What is measured on fresh pages. Each function runs once a repetition; how often it runs and on whose page is the bench's business. */
import type { Page } from '@playwright/test';
import { setTimeout } from 'node:timers/promises';
import { commandToItsEnd, onFreshPage, RADIO, SECTION, type Manner } from './bench-page';
import { GUIDE, highlighters, type Contender } from './contenders';
import { countDuring, heapBytes, type Counters } from './counters';
import type { Figures } from './figures';
import type { Bench } from './measure';
import type { Gate } from './gates';
import { RingProbe, type Distance, type Trail } from './ring-probe';

/** ms */
const IDLE = 2000;
/** ms, after a storm: what the guide puts off while the page is busy is part of its cost. */
export const AFTERMATH = 1000;
export const STORM = { command: 'storm', frames: 100, insertions: 10, edits: 10 } as const;
/** 240 px down and up again, three times; the target stays in view. */
export const SCROLL = { frames: 120, turn: 20, px: 12 } as const;
/** ms that the browser may take to scroll smoothly. */
const WHEEL_MS = 600;

/** Frames after which a library is not waited for any more: about a second. */
const LATER = 60;

const MANNERS: Readonly<Record<Manner, string>> = { task: 'from a task', frame: 'from a frame callback' };

const ZERO: Gate = { kind: 'at most', limit: 0 };
const ONE_FRAME: Gate = { kind: 'at most', limit: 1 };

/** From the insertion of the keys table to the ring, in a browser that has not met the keys: the ring is on the whole section, for the review. */
export async function arrivalOfReview({ browser, figures }: Bench): Promise<void> {
  await browser.forget();
  await onFreshPage(browser, GUIDE, 'searching', async (page) => {
    await arrival(page, figures, GUIDE.name, 'insert', 'task', SECTION, 'table inserted from a task, ring on the section');
  });
}

/** The same once the keys are reviewed, in a tab that has not named them yet: the ring is on one control. */
export async function arrivalOnControl({ browser, contenders, figures }: Bench): Promise<void> {
  for (const manner of ['task', 'frame'] as const)
    for (const contender of highlighters(contenders))
      await onFreshPage(browser, contender, 'searching', (page) =>
        arrival(page, figures, contender.name, 'insert', manner, RADIO, `table inserted ${MANNERS[manner]}, ring on a control`),
      );
}

/** After the page has rendered the table anew, further down. */
export async function arrivalAfterRerender({ browser, figures }: Bench): Promise<void> {
  for (const manner of ['task', 'frame'] as const)
    await onFreshPage(browser, GUIDE, 'select-key', (page) =>
      arrival(page, figures, GUIDE.name, 'rerender', manner, RADIO, `table rendered anew ${MANNERS[manner]}`),
    );
}

/** Where the ring is in the frame in which the table is painted anew, and about a second later. */
export async function positionAfterRerender({ browser, contenders, figures }: Bench): Promise<void> {
  for (const contender of highlighters(contenders))
    await onFreshPage(browser, contender, 'select-key', async (page) => {
      const probe = await RingProbe.attach(page, contender.name);
      const [first, last] = await probe.rerender(RADIO, LATER);
      await probe.detach();
      const group = 'Position after the table is rendered anew, 120 px further down';
      const note = (distance: Distance, when: string, gates: { readonly gate?: Gate }): void => {
        const missing = distance === 'missing';
        if (!missing) figures.add(contender.name, distance, { group, what: `error ${when}`, unit: 'px', ...gates });
        figures.add(contender.name, Number(missing), { group, what: `no ring ${when}`, unit: 'count', ...gates });
      };
      note(first, 'after one frame', { gate: ZERO });
      note(last, `after ${String(LATER)} frames`, {});
    });
}

async function arrival(
  page: Page,
  figures: Figures,
  name: Contender['name'],
  change: 'insert' | 'rerender',
  manner: Manner,
  target: string,
  what: string,
): Promise<void> {
  const probe = await RingProbe.attach(page, name);
  const { frames, ms } = await probe.arrival(change, manner, target);
  await probe.detach();
  const group = 'Until the ring is in place (1 frame: the one in which the table is painted first)';
  figures.add(name, frames, { group, what, unit: 'frames', gate: ONE_FRAME });
  figures.add(name, ms, { group, what: `${what}: time by the clock`, unit: 'ms' });
}

/** With the ring shown: two seconds in which nothing happens, what the heap holds, and what the frames of an inner scroll cost. */
export async function rest({ browser, contenders, figures }: Bench): Promise<void> {
  for (const contender of contenders)
    await onFreshPage(browser, contender, 'select-key', async (page) => {
      const idle = await countDuring(page, () => setTimeout(IDLE));
      addCounters(figures, contender.name, 'At rest for 2 s, ring shown', idle, { layouts: ZERO, script: ZERO });
      const kB = (await heapBytes(page)) / 1000;
      figures.add(contender.name, kB, {
        group: 'Heap after collection, ring shown',
        what: 'JavaScript heap',
        unit: 'kB',
        gate: { kind: 'added share', share: 1 / 3, of: 'driver.js' },
      });
      const scroll = await countDuring(page, () => commandToItsEnd(page, { command: 'scroll', manner: 'task', ...SCROLL }));
      const group = `Inner scroll over ${String(SCROLL.frames)} frames`;
      addCounters(figures, contender.name, group, scroll, { layouts: { kind: 'added at most', limit: 0 } });
      figures.add(contender.name, scroll.task / SCROLL.frames, {
        group,
        what: 'all tasks of the main thread, each frame',
        unit: 'ms',
        gate: { kind: 'added share', share: 1 / 3, of: 'floating-ui' },
      });
    });
}

/** 1,000 insertions and 1,000 edits over 100 frames somewhere else on the page. */
export async function storm({ browser, contenders, figures }: Bench): Promise<void> {
  for (const [at, name, script] of [
    ['searching', 'searching', 35],
    ['select-key', 'section found', 5],
  ] as const)
    for (const contender of contenders)
      await onFreshPage(browser, contender, at, async (page) => {
        const counters = await countDuring(page, async () => {
          await commandToItsEnd(page, STORM);
          await setTimeout(AFTERMATH);
        });
        const group = `1,000 insertions and 1,000 edits over 100 frames, ${name}`;
        addCounters(figures, contender.name, group, counters, {
          layouts: { kind: 'added at most', limit: 0 },
          script: { kind: 'added at most', limit: script },
        });
      });
}

/** How far the ring is from its target in any frame of an inner scroll: by the page in either manner, and by a real mouse wheel. */
export async function scrollError({ browser, contenders, figures }: Bench): Promise<void> {
  for (const contender of highlighters(contenders))
    await onFreshPage(browser, contender, 'select-key', async (page) => {
      const probe = await RingProbe.attach(page, contender.name);
      const byPage = async (manner: Manner): Promise<Trail> => {
        // From the top on before it is watched, since the guide may have scrolled.
        await commandToItsEnd(page, { command: 'scroll', manner, ...SCROLL, frames: 2 * SCROLL.turn });
        return probe.trailOf(() => commandToItsEnd(page, { command: 'scroll', manner, ...SCROLL }), RADIO);
      };
      for (const [how, trail] of [
        [`scrolled ${MANNERS.task}`, await byPage('task')],
        [`scrolled ${MANNERS.frame}`, await byPage('frame')],
        ['scrolled by mouse wheel', await wheel(page, probe)],
      ] as const) {
        const group = 'Position while the inner scroller moves';
        const error = Math.max(0, ...trail.errors);
        figures.add(contender.name, error, {
          group,
          what: `${how}, worst error of any frame`,
          unit: 'px',
          gate: { kind: 'at most', limit: 1 },
        });
        const off = trail.errors.filter((px) => px > 1).length;
        figures.add(contender.name, off, { group, what: `${how}, frames in which it is off`, unit: 'count', gate: ZERO });
        figures.add(contender.name, trail.wrong, { group, what: `${how}, frames without ring`, unit: 'count', gate: ZERO });
        figures.add(contender.name, trail.scrolled, {
          group,
          what: `${how}, how far the page scrolls`,
          unit: 'px',
          // Less, and it would not have been measured.
          gate: { kind: 'at least', limit: SCROLL.turn * SCROLL.px },
        });
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
  gates: { readonly layouts?: Gate; readonly script?: Gate },
): void {
  const gate = (of: Gate | undefined) => (of === undefined ? {} : { gate: of });
  figures.add(contender, layouts, { group, what: 'layouts', unit: 'count', ...gate(gates.layouts) });
  figures.add(contender, styles, { group, what: 'style recalculations', unit: 'count' });
  figures.add(contender, script, { group, what: 'script', unit: 'ms', ...gate(gates.script) });
  figures.add(contender, task, { group, what: 'all tasks of the main thread', unit: 'ms' });
}
