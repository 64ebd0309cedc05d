// The evidence of a card in words, for pages, lists and papers alike.
import type { Card, EvidenceItem } from './card-schema.ts';
import {
  evidenceLevels,
  type CardEvidence,
  type OutcomeLevel,
} from '#app/features/models/evidence-rule/evidence-rule.ts';
import { capitalise, countOf, formatNumber, joinWords, lowerFirst } from '#app/lib/format.ts';
import { termLabel, type OutcomeId } from '#app/features/vocabulary/vocabulary.ts';

/** `Level 2 of 5: difference seen` */
export function nameLevel(level: number): string {
  return `Level ${level} of 5: ${lowerFirst(evidenceLevels[level]?.label ?? '')}`;
}

/** Outcomes in a sentence: all when three or fewer, else two "and n more". Labels keep their first capital off. */
export function listOutcomes(outcomes: readonly OutcomeId[]): string {
  const labels = outcomes.map((outcome) => lowerFirst(termLabel('outcome', outcome)));
  return labels.length <= 3
    ? joinLabels(labels)
    : joinLabels([...labels.slice(0, 2), `${labels.length - 2} more`]);
}

/** `60 people`, `all services`, or null when not stated. */
export function countStudied(item: Pick<EvidenceItem, 'n' | 'nOf'>): string | null {
  if (item.n === null) return null;
  const unit = item.nOf ?? 'people';
  if (item.n === 'all') return `all ${unit}`;
  return item.n === 1 ? `1 ${singular[unit]}` : `${formatNumber(item.n)} ${unit}`;
}

const singular = { people: 'person', services: 'service', places: 'place', studies: 'study' } as const;

/** Where a study was made, when, and of how many: `all services, England, 2024`. */
export function describeStudy(item: EvidenceItem): string {
  return [
    countStudied(item) ?? 'number not stated',
    item.place ?? 'place not stated',
    item.year === null ? 'year not stated' : String(item.year),
  ].join(', ');
}

export interface EvidenceSummary {
  level: number;
  name: string;
  /** What the level is for, or why there is none; without a full stop. */
  forWhat: string;
  /** Count, place and year of the item that carries it, and whether any of it is British; null for an account. */
  carriedBy: string | null;
  /** Outcomes where tests disagree, found no effect or found harm, each as a phrase. */
  cautions: string[];
}

/** The card's level as it is always shown: with what for, what carries it, and what speaks against it. */
export function summariseEvidence(card: Card, evidence: CardEvidence): EvidenceSummary {
  const first = evidence.outcomes.find(({ outcome }) => outcome === evidence.evidenceFor[0]);
  const carrier = findItem(card, first);
  return {
    level: evidence.level,
    name: nameLevel(evidence.level),
    forWhat: describeWhatFor(evidence, first),
    carriedBy:
      carrier === null
        ? null
        : `${capitalise(describeStudy(carrier))}; ${carrier.inUk ? 'British evidence' : 'none of it British'}`,
    cautions: [
      ...phrase(evidence.contested, 'Contested'),
      ...phrase(evidence.noEffect, 'No effect found'),
      ...phraseWorse(evidence.worse),
    ],
  };
}

function describeWhatFor(evidence: CardEvidence, first: OutcomeLevel | undefined): string {
  if (evidence.level === 0) return 'The account is not complete';
  if (evidence.level === 1)
    return 'What it does and why it should help is clear; no measured change is known';
  const contested = first?.verdict === 'contested' ? ', where studies point different ways' : '';
  return `For ${listOutcomes(evidence.evidenceFor)}${contested}`;
}

function phrase(outcomes: readonly OutcomeId[], verdict: string): string[] {
  return outcomes.length === 0
    ? []
    : [`${verdict}: ${joinLabels(outcomes.map((id) => lowerFirst(termLabel('outcome', id))))}`];
}

/** What happened, where that can be said of the outcome; for outcomes of people, that harm was found, and in what. */
function phraseWorse(outcomes: readonly OutcomeId[]): string[] {
  const happened = outcomes.flatMap((id) => worseWords[id] ?? []);
  return [
    ...happened,
    ...phrase(
      outcomes.filter((id) => worseWords[id] === undefined),
      'Harm found',
    ),
  ];
}

/** Labels that hold commas themselves are told apart by semicolons. */
function joinLabels(labels: readonly string[]): string {
  return labels.some((label) => label.includes(',')) ? labels.join('; ') : joinWords(labels);
}

function findItem(card: Card, entry: OutcomeLevel | undefined): EvidenceItem | null {
  return card.evidence.items.find(({ id }) => id === entry?.carriedBy) ?? null;
}

/** The verdict as shown: what happened, not only its name. "Harm found" is for outcomes in which people fare worse. */
export function nameVerdict(entry: Pick<OutcomeLevel, 'outcome' | 'verdict'>): string {
  switch (entry.verdict) {
    case 'supported':
      return 'Supported';
    case 'account':
      return 'Expected, not shown';
    case 'contested':
      return 'Contested: studies point different ways';
    case 'no-effect':
      return 'No effect found';
    case 'worse':
      return worseWords[entry.outcome] ?? 'Harm found';
  }
}

/** Outcomes that are not of people: what a worse result is called. */
const worseWords: Partial<Record<OutcomeId, string>> = {
  cost: 'Cost more',
  'fewer-hospital-stays': 'Used GP, hospital or urgent care more',
  'less-formal-care': 'Used formal care more',
};

/** `3 findings, 1 independent` */
export function countFindings(items: readonly EvidenceItem[]): string {
  const independent = items.filter((item) => item.independent === true).length;
  return `${countOf(items.length, 'finding')}, ${formatNumber(independent)} independent`;
}

/** Outcomes that stand alike: same level, verdict, rule, missing parts and carrying item. */
export function groupOutcomes(outcomes: readonly OutcomeLevel[]): OutcomeLevel[][] {
  const groups = new Map<string, OutcomeLevel[]>();
  for (const entry of outcomes) {
    const { outcome: _outcome, ...rest } = entry;
    // Verdicts of worse outcomes are worded by outcome, so these never share a row.
    const key = JSON.stringify(entry.verdict === 'worse' ? entry : rest);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}
