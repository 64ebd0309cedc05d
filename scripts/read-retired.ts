// Reads data/retired.yaml: the addresses of models that were renamed or withdrawn.
import {
  renamedSlugSchema,
  withdrawnSlugSchema,
  type RetiredSlug,
} from '#app/features/models/retired-schema.ts';
import { findClosestWords } from '#app/lib/closest-words.ts';
import { listYamlProblems, locateProblem, type ContentProblem } from '#scripts/content-problem.ts';
import { explainIssues, type ExplainedIssue } from '#scripts/explain-schema-issue.ts';
import { readYamlFile } from '#scripts/yaml-file.ts';

export interface RetiredFile {
  /** The entries without problems */
  retired: RetiredSlug[];
  problems: ContentProblem[];
}

/**
 * Reads the list of retired addresses. Never throws: a missing or malformed file is a problem.
 *
 * @param file such as `data/retired.yaml`
 * @param cardSlugs the addresses in use: a retired one must not be among them, and a renamed one must lead to one, or to
 *   where a card stood that was renamed first and withdrawn later
 */
export function readRetired(file: string, cardSlugs: readonly string[]): RetiredFile {
  const yaml = readYamlFile(file);
  const place = { file, yaml, blocksCard: false };
  const problems = listYamlProblems(file, yaml, false);
  if (yaml.value === undefined) return { retired: [], problems };
  if (!Array.isArray(yaml.value)) {
    const mend = 'Write [] where no address is retired; else begin each entry with “- slug:”';
    const problem = locateProblem({ path: [], message: 'The file does not hold a list', mend }, place);
    return { retired: [], problems: [...problems, problem] };
  }

  const retired: RetiredSlug[] = [];
  const seen = new Set<string>();
  const withdrawnSlugs = yaml.value
    .map(readTexts)
    .flatMap(({ slug, movedTo }) => (movedTo === undefined ? (slug ?? []) : []));
  const ends = [...cardSlugs, ...withdrawnSlugs];
  yaml.value.forEach((entry: unknown, index) => {
    const { parsed, problems: own } = checkEntry(entry);
    const { slug, movedTo } = readTexts(entry);
    if (slug !== undefined && seen.has(slug)) {
      own.push({
        path: ['slug'],
        message: `${slug} stands in this list twice`,
        mend: 'Keep one of the two entries',
      });
    }
    if (slug !== undefined) seen.add(slug);
    if (slug !== undefined && cardSlugs.includes(slug)) {
      own.push({
        path: ['slug'],
        message: `${slug} is retired here and has a card as well`,
        mend: 'Take this entry out, or remove the card',
      });
    }
    if (movedTo !== undefined && !ends.includes(movedTo)) {
      const closest = findClosestWords(movedTo, cardSlugs);
      own.push({
        path: ['movedTo'],
        message: `There is no card ${movedTo} to lead to`,
        mend: closest.length > 0 ? `Did you mean ${closest.join(' or ')}?` : 'Write the slug of a card',
      });
    }
    if (parsed !== undefined && own.length === 0) retired.push(parsed);
    problems.push(
      ...own.map((problem) => locateProblem({ ...problem, path: [index, ...problem.path] }, place)),
    );
  });
  return { retired, problems };
}

function checkEntry(entry: unknown): { parsed: RetiredSlug | undefined; problems: ExplainedIssue[] } {
  const isRenamed = typeof entry === 'object' && entry !== null && 'movedTo' in entry;
  // One kind at a time, because what a union finds wrong with an entry cannot be told in a sentence.
  const schema = isRenamed ? renamedSlugSchema : withdrawnSlugSchema;
  const result = schema.safeParse(entry);
  return { parsed: result.data, problems: explainIssues(schema, entry, result.error?.issues ?? []) };
}

function readTexts(entry: unknown): { slug?: string; movedTo?: string } {
  if (typeof entry !== 'object' || entry === null) return {};
  const { slug, movedTo } = entry as { slug?: unknown; movedTo?: unknown };
  return {
    ...(typeof slug === 'string' && { slug }),
    ...(typeof movedTo === 'string' && { movedTo }),
  };
}
