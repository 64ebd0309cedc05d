import type { CardPath } from '#app/features/models/content-rules/card-rule.ts';
import type { YamlFile } from '#scripts/yaml-file.ts';

/** One thing wrong in the data folder, as it is told to the person who can mend it. */
export interface ContentProblem {
  /** As the folder was named by the caller: `data/models/shared-lives.yaml` */
  file: string;
  /** From 1 */
  line: number;
  /** `costs[2].source`; empty where the problem is the whole file's */
  field: string;
  message: string;
  mend: string;
  /** Whether the card in this file cannot be served until it is mended */
  blocksCard: boolean;
}

interface FoundProblem {
  path: CardPath;
  message: string;
  mend: string;
  words?: string;
  isServable?: true;
}

/** A problem with the line of its file that it stands on, or of the nearest part that the file has. */
export function locateProblem(
  { path, message, mend, words, isServable }: FoundProblem,
  { file, yaml, blocksCard }: { file: string; yaml: YamlFile; blocksCard: boolean },
): ContentProblem {
  return {
    file,
    line: yaml.findLine(path, words),
    field: describePath(path),
    message,
    mend,
    blocksCard: blocksCard && !isServable,
  };
}

/** What kept a file from being read as YAML, or will mislead whoever reads it. */
export function listYamlProblems(file: string, yaml: YamlFile, blocksCard: boolean): ContentProblem[] {
  return yaml.problems.map(({ line, message, mend }) => ({
    file,
    line,
    field: '',
    message,
    mend,
    blocksCard,
  }));
}

/** A path as people read it: `['costs', 2, 'source']` is `costs[2].source`, counting from 0 as YAML tools do. */
function describePath(path: CardPath): string {
  return path.reduce<string>((shown, step) => {
    if (typeof step === 'number') return `${shown}[${step}]`;
    return shown === '' ? step : `${shown}.${step}`;
  }, '');
}
