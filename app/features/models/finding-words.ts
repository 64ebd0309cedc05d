// One finding in words and marks, for every page that shows findings.
import type { EvidenceItem } from './card-schema.ts';
import { lowerFirst } from '#app/lib/format.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';

/** Beside the words, never instead of them. */
export const directionMarks = { positive: '▲', mixed: '◆', none: '●', negative: '▼', unclear: '○' } as const;

/** Who made the study, what it compared with, and what makes it weaker. */
export function listMethodNotes(item: EvidenceItem): string[] {
  const independence = item.independent ? 'Independent' : 'By its own people';
  return [
    item.independent === 'unknown' ? 'Independence not known' : independence,
    ...(item.comparison === 'none'
      ? []
      : [`compared with: ${lowerFirst(termLabel('comparison', item.comparison))}`]),
    ...(item.measured ? [] : ['not measured']),
    ...(item.ownModel ? [] : ['of a related model']),
    ...(item.caution === null ? [] : [lowerFirst(termLabel('caution', item.caution))]),
  ];
}
