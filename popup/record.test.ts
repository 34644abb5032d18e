// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../src/extension/messages';
import type { AccountRecord } from '../src/guide/record';
import { english } from '../test/support/english';

const RECORD: AccountRecord = {
  account: '********3333',
  partition: 'aws',
  keys: [{ key: 'one', id: '****************WXYZ', state: 'inactive' }],
  events: [{ at: Date.UTC(2026, 0, 15, 9), kind: 'deactivated', key: 'one' }],
  verifiedAt: undefined,
};

/** The worker, as far as this page knows it. */
const worker = vi.hoisted(() => ({
  records: [] as unknown,
  commands: [] as string[],
  erase: async (): Promise<void> => undefined,
  changed: () => {},
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getMessage: (name: string, places: string[]) => english.lookup(name, places) },
    runtime: {
      async sendMessage({ type }: Command) {
        worker.commands.push(type);
        if (type === 'erase-everything') return worker.erase();
        if (worker.records === 'gone') throw new Error('Extension context invalidated.');
        return worker.records;
      },
    },
    storage: { onChanged: { addListener: (listener: () => void) => (worker.changed = listener) } },
  },
}));

const one = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const button = (action: string) => one(`[data-action="${action}"]`);
const outcome = () => one('[role="status"]').textContent;

/** What the owner's own click looks like; a script cannot make one. */
function press(action: string): void {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(click, 'isTrusted', { value: true });
  button(action).dispatchEvent(click);
}

/** Opens the page anew. */
async function open(records: unknown): Promise<void> {
  worker.records = records;
  const old = document.getElementById('record');
  if (old) render(null, old);
  document.body.innerHTML = '<div id="record"></div>';
  vi.resetModules();
  await import('./record');
  await vi.waitFor(() => expect(document.querySelector('main')).not.toBeNull());
}

beforeEach(() => {
  worker.commands = [];
  worker.erase = async () => undefined;
});

describe('the record page and the worker', () => {
  it('shows what the worker has recorded, and again when that changes', async () => {
    await open([]);
    expect(document.body.textContent).toContain('Nothing is recorded yet');
    worker.records = [RECORD];
    worker.changed();
    await vi.waitFor(() => expect(document.body.textContent).toContain('Account ••••3333'));
  });

  it('says that the record cannot be read when the worker does not answer, and keeps what it has', async () => {
    await open('gone');
    expect(document.body.textContent).toContain('cannot be read');
    await open([RECORD]);
    worker.records = 'gone';
    worker.commands = [];
    worker.changed();
    await vi.waitFor(() => expect(worker.commands).toEqual(['get-records']));
    // Whatever came of it is drawn with this.
    press('erase');
    expect(document.body.textContent).toContain('Account ••••3333');
  });

  it.each([
    ['export-json', 'json', 'application/json'],
    ['export-markdown', 'md', 'text/markdown'],
  ])('saves the record by %s as a file of this day, and lets go of it later', async (action, ending, type) => {
    await open([RECORD]);
    vi.useFakeTimers({ now: new Date(2026, 2, 4, 0, 30) });
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:record';
    });
    const revoked = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
    const links: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      links.push(`${this.download} ${this.href}`);
    });
    press(action);
    expect(links).toEqual([`root-access-keys-record-2026-03-04.${ending} blob:record`]);
    expect(outcome()).toBe(`Saved as root-access-keys-record-2026-03-04.${ending}`);
    expect(revoked).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(revoked).toHaveBeenCalledExactlyOnceWith('blob:record');
    vi.useRealTimers();
    const [blob] = blobs;
    expect(blob!.type).toBe(type);
    const text = await blob!.text();
    expect(text).toContain('3333');
    if (ending === 'json') expect(JSON.parse(text).accounts).toHaveLength(1);
  });

  it('erases only after a second press, and says so', async () => {
    await open([RECORD]);
    worker.erase = async () => {
      worker.records = [];
    };
    press('erase');
    expect(document.activeElement).toBe(button('erase-cancel'));
    press('erase-cancel');
    expect(document.activeElement).toBe(button('erase'));
    expect(worker.commands).not.toContain('erase-everything');
    press('erase');
    press('erase-confirm');
    await vi.waitFor(() => expect(outcome()).toBe(english.t('recordErased')));
    expect(worker.commands.filter((type) => type === 'erase-everything')).toHaveLength(1);
    expect(document.body.textContent).toContain('Nothing is recorded yet');
  });

  it('says so when nothing could be erased', async () => {
    await open([RECORD]);
    worker.erase = async () => Promise.reject(new Error('no storage'));
    press('erase');
    press('erase-confirm');
    await vi.waitFor(() => expect(outcome()).toContain('could not be erased'));
    expect(document.body.textContent).toContain('Account ••••3333');
  });
});
