import { describe, expect, it } from 'vitest';
import { dateToYears, formatFigure, listSeriesOverTime, orderAsSeries } from './spread-series.ts';
import type { SpreadFigure } from '#app/features/models/card-schema.ts';

/** `f1 schemes UK 2011 5`: id, metric, place, date and value; a dash for what is not stated. */
function readFigures(...lines: string[]): SpreadFigure[] {
  return lines.map((text) => {
    const [id = '', metric = '', place = '', asOf = '', value = '1', unit = 'schemes'] = text.split(' ');
    return {
      id,
      metric,
      unit,
      value: Number(value),
      place: place === '-' ? null : place,
      asOf: asOf === '-' ? null : asOf,
      source: 's1',
    };
  });
}
const ids = (figures: readonly SpreadFigure[]) => figures.map(({ id }) => id).join(' ');

it.each([
  ['2020', 2020.5],
  ['2020-01', 2020.04],
  ['2020-12', 2020.96],
  ['2020-01-01', 2020],
  ['2020-12-31', 2020.997],
])('%s is %f in years', (asOf, years) => {
  expect(dateToYears(asOf)).toBeCloseTo(years, 2);
});

describe('figures in order', () => {
  it('stand by metric and place as the card has them, earliest first, undated last', () => {
    const figures = readFigures(
      'f1 schemes UK -',
      'f2 people UK 2020',
      'f3 schemes Wales 2020',
      'f4 schemes UK 2019-05',
      'f5 schemes UK 2019',
    );
    expect(ids(orderAsSeries(figures))).toBe('f5 f4 f1 f3 f2');
  });
});

describe('series over time', () => {
  it.each<[string, string[], string[]]>([
    ['none of a figure alone', ['f1 schemes UK 2011'], []],
    ['two years', ['f2 schemes UK 2017', 'f1 schemes UK 2011'], ['f1 f2']],
    ['none of one dated and one undated', ['f1 schemes UK 2011', 'f2 schemes UK -'], []],
    ['the dated of several', ['f1 schemes UK 2011', 'f2 schemes UK -', 'f3 schemes UK 2012'], ['f1 f3']],
    ['none of two counts of one year', ['f1 people UK 2017', 'f2 people UK 2017-04'], []],
    ['none across places', ['f1 people UK 2016', 'f2 people Wales 2017'], []],
    ['none across metrics', ['f1 people UK 2016', 'f2 carers UK 2017'], []],
    ['none across units', ['f1 income UK 2016 5 pounds', 'f2 income UK 2017 5 euros'], []],
    ['of a place not stated', ['f1 people - 2013', 'f2 people - 2018'], ['f1 f2']],
    ['a month where it falls in the year', ['f1 a UK 2020', 'f2 a UK 2020-02', 'f3 a UK 2021'], ['f2 f1 f3']],
    ['several', ['f1 a UK 2020', 'f2 b UK 2020', 'f3 a UK 2021', 'f4 b UK 2021'], ['f1 f3', 'f2 f4']],
  ])('%s', (_, figures, expected) => {
    expect(listSeriesOverTime(readFigures(...figures)).map(ids)).toEqual(expected);
  });
});

it.each([
  [{ value: 10406, unit: 'carers' }, '10,406 carers'],
  [{ value: 58, unit: 'per cent' }, '58%'],
  [{ value: 0.5, unit: 'people a day' }, '0.5 people a day'],
])('%j is written %s', (figure, words) => {
  expect(formatFigure(figure)).toBe(words);
});
