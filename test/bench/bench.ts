/** One run of the benchmark: one browser, all contenders in turn, every measure repeated. */
import { benchPageHandler, onFreshPage, review } from './bench-page';
import { CONTENDERS, GUIDE, type Contender } from './contenders';
import { Figures, type Figure } from './figures';
import { growth } from './growth';
import { evaluation, otherPages, pageLoads } from './loading';
import { clicks, dialogs, writesAndFocus } from './manners';
import type { Measure } from './measure';
import { arrivalAfterRerender, arrivalOfReview, arrivalOnControl, positionAfterRerender, rest, scrollError, storm } from './measures';
import { popup } from './popup';
import { profile, type Profile } from './profile';
import { librarySizes, sizes } from './size';
import { startConsoleServer } from '../e2e/support/console-server';
import { ExtensionBrowser } from '../e2e/support/extension-browser';

/** Before the owner has reviewed the keys, and afterwards. In the order of the table. */
const BEFORE_REVIEW: readonly Measure[] = [arrivalOfReview];
const AFTER_REVIEW: readonly Measure[] = [
  arrivalOnControl,
  arrivalAfterRerender,
  positionAfterRerender,
  scrollError,
  evaluation,
  rest,
  storm,
  writesAndFocus,
  clicks,
  dialogs,
  otherPages,
  pageLoads,
  popup,
  growth,
];

const TRIES = 3;

export const MEASURES: readonly string[] = [...BEFORE_REVIEW, ...AFTER_REVIEW].map(({ name }) => name);

export interface BenchOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  readonly repeats: number;
  /** How often a measure is tried that fails: a run of an hour does not end because something once took too long. That it did is told. */
  readonly tries?: number;
  /** Names of {@link MEASURES}; all of them when it is empty. */
  readonly only: readonly string[];
  /** All of them by default. */
  readonly contenders?: readonly Contender[];
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
export async function runBench({
  extension,
  repeats,
  tries: most = TRIES,
  only,
  contenders = CONTENDERS,
  withProfile,
  onProgress,
}: BenchOptions): Promise<BenchResult> {
  const figures = new Figures();
  const group = 'Size';
  for (const { what, gzip, gate } of await sizes(extension))
    figures.add('guide', gzip, { group, what, unit: 'B gzip', ...(gate === undefined ? {} : { gate }) });
  for (const { name, what, gzip } of await librarySizes()) figures.add(name, gzip, { group, what, unit: 'B gzip' });

  const server = await startConsoleServer(extension);
  server.handle(await benchPageHandler());
  const browser = await ExtensionBrowser.launch({ extension, port: server.port });
  /** Half of what a measure has found before it fails is not kept. */
  const tried = async (measure: Measure, tries = most): Promise<Figures> => {
    const found = new Figures();
    try {
      await measure({ browser, contenders, figures: found });
      return found;
    } catch (error) {
      if (tries === 1) throw error;
      onProgress(`${measure.name} failed and is tried again: ${String(error)}`);
      return tried(measure, tries - 1);
    }
  };
  const repeat = async (measures: readonly Measure[]): Promise<void> => {
    for (let n = 1; n <= repeats; n++)
      for (const measure of measures) {
        if (only.length > 0 && !only.includes(measure.name)) continue;
        onProgress(`${measure.name}, ${String(n)} of ${String(repeats)}`);
        figures.addAll(await tried(measure));
      }
  };
  try {
    await repeat(BEFORE_REVIEW);
    await onFreshPage(browser, GUIDE, 'review', review);
    await repeat(AFTER_REVIEW);
    const profiles = withProfile ? await profile(browser, onProgress) : [];
    return { browser: browser.context.browser()?.version() ?? '', figures: figures.all, profiles };
  } finally {
    await browser.close();
    await server.close();
  }
}
