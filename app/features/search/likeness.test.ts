import { describe, expect, it } from 'vitest';
import { createLikeness } from './likeness.ts';
import { buildCard } from '#tests/factories/card.ts';
import { publishCards } from '#tests/setup/publish-cards.ts';

const elders = buildCard({ slug: 'elders', name: 'Elders', people: ['older-people'] });
const twin = { ...elders, slug: 'twin', name: 'Twin' };
const carers = buildCard({
  slug: 'carers',
  name: 'Carers',
  people: ['disabled-people'],
  settings: ['online-and-phone'],
});
const { models } = publishCards(elders, twin, carers);
const likeness = createLikeness(models);

describe('how like models are to those that are weighed', () => {
  it('is 1 for the same terms, less for some, and not by a model itself', () => {
    const [toItself, toTwin, toElders] = likeness.measure(
      ['elders', 'twin', 'carers'],
      new Map([['elders', 2]]),
    );
    expect(toItself).toBe(0);
    expect(toTwin).toBeCloseTo(1);
    expect(toElders).toBeGreaterThan(0);
    expect(toElders).toBeLessThan(1);
  });

  it('is an average by the weights', () => {
    const measureTwin = (weights: [string, number][]) => likeness.measure(['twin'], new Map(weights))[0]!;
    const toCarers = measureTwin([['carers', 1]]);
    expect(
      measureTwin([
        ['carers', 1],
        ['elders', 3],
      ]),
    ).toBeCloseTo((toCarers + 3) / 4);
  });

  it('is 0 where there is nothing to compare', () => {
    expect(likeness.measure(['elders', 'unknown'], new Map())).toEqual([0, 0]);
    expect(likeness.measure(['unknown'], new Map([['elders', 1]]))).toEqual([0]);
    expect(createLikeness([]).measure(['elders'], new Map([['twin', 1]]))).toEqual([0]);
  });
});
