// What all models of a comparison have in common, for whoever wants that first and the differences after.
import { isSameForAll, readPlainLine, type ComparedRow, type ComparedSection } from './compared-row.ts';

export interface SharedPoint {
  /** The row's label. */
  label: string;
  /** What is said of each of them. */
  points: readonly string[];
}

/** Rows whose short words can be the same: long texts never are, and blanks are nothing to share. */
const comparedForms: readonly ComparedRow['form'][] = ['terms', 'short'];

/** When they were checked says nothing of the models; outcomes have a table in which what is the same is plain. */
const isLeftOut = ({ id }: ComparedRow) => id === 'checked' || id.startsWith('outcome-');

/**
 * What all of them share: of a row of terms those that each has; of any other short row what it says, where all say the same; and
 * the requirements that each has, by the words of their list.
 */
export function listSharedPoints(sections: readonly ComparedSection[]): SharedPoint[] {
  const rows = sections.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  const points = rows.flatMap((row) => {
    if (isLeftOut(row) || !comparedForms.includes(row.form)) return [];
    if (row.cells.some((entries) => entries.length === 0)) return [];
    const shared = row.form === 'terms' ? listSharedTerms(row) : isSameForAll(row) ? listWords(row, 0) : [];
    return shared.length === 0 ? [] : [{ label: row.label, points: shared }];
  });
  const needs = rows.filter(
    ({ id, cells }) => id.startsWith('need-') && cells.every((entries) => entries.length > 0),
  );
  return needs.length === 0
    ? points
    : [...points, { label: 'Requirements', points: needs.map(({ label }) => label) }];
}

function listSharedTerms(row: ComparedRow): string[] {
  return listWords(row, 0).filter((term) =>
    row.cells.every((_, index) => listWords(row, index).includes(term)),
  );
}

function listWords({ cells }: ComparedRow, index: number): string[] {
  return (cells[index] ?? []).map(({ line }) => readPlainLine(line));
}
