/** The card: says what to do now and why, and takes the owner's decisions. Redrawn whole for each step; text goes in as text only. */
import type { CardAction, CardContent, Sentence } from '../../src/guide/wording';
import type { CardSize } from './place';

/** The title, in px: what is to be seen at least between the card's head and its controls. */
const LINE = 36;

/** The height of the last resort, in px: the title and what to type. */
const STRIP = 64;

/** What the owner pressed on the card. */
export type CardEvent =
  | { readonly action: 'tick-admin' | 'tick-unused'; readonly on: boolean }
  | { readonly action: 'wait'; readonly days: number }
  | { readonly action: 'continue' | 'confirm-root' | 'put-back' | 'check-again' | 'copy-confirmation' | 'copy-report' | 'hide' | 'stop' };

/** Gives the text of a message in the owner's language. */
export type Translate = (message: string, places?: readonly string[]) => string;

export class Card {
  readonly element: HTMLElement;
  readonly #doc: Document;
  readonly #translate: Translate;
  readonly #onEvent: (event: CardEvent) => void;
  readonly #live: HTMLElement;
  readonly #content: HTMLElement;
  readonly #hint: HTMLElement;
  #drawn = '';
  #said = '';

  constructor(doc: Document, translate: Translate, onEvent: (event: CardEvent) => void) {
    this.#doc = doc;
    this.#translate = translate;
    this.#onEvent = onEvent;
    this.#content = this.#make('div', { class: 'content' });
    this.#hint = this.#make('p', { class: 'hint', hidden: '' });
    this.#live = this.#make('div', { class: 'live', role: 'status', 'aria-live': 'polite' });
    const head = this.#make('div', { class: 'head' }, [
      this.#make('span', { class: 'name' }, [translate('extName')]),
      this.#button('hide', { message: 'actionHide' }, 'quiet'),
      this.#button('stop', { message: 'actionStop' }, 'quiet'),
    ]);
    this.element = this.#make('section', { part: 'card', 'aria-label': translate('cardName'), dir: 'auto' }, [
      head,
      this.#content,
      this.#hint,
      this.#live,
    ]);
  }

  /** Draws the content if it differs from what is drawn. @returns whether it did */
  draw(content: CardContent): boolean {
    const key = JSON.stringify(content);
    if (key === this.#drawn) return false;
    this.#drawn = key;
    const focused = this.#focusedAction();
    this.#content.replaceChildren(...this.#nodes(content));
    if (focused) this.#content.querySelector<HTMLElement>(`[data-action="${focused}"]`)?.focus({ preventScroll: true });
    const spoken = [content.title, ...content.body].map((s) => this.#say(s)).join(' ');
    if (spoken !== this.#said) this.#live.textContent = spoken;
    this.#said = spoken;
    return true;
  }

  /** Takes a shape. @returns its size in that shape, in px, when it has all the height that it wants */
  measure(shape: 'tall' | 'low' | 'strip'): CardSize {
    this.element.classList.toggle('low', shape !== 'tall');
    this.element.classList.toggle('strip', shape === 'strip');
    this.element.style.maxHeight = '';
    const { width, height } = this.element.getBoundingClientRect();
    if (shape === 'strip') return { width, height: Math.min(height, STRIP), least: STRIP };
    const fixed = ['head', 'actions'].flatMap((name) => [...this.element.getElementsByClassName(name)]);
    return { width, height, least: fixed.reduce((sum, part) => sum + part.getBoundingClientRect().height, LINE) };
  }

  /** A word about why there is no ring just now. */
  hint(message: string | undefined): void {
    const text = message === undefined ? '' : this.#translate(message);
    if (this.#hint.textContent !== text) this.#hint.textContent = text;
    this.#hint.hidden = text === '';
  }

  /** Says that what the button copies is on the clipboard. */
  copied(action: 'copy-confirmation' | 'copy-report'): void {
    const button = this.#content.querySelector(`[data-action="${action}"]`);
    if (button) button.textContent = this.#translate('actionCopied');
  }

  #nodes(content: CardContent): HTMLElement[] {
    const nodes = [this.#make('h2', {}, [this.#say(content.title)])];
    if (content.keyId !== undefined)
      nodes.push(
        this.#make('p', { class: 'key' }, [
          `${this.#translate('cardKeyLabel')} `,
          this.#make('code', { part: 'key-id', dir: 'ltr' }, [content.keyId]),
        ]),
      );
    if (content.confirmationText !== undefined)
      nodes.push(
        this.#make('p', { class: 'copy' }, [this.#make('code', { part: 'confirmation-text', dir: 'auto' }, [content.confirmationText])]),
      );
    nodes.push(...content.body.map((sentence) => this.#make('p', {}, [this.#say(sentence)])));
    for (const key of content.keys)
      nodes.push(
        this.#make('div', { class: 'review' }, [
          this.#make('p', { class: 'key' }, [
            this.#make('code', { dir: 'ltr' }, [key.id]),
            ' ',
            this.#make('span', { class: 'state' }, [this.#say(key.state)]),
          ]),
          this.#make(
            'dl',
            {},
            key.facts.map(({ label, value }) => this.#make('div', {}, [this.#make('dt', {}, [label]), this.#make('dd', {}, [value])])),
          ),
        ]),
      );
    const controls = content.actions.map((action) => this.#control(action));
    if (controls.length > 0) nodes.push(this.#make('div', { class: 'actions' }, controls));
    return nodes;
  }

  #control(action: CardAction): HTMLElement {
    switch (action.action) {
      case 'tick-admin':
      case 'tick-unused': {
        const box = this.#make('input', { type: 'checkbox', 'data-action': action.action });
        box.checked = action.checked;
        const label = this.#make('label', { class: 'tick' }, [box, this.#make('span', {}, [this.#say(action.label)])]);
        // Not `change`: the browser vouches for that one even when a script made the click.
        label.addEventListener('click', (click) => {
          if (!click.isTrusted) click.preventDefault();
          else if (click.target === box) this.#onEvent({ action: action.action, on: box.checked });
        });
        return label;
      }
      case 'wait': {
        const button = this.#make('button', { type: 'button', 'data-action': 'wait', 'data-days': String(action.days), class: 'choice' }, [
          this.#say(action.label),
        ]);
        this.#onPress(button, { action: 'wait', days: action.days });
        return button;
      }
      default: {
        const button = this.#button(action.action, action.label, action.main ? 'main' : 'choice');
        button.disabled = !action.enabled;
        return button;
      }
    }
  }

  #button(action: Exclude<CardEvent['action'], 'tick-admin' | 'tick-unused' | 'wait'>, label: Sentence, look: string): HTMLButtonElement {
    const button = this.#make('button', { type: 'button', 'data-action': action, class: look }, [this.#say(label)]);
    this.#onPress(button, { action });
    return button;
  }

  #onPress(button: HTMLElement, event: CardEvent): void {
    // A page can find and press what it can see; only the owner's own press counts.
    button.addEventListener('click', (click) => {
      if (click.isTrusted) this.#onEvent(event);
    });
  }

  #focusedAction(): string | undefined {
    const root = this.element.getRootNode() as ShadowRoot;
    return root.activeElement?.getAttribute('data-action') ?? undefined;
  }

  #say({ message, places }: Sentence): string {
    return this.#translate(message, places);
  }

  #make<K extends keyof HTMLElementTagNameMap>(
    name: K,
    attributes: Record<string, string>,
    children: readonly (Node | string)[] = [],
  ): HTMLElementTagNameMap[K] {
    const element = this.#doc.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.append(...children);
    return element;
  }
}
