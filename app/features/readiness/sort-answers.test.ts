import { describe, expect, it } from 'vitest';
import { answers, questions, type AnswerId } from './framework.ts';
import { listAnswered, sortAnswers, sortFeatures, type SortedAnswers } from './sort-answers.ts';

const all = (answer: AnswerId) => Object.fromEntries(questions.map(({ id }) => [id, answer]));
const numbers = (sorted: SortedAnswers) => ({
  strengths: sorted.strengths.map(({ number }) => number),
  begun: sorted.begun.map(({ number }) => number),
  gaps: sorted.gaps.map(({ question }) => question.number),
  unknown: sorted.unknown.map(({ number }) => number),
  unanswered: sorted.unanswered.map(({ number }) => number),
});
const eighteen = questions.map(({ number }) => number);
const none = { strengths: [], begun: [], gaps: [], unknown: [], unanswered: [] };

describe('answers', () => {
  it.each<[string, Record<string, AnswerId>, object]>([
    ['none given', {}, { ...none, unanswered: eighteen }],
    ['all “not yet”', all('not-yet'), { ...none, gaps: eighteen }],
    ['all “talking about it”', all('talking'), { ...none, gaps: eighteen }],
    ['all “started”', all('started'), { ...none, begun: eighteen }],
    ['all “how we work”', all('usual'), { ...none, strengths: eighteen }],
    ['all “do not know”', all('unknown'), { ...none, unknown: eighteen }],
    [
      'one of each, the rest open',
      { q18: 'usual', q01: 'not-yet', q05: 'unknown', q04: 'started', q03: 'talking' },
      {
        strengths: [18],
        begun: [4],
        gaps: [1, 3],
        unknown: [5],
        unanswered: eighteen.filter((number) => ![18, 4, 1, 3, 5].includes(number)),
      },
    ],
  ])('%s', (_case, given, expected) => {
    expect(numbers(sortAnswers({ questions: given }))).toEqual(expected);
  });

  it('fall into one list each, whatever they are', () => {
    const given = Object.fromEntries(
      questions.map(({ id }, index) => [id, answers[index % answers.length]?.id ?? 'unknown']),
    );
    const lists = Object.values(numbers(sortAnswers({ questions: given })));
    expect(lists.flat().sort((a, b) => a - b)).toEqual(eighteen);
  });

  it('name the themes with a gap once each, in the framework’s order', () => {
    const given: Record<string, AnswerId> = {
      q16: 'not-yet',
      q02: 'talking',
      q01: 'not-yet',
      q07: 'unknown',
    };
    expect(sortAnswers({ questions: given }).themesWithGaps).toEqual(['co-production', 'vision']);
    expect(sortAnswers({ questions: all('started') }).themesWithGaps).toEqual([]);
  });

  it('stand beside their questions, in order', () => {
    const listed = listAnswered({ questions: { q02: 'usual' } });
    expect(listed.map(({ question }) => question.number)).toEqual(eighteen);
    expect(listed.slice(0, 3).map(({ answer }) => answer)).toEqual([null, 'usual', null]);
  });
});

it('features fall into one list each', () => {
  const sorted = sortFeatures({ features: { f1: 'yes', f2: 'partly', f3: 'not-yet', f4: 'unknown' } });
  expect(Object.values(sorted).map((list) => list.map(({ id }: { id: string }) => id))).toEqual([
    ['f1'],
    ['f2'],
    ['f3'],
    ['f4'],
    ['f5', 'f6', 'f7'],
  ]);
});
