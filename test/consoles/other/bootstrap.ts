/**
 * Bootstrap 5.3 (2023 to 2025). Designs:
 * `accordion` copies the page before 2022-12 with closed accordion sections, row buttons and modals;
 * `tabs` has the keys behind a tab that is not chosen, rendered and hidden;
 * `toggles` has radio inputs that are clipped away under toggle buttons (`btn-check`), and a dropdown above the table;
 * `icons` has row buttons with Bootstrap icons and a name in the console's language;
 * `bare-icons` has the same buttons without a name, in a list group.
 */
import { Dropdown, Modal, Tab, Collapse } from 'bootstrap';
import 'bootstrap/dist/css/bootstrap.css';
import 'bootstrap-icons/font/bootstrap-icons.css';
import type { StoredKey } from '../shared/journal';
import type { Verb } from '../shared/scenario';
import { lookAlikes } from './look-alikes';
import type { App } from './model';
import { oldWordsOf } from './old-words';
import { h, start } from './page';

void [Dropdown, Tab, Collapse];

const ICONS: Readonly<Record<Verb, string>> = { activate: 'play-circle', deactivate: 'pause-circle', delete: 'trash' };

start(({ app, main }) => {
  const { design } = app.scenario;
  if (app.scenario.dark) document.documentElement.dataset['bsTheme'] = 'dark';
  main.append(h('h1', {}, app.words.securityCredentials));
  const keys = h('div');
  const others = lookAlikes(app);
  if (design === 'accordion') {
    const accordion = h('div', { class: 'accordion', id: 'credentials' });
    for (const one of others.filter(({ place }) => place === 'before'))
      accordion.append(accordionItem(one.id, one.title, otherTable(one), false).item);
    const { item, button } = accordionItem('access-keys', oldWordsOf(app.scenario.language).accessKeys, keys, app.state.open);
    accordion.append(item);
    for (const one of others.filter(({ place }) => place === 'after'))
      accordion.append(accordionItem(one.id, one.title, otherTable(one), false).item);
    main.append(accordion);
    app.mark(button, 'opener');
    app.mark(button.closest('h2'), 'opener');
    app.mark(item, 'section');
  } else if (design === 'tabs') {
    const list = h('ul', { class: 'nav nav-tabs', role: 'tablist' });
    const panes = h('div', { class: 'tab-content' });
    const tab = (id: string, title: string, content: Node, active: boolean): HTMLElement => {
      const button = h(
        'button',
        {
          class: `nav-link ${active ? 'active' : ''}`,
          id: `${id}-tab`,
          'data-bs-toggle': 'tab',
          'data-bs-target': `#${id}`,
          type: 'button',
          role: 'tab',
          'aria-controls': id,
          'aria-selected': String(active),
        },
        title,
      );
      list.append(h('li', { class: 'nav-item', role: 'presentation' }, button));
      panes.append(
        h(
          'div',
          { class: `tab-pane ${active ? 'show active' : ''}`, id, role: 'tabpanel', 'aria-labelledby': `${id}-tab`, tabindex: '0' },
          content,
        ),
      );
      return button;
    };
    tab('details', app.words.accountDetails, h('p', {}, `${app.words.accountId}: ${app.scenario.account}`), true);
    for (const one of others) tab(one.id, one.title, otherTable(one), false);
    app.mark(tab('keys', app.words.accessKeys, keys, false), 'opener');
    const tabs = h('div', {}, list, panes);
    main.append(tabs);
    app.mark(tabs, 'section');
    app.mark(panes, 'section');
  } else {
    for (const one of others.filter(({ place }) => place === 'before'))
      main.append(h('section', { class: 'my-4' }, h('h2', {}, one.title), otherTable(one)));
    const section = h('section', { class: 'my-4' }, h('h2', {}, app.words.accessKeys), keys);
    main.append(section);
    for (const one of others.filter(({ place }) => place === 'after'))
      main.append(h('section', { class: 'my-4' }, h('h2', {}, one.title), otherTable(one)));
    app.mark(section, 'section');
  }
  app.mark(keys, 'section');
  const draw = (): void => {
    keys.replaceChildren(design === 'bare-icons' ? listGroup(app) : table(app));
    drawDialog(app);
  };
  app.subscribe(draw);
  draw();
});

function accordionItem(id: string, title: string, content: Node, open: boolean): { item: HTMLElement; button: HTMLElement } {
  const button = h(
    'button',
    {
      class: `accordion-button ${open ? '' : 'collapsed'}`,
      type: 'button',
      'data-bs-toggle': 'collapse',
      'data-bs-target': `#${id}`,
      'aria-expanded': String(open),
      'aria-controls': id,
    },
    title,
  );
  const item = h('div', { class: 'accordion-item' });
  item.append(
    h('h2', { class: 'accordion-header' }, button),
    h(
      'div',
      { id, class: `accordion-collapse collapse ${open ? 'show' : ''}`, 'data-bs-parent': '#credentials' },
      h('div', { class: 'accordion-body' }, content),
    ),
  );
  return { item, button };
}

function otherTable({ heads, rows, verbs }: ReturnType<typeof lookAlikes>[number]): HTMLElement {
  const body = rows.map((cells) =>
    h(
      'tr',
      {},
      ...cells.map((cell) => h('td', {}, cell)),
      h('td', {}, ...verbs.map((verb) => h('button', { type: 'button', class: 'btn btn-sm btn-outline-secondary' }, verb))),
    ),
  );
  return h(
    'table',
    { class: 'table' },
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)), h('th'))),
    h('tbody', {}, ...body),
  );
}

function rowButton(app: App, key: StoredKey, verb: Verb): HTMLElement {
  const { design, testIds } = app.scenario;
  const icon = design === 'icons' || design === 'bare-icons';
  const button = h('button', {
    type: 'button',
    class: `btn btn-sm ${verb === 'delete' ? 'btn-outline-danger' : 'btn-outline-secondary'} me-1`,
    ...(testIds ? { 'data-testid': `${app.idOf(verb)}-access-key` } : {}),
    ...(design === 'icons' ? { 'aria-label': app.label(verb), title: app.label(verb) } : {}),
  });
  button.append(icon ? h('i', { class: `bi bi-${ICONS[verb]}`, 'aria-hidden': 'true' }) : app.label(verb));
  (button as HTMLButtonElement).disabled = !app.may(verb, key);
  button.addEventListener('click', () => app.ask(verb, key.id));
  app.mark(button, 'verb', { key: key.id, verb });
  return button;
}

function badge(app: App, { state }: StoredKey): HTMLElement {
  return h('span', { class: `badge ${state === 'active' ? 'text-bg-success' : 'text-bg-secondary'}` }, app.status(state));
}

function table(app: App): HTMLElement {
  const toggles = app.scenario.design === 'toggles';
  const rows = app.state.keys.map((key) => {
    const cells = app.cells(key).map((text) => h('td', {}, text));
    cells.at(-1)?.replaceChildren(badge(app, key));
    if (toggles) {
      const id = `choose-${key.id}`;
      const input = h('input', { type: 'radio', class: 'btn-check', name: 'access-key', id, autocomplete: 'off' }) as HTMLInputElement;
      input.checked = app.state.selected.includes(key.id);
      input.addEventListener('change', () => app.choose([key.id]));
      const label = h('label', { class: 'btn btn-outline-primary btn-sm', for: id }, h('i', { class: 'bi bi-check2' }));
      cells.unshift(h('td', {}, input, label));
      app.mark(input, 'select', { key: key.id });
      app.mark(label, 'select', { key: key.id });
    } else cells.push(h('td', { class: 'text-nowrap' }, ...app.offered(key).map((verb) => rowButton(app, key, verb))));
    const row = h('tr', { class: app.state.selected.includes(key.id) ? 'table-active' : '' }, ...cells);
    app.mark(row, 'row', { key: key.id });
    return row;
  });
  const heads = app.heads().map((text) => h('th', { scope: 'col' }, text));
  const empty = h('th', {}, toggles ? '' : app.words.actions);
  const head = h('tr', {}, ...(toggles ? [empty, ...heads] : [...heads, empty]));
  const bar = h('div', { class: 'd-flex gap-2 justify-content-end mb-2' });
  if (toggles) bar.append(tableMenu(app));
  bar.append(h('button', { type: 'button', class: 'btn btn-primary' }, app.words.createKey));
  return h(
    'div',
    {},
    bar,
    h('div', { class: 'table-responsive' }, h('table', { class: 'table align-middle' }, h('thead', {}, head), h('tbody', {}, ...rows))),
    ...(rows.length === 0 ? [none(app)] : []),
  );
}

function none(app: App): HTMLElement {
  return h('p', { class: 'text-center text-secondary' }, app.words.noKeys);
}

function tableMenu(app: App): HTMLElement {
  const key = app.chosen;
  const button = h(
    'button',
    { class: 'btn btn-secondary dropdown-toggle', type: 'button', 'data-bs-toggle': 'dropdown', 'aria-expanded': 'false' },
    app.words.actions,
  ) as HTMLButtonElement;
  button.disabled = app.scenario.idleMenu === 'disabled' && !key;
  const items = app.offered(key).map((verb) => {
    const item = h(
      'button',
      { class: 'dropdown-item', type: 'button', ...(app.scenario.testIds ? { 'data-testid': app.idOf(verb) } : {}) },
      app.label(verb),
    ) as HTMLButtonElement;
    item.disabled = !app.may(verb, key);
    item.addEventListener('click', () => key && app.ask(verb, key.id));
    app.mark(item, 'verb', { verb, ...(key ? { key: key.id } : {}) });
    return h('li', {}, item);
  });
  app.mark(button, 'menu', key ? { key: key.id } : {});
  return h('div', { class: 'dropdown' }, button, h('ul', { class: 'dropdown-menu' }, ...items));
}

function listGroup(app: App): HTMLElement {
  const items = app.state.keys.map((key) => {
    const [id = '', created = '', used = ''] = app.cells(key);
    const text = h(
      'div',
      {},
      h('div', { class: 'fw-bold font-monospace' }, id),
      h('small', { class: 'text-secondary' }, `${app.words.createdOn} ${created} · ${app.words.lastUsed} ${used}`),
    );
    const item = h(
      'li',
      { class: 'list-group-item d-flex justify-content-between align-items-center' },
      text,
      badge(app, key),
      h('div', {}, ...app.offered(key).map((verb) => rowButton(app, key, verb))),
    );
    app.mark(item, 'row', { key: key.id });
    return item;
  });
  return h(
    'div',
    {},
    h('button', { type: 'button', class: 'btn btn-primary mb-2' }, app.words.createKey),
    items.length === 0 ? none(app) : h('ul', { class: 'list-group' }, ...items),
  );
}

let shown: { readonly modal: Modal; readonly about: string; readonly free: () => void } | undefined;

function drawDialog(app: App): void {
  const { dialog } = app.state;
  const about = dialog && `${dialog.verb} ${dialog.key} ${app.about?.state ?? ''}`;
  if (shown && shown.about === about) return shown.free();
  const old = shown;
  shown = undefined;
  old?.modal.hide();
  if (!dialog || about === undefined) return;
  const texts = app.dialogTexts();
  const { testIds, buttonOrder } = app.scenario;
  const [before, bold, after] = app.labelParts();
  const body = h('div', { class: 'modal-body' }, ...texts.lines.map((line) => h('p', {}, line)));
  let input: HTMLInputElement | undefined;
  if (texts.label !== undefined) {
    const ticks = app.confirmation === 'checkbox';
    input = h('input', {
      id: 'confirmation',
      type: ticks ? 'checkbox' : 'text',
      class: ticks ? 'form-check-input' : 'form-control',
      placeholder: texts.placeholder,
      autocomplete: 'off',
    }) as HTMLInputElement;
    const box = input;
    box.addEventListener('input', () => (ticks ? app.tick(box.checked) : app.type(box.value)));
    const label = h(
      'label',
      { for: 'confirmation', class: ticks ? 'form-check-label' : 'form-label' },
      before,
      h('strong', {}, bold),
      after,
    );
    body.append(h('div', { class: ticks ? 'form-check' : 'mb-3' }, ...(ticks ? [box, label] : [label, box])));
    app.mark(box, ticks ? 'tick' : 'input');
  }
  if (app.offersInside()) {
    const inside = h(
      'button',
      { type: 'button', class: 'btn btn-outline-primary', ...(testIds ? { 'data-testid': 'deactivate-key' } : {}) },
      app.words.deactivate,
    );
    inside.addEventListener('click', () => app.deactivateInside());
    body.prepend(h('div', { class: 'alert alert-warning' }, inside));
    app.mark(inside, 'deactivate-inside', { key: dialog.key, verb: 'deactivate' });
  }
  const close = h('button', { type: 'button', class: 'btn-close', 'data-bs-dismiss': 'modal', 'aria-label': app.words.close });
  const cancel = h('button', { type: 'button', class: 'btn btn-secondary', 'data-bs-dismiss': 'modal' }, app.words.cancel);
  const confirm = h(
    'button',
    {
      type: 'button',
      class: dialog.verb === 'delete' ? 'btn btn-danger' : 'btn btn-primary',
      ...(testIds ? { 'data-testid': `confirm-${app.idOf(dialog.verb)}` } : {}),
    },
    texts.confirm,
  ) as HTMLButtonElement;
  confirm.addEventListener('click', () => app.confirm());
  app.mark(confirm, 'confirm', { key: dialog.key, verb: dialog.verb });
  app.mark(cancel, 'cancel', { key: dialog.key });
  app.mark(close, 'cancel', { key: dialog.key });
  const header = h('div', { class: 'modal-header' }, h('h5', { class: 'modal-title', id: 'modal-title' }, texts.title), close);
  const footer = h('div', { class: 'modal-footer' }, ...(buttonOrder === 'usual' ? [cancel, confirm] : [confirm, cancel]));
  const element = h(
    'div',
    { class: 'modal fade', tabindex: '-1', 'aria-labelledby': 'modal-title', 'aria-hidden': 'true' },
    h('div', { class: 'modal-dialog' }, h('div', { class: 'modal-content' }, header, body, footer)),
  );
  document.body.append(element);
  const modal = new Modal(element);
  element.addEventListener('hidden.bs.modal', () => {
    element.remove();
    if (shown?.modal === modal) app.cancel();
  });
  const free = (): void => {
    if (input) input.disabled = !app.mayType();
    confirm.disabled = !app.mayConfirm();
  };
  shown = { modal, about, free };
  free();
  modal.show();
}
