/**
 * Ring and card over the page. They follow their target in the frame in which it moves, and do nothing while nothing happens: every
 * measurement is made behind the page's own layout of a frame, and frames are asked for only after the page has stirred.
 */
import { parentElementOf } from '../climb';
import { AfterLayout } from './after-layout';
import { Card } from './card';
import type { CardEvent, Shape } from './card';
import type { Speech } from '../../src/guide/sentence';
import type { CardContent } from '../../src/guide/wording';
import { Host } from './host';
import { grow, placeCard } from './place';
import type { Box } from './place';
import { isMoving } from './moving';
import { Sight } from './sight';
import { css } from './style';

/** The ring's distance from its target (px); the contract allows 8. */
const SPARE = 4;
/** Frames without a move after which following stops until the page stirs again. */
const QUIET_FRAMES = 12;
/** Room for the title and what to type, where a dialog leaves no more (px). */
const LEAST_HEIGHT = 100;
/** How often one target is scrolled into view before it is left where the owner has it. */
const SCROLLS = 3;
/** How long (ms) it is believed that a click reaches the target, while the page changes only where nothing can come over it. */
const REACH_MS = 500;

/** What a click in the middle of the target meets: the target, something over it, nothing since it is out of sight, nothing since it is not drawn. */
type Reach = 'free' | 'covered' | 'off-screen' | 'none';

export interface Pointing {
  readonly step: string;
  readonly content: CardContent;
  readonly target: Element | undefined;
  /** The target is a whole part of the page: the card wants room below it. */
  readonly wide: boolean;
  /** The owner decides on the card, which has to be seen for that. */
  readonly decides: boolean;
  /** Open layers of the page: panels are better left free, controls must be. */
  readonly panels: readonly Element[];
  readonly controls: readonly Element[];
  /** An open native modal dialog, which the host must be inside of to be reached. */
  readonly modal: Element | undefined;
}

export interface PointerHandlers {
  readonly pressed: (event: CardEvent) => void;
  /** The owner sees the card again, or no longer. */
  readonly sightChanged: () => void;
}

export class Pointer {
  readonly #doc: Document;
  readonly #win: Window;
  readonly #host: Host;
  readonly #card: Card;
  readonly #ring: HTMLElement;
  readonly #sight: Sight;
  readonly #signal: AbortSignal;
  #now: Pointing | undefined;
  readonly #afterLayout: AfterLayout;
  #quiet = 0;
  #last = '';
  /** The page has changed in a way by which something may have come over the target; until it rests. */
  #mayBeCovered = false;
  /** What was found last, for which box, and when (ms). */
  #reached: { readonly reach: Reach; readonly state: string; readonly at: number } | undefined;
  #cardBox: Box | undefined;
  #scrolled = { target: undefined as Element | undefined, step: '', times: 0, focused: false };
  #resizes: ResizeObserver | undefined;

  /** @param lastWords see {@link Host} */
  constructor(win: Window, speech: Speech, { pressed, sightChanged }: PointerHandlers, signal: AbortSignal, lastWords?: string) {
    this.#win = win;
    this.#doc = win.document;
    this.#signal = signal;
    this.#host = new Host(this.#doc, css, lastWords);
    this.#card = new Card(this.#doc, speech, pressed, () => this.#sight.isClear);
    this.#ring = this.#doc.createElement('div');
    this.#ring.setAttribute('part', 'ring');
    this.#ring.className = 'themed';
    this.#ring.hidden = true;
    this.#host.append(this.#ring, this.#card.element);
    this.#sight = new Sight(
      this.#card.element,
      () => {
        this.#last = '';
        this.stir();
        sightChanged();
      },
      signal,
    );
    this.#afterLayout = new AfterLayout(win, this.#onLayout, signal);
    signal.addEventListener('abort', () => {
      this.hide();
      this.#resizes?.disconnect();
    });
  }

  show(pointing: Pointing): void {
    if (this.#signal.aborted) return;
    const before = this.#now;
    this.#now = pointing;
    this.#host.show(pointing.step, pointing.modal);
    if (before?.target !== pointing.target || before?.panels.length !== pointing.panels.length) this.#host.toFront();
    if (before?.target !== pointing.target) {
      this.#watchSize(pointing.target);
      this.#reached = undefined;
      this.#last = '';
    }
    if (this.#card.draw(pointing.content)) {
      this.#last = '';
      if (before?.step !== pointing.step) this.#card.element.scrollTop = 0;
    }
    this.#quiet = 0;
    this.#mayBeCovered = true;
    // What is new takes its place at once, so that nobody meets it anywhere else; then once more behind what the page does in this frame.
    if (this.#last === '') this.#follow(pointing);
    this.#afterLayout.askNow();
  }

  hide(): void {
    this.#now = undefined;
    this.#host.hide();
    this.#ring.hidden = true;
    this.#last = '';
    this.#afterLayout.cancel();
  }

  /** In which language the card speaks from its next drawing on. */
  speak(speech: Speech): void {
    this.#card.speak(speech);
  }

  /** Has a screen reader say the step once more. */
  repeat(): void {
    this.#card.repeat();
  }

  /** Takes the keyboard's focus to the card; only when the owner has asked for it. */
  focus(): void {
    if (this.#now) this.#card.focus();
  }

  copied(by: 'copy-confirmation' | 'copy-report' | HTMLElement): void {
    this.#card.copied(by);
  }

  /** Something may have moved, or come over the target: follow for as long as it does. */
  stir(): void {
    this.#mayBeCovered = true;
    this.drift();
  }

  /** As {@link stir}, for what may move the target and does not come over it. */
  drift(): void {
    this.#quiet = 0;
    if (this.#now) this.#afterLayout.ask();
  }

  /** The card is shown, and the page keeps the owner from seeing it. */
  get isUnseen(): boolean {
    return this.#now !== undefined && !this.#sight.isClear;
  }

  /** @returns false when the page has disturbed the host so often that it is better to leave */
  keepHost(now: number): boolean {
    if (!this.#host.isDisturbed) return true;
    if (!this.#host.mayReturn(now)) return false;
    if (this.#now) this.#host.show(this.#now.step, this.#now.modal);
    return true;
  }

  owns(node: Node): boolean {
    return this.#host.owns(node);
  }

  readonly #onLayout = (): void => {
    if (!this.#now || this.#signal.aborted) return;
    try {
      this.#quiet = this.#follow(this.#now) ? 0 : this.#quiet + 1;
    } catch (error) {
      // A page whose elements cannot be asked: nothing is pointed at that cannot be followed.
      this.hide();
      reportError(error);
      return;
    }
    if (this.#quiet < QUIET_FRAMES) this.#afterLayout.ask();
    else this.#mayBeCovered = false;
  };

  /** One frame: measure, then place. @returns whether anything moves */
  #follow(pointing: Pointing): boolean {
    const { target } = pointing;
    const box = target?.isConnected ? boxOf(target) : undefined;
    const viewport = { width: this.#win.innerWidth, height: this.#win.innerHeight };
    const isMoving = anyMoves(pointing);
    // A dialog that is still on its way, or not to be seen yet, may take no click. Nobody waits for the latter: it comes with a change of the page.
    const isThere = !isMoving && !pointing.panels.some(isTransparent);
    const reach = target && box && isThere ? this.#reachOf(target, box, viewport) : 'none';
    if (target && this.#bringIntoView(target, pointing, reach)) return true;
    const panels = pointing.panels.map(boxOf);
    const controls = pointing.controls.map(boxOf);
    const state = JSON.stringify([reach, box, viewport, panels, controls]);
    if (state === this.#last) return isMoving;
    this.#last = state;
    this.#undoZoom();

    this.#drawRing(reach === 'free' ? box : undefined);
    this.#card.hint(reach === 'covered' || !this.#sight.isClear ? 'hintCovered' : reach === 'off-screen' ? 'hintOffScreen' : undefined);
    this.#placeCard(box?.width === 0 && box.height === 0 ? undefined : box, viewport, panels, controls);
    return true;
  }

  /** A page that is zoomed by its style zooms what lies in it; boxes are measured in the window's px. */
  #undoZoom(): void {
    const zoom = String(1 / this.#host.zoom);
    for (const { style } of [this.#ring, this.#card.element]) if (style.zoom !== zoom) style.zoom = zoom;
  }

  #drawRing(box: Box | undefined): void {
    this.#ring.hidden = box === undefined;
    if (box) setBox(this.#ring, grow(box, SPARE));
  }

  #placeCard(target: Box | undefined, viewport: { width: number; height: number }, panels: readonly Box[], controls: readonly Box[]): void {
    // A target that fills half the window cannot be kept clear of; the card then lies on it like on any panel.
    const large = target && target.height > viewport.height / 2 ? target : undefined;
    const around = {
      viewport,
      target: large ? undefined : target,
      panels: large ? [...panels, large] : panels,
      controls,
      current: this.#cardBox,
    };
    // Above or below a dialog in a low window there may be room for a wide and low card, or for the upper part of it.
    const tall = placeCard(this.#card.sizeIn('tall'), around);
    if (tall.isFree) {
      this.#setCard(tall.box, 'tall');
      return;
    }
    const low = this.#card.sizeIn('low');
    const sizes = panels.length > 0 ? [low, { ...low, height: Math.min(low.height, Math.max(low.least, LEAST_HEIGHT)) }] : [low];
    const places = sizes.map((size) => placeCard(size, around));
    const better = places.find(({ isFree }) => isFree) ?? (tall.isClear ? undefined : places.find(({ isClear }) => isClear));
    if (better) this.#setCard(better.box, 'low');
    else if (tall.isClear || this.#now?.decides === true) this.#setCard(tall.box, 'tall');
    // In a window so small that nothing else is left, a few lines of it that scroll.
    else this.#setCard(placeCard(this.#card.sizeIn('strip'), around).box, 'strip');
  }

  #setCard(box: Box, shape: Shape): void {
    this.#cardBox = box;
    this.#card.place(box, shape);
  }

  /** As {@link #reach}; while nothing can have come over the target, what was found is believed for a time. */
  #reachOf(target: Element, box: Box, viewport: { width: number; height: number }): Reach {
    const at = performance.now();
    const state = JSON.stringify([box, viewport]);
    const known = this.#reached;
    if (!this.#mayBeCovered && known?.state === state && at - known.at < REACH_MS) return known.reach;
    this.#reached = { reach: this.#reach(target, box, viewport), state, at };
    return this.#reached.reach;
  }

  /** Whether a click in the middle of the target would reach it. */
  #reach(target: Element, box: Box, viewport: { width: number; height: number }): Reach {
    if (box.width === 0 && box.height === 0) return 'none';
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (x < 0 || y < 0 || x >= viewport.width || y >= viewport.height) return 'off-screen';
    if (isDimmed(this.#doc)) return 'covered';
    const hit = this.#hit(x, y);
    // Our own card gives way before the ring is drawn; it never counts as the page's cover.
    if (!hit || this.#host.owns(hit)) return 'free';
    return touches(target, hit) ? 'free' : isClipped(target, x, y) ? 'off-screen' : 'covered';
  }

  /** The innermost element at a point, into frames and open shadow roots. */
  #hit(x: number, y: number): Element | null {
    let hit = this.#doc.elementFromPoint(x, y);
    let [left, top] = [x, y];
    for (;;) {
      const inner = hit && innerTree(hit);
      if (!hit || !inner) return hit;
      if (inner.nodeType === 9) {
        const frame = hit.getBoundingClientRect();
        left -= frame.left + hit.clientLeft;
        top -= frame.top + hit.clientTop;
      }
      const next: Element | null = inner.elementFromPoint(left, top);
      if (!next || next === hit) return hit;
      hit = next;
    }
  }

  /** Scrolls at most a few times for one target: to the middle, and to another place when something sticky lies over that. */
  #bringIntoView(target: Element, { step, wide }: Pointing, reach: Reach): boolean {
    // Of a whole part of the page something or other has the focus; that is no reason to move it.
    const focused = !wide && hasFocus(target);
    // Who comes to it by keyboard finds it where the browser has scrolled it to, which may be under something that the page keeps in its place.
    const isNew = this.#scrolled.target !== target || this.#scrolled.step !== step || (focused && !this.#scrolled.focused);
    this.#scrolled = { target, step, times: isNew ? 0 : this.#scrolled.times, focused };
    const { times } = this.#scrolled;
    const wanted = reach === 'covered' ? times < SCROLLS : (reach === 'off-screen' || (wide && reach === 'free')) && times === 0;
    if (!wanted) return false;
    const blocks = wide ? (['start', 'center', 'end'] as const) : (['center', 'end', 'start'] as const);
    this.#scrolled.times++;
    // Instant for everyone: a ring that travels could be clicked on its way.
    target.scrollIntoView({ block: blocks[times] ?? 'center', inline: 'nearest', behavior: 'instant' });
    return true;
  }

  #watchSize(target: Element | undefined): void {
    this.#resizes?.disconnect();
    this.#resizes = new ResizeObserver(() => {
      this.stir();
    });
    this.#resizes.observe(this.#doc.documentElement);
    if (target) this.#resizes.observe(target);
  }
}

function anyMoves({ target, panels }: Pointing): boolean {
  return panels.some(isMoving) || (target?.isConnected === true && isMoving(target));
}

function hasFocus(target: Element): boolean {
  const { activeElement } = target.getRootNode() as Document | ShadowRoot;
  return activeElement !== null && activeElement !== undefined && target.contains(activeElement);
}

/** Of what is fainter the owner does not know what it is. */
const LEAST_OPACITY = 0.3;

/** The whole page is faded. */
function isDimmed({ documentElement, body }: Document): boolean {
  return [documentElement, body].some((e) => {
    const { opacity, filter } = getComputedStyle(e);
    return Number(opacity) < LEAST_OPACITY || filter.includes('opacity(');
  });
}

/** Dialogs are made before they are shown. */
function isTransparent(panel: Element): boolean {
  return panel.isConnected && !panel.checkVisibility({ opacityProperty: true });
}

/** The element's box in the top window's viewport, frames added up (px). */
function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  let [x, y] = [left, top];
  for (let frame = element.ownerDocument.defaultView?.frameElement; frame; frame = frame.ownerDocument.defaultView?.frameElement) {
    const outer = frame.getBoundingClientRect();
    x += outer.left + frame.clientLeft;
    y += outer.top + frame.clientTop;
  }
  return { left: x, top: y, width, height };
}

/** What only moves is not laid out anew. */
function setBox({ style }: HTMLElement, { left, top, width, height }: Box): void {
  style.translate = `${String(left)}px ${String(top)}px`;
  style.width = `${String(width)}px`;
  style.height = `${String(height)}px`;
}

function innerTree(element: Element): Document | ShadowRoot | null {
  return element.shadowRoot ?? (element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null);
}

/** What is hit in these is not the input in them. */
const WIDE: readonly string[] = ['html', 'body', 'main', 'table', 'tbody', 'tr'];
/** How much higher than an input its picture may be, in px. */
const PICTURE = 32;

function isCloseAround(input: Element, hit: Element): boolean {
  return !WIDE.includes(hit.localName) && hit.getBoundingClientRect().height <= input.getBoundingClientRect().height + PICTURE;
}

/** The hit is the target, a part of it, its label, or what it lies in (transparent inputs let clicks through to their picture). */
function touches(target: Element, hit: Element): boolean {
  if (target.contains(hit)) return true;
  // What the target lies in counts only for inputs, and only close around them: elsewhere it may be what clips the target away, or a dialog
  // that takes no click yet.
  if (target.localName === 'input' && hit.contains(target) && isCloseAround(target, hit)) return true;
  const label = hit.closest('label');
  if (label && (label.contains(target) || label.control === target)) return true;
  for (let host = hit.getRootNode(); 'host' in host; host = (host as ShadowRoot).host.getRootNode())
    if (target.contains((host as ShadowRoot).host)) return true;
  return target.shadowRoot?.contains(hit) === true || hit.shadowRoot?.contains(target) === true;
}

/** Scrolled out of an inner scroller, not covered. */
function isClipped(target: Element, x: number, y: number): boolean {
  for (let e = parentElementOf(target); e; e = parentElementOf(e)) {
    if (e.scrollHeight <= e.clientHeight && e.scrollWidth <= e.clientWidth) continue;
    const box = boxOf(e);
    if (x < box.left || y < box.top || x > box.left + box.width || y > box.top + box.height) return true;
  }
  return false;
}
