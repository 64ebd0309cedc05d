// What an area's answers say of it, with nothing added up: what is there, what has begun, what is missing, and where nobody knows yet.
import { features, type Feature } from './asset-based-area.ts';
import { questions, themes, type AnswerId, type Question, type ThemeId } from './framework.ts';
import type { AreaAnswers } from './readiness-query.ts';

export interface AnsweredQuestion {
  question: Question;
  answer: AnswerId | null;
}

export interface SortedAnswers {
  /** How we work here. */
  strengths: readonly Question[];
  /** Started in places. */
  begun: readonly Question[];
  /** Not yet, or talked about. */
  gaps: readonly AnsweredQuestion[];
  /** Answered with “we do not know”. */
  unknown: readonly Question[];
  unanswered: readonly Question[];
  /** Those with a gap, in the framework's order. */
  themesWithGaps: readonly ThemeId[];
}

/** The eighteen in their order, each with its answer or none. */
export function listAnswered({ questions: given }: Pick<AreaAnswers, 'questions'>): AnsweredQuestion[] {
  return questions.map((question) => ({ question, answer: given[question.id] ?? null }));
}

/** Every question falls into exactly one of the five lists, in the framework's order. */
export function sortAnswers(answers: Pick<AreaAnswers, 'questions'>): SortedAnswers {
  const answered = listAnswered(answers);
  const withAnswer = (wanted: AnswerId | null) =>
    answered.filter(({ answer }) => answer === wanted).map(({ question }) => question);
  const gaps = answered.filter(({ answer }) => answer === 'not-yet' || answer === 'talking');
  return {
    strengths: withAnswer('usual'),
    begun: withAnswer('started'),
    gaps,
    unknown: withAnswer('unknown'),
    unanswered: withAnswer(null),
    themesWithGaps: themes.filter((theme) => gaps.some(({ question }) => question.theme === theme)),
  };
}

export interface SortedFeatures {
  present: readonly Feature[];
  partly: readonly Feature[];
  missing: readonly Feature[];
  unknown: readonly Feature[];
  unanswered: readonly Feature[];
}

/** Every feature falls into exactly one of the five lists. */
export function sortFeatures({ features: given }: Pick<AreaAnswers, 'features'>): SortedFeatures {
  const withAnswer = (wanted: string | undefined) => features.filter(({ id }) => given[id] === wanted);
  return {
    present: withAnswer('yes'),
    partly: withAnswer('partly'),
    missing: withAnswer('not-yet'),
    unknown: withAnswer('unknown'),
    unanswered: withAnswer(undefined),
  };
}
