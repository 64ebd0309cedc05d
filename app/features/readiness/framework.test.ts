import { describe, expect, it } from 'vitest';
import { features, labelFeatureAnswer, letterFeature, publishedFeatures } from './asset-based-area.ts';
import { findFoundation, foundations, suggestionsFor } from './foundations.ts';
import { answers, firmest, labelAnswer, questions, questionsOf, themes } from './framework.ts';
import { numberSource, readinessSources } from './readiness-sources.ts';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';

describe('the framework', () => {
  it('has eighteen questions, numbered on, three to each of six themes', () => {
    expect(questions.map(({ id, number }) => [id, number])).toEqual(
      Array.from({ length: 18 }, (_, index) => [`q${String(index + 1).padStart(2, '0')}`, index + 1]),
    );
    expect(themes.flatMap((theme) => questionsOf(theme).map(({ number }) => number))).toEqual(
      questions.map(({ number }) => number),
    );
    expect(themes.map((theme) => questionsOf(theme).length)).toEqual([3, 3, 3, 3, 3, 3]);
  });

  it('shares its themes with the requirements of cards, in their order', () => {
    expect(termIds('requirementTheme').filter((id) => id !== 'practical')).toEqual(themes);
  });

  it('says every statement and short name but once', () => {
    for (const words of [questions.map(({ item }) => item), questions.map(({ short }) => short)])
      expect(new Set(words).size).toBe(18);
  });

  it('has answers that go further step by step, and one that says nothing yet', () => {
    expect(answers.map(({ firmness }) => firmness)).toEqual([1, 2, 3, firmest, null]);
    expect([labelAnswer('started'), labelAnswer('unknown'), labelAnswer(null)]).toEqual([
      'Started in places',
      'Do not know',
      'Not answered',
    ]);
  });
});

describe('the foundations for change', () => {
  it('suggest something, each once, where any question shows a gap', () => {
    for (const { id } of questions) {
      const suggested = suggestionsFor(id).map(({ foundation }) => findFoundation(foundation).id);
      expect(suggested.length, id).toBeGreaterThan(0);
      expect(new Set(suggested).size, id).toBe(suggested.length);
    }
  });

  it('are seven, and each helps somewhere', () => {
    const used = questions.flatMap(({ id }) => suggestionsFor(id).map(({ foundation }) => foundation));
    expect(new Set(used)).toEqual(new Set(foundations.map(({ id }) => id)));
    expect(foundations).toHaveLength(7);
  });

  it('suggest nothing for what is no question', () => {
    expect(suggestionsFor('q19')).toEqual([]);
    expect(() => findFoundation('money' as never)).toThrow(RangeError);
  });
});

it('the checklist has the seven features that were found of ten', () => {
  expect([features.length, publishedFeatures]).toEqual([7, 10]);
  expect(features.map((_, index) => letterFeature(index)).join('')).toBe('abcdefg');
  expect([labelFeatureAnswer('partly'), labelFeatureAnswer(null)]).toEqual(['In part', 'Not answered']);
});

it('sources are numbered from the framework on', () => {
  expect(numberSource('framework')).toBe(1);
  expect(numberSource('threeGroups')).toBe(Object.keys(readinessSources).length);
});
