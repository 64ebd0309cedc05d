import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureName } from './name-width.ts';
import { placeNameAfterSign, placeSign } from './place-sign.ts';
import { arbitraryModels, buildRainbowModel, drawRainbow, listMarks } from '#tests/factories/rainbow.ts';

test('a sign lies within its arc, at its beginning', () => {
  fc.assert(
    fc.property(arbitraryModels({ minLength: 1, maxLength: 60 }), (models) => {
      for (const mark of listMarks(drawRainbow(models))) {
        const sign = placeSign(mark);
        if (sign === null) continue;
        const { x, y } = sign.middle;
        const fromCentre = Math.hypot(x, y);
        expect(fromCentre + sign.radius).toBeLessThan(mark.outerRadius);
        expect(fromCentre - sign.radius).toBeGreaterThan(mark.innerRadius);
        const position = 1 - Math.atan2(-y, x) / Math.PI;
        const reach = sign.radius / (Math.PI * fromCentre);
        expect(position - reach).toBeGreaterThan(mark.arc.from);
        expect(position + reach).toBeLessThan(mark.arc.to);
      }
    }),
    { seed: 7, numRuns: 30 },
  );
});

test('a name and the sign before it never touch, and the name stays on its line', () => {
  fc.assert(
    fc.property(arbitraryModels({ minLength: 1, maxLength: 60 }), (models) => {
      const picture = drawRainbow(models);
      const size = picture.nameSize ?? 0;
      for (const mark of listMarks(picture)) {
        const placed = placeNameAfterSign(mark, size);
        if (!placed || !mark.name) continue;
        const length = placed.squeezedTo ?? measureName(mark.name.text, size);
        const thickness = mark.outerRadius - mark.innerRadius;
        const radius = (mark.innerRadius + mark.outerRadius) / 2 - 0.34 * size;
        const line = (mark.name.extent.to - mark.name.extent.from) * Math.PI * radius;
        // The sign's middle stands over the beginning of the line.
        expect(placed.offset - length / 2).toBeGreaterThanOrEqual(thickness / 2 - 1.4 + 1);
        expect(placed.offset + length / 2).toBeLessThanOrEqual(line + 0.02);
      }
    }),
    { seed: 7, numRuns: 30 },
  );
});

test('a name stays where it was while the sign leaves it alone', () => {
  const [mark] = listMarks(
    drawRainbow([buildRainbowModel({ from: 'whole-community', to: 'crisis-and-acute' })]),
  );
  if (!mark) throw new Error('The picture is empty.');
  const placed = placeNameAfterSign(mark, 10);
  const radius = (mark.innerRadius + mark.outerRadius) / 2 - 3.4;
  const extent = mark.name?.extent ?? { from: 0, to: 0 };
  expect(placed?.offset).toBeCloseTo(((extent.to - extent.from) * Math.PI * radius) / 2, 1);
  expect(placed?.squeezedTo).toBeNull();
});

test('an arc too thin for a sign has none', () => {
  const [mark] = listMarks(drawRainbow([buildRainbowModel()]));
  if (!mark) throw new Error('The picture is empty.');
  expect(placeSign({ ...mark, outerRadius: mark.innerRadius + 8.9 })).toBeNull();
  expect(placeSign({ ...mark, outerRadius: mark.innerRadius + 9 })).not.toBeNull();
});
