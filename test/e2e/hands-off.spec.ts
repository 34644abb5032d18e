/** It points; the owner clicks and types. Nothing of the page is changed, focused or pressed, and nothing leaves the browser. */
import { expect, type Page } from '@playwright/test';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { follow } from '../support/blind-follower';
import { GuideReader } from '../support/guide-reader';
import { ExtensionBrowser } from './support/extension-browser';
import { EXTENSION, PRACTICE, test } from './support/fixtures';
import { address, journal, keys } from './support/practice';
import { steps, walkToTheEnd } from './support/walk';

// A whole journey takes a few seconds; a machine that has other things to do takes its time.
test.describe.configure({ timeout: 180_000 });

interface Watched {
  readonly changes: string[];
  readonly focus: string[];
  /** That no hand has made. */
  readonly scripted: string[];
}

/** From now on every change of the page's own nodes, every move of the focus and every event made by a script is noted. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: Watched = { changes: [], focus: [], scripted: [] };
    (window as unknown as { watched: Watched }).watched = watched;
    const isGuide = (node: EventTarget | null): boolean => node instanceof Node && node.nodeName.toLowerCase() === 'root-key-guide';
    new MutationObserver((records) => {
      for (const { type, target, attributeName, addedNodes, removedNodes } of records)
        if (!isGuide(target) && !(type === 'childList' && [...addedNodes, ...removedNodes].every(isGuide)))
          watched.changes.push(`${type} ${attributeName ?? ''} of ${target.nodeName}`);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    for (const type of ['focusin', 'focusout', 'blur', 'focus'])
      addEventListener(
        type,
        ({ target }) => {
          if (target !== window && !isGuide(target)) watched.focus.push(type);
        },
        true,
      );
    // Every event that the browser knows: it has a property for each.
    const types = [window, HTMLElement.prototype, SVGElement.prototype, Document.prototype]
      .flatMap((object) => Object.keys(Object.getOwnPropertyDescriptors(object)))
      .filter((name) => /^on[a-z]+$/.test(name))
      .map((name) => name.slice('on'.length));
    for (const type of new Set([...types, 'focusin', 'focusout', 'compositionstart', 'compositionend', 'textInput']))
      addEventListener(
        type,
        ({ target, isTrusted }) => {
          if (!isTrusted && !isGuide(target)) watched.scripted.push(type);
        },
        true,
      );
  });
}

/** What the page is and holds, without the guide: its document, what is filled in, chosen and marked, and what it keeps. */
function stateOf(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    copy.querySelector('root-key-guide')?.remove();
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select, option')];
    const selection = getSelection();
    return {
      document: copy.outerHTML,
      fields: fields.map(({ value, checked, disabled, selectionStart, selectionEnd }) => [
        value,
        checked,
        disabled,
        selectionStart,
        selectionEnd,
      ]),
      selection: [selection?.rangeCount, String(selection)],
      styles: [document.styleSheets.length, document.adoptedStyleSheets.length],
      kept: [document.cookie, Object.entries(localStorage), Object.entries(sessionStorage)],
      address: [location.href, history.length, performance.timeOrigin],
      title: document.title,
    };
  });
}

function watched(page: Page): Promise<Watched> {
  return page.evaluate(() => (window as unknown as { watched: Watched }).watched);
}

/** The element that has the focus, by a way to it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const way: string[] = [];
    for (let element = document.activeElement; element; element = element.parentElement)
      way.unshift(`${element.localName}:${[...(element.parentElement?.children ?? [])].indexOf(element)}`);
    return way.join(' ');
  });
}

test('ring and card come, move and go without a change of the page or a move of the focus', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Active', 'Inactive') }));
  await reader.waitForStep('review');
  await page.locator('#nav-usernameMenu').focus();
  const before = await focused(page);
  const popup = await extension.popupTab(page);
  await watch(page);
  const state = await stateOf(page);

  // The owner decides in the popup, so that nobody touches the page.
  await popup.locator('[data-action="tick-admin"]').check();
  await popup.locator('[data-action="tick-unused"]').check();
  await popup.locator('[data-action="continue"]').click();
  await reader.waitForStep('select-key');
  await popup.locator('[data-action="stop"]').click();
  await reader.waitForNothing();

  expect(await watched(page)).toEqual({ changes: [], focus: [], scripted: [] });
  expect(await stateOf(page)).toEqual(state);
  expect(await focused(page)).toBe(before);
  expect(await journal(page)).toEqual([]);
});

test('over a whole journey every event in the page is by the owner’s hand', async ({ page, reader }) => {
  await page.goto(address({ keys: keys('Active') }));
  await watch(page);
  const walk = await follow({ page, reader, until: ({ step }) => step === 'verify' });
  expect(steps(walk)).toEqual(expect.arrayContaining(['review', 'confirm-deactivate', 'enter-confirmation', 'confirm-delete']));
  const { scripted, changes } = await watched(page);
  expect(changes.length, 'the watch lasts').toBeGreaterThan(0);
  expect(scripted).toEqual([]);
});

test('typing goes on where the owner types while the guide moves', async ({ page, reader }) => {
  await page.goto(address({ keys: keys('Inactive') }));
  await follow({ page, reader, until: ({ step }) => step === 'enter-confirmation' });
  const { ring, confirmationText = '' } = await reader.waitForStep('enter-confirmation');
  if (!ring) throw new Error('The box is not ringed.');
  await page.mouse.click(ring.x + ring.width / 2, ring.y + ring.height / 2);
  const box = await focused(page);
  for (const letter of confirmationText) {
    await page.keyboard.type(letter);
    expect(await focused(page)).toBe(box);
  }
  await reader.waitForStep('confirm-delete');
  expect(await focused(page)).toBe(box);
});

test('a script in the page cannot press the guide’s controls', async ({ page, reader }) => {
  await page.goto(address({ keys: keys('Active') }));
  const before = await reader.waitForStep('review');
  await reader.pressByScript('tick-admin');
  await reader.pressByScript('tick-unused');
  await reader.pressByScript('continue');
  await reader.pressByScript('stop');
  // The owner's own press is still the only one that counts.
  await page.reload();
  const after = await reader.waitForStep('review');
  expect(after.actions.map(({ name, checked, enabled }) => [name, checked, enabled])).toEqual(
    before.actions.map(({ name, checked, enabled }) => [name, checked, enabled]),
  );
});

test('the page is not told what the guide knows', async ({ page, reader }) => {
  await page.goto(address({ keys: keys('Active') }));
  await reader.waitForStep('review');
  const host = await page.evaluate(() => {
    const element = document.querySelector('root-key-guide');
    return {
      root: element?.shadowRoot ?? null,
      children: element?.childNodes.length,
      attributes: element?.getAttributeNames().sort(),
      parent: element?.parentElement?.localName,
      hosts: document.querySelectorAll('root-key-guide').length,
    };
  });
  expect(host).toEqual({ root: null, children: 0, attributes: ['data-step', 'popover'], parent: 'html', hosts: 1 });
});

test('nothing is ever sent: a whole journey beside every page of the extension makes only the requests of the console itself', async ({
  consoleServer,
}, info) => {
  const log = info.outputPath('network.json');
  const browser = await ExtensionBrowser.launch({
    extension: EXTENSION,
    port: consoleServer.port,
    keyHash: consoleServer.keyHash,
    keepsWelcome: true,
    args: [`--log-net-log=${log}`],
  });
  const own = browser.url('');
  const tried: (readonly [where: string, came: string])[] = [];
  try {
    const page = await browser.context.newPage();
    await page.goto(address({ keys: keys('Active') }));
    for (const file of ['popup/record.html', 'popup/settings.html']) await (await browser.context.newPage()).goto(browser.url(file));
    const practice = await browser.context.newPage();
    await practice.goto(browser.url('practice/practice.html'));
    await practice.getByRole('button', { name: 'Show the guide' }).click();
    await browser.popupTab(page);
    await browser.followingPanel();
    await page.bringToFront();
    await walkToTheEnd({ page, reader: await GuideReader.attach(page) });

    // And nothing could be: the browser itself refuses what they might ask for, by the policy in the manifest.
    const ask = (): Promise<string> =>
      fetch('https://us-east-1.console.aws.amazon.com/iam/home?sent', { mode: 'no-cors' }).then(
        () => 'sent',
        () => 'refused',
      );
    for (const open of browser.context.pages().filter((each) => each.url().startsWith(own)))
      tried.push([new URL(open.url()).pathname, await open.evaluate(ask)]);
    for (const worker of browser.context.serviceWorkers()) tried.push([new URL(worker.url()).pathname, await worker.evaluate(ask)]);
  } finally {
    await browser.close();
  }
  const everywhere = ['welcome/welcome', 'popup/record', 'popup/settings', 'practice/practice', 'popup/popup', 'popup/popup'];
  expect(tried.filter(([where]) => where !== '/manifest.json').sort()).toEqual(
    [...everywhere.map((file) => [`/${file}.html`, 'refused']), ['/background.js', 'refused']].sort(),
  );
  const files = new Set(readdirSync(PRACTICE).map((name) => `/practice/${name}`));
  const foreign = requestsIn(log).filter(({ url, initiator }) => {
    if (url.protocol === 'data:' || url.protocol === 'blob:' || url.href.startsWith(own)) return false;
    if (initiator !== undefined && `${initiator}/` === own) return true;
    const isPage =
      url.hostname === 'us-east-1.console.aws.amazon.com' &&
      ((url.pathname === '/iam/home' && !url.search.includes('sent')) || files.has(url.pathname) || url.pathname === '/favicon.ico');
    // The browser itself asks its maker for this and that, of nobody's account; it reaches nobody here.
    return !isPage && initiator !== undefined;
  });
  expect(foreign.map(({ url, initiator }) => `${String(initiator)} → ${url.href}`)).toEqual([]);
  expect(consoleServer.seen.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(consoleServer.seen.filter(({ path }) => path.includes('sent'))).toEqual([]);
  rmSync(log);
});

test('a web page can neither embed, open nor read a file of the extension, nor talk to it', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Active') }));
  await reader.waitForStep('review');
  const before = await extension.storage();
  const files = ['popup/popup.html', 'popup/record.html', 'practice/practice.html', 'manifest.json', 'icons/idle-128.png'].map((file) =>
    extension.url(file),
  );
  const reached = await page.evaluate(async (urls) => {
    const came = (element: HTMLImageElement | HTMLScriptElement, url: string): Promise<string[]> =>
      new Promise((resolve) => {
        element.onload = () => resolve([`${element.localName} ${url}`]);
        element.onerror = () => resolve([]);
        element.src = url;
        document.head.append(element);
      });
    const read = (url: string): Promise<string[]> =>
      fetch(url).then(
        () => [`fetch ${url}`],
        () => [],
      );
    for (const url of urls) {
      const frame = document.createElement('iframe');
      frame.src = url;
      const loaded = new Promise((resolve) => (frame.onload = resolve));
      document.body.append(frame);
      await loaded;
    }
    const all = urls.flatMap((url) => [read(url), came(new Image(), url), came(document.createElement('script'), url)]);
    const { chrome: api } = window as unknown as { chrome?: { runtime?: object } };
    return [...(await Promise.all(all)).flat(), ...Object.keys(api?.runtime ?? {})];
  }, files);
  expect(reached).toEqual([]);

  const opened = page.context().waitForEvent('page');
  await page.evaluate((url) => void window.open(url), extension.url('popup/popup.html?tab=1'));
  const second = await opened;
  await second.waitForLoadState().catch(() => undefined);
  const framed = page.frames().slice(1);
  expect([second.url(), ...framed.map((frame) => frame.url())].filter((url) => url.startsWith(extension.url('')))).toEqual([]);
  expect(await extension.storage()).toEqual(before);
});

/** Everything that Chromium's network stack was asked for, and by whom. */
function requestsIn(log: string): { url: URL; initiator: string | undefined }[] {
  const { constants, events } = JSON.parse(readFileSync(log, 'utf8')) as {
    constants: { logEventTypes: Record<string, number> };
    events: { type: number; params?: { url?: string; initiator?: string } }[];
  };
  const start = constants.logEventTypes['URL_REQUEST_START_JOB'];
  return events.flatMap(({ type, params }) =>
    type === start && params?.url !== undefined
      ? [{ url: new URL(params.url), initiator: params.initiator === 'not an origin' ? undefined : params.initiator }]
      : [],
  );
}
