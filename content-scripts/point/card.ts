/** The card: says what to do now and why, and takes the owner's decisions. Redrawn whole for each step; text goes in as text only. */
import type { Aside, AsidePart } from '../../src/guide/advice';
import type { Sentence, Speech } from '../../src/guide/sentence';
import type { CardAction, CardContent, ReviewedKey } from '../../src/guide/wording';
import type { Box, CardSize } from './place';

/** The title, in px: what is to be seen at least between the card's head and its controls. */
const LINE = 36;

/** The height of the last resort, in px: the title and what to type. */
const STRIP = 64;

/** Presses at one place that follow each other faster than this are one double-click (ms), as systems have it unless told otherwise. */
const DOUBLE_CLICK_MS = 500;

/** Narrow and high; wide and low, in a dialog's window; a few lines of the latter. */
export type Shape = 'tall' | 'low' | 'strip';

/** What the owner pressed on the card. */
export type CardEvent =
  | { readonly action: 'tick-admin' | 'tick-unused'; readonly on: boolean }
  | { readonly action: 'tick-policy'; readonly tick: string; readonly on: boolean }
  | { readonly action: 'wait'; readonly days: number }
  | { readonly action: 'copy-command'; readonly command: string; readonly button: HTMLElement }
  | { readonly action: PlainAction };

type PlainAction =
  | 'show-mfa'
  | 'back-to-keys'
  | 'continue'
  | 'confirm-root'
  | 'put-back'
  | 'check-again'
  | 'copy-confirmation'
  | 'copy-report'
  | 'hide'
  | 'stop';

export class Card {
  readonly element: HTMLElement;
  readonly #doc: Document;
  #speech: Speech;
  readonly #onEvent: (event: CardEvent) => void;
  readonly #isSeen: () => boolean;
  readonly #live: HTMLElement;
  readonly #content: HTMLElement;
  readonly #hint: HTMLElement;
  readonly #head: HTMLElement;
  #drawn = '';
  /** In each shape, for what is drawn and in this window. */
  #sizes = new Map<string, CardSize>();
  /** How far the owner had scrolled before the card was measured (px), until it has its place again. */
  #scrolledTo: number | undefined;
  #said = '';
  /** When the card came to lie where it lies, with the controls that it has (ms, as in events). */
  #cameAt = 0;
  #outline = '';
  /** What can be pressed on it. */
  #controls = '';

  /** @param isSeen whether the owner sees the card as it is drawn */
  constructor(doc: Document, speech: Speech, onEvent: (event: CardEvent) => void, isSeen: () => boolean) {
    this.#doc = doc;
    this.#speech = speech;
    this.#onEvent = onEvent;
    this.#isSeen = isSeen;
    this.#content = this.#make('div', { class: 'content' });
    this.#hint = this.#make('p', { class: 'hint', hidden: '' });
    this.#live = this.#make('div', { class: 'live', role: 'status', 'aria-live': 'polite' });
    this.#head = this.#make('div', { class: 'head' });
    this.element = this.#make('section', { part: 'card', class: 'themed' }, [this.#head, this.#content, this.#hint, this.#live]);
    this.element.addEventListener('toggle', this.#forgetSizes, { capture: true });
    this.speak(speech);
  }

  /** Takes a language; what is drawn is drawn in it the next time. */
  speak(speech: Speech): void {
    this.#speech = speech;
    this.#drawn = '';
    this.#forgetSizes();
    this.element.lang = speech.language;
    this.element.dir = speech.direction;
    this.element.setAttribute('aria-label', this.#text('cardName'));
    this.#head.replaceChildren(
      this.#make('span', { class: 'name' }, [this.#text('extName')]),
      this.#button('hide', { message: 'actionHide' }, 'quiet'),
      this.#button('stop', { message: 'actionStop' }, 'quiet'),
    );
  }

  /** Draws the content if it differs from what is drawn. @returns whether it did */
  draw(content: CardContent): boolean {
    const key = JSON.stringify(content);
    if (key === this.#drawn) return false;
    this.#drawn = key;
    this.#forgetSizes();
    this.element.classList.toggle('reviews', content.keys.length > 0);
    const focused = this.#focused();
    const unfolded = this.#asides().flatMap((aside) => (aside.open ? [aside.dataset['aside']] : []));
    this.#content.replaceChildren(...this.#nodes(content));
    for (const aside of this.#asides()) aside.open = unfolded.includes(aside.dataset['aside']);
    this.#controls = this.#focusable().map(nameOf).join();
    if (focused !== undefined)
      this.#focusable()
        .find((e) => nameOf(e) === focused)
        ?.focus({ preventScroll: true });
    const spoken = [content.title, ...content.body, ...content.warnings].map((s) => this.#say(s)).join(' ');
    if (spoken !== this.#said) this.#live.textContent = spoken;
    this.#said = spoken;
    return true;
  }

  /** @returns its size in a shape, in px, when it has all the height that it wants; it may have that shape until it is placed */
  sizeIn(shape: Shape): CardSize {
    const { innerWidth = 0, innerHeight = 0 } = this.#doc.defaultView ?? {};
    const key = [shape, innerWidth, innerHeight, this.element.style.zoom].join();
    const size = this.#sizes.get(key) ?? this.#measure(shape);
    this.#sizes.set(key, size);
    return size;
  }

  /** Takes its place and shape, and is scrolled as it was before it was measured. */
  place({ left, top, height }: Box, shape: Shape): void {
    this.#take(shape);
    this.element.style.left = `${String(left)}px`;
    this.element.style.top = `${String(top)}px`;
    this.element.style.maxHeight = `${String(height)}px`;
    if (this.#scrolledTo !== undefined && this.element.scrollTop !== this.#scrolledTo) this.element.scrollTop = this.#scrolledTo;
    this.#scrolledTo = undefined;
    const outline = [left, top, height, this.#controls].join();
    if (outline !== this.#outline) this.#cameAt = performance.now();
    this.#outline = outline;
  }

  /** A word about why there is no ring just now. */
  hint(message: string | undefined): void {
    const text = message === undefined ? '' : this.#text(message);
    if (this.#hint.textContent === text) return;
    this.#hint.textContent = text;
    this.#hint.hidden = text === '';
    this.#forgetSizes();
  }

  /** Takes the keyboard's focus. A click on the card's words must not, so it can be focused only now. */
  focus(): void {
    this.element.tabIndex = -1;
    this.element.addEventListener(
      'blur',
      () => {
        this.element.removeAttribute('tabindex');
      },
      { once: true },
    );
    this.element.focus({ preventScroll: true });
  }

  /** Has a screen reader say once more what it said last. */
  repeat(): void {
    const said = this.#live.textContent;
    // A live region tells of changes only, and of those that are there when it is looked at.
    this.#live.textContent = '';
    this.#doc.defaultView?.requestAnimationFrame(() => {
      if (this.#live.textContent === '') this.#live.textContent = said;
    });
  }

  /** Says that what a button copies is on the clipboard. */
  copied(by: 'copy-confirmation' | 'copy-report' | HTMLElement): void {
    const button = typeof by === 'string' ? this.#content.querySelector(`[data-action="${by}"]`) : by;
    if (button) button.textContent = this.#text('actionCopied');
    this.#forgetSizes();
  }

  /** It may want another size now. */
  readonly #forgetSizes = (): void => {
    this.#sizes.clear();
  };

  #take(shape: Shape): void {
    this.element.classList.toggle('low', shape !== 'tall');
    this.element.classList.toggle('strip', shape === 'strip');
  }

  #measure(shape: Shape): CardSize {
    this.#take(shape);
    const { scrollTop } = this.element;
    this.element.style.maxHeight = '';
    const { width, height } = this.element.getBoundingClientRect();
    // With all of its height it does not scroll, and would forget how far it was.
    this.#scrolledTo = Math.max(this.#scrolledTo ?? 0, scrollTop);
    if (shape === 'strip') return { width, height: Math.min(height, STRIP), least: STRIP };
    const fixed = ['head', 'actions'].flatMap((name) => [...this.element.getElementsByClassName(name)]);
    return { width, height, least: fixed.reduce((sum, part) => sum + part.getBoundingClientRect().height, LINE) };
  }

  #nodes(content: CardContent): HTMLElement[] {
    const nodes: HTMLElement[] = [this.#make('h2', {}, [this.#say(content.title)])];
    if (content.keyId !== undefined)
      nodes.push(
        this.#make('p', { class: 'key' }, [
          `${this.#text('cardKeyLabel')} `,
          this.#make('code', { part: 'key-id', dir: 'ltr' }, [content.keyId]),
        ]),
      );
    if (content.confirmationText !== undefined)
      nodes.push(
        this.#make('p', { class: 'copy' }, [this.#make('code', { part: 'confirmation-text', dir: 'auto' }, [content.confirmationText])]),
      );
    nodes.push(...content.body.map((sentence) => this.#make('p', {}, [this.#say(sentence)])));
    nodes.push(...content.keys.map((key) => this.#review(key)));
    // What is not needed to go on, or may be long, scrolls with the rest.
    const scrolled = (name: CardAction['action']): HTMLElement[] =>
      content.actions.filter(({ action }) => action === name).map((action) => this.#control(action));
    nodes.push(...content.warnings.map((warning) => this.#make('p', { class: 'warning' }, [this.#say(warning)])), ...scrolled('show-mfa'));
    nodes.push(...content.asides.map((aside) => this.#aside(aside)));
    if (content.contact !== undefined) nodes.push(this.#make('p', { class: 'contact', dir: 'auto' }, [content.contact]));
    nodes.push(...scrolled('tick-policy'));
    const controls = content.actions
      .filter(({ action }) => action !== 'show-mfa' && action !== 'tick-policy')
      .map((action) => this.#control(action));
    if (controls.length > 0) nodes.push(this.#make('div', { class: 'actions' }, controls));
    return nodes;
  }

  #review(key: ReviewedKey): HTMLElement {
    return this.#make('div', { class: 'review' }, [
      this.#make('p', { class: 'key' }, [
        this.#make('code', { dir: 'ltr' }, [key.id]),
        ' ',
        this.#make('span', { class: 'state' }, [this.#say(key.state)]),
      ]),
      this.#make('p', { class: 'verdict' }, [this.#say(key.verdict)]),
      this.#make(
        'dl',
        {},
        key.facts.map(({ label, value }) =>
          this.#make('div', {}, [this.#make('dt', { dir: 'auto' }, [label]), this.#make('dd', { dir: 'auto' }, [value])]),
        ),
      ),
      ...(key.findUse ? [this.#aside(key.findUse)] : []),
    ]);
  }

  #aside({ id, summary, parts }: Aside): HTMLElement {
    return this.#make('details', { 'data-aside': id }, [
      this.#make('summary', {}, [this.#say(summary)]),
      ...parts.map((part) => this.#asidePart(part)),
    ]);
  }

  #asidePart(part: AsidePart): HTMLElement {
    const words = this.#say(part.text);
    switch (part.kind) {
      case 'text':
        return this.#make('p', {}, [words]);
      case 'link':
        return this.#make('p', {}, [this.#make('a', { href: part.url, target: '_blank', rel: 'noopener noreferrer' }, [words])]);
      case 'command': {
        const button = this.#make('button', { type: 'button', 'data-action': 'copy-command', class: 'choice' }, [this.#text('actionCopy')]);
        this.#onPress(button, { action: 'copy-command', command: part.command, button });
        return this.#make('div', { class: 'command' }, [
          this.#make('p', {}, [words]),
          this.#make('code', { dir: 'ltr' }, [part.command]),
          button,
        ]);
      }
      default:
        return part satisfies never;
    }
  }

  #control(action: CardAction): HTMLElement {
    switch (action.action) {
      case 'tick-admin':
      case 'tick-unused':
        return this.#tick(action.action, this.#say(action.label), action.checked, (on) => ({ action: action.action, on }));
      case 'tick-policy':
        return this.#tick('tick-policy', action.tick, action.checked, (on) => ({ action: 'tick-policy', tick: action.tick, on }));
      case 'wait': {
        const look = action.suggested ? 'choice suggested' : 'choice';
        const button = this.#make('button', { type: 'button', 'data-action': 'wait', 'data-days': String(action.days), class: look }, [
          this.#say(action.label),
          ...(action.suggested ? [' ', this.#make('span', { class: 'why' }, [this.#text('waitSuggested')])] : []),
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

  #tick(action: string, words: string, checked: boolean, event: (on: boolean) => CardEvent): HTMLElement {
    const box = this.#make('input', { type: 'checkbox', 'data-action': action });
    box.checked = checked;
    const label = this.#make('label', { class: 'tick' }, [box, this.#make('span', { dir: 'auto' }, [words])]);
    // Not `change`: the browser vouches for that one even when a script made the click.
    label.addEventListener('click', (click) => {
      if (!this.#isOwners(click)) click.preventDefault();
      else if (click.target === box) this.#onEvent(event(box.checked));
    });
    return label;
  }

  #button(action: PlainAction, label: Sentence, look: string): HTMLButtonElement {
    const button = this.#make('button', { type: 'button', 'data-action': action, class: look }, [this.#say(label)]);
    this.#onPress(button, { action });
    return button;
  }

  #onPress(button: HTMLElement, event: CardEvent): void {
    button.addEventListener('click', (click) => {
      if (this.#isOwners(click)) this.#onEvent(event);
    });
  }

  /**
   * Only the owner's own press on what they saw counts: not what a script makes, nor a press on a card that something lies over, nor the second
   * one of a double-click that was begun before the card had come.
   */
  #isOwners({ isTrusted, detail, timeStamp }: MouseEvent): boolean {
    return isTrusted && this.#isSeen() && !(detail > 1 && timeStamp - this.#cameAt < DOUBLE_CLICK_MS);
  }

  #asides(): HTMLDetailsElement[] {
    return [...this.#content.getElementsByTagName('details')];
  }

  #focusable(): HTMLElement[] {
    return ['input', 'button', 'summary', 'a'].flatMap((name) => [...this.#content.getElementsByTagName(name)] as HTMLElement[]);
  }

  #focused(): string | undefined {
    const { activeElement } = this.element.getRootNode() as ShadowRoot;
    return activeElement && this.#content.contains(activeElement) ? nameOf(activeElement) : undefined;
  }

  #say({ message, places }: Sentence): string {
    return this.#speech.translate(message, places);
  }

  #text(message: string): string {
    return this.#speech.translate(message);
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

/** Tells a control from the others, also after it was drawn anew. */
function nameOf(element: Element): string {
  return [
    element.localName,
    element.getAttribute('data-action'),
    element.getAttribute('data-days'),
    element.parentElement?.textContent,
  ].join(' ');
}
