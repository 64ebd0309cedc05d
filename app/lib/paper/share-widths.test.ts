import { describe, expect, it } from 'vitest';
import { shareWidths } from './share-widths.ts';

describe('the widths of columns', () => {
  it.each([
    ['one column', [['a'], ['b']], 1],
    [
      'empty cells',
      [
        ['', ''],
        ['', ''],
      ],
      2,
    ],
    ['words that have no room', [Array.from({ length: 12 }, () => 'incomprehensibilities')], 12],
    ['very long text', [['a', 'b '.repeat(9_000), 'c']], 3],
  ])('are positive whole numbers that fill the page: %s', (_, cells, count) => {
    const widths = shareWidths(cells, 9_638, 115);
    expect(widths).toHaveLength(count);
    expect(widths.every((width) => Number.isInteger(width) && width > 0)).toBe(true);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9_638);
  });

  it('give long text more, and the longest word its room', () => {
    const cells = [
      ['Requirement', 'A', 'B'],
      ['Commissioning', 'long text '.repeat(40), 'short'],
    ];
    const [head = 0, long = 0, short = 0] = shareWidths(cells, 9_638, 115);
    expect(long).toBeGreaterThan(head);
    expect(head).toBeGreaterThan(short);
    expect(head).toBeGreaterThanOrEqual('Commissioning'.length * 115);
  });
});
