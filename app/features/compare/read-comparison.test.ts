import { describe, expect, it } from 'vitest';
import { readComparison } from './read-comparison.ts';
import type { CareModel, Catalogue } from '#app/features/models/catalogue.server.ts';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { buildCard } from '#tests/factories/card.ts';

const models = ['a', 'b', 'c', 'd', 'e'].map((slug): CareModel => {
  const card = buildCard({ slug, name: slug.toUpperCase() });
  return {
    card,
    evidence: assessCard(card),
    revision: { number: 1, createdAt: '2026-01-15T12:00:00.000Z' },
    terms: new Map(),
  };
});
const catalogue: Catalogue = {
  version: 'v',
  models,
  bySlug: new Map(models.map((model) => [model.card.slug, model])),
  retired: new Map([
    ['old', { movedTo: 'b' }],
    ['gone', { withdrawnOn: '2026-01-15', reason: 'It was only ever a sample.' }],
  ]),
};
const read = (query: string) => readComparison(new URLSearchParams(query), catalogue);

describe('an address', () => {
  const unknown = 'There is no model of this name in addresses. Choose one from the list.';
  it.each<[query: string, slugs: string[], ignored: [value: string, reason: string][]]>([
    ['', [], []],
    ['model=', [], []],
    ['model=b&model=a', ['b', 'a'], []],
    ['model=a&model=&utm_source=x', ['a'], []],
    ['model=a&model=nobody', ['a'], [['nobody', unknown]]],
    [
      'model=__proto__&model=constructor',
      [],
      [
        ['__proto__', unknown],
        ['constructor', unknown],
      ],
    ],
    ['model=a&model=a&model=b', ['a', 'b'], [['a', 'Named twice: it is shown once.']]],
    [
      'model=a&model=b&model=c&model=d&model=e',
      ['a', 'b', 'c', 'd'],
      [['e', 'Four at most stand side by side: the first four are shown.']],
    ],
    [
      'model=gone&model=a',
      ['a'],
      [['gone', 'Its card was withdrawn on 15 January 2026. It was only ever a sample.']],
    ],
    ['model=a&colour=blue', ['a'], [['blue', 'No such parameter.']]],
    ['model=A', [], [['A', unknown]]],
  ])('%s', (query, slugs, ignored) => {
    const asked = read(query);
    expect(asked.models.map(({ card }) => card.slug)).toEqual(slugs);
    expect(asked.ignored.map(({ value, reason }) => [value, reason])).toEqual(ignored);
    expect(asked.clean).toBe(slugs.map((slug) => `model=${slug}`).join('&'));
    expect(asked.renamed).toBeNull();
  });

  it('of a renamed model leads to its new name in the same place, whatever else stands there', () => {
    expect(read('model=a&model=old&colour=blue&model=nobody').renamed).toBe(
      'model=a&model=b&colour=blue&model=nobody',
    );
  });
});
