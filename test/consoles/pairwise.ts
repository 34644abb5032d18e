/**
 * Few combinations in which every pair of values of any two factors occurs. Most mistakes of a reader come from one thing or from two together;
 * all combinations would be more than anybody can run.
 */
import { seeded } from '../support/random';

export type Factors<Row> = { readonly [Name in keyof Row]?: readonly Row[Name][] };

/** Candidates of which the best becomes a row. */
const CANDIDATES = 12;
/** A pair that cannot be is given up after so many rows that were grown for it. */
const TRIES = 3;
/** More than the values of any factor. */
const SPAN = 64;

/**
 * @param factors the values of each; the first is the usual one
 * @param possible turns a combination that cannot be into the nearest that can
 * @returns the same rows for the same factors, on every machine
 */
export function pairwise<Row extends object>(factors: Factors<Row>, possible: (row: Row) => Row, base: Row): Row[] {
  const names = Object.keys(factors) as (keyof Row)[];
  const values = names.map((name): readonly Row[keyof Row][] => factors[name] ?? []);
  const random = seeded(3);

  // A row is a list of places in `values`, a pair one number.
  const pairOf = (i: number, x: number, j: number, y: number): number =>
    i < j ? ((i * SPAN + x) * SPAN + j) * SPAN + y : ((j * SPAN + y) * SPAN + i) * SPAN + x;
  const rowOf = (places: readonly number[]): Row =>
    Object.assign({ ...base }, Object.fromEntries(names.map((name, i) => [name, values[i]?.[places[i] ?? 0]])));
  const placesOf = (row: Row): number[] => names.map((name, i) => Math.max(0, (values[i] ?? []).indexOf(row[name])));
  const gainOf = (places: readonly number[]): number[] =>
    places.flatMap((x, i) => places.slice(i + 1).map((y, k) => pairOf(i, x, i + 1 + k, y))).filter((pair) => open.has(pair));

  const open = new Set<number>();
  values.forEach((xs, i) =>
    values.forEach((ys, j) => {
      if (i < j) xs.forEach((_, x) => ys.forEach((__, y) => open.add(pairOf(i, x, j, y))));
    }),
  );

  const rows: Row[] = [];
  const tries = new Map<number, number>();
  while (open.size > 0) {
    const wanted = [...open][random.below(open.size)] ?? 0;
    let best: Row | undefined;
    let gain: number[] = [];
    for (let candidate = 0; candidate < CANDIDATES; candidate += 1) {
      const row = possible(rowOf(grow(wanted)));
      const its = gainOf(placesOf(row));
      if (its.length > gain.length) [best, gain] = [row, its];
    }
    if (best) rows.push(best);
    for (const pair of gain) open.delete(pair);
    tries.set(wanted, (tries.get(wanted) ?? 0) + 1);
    if (tries.get(wanted) === TRIES) open.delete(wanted);
  }
  return rows;

  /** A row with the wanted pair, and for the rest, factor by factor, the value that is in most open pairs with what is there already. */
  function grow(wanted: number): number[] {
    const y = wanted % SPAN;
    const j = Math.floor(wanted / SPAN) % SPAN;
    const x = Math.floor(wanted / SPAN ** 2) % SPAN;
    const i = Math.floor(wanted / SPAN ** 3);
    const places = names.map(() => 0);
    places[i] = x;
    places[j] = y;
    const fixed = [i, j];
    const rest = names.map((_, k) => k).filter((k) => k !== i && k !== j);
    while (rest.length > 0) {
      const [k = 0] = rest.splice(random.below(rest.length), 1);
      const gains = (values[k] ?? []).map((_, z) => fixed.filter((f) => open.has(pairOf(f, places[f] ?? 0, k, z))).length);
      places[k] = gains.indexOf(Math.max(...gains));
      fixed.push(k);
    }
    return places;
  }
}
