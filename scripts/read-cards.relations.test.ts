import { describe, expect, it } from 'vitest';
import { buildCard, cardToYaml } from '#tests/factories/card.ts';
import { buildFolder } from '#tests/factories/folder.ts';
import { readCards } from './read-cards.ts';

describe('relations between cards', () => {
  const related = (slug: string, ...models: string[]): string =>
    cardToYaml(buildCard({ slug, related: models.map((model) => ({ model, why: 'Both pour tea.' })) }));

  it('are told when only one side names them, and both cards are served', () => {
    const folder = buildFolder({ 'tea.yaml': related('tea', 'cake'), 'cake.yaml': related('cake') });
    const { cards, problems } = readCards(folder);
    expect(cards).toHaveLength(2);
    expect(problems).toEqual([
      {
        file: `${folder}/tea.yaml`,
        line:
          related('tea', 'cake')
            .split('\n')
            .findIndex((line) => line.includes('model: cake')) + 1,
        field: 'related[0].model',
        message: 'This card is related to cake, and cake is not related to this one',
        mend: 'Add tea under related on the card cake, with its reason, or take this relation out',
        blocksCard: false,
      },
    ]);
  });

  it('to a broken card are no fault of the good one', () => {
    const broken = related('cake', 'tea').replace('status: active', 'status: acting');
    const { cards, problems } = readCards(
      buildFolder({ 'tea.yaml': related('tea', 'cake'), 'cake.yaml': broken }),
    );
    expect(cards.map(({ card }) => card.slug)).toEqual(['tea']);
    expect(problems.map(({ field }) => field)).toEqual(['status']);
  });

  it('to a broken card in a misnamed file are no fault of the good one', () => {
    const broken = related('cake', 'tea').replace('status: active', 'status: acting');
    const { problems } = readCards(buildFolder({ 'tea.yaml': related('tea', 'cake'), 'pie.yaml': broken }));
    expect(problems.map(({ field }) => field)).toEqual(['slug', 'status']);
  });

  it('to a renamed model name the new one', () => {
    const folder = buildFolder({ 'tea.yaml': related('tea', 'old-cake'), 'cake.yaml': related('cake') });
    const { cards, problems } = readCards(folder, [{ slug: 'old-cake', movedTo: 'cake' }]);
    expect(cards).toHaveLength(2);
    expect(problems.map(({ message, mend }) => `${message} → ${mend}`)).toEqual([
      'The model old-cake is now called cake → Write model: cake',
    ]);
  });
});
