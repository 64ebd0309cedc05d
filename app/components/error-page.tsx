import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { errorWordings, isWordedStatus } from '#app/lib/error-wordings.ts';
import { paths } from '#app/lib/paths.ts';

/**
 * Words every error in the page's own design. A route that throws `data(message, { status })` has its message shown;
 * anything unexpected is worded without its cause, which is in the log.
 */
export function ErrorPage() {
  const error = useRouteError();
  const isAnswer = isRouteErrorResponse(error);
  const wording = wordError(error);
  // Thrown on purpose by a route, as words for the reader; Remix's own refusals carry text meant for developers.
  const message = isAnswer ? readMessage(error.data) : null;
  return (
    <div className="max-w-[72ch] pt-12">
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

/** The words for an error that a route threw; a surprise has those of status 500. */
export function wordError(error: unknown): { title: string; body: string } {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return errorWordings[isWordedStatus(status) ? status : 500];
}
