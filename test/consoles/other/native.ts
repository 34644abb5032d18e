/**
 * The browser's own parts with the looks of Pico CSS 2 (2025): `<dialog>` shown as a modal, and menus. Designs:
 * `details` has `<details class="dropdown">` menus in the rows, and the section itself behind `<details>` where the scenario closes it;
 * `popover` has one menu of the popover interface above a table with radio buttons.
 */
import '@picocss/pico/css/pico.css';
import type { StoredKey } from '../shared/journal';
import { lookAlikes } from './look-alikes';
import type { App } from './model';
import { h, start } from './page';

start(({ app, main }) => {
  const { words, scenario } = app;
  if (scenario.dark) document.documentElement.dataset['theme'] = 'dark';
  const keys = h('div');
  const others = lookAlikes(app);
  const other = (place: 'before' | 'after'): HTMLElement[] =>
    others
      .filter((one) => one.place === place)
      .map(({ title, heads, rows, verbs }) =>
        h(
          'section',
          {},
          h('h2', {}, title),
          h(
            'table',
            {},
            h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', {}, head)), h('th'))),
            h(
              'tbody',
              {},
              ...rows.map((cells) =>
                h(
                  'tr',
                  {},
                  ...cells.map((cell) => h('td', {}, cell)),
                  h('td', {}, ...verbs.map((verb) => h('button', { type: 'button', class: 'secondary' }, verb))),
                ),
              ),
            ),
          ),
        ),
      );
  let section: HTMLElement;
  if (scenario.closedSection === 'expandable') {
    const summary = h('summary', {}, words.accessKeys);
    section = h('details', {}, summary, keys);
    app.mark(summary, 'opener');
  } else section = h('section', {}, h('h2', {}, words.accessKeys), keys);
  app.mark(section, 'section');
  app.mark(keys, 'section');
  main.append(h('h1', {}, words.securityCredentials), ...other('before'), section, ...other('after'));

  const dialog = h('dialog') as HTMLDialogElement;
  document.body.append(dialog);
  dialog.addEventListener('close', () => app.cancel());
  const draw = (): void => {
    drawKeys(app, keys);
    drawDialog(app, dialog);
  };
  app.subscribe(draw);
  draw();
});

let drawn = '';

function drawKeys(app: App, place: HTMLElement): void {
  const { keys, selected } = app.state;
  const now = JSON.stringify([keys, selected]);
  if (now === drawn) return;
  drawn = now;
  const { words } = app;
  const popover = app.scenario.design === 'popover';
  const rows = keys.map((key) => {
    const cells = app.cells(key).map((cell) => h('td', {}, cell));
    if (popover) {
      const input = h('input', { type: 'radio', name: 'access-key', value: key.id, 'aria-label': key.id }) as HTMLInputElement;
      input.checked = selected.includes(key.id);
      input.addEventListener('change', () => app.choose([key.id]));
      cells.unshift(h('td', {}, input));
      app.mark(input, 'select', { key: key.id });
    } else cells.push(h('td', {}, details(app, key)));
    const row = h('tr', {}, ...cells);
    app.mark(row, 'row', { key: key.id });
    return row;
  });
  const heads = app.heads().map((head) => h('th', { scope: 'col' }, head));
  const bar = h(
    'div',
    { style: 'display: flex; gap: 12px; justify-content: flex-end' },
    ...(popover ? menu(app) : []),
    h('button', { type: 'button' }, words.createKey),
  );
  const table = h(
    'table',
    {},
    h('thead', {}, h('tr', {}, ...(popover ? [h('th'), ...heads] : [...heads, h('th')]))),
    h('tbody', {}, ...rows),
  );
  place.replaceChildren(
    bar,
    h('div', { class: 'overflow-auto', ...(popover ? {} : { style: 'min-height: 260px' }) }, table),
    ...(keys.length === 0 ? [h('p', {}, words.noKeys)] : []),
  );
}

function items(app: App, key: StoredKey | undefined, then: () => void): HTMLElement[] {
  return app.offered(key).map((verb) => {
    const item = h(
      'button',
      { type: 'button', class: 'outline', ...(app.scenario.testIds ? { 'data-testid': app.idOf(verb) } : {}) },
      app.label(verb),
    ) as HTMLButtonElement;
    item.disabled = !app.may(verb, key);
    item.addEventListener('click', () => {
      then();
      if (key) app.ask(verb, key.id);
    });
    app.mark(item, 'verb', { verb, ...(key ? { key: key.id } : {}) });
    return h('li', {}, item);
  });
}

function details(app: App, key: StoredKey): HTMLElement {
  const summary = h('summary', {}, app.words.actions);
  const element = h('details', { class: 'dropdown' }, summary) as HTMLDetailsElement;
  element.append(h('ul', {}, ...items(app, key, () => (element.open = false))));
  app.mark(summary, 'menu', { key: key.id });
  return element;
}

function menu(app: App): HTMLElement[] {
  const key = app.chosen;
  const box = h('ul', {
    id: 'key-actions',
    popover: 'auto',
    style: 'list-style: none; padding: 8px; inset: auto; margin: 0; background: var(--pico-background-color); border: 1px solid',
  });
  box.append(...items(app, key, () => box.hidePopover()));
  const button = h('button', { type: 'button', class: 'secondary', popovertarget: 'key-actions' }, app.words.actions) as HTMLButtonElement;
  button.disabled = !key && app.scenario.idleMenu === 'disabled';
  box.addEventListener('toggle', () => {
    // Boxes and the window are measured in px of the window, lengths of a zoomed page in its own.
    const zoom = app.scenario.zoom ?? 1;
    const edges = button.getBoundingClientRect();
    const [right, top, bottom] = [edges.right / zoom, edges.top / zoom, edges.bottom / zoom];
    box.style.left = `${Math.max(8, right - box.offsetWidth)}px`;
    const below = bottom + 4 + box.offsetHeight <= innerHeight / zoom;
    box.style.top = `${below ? bottom + 4 : Math.max(4, top - box.offsetHeight - 4)}px`;
  });
  app.mark(button, 'menu', key ? { key: key.id } : {});
  return [button, box];
}

let about: string | undefined;
let free: (() => void) | undefined;

function drawDialog(app: App, element: HTMLDialogElement): void {
  const { dialog } = app.state;
  const now = dialog && `${dialog.verb} ${dialog.key} ${app.about?.state ?? ''}`;
  if (now === about) return void free?.();
  about = now;
  free = undefined;
  if (!dialog) {
    element.close();
    return;
  }
  const texts = app.dialogTexts();
  const { testIds, buttonOrder } = app.scenario;
  const [before, bold, after] = app.labelParts();
  const article = h('article', {}, h('header', {}, h('h3', {}, texts.title)), ...texts.lines.map((line) => h('p', {}, line)));
  let input: HTMLInputElement | undefined;
  if (app.offersInside()) {
    const inside = h(
      'button',
      { type: 'button', class: 'secondary', ...(testIds ? { 'data-testid': 'deactivate-key' } : {}) },
      app.words.deactivate,
    );
    inside.addEventListener('click', () => app.deactivateInside());
    app.mark(inside, 'deactivate-inside', { key: dialog.key, verb: 'deactivate' });
    article.append(inside);
  }
  if (texts.label !== undefined) {
    const ticks = app.confirmation === 'checkbox';
    const box = h('input', { type: ticks ? 'checkbox' : 'text', placeholder: texts.placeholder, autocomplete: 'off' }) as HTMLInputElement;
    input = box;
    box.addEventListener('input', () => (ticks ? app.tick(box.checked) : app.type(box.value)));
    article.append(h('label', {}, ...(ticks ? [box] : []), before, h('strong', {}, bold), after, ...(ticks ? [] : [box])));
    app.mark(box, ticks ? 'tick' : 'input');
  }
  const cancel = h('button', { type: 'button', class: 'secondary' }, app.words.cancel);
  const confirm = h(
    'button',
    { type: 'button', ...(testIds ? { 'data-testid': `confirm-${app.idOf(dialog.verb)}` } : {}) },
    texts.confirm,
  ) as HTMLButtonElement;
  cancel.addEventListener('click', () => element.close());
  confirm.addEventListener('click', () => app.confirm());
  app.mark(cancel, 'cancel', { key: dialog.key });
  app.mark(confirm, 'confirm', { key: dialog.key, verb: dialog.verb });
  article.append(h('footer', {}, ...(buttonOrder === 'usual' ? [cancel, ' ', confirm] : [confirm, ' ', cancel])));
  element.replaceChildren(article);
  free = () => {
    if (input) input.disabled = !app.mayType();
    confirm.disabled = !app.mayConfirm();
  };
  free();
  if (!element.open) element.showModal();
}
