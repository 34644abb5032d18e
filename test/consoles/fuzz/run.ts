/** Walks mutants and keeps the score. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Handler } from '../../e2e/support/console-server';
import { runQuickly } from '../quick';
import type { QuickRunOptions } from '../quick';
import { explain, tableOf } from '../run';
import type { RunOptions } from '../run';
import type { ClassMutation } from '../shared/mutation';
import type { Outcome } from '../walk';
import { mutant } from './mutant';
import { renameClasses } from './rename';

/** A page that changes by clicks alone shows in a quarter of a second what it will ever show. */
const HASTE = 8;

export interface FuzzOptions extends Pick<RunOptions, 'lanes' | 'patience' | 'onOutcome'>, Pick<QuickRunOptions, 'isStill'> {
  readonly seeds: readonly number[];
}

export interface Score {
  readonly outcomes: readonly Outcome[];
  readonly completed: number;
  readonly declined: number;
  readonly wrong: number;
  readonly stuck: number;
  /** Mutants that a person could still complete. */
  readonly completable: number;
  /** Of these, those that were completed. */
  readonly completedOfCompletable: number;
}

/** So many seeds in a row, from `first` on. */
export function seedsFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

/** What a run has to reach. */
export const GOAL = { wrong: 0, completable: 0.95 } as const;

export async function fuzz({ seeds, ...options }: FuzzOptions): Promise<Score> {
  const mutants = seeds.map(mutant);
  const delayed = new Set(mutants.filter((one) => one.delayed).map((one) => one.console));
  const outcomes = await runQuickly(
    mutants.map((one) => one.console),
    { ...options, serve: serveRenamed, hasteOf: (console) => (delayed.has(console) ? 1 : HASTE) },
  );
  const counted = (verdict: Outcome['verdict'], of: readonly Outcome[] = outcomes): number =>
    of.filter((outcome) => outcome.verdict === verdict).length;
  const completable = outcomes.filter((outcome) => outcome.console.expect === 'complete');
  return {
    outcomes,
    completed: counted('completed'),
    declined: counted('declined'),
    wrong: counted('wrong'),
    stuck: counted('stuck'),
    completable: completable.length,
    completedOfCompletable: counted('completed', completable),
  };
}

export function isGood({ wrong, completable, completedOfCompletable }: Score): boolean {
  return wrong <= GOAL.wrong && completedOfCompletable >= completable * GOAL.completable;
}

/** The score for a person: each mutant that did not end as it should, a table by mutation, and the sum. */
export function reportOf(score: Score): string {
  const { outcomes, completed, declined, wrong, stuck, completable, completedOfCompletable } = score;
  const percent = completable === 0 ? 100 : (100 * completedOfCompletable) / completable;
  return [
    ...outcomes.filter((outcome) => !outcome.asExpected).map((outcome) => `${explain(outcome)}\n`),
    tableOf(outcomes),
    `${outcomes.length} mutants: ${completed} completed, ${declined} declined, ${wrong} wrong, ${stuck} stuck; ` +
      `of ${completable} that can be completed, ${completedOfCompletable} were (${percent.toFixed(1)} %)`,
  ].join('\n');
}

/** Gives a build under other class names: `cloudscape-1383~stems-12.js`. */
function serveRenamed(folder: string): Handler {
  const kept = new Map<string, Promise<string>>();
  const made = (build: string, kind: string, seed: string, type: string): Promise<string> => {
    const name = `${build}~${kind}-${seed}.${type}`;
    const known =
      kept.get(name) ??
      readFile(path.join(folder, `${build}.${type}`), 'utf8').then((text) => renameClasses(text, kind as ClassMutation, Number(seed)));
    kept.set(name, known);
    // A reload asks for the same once more; later nobody does.
    const [oldest] = kept.keys();
    if (kept.size > 12 && oldest !== undefined) kept.delete(oldest);
    return known;
  };
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://console.aws.amazon.com');
    const [, build, kind, seed, type] = /([\w-]+)~(hashes|stems|opaque)-(\d+)\.(js|css)$/.exec(pathname) ?? [];
    if (build === undefined || kind === undefined || seed === undefined || type === undefined) return false;
    made(build, kind, seed, type).then(
      (text) =>
        response
          .writeHead(200, { 'content-type': type === 'js' ? 'text/javascript' : 'text/css', 'cache-control': 'max-age=60' })
          .end(text),
      () => response.writeHead(404).end(),
    );
    return true;
  };
}
