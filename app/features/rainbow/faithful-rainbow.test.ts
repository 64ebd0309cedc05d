// What the picture promises of every model it is given, checked on its numbers: with models made at random, with made-up cards at
// the sizes that a directory may reach, and with the cards that are shipped.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineWidth } from './fit-bands.ts';
import { mostDrawn, type RainbowMark, type RainbowPicture } from './layout-rainbow.ts';
import { measureName } from './name-width.ts';
import { lineRadiusOf, type Extent } from './pack-band.ts';
import { listRainbowModels, type RainbowModel } from './rainbow-model.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';
import { readShippedCards } from '#scripts/measure/load-catalogue.ts';
import { makeModels } from '#scripts/measure/make-models.ts';
import { buildSampleCards } from '#tests/factories/rainbow-sample.ts';
import { arbitraryModels, buildRainbowModel, drawRainbow, listMarks } from '#tests/factories/rainbow.ts';

const steps = termIds('step');
const toModels = (cards: readonly Card[]) => listRainbowModels(cards.map((card) => ({ card })));
/** Of a directory that has grown: enough of each approach for a full band. */
const made = toModels(makeModels(buildSampleCards(), { count: 900, seed: 7 }));

/** Root type size of app.css in pixels. */
const rem = 17;
/** How wide the figure is in a window of so many pixels, as rainbow.css says, over its own width. */
const scaleAt = (windowWidth: number, { width }: RainbowPicture) =>
  Math.min(windowWidth - 2.5 * rem, 100 * rem) / width;
const lengthOf = ({ from, to }: Extent, radius: number) => (to - from) * Math.PI * radius;
const listNamed = (picture: RainbowPicture) => listMarks(picture).filter(({ name }) => name !== null);

/** A part of the ring that something covers. */
interface Place extends Extent {
  slug: string;
  innerRadius: number;
  outerRadius: number;
}

/** The arc with the half of its outline that is outside it. */
function coverArc({ model, innerRadius, outerRadius, arc }: RainbowMark, outline: number): Place {
  const more = outline / 2;
  const angle = more / (Math.PI * innerRadius);
  return {
    slug: model.slug,
    innerRadius: innerRadius - more,
    outerRadius: outerRadius + more,
    from: arc.from - angle,
    to: arc.to + angle,
  };
}

/** The letters of a name in the middle of its line: 0.75 of their size above it, 0.21 below. */
function coverName({ model, innerRadius, outerRadius, name }: RainbowMark, nameSize: number): Place[] {
  if (!name) return [];
  const line = lineRadiusOf((innerRadius + outerRadius) / 2, nameSize);
  const half = measureName(name.text, nameSize) / (2 * Math.PI * line);
  const middle = (name.extent.from + name.extent.to) / 2;
  return [
    {
      slug: model.slug,
      innerRadius: line - 0.21 * nameSize,
      outerRadius: line + 0.75 * nameSize,
      from: middle - half,
      to: middle + half,
    },
  ];
}

/** Touching is no overlap; a millionth is for arithmetic. */
function overlap(a: Place, b: Place): boolean {
  const least = 1e-6;
  return (
    a.innerRadius < b.outerRadius - least &&
    b.innerRadius < a.outerRadius - least &&
    a.from < b.to - least &&
    b.from < a.to - least
  );
}

function listOverlaps(places: readonly Place[], others: readonly Place[]): string[] {
  return places.flatMap((place) =>
    others
      .filter((other) => other !== place && overlap(place, other))
      .map((other) => `${place.slug} ${other.slug}`),
  );
}

function expectFaithful(picture: RainbowPicture, models: readonly RainbowModel[]) {
  const marks = listMarks(picture);
  expect(marks.map(({ model }) => model.slug).sort()).toEqual(models.map(({ slug }) => slug).sort());
  expect(picture.bands.map(({ approach }) => approach)).toEqual(termIds('approach'));
  expect(picture.hasAllNames).toBe(listNamed(picture).length === models.length);
  if (picture.nameSize !== null) {
    expect(picture.nameSize * scaleAt(1280, picture)).toBeGreaterThanOrEqual(10);
    expect(picture.nameSize * scaleAt(1536, picture)).toBeGreaterThanOrEqual(12);
  }

  const arcs = picture.bands.flatMap(({ kind, marks: own }) =>
    own.map((mark) => coverArc(mark, kind === 'named' ? outlineWidth : 0)),
  );
  const names = marks.map((mark) => coverName(mark, picture.nameSize ?? 0));
  expect(listOverlaps(arcs, arcs)).toEqual([]);
  expect(listOverlaps(names.flat(), names.flat())).toEqual([]);
  marks.forEach(({ model, name }, index) => {
    const others = arcs.filter(({ slug }) => slug !== model.slug || !name?.isInside);
    expect(listOverlaps(names[index] ?? [], others), model.slug).toEqual([]);
  });

  picture.bands.forEach((band, index) => {
    const outside = picture.bands[index - 1];
    if (outside) expect(outside.innerRadius - band.outerRadius).toBeGreaterThan(5);
    expect(band.kind === 'empty').toBe(band.marks.length === 0);
    for (const { model, innerRadius, outerRadius, name } of band.marks) {
      expect(model.approach).toBe(band.approach);
      expect(outerRadius).toBeLessThan(band.outerRadius);
      expect(innerRadius).toBeGreaterThan(band.innerRadius);
      if (band.kind === 'thin') expect(name).toBeNull();
    }
  });
  // Inside the innermost band some sky is left.
  expect(picture.bands.at(-1)?.innerRadius).toBeGreaterThan(20);
  expect(picture.bands[0]?.outerRadius).toBe(picture.outerRadius);

  for (const mark of marks) expectPlaced(mark, picture.nameSize);
}

function expectPlaced(
  { model, arc, name, innerRadius, outerRadius, path }: RainbowMark,
  nameSize: number | null,
) {
  const middle = (innerRadius + outerRadius) / 2;
  const first = steps.indexOf(model.from) / steps.length;
  const last = (steps.indexOf(model.to) + 1) / steps.length;
  expect(arc.from).toBeGreaterThan(first);
  expect(arc.to).toBeLessThan(last);
  // Within five units of the lines between steps, so that where it begins and ends can be read off.
  expect(lengthOf({ from: first, to: arc.from }, middle)).toBeLessThan(5);
  expect(lengthOf({ from: arc.to, to: last }, middle)).toBeLessThan(5);
  // Longer than it is thick: an arc, not a dot.
  expect(lengthOf(arc, middle)).toBeGreaterThan(outerRadius - innerRadius);
  expect(path).not.toContain('NaN');
  if (!name || nameSize === null) return;
  expect(name.text).toBe(model.shortName ?? model.name);
  expect(outerRadius - innerRadius).toBeGreaterThanOrEqual(nameSize);
  expect(lengthOf(name.extent, lineRadiusOf(middle, nameSize))).toBeGreaterThanOrEqual(
    measureName(name.text, nameSize) - 0.001,
  );
  expect(name.extent.from).toBeGreaterThanOrEqual(name.isInside ? arc.from : 0);
  expect(name.extent.to).toBeLessThanOrEqual(name.isInside ? arc.to : 1);
}

/** Of the thinnest arc, and of the least air between two lanes of one band. */
function measureThinnest({ bands }: RainbowPicture) {
  const marks = bands.flatMap((band) => band.marks);
  const lanes = bands.map((band) =>
    [...new Set(band.marks.map(({ innerRadius }) => innerRadius))].sort((a, b) => b - a),
  );
  const arc = Math.min(...marks.map(({ innerRadius, outerRadius }) => outerRadius - innerRadius));
  const pitches = lanes.flatMap((radii) =>
    radii.slice(1).map((radius, index) => (radii[index] as number) - radius),
  );
  return { arc, air: Math.min(...pitches) - arc };
}

test('whatever models there are, each is drawn once in its place and nothing over anything else', () => {
  fc.assert(
    fc.property(arbitraryModels({ maxLength: 70 }), (models) => expectFaithful(drawRainbow(models), models)),
    { numRuns: 120, seed: 2027 },
  );
  fc.assert(
    fc.property(arbitraryModels({ minLength: 70, maxLength: mostDrawn }), (models) =>
      expectFaithful(drawRainbow(models), models),
    ),
    { numRuns: 20, seed: 2028 },
  );
});

describe('the shipped catalogue', () => {
  const shipped = toModels(readShippedCards('data'));
  const picture = drawRainbow(shipped);

  test('is drawn whole, with every name at 10 px in a window of 1280 px and 12 px in one of 1536', () => {
    expectFaithful(picture, shipped);
    expect(picture.hasAllNames).toBe(true);
  });
});

describe.each([52, 100, 120, 150, mostDrawn])('%i made-up models', (count) => {
  const models = made.slice(0, count);
  const picture = drawRainbow(models);

  test('are drawn whole', () => {
    expectFaithful(picture, models);
  });

  test('have arcs that can be seen and told apart', () => {
    const { arc, air } = measureThinnest(picture);
    // The largest ring that fits a window of 1280 px: where lanes have to be narrower, an arc takes two thirds of one.
    expect(arc).toBeGreaterThanOrEqual({ 150: 3, 200: 2.25 }[count] ?? 4);
    expect(air).toBeGreaterThanOrEqual({ 150: 1.4, 200: 1.1 }[count] ?? outlineWidth - 1e-6);
  });
});

test('as models grow in number, names go band by band and not all at once', () => {
  const shares = [52, 60, 80, 100, mostDrawn].map((count) => {
    const picture = drawRainbow(made.slice(0, count));
    return listNamed(picture).length / count;
  });
  expect([...shares].sort((a, b) => b - a)).toEqual(shares);
  expect(shares[0]).toBe(1);
  expect(shares[2]).toBeGreaterThan(0.5);
  expect(shares[4]).toBe(0);
});

test.each(termIds('approach'))('40 models of the one band %s have all their names', (approach) => {
  const models = made.filter((model) => model.approach === approach).slice(0, 40);
  expect(models).toHaveLength(40);
  const picture = drawRainbow(models);
  expectFaithful(picture, models);
  expect(picture.hasAllNames).toBe(true);
});

test('even if all models of the largest picture span everything, each has its own arc', () => {
  const models = Array.from({ length: mostDrawn }, (_, index) =>
    buildRainbowModel({
      slug: `sample-${index}`,
      approach: termIds('approach')[index % 7],
      from: 'whole-community',
      to: 'crisis-and-acute',
    }),
  );
  const picture = drawRainbow(models);
  expectFaithful(picture, models);
  const { arc, air } = measureThinnest(picture);
  expect(arc).toBeGreaterThan(1.7);
  expect(air).toBeGreaterThan(0.8);
});
