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
import { LIBRARIES, type Contender } from './contenders';
import { bundleLibrary } from './libraries/bundle';
import { RingProbe } from './ring-probe';

/** ms until the guide rests: it looks a last time 2,000 ms after the page has said something new. */
const SETTLE_MS = 2500;
/** ms until everything else rests: shepherd.js still does something 300 ms after it has shown its step. */
const OTHERS_SETTLE_MS = 1000;
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
  | { readonly command: 'insert' | 'rerender' }
  | { readonly command: 'dialog'; readonly kind: 'native' | 'layer' }
  | ({ readonly command: 'storm' } & Storm)
  | ({ readonly command: 'scroll' } & Scroll);

/** Where the ring has to be: the section for the review, afterwards the first key's radio button, in a dialog the button that confirms. */
export const SECTION = '#section';
export const RADIO = '#keys tbody tr:first-child input';
export const CONFIRM = '#confirm';

/** @returns what serves the page, and the libraries on it: `?with=` names one */
export async function benchPageHandler(): Promise<Handler> {
  const served = new Map<string, readonly [type: string, body: Uint8Array]>();
  for (const name of LIBRARIES) {
    const { js, css } = await bundleLibrary(name);
    served.set(`/bench/with/${name}/highlight.js`, ['text/javascript', js]);
    served.set(`/bench/with/${name}/highlight.css`, ['text/css', css]);
  }
  const file = (name: string): Buffer => readFileSync(path.join(import.meta.dirname, 'page', name));
  const html = file('page.html').toString();
  const js = transformSync(file('page.ts'), { loader: 'ts', target: 'es2022' }).code;
  return ({ url = '' }, response) => {
    const { pathname, searchParams } = new URL(url, 'https://localhost');
    const library = LIBRARIES.find((name) => name === searchParams.get('with'));
    const [type, body] =
      served.get(pathname) ??
      (pathname === '/bench/page.js'
        ? ['text/javascript', js]
        : /^\/(iam|bench)\/home$/.test(pathname)
          ? ['text/html', html.replace('<!-- library -->', library === undefined ? '' : tags(library))]
          : []);
    if (type === undefined) return false;
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
    return true;
  };
}

function tags(library: string): string {
  const address = `/bench/with/${library}/highlight`;
  return `<link rel="stylesheet" href="${address}.css" /><script src="${address}.js"></script>`;
}

/** The guide's step at which is measured: `searching` without a keys table, the others with one. Others show their ring once there is a table. */
export type At = 'searching' | 'review' | 'select-key';

/** Gives a fresh page to `measure`, at rest, and closes it afterwards. */
export async function onFreshPage<Result>(
  browser: ExtensionBrowser,
  { name, address }: Contender,
  at: At,
  measure: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await browser.context.newPage();
  const rest = async (step: string): Promise<void> => {
    if (name === 'guide') await stepShown(page, step);
    else if (name !== 'alone' && step !== SEARCHING) await ringShown(page, name, RADIO);
    await setTimeout(name === 'guide' ? SETTLE_MS : OTHERS_SETTLE_MS);
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

/** Waits until a ring is on the target. */
export async function ringShown(page: Page, name: Contender['name'], target: string, timeout = PATIENCE_MS): Promise<void> {
  let probe: RingProbe | undefined;
  // The guide takes itself away for a moment while it asks whether it knows a key.
  const attached = async (): Promise<boolean> => {
    probe = await RingProbe.attach(page, name).catch(() => undefined);
    return probe !== undefined;
  };
  await until(attached, `${name} is on the page`, timeout);
  await until(async () => (await probe?.isOn(target)) === true, `the ring of ${name} is on ${target}`, timeout);
  await probe?.detach();
}

async function stepShown(page: Page, step: string): Promise<void> {
  const reader = await GuideReader.attach(page);
  await reader.waitForStep(step, { timeout: PATIENCE_MS });
  await reader.detach();
}
