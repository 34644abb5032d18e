/**
 * Shoelace 2.20 (2025) in Lit 3 elements of the application's own, all with open shadow roots: a list of keys without a table, one menu button
 * (three dots) in each row, dialogs of the same library. Designs: `roles` tells assistive technology that it is a grid; `plain` does not;
 * `chosen` has a radio button a row and one menu for all.
 */
import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/themes/dark.css';
import '@shoelace-style/shoelace/dist/components/badge/badge.js';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/card/card.js';
import '@shoelace-style/shoelace/dist/components/checkbox/checkbox.js';
import '@shoelace-style/shoelace/dist/components/dialog/dialog.js';
import '@shoelace-style/shoelace/dist/components/dropdown/dropdown.js';
import '@shoelace-style/shoelace/dist/components/icon-button/icon-button.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/menu/menu.js';
import '@shoelace-style/shoelace/dist/components/menu-item/menu-item.js';
import '@shoelace-style/shoelace/dist/components/radio/radio.js';
import { registerIconLibrary } from '@shoelace-style/shoelace/dist/utilities/icon-library.js';
import dots from 'bootstrap-icons/icons/three-dots-vertical.svg';
import { css, html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { StoredKey } from '../shared/journal';
import type { Verb } from '../shared/scenario';
import { lookAlikes } from './look-alikes';
import type { App } from './model';
import { start } from './page';

registerIconLibrary('default', { resolver: () => dots });

/** Draws itself anew when the application changes. */
abstract class Drawn extends LitElement {
  static override properties = { app: { attribute: false }, key: { attribute: false } };
  declare app: App;
  #end: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#end = this.app.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
  }
}

/** A component and its own inner control have the same box: either may be ringed. */
function both(mark: (element: Element | undefined) => void, inner: string): ReturnType<typeof ref> {
  return ref((element) => {
    mark(element);
    if (element) void (element as LitElement).updateComplete.then(() => mark(element.shadowRoot?.querySelector(inner) ?? undefined));
  });
}

function menu(app: App, key: StoredKey | undefined, trigger: TemplateResult): TemplateResult {
  const about = key ? { key: key.id } : {};
  return html`<sl-dropdown
    placement="bottom-end"
    hoist
    @sl-select=${(event: CustomEvent<{ item: { value: string } }>) => key && app.ask(event.detail.item.value as Verb, key.id)}
  >
    ${trigger}
    <sl-menu>
      ${app
        .offered(key)
        .map(
          (verb) =>
            html`<sl-menu-item
              .value=${verb}
              data-testid=${app.scenario.testIds ? app.idOf(verb) : nothing}
              ?disabled=${!app.may(verb, key)}
              ${both((element) => app.mark(element, 'verb', { ...about, verb }), '.menu-item')}
              >${app.label(verb)}</sl-menu-item
            >`,
        )}
    </sl-menu>
  </sl-dropdown>`;
}

class AccessKeyRow extends Drawn {
  declare key: StoredKey;
  static override styles = css`
    :host {
      display: flex;
      align-items: center;
      gap: 16px;
      padding: 8px 0;
      border-bottom: 1px solid #8884;
    }
    span {
      flex: 1 0 100px;
    }
    .id {
      flex-basis: 200px;
      font-family: monospace;
    }
  `;

  override render(): TemplateResult {
    const { app } = this;
    const key = app.state.keys.find(({ id }) => id === this.key.id) ?? this.key;
    app.mark(this, 'row', { key: key.id });
    const [id, ...cells] = app.cells(key);
    const role = app.scenario.design === 'roles' ? 'gridcell' : nothing;
    return html`
      ${
        app.scenario.design === 'chosen'
          ? html`<sl-radio
              value=${key.id}
              ?checked=${app.state.selected.includes(key.id)}
              @click=${() => app.choose([key.id])}
              .checked=${app.state.selected.includes(key.id)}
              ${both((element) => app.mark(element, 'select', { key: key.id }), 'span')}
            ></sl-radio>`
          : nothing
      }
      <span class="id" role=${role}>${id}</span>
      ${cells.slice(0, -1).map((cell) => html`<span role=${role}>${cell}</span>`)}
      <span role=${role}><sl-badge variant=${key.state === 'active' ? 'success' : 'neutral'}>${app.status(key.state)}</sl-badge></span>
      ${
        app.scenario.design === 'chosen'
          ? nothing
          : html`<div role=${role}>
              ${menu(
                app,
                key,
                html`<sl-icon-button
                  slot="trigger"
                  name="three-dots-vertical"
                  label=${app.words.actions}
                  ${both((element) => app.mark(element, 'menu', { key: key.id }), 'button')}
                ></sl-icon-button>`,
              )}
            </div>`
      }
    `;
  }
}

class AccessKeyList extends Drawn {
  static override styles = css`
    header {
      display: flex;
      gap: 12px;
      align-items: center;
    }
    h2 {
      flex: 1;
    }
    .list {
      overflow-x: auto;
    }
  `;

  override render(): TemplateResult {
    const { app } = this;
    const roles = app.scenario.design === 'roles';
    app.mark(this, 'section');
    const key = app.chosen;
    return html`<section ${ref((element) => app.mark(element, 'section'))}>
      <header>
        <h2>${app.words.accessKeys}</h2>
        ${
          app.scenario.design === 'chosen'
            ? menu(
                app,
                key,
                html`<sl-button
                  slot="trigger"
                  caret
                  ?disabled=${!key}
                  ${both((element) => app.mark(element, 'menu', key ? { key: key.id } : {}), 'button')}
                  >${app.words.actions}</sl-button
                >`,
              )
            : nothing
        }
        <sl-button variant="primary" data-testid="create-access-key">${app.words.createKey}</sl-button>
      </header>
      ${
        app.state.keys.length === 0
          ? html`<p>${app.words.noKeys}</p>`
          : html`<div class="list" role=${roles ? 'grid' : nothing} aria-label=${roles ? app.words.accessKeys : nothing}>
              ${app.state.keys.map((one) => html`<access-key-row role=${roles ? 'row' : nothing} .app=${app} .key=${one}></access-key-row>`)}
            </div>`
      }
    </section>`;
  }
}

class KeyDialog extends Drawn {
  override render(): TemplateResult {
    const { app } = this;
    const { dialog } = app.state;
    const texts = app.dialogTexts();
    const [before, bold, after] = app.labelParts();
    const about = dialog ? { key: dialog.key, verb: dialog.verb } : {};
    const label = html`${before}<strong>${bold}</strong>${after}`;
    const { testIds } = app.scenario;
    return html`<sl-dialog
      label=${texts.title}
      ?open=${dialog !== undefined}
      @sl-after-hide=${() => app.cancel()}
      ${both((element) => app.mark(element, 'cancel'), '.dialog__close')}
    >
      ${
        dialog
          ? html`${texts.lines.map((line) => html`<p>${line}</p>`)}
              ${
                app.offersInside()
                  ? html`<sl-button
                      size="small"
                      data-testid=${testIds ? 'deactivate-key' : nothing}
                      @click=${() => app.deactivateInside()}
                      ${both((element) => app.mark(element, 'deactivate-inside', { key: dialog.key, verb: 'deactivate' }), 'button')}
                      >${app.words.deactivate}</sl-button
                    >`
                  : nothing
              }
              ${
                texts.label === undefined
                  ? nothing
                  : app.confirmation === 'checkbox'
                    ? html`<sl-checkbox
                        ?disabled=${!app.mayType()}
                        .checked=${dialog.ticked}
                        @sl-change=${(event: Event) => app.tick((event.target as HTMLInputElement).checked)}
                        ${ref((element) => {
                          app.mark(element, 'tick');
                          if (element)
                            void (element as LitElement).updateComplete.then(() =>
                              element.shadowRoot
                                ?.querySelectorAll('label, input, .checkbox__control')
                                .forEach((inner) => app.mark(inner, 'tick')),
                            );
                        })}
                        >${label}</sl-checkbox
                      >`
                    : html`<p id="asks">${label}</p>
                        <sl-input
                          placeholder=${texts.placeholder}
                          autocomplete="off"
                          ?disabled=${!app.mayType()}
                          .value=${dialog.typed}
                          @sl-input=${(event: Event) => app.type((event.target as HTMLInputElement).value)}
                          ${ref((element) => {
                            app.mark(element, 'input');
                            if (element)
                              void (element as LitElement).updateComplete.then(() =>
                                element.shadowRoot?.querySelectorAll('input, .input').forEach((inner) => app.mark(inner, 'input')),
                              );
                          })}
                        ></sl-input>`
              }
              <sl-button
                slot="footer"
                @click=${() => app.cancel()}
                ${both((element) => app.mark(element, 'cancel', { key: dialog.key }), 'button')}
                >${app.words.cancel}</sl-button
              >
              <sl-button
                slot="footer"
                variant=${dialog.verb === 'delete' ? 'danger' : 'primary'}
                data-testid=${testIds ? `confirm-${app.idOf(dialog.verb)}` : nothing}
                ?disabled=${!app.mayConfirm()}
                ?loading=${dialog.busy}
                @click=${() => app.confirm()}
                ${both((element) => app.mark(element, 'confirm', about), 'button')}
                >${texts.confirm}</sl-button
              >`
          : nothing
      }
    </sl-dialog>`;
  }
}

class CredentialsPage extends Drawn {
  override render(): TemplateResult {
    const others = lookAlikes(this.app);
    const other = (place: 'before' | 'after'): TemplateResult[] =>
      others
        .filter((one) => one.place === place)
        .map(
          ({ title, rows, verbs }) =>
            html`<section>
              <h2>${title}</h2>
              ${rows.map(
                (cells) =>
                  html`<sl-card
                    >${cells.map((cell) => html`<div>${cell}</div>`)}
                    <div slot="footer">${verbs.map((verb) => html`<sl-button size="small">${verb}</sl-button> `)}</div></sl-card
                  >`,
              )}
            </section>`,
        );
    return html`<h1>${this.app.words.securityCredentials}</h1>
      ${other('before')}
      <access-key-list .app=${this.app}></access-key-list>
      ${other('after')}
      <key-dialog .app=${this.app}></key-dialog>`;
  }
}

customElements.define('access-key-row', AccessKeyRow);
customElements.define('access-key-list', AccessKeyList);
customElements.define('key-dialog', KeyDialog);
customElements.define('credentials-page', CredentialsPage);

start(({ app, main }) => {
  if (app.scenario.dark) document.documentElement.classList.add('sl-theme-dark');
  const page = document.createElement('credentials-page') as CredentialsPage;
  page.app = app;
  main.append(page);
});
