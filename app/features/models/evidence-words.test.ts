import { describe, expect, test } from 'vitest';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import type { Card, EvidenceItem } from './card-schema.ts';
import {
  countStudied,
  describeStudy,
  groupOutcomes,
  listOutcomes,
  nameVerdict,
  summariseEvidence,
} from './evidence-words.ts';
import type { OutcomeId } from '#app/features/vocabulary/vocabulary.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';

const summarise = (card: Card) => summariseEvidence(card, assessCard(card));

function cardWith(...items: Partial<EvidenceItem>[]): Card {
  return buildCard({
    impact: { text: 'People feel better.', outcomes: ['wellbeing'] },
    evidence: {
      text: 'What is known.',
      items: items.map((item, index) => buildEvidenceItem({ ...item, id: `e${index + 1}`, topics: [] })),
    },
  });
}

const outcome = (id: OutcomeId, direction: EvidenceItem['outcomes'][number]['direction']) => ({
  outcome: id,
  direction,
  words: 'as found',
});

describe('summariseEvidence', () => {
  test('says what the level is for, and what carries it', () => {
    const card = cardWith({
      outcomes: [outcome('wellbeing', 'positive')],
      n: 1200,
      place: null,
      inUk: false,
    });
    expect(summarise(card)).toMatchObject({
      level: 2,
      name: 'Level 2 of 5: difference seen',
      forWhat: 'For mental wellbeing',
      carriedBy: '1,200 people, place not stated, 2021; none of it British',
      cautions: [],
    });
  });

  test('an account is for no outcome', () => {
    expect(summarise(cardWith())).toMatchObject({
      level: 1,
      forWhat: 'What it does and why it should help is clear; no measured change is known',
      carriedBy: null,
    });
  });

  test('puts contested, no effect and worse beside the level', () => {
    const trial = { comparison: 'randomised' as const };
    const card = cardWith(
      {
        ...trial,
        outcomes: [outcome('wellbeing', 'positive'), outcome('cost', 'negative'), outcome('health', 'none')],
      },
      { ...trial, outcomes: [outcome('wellbeing', 'none')], source: 's2' },
    );
    expect(summarise(card)).toMatchObject({
      level: 2,
      forWhat: 'For mental wellbeing, where studies point different ways',
      cautions: ['Contested: mental wellbeing', 'No effect found: physical health', 'Cost more'],
    });
  });

  test('calls it harm where people fared worse', () => {
    const worse = [outcome('safety', 'negative'), outcome('fewer-hospital-stays', 'negative')];
    const card = cardWith({ comparison: 'randomised', outcomes: worse });
    expect(summarise(card).cautions).toEqual(['Used GP, hospital or urgent care more', 'Harm found: safety']);
  });
});

describe('listOutcomes', () => {
  test('names all when three or fewer, else two and how many more', () => {
    expect(listOutcomes(['wellbeing'])).toBe('mental wellbeing');
    expect(listOutcomes(['wellbeing', 'health', 'safety'])).toBe(
      'mental wellbeing, physical health and safety',
    );
    expect(listOutcomes(['wellbeing', 'health', 'safety', 'home'])).toBe(
      'mental wellbeing, physical health and 2 more',
    );
  });

  test('keeps labels apart that hold commas', () => {
    expect(listOutcomes(['loneliness', 'wellbeing'])).toBe(
      'less loneliness, more connection; mental wellbeing',
    );
  });
});

test.each([
  [{ n: null, nOf: null }, null],
  [{ n: 'all', nOf: 'services' }, 'all services'],
  [{ n: 1, nOf: 'people' }, '1 person'],
  [{ n: 1, nOf: 'studies' }, '1 study'],
  [{ n: 4132676, nOf: 'people' }, '4,132,676 people'],
] as const)('counts %o as %s', (item, expected) => {
  expect(countStudied(item)).toBe(expected);
});

test('says what is not stated of a study', () => {
  expect(describeStudy(buildEvidenceItem({ n: null, nOf: null, place: null, year: null }))).toBe(
    'number not stated, place not stated, year not stated',
  );
});

describe('nameVerdict', () => {
  const verdictOf = (id: 'wellbeing' | 'cost') => {
    const card = cardWith({ comparison: 'group', outcomes: [outcome(id, 'negative')] });
    const entry = assessCard(card).outcomes.find((candidate) => candidate.outcome === id);
    return entry ? nameVerdict(entry) : null;
  };
  test('speaks of harm only where people fared worse', () => {
    expect(verdictOf('wellbeing')).toBe('Harm found');
    expect(verdictOf('cost')).toBe('Cost more');
  });
});

describe('groupOutcomes', () => {
  test('puts outcomes together that stand alike, and keeps every one', () => {
    const card = buildCard({
      impact: { text: 'Much is hoped.', outcomes: ['loneliness', 'home', 'health'] },
      evidence: {
        text: 'One study.',
        items: [buildEvidenceItem({ outcomes: [outcome('wellbeing', 'positive')] })],
      },
    });
    const groups = groupOutcomes(assessCard(card).outcomes).map((group) =>
      group.map((entry) => entry.outcome),
    );
    expect(groups).toEqual([['wellbeing'], ['loneliness', 'home', 'health']]);
  });
});
