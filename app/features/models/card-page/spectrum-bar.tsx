import type { Card } from '#app/features/models/card-schema.ts';
import { lists, stepsBetween, termLabel, type StepId } from '#app/features/vocabulary/vocabulary.ts';

interface SpectrumBarProps {
  spectrum: Pick<Card['spectrum'], 'from' | 'to'>;
  approach: Card['approach'];
}

/** `Long-term support to intensive support`, or one step's name. */
export function describeSpan(from: StepId, to: StepId): string {
  const first = termLabel('step', from);
  return from === to ? first : `${first} to ${termLabel('step', to).toLowerCase()}`;
}

/** Five boxes from prevention to crisis, those the model spans filled. The words beside it say the same. */
export function SpectrumBar({ spectrum, approach }: SpectrumBarProps) {
  const spanned = stepsBetween(spectrum.from, spectrum.to);
  return (
    <svg
      viewBox="0 0 204 14"
      className={`approach-${approach} block h-3.5 w-full overflow-visible`}
      aria-hidden="true"
      preserveAspectRatio="none"
    >
      {lists.step.map(({ id }, index) => (
        <rect
          key={id}
          x={index * 41 + 0.5}
          y={0.5}
          width={38}
          height={13}
          rx={2}
          className={
            spanned.includes(id) ? 'fill-approach-fill stroke-approach-edge' : 'fill-transparent stroke-rule'
          }
        />
      ))}
    </svg>
  );
}
