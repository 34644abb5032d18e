/**
 * Watches the ring frame by frame, from inside the page. The guide's is in a closed shadow root, so the probe gets there through the DevTools
 * protocol and runs in a world of its own; a library tells where it draws. Everything is read in a task right after a frame, when what was
 * painted is what is laid out.
 */
import type { CDPSession, Page } from '@playwright/test';
import type { Manner } from './bench-page';
import type { Contender } from './contenders';
import type { Highlight } from './libraries/highlight';

export interface Arrival {
  /** 1: the ring is in place in the very frame in which its target is painted first. */
  readonly frames: number;
  /** ms from the insertion until after that frame. */
  readonly ms: number;
}

export interface Trail {
  /** Of each frame in which ring and target were both to be seen: px between their middles, the greater of the two directions. */
  readonly errors: readonly number[];
  /** Frames with a ring although the target's middle was scrolled out, or without one although it was not. */
  readonly wrong: number;
  /** px from the scroller's least to its greatest position: 0 when something above it swallows the wheel. */
  readonly scrolled: number;
}

/** How far the ring is from its target, in px; `missing` when there is no ring. */
export type Distance = number | 'missing';

/** What knows where the ring is. */
type Source = ShadowRoot | Highlight;

const HOST = 'root-key-guide';
const MOST_FRAMES = 600;

export class RingProbe {
  private constructor(
    private readonly session: CDPSession,
    private readonly source: string,
  ) {}

  /** @throws when nothing that shows a ring is on the page */
  static async attach(page: Page, name: Contender['name']): Promise<RingProbe> {
    const session = await page.context().newCDPSession(page);
    if (name !== 'guide') {
      const { result } = await session.send('Runtime.evaluate', { expression: 'benchHighlight' });
      if (!result.objectId) throw new Error(`${name} is not on the page.`);
      return new RingProbe(session, result.objectId);
    }
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'ring-probe',
    });
    const { result } = await session.send('Runtime.evaluate', {
      expression: `document.querySelector('${HOST}')`,
      contextId: executionContextId,
    });
    if (!result.objectId) throw new Error('No guide is on the page.');
    const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) throw new Error('The guide has no shadow root.');
    const { object } = await session.send('DOM.resolveNode', { backendNodeId, executionContextId });
    if (!object.objectId) throw new Error('The guide’s shadow root went away.');
    return new RingProbe(session, object.objectId);
  }

  /**
   * Has the page insert or render anew its keys table, and waits until the ring is on `target`.
   * @param target selector
   * @throws when that takes more than 600 frames
   */
  async arrival(command: 'insert' | 'rerender', manner: Manner, target: string): Promise<Arrival> {
    return this.run(timeArrival, command, manner, target, MOST_FRAMES);
  }

  /** Has the page render its keys table anew, further down. @returns the ring's distance after one frame, and after so many */
  async rerender(target: string, frames: number): Promise<readonly [first: Distance, last: Distance]> {
    return this.run(followRerender, target, frames);
  }

  async isOn(target: string): Promise<boolean> {
    return this.run(isOnTarget, target);
  }

  /** Watches ring and target for so many frames. */
  async trail(target: string, frames: number): Promise<Trail> {
    return this.run(watch, target, frames);
  }

  /** Watches ring and target in every frame of a scroll of the page's, which `scroll` commands and awaits. */
  async trailOf(scroll: () => Promise<void>, target: string): Promise<Trail> {
    const trail = this.run(watchScroll, target);
    // What is sent on this session is done in its order: by the answer the page is watched.
    await this.session.send('Runtime.evaluate', { expression: '' });
    await scroll();
    return trail;
  }

  async detach(): Promise<void> {
    await this.session.detach();
  }

  /** Runs a function in the page with what knows the ring as its first argument. */
  private async run<Result, Rest extends readonly unknown[]>(
    run: (source: Source, ...rest: Rest) => Promise<Result>,
    ...rest: Rest
  ): Promise<Result> {
    const { result, exceptionDetails } = await this.session.send('Runtime.callFunctionOn', {
      objectId: this.source,
      functionDeclaration: `function (...rest) { ${[afterFrame, middles, distance, createTrail].map(String).join('\n')}; return (${run.toString()})(this, ...rest); }`,
      arguments: rest.map((value) => ({ value })),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Result;
  }
}

// What follows runs in the page; the first four serve the others.

/** Resolves in a task after the next frame; `inFrame` runs in one of that frame's callbacks. */
function afterFrame(inFrame?: () => void): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      inFrame?.();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(0);
    });
  });
}

/** The middles of ring and target, each where it is to be seen. */
function middles(source: Source, target: string): { ring?: DOMPoint; target?: DOMPoint } {
  const boxOf = (element: Element | null): DOMRect | undefined =>
    element?.checkVisibility({ visibilityProperty: true }) ? element.getBoundingClientRect() : undefined;
  const middle = (box: DOMRect | undefined): DOMPoint | undefined => box && new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
  const ring = middle('ring' in source ? source.ring() : boxOf(source.querySelector('[part~="ring"]')));
  const element = document.querySelector(target);
  const aim = middle(boxOf(element));
  const view = (element?.closest('#scroller') ?? document.documentElement).getBoundingClientRect();
  const inView = aim !== undefined && aim.y > view.top && aim.y < view.bottom;
  return { ...(ring ? { ring } : {}), ...(inView ? { target: aim } : {}) };
}

/** The greater of the two directions. */
function distance(from: DOMPoint, to: DOMPoint): number {
  return Math.max(Math.abs(from.x - to.x), Math.abs(from.y - to.y));
}

/** @returns what adds to a trail how things are now, and gives what has been added */
function createTrail(source: Source, target: string): { add(): void; end(): Trail } {
  const errors: number[] = [];
  const positions: number[] = [];
  let wrong = 0;
  return {
    add: () => {
      positions.push(document.querySelector('#scroller')!.scrollTop);
      const { ring, target: aim } = middles(source, target);
      if (ring && aim) errors.push(distance(ring, aim));
      else if (ring ?? aim) wrong++;
    },
    end: () => ({ errors, wrong, scrolled: Math.max(...positions) - Math.min(...positions) }),
  };
}

async function isOnTarget(source: Source, target: string): Promise<boolean> {
  const { ring, target: aim } = middles(source, target);
  return ring !== undefined && aim !== undefined && distance(ring, aim) <= 1;
}

async function followRerender(source: Source, target: string, frames: number): Promise<readonly [Distance, Distance]> {
  const now = (): Distance => {
    const { ring, target: aim } = middles(source, target);
    if (!aim) throw new Error(`${target} is not to be seen.`);
    return ring ? distance(ring, aim) : 'missing';
  };
  await afterFrame();
  dispatchEvent(new CustomEvent('bench', { detail: { command: 'rerender' } }));
  await afterFrame();
  const first = now();
  for (let frame = 1; frame < frames; frame++) await afterFrame();
  return [first, now()];
}

async function timeArrival(source: Source, command: string, manner: Manner, target: string, most: number): Promise<Arrival> {
  let start = 0;
  const insert = (): void => {
    start = performance.now();
    dispatchEvent(new CustomEvent('bench', { detail: { command } }));
  };
  await afterFrame();
  if (manner === 'task') insert();
  for (let frames = 1; frames <= most; frames++) {
    await afterFrame(frames === 1 && manner === 'frame' ? insert : undefined);
    const { ring, target: aim } = middles(source, target);
    if (ring && aim && distance(ring, aim) <= 1) return { frames, ms: performance.now() - start };
  }
  throw new Error(`The ring did not come to ${target} within ${most} frames.`);
}

async function watch(source: Source, target: string, frames: number): Promise<Trail> {
  const trail = createTrail(source, target);
  for (let frame = 0; frame < frames; frame++) {
    await afterFrame();
    trail.add();
  }
  return trail.end();
}

async function watchScroll(source: Source, target: string): Promise<Trail> {
  const trail = createTrail(source, target);
  addEventListener('bench-frame', trail.add);
  await new Promise((resolve) => {
    addEventListener('bench-done', resolve, { once: true });
  });
  removeEventListener('bench-frame', trail.add);
  return trail.end();
}
