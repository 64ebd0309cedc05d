// How often one network address may begin a submission, have letters sent, send forms, ask to sign in and guess at links. All of it is counted
// in memory, gone with its window, and written nowhere. Comes before bodies are read: a refusal costs next to nothing.
// Not by rateLimit itself, which stops counting what a client asked for and did not wait for, though it was done.
import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, MemoryStore, type Options } from 'express-rate-limit';
import { readPrivatePath, type PrivatePart } from '#app/lib/private-path.ts';
import { logRefusal, type RefusalReason } from '#app/lib/refusals.ts';
import type { Refuse } from './error-page.ts';
import type { FormLimits } from './form-limits.ts';
import type { ErrorLog } from './load-context.ts';
import { takePath } from './request-target.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

interface LimitParts {
  limits: FormLimits;
  refuse: Refuse;
  log: ErrorLog;
}

/** Answers 429, in words, to what goes beyond the limits; what readers read passes. */
export function limitForms(parts: LimitParts): RequestHandler[] {
  const { begunPerHour, linksPerHour, contactsPerHour, signInLinksPerHour, postsPerMinute } = parts.limits;
  return [
    limitWrongLinks(parts, 'submit'),
    limitWrongLinks(parts, 'sign-in'),
    limitPosts(parts, {
      reason: 'too-many-posts',
      windowMs: minuteMs,
      most: postsPerMinute,
      // The page of a question asks for the level again and again while somebody types: the limit of all requests is for that.
      only: (segments) => segments.at(-1) !== 'level.json',
      isMistakeCounted: true,
    }),
    limitPosts(parts, {
      reason: 'too-many-begun',
      part: 'submit',
      windowMs: hourMs,
      most: begunPerHour,
      only: (segments) => segments.length === 0,
    }),
    limitPosts(parts, {
      reason: 'too-many-links',
      part: 'submit',
      windowMs: hourMs,
      most: linksPerHour,
      only: (segments) => segments[0] === 'return',
    }),
    limitPosts(parts, {
      reason: 'too-many-contacts',
      part: 'submit',
      windowMs: hourMs,
      most: contactsPerHour,
      only: (segments) => segments[1] === 'contact',
    }),
    limitPosts(parts, {
      reason: 'too-many-sign-ins',
      part: 'sign-in',
      windowMs: hourMs,
      most: signInLinksPerHour,
      only: (segments) => segments.length === 0,
    }),
  ];
}

/**
 * Counts forms as they come.
 *
 * @param limit.part whose forms are counted; those of all private parts when left out
 * @param limit.only which pages’ forms are counted
 * @param limit.isMistakeCounted whether those are that came back with errors, which have done nothing
 */
function limitPosts(
  parts: LimitParts,
  {
    reason,
    part,
    windowMs,
    most,
    only,
    isMistakeCounted = false,
  }: {
    reason: RefusalReason;
    part?: PrivatePart;
    windowMs: number;
    most: number;
    only: (segments: readonly string[]) => boolean;
    isMistakeCounted?: boolean;
  },
): RequestHandler {
  const sent = createStore(windowMs);
  return (request, response, next) => {
    const read = readPrivatePath(takePath(request.originalUrl));
    const isCounted = read !== null && (part === undefined || part === read.part) && only(read.segments);
    if (request.method !== 'POST' || !isCounted) {
      next();
      return;
    }
    const address = nameAddress(request);
    sent
      .increment(address)
      .then(({ totalHits, resetTime }) => {
        if (totalHits > most) {
          refuseUntil(resetTime, reason, { ...parts, request, response });
          return;
        }
        if (!isMistakeCounted) {
          response.once('finish', () => {
            if (response.statusCode >= 400) void sent.decrement(address);
          });
        }
        next();
      })
      .catch(next);
  };
}

/** Counts links that open nothing, and closes all that is below a part to an address that has tried too many. */
function limitWrongLinks(parts: LimitParts, part: PrivatePart): RequestHandler {
  const wrong = createStore(10 * minuteMs);
  return (request, response, next) => {
    const read = readPrivatePath(takePath(request.originalUrl));
    if (read === null || read.part !== part || read.segments.length === 0) {
      next();
      return;
    }
    const address = nameAddress(request);
    response.once('finish', () => {
      if (response.statusCode === 404 || response.statusCode === 410) void wrong.increment(address);
    });
    wrong
      .get(address)
      .then((tried) => {
        if (tried === undefined || tried.totalHits < parts.limits.wrongLinksPerTenMinutes) next();
        else refuseUntil(tried.resetTime, 'too-many-wrong-links', { ...parts, request, response });
      })
      .catch(next);
  };
}

function refuseUntil(
  endsAt: Date | undefined,
  reason: RefusalReason,
  { refuse, log, request, response }: LimitParts & { request: Request; response: Response },
): void {
  const seconds = Math.ceil(((endsAt?.getTime() ?? 0) - Date.now()) / 1000);
  logRefusal(log, { method: request.method, path: takePath(request.originalUrl) }, reason);
  response.set('Retry-After', String(Math.max(seconds, 1)));
  refuse(request, response, 429);
}

function createStore(windowMs: number): MemoryStore {
  const store = new MemoryStore();
  store.init({ windowMs } as Options);
  return store;
}

function nameAddress(request: Request): string {
  return ipKeyGenerator(request.ip ?? '');
}
