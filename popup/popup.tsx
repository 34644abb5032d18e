/**
 * Shows what the worker knows of one tab: the active one, or the one that `?tab=<tab id>` names. It keeps nothing: it is drawn whole from
 * the worker's answer when it opens, and again whenever what the worker keeps has changed.
 */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import type { Command, Notice, TabState } from '../src/extension/messages';
import { NO_PROGRESS } from '../src/guide/progress';
import type { PopupActions } from './props';
import { Popup } from './view';

const MINUTE_MS = 60_000;
const PATIENCE_MS = 250;
const NOTIFICATIONS = { permissions: ['notifications' as const] };

const NOTHING_YET: TabState = {
  report: undefined,
  page: 'loading',
  progress: NO_PROGRESS,
  remembered: [],
  site: undefined,
  elsewhere: [],
  notices: [],
};

const namedTab = /^\d+$/.exec(new URLSearchParams(location.search).get('tab') ?? '')?.[0];
const main = document.getElementById('popup');
if (main) void show(main);

async function show(root: HTMLElement): Promise<void> {
  const language = browser.i18n.getUILanguage();
  document.documentElement.lang = language;
  document.documentElement.classList.toggle('beside', namedTab !== undefined);
  const tabId = namedTab === undefined ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id : Number(namedTab);
  if (tabId === undefined) return;

  /** Told once: seen when drawn, and left standing while this popup is open. */
  const told = new Set<Notice>();
  const dismissed = new Set<Notice>();
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  let last: TabState | undefined;
  let reminds: boolean | undefined;

  const draw = () => {
    if (!last) return;
    for (const notice of last.notices) {
      if (told.has(notice)) continue;
      told.add(notice);
      if (notice !== 'not-saved') void send({ type: 'note-seen', note: notice });
    }
    if (!last.notices.includes('not-saved')) told.delete('not-saved');
    render(
      <Popup
        state={last}
        notices={[...told].filter((notice) => !dismissed.has(notice))}
        now={Date.now()}
        t={(key, ...values) => browser.i18n.getMessage(key, values)}
        date={(at) => time.format(at)}
        reminds={reminds}
        actions={actions}
      />,
      root,
    );
  };

  const send = async (command: Command): Promise<TabState | undefined> => {
    try {
      return await browser.runtime.sendMessage<Command, TabState | undefined>(command);
    } catch {
      // The extension is being updated; this page goes with it.
      return undefined;
    }
  };

  const ask = async (command: Command): Promise<void> => {
    last = (await send(command)) ?? last;
    draw();
  };

  const leave = () => {
    // As a tab or a panel it stays beside the page.
    if (namedTab === undefined) window.close();
  };

  const lookAtReminders = async (): Promise<void> => {
    reminds = await browser.permissions.contains(NOTIFICATIONS);
    draw();
  };

  const actions: PopupActions = {
    decide: (decision) => void ask({ type: 'decide-for-tab', tabId, decision }),
    goToPage: () => void ask({ type: 'go-to-page', tabId }).then(leave),
    reload: () => void browser.tabs.reload(tabId).then(leave),
    toPage: () => void browser.tabs.update(tabId, { active: true }).then(leave),
    restart: () => void ask({ type: 'open', tabId }),
    openRecord: () => void browser.tabs.create({ url: browser.runtime.getURL('popup/record.html') }).then(leave),
    copy: async (text) => {
      await navigator.clipboard.writeText(text);
    },
    // Only in the owner's own click does a browser ask; the question may close the popup.
    allowReminders: () => void browser.permissions.request(NOTIFICATIONS).then(lookAtReminders),
    dismiss(notice) {
      dismissed.add(notice);
      draw();
    },
  };

  // A guide that has to be started first takes a moment; anything quicker would only flicker.
  const patience = setTimeout(() => {
    last ??= NOTHING_YET;
    draw();
  }, PATIENCE_MS);
  await ask({ type: 'open', tabId });
  clearTimeout(patience);
  await lookAtReminders();

  const refresh = onceAtATime(() => ask({ type: 'get', tabId }));
  browser.storage.onChanged.addListener(refresh);
  browser.tabs.onUpdated.addListener((id, change) => {
    if (id === tabId && change.status !== undefined) refresh();
  });
  setInterval(draw, MINUTE_MS);
}

/** Runs the task now, or, when it is running, once more after it. */
function onceAtATime(task: () => Promise<void>): () => void {
  let turn: Promise<void> | undefined;
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = turn !== undefined;
    turn = (turn ?? Promise.resolve())
      .then(() => {
        waiting = false;
        return task();
      })
      .catch(() => undefined);
  };
}
