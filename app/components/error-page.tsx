import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { paths } from '#app/lib/paths.ts';

interface Wording {
  title: string;
  body: string;
}

const wordings: Record<number, Wording> = {
  400: {
    title: 'This address cannot be read',
    body: 'Part of it is not written as an address should be. Check it, or search for what you need.',
  },
  404: {
    title: 'There is no page at this address',
    body: 'If you typed it, check it. If you followed a link, the link is wrong: published addresses here do not die.',
  },
  405: {
    title: 'That cannot be done here',
    body: 'This page can be read, but it takes no form.',
  },
  410: {
    title: 'This model has been withdrawn',
    body: 'Its card is no longer published.',
  },
};

const surprise: Wording = {
  title: 'Something went wrong on our side',
  body: 'Nothing you did caused it, and nothing you sent was kept. Try again in a minute.',
};

/**
 * Words every error in the page's own design. A route that throws `data(message, { status })` has its message shown;
 * anything unexpected is worded without its cause, which is in the log.
 */
export function ErrorPage() {
  const error = useRouteError();
  const isAnswer = isRouteErrorResponse(error);
  const wording = (isAnswer ? wordings[error.status] : undefined) ?? surprise;
  // Thrown on purpose by a route, as words for the reader; Remix's own refusals carry text meant for developers.
  const message = isAnswer ? readMessage(error.data) : null;
  return (
    <div className="max-w-[72ch] pt-12">
      <title>{`${wording.title} – Community Rainbow`}</title>
      <p className="text-faint">{isAnswer ? `Error ${error.status}` : 'Error 500'}</p>
      <h1 className="mt-2">{wording.title}</h1>
      <p className="mt-4 text-lg text-quiet">{message ?? wording.body}</p>
      <p className="mt-6">
        <a href={paths.models()}>Search all models</a> or <a href={paths.home()}>start from the beginning</a>.
      </p>
    </div>
  );
}

function readMessage(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('message' in data)) return null;
  return typeof data.message === 'string' ? data.message : null;
}
