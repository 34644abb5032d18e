/**
 * Where the card goes: beside the target, clear of it and of what the owner needs around it.
 *
 * Written here because the known library for it weighs three times as much as the whole of ring and card, and knows nothing of several
 * places to keep clear of. Pure: boxes in, a box out, all in CSS px of the viewport.
 */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Surroundings {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly target: Box | undefined;
  /** Controls that must stay free: a dialog's buttons and fields, an open menu. */
  readonly controls: readonly Box[];
  /** Better left free: a dialog's panel. */
  readonly panels: readonly Box[];
  /** Where the card is now; it stays when nothing speaks against it. */
  readonly current: Box | undefined;
}

const GAP = 16;
const EDGE = 8;
/** Spare room around target and controls (px): the ring's own width, and a finger. */
const CLEARANCE = 10;

/** A control costs more than any loss of height, that more than any part of a panel, and that more than any way across the window. */
const COST = { control: 20_000, height: 2000, panel: 100, near: 10, distance: 0.02, move: 400 };

export interface CardSize {
  readonly width: number;
  readonly height: number;
  /** Less height hides controls that have to be pressed. */
  readonly least: number;
}

export interface Place {
  readonly box: Box;
  /** Neither target nor control nor panel lies under it, and it has all of its height. */
  readonly isFree: boolean;
  /** Target and controls are clear of it. */
  readonly isClear: boolean;
}

/**
 * @param size the card's natural size; it may be given less height and then scrolls inside
 * @returns the place that covers least; the height is at most the natural one
 */
export function placeCard(size: CardSize, around: Surroundings): Place {
  const { viewport, target } = around;
  // What is left below and above the target, and then whatever it takes.
  const rest = target ? [viewport.height - EDGE - GAP - target.top - target.height, target.top - GAP - EDGE] : [];
  const less = [...rest, viewport.height * 0.5, viewport.height * 0.33].filter((h) => h < size.height && h >= size.least);
  const heights = [size.height, ...less.sort((a, b) => b - a)];
  let best: { box: Box; cost: number } | undefined;
  for (const [shrink, wanted] of heights.entries()) {
    const height = Math.min(wanted, viewport.height - 2 * EDGE);
    for (const box of candidates({ width: Math.min(size.width, viewport.width - 2 * EDGE), height }, around)) {
      const cost = costOf(box, around) + shrink * COST.height;
      if (!best || cost < best.cost) best = { box, cost };
    }
    if (best && best.cost < (shrink + 1) * COST.height) break;
  }
  const box = best?.box ?? { left: EDGE, top: EDGE, width: size.width, height: size.height };
  const cost = best?.cost ?? Infinity;
  return { box, isFree: cost < COST.panel, isClear: cost < COST.control };
}

function candidates(size: { width: number; height: number }, { viewport, target, panels, controls, current }: Surroundings): Box[] {
  const maxLeft = Math.max(EDGE, viewport.width - size.width - EDGE);
  const maxTop = Math.max(EDGE, viewport.height - size.height - EDGE);
  const at = (left: number, top: number): Box => ({ ...size, left: clamp(left, EDGE, maxLeft), top: clamp(top, EDGE, maxTop) });
  const boxes = [at(maxLeft, maxTop), at(EDGE, maxTop), at(maxLeft, EDGE), at(EDGE, EDGE)];
  if (current) boxes.unshift(at(current.left, current.top));
  for (const box of [target, ...panels, ...controls]) {
    if (!box) continue;
    const [right, bottom] = [box.left + box.width + GAP, box.top + box.height + GAP];
    boxes.push(
      at(right, box.top),
      at(box.left - size.width - GAP, box.top),
      at(box.left, bottom),
      at(box.left, box.top - size.height - GAP),
    );
    boxes.push(
      at(right, maxTop),
      at(maxLeft, bottom),
      at(EDGE, bottom),
      at(maxLeft, box.top - size.height - GAP),
      at(EDGE, box.top - size.height - GAP),
    );
  }
  return boxes;
}

function costOf(box: Box, { target, controls, panels, current, viewport }: Surroundings): number {
  let cost = 0;
  for (const control of target ? [target, ...controls] : controls) {
    // What has no size is not rendered.
    if (control.width === 0 || control.height === 0) continue;
    const covered = overlap(box, grow(control, CLEARANCE));
    if (covered > 0) cost += COST.control + covered;
  }
  for (const panel of panels) {
    const covered = overlap(box, panel);
    if (covered > 0) cost += COST.panel + covered / 100;
    else if (overlap(box, grow(panel, GAP / 2)) > 0) cost += COST.near;
  }
  // Without a target it rests in the corner where the console has least.
  const near = target ?? { left: viewport.width, top: viewport.height, width: 0, height: 0 };
  cost += COST.distance * distance(box, near);
  if (current && (current.left !== box.left || current.top !== box.top)) cost += COST.move * COST.distance;
  return cost;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}

export function grow({ left, top, width, height }: Box, by: number): Box {
  return { left: left - by, top: top - by, width: width + 2 * by, height: height + 2 * by };
}

/** Shared area in px². */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function distance(a: Box, b: Box): number {
  const dx = Math.max(b.left - (a.left + a.width), a.left - (b.left + b.width), 0);
  const dy = Math.max(b.top - (a.top + a.height), a.top - (b.top + b.height), 0);
  return Math.hypot(dx, dy);
}
