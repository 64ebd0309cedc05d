import { describe, expect, it } from 'vitest';
import { presentMethod } from './method-presenter.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import type { CareModel, Catalogue } from '#app/features/models/catalogue.server.ts';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { buildCard } from '#tests/factories/card.ts';
import { buildTrial } from '#tests/factories/evidence.ts';

function buildCatalogue(cards: readonly Card[]): Catalogue {
  const models = cards.map((card): CareModel => ({
    card,
    evidence: assessCard(card),
    revision: { number: 1, createdAt: '2026-01-15T12:00:00.000Z' },
    terms: new Map(),
  }));
  return {
    version: '0',
    models,
    bySlug: new Map(models.map((model) => [model.card.slug, model])),
    retired: new Map(),
  };
}

const tested = buildCard({
  slug: 'shared-lives',
  name: 'Shared Lives',
  impact: { text: 'People should feel better.', outcomes: ['wellbeing', 'home', 'control'] },
  evidence: { text: 'It was tested [s1].', items: [{ ...buildTrial({ outcome: 'wellbeing' }), id: 'e7' }] },
});
const told = buildCard({
  slug: 'homeshare',
  name: 'Homeshare',
  evidence: { text: 'Nobody has counted anything [s1].', items: [] },
});

describe('the worked examples', () => {
  it('are the two cards, in this order whatever the catalogue’s, with the levels that the rule gives', () => {
    const { examples, modelCount } = presentMethod(buildCatalogue([told, buildCard(), tested]));
    expect(modelCount).toBe(3);
    expect(examples.map(({ slug, summary }) => [slug, summary.name])).toEqual([
      ['shared-lives', 'Level 3 of 5: compared'],
      ['homeshare', 'Level 1 of 5: clear account'],
    ]);
  });

  it('put outcomes that come out alike into one row, and name the finding that decides', () => {
    const [example] = presentMethod(buildCatalogue([tested])).examples;
    expect(example?.rows.map(({ outcomes, level }) => [outcomes, level])).toEqual([
      [['Mental wellbeing'], 3],
      [['Choice and control', 'A settled, comfortable home'], 1],
    ]);
    expect(example?.rows[0]?.carriedBy?.id).toBe('e7');
    expect(example?.rows[1]?.carriedBy).toBeNull();
    expect(example?.rows[1]?.missing).toMatch(/^A change measured in at least 20 people/);
  });

  it('are left out where the catalogue has no such card', () => {
    expect(presentMethod(buildCatalogue([buildCard()]))).toEqual({ modelCount: 1, examples: [] });
  });
});
