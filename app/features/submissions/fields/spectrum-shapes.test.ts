import { describe, expect, it } from 'vitest';
import { drawSpan, drawTrack } from './spectrum-shapes.ts';
import { termIds, type StepId } from '#app/features/vocabulary/vocabulary.ts';

const steps = termIds('step');
const first: StepId = 'whole-community';
const last: StepId = 'crisis-and-acute';

/** Between which positions the points of a path lie, counted in steps from the left, and how far out the farthest is. */
function extentOf(path: string): { left: number; right: number; radius: number } {
  const points = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)(?=[A-Z])/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  const positions = points.map(([x = NaN, y = NaN]) => steps.length * (1 - Math.atan2(-y, x) / Math.PI));
  return {
    left: Math.min(...positions),
    right: Math.max(...positions),
    radius: Math.max(...points.map(([x = NaN, y = NaN]) => Math.hypot(x, y))),
  };
}

describe('drawSpan', () => {
  it('draws nothing where the latest step is before the earliest', () => {
    expect(drawSpan(last, first, 0)).toBe('');
    expect(drawSpan('long-term-support', 'early-help', 3)).toBe('');
  });

  it.each(steps.map((step, index) => [step, index] as const))(
    'draws %s within its borders',
    (step, index) => {
      const { left, right } = extentOf(drawSpan(step, step, 0));
      expect(left).toBeGreaterThan(index);
      expect(left).toBeLessThan(index + 0.2);
      expect(right).toBeGreaterThan(index + 0.8);
      expect(right).toBeLessThan(index + 1);
    },
  );

  it('runs from the left of the first step to the right of the last', () => {
    const { left, right } = extentOf(drawSpan('early-help', 'intensive-support', 2));
    expect(left).toBeCloseTo(extentOf(drawSpan('early-help', 'early-help', 2)).left, 2);
    expect(right).toBeCloseTo(extentOf(drawSpan('intensive-support', 'intensive-support', 2)).right, 2);
  });

  it('draws each band within its track, the outermost first', () => {
    const radii = termIds('approach').map((_, band) => {
      const { radius } = extentOf(drawSpan(first, last, band));
      expect(radius).toBeLessThanOrEqual(extentOf(drawTrack(band)).radius + 0.01);
      return radius;
    });
    expect(radii).toEqual([...radii].sort((a, b) => b - a));
    expect(new Set(radii).size).toBe(radii.length);
  });

  it('writes no more than two decimals', () => {
    expect(drawSpan('early-help', 'crisis-and-acute', 5)).not.toMatch(/\.\d{3}/);
  });
});
