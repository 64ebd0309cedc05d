import { describe, expect, test } from 'vitest';
import { drawBaseline, drawRingPart, lengthToPosition, pointAt } from './half-ring.ts';

describe('pointAt', () => {
  test.each([
    [0, -100, 0],
    [0.5, 0, -100],
    [1, 100, 0],
  ])('position %f of a circle of 100 is at (%i, %i)', (position, x, y) => {
    const point = pointAt({ x: 0, y: 0 }, 100, position);
    expect(point.x).toBeCloseTo(x, 9);
    expect(point.y).toBeCloseTo(y, 9);
  });
});

test('lengthToPosition takes half a circle as 1', () => {
  expect(lengthToPosition(Math.PI * 50, 50)).toBe(1);
});

test('drawBaseline runs clockwise, from left to right over the top', () => {
  expect(drawBaseline(100, 0, 0.5)).toBe('M-100,0A100,100,0,0,1,0,-100');
});

describe('drawRingPart', () => {
  test('draws the whole half ring between its radii', () => {
    const path = drawRingPart({ innerRadius: 50, outerRadius: 100, from: 0, to: 1 });
    expect(path).toMatch(/^M-100,0A100,100,0,.,1,100,0L50,0A50,50,0,.,0,-50,0Z$/);
  });

  test('writes no more than two decimals, so that a picture stays small', () => {
    const path = drawRingPart({ innerRadius: 61.234567, outerRadius: 98.7654321, from: 0.21, to: 0.39 }, 5);
    expect(path).not.toMatch(/\.\d{3}/);
  });
});
