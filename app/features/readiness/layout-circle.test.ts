import { describe, expect, it } from 'vitest';
import { circleMeasures, layoutCircle } from './layout-circle.ts';

const circle = layoutCircle(6, 3, 4);
const petals = circle.sectors.flatMap((sector) => sector.petals);
const middle = circleMeasures.size / 2;

/** The corners and ends of curves of a path. */
function readPoints(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[A-Z]|$)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}
const radiusOf = ({ x, y }: { x: number; y: number }) => Math.hypot(x - middle, y - middle);
/** Clockwise from the top. */
const degreesOf = ({ x, y }: { x: number; y: number }) =>
  ((Math.atan2(x - middle, middle - y) * 180) / Math.PI + 360) % 360;

describe('the circle', () => {
  it('gives each of six sectors the same angle, and with the gaps all of the round', () => {
    expect(circle.sectors).toHaveLength(6);
    const angles = circle.sectors.map(({ fromDegrees, toDegrees }) => toDegrees - fromDegrees);
    for (const angle of angles) expect(angle).toBeCloseTo(angles[0] ?? 0);
    const gaps = 6 * circleMeasures.sectorGapDegrees;
    expect(angles.reduce((sum, angle) => sum + angle, 0) + gaps).toBeCloseTo(360);
  });

  it('lets no petal touch another', () => {
    expect(petals).toHaveLength(18);
    petals.forEach((petal, index) => {
      const next = petals[index + 1];
      const following = next?.fromDegrees ?? (petals[0]?.fromDegrees ?? 0) + 360;
      expect(following - petal.toDegrees).toBeGreaterThan(1);
      expect(petal.toDegrees - petal.fromDegrees).toBeGreaterThan(15);
    });
  });

  it('draws every petal between its angles and radii', () => {
    for (const { outline, fromDegrees, toDegrees } of petals) {
      const points = readPoints(outline.replace('Z', ''));
      expect(points).toHaveLength(5);
      for (const point of points) {
        const degrees = degreesOf(point);
        expect(Math.min(Math.abs(degrees - fromDegrees), Math.abs(degrees - toDegrees))).toBeLessThan(0.05);
        const radius = radiusOf(point);
        const { innerRadius, outerRadius } = circleMeasures;
        expect(Math.min(Math.abs(radius - innerRadius), Math.abs(radius - outerRadius))).toBeLessThan(0.05);
      }
    }
  });

  it('fills a petal in equal steps from the middle to its end, without overlap', () => {
    for (const { steps } of petals) {
      const rings = steps.map((step) => {
        const radii = readPoints(step.replace('Z', '')).map(radiusOf);
        return { inner: Math.min(...radii), outer: Math.max(...radii) };
      });
      expect(rings).toHaveLength(4);
      expect(rings[0]?.inner).toBeCloseTo(circleMeasures.innerRadius, 1);
      expect(rings.at(-1)?.outer).toBeCloseTo(circleMeasures.outerRadius, 1);
      rings.slice(1).forEach((ring, index) => {
        expect(ring.inner - (rings[index]?.outer ?? 0)).toBeCloseTo(circleMeasures.stepGap, 1);
      });
    }
  });

  it('puts numbers and names beyond the petals and inside the picture', () => {
    for (const { label, fromDegrees, toDegrees } of petals) {
      expect(radiusOf(label)).toBeGreaterThan(circleMeasures.outerRadius);
      expect(degreesOf(label)).toBeCloseTo((fromDegrees + toDegrees) / 2, 0);
    }
    for (const { namePath } of circle.sectors) {
      for (const point of readPoints(namePath)) {
        expect(radiusOf(point)).toBeGreaterThan(circleMeasures.numberRadius + 8);
        expect(radiusOf(point) + 8).toBeLessThan(middle);
      }
    }
  });

  it('reads every name from left to right', () => {
    for (const { namePath } of circle.sectors) {
      const [start, end] = readPoints(namePath);
      const isSideways = Math.abs((start?.x ?? 0) - (end?.x ?? 0)) < 1;
      if (!isSideways) expect(end?.x).toBeGreaterThan(start?.x ?? 0);
    }
  });

  it.each([
    [2, 1, 1],
    [4, 2, 3],
    [8, 5, 2],
  ])('adds up with %d sectors of %d petals in %d steps', (sectorCount, petalCount, stepCount) => {
    const { sectors } = layoutCircle(sectorCount, petalCount, stepCount);
    const drawn = sectors.flatMap((sector) => sector.petals);
    const filled = drawn.reduce((sum, { fromDegrees, toDegrees }) => sum + toDegrees - fromDegrees, 0);
    const { sectorGapDegrees, petalGapDegrees } = circleMeasures;
    const gaps = sectorCount * (sectorGapDegrees + (petalCount - 1) * petalGapDegrees);
    expect(filled + gaps).toBeCloseTo(360);
    expect(new Set(drawn.map(({ steps }) => steps.length))).toEqual(new Set([stepCount]));
  });

  it('prints no more than two decimals and no minus nought, so that server and browser agree', () => {
    const numbers = petals.flatMap(({ outline, steps }) => [outline, ...steps].join(' ').match(/-?[\d.]+/g));
    expect(numbers.filter((number) => /\.\d{3}|^-0$/.test(number ?? ''))).toEqual([]);
  });
});
