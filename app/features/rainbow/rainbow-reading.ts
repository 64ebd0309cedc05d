// The second reading of the picture: beside where a model stands, how well it is evidenced or how far it has spread. Each has
// steps that are told by the strength of the colour and by a sign at the arc's beginning, so never by colour alone.
import { evidenceLevels } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { lists, termLabel, type TermId } from '#app/features/vocabulary/vocabulary.ts';
import { lowerFirst } from '#app/lib/format.ts';

/** As the address names them. */
export const readings = ['level', 'stage'] as const;
export type Reading = (typeof readings)[number];

export const readingLabels: Record<Reading, string> = { level: 'Evidence level', stage: 'Stage' };

/** What the readings read of a model. */
export interface ReadableModel {
  level: number;
  stage: TermId<'stage'>;
}

export interface ReadingSign {
  /** 0 to 5, weakest first; `closed` for what is no longer running. */
  strength: number | 'closed';
  /** `Level 2: difference seen`, `Stage: established` */
  words: string;
  /** In a list of the signs of one reading: `Level 2: difference seen`, `Established` */
  label: string;
}

/** How a model stands in a reading. */
export function readModel(reading: Reading, { level, stage }: ReadableModel): ReadingSign {
  return reading === 'level' ? readLevel(level) : readStage(stage);
}

/** Every sign of a reading, weakest first. */
export function listSigns(reading: Reading): ReadingSign[] {
  return reading === 'level'
    ? evidenceLevels.map(({ level }) => readLevel(level))
    : lists.stage.map(({ id }) => readStage(id));
}

function readLevel(level: number): ReadingSign {
  const words = `Level ${level}: ${lowerFirst(evidenceLevels[level]?.label ?? '')}`;
  return { strength: level, words, label: words };
}

function readStage(stage: TermId<'stage'>): ReadingSign {
  const label = termLabel('stage', stage);
  return {
    strength: stage === 'closed' ? 'closed' : lists.stage.findIndex(({ id }) => id === stage) + 1,
    words: `Stage: ${lowerFirst(label)}`,
    label,
  };
}
