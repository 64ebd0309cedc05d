// The evidence-and-gap map as numbers: approaches and their models against outcomes. It counts; words and addresses are
// map-presenter.ts, drawing is evidence-map.tsx.
import { listFindings, type Chosen } from './evidence-facets.ts';
import type { EvidenceRecord } from './evidence-records.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { verdicts, type Verdict } from '#app/features/models/evidence-rule/evidence-rule.ts';
import {
  termIds,
  type ApproachId,
  type OutcomeId,
  type TermId,
} from '#app/features/vocabulary/vocabulary.ts';

export type DirectionId = TermId<'direction'>;
/** In the order of their list, from the best to what cannot be told. */
export const directionIds = termIds('direction');

export interface MapCell {
  outcome: OutcomeId;
  /** Findings on the outcome among those chosen. */
  findings: number;
  /** The same by direction; they add up to `findings`. */
  directions: Record<DirectionId, number>;
  /** Known to be made by others than the model's own people. */
  independent: number;
  /** How many models with findings here have each verdict on the outcome, by the evidence rule and all of their findings. */
  verdicts: Record<Verdict, number>;
  /** Findings on the outcome whatever is chosen; 0 where nothing is known. */
  known: number;
}

export interface MapRow {
  /** Different findings among those chosen, those on no outcome included. */
  findings: number;
  cells: MapCell[];
}

export interface ModelRow extends MapRow {
  model: CareModel;
}

export interface ApproachRow extends MapRow {
  approach: ApproachId;
  /** Of the approach, among those chosen, by name. */
  models: ModelRow[];
}

export interface EvidenceMapCounts {
  outcomes: OutcomeId[];
  rows: ApproachRow[];
}

/**
 * Counts findings by approach, model and outcome. A finding stands in the row of every approach that its model names,
 * first or further, as in the facet, and in the column of every outcome that it bears on: cells do not add up to the
 * number of findings. Only what can hold something chosen has a row or a column: with outcomes chosen these alone,
 * with models chosen the approaches of these.
 *
 * @param models all there are
 * @param records all findings of these models
 * @param found the findings that every facet takes
 * @param chosen by facet: with directions chosen, only findings in these directions are counted, outcome by outcome
 */
export function mapEvidence(
  models: readonly CareModel[],
  records: readonly EvidenceRecord[],
  found: readonly EvidenceRecord[],
  chosen: Chosen,
): EvidenceMapCounts {
  const outcomes = termIds('outcome').filter((id) => isAmong(chosen, 'outcome', id));
  const foundOf = groupByModel(found);
  const knownOf = groupByModel(records);
  const rowOf = (ofRow: readonly CareModel[]): MapRow => {
    const shown = ofRow.flatMap((model) => foundOf.get(model) ?? []);
    const known = ofRow.flatMap((model) => knownOf.get(model) ?? []);
    return { findings: shown.length, cells: countCells(outcomes, shown, known, chosen) };
  };
  const chosenModels = models.filter(({ card }) => isAmong(chosen, 'model', card.slug));
  const rows = termIds('approach').flatMap((approach): ApproachRow[] => {
    const own = chosenModels.filter(({ terms }) => terms.get('approach')?.includes(approach));
    if (own.length === 0 || !isAmong(chosen, 'approach', approach)) return [];
    return [{ approach, ...rowOf(own), models: own.map((model) => ({ model, ...rowOf([model]) })) }];
  });
  return { outcomes, rows };
}

function isAmong(chosen: Chosen, facet: string, id: string): boolean {
  return chosen.get(facet)?.includes(id) ?? true;
}

function groupByModel(records: readonly EvidenceRecord[]): Map<CareModel, EvidenceRecord[]> {
  const groups = new Map<CareModel, EvidenceRecord[]>();
  for (const record of records) {
    const group = groups.get(record.model);
    if (group) group.push(record);
    else groups.set(record.model, [record]);
  }
  return groups;
}

function countCells(
  outcomes: readonly OutcomeId[],
  shown: readonly EvidenceRecord[],
  known: readonly EvidenceRecord[],
  chosen: Chosen,
): MapCell[] {
  const cells = new Map(outcomes.map((outcome) => [outcome, emptyCell(outcome)]));
  const modelsOf = new Map<OutcomeId, Set<CareModel>>(outcomes.map((outcome) => [outcome, new Set()]));
  for (const record of known) {
    for (const { outcome } of record.item.outcomes) {
      const cell = cells.get(outcome);
      if (cell) cell.known += 1;
    }
  }
  for (const record of shown) {
    for (const { outcome, direction } of listFindings(record, { outcome: chosen, direction: chosen })) {
      const cell = cells.get(outcome);
      if (!cell) continue;
      cell.findings += 1;
      cell.directions[direction] += 1;
      if (record.item.independent === true) cell.independent += 1;
      modelsOf.get(outcome)?.add(record.model);
    }
  }
  for (const [outcome, withFindings] of modelsOf) {
    for (const { evidence } of withFindings) {
      const entry = evidence.outcomes.find((level) => level.outcome === outcome);
      const cell = cells.get(outcome);
      if (entry && cell) cell.verdicts[entry.verdict] += 1;
    }
  }
  return [...cells.values()];
}

function emptyCell(outcome: OutcomeId): MapCell {
  return {
    outcome,
    findings: 0,
    directions: { positive: 0, mixed: 0, none: 0, negative: 0, unclear: 0 },
    independent: 0,
    verdicts: Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>,
    known: 0,
  };
}
