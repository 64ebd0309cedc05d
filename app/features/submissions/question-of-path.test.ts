import { describe, expect, it } from 'vitest';
import { cardSchema } from '#app/features/models/card-schema.ts';
import { buildCard } from '#tests/factories/card.ts';
import { questionOfPath } from './question-of-path.ts';

const card = buildCard();

describe('the question that a place on a card was asked by', () => {
  it.each([
    [['plainSummary'], 'plain-summary', null],
    [['otherNames', 0], 'name', null],
    [['spread', 'text'], 'spread', null],
    [['spread', 'stageReason'], 'stage', null],
    [['impact', 'outcomes', 3], 'outcomes', null],
    [['evidence', 'items', 1, 'outcomes', 0], 'evidence-items', 'e2'],
    [['sources', 's2'], 'sources', 's2'],
    [['sources', 's2', 'title'], 'sources', 's2'],
    [['organisations', 0, 'role'], 'organisations', '1'],
    [['gaps', 2], 'gaps', '3'],
    [['copySupport', 'text'], 'copy-support', null],
  ] as const)('%j', (path, question, entry) => {
    expect(questionOfPath('change', path, card)).toEqual({ question, entry });
  });

  it('is found for every key of a card but its address and day', () => {
    const keys = Object.keys(cardSchema.shape).filter((key) => key !== 'slug' && key !== 'reviewedOn');
    const parts = keys.flatMap((key) => {
      const part: unknown = (card as Record<string, unknown>)[key];
      return typeof part === 'object' && part !== null && 'text' in part
        ? Object.keys(part).map((inner) => [key, inner])
        : [[key]];
    });
    expect(parts.filter((path) => questionOfPath('change', path, card) === null)).toEqual([]);
  });

  it.each([[['slug']], [['reviewedOn']], [['nothing', 'such']], [[]]])('is none for %j', (path) => {
    expect(questionOfPath('new-model', path, card)).toBeNull();
  });

  it('is one of two for a study', () => {
    expect(questionOfPath('study', ['sources', 's9'], card)).toEqual({
      question: 'publication',
      entry: null,
    });
    expect(questionOfPath('study', ['evidence', 'items', 0, 'n'], card)?.question).toBe('finding');
    expect(questionOfPath('study', ['costs', 0], card)).toBeNull();
  });
});
