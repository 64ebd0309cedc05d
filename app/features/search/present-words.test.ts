import { describe, expect, it } from 'vitest';
import { interpretQuery } from './interpret-query.ts';
import { presentWords } from './present-words.ts';
import { parseSearchQuery } from './search-query.ts';
import { buildCard } from '#tests/factories/card.ts';
import { indexCards } from '#tests/setup/publish-cards.ts';

const index = indexCards(buildCard({ summary: 'Lantern and mountain.' }));
/** As though so many of all models had each value. */
function present(address: string, count = 7) {
  const query = parseSearchQuery(new URLSearchParams(address));
  return presentWords(interpretQuery(index, query.q), query, () => count);
}

describe('what is said of the words', () => {
  it.each(['q=lantern', 'q=', 'q=the', 'q="lantren"', 'q="pensioners"', 'q=family'])(
    'is nothing for %s',
    (address) => {
      expect(present(address)).toEqual({
        corrected: null,
        unknown: [],
        readAs: [],
        related: [],
        ambiguities: [],
      });
    },
  );

  it('of a slip is what was searched for, and the way to the words as typed, with all else chosen', () => {
    expect(present('q=Lantren+mountain&people=everyone&sort=name&view=table&page=3').corrected).toEqual({
      to: 'lantern mountain',
      insteadSearch: 'q=%22Lantren%22+mountain&people=everyone&sort=name&view=table',
      insteadWords: '"Lantren" mountain',
    });
  });

  it.each([
    ['q=xyzzyq+lantern', ['xyzzyq']],
    ['q=Xyzzyq+"lantern"', ['Xyzzyq']],
    // With nothing else to look for, that nothing was found says it.
    ['q=xyzzyq', []],
  ])('names what no card mentions where something else was searched for: %s', (address, unknown) => {
    expect(present(address).unknown).toEqual(unknown);
  });

  it('names other words for the same, at most four', () => {
    expect(present('q=pensioners+lantern').readAs).toEqual([
      { written: 'pensioners', label: 'older people' },
    ]);
    const many = present('q=pensioners+bed+blocking+lantern+lunatic+wheelchair-bound+tramp+addict').readAs;
    expect(many).toHaveLength(4);
  });

  it('offers each meaning of a word as a search of its own', () => {
    const [ambiguity] = present('q=LAC+lantern&level=2&page=2').ambiguities;
    expect(ambiguity?.written).toBe('LAC');
    expect(ambiguity?.meanings).toContainEqual({
      label: 'Local Area Coordination',
      search: 'q=Local+Area+Coordination&level=2',
    });
    expect(ambiguity?.meanings.length).toBeGreaterThan(1);
    expect(ambiguity?.notes.length).toBeGreaterThan(0);
  });

  it('names the facet values that a term stands for, each as a search without words', () => {
    expect(present('q=pensioners&level=2&sort=name&page=2').related).toContainEqual({
      label: 'Who it is for: Older people',
      search: 'people=older-people',
      count: 7,
    });
  });

  it.each([
    ['a value that no model has', 'q=pensioners', 0],
    ['a value that is chosen already', 'q=pensioners&people=older-people', 7],
    ['what a word of several meanings may stand for', 'q=LAC', 7],
    ['what a word too broad stands for', 'q=family', 7],
  ])('names no facet value for %s', (_name, address, count) => {
    expect(present(address, count).related).toEqual([]);
  });

  it('names three facet values at most, each once', () => {
    const { related } = present('q=pensioners+or+elderly+lunatic+wheelchair-bound+tramp+addict');
    expect(related).toHaveLength(3);
    expect(new Set(related.map(({ search }) => search)).size).toBe(3);
  });
});
