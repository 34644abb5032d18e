/**
 * The blind follower: an owner who sees only the ring and the card. It clicks the middle of the ring with a real mouse, types what the card
 * says, and decides on the card; whatever else the page shows, it does not know. Where it ends is where the guide leads.
 */
import type { DrivenPage } from './driven-page';
import { describe, type Box, type CardAction, type GuideReader, type MaybeReading, type Reading } from './guide-reader';

/** What the follower did about one reading. */
export interface TraceEntry {
  readonly step: string;
  readonly keyId: string | undefined;
  readonly ring: Box | undefined;
  /** In words: `click ring`, `type …`, `click tick-admin`. */
  readonly did: string;
  /** The topmost element where it clicked; for the report only, taken afterwards. */
  readonly hit: string | undefined;
}

export type Ending =
  /** The guide says that no key is left. */
  | { readonly kind: 'done' }
  /** As {@link FollowOptions.until} wanted. */
  | { readonly kind: 'stopped'; readonly reading: Reading }
  /** The guide shows something on which nothing can be followed, such as `not-root`, and it stays. */
  | { readonly kind: 'no-way-on'; readonly reading: MaybeReading }
  /** What the guide asked for was done, and nothing changed. */
  | { readonly kind: 'no-change'; readonly reading: MaybeReading }
  | { readonly kind: 'too-many-steps'; readonly reading: MaybeReading };

export interface FollowOptions {
  readonly page: DrivenPage;
  readonly reader: GuideReader;
  /** How often it acts at most. */
  readonly maxSteps?: number;
  /** How long it waits for a change of the guide, in ms. */
  readonly patience?: number;
  /** Called with each reading before it is acted upon. */
  readonly onReading?: (reading: Reading) => Promise<void> | void;
  /** Called before each reading is acted upon; true says that something else was done, and that the guide has to be read anew. */
  readonly wander?: (reading: Reading) => Promise<boolean>;
  /** Where to stop, without acting upon that reading. */
  readonly until?: (reading: Reading) => boolean;
}

export interface Walk {
  readonly ending: Ending;
  readonly trace: readonly TraceEntry[];
}

type Deed =
  | { readonly kind: 'press'; readonly action: CardAction }
  | { readonly kind: 'click-ring'; readonly ring: Box }
  | { readonly kind: 'type'; readonly ring: Box; readonly text: string };

/** Steps on which looking again is what the card suggests. */
const CHECK_AGAIN = ['verify', 'failed', 'unrecognised'];
/** Their ring shows what the decision is about; a click on it would lead nowhere. */
const DECIDED_ON_THE_CARD = ['review', 'wait'];
/** An owner gives up on a page that stays unreadable. */
const MAX_CHECKS_IN_A_ROW = 3;

/** Follows the guide until it says that nothing is left to do, or leads nowhere. */
export async function follow({ page, reader, maxSteps = 80, patience = 20_000, onReading, wander, until }: FollowOptions): Promise<Walk> {
  const trace: TraceEntry[] = [];
  const end = (ending: Ending): Walk => ({ ending, trace });
  let checks = 0;
  let { reading, stable } = await reader.settle({ timeout: patience });

  for (let steps = 0; steps < maxSteps; steps += 1) {
    while (stable && reading && isPassing(reading)) ({ reading, stable } = await reader.settle({ timeout: patience, before: reading }));
    if (!reading || !stable) return end({ kind: 'no-way-on', reading });
    await onReading?.(reading);
    if (until?.(reading)) return end({ kind: 'stopped', reading });
    if (reading.step === 'done') return end({ kind: 'done' });
    if (await wander?.(reading)) {
      ({ reading, stable } = await reader.settle({ timeout: patience }));
      continue;
    }
    const deed = decide(reading, checks < MAX_CHECKS_IN_A_ROW);
    if (!deed) {
      // Perhaps the page is still on its way to something.
      const later = await reader.settle({ timeout: patience, before: reading });
      if (!later.stable) return end({ kind: 'no-way-on', reading });
      ({ reading, stable } = later);
      continue;
    }
    checks = isLookingAgain(deed) ? checks + 1 : 0;
    const before: Reading = reading;
    const at = await act(page, before, deed);
    const [hit, after] = await Promise.all([at && hitAt(page, at), reader.settle({ timeout: patience, before })]);
    ({ reading, stable } = after);
    trace.push({ step: before.step, keyId: before.keyId, ring: before.ring, did: inWords(deed), hit });
    // The page may have been made anew under the mouse; an owner then clicks once more.
    if (!stable && deed.kind !== 'press') {
      await act(page, before, deed);
      ({ reading, stable } = await reader.settle({ timeout: patience, before }));
      trace.push({ step: before.step, keyId: before.keyId, ring: before.ring, did: 'the same again', hit: undefined });
    }
    // Looking again at a page that stays as it is does no harm, and leads nowhere.
    if (!stable) return end({ kind: isLookingAgain(deed) ? 'no-way-on' : 'no-change', reading });
  }
  return end({ kind: 'too-many-steps', reading });
}

/** One reading, one thing to do. Decisions on the card come before the ring: the card does not lead on without them. */
export function decide(reading: Reading, mayCheckAgain = true): Deed | undefined {
  const { step, ring, confirmationText } = reading;
  const enabled = reading.actions.filter((action) => action.enabled);
  const find = (name: string, days?: number): CardAction | undefined =>
    enabled.find((action) => action.name === name && action.days === days);
  const unticked = enabled.find((action) => /^tick-/.test(action.name) && action.checked === false);
  const decision =
    unticked ??
    find('continue') ??
    find('confirm-root') ??
    find('wait', 0) ??
    (mayCheckAgain && CHECK_AGAIN.includes(step) ? find('check-again') : undefined);
  if (decision) return { kind: 'press', action: decision };
  if (!ring || DECIDED_ON_THE_CARD.includes(step)) return undefined;
  return step === 'enter-confirmation' && confirmationText !== undefined
    ? { kind: 'type', ring, text: confirmationText }
    : { kind: 'click-ring', ring };
}

/** @returns where it clicked */
async function act(page: DrivenPage, reading: Reading, deed: Deed): Promise<{ x: number; y: number } | undefined> {
  const box = deed.kind === 'press' ? deed.action.box : deed.ring;
  const point = middleOf(box);
  if (!isInside(point, reading)) {
    // The ring went out of sight, so the owner scrolls after it.
    await page.mouse.move(reading.viewport.width / 2, reading.viewport.height / 2);
    await page.mouse.wheel(0, point.y - reading.viewport.height / 2);
    return undefined;
  }
  await page.mouse.click(point.x, point.y);
  if (deed.kind === 'type') {
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(deed.text);
  }
  return point;
}

function isLookingAgain(deed: Deed): boolean {
  return deed.kind === 'press' && deed.action.name === 'check-again';
}

function isPassing({ step }: Reading): boolean {
  return step === 'loading' || step === '';
}

function middleOf({ x, y, width, height }: Box): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

function isInside({ x, y }: { x: number; y: number }, { viewport }: Reading): boolean {
  return x >= 0 && y >= 0 && x < viewport.width && y < viewport.height;
}

function inWords(deed: Deed): string {
  switch (deed.kind) {
    case 'press':
      return `press ${deed.action.name}${deed.action.days === undefined ? '' : ` ${deed.action.days}`}`;
    case 'type':
      return `type “${deed.text}”`;
    case 'click-ring':
      return 'click the ring';
    default:
      return deed satisfies never;
  }
}

function hitAt(page: DrivenPage, { x, y }: { x: number; y: number }): Promise<string | undefined> {
  return page
    .evaluate(
      ([left, top]) => {
        const element = document.elementFromPoint(left, top);
        return element ? `${element.localName} “${element.textContent.trim().slice(0, 40)}”` : undefined;
      },
      [x, y] as const,
    )
    .catch(() => undefined);
}

/** A walk in lines, for the message of a failed test. */
export function report({ ending, trace }: Walk): string {
  const last = ending.kind === 'done' ? 'done' : `${ending.kind}: ${describe(ending.reading)}`;
  const lines = trace.map(
    ({ step, keyId, did, hit }) => `${step}${keyId === undefined ? '' : ` ${keyId}`}: ${did}${hit === undefined ? '' : ` → ${hit}`}`,
  );
  return [...lines, last].join('\n');
}
