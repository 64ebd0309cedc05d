// A paper as plain text, for an e-mail or another paper. One line for each paragraph, however long: programs wrap what is pasted, and a
// line end inside a sentence would stay there for ever.
import { cleanText } from './clean-text.ts';
import {
  describeMaking,
  listNumberedSources,
  numberSources,
  wordLine,
  type Line,
  type NumberedSource,
  type Paper,
  type PaperBlock,
} from './paper.ts';

/** The paper with its citations as `[1]`, its tables as labelled lines, and its sources at the end. */
export function writeText(paper: Paper): string {
  const sources = numberSources(paper);
  const parts = [
    `${paper.title}\n${paper.kicker}`,
    ...paper.blocks.map((block) => writeBlock(block, sources)),
    ...(sources.size === 0 ? [] : [writeSources(sources)]),
    `${describeMaking(paper)} ${paper.address}`,
  ];
  const text = cleanText(parts.filter((part) => part !== '').join('\n\n'));
  return `${text.replace(/ +$/gm, '')}\n`;
}

function writeBlock(block: PaperBlock, sources: ReadonlyMap<string, NumberedSource>): string {
  const write = (line: Line) => wordLine(line, (key) => ` [${sources.get(key)?.number}]`);
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return write(block.line);
    case 'list':
      return block.items
        .map((item, index) => `${block.isNumbered ? `${index + 1}.` : '-'} ${write(item)}`)
        .join('\n');
    case 'table':
      return [
        block.caption,
        ...block.rows.map(([head = [], ...cells]) =>
          [write(head), ...cells.map((cell, index) => `- ${block.columns[index + 1]}: ${write(cell)}`)].join(
            '\n',
          ),
        ),
      ].join('\n\n');
  }
}

function writeSources(sources: ReadonlyMap<string, NumberedSource>): string {
  const lines = listNumberedSources(sources).map(
    ({ number, text, url }) => `[${number}] ${text}${url === null ? '' : ` ${url}`}`,
  );
  return ['Sources', ...lines].join('\n');
}
