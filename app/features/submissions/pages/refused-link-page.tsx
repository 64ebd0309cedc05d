import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react';
import type { RefusedLink } from '#app/features/submissions/require-submission.server.ts';
import { ErrorPage } from '#app/components/error-page.tsx';
import { ButtonLink } from '#app/components/button.tsx';
import { paths } from '#app/lib/paths.ts';

const words = {
  unknown: {
    title: 'This link opens nothing',
    why: 'Perhaps part of it was lost on the way: copy it whole from the letter. Or what it led to was deleted, as a draft is that nobody has touched for six months.',
  },
  expired: {
    title: 'This link has run out',
    why: 'A link works for 60 days. What you have written is kept.',
  },
  replaced: {
    title: 'This link was replaced by a newer one',
    why: 'Somebody asked for a new link and has used it, which ended this one. Look for the newest letter from us.',
  },
} as const;

/** What a page behind a private link shows where the link opens nothing; any other error as everywhere. */
export function RefusedLinkPage() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || !isRefusedLink(error.data)) return <ErrorPage />;
  const { fault, typed } = error.data;
  const { title, why } = words[fault];
  return (
    <article className="grid gap-5 pt-8">
      <h1>{title}</h1>
      <p className="max-w-measure">{why}</p>
      <p className="max-w-measure">
        With your reference and the e-mail address that you gave, we send you a new link at once.
      </p>
      <div>
        <ButtonLink to={paths.submitReturn()} reloadDocument>
          Ask for a new link
        </ButtonLink>
      </div>
      {typed.length > 0 && (
        <section aria-labelledby="typed" className="mt-4 border-t border-rule pt-4">
          <h2 id="typed">What you typed</h2>
          <p className="mt-1 max-w-measure">
            It could not be saved. Copy it from here before you leave the page.
          </p>
          <dl className="mt-3 grid max-w-measure gap-3">
            {typed.map(({ name, text }, index) => (
              <div key={index}>
                <dt className="text-note text-faint">{name}</dt>
                <dd className="whitespace-pre-line">{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <p>
        Or{' '}
        <Link to={paths.submit()} reloadDocument>
          begin anew
        </Link>
        .
      </p>
    </article>
  );
}

function isRefusedLink(data: unknown): data is RefusedLink {
  return typeof data === 'object' && data !== null && 'fault' in data;
}
