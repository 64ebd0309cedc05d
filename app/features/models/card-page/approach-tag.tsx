import { termLabel, type ApproachId } from '#app/features/vocabulary/vocabulary.ts';

/** An approach by its colour and, always, its name. */
export function ApproachTag({ approach }: { approach: ApproachId }) {
  return (
    <span className={`approach-${approach} inline-flex items-center gap-2`}>
      <svg viewBox="0 0 16 16" className="size-3.5 shrink-0" aria-hidden="true">
        <circle
          cx={8}
          cy={8}
          r={6.75}
          strokeWidth={1.75}
          className="fill-approach-fill stroke-approach-edge"
        />
      </svg>
      {termLabel('approach', approach)}
    </span>
  );
}
