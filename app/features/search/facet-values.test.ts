import { describe, expect, it } from 'vitest';
import { facetValuesOf } from './facet-values.ts';
import { facets } from './facets.ts';
import { buildCard } from '#tests/factories/card.ts';
import { publishCards } from '#tests/setup/publish-cards.ts';

const place = facets.findIndex(({ id }) => id === 'checked');
const catalogue = publishCards(
  buildCard({ slug: 'a', reviewedOn: '2026-01-15' }),
  buildCard({ slug: 'b', reviewedOn: '2026-03-15' }),
);
const listChecked = (ukDay: string) =>
  catalogue.models.map((model) => facetValuesOf(catalogue, ukDay).get(model)?.[place]);

describe('the facet values of a catalogue', () => {
  it('are those of the registry, for every model', () => {
    const values = facetValuesOf(catalogue, '2026-05-05');
    expect(values.size).toBe(2);
    for (const [model, own] of values) {
      expect(own).toEqual(facets.map(({ valuesOf }) => valuesOf(model, '2026-05-05')));
    }
  });

  it('follow the day, forth and back', () => {
    expect(listChecked('2027-01-14')).toEqual([['current'], ['current']]);
    expect(listChecked('2027-01-15')).toEqual([['overdue'], ['current']]);
    expect(listChecked('2027-03-15')).toEqual([['overdue'], ['overdue']]);
    expect(listChecked('2027-01-14')).toEqual([['current'], ['current']]);
  });

  it('are of one catalogue and not of another on the same day', () => {
    const other = publishCards(buildCard({ slug: 'a', people: ['everyone'] }));
    facetValuesOf(catalogue, '2026-05-05');
    expect(facetValuesOf(other, '2026-05-05').has(other.models[0]!)).toBe(true);
    expect(facetValuesOf(other, '2026-05-05').has(catalogue.models[0]!)).toBe(false);
  });
});
