// The pages /sign-in and /sign-in/:token: what they show, and what their forms do.
import { data, redirect, type AppLoadContext } from '@remix-run/node';
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';
import { guardWords } from '#app/lib/guard-words.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { logRefusal } from '#app/lib/refusals.ts';
import { addressField } from './address-field.ts';
import { readReturnPath } from './return-path.ts';
import { linkMinutes, type SignInLinkFault } from './sign-in-links.server.ts';

/** Set once a link was asked for, whether one is sent or not. */
const askedParameter = 'asked';
const toParameter = 'to';

export function presentSignIn(context: AppLoadContext, parameters: URLSearchParams) {
  requireSetUp(context);
  const isAsked = parameters.has(askedParameter) && !context.answered.hasErrors;
  return {
    title: isAsked ? 'Look for our letter' : 'Sign in as an editor',
    hasErrors: context.answered.hasErrors,
    isAsked,
    linkMinutes,
    signedInAs: context.editor?.email ?? null,
    to: readReturnPath(parameters.get(toParameter)),
    stamp: context.formGuard.stamp(),
  };
}
export type SignInPageData = ReturnType<typeof presentSignIn>;

/** What a form that did nothing comes back with. */
export interface ReturnedSignIn {
  result: SubmissionResult<string[]>;
  stamp: string;
  to: string | null;
}

const schema = z.object({
  email: addressField('Write your e-mail address in full, such as name@example.org'),
});

/** Has a link sent where the address is an editor’s, and answers the same to everybody. */
export function answerSignIn(context: AppLoadContext, form: URLSearchParams) {
  requireSetUp(context);
  const to = readReturnPath(form.get(toParameter));
  const parsed = parseWithZod(form, { schema });
  const fault = context.formGuard.check(form);
  if (fault !== null) {
    logRefusal(context.log, { method: 'POST', path: moderationPaths.signIn() }, `guard-${fault}`);
  }
  if (parsed.status !== 'success' || fault !== null) {
    context.answered.hasErrors = true;
    const result = fault === null ? parsed.reply() : parsed.reply({ formErrors: [guardWords[fault]] });
    const returned: ReturnedSignIn = { result, stamp: context.formGuard.restamp(form), to };
    return data(returned, { status: 400, headers: privateHeaders });
  }
  context.doors.askForLink({ email: parsed.value.email, to, now: context.clock() });
  throw redirect(`${moderationPaths.signIn()}?${askedParameter}=yes`, {
    status: 303,
    headers: privateHeaders,
  });
}

/** The page of a link: a button, and nothing of whom the link is for. Following it changes nothing. */
export function presentLink(context: AppLoadContext, token: string, parameters: URLSearchParams) {
  requireSetUp(context);
  const fault = context.doors.findLinkFault(token, context.clock());
  if (fault !== null) throw refuseLink(context, { method: 'GET', token, fault });
  return { title: 'Sign in', hasErrors: false, to: readReturnPath(parameters.get(toParameter)) };
}
export type LinkPageData = ReturnType<typeof presentLink>;

/** Uses the link up, signs its editor in and leads to where they wanted to go. */
export async function answerLink(context: AppLoadContext, token: string, form: URLSearchParams) {
  requireSetUp(context);
  const signed = await context.doors.signIn(token, context.clock());
  if ('fault' in signed) throw refuseLink(context, { method: 'POST', token, fault: signed.fault });
  return redirect(readReturnPath(form.get(toParameter)) ?? moderationPaths.queue(), {
    status: 303,
    headers: { ...privateHeaders, 'Set-Cookie': signed.setCookie },
  });
}

const againWords = 'Ask for a new one on the sign-in page: it comes within minutes.';
const linkWords: Record<SignInLinkFault, { title: string; message: string }> = {
  unknown: {
    title: 'This link opens nothing',
    message: `Perhaps part of it was lost on the way: copy it whole from the letter. Or it is from yesterday or before. ${againWords}`,
  },
  used: {
    title: 'This link was used already',
    message: `A link signs in once. ${againWords} If it was not you who used it, tell an admin of this site at once.`,
  },
  expired: {
    title: 'This link has run out',
    message: `A link works for ${linkMinutes} minutes. ${againWords}`,
  },
  'of-removed': {
    title: 'This link opens nothing any more',
    message: 'Whoever it was sent to is no longer an editor here. An admin of this site can say why.',
  },
};

function refuseLink(
  context: AppLoadContext,
  { method, token, fault }: { method: string; token: string; fault: SignInLinkFault },
) {
  logRefusal(context.log, { method, path: moderationPaths.signInLink(token) }, `link-${fault}`);
  const words = { ...linkWords[fault], then: 'sign-in' };
  return data(words, { status: fault === 'unknown' ? 404 : 410, headers: privateHeaders });
}

function requireSetUp(context: AppLoadContext): void {
  if (context.doors.areSetUp) return;
  throw data(
    {
      title: 'Signing in is not set up',
      message:
        'This copy has no SESSION_SECRET, without which nobody can sign in. Whoever runs it makes one with openssl rand -base64 32, sets it, and starts the site again.',
      then: 'nothing',
    },
    { status: 503, headers: privateHeaders },
  );
}
