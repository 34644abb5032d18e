/**
 * Consoles made by hand, as an old application without a library or a small modern one would be. {@link Special} says what is special; the
 * application's memory and rules are the common ones.
 */
import { App } from '../other/model';
import type { StoredKey } from '../shared/journal';
import type { Verb } from '../shared/scenario';
import { scenarioOf } from '../shared/scenario';
import { surround } from '../shared/surroundings';
import { complaintsOf } from '../shared/truth';
import type { FixtureScene, Question, Target } from '../shared/truth';
import { quoted } from '../shared/words';
import type { PlainScenario } from './special';
import { navigation } from './navigation';
import { drawTrap } from './traps';
import type { Overlay } from './traps';
import { extraOf } from './words';
import './plain.css';

let doc: Document = document;

export function h(tag: string, attributes: Readonly<Record<string, string>> = {}, ...children: (Node | string)[]): HTMLElement {
  const element = doc.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export const scenario = scenarioOf(location.search) as PlainScenario;
const special = scenario.special ?? {};
export const extra = extraOf(scenario.language);
const ALIAS = 'example-alias';

class Plain extends App {
  ticks = 0;
  ready = true;

  override wanted(): string | undefined {
    const { dialog } = this.state;
    if (dialog?.verb !== 'delete') return undefined;
    const { words } = this;
    return {
      none: undefined,
      id: dialog.key,
      word: words.word,
      permanently: extra.permanently,
      confirm: extra.confirm,
      understand: extra.understand,
      upper: words.word.toUpperCase(),
      last4: dialog.key.slice(-4),
      account: scenario.account,
      alias: ALIAS,
      'foreign-word': 'delete',
    }[special.wants ?? 'id'];
  }

  /** How many boxes have to be ticked. */
  get needed(): number {
    if (this.state.dialog?.verb !== 'delete') return 0;
    return special.acknowledge === 'ticks' ? 2 : special.acknowledge ? 1 : 0;
  }

  override mayConfirm(): boolean {
    if (!this.state.dialog || !this.mayType() || !this.ready) return false;
    const wanted = this.wanted();
    return this.ticks >= this.needed && (wanted === undefined || this.state.dialog.typed.trim() === wanted);
  }
}

export const app = new Plain({
  ...scenario,
  deactivateDialog: special.direct ? 'none' : 'plain',
  deleteDialog: 'plain',
  deleteActive: 'unavailable',
});
export const { words } = app;
/** What lies over the page and is about something else. */
export let overlay: Overlay | undefined;
export function setOverlay(next: Overlay | undefined): void {
  overlay?.element.remove();
  overlay = next;
  if (next) document.body.append(next.element);
}
/** Rings that are right although no target says so. */
const okay = new Map<Element, readonly string[]>();
export const allow = (element: Element, ...steps: string[]): void => void okay.set(element, steps);

let around: () => readonly Target[] = () => [];
const main = h('main');

// ---------------------------------------------------------------- the keys

const on = (element: HTMLElement, does: () => void): HTMLElement => {
  element.addEventListener('click', (event) => {
    event.preventDefault();
    if (!element.classList.contains('off')) does();
  });
  return element;
};

/** A verb as the scenario calls it, beside its key or for a chosen one. */
function nameOf(verb: Verb, key: StoredKey | undefined): string {
  const name = app.label(verb);
  if (!special.verbs) return name;
  const other = special.verbs === 'with-other-id' ? app.state.keys.find(({ id }) => id !== key?.id) : undefined;
  if (other) return extra.withId(name, other.id);
  return special.verbs === 'with-id' && key ? extra.withId(name, key.id) : extra.ofKey(name);
}

export function verbControl(
  tag: 'a' | 'button' | 'submit',
  key: StoredKey | undefined,
  verb: Verb,
  label = nameOf(verb, key),
): HTMLElement {
  const may = app.may(verb, key);
  const element =
    tag === 'a'
      ? h('a', { href: '#', class: may ? 'gwt gwt-Anchor' : 'gwt off', ...(may ? {} : { 'aria-disabled': 'true' }) }, label)
      : tag === 'submit'
        ? h('input', { type: 'submit', value: label })
        : h('button', { type: 'button' }, label);
  if (tag !== 'a') (element as HTMLButtonElement).disabled = !may;
  app.mark(element, 'verb', { verb, ...(key ? { key: key.id } : {}) });
  on(element, () => key && app.ask(verb, key.id));
  return element;
}

const VERBS: readonly Verb[] = ['activate', 'deactivate', 'delete'];

let openMenu: string | undefined;

function menuOf(key: StoredKey | undefined, name: string, button: HTMLElement, roles: boolean): HTMLElement {
  const list = h('ul', { class: 'menu', ...(roles ? { role: 'menu' } : {}) });
  for (const verb of VERBS) {
    const may = app.may(verb, key);
    const item = roles
      ? h('li', { role: 'menuitem', tabindex: '-1', ...(may ? {} : { 'aria-disabled': 'true', class: 'off' }) }, nameOf(verb, key))
      : h('a', { href: '#', class: may ? '' : 'off', ...(may ? {} : { 'aria-disabled': 'true' }) }, nameOf(verb, key));
    on(item, () => {
      openMenu = undefined;
      if (key) app.ask(verb, key.id);
      draw();
    });
    app.mark(item, 'verb', { verb, ...(key ? { key: key.id } : {}) });
    list.append(roles ? item : h('li', {}, item));
  }
  list.hidden = openMenu !== name;
  button.setAttribute('aria-expanded', String(openMenu === name));
  on(button, () => {
    openMenu = openMenu === name ? undefined : name;
    draw();
  });
  app.mark(button, 'menu', key ? { key: key.id } : {});
  return h('span', { class: 'anchor' }, button, list);
}

export function keysSection(keys: readonly StoredKey[], title = words.accessKeys): HTMLElement {
  const layout = special.layout ?? 'links';
  const body = keys.length === 0 ? h('p', {}, words.noKeys) : layouts(layout, keys);
  const chosen = app.chosen;
  const bar = h('div', { class: 'bar' });
  if (layout === 'radio') {
    const { menu } = special;
    const button = h(
      'button',
      { type: 'button', ...(menu?.includes('popup') || special.wants || special.shell ? { 'aria-haspopup': 'true' } : {}) },
      menu === 'plain' ? words.actions : `${words.actions} ▾`,
    ) as HTMLButtonElement;
    button.disabled = !chosen;
    bar.append(menuOf(chosen, 'all', button, menu?.startsWith('roles') === true));
  }
  if (layout === 'buttons') bar.append(...VERBS.map((verb) => verbControl('button', chosen, verb)));
  const create = h('button', { type: 'button' }, words.createKey);
  const section = h('section', {}, h('h2', {}, title), bar, body, create);
  app.mark(section, 'section');
  app.mark(body, 'section');
  return section;
}

function layouts(layout: NonNullable<typeof special.layout>, keys: readonly StoredKey[]): HTMLElement {
  const heads = app.heads();
  if (layout === 'transposed') {
    const rows = heads.map((head, i) =>
      h('tr', {}, h('th', { scope: 'row' }, head), ...keys.map((key) => h('td', {}, app.cells(key)[i] ?? ''))),
    );
    const verbs = h('tr', {}, h('th', { scope: 'row' }, words.actions), ...keys.map((key) => h('td', {}, actions(key, 'button'))));
    return h('table', {}, h('tbody', {}, ...rows, verbs));
  }
  if (layout === 'cards' || layout === 'kebab') {
    return h(
      'div',
      {},
      ...keys.map((key) => {
        const cells = app.cells(key);
        const dl = h('dl', {}, ...heads.slice(1).flatMap((head, i) => [h('dt', {}, head), h('dd', {}, cells[i + 1] ?? '')]));
        const kebab = h('button', { type: 'button', 'aria-haspopup': 'menu', 'aria-label': `${words.actions}: ${key.id}` }, '⋮');
        const card = h(
          'div',
          { class: 'card' },
          h('h3', {}, key.id),
          dl,
          layout === 'cards' ? actions(key, 'button') : menuOf(key, key.id, kebab, true),
        );
        app.mark(card, 'row', { key: key.id });
        return card;
      }),
    );
  }
  const choose = layout === 'radio' || layout === 'buttons';
  const table = (narrow: boolean): HTMLElement =>
    h(
      'table',
      narrow ? { class: 'narrow' } : {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ...(choose ? [h('th')] : []),
          ...heads.map((head) => h('th', {}, head)),
          ...(choose ? [] : [h('th', {}, words.actions)]),
        ),
      ),
      h(
        'tbody',
        {},
        ...keys.map((key) => {
          const cells = app.cells(key).map((cell) => h('td', {}, cell));
          if (choose) {
            const input = h('input', { type: 'radio', name: 'key', id: `r-${key.id}` }) as HTMLInputElement;
            input.checked = app.state.selected.includes(key.id);
            input.addEventListener('change', () => app.choose([key.id]));
            app.mark(input, 'select', { key: key.id });
            cells.unshift(h('td', {}, input));
          } else if (layout === 'switch') {
            const toggle = h('button', {
              type: 'button',
              role: 'switch',
              class: 'toggle',
              'aria-checked': String(key.state === 'active'),
              'aria-label': `${words.active}: ${key.id}`,
            });
            on(toggle, () => app.ask(key.state === 'active' ? 'deactivate' : 'activate', key.id));
            app.mark(toggle, 'verb', { verb: key.state === 'active' ? 'deactivate' : 'activate', key: key.id });
            cells.push(h('td', {}, toggle, ' ', verbControl('button', key, 'delete')));
          } else cells.push(h('td', {}, actions(key, layout === 'submits' ? 'submit' : layout === 'links' ? 'a' : 'button')));
          const row = h('tr', {}, ...cells);
          app.mark(row, 'row', { key: key.id });
          return row;
        }),
      ),
    );
  return layout === 'twice' ? h('div', {}, table(true), table(false)) : table(false);
}

function actions(key: StoredKey, tag: 'a' | 'button' | 'submit'): HTMLElement {
  const offered = VERBS.filter((verb) => app.may(verb, key));
  const controls = offered.flatMap((verb, i) => [...(i > 0 ? [' | '] : []), verbControl(tag, key, verb)]);
  const place = h('span', { class: 'anchor' }, ...(tag === 'submit' ? [h('form', {}, ...controls)] : controls));
  const { dialog } = app.state;
  if (dialog?.key === key.id && special.shell === 'row') place.replaceChildren(dialogBody());
  if (dialog?.key === key.id && special.shell === 'popover') place.append(h('div', { class: 'pop' }, dialogBody()));
  return place;
}

// ---------------------------------------------------------------- what asks

let body: { readonly about: string; readonly element: HTMLElement; readonly free: () => void } | undefined;

function aboutDialog(): string | undefined {
  const { dialog } = app.state;
  return dialog && `${dialog.verb} ${dialog.key}`;
}

function setOff(text: string): (Node | string)[] {
  switch (special.told) {
    case 'quoted':
      return [quoted(scenario.language, text)];
    case 'single':
      return [`'${text}'`];
    case 'italic':
      return [h('i', {}, text)];
    case 'kbd':
      return [h('kbd', {}, text)];
    case 'code':
    case 'above':
      return [h('code', {}, text)];
    case 'split':
      return [h('b', {}, ...[text.slice(0, 4), text.slice(4)].map((part) => h('span', {}, part)))];
    case 'period':
      return [quoted(scenario.language, text)];
    default:
      return [text];
  }
}

function sentence(make: (x: string) => string, text: string): (Node | string)[] {
  const [before = '', after = ''] = make('\n').split('\n');
  return [before, ...setOff(text), after];
}

function asked(wanted: string, box: HTMLElement): Node[] {
  const make =
    { last4: extra.last4, account: extra.account, alias: extra.alias }[special.wants as 'last4'] ??
    (special.told === 'period' ? extra.period : words.typeWord);
  const label = (...parts: (Node | string)[]): HTMLElement => h('label', { for: 'confirm-box' }, ...parts);
  switch (special.told ?? 'placeholder') {
    case 'placeholder':
      box.setAttribute('placeholder', wanted);
      return [label(special.wants === 'id' || !special.wants ? words.typeId : extra.confirmation), box];
    case 'pattern':
      box.setAttribute('pattern', wanted);
      box.setAttribute('required', '');
      return [label(words.typeId), box];
    case 'below':
      box.setAttribute('aria-describedby', 'hint');
      return [
        label(extra.confirmation),
        h('br'),
        box,
        h('div', { id: 'hint', class: 'hint' }, extra.hint(quoted(scenario.language, wanted))),
      ];
    case 'aria':
      box.setAttribute('aria-label', words.typeWord(quoted(scenario.language, wanted)));
      return [h('p', {}, ...sentence(make, quoted(scenario.language, wanted))), box];
    case 'title':
      return [h('p', {}, extra.enterText), h('p', { style: 'text-align:center;font-weight:bold' }, wanted), box];
    case 'table':
      return [
        h(
          'table',
          {},
          h(
            'tbody',
            {},
            h('tr', {}, h('th', {}, words.accessKeyId), h('td', {}, app.state.dialog?.key ?? '')),
            h('tr', {}, h('th', {}, extra.textToEnter), h('td', {}, wanted)),
            h('tr', {}, h('th', {}, extra.confirmation), h('td', {}, box)),
          ),
        ),
      ];
    case 'copy':
      return [
        label(extra.enterText),
        h('div', {}, h('code', {}, wanted), ' ', h('button', { type: 'button', 'aria-label': extra.copy }, '⧉')),
        box,
      ];
    case 'readonly': {
      const shown = h('input', { type: 'text', readonly: '', value: wanted, 'aria-label': extra.textToEnter });
      return [h('p', {}, extra.enterText), shown, h('button', { type: 'button' }, extra.copy), h('br'), box];
    }
    case 'above':
      return [h('p', {}, extra.enterText), h('p', {}, h('code', {}, wanted)), box];
    default:
      return [label(...sentence(make, wanted)), h('br'), box];
  }
}

function makeButton(label: string, role: 'confirm' | 'cancel'): HTMLElement {
  switch (special.buttons) {
    case 'links':
      return h('a', { href: '#', class: role === 'confirm' ? 'btn btn-danger' : 'btn' }, label);
    case 'divs':
      return h('div', { class: 'div-button gwt-Button', tabindex: '0' }, label);
    case 'roles':
      return h('span', { class: 'div-button', role: 'button', tabindex: '0' }, label);
    case 'submits':
      return h('input', { type: role === 'confirm' ? 'submit' : 'button', value: label });
    default:
      return h('button', { type: 'button', class: role === 'confirm' ? 'primary' : '' }, label);
  }
}

/** What asks, without what it lies in. */
function dialogBody(): HTMLElement {
  const about = aboutDialog() ?? '';
  if (body?.about === about && special.extra !== 'rebuild') return body.element;
  const { dialog } = app.state;
  if (!dialog) return h('div');
  if (body?.about !== about) {
    app.ticks = 0;
    app.ready = special.extra !== 'countdown' || dialog.verb !== 'delete';
  }
  const { key, verb } = dialog;
  const small = special.shell === 'row' || special.shell === 'popover';
  const wanted = app.wanted();
  const title = h(
    small ? 'b' : 'h2',
    { id: 'ask-title' },
    small ? extra.sure : verb === 'delete' ? words.deleteTitle : words.deactivateTitle,
  );
  const text = h('p', {}, verb === 'delete' ? words.deleteText : words.deactivateText);
  const parts: (Node | string)[] = [title];
  if (!small && special.extra !== 'no-id') parts.push(h('p', {}, `${words.accessKeyId}: ${key}`));
  if (!small) parts.push(text);
  const marks: [HTMLElement, 'input' | 'tick'][] = [];
  let box: HTMLElement | undefined;
  if (wanted !== undefined) {
    box =
      special.box === 'editable'
        ? h('div', { contenteditable: 'true', role: 'textbox', id: 'confirm-box', style: 'border:1px solid;min-height:24px' })
        : special.box === 'textarea'
          ? h('textarea', { id: 'confirm-box', rows: '2' })
          : h('input', { type: 'text', id: 'confirm-box', autocomplete: 'off', size: '40' });
    const field = box as HTMLInputElement;
    if (special.box !== 'editable') field.value = dialog.typed;
    field.addEventListener('input', () => {
      if (special.extra === 'upper') field.value = field.value.trim().toUpperCase();
      app.type(special.box === 'editable' ? (field.textContent ?? '') : field.value);
      if (special.extra === 'rebuild') doc.getElementById('confirm-box')?.focus();
    });
    marks.push([box, 'input']);
    parts.push(h('div', {}, ...asked(wanted, box)));
  }
  const count = verb === 'delete' ? (special.acknowledge === 'ticks' ? 2 : special.acknowledge === 'tick' ? 1 : 0) : 0;
  for (let i = 0; i < count; i += 1) {
    const tick = h('input', { type: 'checkbox', id: `tick-${i}` }) as HTMLInputElement;
    tick.addEventListener('change', () => {
      app.ticks += tick.checked ? 1 : -1;
      free();
    });
    marks.push([tick, 'tick']);
    parts.push(h('div', {}, tick, h('label', { for: `tick-${i}` }, count === 1 ? words.understand : i === 0 ? extra.tick1 : extra.tick2)));
  }
  if (verb === 'delete' && special.acknowledge === 'radio') {
    [extra.keep, extra.reallyDelete].forEach((label, i) => {
      const radio = h('input', { type: 'radio', name: 'really', id: `really-${i}` }) as HTMLInputElement;
      radio.checked = i === 0;
      radio.addEventListener('change', () => {
        app.ticks = i;
        free();
      });
      if (i === 1) marks.push([radio, 'tick']);
      parts.push(h('div', {}, radio, h('label', { for: `really-${i}` }, label)));
    });
  }
  const labels =
    {
      'yes-no': [extra.yes, extra.no],
      ok: [extra.ok, words.cancel],
      long: [verb === 'delete' ? extra.longDelete : extra.longDeactivate, words.cancel],
    }[special.buttons as 'ok'] ?? (small ? [extra.yes, extra.no] : [words[verb], words.cancel]);
  const confirm = makeButton(labels[0] ?? '', 'confirm');
  const cancel = makeButton(labels[1] ?? '', 'cancel');
  on(confirm, () => app.confirm());
  on(cancel, () => app.cancel());
  app.mark(confirm, 'confirm', { key, verb });
  app.mark(cancel, 'cancel', { key });
  const element = h('div', { class: 'ask' });
  if (special.buttons === 'icon-only' || special.shell === 'drawer') {
    const close = h('button', { type: 'button', 'aria-label': words.close, style: 'float:right' }, '×');
    on(close, () => app.cancel());
    app.mark(close, 'cancel', { key });
    element.append(close);
  }
  const foot = h('div', { class: 'foot' }, ...(special.buttons === 'icon-only' ? [confirm] : [cancel, confirm]));
  if (special.extra === 'scroll') {
    const inner = h(
      'div',
      { style: 'height:140px;overflow:auto;border:1px solid' },
      ...parts,
      ...Array.from({ length: 6 }, () => h('p', {}, words.deleteText)),
      foot,
    );
    element.append(h('div', { style: 'height:200px;overflow:auto' }, inner, h('p', {}, words.deactivateText)));
  } else if (special.buttons === 'submits') {
    const form = h('form', {}, ...parts, foot);
    form.addEventListener('submit', (event) => event.preventDefault());
    element.append(form);
  } else element.append(...parts, foot);
  for (const [one, role] of marks) app.mark(one, role);
  const free = (): void => {
    const may = app.mayConfirm();
    if (confirm.matches('button, input')) (confirm as HTMLButtonElement).disabled = !may;
    else {
      confirm.classList.toggle('off', !may);
      if (may) confirm.removeAttribute('aria-disabled');
      else confirm.setAttribute('aria-disabled', 'true');
    }
  };
  if (!app.ready) {
    let left = 3;
    const tick = (): void => {
      confirm.textContent = left > 0 ? `${words.delete} (${left})` : words.delete;
      app.ready = left === 0;
      free();
      if (left-- > 0) setTimeout(tick, 1000);
    };
    tick();
  }
  free();
  body = { about, element, free };
  return element;
}

let shell: { readonly about: string; readonly elements: readonly HTMLElement[]; readonly place: () => void } | undefined;

function drawShell(): void {
  const about = aboutDialog();
  const kind = special.shell ?? 'modal';
  if (kind === 'row' || kind === 'popover' || kind === 'route') {
    if (about === undefined) body = undefined;
    else if (body?.about === about) body.free();
    return;
  }
  if (shell && shell.about === about) {
    if (special.extra === 'rebuild') shell.place();
    body?.free();
    return;
  }
  for (const element of shell?.elements ?? []) element.remove();
  shell = undefined;
  doc = document;
  if (about === undefined) {
    body = undefined;
    return;
  }
  if (kind === 'shadow') {
    const host = h('confirm-box');
    const root = host.attachShadow({ mode: 'open' });
    const style = h(
      'style',
      {},
      '.box{position:fixed;z-index:2001;left:50%;top:120px;transform:translateX(-50%);width:520px;background:#fff;border:1px solid;padding:16px}.glass{position:fixed;inset:0;background:#0006;z-index:2000}',
    );
    root.append(
      style,
      h('div', { class: 'glass' }),
      h('div', { class: 'box', role: 'dialog', 'aria-labelledby': 'ask-title' }, dialogBody()),
    );
    document.body.append(host);
    shell = { about, elements: [host], place: () => undefined };
    return;
  }
  if (kind === 'iframe') {
    const glass = h('div', { class: 'glass' });
    const frame = h('iframe', { class: 'box', style: 'height:420px;padding:0', title: words.deleteTitle }) as HTMLIFrameElement;
    document.body.append(glass, frame);
    const inner = frame.contentDocument;
    if (inner) {
      doc = inner;
      inner.body.append(dialogBody());
      doc = document;
    }
    shell = { about, elements: [glass, frame], place: () => undefined };
    return;
  }
  const box =
    kind === 'drawer'
      ? h('aside', { class: 'drawer' })
      : kind === 'bare'
        ? h('div', { class: 'box gwt-DialogBox' })
        : kind === 'native-show'
          ? h('dialog', { class: 'box', open: '' })
          : h('div', { class: 'box', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'ask-title' });
  const place = (): void => box.replaceChildren(dialogBody());
  place();
  const elements = kind === 'drawer' || kind === 'native-show' ? [box] : [h('div', { class: 'glass' }), box];
  document.body.append(...elements);
  if (kind === 'drawer') requestAnimationFrame(() => box.classList.add('open'));
  shell = { about, elements, place };
}

/** The dialogs of all keys, hidden, as a server renders them. */
function prerendered(): HTMLElement[] {
  return app.state.keys.map(({ id }) =>
    h(
      'div',
      { class: 'box modal fade', id: `delete-${id}`, role: 'dialog', hidden: '' },
      h('h2', {}, words.deleteTitle),
      h('p', {}, `${words.accessKeyId}: ${id}`),
      h('input', { type: 'text', placeholder: id }),
      h(
        'div',
        { class: 'foot' },
        h('button', { type: 'button' }, words.cancel),
        h('button', { type: 'button', disabled: '' }, words.delete),
      ),
    ),
  );
}

// ---------------------------------------------------------------- the page

let drawn = '';

export function draw(): void {
  const page = nav ? nav.page() : 'keys';
  const small = special.shell === 'row' || special.shell === 'popover';
  const route = special.shell === 'route' && app.state.dialog;
  const now = JSON.stringify([
    page,
    app.state.keys,
    app.state.selected,
    openMenu,
    small && aboutDialog(),
    route && aboutDialog(),
    trapTick,
  ]);
  if (now !== drawn) {
    drawn = now;
    if (page === 'keys' && route) {
      history.replaceState(
        null,
        '',
        `${location.pathname}${location.search}#/security_credentials/access-key/${app.state.dialog?.key ?? ''}/${app.state.dialog?.verb ?? ''}`,
      );
      main.replaceChildren(h('h1', {}, words.securityCredentials), h('section', {}, dialogBody()));
    } else {
      if (special.shell === 'route' && location.hash !== '#/security_credentials') {
        history.replaceState(null, '', `${location.pathname}${location.search}#/security_credentials`);
      }
      const content =
        page === 'keys'
          ? (drawTrap(special.trap) ?? [h('h1', {}, words.securityCredentials), keysSection(app.state.keys)])
          : (nav?.other(page) ?? []);
      const parts = special.flat ? content.flatMap((e) => ((e as Element).localName === 'section' ? [...e.childNodes] : [e])) : content;
      main.replaceChildren(...parts, ...(special.extra === 'prerender' && page === 'keys' ? prerendered() : []));
    }
  }
  drawShell();
  if (special.trap === 'translated') translate(document.body);
}

let trapTick = 0;
/** Draws the page anew although its state is the same. */
export function redraw(): void {
  trapTick += 1;
  draw();
}

/** As the browser's translation leaves a page: each text in two font elements. */
function translate(root: Element): void {
  document.documentElement.classList.add('translated-ltr');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.textContent?.trim() && !node.parentElement?.closest('font, script, style')) texts.push(node as Text);
  for (const text of texts) {
    const inner = h('font', { style: 'vertical-align: inherit;' });
    const outer = h('font', { style: 'vertical-align: inherit;' }, inner);
    text.replaceWith(outer);
    inner.append(text);
  }
}

function scene(): FixtureScene {
  const now = app.scene(around());
  return overlay ? { ...now, dialog: 'other' } : now;
}

function judge(question: Question): readonly string[] {
  const { ring, step } = question;
  if (ring)
    for (const [element, steps] of okay) {
      const box = element.getBoundingClientRect();
      if (
        element.isConnected &&
        steps.includes(step) &&
        Math.abs(ring.x - box.x) < 9 &&
        Math.abs(ring.y - box.y) < 9 &&
        Math.abs(ring.width - box.width) < 18
      )
        return [];
    }
  const now = scene();
  const frame = document.querySelector('iframe.box')?.getBoundingClientRect();
  const rings = [ring, ...(ring && frame ? [{ ...ring, x: ring.x - frame.x - 1, y: ring.y - frame.y - 1 }] : [])];
  const scenes = [
    now,
    ...(['row', 'popover', 'drawer'].includes(special.shell ?? '') || special.shell === 'native-show'
      ? [{ ...now, dialog: undefined }]
      : []),
  ];
  const opinions = rings.flatMap((one) => scenes.map((s) => complaintsOf({ ...question, ring: one }, s, app.account, app.wanted())));
  return opinions.find((complaints) => complaints.length === 0) ?? opinions[0] ?? [];
}

const nav = special.nav ? navigation(special.nav) : undefined;
around = nav ? nav.targets : surround(scenario).targets;
document.getElementById('app')?.append(main);
let justDone = app.account.journal().length;
app.account.subscribe(() => {
  const { length } = app.account.journal();
  if (special.extra === 'success' && length > justDone) {
    const close = h('button', { type: 'button' }, words.close);
    on(close, () => setOverlay(undefined));
    allow(close, 'cancel-dialog');
    const id = app.account.journal().at(-1)?.id ?? '';
    setTimeout(() =>
      setOverlay({
        element: h(
          'div',
          {},
          h('div', { class: 'glass' }),
          h(
            'div',
            { class: 'box', role: 'dialog', 'aria-label': extra.success },
            h('h2', {}, extra.success),
            h('p', {}, id),
            h('div', { class: 'foot' }, close),
          ),
        ),
      }),
    );
  }
  justDone = length;
});
(window as { fixture?: unknown }).fixture = {
  scene,
  journal: () => app.account.journal(),
  keys: () => app.account.keys(),
  wanted: () => app.wanted(),
  judge,
  hand: () => {
    if (!overlay || overlay.forever) return false;
    setOverlay(undefined);
    redraw();
    return true;
  },
};
app.subscribe(draw);
addEventListener('hashchange', () => {
  if (special.shell === 'route' && location.hash === '#/security_credentials') app.cancel();
  draw();
});
addEventListener('popstate', draw);
draw();
