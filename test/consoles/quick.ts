/** Walks fixture consoles in the quick way, several pages at a time, without the extension. */
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'esbuild';
import path from 'node:path';
import { consoleSwitches, startConsoleServer } from '../e2e/support/console-server';
import type { Handler } from '../e2e/support/console-server';
import { CHROMIUM } from '../e2e/support/extension-browser';
import { buildConsoles } from './build';
import type { NamedConsole } from './console';
import type { QuickResult } from './quick-driver';
import { failed, keepPicture, REGIONS } from './run';
import type { RunOptions } from './run';
import { addressOf } from './shared/scenario';
import { conclude, fitWindow, goTo } from './walk';
import type { Outcome } from './walk';

export interface QuickRunOptions extends Omit<RunOptions, 'extension'> {
  /** Answers before the server gives what is in the folder of built consoles. */
  readonly serve?: (folder: string) => Handler;
  /** How many times faster a page may count as settled; 1 where it changes of its own accord. */
  readonly hasteOf?: (console: NamedConsole) => number;
  /** Menus and dialogs come and go without motion. */
  readonly isStill?: boolean;
}

export async function runQuickly(
  consoles: readonly NamedConsole[],
  { lanes = 3, patience = 5000, onOutcome, serve, hasteOf = () => 1, isStill = false }: QuickRunOptions,
): Promise<Outcome[]> {
  const folder = await buildConsoles();
  const server = await startConsoleServer(folder);
  if (serve) server.handle(serve(folder));
  const script = await driver();
  let browser: Promise<Browser> | undefined;
  /** A page, in a new browser when somebody has ended the one before. */
  const newPage = async (): Promise<Page> => {
    const known = browser;
    const isGone = !(await known)?.isConnected();
    // Another lane may have started one meanwhile.
    if (isGone && browser === known) browser = chromium.launch({ executablePath: CHROMIUM, args: consoleSwitches(server) });
    const context = await (await browser)?.newContext({ ignoreHTTPSErrors: true, reducedMotion: isStill ? 'reduce' : 'no-preference' });
    if (!context) throw new Error('There is no browser.');
    await context.addInitScript({ content: script });
    const page = await context.newPage();
    page.setDefaultTimeout(300_000);
    return page;
  };
  const waiting = consoles.map((console, index) => ({ console, index }));
  const outcomes: Outcome[] = [];
  let done = 0;
  await Promise.all(
    REGIONS.slice(0, Math.min(lanes, consoles.length)).map(async (region) => {
      let page = await newPage();
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { console, index } = next;
        const account = String(100_000_000_000 + index);
        const outcome = await walkQuickly(console, page, region, account, patience, hasteOf(console)).catch((error: unknown) =>
          failed(console, error),
        );
        if (page.isClosed()) {
          waiting.unshift(next);
          page = await newPage();
          continue;
        }
        if (!outcome.asExpected) await keepPicture(page, outcome);
        outcomes[index] = outcome;
        onOutcome?.(outcome, ++done, consoles.length);
      }
      await page.context().close();
    }),
  );
  await (await browser)?.close();
  await server.close();
  return outcomes;
}

async function walkQuickly(
  named: NamedConsole,
  page: Page,
  region: string,
  account: string,
  patience: number,
  haste: number,
): Promise<Outcome> {
  const start = Date.now();
  const scenario = { ...named.scenario, account };
  const address = addressOf(scenario, named.build, region);
  const complaints: string[] = [];
  const trace: string[] = [];
  let asked = false;
  let rung = false;
  let progress: QuickResult['progress'] | undefined;
  const go = async (): Promise<QuickResult> => {
    await page.waitForFunction(() => window.fixture !== undefined);
    const options = { progress, untilAsked: named.expect === 'ask', patience, haste };
    const result = await page.evaluate(async (asks) => window.quickWalk?.(asks), options);
    if (!result) throw new Error('The page has no quick walk.');
    trace.push(...result.trace, result.last);
    complaints.push(...result.complaints);
    asked ||= result.asked;
    rung ||= result.rung;
    progress = result.progress;
    return result;
  };

  await fitWindow(page, named);
  await goTo(page, scenario.trap === 'iam-user-page' ? address.replace(/#.*$/, '#/security_credentials') : address);
  if (scenario.trap === 'iam-user-page') {
    await page.waitForFunction(() => window.fixture !== undefined);
    // The guide knows the account's keys from the owner's own page.
    progress = (await page.evaluate(async () => window.quickWalk?.({ progress: undefined, untilAsked: true, patience: 0 })))?.progress;
    await page.evaluate((hash) => (location.hash = hash), new URL(address).hash);
    await page.locator('main h1').waitFor();
  }
  let result = await go();
  for (let loads = 0; loads < 12; loads += 1) {
    if (result.ending === 'reload') {
      await page.reload();
    } else if (result.ending === 'no-way-on' && (await page.evaluate(() => window.fixture?.hand() ?? false))) {
      trace.push('closes by hand what lies over the page');
    } else break;
    result = await go();
  }
  const { journal, keys } = await page.evaluate(() => ({ journal: window.fixture?.journal() ?? [], keys: window.fixture?.keys() ?? [] }));
  return {
    ...conclude(named, {
      ending: result.ending === 'done' ? 'done' : result.ending === 'no-way-on' || result.ending === 'asked' ? 'no-way-on' : 'stuck',
      complaints,
      asked,
      rung,
      journal,
      keys,
    }),
    trace: [...trace, result.ending].join('\n'),
    address,
    seconds: (Date.now() - start) / 1000,
  };
}

async function driver(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'quick-driver.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
