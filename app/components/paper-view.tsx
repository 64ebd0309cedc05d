// A paper (app/lib/paper/paper.ts) as a page: its blocks in order, then its sources, each with the way back to where it is cited. Title,
// downloads and whatever else stands round it are the page's own.
import { Fragment, type ReactNode } from 'react';
import { Citation } from './citation.tsx';
import { DataTable } from './data-table.tsx';
import { formatNumber } from '#app/lib/format.ts';
import { cleanText, readLinkAddress } from '#app/lib/paper/clean-text.ts';
import {
  describeMaking,
  listNumberedSources,
  numberSources,
  type Line,
  type NumberedSource,
  type Paper,
  type PaperBlock,
} from '#app/lib/paper/paper.ts';

export function PaperView({ paper }: { paper: Paper }) {
  const numbered = numberSources(paper);
  const citationCounts = new Map<number, number>();
  // Called in reading order, so that the citations of a source are counted as they come.
  const renderLine = (line: Line) =>
    line.map((span, index) => {
      if (typeof span === 'string') return cleanText(span);
      if ('strong' in span) return <strong key={index}>{cleanText(span.strong)}</strong>;
      if ('href' in span) {
        return (
          <PaperLink key={index} href={span.href}>
            {cleanText(span.text)}
          </PaperLink>
        );
      }
      const number = numbered.get(span.cite)?.number ?? 0;
      const ordinal = (citationCounts.get(number) ?? 0) + 1;
      citationCounts.set(number, ordinal);
      const previous = line[index - 1];
      return (
        <Fragment key={index}>
          {typeof previous === 'object' && 'cite' in previous && '\u202f'}
          <Citation number={number} id={citationAnchor(number, ordinal)} href={`#${sourceAnchor(number)}`} />
        </Fragment>
      );
    });
  const blocks = paper.blocks.map((block, index) => (
    <Fragment key={index}>{renderBlock(block, index, renderLine)}</Fragment>
  ));
  return (
    <div className={paper.setting === 'one page' ? 'paper one-page' : 'paper'}>
      {blocks}
      <PaperSources sources={listNumberedSources(numbered)} citationCounts={citationCounts} />
      <p className="paper-note">
        {describeMaking(paper)} <a href={paper.address}>{paper.address}</a>
      </p>
    </div>
  );
}

/** The id of a part's heading on the page, for a list of the parts. @param index its place among the blocks of the paper */
export const headingAnchor = (index: number) => `part-${index}`;

const citationAnchor = (number: number, ordinal: number) => `cited-${number}-${ordinal}`;
const sourceAnchor = (number: number) => `source-${number}`;

function renderBlock(block: PaperBlock, index: number, renderLine: (line: Line) => ReactNode): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3';
      const id = block.level === 2 ? headingAnchor(index) : undefined;
      return <Heading id={id}>{cleanText(block.text)}</Heading>;
    }
    case 'paragraph':
      return <p className={block.isNote ? 'paper-note' : undefined}>{renderLine(block.line)}</p>;
    case 'list': {
      const List = block.isNumbered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, place) => (
            <li key={place}>{renderLine(item)}</li>
          ))}
        </List>
      );
    }
    case 'table':
      return (
        <DataTable
          caption={cleanText(block.caption)}
          columns={block.columns.map(cleanText)}
          hasRowHeads
          rows={block.rows.map((cells, row) => ({
            id: `${index}-${row}`,
            cells: cells.map((cell) => renderLine(cell)),
          }))}
        />
      );
  }
}

function PaperLink({ href, children }: { href: string; children: ReactNode }) {
  const address = readLinkAddress(href);
  return address === null ? <>{children}</> : <a href={address}>{children}</a>;
}

interface PaperSourcesProps {
  sources: readonly NumberedSource[];
  /** How often each is cited, by its number. */
  citationCounts: ReadonlyMap<number, number>;
}

function PaperSources({ sources, citationCounts }: PaperSourcesProps) {
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="paper-sources">
      <h2 id="paper-sources">Sources</h2>
      <ol className="paper-sources">
        {sources.map(({ number, text, url }) => (
          <li key={number} id={sourceAnchor(number)} className="source">
            {cleanText(text)} {url !== null && <PaperLink href={url}>{url}</PaperLink>}{' '}
            <BackLinks number={number} count={citationCounts.get(number) ?? 0} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The ways back from a source to the places that cite it. */
function BackLinks({ number, count }: { number: number; count: number }) {
  return (
    <span className="no-print text-faint">
      {Array.from({ length: count }, (_, index) => (
        <a
          key={index}
          href={`#${citationAnchor(number, index + 1)}`}
          aria-label={`Back to citation ${formatNumber(index + 1)} of source ${number}`}
          className="paper-back"
        >
          ↑
        </a>
      ))}
    </span>
  );
}
