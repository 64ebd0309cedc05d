import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandEndSize } from './band-ends.ts';
import { layoutRainbow, mostDrawn, stepLabelSize, type RainbowMark } from './layout-rainbow.ts';
import { measureName } from './name-width.ts';
import type { RainbowModel } from './rainbow-model.ts';
import { lists } from '#app/features/vocabulary/vocabulary.ts';
import { arbitraryModels, buildRainbowModel, drawRainbow, listMarks } from '#tests/factories/rainbow.ts';

const findMark = (models: readonly RainbowModel[], slug: string) =>
  listMarks(drawRainbow(models)).find(({ model }) => model.slug === slug) as RainbowMark;

describe('layoutRainbow', () => {
  test('the order in which models come makes no difference', () => {
    fc.assert(
      fc.property(
        arbitraryModels({ maxLength: 60 }).chain((models) =>
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
    const picture = drawRainbow([]);
    expect(picture.bands.map(({ kind }) => kind)).toEqual(lists.approach.map(() => 'empty'));
    expect(picture.sectors.map(({ step, label }) => [step, label])).toEqual(
      lists.step.map(({ id, label }) => [id, label]),
    );
    expect(picture.borders).toHaveLength(4);
    expect(picture.hasAllNames).toBe(true);
  });

  test('a band that lacks models is still seen, and leaves its room to the others', () => {
    const { bands } = drawRainbow([buildRainbowModel({ approach: 'connecting' })]);
    const breadthOf = (approach: string) => {
      const band = bands.find((each) => each.approach === approach);
      return band ? band.outerRadius - band.innerRadius : Number.NaN;
    };
    expect(breadthOf('volunteering')).toBeGreaterThanOrEqual(4);
    expect(breadthOf('volunteering')).toBeLessThan(breadthOf('connecting') / 4);
  });

  test('of more models than can be told apart there is a list by bands instead, in reading order', () => {
    const models = Array.from({ length: mostDrawn + 1 }, (_, index) =>
      buildRainbowModel({
        slug: `sample-${index}`,
        approach: index < 150 ? 'connecting' : 'volunteering',
        from: index % 2 === 0 ? 'long-term-support' : 'early-help',
      }),
    );
    const rainbow = layoutRainbow(models);
    expect(rainbow.isDrawn).toBe(false);
    expect(rainbow.bands.map(({ approach, marks }) => [approach, marks.length])).toEqual(
      lists.approach.map(({ id }) => [id, { connecting: 150, volunteering: 51 }[id as string] ?? 0]),
    );
    const [first, last] = [rainbow.bands[1]?.marks[0], rainbow.bands[1]?.marks.at(-1)];
    expect([first?.model.from, last?.model.from]).toEqual(['early-help', 'long-term-support']);
    expect(layoutRainbow(models.slice(1)).isDrawn).toBe(true);
  });

  test('prevention is on the left and crisis on the right', () => {
    const models = [
      buildRainbowModel({ slug: 'a', from: 'whole-community', to: 'whole-community' }),
      buildRainbowModel({ slug: 'b', from: 'crisis-and-acute', to: 'crisis-and-acute' }),
    ];
    expect(findMark(models, 'a').arc.to).toBeLessThan(0.2);
    expect(findMark(models, 'b').arc.from).toBeGreaterThan(0.8);
    // One lane holds both.
    expect(findMark(models, 'a').outerRadius).toBe(findMark(models, 'b').outerRadius);
  });

  test('in a band the longest arc is outermost', () => {
    const models = [
      buildRainbowModel({ slug: 'short', from: 'early-help', to: 'early-help' }),
      buildRainbowModel({ slug: 'long', from: 'whole-community', to: 'crisis-and-acute' }),
    ];
    expect(findMark(models, 'long').innerRadius).toBeGreaterThan(findMark(models, 'short').outerRadius);
  });

  test('models of a band come in reading order, from prevention to crisis', () => {
    const picture = drawRainbow([
      buildRainbowModel({ slug: 'c', from: 'long-term-support', to: 'long-term-support' }),
      buildRainbowModel({ slug: 'b', from: 'early-help', to: 'crisis-and-acute' }),
      buildRainbowModel({ slug: 'a', from: 'early-help', to: 'long-term-support' }),
    ]);
    expect(listMarks(picture).map(({ model }) => model.slug)).toEqual(['a', 'b', 'c']);
  });

  test('the labels of the steps stay in the picture and in their own sectors', () => {
    const { centre, width, outerRadius, sectors, bands } = drawRainbow([buildRainbowModel()]);
    const css = readFileSync('app/styles/rainbow.css', 'utf8');
    expect(css).toMatch(new RegExp(`\\.rainbow-step text \\{[^}]*font-size: ${stepLabelSize}px`));
    expect(css).toMatch(new RegExp(`\\.rainbow-band-end \\{[^@]*font-size: ${bandEndSize}px`));
    for (const [index, { label, baseline }] of sectors.entries()) {
      const lineRadius = Number(/A([\d.]+),/.exec(baseline)?.[1]);
      // Letters reach 0.75 of their size above the line and 0.21 below it.
      const [inner, outer] = [lineRadius - 0.21 * stepLabelSize, lineRadius + 0.75 * stepLabelSize];
      const half = measureName(label, stepLabelSize) / 2 / (Math.PI * inner);
      expect(half, label).toBeLessThan(0.1);
      expect(inner, label).toBeGreaterThan(outerRadius);
      for (const position of [-half, 0, half].map((shift) => (index + 0.5) / 5 + shift)) {
        const angle = Math.PI * (1 - position);
        expect(centre.x + outer * Math.cos(angle), label).toBeGreaterThan(0);
        expect(centre.x + outer * Math.cos(angle), label).toBeLessThan(width);
        expect(centre.y - outer * Math.sin(angle), label).toBeGreaterThan(0);
      }
    }
    expect(bands[0]?.outerRadius).toBe(outerRadius);
  });

  describe('a name', () => {
    const place = { from: 'early-help', to: 'early-help' } as const;
    const name = 'A name much too long for an arc of only one step, however large the ring';
    const drawOne = (model: Partial<RainbowModel>) => {
      const picture = drawRainbow([buildRainbowModel(model)]);
      return { picture, mark: listMarks(picture)[0] };
    };

    test('that fits stands inside its arc', () => {
      const { picture, mark } = drawOne(place);
      expect(mark?.name).toMatchObject({ text: 'Sample Model', isInside: true });
      expect(picture.hasAllNames).toBe(true);
    });

    test('is the short one where the card has one', () => {
      const { mark } = drawOne({ ...place, name, shortName: 'Short name' });
      expect(mark?.name).toMatchObject({ text: 'Short name', isInside: true });
    });

    test('that does not fit stands beside its arc', () => {
      const { mark } = drawOne({ ...place, name });
      expect(mark?.name).toMatchObject({ text: name, isInside: false });
      expect(mark?.name?.extent.from).toBeGreaterThan(mark?.arc.to as number);
    });

    test('stands before its arc where there is no room after it', () => {
      const { mark } = drawOne({ from: 'crisis-and-acute', to: 'crisis-and-acute', name });
      expect(mark?.name?.extent.to).toBeLessThan(mark?.arc.from as number);
    });

    test('that fits nowhere is left to the table, and the picture says so', () => {
      const { picture, mark } = drawOne({ ...place, name: 'W'.repeat(200) });
      expect(mark?.name).toBeNull();
      expect(picture.hasAllNames).toBe(false);
    });
  });
});
