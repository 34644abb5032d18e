import { defineConfig } from '@playwright/test';

/** `npm test` builds first; `npx playwright test` alone tests what is in dist/. */
export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/consoles/setup.ts',
  fullyParallel: true,
  // They wait most of the time, for the page and for what must not come.
  workers: 4,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/results.json' }]],
});
