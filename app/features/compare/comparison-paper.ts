// A comparison as a paper: what its Word document is made of, and what numbers the sources on its page.
import {
  nameAll,
  readPlainLine,
  type ComparedRow,
  type ComparedSection,
  type RowGroup,
} from './compared-row.ts';
import { listComparedSections } from './comparison-rows.ts';
import { listSharedPoints } from './shared-points.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { compareAddress } from '#app/features/models/comparison.ts';
import { joinWords, lowerFirst } from '#app/lib/format.ts';
import type { Line, Paper, PaperBlock, PaperSource, Span } from '#app/lib/paper/paper.ts';
import { siteName } from '#app/lib/page-meta.ts';
import { listPaperSources } from '#app/features/models/paper-citations.ts';

interface PaperPlace {
  /** Today in the United Kingdom, `2026-11-22`. */
  ukDay: string;
  /** The site's public address, without a slash at its end. */
  origin: string;
  dataVersion: string;
}

/** The comparison of two to four models as a paper, set across. */
export function writeComparisonPaper(
  models: readonly CareModel[],
  { ukDay, origin, dataVersion }: PaperPlace,
): Paper {
  const names = models.map(({ card }) => card.name);
  const sections = listComparedSections(models, ukDay);
  const blocks: PaperBlock[] = [
    { kind: 'paragraph', line: [howToRead] },
    ...writeSharedPoints(sections, models.length),
    ...sections.flatMap((section) => writeSection(section, names)),
  ];
  return {
    title: `${joinWords(names)} compared`,
    kicker: `A comparison from ${siteName}`,
    blocks: blocks.map((block) => completeLinks(block, origin)),
    sources: listSources(models),
    madeOn: ukDay,
    address: origin + compareAddress(models.map(({ card }) => card.slug)),
    dataVersion,
    setting: 'landscape',
  };
}

export const howToRead =
  'Each stands as its card in the directory has it. What no source was found to say reads “not stated”. An evidence level, from 0 to 5, says how strong the proof is, never how large the effect.';

/** The sources of all cards, by the keys that lines cite. */
export function listSources(models: readonly CareModel[]): Record<string, PaperSource> {
  return listPaperSources(models.map(({ card }) => card));
}

function writeSharedPoints(sections: readonly ComparedSection[], count: number): PaperBlock[] {
  const points = listSharedPoints(sections);
  return [
    { kind: 'heading', level: 2, text: `What ${nameAll(count).toLowerCase()} share` },
    points.length === 0
      ? { kind: 'paragraph', line: ['Nothing that is compared in short words is the same for all of them.'] }
      : {
          kind: 'list',
          items: points.map(({ label, points: shared }) => [
            { strong: `${label}:` },
            ` ${shared.join('; ')}.`,
          ]),
        },
  ];
}

function writeSection(section: ComparedSection, names: readonly string[]): PaperBlock[] {
  return [
    { kind: 'heading', level: 2, text: section.heading },
    ...writeNote(section.note),
    ...section.groups.flatMap((group): PaperBlock[] => [
      ...(group.heading === null
        ? []
        : [{ kind: 'heading', level: 3, text: group.heading } satisfies PaperBlock]),
      ...writeNote(group.note),
      ...writeRows(group, section.heading, names),
    ]),
  ];
}

function writeNote(note: string | undefined): PaperBlock[] {
  return note === undefined ? [] : [{ kind: 'paragraph', line: [note], isNote: true }];
}

/** More than this in a cell of five columns is a strip too long to read: such a row becomes a table of its own. */
const longestAcross = 420;

function isSetAcross({ form, cells }: ComparedRow): boolean {
  const lengths = cells.map((entries) =>
    entries.reduce((length, { line }) => length + readPlainLine(line).length, 0),
  );
  return form !== 'prose' && Math.max(...lengths) <= longestAcross;
}

/**
 * The rows in their order: short ones that follow one another in one table with a column for each model, a long one under its own name,
 * model after model.
 */
function writeRows({ heading, rows }: RowGroup, section: string, names: readonly string[]): PaperBlock[] {
  const runs = rows.reduce<ComparedRow[][]>((sorted, row) => {
    const run = sorted.at(-1);
    if (run?.[0] !== undefined && isSetAcross(run[0]) && isSetAcross(row)) run.push(row);
    else sorted.push([row]);
    return sorted;
  }, []);
  return runs.flatMap((run): PaperBlock[] => {
    const [first] = run;
    if (first === undefined) return [];
    if (first.form === 'prose') return writeProse(first, names);
    return [
      isSetAcross(first)
        ? writeAcross(run, `Side by side: ${lowerFirst(heading ?? section)}`, names)
        : writeDown(first, names),
    ];
  });
}

function writeAcross(rows: readonly ComparedRow[], caption: string, names: readonly string[]): PaperBlock {
  return {
    kind: 'table',
    caption,
    columns: ['', ...names],
    rows: rows.map((row) => [[row.label], ...row.cells.map((_, index) => writeCell(row, index))]),
  };
}

/** A cell's entries in one line: terms after semicolons, the rest one under another. */
function writeCell(row: ComparedRow, index: number): Line {
  const entries = row.cells[index] ?? [];
  if (entries.length === 0) return [row.blank];
  const separator = row.form === 'terms' ? '; ' : '\n';
  return entries.flatMap(({ line }, place): Line => (place === 0 ? line : [separator, ...line]));
}

function writeDown(row: ComparedRow, names: readonly string[]): PaperBlock {
  return {
    kind: 'table',
    caption: row.label,
    columns: ['Model', 'What its card says'],
    rows: row.cells.flatMap((entries, index): Line[][] => {
      const name = [names[index] ?? ''];
      return entries.length === 0 ? [[name, [row.blank]]] : entries.map(({ line }) => [name, line]);
    }),
  };
}

function writeProse(row: ComparedRow, names: readonly string[]): PaperBlock[] {
  return [
    { kind: 'heading', level: 3, text: row.label },
    ...row.cells.flatMap((entries, index): PaperBlock[] =>
      (entries.length === 0 ? [{ line: [row.blank] }] : entries).map(({ line }, place) => ({
        kind: 'paragraph',
        line: place === 0 ? [{ strong: `${names[index]}.` }, ' ', ...line] : line,
      })),
    ),
  ];
}

/** A paper is read away from the site, where a link needs its whole address. */
function completeLinks(block: PaperBlock, origin: string): PaperBlock {
  const complete = (span: Span): Span =>
    typeof span === 'object' && 'href' in span && span.href.startsWith('/')
      ? { ...span, href: origin + span.href }
      : span;
  switch (block.kind) {
    case 'heading':
      return block;
    case 'paragraph':
      return { ...block, line: block.line.map(complete) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(complete)) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((line) => line.map(complete))) };
  }
}
