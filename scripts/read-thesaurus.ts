// Reads data/thesaurus.yaml, of which the content check needs the words that are not shown.
import { thesaurusSchema, type ThesaurusGroup } from '#app/features/vocabulary/thesaurus-schema.ts';
import { listYamlProblems, locateProblem, type ContentProblem } from '#scripts/content-problem.ts';
import { explainIssues } from '#scripts/explain-schema-issue.ts';
import { readYamlFile } from '#scripts/yaml-file.ts';

export interface ThesaurusFile {
  /** Empty where the file does not fit its schema */
  groups: ThesaurusGroup[];
  problems: ContentProblem[];
}

/** Reads the thesaurus. Never throws: a missing or malformed file is a problem. @param file such as `data/thesaurus.yaml` */
export function readThesaurus(file: string): ThesaurusFile {
  const yaml = readYamlFile(file);
  const problems = listYamlProblems(file, yaml, false);
  if (yaml.value === undefined) return { groups: [], problems };
  const { data, error } = thesaurusSchema.safeParse(yaml.value);
  const found = explainIssues(thesaurusSchema, yaml.value, error?.issues ?? []);
  return {
    groups: data?.groups ?? [],
    problems: [
      ...problems,
      ...found.map((problem) => locateProblem(problem, { file, yaml, blocksCard: false })),
    ],
  };
}
