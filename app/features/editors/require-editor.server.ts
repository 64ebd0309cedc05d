// Who may do what under /moderation. Every loader and action there begins with one of these; what they throw is shown by
// refused-page.tsx, the ErrorBoundary of those routes.
import { data, redirect, type AppLoadContext } from '@remix-run/node';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { logRefusal } from '#app/lib/refusals.ts';
import type { Editor } from './editor.ts';
import { readReturnPath } from './return-path.ts';

/** What the page of a refusal knows: 401 or 403. */
export interface RefusedEditor {
  refused: 'not-signed-in' | 'not-admin';
  /** The page that was asked for, with its query. */
  path: string;
  /** What was sent, name by name, so that it can be sent again; null where nothing was. */
  fields: [name: string, text: string][] | null;
}

/**
 * Whoever is signed in.
 *
 * @param form what was sent, if anything
 * @throws a redirect to /sign-in for a page that is read; data with a RefusedEditor, 401, for a form
 */
export function requireEditor(context: AppLoadContext, request: Request, form?: URLSearchParams): Editor {
  if (context.editor !== null) return context.editor;
  const { method, path, address } = describeRequest(request);
  logRefusal(context.log, { method, path }, 'not-signed-in');
  if (method === 'GET' || method === 'HEAD') {
    const to = moderationPaths.signIn(readReturnPath(address));
    throw redirect(to, { status: 303, headers: privateHeaders });
  }
  throw refuse(401, { refused: 'not-signed-in', path: address, fields: [...(form ?? [])] });
}

/**
 * The same of an editor who is an admin.
 *
 * @throws besides, data with a RefusedEditor, 403, for one who is none
 */
export function requireAdmin(context: AppLoadContext, request: Request, form?: URLSearchParams): Editor {
  const editor = requireEditor(context, request, form);
  if (editor.role === 'admin') return editor;
  const { method, path, address } = describeRequest(request);
  logRefusal(context.log, { method, path }, 'not-admin');
  throw refuse(403, { refused: 'not-admin', path: address, fields: form === undefined ? null : [...form] });
}

/** The same for a file, which has no page to be refused on. @throws besides, a Response of 403 in plain words */
export function requireAdminForFile(context: AppLoadContext, request: Request): Editor {
  const editor = requireEditor(context, request);
  if (editor.role === 'admin') return editor;
  const { method, path } = describeRequest(request);
  logRefusal(context.log, { method, path }, 'not-admin');
  throw new Response('Only an admin may do this.\n', {
    status: 403,
    headers: { ...privateHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

function refuse(status: 401 | 403, refused: RefusedEditor) {
  return data(refused, { status, headers: privateHeaders });
}

function describeRequest({ method, url }: Request) {
  const { pathname, search } = new URL(url);
  return { method, path: pathname, address: pathname + search };
}
