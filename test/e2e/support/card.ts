/** The owner's hand on the card. */
import { expect, type Page } from '@playwright/test';
import type { CardAction, GuideReader, MaybeReading, Reading } from '../../support/guide-reader';

/** Presses a control of the card with the mouse. @throws when the card does not offer it */
export async function press(page: Page, { step, actions }: Reading, name: string, days?: number): Promise<void> {
  const { box } = findAction(actions, name, days) ?? fail(`At ${step} the card does not offer ${name} ${days ?? ''}.`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Scrolls the card with the wheel until a control stands above the ticks that always stay in sight. */
export async function scrollTo(page: Page, reader: GuideReader, name: string): Promise<Reading> {
  let found: Reading | undefined;
  await expect
    .poll(async () => {
      const reading = await reader.read();
      const [box, ticks] = [name, 'tick-admin'].map((one) => reading?.actions.find((action) => action.name === one)?.box);
      if (!reading?.card || !box || !ticks) return false;
      found = reading;
      if (box.y + box.height <= ticks.y) return true;
      await page.mouse.move(reading.card.x + reading.card.width / 2, reading.card.y + 60);
      await page.mouse.wheel(0, 60);
      return false;
    })
    .toBe(true);
  return found ?? fail(`The card does not offer ${name}.`);
}

/** A wanderer that chooses a waiting time wherever the guide asks for one, and does nothing else. */
export function choosing(page: Page, days: (keyId: string | undefined) => number): (reading: Reading) => Promise<boolean> {
  return async (reading) => {
    if (reading.step !== 'wait' || isWaiting(reading)) return false;
    await press(page, reading, 'wait', days(reading.keyId));
    return true;
  };
}

/** The card says until when a key waits. */
export function isWaiting(reading: MaybeReading): boolean {
  return reading?.step === 'wait' && /can be deleted from/.test(reading.text);
}

/** The days of the waiting time that the card marks as the suggested one. */
export function suggestedDays({ actions }: Reading): (number | undefined)[] {
  return actions.filter(({ name, label }) => name === 'wait' && /suggested/.test(label)).map(({ days }) => days);
}

function findAction(actions: readonly CardAction[], name: string, days: number | undefined): CardAction | undefined {
  return actions.find((action) => action.name === name && action.days === days && action.enabled);
}

function fail(why: string): never {
  throw new Error(why);
}
