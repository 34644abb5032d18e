/** Where the content script's time goes, function by function. Its names are kept in the build, so they are those of the sources. */
import type { Page } from '@playwright/test';
import { setTimeout } from 'node:timers/promises';
import { command, commandToItsEnd, onFreshPage } from './bench-page';
import { GUIDE } from './contenders';
import { STORM } from './measures';
import type { ExtensionBrowser } from '../e2e/support/extension-browser';

export interface Profile {
  readonly what: string;
  readonly functions: readonly FunctionCost[];
}

export interface FunctionCost {
  readonly name: string;
  /** ms in the function itself and in the browser's functions that it calls. */
  readonly own: number;
  /** ms in it and in all that it calls. */
  readonly total: number;
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

/** µs between samples. */
const INTERVAL = 100;
const MOST = 25;

/** @param onProgress told before each deed */
export async function profile(browser: ExtensionBrowser, onProgress: (what: string) => void): Promise<Profile[]> {
  const storm = (page: Page) => commandToItsEnd(page, STORM);
  const deeds = [
    { what: 'a table is inserted', at: 'searching', deed: (page: Page) => command(page, { command: 'insert' }) },
    { what: 'a storm while searching', at: 'searching', deed: storm },
    { what: 'a storm once the section is found', at: 'select-key', deed: storm },
  ] as const;
  const profiles: Profile[] = [];
  for (const { what, at, deed } of deeds) {
    onProgress(`profile: ${what}`);
    profiles.push({ what, functions: await costs(browser, at, deed) });
  }
  return profiles;
}

async function costs(
  browser: ExtensionBrowser,
  at: 'searching' | 'select-key',
  deed: (page: Page) => Promise<void>,
): Promise<FunctionCost[]> {
  return onFreshPage(browser, GUIDE, at, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
    await session.send('Profiler.start');
    await deed(page);
    await setTimeout(1000);
    const { profile } = await session.send('Profiler.stop');
    await session.detach();
    return byFunction(profile.nodes, profile.samples ?? [], profile.timeDeltas ?? [], browser.url('content.js'));
  });
}

/** Adds up a call tree by the names of the script's functions; what lies between them belongs to the one that called it. */
function byFunction(nodes: readonly ProfileNode[], samples: readonly number[], deltas: readonly number[], script: string): FunctionCost[] {
  const spent = new Map<number, number>();
  for (const [index, id] of samples.entries()) spent.set(id, (spent.get(id) ?? 0) + (deltas[index] ?? 0) / 1000);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const costs = new Map<string, { own: number; total: number }>();

  /** @param stack names of the script's functions that are running; a function that runs twice counts once */
  const add = ({ id, callFrame, children = [] }: ProfileNode, stack: readonly string[]): void => {
    const running = callFrame.url === script ? [...stack, callFrame.functionName || '(anonymous)'] : stack;
    const ms = spent.get(id) ?? 0;
    for (const name of new Set(running)) {
      const cost = costs.get(name) ?? { own: 0, total: 0 };
      costs.set(name, { own: cost.own + (name === running.at(-1) ? ms : 0), total: cost.total + ms });
    }
    for (const child of children) {
      const node = byId.get(child);
      if (node) add(node, running);
    }
  };
  const [root] = nodes;
  if (root) add(root, []);
  return [...costs]
    .map(([name, cost]) => ({ name, ...cost }))
    .sort((a, b) => b.total - a.total)
    .slice(0, MOST);
}
