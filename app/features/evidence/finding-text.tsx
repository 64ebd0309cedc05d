import { Fragment } from 'react';
import { citationPattern } from '#app/features/models/citations.ts';
import { citationNumber, sourceAnchor } from '#app/features/models/card-page/citation-index.ts';
import { paths } from '#app/lib/paths.ts';

interface FindingTextProps {
  /** May cite further sources of its card: `[s7]`. */
  text: string;
  slug: string;
}

/** What was found. What it cites beside its own source leads to the list of sources on the card. */
export function FindingText({ text, slug }: FindingTextProps) {
  // `split` with a capturing group puts the cited keys at the odd places.
  const parts = text.split(citationPattern);
  return parts.map((part, position) =>
    position % 2 === 1 ? (
      <a
        key={position}
        href={`${paths.model(slug)}#${sourceAnchor(part)}`}
        className="citation"
        aria-label={`Source ${citationNumber(part)} on the card`}
      >
        {citationNumber(part)}
      </a>
    ) : (
      // No space before the number, so that it never starts a line.
      <Fragment key={position}>{position === parts.length - 1 ? part : part.trimEnd()}</Fragment>
    ),
  );
}
