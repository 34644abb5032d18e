/**
 * Vaadin 25 (2026): a grid without a table in the document (its rows are in a shadow root, their content in elements beside it), a menu bar
 * with three dots in each row or one menu bar above, dialogs of the same library. Designs: `rows`, `chosen`.
 */
import '@vaadin/button';
import '@vaadin/checkbox';
import '@vaadin/dialog';
import type { Dialog } from '@vaadin/dialog';
import '@vaadin/grid';
import '@vaadin/grid/vaadin-grid-column.js';
import '@vaadin/grid/vaadin-grid-selection-column.js';
import type { Grid } from '@vaadin/grid';
import type { GridColumn } from '@vaadin/grid/vaadin-grid-column.js';
import '@vaadin/menu-bar';
import type { MenuBar, MenuBarItem } from '@vaadin/menu-bar';
import '@vaadin/text-field';
import { html, nothing, render } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { StoredKey } from '../shared/journal';
import type { Verb } from '../shared/scenario';
import { lookAlikes } from './look-alikes';
import type { App } from './model';
import { h, start } from './page';

type VerbItem = MenuBarItem & { verb?: Verb };

start(({ app, main }) => {
  const { words, scenario } = app;
  const grid = h('vaadin-grid', { 'all-rows-visible': '' }) as Grid<StoredKey>;
  const heads = app.heads();
  const chosen = scenario.design === 'chosen';
  if (chosen) grid.append(h('vaadin-grid-selection-column'));
  heads.forEach((head, i) => {
    const column = h('vaadin-grid-column', { header: head, ...(i === 0 ? { width: '220px' } : {}) }) as GridColumn<StoredKey>;
    column.renderer = (root, _column, model) => {
      root.textContent = app.cells(model.item)[i] ?? '';
    };
    grid.append(column);
  });
  if (!chosen) {
    const column = h('vaadin-grid-column', { header: '', 'auto-width': '', 'flex-grow': '0' }) as GridColumn<StoredKey>;
    column.renderer = (root, _column, { item }) => {
      let bar = root.firstElementChild as MenuBar | null;
      if (!bar) {
        bar = h('vaadin-menu-bar', { theme: 'icon tertiary' }) as MenuBar;
        root.append(bar);
      }
      fillMenu(app, bar, item, '⋮');
    };
    grid.append(column);
  }
  const menu = h('vaadin-menu-bar') as MenuBar;
  const head = h(
    'div',
    { style: 'display: flex; align-items: center; gap: 12px' },
    h('h2', { style: 'flex: 1' }, words.accessKeys),
    ...(chosen ? [menu] : []),
    h('vaadin-button', { theme: 'primary', 'data-testid': 'create-access-key' }, words.createKey),
  );
  const none = h('p', {}, words.noKeys);
  const section = h('section', {}, head, grid, none);
  app.mark(section, 'section');
  const others = lookAlikes(app);
  const other = (place: 'before' | 'after'): HTMLElement[] =>
    others
      .filter((one) => one.place === place)
      .map(({ title, rows, verbs }) =>
        h(
          'section',
          {},
          h('h2', {}, title),
          ...rows.map((cells) =>
            h('div', {}, ...cells.map((cell) => h('div', {}, cell)), ...verbs.map((verb) => h('vaadin-button', {}, verb))),
          ),
        ),
      );
  main.append(h('h1', {}, words.securityCredentials), ...other('before'), section, ...other('after'));

  grid.addEventListener('selected-items-changed', () => {
    const ids = grid.selectedItems.map(({ id }) => id);
    if (ids.join() !== app.state.selected.join()) app.choose(ids);
  });
  const dialog = makeDialog(app);
  main.append(dialog);
  let listed = '';
  const draw = (): void => {
    const now = JSON.stringify(app.state.keys);
    if (now !== listed) {
      listed = now;
      grid.items = [...app.state.keys];
      grid.selectedItems = app.state.keys.filter(({ id }) => app.state.selected.includes(id));
    }
    grid.hidden = app.state.keys.length === 0;
    none.hidden = !grid.hidden;
    if (chosen) fillMenu(app, menu, app.chosen, words.actions);
    dialog.headerTitle = app.dialogTexts().title;
    dialog.opened = app.state.dialog !== undefined;
    if (dialog.opened) dialog.requestContentUpdate();
  };
  // The grid and the menus make their parts themselves, when they see fit.
  new MutationObserver(() => markParts(app, grid)).observe(document.body, { childList: true, subtree: true, attributes: true });
  app.subscribe(draw);
  draw();
});

function fillMenu(app: App, bar: MenuBar, key: StoredKey | undefined, text: string): void {
  const state = key ? `${key.id} ${key.state}` : '';
  if ((bar as { about?: string }).about === state) return;
  (bar as { about?: string }).about = state;
  const items: VerbItem[] = app.offered(key).map((verb) => {
    const component = h('vaadin-menu-bar-item', app.scenario.testIds ? { 'data-testid': app.idOf(verb) } : {}, app.label(verb));
    app.mark(component, 'verb', { verb, ...(key ? { key: key.id } : {}) });
    return { component, disabled: !app.may(verb, key), verb };
  });
  bar.items = [{ text, disabled: !key, ...(text === '⋮' ? { tooltip: app.words.actions } : {}), children: items }];
  (bar as { key?: string }).key = key?.id ?? '';
  bar.onclick = null;
  if (!(bar as { listens?: boolean }).listens) {
    (bar as { listens?: boolean }).listens = true;
    bar.addEventListener('item-selected', (event) => {
      const { verb } = (event as CustomEvent<{ value: VerbItem }>).detail.value;
      const id = (bar as { key?: string }).key;
      if (verb && id) app.ask(verb, id);
    });
  }
}

function markParts(app: App, grid: Grid<StoredKey>): void {
  for (const button of document.querySelectorAll('vaadin-menu-bar-button')) {
    const id = (button.closest('vaadin-menu-bar') as { key?: string } | null)?.key;
    app.mark(button, 'menu', id ? { key: id } : {});
  }
  for (const row of grid.shadowRoot?.querySelectorAll<HTMLElement & { _item?: StoredKey }>('[part~="row"]') ?? []) {
    const id = row._item?.id;
    if (id === undefined) continue;
    app.mark(row, 'row', { key: id });
    for (const slot of row.querySelectorAll('slot'))
      for (const content of slot.assignedElements()) {
        const box = content.querySelector('vaadin-checkbox');
        app.mark(box, 'select', { key: id });
        app.mark(box?.querySelector('input'), 'select', { key: id });
      }
  }
}

function makeDialog(app: App): Dialog {
  const dialog = document.createElement('vaadin-dialog');
  dialog.renderer = (root) => {
    const { dialog: open } = app.state;
    const texts = app.dialogTexts();
    const [before, bold, after] = app.labelParts();
    const label = html`${before}<strong>${bold}</strong>${after}`;
    render(
      open
        ? html`${texts.lines.map((line) => html`<p>${line}</p>`)}
          ${
            app.offersInside()
              ? html`<vaadin-button
                  @click=${() => app.deactivateInside()}
                  ${ref((element) => app.mark(element, 'deactivate-inside', { key: open.key, verb: 'deactivate' }))}
                  >${app.words.deactivate}</vaadin-button
                >`
              : nothing
          }
          ${
            texts.label === undefined
              ? nothing
              : app.confirmation === 'checkbox'
                ? html`<vaadin-checkbox
                    label=${texts.label}
                    ?disabled=${!app.mayType()}
                    .checked=${open.ticked}
                    @change=${(event: Event) => app.tick((event.target as HTMLInputElement).checked)}
                    ${ref((element) => {
                      app.mark(element, 'tick');
                      queueMicrotask(() => app.mark(element?.querySelector('input'), 'tick'));
                    })}
                  ></vaadin-checkbox>`
                : html`<p>${label}</p>
                    <vaadin-text-field
                      style="width: 100%"
                      placeholder=${texts.placeholder}
                      ?disabled=${!app.mayType()}
                      .value=${open.typed}
                      @input=${(event: Event) => app.type((event.target as HTMLInputElement).value)}
                      ${ref((element) => {
                        app.mark(element, 'input');
                        queueMicrotask(() => {
                          app.mark(element?.querySelector('input'), 'input');
                          app.mark(element?.shadowRoot?.querySelector('[part="input-field"]'), 'input');
                        });
                      })}
                    ></vaadin-text-field>`
          }`
        : nothing,
      root,
    );
  };
  dialog.footerRenderer = (root) => {
    const { dialog: open } = app.state;
    render(
      open
        ? html`<vaadin-button @click=${() => app.cancel()} ${ref((element) => app.mark(element, 'cancel', { key: open.key }))}
              >${app.words.cancel}</vaadin-button
            >
            <vaadin-button
              theme=${open.verb === 'delete' ? 'primary error' : 'primary'}
              data-testid=${app.scenario.testIds ? `confirm-${app.idOf(open.verb)}` : nothing}
              ?disabled=${!app.mayConfirm()}
              @click=${() => app.confirm()}
              ${ref((element) => app.mark(element, 'confirm', { key: open.key, verb: open.verb }))}
              >${app.dialogTexts().confirm}</vaadin-button
            >`
        : nothing,
      root,
    );
  };
  dialog.addEventListener('opened-changed', (event) => {
    if (!(event as CustomEvent<{ value: boolean }>).detail.value) app.cancel();
  });
  return dialog;
}
