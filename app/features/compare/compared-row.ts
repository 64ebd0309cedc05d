// What a comparison is made of: sections of rows, a row saying one thing of each model. It is said once here, as lines of a
// paper, and set as a page, a Word document and a spreadsheet from that, so that no figure can differ between them.
import type { Line } from '#app/lib/paper/paper.ts';
import { citeText } from '#app/features/models/paper-citations.ts';

/** A number with what it needs to be read rightly in a spreadsheet. */
export interface ComparedFigure {
  value: number;
  /** The upper end of a range. */
  valueTo: number | null;
  /** `GBP per person per year`, `carers`, `level, 0 to 5`; null when not stated. */
  unit: string | null;
  /** The price year of a sum, or the day, month or year of a count; null when not stated. */
  date: string | null;
  /** Whose figure a sum is. */
  claimedBy: string | null;
}

/** One thing said of one model. Links in it begin at the site's root. */
export interface ComparedEntry {
  line: Line;
  figure?: ComparedFigure;
}

/** Several short words or phrases, one short answer, longer entries one under another, or a text of paragraphs. */
export type RowForm = 'terms' | 'short' | 'list' | 'prose';

export interface ComparedRow {
  /** Unique in the comparison. */
  id: string;
  label: string;
  form: RowForm;
  /** How it reads where nothing is said of a model: `Not stated`. */
  blank: string;
  /** What each model says, in the order of the models; none is a blank. */
  cells: readonly (readonly ComparedEntry[])[];
  /** Drawn beside the words, which say the same. */
  drawing?: 'level' | 'spectrum';
}

export interface RowGroup {
  /** null where the section's own heading is enough. */
  heading: string | null;
  /** By what rule the rows were chosen or set together. */
  note?: string;
  rows: readonly ComparedRow[];
}

export interface ComparedSection {
  /** Its anchor. */
  id: string;
  heading: string;
  note?: string;
  groups: readonly RowGroup[];
}

/** The paragraphs of a text, each an entry. */
export function listParagraphs(slug: string, text: string, source?: string): ComparedEntry[] {
  const paragraphs = text.split(/\n\s*\n/);
  return paragraphs.map((paragraph, index) => ({
    line: citeText({ slug }, paragraph, index === paragraphs.length - 1 ? source : undefined),
  }));
}

/** A line's words alone, as a spreadsheet has them: without citations and addresses. */
export function readPlainLine(line: Line): string {
  return line
    .map((span) => {
      if (typeof span === 'string') return span;
      if ('cite' in span) return '';
      return 'strong' in span ? span.strong : span.text;
    })
    .join('');
}

/** The keys of the sources that a line cites, each once, in their order. */
export function listCites(line: Line): string[] {
  return [
    ...new Set(line.flatMap((span) => (typeof span === 'object' && 'cite' in span ? [span.cite] : []))),
  ];
}

/** Everything said, in the order in which it is read: row after row, model after model. */
export function listComparedLines(sections: readonly ComparedSection[]): Line[] {
  return sections.flatMap(({ groups }) =>
    groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat().map(({ line }) => line))),
  );
}

/** Whether all models say the same in a row, or nothing is said of any of them. */
export function isSameForAll({ cells }: Pick<ComparedRow, 'cells'>): boolean {
  const [first, ...others] = cells.map((entries) =>
    entries.map(({ line }) => readPlainLine(line)).join('\n'),
  );
  return others.every((other) => other === first);
}

/** `Both`, `All three`, `All four`. */
export function nameAll(count: number): string {
  return ['None', 'One', 'Both', 'All three', 'All four'][count] ?? `All ${count}`;
}
