import { importCards, type ImportReport } from '#app/features/models/commands.server.ts';
import type { Database } from '#db/client.server.ts';
import { describeProblem } from '#scripts/describe-content.ts';
import { readContent, type Content } from '#scripts/read-content.ts';

/**
 * Brings the database up to a data folder. Broken cards are left out and the others imported.
 *
 * @param folder such as `data`
 * @param now the moment written on new revisions
 * @returns what to tell whoever started the server, line by line
 */
export function importContent(database: Database, folder: string, now: Date): string[] {
  const content = readContent(folder);
  const report = importCards(database, {
    cards: content.cards.map(({ card }) => card),
    retired: content.retired,
    now,
  });
  return [...describeProblems(folder, content), ...describeImport(folder, report)];
}

function describeProblems(folder: string, { problems, cards, cardFileCount }: Content): string[] {
  const blocking = problems.filter(({ blocksCard }) => blocksCard);
  const others = problems.length - blocking.length;
  const lines = blocking.map(describeProblem);
  const broken = cardFileCount - cards.length;
  if (broken > 0) {
    lines.push(
      `${countOf(broken, 'card')} not imported because of the problems above; the other ${cards.length} are served, and of a broken card its last good version, if there was one.`,
    );
  }
  if (others > 0) {
    lines.push(
      `${countOf(others, 'problem')} in ${folder} that keep no card from being served: npm run content lists them.`,
    );
  }
  return lines;
}

function describeImport(folder: string, report: ImportReport): string[] {
  const { added, updated, unchanged, leftAlone, onlyInDatabase, refused } = report;
  const counts = [
    ...(added.length > 0 ? [`${added.length} added`] : []),
    ...(updated.length > 0 ? [`${updated.length} updated (${updated.join(', ')})`] : []),
    ...(unchanged.length > 0 ? [`${unchanged.length} unchanged`] : []),
  ];
  return [
    ...(counts.length > 0 ? [`Cards of ${folder}: ${counts.join(', ')}.`] : []),
    ...(leftAlone.length > 0 ? [`Left alone, because edited here since: ${leftAlone.join(', ')}.`] : []),
    ...(onlyInDatabase.length > 0
      ? [`Served from the database, and not in ${folder}: ${onlyInDatabase.join(', ')}.`]
      : []),
    ...refused.map(({ slug, reason }) => `${folder}/models/${slug}.yaml was not imported: ${reason}`),
  ];
}

function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
