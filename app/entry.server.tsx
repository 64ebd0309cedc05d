// From what the loaders answered to the page that is sent: rendered whole, its scripts sealed by hash, its headers
// set so that browsers and caches can keep it and ask again. Remix calls these exports; routes never do.
import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import type { ReactNode } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { sealInlineScripts, writePagePolicy } from '#app/lib/content-security-policy.server.ts';
import { isFresh, setCacheHeaders } from '#app/lib/http-cache.server.ts';
import { NonceContext } from '#app/lib/nonce.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { readPrivatePath } from '#app/lib/private-path.ts';
import { describeFailure } from '#app/lib/refusals.ts';

const renderTimeoutMs = 5_000;
/** Read by Remix: when it gives up on a loader's promise, before the rendering itself is given up. */
export const streamTimeout = renderTimeoutMs - 500;

export default async function handleRequest(
  request: Request,
  status: number,
  routeHeaders: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  // A copy: when rendering fails, Remix calls again with the same object to have the error page rendered.
  const headers = new Headers(routeHeaders);
  const etag = setCacheHeaders(headers, status, context);
  // Without a policy: it would replace that of the page which the asker keeps, and lack the hashes of its scripts.
  if (etag !== null && isFresh(request, etag)) return new Response(null, { status: 304, headers });

  const mark = randomBytes(16).toString('hex');
  const rendered = await renderWhole(
    <NonceContext.Provider value={mark}>
      <RemixServer context={remixContext} url={request.url} nonce={mark} />
    </NonceContext.Provider>,
    mark,
  );
  const { html, scriptHashes } = sealInlineScripts(rendered, mark);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set(
    'Content-Security-Policy',
    writePagePolicy({
      path: new URL(request.url).pathname,
      scriptHashes,
      isDevelopment: import.meta.env.DEV,
    }),
  );
  return new Response(html, { status, headers });
}

/** What the browser's router fetches instead of a page gets the page's treatment. */
export function handleDataRequest(
  response: Response,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): Response {
  const headers = new Headers(response.headers);
  // The headers of a route that gives a file are lost when the router asks for it.
  if (readPrivatePath(new URL(request.url).pathname) !== null) {
    for (const [name, value] of Object.entries(privateHeaders)) headers.set(name, value);
  }
  const etag = setCacheHeaders(headers, response.status, context);
  if (etag !== null && isFresh(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(response.body, { status: response.status, headers });
}

/** Remix replaces the error by "Unexpected Server Error" before the reader sees it; here it is kept for the log. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  // Nobody is waiting any more, or Remix itself answered 404 or 405: the request log has both.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.log.error(describeFailure(error, new URL(request.url).pathname), 'A page failed.');
}

/**
 * Renders to a string once nothing is pending.
 *
 * @throws whatever a component threw, or an Error when it takes longer than 5 seconds
 */
function renderWhole(element: ReactNode, nonce: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const collector = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
      final(done) {
        clearTimeout(timer);
        resolve(Buffer.concat(chunks).toString('utf8'));
        done();
      },
    });
    const fail = (error: unknown) => {
      clearTimeout(timer);
      reject(error);
    };
    const { pipe, abort } = renderToPipeableStream(element, {
      nonce,
      onError: fail,
      onShellError: fail,
      // After an error too: the promise is settled then, and the half page goes nowhere.
      onAllReady: () => pipe(collector),
    });
    const timer = setTimeout(() => {
      fail(new Error(`Rendering took longer than ${renderTimeoutMs} ms.`));
      abort();
    }, renderTimeoutMs);
  });
}
