// Renders docs/levels.md: what the evidence rule makes of every card, so that a change of card or rule shows in a review as
// the levels that it changed. `npm run generate` writes it; tests/data/generated-files.test.ts fails when it is stale.
import type { Card } from '#app/features/models/card-schema.ts';
import {
  assessCard,
  evidenceLevels,
  evidenceRuleVersion,
  verdicts,
  type CardEvidence,
} from '#app/features/models/evidence-rule/evidence-rule.ts';
import { describeStudy, groupOutcomes, nameVerdict } from '#app/features/models/evidence-words.ts';
import { lists, stepsBetween, termLabel } from '#app/features/vocabulary/vocabulary.ts';
import { countOf } from '#app/lib/format.ts';

interface AssessedCard {
  card: Card;
  evidence: CardEvidence;
}

/** The text of docs/levels.md. @param cards in any order; they are told by name */
export function renderLevels(cards: readonly Card[]): string {
  const assessed = [...cards]
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .map((card): AssessedCard => ({ card, evidence: assessCard(card) }));
  const outcomeCount = assessed.reduce((sum, { evidence }) => sum + evidence.outcomes.length, 0);
  const itemCount = cards.reduce((sum, card) => sum + card.evidence.items.length, 0);
  return [
    '<!-- Made by `npm run generate` from data/models/. Change a card, not this file. -->',
    '',
    '# Levels',
    '',
    `What version ${evidenceRuleVersion} of [the evidence rule](contract.md#the-evidence-rule) makes of ${countOf(cards.length, 'model')}, ${countOf(itemCount, 'evidence item')} and ${countOf(outcomeCount, 'outcome')}. Nothing here is written by hand.`,
    '',
    ...renderCounts(assessed),
    ...assessed.flatMap(renderModel),
  ].join('\n');
}

function renderCounts(assessed: readonly AssessedCard[]): string[] {
  const outcomes = assessed.flatMap(({ evidence }) => evidence.outcomes);
  return [
    '## Models by approach',
    '',
    ...renderTable(
      ['approach', 'models in it first', 'in it further'],
      lists.approach.map(({ id, label }) => [
        label,
        countWhere(assessed, ({ card }) => card.approach === id),
        countWhere(assessed, ({ card }) => card.furtherApproaches.includes(id)),
      ]),
    ),
    '## Models by step',
    '',
    'A model counts at every step that it spans.',
    '',
    ...renderTable(
      ['step', 'models'],
      lists.step.map(({ id, label }) => [
        label,
        countWhere(assessed, ({ card }) => stepsBetween(card.spectrum.from, card.spectrum.to).includes(id)),
      ]),
    ),
    '## Models and outcomes by level',
    '',
    ...renderTable(
      ['level', 'shown as', 'models', 'outcomes'],
      [
        ...evidenceLevels.map(({ level, label }) => [
          level,
          label,
          countWhere(assessed, ({ evidence }) => evidence.level === level),
          countWhere(outcomes, (entry) => entry.level === level),
        ]),
        ['none', 'No effect found, or worse', 0, countWhere(outcomes, ({ level }) => level === null)],
      ],
    ),
    '## Outcomes by verdict',
    '',
    ...renderTable(
      ['verdict', 'outcomes', 'models with one'],
      verdicts.map((verdict) => [
        verdict,
        countWhere(outcomes, (entry) => entry.verdict === verdict),
        countWhere(assessed, ({ evidence }) => evidence.outcomes.some((entry) => entry.verdict === verdict)),
      ]),
    ),
  ];
}

function countWhere<Entry>(entries: readonly Entry[], isCounted: (entry: Entry) => boolean): number {
  return entries.filter(isCounted).length;
}

function renderModel({ card, evidence }: AssessedCard): string[] {
  return [
    `## ${card.name}`,
    '',
    `[${card.slug}](../data/models/${card.slug}.yaml): level ${evidence.level}, ${countOf(card.evidence.items.length, 'evidence item')}.`,
    '',
    ...renderTable(
      ['outcomes', 'level', 'verdict', 'carried by', 'missing for the next level'],
      groupOutcomes(evidence.outcomes).flatMap((group) =>
        group
          .slice(0, 1)
          .map((entry) => [
            group.map(({ outcome }) => termLabel('outcome', outcome)).join('; '),
            entry.level ?? 'none',
            nameVerdict(entry),
            describeCarrier(card, entry.carriedBy),
            entry.missing.join(' ') || 'nothing',
          ]),
      ),
    ),
  ];
}

/** `e3: 60 people, England, 2024` */
function describeCarrier(card: Card, carriedBy: string | null): string {
  const item = card.evidence.items.find(({ id }) => id === carriedBy);
  return item === undefined ? 'nothing' : `${item.id}: ${describeStudy(item)}`;
}

function renderTable(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const renderRow = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [renderRow(header), renderRow(header.map(() => '---')), ...rows.map(renderRow), ''];
}
