// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageWatch } from './page-watch';

/** ms; the page changes once in each. */
const TICK = 100;

describe('a page that changes', () => {
  const life = { current: new AbortController() };
  const looks: number[] = [];
  let isDull = true;
  let watch: PageWatch;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => setTimeout(run, 16, 0));
    window.requestAnimationFrame = globalThis.requestAnimationFrame;
    looks.length = 0;
    isDull = true;
    life.current = new AbortController();
    document.body.replaceChildren();
    watch = new PageWatch(
      window,
      {
        look: () => looks.push(performance.now()),
        stir: () => undefined,
        drift: () => undefined,
        isDull: () => isDull,
        clicked: () => undefined,
        isOwn: () => false,
      },
      life.current.signal,
    );
    watch.roots([document]);
  });
  afterEach(() => {
    life.current.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** @returns ms from the first change to the first look, when the page changes for so many ms */
  async function firstLook(busy: number): Promise<number> {
    const start = performance.now();
    for (let passed = 0; passed < busy; passed += TICK) {
      document.body.append('words');
      await vi.advanceTimersByTimeAsync(TICK);
    }
    await vi.advanceTimersByTimeAsync(10_000);
    return (looks[0] ?? NaN) - start;
  }

  it('and is of no concern any more is not looked at, whatever was asked for before', async () => {
    isDull = false;
    watch.askIn(100);
    watch.rest();
    expect(await firstLook(1000)).toBeNaN();
    watch.ask();
    await vi.advanceTimersByTimeAsync(100);
    expect(looks).toHaveLength(1);
  });

  it('is looked at in the next frame', async () => {
    isDull = false;
    expect(await firstLook(TICK)).toBeLessThan(50);
  });

  it('in dull places only is looked at once, when it has rested', async () => {
    const ms = await firstLook(1000);
    expect(ms).toBeGreaterThan(1000);
    expect(ms).toBeLessThan(1400);
    expect(looks).toHaveLength(1);
  });

  it('in dull places only, and never rests, is looked at every few seconds all the same', async () => {
    expect(await firstLook(10_000)).toBeLessThan(3500);
    expect(looks.length).toBeGreaterThanOrEqual(3);
  });

  it('in dull places, and then elsewhere, is looked at without waiting', async () => {
    document.body.append('words');
    await vi.advanceTimersByTimeAsync(TICK);
    expect(looks).toEqual([]);
    isDull = false;
    const start = performance.now();
    document.body.append('words');
    await vi.advanceTimersByTimeAsync(50);
    expect((looks[0] ?? NaN) - start).toBeLessThan(50);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(looks).toHaveLength(1);
  });

  it('is not looked at any more when the guide has ended', async () => {
    document.body.append('words');
    await vi.advanceTimersByTimeAsync(TICK);
    life.current.abort();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(looks).toEqual([]);
  });
});
