/**
 * The page that every contender is measured on: a fixed header, an inner scroller with a long list, and, on command, the keys table above
 * it. Commands come as `bench` events on the window, so that a probe in another world can give them in the very task or frame that it times.
 *
 * `?rows=` says how many rows the list has. At `#/users` and `#/roles` it is one of IAM's long lists instead, and no keys are on it.
 */
import type { Command, Scroll, Storm } from '../bench-page';

const [, list] = /^#\/(users|roles)$/.exec(location.hash) ?? [];
const FILLER_ROWS = Number(new URLSearchParams(location.search).get('rows') ?? (list === undefined ? 1500 : 5000));
const KEYS = ['AKIAIOSFODNN7EXAMPLE', 'AKIAI44QH8DHBEXAMPLE'];

const place = document.querySelector('#place')!;
const scroller = document.querySelector('#scroller')!;
const filler = document.querySelector('#filler')!;

if (list !== undefined) becomeList(list);
for (let number = 0; number < FILLER_ROWS; number++) filler.append(fillerRow(number));

addEventListener('bench', (event) => {
  const command = (event as CustomEvent<Command>).detail;
  switch (command.command) {
    case 'insert':
      insertKeys();
      break;
    case 'rerender':
      insertKeys(make('div', { class: 'notice' }, 'The page has been rendered anew, and everything is further down now.'));
      break;
    case 'dialog':
      openDialog(command.kind);
      break;
    case 'storm':
      storm(command);
      break;
    case 'scroll':
      scroll(command);
      break;
    default:
      command satisfies never;
  }
});

/** Tells that a command that takes time has ended. */
function done(): void {
  dispatchEvent(new Event('bench-done'));
}

/** Tells that a frame of a scroll has been painted, before anything else is done. */
function painted(): void {
  dispatchEvent(new Event('bench-frame'));
}

function make(name: string, attributes: Readonly<Record<string, string>>, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

function fillerRow(number: number): HTMLElement {
  const words = [`Event ${String(number).padStart(6, '0')}`, 'console', '2025-10-01', '000000'];
  return make('div', { class: 'row' }, ...words.map((word) => make('span', {}, word)));
}

function becomeList(what: string): void {
  const title = what === 'users' ? 'Users' : 'Roles';
  document.title = `${title} | IAM`;
  document.querySelector('h1')!.textContent = title;
  document.querySelector('#above')!.remove();
}

/**
 * The access-keys section with two active keys. Nodes of an earlier one are replaced by new ones, as when a framework renders anew.
 * @param before what stands above the section
 */
function insertKeys(...before: readonly HTMLElement[]): void {
  const heads = ['', 'Access key ID', 'Created on', 'Status'].map((word) => make('th', { scope: 'col' }, word));
  const rows = KEYS.map((id) => {
    const radio = make('input', { type: 'radio', name: 'key', 'aria-label': id });
    return make('tr', {}, ...[radio, id, '400 days ago', 'Active'].map((content) => make('td', {}, content)));
  });
  const actions = make('button', { id: 'actions', 'aria-haspopup': 'true', 'aria-expanded': 'false', disabled: '' }, 'Actions');
  const head = make('div', {}, make('h2', {}, 'Access keys (2)'), actions);
  const table = make('table', { id: 'keys' }, make('thead', {}, make('tr', {}, ...heads)), make('tbody', {}, ...rows));
  place.replaceChildren(...before, make('section', { id: 'section' }, head, table));
}

/** The question before a key is deactivated: in the browser's own modal dialog, or in a layer with a high `z-index`, as AWS has it. */
function openDialog(kind: 'native' | 'layer'): void {
  const question = [
    make('h2', { id: 'question' }, `Deactivate ${KEYS[0]!}?`),
    make('p', {}, 'Applications that use this access key will no longer be able to reach AWS.'),
    make('div', {}, make('button', { id: 'cancel' }, 'Cancel'), ' ', make('button', { id: 'confirm' }, 'Deactivate')),
  ];
  const labelled = { role: 'dialog', 'aria-labelledby': 'question' };
  if (kind === 'layer') {
    document.body.append(make('div', { ...labelled, 'aria-modal': 'true', class: 'layer' }, ...question));
    return;
  }
  const dialog = make('dialog', labelled, ...question) as HTMLDialogElement;
  document.body.append(dialog);
  dialog.showModal();
}

/** A page that is busy with something else: in each frame rows are added below, and texts change. */
function storm({ frames, insertions, edits }: Storm): void {
  const texts = [...filler.querySelectorAll('span:last-child')].map((cell) => cell.firstChild as Text);
  let [inserted, edited] = [0, 0];
  let left = frames;
  const step = (): void => {
    for (let i = 0; i < insertions; i++) filler.append(fillerRow(FILLER_ROWS + inserted++));
    for (let i = 0; i < edits; i++) texts[edited % texts.length]!.data = String(++edited).padStart(6, '0');
    if (--left > 0) requestAnimationFrame(step);
    else done();
  };
  requestAnimationFrame(step);
}

/**
 * Scrolls from the top on: in tasks between the frames, or, as a page's own animation does, in a chain of frame callbacks. Who looks at what
 * was painted is told by this page, not by a task of their own: of two tasks after one frame either may come first.
 */
function scroll({ manner, frames, turn, px }: Scroll): void {
  let scrolled = 0;
  scroller.scrollTop = 0;
  const step = (): void => {
    scroller.scrollTop += Math.floor(scrolled / turn) % 2 === 0 ? px : -px;
    scrolled++;
  };
  const next = (): void => {
    if (manner === 'task') step();
    requestAnimationFrame(() => {
      if (manner === 'frame') step();
      inTask(() => {
        painted();
        if (scrolled === frames) done();
        else next();
      });
    });
  };
  next();
}

/** Calls back in a task of its own, as soon as may be. */
function inTask(callback: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    callback();
  };
  port2.postMessage(0);
}
