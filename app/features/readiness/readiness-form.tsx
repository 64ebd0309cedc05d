import { Link } from '@remix-run/react';
import { featureAnswers, features, letterFeature, publishedFeatures } from './asset-based-area.ts';
import { CiteSource, ReadinessSourceList } from './cite-source.tsx';
import { answers, questionsOf, themes, type ThemeId } from './framework.ts';
import { QuestionField } from './question-field.tsx';
import type { ReadinessPageProps } from './readiness-presenter.ts';
import { findTerm } from '#app/features/vocabulary/terms.ts';
import { Button } from '#app/components/button.tsx';
import { IgnoredParameters } from '#app/components/ignored-parameters.tsx';
import { Notice } from '#app/components/notice.tsx';
import { countOf, formatNumber, joinWords } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

/** The eighteen questions and the short checklist, sent to the same address, where the answers then stand. */
export function ReadinessForm(props: ReadinessPageProps) {
  const { ignored, clean, isEmpty, models } = props;
  return (
    <article>
      <header>
        <h1 className="pt-8">Is your area ready?</h1>
        <p className="mt-3 max-w-measure text-lead text-quiet">
          Eighteen statements about your area, in six groups, for councils and their partners who want support
          to grow out of communities. Allow a quarter of an hour to read and answer them, and longer to talk
          them over.
        </p>
      </header>
      <IgnoredParameters ignored={ignored} clean={clean} />
      {isEmpty && (
        <div className="mt-6">
          <Notice kind="warning" title="No statement has an answer yet">
            <p>Choose an answer to at least one of them. The others may stay open.</p>
          </Notice>
        </div>
      )}
      <div className="mt-6 grid gap-x-12 gap-y-4 lg:grid-cols-2">
        <div className="grid max-w-measure content-start gap-3">
          <p>
            <strong>Answer it with others rather than alone:</strong> leaders, staff, community groups and
            people who draw on support often see the same thing differently, and where they differ is worth
            knowing. There is <a href={paths.readinessFile()}>a blank copy for a meeting</a>, as a Word
            document.
          </p>
          <p>
            There is no score and no pass mark. “Do not know” is a good answer, and you may leave any
            statement open.
          </p>
        </div>
        <div className="grid max-w-measure content-start gap-3">
          <p>
            Nothing is stored. Your answers stand in the address of the page that you come to: keep that
            address and you keep them; whoever you send it to sees them.
          </p>
          <p>
            The statements restate the readiness framework by NDTi, made with three councils for Partners in
            Care and Health. It publishes no scoring, and asks that each answer rests on local evidence, or
            that you look for it where it is missing.
            <CiteSource source="framework" place="form" />
          </p>
        </div>
      </div>
      <form method="get" action={paths.readiness()} className="mt-8">
        {models.map(({ slug }) => (
          <input key={slug} type="hidden" name="model" value={slug} />
        ))}
        <ModelsLookedAt {...props} />
        {themes.map((theme) => (
          <ThemeQuestions key={theme} theme={theme} given={props.questions} />
        ))}
        <div className="mt-8 grid justify-items-start gap-2 border-t border-strong-rule pt-6">
          <Button name="show" value="result">
            See what the answers show
          </Button>
          <p className="max-w-measure text-note text-quiet">
            Or go on to the short checklist first. You can change every answer later.
          </p>
        </div>
        <FeatureChecklist given={props.features} />
      </form>
      <section aria-labelledby="sources" className="mt-10 border-t border-rule pt-6">
        <h2 id="sources">Sources</h2>
        <div className="mt-3">
          <ReadinessSourceList />
        </div>
      </section>
    </article>
  );
}

function ModelsLookedAt({ models, modelCount, allModelsAddress }: ReadinessPageProps) {
  return (
    <p className="max-w-measure">
      {models.length > 0 ? (
        <>
          Afterwards you see what <strong>{joinWords(models.map(({ name }) => name))}</strong>{' '}
          {models.length === 1 ? 'asks' : 'ask'} for where your area has a gap.{' '}
          <Link to={allModelsAddress}>Look at all models instead</Link>
        </>
      ) : (
        <>
          Afterwards you see which of the {countOf(modelCount, 'model')} in the directory ask for what your
          area does not have yet.
        </>
      )}
    </p>
  );
}

function ThemeQuestions({ theme, given }: { theme: ThemeId; given: ReadinessPageProps['questions'] }) {
  const { label, definition } = findTerm('requirementTheme', theme);
  const asked = questionsOf(theme);
  return (
    <section aria-labelledby={theme} className="mt-9 border-t border-strong-rule pt-5">
      <h2 id={theme}>{label}</h2>
      <p className="mt-1 max-w-measure text-quiet">
        {definition} Restated from the framework.
        <CiteSource source="framework" place={theme} />
      </p>
      {asked.map(({ id, number, item }) => (
        <QuestionField
          key={id}
          name={id}
          legend={
            <>
              <b>{number}.</b> {item}
            </>
          }
          options={answers}
          chosen={given[id]}
        />
      ))}
    </section>
  );
}

function FeatureChecklist({ given }: { given: ReadinessPageProps['features'] }) {
  return (
    <section aria-labelledby="features" className="mt-10 border-t border-strong-rule pt-5">
      <h2 id="features">A short checklist: features of an asset-based area</h2>
      <p className="mt-1 max-w-measure text-quiet">
        An asset-based area looks first for what people and places can do. These are{' '}
        <strong>
          {formatNumber(features.length)} of its {formatNumber(publishedFeatures)} features
        </strong>
        , restated from the list of 2016.
        <CiteSource source="firstList" place="features" /> The other three could not be found in any source
        that we were able to read, so they are left out rather than guessed.
      </p>
      {features.map(({ id, item }, index) => (
        <QuestionField
          key={id}
          name={id}
          legend={
            <>
              <b>{letterFeature(index)}.</b> {item}
            </>
          }
          options={featureAnswers}
          chosen={given[id]}
        />
      ))}
      <div className="mt-8">
        <Button kind="secondary" name="show" value="result">
          See what all the answers show
        </Button>
      </div>
    </section>
  );
}
