/** One run of the benchmark: one browser, all contenders in turn, every measure repeated. */
import { benchPageHandler, onFreshPage, review } from './bench-page';
import { GUIDE } from './contenders';
import { Figures, type Figure } from './figures';
import { arrivalOfReview, arrivalOnControl, rest, scrollError, storm } from './measures';
import { profile, type Profile } from './profile';
import { sizes } from './size';
import { startConsoleServer } from '../e2e/support/console-server';
import { ExtensionBrowser } from '../e2e/support/extension-browser';

export interface BenchOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  readonly repeats: number;
  /** Also tells in which functions of the content script the time goes; costs nothing else. */
  readonly withProfile: boolean;
  /** Told before each step that takes seconds. */
  onProgress(what: string): void;
}

export interface BenchResult {
  /** The browser's version. */
  readonly browser: string;
  readonly figures: readonly Figure[];
  readonly profiles: readonly Profile[];
}

/** @throws when the guide does not do what is measured, such as when the ring does not come */
export async function runBench({ extension, repeats, withProfile, onProgress }: BenchOptions): Promise<BenchResult> {
  const figures = new Figures();
  for (const { what, gzip, goal } of await sizes(extension))
    figures.add('guide', gzip, { group: 'Size', what, unit: 'B gzip', ...(goal === undefined ? {} : { goal }) });

  const server = await startConsoleServer(extension);
  server.handle(benchPageHandler());
  const browser = await ExtensionBrowser.launch({ extension, port: server.port });
  try {
    for (let n = 1; n <= repeats; n++) {
      onProgress(`unreviewed keys, ${String(n)} of ${String(repeats)}`);
      await arrivalOfReview(browser, figures);
    }
    await onFreshPage(browser, GUIDE, 'review', review);
    for (let n = 1; n <= repeats; n++)
      for (const measure of [arrivalOnControl, rest, storm, scrollError]) {
        onProgress(`${measure.name}, ${String(n)} of ${String(repeats)}`);
        await measure(browser, figures);
      }
    const profiles = withProfile ? await profile(browser, onProgress) : [];
    return { browser: browser.context.browser()?.version() ?? '', figures: figures.all, profiles };
  } finally {
    await browser.close();
    await server.close();
  }
}
