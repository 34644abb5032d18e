import { defineConfig } from '@playwright/test';

/** Tests of the processor's time, and of frames: others beside them on the same core would count into both. */
const ALONE = /@alone/;

/** `npm test` builds first; `npx playwright test` alone tests what is in dist/. */
export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/consoles/setup.ts',
  fullyParallel: true,
  // They wait most of the time, for the page and for what must not come.
  workers: 4,
  // What comes last as a teardown comes whether the others pass or fail.
  projects: [
    { name: 'together', grepInvert: ALONE, teardown: 'alone' },
    { name: 'alone', grep: ALONE, workers: 1 },
  ],
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/results.json' }]],
});
