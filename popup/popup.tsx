/**
 * Shows what the worker knows of one tab: the active one, or the one that `?tab=<tab id>` names; with `?panel`, the active one as it changes.
 * It keeps nothing: it is drawn whole from
 * the worker's answer when it opens, and again whenever what the worker keeps has changed.
 */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import type { Partition } from '../src/console/location';
import type { Command, Notice, TabState } from '../src/extension/messages';
import { NO_PROGRESS } from '../src/guide/progress';
import { speak } from '../design/texts';
import { askForAccess, hasAccess } from './access';
import { HAS_PANEL, openPanel } from './panel';
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

const parameters = new URLSearchParams(location.search);
const namedTab = /^\d+$/.exec(parameters.get('tab') ?? '')?.[0];
/** It shows whichever tab is active, and nobody has clicked the icon over that one. */
const follows = namedTab === undefined && parameters.has('panel');
const isBeside = namedTab !== undefined || follows;
const main = document.getElementById('popup');
if (main) void show(main);

async function show(root: HTMLElement): Promise<void> {
  const { t, date } = speak(document);
  document.documentElement.classList.toggle('beside', isBeside);
  const overTab = namedTab === undefined ? await activeTab() : Number(namedTab);
  if (overTab === undefined) return;
  let tabId = overTab;

  /** Told once: seen when drawn, and left standing while this popup is open. */
  const told = new Set<Notice>();
  const dismissed = new Set<Notice>();
  let last: TabState | undefined;
  let reminds: boolean | undefined;
  /** Until the browser has told, nothing is asked for. */
  let access = true;

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
        t={t}
        date={date}
        canOpenPanel={HAS_PANEL && !isBeside}
        hasAccess={access}
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

  const ask = async (command: Command & { readonly tabId: number }): Promise<void> => {
    const answer = await send(command);
    const allowed = await hasAccess(partitionOf(answer ?? last));
    // What is drawn and what a press is about are of one tab.
    if (command.tabId !== tabId) return;
    [last, access] = [answer ?? last, allowed];
    draw();
  };

  const turnTo = async (next: number | undefined): Promise<void> => {
    if (next === undefined || next === tabId) return;
    const answer = await send({ type: 'get', tabId: next });
    const allowed = await hasAccess(partitionOf(answer));
    [tabId, last, access] = [next, answer ?? NOTHING_YET, allowed];
    draw();
  };

  /** In a page that follows the active tab, the owner's first press is the start of the guide there. */
  const start = (): Promise<unknown> => (follows ? send({ type: 'open', tabId }) : Promise.resolve());

  const leave = () => {
    if (!isBeside) window.close();
  };

  const lookAtReminders = async (): Promise<void> => {
    reminds = await browser.permissions.contains(NOTIFICATIONS);
    draw();
  };

  const actions: PopupActions = {
    decide: (decision) => void ask({ type: 'decide-for-tab', tabId, decision }),
    goToPage: () => void start().then(() => ask({ type: 'go-to-page', tabId }).then(leave)),
    reload: () => void browser.tabs.reload(tabId).then(leave),
    toPage: () => void browser.tabs.update(tabId, { active: true }).then(leave),
    restart: () => void ask({ type: 'open', tabId }),
    openPanel: () => void openPanel(tabId).then((opened) => opened && leave()),
    openOwnPage: (page) => void browser.tabs.create({ url: browser.runtime.getURL(page) }).then(leave),
    copy: async (text) => {
      await navigator.clipboard.writeText(text);
    },
    // Only in the owner's own click does a browser ask; the question may close the popup.
    allowAccess: () => void askForAccess(partitionOf(last)).then(() => ask({ type: 'open', tabId })),
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
  const first = ask({ type: follows ? 'get' : 'open', tabId });
  // What changes while the first answer is on its way must not be missed, nor be drawn before it.
  const refresh = onceAtATime(() => first.then(() => ask({ type: 'get', tabId })));
  if (follows) browser.tabs.onActivated.addListener(onceAtATime(async () => turnTo(await activeTab())));
  browser.storage.onChanged.addListener(refresh);
  browser.permissions.onAdded.addListener(refresh);
  browser.permissions.onRemoved.addListener(refresh);
  browser.tabs.onUpdated.addListener((id, change) => {
    if (id === tabId && change.status !== undefined) refresh();
  });

  await first;
  clearTimeout(patience);
  await lookAtReminders();
  setInterval(draw, MINUTE_MS);
}

/** Which console is meant, where none is open: the commercial one, to which the popup leads. */
function partitionOf(state: TabState | undefined): Partition {
  return state?.report?.partition ?? 'aws';
}

async function activeTab(): Promise<number | undefined> {
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
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
