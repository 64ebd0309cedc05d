import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { Button, ButtonLink } from '#app/components/button.tsx';
import { ErrorPage, wordError } from '#app/components/error-page.tsx';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { listTyped } from './list-typed.ts';
import type { RefusedEditor } from './require-editor.server.ts';
import { readReturnPath } from './return-path.ts';

/**
 * What a page for editors shows where it refuses: without a session, with all that was sent and a way to send it again; without
 * the right to it; or in the words, `{ title, message }`, that a route threw. Any other error is shown as everywhere.
 */
export function RefusedPage() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <ErrorPage />;
  if (isRefusedEditor(error.data)) {
    return error.data.refused === 'not-admin' ? (
      <NotAdmin refused={error.data} />
    ) : (
      <NotSignedIn refused={error.data} />
    );
  }
  if (!hasMessage(error.data)) return <ErrorPage />;
  const { title = wordError(error).title, message, then = 'queue', fields = null } = error.data;
  return (
    <article className="grid gap-5 pt-8">
      <h1>{title}</h1>
      <p className="max-w-measure">{message}</p>
      {then === 'sign-in' && (
        <p>
          <ButtonLink to={moderationPaths.signIn()} reloadDocument>
            Ask for a new link
          </ButtonLink>
        </p>
      )}
      {then === 'queue' && <QueueLink />}
      <Typed fields={fields} />
    </article>
  );
}

function NotSignedIn({ refused: { path, fields } }: { refused: RefusedEditor }) {
  return (
    <article className="grid gap-5 pt-8">
      <h1>You are not signed in</h1>
      <p className="max-w-measure">
        You signed out, or it is 12 hours since you signed in. Nothing was done, and what you typed is kept on
        this page while it is open.
      </p>
      <ol className="grid max-w-measure list-decimal gap-4 ps-6">
        <li>
          <p>Sign in, in another tab, so that this page stays as it is.</p>
          <p className="mt-2">
            <ButtonLink
              to={moderationPaths.signIn(readReturnPath(path))}
              target="_blank"
              reloadDocument
              kind="secondary"
            >
              Sign in (opens another tab)
            </ButtonLink>
          </p>
        </li>
        <li>
          <p>Then come back to this tab.</p>
          <form method="post" action={path} className="mt-2">
            {(fields ?? []).map(([name, text], index) => (
              <input key={index} type="hidden" name={name} value={text} />
            ))}
            <Button>Send it again</Button>
          </form>
        </li>
      </ol>
      <Typed fields={fields} />
    </article>
  );
}

function NotAdmin({ refused: { fields } }: { refused: RefusedEditor }) {
  return (
    <article className="grid gap-5 pt-8">
      <h1>Only an admin may do this</h1>
      <p className="max-w-measure">
        Admins say who may moderate, read the audit trail and make releases. Nothing was done. If it falls to
        you, ask an admin of this site to make you one.
      </p>
      <QueueLink />
      <Typed fields={fields} />
    </article>
  );
}

function Typed({ fields }: Pick<RefusedEditor, 'fields'>) {
  const typed = listTyped(fields ?? []);
  if (typed.length === 0) return null;
  return (
    <section aria-labelledby="typed" className="mt-4 border-t border-rule pt-4">
      <h2 id="typed">What you typed</h2>
      <dl className="mt-3 grid max-w-measure gap-3">
        {typed.map(({ name, text }, index) => (
          <div key={index}>
            <dt className="text-note text-faint">{name}</dt>
            <dd className="wrap-anywhere whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function isRefusedEditor(data: unknown): data is RefusedEditor {
  return typeof data === 'object' && data !== null && 'refused' in data;
}

/** Where it leads on to: the queue, when nothing else is said. */
interface Refusal {
  title?: string;
  message: string;
  then?: 'queue' | 'sign-in' | 'nothing';
  /** What was sent and not taken, to be copied. */
  fields?: RefusedEditor['fields'];
}

function hasMessage(data: unknown): data is Refusal {
  return typeof data === 'object' && data !== null && 'message' in data && typeof data.message === 'string';
}

function QueueLink() {
  return (
    <p>
      <a href={moderationPaths.queue()} className="inline-block py-0.5">
        What waits
      </a>
    </p>
  );
}
