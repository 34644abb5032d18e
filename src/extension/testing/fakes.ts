/** A browser of plain objects, with two storage areas that can be made to fail. */
import { createStore, type Area } from '../storage';
import { cardTextsIn } from '../card-texts';
import { createTabRecords } from '../tab-records';
import { createWorker, type Worker, type WorkerBrowser } from '../worker';
import type { Badge } from '../badge';
import type { AccountRecord, Command, Load, Push, Report, ReportAnswer, TabReport, TabState } from '../messages';
import type { Sender } from '../senders';
import type { Sighting } from '../../guide/progress';

export const ACCOUNT = '111122223333';
export const OTHER_ACCOUNT = '444455556666';
export const KEY_A = 'AKIAIOSFODNN7EXAMPLE';
export const KEY_B = 'AKIAI44QH8DHBEXAMPL2';
export const NOW = Date.UTC(2026, 10, 24, 12);

/** Of the document that a test's tab shows, if it does not say otherwise. */
export const FIRST_LOAD: Load = { id: '8a1c5f0e-93b7-4d26-a1f4-2c7e60d95b38', again: false };
/** Of another document than a test's tab shows at first. */
export const NEXT_LOAD_ID = 'f2d40c61-7b0a-4c53-9e1d-51a8b3c7e902';

const SELF = { id: 'own-id', popupUrl: 'chrome-extension://own-id/popup/', practiceUrl: 'chrome-extension://own-id/practice/' };
const CONSOLE_PAGE = 'https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/security_credentials';

export interface FakeArea extends Area {
  data: Record<string, unknown>;
  sets: Record<string, unknown>[];
  failing: 'none' | 'writes' | 'all';
  /** Called with every call, before it has an effect. What it throws is all that comes of the call, unless it has written before. */
  onCall: (write?: () => void) => void;
}

/** As Chrome does, it keeps JSON: what is undefined is gone. */
export function fakeArea(data: Record<string, unknown> = {}): FakeArea {
  const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
  return {
    data: copy(data),
    sets: [],
    failing: 'none',
    onCall: () => undefined,
    async get(keys) {
      this.onCall();
      if (this.failing === 'all') throw new Error('Corruption: block checksum mismatch');
      return copy(Object.fromEntries(Object.entries(this.data).filter(([key]) => keys === null || keys.includes(key))));
    },
    async set(items) {
      if (this.failing !== 'none') throw new Error('QUOTA_BYTES quota exceeded');
      const write = (): void => {
        this.sets.push(copy(items));
        Object.assign(this.data, copy(items));
      };
      this.onCall(write);
      write();
    },
    async remove(keys) {
      if (this.failing !== 'none') throw new Error('IO error');
      const write = (): void => {
        for (const key of [keys].flat()) Reflect.deleteProperty(this.data, key);
      };
      this.onCall(write);
      write();
    },
  };
}

export interface FakeTab {
  url?: string;
  status?: string;
  /** A content script listens. */
  /** Called when a message finds nobody, before the worker learns of it. */
  onMissed?: () => Promise<void>;
  listens: boolean;
  /** What the content script does when it is asked to report again. */
  onAsked?: () => Promise<void>;
  /** What `executeScript` does; undefined: it is refused. */
  onInject?: () => Promise<void>;
}

export interface Fake {
  local: FakeArea;
  session: FakeArea;
  tabs: Map<number, FakeTab>;
  /** Of the document that a tab shows, where it is not its first. */
  loads: Map<number, Load>;
  pushes: { tabId: number; push: Push }[];
  badges: Map<number, Badge>;
  navigations: { tabId: number; url: string }[];
  generalBadge: Badge | undefined;
  /** ms since the epoch */
  alarm: number | undefined;
  /** undefined: the owner has not allowed any */
  notifications: { readonly id: string; readonly last4: string }[] | undefined;
  opened: string[];
  /** What an administrator has set; undefined: the browser knows of none. */
  managed: Record<string, unknown> | undefined;
  onAlarm(): Promise<void>;
  onPolicy(): Promise<void>;
  onReminder(id: string): Promise<void>;
  clock: { now: number };
  /** A new worker on the same storage, as after the browser has stopped the old one. */
  restart(): void;
  close(tabId: number): Promise<void>;
  /** The tab leaves its page. */
  leave(tabId: number): Promise<void>;
  send(message: unknown, sender: Sender): Promise<unknown>;
  report(tabId: number, report?: Partial<TabReport>, sighting?: Sighting, sender?: Partial<Sender>): Promise<ReportAnswer | undefined>;
  decide(tabId: number, decision: (Report & { type: 'decide' })['decision'], account?: string): Promise<ReportAnswer | undefined>;
  command(command: Command): Promise<TabState | undefined>;
  records(): Promise<readonly AccountRecord[]>;
}

export function fakeBrowser(stored: Record<string, unknown> = {}): Fake {
  const tabs = new Map<number, FakeTab>();
  const browser: WorkerBrowser = {
    async sendToTab(tabId, push) {
      if (!tabs.get(tabId)?.listens) {
        await tabs.get(tabId)?.onMissed?.();
        return false;
      }
      if (push.type !== 'ping') fake.pushes.push({ tabId, push });
      if (push.type === 'report-again') await tabs.get(tabId)?.onAsked?.();
      return true;
    },
    async inject(tabId) {
      const tab = tabs.get(tabId);
      if (!tab?.onInject) return false;
      tab.listens = true;
      await tab.onInject();
      return true;
    },
    async navigate(tabId, url) {
      fake.navigations.push({ tabId, url });
    },
    async tab(tabId) {
      const tab = tabs.get(tabId);
      if (!tab) throw new Error(`No tab with id: ${tabId}`);
      return tab;
    },
    async setBadge(tabId, badge) {
      fake.badges.set(tabId, badge);
    },
    async setGeneralBadge(badge) {
      fake.generalBadge = badge;
    },
    async setAlarm(at) {
      fake.alarm = at;
    },
    async notify(reminder) {
      if (fake.notifications) fake.notifications.push(reminder);
      return fake.notifications !== undefined;
    },
    async clearNotifications() {
      if (fake.notifications) fake.notifications = [];
    },
    async openTab(url) {
      fake.opened.push(url);
    },
    async managed() {
      if (!fake.managed) throw new Error('Managed storage manifest not found');
      return fake.managed;
    },
  };
  let worker: Worker;
  const fake: Fake = {
    local: fakeArea(stored),
    session: fakeArea(),
    tabs,
    pushes: [],
    loads: new Map(),
    badges: new Map(),
    navigations: [],
    generalBadge: undefined,
    alarm: undefined,
    notifications: undefined,
    opened: [],
    managed: undefined,
    onAlarm: () => worker.onAlarm(),
    onPolicy: () => worker.onPolicy(),
    onReminder: (id) => worker.onReminder(id),
    clock: { now: NOW },
    restart() {
      worker = createWorker({
        self: SELF,
        store: createStore(fake.local, fake.session),
        tabs: createTabRecords(fake.session),
        browser,
        textsIn: cardTextsIn,
        now: () => fake.clock.now,
        wait: () => Promise.resolve(),
      });
    },
    leave(tabId) {
      tabs.set(tabId, { ...tabs.get(tabId), listens: false });
      return worker.onPageLeft(tabId);
    },
    close: (tabId) => worker.onTabRemoved(tabId),
    send: async (message, sender) => worker.onMessage(message, sender),
    async report(tabId, report = {}, sighting, sender) {
      if (!tabs.has(tabId)) tabs.set(tabId, { listens: true });
      const tab = { ...reportOf(), ...report };
      return (await fake.send(
        { type: 'report', load: fake.loads.get(tabId) ?? FIRST_LOAD, tab, sighting },
        { ...consoleSender(tabId), ...sender },
      )) as ReportAnswer | undefined;
    },
    decide: async (tabId, decision, account = ACCOUNT) =>
      (await fake.send({ type: 'decide', account, practice: false, decision }, consoleSender(tabId))) as ReportAnswer | undefined,
    command: async (command) => (await fake.send(command, popupSender())) as TabState | undefined,
    records: async () => (await fake.send({ type: 'get-records' }, popupSender())) as readonly AccountRecord[],
  };
  fake.restart();
  return fake;
}

export function consoleSender(tabId: number): Sender {
  return { id: SELF.id, url: CONSOLE_PAGE, frameId: 0, tab: { id: tabId } };
}

export function popupSender(): Sender {
  return { id: SELF.id, url: `${SELF.popupUrl}popup.html` };
}

export function practiceSender(tabId: number): Sender {
  return { id: SELF.id, url: `${SELF.practiceUrl}practice.html#/security_credentials`, frameId: 0, tab: { id: tabId } };
}

/** The root user's Security credentials page with one active key. */
export function reportOf(change: Partial<TabReport> = {}): TabReport {
  return {
    partition: 'aws',
    page: 'security-credentials',
    practice: false,
    account: ACCOUNT,
    principal: { kind: 'root' },
    keys: [{ id: KEY_A, state: 'active', facts: [{ label: 'Last used', value: '3 days ago' }] }],
    mfa: 'unknown',
    recommendation: undefined,
    step: 'review',
    keyId: undefined,
    unseen: false,
    ...change,
  };
}

export function sightingOf(keys: Sighting['keys'], change: Partial<Sighting> = {}): Sighting {
  return { keys, complete: true, proof: false, sectionTitle: 'Access keys', ...change };
}
