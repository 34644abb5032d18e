/**
 * Reads the guide as a person does: its ring and its card, and nothing else of the page. Both are in a closed shadow root, so the reader goes
 * through the browser's debugging protocol; one call reads everything.
 */
import type { CDPSession, Page } from '@playwright/test';

/** Border box in CSS px of the viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One control of the card by which the owner decides. */
export interface CardAction {
  readonly name: string;
  /** Of `wait`: 0, 1, 7, 14 or 30. */
  readonly days: number | undefined;
  readonly label: string;
  readonly box: Box;
  readonly enabled: boolean;
  /** Of checkboxes. */
  readonly checked: boolean | undefined;
}

export interface Reading {
  readonly step: string;
  readonly ring: Box | undefined;
  readonly card: Box | undefined;
  readonly text: string;
  readonly keyId: string | undefined;
  readonly confirmationText: string | undefined;
  /** The visible ones, in the order of the card. */
  readonly actions: readonly CardAction[];
  readonly viewport: { readonly width: number; readonly height: number };
}

/** What the card tells only when the owner asks. */
export interface AsideReading {
  /** What the owner presses to unfold it. */
  readonly summary: string;
  readonly open: boolean;
  /** Of the summary. */
  readonly box: Box;
  /** All that it says, folded or not. */
  readonly text: string;
  readonly links: readonly { readonly text: string; readonly href: string }[];
  /** To be copied. */
  readonly commands: readonly string[];
}

/** No guide is on the page (yet). */
export type MaybeReading = Reading | undefined;

export interface WaitOptions {
  /** ms */
  readonly timeout?: number;
  /** In how many animation frames in a row the guide has to look the same. */
  readonly frames?: number;
}

/** The way into the closed shadow root: each debugging protocol has its own. */
export interface GuideAccess {
  /**
   * @param name of the host element
   * @param timeout how long to wait for it, in ms
   * @returns what {@link GuideAccess.run} takes for the shadow root, seen from a world that the page cannot see; undefined when there is none
   * @throws also when the document goes away meanwhile
   */
  find(name: string, timeout: number): Promise<string | undefined>;
  /**
   * Calls a function with the shadow root as `this`, in the same world.
   * @param declaration of the function, sync or async, in JavaScript
   * @returns what it returns, as JSON can tell it
   */
  run(root: string, declaration: string, args: readonly unknown[]): Promise<unknown>;
  /** Whether it was thrown because the document went away. */
  isNavigation(error: unknown): boolean;
  detach(): Promise<void>;
}

const HOST = 'root-key-guide';
const TIMEOUT = 20_000;
const FRAMES = 3;

export class GuideReader {
  private root: string | undefined;

  constructor(private readonly access: GuideAccess) {}

  static async attach(page: Page): Promise<GuideReader> {
    return new GuideReader(new DevToolsAccess(await page.context().newCDPSession(page)));
  }

  /** What the guide shows right now. */
  async read(): Promise<MaybeReading> {
    return this.call(readNow, []);
  }

  /**
   * Waits until the guide looks the same in several animation frames in a row.
   * @param before waits first until it looks different from this; `undefined` in it means that no guide was there
   * @returns the reading, or what it last was when time ran out, with `stable: false`
   */
  async settle({ timeout = TIMEOUT, frames = FRAMES, before }: WaitOptions & { readonly before?: MaybeReading } = {}): Promise<{
    readonly reading: MaybeReading;
    readonly stable: boolean;
  }> {
    const end = Date.now() + timeout;
    const old = before && JSON.stringify(before);
    let reading: MaybeReading;
    do {
      const answer = await this.call(readSettled, [old ?? null, frames, Math.max(0, end - Date.now())]);
      reading = answer?.reading;
      if (answer?.stable) return { reading, stable: true };
      // No guide yet, or the page or the host is new: look again.
      if (!answer) this.root = await this.find(Math.max(0, end - Date.now()));
    } while (Date.now() < end);
    return { reading, stable: false };
  }

  /** Waits for a step, and until the guide has settled on it. */
  async waitForStep(step: string | readonly string[], { timeout = TIMEOUT, frames = FRAMES }: WaitOptions = {}): Promise<Reading> {
    const wanted = typeof step === 'string' ? [step] : step;
    const end = Date.now() + timeout;
    let before: MaybeReading;
    for (;;) {
      const { reading, stable } = await this.settle({ timeout: Math.max(0, end - Date.now()), frames, ...(before ? { before } : {}) });
      if (stable && reading && wanted.includes(reading.step)) return reading;
      if (Date.now() >= end) throw new Error(`The guide shows ${describe(reading)} and not ${wanted.join(' or ')} after ${timeout} ms.`);
      before = reading;
    }
  }

  /** Waits until no guide is drawn on the page. */
  async waitForNothing({ timeout = TIMEOUT }: WaitOptions = {}): Promise<void> {
    const end = Date.now() + timeout;
    for (;;) {
      const reading = await this.read();
      if (!reading || (!reading.ring && !reading.card)) return;
      if (Date.now() >= end) throw new Error(`The guide still shows ${describe(reading)} after ${timeout} ms.`);
    }
  }

  /** All that the guide says, card or not. */
  async words(): Promise<string> {
    return (await this.call((root) => [...root.children].map((child) => (child as HTMLElement).innerText).join(' '), [])) ?? '';
  }

  /** The asides of the card, from top to bottom. */
  async asides(): Promise<readonly AsideReading[]> {
    return (await this.call(readAsides, [])) ?? [];
  }

  /** Presses a control of the card as a script would; the guide must not take it for the owner. */
  async pressByScript(action: string): Promise<void> {
    await this.call(
      (root, name: string) => {
        const control = root.querySelector<HTMLElement>(`[data-action="${name}"]`);
        if (!control) throw new Error(`The card has no ${name}.`);
        control.click();
        for (const type of ['change', 'click']) control.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
        return true;
      },
      [action],
    );
  }

  /** From now on everything that a screen reader would be told is noted. */
  async listen(): Promise<void> {
    await this.call((root) => {
      const spoken: string[] = [];
      Object.assign(root, { spoken });
      const region = root.querySelector('[aria-live]');
      if (!region) return false;
      new MutationObserver(() => {
        if (region.textContent) spoken.push(region.textContent);
      }).observe(region, { childList: true, characterData: true, subtree: true });
      return true;
    }, []);
  }

  /** What has been told since {@link listen}, in turn. */
  async heard(): Promise<readonly string[]> {
    return (await this.call((root) => (root as unknown as { spoken?: string[] }).spoken ?? [], [])) ?? [];
  }

  /** The control of the card that has the keyboard's focus: its action, or its name for what has none. */
  async focused(): Promise<string | undefined> {
    const name = await this.call((root) => {
      const { activeElement } = root;
      return (
        (activeElement as HTMLElement | null)?.dataset['action'] ?? activeElement?.getAttribute('part') ?? activeElement?.localName ?? ''
      );
    }, []);
    return name || undefined;
  }

  detach(): Promise<void> {
    return this.access.detach();
  }

  /** Runs a function in the page with the guide's shadow root as its first argument; undefined when there is none. */
  private async call<Result, Rest extends readonly unknown[]>(
    run: (root: ShadowRoot, ...rest: Rest) => Result | Promise<Result>,
    rest: Rest,
  ): Promise<Awaited<Result> | undefined> {
    const declaration = `function (...rest) { ${readNow.toString()}; return this.host?.isConnected ? (${run.toString()})(this, ...rest) : null; }`;
    for (const retry of [true, false]) {
      this.root ??= await this.find(0);
      if (this.root === undefined) return undefined;
      try {
        const result = await this.access.run(this.root, declaration, rest);
        if (result !== null && result !== undefined) return result as Awaited<Result>;
      } catch (error) {
        if (!this.access.isNavigation(error)) throw error;
      }
      this.root = undefined;
      if (!retry) return undefined;
    }
    return undefined;
  }

  /** @param timeout how long to wait for the host, in ms */
  private async find(timeout: number): Promise<string | undefined> {
    try {
      return await this.access.find(HOST, timeout);
    } catch (error) {
      if (this.access.isNavigation(error)) return undefined;
      throw error;
    }
  }
}

/** By the DevTools protocol of Chromium; roots are remote objects. */
class DevToolsAccess implements GuideAccess {
  constructor(private readonly cdp: CDPSession) {}

  async find(name: string, timeout: number): Promise<string | undefined> {
    const { frameTree } = await this.cdp.send('Page.getFrameTree');
    const { executionContextId } = await this.cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'guide-reader',
    });
    const { result } = await this.cdp.send('Runtime.evaluate', {
      expression: `(${waitForHost.toString()})(${JSON.stringify(name)}, ${timeout})`,
      contextId: executionContextId,
      awaitPromise: true,
    });
    if (!result.objectId) return undefined;
    const { node } = await this.cdp.send('DOM.describeNode', { objectId: result.objectId, pierce: true });
    const root = node.shadowRoots?.[0];
    if (!root) return undefined;
    const { object } = await this.cdp.send('DOM.resolveNode', { backendNodeId: root.backendNodeId, executionContextId });
    return object.objectId;
  }

  async run(root: string, declaration: string, args: readonly unknown[]): Promise<unknown> {
    const { result, exceptionDetails } = await this.cdp.send('Runtime.callFunctionOn', {
      objectId: root,
      functionDeclaration: declaration,
      arguments: args.map((value) => ({ value })),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  isNavigation(error: unknown): boolean {
    return (
      error instanceof Error &&
      /context was destroyed|context with specified id|Cannot find context|Could not find (object|node)|Inspected target navigated|No node (found )?(for|with)( the)? given|Promise was collected|uniqueContextId not found|No frame (for|with)/i.test(
        error.message,
      )
    );
  }

  async detach(): Promise<void> {
    await this.cdp.detach().catch(() => undefined);
  }
}

export function describe(reading: MaybeReading): string {
  if (!reading) return 'nothing';
  const { step, keyId, text } = reading;
  return `${step}${keyId === undefined ? '' : ` for ${keyId}`} (“${text.replace(/\s+/g, ' ').slice(0, 160)}”)`;
}

// What follows runs in the page, each function by itself.

export async function waitForHost(name: string, timeout: number): Promise<Element | null> {
  const end = performance.now() + timeout;
  for (;;) {
    const host = document.querySelector(name);
    if (host || performance.now() >= end) return host;
    await new Promise(requestAnimationFrame);
  }
}

function readNow(root: ShadowRoot): Reading {
  const seen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
  const boxOf = (element: Element): Box | undefined => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 ? { x, y, width, height } : undefined;
  };
  const part = (name: string): HTMLElement | undefined => {
    const element = root.querySelector<HTMLElement>(`[part~="${name}"]`);
    return element && seen(element) ? element : undefined;
  };
  const ring = part('ring');
  const card = part('card');
  const actions: CardAction[] = [];
  for (const element of card?.querySelectorAll<HTMLElement>('[data-action]') ?? []) {
    const box = seen(element) ? boxOf(element) : undefined;
    if (!box) continue;
    const input = element instanceof HTMLInputElement ? element : undefined;
    const days = element.dataset['days'];
    actions.push({
      name: element.dataset['action'] ?? '',
      days: days === undefined ? undefined : Number(days),
      label: (element.closest('label') ?? element).textContent.trim(),
      box,
      enabled: !element.matches(':disabled') && element.getAttribute('aria-disabled') !== 'true',
      checked: input?.type === 'checkbox' ? input.checked : undefined,
    });
  }
  return {
    step: (root.host as HTMLElement).dataset['step'] ?? '',
    ring: ring && boxOf(ring),
    card: card && boxOf(card),
    text: card?.innerText ?? '',
    keyId: part('key-id')?.textContent,
    confirmationText: part('confirmation-text')?.textContent,
    actions,
    viewport: { width: innerWidth, height: innerHeight },
  };
}

function readAsides(root: ShadowRoot): AsideReading[] {
  return [...root.querySelectorAll('details')].flatMap((aside) => {
    const summary = aside.querySelector('summary');
    if (!summary) return [];
    const { x, y, width, height } = summary.getBoundingClientRect();
    return [
      {
        summary: summary.textContent.trim(),
        open: aside.open,
        box: { x, y, width, height },
        text: aside.textContent.trim(),
        links: [...aside.querySelectorAll('a')].map(({ textContent, href }) => ({ text: textContent.trim(), href })),
        commands: [...aside.querySelectorAll('code')].map(({ textContent }) => textContent),
      },
    ];
  });
}

async function readSettled(
  root: ShadowRoot,
  old: string | null,
  frames: number,
  timeout: number,
): Promise<{ reading: Reading; stable: boolean } | null> {
  const end = performance.now() + timeout;
  const left = (): number => Math.max(0, end - performance.now());
  const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);
  // While nothing changes nothing is read: reading in every frame would slow down what is being waited for.
  let changed: (() => void) | undefined;
  const observer = new MutationObserver(() => changed?.());
  observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  observer.observe(root.host, { attributes: true });
  observer.observe(document.documentElement, { childList: true });
  const onChange = (): void => changed?.();
  root.addEventListener('change', onChange);
  const nextChange = (): Promise<unknown> =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, left());
      changed = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  try {
    let last = '';
    let same = 0;
    for (;;) {
      if (!root.host.isConnected) return null;
      const reading = readNow(root);
      const now = JSON.stringify(reading);
      same = now === last ? same + 1 : 0;
      last = now;
      if (same >= frames && now !== old) return { reading, stable: true };
      if (left() === 0) return { reading, stable: false };
      await (same >= frames ? nextChange() : nextFrame());
    }
  } finally {
    observer.disconnect();
    root.removeEventListener('change', onChange);
  }
}
