/** One fixture console: the blind follower walks it, and the fixture's own truth is held against every ring. */
import type { CDPSession, Page } from '@playwright/test';
import { follow, report } from '../support/blind-follower';
import type { Ending, TraceEntry, Walk } from '../support/blind-follower';
import type { GuideReader, Reading } from '../support/guide-reader';
import { VIEWPORT } from './console';
import type { NamedConsole } from './console';
import { addressOf } from './shared/scenario';
import type { Fixture, Question } from './shared/truth';
import './shared/truth';

export type Verdict = 'completed' | 'declined' | 'wrong' | 'stuck';

export interface Outcome {
  readonly console: NamedConsole;
  readonly verdict: Verdict;
  readonly asExpected: boolean;
  /** Why it is not as expected, or undefined. */
  readonly complaints: readonly string[];
  /** The walk in lines. */
  readonly trace: string;
  readonly address: string;
  readonly seconds: number;
  /** It is the second try. */
  readonly again?: boolean;
}

/** Ends a walk at a reading. */
class Enough extends Error {
  constructor(readonly reading: Reading) {
    super('The walk has shown what it was for.');
  }
}

export interface WalkOptions {
  readonly page: Page;
  readonly reader: GuideReader;
  /** The first label of the host; pages that run at the same time must not share one, since they would share cookies. */
  readonly region: string;
  /** 12 digits, never used before in this browser. */
  readonly account: string;
  /** How long a change of the guide may take, in ms. */
  readonly patience?: number;
}

/** Walks a console to its end. */
export async function walkConsole(named: NamedConsole, { page, reader, region, account, patience = 6000 }: WalkOptions): Promise<Outcome> {
  const start = Date.now();
  const scenario = { ...named.scenario, account };
  const address = addressOf(scenario, named.build, region);
  const wrong: string[] = [];
  const trace: TraceEntry[] = [];
  let asked = false;
  let rung = false;

  const look = async (reading: Reading): Promise<void> => {
    wrong.push(...(await judge(page, reader, reading)));
    asked ||= reading.step === 'confirm-root';
    rung ||= reading.ring !== undefined;
    if (reading.step === 'confirm-root' && named.expect === 'ask') throw new Enough(reading);
  };
  const go = async (): Promise<Ending> => {
    let walk: Walk;
    try {
      walk = await follow({ page, reader, patience, onReading: look });
    } catch (error) {
      if (!(error instanceof Enough)) throw error;
      return { kind: 'no-way-on', reading: error.reading };
    }
    trace.push(...walk.trace);
    return walk.ending;
  };

  await fitWindow(page, named);
  await arrive(page, named, address);
  let ending = await go();
  // What only somebody who reads the page can do, such as answering a cookie bar, is done when the guide has nothing to offer.
  while (ending.kind === 'no-way-on' && (await page.evaluate(() => window.fixture?.hand() ?? false))) {
    trace.push({ step: 'by hand', keyId: undefined, ring: undefined, did: 'closes what lies over the page', hit: undefined });
    ending = await go();
  }

  const { journal, keys } = await page.evaluate(() => ({ journal: window.fixture?.journal() ?? [], keys: window.fixture?.keys() ?? [] }));
  const how = ending.kind === 'done' ? 'done' : ending.kind === 'no-way-on' && !ending.reading?.ring ? 'no-way-on' : 'stuck';
  return {
    ...conclude(named, { ending: how, complaints: wrong, asked, rung, journal, keys }),
    trace: report({ ending, trace }),
    address,
    seconds: (Date.now() - start) / 1000,
  };
}

export interface Walked {
  readonly ending: 'done' | 'no-way-on' | 'stuck';
  readonly complaints: readonly string[];
  /** The guide asked who is signed in. */
  readonly asked: boolean;
  /** The guide drew a ring. */
  readonly rung: boolean;
  readonly journal: ReturnType<Fixture['journal']>;
  readonly keys: ReturnType<Fixture['keys']>;
}

/** What came of a walk. */
export function conclude(
  named: NamedConsole,
  { ending, complaints, asked, rung, journal, keys }: Walked,
): Pick<Outcome, 'console' | 'verdict' | 'asExpected' | 'complaints'> {
  const { identity, multiSession } = named.scenario;
  const wrong = [...complaints];
  for (const { verb, id } of journal) {
    if (!keys.some((key) => key.id === id)) wrong.push(`${id} is no root key, and was led to "${verb}"`);
    if (verb === 'activate') wrong.push(`${id} was activated`);
  }
  const gone = keys.every(({ state }) => state === 'deleted');
  if (ending === 'done' && !gone) wrong.push('the guide says "done" and keys are left');
  const unproven = ['none', 'contradiction'].includes(identity) && !multiSession;
  if (unproven && rung && !asked) wrong.push('a ring, and nobody had said that this is the root user');

  const verdict: Verdict = wrong.length > 0 ? 'wrong' : ending === 'done' ? 'completed' : ending === 'no-way-on' ? 'declined' : 'stuck';
  const right: Readonly<Record<NamedConsole['expect'], boolean>> = {
    complete: verdict === 'completed',
    decline: verdict === 'declined',
    ask: verdict === 'declined' && asked && !rung,
    either: verdict === 'completed' || verdict === 'declined',
  };
  return { console: named, verdict, asExpected: right[named.expect], complaints: [...new Set(wrong)] };
}

/** Opens an address as a new document, even where only its hash differs from the one before. */
export async function goTo(page: Page, address: string): Promise<void> {
  // Only where it has to be: a browser starts a new process for what comes after it.
  if (withoutHash(page.url()) === withoutHash(address)) await page.goto('about:blank');
  await page.goto(address);
}

function withoutHash(address: string): string {
  return address.replace(/#.*$/, '');
}

/** Gives the page the console's window. What was set before ends with the next call. */
export async function fitWindow(page: Page, { viewport = VIEWPORT, deviceScaleFactor = 1 }: NamedConsole): Promise<void> {
  await page.setViewportSize(viewport);
  const before = zooms.get(page);
  zooms.delete(page);
  // Ends what it had set.
  await before?.detach();
  if (deviceScaleFactor === 1) return;
  const zoom = await page.context().newCDPSession(page);
  await zoom.send('Emulation.setDeviceMetricsOverride', { ...viewport, deviceScaleFactor, mobile: false });
  zooms.set(page, zoom);
}

const zooms = new WeakMap<Page, CDPSession>();

/** An IAM user's page is reached as an owner would: from their own, on which the guide is at work. */
async function arrive(page: Page, { scenario }: NamedConsole, address: string): Promise<void> {
  await goTo(page, scenario.trap === 'iam-user-page' ? address.replace(/#.*$/, '#/security_credentials') : address);
  if (scenario.trap !== 'iam-user-page') return;
  await page.locator('main h1').waitFor();
  await page.waitForFunction(() => document.querySelector('root-key-guide[data-step="review"]') !== null, undefined, { timeout: 10_000 });
  await page.evaluate((hash) => (location.hash = hash), new URL(address).hash);
}

/** A page may change between the reading and the question; then the reading was right when it was taken, and the next one is judged. */
async function judge(page: Page, reader: GuideReader, reading: Reading): Promise<readonly string[]> {
  const { step, ring, keyId, confirmationText } = reading;
  const question: Question = { step, ring, keyId, confirmationText };
  const complaints = await page.evaluate((asked) => window.fixture?.judge(asked) ?? ['the page has no fixture'], question);
  if (complaints.length === 0) return [];
  const { reading: later } = await reader.settle({ timeout: 1000 });
  return JSON.stringify(later) === JSON.stringify(reading)
    ? page.evaluate((asked) => window.fixture?.judge(asked) ?? ['the page has no fixture'], question)
    : [];
}
