import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNeighbour, isWalkingKey } from './find-neighbour.ts';
import { arbitraryModels, buildRainbowModel, drawRainbow, listMarks } from '#tests/factories/rainbow.ts';

// Outermost band of two with an empty band between; steps from prevention to crisis.
const picture = drawRainbow([
  buildRainbowModel({
    slug: 'early',
    approach: 'connecting',
    from: 'whole-community',
    to: 'whole-community',
  }),
  buildRainbowModel({ slug: 'middle', approach: 'connecting', from: 'early-help', to: 'intensive-support' }),
  buildRainbowModel({
    slug: 'late',
    approach: 'connecting',
    from: 'crisis-and-acute',
    to: 'crisis-and-acute',
  }),
  buildRainbowModel({
    slug: 'home',
    approach: 'shared-life',
    from: 'long-term-support',
    to: 'intensive-support',
  }),
  buildRainbowModel({
    slug: 'night',
    approach: 'shared-life',
    from: 'crisis-and-acute',
    to: 'crisis-and-acute',
  }),
  buildRainbowModel({ slug: 'law', approach: 'changing-the-system', from: 'early-help', to: 'early-help' }),
]);

describe('where a key leads', () => {
  test.each<[string, string, string | null]>([
    ['early', 'ArrowLeft', null],
    ['early', 'ArrowRight', 'middle'],
    ['middle', 'ArrowLeft', 'early'],
    ['late', 'ArrowRight', null],
    ['middle', 'Home', 'early'],
    ['middle', 'End', 'late'],
    ['early', 'Home', null],
    ['late', 'End', null],
    ['middle', 'ArrowUp', null],
    ['middle', 'ArrowDown', 'home'],
    ['late', 'ArrowDown', 'night'],
    ['home', 'ArrowUp', 'middle'],
    ['night', 'ArrowUp', 'late'],
    ['home', 'ArrowDown', 'law'],
    ['law', 'ArrowUp', 'home'],
    ['law', 'ArrowDown', null],
    ['middle', 'Enter', null],
    ['middle', 'a', null],
    ['unknown', 'ArrowRight', null],
  ])('%s, %s: %s', (slug, key, expected) => {
    expect(findNeighbour(picture, slug, key)).toBe(expected);
  });

  test('of two as near, to the first', () => {
    const even = drawRainbow([
      buildRainbowModel({
        slug: 'above',
        approach: 'connecting',
        from: 'early-help',
        to: 'intensive-support',
      }),
      buildRainbowModel({ slug: 'left', approach: 'shared-life', from: 'early-help', to: 'early-help' }),
      buildRainbowModel({
        slug: 'right',
        approach: 'shared-life',
        from: 'intensive-support',
        to: 'intensive-support',
      }),
    ]);
    expect(findNeighbour(even, 'above', 'ArrowDown')).toBe('left');
  });
});

test('right and down reach every model from the first', () => {
  fc.assert(
    fc.property(arbitraryModels({ minLength: 1, maxLength: 30 }), (models) => {
      const drawn = drawRainbow(models);
      const slugs = listMarks(drawn).map(({ model }) => model.slug);
      const reached = new Set<string>();
      for (let band = slugs[0] ?? null; band !== null; band = findNeighbour(drawn, band, 'ArrowDown')) {
        const first = findNeighbour(drawn, band, 'Home') ?? band;
        for (let slug: string | null = first; slug !== null; slug = findNeighbour(drawn, slug, 'ArrowRight'))
          reached.add(slug);
      }
      expect([...reached]).toEqual(slugs);
    }),
    { seed: 7 },
  );
});

test('keys that walk are the arrows, home and end', () => {
  expect(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].every(isWalkingKey)).toBe(true);
  expect(['Tab', 'Enter', 'Escape', ' ', 'PageDown', 'toString'].some(isWalkingKey)).toBe(false);
});
