// Between Express and Remix, in place of @remix-run/express: that one takes the page's address from the Host header,
// which anybody may write and which must not reach a page that caches share; it appends to headers already set, which
// would double the content security policy; and it sends Remix's bare "Unexpected Server Error" to readers.
import type { KnockingRequest } from '#app/features/editors/doors.server.ts';
import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node';
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express';
import { isWordedStatus } from '#app/lib/error-wordings.ts';
import { isApiPath, type Refuse } from './error-page.ts';
import { takePath } from './request-target.ts';
import { beginBody, sendPieces } from './send-pieces.ts';

/** Leads to `queryRoute`, which Remix keeps for its former protocol and which fails on loaders that answer null. */
const obsoleteParameter = '_data';

/**
 * Browsers keep a 301 for ever unless told otherwise. Every 301 of a route leads on from a former name: an editor may give that
 * name back within minutes, and whoever kept both ways would go round in a circle.
 */
const renameCaching = 'public, no-cache';

/** After which a file that could not be made for want of room may be asked for again. */
const retrySeconds = '30';

/** Long enough for a train in a tunnel; whoever takes nothing of a file for longer has gone. */
const patienceMs = 120_000;

export interface RemixHandlerOptions {
  build: ServerBuild | (() => Promise<ServerBuild>);
  mode: 'production' | 'development';
  /** The public address, which every request then seems to have come to. */
  origin: string;
  /** Called once a request. */
  createLoadContext: (request: KnockingRequest) => AppLoadContext | Promise<AppLoadContext>;
  refuse: Refuse;
  /** How long the reader of a file may take nothing of it. */
  longestPauseMs?: number;
}

/**
 * Answers with Remix. Expects the body, if any, in `request.body` as a Buffer, and headers for answers that are no
 * pages already set. What fails goes to the next error handler, headers sent or not.
 */
export function answerWithRemix(options: RemixHandlerOptions): RequestHandler {
  const handle = createRequestHandler(options.build, options.mode);
  const answer = async (request: ExpressRequest, response: ExpressResponse) => {
    const context = await options.createLoadContext({
      method: request.method,
      path: takePath(request.originalUrl),
      cookie: request.get('Cookie'),
    });
    response.once('close', () => context.downloads.close());
    // Whoever asked may have left already.
    if (response.destroyed) context.downloads.close();
    await sendAnswer(
      request,
      response,
      await handle(toWebRequest(request, response, options.origin), context),
      options,
    );
  };
  return (request, response, next) => void answer(request, response).catch(next);
}

function toWebRequest(request: ExpressRequest, response: ExpressResponse, origin: string): Request {
  const url = new URL(origin + request.originalUrl);
  if (url.searchParams.has(obsoleteParameter)) url.searchParams.delete(obsoleteParameter);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const item of Array.isArray(value) ? value : [value ?? '']) headers.append(name, item);
  }
  // Remix compares Origin with the Host header, which a proxy may have changed, and answers 500; createServer has
  // compared it with the public address already.
  headers.delete('Origin');
  // Aborted in any case once the connection is done with, which ends the timers that Remix set for this request.
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  const body: unknown = request.body;
  return new Request(url, {
    method: request.method,
    headers,
    signal: controller.signal,
    ...(Buffer.isBuffer(body) && request.method === 'POST' ? { body: new Uint8Array(body) } : {}),
  });
}

async function sendAnswer(
  request: ExpressRequest,
  response: ExpressResponse,
  answer: Response,
  { refuse, longestPauseMs = patienceMs }: Pick<RemixHandlerOptions, 'refuse' | 'longestPauseMs'>,
): Promise<void> {
  if (answer.status === 301) response.set('Cache-Control', renameCaching);
  if (answer.status === 405 && !answer.headers.has('Allow')) response.set('Allow', 'GET, HEAD');
  if (answer.status === 503) response.set('Retry-After', retrySeconds);
  if (isWordedByRemix(request, answer)) {
    refuse(request, response, isWordedStatus(answer.status) ? answer.status : 500);
    return;
  }
  // An answer that knows its length is a file, and may be large; any other is read whole. Both before anything is said
  // of it: should that fail, the failure can still be answered.
  const isFile = answer.headers.has('Content-Length') && answer.body !== null;
  const pieces = isFile ? await beginBody(answer.body) : null;
  const whole = isFile ? null : Buffer.from(await answer.arrayBuffer());
  response.status(answer.status);
  // A 304 updates the headers of the page that the asker keeps, whose policy has the hashes of its scripts.
  if (answer.status === 304) response.removeHeader('Content-Security-Policy');
  for (const [name, value] of answer.headers) {
    if (name !== 'set-cookie') response.setHeader(name, value);
  }
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
  if (pieces !== null) await sendPieces(response, pieces, longestPauseMs);
  else if (answer.body === null) response.end();
  else response.end(whole);
}

/**
 * Whether an error carries Remix's own words, meant for developers, instead of ours: under `/api` anything that is
 * not JSON of ours, elsewhere a failure without a page.
 */
function isWordedByRemix(request: ExpressRequest, answer: Response): boolean {
  if (answer.status < 400) return false;
  const type = answer.headers.get('Content-Type') ?? '';
  if (isApiPath(takePath(request.originalUrl))) {
    return answer.headers.has('X-Remix-Error') || !type.startsWith('application/json');
  }
  return (
    answer.headers.has('X-Remix-Error') || (answer.status >= 500 && !/^text\/(?:html|x-script)/.test(type))
  );
}
