// What becomes of a form that somebody sends: read, checked, saved, or handed back with everything that was typed.
import { data, redirect, type AppLoadContext } from '@remix-run/node';
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import type { SaveResult } from './commands.server.ts';
import type { Answers } from './draft.ts';
import { applyRowAct, dropBlankRows, readRowAct, rowsField } from './form-rows.ts';
import { tellAnswer } from '#app/features/submissions/pages/question-presenter.server.ts';
import type { Changed, FormQuestion, ListQuestion, Question } from './question.ts';
import { pageAddress, type FormPlace } from './form-place.ts';
import { nextAddress } from './next-address.ts';
import { isOpen } from './progress.ts';
import type { Submission } from './queries.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

/** What a form that was not saved comes back with. */
export interface ReturnedForm {
  result: SubmissionResult<string[]>;
  /** The box “we do not know”, as it was sent. */
  isUnknown: boolean;
  /**
   * Of the answer that the form was made from, however often it comes back: else what is saved meanwhile would be written
   * over in silence. Of the answer as it now stands, where it was changed meanwhile and the page says so.
   */
  seen: string | null;
  /** The answer that somebody else saved meanwhile, in lines. */
  meanwhile: string[] | null;
  /** True once nothing more is taken: sent, decided or withdrawn meanwhile. */
  isClosed: boolean;
}

interface Sent {
  context: AppLoadContext;
  place: FormPlace;
  submission: Submission;
  form: URLSearchParams;
  /** Whether nothing more is taken, whatever the state of the submission itself. */
  isClosed?: boolean;
}

/** @throws the answer to a form of some fields: a redirect once saved, else the form with what is wrong */
export function answerForm(given: Sent & { question: FormQuestion }) {
  const { context, question, submission } = given;
  const schema = question.schema(submission.answers);
  const act = readRowAct(given.form);
  if (act !== null) return giveBackRows(context, schema, applyRowAct(given.form, act));
  const form = dropBlankRows(given.form);
  const sent = { ...given, form };
  const seen = form.get('seen');
  const isUnknown = question.mayBeUnknown && form.get('unknown') === 'on';
  const parsed = parseWithZod(form, { schema });
  if (isUnknown) {
    if (isBlank(form)) return save(sent, question, undefined, (answers) => question.clear(answers));
    const clash = 'Either answer, or tick that you do not know: not both';
    const reply = inFormOrder(parsed.reply({ fieldErrors: { unknown: [clash] } }), schema);
    return giveBack(context, reply, { isUnknown, status: 400, seen });
  }
  if (parsed.status !== 'success') {
    return giveBack(context, inFormOrder(parsed.reply(), schema), { isUnknown, status: 400, seen });
  }
  const { value } = parsed;
  return save(sent, question, undefined, (answers) => question.write(answers, value));
}

/** The same for one entry of a list. @param sent.key null for a new entry */
export function answerEntry(given: Sent & { question: ListQuestion; key: string | null }) {
  const { context, question, submission, key } = given;
  const schema = question.schema(submission.answers, key);
  const act = readRowAct(given.form);
  if (act !== null) return giveBackRows(context, schema, applyRowAct(given.form, act));
  const form = dropBlankRows(given.form);
  const sent = { ...given, form };
  const parsed = parseWithZod(form, { schema });
  if (parsed.status !== 'success') {
    const reply = inFormOrder(parsed.reply(), schema);
    return giveBack(context, reply, { isUnknown: false, status: 400, seen: form.get('seen') });
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
  { context, place, submission, form, isClosed = false }: Sent,
  question: Question,
  key: string | null | undefined,
  change: (answers: Answers) => Changed,
  then?: 'stay',
) {
  const result: SaveResult = isClosed
    ? { kind: 'closed', state: submission.state }
    : context.submissions.save({
        submissionId: submission.id,
        question,
        key,
        seen: form.get('seen') ?? '',
        change,
        now: context.clock(),
      });
  const reply = (options?: { formErrors: string[] }) =>
    parseWithZod(form, { schema: question.schema(submission.answers, key ?? null) }).reply(options);
  switch (result.kind) {
    case 'saved':
      return redirect(
        then === 'stay' || key !== undefined
          ? pageAddress(place, question.id) + (form.get('from') === 'check' ? '?from=check' : '')
          : nextAddress({
              place,
              kind: submission.kind,
              id: question.id,
              then: form.get('then'),
              from: form.get('from'),
              isOpen: isOpen(submission.state),
            }),
        { status: 303, headers: privateHeaders },
      );
    case 'changed-meanwhile':
      return giveBack(context, reply(), {
        isUnknown: form.get('unknown') === 'on',
        status: 409,
        seen: context.submissions.fingerprint(question, result.answers, key),
        meanwhile: tellAnswer(question, result.answers, key),
      });
    case 'closed':
      return giveBack(context, reply(), { isUnknown: false, status: 409, isClosed: true });
    case 'refused':
      return giveBack(context, reply({ formErrors: [result.refusal] }), {
        isUnknown: false,
        status: 409,
        seen: form.get('seen'),
      });
  }
}

/** The form with the rows that were asked for. Nobody asked yet whether it is right. */
function giveBackRows(context: AppLoadContext, schema: z.ZodType, form: URLSearchParams) {
  const { initialValue } = parseWithZod(form, { schema }).reply();
  const isUnknown = form.get('unknown') === 'on';
  return giveBack(
    context,
    { initialValue: initialValue ?? {} },
    { isUnknown, status: 200, seen: form.get('seen') },
  );
}

/** Its errors in the order of the form: what depends on several fields is found last, wherever it stands. */
function inFormOrder(result: SubmissionResult<string[]>, schema: z.ZodType): SubmissionResult<string[]> {
  if (result.error === undefined || !('shape' in schema)) return result;
  const names = Object.keys(schema.shape as object);
  const place = (name: string) => {
    const index = names.indexOf(name.replace(/\W.*$/, ''));
    return index < 0 ? names.length : index;
  };
  const error = Object.fromEntries(Object.entries(result.error).sort(([a], [b]) => place(a) - place(b)));
  return { ...result, error };
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
  context.answered.hasErrors = status >= 400;
  const returned: ReturnedForm = { result, isUnknown, seen, meanwhile, isClosed };
  return data(returned, { status, headers: privateHeaders });
}

const ownFields = new Set(['seen', 'then', 'from', 'unknown', rowsField]);

function isBlank(form: URLSearchParams): boolean {
  return [...form].every(
    ([name, text]) => ownFields.has(name) || name.startsWith('__') || text.trim() === '',
  );
}
