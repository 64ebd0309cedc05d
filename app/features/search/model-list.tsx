import type { ListedResult } from './search-page-props.ts';
import { LevelBar } from '#app/components/level-bar.tsx';
import { MarkedText } from '#app/components/marked-text.tsx';
import { ApproachTag } from '#app/features/models/card-page/approach-tag.tsx';
import { CautionLines } from '#app/features/models/card-page/caution-lines.tsx';
import { describeSpan, SpectrumBar } from '#app/features/models/card-page/spectrum-bar.tsx';
import { ComparisonToggle, useModelAddress } from '#app/features/models/carried-comparison.tsx';
import { joinWords } from '#app/lib/format.ts';

interface ModelListProps {
  results: readonly ListedResult[];
  headingLevel?: 2 | 3;
}

/** The models found, with why each is among them. */
export function ModelList({ results, headingLevel = 2 }: ModelListProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  const addressOf = useModelAddress();
  return (
    <ul className="mt-4 border-t border-strong-rule">
      {results.map((model) => (
        <li
          key={model.slug}
          className="grid break-inside-avoid gap-x-8 gap-y-3 border-b border-rule py-5 md:grid-cols-[1fr_15rem]"
        >
          <div>
            <Heading className="text-h3">
              <a href={addressOf(model.slug)} className="inline-block py-0.5">
                <MarkedText parts={model.shown?.name ?? [model.name]} />
              </a>
            </Heading>
            <p className="mt-1 text-note">
              <ApproachTag approach={model.approach} />
            </p>
            <p className="mt-2 max-w-measure">
              <MarkedText parts={model.shown?.summary ?? [model.summary]} />
            </p>
            <WhyFound model={model} />
            <p className="mt-2 text-note">
              <ComparisonToggle slug={model.slug} name={model.name} />
            </p>
          </div>
          <dl className="grid content-start gap-3 text-small leading-snug">
            <div>
              <dt className="sr-only">Evidence</dt>
              <dd>
                <strong>{model.levelName}</strong>
                <div className="my-1.5">
                  <LevelBar level={model.level} />
                </div>
                {model.levelFor}.
                <CautionLines cautions={model.cautions} />
              </dd>
            </div>
            <div>
              <dt className="sr-only">From prevention to crisis</dt>
              <dd>
                <div className="mb-1.5">
                  <SpectrumBar spectrum={model} approach={model.approach} />
                </div>
                {describeSpan(model.from, model.to)}
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** The passage that matched, and what was looked for in vain. */
function WhyFound({ model: { slug, shown, missing } }: { model: ListedResult }) {
  const passage = shown?.passage ?? null;
  const addressOf = useModelAddress();
  return (
    <>
      {passage !== null && (
        <p className="mt-2 max-w-measure border-s-2 border-rule ps-3 text-note leading-snug">
          {passage.anchor === null ? (
            <span className="text-faint">{passage.label}</span>
          ) : (
            <a href={`${addressOf(slug)}#${passage.anchor}`} className="inline-block py-0.5">
              {passage.label}
            </a>
          )}
          : <MarkedText parts={passage.text} />
        </p>
      )}
      {missing.length > 0 && (
        <p className="mt-1.5 text-small text-faint">
          Not on this card:{' '}
          {joinWords(missing.map((words) => (words.startsWith('“') ? words : `“${words}”`)))}
        </p>
      )}
    </>
  );
}
