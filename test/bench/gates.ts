/** What the project aims at, and how far it is from there. A gate is never moved to where the product is: a figure that misses says so. */
import type { Contender } from './contenders';
import { median, type Figure, type Unit } from './figures';

/**
 * `at most`, `at least`: of the guide's own figure.
 * `added at most`: of what the guide adds to the page alone.
 * `share`, `added share`: of a library's figure in the same run, or of what it adds.
 * `within spread`: the pairs of page alone and guide, in their order, do not tell the two apart (see {@link middleOf}).
 */
export type Gate =
  | { readonly kind: 'at most' | 'at least' | 'added at most'; readonly limit: number }
  | { readonly kind: 'share' | 'added share'; readonly share: number; readonly of: Contender['name'] }
  | { readonly kind: 'within spread' };

export interface Verdict {
  /** In words, with what it comes to in this run. */
  readonly goal: string;
  readonly met: boolean;
  /** How much is too much, in the figure's unit; 0 when the gate is met. */
  readonly missedBy: number;
}

/** @returns undefined for a figure that has no gate, or no samples of who is compared */
export function judge({ gate, samples, unit }: Figure): Verdict | undefined {
  const { guide, alone } = samples;
  if (!gate || !guide) return undefined;
  switch (gate.kind) {
    case 'at most':
      return verdict(`≤ ${num(gate.limit, unit)}`, worst(guide, unit, Math.max) - gate.limit);
    case 'at least':
      return verdict(unit === 'yes' ? 'yes' : `≥ ${num(gate.limit, unit)}`, gate.limit - worst(guide, unit, Math.min));
    case 'added at most':
      return alone && verdict(`added ≤ ${num(gate.limit, unit)}`, median(guide) - median(alone) - gate.limit);
    case 'share': {
      const other = samples[gate.of];
      if (!other) return undefined;
      const limit = gate.share * median(other);
      return verdict(`≤ ${fraction(gate.share)} of ${gate.of}: ${num(limit, unit)}`, median(guide) - limit);
    }
    case 'added share': {
      const other = samples[gate.of];
      if (!other || !alone) return undefined;
      const limit = gate.share * Math.max(0, median(other) - median(alone));
      return verdict(`added ≤ ${fraction(gate.share)} of ${gate.of}'s: ${num(limit, unit)}`, median(guide) - median(alone) - limit);
    }
    case 'within spread': {
      if (!alone) return undefined;
      const differences = guide.map((value, pair) => value - (alone[pair] ?? NaN));
      const [low, high] = middleOf(differences);
      return verdict(`0 within ${num(low, unit)} to ${num(high, unit)} added`, low > 0 ? low : 0);
    }
    default:
      return gate satisfies never;
  }
}

/**
 * Between which two values the median of all such values lies, with 95 % certainty at least: order statistics of the sign test, so that
 * nothing is assumed of how they are spread. Of 20 values these are the 6th and the 15th.
 */
export function middleOf(values: readonly number[]): readonly [low: number, high: number] {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  // How likely `below` or fewer of n coins fall on one side, for either side.
  let [below, chance, sum] = [0, 0.5 ** n, 0.5 ** n];
  while (2 * sum <= 0.05) {
    below++;
    chance *= (n - below + 1) / below;
    sum += chance;
  }
  const first = Math.max(0, below - 1);
  const [low, high] = [sorted[first], sorted[n - 1 - first]];
  if (low === undefined || high === undefined) throw new Error('No values, no middle.');
  return [low, high];
}

/** Counts, bytes and px must keep to their gate every time; times and sizes of the heap do so by their median. */
function worst(values: readonly number[], unit: Unit, extreme: (...values: number[]) => number): number {
  return unit === 'ms' || unit === 'µs' || unit === 'kB' ? median(values) : extreme(...values);
}

function verdict(goal: string, excess: number): Verdict {
  // What is less than any figure shows is the arithmetic's.
  const met = excess <= 1e-6;
  return { goal, met, missedBy: met ? 0 : excess };
}

function fraction(share: number): string {
  return (
    new Map([
      [1, '1 ×'],
      [1 / 2, '½'],
      [1 / 3, '⅓'],
      [1 / 4, '¼'],
    ]).get(share) ?? String(share)
  );
}

/** A value as the table shows it. */
export function num(value: number, unit: Unit): string {
  if (unit === 'yes') return value >= 1 ? 'yes' : value <= 0 ? 'no' : `${String(Math.round(value * 100))} %`;
  const digits = unit === 'ms' || unit === 'px' || unit === 'µs' ? 1 : 0;
  return (Math.abs(value) < 10 ** -digits / 2 ? 0 : value).toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
