// What one finding does to the levels of its card, in words. Whether it counts is asked of the evidence rule itself, and
// what it changes is found by running the rule without it: nothing of the rule is said here a second time.
import type { Card, EvidenceItem, OutcomeFinding } from '#app/features/models/card-schema.ts';
import {
  isPositiveTest,
  isSoundTest,
  listUnmet,
  fewestOthers,
  fewestPeople,
  type Condition,
} from '#app/features/models/evidence-rule/evidence-bearing.ts';
import {
  assessCard,
  assessOutcome,
  evidenceLevels,
  type OutcomeLevel,
} from '#app/features/models/evidence-rule/evidence-rule.ts';
import { nameLevel, nameVerdict } from '#app/features/models/evidence-words.ts';
import { joinWords, lowerFirst } from '#app/lib/format.ts';

export interface OutcomeEffect extends OutcomeFinding {
  /** Where the card stands on the outcome: `Level 2 of 5: difference seen`, or that there is no level. */
  level: string;
  verdict: string;
  /** Whether the rule takes it for a test, a change, both or nothing. */
  countsAs: ('test' | 'change')[];
  /** The same in sentences, with what keeps it from the others. */
  why: string;
  /** What would be without it, in a sentence. */
  without: string;
}

/** What a finding does, outcome by outcome. @param card the whole card that it stands on */
export function explainFinding(card: Card, item: EvidenceItem): OutcomeEffect[] {
  const rest = withoutItem(card, item);
  return item.outcomes.map((finding) => {
    const { outcome, direction } = finding;
    const entry = assessOutcome(card, outcome);
    const unmet = listUnmet(item, direction);
    const countsAs = [
      ...(unmet.ofTest.length === 0 ? (['test'] as const) : []),
      ...(unmet.ofChange.length === 0 ? (['change'] as const) : []),
    ];
    return {
      ...finding,
      level: nameOutcomeLevel(entry),
      verdict: nameVerdict(entry),
      countsAs,
      why: sayWhy(item, finding, unmet),
      without: sayWithout(item, entry, assessOutcome(rest, outcome), countsAs.length > 0),
    };
  });
}

/** How the level of the whole card would change without a finding, in a sentence; null where it would not. */
export function explainCardLevel(card: Card, item: EvidenceItem): string | null {
  const { level } = assessCard(card);
  const without = assessCard(withoutItem(card, item)).level;
  return level === without
    ? null
    : `Without this finding the whole card would stand at level ${without} instead of ${level}.`;
}

function withoutItem(card: Card, item: EvidenceItem): Card {
  const items = card.evidence.items.filter(({ id }) => id !== item.id);
  return { ...card, evidence: { ...card.evidence, items } };
}

function nameOutcomeLevel({ level }: Pick<OutcomeLevel, 'level'>): string {
  return level === null ? 'No level' : nameLevel(level);
}

/** What an unmet condition says of the item. */
const unmetWords: Record<Condition, string> = {
  'own-model': 'it is of a related model, not of this one',
  measured: 'nothing was measured',
  'first-hand': 'the study is known at second hand only',
  'compared-with-group': 'it has no randomised or matched comparison group',
  'number-stated': 'it does not state how many were studied',
  'clear-direction': 'what it found is unclear',
  'compared-with-anything': 'it compares with nothing',
  'large-enough': `it is not known to be of at least ${fewestPeople} people, or ${fewestOthers} services, places or pooled studies`,
  'better-at-least-in-part': 'it shows no benefit',
};

const testWords: Record<Exclude<OutcomeFinding['direction'], 'unclear'>, string> = {
  positive: 'that found a benefit',
  mixed: 'that counts both as one with a benefit and as one without',
  none: 'that found no difference',
  negative: 'that found it worse',
};

function sayWhy(
  item: EvidenceItem,
  { direction }: OutcomeFinding,
  { ofTest, ofChange }: ReturnType<typeof listUnmet>,
): string {
  const asTest =
    ofTest.length === 0 && direction !== 'unclear'
      ? `It counts as a test, a study against a comparison group, ${testWords[direction]}`
      : null;
  const bearing = { item, direction };
  const isUnsound = isPositiveTest(bearing) && !isSoundTest(bearing);
  const caution = isUnsound
    ? ` Being of low certainty, it cannot reach level 3, “${evidenceLevels[3].label}”, by itself.`
    : '';
  if (asTest !== null && ofChange.length === 0) return `${asTest}, and as a change.${caution}`;
  if (asTest !== null) return `${asTest}. It is no change: ${sayUnmet(ofChange)}.${caution}`;
  if (ofChange.length === 0) return `It counts as a change. It is no test: ${sayUnmet(ofTest)}.`;
  const shared = ofTest.filter((condition) => ofChange.includes(condition));
  if (shared.length > 0) return `It counts for nothing: ${sayUnmet(shared)}.`;
  return `It counts for nothing. It is no test: ${sayUnmet(ofTest)}. It is no change: ${sayUnmet(ofChange)}.`;
}

function sayUnmet(conditions: readonly Condition[]): string {
  return joinWords(conditions.map((condition) => unmetWords[condition]));
}

/** @param entry what the rule makes of the outcome @param without what it makes of it without the finding */
function sayWithout(
  item: EvidenceItem,
  entry: OutcomeLevel,
  without: OutcomeLevel,
  doesCount: boolean,
): string {
  const carries = entry.carriedBy === item.id ? 'It carries this result. ' : '';
  if (entry.level !== without.level || entry.verdict !== without.verdict) {
    const there = `${lowerFirst(nameOutcomeLevel(without))} (${lowerFirst(nameVerdict(without))})`;
    return `${carries}Without it, the card would stand here at ${there}.`;
  }
  if (carries !== '' && without.carriedBy !== null)
    return `${carries}Without it, finding ${without.carriedBy} would carry the same.`;
  return doesCount ? `${carries}Without it, level and verdict would be the same.` : '';
}
