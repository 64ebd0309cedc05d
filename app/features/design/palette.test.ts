import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  approachPairs,
  leastDifference,
  measureNeighbours,
  measurePairs,
  pairs,
  readPalette,
  schemes,
} from './palette.ts';
import { formatHex, isInSrgb, parseColour } from '#app/lib/colour.ts';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';

const palette = readPalette(readFileSync('app/styles/colours.css', 'utf8'));
const approaches = termIds('approach');

describe('readPalette', () => {
  it('has each approach in OKLCH, and everything else in hexadecimal', () => {
    for (const scheme of schemes) {
      const inOklch = Object.entries(palette.shown[scheme])
        .filter(([, value]) => value.startsWith('oklch('))
        .map(([name]) => name);
      expect(inOklch.sort()).toEqual(approaches.flatMap((id) => [`${id}-edge`, `${id}-fill`]).sort());
      expect(Object.values(palette.fallback[scheme]).filter((value) => !value.startsWith('#'))).toEqual([]);
    }
  });

  it('has every colour of the light scheme again in the dark one, and changes it', () => {
    expect(Object.keys(palette.shown.dark).sort()).toEqual(Object.keys(palette.shown.light).sort());
    for (const [name, value] of Object.entries(palette.shown.light)) {
      expect(palette.shown.dark[name], name).not.toBe(value);
    }
  });

  it('refuses a stylesheet without what it looks for', () => {
    expect(() => readPalette(':root { --paper: #ffffff; }')).toThrow('colours.css has no @media screen');
  });
});

describe.each(schemes)('in the %s scheme', (scheme) => {
  const colours = palette.shown[scheme];

  it.each(pairs)('$front reads on $back at $least to 1', (pair) => {
    const [measured] = measurePairs([pair], colours);
    expect(measured?.ratio).toBeGreaterThanOrEqual(pair.least);
  });

  it.each(approaches)('%s: names read on its fill, its edge stands out', (approach) => {
    for (const { front, back, least, ratio } of measurePairs(approachPairs(approach), colours)) {
      expect(ratio, `${front} on ${back}`).toBeGreaterThanOrEqual(least);
    }
  });

  it.each(approaches)('%s: sRGB can show it, and the fallback is the same', (approach) => {
    for (const name of [`${approach}-fill`, `${approach}-edge`]) {
      const colour = parseColour(colours[name] ?? '');
      expect(isInSrgb(colour), name).toBe(true);
      expect(palette.fallback[scheme][name], name).toBe(formatHex(colour));
    }
  });

  it('neighbouring bands differ for every kind of colour vision', () => {
    const differences = measureNeighbours(colours);
    // Two parts, four kinds of vision, six places where bands meet.
    expect(differences).toHaveLength(48);
    const tooAlike = differences.filter(({ part, difference }) => difference < leastDifference[part]);
    expect(tooAlike).toEqual([]);
  });
});

// Moving a colour moves these: they are the figures that the page states.
it('the smallest differences are these', () => {
  const smallest = schemes.flatMap((scheme) =>
    (['fill', 'edge'] as const).map((part) => {
      const [least] = measureNeighbours(palette.shown[scheme])
        .filter((entry) => entry.part === part)
        .sort((a, b) => a.difference - b.difference);
      return `${scheme} ${part}: ${least?.difference.toFixed(1)}, ${least?.vision}, ${least?.between.join(' and ')}`;
    }),
  );
  expect(smallest).toMatchInlineSnapshot(`
    [
      "light fill: 10.5, deuteranopia, shared-life and enterprise-and-teams",
      "light edge: 9.9, tritanopia, community-building and connecting",
      "dark fill: 10.0, deuteranopia, community-building and connecting",
      "dark edge: 9.9, deuteranopia, connecting and volunteering",
    ]
  `);
});
