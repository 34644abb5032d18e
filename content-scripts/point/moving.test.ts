// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { isMoving } from './moving';

/** Gives an element an animation as the browser would. */
function animate(element: Element, properties: readonly string[], { state = 'running', endTime = 300 } = {}): void {
  const animation = {
    playState: state,
    effect: {
      getComputedTiming: () => ({ endTime }),
      getKeyframes: () => [Object.fromEntries(properties.map((property) => [property, '0']))],
    },
  };
  element.getAnimations = () => [animation as unknown as Animation];
}

beforeEach(() => {
  Element.prototype.getAnimations = () => [];
  document.body.innerHTML = '<main><div id="panel"><button>Delete</button></div></main>';
});

const button = () => document.querySelector('button')!;

describe('what moves', () => {
  it('is what is moved or faded, or lies in what is', () => {
    expect(isMoving(button())).toBe(false);
    animate(document.querySelector('#panel')!, ['opacity']);
    expect(isMoving(button())).toBe(true);
    expect(isMoving(document.querySelector('main')!)).toBe(false);
  });

  it.each(['transform', 'translate', 'insetInlineStart', 'maxHeight', 'marginTop', 'scale'])('is what changes its %s', (property) => {
    animate(button(), [property]);
    expect(isMoving(button())).toBe(true);
  });

  it.each(['color', 'backgroundColor', 'boxShadow', 'outlineColor', 'computedOffset', 'easing', 'composite'])(
    'is not what only changes its %s',
    (property) => {
      animate(button(), [property]);
      expect(isMoving(button())).toBe(false);
    },
  );

  it('is not what moves for ever, and not what has come to rest', () => {
    animate(button(), ['transform'], { endTime: Infinity });
    expect(isMoving(button())).toBe(false);
    animate(button(), ['transform'], { state: 'finished' });
    expect(isMoving(button())).toBe(false);
  });

  it('is found out of a shadow root', () => {
    const host = document.querySelector('#panel')!;
    const inner = document.createElement('button');
    host.attachShadow({ mode: 'open' }).append(inner);
    animate(host, ['opacity']);
    expect(isMoving(inner)).toBe(true);
  });

  it('is not what the page has taken away, in whatever is left of it', () => {
    const panel = document.querySelector('#panel')!;
    panel.remove();
    expect(isMoving(panel.querySelector('button')!)).toBe(false);
    const inner = document.createElement('button');
    document.createElement('div').attachShadow({ mode: 'open' }).append(inner);
    expect(isMoving(inner)).toBe(false);
  });
});
