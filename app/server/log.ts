// The log of the server: JSON lines on standard output. It holds no personal data: of a request only method, path,
// status and duration; no query, address, user agent, cookie, referrer or token of a private link.
import { pino, type DestinationStream, type Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Request, RequestHandler, Response } from 'express';
import { hideTokens } from '#app/lib/private-path.ts';
import { takePath } from './request-target.ts';

const longestPath = 200;

/** A logger on standard output, or on a stream in tests. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  // Neither process id nor host name: one process, and the line says nothing of the machine.
  return pino({ level, base: null }, destination ?? pino.destination(1));
}

/** What the log says of a request. A path may be as long as a reader likes; 200 characters are enough to find it. */
export function describeRequest(request: Pick<Request, 'method' | 'originalUrl' | 'url'>): {
  method: string;
  path: string;
} {
  const path = hideTokens(takePath(request.originalUrl ?? request.url));
  return {
    method: request.method,
    path: path.length > longestPath ? `${path.slice(0, longestPath)}…` : path,
  };
}

/** A line for each request once it is answered; assets and health checks only at level `debug`. */
export function logRequests(log: Logger): RequestHandler {
  return pinoHttp<Request, Response>({
    logger: log,
    wrapSerializers: false,
    serializers: {
      request: describeRequest,
      response: (response: Response) => ({ status: response.statusCode }),
      // The cause of a failure is logged where it is known, with its stack; this one would only repeat the status.
      err: () => undefined,
    },
    customAttributeKeys: { req: 'request', res: 'response', responseTime: 'durationMs' },
    customLogLevel: (request, response) => {
      if (response.statusCode >= 500) return 'error';
      return /^\/(?:assets\/|healthz$|readyz$)/.test(takePath(request.originalUrl)) ? 'debug' : 'info';
    },
    customSuccessMessage: (_request, response) => (response.writableEnded ? 'Answered.' : 'Left unanswered.'),
    customErrorMessage: () => 'Failed.',
  });
}
