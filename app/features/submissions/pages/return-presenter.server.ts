import { redirect, type AppLoadContext } from '@remix-run/node';
import { z } from 'zod';
import { paths } from '#app/lib/paths.ts';
import { readGuardedForm, unkeptHeaders } from '#app/features/submissions/guarded-form.server.ts';
import { linkDays } from '#app/features/submissions/links.server.ts';
import { mailAddressField } from '#app/features/submissions/questions/form-parts.ts';

/** Set once a link was asked for, whether one is sent or not. */
const askedParameter = 'asked';

/** What the page shows on which a new link is asked for. */
export function presentReturn(context: AppLoadContext, parameters: URLSearchParams) {
  const isAsked = parameters.has(askedParameter) && !context.answered.hasErrors;
  return {
    title: isAsked ? 'Look for our letter' : 'Come back to what you sent in',
    hasErrors: context.answered.hasErrors,
    isAsked,
    linkDays,
    operator: { contactEmail: context.site.contactEmail },
    stamp: context.formGuard.stamp(),
  };
}

export type ReturnPageData = ReturnType<typeof presentReturn>;

const referenceError = 'Write the reference as it stands in our letters, such as CR-4F7K-9TQX';
const emailError = 'Write the e-mail address in full, such as name@example.org';

const schema = z.object({
  // As people copy it: in small letters, with spaces, with another kind of hyphen.
  reference: z
    .string(referenceError)
    .transform((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .pipe(z.string().regex(/^CR[A-Z0-9]{8}$/, referenceError))
    .transform((text) => `${text.slice(0, 2)}-${text.slice(2, 6)}-${text.slice(6)}`),
  email: mailAddressField(emailError),
});

/** Has a new link sent where there is somebody to send it to, and answers the same to everybody. */
export function answerReturn(context: AppLoadContext, form: URLSearchParams) {
  const read = readGuardedForm(context, { form, path: paths.submitReturn(), schema });
  if ('refusal' in read) return read.refusal;
  context.submissions.askForLink({ ...read.value, now: context.clock() });
  throw redirect(`${paths.submitReturn()}?${askedParameter}=yes`, { status: 303, headers: unkeptHeaders });
}
