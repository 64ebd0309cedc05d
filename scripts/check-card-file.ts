// Everything that can be said against one card file by itself. What it must not share with other files, and its
// relations to them, is read-cards.ts.
import { listStrings } from '#app/features/models/content-rules/card-rule.ts';
import { checkSoundParts } from '#app/features/models/content-rules/card-rules.ts';
import { cardSchema, type Card } from '#app/features/models/card-schema.ts';
import { listYamlProblems, locateProblem, type ContentProblem } from '#scripts/content-problem.ts';
import { explainIssues, type ExplainedIssue } from '#scripts/explain-schema-issue.ts';
import type { YamlFile } from '#scripts/yaml-file.ts';

export interface CheckedCardFile {
  /** The card where its fields fit the schema, even if a rule across fields finds fault with it */
  card: Card | null;
  /** What stands under `slug`, whether or not the rest can be used */
  writtenSlug: string | null;
  problems: ContentProblem[];
}

/** Checks one file. @param fileSlug the file's name without its ending, which its slug must be */
export function checkCardFile(file: string, fileSlug: string, yaml: YamlFile): CheckedCardFile {
  const place = { file, yaml, blocksCard: true };
  const problems = listYamlProblems(file, yaml, true);
  const { value } = yaml;
  if (value === undefined) return { card: null, writtenSlug: null, problems };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      card: null,
      writtenSlug: null,
      problems: [...problems, locateProblem(explainNoCard(value), place)],
    };
  }

  const parsed = cardSchema.safeParse(value);
  const issues = parsed.error?.issues ?? [];
  const brokenPaths = issues
    // An unknown key spoils nothing beside it.
    .filter((issue) => issue.code !== 'unrecognized_keys')
    .map((issue) => issue.path.map((step) => (typeof step === 'number' ? step : String(step))));
  const writtenSlug = 'slug' in value && typeof value.slug === 'string' ? value.slug : null;
  const found = [
    ...explainIssues(cardSchema, value, issues),
    ...checkSoundParts(value, brokenPaths),
    ...findLostParagraphs(value, yaml),
    ...findMisnamedFile(writtenSlug, fileSlug),
  ];
  return {
    card: parsed.data ?? null,
    writtenSlug,
    problems: [...problems, ...found.map((problem) => locateProblem(problem, place))],
  };
}

function explainNoCard(value: unknown): ExplainedIssue {
  const content = Array.isArray(value) ? 'a list' : 'a text';
  return {
    path: [],
    message: value === null ? 'The file is empty' : `The file holds ${content}, not a card`,
    mend: 'Copy another card of this folder and change it, from “slug:” to “gaps:”',
  };
}

/** Folding makes one line break of a blank line, and the paragraphs on either side of it run together. */
function findLostParagraphs(value: object, yaml: YamlFile): ExplainedIssue[] {
  return listStrings(value)
    .filter(({ path, text }) => /[^\n]\n[^\n]/.test(text) && yaml.isFolded(path))
    .map(({ path }) => ({
      path,
      message: 'A blank line in a text after >- does not begin a new paragraph',
      mend: 'Write |- instead of >-, or leave two blank lines between the paragraphs',
    }));
}

function findMisnamedFile(writtenSlug: string | null, fileSlug: string): ExplainedIssue[] {
  // A slug that is not one is a problem of its own already.
  if (writtenSlug === null || writtenSlug === fileSlug || !isSlug(writtenSlug)) return [];
  const otherMend = isSlug(fileSlug) ? `, or write slug: ${fileSlug}` : '';
  return [
    {
      path: ['slug'],
      message: `The slug is ${writtenSlug} and the file is called ${fileSlug}.yaml`,
      mend: `Name the file ${writtenSlug}.yaml${otherMend}`,
    },
  ];
}

function isSlug(word: string): boolean {
  return cardSchema.shape.slug.safeParse(word).success;
}
