import { describe, expect, it } from 'vitest';
import { buildCard, cardToYaml } from '#tests/factories/card.ts';
import { buildFolder } from '#tests/factories/folder.ts';
import { readContent } from './read-content.ts';

const vocabulary = 'step:\n  - { id: one, label: One, definition: The first. }\nsources: {}\n';

function buildRelated(slug: string, model: string): string {
  return cardToYaml(buildCard({ slug, related: [{ model, why: 'Both pour tea.' }] }));
}

describe('readContent', () => {
  it('reads cards, retired addresses and vocabulary', () => {
    const folder = buildFolder({
      'models/sample-model.yaml': cardToYaml(buildCard()),
      'retired.yaml': '- { slug: old-model, movedTo: sample-model }',
      'vocabulary.yaml': vocabulary,
    });
    expect(readContent(folder)).toEqual({
      cards: [{ file: `${folder}/models/sample-model.yaml`, card: buildCard() }],
      retired: [{ slug: 'old-model', movedTo: 'sample-model' }],
      cardFileCount: 1,
      problems: [],
    });
  });

  it('gathers the problems of all files', () => {
    const folder = buildFolder({
      'models/tea.yaml': buildRelated('tea', 'old-cake'),
      'models/cake.yaml': 'slug: [',
      'retired.yaml': '- { slug: old-cake, movedTo: cake }\n- { slug: tea, movedTo: cake }',
      'vocabulary.yaml': vocabulary.replace('id: one', 'id: One'),
    });
    const { cards, retired, cardFileCount, problems } = readContent(folder);
    expect(cards.map(({ card }) => card.slug)).toEqual(['tea']);
    // A broken card keeps its address.
    expect(retired).toEqual([{ slug: 'old-cake', movedTo: 'cake' }]);
    expect(cardFileCount).toBe(2);
    expect(
      problems.map(({ file, field, blocksCard }) => [file.slice(folder.length + 1), field, blocksCard]),
    ).toEqual([
      ['models/cake.yaml', '', true],
      ['models/tea.yaml', 'related[0].model', false],
      ['retired.yaml', '[1].slug', false],
      ['vocabulary.yaml', 'step[0].id', false],
    ]);
  });

  it('tells of every part that an empty folder lacks', () => {
    const folder = buildFolder({});
    expect(readContent(folder).problems.map(({ file }) => file.slice(folder.length + 1))).toEqual([
      'models',
      'retired.yaml',
      'vocabulary.yaml',
    ]);
  });
});
