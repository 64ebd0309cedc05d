// From a submission to what the page of one question shows.
import type { AppLoadContext } from '@remix-run/node';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { listSources, toAssessable, type Answers } from '#app/features/submissions/draft.ts';
import { presentLevel, showsLevel } from '#app/features/submissions/level-presenter.ts';
import type { FormQuestion, ListEntry, ListQuestion, Question } from '#app/features/submissions/question.ts';
import { groupsOf } from '#app/features/submissions/question-ids.ts';
import type { Submission } from '#app/features/submissions/queries.server.ts';

/** What every page of a question shows round it. */
function presentFrame(context: AppLoadContext, submission: Submission, question: Question) {
  const { answers, reference, kind } = submission;
  return {
    reference,
    kind,
    hasErrors: context.answered.hasErrors,
    title: question.title,
    question: { id: question.id, title: question.title, shape: question.shape },
    group: groupsOf(kind).find(({ questions }) => questions.includes(question.id))?.heading ?? '',
    approach: answers.draft.card.approach ?? null,
    sources: listSources(answers.draft).map(({ key, source }) => ({ key, title: source.title })),
    level: showsLevel(question.id) ? presentLevel(assessCard(toAssessable(answers.draft))) : null,
  };
}

/** A form of some fields, as it stands. */
export function presentForm(context: AppLoadContext, submission: Submission, question: FormQuestion) {
  const { answers } = submission;
  return {
    ...presentFrame(context, submission, question),
    shape: 'form' as const,
    fields: question.read(answers),
    seen: context.submissions.fingerprint(question, answers),
    mayBeUnknown: question.mayBeUnknown,
    isUnknown: answers.draft.unknown.includes(question.id),
  };
}

/** A list with its entries. */
export function presentList(context: AppLoadContext, submission: Submission, question: ListQuestion) {
  const { answers } = submission;
  return {
    ...presentFrame(context, submission, question),
    shape: 'list' as const,
    one: question.one,
    entries: question.id === 'related' ? nameModels(context, question.list(answers)) : question.list(answers),
    seen: context.submissions.fingerprint(question, answers),
  };
}

/** One entry of a list, or a blank one; null where there is none of that key. */
export function presentEntry(
  context: AppLoadContext,
  submission: Submission,
  question: ListQuestion,
  key: string | null,
) {
  const { answers } = submission;
  const fields = question.read(answers, key);
  if (fields === undefined) return null;
  return {
    ...presentFrame(context, submission, question),
    shape: 'entry' as const,
    title: `${key === null ? 'Add' : 'Change'} ${question.one}`,
    one: question.one,
    key,
    fields,
    seen: context.submissions.fingerprint(question, answers, key),
    // A model is not related to itself.
    models:
      question.id === 'related' ? listModels(context).filter(({ slug }) => slug !== submission.slug) : [],
  };
}

export type FormPageData = ReturnType<typeof presentForm>;
export type ListPageData = ReturnType<typeof presentList>;
export type EntryPageData = NonNullable<ReturnType<typeof presentEntry>>;

function listModels(context: AppLoadContext): { slug: string; name: string }[] {
  return context.catalogue.current().models.map(({ card }) => ({ slug: card.slug, name: card.name }));
}

/** Entries that go by a model's slug, by its name. */
function nameModels(context: AppLoadContext, entries: ListEntry[]): ListEntry[] {
  const models = listModels(context);
  return entries.map((entry) => ({
    ...entry,
    title: models.find(({ slug }) => slug === entry.title)?.name ?? entry.title,
  }));
}

/** An answer in lines, for the page on which somebody else's stands beside one's own. */
export function tellAnswer(question: Question, answers: Answers, key?: string | null): string[] {
  if (question.shape === 'form') return question.tell(answers);
  return question
    .list(answers)
    .filter((entry) => key === null || key === undefined || entry.key === key)
    .flatMap(({ title, note }) => (note === undefined ? [title] : [title, note]));
}
