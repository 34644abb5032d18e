import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Push } from '../src/extension/messages';
import { NO_PROGRESS } from '../src/guide/progress';

type Listener = (message: unknown, sender: { id?: string; tab?: unknown }) => unknown;

/** As the worker is named to a content script: by the extension's id, without a tab. */
const WORKER = { id: 'own-id' };

const PUSHES: readonly Push[] = [
  { type: 'progress', account: '111122223333', progress: NO_PROGRESS, hasUnnamed: false, started: true, cardLanguage: 'browser' },
  { type: 'progress', account: undefined, progress: NO_PROGRESS, hasUnnamed: true, started: false, cardLanguage: 'page' },
  { type: 'report-again' },
  { type: 'command', command: 'read-step' },
  { type: 'command', command: 'go-to-card' },
  { type: 'ping' },
];

describe('a push', () => {
  const listeners: Listener[] = [];
  const heard: Push[] = [];
  const say = (message: unknown, sender: Parameters<Listener>[1]): unknown[] => {
    heard.length = 0;
    return listeners.map((listener) => listener(message, sender));
  };

  beforeEach(async () => {
    listeners.length = heard.length = 0;
    vi.stubGlobal('chrome', {
      runtime: {
        id: WORKER.id,
        getURL: () => `chrome-extension://${WORKER.id}/`,
        onMessage: { addListener: (listener: Listener) => listeners.push(listener), removeListener: () => undefined },
        connect: () => ({ onDisconnect: { addListener: () => undefined } }),
      },
    });
    vi.resetModules();
    const { WorkerLink } = await import('./worker-link');
    new WorkerLink(
      (push) => heard.push(push),
      () => undefined,
      () => true,
      new AbortController().signal,
    );
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('of the extension’s own worker is heard, and never answered', () => {
    for (const push of PUSHES) {
      expect(say(push, WORKER)).toEqual([undefined]);
      expect(heard).toEqual([push]);
    }
  });

  it.each([
    ['another extension', { id: 'other-id' }],
    ['nobody', {}],
    ['a content script in another tab, which the practice console hears as well', { ...WORKER, tab: { id: 2 } }],
  ])('of %s is not heard', (_who, sender) => {
    for (const push of PUSHES) {
      expect(say(push, sender)).toEqual([undefined]);
      expect(heard).toEqual([]);
    }
  });

  it('is none when anything in it that the guide counts on is of another kind', () => {
    const parts = PUSHES.flatMap((push) => Object.keys(push).map((name) => [push, name] as const)).concat(
      PUSHES.flatMap((push) => ('progress' in push ? [[push, 'progress.keys'] as const] : [])),
    );
    const wrong = fc.oneof(
      fc.constantFrom<unknown>(null, 0, '', 'progress ', ['progress'], ['ping'], { toString: () => 'ping' }, Number.NaN),
      fc.anything().filter((value) => value !== undefined && typeof value !== 'boolean' && typeof value !== 'string'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...parts), wrong, ([push, name], value) => {
        // An object may be a progress, and any text an account.
        fc.pre(!(name === 'progress' && isObject(value) && isObject((value as { keys?: unknown }).keys)));
        fc.pre(!(name === 'progress.keys' && isObject(value)) && !(name === 'account' && typeof value === 'string'));
        say(name === 'progress.keys' ? { ...push, progress: { ...NO_PROGRESS, keys: value } } : { ...push, [name]: value }, WORKER);
        expect(heard).toEqual([]);
      }),
    );
  });

  it('is nothing else', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(say(message, WORKER)).toEqual([undefined]);
        expect(heard).toEqual([]);
      }),
    );
  });

  const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
});

describe('what is said', () => {
  const asked = vi.fn<(report: unknown) => Promise<unknown>>();
  const decision = { type: 'decide', account: '111122223333', practice: false, decision: { type: 'continue' } } as const;

  async function say(isShown = true): Promise<unknown> {
    vi.stubGlobal('chrome', {
      runtime: {
        id: WORKER.id,
        getURL: () => `chrome-extension://${WORKER.id}/`,
        onMessage: { addListener: () => undefined, removeListener: () => undefined },
        connect: () => ({ onDisconnect: { addListener: () => undefined } }),
        sendMessage: asked,
      },
    });
    vi.resetModules();
    const { WorkerLink } = await import('./worker-link');
    const link = new WorkerLink(
      () => undefined,
      () => undefined,
      () => isShown,
      new AbortController().signal,
    );
    return link.send(decision);
  }

  beforeEach(() => {
    asked.mockReset();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is said again to a worker that is stopped before it answers, with an error or without', async () => {
    asked.mockRejectedValueOnce(new Error('The message port closed before a response was received.'));
    asked.mockResolvedValueOnce(undefined);
    asked.mockResolvedValue('heard');
    expect(await say()).toBe('heard');
    expect(asked.mock.calls).toEqual([[decision], [decision], [decision]]);
  });

  it('is not said again in a page that has been left', async () => {
    asked.mockResolvedValue(undefined);
    expect(await say(false)).toBeUndefined();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is given up when nobody ever answers', async () => {
    asked.mockResolvedValue(undefined);
    expect(await say()).toBeUndefined();
    expect(asked).toHaveBeenCalledTimes(4);
  });
});
