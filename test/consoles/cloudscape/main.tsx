/** @jsxImportSource react */
/** Starts the application, makes it restless where the scenario says so, and tells the truth about it to tests. */
import '@cloudscape-design/global-styles/index.css';
import { createRoot } from 'react-dom/client';
import { surround } from '../shared/surroundings';
import { complaintsOf } from '../shared/truth';
import { App } from './app';
import { wantedText } from './dialogs';
import { written } from './mutating';
import { account, change, closeUnrelated, current, scenario } from './store';
import { sceneNow } from './targets';

const around = surround(scenario);
let root = mount();

function mount(): ReturnType<typeof createRoot> {
  const element = document.getElementById('app');
  if (!element) throw new Error('The page has no place for the application.');
  const made = createRoot(element);
  made.render(<App />);
  return made;
}

/** A remount while a menu is open would close it, and nobody could use that page. */
function remount(): void {
  if (current().dialog || [...document.querySelectorAll('main *')].some((one) => written(one, 'aria-expanded') === 'true')) return;
  root.unmount();
  root = mount();
}

addEventListener('hashchange', () => change({ hash: location.hash }));
if (scenario.arrival !== 'at-once') setTimeout(() => change({ rowsArrived: true }), 1500);
if (scenario.lateColumns) setTimeout(() => change({ columnsArrived: true }), 1000);
if (scenario.restless === 'app') {
  setInterval(remount, 1700);
  account.subscribe(() => {
    setTimeout(() => {
      change({ selected: [] });
      remount();
    }, 0);
  });
}

window.fixture = {
  journal: () => account.journal(),
  keys: () => account.keys(),
  wanted: () => wantedNow(),
  judge: (question) => complaintsOf(question, sceneNow(around.targets()), account, wantedNow()),
  hand: () => {
    if (!current().unrelated) return around.answerCookieBar();
    closeUnrelated();
    return true;
  },
};

function wantedNow(): string | undefined {
  const { dialog } = current();
  return dialog && wantedText(dialog);
}
