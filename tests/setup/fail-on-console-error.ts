import { afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest';

// An unexpected console.error is a failure that nobody looked at. A test that expects one may mock it itself.
let consoleError: MockInstance<typeof console.error>;

beforeEach(() => {
  consoleError = vi.spyOn(console, 'error');
});

afterEach(() => {
  const calls = consoleError.mock.calls;
  consoleError.mockRestore();
  expect(calls).toEqual([]);
});
