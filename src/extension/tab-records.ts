/**
 * What is known of each open tab. It holds full ids, so it lives in `storage.session` only: in memory, gone with the browser, and out of
 * reach of content scripts.
 */
import * as v from 'valibot';
import { TabReportSchema } from './message-schemas';
import type { TabReport } from './messages';
import { readArea, type Area } from './storage';
import { readStoredProgress, type StoredProgress } from './stored-progress';

export interface TabRecord {
  readonly report: TabReport | undefined;
  /** The address of the page that reported, without its hash. */
  readonly page: string | undefined;
  /** Of the page that reported. */
  readonly load: string | undefined;
  /** The ids that this tab has named since it shows this account: while a dialog is over the table, its key is not listed. */
  readonly named: readonly string[];
  /** The owner started the guide here with the icon. */
  readonly started: boolean;
  /** Started before the account was known: a stop of that account is still to be undone. */
  readonly undoStop: boolean;
  /**
   * The owner has said here to be the root user, where the page does not tell. It holds for one account and one sign-in: for the document in which
   * it was said, and for the same page loaded again.
   */
  readonly confirmed: { readonly load: string; readonly origin: string; readonly account: string | undefined } | undefined;
  /** The progress of a page that does not say which account it belongs to. */
  readonly own: StoredProgress | undefined;
}

const NEW_TAB: TabRecord = {
  report: undefined,
  page: undefined,
  load: undefined,
  named: [],
  started: false,
  undoStop: false,
  confirmed: undefined,
  own: undefined,
};

export interface TabRecords {
  get(tabId: number): Promise<TabRecord>;
  /** Writes only what differs, so that whoever watches the storage is not woken for nothing. */
  set(tabId: number, record: TabRecord): Promise<void>;
  remove(tabId: number): Promise<void>;
  all(): Promise<(readonly [tabId: number, record: TabRecord])[]>;
}

const PREFIX = 'tab:';

const Page = v.pipe(
  v.string(),
  v.check((page) => URL.canParse(page)),
);

const RecordSchema = v.object({
  report: v.optional(TabReportSchema),
  page: v.optional(Page),
  load: v.optional(v.string()),
  named: v.array(v.string()),
  started: v.boolean(),
  undoStop: v.boolean(),
  confirmed: v.optional(v.object({ load: v.string(), origin: v.string(), account: v.optional(v.string()) })),
  own: v.optional(v.unknown()),
});

export function createTabRecords(session: Area): TabRecords {
  /** Only for the case that `storage.session` cannot be written. */
  const lastResort = new Map<number, TabRecord>();

  const get = async (tabId: number): Promise<TabRecord> => {
    const key = `${PREFIX}${tabId}`;
    const found = await readArea(session, [key]);
    return lastResort.get(tabId) ?? read(found[key]);
  };

  return {
    get,
    async set(tabId, record) {
      if (JSON.stringify(await get(tabId)) === JSON.stringify(record)) return;
      try {
        await session.set({ [`${PREFIX}${tabId}`]: record });
        lastResort.delete(tabId);
      } catch {
        lastResort.set(tabId, record);
      }
    },
    async remove(tabId) {
      lastResort.delete(tabId);
      await session.remove(`${PREFIX}${tabId}`).catch(() => undefined);
    },
    async all() {
      const found = await readArea(session, null);
      const records = new Map<number, TabRecord>();
      for (const [key, value] of Object.entries(found))
        if (/^tab:\d+$/.test(key)) records.set(Number(key.slice(PREFIX.length)), read(value));
      for (const [tabId, record] of lastResort) records.set(tabId, record);
      return [...records];
    },
  };
}

function read(value: unknown): TabRecord {
  const parsed = v.safeParse(RecordSchema, value);
  if (!parsed.success) return NEW_TAB;
  const { report, page, load, named, started, undoStop, confirmed, own } = parsed.output;
  return {
    report,
    page,
    load,
    named,
    started,
    undoStop,
    confirmed: confirmed && { ...confirmed, account: confirmed.account },
    own: own === undefined ? undefined : readStoredProgress(own, () => undefined),
  };
}
