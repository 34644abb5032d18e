// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { cardContent } from '../../src/guide/wording';
import { NO_PROGRESS } from '../../src/guide/progress';
import { createSpeech } from '../../src/guide/sentence';
import { Card, type CardEvent } from './card';

const speech = createSpeech((name) => (name === 'languageTag' ? 'en' : name));
const CONTENT = cardContent({ id: 'confirm-root', why: 'no-evidence', account: undefined }, NO_PROGRESS, { date: String, site: undefined });

describe('a press on the card', () => {
  let events: CardEvent[];
  let isSeen: boolean;
  let card: Card;

  beforeEach(() => {
    events = [];
    isSeen = true;
    card = new Card(
      document,
      speech,
      (event) => events.push(event),
      () => isSeen,
    );
    document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' }).append(card.element);
    card.draw(CONTENT);
    card.place({ left: 10, top: 10, width: 300, height: 200 }, 'tall');
  });

  /**
   * As the browser makes it of the owner's press.
   * @param detail the how manieth of quick presses at one place
   * @param after ms since the card came there
   */
  function press(detail: number, after = 100): void {
    const click = new MouseEvent('click', { bubbles: true, detail });
    const timeStamp = performance.now() + after;
    Object.defineProperties(click, { isTrusted: { value: true }, timeStamp: { value: timeStamp } });
    card.element.querySelector('[data-action="confirm-root"]')?.dispatchEvent(click);
  }

  it('counts', () => {
    press(1);
    expect(events).toEqual([{ action: 'confirm-root' }]);
  });

  it('does not count where the owner cannot see the card', () => {
    isSeen = false;
    press(1);
    expect(events).toEqual([]);
  });

  it('does not count as the second one of a double-click that was begun before the card came there', () => {
    press(2);
    expect(events).toEqual([]);
    press(2, 1000);
    expect(events).toHaveLength(1);
  });
});
