/** The content script's one door to the worker: it reports, and listens to pushes. Small on purpose, so the polyfill stays out of the page. */
import type { Browser, Runtime } from 'webextension-polyfill';
import type { CardTexts, Push, Report, ReportAnswer } from '../src/extension/messages';
import { createSpeech, type Speech } from '../src/guide/sentence';

const api = ((globalThis as { browser?: Browser }).browser ?? (globalThis as { chrome?: unknown }).chrome) as Browser;

/** Firefox: the scripts of an extension that is switched off or removed are ended, and hear nothing of it. */
export const ENDS_SILENTLY = api.runtime.getURL('').startsWith('moz-extension:');

/** How often one report is sent while nobody answers. */
const TRIES = 4;

/** Between the end of an extension's ports and its own end, at most (ms). */
const GOING_MS = 1000;

export class WorkerLink {
  readonly #onLost: () => void;
  readonly #isShown: () => boolean;
  readonly #signal: AbortSignal;
  #port: Runtime.Port | undefined;

  /**
   * @param onLost the extension was updated, disabled or removed under the open page
   * @param isShown false for a page that has been left: the worker has no answer for it
   */
  constructor(onPush: (push: Push) => void, onLost: () => void, isShown: () => boolean, signal: AbortSignal) {
    this.#onLost = onLost;
    this.#isShown = isShown;
    this.#signal = signal;
    const listener = (message: unknown, sender: { id?: string; tab?: unknown }): undefined => {
      // The practice console is a page of the extension, so it also hears what content scripts in other tabs say. The worker has no tab.
      if (sender.id === api.runtime.id && sender.tab === undefined && isPush(message)) onPush(message);
    };
    api.runtime.onMessage.addListener(listener);
    signal.addEventListener('abort', () => {
      if (hasExtension()) api.runtime.onMessage.removeListener(listener);
    });
    this.#watch();
  }

  /** Whether the extension that this script belongs to is still there; tells the owner once when it is not. */
  get isAlive(): boolean {
    if (hasExtension()) return true;
    this.#onLost();
    return false;
  }

  /** @returns undefined when the worker did not answer; the page goes on with what it knows */
  send(report: Exclude<Report, { type: 'texts' }>): Promise<ReportAnswer | undefined> {
    return this.#ask<ReportAnswer>(report);
  }

  /**
   * @param language BCP 47 tag
   * @returns the card's texts in that language, or undefined when there are none
   */
  texts(language: string): Promise<CardTexts | undefined> {
    return this.#ask<CardTexts>({ type: 'texts', language });
  }

  async #ask<Answer>(report: Report): Promise<Answer | undefined> {
    // A worker that is stopped while it answers may not have kept what it was told; whatever is said twice counts once.
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (!this.isAlive) return undefined;
      try {
        const answer = await api.runtime.sendMessage<Report, Answer | undefined>(report);
        this.#watch();
        // Also a worker that is stopped can be the reason of no answer; one that has none to give is asked in vain.
        if (answer !== undefined || !this.#isShown()) return answer;
      } catch {
        if (!hasExtension()) this.#onLost();
      }
    }
    return undefined;
  }

  /**
   * A port that ends tells at once that the extension is gone. When only the worker slept, it is opened again with the worker's next sign of
   * life: opening it at once would keep waking the worker.
   */
  #watch(): void {
    if (this.#port || this.#signal.aborted) return;
    this.#port = api.runtime.connect({ name: 'life' });
    this.#port.onDisconnect.addListener(() => {
      this.#port = undefined;
      if (this.#signal.aborted || !this.isAlive) return;
      // Chromium may close the ports of an extension that goes before it takes the extension out of the page.
      const later = setTimeout(() => this.isAlive, GOING_MS);
      this.#signal.addEventListener('abort', () => {
        clearTimeout(later);
      });
    });
  }
}

function hasExtension(): boolean {
  return Boolean(api.runtime?.id);
}

/** The browser's language, or the nearest to it that there are texts in. */
export function browserSpeech(): Speech {
  return createSpeech((name, places) => api.i18n.getMessage(name, [...places]));
}

/** Strict as far as a message that fits in no other way could stop the guide; what is inside the progress, the worker has checked. */
function isPush(message: unknown): message is Push {
  if (!isObject(message)) return false;
  switch (message['type']) {
    case 'progress':
      return (
        typeof message['started'] === 'boolean' &&
        (message['cardLanguage'] === 'browser' || message['cardLanguage'] === 'page') &&
        (message['account'] === undefined || typeof message['account'] === 'string') &&
        typeof message['hasUnnamed'] === 'boolean' &&
        isObject(message['progress']) &&
        isObject(message['progress']['keys'])
      );
    case 'command':
      return message['command'] === 'read-step' || message['command'] === 'go-to-card';
    case 'report-again':
    case 'ping':
      return true;
    default:
      return false;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
