import { Fragment } from 'react';
import type { Line } from '#app/lib/paper/paper.ts';

/** The number of each source by the key that lines cite. */
export type SourceNumbers = Readonly<Record<string, number>>;

/** The id of a source in the list at the end of the page. */
export function sourceAnchor(number: number): string {
  return `source-${number}`;
}

interface LineTextProps {
  line: Line;
  numbers: SourceNumbers;
}

/** A line of a comparison, its citations as small numbers that lead to the list of sources. */
export function LineText({ line, numbers }: LineTextProps) {
  return (
    <>
      {line.map((span, index) => {
        if (typeof span === 'string') return <Fragment key={index}>{span}</Fragment>;
        if ('strong' in span) return <strong key={index}>{span.strong}</strong>;
        if ('href' in span) {
          return (
            <a key={index} href={span.href}>
              {span.text}
            </a>
          );
        }
        const number = numbers[span.cite] ?? 0;
        const previous = line[index - 1];
        const isAfterAnother = typeof previous === 'object' && 'cite' in previous;
        return (
          <Fragment key={index}>
            {/* So that 1 and 2 are not read as 12. */}
            {isAfterAnother && '\u202f'}
            <a href={`#${sourceAnchor(number)}`} className="citation" aria-label={`Source ${number}`}>
              {number}
            </a>
          </Fragment>
        );
      })}
    </>
  );
}
