import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlap, placeCard } from './place';
import type { Box } from './place';

const CARD = { width: 340, height: 260 };
const WINDOW = { width: 1280, height: 800 };
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

  test('gives up height before it covers a target in a small window', () => {
    const target = { left: 20, top: 200, width: 280, height: 30 };
    const box = placeCard(CARD, { ...nothing, viewport: { width: 320, height: 400 }, target });
    expect(overlap(box, target)).toBe(0);
    expect(box.height).toBeLessThan(CARD.height);
  });
});
