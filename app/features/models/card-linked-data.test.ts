import { describe, expect, it } from 'vitest';
import { describeCardInLinkedData } from './card-linked-data.ts';
import type { Card } from './card-schema.ts';
import { buildCard } from '#tests/factories/card.ts';

const revision = { number: 3, createdAt: '2026-11-21T20:00:00.000Z' };
const describeCard = (card: Card) =>
  describeCardInLinkedData({ card, revision }, (path) => `https://rainbow.example${path}`);
const article = (card: Card) => describeCard(card).mainEntity as Record<string, unknown>;

describe('a card as linked data', () => {
  it('says when its page was changed and checked, and under which licence it may be reused', () => {
    expect(describeCard(buildCard({ reviewedOn: '2026-05-01' }))).toMatchObject({
      dateModified: '2026-11-21T20:00:00.000Z',
      lastReviewed: '2026-05-01',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      mainEntity: { '@id': 'https://rainbow.example/models/sample-model#card', version: 3 },
    });
  });

  it.each([
    [
      ['adult placement', 'SL'],
      ['adult placement', 'SL'],
    ],
    [[], undefined],
  ])('names the model with its other names %j', (otherNames, alternateName) => {
    const { about } = article(buildCard({ name: 'Shared Lives', otherNames }));
    expect(about).toMatchObject({ '@type': 'DefinedTerm', name: 'Shared Lives' });
    expect((about as { alternateName?: string[] }).alternateName).toEqual(alternateName);
  });

  it('says what was corrected lately, and when', () => {
    const page = describeCardInLinkedData(
      { card: buildCard(), revision, correction: { day: '2026-11-20', words: 'We had the wrong year.' } },
      (path) => `https://rainbow.example${path}`,
    );
    expect(page.mainEntity).toMatchObject({
      correction: {
        '@type': 'CorrectionComment',
        text: 'We had the wrong year.',
        datePublished: '2026-11-20',
        url: 'https://rainbow.example/models/sample-model/history',
      },
    });
    expect(article(buildCard())).not.toHaveProperty('correction');
  });

  it('has no list of other sources when all have an address', () => {
    const card = buildCard();
    const sources = Object.entries(card.sources).map(([key, source]) => [
      key,
      { ...source, url: `https://a.example/${key}` },
    ]);
    expect(article({ ...card, sources: Object.fromEntries(sources) as Card['sources'] })).not.toHaveProperty(
      'citation',
    );
  });

  it('names every source, by its address or else in words', () => {
    const sources: Card['sources'] = {
      s1: {
        title: 'One',
        publisher: 'A',
        year: 2024,
        url: 'https://a.example/1',
        kind: 'paper',
        read: 'whole',
      },
      s2: { title: 'Two', publisher: 'B', year: null, url: null, kind: 'blog', read: 'not-seen' },
    };
    expect(article(buildCard({ sources }))).toMatchObject({
      isBasedOn: ['https://a.example/1'],
      citation: ['Two. B, undated.'],
    });
  });
});
