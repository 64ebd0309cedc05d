import type { RainbowModel } from './rainbow-model.ts';
import { describeSpan } from '#app/features/models/card-page/spectrum-bar.tsx';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';

/** What an arc says to those who do not see it: its name, its band and its place. */
export function describeMark({ name, approach, from, to }: RainbowModel): string {
  return `${name}. ${termLabel('approach', approach)}. ${describeSpan(from, to)}.`;
}
