/** What it costs that the extension is there: its script's evaluation, pages that are none of its business, and whole loads of a page. */
import type { Page } from '@playwright/test';
import { setTimeout } from 'node:timers/promises';
import { commandToItsEnd } from './bench-page';
import { ALONE, at, GUIDE, highlighters, type Contender } from './contenders';
import { countDuring } from './counters';
import type { Bench } from './measure';
import { AFTERMATH, STORM } from './measures';
import { runsDuring } from './trace';
import type { ExtensionBrowser } from '../e2e/support/extension-browser';

/** ms until a page that has just been loaded is at rest. */
const SETTLE = 3500;
/** ms */
const IDLE = 2000;
/** Pairs of loads a repetition: 21 when each measure is repeated 3 times. */
const PAIRS = 7;
/** ms after a page's load that still count as loading it: the content script runs when the page is idle. */
const LOADING = 1500;

/** Console pages on which there is nothing to guide to. */
const OTHER_PAGES = [
  ['users list of 5,000 rows', '#/users'],
  ['roles list of 5,000 rows', '#/roles'],
] as const;

/** From the text of the script to the end of its first run. The guide starts itself then; a library only gets ready to be called. */
export async function evaluation({ browser, contenders, figures }: Bench): Promise<void> {
  for (const contender of highlighters(contenders))
    await onNewPage(browser, async (page) => {
      const { evaluation: ms, inCalls } = await runsDuring(page, scriptOf(contender, browser), async () => {
        await load(page, contender);
        await setTimeout(SETTLE);
      });
      const group = 'Script evaluation';
      figures.add(contender.name, ms, {
        group,
        what: 'compiling and first run of the script',
        unit: 'ms',
        gate: { kind: 'share', share: 1 / 2, of: 'driver.js' },
      });
      figures.add(contender.name, ms + inCalls, { group, what: 'all its calls until it waits for the table, too', unit: 'ms' });
    });
}

/** The first run of the script, and then two idle seconds and a storm. */
export async function otherPages({ browser, figures }: Bench): Promise<void> {
  for (const [name, route] of OTHER_PAGES)
    for (const contender of [ALONE, GUIDE].map((one) => at(one, { route })))
      await onNewPage(browser, async (page) => {
        const group = `IAM page that is not ours: ${name}`;
        const script = scriptOf(contender, browser);
        const note = (value: number, what: string, unit: 'ms' | 'count', limit: number): void => {
          if (contender.name === 'guide') figures.add('guide', value, { group, what, unit, gate: { kind: 'at most', limit } });
        };
        const once = await runsDuring(page, script, async () => {
          await load(page, contender);
          await setTimeout(SETTLE);
        });
        note(once.evaluation + once.inCalls, 'content script until the page is at rest', 'ms', 1);
        note((await runsDuring(page, script, () => setTimeout(IDLE))).calls, 'calls of the content script in 2 s at rest', 'count', 0);
        const { script: ms, layouts } = await countDuring(page, async () => {
          await commandToItsEnd(page, STORM);
          await setTimeout(AFTERMATH);
        });
        const inStorm = await runsDuring(page, script, () => commandToItsEnd(page, STORM));
        note(inStorm.calls, 'calls of the content script in 1,000 insertions and 1,000 edits', 'count', 0);
        figures.add(contender.name, layouts, {
          group,
          what: 'layouts in 1,000 insertions and 1,000 edits',
          unit: 'count',
          gate: { kind: 'added at most', limit: 0 },
        });
        figures.add(contender.name, ms, { group, what: 'script in 1,000 insertions and 1,000 edits', unit: 'ms' });
      });
}

/** Loads of the same document where the extension runs and where it does not, in pairs whose order changes. */
export async function pageLoads({ browser, figures }: Bench): Promise<void> {
  for (const [name, route] of [['security credentials', '#/security_credentials'], OTHER_PAGES[0]] as const)
    for (let pair = 0; pair < PAIRS; pair++)
      for (const contender of pair % 2 === 0 ? [ALONE, GUIDE] : [GUIDE, ALONE])
        await onNewPage(browser, async (page) => {
          let times: { readonly load: number; readonly paint: number } | undefined;
          const { task } = await countDuring(page, async () => {
            await load(page, at(contender, { route }));
            await setTimeout(LOADING);
            times = await page.evaluate(() => {
              const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
              return {
                load: navigation?.loadEventEnd ?? NaN,
                paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
              };
            });
          });
          const group = `Load of a page, in pairs: ${name}`;
          const gate = { kind: 'within spread' } as const;
          figures.add(contender.name, times?.paint ?? NaN, { group, what: 'until the first paint with content', unit: 'ms', gate });
          figures.add(contender.name, times?.load ?? NaN, { group, what: 'until the load event', unit: 'ms', gate });
          figures.add(contender.name, task, { group, what: `main thread until ${String(LOADING)} ms after it`, unit: 'ms', gate });
        });
}

async function load(page: Page, { address }: Contender): Promise<void> {
  await page.goto(address);
}

function scriptOf({ name }: Contender, browser: ExtensionBrowser): string {
  return name === 'guide' || name === 'alone' ? browser.url('content.js') : new URL(`/bench/with/${name}/`, ALONE.address).href;
}

async function onNewPage(browser: ExtensionBrowser, measure: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.context.newPage();
  try {
    await measure(page);
  } finally {
    await page.close();
  }
}
