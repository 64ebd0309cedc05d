import { describe, expect, it } from 'vitest';
import { modelColumns } from './model-columns.ts';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';

const card = buildCard({
  evidence: {
    text: 'One.',
    items: [
      buildEvidenceItem({
        comparison: 'randomised',
        outcomes: [
          { outcome: 'wellbeing', direction: 'positive', words: 'better' },
          { outcome: 'cost', direction: 'negative', words: 'cost more' },
          { outcome: 'health', direction: 'none', words: 'no different' },
          { outcome: 'loneliness', direction: 'mixed', words: 'some less' },
        ],
      }),
    ],
  },
});
delete card.shortName;
const model = {
  card,
  evidence: assessCard(card),
  revision: { number: 3, createdAt: '2026-02-03T04:05:06.000Z' },
  terms: new Map(),
};

it('the columns of a model say what its card and its evidence say', () => {
  const row = modelColumns.map(({ name, valueOf }) => [name, valueOf(model, 'https://rainbow.example')]);
  expect(Object.fromEntries(row)).toEqual({
    slug: 'sample-model',
    name: 'Sample Model',
    short_name: null,
    summary: card.summary,
    approach: 'community-building',
    further_approaches: ['circles-and-peers'],
    steps: ['early-help', 'long-term-support'],
    people: ['older-people', 'people-who-are-isolated'],
    settings: ['neighbourhood'],
    outcomes: ['wellbeing', 'loneliness'],
    instead_of: ['day-centre', 'nothing'],
    evidence_level: 3,
    evidence_level_name: 'Compared',
    evidence_for: ['wellbeing'],
    contested: ['loneliness'],
    no_effect: ['health'],
    worse: ['cost'],
    stage: 'several-places',
    status: 'active',
    reviewed_on: '2026-01-15',
    due_on: '2027-01-15',
    revision: 3,
    url: 'https://rainbow.example/models/sample-model',
  });
});

describe('every column', () => {
  it.each(modelColumns.map(({ name, meaning }) => [name, meaning]))('%s is described', (name, meaning) => {
    expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(meaning).toMatch(/^[A-Z].*\.$/);
  });

  it('has a name of its own', () => {
    const names = modelColumns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
