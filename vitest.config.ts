import { defineConfig } from 'vitest/config';

/** Unit tests stand beside the file they test. A test that needs a DOM says so itself: `// @vitest-environment happy-dom`. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['{src,content-scripts,design,popup,practice,welcome}/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    restoreMocks: true,
    // Vitest leaves one core to itself, which of two is half.
    maxWorkers: '100%',
    // Properties are tried on thousands of examples, on machines that are busy with other things.
    testTimeout: 60_000,
  },
});
