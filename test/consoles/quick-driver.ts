/**
 * The quick walk, which runs in the page itself: the same watch, reader and decision as the extension's, followed by script. It judges each
 * single look at the page, also those that a person would never notice, and it costs a tenth of a walk with mouse and extension; what it cannot
 * see is whether ring and card are drawn well.
 */
import { Observer } from '../../content-scripts/observe/index';
import { PageWatch } from '../../content-scripts/page-watch';
import { isMoving } from '../../content-scripts/point/moving';
import { isGuideShown } from '../../content-scripts/visibility';
import { isUnprovenEmpty, nextStep } from '../../src/guide/next-step';
import { applyDecision, applySighting, NO_PROGRESS } from '../../src/guide/progress';
import type { Progress } from '../../src/guide/progress';
import { ringOf } from '../../src/guide/step';
import type { Step } from '../../src/guide/step';
import './shared/truth';

export interface QuickResult {
  readonly ending: 'done' | 'reload' | 'no-way-on' | 'no-change' | 'too-many-steps' | 'asked';
  readonly last: string;
  readonly trace: readonly string[];
  readonly complaints: readonly string[];
  readonly asked: boolean;
  readonly rung: boolean;
  readonly progress: Progress;
}

export interface QuickOptions {
  /** From before a reload. */
  readonly progress: Progress | undefined;
  /** Ends where the guide asks who is signed in. */
  readonly untilAsked: boolean;
  /** How long a change may take, in ms. */
  readonly patience: number;
  /** How many times faster the clock runs by which a reading counts as settled; only for a page that changes by clicks alone. */
  readonly haste?: number;
}

/** What the guide makes of the page at one look. */
interface Look {
  readonly step: Step;
  readonly shown: boolean;
  readonly settled: boolean;
  readonly target: Element | undefined;
  /** What the owner can see of it. */
  readonly sign: string;
  readonly moving: boolean;
  readonly why: string;
}

declare global {
  interface Window {
    quickWalk?: (options: QuickOptions) => Promise<QuickResult>;
  }
}

const MAX_STEPS = 90;
/** How often in a row a target may lie under something else. */
const MAX_COVERED = 5;
/** For how long (ms) a page has to look the same before the follower goes on. */
const STAYS = 40;
/** ms between two looks at a page that does not change: what lies over a target may go without a change of the document. */
const LOOK_AT_REST = 250;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let ofThisDocument: Observer | undefined;

window.quickWalk = async ({ progress: known, untilAsked, patience, haste = 1 }) => {
  // What it remembers of this document outlasts one walk.
  const observer = (ofThisDocument ??= new Observer(document, { now: () => Date.now(), elapsed: () => performance.now() * haste }));
  let own = false;
  let documents: readonly Node[] = [];
  const onClick = (event: Event): void => {
    if (!own) observer.clicked(event.composedPath());
  };
  let progress = known ?? NO_PROGRESS;
  const trace: string[] = [];
  const complaints: string[] = [];
  let asked = false;
  let rung = false;

  /** Holds the ring that would be drawn against what the fixture knows. */
  const judge = (step: Step, target: Element): void => {
    rung = true;
    const { x, y, width, height } = boxInTop(target);
    const question = {
      step: step.id,
      ring: { x: x - 4, y: y - 4, width: width + 8, height: height + 8 },
      keyId: 'key' in step ? step.key?.id : undefined,
      confirmationText: step.id === 'enter-confirmation' ? step.text : undefined,
    };
    complaints.push(...(window.fixture?.judge(question) ?? ['the page has no fixture']));
  };
  let last!: Look;
  let lookedAt = 0;
  /** One look, judged in the same moment. */
  const look = (): Look => {
    const seen = observer.observe(location.href, progress.sectionTitle);
    if (!seen) throw new Error('This is no console.');
    // The same listener counts once; frames have documents of their own.
    documents = seen.roots.filter((root) => root.nodeType === 9);
    for (const root of documents) root.addEventListener('click', onClick, { capture: true });
    watch.roots(seen.roots);
    if (Number.isFinite(seen.changesIn)) watch.askIn(seen.changesIn / haste);
    lookedAt = performance.now();
    const { principal } = seen.view.identity;
    if (
      seen.sighting &&
      !isUnprovenEmpty(seen.view, progress) &&
      (principal.kind === 'root' || (principal.kind === 'unknown' && progress.rootConfirmed))
    )
      progress = applySighting(progress, seen.sighting, seen.view.seenAt);
    const step = nextStep(seen.view, progress);
    const shown = isGuideShown(seen.view, progress, false);
    const ref = ringOf(step);
    const target = ref === undefined ? undefined : observer.element(ref);
    // The guide draws no ring on what lies under something else or is still moving.
    const moving = seen.panels.some(isMoving);
    const ready = target !== undefined && !moving && reachable(target) !== undefined;
    if (shown && target && ready) judge(step, target);
    const { section } = seen.view;
    const why = section.kind === 'ambiguous' ? section.why : section.kind;
    last = {
      step,
      shown,
      settled: seen.view.settled,
      target,
      sign: JSON.stringify([step, shown, ready, target !== undefined && moving]),
      moving,
      why,
    };
    return last;
  };
  const end = (ending: QuickResult['ending'], step: Step): QuickResult => {
    ended.abort();
    for (const root of documents) root.removeEventListener('click', onClick, { capture: true });
    return { ending, last: inWords(step), trace, complaints: [...new Set(complaints)], asked, rung, progress };
  };
  /** @returns whether it came to look otherwise, and stayed so for a moment */
  const changes = async (sign: string, ms: number): Promise<boolean> => {
    for (const until = performance.now() + ms; performance.now() < until;) {
      const before = last.sign;
      await pause(STAYS);
      if (performance.now() >= lookedAt + LOOK_AT_REST) look();
      if (last.sign !== sign && last.sign === before) return true;
    }
    return last.sign !== sign;
  };
  const ended = new AbortController();
  const handlers = {
    look: () => void look(),
    stir: () => undefined,
    drift: () => undefined,
    isDull: (change: MutationRecord) => observer.isDull(change),
    // A click by script is told by listeners of its own.
    clicked: () => undefined,
    isOwn: () => false,
  };
  const watch = new PageWatch(window, handlers, ended.signal);
  look();

  let covered = 0;
  for (let steps = 0; steps < MAX_STEPS; steps += 1) {
    // What has changed since the last look is looked at before the page is drawn.
    await new Promise(requestAnimationFrame);
    const { step, shown, settled, target, sign, moving, why } = last;
    if (shown && step.id === 'done') return end('done', step);
    if (step.id === 'confirm-root' && shown) {
      asked = true;
      if (untilAsked) return end('asked', step);
    }
    const did = shown ? decide(step) : undefined;
    if (did) {
      // On the card: outside of whatever the page has open.
      own = true;
      pressAt(document.documentElement, { x: 0, y: 0 });
      own = false;
      trace.push(`${inWords(step)}: ${did}`);
      look();
      continue;
    }
    if (shown && step.id === 'verify') return end('reload', step);
    if (!shown || !target) {
      // Nothing to follow: perhaps the page is still on its way.
      const passing = step.id === 'loading' || !settled;
      if (await changes(sign, passing ? patience : Math.min(patience, 2500))) continue;
      trace.push(`section: ${why}`);
      return end('no-way-on', step);
    }
    if (!moving && !reachable(target)) {
      bringUp(target);
      // Brought into view, it may have become ready; that is no answer of the page to the press.
      if (look().target !== target) continue;
    }
    const ready = last;
    const hit = moving ? undefined : press(target);
    if (!hit) {
      if (!moving) trace.push(`${inWords(step)}: covered`);
      // On a page that never rests each look is a change.
      covered = moving ? covered : covered + 1;
      if (covered < MAX_COVERED && (await changes(ready.sign, patience))) continue;
      // The card says that something lies over it, and there is no ring.
      return end(moving ? 'no-change' : 'no-way-on', step);
    }
    covered = 0;
    trace.push(`${inWords(step)}: click → ${nameOf(hit)}`);
    if (step.id === 'enter-confirmation' && step.text !== undefined) type(target, step.text);
    if (!(await changes(ready.sign, patience))) return end('no-change', step);
  }
  return end('too-many-steps', look().step);

  /** What the owner decides on the card. */
  function decide(step: Step): string | undefined {
    switch (step.id) {
      case 'review':
        for (const decision of [{ type: 'tick-admin', on: true }, { type: 'tick-unused', on: true }, { type: 'continue' }] as const)
          progress = applyDecision(progress, decision);
        return 'ticks and continues';
      case 'confirm-root':
        progress = applyDecision(progress, { type: 'confirm-root' });
        return 'confirms';
      case 'wait':
        progress = applyDecision(progress, { type: 'wait', keyId: step.key.id, days: 0 });
        return 'does not wait';
      default:
        return undefined;
    }
  }
};

/** What lies over the middle of the target, when a click there would reach it. The guide draws no ring on anything else. */
function reachable(target: Element): Element | undefined {
  const hit = hitIn(target.ownerDocument, middleOf(target));
  if (!hit) return undefined;
  // Over its slotted label a control in a shadow root is hit through its host.
  const through =
    (target.localName === 'input' && hit.contains(target) && hit.closest('td, label, [role="gridcell"], li') !== null) ||
    hit.shadowRoot?.contains(target) === true;
  return through || holds(target, hit) || hit.closest('label') !== null ? hit : undefined;
}

/** Scrolls as the guide does, until the target can be pressed. */
function bringUp(target: Element): void {
  for (const block of ['center', 'end', 'start'] as const) {
    if (reachable(target)) return;
    target.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
  }
}

/** Clicks the middle of the target as a mouse does. @returns what was hit; undefined when the target is covered */
function press(target: Element): Element | undefined {
  const hit = reachable(target);
  if (hit) pressAt(hit, middleOf(target));
  return hit;
}

function pressAt(hit: Element, { x, y }: { x: number; y: number }): void {
  const how = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, button: 0 };
  const pointer = { ...how, pointerType: 'mouse', pointerId: 1, isPrimary: true };
  hit.dispatchEvent(new PointerEvent('pointerdown', pointer));
  hit.dispatchEvent(new MouseEvent('mousedown', how));
  hit.closest<HTMLElement>('button, input, a, [tabindex]')?.focus();
  hit.dispatchEvent(new PointerEvent('pointerup', pointer));
  hit.dispatchEvent(new MouseEvent('mouseup', how));
  hit.dispatchEvent(new MouseEvent('click', how));
}

function middleOf(target: Element): { x: number; y: number } {
  const { left, top, width, height } = target.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** The innermost element at a point of a document, in its own px, into open shadow roots. */
function hitIn(doc: Document, { x, y }: { x: number; y: number }): Element | undefined {
  let hit = doc.elementFromPoint(x, y);
  for (let root = hit?.shadowRoot; root; root = hit?.shadowRoot) {
    const inner = root.elementFromPoint(x, y);
    // Over slotted content a shadow root answers with something outside of it.
    if (inner?.getRootNode() !== root) break;
    hit = inner;
  }
  return hit ?? undefined;
}

/** As `contains`, into shadow roots. */
function holds(outer: Element, inner: Element): boolean {
  for (let node: Node | null = inner; node; node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null))
    if (node === outer) return true;
  return false;
}

/** Border box in the px of the top window. */
function boxInTop(element: Element): { x: number; y: number; width: number; height: number } {
  let { x, y } = element.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  for (let frame = element.ownerDocument.defaultView?.frameElement; frame; frame = frame.ownerDocument.defaultView?.frameElement) {
    const outer = frame.getBoundingClientRect();
    x += outer.x + frame.clientLeft;
    y += outer.y + frame.clientTop;
  }
  return { x, y, width, height };
}

function type(target: Element, text: string): void {
  const view = target.ownerDocument.defaultView;
  if (!view) return;
  // A component may keep its input in a shadow root.
  const input = target.shadowRoot?.querySelector('input') ?? target;
  if (target instanceof view.HTMLElement && target.isContentEditable) {
    target.textContent = text;
    target.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    return;
  }
  if (input instanceof view.HTMLTextAreaElement) {
    Object.getOwnPropertyDescriptor(view.HTMLTextAreaElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    return;
  }
  if (!(input instanceof view.HTMLInputElement)) return;
  // React takes in what comes through the element's own setter.
  Object.getOwnPropertyDescriptor(view.HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function inWords(step: Step): string {
  const text = step.id === 'enter-confirmation' ? ` ${String(step.text)}` : '';
  const key = 'key' in step && step.key ? ` ${step.key.id.slice(-4)}` : '';
  return `${step.id}${key}${text}${'why' in step ? ` (${step.why})` : ''}`;
}

function nameOf(element: Element): string {
  return `${element.localName} “${element.textContent.replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
}
