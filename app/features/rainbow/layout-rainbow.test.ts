import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutRainbow, type RainbowMark, type RainbowPicture } from './layout-rainbow.ts';
import { measureName } from './name-width.ts';
import { lineRadiusOf } from './pack-band.ts';
import type { RainbowModel } from './rainbow-model.ts';
import { lists, termIds } from '#app/features/vocabulary/vocabulary.ts';
import { arbitraryModels, buildRainbowModel } from '#tests/factories/rainbow.ts';

const steps = termIds('step');
const listMarks = ({ bands }: RainbowPicture) => bands.flatMap(({ marks }) => marks);
const findMark = (picture: RainbowPicture, slug: string) =>
  listMarks(picture).find(({ model }) => model.slug === slug) as RainbowMark;
const lengthOf = ({ from, to }: { from: number; to: number }, radius: number) =>
  (to - from) * Math.PI * radius;

/** What is drawn of a mark: its arc, and its name where that stands outside. Lengths at the middle of the lane. */
function listPlaces({ innerRadius, outerRadius, arc, name }: RainbowMark) {
  const ring = { innerRadius, outerRadius };
  return name && !name.isInside
    ? [
        { ...ring, ...arc },
        { ...ring, ...name.extent },
      ]
    : [{ ...ring, ...arc }];
}
type Place = ReturnType<typeof listPlaces>[number];

function overlap(a: Place, b: Place): boolean {
  return a.innerRadius < b.outerRadius && b.innerRadius < a.outerRadius && a.from < b.to && b.from < a.to;
}

/** Everything that the picture promises, whatever it is given. */
function expectFaithful(picture: RainbowPicture, models: readonly RainbowModel[]) {
  expect(
    listMarks(picture)
      .map(({ model }) => model.slug)
      .sort(),
  ).toEqual(models.map(({ slug }) => slug).sort());
  expect(picture.bands.map(({ approach }) => approach)).toEqual(termIds('approach'));

  picture.bands.forEach((band, index) => {
    const outside = picture.bands[index - 1];
    if (outside) expect(band.outerRadius).toBeLessThan(outside.innerRadius);
    expect(band.innerRadius).toBeGreaterThan(0);
    for (const { model, innerRadius, outerRadius } of band.marks) {
      expect(model.approach).toBe(band.approach);
      expect(outerRadius).toBeLessThan(band.outerRadius);
      expect(innerRadius).toBeGreaterThan(band.innerRadius);
      expect(outerRadius).toBeGreaterThan(innerRadius);
    }
    const places = band.marks.map(listPlaces);
    places.forEach((mine, at) => {
      const others = places.slice(at + 1).flat();
      expect(others.filter((other) => mine.some((place) => overlap(place, other)))).toEqual([]);
      if (mine.length === 2) expect(overlap(mine[0] as Place, mine[1] as Place)).toBe(false);
    });
  });

  for (const { model, arc, name, innerRadius, outerRadius, path } of listMarks(picture)) {
    const middle = (innerRadius + outerRadius) / 2;
    const first = steps.indexOf(model.from) / steps.length;
    const last = (steps.indexOf(model.to) + 1) / steps.length;
    expect(arc.from).toBeGreaterThan(first);
    expect(arc.to).toBeLessThan(last);
    // Within five units of the lines between steps, so that where it begins and ends can be read off.
    expect(lengthOf({ from: first, to: arc.from }, middle)).toBeLessThan(5);
    expect(lengthOf({ from: arc.to, to: last }, middle)).toBeLessThan(5);
    expect(path).not.toContain('NaN');
    if (!name) continue;
    expect(name.text).toBe(model.shortName ?? model.name);
    expect(picture.nameSize).toBeGreaterThanOrEqual(10);
    expect(outerRadius - innerRadius).toBeGreaterThanOrEqual(picture.nameSize as number);
    const width = measureName(name.text, picture.nameSize as number);
    expect(lengthOf(name.extent, lineRadiusOf(middle, picture.nameSize as number))).toBeGreaterThanOrEqual(
      width - 0.001,
    );
    expect(name.extent.from).toBeGreaterThanOrEqual(name.isInside ? arc.from : 0);
    expect(name.extent.to).toBeLessThanOrEqual(name.isInside ? arc.to : 1);
  }
}

describe('layoutRainbow', () => {
  test('draws every model once, in its band and steps, and nothing over anything else', () => {
    fc.assert(
      fc.property(arbitraryModels({ maxLength: 60 }), (models) =>
        expectFaithful(layoutRainbow(models), models),
      ),
      { numRuns: 120, seed: 2027 },
    );
  });

  test('stays faithful with 200 models', () => {
    const [models = []] = fc.sample(arbitraryModels({ minLength: 200, maxLength: 200 }), {
      numRuns: 1,
      seed: 7,
    });
    expect(models).toHaveLength(200);
    const picture = layoutRainbow(models);
    expectFaithful(picture, models);
    expect(picture.nameSize).toBeNull();
  });

  test('the order in which models come makes no difference', () => {
    fc.assert(
      fc.property(
        arbitraryModels({ maxLength: 30 }).chain((models) =>
          fc.tuple(fc.constant(models), fc.shuffledSubarray(models, { minLength: models.length })),
        ),
        ([models, shuffled]) => {
          expect(layoutRainbow(shuffled)).toEqual(layoutRainbow(models));
        },
      ),
      { numRuns: 40, seed: 11 },
    );
  });

  test('without models the seven bands and five steps are there, empty', () => {
    const picture = layoutRainbow([]);
    expectFaithful(picture, []);
    expect(picture.sectors.map(({ step, label }) => [step, label])).toEqual(
      lists.step.map(({ id, label }) => [id, label]),
    );
    expect(picture.borders).toHaveLength(4);
  });

  test('prevention is on the left and crisis on the right', () => {
    const picture = layoutRainbow([
      buildRainbowModel({ slug: 'a', from: 'whole-community', to: 'whole-community' }),
      buildRainbowModel({ slug: 'b', from: 'crisis-and-acute', to: 'crisis-and-acute' }),
    ]);
    expect(findMark(picture, 'a').arc.to).toBeLessThan(0.2);
    expect(findMark(picture, 'b').arc.from).toBeGreaterThan(0.8);
    // One lane holds both.
    expect(findMark(picture, 'a').outerRadius).toBe(findMark(picture, 'b').outerRadius);
  });

  test('in a band the longest arc is outermost', () => {
    const picture = layoutRainbow([
      buildRainbowModel({ slug: 'short', from: 'early-help', to: 'early-help' }),
      buildRainbowModel({ slug: 'long', from: 'whole-community', to: 'crisis-and-acute' }),
    ]);
    expect(findMark(picture, 'long').innerRadius).toBeGreaterThan(findMark(picture, 'short').outerRadius);
  });

  test('models of a band come in reading order, from prevention to crisis', () => {
    const picture = layoutRainbow([
      buildRainbowModel({ slug: 'c', from: 'long-term-support', to: 'long-term-support' }),
      buildRainbowModel({ slug: 'b', from: 'early-help', to: 'crisis-and-acute' }),
      buildRainbowModel({ slug: 'a', from: 'early-help', to: 'long-term-support' }),
    ]);
    expect(listMarks(picture).map(({ model }) => model.slug)).toEqual(['a', 'b', 'c']);
  });

  describe('a name', () => {
    const place = { from: 'early-help', to: 'early-help' } as const;
    const name = 'A name much too long for an arc of only one step, however large the ring';

    test('that fits stands inside its arc', () => {
      const picture = layoutRainbow([buildRainbowModel(place)]);
      expect(listMarks(picture)[0]?.name).toMatchObject({ text: 'Sample Model', isInside: true });
    });

    test('is the short one where the card has one', () => {
      const picture = layoutRainbow([buildRainbowModel({ ...place, name, shortName: 'Short name' })]);
      expect(listMarks(picture)[0]?.name).toMatchObject({ text: 'Short name', isInside: true });
    });

    test('that does not fit stands beside its arc', () => {
      const mark = listMarks(layoutRainbow([buildRainbowModel({ ...place, name })]))[0];
      expect(mark?.name).toMatchObject({ text: name, isInside: false });
      expect(mark?.name?.extent.from).toBeGreaterThan(mark?.arc.to as number);
    });

    test('stands before its arc where there is no room after it', () => {
      const atTheEnd = { from: 'crisis-and-acute', to: 'crisis-and-acute' } as const;
      const mark = listMarks(layoutRainbow([buildRainbowModel({ ...atTheEnd, name })]))[0];
      expect(mark?.name?.extent.to).toBeLessThan(mark?.arc.from as number);
    });

    test('that fits nowhere is left to the table', () => {
      const mark = listMarks(layoutRainbow([buildRainbowModel({ ...place, name: 'W'.repeat(200) })]))[0];
      expect(mark?.name).toBeNull();
    });
  });
});
