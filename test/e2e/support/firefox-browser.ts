/**
 * A Firefox with the built extension, and the handles a person or a test has on it: tabs, the toolbar button and its popup, the sidebar.
 * It is driven by WebDriver BiDi. The popup and the sidebar are no tabs, which is all that BiDi knows of; they are reached through the
 * browser's own window, to which `--remote-allow-system-access` opens the door.
 */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { DrivenPage } from '../../support/driven-page';
import { GuideReader, waitForHost, type GuideAccess } from '../../support/guide-reader';
import { until } from '../../support/until';

export interface FirefoxOptions {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** Of the console server: whatever Firefox asks for, under any host name, it asks there. */
  readonly port: number;
}

/** Debian's name; other systems say theirs in FIREFOX. */
const FIREFOX = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';

const ADDON = 'root-key-remover@root-key-remover.example';

/** Of the widest popup and the console's own layout. */
const VIEWPORT = { width: 1280, height: 800 };
const CLOSING_MS = 5000;
const ANSWER_MS = 1000;
const POPUP_MS = 5000;

/** WebDriver BiDi as puppeteer speaks it. What its own classes offer ends where the tabs end. */
interface Bidi {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface ContextTree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

/** The names that the browser window's own scripts have, as far as they are used here. */
interface BrowserWindow extends Window {
  readonly gBrowser: { readonly tabs: readonly Element[]; removeTab(tab: Element, options: { skipPermitUnload: boolean }): void };
  readonly CustomizableUI: { addWidgetToArea(widget: string, area: string): void };
  readonly SidebarController: { readonly isOpen: boolean; hide(): void };
}

interface Panel extends Element {
  hidePopup(): void;
}

interface Doorhanger extends Element {
  readonly button: HTMLElement;
}

interface FrameElement extends Element {
  readonly currentURI: { readonly spec: string };
  readonly messageManager: {
    addMessageListener(name: string, listen: (message: { readonly data: Answer }) => void): void;
    removeMessageListener(name: string, listen: (message: { readonly data: Answer }) => void): void;
    loadFrameScript(url: string, delayed: boolean): void;
  };
}

type Answer = { readonly value: unknown } | { readonly error: string } | { readonly wait: string };

type Place = 'popup' | 'sidebar';

export class FirefoxBrowser {
  /** Where the extension's pages are: Firefox makes it up at every installation. */
  private own = '';

  private constructor(
    private readonly browser: Browser,
    private readonly options: FirefoxOptions,
    private readonly chrome: BrowserChrome,
  ) {}

  static async launch(options: FirefoxOptions): Promise<FirefoxBrowser> {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: FIREFOX,
      headless: true,
      acceptInsecureCerts: true,
      defaultViewport: VIEWPORT,
      args: ['--remote-allow-system-access', '--width=1400', '--height=1000'],
      extraPrefsFirefox: {
        'network.dns.forceResolve': '127.0.0.1',
        'network.socket.forcePort': `443=${options.port}`,
      },
    });
    const firefox = new FirefoxBrowser(browser, options, await BrowserChrome.of(browser));
    await firefox.install();
    return firefox;
  }

  /** As a browser in which the extension was just installed: no storage, no tabs but the welcome page, and no complaint. */
  async reset(): Promise<void> {
    await this.chrome.run(() => {
      const { gBrowser, SidebarController } = window as unknown as BrowserWindow;
      SidebarController.hide();
      // A window without a tab would close.
      for (const tab of gBrowser.tabs.slice(1)) gBrowser.removeTab(tab, { skipPermitUnload: true });
    });
    await this.browser.uninstallExtension(ADDON);
    await this.chrome.run(async () => {
      // The practice console keeps its cloud in the page's storage.
      const { CLEAR_COOKIES, CLEAR_DOM_STORAGES } = Ci.nsIClearDataService;
      await new Promise<void>((resolve) =>
        Services.clearData.deleteData(CLEAR_COOKIES | CLEAR_DOM_STORAGES, { onDataDeleted: () => resolve() }),
      );
      Services.console.reset();
    });
    await this.install();
  }

  url(file: string): string {
    return this.own + file;
  }

  newPage(): Promise<Page> {
    return this.browser.newPage();
  }

  /** Waits for a tab to show a page of the extension, whoever opened it. Puppeteer misses some of them, and tells the address of none. */
  async ownPage(file: string): Promise<OwnPage> {
    const bidi = bidiOf(this.browser);
    let found: string | undefined;
    await until(async () => {
      const { contexts } = (await send(bidi, 'browsingContext.getTree', {})) as ContextTree;
      found = contexts.find(({ url }) => url === this.url(file))?.context;
      return found !== undefined;
    }, `${file} opens in a tab`);
    return new OwnPage(bidi, found ?? '');
  }

  /** What the manifest's permissions have come to: the hosts on which the extension may run without being asked. */
  async grantedHosts(): Promise<string[]> {
    return this.chrome.run(
      (id) => [...new Set(WebExtensionPolicy.getByID(id).allowedOrigins.patterns.map(({ pattern }) => pattern))].sort(),
      ADDON,
    );
  }

  /** What a click on the toolbar button does. */
  async openPopup(over: Page): Promise<Pane> {
    await over.bringToFront();
    const popup = new Pane(this.chrome, 'popup');
    for (const retry of [true, false]) {
      // Does nothing where the popup is open.
      await this.chrome.run(async (id) => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        await ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension).openPopup(window);
      }, ADDON);
      // A tab that comes to the front late closes it again.
      const isThere = await popup.ready(retry ? POPUP_MS : undefined).then(
        () => true,
        (error: unknown) => {
          if (!retry) throw error;
          return false;
        },
      );
      if (isThere) break;
    }
    return popup;
  }

  closePopup(): Promise<void> {
    return this.chrome.run(() => {
      for (const panel of document.querySelectorAll<Panel>('panel')) panel.hidePopup();
    });
  }

  /** As Firefox does after 30 seconds in which nothing happened. The next message starts the event page again. */
  terminateBackground(): Promise<void> {
    return this.chrome.run((id) => WebExtensionPolicy.getByID(id).extension.terminateBackground(), ADDON);
  }

  /** As the owner who takes a permission back on the page of add-ons. */
  withdrawHost(pattern: string): Promise<void> {
    return this.chrome.run(
      ([id, origin]) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        return ExtensionPermissions.remove(id, { permissions: [], origins: [origin] }, WebExtensionPolicy.getByID(id).extension);
      },
      [ADDON, pattern] as const,
    );
  }

  /** As the owner who says yes to what Firefox asks in the name of the extension. @returns the question */
  async allow(): Promise<string> {
    let question = '';
    await until(async () => {
      question = await this.chrome.run(() => {
        const asked = document.querySelector<Doorhanger>('#addon-webext-permissions-notification');
        if (!asked?.checkVisibility()) return '';
        asked.button.click();
        return asked.textContent;
      });
      return question !== '';
    }, 'Firefox asks for a permission');
    return question;
  }

  /** As an update that comes while pages are open. */
  async update(): Promise<void> {
    await this.browser.installExtension(this.options.extension);
  }

  /** As the switch on the page of add-ons. */
  switchOn(on: boolean): Promise<void> {
    return this.chrome.run(
      async ([id, isOn]) => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const addon = await AddonManager.getAddonByID(id);
        await (isOn ? addon.enable() : addon.disable());
      },
      [ADDON, on] as const,
    );
  }

  /** What is on the disk. */
  async storage(): Promise<Record<string, unknown>> {
    const own = await this.ownPage('welcome/welcome.html');
    return own.evaluate(() => (globalThis as unknown as { browser: typeof chrome }).browser.storage.local.get(null));
  }

  /** Waits until the sidebar shows a page of the extension. */
  async sidebar(): Promise<Pane> {
    const sidebar = new Pane(this.chrome, 'sidebar');
    await sidebar.ready();
    return sidebar;
  }

  /** The addresses of the extension's pages that are open in the browser's own window, beside the tabs. */
  panes(): Promise<Partial<Record<Place, string>>> {
    return this.chrome.addresses();
  }

  reader(page: Page): GuideReader {
    return new GuideReader(new BidiAccess(bidiOf(this.browser), contextOf(page)));
  }

  /** Errors and warnings of every page, script and style of the extension, the background and the content scripts among them. */
  async complaints(): Promise<string[]> {
    return this.chrome.run((own) => {
      const messages = Services.console.getMessageArray() as { readonly message: string }[];
      // A popup that closes, or a page that is left, while it waits for the worker's answer has no use for it; Firefox says so of each.
      const tooLate = /after context unloaded|while context is inactive/;
      return messages.map(({ message }) => message).filter((message) => message.includes(own) && !tooLate.test(message));
    }, this.own);
  }

  /** Firefox now and then does not end by itself on a busy machine; then this one process is killed. */
  async close(): Promise<void> {
    const ended = this.browser.close().catch(() => undefined);
    const late = setTimeout(() => this.browser.process()?.kill('SIGKILL'), CLOSING_MS);
    await Promise.race([ended, new Promise<void>((resolve) => this.browser.process()?.once('exit', () => resolve()))]);
    clearTimeout(late);
  }

  private async install(): Promise<void> {
    await this.browser.installExtension(this.options.extension);
    // As owners do whom the button matters to; Firefox puts it into the panel of all extensions.
    this.own = await this.chrome.run((id) => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension, mozExtensionHostname } = WebExtensionPolicy.getByID(id);
      const button = ExtensionParent.apiManager.global.browserActionFor(extension);
      (window as unknown as BrowserWindow).CustomizableUI.addWidgetToArea(button.widget.id, 'nav-bar');
      return `moz-extension://${mozExtensionHostname}/`;
    }, ADDON);
    // It is waited for, so that it does not come into what the caller does next.
    await this.ownPage('welcome/welcome.html');
  }
}

/** A page of the extension in a tab. */
export class OwnPage {
  constructor(
    private readonly bidi: Bidi,
    private readonly context: string,
  ) {}

  async evaluate<Result>(run: () => Result | Promise<Result>): Promise<Result> {
    const answer = await call(this.bidi, {
      functionDeclaration: `async () => JSON.stringify((await (${run.toString()})()) ?? null)`,
      target: { context: this.context },
      arguments: [],
    });
    return JSON.parse(answer) as Result;
  }
}

/** A page of the extension in the browser's own window. */
export class Pane {
  constructor(
    private readonly chrome: BrowserChrome,
    private readonly place: Place,
  ) {}

  /** Waits until it can be read: what is asked too early nobody answers. */
  async ready(timeout?: number): Promise<void> {
    const isComplete = async (): Promise<boolean> => {
      const answer = await this.chrome.ask(this.place, 'return document.readyState', ANSWER_MS);
      return 'value' in answer && answer.value === 'complete';
    };
    await until(isComplete, `the ${this.place} opens`, timeout);
  }

  async isOpen(): Promise<boolean> {
    return (await this.chrome.addresses())[this.place] !== undefined;
  }

  /** Runs a function in it, which finds `document` and `window`, and none of the page's own variables. */
  async evaluate<Result, Argument = undefined>(run: (argument: Argument) => Result, argument?: Argument): Promise<Result> {
    const answer = await this.chrome.ask(this.place, `return (${run.toString()})(${JSON.stringify(argument) ?? ''})`, 10 * ANSWER_MS);
    if ('value' in answer) return answer.value as Result;
    throw new Error(`The ${this.place} did not answer: ${'error' in answer ? answer.error : answer.wait}.`);
  }

  text(selector: string): Promise<string[]> {
    return this.evaluate((wanted) => [...document.querySelectorAll(wanted)].map(({ textContent }) => textContent.trim()), selector);
  }

  /** Presses the middle of a control with the mouse, once it is there. */
  async press(selector: string): Promise<void> {
    await until(async () => (await this.text(selector)).length > 0, `the ${this.place} shows ${selector}`);
    await this.evaluate((wanted) => {
      const control = document.querySelector(wanted);
      if (!control) throw new Error(`${wanted} is gone`);
      control.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = control.getBoundingClientRect();
      for (const type of ['mousemove', 'mousedown', 'mouseup'])
        (window as unknown as Mouse).synthesizeMouseEvent(type, x + width / 2, y + height / 2, {
          clickCount: type === 'mousemove' ? 0 : 1,
        });
    }, selector);
  }
}

/** Only scripts of the browser itself find this in a window; what it makes counts as the owner's. */
interface Mouse {
  synthesizeMouseEvent(type: string, x: number, y: number, options: { clickCount: number }): void;
}

/** The window of the browser, with all the rights that its own scripts have. */
class BrowserChrome {
  private constructor(
    private readonly bidi: Bidi,
    private readonly context: string,
  ) {}

  static async of(browser: Browser): Promise<BrowserChrome> {
    const bidi = bidiOf(browser);
    const { contexts } = (await send(bidi, 'browsingContext.getTree', { 'moz:scope': 'chrome' })) as ContextTree;
    const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    if (!window) throw new Error('Firefox has no window.');
    return new BrowserChrome(bidi, window.context);
  }

  async run<Result, Argument = undefined>(run: (argument: Argument) => Result | Promise<Result>, argument?: Argument): Promise<Result> {
    const answer = await call(this.bidi, {
      functionDeclaration: `async (argument) => JSON.stringify((await (${run.toString()})(JSON.parse(argument))) ?? null)`,
      target: { context: this.context },
      arguments: [{ type: 'string', value: JSON.stringify(argument ?? null) }],
      userActivation: true,
    });
    return JSON.parse(answer) as Result;
  }

  addresses(): Promise<Partial<Record<Place, string>>> {
    return this.run(() => {
      const sidebar = document.getElementById('sidebar') as HTMLIFrameElement | null;
      const shown: Record<string, FrameElement | null | undefined> = {
        popup: document.querySelector<FrameElement>('browser.webextension-popup-browser'),
        sidebar: sidebar?.contentDocument?.querySelector<FrameElement>('#webext-panels-browser'),
      };
      return Object.fromEntries(
        Object.entries(shown)
          .map(([place, frame]) => [place, frame?.currentURI.spec ?? ''] as const)
          .filter(([, url]) => url.startsWith('moz-extension:')),
      );
    });
  }

  /**
   * Runs statements in the document of a pane, with the rights of the browser.
   * @param limit ms; a script that comes before the document is thrown away with the frame that it came to, and never answers
   */
  ask(place: Place, body: string, limit: number): Promise<Answer> {
    return this.run(
      ({ where, statements, ms }) =>
        new Promise<Answer>((resolve) => {
          const sidebar = document.getElementById('sidebar') as HTMLIFrameElement | null;
          const frame =
            where === 'popup'
              ? document.querySelector<FrameElement>('browser.webextension-popup-browser')
              : sidebar?.contentDocument?.querySelector<FrameElement>('#webext-panels-browser');
          if (!frame?.currentURI.spec.startsWith('moz-extension:')) {
            resolve({ wait: 'it is not open' });
            return;
          }
          const name = `root-key-remover:${Math.random()}`;
          const manager = frame.messageManager;
          const answered = (message: { readonly data: Answer }): void => {
            manager.removeMessageListener(name, answered);
            resolve(message.data);
          };
          manager.addMessageListener(name, answered);
          setTimeout(() => resolve({ wait: `nothing came for ${ms} ms` }), ms);
          const script = `{
            const answer = (what) => sendAsyncMessage(${JSON.stringify(name)}, what);
            try {
              const window = content, document = content.document;
              answer({ value: (() => { ${statements} })() ?? null });
            } catch (error) {
              answer({ error: String(error) });
            }
          }`;
          manager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
        }),
      { where: place, statements: body, ms: limit },
    );
  }
}

/** By WebDriver BiDi; roots are shared nodes, and the world is a sandbox. BiDi hands out closed shadow roots when it is asked to. */
class BidiAccess implements GuideAccess {
  constructor(
    private readonly bidi: Bidi,
    private readonly context: string,
  ) {}

  async find(name: string, timeout: number): Promise<string | undefined> {
    const { result } = (await send(this.bidi, 'script.evaluate', {
      expression: `(${waitForHost.toString()})(${JSON.stringify(name)}, ${timeout})`,
      target: this.target,
      awaitPromise: true,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    })) as { result?: { value?: { shadowRoot?: { sharedId: string } | null } } };
    return result?.value?.shadowRoot?.sharedId;
  }

  async run(root: string, declaration: string, args: readonly unknown[]): Promise<unknown> {
    const answer = await call(this.bidi, {
      functionDeclaration: `async function (args) {
        // BiDi still finds the nodes of a document that has been replaced.
        if (this.ownerDocument !== document) return 'null';
        let leave;
        const left = new Promise((resolve) => addEventListener('pagehide', (leave = () => resolve(null)), { once: true }));
        try {
          return JSON.stringify((await Promise.race([(${declaration}).apply(this, JSON.parse(args)), left])) ?? null);
        } finally {
          removeEventListener('pagehide', leave);
        }
      }`,
      this: { sharedId: root },
      target: this.target,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
    });
    return JSON.parse(answer);
  }

  isNavigation(error: unknown): boolean {
    return (
      error instanceof Error &&
      /stale element reference|no such (node|element|shadow root|frame)|detached shadow root|discarded|destroyed|can't access dead object|document unloaded/i.test(
        error.message,
      )
    );
  }

  /** The sandbox goes with the document. */
  async detach(): Promise<void> {}

  private get target(): object {
    return { context: this.context, sandbox: 'guide-reader' };
  }
}

/** A tab as the blind follower and the judge take it. */
export function driven(page: Page): DrivenPage {
  return {
    mouse: {
      move: (x, y) => page.mouse.move(x, y),
      click: (x, y) => page.mouse.click(x, y),
      wheel: (deltaX, deltaY) => page.mouse.wheel({ deltaX, deltaY }),
    },
    keyboard: {
      press: async (keys) => {
        const names = keys.split('+').map((name) => (name === 'ControlOrMeta' ? systemsShortcutKey() : name)) as Parameters<
          Page['keyboard']['press']
        >[0][];
        const last = names.pop();
        for (const name of names) await page.keyboard.down(name);
        if (last) await page.keyboard.press(last.length === 1 ? (last.toLowerCase() as typeof last) : last);
        for (const name of names.reverse()) await page.keyboard.up(name);
      },
      type: (text) => page.keyboard.type(text),
    },
    evaluate: <Result, Argument>(run: (argument: Argument) => Result | Promise<Result>, argument?: Argument) =>
      page.evaluate(run as (argument: unknown) => unknown, argument) as Promise<Result>,
  };
}

function systemsShortcutKey(): string {
  return process.platform === 'darwin' ? 'Meta' : 'Control';
}

/** Puppeteer keeps the connection and the contexts' names to itself. */
function bidiOf(browser: Browser): Bidi {
  return (browser as unknown as { readonly connection: Bidi }).connection;
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { readonly _id: string })._id;
}

async function send(bidi: Bidi, method: string, params: object): Promise<unknown> {
  const result = (await bidi.send(method, params)).result as { exceptionDetails?: { text: string } };
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result;
}

/** @returns the string that the function returns */
async function call(bidi: Bidi, params: object): Promise<string> {
  const { result } = (await send(bidi, 'script.callFunction', { awaitPromise: true, ...params })) as { result: { value: string } };
  return result.value;
}

// What the browser's own scripts find in every one of their windows, as far as it is used here.

declare const ChromeUtils: {
  /** Each module has one of these. */
  importESModule(url: string): {
    readonly AddonManager: { getAddonByID(id: string): Promise<{ enable(): Promise<void>; disable(): Promise<void> }> };
    readonly ExtensionPermissions: {
      remove(id: string, permissions: { permissions: string[]; origins: string[] }, extension: unknown): Promise<void>;
    };
    readonly ExtensionParent: {
      readonly apiManager: {
        readonly global: {
          browserActionFor(extension: unknown): { readonly widget: { readonly id: string }; openPopup(window: Window): Promise<void> };
        };
      };
    };
  };
};

declare const WebExtensionPolicy: {
  getByID(id: string): {
    readonly extension: { terminateBackground(): Promise<void> };
    readonly mozExtensionHostname: string;
    readonly allowedOrigins: { readonly patterns: readonly { readonly pattern: string }[] };
  };
};

declare const Ci: { readonly nsIClearDataService: { readonly CLEAR_COOKIES: number; readonly CLEAR_DOM_STORAGES: number } };

declare const Services: {
  readonly clearData: { deleteData(flags: number, callback: { onDataDeleted(failed: number): void }): void };
  readonly console: { getMessageArray(): readonly unknown[]; reset(): void };
};
