/** Runs in the browser: draws one state with the very components that the extension draws it with. */
import { render } from 'preact';
import { Pointer } from '../../content-scripts/point/pointer';
import { cardContent } from '../../src/guide/wording';
import { NO_PROGRESS } from '../../src/guide/progress';
import { ringOf } from '../../src/guide/step';
import { Popup } from '../../popup/view';
import type { PopupActions } from '../../popup/props';
import { speechOf, type Messages } from '../support/english';
import type { GalleryState } from './gallery';
import { CARD_STATES, NOW, POPUP_STATES } from './states';

/** Everything that is pressed here leads nowhere. */
const nothing = (): undefined => undefined;
const POPUP_ACTIONS: PopupActions = {
  decide: nothing,
  goToPage: nothing,
  reload: nothing,
  toPage: nothing,
  restart: nothing,
  dismiss: nothing,
  openPanel: nothing,
  openOwnPage: nothing,
  copy: () => Promise.resolve(),
  allowReminders: nothing,
  allowAccess: nothing,
};

let life = new AbortController();

const gallery = {
  /** Draws a state in a page that has nothing else. */
  draw({ surface, name }: GalleryState, texts: Messages): void {
    const onCard = surface === 'card';
    (document.getElementById('popup-css') as HTMLStyleElement).disabled = onCard;
    // Of the page that the card lies on there is only what the ring goes around.
    const page = document.createElement(onCard ? 'button' : 'main');
    page.id = onCard ? 'target' : 'popup';
    if (onCard) Object.assign(page.style, { margin: '24px', padding: '8px 20px' });
    if (onCard) page.textContent = 'Actions';
    document.body.replaceChildren(page);
    if (onCard) gallery.card(name, texts);
    else gallery.popup(name, texts, surface === 'panel');
  },

  /** @param name of {@link POPUP_STATES} */
  popup(name: string, texts: Messages, beside: boolean): void {
    const { t, date, language, direction } = begin(texts);
    document.documentElement.classList.toggle('beside', beside);
    Object.assign(document.documentElement, { lang: language, dir: direction });
    const shown = POPUP_STATES[name];
    const root = document.getElementById('popup');
    if (!shown || !root) throw new Error(`There is no popup "${name}".`);
    render(
      <Popup
        state={shown.state}
        notices={shown.state.notices}
        now={NOW}
        t={t}
        date={date}
        reminds={shown.reminds}
        hasAccess={shown.hasAccess ?? true}
        canOpenPanel={!beside}
        actions={POPUP_ACTIONS}
      />,
      root,
    );
  },

  /** @param name of {@link CARD_STATES} */
  card(name: string, texts: Messages): void {
    const speech = begin(texts);
    const shown = CARD_STATES[name];
    if (!shown) throw new Error(`There is no card "${name}".`);
    const { step, progress = NO_PROGRESS } = shown;
    const pointer = new Pointer(window, speech, { pressed: nothing, sightChanged: nothing }, life.signal);
    pointer.show({
      step: step.id,
      content: cardContent(step, progress, { date: speech.date, site: { partition: 'aws', session: undefined } }),
      target: ringOf(step) === undefined ? undefined : (document.getElementById('target') ?? undefined),
      wide: false,
      decides: step.id === 'review' || step.id === 'wait',
      panels: [],
      controls: [],
      modal: undefined,
    });
  },

  /** Points at what has the id `target`; the dialog that it lies in has the id `dialog`. `wide`: the target is a whole part of the page. */
  point(texts: Messages, wide: boolean): void {
    const pointer = new Pointer(window, begin(texts), { pressed: nothing, sightChanged: nothing }, life.signal);
    const byId = (id: string): Element[] => [...document.querySelectorAll(`[id="${id}"]`)];
    const step = wide ? CARD_STATES['review, one key']?.step : CARD_STATES['enter-confirmation']?.step;
    if (!step) throw new Error('There is nothing to point for.');
    pointer.show({
      step: step.id,
      content: cardContent(step, NO_PROGRESS, { date: String, site: undefined }),
      target: byId('target')[0],
      wide,
      decides: wide,
      panels: byId('dialog'),
      controls: [],
      modal: undefined,
    });
    window.addEventListener('scroll', () => pointer.stir(), { signal: life.signal });
    window.addEventListener('focusin', () => pointer.stir(), { signal: life.signal });
  },
};

function begin(texts: Messages): ReturnType<typeof speechOf> {
  life.abort();
  life = new AbortController();
  const root = document.getElementById('popup');
  if (root) render(null, root);
  return speechOf(texts);
}

declare global {
  interface Window {
    gallery: typeof gallery;
  }
}

window.gallery = gallery;
