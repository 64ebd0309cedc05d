import { termLabel, type ApproachId } from '#app/features/vocabulary/vocabulary.ts';

/** An approach by its colour and, always, its name. */
export function ApproachTag({ approach }: { approach: ApproachId }) {
  return (
    <span className={`approach-${approach} inline-flex items-center gap-2`}>
      <span
        aria-hidden="true"
        className="inline-block size-3 shrink-0 rounded-full border-[1.5px] border-approach-edge bg-approach-fill"
      />
      {termLabel('approach', approach)}
    </span>
  );
}
