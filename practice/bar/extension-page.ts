/** The practice as a page of the extension: what it asks of the extension's worker. */
import type { Command } from '../../src/extension/messages';
import type { ExtensionPage } from './practice-bar';

interface ExtensionApi {
  readonly runtime?: { sendMessage(message: Command): Promise<unknown> };
  readonly tabs?: { getCurrent(): Promise<{ readonly id?: number } | undefined> };
}

/** @returns undefined on every page that is not packaged in the extension */
export function extensionPage({ protocol }: Pick<Location, 'protocol'>): ExtensionPage | undefined {
  if (!/^(chrome|moz)-extension:$/.test(protocol)) return undefined;
  const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
  const api = browser?.runtime ? browser : chrome;
  const send = async (command: Command): Promise<void> => {
    // The page is an imitation first; without a worker it goes on as one.
    await api?.runtime?.sendMessage(command).catch(() => undefined);
  };
  return {
    forget: () => send({ type: 'forget-practice' }),
    async startGuide() {
      const id = (await api?.tabs?.getCurrent())?.id;
      if (id !== undefined) await send({ type: 'open', tabId: id });
    },
  };
}
