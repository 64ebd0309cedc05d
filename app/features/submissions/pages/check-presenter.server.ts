// The page on which all answers stand together before they are sent, and the sending.
import { data, redirect, type AppLoadContext } from '@remix-run/node';
import { paths } from '#app/lib/paths.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import { assembleCard } from '#app/features/submissions/assemble-card.ts';
import { listChanges } from './compare-answers.server.ts';
import { listConcerns } from '#app/features/submissions/list-concerns.ts';
import { nameSubmission } from './name-submission.ts';
import { presentAnswers } from './present-answers.server.ts';
import { findReplyConcerns } from '#app/features/submissions/reply-standing.ts';
import { isOpen, listMissing } from '#app/features/submissions/progress.ts';
import { findQuestion } from '#app/features/submissions/questions.ts';
import type { Submission } from '#app/features/submissions/queries.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { hasMoved } from './task-list-presenter.server.ts';
import { decisionWorkingDays } from '#app/features/submissions/working-days.ts';

// The ids of what a summary of errors leads to.
function missingAnchor(question: string): string {
  return `missing-${question}`;
}
const agreeField = 'agree';
const editorAnchor = 'editor-questions';

/** What keeps it from being sent. */
function presentMissing(context: AppLoadContext, { id, answers }: Submission) {
  return {
    unansweredCount: context.submissions.listEditorQuestions(id).filter(({ answer }) => answer === null)
      .length,
    missing: listMissing(answers).map((question) => ({
      id: question,
      anchor: missingAnchor(question),
      shortTitle: findQuestion(question).shortTitle,
    })),
  };
}

/** What the page shows, while anything may be changed. */
export function presentCheck(context: AppLoadContext, submission: Submission) {
  const { reference, kind, slug, state, answers } = submission;
  const base = context.submissions.findBase(submission);
  const assembled = assembleCard(answers.draft, { slug, reviewedOn: ukDay(context.clock()) });
  return {
    title: 'Check your answers',
    hasErrors: context.answered.hasErrors,
    reference,
    kind,
    name: nameSubmission(answers),
    isAsked: state === 'asked',
    ...presentMissing(context, submission),
    groups: presentAnswers(answers, base),
    changes: kind === 'change' && base !== null ? listChanges(base, answers) : null,
    hasMoved: hasMoved(context, submission),
    concerns: [
      ...findReplyConcerns(answers, base),
      ...listConcerns(kind, assembled, answers.draft.study),
    ].map((concern) => ({
      ...concern,
      shortTitle: findQuestion(concern.question).shortTitle,
    })),
    decisionWorkingDays,
    agreeField,
    editorAnchor,
  };
}

export type CheckPageData = ReturnType<typeof presentCheck>;

/** What comes of a form that was not sent on. */
export interface ReturnedCheck {
  errors: { id: string; message: string }[];
  hasAgreed: boolean;
}

/** Sends it to the editors once nothing is missing and it was agreed to. */
export function answerCheck(
  context: AppLoadContext,
  { token, submission, form }: { token: string; submission: Submission; form: URLSearchParams },
) {
  const hasAgreed = form.get(agreeField) === 'on';
  const { unansweredCount, missing } = presentMissing(context, submission);
  const mayChange = isOpen(submission.state);
  const errors = [
    ...(unansweredCount === 0
      ? []
      : [{ id: editorAnchor, message: 'Answer what the editor asked before you send it' }]),
    ...missing.map(({ anchor, shortTitle }) => ({
      id: anchor,
      message: `Answer what is still needed: ${shortTitle}`,
    })),
    ...(hasAgreed ? [] : [{ id: agreeField, message: 'Tick the box to agree before you send it' }]),
  ];
  if (mayChange && errors.length > 0) {
    context.answered.hasErrors = true;
    const returned: ReturnedCheck = { errors, hasAgreed };
    return data(returned, { status: 400, headers: privateHeaders });
  }
  // Sent already, as by a second press of the button: the next page shows how it stands.
  const result = mayChange ? context.submissions.send(submission.id, context.clock()).kind : 'closed';
  const next = result === 'missing' ? paths.submissionPage(token, 'check') : paths.submission(token);
  throw redirect(next, { status: 303, headers: privateHeaders });
}
