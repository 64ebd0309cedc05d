// What the answers so far would be shown as, and what would be needed for more. There is nothing to fail: each level is a
// fair thing to be.
import {
  evidenceLevels,
  type CardEvidence,
  type EvidenceLevel,
} from '#app/features/models/evidence-rule/evidence-rule.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';
import type { QuestionId } from './question-ids.ts';

export interface LevelSoFar {
  level: EvidenceLevel;
  label: string;
  /** The outcomes that reach it; empty where it rests on the account alone. */
  reachedFor: string[];
  /** What the next level needs, for the outcome that is nearest to it. */
  missing: string[];
  nextLabel: string | null;
  /** Outcomes for which studies disagree, found nothing or found worse, as they will be shown. */
  besides: { outcome: string; verdict: 'contested' | 'no-effect' | 'worse' }[];
}

const shownOn: readonly QuestionId[] = [
  'problem',
  'solution',
  'impact',
  'outcomes',
  'evidence-items',
  'evidence',
  'costs',
  'copy-support',
  'finding',
];

/** Whether an answer to the question bears on the level. */
export function showsLevel(id: QuestionId): boolean {
  return shownOn.includes(id);
}

export function presentLevel(evidence: CardEvidence): LevelSoFar {
  const { level, outcomes } = evidence;
  const label = (id: (typeof outcomes)[number]['outcome']) => termLabel('outcome', id);
  const nearest = outcomes.find((outcome) => outcome.level === level) ?? outcomes[0];
  return {
    level,
    label: evidenceLevels[level].label,
    reachedFor: level >= 2 ? evidence.evidenceFor.map(label) : [],
    missing: nearest?.missing ?? ['A clear account of the problem, the solution and the expected impact.'],
    nextLabel: evidenceLevels.find((other) => other.level === level + 1)?.label ?? null,
    besides: outcomes.flatMap(({ outcome, verdict }) =>
      verdict === 'contested' || verdict === 'no-effect' || verdict === 'worse'
        ? [{ outcome: label(outcome), verdict }]
        : [],
    ),
  };
}
