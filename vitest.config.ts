import { defineConfig } from 'vitest/config';

// Only against a test that hangs: no test is meant to measure speed, and a busy machine is no failure.
const testTimeout = 120_000;

// Files share a process, so that what they import is loaded once and not a hundred times. No test may leave anything behind:
// `npx vitest run --sequence.shuffle.files` shows whether one does.
const isolate = false;

// Apart from vite.config.ts because the Remix plugin is not made to run under Vitest.
export default defineConfig({
  test: {
    // Vitest leaves one processor idle by default, which on a machine of two doubles the wait.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{app,db,scripts}/**/*.test.{ts,tsx}', 'tests/{data,docs,relevance}/**/*.test.ts'],
          setupFiles: ['tests/setup/fail-on-console-error.ts'],
          testTimeout,
          isolate,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/{integration,release}/**/*.test.ts'],
          setupFiles: ['tests/setup/fail-on-console-error.ts'],
          testTimeout,
          isolate,
          hookTimeout: testTimeout,
        },
      },
    ],
  },
});
