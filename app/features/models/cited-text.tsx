import { Fragment } from 'react';
import { citationAnchor, citationNumber, sourceAnchor } from './citation-index.ts';
import { citationPattern } from './citations.ts';

interface CitationProps {
  source: string;
  /** See `citationAnchor`. */
  place: string;
  ordinal: number;
  /** Of the source, so that a reader need not jump to know what is cited. */
  title?: string;
}

/** A small number that jumps to its source in the list at the end of the card. */
export function Citation({ source, place, ordinal, title }: CitationProps) {
  const number = citationNumber(source);
  return (
    <a
      id={citationAnchor(place, ordinal)}
      href={`#${sourceAnchor(source)}`}
      className="citation"
      aria-label={`Source ${number}`}
      title={title}
    >
      {number}
    </a>
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
  let ordinal = 0;
  return paragraphs.map((paragraph, index) => {
    const parts = paragraph.split(citationPattern);
    return (
      <p key={index}>
        {parts.map((part, position) =>
          // `split` with a capturing group puts the cited keys at the odd places.
          position % 2 === 1 ? (
            <Citation key={position} source={part} place={place} ordinal={++ordinal} />
          ) : (
            <Fragment key={position}>{trimBeforeCitation(part, position, parts.length)}</Fragment>
          ),
        )}
        {source !== undefined && index === paragraphs.length - 1 && (
          <Citation source={source} place={place} ordinal={++ordinal} />
        )}
      </p>
    );
  });
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
