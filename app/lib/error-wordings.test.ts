import { describe, expect, it } from 'vitest';
import { isWordedStatus } from './error-wordings.ts';

describe('isWordedStatus', () => {
  it.each([
    [400, true],
    [503, true],
    [418, false],
    [200, false],
  ])('%d: %s', (status, expected) => {
    expect(isWordedStatus(status)).toBe(expected);
  });
});
