// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://us-east-1.console.aws.amazon.com/iam/home#/security_credentials" }
import { afterEach, expect, test, vi } from 'vitest';
import type { ReportAnswer } from '../src/extension/messages';
import { applyDecision, applySighting, NO_PROGRESS } from '../src/guide/progress';
import type { CardEvent } from './point/card';
import type { PointerHandlers } from './point/pointer';
import { Guide } from './guide';
import type { Ports } from './guide';
import { FIRST, layOver, list, row, startPage } from './observe/testing/page';

/** What the guide shows, and the owner's hand on the card. */
const card = vi.hoisted(() => ({ step: '', press: (_event: CardEvent): void => undefined }));

vi.mock('./point/pointer', () => ({
  Pointer: class {
    readonly isUnseen = false;
    constructor(_win: Window, _speech: unknown, { pressed }: PointerHandlers) {
      card.press = pressed;
    }
    show({ step }: { step: string }): void {
      card.step = step;
    }
    hide(): void {
      card.step = '';
    }
    keepHost(): boolean {
      return true;
    }
    owns(): boolean {
      return false;
    }
    stir(): void {}
    drift(): void {}
  },
}));

const life = new AbortController();

afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
});

test('a decision whose answer the browser lost while the page was put aside is not decided again on what the worker knows', async () => {
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => setTimeout(run, 0, 0));
  window.requestAnimationFrame = globalThis.requestAnimationFrame;
  startPage();
  document.head.innerHTML = `<meta name="awsc-session-data" content='{"accountId":"111122223333","sessionARN":"arn:aws:iam::111122223333:root"}'>`;
  layOver(list(row(FIRST)));
  let known = NO_PROGRESS;
  const ports: Ports = {
    isAlive: () => true,
    send: (report) => {
      if (report.type === 'report' && report.sighting) known = applySighting(known, report.sighting, 0);
      const answer: ReportAnswer = { progress: known, hasUnnamed: false, started: true, cardLanguage: 'browser' };
      return report.type === 'decide' && report.decision.type === 'continue' ? new Promise(() => undefined) : Promise.resolve(answer);
    },
    texts: () => Promise.resolve(undefined),
    speech: { date: () => '' } as unknown as Ports['speech'],
    gaveUp: () => undefined,
    lastWords: undefined,
  };
  new Guide(window, ports, life.signal);
  await vi.waitFor(() => expect(card.step).toBe('review'));
  for (const action of ['tick-admin', 'tick-unused'] as const) {
    known = applyDecision(known, { type: action, on: true });
    card.press({ action, on: true });
  }
  card.press({ action: 'continue' });
  await vi.waitFor(() => expect(card.step).not.toBe('review'));

  // The worker never heard of it.
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await vi.waitFor(() => expect(card.step).toBe('review'));
});
