// Puts the numbers of the evidence-and-gap map into words and addresses, for the picture and for the tables under it.
import { directionIds, mapEvidence, type MapCell, type MapRow } from './map-evidence.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import { formatEvidenceQuery, withChosen, type EvidencePageQuery } from './evidence-query.ts';
import type { EvidenceRecord } from './evidence-records.ts';
import { describeVerdicts } from './verdict-words.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { countOf, formatNumber, joinWords, lowerFirst } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';
import { termLabel, type ApproachId, type OutcomeId } from '#app/features/vocabulary/vocabulary.ts';

export interface ShownCell extends MapCell {
  /** Where its findings are listed. */
  to: string;
  /** Everything that the cell shows, in words. */
  words: string;
}

export interface ShownRow {
  name: string;
  findings: number;
  cells: ShownCell[];
}

export interface ShownModelRow extends ShownRow {
  slug: string;
}

export interface ShownApproachRow extends ShownRow {
  approach: ApproachId;
  models: number;
  /** The rows of its models; null while they are folded away. */
  opened: ShownModelRow[] | null;
  /** The same page with its models shown, or folded away again; the fragment is left to whoever links. */
  toggle: string;
}

export interface ShownMap {
  outcomes: OutcomeId[];
  rows: ShownApproachRow[];
}

/** Where the findings stand on the page. */
export const findingsAnchor = 'findings';

/** The whole map for what the page was asked for. @param found the findings that every facet takes */
export function presentMap(
  models: readonly CareModel[],
  { records, facets }: EvidenceIndex,
  found: readonly EvidenceRecord[],
  query: EvidencePageQuery,
): ShownMap {
  const { chosen, sort, open } = query;
  const { outcomes, rows } = mapEvidence(models, records, found, chosen);
  const listAt = (facet: 'approach' | 'model', id: string, outcome: OutcomeId) => {
    // The model alone says of which approach it is.
    const ofRow = withChosen(withChosen(chosen, 'approach', []), facet, [id]);
    const search = formatEvidenceQuery({ chosen: withChosen(ofRow, 'outcome', [outcome]), sort }, facets);
    return `${paths.evidence(search)}#${findingsAnchor}`;
  };
  const showRow = (name: string, row: MapRow, facet: 'approach' | 'model', id: string): ShownRow => ({
    name,
    findings: row.findings,
    cells: row.cells.map((cell) => ({
      ...cell,
      to: cell.known === 0 ? tellOfStudy(facet, id) : listAt(facet, id, cell.outcome),
      words: describeCell(name, cell, facet),
    })),
  });
  return {
    outcomes,
    rows: rows.map((row) => {
      const { approach } = row;
      const isOpen = open.includes(approach);
      const toggled = isOpen ? open.filter((id) => id !== approach) : [...open, approach];
      return {
        ...showRow(termLabel('approach', approach), row, 'approach', approach),
        approach,
        models: row.models.length,
        opened: isOpen
          ? row.models.map(({ model: { card }, ...ofModel }) => ({
              ...showRow(card.name, ofModel, 'model', card.slug),
              slug: card.slug,
            }))
          : null,
        toggle: paths.evidence(formatEvidenceQuery({ chosen, sort, open: toggled }, facets)),
      };
    }),
  };
}

/** The form for a study, of this model where the row is one. */
function tellOfStudy(facet: 'approach' | 'model', id: string): string {
  return paths.submit(facet === 'model' ? `kind=study&model=${id}` : 'kind=study');
}

function describeCell(name: string, cell: MapCell, facet: 'approach' | 'model'): string {
  const outcome = lowerFirst(termLabel('outcome', cell.outcome));
  if (cell.known === 0) return `Nothing known of ${outcome} for ${name}: tell us of a study`;
  if (cell.findings === 0) {
    const there = cell.known === 1 ? 'The one finding' : `None of the ${formatNumber(cell.known)} findings`;
    const isNot = cell.known === 1 ? 'is not' : 'is';
    return `${there} on ${outcome} for ${name} ${isNot} among those chosen`;
  }
  return `${countOf(cell.findings, 'finding')} on ${outcome} for ${name}: ${describeDirections(cell)}; ${formatNumber(cell.independent)} independent. ${describeVerdicts(cell, facet)}`;
}

/** `14 positive, 3 mixed and 2 no difference` */
export function describeDirections({ directions }: Pick<MapCell, 'directions'>): string {
  return joinWords(
    directionIds
      .filter((id) => directions[id] > 0)
      .map((id) => `${formatNumber(directions[id])} ${lowerFirst(termLabel('direction', id))}`),
  );
}
