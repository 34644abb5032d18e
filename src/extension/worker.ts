/**
 * The background worker without a browser: what each message does. It keeps nothing that it needs later, so it may be stopped between any
 * two messages: progress is in the store, tabs are in their records.
 */
import { hasRootUser, isSignIn, readLocation, securityCredentialsUrl, type Partition, type Site } from '../console/location';
import { withPolicy, type Policy } from '../guide/policy';
import type { Decision } from '../guide/progress';
import { DAY_MS } from '../guide/waiting';
import { badgeFor, generalBadge, type Badge } from './badge';
import { parseCommand, parseReport } from './message-schemas';
import type {
  AccountRecord,
  CardTexts,
  Command,
  Load,
  Notice,
  PageCommand,
  Push,
  Report,
  ReportAnswer,
  Settings,
  TabReport,
  TabState,
} from './messages';
import { readPolicy } from './policy';
import { accountRef } from './refs';
import { remindersOf, waitingKeys, withTold, type WaitingKeyRef } from './reminders';
import { zoneOf, type Place, type Self, type Sender } from './senders';
import { createTurns, type Store, type StoredDocument } from './storage';
import {
  namesOf,
  NOTHING_STORED,
  progressFor,
  recordOf,
  rememberedKeys,
  takeDecision,
  takeReport,
  takeSighting,
  withoutOld,
  type Names,
  type StoredProgress,
} from './stored-progress';
import type { TabRecord, TabRecords } from './tab-records';

export interface WorkerBrowser {
  /** @returns false when nobody in the tab listens */
  sendToTab(tabId: number, push: Push): Promise<boolean>;
  /** Starts the content script in the tab. @returns false when the browser does not allow it there */
  inject(tabId: number): Promise<boolean>;
  navigate(tabId: number, url: string): Promise<void>;
  /** `url` is missing when the extension may not know it. Rejects when there is no such tab. */
  tab(tabId: number): Promise<{ readonly url?: string | undefined; readonly status?: string | undefined }>;
  setBadge(tabId: number, badge: Badge): Promise<void>;
  /** The badge of all tabs that have none of their own. */
  setGeneralBadge(badge: Badge): Promise<void>;
  /** Has the worker's `onAlarm` called then (ms since the epoch), once; undefined: never. It replaces what was set before. */
  setAlarm(at: number | undefined): Promise<void>;
  /** @returns false when the owner has not allowed notifications */
  notify(reminder: { readonly id: string; readonly last4: string }): Promise<boolean>;
  clearNotifications(): Promise<void>;
  openTab(url: string): Promise<void>;
  /** What the browser's administrator has set. Rejects where nothing can be set. */
  managed(): Promise<Readonly<Record<string, unknown>>>;
}

export interface WorkerParts {
  readonly self: Self;
  readonly store: Store;
  readonly tabs: TabRecords;
  readonly browser: WorkerBrowser;
  /** The card's texts in the language of a BCP 47 tag, if it is one of those that there are. */
  readonly textsIn: (language: string) => Promise<CardTexts | undefined>;
  /** ms since the epoch */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

export interface Worker {
  /** @returns undefined for what is no message of a sender that may send it; nothing has happened then */
  onMessage(message: unknown, sender: Sender): Promise<unknown> | undefined;
  onTabRemoved(tabId: number): Promise<void>;
  /** The content script of a tab has hung up: its page has been left, or is about to be loaded again. */
  onPageLeft(tabId: number): Promise<void>;
  /** A waiting time has ended, or may have while the browser was closed. */
  onAlarm(): Promise<void>;
  /** The browser's administrator has changed the policy. */
  onPolicy(): Promise<void>;
  /** The owner clicked a reminder. */
  onReminder(id: string): Promise<void>;
  /** The owner pressed a key over a tab. */
  onCommand(command: PageCommand, tabId: number): Promise<void>;
}

/** How long the popup waits for a guide that has just been started to report. */
const FIRST_REPORT_MS = 1000;

/**
 * How many reports of one tab wait for their answer at most. A content script sends one for each change that it sees, a few in a second; more than
 * this comes from a page's process that is no longer its own, and is not heard, so that neither memory nor the turns of other tabs suffer.
 */
const MOST_WAITING = 100;

/** How many ids a tab's record remembers; an account has at most two keys at a time. */
const MOST_NAMED = 40;

/** All that is known of a tab and of the account that it shows. */
interface Scene {
  readonly tabId: number;
  readonly record: TabRecord;
  readonly document: StoredDocument;
  /** Where the progress is stored; undefined: in the tab's record. */
  readonly ref: string | undefined;
  readonly stored: StoredProgress;
  readonly names: Names;
}

export function createWorker({ self, store, tabs, browser, textsIn, now, wait }: WorkerParts): Worker {
  const inTurn = createTurns();
  const awaited = new Map<number, () => void>();
  /** How many reports have come from a tab: a page that is loaded again may report the same as before. */
  const reports = new Map<number, number>();
  /** How many reports of a tab wait for their answer. */
  const waiting = new Map<number, number>();

  return {
    onMessage(message, sender) {
      const zone = zoneOf(sender, self);
      const place = zone.reportsFrom;
      const report = place && waitingOf(place) < MOST_WAITING ? parseReport(message) : undefined;
      if (report && place) return counted(place, answer(report, place));
      const command = zone.commands ? parseCommand(message) : undefined;
      return command && obey(command);
    },
    onTabRemoved: (tabId) =>
      inTurn(() => {
        reports.delete(tabId);
        return tabs.remove(tabId);
      }),
    onPageLeft: async (tabId) => {
      const record = await inTurn(() => tabs.get(tabId));
      if (record.report) await isThere(tabId);
    },
    onAlarm: async () => {
      const due = await remind();
      // A page that has been open since goes on by itself.
      const refs = new Set(due.map(({ accountRef: ref }) => ref));
      await Promise.all((await scenes(() => true)).filter(({ ref }) => ref !== undefined && refs.has(ref)).map((scene) => push(scene)));
    },
    onPolicy: async () => {
      await remind();
      await Promise.all((await scenes(() => true)).map((scene) => push(scene)));
    },
    onCommand: async (command, tabId) => {
      await browser.sendToTab(tabId, { type: 'command', command });
    },
    onReminder: async (id) => {
      const { accounts } = await inTurn(load);
      await browser.openTab(securityCredentialsUrl(accounts[id]?.partition));
    },
  };

  function waitingOf({ tabId }: Place): number {
    return waiting.get(tabId) ?? 0;
  }

  async function counted<T>(place: Place, answered: Promise<T>): Promise<T> {
    waiting.set(place.tabId, waitingOf(place) + 1);
    try {
      return await answered;
    } finally {
      const left = waitingOf(place) - 1;
      if (left > 0) waiting.set(place.tabId, left);
      else waiting.delete(place.tabId);
    }
  }

  function answer(report: Report, place: Place): Promise<ReportAnswer | CardTexts | undefined> {
    switch (report.type) {
      case 'report':
        return hear(report, place);
      case 'decide':
        return decideOnCard(report, place);
      case 'texts':
        return textsIn(report.language);
      default:
        return report satisfies never;
    }
  }

  /** Tells the owner of waiting times that have ended, and sees to the next one. */
  async function remind(): Promise<readonly WaitingKeyRef[]> {
    const { due, next } = await inTurn(async () => {
      const document = await load();
      const reminders = remindersOf(document, now());
      const untold = reminders.due.filter(({ told }) => !told);
      const told = await Promise.all(
        untold.map(async (key) => ((await browser.notify({ id: key.accountRef, last4: key.last4 })) ? [key] : [])),
      );
      const isOverdue =
        document.notes.overdueSince !== undefined || Object.values(document.accounts).some((s) => withoutOld(s, now()) !== s);
      if (told.flat().length > 0 || isOverdue) await save(withTold(document, told.flat()));
      return reminders;
    });
    await Promise.all([browser.setGeneralBadge(generalBadge(due.length)), browser.setAlarm(next)]);
    return due;
  }

  async function hear({ load: loaded, tab, sighting }: Report & { type: 'report' }, place: Place): Promise<ReportAnswer | undefined> {
    const report = asSentFrom(place, tab);
    if (!report) return undefined;
    const scene = await inTurn(async () => {
      reports.set(place.tabId, (reports.get(place.tabId) ?? 0) + 1);
      const before = await tabs.get(place.tabId);
      const record = withReport(before, report, loaded, place, sighting?.keys.map((key) => key.id) ?? []);
      const found = await look(place.tabId, record);
      let { stored } = found;
      if (record.undoStop) stored = takeDecision(stored, { type: 'start' }, found.names);
      if (sighting && (report.principal.kind === 'root' || (mayBeRoot(report) && stored.rootConfirmed)))
        stored = takeSighting(stored, sighting, found.names, now());
      // Only what belongs to the root user is worth to be remembered of an account.
      if (isKnown(stored) && mayBeRoot(report)) stored = takeReport(stored, withoutOldNews(report, before), now());
      return keep({ ...found, record: { ...record, undoStop: record.undoStop && report.account === undefined } }, stored);
    });
    awaited.get(place.tabId)?.();
    await spread(scene);
    return answerFor(scene);
  }

  async function decideOnCard(
    { account, practice, decision }: Report & { type: 'decide' },
    place: Place,
  ): Promise<ReportAnswer | undefined> {
    const scene = await decide(place.tabId, decision, (report) => report.account === account && report.practice === practice);
    return scene && answerFor(scene);
  }

  async function obey(command: Command): Promise<TabState | readonly AccountRecord[] | Settings | undefined> {
    switch (command.type) {
      case 'open':
        await start(command.tabId);
        return stateOf(command.tabId);
      case 'get':
        return stateOf(command.tabId);
      case 'decide-for-tab': {
        const scene = await decide(command.tabId, command.decision, () => true);
        if (scene) await push(scene);
        return stateOf(command.tabId);
      }
      case 'go-to-page':
        await goToPage(command.tabId);
        return stateOf(command.tabId);
      case 'note-seen':
        await inTurn(async () => {
          const document = await load();
          const notes =
            command.note === 'popup-closes' ? { ...document.notes, popupClosesSeen: true } : { ...document.notes, storageReset: false };
          await save({ ...document, notes });
        });
        return undefined;
      case 'forget-practice':
        await forgetPractice();
        return undefined;
      case 'get-records': {
        const { accounts } = await inTurn(load);
        return Object.entries(accounts)
          .filter(([ref]) => !ref.startsWith('practice:'))
          .map(([, stored]) => recordOf(stored, now()))
          .filter(({ keys, events }) => keys.length > 0 || events.length > 0);
      }
      case 'get-settings':
        return (await inTurn(load)).settings;
      case 'set-settings': {
        await inTurn(async () => save({ ...(await load()), settings: command.settings }));
        await Promise.all((await scenes(() => true)).map((scene) => push(scene)));
        return (await inTurn(load)).settings;
      }
      case 'erase-everything':
        await eraseEverything();
        return undefined;
      default:
        return command satisfies never;
    }
  }

  /** The owner clicked the icon over this tab. */
  async function start(tabId: number): Promise<void> {
    const scene = await inTurn(async () => {
      const record = { ...(await tabs.get(tabId)), started: true };
      const found = await look(tabId, record);
      if (!record.report) return keep({ ...found, record: { ...record, undoStop: true } }, found.stored);
      return keep(found, takeDecision(found.stored, { type: 'start' }, found.names));
    });
    await spread(scene);
    if (scene.record.report && (await push(scene))) return;
    const reported = new Promise<void>((resolve) => awaited.set(tabId, resolve));
    if ((await browser.sendToTab(tabId, { type: 'report-again' })) || (await inject(tabId)))
      await Promise.race([reported, wait(FIRST_REPORT_MS)]);
    awaited.delete(tabId);
  }

  async function inject(tabId: number): Promise<boolean> {
    const { url } = await browser.tab(tabId).catch(() => ({ url: undefined }));
    // Never into any other page, although the click on the icon would allow it.
    return url !== undefined && readLocation(url) !== undefined && browser.inject(tabId);
  }

  async function decide(tabId: number, decision: Decision, isMeant: (report: TabReport) => boolean): Promise<Scene | undefined> {
    const scene = await inTurn(async () => {
      const record = await tabs.get(tabId);
      const { report } = record;
      if (!report || !isMeant(report)) return undefined;
      // Whoever is not the root user has nothing to decide about its keys.
      if (!mayBeRoot(report) && decision.type !== 'start' && decision.type !== 'stop') return undefined;
      const found = await look(tabId, record);
      return keep(found, takeDecision(found.stored, decision, found.names));
    });
    if (scene) await spread(scene);
    return scene;
  }

  async function goToPage(tabId: number): Promise<void> {
    const { report, page } = await inTurn(() => tabs.get(tabId));
    const location = page === undefined ? undefined : readLocation(page);
    if (report && page !== undefined && location?.practice) await browser.navigate(tabId, `${page}#/security_credentials`);
    else if (report && page !== undefined && location?.hostAccount !== undefined)
      // Of several sessions, the one that this tab shows: the general address would lead to whichever was used last.
      await browser.navigate(tabId, `${new URL(page).origin}/iam/home#/security_credentials`);
    else await browser.navigate(tabId, securityCredentialsUrl(report?.partition ?? (await partitionDue())));
  }

  /** Where the first key is whose waiting time is over: away from the console, the popup speaks of that one. */
  async function partitionDue(): Promise<Partition | undefined> {
    const document = await inTurn(load);
    const [due] = remindersOf(document, now()).due;
    return due && document.accounts[due.accountRef]?.partition;
  }

  async function forgetPractice(): Promise<void> {
    await inTurn(async () => {
      const document = await load();
      const accounts = Object.fromEntries(Object.entries(document.accounts).filter(([ref]) => !ref.startsWith('practice:')));
      if (Object.keys(accounts).length < Object.keys(document.accounts).length) await save({ ...document, accounts });
      for (const [tabId, record] of await tabs.all()) if (record.report?.practice) await tabs.set(tabId, { ...record, own: undefined });
    });
    for (const scene of await scenes((report) => report.practice)) await Promise.all([push(scene), mark(scene)]);
  }

  async function eraseEverything(): Promise<void> {
    const known = await inTurn(async () => {
      if (!(await store.erase())) throw new Error('The browser does not let its storage be emptied.');
      const records = await tabs.all();
      for (const [tabId] of records) await tabs.remove(tabId);
      return records;
    });
    await Promise.all([
      ...known.map(([tabId]) => browser.setBadge(tabId, badgeFor(undefined, NOTHING_STORED))),
      browser.clearNotifications(),
    ]);
    await remind();
  }

  async function stateOf(tabId: number): Promise<TabState> {
    const known = await inTurn(async () => look(tabId, await tabs.get(tabId)));
    const scene = known.record.report && !(await isThere(tabId)) ? await inTurn(async () => look(tabId, await tabs.get(tabId))) : known;
    const { report } = scene.record;
    const { notes } = scene.document;
    const notices: Notice[] = [];
    if (notes.storageReset) notices.push('storage-reset');
    if (await store.unsaved()) notices.push('not-saved');
    if (!notes.popupClosesSeen) notices.push('popup-closes');
    return {
      report,
      page: report ? 'reported' : await pageWithoutReport(tabId),
      progress: progressFor(scene.stored, scene.names),
      remembered: report && mayBeRoot(report) ? rememberedKeys(scene.stored, scene.names) : [],
      site: siteOf(scene.record),
      elsewhere: waitingKeys(scene.document)
        .filter(({ accountRef: ref }) => ref !== scene.ref)
        .map(({ accountEnd, last4, endsAt }) => ({ accountEnd, last4, endsAt })),
      notices,
    };
  }

  async function pageWithoutReport(tabId: number): Promise<TabState['page']> {
    const { url, status } = await browser.tab(tabId).catch(() => ({ url: undefined, status: undefined }));
    if (url !== undefined && isSignIn(url)) return 'sign-in';
    if (url === undefined || !readLocation(url)) return 'elsewhere';
    return status === 'loading' ? 'loading' : 'silent';
  }

  /** Sends the tab its progress. @returns false when nobody in the tab listens */
  async function push(scene: Scene): Promise<boolean> {
    const { tabId, record } = scene;
    const before = reports.get(tabId);
    const heard = await browser.sendToTab(tabId, { type: 'progress', account: record.report?.account, ...answerFor(scene) });
    if (!heard && record.report) await forget(tabId, before);
    return heard;
  }

  async function isThere(tabId: number): Promise<boolean> {
    const before = reports.get(tabId);
    const heard = await browser.sendToTab(tabId, { type: 'ping' });
    if (!heard) await forget(tabId, before);
    return heard;
  }

  /** Forgets what a page showed that the tab has left, unless another report has come since `before` were counted. */
  function forget(tabId: number, before: number | undefined): Promise<void> {
    return inTurn(async () => {
      const record = await tabs.get(tabId);
      if (reports.get(tabId) !== before) return;
      // Its own progress stays: the page may just be loading again. It ends with the tab, or with the next page of another kind.
      await tabs.set(tabId, { ...record, report: undefined, named: [] });
      await browser.setBadge(tabId, badgeFor(undefined, NOTHING_STORED));
    });
  }

  function mark({ tabId, record, stored }: Scene): Promise<void> {
    return browser.setBadge(tabId, badgeFor(record.report, stored));
  }

  /** Marks the tab's icon, and tells the other tabs of the account when its progress has changed. */
  async function spread(scene: Scene & { readonly changed: boolean }): Promise<void> {
    await mark(scene);
    if (!scene.changed || scene.ref === undefined) return;
    await remind();
    const others = (await scenes(() => true)).filter((other) => other.ref === scene.ref && other.tabId !== scene.tabId);
    await Promise.all(others.map((other) => Promise.all([push(other), mark(other)])));
  }

  function scenes(wanted: (report: TabReport) => boolean): Promise<Scene[]> {
    return inTurn(async () => {
      const records = (await tabs.all()).filter(([, record]) => record.report !== undefined && wanted(record.report));
      return Promise.all(records.map(([tabId, record]) => look(tabId, record)));
    });
  }

  async function look(tabId: number, record: TabRecord): Promise<Scene> {
    const document = await load();
    const { report } = record;
    const account = report?.account;
    const ref = report && account !== undefined ? await accountRef(document.salt, { ...report, account }) : undefined;
    const known = ref === undefined ? record.own : document.accounts[ref];
    const rootConfirmed = record.confirmed !== undefined && record.confirmed.account === account;
    const stored = { ...withPolicy(known ?? NOTHING_STORED, await policy()), rootConfirmed };
    const names = await namesOf(document.salt, record.named);
    return { tabId, record, document, ref, stored, names };
  }

  async function keep(scene: Scene, stored: StoredProgress): Promise<Scene & { readonly changed: boolean }> {
    const changed = stored !== scene.stored;
    const { ref } = scene;
    const confirmed = stored.rootConfirmed && !scene.stored.rootConfirmed ? confirmationIn(scene.record) : scene.record.confirmed;
    const record = { ...scene.record, confirmed, ...(ref === undefined && changed ? { own: stored } : {}) };
    const document =
      ref === undefined || !changed ? scene.document : { ...scene.document, accounts: { ...scene.document.accounts, [ref]: stored } };
    if (document !== scene.document) await save(document);
    await tabs.set(scene.tabId, record);
    return { ...scene, record, document, stored, changed };
  }

  /** What is stored, as the policy allows it. */
  async function load(): Promise<StoredDocument> {
    const [document, rules] = await Promise.all([store.load(), policy()]);
    return { ...document, accounts: mapValues(document.accounts, (stored) => withPolicy(stored, rules)) };
  }

  async function save(document: StoredDocument): Promise<void> {
    const accounts = mapValues(document.accounts, ({ policy: _rules, ...stored }) => ({ ...stored, rootConfirmed: false }));
    await store.save(withoutOverdue({ ...document, accounts }, now()));
  }

  async function policy(): Promise<Policy | undefined> {
    return readPolicy(await browser.managed().catch(() => ({})));
  }
}

/** How long something has to have been too old, by a clock that goes on, before it is dropped. */
const OVERDUE_MS = DAY_MS;

function withoutOverdue({ notes: { overdueSince, ...notes }, ...document }: StoredDocument, now: number): StoredDocument {
  const kept = Object.entries(document.accounts).map(([ref, stored]) => [ref, withoutOld(stored, now)] as const);
  if (kept.every(([ref, stored]) => stored === document.accounts[ref])) return { ...document, notes };
  // A clock that was set back begins anew.
  const since = Math.min(overdueSince ?? now, now);
  if (now - since < OVERDUE_MS) return { ...document, notes: { ...notes, overdueSince: since } };
  return { ...document, notes, accounts: Object.fromEntries(kept.flatMap(([ref, stored]) => (stored ? [[ref, stored]] : []))) };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function answerFor({ stored, names, record, document }: Scene): ReportAnswer {
  return {
    progress: progressFor(stored, names),
    hasUnnamed: rememberedKeys(stored, names).length > 0,
    started: record.started,
    cardLanguage: document.settings.cardLanguage,
  };
}

function confirmationIn({ report, page, load: loaded }: TabRecord): TabRecord['confirmed'] {
  if (!report || page === undefined || loaded === undefined) return undefined;
  return { load: loaded, origin: new URL(page).origin, account: report.account };
}

function isKnown({ keys, verifiedAt }: StoredProgress): boolean {
  return verifiedAt !== undefined || Object.keys(keys).length > 0;
}

function siteOf({ report, page }: TabRecord): Site | undefined {
  const location = report && page !== undefined ? readLocation(page) : undefined;
  return location && !location.practice ? { partition: location.partition, session: location.session } : undefined;
}

/** A report as its sender may make it, or undefined when it contradicts its sender's address. */
function asSentFrom(place: Place, report: TabReport): TabReport | undefined {
  const { location } = place;
  if (location.practice) return { ...report, practice: true };
  if (report.practice || report.partition !== location.partition) return undefined;
  if (location.hostAccount !== undefined && report.account !== undefined && report.account !== location.hostAccount) return undefined;
  return report;
}

/** The record of a tab that reported; what it knew of another session is dropped. */
function withReport(before: TabRecord, report: TabReport, loaded: Load, place: Place, sighted: readonly string[]): TabRecord {
  const sameSite = before.page !== undefined && new URL(before.page).origin === new URL(place.page).origin;
  const sameAccount = sameSite && before.report?.account === report.account;
  const ids = [...report.keys.map((key) => key.id), ...sighted];
  return {
    ...before,
    report,
    page: place.page,
    named: [...new Set([...ids, ...(sameAccount ? before.named : [])])].slice(0, MOST_NAMED),
    load: loaded.id,
    confirmed: stillConfirmed(before, report, loaded, place),
    own: sameSite && mayBeRoot(report) ? before.own : undefined,
  };
}

/** Whoever comes to a page may have signed in as somebody else on the way. */
function stillConfirmed({ confirmed }: TabRecord, report: TabReport, loaded: Load, { page }: Place): TabRecord['confirmed'] {
  const holds =
    // A page that is loaded again does not name its account at once; until it does, nothing is confirmed in it.
    (report.account === undefined || confirmed?.account === report.account) &&
    confirmed?.origin === new URL(page).origin &&
    mayBeRoot(report) &&
    (confirmed.load === loaded.id || loaded.again);
  return confirmed && holds ? { ...confirmed, load: loaded.id } : undefined;
}

/** What a page goes on saying is recorded once: two tabs of which one is older would contradict each other for ever. */
function withoutOldNews(report: TabReport, { report: last }: TabRecord): TabReport {
  return last?.account === report.account && last?.recommendation === report.recommendation
    ? { ...report, recommendation: undefined }
    : report;
}

function mayBeRoot({ partition, principal }: TabReport): boolean {
  return hasRootUser(partition) && (principal.kind === 'root' || principal.kind === 'unknown');
}
