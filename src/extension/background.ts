/** The background worker: binds what the browser tells to `worker.ts`. Every listener is added before anything is awaited. */
import browser, { type Runtime } from 'webextension-polyfill';
import { createSpeech } from '../guide/sentence';
import type { Badge } from './badge';
import { cardTextsIn } from './card-texts';
import { createStore } from './storage';
import { createTabRecords } from './tab-records';
import { createWorker } from './worker';

/** The one alarm: the next waiting time ends. */
const ALARM = 'waiting-time';

const speech = createSpeech((name, places) => browser.i18n.getMessage(name, [...places]));

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
    setBadge: (tabId, badge) => showBadge(badge, { tabId }),
    setGeneralBadge: (badge) => showBadge(badge, {}),
    async setAlarm(at) {
      if (at === undefined) await browser.alarms.clear(ALARM);
      else await browser.alarms.create(ALARM, { when: at });
    },
    async notify({ id, last4 }) {
      if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return false;
      return succeeds(
        browser.notifications.create(`${id}:${last4}`, {
          type: 'basic',
          iconUrl: browser.runtime.getURL('icons/idle-128.png'),
          title: speech.translate('reminderTitle', [last4]),
          message: speech.translate('reminderText'),
        }),
      );
    },
    async clearNotifications() {
      const notifications = browser.notifications as typeof browser.notifications | undefined;
      for (const id of Object.keys((await notifications?.getAll().catch(() => ({}))) ?? {})) await notifications?.clear(id);
    },
    openTab: async (url) => {
      await succeeds(browser.tabs.create({ url }));
    },
    managed: () => browser.storage.managed.get(),
  },
  textsIn: cardTextsIn,
  now: () => Date.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => worker.onMessage(message, sender));
browser.runtime.onConnect.addListener((port) => {
  const tabId = port.sender?.tab?.id;
  if (tabId !== undefined) port.onDisconnect.addListener(() => void worker.onPageLeft(tabId));
});
browser.tabs.onRemoved.addListener((tabId) => void worker.onTabRemoved(tabId));
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === ALARM) void worker.onAlarm();
});
// Not every browser keeps alarms while it is closed.
browser.runtime.onStartup.addListener(() => void worker.onAlarm());
browser.runtime.onInstalled.addListener(({ reason }) => {
  void worker.onAlarm();
  if (reason === 'install') void succeeds(browser.tabs.create({ url: browser.runtime.getURL('welcome/welcome.html') }));
});
// Browsers of telephones have no keys to set.
(browser.commands as typeof browser.commands | undefined)?.onCommand.addListener((command, tab) => {
  if (tab?.id !== undefined && (command === 'read-step' || command === 'go-to-card')) void worker.onCommand(command, tab.id);
});
// A new policy may make waiting times longer.
browser.storage.onChanged.addListener((_changes, area) => {
  if (area === 'managed') void worker.onPolicy();
});
hearReminders();
browser.permissions.onAdded.addListener(() => {
  hearReminders();
  void worker.onAlarm();
});

/** The browser has notifications only once the owner has allowed them. */
function hearReminders(): void {
  const notifications = browser.notifications as typeof browser.notifications | undefined;
  if (notifications && !notifications.onClicked.hasListener(onReminder)) notifications.onClicked.addListener(onReminder);
}

function onReminder(id: string): void {
  void browser.notifications.clear(id);
  void worker.onReminder(id.slice(0, id.lastIndexOf(':')));
}

// Content scripts share a process with the page; they get what they need in answers. Firefox has never let them at `session`.
for (const area of [browser.storage.local, browser.storage.session])
  if ('setAccessLevel' in area) void succeeds((area as AccessControlled).setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }));

interface AccessControlled {
  setAccessLevel(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** The tab may have been closed at any time. */
async function showBadge({ text, colour, icon, title, count }: Badge, where: { readonly tabId?: number }): Promise<void> {
  await Promise.all([
    succeeds(browser.action.setBadgeText({ ...where, text })),
    succeeds(browser.action.setBadgeBackgroundColor({ ...where, color: colour })),
    succeeds(browser.action.setBadgeTextColor({ ...where, color: '#ffffff' })),
    succeeds(browser.action.setTitle({ ...where, title: speech.translate(title, count === undefined ? [] : [count]) })),
    succeeds(browser.action.setIcon({ ...where, path: iconOf(icon) })),
  ]);
}

/** By size (px). */
function iconOf(state: Badge['icon']): Record<string, string> {
  return Object.fromEntries([16, 32].map((size) => [size, browser.runtime.getURL(`icons/${state}-${size}.png`)]));
}

async function succeeds(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch {
    return false;
  }
}
