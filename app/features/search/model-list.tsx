import type { ListedModel } from './listed-model.ts';
import { LevelBar } from '#app/components/level-bar.tsx';
import { ApproachTag } from '#app/features/models/card-page/approach-tag.tsx';
import { CautionLines } from '#app/features/models/card-page/caution-lines.tsx';
import { describeSpan, SpectrumBar } from '#app/features/models/card-page/spectrum-bar.tsx';
import { paths } from '#app/lib/paths.ts';

interface ModelListProps {
  models: readonly ListedModel[];
  headingLevel: 2 | 3;
}

export function ModelList({ models, headingLevel }: ModelListProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <ul className="mt-4 border-t border-strong-rule">
      {models.map((model) => (
        <li
          key={model.slug}
          className="grid gap-x-8 gap-y-3 border-b border-rule py-5 md:grid-cols-[1fr_15rem]"
        >
          <div>
            <Heading className="text-h3">
              <a href={paths.model(model.slug)} className="inline-block py-0.5">
                {model.name}
              </a>
            </Heading>
            <p className="mt-1 text-note">
              <ApproachTag approach={model.approach} />
            </p>
            <p className="mt-2 max-w-measure">{model.summary}</p>
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
