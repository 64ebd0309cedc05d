import { describe, expect, it } from 'vitest';
import { drawSpreadCharts } from './draw-spread-charts.ts';
import { chartSize } from './spread-charts.tsx';
import type { SpreadFigure } from '#app/features/models/card-schema.ts';

type Course = readonly (readonly [asOf: string, value: number])[];

const draw = (course: Course, parts: Partial<SpreadFigure> = {}) =>
  drawSpreadCharts(
    course.map(([asOf, value], index) => ({
      id: `f${index + 1}`,
      metric: 'people supported',
      unit: 'people',
      place: 'England',
      value,
      asOf,
      source: 's1',
      ...parts,
    })),
  );

describe('a chart', () => {
  it('says in words what it draws', () => {
    const [chart] = draw([
      ['2011-03', 1330],
      ['2016', 268],
    ]);
    expect(chart).toMatchObject({
      title: 'People supported, England',
      description: '1,330 people in March 2011, 268 people in 2016',
    });
  });

  it('is drawn for each series, and for none where nothing was counted twice', () => {
    expect(draw([['2011', 1]])).toEqual([]);
    expect(
      draw([
        ['2011', 1],
        ['2012', 2],
      ]),
    ).toHaveLength(1);
  });

  it('counts from nought, so that twice as many stand twice as high', () => {
    const [chart] = draw([
      ['2010', 50],
      ['2011', 100],
    ]);
    const heights = chart!.points.map(({ y }) => chartSize.baseline - y);
    expect(heights[1]! / heights[0]!).toBeCloseTo(2, 5);
  });

  it('sets dates as far apart as they are', () => {
    const [chart] = draw([
      ['2010', 1],
      ['2011', 1],
      ['2014', 1],
    ]);
    const [first, second, third] = chart!.points.map(({ x }) => x) as [number, number, number];
    expect((third - second) / (second - first)).toBeCloseTo(3, 1);
  });

  it.each<[string, Course, string[]]>([
    [
      'two values',
      [
        ['2010', 110],
        ['2013', 275],
      ],
      ['275', '110'],
    ],
    [
      'nought',
      [
        ['2010', 0],
        ['2013', 0],
      ],
      ['0', '0'],
    ],
    [
      'an end',
      [
        ['2011', 1],
        ['2023', 5],
        ['2023-11', 0],
      ],
      ['0', '1', '5'],
    ],
    [
      'more than find room',
      [
        ['2024-01', 10],
        ['2024-02', 11],
        ['2024-03', 12],
        ['2034', 13],
      ],
      ['13', '10', '12'],
    ],
  ])('shows %s: last and first before the others', (_, course, texts) => {
    expect(draw(course)[0]!.values.map(({ text }) => text)).toEqual(texts);
  });

  it.each([
    [{ unit: 'per cent' }, '49%'],
    [{ unit: 'pounds' }, '£49'],
    [{}, '49'],
  ])('of %j ends at %s', (parts, text) => {
    expect(
      draw(
        [
          ['2019', 16],
          ['2021', 49],
        ],
        parts,
      )[0]!.values[0]!.text,
    ).toBe(text);
  });

  it('keeps every value inside and apart from the others, however long the series', () => {
    const course = Array.from(
      { length: 30 },
      (_, index) => [String(1990 + index), 10_000 + ((index * 7919) % 90_000)] as const,
    );
    const [chart] = draw(course);
    expect(chart!.points).toHaveLength(30);
    const boxes = chart!.values.map(({ x, y, text }) => ({
      left: x - text.length * 4.2,
      y,
      width: text.length * 8.4,
    }));
    // The last, the first and the highest at least.
    expect(boxes.length).toBeGreaterThan(2);
    for (const [index, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.left + box.width).toBeLessThanOrEqual(chartSize.width + 0.1);
      expect(box.y).toBeLessThan(chartSize.baseline);
      for (const other of boxes.slice(index + 1)) {
        const isBeside = Math.abs(other.left - box.left) >= Math.min(box.width, other.width);
        expect(isBeside || Math.abs(other.y - box.y) >= 12).toBe(true);
      }
    }
    const years = chart!.years.map(({ x }) => x).sort((a, b) => a - b);
    expect(years.every((x, index) => index === 0 || x - years[index - 1]! >= 42)).toBe(true);
  });

  it('names a year once', () => {
    const [chart] = draw([
      ['2019-01', 3],
      ['2019-12', 4],
      ['2021-01', 5],
    ]);
    expect(chart!.years.map(({ text }) => text).sort()).toEqual(['2019', '2021']);
  });
});
