/** The whole journey for those who use no mouse, and for those who do not see the page. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { GuideReader, Reading } from '../support/guide-reader';
import { test } from './support/fixtures';
import { press } from './support/card';
import { address, expectAllGone, keys } from './support/practice';
import { walkToTheEnd } from './support/walk';

// A whole journey takes a few seconds; a machine that has other things to do takes its time.
test.describe.configure({ timeout: 180_000 });

/** More than any page of the practice console has. */
const MOST_STOPS = 120;

/** Whether what has the focus is what the ring is around, or is in it. Runs in the page. */
function isFocusIn({ x, y, width, height }: NonNullable<Reading['ring']>): boolean {
  const active = document.activeElement;
  const named = active?.getAttribute('aria-activedescendant');
  const element = named ? document.getElementById(named) : active;
  if (!element || element === document.body) return false;
  const box = element.getBoundingClientRect();
  const [middleX, middleY] = [box.left + box.width / 2, box.top + box.height / 2];
  return box.width > 0 && middleX >= x && middleX <= x + width && middleY >= y && middleY <= y + height;
}

/** Goes on with a key until the ringed control has the focus; the page scrolls after the focus, and the ring with it. */
async function goToRing(page: Page, reader: GuideReader, key: string): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const { reading } = await reader.settle();
    if (reading?.ring && (await page.evaluate(isFocusIn, reading.ring))) return;
    await page.keyboard.press(key);
  }
  throw new Error('The keyboard does not reach the ringed control.');
}

/** Goes to a control of the card, from the card itself. */
async function goToAction(page: Page, reader: GuideReader, action: string): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if ((await reader.focused()) === action) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${action} on the card.`);
}

test('leads to zero keys by keyboard alone', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Active') }));
  let reading = await reader.waitForStep('review');
  const onCard = async (...actions: string[]): Promise<void> => {
    await extension.command('go-to-card', page);
    await expect.poll(() => reader.focused()).toBe('card');
    for (const action of actions) {
      await goToAction(page, reader, action);
      await page.keyboard.press('Space');
    }
  };
  const next = async (step: string): Promise<void> => {
    reading = await reader.waitForStep(step);
  };

  await onCard('tick-admin', 'tick-unused', 'continue');
  for (const verb of ['deactivate', 'delete'] as const) {
    if (verb === 'deactivate') {
      await next('select-key');
      await goToRing(page, reader, 'Tab');
      await page.keyboard.press('Space');
    }
    await next('open-actions');
    await goToRing(page, reader, 'Tab');
    await page.keyboard.press('Enter');
    await next(`choose-${verb}`);
    await goToRing(page, reader, 'ArrowDown');
    await page.keyboard.press('Enter');
    if (verb === 'delete') {
      await next('enter-confirmation');
      await goToRing(page, reader, 'Tab');
      await page.keyboard.type(reading.confirmationText ?? '');
    }
    await next(`confirm-${verb}`);
    await goToRing(page, reader, 'Tab');
    await page.keyboard.press('Enter');
    if (verb === 'deactivate') {
      await next('wait');
      await onCard('wait');
    }
  }
  await next('verify');
  await onCard('check-again');
  await next('done');
  await expectAllGone(page);
});

interface Named {
  readonly role: string;
  readonly name: string;
}

/** What the browser tells a screen reader of the guide. */
async function tree(page: Page): Promise<Named[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const card = nodes.find(({ name, role }) => role?.value === 'region' && name?.value === 'Root Key Remover guide');
  const within = (id: string): typeof nodes => {
    const node = byId.get(id);
    return node ? [node, ...(node.childIds ?? []).flatMap(within)] : [];
  };
  return within(card?.nodeId ?? '')
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '') }));
}

test('says each step to a screen reader once, and names everything that can be pressed', async ({ page, reader }) => {
  await page.goto(address({ keys: keys('Active') }));
  await reader.waitForStep('review');
  await reader.listen();
  const told: string[] = [];
  const looked = new Set<string>();
  await walkToTheEnd({
    page,
    reader,
    onReading: async ({ step, actions, text, keyId, confirmationText }) => {
      const named = await tree(page);
      // The guide may have gone on meanwhile, as it does behind the last letter that is typed: then the next reading is looked at.
      if ((await reader.read())?.step !== step) return;
      looked.add(step);
      expect(named[0], step).toEqual({ role: 'region', name: 'Root Key Remover guide' });
      const [title = ''] = named.filter(({ role }) => role === 'heading').map(({ name }) => name);
      expect(text, step).toContain(title);
      for (const { label } of actions)
        expect(
          named.filter(({ role }) => role === 'button' || role === 'checkbox').map(({ name }) => name),
          step,
        ).toContain(label);
      for (const { role, name } of named)
        if (/^(button|checkbox|link|DisclosureTriangle)$/.test(role)) expect(name, `${step}: ${role}`).not.toBe('');
      for (const code of [keyId, confirmationText])
        if (code !== undefined)
          expect(
            named.some(({ name }) => name === code),
            step,
          ).toBe(true);
      if (step === 'verify') told.push(...(await reader.heard()));
    },
  });
  expect([...looked]).toEqual(expect.arrayContaining(['review', 'open-actions', 'wait', 'enter-confirmation', 'confirm-delete', 'verify']));
  const titles = [
    'Choose this key',
    'Open the Actions menu',
    'Choose Deactivate',
    'Confirm to deactivate',
    'Choose Delete',
    'Type this to confirm',
    'Delete this key',
    'The last key is gone',
  ];
  for (const title of titles)
    expect(
      told.some((words) => words.startsWith(title)),
      title,
    ).toBe(true);
  for (const [index, words] of told.entries()) expect(words, 'said twice in a row').not.toBe(told[index - 1]);
});

test('says the step again when the owner asks, and takes the focus only then', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Active') }));
  const { text } = await reader.waitForStep('review');
  await page.evaluate(() => document.querySelector<HTMLElement>('a, button')?.focus());
  await reader.listen();
  await extension.command('read-step', page);
  await expect.poll(() => reader.heard()).toHaveLength(1);
  expect((await reader.heard())[0]).toContain('Your root user has 1 access key');
  expect(text).toContain('Your root user has 1 access key');
  expect(await reader.focused()).toBeUndefined();
  await extension.command('go-to-card', page);
  await expect.poll(() => reader.focused()).toBe('card');
});

test('shows a hidden card again when the owner goes to it', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Active') }));
  await press(page, await reader.waitForStep('review'), 'hide');
  await reader.waitForNothing();
  await extension.command('go-to-card', page);
  await reader.waitForStep('review');
  await expect.poll(() => reader.focused()).toBe('card');
});

test('the card speaks as the console page does, if the owner has chosen so', async ({ page, reader, extension }) => {
  await page.goto(address({ keys: keys('Active'), lang: 'ja' }));
  expect((await reader.waitForStep('review')).text).toContain('Your root user has 1 access key');

  const settings = await extension.context.newPage();
  await settings.goto(extension.url('popup/settings.html'));
  await settings.getByRole('radio', { name: 'The language of the console page' }).check();
  await page.bringToFront();
  await expect.poll(async () => (await reader.read())?.text).toContain('ルートユーザー');

  await page.reload();
  await expect.poll(async () => (await reader.read())?.text).toContain('ルートユーザー');
  await settings.getByRole('radio', { name: 'The browser’s language' }).check();
  await expect.poll(async () => (await reader.read())?.text).toContain('Your root user');
});

test('the settings name every key that the browser has given, and axe finds nothing in them', async ({ page, extension }) => {
  await page.goto(extension.url('popup/settings.html'));
  await expect(page.locator('kbd')).toHaveText(['Alt+Shift+K', 'Alt+Shift+G', 'Alt+Shift+S']);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations, colorScheme).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
