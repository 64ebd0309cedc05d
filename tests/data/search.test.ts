// The search over the cards as they are shipped.
import { describe, expect, it } from 'vitest';
import { searchModels, type SearchResults } from '#app/features/search/search-models.ts';
import { presentSearch } from '#app/features/search/search-presenter.ts';
import { parseSearchQuery } from '#app/features/search/search-query.ts';
import { indexShippedCards } from '#tests/setup/publish-cards.ts';

const today = '2026-11-21';
const index = indexShippedCards();
const { models } = index.catalogue;

function search(q: string): SearchResults {
  const query = parseSearchQuery(new URLSearchParams([['q', q]]));
  return searchModels(index, { ...query, perPage: 1000 }, today);
}

const listSlugs = ({ results }: SearchResults) => results.map(({ model }) => model.card.slug);

describe('a search in plain words', () => {
  it.each([
    ['shared lives', 'shared-lives'],
    ['Shared live', 'shared-lives'],
    ['adult placement', 'shared-lives'],
    ['adult fostering', 'shared-lives'],
    ['what is Shared Lives?', 'shared-lives'],
    ['homeshare', 'homeshare'],
    ['home share', 'homeshare'],
    ['home sharing', 'homeshare'],
    ['homesharing', 'homeshare'],
    ['spare room', 'homeshare'],
    ['mens shed', 'mens-sheds'],
    ['time banking', 'timebanking'],
    ['3 conversations', 'three-conversations'],
    ['the wigan deal', 'the-wigan-deal'],
    ['ODDESSI', 'open-dialogue'],
    ['LAC', 'local-area-coordination'],
    ['bed blocking', 'home-from-hospital'],
  ])('“%s” has %s at the top, with nothing missing', (q, slug) => {
    const [first] = search(q).results;
    expect(first?.model.card.slug).toBe(slug);
    expect(first?.missing).toEqual([]);
  });

  it.each([
    ['shraed lives', 'shared-lives', 'shared lives'],
    ['homeshre', 'homeshare', 'homeshare'],
    ['Sociel Prescribing', 'social-prescribing', 'social Prescribing'],
    ['local area cordination', 'local-area-coordination', 'local area coordination'],
  ])('“%s” has %s at the top, as results for “%s”', (q, slug, corrected) => {
    const found = search(q);
    expect(listSlugs(found)[0]).toBe(slug);
    expect(found.words?.interpretation.corrected).toBe(corrected);
  });

  it.each([
    ['shared lives zzzz', 'shared-lives', ['zzzz']],
    [`homeshare ${'x'.repeat(180)}`, 'homeshare', ['x'.repeat(180)]],
  ])('“%s” has %s at the top, and says what no card has', (q, slug, missing) => {
    const [first] = search(q).results;
    expect(first?.model.card.slug).toBe(slug);
    expect(first?.missing).toEqual(missing);
  });

  it.each(['zzzz', 'xylophone quixotry', 'x'.repeat(200), '__proto__', 'hasOwnProperty', "'; zzzz; --"])(
    '“%s” finds nothing, and every count is 0',
    (q) => {
      const found = search(q);
      expect(found.total).toBe(0);
      expect(found.facets.flatMap(({ options }) => options).filter(({ count }) => count > 0)).toEqual([]);
    },
  );

  it.each(['', '   ', 'the of and', 'who is it for?', '!!!', '🏠', '“”', '"to be or not"'])(
    '“%s” holds no word to look for, so that all are listed by name',
    (q) => {
      expect(listSlugs(search(q)).sort()).toEqual(models.map(({ card }) => card.slug).sort());
      expect(search(q).words).toBeNull();
    },
  );

  it.each([
    ['SHARED LIVES!!', 'shared lives'],
    ['shared lives 🏠', 'shared lives'],
    ['the shared-lives', 'shared lives'],
    ['“shared lives”', '"Shared Lives"'],
    ["older people's homes", 'older people’s homes'],
    ['£26,000', '26k'],
    ['three conversations', '3 conversations'],
    ['neighbors', 'neighbours'],
    ['A&E', 'a&e'],
    ['company for the people', 'company people'],
    ['pensioners '.repeat(15), 'pensioners'],
  ])('“%s” finds what “%s” finds, in the same order', (q, plain) => {
    expect(listSlugs(search(plain)).length).toBeGreaterThan(0);
    expect(listSlugs(search(q))).toEqual(listSlugs(search(plain)));
  });

  it('finds each model by its own name, its short name and every other name it goes by', () => {
    for (const { card } of models) {
      for (const name of [card.name, card.shortName ?? card.name, ...card.otherNames]) {
        expect(listSlugs(search(name)), name).toContain(card.slug);
      }
      expect(listSlugs(search(card.name))[0]).toBe(card.slug);
      expect(listSlugs(search(`what is ${card.name} like?`))[0]).toBe(card.slug);
    }
  });
});

describe('why a model was found', () => {
  it.each([
    'pensioners',
    'company for my dad',
    'bed blocking',
    'LAC',
    '£26,000',
    '"shared lives"',
    'lonely',
    'gp',
  ])('is shown for every result of “%s”: marked in its name or summary, or by a passage', (q) => {
    const { page } = presentSearch(index, new URLSearchParams({ q }), today);
    expect(page.results.length).toBeGreaterThan(0);
    for (const { slug, shown } of page.results) {
      const isMarked = [shown?.name, shown?.summary].some((parts) => (parts?.length ?? 0) > 1);
      // A controlled term answers without holding the words: it is shown, with nothing to mark.
      expect(isMarked || (shown?.passage ?? null) !== null, slug).toBe(true);
    }
  });
});
