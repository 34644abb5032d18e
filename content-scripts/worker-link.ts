/** The content script's one door to the worker: it reports, and listens to pushes. Small on purpose, so the polyfill stays out of the page. */
import type { Browser } from 'webextension-polyfill';
import type { Push, Report, ReportAnswer } from '../src/extension/messages';

const api = ((globalThis as { browser?: Browser }).browser ?? (globalThis as { chrome?: unknown }).chrome) as Browser;

export class WorkerLink {
  readonly #onLost: () => void;
  readonly #signal: AbortSignal;

  /** @param onLost the extension was updated, disabled or removed under the open page */
  constructor(onPush: (push: Push) => void, onLost: () => void, signal: AbortSignal) {
    this.#onLost = onLost;
    this.#signal = signal;
    const listener = (message: unknown, sender: { id?: string }): undefined => {
      if (sender.id === api.runtime.id && isPush(message)) onPush(message);
    };
    api.runtime.onMessage.addListener(listener);
    signal.addEventListener('abort', () => {
      if (this.isAlive) api.runtime.onMessage.removeListener(listener);
    });
    this.#watch();
  }

  get isAlive(): boolean {
    return Boolean(api.runtime?.id);
  }

  /** @returns undefined when the worker did not answer; the page goes on with what it knows */
  async send(report: Report): Promise<ReportAnswer | undefined> {
    if (!this.isAlive) {
      this.#onLost();
      return undefined;
    }
    try {
      return await api.runtime.sendMessage<Report, ReportAnswer | undefined>(report);
    } catch {
      if (!this.isAlive) this.#onLost();
      return undefined;
    }
  }

  /** A port that ends tells at once that the extension is gone; when only the worker slept, it is opened again with the next sign of life. */
  #watch(): void {
    const port = api.runtime.connect({ name: 'life' });
    port.onDisconnect.addListener(() => {
      if (this.#signal.aborted) return;
      if (!this.isAlive) this.#onLost();
    });
  }
}

/** Texts of the extension in the browser's language. */
export function translate(message: string, places: readonly string[] = []): string {
  return api.i18n.getMessage(message, [...places]) || message;
}

function isPush(message: unknown): message is Push {
  return (
    typeof message === 'object' && message !== null && /^(progress|report-again|ping)$/.test(String((message as { type?: unknown }).type))
  );
}
