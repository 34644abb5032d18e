/**
 * Copies the page before 2022-12 as the documentation of that time tells it (accordion, Actions column with *Make Inactive* and *Delete*, rows
 * of deleted keys that stay), drawn with jQuery UI 1.13 of 2022: accordion sections that are closed at first, and jQuery UI dialogs.
 *
 * Designs: `links` have no ids; `named-links` have them; `inline` asks in the row itself instead of a dialog; `plain-dialog` asks in an element
 * of the page without any library.
 */
import { jQuery } from './jquery';
import 'jquery-ui-dist/jquery-ui.js';
import 'jquery-ui-dist/jquery-ui.css';
import type { Verb } from '../shared/scenario';
import { lookAlikes } from './look-alikes';
import type { App } from './model';
import { oldWordsOf } from './old-words';
import { h, start } from './page';

start(({ app, main }) => {
  const old = oldWordsOf(app.scenario.language);
  main.append(h('h1', {}, app.words.securityCredentials));
  const accordion = h('div', { class: 'security-credentials' });
  main.append(accordion);
  const others = lookAlikes(app);
  const section = (title: string, ...content: Node[]): HTMLElement => {
    const header = h('h3', {}, title);
    accordion.append(header, h('div', {}, ...content));
    return header;
  };
  section(old.password, h('p', {}, old.password));
  for (const one of others.filter(({ place }) => place === 'before')) section(one.title, otherTable(one));
  const keys = h('div');
  const header = section(old.accessKeys, keys);
  for (const one of others.filter(({ place }) => place === 'after')) section(one.title, otherTable(one));
  section(old.identifiers, h('p', {}, `${app.words.accountId}: ${app.scenario.account}`));

  jQuery(accordion).accordion({
    collapsible: true,
    active: app.state.open ? jQuery(accordion).children('h3').index(header) : false,
    heightStyle: 'content',
    animate: 100,
  });
  app.mark(header, 'opener');
  app.mark(header.nextElementSibling, 'section');
  app.mark(keys, 'section');

  const draw = (): void => {
    keys.replaceChildren(table(app));
    drawDialog(app, main);
  };
  app.subscribe(draw);
  draw();
});

function otherTable({ heads, rows, verbs, id }: ReturnType<typeof lookAlikes>[number]): HTMLElement {
  const body = rows.map((cells) =>
    h(
      'tr',
      {},
      ...cells.map((cell) => h('td', {}, cell)),
      h('td', {}, ...verbs.map((verb, i) => h('a', { href: 'javascript:void(0)', id: `${id}-${i}` }, verb, ' '))),
    ),
  );
  return h(
    'table',
    { class: 'credentials' },
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', {}, head)), h('th'))),
    h('tbody', {}, ...body),
  );
}

function table(app: App): HTMLElement {
  const { words, scenario } = app;
  const rows = app.state.keys.map((key) => {
    const actions = h('td', { class: 'actions' });
    const { dialog } = app.state;
    if (scenario.inlineDialog && dialog?.key === key.id) actions.append(...question(app, key.id, dialog.verb));
    else
      for (const verb of app.verbs().filter((one) => app.may(one, key))) {
        const link = h(
          'a',
          {
            href: 'javascript:void(0)',
            ...(scenario.design === 'links' ? {} : { id: `${app.idOf(verb)}-${key.id.slice(-4).toLowerCase()}` }),
          },
          app.label(verb),
        );
        link.addEventListener('click', () => app.ask(verb, key.id));
        app.mark(link, 'verb', { key: key.id, verb });
        if (actions.firstChild) actions.append(' | ');
        actions.append(link);
      }
    const row = h('tr', { class: key.state === 'deleted' ? 'deleted' : '' }, ...app.cells(key).map((cell) => h('td', {}, cell)), actions);
    app.mark(row, 'row', { key: key.id });
    return row;
  });
  const head = h('tr', {}, ...app.heads().map((text) => h('th', {}, text)), h('th', {}, words.actions));
  const create = h('button', { type: 'button', class: 'ui-button ui-widget ui-corner-all' }, words.createKey);
  return h(
    'div',
    { class: 'access-keys' },
    h('table', { class: 'credentials' }, h('thead', {}, head), h('tbody', {}, ...rows)),
    ...(rows.length === 0 ? [h('p', {}, words.noKeys)] : []),
    create,
  );
}

/** Asked in the row. */
function question(app: App, key: string, verb: Verb): (Node | string)[] {
  const yes = h('a', { href: 'javascript:void(0)', id: `confirm-${app.idOf(verb)}` }, app.words[verb]);
  const no = h('a', { href: 'javascript:void(0)', id: 'cancel' }, app.words.cancel);
  yes.addEventListener('click', () => app.confirm());
  no.addEventListener('click', () => app.cancel());
  app.mark(yes, 'verb', { key, verb });
  app.mark(yes, 'confirm', { key, verb });
  app.mark(no, 'cancel', { key });
  return [h('span', {}, app.dialogTexts().title, ' '), yes, ' ', no];
}

let shown: { readonly box: JQuery; readonly about: string } | undefined;

/** Makes the dialog when it is asked for, and only sets its parts free later: what was typed stays. */
function drawDialog(app: App, main: HTMLElement): void {
  const { dialog } = app.state;
  const about = dialog && `${dialog.verb} ${dialog.key} ${app.about?.state ?? ''}`;
  if (shown && shown.about === about) return void freeDialog?.();
  shown?.box.trigger('remove-dialog');
  shown = undefined;
  if (!dialog || about === undefined || app.scenario.inlineDialog) return;
  const texts = app.dialogTexts();
  const [before, bold, after] = app.labelParts();
  const content = h('div', {}, ...texts.lines.map((line) => h('p', {}, line)));
  const ids = app.scenario.testIds;
  let input: HTMLInputElement | undefined;
  if (texts.label !== undefined) {
    const ticks = app.confirmation === 'checkbox';
    input = h('input', {
      id: 'confirmation',
      type: ticks ? 'checkbox' : 'text',
      placeholder: texts.placeholder,
      autocomplete: 'off',
    }) as HTMLInputElement;
    const box = input;
    box.addEventListener('input', () => (ticks ? app.tick(box.checked) : app.type(box.value)));
    content.append(h('p', {}, h('label', { for: 'confirmation' }, before, h('b', {}, bold), after)), box);
    app.mark(box, ticks ? 'tick' : 'input');
  }
  if (app.offersInside()) {
    const inside = h('button', { type: 'button', class: 'ui-button ui-widget ui-corner-all' }, app.words.deactivate);
    inside.addEventListener('click', () => app.deactivateInside());
    content.append(h('p', {}, inside));
    app.mark(inside, 'deactivate-inside', { key: dialog.key, verb: 'deactivate' });
  }
  const parts = { app, verb: dialog.verb, key: dialog.key, input };
  if (app.scenario.design === 'plain-dialog') {
    const confirm = h(
      'button',
      { type: 'button', ...(ids ? { id: `confirm-${app.idOf(dialog.verb)}` } : {}) },
      texts.confirm,
    ) as HTMLButtonElement;
    const cancel = h('button', { type: 'button', ...(ids ? { id: 'cancel-dialog' } : {}) }, app.words.cancel);
    confirm.addEventListener('click', () => app.confirm());
    cancel.addEventListener('click', () => app.cancel());
    const layer = h('div', {
      class: 'confirm-modal',
      style: 'position: fixed; inset: 0; display: grid; place-items: center; background: #0008; z-index: 500',
    });
    const buttons = app.scenario.buttonOrder === 'usual' ? [cancel, ' ', confirm] : [confirm, ' ', cancel];
    layer.append(
      h('div', { style: 'background: Canvas; padding: 24px; max-width: 460px' }, h('h2', {}, texts.title), content, h('p', {}, ...buttons)),
    );
    main.append(layer);
    const box = jQuery(layer).on('remove-dialog', () => layer.remove());
    shown = { box, about };
    ready(parts, confirm, cancel);
    return;
  }
  const confirmOptions = {
    text: texts.confirm,
    class: 'primary',
    ...(ids ? { id: `confirm-${app.idOf(dialog.verb)}` } : {}),
    click: () => app.confirm(),
  };
  const cancelOptions = { text: app.words.cancel, ...(ids ? { id: 'cancel-dialog' } : {}), click: () => app.cancel() };
  const usual = app.scenario.buttonOrder === 'usual';
  const box = jQuery(content).dialog({
    title: texts.title,
    modal: true,
    width: Math.min(520, innerWidth - 20),
    buttons: usual ? [cancelOptions, confirmOptions] : [confirmOptions, cancelOptions],
    close: () => app.cancel(),
  });
  box.on('remove-dialog', () => box.dialog('destroy').remove());
  shown = { box, about };
  const buttons = [...box.closest('.ui-dialog').find('.ui-dialog-buttonset button')];
  const [first, second] = usual ? [...buttons].reverse() : buttons;
  ready(parts, first as HTMLButtonElement, second);
  app.mark(box.closest('.ui-dialog').find('.ui-dialog-titlebar-close')[0], 'cancel', { key: dialog.key });
}

let freeDialog: (() => void) | undefined;

function ready(
  { app, verb, key, input }: { app: App; verb: Verb; key: string; input: HTMLInputElement | undefined },
  confirm: HTMLButtonElement,
  cancel: Element | undefined,
): void {
  app.mark(confirm, 'confirm', { key, verb });
  app.mark(cancel, 'cancel', { key });
  freeDialog = () => {
    if (input) input.disabled = !app.mayType();
    if (confirm.classList.contains('ui-button')) jQuery(confirm).button('option', 'disabled', !app.mayConfirm());
    else confirm.disabled = !app.mayConfirm();
  };
  freeDialog();
}
