// The whole data folder in one reading, for the content check and for the server when it starts.
import { vocabularySchema } from '#scripts/generate-lists.ts';
import { listYamlProblems, locateProblem, type ContentProblem } from '#scripts/content-problem.ts';
import { explainIssues } from '#scripts/explain-schema-issue.ts';
import { listCardSlugs, readCards, type CardFile } from '#scripts/read-cards.ts';
import { readRetired } from '#scripts/read-retired.ts';
import { readYamlFile } from '#scripts/yaml-file.ts';
import type { RetiredSlug } from '#app/features/models/retired-schema.ts';

export interface Content {
  /** The cards that can be served */
  cards: CardFile[];
  retired: RetiredSlug[];
  /** How many card files there are, broken ones included */
  cardFileCount: number;
  /** Every problem in every file */
  problems: ContentProblem[];
}

/**
 * Reads cards, retired addresses and vocabulary. Never throws for what the folder holds.
 *
 * @param folder such as `data`; also how problems name it
 */
export function readContent(folder: string): Content {
  const modelsFolder = `${folder}/models`;
  const { retired, problems: retiredProblems } = readRetired(
    `${folder}/retired.yaml`,
    listCardSlugs(modelsFolder),
  );
  const { cards, fileCount, problems } = readCards(modelsFolder, retired);
  return {
    cards,
    retired,
    cardFileCount: fileCount,
    problems: [...problems, ...retiredProblems, ...checkVocabulary(`${folder}/vocabulary.yaml`)],
  };
}

/** What is wrong with the file that the controlled lists are made from. */
function checkVocabulary(file: string): ContentProblem[] {
  const yaml = readYamlFile(file);
  const problems = listYamlProblems(file, yaml, false);
  if (yaml.value === undefined) return problems;
  const issues = vocabularySchema.safeParse(yaml.value).error?.issues ?? [];
  const found = explainIssues(vocabularySchema, yaml.value, issues);
  return [...problems, ...found.map((problem) => locateProblem(problem, { file, yaml, blocksCard: false }))];
}
