import { answers, firmest, type AnswerId } from './framework.ts';

/** Of the pattern that stands for “we do not know”, defined in the circle of the same page. */
export const unknownPattern = 'readiness-unknown';

const width = 30;
const height = 11;
const gap = 1.5;

/** How far an answer goes, as four boxes, as in a petal of the circle. The words stand beside it. */
export function AnswerMark({ answer }: { answer: AnswerId | null }) {
  const firmness = firmnessOf(answer);
  const step = (width - gap * (firmest - 1)) / firmest;
  return (
    <svg
      className={`answer-mark petal petal-${answer ?? 'none'}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <rect
        className="ground"
        x="0.5"
        y="0.5"
        width={width - 1}
        height={height - 1}
        fill={answer === 'unknown' ? `url(#${unknownPattern})` : undefined}
      />
      {Array.from({ length: firmness }, (_, index) => (
        <rect
          key={index}
          className="step"
          x={index * (step + gap) + 0.5}
          y="0.5"
          width={step - 1}
          height={height - 1}
        />
      ))}
    </svg>
  );
}

/** How many steps are filled; none where there is nothing to show yet. */
export function firmnessOf(answer: AnswerId | null): number {
  return answers.find(({ id }) => id === answer)?.firmness ?? 0;
}
