/** Serves the bench page at the console's host name, opens fresh copies of it, and gives it commands. */
import type { Page } from '@playwright/test';
import { transformSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Handler } from '../e2e/support/console-server';
import type { ExtensionBrowser } from '../e2e/support/extension-browser';
import { GuideReader, type Box } from '../support/guide-reader';
import { until } from '../support/until';
import type { Contender } from './contenders';

/** ms until the guide rests: it looks a last time 2,000 ms after the page has said something new. */
const SETTLE_MS = 2500;
/** On a machine that others use too. */
const PATIENCE_MS = 60_000;

/** The guide's step once it is sure that no keys table is there. */
const SEARCHING = 'unrecognised';

/**
 * When the page changes or scrolls.
 * `task`: in a task of its own, before the frame's callbacks.
 * `frame`: in one of the frame's callbacks, when the guide's own may have run already.
 */
export type Manner = 'task' | 'frame';

/** A scroll of the page's inner scroller: down by `px` a frame for `turn` frames, back for as many, and so on. */
export interface Scroll {
  readonly manner: Manner;
  readonly frames: number;
  readonly turn: number;
  readonly px: number;
}

/** So many insertions and edits in each of so many frames. */
export interface Storm {
  readonly frames: number;
  readonly insertions: number;
  readonly edits: number;
}

export type Command =
  { readonly command: 'insert' | 'rerender' } | ({ readonly command: 'storm' } & Storm) | ({ readonly command: 'scroll' } & Scroll);

export function benchPageHandler(): Handler {
  const file = (name: string): Buffer => readFileSync(path.join(import.meta.dirname, 'page', name));
  const html = file('page.html');
  const js = transformSync(file('page.ts'), { loader: 'ts', target: 'es2022' }).code;
  return ({ url = '' }, response) => {
    const { pathname } = new URL(url, 'https://localhost');
    if (pathname === '/bench/page.js') response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(js);
    else if (/^\/(iam|bench)\/home$/.test(pathname)) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    else return false;
    return true;
  };
}

/**
 * Gives a fresh page to `measure`, at rest, and closes it afterwards.
 * @param at the guide's step at which it is measured: `searching` without a keys table, the others with one
 */
export async function onFreshPage<Result>(
  browser: ExtensionBrowser,
  { name, address }: Contender,
  at: 'searching' | 'review' | 'select-key',
  measure: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await browser.context.newPage();
  const rest = async (step: string): Promise<void> => {
    if (name === 'guide') await stepShown(page, step);
    await setTimeout(SETTLE_MS);
  };
  try {
    await page.goto(address);
    await rest(SEARCHING);
    if (at !== 'searching') {
      await command(page, { command: 'insert' });
      await rest(at);
    }
    return await measure(page);
  } finally {
    await page.close();
  }
}

/** Gives a command in a task of its own. */
export async function command(page: Page, detail: Command): Promise<void> {
  await page.evaluate((sent) => void dispatchEvent(new CustomEvent('bench', { detail: sent })), detail);
}

/** Gives a command that takes time, and waits until the page says that it is done. */
export async function commandToItsEnd(page: Page, detail: Command): Promise<void> {
  await page.evaluate(async (sent) => {
    const done = new Promise((resolve) => {
      addEventListener('bench-done', resolve, { once: true });
    });
    dispatchEvent(new CustomEvent('bench', { detail: sent }));
    await done;
  }, detail);
}

/** Does what the card asks of the owner before the guide points at a control: both ticks, and *continue*. It is kept for later pages. */
export async function review(page: Page): Promise<void> {
  const reader = await GuideReader.attach(page);
  for (const name of ['tick-admin', 'tick-unused', 'continue']) {
    let box: Box | undefined;
    await until(
      async () => {
        const { actions = [] } = (await reader.settle()).reading ?? {};
        box = actions.find((action) => action.name === name && action.enabled)?.box;
        return box !== undefined;
      },
      `the card offers ${name}`,
      PATIENCE_MS,
    );
    if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }
  await reader.detach();
  await stepShown(page, 'select-key');
}

async function stepShown(page: Page, step: string): Promise<void> {
  const reader = await GuideReader.attach(page);
  await reader.waitForStep(step, { timeout: PATIENCE_MS });
  await reader.detach();
}
