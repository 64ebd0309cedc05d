// What becomes of a form that somebody sends: read, checked, saved, or handed back with everything that was typed.
import { data, redirect, type AppLoadContext } from '@remix-run/node';
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { Answers } from './draft.ts';
import { tellAnswer } from './question-presenter.server.ts';
import type { FormQuestion, ListQuestion, Question } from './question.ts';
import { nextAddress } from './next-address.ts';
import type { Submission } from './queries.server.ts';
import { privateHeaders } from './require-submission.server.ts';
import { paths } from '#app/lib/paths.ts';

/** What a form that was not saved comes back with. */
export interface ReturnedForm {
  result: SubmissionResult<string[]>;
  /** The box “we do not know”, as it was sent. */
  isUnknown: boolean;
  /** Of the answer as it now stands, where it was changed meanwhile. */
  seen: string | null;
  /** The answer that somebody else saved meanwhile, in lines. */
  meanwhile: string[] | null;
  /** True once nothing more is taken: sent, decided or withdrawn meanwhile. */
  isClosed: boolean;
}

interface Sent {
  context: AppLoadContext;
  token: string;
  submission: Submission;
  form: URLSearchParams;
}

/** @throws the answer to a form of some fields: a redirect once saved, else the form with what is wrong */
export function answerForm(sent: Sent & { question: FormQuestion }) {
  const { context, question, form, submission } = sent;
  const isUnknown = question.mayBeUnknown && form.get('unknown') === 'on';
  const parsed = parseWithZod(form, { schema: question.schema(submission.answers) });
  if (isUnknown) {
    if (isBlank(form)) return save(sent, question, undefined, (answers) => question.clear(answers));
    const clash = 'Either answer, or tick that you do not know: not both';
    return giveBack(context, parsed.reply({ fieldErrors: { unknown: [clash] } }), { isUnknown, status: 400 });
  }
  if (parsed.status !== 'success') {
    return giveBack(context, parsed.reply(), { isUnknown, status: parsed.status === 'error' ? 400 : 200 });
  }
  const { value } = parsed;
  return save(sent, question, undefined, (answers) => question.write(answers, value));
}

/** The same for one entry of a list. @param sent.key null for a new entry */
export function answerEntry(sent: Sent & { question: ListQuestion; key: string | null }) {
  const { context, question, form, submission, key } = sent;
  const parsed = parseWithZod(form, { schema: question.schema(submission.answers, key) });
  if (parsed.status !== 'success') {
    return giveBack(context, parsed.reply(), {
      isUnknown: false,
      status: parsed.status === 'error' ? 400 : 200,
    });
  }
  const { value } = parsed;
  return save(sent, question, key, (answers) => {
    if (key !== null && question.read(answers, key) === undefined) {
      return { refusal: 'This entry was removed meanwhile. Copy what you need, and add it anew.' };
    }
    return question.save(answers, key, value);
  });
}

/** Moves, removes, or goes on from a list. */
export function answerList(sent: Sent & { question: ListQuestion }) {
  const { question, form } = sent;
  const [act, key = ''] = (form.get('act') ?? 'done').split(' ');
  if (act === 'up' || act === 'down') {
    return save(sent, question, undefined, (answers) => question.move(answers, key, act), 'stay');
  }
  if (act === 'remove') {
    return save(sent, question, undefined, (answers) => question.remove(answers, key), 'stay');
  }
  // The list as it is, which may be empty, is the answer.
  return save(sent, question, undefined, (answers) => ({
    ...answers,
    draft: { ...answers.draft, done: [...new Set([...answers.draft.done, question.id])] },
  }));
}

function save(
  { context, token, submission, form }: Sent,
  question: Question,
  key: string | null | undefined,
  change: (answers: Answers) => Answers | { refusal: string },
  then?: 'stay',
) {
  const result = context.submissions.save({
    submissionId: submission.id,
    question,
    key,
    seen: form.get('seen') ?? '',
    change: guardLength(change),
    now: context.clock(),
  });
  const typed = parseWithZod(form, { schema: question.schema(submission.answers, key ?? null) });
  switch (result.kind) {
    case 'saved':
      return redirect(
        then === 'stay' || key !== undefined
          ? paths.submissionPage(token, question.id) + (form.get('from') === 'check' ? '?from=check' : '')
          : nextAddress({
              token,
              kind: submission.kind,
              id: question.id,
              then: form.get('then'),
              from: form.get('from'),
              isOpen: submission.state === 'draft' || submission.state === 'asked',
            }),
        { status: 303, headers: privateHeaders },
      );
    case 'changed-meanwhile':
      return giveBack(context, typed.reply(), {
        isUnknown: form.get('unknown') === 'on',
        status: 409,
        seen: context.submissions.fingerprint(question, result.answers, key),
        meanwhile: tellAnswer(question, result.answers, key),
      });
    case 'closed':
      return giveBack(context, typed.reply(), { isUnknown: false, status: 409, isClosed: true });
    case 'refused':
      return giveBack(context, typed.reply({ formErrors: [result.refusal] }), {
        isUnknown: false,
        status: 409,
      });
  }
}

/** A list that is full refuses one more in words, as what cannot be removed does. */
function guardLength(change: (answers: Answers) => Answers | { refusal: string }) {
  return (answers: Answers) => {
    try {
      return change(answers);
    } catch (error) {
      if (error instanceof RangeError) return { refusal: error.message };
      throw error;
    }
  };
}

function giveBack(
  context: AppLoadContext,
  result: SubmissionResult<string[]>,
  {
    status,
    isUnknown,
    seen = null,
    meanwhile = null,
    isClosed = false,
  }: Partial<ReturnedForm> & { status: number; isUnknown: boolean },
) {
  // A new row in a list is no error.
  context.answered.hasErrors = status >= 400;
  const returned: ReturnedForm = { result, isUnknown, seen, meanwhile, isClosed };
  return data(returned, { status, headers: privateHeaders });
}

const ownFields = new Set(['seen', 'then', 'from', 'unknown']);

function isBlank(form: URLSearchParams): boolean {
  return [...form].every(
    ([name, text]) => ownFields.has(name) || name.startsWith('__') || text.trim() === '',
  );
}
