import type { Contender } from './contenders';
import type { Figures } from './figures';
import type { ExtensionBrowser } from '../e2e/support/extension-browser';

/** What a measure works with. */
export interface Bench {
  readonly browser: ExtensionBrowser;
  /** Who is measured; a measure of the guide alone does not ask. */
  readonly contenders: readonly Contender[];
  readonly figures: Figures;
}

/** Runs once a repetition, on fresh pages. */
export type Measure = (bench: Bench) => Promise<void>;
