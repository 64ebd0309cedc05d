import { describe, expect, it } from 'vitest';
import { interpretQuery } from './interpret-query.ts';
import { presentWords } from './present-words.ts';
import { thesaurus } from './search-index.ts';
import { parseSearchQuery } from './search-query.ts';
import { buildCard } from '#tests/factories/card.ts';
import { indexCards } from '#tests/setup/publish-cards.ts';

const index = indexCards(buildCard({ summary: 'Lantern and mountain.' }));
function present(address: string) {
  const query = parseSearchQuery(new URLSearchParams(address));
  return presentWords(interpretQuery(index, thesaurus, query.q), query);
}

describe('what is said of the words', () => {
  it.each(['q=lantern', 'q=', 'q=the', 'q="lantren"', 'q=older+people'])('is nothing for %s', (address) => {
    expect(present(address)).toEqual({ corrected: null, unknown: [], readAs: [], ambiguities: [] });
  });

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
});
