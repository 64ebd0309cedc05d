// The two forms that anybody can send without a private link: the one that begins a submission, and the one that asks for
// a new link. Read, checked for programs, and handed back with everything that was typed.
import { data, type AppLoadContext } from '@remix-run/node';
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import { guardWords } from '#app/lib/guard-words.ts';
import { logRefusal } from '#app/lib/refusals.ts';

/** One reader's while it bears the stamp of the moment it was made. */
export const unkeptHeaders = { 'Cache-Control': 'no-store' };

/** What a form that did nothing comes back with. */
export interface ReturnedGuardedForm {
  result: SubmissionResult<string[]>;
  stamp: string;
}

/** @returns what the form says, or the form with what is wrong */
export function readGuardedForm<Schema extends z.ZodType>(
  context: AppLoadContext,
  { form, path, schema }: { form: URLSearchParams; path: string; schema: Schema },
) {
  const parsed = parseWithZod(form, { schema });
  const fault = context.formGuard.check(form);
  if (fault !== null) logRefusal(context.log, { method: 'POST', path }, `guard-${fault}`);
  if (parsed.status === 'success' && fault === null) return { value: parsed.value };
  return giveBack(
    context,
    form,
    fault === null ? parsed.reply() : parsed.reply({ formErrors: [guardWords[fault]] }),
  );
}

/** The form again, for what only shows once it is acted on. */
export function giveBack(context: AppLoadContext, form: URLSearchParams, result: SubmissionResult<string[]>) {
  context.answered.hasErrors = true;
  const returned: ReturnedGuardedForm = { result, stamp: context.formGuard.restamp(form) };
  return { refusal: data(returned, { status: 400, headers: unkeptHeaders }) };
}
