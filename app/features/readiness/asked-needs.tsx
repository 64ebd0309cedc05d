import { Link } from '@remix-run/react';
import type { AskedNeed, AskingModel, ThemeNeeds } from './list-asked-needs.ts';
import type { ReadinessPageProps } from './readiness-presenter.ts';
import { citationPattern } from '#app/features/models/citations.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';
import { Disclosure } from '#app/components/disclosure.tsx';
import { countOf, joinWords } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

/** What the models ask for under the themes that have a gap: open for models that were chosen, folded by theme for all. */
export function AskedNeeds({ asked, models, modelCount, allModelsAddress }: ReadinessPageProps) {
  const isChosen = models.length > 0;
  return (
    <>
      <p>
        {isChosen ? (
          <>
            Of {joinWords(models.map(({ name }) => name))}, the requirements under the themes in which you
            have a gap; or <Link to={allModelsAddress}>look at all {modelCount} models</Link>.
          </>
        ) : (
          <>
            Of all {countOf(modelCount, 'model')}, the requirements under the themes in which you have a gap.
          </>
        )}{' '}
        Each card files what its model needs under the framework’s themes, which is our sorting. A requirement
        listed here may be met already: it only shares a theme with a gap of yours.
      </p>
      {asked.map((needs) =>
        needs.models.length === 0 ? (
          <p key={needs.theme}>
            <b>{termLabel('requirementTheme', needs.theme)}:</b>{' '}
            {isChosen ? 'none of them asks for anything here.' : 'no model asks for anything here.'}
          </p>
        ) : (
          <Disclosure key={needs.theme} summary={summarise(needs)} isOpen={isChosen}>
            <ul className="asked-list">
              {needs.models.map((model) => (
                <ModelNeeds key={model.slug} model={model} />
              ))}
            </ul>
          </Disclosure>
        ),
      )}
    </>
  );
}

/** `Impact: 23 requirements of 17 models` */
function summarise({ theme, models, needCount }: ThemeNeeds): string {
  return `${termLabel('requirementTheme', theme)}: ${countOf(needCount, 'requirement')} of ${countOf(models.length, 'model')}`;
}

function ModelNeeds({ model: { slug, name, needs } }: { model: AskingModel }) {
  return (
    <li>
      <Link to={paths.model(slug)} className="font-bold">
        {name}
      </Link>
      <ul>
        {needs.map((need) => (
          <li key={need.id}>
            <Link to={`${paths.model(slug)}#${need.id}`}>
              {need.need.replace(citationPattern, '').trim()}
            </Link>{' '}
            <span className="from">
              <NeedSource {...need} />
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function NeedSource({ source: { title, publisher, year } }: AskedNeed) {
  return (
    <>
      Source: <cite>{title}</cite>, {publisher}, {year ?? 'undated'}
    </>
  );
}
