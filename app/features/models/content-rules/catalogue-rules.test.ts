import { describe, expect, it } from 'vitest';
import { buildCard } from '#tests/factories/card.ts';
import { checkCatalogue } from './catalogue-rules.ts';
import type { Card } from '#app/features/models/card-schema.ts';

function buildRelated(slug: string, ...models: string[]): Card {
  return buildCard({ slug, related: models.map((model) => ({ model, why: 'Both pour tea.' })) });
}

const alone = { brokenSlugs: [], retired: [] };

describe('checkCatalogue', () => {
  it('finds nothing wrong with relations told on both sides', () => {
    expect(checkCatalogue([buildRelated('tea', 'cake'), buildRelated('cake', 'tea')], alone)).toEqual([]);
  });

  it('finds nothing wrong with no cards', () => {
    expect(checkCatalogue([], alone)).toEqual([]);
  });

  it('tells the card that names a relation which the other does not', () => {
    expect(checkCatalogue([buildRelated('cake'), buildRelated('tea', 'cake')], alone)).toEqual([
      {
        cardIndex: 1,
        path: ['related', 0, 'model'],
        message: 'This card is related to cake, and cake is not related to this one',
        mend: 'Add tea under related on the card cake, with its reason, or take this relation out',
      },
    ]);
  });

  it.each<[string, string, Parameters<typeof checkCatalogue>[1], string]>([
    ['nobody', 'gin', alone, 'There is no card gin → Take this relation out until that card exists'],
    [
      'a misspelt card',
      'shared-live',
      alone,
      'There is no card shared-live → Did you mean shared-lives? If not, take this relation out until that card exists',
    ],
    [
      'a misspelt card that is broken at present',
      'home-share',
      { brokenSlugs: ['homeshare'], retired: [] },
      'There is no card home-share → Did you mean homeshare? If not, take this relation out until that card exists',
    ],
    [
      'a renamed model',
      'old-tea',
      { brokenSlugs: [], retired: [{ slug: 'old-tea', movedTo: 'shared-lives' }] },
      'The model old-tea is now called shared-lives → Write model: shared-lives',
    ],
    [
      'a withdrawn model',
      'old-tea',
      {
        brokenSlugs: [],
        retired: [{ slug: 'old-tea', withdrawnOn: '2026-01-31', reason: 'It was no model.' }],
      },
      'The model old-tea was withdrawn on 2026-01-31 → Take this relation out',
    ],
  ])('tells of a relation to %s', (_name, model, surroundings, told) => {
    const problems = checkCatalogue([buildRelated('tea', model), buildRelated('shared-lives')], surroundings);
    expect(problems.map(({ message, mend }) => `${message} → ${mend}`)).toEqual([told]);
  });

  it('finds no fault with a relation to a card that is only broken at present', () => {
    expect(checkCatalogue([buildRelated('tea', 'cake')], { brokenSlugs: ['cake'], retired: [] })).toEqual([]);
  });

  it('leaves a relation of a card to itself to the rules of one card', () => {
    expect(checkCatalogue([buildRelated('tea', 'tea')], alone)).toEqual([]);
  });
});
