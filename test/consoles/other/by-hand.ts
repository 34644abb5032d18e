/**
 * Completes a fixture with a real mouse and keyboard and without the guide, by what the fixture itself knows: proof that an owner can, and that
 * what is left undone on it is the guide's doing.
 */
import type { Page } from '@playwright/test';
import type { FixtureByHand } from './model';

interface Deed {
  readonly what: string;
  readonly x: number;
  readonly y: number;
  readonly text?: string | undefined;
}

/** @returns the ids of keys that are left, and what was done last */
export async function completeByHand(
  page: Page,
  { most = 60 } = {},
): Promise<{ readonly left: readonly string[]; readonly did: readonly string[] }> {
  const did: string[] = [];
  for (let i = 0; i < most; i += 1) {
    const left = await page.evaluate(() => (window.fixture?.keys() ?? []).filter(({ state }) => state !== 'deleted').map(({ id }) => id));
    if (left.length === 0) return { left, did };
    const deed = await page.evaluate(nextByHand);
    if (deed) {
      did.push(deed.what);
      await page.mouse.click(deed.x, deed.y);
      if (deed.text !== undefined) {
        await page.keyboard.press('ControlOrMeta+A');
        await page.keyboard.type(deed.text);
      }
    } else did.push('waits');
    await page.waitForTimeout(450);
  }
  return { left: await page.evaluate(() => (window.fixture?.keys() ?? []).map(({ id, state }) => `${id} ${state}`)), did };
}

/** Runs in the page. */
function nextByHand(): Deed | undefined {
  const frame = document.querySelector('iframe');
  const view = frame?.contentWindow ?? window;
  const fixture = view.fixture as FixtureByHand | undefined;
  if (!fixture?.scene) return undefined;
  const { targets, selected, dialog } = fixture.scene();
  const keys = fixture.keys();
  const at = (target: (typeof targets)[number] | undefined, what: string, text?: string): Deed | undefined => {
    if (!target) return undefined;
    target.element.scrollIntoView({ block: 'center', inline: 'center' });
    const box = target.element.getBoundingClientRect();
    const outer = frame?.getBoundingClientRect() ?? { x: 0, y: 0 };
    return { what, x: outer.x + box.x + box.width / 2, y: outer.y + box.y + box.height / 2, text };
  };
  const usable = targets.filter(({ element }) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 2 &&
      height > 2 &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.matches(':disabled, [aria-disabled="true"], [disabled]')
    );
  });
  const role = (name: string, key?: string, verb?: string): (typeof targets)[number] | undefined =>
    [...usable]
      .reverse()
      .find(
        (one) =>
          one.role === name && (key === undefined || one.key === undefined || one.key === key) && (verb === undefined || one.verb === verb),
      );
  if (dialog && dialog !== 'other') {
    const inside = role('deactivate-inside');
    const wanted = fixture.wanted();
    const confirm = role('confirm');
    if (confirm) return at(confirm, `confirm ${dialog.verb}`);
    if (inside) return at(inside, 'deactivate inside');
    return wanted === undefined ? at(role('tick'), 'tick') : at(role('input'), 'type', wanted);
  }
  const key = keys.find(({ state }) => state !== 'deleted');
  if (!key) return undefined;
  const verb = key.state === 'active' ? 'deactivate' : 'delete';
  const item = role('verb', key.id, verb);
  const wrong = selected.find((id) => id !== key.id);
  const select = role('select', key.id);
  if (wrong !== undefined && role('select', wrong))
    return at(role('select', selected.includes(key.id) ? wrong : select ? key.id : wrong), 'select');
  if (item) return at(item, verb);
  if (select && !selected.includes(key.id)) return at(select, 'select');
  return at(role('menu', key.id), 'menu') ?? at(role('opener'), 'open');
}
