/** What the browser itself counts about a page's main thread: every world's scripts, styles and layouts. */
import type { CDPSession, Page } from '@playwright/test';

/** Times in ms of the main thread's CPU time, others are counts. */
export interface Counters {
  readonly layouts: number;
  readonly styles: number;
  readonly script: number;
  /** All tasks of the main thread: script, style, layout and the browser's own. */
  readonly task: number;
}

/** CDP's names, and how many of ours one of its units is. */
const METRICS: Readonly<Record<keyof Counters, readonly [name: string, factor: number]>> = {
  layouts: ['LayoutCount', 1],
  styles: ['RecalcStyleCount', 1],
  script: ['ScriptDuration', 1000],
  task: ['TaskDuration', 1000],
};

/** @returns what was counted while `deed` ran */
export async function countDuring(page: Page, deed: () => Promise<void>): Promise<Counters> {
  const session = await page.context().newCDPSession(page);
  // The thread's own time, not the clock's: what other processes take from it is no cost of the page.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await read(session);
  await deed();
  const after = await read(session);
  await session.detach();
  return mapCounters((key) => after[key] - before[key]);
}

/** @returns bytes of the JavaScript heap in use after two collections, all worlds together */
export async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  // What only finalizers and weak references held goes with the second one.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

async function read(session: CDPSession): Promise<Counters> {
  const { metrics } = await session.send('Performance.getMetrics');
  const values = new Map(metrics.map(({ name, value }) => [name, value]));
  return mapCounters((key) => {
    const [name, factor] = METRICS[key];
    const value = values.get(name);
    if (value === undefined) throw new Error(`This browser does not count ${name}.`);
    return value * factor;
  });
}

function mapCounters(of: (key: keyof Counters) => number): Counters {
  return { layouts: of('layouts'), styles: of('styles'), script: of('script'), task: of('task') };
}
