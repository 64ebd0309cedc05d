import { Link } from '@remix-run/react';
import type { LevelSoFar } from './level-presenter.ts';
import { LevelBar } from '#app/components/level-bar.tsx';
import { joinWords, lowerFirst } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

const verdictWords = {
  contested: 'studies disagree',
  'no-effect': 'no effect found',
  worse: 'found worse',
} as const;

/** What the answers so far would be shown as. It tells of evidence that is there, and passes no judgement on a model. */
export function LevelPanel({ level }: { level: LevelSoFar }) {
  return (
    <section aria-labelledby="level-so-far" aria-live="polite" className="border-t-4 border-bar bg-panel p-4">
      <h2 id="level-so-far" className="text-note font-normal text-faint">
        With your answers so far, the card would say
      </h2>
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
      <p className="mt-3 text-note">
        <Link to={`${paths.aboutMethod()}#levels`} reloadDocument>
          How levels are worked out
        </Link>
      </p>
    </section>
  );
}
