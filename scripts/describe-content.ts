import type { ContentProblem } from '#scripts/content-problem.ts';
import type { Content } from '#scripts/read-content.ts';

/**
 * What the content check prints: a line for each problem, files apart, and a last line such as
 * `2 cards checked: 0 problems.`
 */
export function describeContent({
  cardFileCount,
  problems,
}: Pick<Content, 'cardFileCount' | 'problems'>): string {
  const files = [...new Set(problems.map(({ file }) => file))];
  const groups = files.map((file) =>
    problems
      .filter((problem) => problem.file === file)
      .map(describeProblem)
      .join('\n'),
  );
  const total = `${count(cardFileCount, 'card')} checked: ${count(problems.length, 'problem')}.`;
  return [...groups, total].join('\n\n');
}

/** `data/models/x.yaml:42  costs[2].source  The card has no source s9 → Add s9 under sources` */
export function describeProblem({ file, line, field, message, mend }: ContentProblem): string {
  return [`${file}:${line}`, ...(field === '' ? [] : [field]), `${message} → ${mend}`].join('  ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
