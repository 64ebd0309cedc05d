// What is known of each outcome, aligned across models, and the findings that decide it.
import { type ComparedEntry, type ComparedRow } from './compared-row.ts';
import { sourceKey } from '#app/features/models/paper-citations.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import type { EvidenceItem } from '#app/features/models/card-schema.ts';
import { describeStudy, nameLevel, nameVerdict } from '#app/features/models/evidence-words.ts';
import { isTest } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { directionMarks, listMethodNotes } from '#app/features/models/finding-words.ts';
import { capitalise, lowerFirst } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';
import { termIds, termLabel, type OutcomeId } from '#app/features/vocabulary/vocabulary.ts';

export const outcomeRule =
  'Every outcome that any of them expects or was tested for: first what most of them name, then what reaches the highest level.';

/** A row for each outcome that any of the models expects or has a finding on. */
export function listOutcomeRows(models: readonly CareModel[]): ComparedRow[] {
  const named = termIds('outcome')
    .map((outcome) => ({
      outcome,
      entries: models.map(({ evidence }) => evidence.outcomes.find((entry) => entry.outcome === outcome)),
    }))
    .map((row) => ({
      ...row,
      count: row.entries.filter((entry) => entry !== undefined).length,
      highest: Math.max(...row.entries.map((entry) => entry?.level ?? -1)),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || b.highest - a.highest);
  return named.map(({ outcome }) => ({
    id: `outcome-${outcome}`,
    label: termLabel('outcome', outcome),
    form: 'short',
    drawing: 'level',
    blank: 'Not expected, not tested',
    cells: models.map((model) => describeOutcome(model, outcome)),
  }));
}

function describeOutcome({ card, evidence }: CareModel, outcome: OutcomeId): ComparedEntry[] {
  const entry = evidence.outcomes.find((candidate) => candidate.outcome === outcome);
  if (entry === undefined) return [];
  const { level, verdict, carriedBy } = entry;
  const carrier = card.evidence.items.find(({ id }) => id === carriedBy);
  const isExpected = card.impact.outcomes.includes(outcome);
  const word =
    verdict === 'account' && !isExpected
      ? 'Not among what it expects; asked about, not shown'
      : nameVerdict(entry);
  return [
    {
      line: [
        { strong: word },
        level === null ? '. It carries no level. ' : `. ${nameLevel(level)}. `,
        ...(carrier === undefined
          ? []
          : [
              `${capitalise(describeStudy(carrier))}: `,
              linkFinding(card.slug, carrier.id),
              '.',
              { cite: sourceKey(card.slug, carrier.source) },
            ]),
      ],
      figure:
        level === null
          ? undefined
          : { value: level, valueTo: null, unit: 'level, 0 to 5', date: null, claimedBy: null },
    },
  ];
}

function linkFinding(slug: string, id: string) {
  return { text: `finding ${id}`, href: paths.finding(slug, id) };
}

export const findingRule =
  'Those that carry a level or verdict, those that found no difference, a mixed result or a worse one, and every comparison group study of an outcome on which such studies disagree. The others stand on the cards.';

/** The findings of a card that decide what is said of it, in the card's order. `findingRule` says which. */
export function pickKeyFindings({ card, evidence }: CareModel): EvidenceItem[] {
  const carriers = new Set(evidence.outcomes.map(({ carriedBy }) => carriedBy));
  return card.evidence.items.filter(
    (item) =>
      carriers.has(item.id) ||
      item.outcomes.some(
        ({ outcome, direction }) =>
          direction === 'none' ||
          direction === 'negative' ||
          direction === 'mixed' ||
          (evidence.contested.includes(outcome) && isTest(item, direction)),
      ),
  );
}

/** One row of the findings that decide. */
export function listFindingRows(models: readonly CareModel[]): ComparedRow[] {
  return [
    {
      id: 'findings',
      label: 'Findings that decide',
      form: 'list',
      blank: 'No finding decides anything yet',
      cells: models.map((model) =>
        pickKeyFindings(model).map((item): ComparedEntry => ({
          line: describeFinding(model.card.slug, item),
        })),
      ),
    },
  ];
}

/** Which way it points, the outcomes of one direction together; then the study, and where it stands whole. */
function describeFinding(slug: string, item: EvidenceItem): ComparedEntry['line'] {
  const directions = [...new Set(item.outcomes.map(({ direction }) => direction))];
  const ways = directions.flatMap((direction, index) => {
    const found = item.outcomes
      .filter((outcome) => outcome.direction === direction)
      .map(({ outcome, words }) => `${lowerFirst(termLabel('outcome', outcome))} (${words})`);
    return [
      `${index === 0 ? '' : '. '}${directionMarks[direction]} `,
      { strong: termLabel('direction', direction) },
      ` for ${found.join('; ')}`,
    ];
  });
  return [
    ...ways,
    `. ${capitalise(describeStudy(item))}. ${listMethodNotes(item).join('; ')}. `,
    { ...linkFinding(slug, item.id), text: `Finding ${item.id}` },
    '.',
    { cite: sourceKey(slug, item.source) },
  ];
}
