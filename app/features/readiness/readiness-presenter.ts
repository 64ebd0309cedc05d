// What the page /readiness shows: the form, or what its answers say. Nothing here knows a note; those come with the form that makes the
// paper (local-evidence.ts).
import { listAskedNeeds, type ThemeNeeds } from './list-asked-needs.ts';
import {
  formatReadinessQuery,
  hasAnswers,
  parseReadinessQuery,
  type AreaAnswers,
} from './readiness-query.ts';
import { sortAnswers } from './sort-answers.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import type { IgnoredParameter } from '#app/lib/ignored-parameters.ts';
import { paths } from '#app/lib/paths.ts';

export interface ChosenModel {
  slug: string;
  name: string;
}

export interface ReadinessPageProps extends AreaAnswers {
  view: 'form' | 'result';
  /** The form was sent without a single answer. */
  isEmpty: boolean;
  /** By name; empty for all of them. */
  models: readonly ChosenModel[];
  /** How many models the directory has. */
  modelCount: number;
  /** Of the models chosen, or all; empty in the form. */
  asked: readonly ThemeNeeds[];
  ignored: readonly IgnoredParameter[];
  /** The address of the same without what was ignored. */
  clean: string;
  /** The form with these answers, and with them but without models. */
  changeAddress: string;
  allModelsAddress: string;
}

/** @param parameters as sent with the address; may repeat, be unknown, hostile or huge */
export function presentReadiness(
  { models }: { models: readonly Pick<CareModel, 'card'>[] },
  parameters: URLSearchParams,
): ReadinessPageProps {
  const query = parseReadinessQuery(
    parameters,
    models.map(({ card }) => card.slug),
  );
  const isAnswered = hasAnswers(query);
  const view = isAnswered && query.show !== 'form' ? 'result' : 'form';
  const chosen = models.filter(({ card }) => query.models.includes(card.slug));
  return {
    view,
    isEmpty: !isAnswered && query.show === 'result',
    questions: query.questions,
    features: query.features,
    models: chosen.map(({ card }) => ({ slug: card.slug, name: card.name })),
    modelCount: models.length,
    asked:
      view === 'result'
        ? listAskedNeeds(sortAnswers(query).themesWithGaps, chosen.length > 0 ? chosen : models)
        : [],
    ignored: query.ignored,
    clean: paths.readiness(formatReadinessQuery(query, view === 'form' && isAnswered ? 'form' : null)),
    changeAddress: paths.readiness(formatReadinessQuery(query, isAnswered ? 'form' : null)),
    allModelsAddress: paths.readiness(
      formatReadinessQuery({ ...query, models: [] }, view === 'form' && isAnswered ? 'form' : null),
    ),
  };
}
