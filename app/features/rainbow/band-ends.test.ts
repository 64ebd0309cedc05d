import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandEndRoom, bandEndSize, bandEndSlant, placeBandEnds } from './band-ends.ts';
import { measureName } from './name-width.ts';
import { lists, termIds } from '#app/features/vocabulary/vocabulary.ts';
import { arbitraryModels, drawRainbow } from '#tests/factories/rainbow.ts';

const slant = (bandEndSlant * Math.PI) / 180;

describe('the names at the ends of the bands', () => {
  test('every band has one, in the order of the bands, whatever is drawn', () => {
    fc.assert(
      fc.property(arbitraryModels({ maxLength: 60 }), (models) => {
        expect(drawRainbow(models).ends.map(({ approach }) => approach)).toEqual(termIds('approach'));
      }),
    );
  });

  test('no two of them touch: their lines are further apart than their letters are high', () => {
    fc.assert(
      fc.property(arbitraryModels({ maxLength: 60 }), (models) => {
        const { ends } = drawRainbow(models);
        for (const [index, { at }] of ends.slice(1).entries()) {
          const apart = (at.x - (ends[index]?.at.x ?? 0)) * Math.sin(slant);
          expect(apart).toBeGreaterThanOrEqual(bandEndSize * 1.1);
        }
      }),
    );
  });

  test('each begins under its own band, and none runs out of the picture', () => {
    fc.assert(
      fc.property(arbitraryModels({ maxLength: 60 }), (models) => {
        const picture = drawRainbow(models);
        for (const { name, at } of picture.ends) {
          const length = measureName(name, bandEndSize);
          const descender = 0.25 * bandEndSize;
          expect(at.y + length * Math.sin(slant) + descender * Math.cos(slant)).toBeLessThanOrEqual(
            bandEndRoom,
          );
          expect(at.x).toBeGreaterThanOrEqual(-picture.outerRadius - 2);
          expect(at.x + length * Math.cos(slant)).toBeLessThan(picture.outerRadius);
        }
      }),
    );
  });

  test('where bands are as thin as empty ones, the names move to the right and ticks lead back', () => {
    const thin = lists.approach.map(({ id }, index) => ({
      approach: id,
      innerRadius: 500 - index * 12,
      outerRadius: 506 - index * 12,
    }));
    const [first, second] = placeBandEnds(thin);
    expect(first?.tick.from.x).toBe(first?.tick.to.x);
    expect(second?.tick.from.x).toBe(-491);
    expect(second?.tick.to.x).toBeGreaterThan(-491);
  });
});
