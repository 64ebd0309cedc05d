import { describe, expect, test } from 'vitest';
import { readCarriedComparison } from './carried-comparison.server.ts';
import { loadCatalogue } from './catalogue.server.ts';
import { importCards } from './commands.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { buildCard } from '#tests/factories/card.ts';

const now = new Date('2026-01-01T00:00:00.000Z');

function publish(slugs: readonly string[]) {
  const db = openDatabase(':memory:');
  const cards = slugs.map((slug) => buildCard({ slug, name: `Model ${slug}` }));
  const retired = [
    { slug: 'old', movedTo: 'a' },
    { slug: 'gone', withdrawnOn: '2026-01-01', reason: 'It was never a model.' },
  ];
  importCards(db, { cards, retired, now });
  return loadCatalogue(db);
}

const catalogue = publish(['a', 'b', 'c', 'd', 'e']);
const read = (query: string) => {
  const { chosen, ignored } = readCarriedComparison(catalogue, new URLSearchParams(query));
  return {
    chosen: chosen.map(({ slug }) => slug),
    ignored: ignored.map(({ value, reason }) => [value, reason]),
  };
};

describe('the comparison that an address carries along', () => {
  test('is the models it names, in its order, with their names', () => {
    expect(readCarriedComparison(catalogue, new URLSearchParams('compare=b&compare=a')).chosen).toEqual([
      { slug: 'b', name: 'Model b' },
      { slug: 'a', name: 'Model a' },
    ]);
  });

  test.each([
    ['nothing', '', []],
    ['an empty value, as a form sends it', 'compare=', []],
    ['the same model twice', 'compare=a&compare=a', ['a']],
    ['a model by its former address', 'compare=old&compare=b', ['a', 'b']],
    ['a model by both its addresses', 'compare=a&compare=old', ['a']],
    ['other parameters', 'q=x&people=older-people&compare=a', ['a']],
  ])('%s', (_, query, chosen) => {
    expect(read(query)).toEqual({ chosen, ignored: [] });
  });

  test.each([
    ['an unknown model', 'compare=a&compare=nonsense', ['a'], 'nonsense'],
    ['a withdrawn one', 'compare=gone', [], 'gone'],
    ['a name of the language', 'compare=__proto__', [], '__proto__'],
    ['markup', 'compare=%3Cscript%3E', [], '<script>'],
  ])('%s is named and left out', (_, query, chosen, value) => {
    expect(read(query)).toEqual({ chosen, ignored: [[value, 'There is no such model.']] });
  });

  test('of five the first four are kept, and the fifth is named', () => {
    const query = ['a', 'b', 'c', 'd', 'e', 'a'].map((slug) => `compare=${slug}`).join('&');
    expect(read(query)).toEqual({
      chosen: ['a', 'b', 'c', 'd'],
      ignored: [['e', 'At most 4 models are compared at once.']],
    });
  });
});
