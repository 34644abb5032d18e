/**
 * What this browser keeps: one document in `storage.local`, read with suspicion and written whole by a single `set`, so that it is always
 * the old or the new one. It holds no account id and no access key id (see `refs.ts`).
 *
 * Callers take turns (see `createTurns`): a document is loaded, changed and saved by one of them at a time.
 */
import * as v from 'valibot';
import type { Settings } from './messages';
import { newSalt, REF } from './refs';
import { readStoredProgress, type StoredProgress } from './stored-progress';

export const STORE_VERSION = 1;

export interface StoredDocument {
  readonly version: typeof STORE_VERSION;
  readonly salt: string;
  readonly accounts: Readonly<Record<string, StoredProgress>>;
  readonly notes: Notes;
  readonly settings: Settings;
}

export interface Notes {
  /** The owner has been told that the popup closes. */
  readonly popupClosesSeen?: boolean;
  /** Something could not be read, and the owner has not been told yet. */
  readonly storageReset?: boolean;
  /** Since when something has been too old to keep (ms since the epoch): a clock that is wrong for a moment must not cost a record. */
  readonly overdueSince?: number;
}

/** The part of a `browser.storage` area that is used. */
export interface Area {
  get(keys: string[] | null): Promise<Partial<Record<string, unknown>>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

export interface Store {
  /** Never throws; what cannot be read is replaced. */
  load(): Promise<StoredDocument>;
  /** Never throws; what cannot be written to the disk is kept until the browser closes. */
  save(document: StoredDocument): Promise<void>;
  /** Empties the disk and begins a new document. Never throws. @returns false when the disk could not be emptied */
  erase(): Promise<boolean>;
  /** True while the last document could not be written to the disk. */
  unsaved(): Promise<boolean>;
}

export const DEFAULT_SETTINGS: Settings = { cardLanguage: 'browser' };

const UNSAVED = 'unsaved';
const FIELDS = ['version', 'salt', 'accounts', 'notes', 'settings'];

export function createStore(local: Area, session: Area): Store {
  /** Only for the case that no storage can be written at all. */
  let lastResort: unknown;

  const readUnsaved = async (): Promise<unknown> => {
    const kept = await readArea(session, [UNSAVED]);
    return kept[UNSAVED] ?? lastResort;
  };

  const forgetUnsaved = async (): Promise<void> => {
    lastResort = undefined;
    await succeeds(session.remove(UNSAVED));
  };

  const save = async (document: StoredDocument): Promise<void> => {
    const saved = await succeeds(local.set({ ...document }));
    if (!saved) {
      lastResort = document;
      await succeeds(session.set({ [UNSAVED]: document }));
    } else if ((await readUnsaved()) !== undefined) await forgetUnsaved();
  };

  return {
    save,
    async load() {
      const [stored, unsaved] = await Promise.all([local.get(FIELDS).catch(() => undefined), readUnsaved()]);
      if (stored === undefined || (unsaved !== undefined && Object.keys(stored).length === 0)) {
        // Nothing on the disk can be read: what was put aside is all there is.
        const aside = readDocument(unsaved);
        if (aside.found) return aside.document;
        if (stored === undefined) {
          const fresh = emptyDocument({ storageReset: true });
          lastResort = fresh;
          await succeeds(session.set({ [UNSAVED]: fresh }));
          return fresh;
        }
      }
      const onDisk = readDocument(stored);
      if (unsaved !== undefined) {
        const aside = readDocument(unsaved);
        if (aside.found && aside.document.salt === onDisk.document.salt) return aside.document;
        // Another salt means that the disk could not be read when this was put aside; what the disk has is worth more.
        await forgetUnsaved();
      }
      if (!onDisk.whole) await save(onDisk.document);
      return onDisk.document;
    },
    async erase() {
      if (!(await succeeds(local.remove(FIELDS)))) return false;
      await forgetUnsaved();
      await save(emptyDocument({}));
      return true;
    },
    unsaved: async () => (await readUnsaved()) !== undefined,
  };
}

/** An area that cannot be read is as good as an empty one. */
export async function readArea(area: Area, keys: string[] | null): Promise<Partial<Record<string, unknown>>> {
  try {
    return await area.get(keys);
  } catch {
    return {};
  }
}

async function succeeds(write: Promise<void>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch {
    return false;
  }
}

function emptyDocument(notes: Notes): StoredDocument {
  return { version: STORE_VERSION, salt: newSalt(), accounts: {}, notes, settings: DEFAULT_SETTINGS };
}

const HeadSchema = v.object({ version: v.literal(STORE_VERSION), salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) });
const NotesSchema = v.object({
  popupClosesSeen: v.exactOptional(v.boolean()),
  storageReset: v.exactOptional(v.boolean()),
  overdueSince: v.exactOptional(v.number()),
});
const SettingsSchema = v.object({ cardLanguage: v.picklist(['browser', 'page']) });
const RecordSchema = v.record(v.string(), v.unknown());

interface ReadDocument {
  readonly document: StoredDocument;
  /** False when the document is a new one. */
  readonly found: boolean;
  /** False when the document differs from what was read, and should be written. */
  readonly whole: boolean;
}

/**
 * Reads a document, dropping what does not fit: a key, an account, or, without its version and salt, everything. Whatever was dropped is
 * noted in the document, once, for the owner.
 */
export function readDocument(value: unknown): ReadDocument {
  const raw = v.safeParse(RecordSchema, value);
  const fields = raw.success ? raw.output : {};
  if (FIELDS.every((field) => fields[field] === undefined)) return { document: emptyDocument({}), found: false, whole: false };
  const head = v.safeParse(HeadSchema, fields);
  if (!head.success) return { document: emptyDocument({ storageReset: true }), found: false, whole: false };

  const losses = { any: false };
  const lost = () => {
    losses.any = true;
  };
  const notes = v.safeParse(NotesSchema, fields['notes']);
  if (!notes.success) lost();
  const entries = v.safeParse(RecordSchema, fields['accounts']);
  if (!entries.success) lost();
  const accounts: Record<string, StoredProgress> = {};
  for (const [ref, part] of Object.entries(entries.success ? entries.output : {})) {
    const progress = readStoredProgress(part, lost);
    if (progress && REF.test(ref)) accounts[ref] = progress;
    else lost();
  }
  // Documents of before there were settings have none.
  const settings = v.safeParse(v.optional(SettingsSchema, DEFAULT_SETTINGS), fields['settings']);
  if (!settings.success) lost();
  const document: StoredDocument = {
    ...head.output,
    accounts,
    settings: settings.success ? settings.output : DEFAULT_SETTINGS,
    notes: { ...(notes.success ? notes.output : {}), ...(losses.any ? { storageReset: true } : {}) },
  };
  return { document, found: true, whole: !losses.any };
}

/** Runs one task at a time, in the order of the calls; a task that fails does not stop the next. */
export function createTurns(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  };
}
