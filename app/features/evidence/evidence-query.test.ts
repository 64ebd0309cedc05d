import { describe, expect, it } from 'vitest';
import { listEvidenceFacets } from './evidence-facets.ts';
import { parseEvidenceQuery } from './evidence-query.ts';
import { listEvidence } from './evidence-records.ts';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { buildCard } from '#tests/factories/card.ts';

const card = buildCard();
const facets = listEvidenceFacets(
  listEvidence({
    models: [
      {
        card,
        evidence: assessCard(card),
        revision: { number: 1, createdAt: '2026-01-15T12:00:00.000Z' },
        terms: new Map(),
      },
    ],
  }),
);
const parse = (query: string) => parseEvidenceQuery(new URLSearchParams(query), facets);

describe('what is asked of the evidence', () => {
  it('is everything, twenty a page, by model, where nothing is asked', () => {
    expect(parse('')).toEqual({
      chosen: new Map(),
      sort: 'model',
      page: 1,
      perPage: 20,
      ignored: [],
    });
  });

  it('is each value once, in the order of its facet, from values that the evidence has', () => {
    const query = parse(
      'direction=unclear&direction=positive&direction=unclear&model=sample-model&year=2021&independent=true&uk=yes&sort=year&page=2&perPage=1000',
    );
    expect([...query.chosen]).toEqual([
      ['model', ['sample-model']],
      ['direction', ['positive', 'unclear']],
      ['independent', ['true']],
      ['uk', ['yes']],
      ['year', ['2021']],
    ]);
    expect([query.sort, query.page, query.perPage, query.ignored]).toEqual(['year', 2, 1000, []]);
  });

  it.each([
    ['model=no-such-model', 'model', 'No such value.'],
    ['year=1066', 'year', 'No such value.'],
    ['independent=yes', 'independent', 'No such value.'],
    ['people=older-people', 'people', 'No such parameter.'],
    ['__proto__=1', '__proto__', 'No such parameter.'],
    ['sort=name', 'sort', 'Sort by model, year.'],
    ['sort=year&sort=model', 'sort', 'Only the first is used.'],
    ['page=0', 'page', 'Give a whole number from 1.'],
    ['perPage=1001', 'perPage', 'Give a whole number from 1 to 1000.'],
  ])('%s is ignored, and said to be', (query, parameter, reason) => {
    const { ignored, chosen } = parse(query);
    expect(ignored).toEqual([expect.objectContaining({ parameter, reason })]);
    expect(chosen.size).toBe(0);
  });

  it.each(['utm_source=mail', 'outcome=', 'sort='])('%s is dropped in silence', (query) => {
    expect(parse(query)).toEqual(parse(''));
  });
});
