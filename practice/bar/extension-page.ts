/** The practice as a page of the extension: what it asks of the extension's worker, and the extension's own texts. */
import type messages from '../../_locales/en/messages.json';
import type { Command } from '../../src/extension/messages';

type TextName = Extract<keyof typeof messages, `practice${string}`>;

export interface ExtensionPage {
  /** As the owner's click on the icon over this page. */
  readonly startGuide: () => Promise<void>;
  /** Forgets what the guide knows of the practice. */
  readonly forget: () => Promise<void>;
  /** A text of `_locales`, which is in the browser's language and not in that of the imitation. */
  readonly text: (name: TextName) => string;
  /** Of the texts. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The browser's language, such as `pt-BR`. */
  readonly browserLanguage: string;
}

interface ExtensionApi {
  readonly runtime: { sendMessage(message: Command): Promise<unknown> };
  readonly tabs: { getCurrent(): Promise<{ readonly id?: number } | undefined> };
  readonly i18n: { getMessage(name: string): string; getUILanguage(): string };
}

/** @returns undefined on every page that is not packaged in the extension */
export function extensionPage({ protocol }: Pick<Location, 'protocol'>): ExtensionPage | undefined {
  if (!/^(chrome|moz)-extension:$/.test(protocol)) return undefined;
  const global = globalThis as { browser?: Partial<ExtensionApi>; chrome?: Partial<ExtensionApi> };
  const { runtime, tabs, i18n } = global.browser?.runtime ? global.browser : (global.chrome ?? {});
  const send = async (command: Command): Promise<void> => {
    // The page is an imitation first; without a worker it goes on as one.
    await runtime?.sendMessage(command).catch(() => undefined);
  };
  const message = (name: string): string => i18n?.getMessage(name) ?? '';
  return {
    forget: () => send({ type: 'forget-practice' }),
    async startGuide() {
      const id = (await tabs?.getCurrent())?.id;
      if (id !== undefined) await send({ type: 'open', tabId: id });
    },
    text: message,
    // The texts know what they are written in, which is not what the browser speaks where they are not translated. Those that do not say it
    // are in English.
    lang: message('languageTag') || 'en',
    dir: message('textDirection') === 'rtl' ? 'rtl' : 'ltr',
    browserLanguage: i18n?.getUILanguage() ?? '',
  };
}
