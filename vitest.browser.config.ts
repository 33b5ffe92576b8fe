import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    testTimeout: 480_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
  },
});
