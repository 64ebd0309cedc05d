// What keeps a proposal from being published, in words that say what to do, each with the question that it is about.
import type { Card } from '#app/features/models/card-schema.ts';
import { longestSlug } from '#app/features/models/slug.ts';
import type { PublishingProblem } from '#app/features/moderation/publishing-problems.server.ts';
import { wordProblem } from '#app/features/submissions/list-concerns.ts';
import { questionOfPath } from '#app/features/submissions/question-of-path.ts';
import { findQuestion } from '#app/features/submissions/questions.ts';
import { countOf } from '#app/lib/format.ts';

export interface PresentedProblem {
  /** What is wrong: a sentence. */
  message: string;
  /** What to do about it: a sentence; null where the form shows it. */
  mend: string | null;
  /** The question of the working copy that it is about, and the way to it below the working copy: `costs/c1`. */
  at: { way: string; shortTitle: string } | null;
}

/**
 * @param of.isNew whether it is of a new model
 * @returns each problem once, in the order given; those of clashes together
 */
export function presentProblems(
  problems: readonly PublishingProblem[],
  { card, isNew }: { card: Card; isNew: boolean },
): PresentedProblem[] {
  const findPlace = (path: readonly (string | number)[]): PresentedProblem['at'] => {
    const at = questionOfPath(isNew ? 'new-model' : 'change', path, card);
    if (at === null) return null;
    const way = at.entry === null ? at.question : `${at.question}/${encodeURIComponent(at.entry)}`;
    return { way, shortTitle: findQuestion(at.question).shortTitle };
  };
  const clashCount = problems.filter(({ kind }) => kind === 'clash').length;
  const presented = problems.map((problem): PresentedProblem => {
    switch (problem.kind) {
      case 'withdrawn':
        return {
          message: 'The card was withdrawn since this was begun.',
          mend: 'Put the card back first, or decline this.',
          at: null,
        };
      case 'open': {
        const at = findPlace(problem.path);
        const name = at?.shortTitle ?? problem.path.join(', ');
        return { message: `“${name}” is blank.`, mend: 'Fill it in, or ask whoever sent it.', at };
      }
      case 'clash':
        return {
          message: `The card and this proposal changed the same thing in ${countOf(clashCount, 'place')}.`,
          mend: 'Settle which of the two stands.',
          at: null,
        };
      case 'content': {
        const { path } = problem.problem;
        return { ...wordProblem(problem.problem), at: findPlace(path) };
      }
      case 'reused-id':
        return {
          message: `The id ${problem.id} stood for something else on this card before, and people may have cited that.`,
          mend: 'Take the entry out, and add it as a new one.',
          at: findPlace(findItemPath(card, problem.id)),
        };
      case 'slug-taken':
        return {
          message: `The address /models/${problem.slug} is or was that of another card.`,
          mend: 'Choose another.',
          at: null,
        };
      case 'slug-malformed':
        return {
          message: `The address is not made of at most ${longestSlug} small letters and digits with single hyphens.`,
          mend: 'Write it such as tea-circles.',
          at: null,
        };
      case 'no-change':
        return {
          message: 'Nothing on the card would change.',
          mend: 'Say that you have checked the whole card today, write a correction note, or throw this away.',
          at: null,
        };
    }
  });
  const identify = ({ message, at }: PresentedProblem) => `${at?.way ?? ''} ${message}`;
  return presented.filter(
    (each, index) => presented.findIndex((other) => identify(other) === identify(each)) === index,
  );
}

function findItemPath(card: Card, id: string): (string | number)[] {
  const lists = [
    { path: ['evidence', 'items'], items: card.evidence.items },
    { path: ['costs'], items: card.costs },
    { path: ['spread', 'figures'], items: card.spread.figures },
    { path: ['requirements', 'items'], items: card.requirements.items },
    { path: ['risks', 'items'], items: card.risks.items },
  ];
  return lists.flatMap(({ path, items }) => {
    const index = items.findIndex((item) => item.id === id);
    return index < 0 ? [] : [...path, index];
  });
}
