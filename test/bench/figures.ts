/** The figures of a run, and the arithmetic on them. */
import type { Contender } from './contenders';
import type { Gate } from './gates';

/** `yes` is 1 for yes and 0 for no. */
export type Unit = 'B gzip' | 'ms' | 'µs' | 'kB' | 'px' | 'frames' | 'count' | 'yes';

export type Samples = Readonly<Partial<Record<Contender['name'], readonly number[]>>>;

export interface Figure {
  readonly group: string;
  readonly what: string;
  readonly unit: Unit;
  /** One a repetition, of each contender that has this figure. */
  readonly samples: Samples;
  /** What the project aims at. */
  readonly gate?: Gate;
}

/** @throws when there is none */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('No values, no median.');
  return (low + high) / 2;
}

/** Collects figures in the order in which they first come. */
export class Figures {
  private readonly found = new Map<string, { figure: Omit<Figure, 'samples'>; samples: Partial<Record<Contender['name'], number[]>> }>();

  add(contender: Contender['name'], value: number, figure: Omit<Figure, 'samples'>): void {
    const key = JSON.stringify([figure.group, figure.what]);
    const entry = this.found.get(key) ?? { figure, samples: {} };
    this.found.set(key, entry);
    (entry.samples[contender] ??= []).push(value);
  }

  /** Takes over all samples of other figures, after its own. */
  addAll(figures: Figures): void {
    for (const { samples, ...figure } of figures.all)
      for (const [contender, values] of Object.entries(samples) as [Contender['name'], readonly number[]][])
        for (const value of values) this.add(contender, value, figure);
  }

  get all(): readonly Figure[] {
    return [...this.found.values()].map(({ figure, samples }) => ({ ...figure, samples }));
  }
}
