import { expect, test } from 'vitest';
import { describeRainbowModels, describeRainbowPanels } from './rainbow-details.ts';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { buildCard } from '#tests/factories/card.ts';

function describeCard(overrides: Partial<Card> = {}) {
  const card = buildCard(overrides);
  const models = [{ card, evidence: assessCard(card) }];
  return { arc: describeRainbowModels(models)[card.slug], panel: describeRainbowPanels(models)[card.slug] };
}

test('a model is described in the words of its card', () => {
  expect(describeCard()).toEqual({
    arc: {
      level: 2,
      levelFor: 'For less loneliness, more connection; mental wellbeing',
      stage: 'several-places',
    },
    panel: {
      summary: 'A made-up model: neighbours meet over sample tea and help one another through the week.',
      levelName: 'Level 2 of 5: difference seen',
      cautions: [],
      cost: {
        amount: '£21,000 to £24,500 per scheme per year',
        what: 'A coordinator and a room, 2022 prices',
      },
      people: ['Older people', 'People who are lonely or cut off'],
    },
  });
});

test('without a cost of providing none is stated, whatever is said to be saved', () => {
  const saving = { ...buildCard().costs[0], kind: 'saving' } as Card['costs'][number];
  expect(describeCard({ costs: [] }).panel?.cost).toBeNull();
  expect(describeCard({ costs: [saving] }).panel?.cost).toBeNull();
});

test('what speaks against a level goes with it', () => {
  const [item] = buildCard().evidence.items;
  if (!item) throw new Error('The sample card has no evidence item.');
  const test = { ...item, comparison: 'randomised' as const };
  const card = describeCard({
    evidence: {
      text: 'Two studies disagree [s1].',
      items: [
        { ...test, outcomes: [{ outcome: 'wellbeing', direction: 'positive', words: 'better' }] },
        { ...test, id: 'e2', outcomes: [{ outcome: 'wellbeing', direction: 'none', words: 'no change' }] },
      ],
    },
  });
  expect(card.panel?.cautions).toEqual([expect.stringMatching(/^Contested: /)]);
});

test('models are found by their slugs, each once', () => {
  const cards = ['one', 'two'].map((slug) => buildCard({ slug }));
  const models = cards.map((card) => ({ card, evidence: assessCard(card) }));
  expect(Object.keys(describeRainbowModels(models))).toEqual(['one', 'two']);
  expect(Object.keys(describeRainbowPanels(models))).toEqual(['one', 'two']);
});
