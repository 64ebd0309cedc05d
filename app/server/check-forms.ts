// What a form sent to /submit, /sign-in or /moderation must be before any route reads it. The names of fields are paths into the object that conform
// builds, so that one field of a few letters can ask for a list of a billion entries, or for ten thousand levels: the server
// would stand still for minutes. Routes may then take what comes as a form that our own pages could have sent.
import type { RequestHandler } from 'express';
import { readPrivatePath } from '#app/lib/private-path.ts';
import { logRefusal, type RefusalReason } from '#app/lib/refusals.ts';
import { findFormFault } from '#app/lib/form-fault.ts';
import type { Refuse } from './error-page.ts';
import type { ErrorLog } from './load-context.ts';
import { takePath } from './request-target.ts';

interface CheckParts {
  refuse: Refuse;
  log: ErrorLog;
}

/** Before the body is read: forms of text only, no files. */
export function refuseOtherThanForms({ refuse, log }: CheckParts): RequestHandler {
  return (request, response, next) => {
    const path = takePath(request.originalUrl);
    if (request.method !== 'POST' || readPrivatePath(path) === null || isForm(request.get('Content-Type'))) {
      next();
      return;
    }
    logRefusal(log, { method: request.method, path }, 'no-form');
    refuse(request, response, 415);
  };
}

/** Once the body is read. */
export function refuseOddForms({ refuse, log }: CheckParts): RequestHandler {
  return (request, response, next) => {
    const path = takePath(request.originalUrl);
    const body: unknown = request.body;
    const isSent = request.method === 'POST' && readPrivatePath(path) !== null && Buffer.isBuffer(body);
    const fault = isSent ? findFormFault(body.toString('utf8')) : null;
    if (fault === null) {
      next();
      return;
    }
    logRefusal(log, { method: request.method, path }, fault satisfies RefusalReason);
    refuse(request, response, fault === 'too-many-fields' ? 413 : 415);
  };
}

function isForm(contentType: string | undefined): boolean {
  return /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(contentType ?? '');
}
