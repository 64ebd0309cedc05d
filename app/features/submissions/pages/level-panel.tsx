import type { FormPlace } from '#app/features/submissions/form-place.ts';
import type { LevelSoFar } from '#app/features/submissions/level-presenter.ts';
import { LevelBar } from '#app/components/level-bar.tsx';
import { joinWords, lowerFirst } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

const verdictWords = {
  contested: 'studies disagree',
  'no-effect': 'no effect found',
  worse: 'found worse',
} as const;

interface LevelPanelProps {
  level: LevelSoFar;
  user?: FormPlace['user'];
  /** True where a form beside it does not say enough yet to be taken in. */
  isPartial?: boolean;
  /** The form that it follows where there is script (follow-level.js), and where to ask. */
  follows?: { formId: string; address: string; isUnsaved: boolean };
}

/** What the answers so far would be shown as. It tells of evidence that is there, and passes no judgement on a model. */
export function LevelPanel({ level, user = 'sender', isPartial = false, follows }: LevelPanelProps) {
  return (
    <section
      aria-labelledby="level-so-far"
      data-level-for={follows?.formId}
      data-level-address={follows?.address}
      data-level-unsaved={follows?.isUnsaved || undefined}
      className="border-t-4 border-bar bg-panel p-4"
    >
      <h2 id="level-so-far" className="text-note font-normal text-faint">
        {user === 'sender'
          ? 'With your answers so far, the card would say'
          : 'As it stands, the card would say'}
      </h2>
      {/* Only this is read out when it changes, and then whole. */}
      <div data-part="level" aria-live="polite" aria-atomic="true">
        <p className="mt-1 text-lg leading-snug font-bold">
          {level.level === 0 ? level.label : `Level ${level.level}: ${lowerFirst(level.label)}`}
        </p>
        <div className="my-2">
          <LevelBar level={level.level} />
        </div>
        {level.reachedFor.length > 0 && (
          <p className="text-note text-quiet">For {joinWords(level.reachedFor.map(lowerFirst))}.</p>
        )}
        {level.besides.map(({ outcome, verdict }) => (
          <p key={outcome} className="text-note text-quiet">
            {outcome}: {verdictWords[verdict]}.
          </p>
        ))}
      </div>
      <div data-part="missing">
        {isPartial && (
          <p className="mt-2 text-note text-quiet">
            This goes by what is saved. The page you are filling in counts as soon as it says enough.
          </p>
        )}
        {level.missing.length > 0 && (
          <>
            <h3 className="mt-3 text-note">
              {level.nextLabel === null
                ? 'What would settle it'
                : `What “${lowerFirst(level.nextLabel)}” needs`}
            </h3>
            <ul className="mt-1 grid list-disc gap-1 ps-5 text-note text-quiet">
              {level.missing.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <p className="mt-3 text-note">
        <a href={`${paths.aboutMethod()}#levels`}>How levels are worked out</a>
      </p>
    </section>
  );
}
