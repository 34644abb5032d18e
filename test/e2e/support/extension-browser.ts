/**
 * A Chromium with the built extension, and the handles a person or a test has on it: tabs, the toolbar button and its popup, the worker's
 * death, the extension's reload.
 */
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page, type Worker } from '@playwright/test';
import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { until } from '../../support/until';
import { consoleSwitches } from './console-server';

export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** Of the console server. */
  readonly port: number;
  readonly keyHash?: string | undefined;
  readonly headless?: boolean;
  /** Chromium's own sandbox, which it does not start for root. */
  readonly sandbox?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  readonly args?: readonly string[];
  readonly executablePath?: string | undefined;
  /** Leave the welcome page open, which the extension shows when it is installed. */
  readonly keepsWelcome?: boolean;
  /** Pages that are left stay in memory, and come back from there by the history, as they do for owners; Playwright switches it off. */
  readonly keepsLeftPages?: boolean;
  /** The owner wants no motion, and pages come and go without it: a third of the time goes into drawing it. */
  readonly isStill?: boolean;
}

/** The browser's process, from its start to its end. */
interface Running {
  readonly context: BrowserContext;
  readonly cdp: CDPSession;
  /** A blank page of the extension: the test's door to `chrome.storage`, `alarms`, `tabs` and `action`. It outlives the worker. */
  readonly door: Page;
}

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** What the browser's own page of extensions may call. */
interface ExtensionsPage {
  readonly developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> };
}

/** Debian's name; other systems say theirs in CHROMIUM. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export class ExtensionBrowser {
  private readonly seconds: Browser[] = [];
  /** Of all pages that were opened since the last reset. */
  private readonly origins = new Set<string>();
  /** What pages and the worker wrote to their consoles, and what stopped their scripts, since the last reset. */
  readonly said: string[] = [];
  private removed = false;

  private constructor(
    private readonly options: LaunchOptions,
    private readonly profile: string,
    /** The extension's id. */
    readonly id: string,
    private running: Running,
  ) {
    this.listen();
  }

  static async launch(options: LaunchOptions): Promise<ExtensionBrowser> {
    const profile = mkdtempSync(path.join(tmpdir(), 'root-key-remover-'));
    // Without developer mode a reload or a restart would leave the extension disabled.
    mkdirSync(path.join(profile, 'Default'));
    writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
    const { context, cdp } = await start(profile, options);
    const id = await install(context, cdp, options);
    return new ExtensionBrowser(options, profile, id, { context, cdp, door: await openDoor(context, id) });
  }

  /** Another one after {@link restart}. */
  get context(): BrowserContext {
    return this.running.context;
  }

  /**
   * As the owner who quits the browser and starts it again: what is on the disk is kept, what was in memory is gone, and no tab is left. The
   * extension comes back by itself; it is not installed anew.
   */
  async restart(): Promise<void> {
    // Chromium forgets at its next start what was loaded through the debugging protocol, unless it has been reloaded since.
    const reloaded = this.door.waitForEvent('close');
    await this.inExtension(() => chrome.runtime.reload()).catch(() => undefined);
    await reloaded;
    const door = await openDoor(this.context, this.id);
    await this.hearsOfStart();
    await door.close();
    await this.quit();
    await this.startAgain();
  }

  /** As a power cut: the browser's process ends in the middle of whatever it does. Only after a {@link restart}, or the extension is forgotten. */
  async crash(): Promise<void> {
    // Chromium's own note of who uses the profile: "host-process".
    const pid = Number(/-(\d+)$/.exec(readlinkSync(path.join(this.profile, 'SingletonLock')))?.[1]);
    const gone = new Promise((resolve) => this.context.once('close', resolve));
    process.kill(pid, 'SIGKILL');
    await gone;
    await this.startAgain();
  }

  private async startAgain(): Promise<void> {
    const { context, cdp } = await start(this.profile, this.options);
    this.running = { context, cdp, door: await openDoor(context, this.id) };
    this.listen();
  }

  /** A worker is woken by the browser's next start only if it had the time to say that it wants to be. */
  private async hearsOfStart(): Promise<void> {
    const isListening = (): Promise<boolean> =>
      Promise.all(this.context.serviceWorkers().map((worker) => worker.evaluate(() => chrome.runtime.onStartup.hasListeners()))).then(
        (answers) => answers.includes(true),
        () => false,
      );
    await until(isListening, 'the worker listens');
  }

  /** As a browser that was just installed: no storage, alarms, cookies or tabs, and a worker that remembers nothing. */
  async reset(): Promise<void> {
    await Promise.all(
      this.context
        .pages()
        .filter((page) => page !== this.door)
        .map((page) => page.close()),
    );
    await this.forget();
    await this.context.clearCookies();
    const session = await this.context.newCDPSession(this.door);
    for (const origin of this.origins)
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,session_storage' });
    await session.detach();
    this.origins.clear();
    this.said.length = 0;
  }

  /** Nothing kept, and nothing remembered by the worker. */
  async forget(): Promise<void> {
    await this.killWorker();
    await this.inExtension(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear(), chrome.alarms.clearAll()]));
  }

  url(file: string): string {
    return `chrome-extension://${this.id}/${file}`;
  }

  /** Runs in a page of the extension. */
  inExtension<Result, Argument = undefined>(run: (argument: Argument) => Result | Promise<Result>, argument?: Argument): Promise<Result> {
    return this.door.evaluate(run as never, argument as never);
  }

  storage(): Promise<Record<string, unknown>> {
    return this.inExtension(() => chrome.storage.local.get(null));
  }

  /** The browser's number of a tab. It brings the tab to the front. */
  async tabId(page: Page): Promise<number> {
    await page.bringToFront();
    const id = await this.inExtension(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id);
    if (id === undefined) throw new Error('The browser has no active tab.');
    return id;
  }

  /** What the icon says over a tab. */
  async badge(page: Page): Promise<string> {
    return this.inExtension((tabId) => chrome.action.getBadgeText({ tabId }), await this.tabId(page));
  }

  /** The popup's page for a tab, in a tab of its own behind it. */
  async popupTab(over: Page): Promise<Page> {
    return this.openBehind(`popup/popup.html?tab=${await this.tabId(over)}`);
  }

  /** The page of the panel that follows the active tab, in a tab of its own behind that one. */
  async followingPanel(): Promise<Page> {
    return this.openBehind('popup/popup.html?panel');
  }

  private async openBehind(file: string): Promise<Page> {
    const opened = this.context.waitForEvent('page');
    await this.inExtension((url) => void chrome.tabs.create({ url, active: false }), this.url(file));
    const page = await opened;
    await page.waitForLoadState();
    return page;
  }

  /** As the owner who looks into the popup over a page, and closes it. */
  async startGuide(over: Page): Promise<void> {
    const popup = await this.popupTab(over);
    await popup.locator('[data-situation]').waitFor();
    await popup.close();
  }

  /** What a click on the toolbar button does, the grant of `activeTab` included. */
  async clickIcon(over: Page): Promise<Page> {
    await over.bringToFront();
    const session = await this.context.newCDPSession(over);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    const tabs = await this.targets([{ type: 'tab' }]);
    const pages = await this.targets();
    const tab = await this.tabTargetOf(tabs, targetInfo.targetId, pages);
    await this.cdp.send('Extensions.triggerAction' as never, { id: this.id, targetId: tab } as never);
    return this.attachPopup();
  }

  /** The toolbar popup as the extension opens it itself; grants nothing. */
  async openPopup(over: Page): Promise<Page> {
    await over.bringToFront();
    await this.inExtension(() => chrome.action.openPopup());
    return this.attachPopup();
  }

  /** As the keys that the owner has set in the browser for a command, pressed over a page. */
  async command(name: 'read-step' | 'go-to-card', over: Page): Promise<void> {
    const tab = await this.inExtension((tabId) => chrome.tabs.get(tabId), await this.tabId(over));
    const [worker] = this.context.serviceWorkers();
    if (!worker) throw new Error('The extension has no worker.');
    await worker.evaluate(
      ([command, where]) => (chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void }).dispatch(command, where),
      [name, tab] as const,
    );
  }

  /** The addresses of the extension's pages that are open beside a page. */
  async panels(): Promise<string[]> {
    return this.inExtension(async () => {
      const contexts = await chrome.runtime.getContexts({ contextTypes: [chrome.runtime.ContextType.SIDE_PANEL] });
      return contexts.map(({ documentUrl }) => documentUrl ?? '');
    });
  }

  async killWorker(): Promise<void> {
    // Again and again: one that is only just starting does not listen yet.
    await until(async () => (await this.strikeWorker()) === 0, 'the worker stops');
  }

  /** As {@link killWorker}, once: one that is started again right then is left alone. @returns how many there were */
  async strikeWorker(): Promise<number> {
    const workers = (await this.targets()).filter(({ type, url }) => type === 'service_worker' && url.startsWith(this.url('')));
    // One that is gone by now does not mind.
    for (const { targetId } of workers) await this.cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
    return workers.length;
  }

  /** As the reload button of the extensions page: open pages keep their old content scripts. */
  async reloadExtension(): Promise<void> {
    await loadUnpacked(this.cdp, this.options.extension);
    if (!this.door.isClosed()) await this.door.close();
    await this.openAnotherDoor();
  }

  private async openAnotherDoor(): Promise<void> {
    const door = await this.context.newPage();
    await door.goto(doorUrl(this.id));
    this.running = { ...this.running, door };
  }

  /** As the switch on the browser's page of extensions. Open pages keep their content scripts. */
  async switchOn(on: boolean): Promise<void> {
    await this.onExtensionsPage(([id, isOn]) => chrome.management.setEnabled(id, isOn), [this.id, on] as const);
    if (on) await this.openAnotherDoor();
  }

  /** As the owner who removes it on the browser's page of extensions. */
  async uninstall(): Promise<void> {
    await this.cdp.send('Extensions.uninstall' as never, { id: this.id } as never);
    this.removed = true;
  }

  /** Its storage has gone with it, and nobody can be asked any more. */
  get isRemoved(): boolean {
    return this.removed;
  }

  /** As the owner who sets on the browser's page of extensions where the extension may run, whether in private windows, and whether its icon is always shown. */
  async configure(settings: {
    readonly hostAccess?: 'ON_CLICK' | 'ON_ALL_SITES';
    readonly incognitoAccess?: boolean;
    readonly pinnedToToolbar?: boolean;
  }): Promise<void> {
    await this.onExtensionsPage((update) => (chrome as unknown as ExtensionsPage).developerPrivate.updateExtensionConfiguration(update), {
      extensionId: this.id,
      ...settings,
    });
    // For private windows the browser loads the extension again, which closes its pages.
    if ('incognitoAccess' in settings) {
      await until(() => this.door.isClosed(), 'the extension is loaded again');
      await this.openAnotherDoor();
    }
  }

  private async onExtensionsPage<Argument>(run: (argument: Argument) => Promise<void>, argument: Argument): Promise<void> {
    const page = await this.context.newPage();
    await page.goto('chrome://extensions/');
    await page.evaluate(run as never, argument as never);
    await page.close();
  }

  /** Opens a page in a window of its own. */
  async openWindow(url: string, { incognito = false } = {}): Promise<Page> {
    const opened = this.context.waitForEvent('page');
    await this.inExtension(([at, isPrivate]) => void chrome.windows.create({ url: at, incognito: isPrivate }), [url, incognito] as const);
    const page = await opened;
    await page.waitForLoadState();
    return page;
  }

  async close(): Promise<void> {
    await this.quit();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  private get cdp(): CDPSession {
    return this.running.cdp;
  }

  private get door(): Page {
    return this.running.door;
  }

  private async quit(): Promise<void> {
    for (const second of this.seconds.splice(0)) await second.close().catch(() => undefined);
    await this.context.close();
  }

  private listen(): void {
    this.context.on('request', (request) => {
      if (request.isNavigationRequest()) this.origins.add(new URL(request.url()).origin);
    });
    const hear = (worker: Worker): void => void worker.on('console', (message) => this.said.push(message.text()));
    this.context.serviceWorkers().forEach(hear);
    this.context.on('serviceworker', hear);
    this.context.on('console', (message) => this.said.push(message.text()));
    this.context.on('weberror', (error) => this.said.push(String(error.error())));
  }

  private async targets(filter?: readonly { type: string }[]): Promise<TargetInfo[]> {
    return (await this.cdp.send('Target.getTargets', filter ? { filter: [...filter] } : {})).targetInfos;
  }

  private async tabTargetOf(tabs: readonly TargetInfo[], pageTarget: string, pages: readonly TargetInfo[]): Promise<string> {
    const url = pages.find(({ targetId }) => targetId === pageTarget)?.url;
    const [tab, another] = tabs.filter((candidate) => candidate.url === url);
    if (!tab || another) throw new Error(`${url ?? 'The page'} is open in ${another ? 'more than one tab' : 'no tab'}.`);
    return tab.targetId;
  }

  /** The page in the side panel. */
  async panel(): Promise<Page> {
    const [url] = await this.panels();
    if (url === undefined) throw new Error('No panel is open.');
    return this.attach(url);
  }

  private attachPopup(): Promise<Page> {
    return this.attach(this.url('popup/popup.html'));
  }

  /**
   * Popup and panel are pages that the first connection never hears of; a second one, made once they are open, does. It leaves the browser
   * as it is: its own defaults would send the first one's downloads to a folder that nobody reads.
   */
  private async attach(url: string): Promise<Page> {
    await until(async () => (await this.targets()).some((target) => target.url === url), `${url} opens`);
    const [port] = readFileSync(path.join(this.profile, 'DevToolsActivePort'), 'utf8').split('\n');
    const second = await chromium.connectOverCDP(`http://127.0.0.1:${port ?? ''}`, { noDefaults: true });
    this.seconds.push(second);
    const popup = second
      .contexts()
      .flatMap((context) => context.pages())
      .find((page) => page.url() === url);
    if (!popup) throw new Error('The popup closed before it could be read.');
    return popup;
  }
}

/** Starts Chromium on a profile. */
async function start(
  profile: string,
  {
    port,
    keyHash,
    headless = true,
    sandbox = false,
    viewport,
    args = [],
    executablePath,
    keepsLeftPages = false,
    isStill = false,
  }: LaunchOptions,
): Promise<Pick<Running, 'context' | 'cdp'>> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executablePath ?? CHROMIUM,
    headless,
    chromiumSandbox: sandbox,
    viewport: viewport === undefined ? { width: 1280, height: 800 } : viewport,
    reducedMotion: isStill ? 'reduce' : 'no-preference',
    ignoreDefaultArgs: [
      '--disable-extensions',
      ...(headless ? [] : ['--enable-automation']),
      ...(keepsLeftPages ? ['--disable-back-forward-cache'] : []),
    ],
    args: ['--remote-debugging-port=0', ...consoleSwitches({ port, keyHash }), ...args],
  });
  const browser = context.browser();
  if (!browser) throw new Error('The browser closed while it started.');
  return { context, cdp: await browser.newBrowserCDPSession() };
}

/**
 * Ends when the welcome page is there, so that it does not come into what the caller does next, and closes it unless it is wanted.
 * @returns the extension's id
 */
async function install(context: BrowserContext, cdp: CDPSession, { extension, keepsWelcome = false }: LaunchOptions): Promise<string> {
  const opened = context.waitForEvent('page');
  // It is waited for below; where the extension cannot be loaded, that is the failure to tell.
  opened.catch(() => undefined);
  const id = await loadUnpacked(cdp, extension);
  const welcome = await opened;
  await welcome.waitForURL(`chrome-extension://${id}/welcome/welcome.html`);
  if (!keepsWelcome) await welcome.close();
  return id;
}

async function openDoor(context: BrowserContext, id: string): Promise<Page> {
  const door = context.pages().find((page) => page.url() === 'about:blank') ?? (await context.newPage());
  // The first tab may be there before the extension is.
  const isThere = (): Promise<boolean> =>
    door.goto(doorUrl(id)).then(
      () => true,
      () => false,
    );
  await until(isThere, 'the extension is there');
  return door;
}

/** Has the extension's origin, and no script. */
function doorUrl(id: string): string {
  return `chrome-extension://${id}/manifest.json`;
}

/**
 * Through the debugging protocol and not `--load-extension`, which Google Chrome and Microsoft Edge ignore. Loading it again reloads it.
 * @returns the extension's id
 */
async function loadUnpacked(cdp: CDPSession, folder: string): Promise<string> {
  const { id } = (await cdp.send('Extensions.loadUnpacked' as never, { path: folder } as never)) as unknown as { id: string };
  return id;
}
