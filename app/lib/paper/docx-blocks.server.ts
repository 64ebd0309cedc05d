// The blocks of a paper as paragraphs and tables of Word.
import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { writeRun, type LineWriter } from './docx-citations.server.ts';
import { numberList, rule } from './docx-styles.server.ts';
import { wordLine, type Paper, type PaperBlock, type PaperTable } from './paper.ts';
import { shareWidths } from './share-widths.ts';

/**
 * What the paper says, without title and foot.
 *
 * @param width of the text, in twentieths of a point
 * @param ofLetter the width of a letter of the tables, likewise
 */
export function writeBlocks(
  blocks: Paper['blocks'],
  writeLine: LineWriter,
  { width, ofLetter, gap }: { width: number; ofLetter: number; gap: number },
): (Paragraph | Table)[] {
  let listCount = 0;
  return blocks.flatMap((block, index): (Paragraph | Table)[] => {
    const isAfterTable = blocks[index - 1]?.kind === 'table';
    const spacing = isAfterTable ? { spacing: { before: gap } } : {};
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            heading: block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
            children: [writeRun(block.text)],
          }),
        ];
      case 'paragraph':
        return [
          new Paragraph({
            ...spacing,
            ...(block.isNote ? { style: 'Note' } : {}),
            ...keepWithNext(blocks[index + 1]),
            children: writeLine(block.line),
          }),
        ];
      case 'list': {
        const numbering = numberList(block.isNumbered ?? false, listCount++);
        return block.items.map(
          (item, place) =>
            new Paragraph({
              ...(place === 0 ? spacing : {}),
              style: 'ListParagraph',
              numbering,
              children: writeLine(item),
            }),
        );
      }
      case 'table':
        return [
          new Paragraph({ style: 'Caption', children: [writeRun(block.caption)] }),
          writeTable(block, width, ofLetter, writeLine),
        ];
    }
  });
}

/** A line that leads to a list does not end a page. */
function keepWithNext(next: PaperBlock | undefined): Pick<IParagraphOptions, 'keepNext'> {
  return next?.kind === 'list' ? { keepNext: true } : {};
}

function writeTable(
  { columns, rows }: PaperTable,
  width: number,
  ofLetter: number,
  writeLine: LineWriter,
): Table {
  const columnWidths = shareWidths(
    [columns, ...rows.map((row) => row.map((line) => wordLine(line)))],
    width,
    ofLetter,
  );
  const thin = { style: BorderStyle.SINGLE, size: 4, color: rule };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const writeCells = (cells: readonly ParagraphChild[][], isHead: boolean) =>
    cells.map(
      (children, index) =>
        new TableCell({
          width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
          children: [new Paragraph({ style: isHead || index === 0 ? 'TableHead' : 'TableText', children })],
        }),
    );
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    margins: { top: 40, bottom: 40, left: 0, right: 140 },
    borders: {
      top: none,
      left: none,
      right: none,
      bottom: thin,
      insideHorizontal: thin,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: writeCells(
          columns.map((column) => [writeRun(column)]),
          true,
        ),
      }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: writeCells(row.map(writeLine), false) }),
      ),
    ],
  });
}
