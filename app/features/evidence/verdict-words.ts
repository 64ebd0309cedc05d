// Verdicts of many models, or of one, in the few words that a map has room for.
import type { MapCell } from './map-evidence.ts';
import { nameVerdict } from '#app/features/models/evidence-words.ts';
import { verdicts, type Verdict } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { countOf, formatNumber, lowerFirst } from '#app/lib/format.ts';

/** What each verdict is called where it stands for many outcomes at once. */
export const verdictLabels: Record<Verdict, string> = {
  supported: 'Supported',
  account: 'Expected, not shown',
  contested: 'Contested',
  'no-effect': 'No effect found',
  worse: 'Worse',
};

/** `5 models: 3 expected, not shown; 2 contested`; of a single model its verdict as everywhere. */
export function describeVerdicts(
  { outcome, verdicts: counts }: Pick<MapCell, 'outcome' | 'verdicts'>,
  facet: 'approach' | 'model',
): string {
  const given = verdicts.filter((verdict) => counts[verdict] > 0);
  if (facet === 'model') return given.map((verdict) => nameVerdict({ outcome, verdict })).join('; ');
  const models = given.reduce((sum, verdict) => sum + counts[verdict], 0);
  const words = given.map(
    (verdict) => `${formatNumber(counts[verdict])} ${lowerFirst(nameBriefly(outcome, verdict))}`,
  );
  return `${countOf(models, 'model')}: ${words.join('; ')}`;
}

/** As on a card for a worse result, which says what happened; else without the explanation. */
function nameBriefly(outcome: MapCell['outcome'], verdict: Verdict): string {
  return verdict === 'worse' ? nameVerdict({ outcome, verdict }) : verdictLabels[verdict];
}
