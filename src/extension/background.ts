/** The background worker: binds what the browser tells to `worker.ts`. Every listener is added before anything is awaited. */
import browser, { type Runtime } from 'webextension-polyfill';
import type { Badge } from './badge';
import { createStore } from './storage';
import { createTabRecords } from './tab-records';
import { createWorker } from './worker';

const worker = createWorker({
  self: { id: browser.runtime.id, popupUrl: browser.runtime.getURL('popup/'), practiceUrl: browser.runtime.getURL('practice/') },
  store: createStore(browser.storage.local, browser.storage.session),
  tabs: createTabRecords(browser.storage.session),
  browser: {
    sendToTab: (tabId, push) => succeeds(browser.tabs.sendMessage(tabId, push, { frameId: 0 })),
    inject: (tabId) => succeeds(browser.scripting.executeScript({ target: { tabId }, files: ['content.js'] })),
    navigate: async (tabId, url) => {
      await succeeds(browser.tabs.update(tabId, { url }));
    },
    tab: (tabId) => browser.tabs.get(tabId),
    setBadge,
  },
  now: () => Date.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => worker.onMessage(message, sender));
browser.runtime.onConnect.addListener((port) => {
  const tabId = port.sender?.tab?.id;
  if (tabId !== undefined) port.onDisconnect.addListener(() => void worker.onPageLeft(tabId));
});
browser.tabs.onRemoved.addListener((tabId) => void worker.onTabRemoved(tabId));

// Content scripts share a process with the page; they get what they need in answers. Firefox has never let them at `session`.
for (const area of [browser.storage.local, browser.storage.session])
  if ('setAccessLevel' in area) void succeeds((area as AccessControlled).setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }));

interface AccessControlled {
  setAccessLevel(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** The tab may have been closed at any time. */
async function setBadge(tabId: number, { text, colour, title }: Badge): Promise<void> {
  await Promise.all([
    succeeds(browser.action.setBadgeText({ tabId, text })),
    succeeds(browser.action.setBadgeBackgroundColor({ tabId, color: colour })),
    succeeds(browser.action.setBadgeTextColor({ tabId, color: '#ffffff' })),
    succeeds(browser.action.setTitle({ tabId, title: browser.i18n.getMessage(title, [text]) })),
  ]);
}

async function succeeds(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch {
    return false;
  }
}
