// Nothing may move when the site's letters come after the reader's own have been shown. So the stand-ins in app.css
// are set to the widths and heights of the real file, and this is where their numbers come from.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFont } from '#tests/setup/read-font.ts';

const css = readFileSync('app/styles/app.css', 'utf8');
const letters = readFont(
  readFileSync(
    'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  ),
);

/** Plain English of the kind that cards are written in; spaces count, as they do in a line. */
const text =
  'a person who needs support is matched with an approved carer and shares the home and family life of that carer ' +
  'living there or visiting for the day or for short breaks neighbours are brought together to act for themselves ' +
  'and for each other what it costs what the evidence says what must be in place and what would kill it quickly';

// Advance widths of a to z and the space, in thousandths of the size. Arial's are those of Helvetica, which it was drawn
// to match and Adobe publishes; Liberation Sans and Roboto are within one in a hundred of them. DejaVu's are read from
// its files.
const alphabet = 'abcdefghijklmnopqrstuvwxyz ';
const widths: Record<string, Record<number, number[]>> = {
  'Arial set as Atkinson': {
    400: [
      556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556,
      500, 722, 500, 500, 500, 278,
    ],
    700: [
      556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611,
      556, 778, 556, 556, 500, 278,
    ],
  },
  'DejaVu set as Atkinson': {
    400: [
      613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634,
      592, 818, 592, 592, 525, 318,
    ],
    700: [
      675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595, 478,
      712, 652, 924, 645, 652, 582, 348,
    ],
  },
};

describe.each(
  Object.entries(widths).flatMap(([family, weights]) =>
    Object.entries(weights).map(([weight, own]) => ({ family, weight: Number(weight), own })),
  ),
)('$family at weight $weight', ({ family, weight, own }) => {
  const face = findFontFace(family, weight);
  const share = (property: string) =>
    Number(new RegExp(`${property}: ([\\d.]+)%`).exec(face)?.[1] ?? Number.NaN) / 100;
  const sizeAdjust = share('size-adjust');

  it('is as wide as the real letters, within one in two hundred', () => {
    const ownMean =
      [...text].reduce((sum, character) => sum + (own[alphabet.indexOf(character)] ?? Number.NaN), 0) /
      text.length /
      1000;
    expect(Math.abs(letters.meanWidth(text, weight) / ownMean - sizeAdjust)).toBeLessThan(0.005);
  });

  it('makes lines of the same height, which its own change of size would alter', () => {
    expect(share('ascent-override') * sizeAdjust).toBeCloseTo(letters.ascent, 3);
    expect(share('descent-override') * sizeAdjust).toBeCloseTo(letters.descent, 3);
    expect(share('line-gap-override')).toBe(0);
  });
});

it('has heavier letters wider, so that weights are not measured alike', () => {
  expect(letters.meanWidth(text, 700)).toBeGreaterThan(letters.meanWidth(text, 400) * 1.05);
});

function findFontFace(family: string, weight: number): string {
  const faces = css.match(/@font-face \{[^}]*\}/g) ?? [];
  const face = faces.find(
    (rule) => rule.includes(`font-family: '${family}'`) && rule.includes(`font-weight: ${weight};`),
  );
  if (face === undefined) throw new Error(`app.css has no @font-face for ${family} at ${weight}.`);
  return face;
}
