// Reads the labelled queries: what people type, and how much each model answers it. The bench and the tests of relevance
// measure the search by them.
import { z } from 'zod';
import { describeProblem } from '#scripts/describe-content.ts';
import { listYamlProblems, locateProblem, type ContentProblem } from '#scripts/content-problem.ts';
import { explainIssues } from '#scripts/explain-schema-issue.ts';
import { parseYaml, readYamlFile, type YamlFile } from '#scripts/yaml-file.ts';
import { findClosestWords } from '#app/lib/closest-words.ts';

const querySchema = z.strictObject({
  q: z.string().min(1).describe('What is typed, as it is typed'),
  kind: z.string().min(1).describe('What sort of query it is: name, misspelling, place, …'),
  grades: z
    .record(z.string(), z.int().min(1).max(3))
    .describe(
      'How well each model answers: 3 just that, 2 a good answer, 1 of some use; others are not named',
    ),
  right: z.string().min(1).optional().describe('The one right answer, where there is one'),
});
const queriesSchema = z.array(querySchema).min(1);

export type LabelledQuery = z.infer<typeof querySchema>;

/**
 * Reads a file of labelled queries.
 *
 * @param path such as `tests/relevance/queries.yaml`
 * @param slugs of all models: a grade for anything else is a mistake
 * @throws Error with every problem in the file, each with its line and its mend
 */
export function readQueries(path: string, slugs: Iterable<string>): LabelledQuery[] {
  return checkQueries(path, readYamlFile(path), slugs);
}

/** The same from text. @param path how problems name the text */
export function parseQueries(path: string, text: string, slugs: Iterable<string>): LabelledQuery[] {
  return checkQueries(path, parseYaml(text), slugs);
}

function checkQueries(file: string, yaml: YamlFile, slugs: Iterable<string>): LabelledQuery[] {
  const { data, error } = queriesSchema.safeParse(yaml.value);
  const found =
    data === undefined
      ? explainIssues(queriesSchema, yaml.value, error?.issues ?? [])
      : findMistakes(data, [...slugs]);
  const problems: ContentProblem[] = [
    ...listYamlProblems(file, yaml, false),
    ...(yaml.value === undefined
      ? []
      : found.map((problem) => locateProblem(problem, { file, yaml, blocksCard: false }))),
  ];
  if (problems.length > 0 || data === undefined) {
    throw new Error(`The labelled queries cannot be used:\n${problems.map(describeProblem).join('\n')}`);
  }
  return data;
}

interface Mistake {
  path: (string | number)[];
  message: string;
  mend: string;
}

/** What a schema of one query at a time cannot see. */
function findMistakes(queries: readonly LabelledQuery[], slugs: readonly string[]): Mistake[] {
  const known = new Set(slugs);
  const seen = new Set<string>();
  return queries.flatMap(({ q, grades, right }, index): Mistake[] => {
    const isRepeated = seen.has(q);
    seen.add(q);
    return [
      ...(isRepeated
        ? [{ path: [index, 'q'], message: `“${q}” is asked twice`, mend: 'Keep one of the two' }]
        : []),
      ...(Object.keys(grades).length === 0
        ? [{ path: [index, 'grades'], message: 'No model is graded', mend: 'Grade at least one from 1 to 3' }]
        : []),
      ...Object.keys(grades)
        .filter((slug) => !known.has(slug))
        .map((slug) => ({
          path: [index, 'grades', slug],
          message: `There is no model “${slug}”`,
          mend: suggestSlug(slug, slugs),
        })),
      ...(right !== undefined && !isBestGraded(right, grades)
        ? [
            {
              path: [index, 'right'],
              message: `“${right}” is said to be right, but another model is graded as high or it has no grade`,
              mend: 'Give it the highest grade alone, or take `right` out',
            },
          ]
        : []),
    ];
  });
}

function isBestGraded(right: string, grades: LabelledQuery['grades']): boolean {
  const own = grades[right] ?? 0;
  return Object.entries(grades).every(([slug, grade]) => slug === right || grade < own);
}

function suggestSlug(slug: string, slugs: readonly string[]): string {
  const [closest] = findClosestWords(slug, slugs);
  return closest === undefined ? 'Write the name of a card file without .yaml' : `Write ${closest}`;
}
