// A paper to leave with: a briefing, a comparison, a self-assessment, a plan. It is said once, as headings, paragraphs, lists and tables
// that cite their sources, and set three ways from that: as a page (app/components/paper-view.tsx), as a Word document
// (write-docx.server.ts) and as plain text (write-text.ts), so that no figure can differ between them. It knows nothing of models.
import { formatDate } from '#app/lib/format.ts';

/** A piece of running text. A citation names a key of the paper's `sources`. */
export type Span = string | { strong: string } | { text: string; href: string } | { cite: string };

export type Line = readonly Span[];

export interface PaperHeading {
  kind: 'heading';
  /** 2 for a part of the paper, 3 for a part of that. */
  level: 2 | 3;
  text: string;
}

export interface PaperParagraph {
  kind: 'paragraph';
  line: Line;
  /** Quieter than the rest: a remark on where something comes from. */
  isNote?: boolean;
}

export interface PaperList {
  kind: 'list';
  items: readonly Line[];
  isNumbered?: boolean;
}

/** The first cell of each row names the row. */
export interface PaperTable {
  kind: 'table';
  caption: string;
  columns: readonly string[];
  /** Each as long as `columns`. */
  rows: readonly (readonly Line[])[];
}

export type PaperBlock = PaperHeading | PaperParagraph | PaperList | PaperTable;

export interface PaperSource {
  /** Title, publisher and year as they are cited: `Adult social care in England, NAO, 2021`. */
  text: string;
  url: string | null;
}

export interface Paper {
  title: string;
  /** What it is, under the title: `A briefing from Community Rainbow`. */
  kicker: string;
  blocks: readonly PaperBlock[];
  /** By the key that citations name. Those that nothing cites are left out, the others numbered as they come. */
  sources: Readonly<Record<string, PaperSource>>;
  /** The day it was made, `2026-11-22`. */
  madeOn: string;
  /** Whole address of the page that it is of, under which it can be made anew. */
  address: string;
  /** Of the directory's data: `2026.11.1-3fa9c1`. */
  dataVersion: string;
  /** How Word sets it: close, to keep to one page, or across, for tables of many columns; else as papers are set. */
  setting?: 'one page' | 'landscape';
}

export interface NumberedSource extends PaperSource {
  key: string;
  /** From 1, in the order in which the paper first cites them. */
  number: number;
}

/**
 * The sources that a paper cites, numbered in the order of their first citation; a source that two keys name with the same text and
 * address has one number.
 *
 * @throws Error where a citation names a source that the paper does not have
 */
export function numberSources(paper: Pick<Paper, 'blocks' | 'sources'>): ReadonlyMap<string, NumberedSource> {
  const numbered = new Map<string, NumberedSource>();
  const byWording = new Map<string, number>();
  for (const line of paper.blocks.flatMap(listLines)) {
    for (const span of line) {
      if (typeof span === 'string' || !('cite' in span) || numbered.has(span.cite)) continue;
      const source = paper.sources[span.cite];
      if (source === undefined)
        throw new Error(`The paper cites ${span.cite}, which is none of its sources.`);
      const wording = JSON.stringify([source.text, source.url]);
      const number = byWording.get(wording) ?? byWording.size + 1;
      byWording.set(wording, number);
      numbered.set(span.cite, { key: span.cite, number, ...source });
    }
  }
  return numbered;
}

/** Every line of a block, in the order in which it is read. */
export function listLines(block: PaperBlock): readonly Line[] {
  switch (block.kind) {
    case 'heading':
      return [[block.text]];
    case 'paragraph':
      return [block.line];
    case 'list':
      return block.items;
    case 'table':
      return block.rows.flat();
  }
}

/** The numbered sources of a paper, each once, in their order. */
export function listNumberedSources(
  numbered: ReadonlyMap<string, NumberedSource>,
): readonly NumberedSource[] {
  return [...new Map([...numbered.values()].map((source) => [source.number, source])).values()];
}

/** A line as plain words. @param writeCitation what stands for a citation of a source; nothing unless given */
export function wordLine(line: Line, writeCitation: (key: string) => string = () => ''): string {
  return line
    .map((span) => {
      if (typeof span === 'string') return span;
      if ('strong' in span) return span.strong;
      if ('href' in span) return span.text === span.href ? span.text : `${span.text} (${span.href})`;
      return writeCitation(span.cite);
    })
    .join('');
}

/** Of which day and data a paper is; its address follows. */
export function describeMaking({ madeOn, dataVersion }: Pick<Paper, 'madeOn' | 'dataVersion'>): string {
  return `Made on ${formatDate(madeOn)} with Community Rainbow, data ${dataVersion}. As it stands today:`;
}
