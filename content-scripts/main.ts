/** The content script: one guide for each document, ended by one signal when the extension is updated or gone. */
import { Guide } from './guide';
import { Host } from './point/host';
import { showNotice } from './point/notice';
import { browserSpeech, ENDS_SILENTLY, WorkerLink } from './worker-link';

const RUNNING = Symbol.for('root-key-remover');

function start(win: Window): void {
  const world = globalThis as { [RUNNING]?: boolean };
  // The icon injects the script too; a second copy in the same world has nothing to add.
  if (world[RUNNING] || win.top !== win) return;
  world[RUNNING] = true;
  Host.removeLeftovers(win.document);

  const life = new AbortController();
  const speech = browserSpeech();
  // Asked for now: a browser that has removed the extension answers no more.
  const reload = speech.translate('noticeReloadPage');
  const gaveUp = speech.translate('noticeGaveUp');
  const end = (words: string): void => {
    if (life.signal.aborted) return;
    life.abort();
    showNotice(win.document, words);
  };
  const link = new WorkerLink(
    (push) => {
      guide.onPush(push);
    },
    () => {
      end(reload);
    },
    () => !win.document.hidden,
    life.signal,
  );
  const guide = new Guide(
    win,
    {
      isAlive: () => link.isAlive,
      send: (report) => link.send(report),
      texts: (language) => link.texts(language),
      speech,
      gaveUp: () => {
        showNotice(win.document, gaveUp);
      },
      lastWords: ENDS_SILENTLY ? reload : undefined,
    },
    life.signal,
  );
}

start(window);
