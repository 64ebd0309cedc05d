import { countOf, joinWords } from '#app/lib/format.ts';
import type { CheckedContent, GradedText } from '#scripts/check-content.ts';
import type { ContentProblem } from '#scripts/content-problem.ts';

/**
 * What the content check prints: a line for each problem, files apart; a total such as `2 cards checked: 0 problems.`;
 * whether the ten-word rule was asked; and how hard the cards are to read.
 */
export function describeContent({ cardFileCount, problems, seeds, readingGrades }: CheckedContent): string {
  const files = [...new Set(problems.map(({ file }) => file))];
  const groups = files.map((file) =>
    problems
      .filter((problem) => problem.file === file)
      .map(describeProblem)
      .join('\n'),
  );
  const closing = [
    `${countOf(cardFileCount, 'card')} checked: ${countOf(problems.length, 'problem')}.`,
    describeSeeds(seeds),
    ...describeGrades(readingGrades),
  ];
  return [...groups, closing.join('\n')].join('\n\n');
}

/** Whether nothing is left to mend, in the data folder or in how the check was called. */
export function isInOrder({ problems, seeds }: Pick<CheckedContent, 'problems' | 'seeds'>): boolean {
  return problems.length === 0 && (seeds === null || !('failure' in seeds));
}

/** `data/models/x.yaml:42  costs[2].source  The card has no source s9 → Add s9 under sources` */
export function describeProblem({ file, line, field, message, mend }: ContentProblem): string {
  return [`${file}:${line}`, ...(field === '' ? [] : [field]), `${message} → ${mend}`].join('  ');
}

function describeSeeds(seeds: CheckedContent['seeds']): string {
  if (seeds === null) return 'Ten-word rule left out: SEEDS_PATH names no folder of seed documents.';
  if ('failure' in seeds) return `Ten-word rule left out: ${seeds.failure}`;
  return `Ten-word rule: compared with ${countOf(seeds.documentCount, 'seed document')}.`;
}

/** One line; none where there is no card. */
function describeGrades({ summary, problem }: CheckedContent['readingGrades']): string[] {
  if (summary.length === 0 || problem.length === 0) return [];
  return [`Reading grade of summaries ${describeRange(summary)}; of problems ${describeRange(problem)}.`];
}

function describeRange(texts: readonly GradedText[]): string {
  const fromHardest = [...texts].sort((a, b) => b.grade - a.grade);
  const range = [fromHardest.at(-1), fromHardest[0]].map((text) => text?.grade.toFixed(1)).join(' to ');
  const hardest = fromHardest.slice(0, 3).map(({ slug }) => slug);
  return `${range}, hardest ${joinWords(hardest)}`;
}
