/** A fixture console as the catalogue names it, and what has to come of it. */
import type { Scenario } from './shared/scenario';

export type Expectation =
  /** The blind follower removes every root key, and the guide says so. */
  | 'complete'
  /** The guide leads on to no control that is not right, and ends without a ring. */
  | 'decline'
  /** The guide asks who is signed in before it rings anything. */
  | 'ask'
  /** Both are honest: what matters is that no ring is wrong. */
  | 'either';

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export const VIEWPORT: Viewport = { width: 1280, height: 800 };

export interface NamedConsole {
  /** Unique; `--only` looks in it. */
  readonly name: string;
  /** What it copies and when that was seen, or what it is a trap for. */
  readonly copies: string;
  /** Which of the fixture server's pages. */
  readonly build: string;
  readonly scenario: Scenario;
  /** CSS px; {@link VIEWPORT} when left out. */
  readonly viewport?: Viewport;
  /** Of the browser's zoom; 1 when left out. */
  readonly deviceScaleFactor?: number;
  readonly expect: Expectation;
  /** Rows of the table in which it is counted. */
  readonly groups: readonly string[];
}
