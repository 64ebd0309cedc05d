// What an address says of an area: the answers to the framework's questions and to the checklist, and the models that somebody has in mind.
// The one place that reads that query string and writes it; the form sends it, and nothing keeps it.
import { featureAnswers, features, type FeatureAnswerId } from './asset-based-area.ts';
import { answers, questions, type AnswerId } from './framework.ts';
import type { IgnoredParameter } from '#app/lib/ignored-parameters.ts';
import { readChoice, readParameters } from '#app/lib/read-parameters.ts';

/** `form` leads back to the questions, answers kept; `result` is what the form's button says, so that a form without answers can be told from a first visit. */
export const shows = ['form', 'result'] as const;

/** More models than somebody can have in mind at once, and few enough for an address. */
export const mostModels = 10;

/** The answers of an area, by the id of question or feature. Those without one are absent. */
export interface AreaAnswers {
  questions: Readonly<Record<string, AnswerId>>;
  features: Readonly<Record<string, FeatureAnswerId>>;
}

export interface ReadinessQuery extends AreaAnswers {
  /** Slugs of models that the directory has, by name; empty for all of them. */
  models: readonly string[];
  show: (typeof shows)[number] | null;
  ignored: readonly IgnoredParameter[];
}

/** Every parameter that bears an answer, in the order of the page. */
export const answerParameters: readonly string[] = [...questions, ...features].map(({ id }) => id);

/**
 * @param parameters as sent; may repeat, be unknown, hostile or huge
 * @param slugs of every model that there is, by name
 */
export function parseReadinessQuery(parameters: URLSearchParams, slugs: readonly string[]): ReadinessQuery {
  const modelFacet = { id: 'model', options: slugs.map((id) => ({ id })) };
  const read = readParameters(parameters, [modelFacet], [...answerParameters, 'show']);
  const asked = read.chosen.get('model') ?? [];
  for (const slug of asked.slice(mostModels))
    read.ignore('model', slug, `At most ${mostModels} models are looked at together.`);
  const readAnswers = <Answer extends string>(
    ids: readonly { id: string }[],
    known: readonly { id: Answer }[],
  ) =>
    Object.fromEntries(
      ids.flatMap(({ id }): [string, Answer][] => {
        const answer = readChoice(
          read,
          id,
          known.map((each) => each.id),
          'Answer with',
        );
        return answer === null ? [] : [[id, answer]];
      }),
    );
  return {
    questions: readAnswers(questions, answers),
    features: readAnswers(features, featureAnswers),
    models: asked.slice(0, mostModels),
    show: readChoice(read, 'show', shows, 'Show'),
    ignored: read.ignored,
  };
}

/** Whether anything has been answered, and so whether there is a result. */
export function hasAnswers(answered: AreaAnswers): boolean {
  return listAnswers(answered).length > 0;
}

/** The query string of the same answers and models, in one order, so that one state of affairs has one address. */
export function formatReadinessQuery(
  query: AreaAnswers & Pick<ReadinessQuery, 'models'>,
  show: 'form' | null = null,
): string {
  const parameters = new URLSearchParams(listAnswers(query).map(({ id, answer }) => [id, answer]));
  for (const slug of query.models) parameters.append('model', slug);
  if (show !== null) parameters.set('show', show);
  return parameters.toString();
}

/** The answers given, as they stand in address and form, in the order of the page. */
export function listAnswers(answered: AreaAnswers): readonly { id: string; answer: string }[] {
  return answerParameters.flatMap((id) => {
    const answer = answered.questions[id] ?? answered.features[id];
    return answer === undefined ? [] : [{ id, answer }];
  });
}
