/**
 * What every browser test starts from: a console on loopback, a Chromium with the extension, one page, and a reader of the guide on it. And how it
 * ends: with nothing kept or said that must not be (`secrets.ts`).
 */
import { expect, test as base, type Page, type TestInfo } from '@playwright/test';
import path from 'node:path';
import { GuideReader } from '../../support/guide-reader';
import { startConsoleServer, type ConsoleServer } from './console-server';
import { ExtensionBrowser } from './extension-browser';
import { leaksOf } from './secrets';

const DIST = path.resolve(import.meta.dirname, '../../../dist');
export const EXTENSION = process.env['EXTENSION'] ?? path.join(DIST, 'chrome');
export const PRACTICE = process.env['PRACTICE'] ?? path.join(DIST, 'practice');

interface WorkerFixtures {
  consoleOfWorker: ConsoleServer;
  extensionOfWorker: ExtensionBrowser;
}

interface TestFixtures {
  consoleServer: ConsoleServer;
  extension: ExtensionBrowser;
  reader: GuideReader;
}

/** Starting a browser takes seconds: tests of one worker share it, and it is emptied between them. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  consoleOfWorker: [
    async ({}, use) => {
      const server = await startConsoleServer(PRACTICE);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  extensionOfWorker: [
    async ({ consoleOfWorker }, use) => {
      const { port, keyHash } = consoleOfWorker;
      // Menus and dialogs on their way are met on the fixture consoles, which move.
      const browser = await ExtensionBrowser.launch({ extension: EXTENSION, port, keyHash, isStill: true });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  consoleServer: async ({ consoleOfWorker }, use) => {
    consoleOfWorker.reset();
    await use(consoleOfWorker);
  },
  extension: async ({ extensionOfWorker }, use, info) => {
    await extensionOfWorker.reset();
    await use(extensionOfWorker);
    await expectNoLeak(extensionOfWorker, info);
  },
  page: async ({ extension, consoleServer: _served }, use, info) => {
    const page = await extension.context.newPage();
    await use(page);
    if (info.status !== info.expectedStatus) await attachPicture(page, info);
  },
  reader: async ({ page }, use) => {
    const reader = await GuideReader.attach(page);
    await use(reader);
    await reader.detach();
  },
});

/** For tests that reload the extension or need a browser without a past. */
export const freshTest = test.extend({
  extension: async ({ consoleServer }, use, info) => {
    const browser = await ExtensionBrowser.launch({ extension: EXTENSION, port: consoleServer.port, keyHash: consoleServer.keyHash });
    await use(browser);
    await expectNoLeak(browser, info);
    await browser.close();
  },
});

/** A test that has failed for another reason is not made to fail for this one too. */
async function expectNoLeak(browser: ExtensionBrowser, { status, expectedStatus }: TestInfo): Promise<void> {
  if (status === expectedStatus) expect(await leaksOf(browser), 'what the extension has kept or said').toEqual([]);
}

async function attachPicture(page: Page, info: { attach(name: string, options: { body: Buffer; contentType: string }): Promise<void> }) {
  if (page.isClosed()) return;
  await info.attach('page', { body: await page.screenshot(), contentType: 'image/png' });
}
