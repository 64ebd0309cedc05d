import { Fragment } from 'react';
import { citationAnchor, citationNumber, sourceAnchor } from './citation-index.ts';
import { Citation } from '#app/components/citation.tsx';
import { citationPattern } from '#app/features/models/citations.ts';

interface SourceCitationProps {
  source: string;
  /** See `citationAnchor`. */
  place: string;
  ordinal: number;
}

/** Leads to its source in the list at the end of the card. */
function SourceCitation({ source, place, ordinal }: SourceCitationProps) {
  return (
    <Citation
      number={citationNumber(source)}
      id={citationAnchor(place, ordinal)}
      href={`#${sourceAnchor(source)}`}
    />
  );
}

interface CitedTextProps {
  text: string;
  /** The heading's key or the item's id: names the citations, see `citationAnchor`. */
  place: string;
  /** The source of the whole text, cited after its end. */
  source?: string;
}

/** A text of the card: paragraphs, with `[s1]` as numbered citations. */
export function CitedText({ text, place, source }: CitedTextProps) {
  const paragraphs = text.split(/\n\s*\n/);
  let cited = 0;
  return paragraphs.map((paragraph, index) => {
    const before = cited;
    cited += listCitations(paragraph).length;
    const isLast = index === paragraphs.length - 1;
    return (
      <p key={index}>
        <CitedLine text={paragraph} place={place} source={isLast ? source : undefined} before={before} />
      </p>
    );
  });
}

interface CitedLineProps extends CitedTextProps {
  /** How many citations of the same place came before this line. */
  before?: number;
}

/** The same without paragraphs, for a cell or a list entry. */
export function CitedLine({ text, place, source, before = 0 }: CitedLineProps) {
  // `split` with a capturing group puts the cited keys at the odd places.
  const parts = text.split(citationPattern);
  const count = (parts.length - 1) / 2;
  return (
    <>
      {parts.map((part, position) =>
        position % 2 === 1 ? (
          <SourceCitation key={position} source={part} place={place} ordinal={before + (position + 1) / 2} />
        ) : (
          <Fragment key={position}>{trimBeforeCitation(part, position, parts.length)}</Fragment>
        ),
      )}
      {source !== undefined && <SourceCitation source={source} place={place} ordinal={before + count + 1} />}
    </>
  );
}

function listCitations(text: string): string[] {
  return [...text.matchAll(citationPattern)].map(([citation]) => citation);
}

/**
 * `in 2024 [s9].` is set as `in 2024⁹.`: no space before the number, so that it never starts a line. Two citations in
 * a row keep a narrow space between them, so that 1 and 2 are not read as 12.
 */
function trimBeforeCitation(part: string, position: number, count: number): string {
  if (position === count - 1) return part;
  const isBetweenCitations = position > 0 && part.trim() === '';
  return isBetweenCitations ? '\u202f' : part.replace(/\s+$/, '');
}
