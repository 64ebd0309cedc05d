import { describe, expect, test } from 'vitest';
import { measureName } from './name-width.ts';

describe('measureName', () => {
  test.each([
    ['', 0],
    ['a', 5.4944],
    [' ', 3.0603],
    ['Aa', 12.1806],
    ['é', 5.6055],
    ["Men's", 26.866],
    ['£3', 12.3119],
  ])('%j is %f long at 10', (name, length) => expect(measureName(name, 10)).toBeCloseTo(length, 6));

  test('grows with the type size', () =>
    expect(measureName('Homeshare', 20)).toBe(2 * measureName('Homeshare', 10)));

  test('takes a letter it does not know to be as wide as any', () =>
    expect(measureName('漢', 10)).toBeGreaterThan(measureName('W', 10)));
});
