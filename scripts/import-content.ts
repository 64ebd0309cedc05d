import { importCards, type ImportReport } from '#app/features/models/commands.server.ts';
import { countOf } from '#app/lib/format.ts';
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
  return [...describeProblems(content), ...describeImport(folder, report)];
}

function describeProblems({ problems, cards, cardFileCount }: Content): string[] {
  const blocking = problems.filter(({ blocksCard }) => blocksCard);
  const brokenCount = cardFileCount - cards.length;
  const otherCount = problems.length - blocking.length;
  return [
    ...blocking.map(describeProblem),
    ...(brokenCount > 0
      ? [`Not imported, because of the problems above: ${countOf(brokenCount, 'card')}.`]
      : []),
    ...(otherCount > 0
      ? [
          `npm run content lists ${countOf(otherCount, 'problem')} more, none of which keeps a card from being served.`,
        ]
      : []),
  ];
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
    ...(leftAlone.length > 0
      ? [
          `Left alone, because editors changed, renamed, withdrew or put them back here: ${leftAlone.join(', ')}. npm run export-cards writes that into data/.`,
        ]
      : []),
    ...(onlyInDatabase.length > 0
      ? [
          `Served as they were last, because ${folder} has no card to import for them: ${onlyInDatabase.join(', ')}.`,
        ]
      : []),
    ...refused.map(({ slug, reason }) => `${folder}/models/${slug}.yaml was not imported: ${reason}`),
  ];
}
