import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlap, placeCard as placeOf } from './place';
import type { Box, Surroundings } from './place';

const CARD = { width: 340, height: 260 };
const WINDOW = { width: 1280, height: 800 };
const placeCard = (size: { width: number; height: number }, around: Surroundings): Box => placeOf({ ...size, least: 60 }, around).box;
const nothing = { controls: [], panels: [], current: undefined };

const anyBox = (width: number, height: number): fc.Arbitrary<Box> =>
  fc.record({
    left: fc.integer({ min: 0, max: WINDOW.width - width }),
    top: fc.integer({ min: 0, max: WINDOW.height - height }),
    width: fc.integer({ min: 8, max: width }),
    height: fc.integer({ min: 8, max: height }),
  });

describe('the card’s place', () => {
  test('never covers the target, wherever it is', () => {
    fc.assert(
      fc.property(anyBox(200, 40), (target) => {
        const box = placeCard(CARD, { ...nothing, viewport: WINDOW, target });
        expect(overlap(box, target)).toBe(0);
      }),
    );
  });

  test('never covers a dialog’s controls', () => {
    fc.assert(
      fc.property(anyBox(600, 400), (panel) => {
        const button = { left: panel.left + panel.width - 8, top: panel.top + panel.height - 8, width: 8, height: 8 };
        const box = placeCard(CARD, { viewport: WINDOW, target: button, controls: [button], panels: [panel], current: undefined });
        expect(overlap(box, button)).toBe(0);
      }),
    );
  });

  test('lies inside the window', () => {
    fc.assert(
      fc.property(anyBox(1200, 700), fc.integer({ min: 320, max: 1280 }), fc.integer({ min: 240, max: 800 }), (target, width, height) => {
        const box = placeCard(CARD, { ...nothing, viewport: { width, height }, target });
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(width);
        expect(box.top + box.height).toBeLessThanOrEqual(height);
      }),
    );
  });

  test('stays where it is while nothing speaks against it', () => {
    const target = { left: 100, top: 100, width: 80, height: 30 };
    const current = placeCard(CARD, { ...nothing, viewport: WINDOW, target });
    expect(placeCard(CARD, { ...nothing, viewport: WINDOW, target: { ...target, top: 110 }, current })).toEqual(current);
  });

  test('gives up height before it covers a wide row in the middle of a low window', () => {
    const target = { left: 326, top: 300, width: 927, height: 40 };
    const box = placeCard(
      { width: 340, height: 371 },
      { ...nothing, viewport: { width: 1334, height: 661 }, target, current: { left: 8, top: 281, width: 340, height: 371 } },
    );
    expect(overlap(box, target)).toBe(0);
  });

  test('leaves the edge of a dialog when it is opened under it', () => {
    const panel = { left: 400, top: 200, width: 600, height: 300 };
    const target = { left: 900, top: 460, width: 80, height: 30 };
    const box = placeCard(CARD, {
      viewport: WINDOW,
      target,
      controls: [target],
      panels: [panel],
      current: { left: 932, top: 180, ...CARD },
    });
    expect(overlap(box, panel)).toBe(0);
  });

  test('minds no control that is not rendered', () => {
    const hidden = { left: 0, top: 0, width: 0, height: 0 };
    const target = { left: 20, top: 300, width: 280, height: 30 };
    const box = placeCard({ width: 300, height: 200 }, { ...nothing, viewport: { width: 320, height: 560 }, target, controls: [hidden] });
    expect(box.height).toBe(200);
  });

  test('gives up height before it covers a target in a small window', () => {
    const target = { left: 20, top: 200, width: 280, height: 30 };
    const box = placeCard(CARD, { ...nothing, viewport: { width: 320, height: 400 }, target });
    expect(overlap(box, target)).toBe(0);
    expect(box.height).toBeLessThan(CARD.height);
  });

  test('keeps its controls in sight even where it then lies on the target', () => {
    const target = { left: 20, top: 150, width: 280, height: 100 };
    const { box, isFree } = placeOf({ ...CARD, least: 220 }, { ...nothing, viewport: { width: 320, height: 400 }, target });
    expect(box.height).toBeGreaterThanOrEqual(220);
    expect(isFree).toBe(false);
  });
});
