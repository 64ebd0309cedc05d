// Everything that `npm run content` asks of a data folder: what readContent finds, the thesaurus, and the wording of cards
// and controlled lists. describe-content.ts puts the answer into words.
import { indexSeeds } from '#app/features/models/content-rules/copied-runs.ts';
import { compileOutdatedWords } from '#app/features/models/content-rules/outdated-words.ts';
import { gradeReading } from '#app/features/models/content-rules/reading-grade.ts';
import { checkWording } from '#app/features/models/content-rules/wording-rules.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import type { ContentProblem } from '#scripts/content-problem.ts';
import { readContent } from '#scripts/read-content.ts';
import { readSeeds, SeedsError } from '#scripts/read-seeds.ts';
import { readThesaurus } from '#scripts/read-thesaurus.ts';

export interface GradedText {
  slug: string;
  /** As `gradeReading` gives it */
  grade: number;
}

export interface CheckedContent {
  cardFileCount: number;
  problems: ContentProblem[];
  /** How many seed documents the cards were compared with; null where none are named; or why they cannot be read */
  seeds: { documentCount: number } | null | { failure: string };
  /** Of each sound card */
  readingGrades: { summary: GradedText[]; problem: GradedText[] };
}

/**
 * Checks a data folder. Never throws for what the folder or the seed documents hold.
 *
 * @param folder such as `data`; also how problems name it
 * @param seedsPath the folder of the seed documents; undefined or empty leaves the ten-word rule out
 */
export function checkContent(folder: string, seedsPath: string | undefined): CheckedContent {
  const thesaurus = readThesaurus(`${folder}/thesaurus.yaml`);
  const { documents, seeds } = findSeeds(seedsPath?.trim());
  const references = {
    findOutdatedWords: compileOutdatedWords(thesaurus.groups),
    seeds: documents.length > 0 ? indexSeeds(documents) : null,
  };
  const content = readContent(folder, (value) => checkWording(value, references));
  const grade = (read: (card: Card) => string) =>
    content.cards.flatMap(({ card }) => {
      const found = gradeReading(read(card));
      return found === null ? [] : [{ slug: card.slug, grade: found }];
    });
  return {
    cardFileCount: content.cardFileCount,
    problems: [...content.problems, ...thesaurus.problems],
    seeds,
    readingGrades: { summary: grade((card) => card.summary), problem: grade((card) => card.problem.text) },
  };
}

function findSeeds(
  path: string | undefined,
): Pick<CheckedContent, 'seeds'> & { documents: ReturnType<typeof readSeeds> } {
  if (path === undefined || path === '') return { documents: [], seeds: null };
  try {
    const documents = readSeeds(path);
    return { documents, seeds: { documentCount: documents.length } };
  } catch (error) {
    if (!(error instanceof SeedsError)) throw error;
    return { documents: [], seeds: { failure: error.message } };
  }
}
