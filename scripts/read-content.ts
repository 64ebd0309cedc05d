// The data folder in one reading, for the content check and for the server when it starts: cards, retired addresses and
// controlled lists. The thesaurus is read-thesaurus.ts, because the server has no use for it.
import { vocabularySchema } from '#scripts/generate-lists.ts';
import { listYamlProblems, locateProblem, type ContentProblem } from '#scripts/content-problem.ts';
import { explainIssues } from '#scripts/explain-schema-issue.ts';
import { listCardSlugs, readCards, type CardFile } from '#scripts/read-cards.ts';
import { readRetired } from '#scripts/read-retired.ts';
import { readYamlFile } from '#scripts/yaml-file.ts';
import type { CardProblem } from '#app/features/models/content-rules/card-rule.ts';
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
 * @param findFurtherProblems what else to ask of each card and of the vocabulary, sound or not; it keeps no card from being
 *   served
 */
export function readContent(
  folder: string,
  findFurtherProblems: (value: unknown) => CardProblem[] = () => [],
): Content {
  const modelsFolder = `${folder}/models`;
  const { retired, problems: retiredProblems } = readRetired(
    `${folder}/retired.yaml`,
    listCardSlugs(modelsFolder),
  );
  const { cards, fileCount, problems } = readCards(modelsFolder, retired, findFurtherProblems);
  return {
    cards,
    retired,
    cardFileCount: fileCount,
    problems: [
      ...problems,
      ...retiredProblems,
      ...checkVocabulary(`${folder}/vocabulary.yaml`, findFurtherProblems),
    ],
  };
}

/** What is wrong with the file that the controlled lists are made from. */
function checkVocabulary(
  file: string,
  findFurtherProblems: (value: unknown) => CardProblem[],
): ContentProblem[] {
  const yaml = readYamlFile(file);
  const problems = listYamlProblems(file, yaml, false);
  if (yaml.value === undefined) return problems;
  const issues = vocabularySchema.safeParse(yaml.value).error?.issues ?? [];
  const found = [...explainIssues(vocabularySchema, yaml.value, issues), ...findFurtherProblems(yaml.value)];
  return [...problems, ...found.map((problem) => locateProblem(problem, { file, yaml, blocksCard: false }))];
}
