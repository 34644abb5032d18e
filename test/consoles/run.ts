/** Walks many fixture consoles, several at a time, and counts. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { startConsoleServer } from '../e2e/support/console-server';
import { ExtensionBrowser } from '../e2e/support/extension-browser';
import { GuideReader } from '../support/guide-reader';
import { buildConsoles } from './build';
import type { NamedConsole } from './console';
import { walkConsole } from './walk';
import type { Outcome, Verdict } from './walk';

/** Each page has a host of its own, so that none sees another's cookies. */
export const REGIONS = ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'eu-north-1'] as const;

export interface RunOptions {
  readonly extension: string;
  /** How many browsers at a time; at most {@link REGIONS}. */
  readonly lanes?: number;
  /** ms that a change of the guide may take; a busy machine needs more. */
  readonly patience?: number;
  readonly onOutcome?: (outcome: Outcome, done: number, all: number) => void;
}

export async function runConsoles(
  consoles: readonly NamedConsole[],
  { extension, lanes = 4, patience = 6000, onOutcome }: RunOptions,
): Promise<Outcome[]> {
  const server = await startConsoleServer(await buildConsoles());
  let waiting = consoles.map((console, index) => ({ console, index }));
  const outcomes = new Map<number, Outcome>();
  let accounts = 0;
  try {
    await Promise.all(REGIONS.slice(0, Math.min(lanes, consoles.length)).map((region) => lane(region, patience)));
    // What was not finished may have had too little of the machine. A wrong ring is wrong however busy it was.
    waiting = [...outcomes].filter(([, o]) => !o.asExpected && o.verdict !== 'wrong').map(([index, { console }]) => ({ console, index }));
    await Promise.all(REGIONS.slice(0, Math.min(2, waiting.length)).map((region) => lane(region, patience * 2, true)));
  } finally {
    await server.close();
  }
  return [...outcomes].sort(([a], [b]) => a - b).map(([, outcome]) => outcome);

  async function lane(region: string, time: number, again = false): Promise<void> {
    // One page a browser: those behind another one are drawn once a second.
    const browser = await ExtensionBrowser.launch({ extension, port: server.port });
    try {
      const page = await browser.context.newPage();
      page.setDefaultTimeout(time * 10);
      const reader = await GuideReader.attach(page);
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const account = String(100_000_000_000 + accounts++);
        const walked = await walkConsole(next.console, { page, reader, region, account, patience: time }).catch((error: unknown) =>
          failed(next.console, error),
        );
        const outcome = again ? { ...walked, again } : walked;
        if (!outcome.asExpected) await keepPicture(page, outcome);
        outcomes.set(next.index, outcome);
        onOutcome?.(outcome, outcomes.size, consoles.length);
      }
      await reader.detach();
    } finally {
      await browser.close();
    }
  }
}

export function failed(console: NamedConsole, error: unknown): Outcome {
  const words = error instanceof Error ? error.message : String(error);
  return { console, verdict: 'stuck', asExpected: false, complaints: [words], trace: '', address: '', seconds: 0 };
}

export const PICTURES = mkdtempSync(path.join(tmpdir(), 'consoles-'));

export async function keepPicture(page: Page, { console: { name } }: Outcome): Promise<void> {
  await page.screenshot({ path: path.join(PICTURES, `${name.replace(/[^\w-]+/g, '_')}.png`) }).catch(() => undefined);
}

const VERDICTS: readonly Verdict[] = ['completed', 'declined', 'wrong', 'stuck'];

/** The outcome as one table, a row a group. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes)
    for (const group of [...outcome.console.groups, 'all']) groups.set(group, [...(groups.get(group) ?? []), outcome]);
  const rows = [...groups].map(([group, members]) => [
    group,
    String(members.length),
    ...VERDICTS.map((verdict) => String(members.filter((member) => member.verdict === verdict).length)),
    String(members.filter((member) => !member.asExpected).length),
    String(members.filter((member) => member.asExpected && member.again).length),
  ]);
  const sorted = [
    ...rows.filter(([group]) => group !== 'all').sort(([a = ''], [b = '']) => a.localeCompare(b)),
    ...rows.filter(([group]) => group === 'all'),
  ];
  const table = [['group', 'consoles', ...VERDICTS, 'not as expected', 'as expected at the second try'], ...sorted];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
    )
    .join('\n');
}

/** One outcome that is not as expected, for a person. */
export function explain({ console: { name, copies, expect }, verdict, complaints, trace, address, seconds }: Outcome): string {
  return [
    `${name}: ${verdict}, expected ${expect} (${seconds.toFixed(0)} s)`,
    `  ${copies}`,
    ...complaints.map((c) => `  ! ${c}`),
    ...trace.split('\n').map((line) => `    ${line}`),
    `  ${decodeURIComponent(address)}`,
  ].join('\n');
}
