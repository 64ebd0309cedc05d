import { describe, expect, it } from 'vitest';
import { cardSchema } from '#app/features/models/card-schema.ts';
import { compareCards } from '#app/features/models/compare-cards.ts';
import { checkCard, checkSoundParts } from '#app/features/models/content-rules/card-rules.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { assembleCard } from './assemble-card.ts';
import { draftOfCard, emptyDraft } from './draft.ts';

const reviewedOn = '2026-03-10';

describe('a draft of a published card', () => {
  const published = buildCard();

  it('makes that card again, checked on the day', () => {
    const draft = draftOfCard('change', published, [published]);
    const { card, open } = assembleCard(draft, { slug: published.slug, reviewedOn });
    expect(card).toEqual({ ...published, reviewedOn });
    expect(open).toEqual([]);
    expect(cardSchema.parse(card)).toEqual(card);
    expect(checkCard(card)).toEqual([]);
  });

  it('tells what was taken out as open, and leaves out what a card may go without', () => {
    const draft = draftOfCard('change', published, [published]);
    const { card, open } = assembleCard(
      {
        ...draft,
        card: {
          ...draft.card,
          spread: { ...draft.card.spread, text: undefined },
          people: [],
          copySupport: undefined,
        },
      },
      { slug: published.slug, reviewedOn },
    );
    expect(open).toEqual([['spread', 'text'], ['people']]);
    expect('copySupport' in card).toBe(false);
    expect(compareCards({ ...published, reviewedOn }, card).fields).toEqual(
      expect.arrayContaining(['spread.text', 'people']),
    );
  });

  it('has a study’s publication and finding added', () => {
    const draft = draftOfCard('study', published, [published]);
    const [source, item] = [draft.study?.source ?? '', draft.study?.item ?? ''];
    const { card, open } = assembleCard(
      {
        ...draft,
        card: {
          ...draft.card,
          sources: {
            ...draft.card.sources,
            [source]: {
              title: 'Another study',
              publisher: 'Sample University',
              year: 2025,
              url: null,
              kind: 'evaluation',
              read: 'whole',
            },
          },
          evidence: {
            ...draft.card.evidence,
            items: [...published.evidence.items, buildEvidenceItem({ id: item, source })],
          },
        },
      },
      { slug: published.slug, reviewedOn },
    );
    expect(open).toEqual([]);
    expect(compareCards({ ...published, reviewedOn }, card).added.sort()).toEqual([item, source].sort());
    expect(checkCard(card)).toEqual([]);
  });
});

describe('a draft of nothing', () => {
  const { card, open } = assembleCard(emptyDraft(), { slug: null, reviewedOn });

  it('is open wherever the schema asks for something', () => {
    const { error } = cardSchema.safeParse(card);
    const failing = new Set(error?.issues.map(({ path }) => path.join('.')));
    expect(failing).toEqual(new Set(open.map((path) => path.join('.'))));
  });

  it('gives the content rules nothing to find', () => {
    expect(checkSoundParts(card, open)).toEqual([]);
  });
});

it.each([
  ['Café Circles & Co', 'cafe-circles-co'],
  ['People’s  Kitchen (2)', 'peoples-kitchen-2'],
  ['—', 'new-model'],
  ['', 'new-model'],
])('a new model called “%s” goes by %s', (name, slug) => {
  expect(assembleCard({ ...emptyDraft(), card: { name } }, { slug: null, reviewedOn }).card.slug).toBe(slug);
});

it.each([
  ['none' as const, []],
  [{ title: 'Ask us', url: 'https://a.example/' }, ['https://a.example/']],
])('where readers may ask becomes a link', (enquiries, expected) => {
  const { card } = assembleCard({ ...emptyDraft(), enquiries }, { slug: null, reviewedOn });
  expect(card.links.map(({ url }) => url)).toEqual(expected);
});

it('names a page where readers may ask once', () => {
  const link = { title: 'Website', url: 'https://a.example/', kind: 'website' as const };
  const draft = { card: { links: [link] }, enquiries: { title: 'Ask us', url: link.url } };
  expect(assembleCard(draft, { slug: null, reviewedOn }).card.links).toEqual([link]);
});
