// What an editor asked, and the answers to it.
import { data, redirect, type AppLoadContext } from '@remix-run/node';
import { cleanParagraphs } from '#app/lib/typed-text.ts';
import { formatDate, formatNumber } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import { nameSubmission } from './name-submission.ts';
import { questionAt } from '#app/features/submissions/questions.ts';
import type { Submission } from '#app/features/submissions/queries.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

const longestAnswer = 3_000;

/** What the page shows on which an editor's questions are answered. */
export function presentEditorQuestions(context: AppLoadContext, submission: Submission) {
  const { id, reference, kind, answers } = submission;
  return {
    title: 'What the editor asks',
    hasErrors: context.answered.hasErrors,
    reference,
    name: nameSubmission(answers),
    questions: context.submissions.listEditorQuestions(id).map(({ id, askedAt, about, words, answer }) => {
      const subject = questionAt(kind, about ?? undefined);
      return {
        field: nameField(id),
        askedOn: formatDate(ukDay(new Date(askedAt))),
        about: subject === undefined ? null : { id: subject.id, shortTitle: subject.shortTitle },
        words,
        answer,
      };
    }),
  };
}

export type EditorQuestionsData = ReturnType<typeof presentEditorQuestions>;

export interface ReturnedAnswers {
  errors: { id: string; message: string }[];
  /** By field, as it was sent. */
  typed: Record<string, string>;
}

/** Saves what was answered. One form holds all questions, so that no answer is lost by saving another. */
export function answerEditorQuestions(
  context: AppLoadContext,
  { token, submission, form }: { token: string; submission: Submission; form: URLSearchParams },
) {
  const questions = context.submissions.listEditorQuestions(submission.id);
  const given = questions.map(({ id, answer }) => {
    const field = nameField(id);
    return { id, field, before: answer, answer: cleanParagraphs(form.get(field) ?? '') };
  });
  const isClosed = submission.state !== 'asked';
  const errors = given.flatMap(({ field, answer, before }) => {
    if (answer.length > longestAnswer) {
      const message = `Shorten this to at most ${formatNumber(longestAnswer)} characters; it has ${formatNumber(answer.length)}`;
      return [{ id: field, message }];
    }
    const isTakenOut = answer === '' && before !== null;
    return isTakenOut ? [{ id: field, message: emptyError }] : [];
  });
  const answered = given.filter(({ answer, before }) => answer !== '' && answer !== before);
  const blank = given.find(({ answer }) => answer === '');
  if (errors.length === 0 && answered.length === 0 && blank !== undefined) {
    errors.push({ id: blank.field, message: emptyError });
  }
  if (isClosed && given[0] !== undefined)
    errors.splice(0, errors.length, { id: given[0].field, message: closedError });
  if (errors.length > 0) {
    context.answered.hasErrors = true;
    const typed = Object.fromEntries(given.map(({ field }) => [field, form.get(field) ?? '']));
    const returned: ReturnedAnswers = { errors, typed };
    return data(returned, { status: isClosed ? 409 : 400, headers: privateHeaders });
  }
  for (const { id, answer } of answered) {
    context.submissions.answer({
      submissionId: submission.id,
      questionId: id,
      answer,
      now: context.clock(),
    });
  }
  throw redirect(paths.submissionPage(token, blank === undefined ? 'check' : 'editor'), {
    status: 303,
    headers: privateHeaders,
  });
}

const closedError =
  'This no longer waits for an answer: it was sent, decided or withdrawn meanwhile. Copy what you want to keep';
const emptyError = 'Write an answer: “We do not know” is one';

function nameField(id: number): string {
  return `answer-${id}`;
}
