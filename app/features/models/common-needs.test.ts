import { describe, expect, it } from 'vitest';
import { groupNeeds } from './common-needs.ts';
import type { Card } from './card-schema.ts';
import { themeOfCommonNeed } from '#app/features/vocabulary/terms.ts';
import { lists, termIds } from '#app/features/vocabulary/vocabulary.ts';
import { readShippedCards } from '#scripts/measure/load-catalogue.ts';
import { createRandom } from '#scripts/measure/random.ts';
import { buildCard } from '#tests/factories/card.ts';

type Need = Card['requirements']['items'][number];

/** A model whose card asks for these, as n1, n2 and so on. */
function buildModel(slug: string, ...needs: (Partial<Need> & { need: string })[]): { card: Card } {
  const items = needs.map((need, index) => ({
    id: `n${index + 1}`,
    theme: 'practical' as const,
    source: 's1',
    ...need,
  }));
  return { card: buildCard({ slug, name: `The ${slug}`, requirements: { text: 'Needs.', items } }) };
}

const shed = buildModel(
  'shed',
  { need: 'Lasting premises', common: 'place', theme: 'quality', source: 's2' },
  { need: 'Lathes' },
  { need: 'Willing members', common: 'run-with-people' },
);
const choir = buildModel(
  'choir',
  { need: 'Members who run it', common: 'run-with-people' },
  { need: 'A hall', common: 'place' },
  { need: 'A piano that stays', common: 'place' },
);
const walk = buildModel('walk', { need: 'A grant', common: 'steady-money' });

describe('groupNeeds', () => {
  it('gathers what two or more ask for, in their own words, in the order of the list', () => {
    const { shared } = groupNeeds([choir, shed, walk]);
    expect(shared.map(({ common }) => common)).toEqual(['run-with-people', 'place']);
    expect(shared[1]).toEqual({
      common: 'place',
      label: lists.commonNeed.find(({ id }) => id === 'place')?.label,
      // The theme of the term, where the cards file it under others.
      theme: 'practical',
      askedBy: [
        { slug: 'choir', name: 'The choir', id: 'n2', need: 'A hall', theme: 'practical', source: 's1' },
        {
          slug: 'choir',
          name: 'The choir',
          id: 'n3',
          need: 'A piano that stays',
          theme: 'practical',
          source: 's1',
        },
        {
          slug: 'shed',
          name: 'The shed',
          id: 'n1',
          need: 'Lasting premises',
          theme: 'quality',
          source: 's2',
        },
      ],
    });
  });

  it('leaves every model the rest, one with nothing left included', () => {
    expect(
      groupNeeds([walk, choir, shed]).own.map(({ slug, name, needs }) => [
        slug,
        name,
        needs.map(({ need }) => need),
      ]),
    ).toEqual([
      ['walk', 'The walk', ['A grant']],
      ['choir', 'The choir', []],
      ['shed', 'The shed', ['Lathes']],
    ]);
  });

  it('shares nothing where one model asks twice and no other does', () => {
    const { shared, own } = groupNeeds([choir, walk]);
    expect(shared).toEqual([]);
    expect(own[0]?.needs).toHaveLength(3);
  });

  it('shares nothing of a single model, and has nothing of none', () => {
    expect(groupNeeds([shed])).toMatchObject({ shared: [], own: [{ slug: 'shed' }] });
    expect(groupNeeds([])).toEqual({ shared: [], own: [] });
  });

  it('does not take two needs without a common one for the same', () => {
    const alike = [buildModel('a', { need: 'A kettle' }), buildModel('b', { need: 'A kettle' })];
    expect(groupNeeds(alike).shared).toEqual([]);
  });

  const cards = readShippedCards('data');
  const random = createRandom(8);

  it.each(Array.from({ length: 60 }, (_, run) => [run, random.pickSome(cards, (run % 6) + 1)] as const))(
    'has each need exactly once, by the shipped cards (pick %i)',
    (_run, picked) => {
      const models = picked.map((card) => ({ card }));
      const { shared, own } = groupNeeds(models);
      const given = models.flatMap(({ card }) =>
        card.requirements.items.map(({ id, need }) => `${card.slug}#${id} ${need}`),
      );
      const grouped = [...shared.flatMap(({ askedBy }) => askedBy), ...own.flatMap(({ needs }) => needs)];
      expect(grouped.map(({ slug, id, need }) => `${slug}#${id} ${need}`).sort()).toEqual(given.sort());
      expect(own.map(({ slug }) => slug)).toEqual(picked.map(({ slug }) => slug));
      for (const { common, theme, askedBy } of shared) {
        expect(new Set(askedBy.map(({ slug }) => slug)).size).toBeGreaterThan(1);
        expect(theme).toBe(themeOfCommonNeed[common]);
        for (const { slug, id } of askedBy) {
          const card = picked.find((each) => each.slug === slug);
          expect(card?.requirements.items.find((item) => item.id === id)?.common).toBe(common);
        }
      }
      const order = shared.map(({ common }) => termIds('commonNeed').indexOf(common));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      // What is left has no term that another of the models has too.
      const left = own.flatMap(({ slug, needs }) =>
        needs.flatMap(
          ({ id }) =>
            picked
              .find((card) => card.slug === slug)
              ?.requirements.items.find((item) => item.id === id)
              ?.common?.concat(' ', slug) ?? [],
        ),
      );
      const terms = [...new Set(left)].map((each) => each.split(' ')[0]);
      expect(new Set(terms).size).toBe(terms.length);
    },
  );
});
