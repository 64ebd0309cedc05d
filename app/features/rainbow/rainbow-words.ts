import type { RainbowDetail } from './rainbow-details.ts';
import type { RainbowModel } from './rainbow-model.ts';
import { readModel, type Reading } from './rainbow-reading.ts';
import { evidenceLevels } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';
import { lowerFirst } from '#app/lib/format.ts';

interface MoreWords {
  detail?: RainbowDetail;
  reading?: Reading | null;
}

/**
 * What an arc says to those who do not see it: its name, its band and its place; with details its evidence level and what for;
 * in the reading of stages its stage.
 */
export function describeMark(model: RainbowModel, { detail, reading = null }: MoreWords = {}): string {
  return [
    model.name,
    termLabel('approach', model.approach),
    describePlace(model),
    ...(detail ? describeLevel(detail) : []),
    ...(detail && reading === 'stage' ? [lowerFirst(readModel('stage', detail).words)] : []),
  ].join(', ');
}

/** `from long-term support to intensive support`, or `at early help` */
function describePlace({ from, to }: RainbowModel): string {
  const [first, last] = [lowerFirst(termLabel('step', from)), lowerFirst(termLabel('step', to))];
  return from === to ? `at ${first}` : `from ${first} to ${last}`;
}

/** From level 2 there are outcomes that reach it; below, its name says why there are none. */
function describeLevel({ level, levelFor }: RainbowDetail): string[] {
  const why = level < 2 ? (evidenceLevels[level]?.label ?? '') : levelFor;
  return [`evidence level ${level} of 5`, lowerFirst(why)];
}
