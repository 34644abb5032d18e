/** Which scripts ran on a page, by the browser's own trace. */
import type { Page } from '@playwright/test';

/** An event of the trace: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU (format of Chromium's traces). */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  /** µs */
  readonly ts: number;
  readonly dur?: number;
  /** µs of the thread's own time. */
  readonly tdur?: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

export interface Runs {
  /** ms of compiling and evaluating. */
  readonly evaluation: number;
  /** Times that a function of the script was called afterwards: by events, timers, frames and observers. */
  readonly calls: number;
  /** ms in these. */
  readonly inCalls: number;
}

/** @returns what the scripts whose address begins like this did while `deed` ran; times are the thread's own */
export async function runsDuring(page: Page, address: string, deed: () => Promise<unknown>): Promise<Runs> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The browser is gone.');
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8'] });
  await deed();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] };
  const own = traceEvents.filter(({ ph, args }) => ph === 'X' && (args?.data?.url ?? '').startsWith(address));
  const evaluated = own.filter(({ name }) => name === 'EvaluateScript');
  const called = outermost(own.filter(({ name }) => name === 'FunctionCall'));
  return { evaluation: sum(evaluated), calls: called.length, inCalls: sum(called) };
}

/** Those that do not run within another of them. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  return events.filter(
    (event) =>
      !events.some(
        (other) => other !== event && other.tid === event.tid && other.ts <= event.ts && end(other) >= end(event) && other.ts !== event.ts,
      ),
  );
}

function end({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}

function sum(events: readonly TraceEvent[]): number {
  return events.reduce((total, { tdur, dur = 0 }) => total + (tdur ?? dur), 0) / 1000;
}
