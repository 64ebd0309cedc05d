// What comes of the forms by which editors decide: the decision, or the page again with everything that was typed, what is
// wrong with it, and what happened meanwhile.
import { data, redirect, type AppLoadContext } from '@remix-run/node';
import type { Editor } from '#app/features/editors/editor.ts';
import type { SectionDifference } from '#app/features/models/describe-difference.ts';
import type { DecisionResult } from '#app/features/moderation/decide.server.ts';
import type { PublishingProblem } from '#app/features/moderation/publishing-problems.server.ts';
import { sayMoment } from '#app/features/moderation/moments.ts';
import {
  isToDecide,
  listChangesSince,
  type ChangeSince,
  type Proposal,
} from '#app/features/moderation/proposal.server.ts';
import { applyRowAct, dropBlankRows, readRowAct } from '#app/features/submissions/form-rows.ts';
import { questionAt } from '#app/features/submissions/questions.ts';
import { formatNumber } from '#app/lib/format.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { cleanLine, cleanParagraphs } from '#app/lib/typed-text.ts';
import { askRows, fields, longest, shortestReason } from './decision-form.ts';
import { presentProblems, type PresentedProblem } from './present-problems.ts';
import { compareForReview } from './review-differences.server.ts';

export interface ReturnedDecision {
  errors: { id: string; message: string }[];
  /** Every field, as it was sent. */
  typed: [name: string, text: string][];
  /** Of the proposal that this page shows. */
  seen: string;
  /** What keeps it from being published, as it was found when the button was pressed. */
  problems: PresentedProblem[];
  /** What changed since the editor saw it; null where nothing did. */
  conflict: { happened: string[]; differences: SectionDifference[] | null } | null;
}

interface Sent {
  editor: Editor;
  proposal: Proposal;
  form: URLSearchParams;
}

/** The page again. */
function giveBack(
  context: AppLoadContext,
  { form }: Sent,
  of: Partial<ReturnedDecision> & { status: 200 | 400 | 409 },
) {
  const { status, ...rest } = of;
  // A page that only got another row has no error.
  context.answered.hasErrors = status !== 200;
  const returned: ReturnedDecision = {
    errors: [],
    typed: [...form],
    seen: form.get(fields.seen) ?? '',
    problems: [],
    conflict: null,
    ...rest,
  };
  return data(returned, { status, headers: privateHeaders });
}

/** What a decision needs beside what is decided. */
function readDecision(context: AppLoadContext, { editor, proposal, form }: Sent) {
  return {
    reference: proposal.submission.reference,
    editorId: editor.id,
    seen: form.get(fields.seen) ?? '',
    now: context.clock(),
  };
}

/** Publishes. */
export function answerPublish(context: AppLoadContext, sent: Sent) {
  const { proposal, form } = sent;
  const isNew = proposal.published === null && !proposal.isWithdrawn;
  const slug = cleanLine(form.get(fields.slug) ?? '').toLowerCase();
  const correction = cleanParagraphs(form.get(fields.correction) ?? '');
  const errors = [
    ...(isNew && slug === '' ? [{ id: fields.slug, message: 'Type the address of the card' }] : []),
    ...tooLong(fields.correction, correction, longest.correction),
  ];
  if (errors.length > 0) return giveBack(context, sent, { status: 400, errors });
  const result = context.moderation.publish({
    ...readDecision(context, sent),
    slug: isNew ? slug : null,
    isChecked: form.get(fields.isChecked) === 'on',
    correction: correction === '' ? null : correction,
  });
  return answer(context, sent, result);
}

/** Sends it back with questions, or gives the form another row. */
export function answerAsk(context: AppLoadContext, sent: Sent) {
  const { proposal, form } = sent;
  const act = readRowAct(form);
  if (act !== null && act.list === askRows && isToDecide(proposal)) {
    return giveBack(context, sent, { status: 200, typed: [...applyRowAct(form, act)] });
  }
  const rows = dropBlankRows(form);
  const questions = [];
  const errors = [];
  for (let row = 0; rows.has(`${askRows}[${row}].words`) || rows.has(`${askRows}[${row}].about`); row += 1) {
    const id = `${askRows}[${row}].words`;
    const words = cleanParagraphs(rows.get(id) ?? '');
    const about = questionAt(proposal.submission.kind, rows.get(`${askRows}[${row}].about`) ?? undefined);
    if (words === '') errors.push({ id, message: `Write what you ask about “${about?.shortTitle ?? 'it'}”` });
    errors.push(...tooLong(id, words, longest.question));
    questions.push({ about: about?.id ?? null, words });
  }
  if (questions.length === 0) {
    errors.push({ id: `${askRows}[0].words`, message: 'Write what should be changed or answered' });
  }
  if (errors.length > 0) return giveBack(context, sent, { status: 400, errors, typed: [...rows] });
  const result = context.moderation.ask({ ...readDecision(context, sent), questions });
  return answer(context, sent, result);
}

/** Declines. */
export function answerDecline(context: AppLoadContext, sent: Sent) {
  const reason = cleanParagraphs(sent.form.get(fields.reason) ?? '');
  const errors =
    reason.length < shortestReason
      ? [
          {
            id: fields.reason,
            message: `Write why, in at least ${shortestReason} characters: whoever sent it reads it`,
          },
        ]
      : tooLong(fields.reason, reason, longest.reason);
  if (errors.length > 0) return giveBack(context, sent, { status: 400, errors });
  return answer(context, sent, context.moderation.decline({ ...readDecision(context, sent), reason }));
}

/** Throws the working copy away. */
export function answerDiscard(context: AppLoadContext, sent: Sent) {
  const { editor, proposal, form } = sent;
  const { reference, editorId } = proposal.submission;
  // Another editor may have mended more in it meanwhile.
  if (isToDecide(proposal) && proposal.seen !== form.get(fields.seen)) {
    return answer(context, sent, { kind: 'changed-meanwhile', proposal });
  }
  const isDone = context.moderation.discardWorkingCopy({
    reference,
    editorId: editor.id,
    now: context.clock(),
  });
  // Of an editor's own work nothing is left to show.
  const next = isDone && editorId !== null ? moderationPaths.queue() : moderationPaths.review(reference);
  return redirect(next, { status: 303, headers: privateHeaders });
}

function tooLong(id: string, text: string, most: number): { id: string; message: string }[] {
  if (text.length <= most) return [];
  const message = `Shorten this to at most ${formatNumber(most)} characters; it has ${formatNumber(text.length)}`;
  return [{ id, message }];
}

function answer(context: AppLoadContext, sent: Sent, result: DecisionResult) {
  const { reference } = sent.proposal.submission;
  switch (result.kind) {
    case 'decided':
    case 'unknown':
      // Where it is gone, the review says so.
      return redirect(moderationPaths.review(reference), { status: 303, headers: privateHeaders });
    case 'closed':
      return giveBack(context, sent, { status: 409 });
    case 'changed-meanwhile':
      return giveBack(context, sent, {
        status: 409,
        seen: result.proposal.seen,
        conflict: presentConflict(context, sent, result.proposal),
      });
    case 'refused':
      return giveBack(context, sent, { status: 400, ...sortRefusal(sent.proposal, result.problems) });
  }
}

/** What is wrong with the form's own fields is an error of theirs; the rest is about the card. */
function sortRefusal(proposal: Proposal, problems: readonly PublishingProblem[]) {
  const present = (those: readonly PublishingProblem[]) =>
    presentProblems(those, { card: proposal.card, isNew: proposal.published === null });
  const isOfForm = ({ kind }: PublishingProblem) => kind in fieldOfProblem;
  return {
    errors: problems.filter(isOfForm).flatMap((problem) => {
      const id = fieldOfProblem[problem.kind] ?? fields.slug;
      return present([problem]).map(({ message, mend }) => ({
        id,
        message: `${message} ${mend ?? ''}`.trim(),
      }));
    }),
    problems: present(problems.filter((problem) => !isOfForm(problem))),
  };
}

const fieldOfProblem: Partial<Record<PublishingProblem['kind'], string>> = {
  'slug-taken': fields.slug,
  'slug-malformed': fields.slug,
  'no-change': fields.isChecked,
};

function presentConflict(
  context: AppLoadContext,
  { form }: Sent,
  proposal: Proposal,
): ReturnedDecision['conflict'] {
  const { bySlug } = context.catalogue.current();
  const changes = listChangesSince(form.get(fields.seen) ?? '', proposal);
  return {
    happened: changes.length === 0 ? ['Something of it changed.'] : changes.map(sayChange),
    differences: compareForReview({
      proposal,
      versions: [],
      publishedAs: null,
      begunFrom: null,
      nameOf: (slug) => bySlug.get(slug)?.card.name ?? slug,
    }).whole,
  };
}

function sayChange(change: ChangeSince): string {
  switch (change.kind) {
    case 'state':
      return 'It stands otherwise than it did.';
    case 'sent-again':
      return 'Whoever sent it answered, and sent it again.';
    case 'mend-begun':
      return 'An editor began to mend its wording.';
    case 'mend-changed':
      return 'The working copy was changed.';
    case 'mend-discarded':
      return 'The working copy was thrown away: what was sent stands as it was.';
    case 'published':
      return `Revision ${change.number} of the card was published on ${sayMoment(change.createdAt)}.`;
    case 'renamed':
      return `The card was renamed, and stands at /models/${change.slug} now.`;
    case 'withdrawn':
      return 'The card was withdrawn.';
  }
}
