import { describe, expect, it } from 'vitest';
import { contrastRatio, differenceSeen, formatHex, isInSrgb, parseColour, visions } from './colour.ts';

const difference = (one: string, other: string, vision: (typeof visions)[number]) =>
  differenceSeen(parseColour(one), parseColour(other), vision);

describe('parseColour', () => {
  // The values that CSS Color 4's own sample code gives.
  it.each([
    ['oklch(1 0 0)', '#ffffff'],
    ['oklch(0 0 0)', '#000000'],
    ['oklch(0.62796 0.25768 29.234)', '#ff0000'],
    ['oklch(0.51975 0.17686 142.495)', '#008000'],
    ['oklch(0.45201 0.31321 264.052)', '#0000ff'],
    ['#9C2f2F', '#9c2f2f'],
  ])('%s is %s', (text, hex) => {
    expect(formatHex(parseColour(text))).toBe(hex);
  });

  it.each(['', 'red', '#fff', 'oklch(62% 0.2 29)', 'oklch(0.6 0.2 29 / 0.5)', '#gggggg'])(
    'refuses “%s”',
    (text) => {
      expect(() => parseColour(text)).toThrow('neither');
    },
  );
});

describe('isInSrgb', () => {
  it.each([
    ['oklch(0.6 0.1 30)', true],
    ['oklch(0.6 0.4 150)', false],
  ])('%s: %s', (text, expected) => {
    expect(isInSrgb(parseColour(text))).toBe(expected);
  });
});

describe('contrastRatio', () => {
  // #767676 and #949494 are the greys that just pass 4.5 and 3 on white.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#abcdef', '#abcdef', 1],
    ['#767676', '#ffffff', 4.54],
    ['#949494', '#ffffff', 3.03],
  ])('%s on %s is %d', (one, other, expected) => {
    expect(contrastRatio(parseColour(one), parseColour(other))).toBeCloseTo(expected, 2);
  });
});

describe('differenceSeen', () => {
  it('is 100 between black and white, however one sees', () => {
    for (const vision of visions) expect(difference('#000000', '#ffffff', vision)).toBeCloseTo(100, 2);
  });

  it('shrinks between red and green without the cones for either, and not without those for blue', () => {
    const usual = difference('#c04040', '#708030', 'usual');
    expect(difference('#c04040', '#708030', 'deuteranopia')).toBeLessThan(usual / 2);
    expect(difference('#c04040', '#708030', 'tritanopia')).toBeGreaterThan(usual / 2);
  });

  // The corners of sRGB, as other implementations of CIEDE2000 give them for white D65.
  it.each([
    ['#ff0000', '#00ff00', 86.61],
    ['#0000ff', '#ffff00', 103.43],
    ['#777777', '#787878', 0.37],
  ])('between %s and %s is %d', (one, other, expected) => {
    expect(difference(one, other, 'usual')).toBeCloseTo(expected, 1);
  });

  it('shrinks between blue and green without the cones for blue', () => {
    const usual = difference('#4090c0', '#40a080', 'usual');
    expect(difference('#4090c0', '#40a080', 'tritanopia')).toBeLessThan(usual / 2);
  });
});
