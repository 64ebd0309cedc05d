import { describe, expect, it } from 'vitest';
import { listAskedNeeds } from './list-asked-needs.ts';
import { buildCard } from '#tests/factories/card.ts';

type Items = ReturnType<typeof buildCard>['requirements']['items'];

const model = (slug: string, items: Items) => ({
  card: buildCard({ slug, name: slug, requirements: { text: '', items } }),
});
const tea = model('tea', [
  { id: 'n1', need: 'A warm room', theme: 'practical', source: 's2' },
  { id: 'n2', need: 'Somebody who counts', theme: 'impact', source: 's1' },
  { id: 'n3', need: 'Time to tell stories', theme: 'impact', source: 's2' },
]);
const cake = model('cake', [{ id: 'n1', need: 'A leader who bakes', theme: 'leadership', source: 's1' }]);

describe('what models ask for', () => {
  it.each([
    ['no theme has a gap', [], [tea, cake], []],
    ['there is no model', ['impact'], [], [['impact', 0, []]]],
    ['no model asks for it', ['vision'], [tea, cake], [['vision', 0, []]]],
    ['one asks twice', ['impact'], [tea, cake], [['impact', 2, ['tea n2', 'tea n3']]]],
    [
      'two themes have a gap',
      ['impact', 'leadership'],
      [cake, tea],
      [
        ['impact', 2, ['tea n2', 'tea n3']],
        ['leadership', 1, ['cake n1']],
      ],
    ],
  ] as const)('where %s', (_case, themes, models, expected) => {
    const listed = listAskedNeeds(themes, models).map(({ theme, needCount, models: asking }) => [
      theme,
      needCount,
      asking.flatMap(({ slug, needs }) => needs.map(({ id }) => `${slug} ${id}`)),
    ]);
    expect(listed).toEqual(expected);
  });

  it('keeps the card’s words and source', () => {
    expect(listAskedNeeds(['leadership'], [cake])[0]?.models[0]?.needs[0]).toEqual({
      id: 'n1',
      need: 'A leader who bakes',
      source: {
        key: 's1',
        title: 'A sample study of a sample model',
        publisher: 'University of Sampleshire',
        year: 2021,
        url: 'https://study.example/report',
      },
    });
  });
});
