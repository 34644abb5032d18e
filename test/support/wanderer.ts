/**
 * The wanderer: an owner who does not do what the guide says, or not yet. Between guided steps it presses Cancel, picks the other row, opens
 * menus, asks to delete an active key, reloads, leaves and comes back. All of it is done with mouse and keyboard on what is visible, and all of it
 * follows from a seed.
 *
 * It never types a confirmation and never presses a dialog's confirming button, save where it puts a key back: what is deactivated or deleted
 * in the end was done on the guide's word.
 */
import type { Locator, Page } from '@playwright/test';
import type { Random } from './random';

export interface WandererOptions {
  readonly page: Page;
  readonly random: Random;
  /** Address of the Security credentials page. */
  readonly address: string;
  /** How likely it does something else before a guided step. */
  readonly probability?: number;
  /** How many times it wanders at most, so that a walk ends. */
  readonly most?: number;
  /** More that it may do, such as stopping the extension's worker. */
  readonly also?: readonly Whim[];
}

export interface Whim {
  readonly name: string;
  /** Relative to the others; 1 is usual. */
  readonly weight: number;
  /** @returns false when the page offers no occasion */
  act(): Promise<boolean>;
}

export interface Wanderer {
  /** As `follow` wants it: does something else, or not. */
  readonly wander: () => Promise<boolean>;
  /** What it did, in words. */
  readonly did: readonly string[];
}

export function createWanderer({ page, random, address, probability = 0.3, most = 8, also = [] }: WandererOptions): Wanderer {
  const did: string[] = [];
  const section = page
    .locator('section, [class*="container"]')
    .filter({ has: page.getByRole('heading', { name: /^Access keys/ }) })
    .last();
  const rows = section.getByRole('row').filter({ hasText: /AKIA/ });
  // A cookie bar calls itself a dialog too.
  const dialog = page.getByRole('dialog').and(page.locator(':not([id^="awsccc-"])'));
  const menu = page.getByRole('menuitem');
  const actions = section.getByRole('button', { name: 'Actions' });

  /** A click where a person would click: in the middle of something visible, whatever lies there. */
  const clickOn = async (target: Locator): Promise<boolean> => {
    const count = await target.count();
    if (count === 0) return false;
    const one = target.nth(random.below(count));
    if (!(await one.isVisible())) return false;
    const box = await one.boundingBox();
    const view = page.viewportSize();
    if (!box || !view) return false;
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    if (x < 0 || y < 0 || x >= view.width || y >= view.height) return false;
    await page.mouse.click(x, y);
    return true;
  };
  const openMenu = async (): Promise<boolean> => ((await dialog.isVisible()) ? false : clickOn(actions));
  const choose = async (verb: RegExp): Promise<boolean> => (await openMenu()) && (await clickOn(menu.filter({ hasText: verb })));

  const whims: readonly Whim[] = [
    {
      name: 'presses Escape',
      weight: 1,
      act: async () => {
        await page.keyboard.press('Escape');
        return true;
      },
    },
    { name: 'cancels the dialog', weight: 3, act: () => clickOn(dialog.getByRole('button', { name: /^(Cancel|Close)/ })) },
    { name: 'picks a row', weight: 2, act: () => clickOn(rows.getByRole('radio')) },
    { name: 'opens the menu', weight: 1, act: openMenu },
    {
      name: 'opens the menu and closes it',
      weight: 1,
      act: async () => {
        if (!(await openMenu())) return false;
        await page.keyboard.press('Escape');
        return true;
      },
    },
    { name: 'asks to delete', weight: 2, act: () => choose(/^Delete/) },
    { name: 'asks to deactivate', weight: 1, act: () => choose(/^Deactivate/) },
    {
      name: 'puts a key back',
      weight: 0.3,
      act: async () => {
        if (!(await choose(/^Activate/))) return false;
        await clickOn(dialog.getByRole('button', { name: /^Activate$/ }));
        return true;
      },
    },
    {
      name: 'reloads',
      weight: 0.5,
      act: async () => {
        await page.reload();
        return true;
      },
    },
    {
      name: 'scrolls',
      weight: 2,
      act: async () => {
        const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
        await page.mouse.move(width / 2, height / 2);
        await page.mouse.wheel(0, random.below(1200) - 600);
        return true;
      },
    },
    {
      name: 'resizes the window',
      weight: 1,
      act: async () => {
        await page.setViewportSize({ width: 900 + random.below(600), height: 560 + random.below(400) });
        return true;
      },
    },
    {
      name: 'goes to the dashboard and back',
      weight: 1,
      act: async () => {
        await page.goto(address.replace(/#.*$/, '#/home'));
        await page.goBack();
        return true;
      },
    },
    {
      name: 'goes to the dashboard',
      weight: 0.5,
      act: async () => {
        await page.goto(address.replace(/#.*$/, '#/home'));
        return true;
      },
    },
    {
      name: 'toggles the help panel',
      weight: 1,
      act: () => clickOn(page.getByRole('button', { name: /help panel|^Info/i }).or(page.getByRole('link', { name: 'Info' }))),
    },
    {
      name: 'clicks beside everything',
      weight: 1,
      act: async () => {
        const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
        await page.mouse.click(width / 2, height - 4);
        return true;
      },
    },
    ...also,
  ];

  return {
    did,
    async wander() {
      if (did.length >= most || !random.chance(probability)) return false;
      const whim = weighted(whims, random);
      if (!(await whim.act())) return false;
      did.push(whim.name);
      return true;
    },
  };
}

function weighted(whims: readonly Whim[], random: Random): Whim {
  let left = random.next() * whims.reduce((sum, { weight }) => sum + weight, 0);
  const found = whims.find(({ weight }) => (left -= weight) < 0) ?? whims[0];
  if (!found) throw new Error('A wanderer needs something to do.');
  return found;
}
