// What a proposal would do to the levels and verdicts of a card, outcome by outcome. Levels are never stored, so this asks
// the evidence rule twice.
import type { Card } from '#app/features/models/card-schema.ts';
import {
  assessCard,
  type CardEvidence,
  type OutcomeLevel,
} from '#app/features/models/evidence-rule/evidence-rule.ts';
import { listOutcomes, nameLevel, nameVerdict } from '#app/features/models/evidence-words.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';
import { lowerFirst } from '#app/lib/format.ts';

export interface OutcomeComparison {
  outcome: string;
  /** In words; null where the card does not name the outcome. */
  before: string | null;
  after: string | null;
  isChanged: boolean;
}

export interface LevelComparison {
  /** Of the card as a whole; `before` is null where there is no card yet. */
  before: string | null;
  after: string;
  isChanged: boolean;
  /** What changed first, else in the order of the later card. */
  outcomes: OutcomeComparison[];
  changedCount: number;
}

/** @param before the published card; null for a new model */
export function compareLevels(before: Card | null, after: Card): LevelComparison {
  const [earlier, later] = [before === null ? null : assessCard(before), assessCard(after)];
  const ids = [...later.outcomes, ...(earlier?.outcomes ?? [])].map(({ outcome }) => outcome);
  const outcomes = [...new Set(ids)].map((id): OutcomeComparison => {
    const [was, is] = [find(earlier, id), find(later, id)];
    return {
      outcome: termLabel('outcome', id),
      before: was,
      after: is,
      isChanged: before !== null && was !== is,
    };
  });
  const [was, is] = [earlier && tellCard(earlier), tellCard(later)];
  return {
    before: was,
    after: is,
    isChanged: was !== is,
    outcomes: [...outcomes.filter((each) => each.isChanged), ...outcomes.filter((each) => !each.isChanged)],
    changedCount: outcomes.filter((each) => each.isChanged).length,
  };
}

function find(evidence: CardEvidence | null, id: OutcomeLevel['outcome']): string | null {
  const entry = evidence?.outcomes.find(({ outcome }) => outcome === id);
  return entry === undefined ? null : tellOutcome(entry);
}

/** `Level 3 of 5: compared`, with what speaks against it; the verdict alone where it carries no level. */
function tellOutcome(entry: OutcomeLevel): string {
  if (entry.level === null) return nameVerdict(entry);
  const caution = entry.verdict === 'contested' ? `; ${lowerFirst(nameVerdict(entry))}` : '';
  return `${nameLevel(entry.level)}${caution}`;
}

function tellCard({ level, evidenceFor, contested }: CardEvidence): string {
  if (level < 2) return nameLevel(level);
  const isContested = evidenceFor.every((outcome) => contested.includes(outcome));
  return `${nameLevel(level)}${isContested ? ', contested' : ''}, for ${listOutcomes(evidenceFor)}`;
}
