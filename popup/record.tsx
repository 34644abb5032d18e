/**
 * Shows what is recorded of every account and saves it on request. It keeps nothing: it is drawn whole from the worker's answer when it
 * opens, and again whenever what the worker keeps has changed.
 */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import type { AccountRecord, Command } from '../src/extension/messages';
import { recordAsJson, recordAsMarkdown } from '../src/guide/record-export';
import { RecordPage, type Outcome, type RecordActions, type RecordPageProps } from './record-view';
import { speak } from '../design/texts';

/** ms; longer than any browser takes to begin a download of its own page. */
const DOWNLOAD_BEGINS_IN = 60_000;

const root = document.getElementById('record');
if (root) void show(root);

async function show(root: HTMLElement): Promise<void> {
  const { t, date } = speak(document);
  document.title = `${t('recordTitle')} | ${t('extName')}`;

  let records: RecordPageProps['records'];
  let erasing = false;
  let outcome: Outcome | undefined;

  const draw = () =>
    render(<RecordPage records={records} now={Date.now()} t={t} date={date} erasing={erasing} outcome={outcome} actions={actions} />, root);

  let asked = 0;
  const refresh = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const answer = await send<readonly AccountRecord[] | undefined>({ type: 'get-records' }).catch(() => undefined);
    // A later question has a later answer.
    if (mine !== asked) return;
    records = answer ?? (Array.isArray(records) ? records : 'unreadable');
    draw();
  };

  const exportAs = (ending: 'json' | 'md', type: string, text: (records: readonly AccountRecord[], now: number) => string) => () => {
    if (!Array.isArray(records)) return;
    const now = Date.now();
    const file = `root-access-keys-record-${day(new Date(now))}.${ending}`;
    save(file, new Blob([text(records, now)], { type }));
    outcome = { kind: 'saved', file };
    draw();
  };

  const setErasing = (on: boolean) => () => {
    erasing = on;
    outcome = undefined;
    draw();
    // The button that was pressed is gone. The harmless one comes first.
    focus(on ? 'erase-cancel' : 'erase');
  };

  const actions: RecordActions = {
    exportJson: exportAs('json', 'application/json', recordAsJson),
    exportMarkdown: exportAs('md', 'text/markdown', (all, now) =>
      recordAsMarkdown(all, now, (message, places = []) => t(message, ...places), date),
    ),
    print: () => window.print(),
    erase: setErasing(true),
    eraseCancel: setErasing(false),
    eraseConfirm: () =>
      void send({ type: 'erase-everything' }).then(
        () => finishErasing('erased'),
        () => finishErasing('not-erased'),
      ),
  };

  const finishErasing = async (kind: 'erased' | 'not-erased'): Promise<void> => {
    setErasing(false)();
    outcome = { kind };
    await refresh();
  };

  const focus = (action: 'erase' | 'erase-cancel') => root.querySelector<HTMLElement>(`[data-action="${action}"]`)?.focus();

  // What is printed names the time of the print.
  window.addEventListener('beforeprint', draw);
  browser.storage.onChanged.addListener(() => void refresh());
  await refresh();
}

function send<Answer>(command: Command): Promise<Answer> {
  return browser.runtime.sendMessage<Command, Answer>(command);
}

/** Only this page's own link is ever clicked by script: that is how a page offers a file without asking for a permission. */
function save(file: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_BEGINS_IN);
}

/** As YYYY-MM-DD on the owner's calendar. */
function day(of: Date): string {
  return [of.getFullYear(), of.getMonth() + 1, of.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
