/** A new key's secret is on the page for a moment. It is never read: not to look for key ids, and not to know who is signed in. */
import { chromium, expect, test } from '@playwright/test';
import { build } from 'esbuild';
import path from 'node:path';
import { buildConsoles } from '../consoles/build';
import { catalogue } from '../consoles/catalogue';
import { addressOf } from '../consoles/shared/scenario';
import { consoleSwitches, startConsoleServer } from './support/console-server';
import { CHROMIUM } from './support/extension-browser';

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

test('the secret of a new key is never read, on its own page or where the page of the keys shows it', async () => {
  test.setTimeout(180_000);
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'support/secret-spy.ts')],
    bundle: true,
    write: false,
    format: 'iife',
  });
  const server = await startConsoleServer(await buildConsoles());
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: consoleSwitches(server) });
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    await context.addInitScript({ content: outputFiles[0]?.text ?? '' });
    const page = await context.newPage();
    const consoles = catalogue().filter(({ name }) => /\bretrieve\b.*, (en|de|ja)$/.test(name));
    expect(consoles.length).toBeGreaterThanOrEqual(6);
    for (const { name, scenario, build: of } of consoles) {
      await page.goto('about:blank');
      await page.goto(addressOf(scenario, of));
      await page.getByText(SECRET).waitFor();
      expect(await page.evaluate((secret) => window.readEverything?.(secret), SECRET), 'the spies see who reads').toEqual(['textContent']);
      expect(await page.evaluate((secret) => window.lookAndReport?.(secret), SECRET), name).toEqual({ reads: [], step: 'leave-wizard' });
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
