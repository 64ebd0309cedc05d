import { describe, expect, test } from 'vitest';
import { setAlongCircle, wrapText } from './file-text.ts';
import { lengthToPosition } from './half-ring.ts';
import { measureName } from './name-width.ts';

const readLetters = (svg: string) =>
  Array.from(
    svg.matchAll(/<text y="(-?[\d.]+)" transform="rotate\((-?[\d.]+)\)">([^<]*)<\/text>/g),
    ([, y, degrees, letter]) => ({ y: Number(y), degrees: Number(degrees), letter }),
  );

describe('setAlongCircle', () => {
  const at = { position: 0.5, radius: 300, size: 12 };

  test('sets every letter but spaces once, in order, on the circle', () => {
    const letters = readLetters(setAlongCircle('Shared Lives', at));
    expect(letters.map(({ letter }) => letter).join('')).toBe('SharedLives');
    expect(new Set(letters.map(({ y }) => y))).toEqual(new Set([-300]));
    expect(letters.every(({ degrees }, index) => degrees > (letters[index - 1]?.degrees ?? -Infinity))).toBe(
      true,
    );
  });

  test.each(['I', 'Men’s Sheds', 'WWWW', 'iiiiiiiiiiiii', 'Café ☕'])(
    'keeps %s within its length',
    (name) => {
      const letters = readLetters(setAlongCircle(name, at));
      const half = (lengthToPosition(measureName(name, 12), 300) * 180) / 2;
      for (const { degrees } of letters) expect(Math.abs(degrees)).toBeLessThanOrEqual(half);
    },
  );

  test('turns the text to its place on the half ring', () => {
    const degreesAt = (position: number) => readLetters(setAlongCircle('I', { ...at, position }))[0]?.degrees;
    expect([0, 0.5, 1].map(degreesAt)).toEqual([-90, 0, 90]);
  });

  test('keeps together what is one letter, and escapes it', () => {
    const letters = readLetters(setAlongCircle('e\u0301<👩‍👧', at)).map(({ letter }) => letter);
    expect(letters).toEqual(['e\u0301', '&lt;', '👩‍👧']);
  });
});

describe('wrapText', () => {
  const wrap = (text: string, mostLines = 9) => wrapText(text, { size: 10, width: 60, mostLines });

  test.each([
    ['', []],
    ['   ', []],
    ['tea', ['tea']],
    ['tea and cake for all', ['tea and cake', 'for all']],
    ['https://rainbow.example/rainbow', ['https://rainb', 'ow.example/', 'rainbow']],
    ['a https://rainbow', ['a', 'https://rainb', 'ow']],
  ])('%s', (text, lines) => {
    expect(wrap(text)).toEqual(lines);
  });

  test('never makes a line too wide, and says where it stopped', () => {
    const lines = wrap('The quick brown fox jumps over the lazy dog again and again', 3);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/\S…$/);
    for (const line of lines) expect(measureName(line, 10)).toBeLessThanOrEqual(60);
  });
});
