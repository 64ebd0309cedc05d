// The Express application: everything that happens to a request before and after Remix. All that it needs is passed
// in, so that tests run it with a database, a clock and a log of their own. Called by scripts/serve.ts.
import type { ServerBuild } from '@remix-run/node';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { createDoors } from '#app/features/editors/doors.server.ts';
import { createReleaseReader } from '#app/features/exports/release/release-reader.server.ts';
import type { CatalogueReader } from '#app/features/models/catalogue.server.ts';
import { createHistoryReader } from '#app/features/models/history.server.ts';
import { createModerationDesk } from '#app/features/moderation/desk.server.ts';
import { createSearchIndexes } from '#app/features/search/search-reader.ts';
import { createSubmissionDesk } from '#app/features/submissions/desk.server.ts';
import { createDownloadCache } from '#app/lib/download-cache.server.ts';
import { createFormGuard } from '#app/lib/form-guard.server.ts';
import { isFramable } from '#app/lib/content-security-policy.server.ts';
import { isWordedStatus } from '#app/lib/error-wordings.ts';
import { openToAllOrigins } from '#app/lib/json-response.server.ts';
import { paths } from '#app/lib/paths.ts';
import { describeFailure, logRefusal } from '#app/lib/refusals.ts';
import { requestsPerMinute } from '#app/lib/request-limits.ts';
import type { Database } from '#db/client.server.ts';
import { serveBuiltFiles } from './built-files.ts';
import { refuseOddForms, refuseOtherThanForms } from './check-forms.ts';
import { compressAnswers } from './compress-answers.ts';
import { createRefuse, refuseAll, type Refuse } from './error-page.ts';
import { formLimits, type FormLimits } from './form-limits.ts';
import { answerHealth, answerReadiness } from './health.ts';
import { limitForms } from './limit-forms.ts';
import type { Site } from './load-context.ts';
import { logRequests } from './log.ts';
import { createLoadContextFactory } from './pinned-context.ts';
import { answerWithRemix } from './remix-handler.ts';
import { answerReleaseFile } from './release-file.ts';
import { refuseUnusable } from './refuse-unusable.ts';
import { takePath, toOriginForm } from './request-target.ts';

export interface ServerOptions {
  /** The built Remix application, or in development a way to the present one. */
  build: ServerBuild | (() => Promise<ServerBuild>);
  database: Database;
  catalogue: CatalogueReader;
  /** Folder of the releases of the dataset, which may not exist yet. */
  releasesFolder: string;
  /** Told when letters wait to be sent. */
  post: { wake(): void };
  /** Of the cookie that keeps editors signed in; null where nobody can sign in. */
  sessionSecrets: readonly string[] | null;
  clock: () => Date;
  site: Site;
  /** Names what is served, settings included; in development anew each time, so that nothing is kept. */
  identifyBuild: () => string;
  log: Logger;
  /** As Express takes it: a number of proxies, or a list of addresses. */
  trustProxy: number | string[];
  /** Folder with the built files that browsers load; null while Vite serves the sources. */
  clientFolder: string | null;
  /** Vite, in development only. */
  viteMiddleware?: RequestHandler;
  /** Of one address; pages and API together, assets not counted. Enough for a council behind one address. */
  requestsPerMinute?: number;
  /** Of the forms that are not for reading. */
  formLimits?: FormLimits;
  /** True from the moment on when the process was asked to stop. */
  isStopping: () => boolean;
}

const largestBodyBytes = 64 * 1024;
/** A note on every statement of /readiness in any script: 25 of 2,000 characters, each up to nine bytes in a form. */
const largestNotesBytes = 512 * 1024;
const yearSeconds = 365 * 24 * 60 * 60;

/** Builds the application; the caller listens and stops. */
export function createServer(options: ServerOptions): Express {
  const { build, log, site, formLimits: limits = formLimits } = options;
  const refuse = createRefuse({
    site,
    stylesheets: typeof build === 'function' ? [] : (build.assets.routes.root?.css ?? []),
    fonts: typeof build === 'function' ? [] : listPreloadedFonts(build),
  });
  const searchIndexOf = createSearchIndexes();
  // Now, so that the first reader does not wait for it.
  searchIndexOf(options.catalogue.current());
  const app = express();
  app.set('trust proxy', options.trustProxy);
  // Queries are read by Remix; Express's own ETags are of bytes, ours of build, data and day.
  app.set('query parser', false);
  app.set('etag', false);

  app.use(readOriginForm);
  // Before the log, which its hundred files a page would drown.
  if (options.viteMiddleware) app.use(options.viteMiddleware);
  app.use(logRequests(log));
  app.use(setSecurityHeaders(site));
  app.use(allowFrames);
  app.use('/api', openApi);
  app.use(compressAnswers());
  app.get('/healthz', answerHealth);
  app.get('/readyz', answerReadiness(options));
  app.use(refuseWhileStopping(options.isStopping, refuse));
  app.use(refuseUnusable({ site, refuse, log }));
  if (options.clientFolder !== null) app.use(serveBuiltFiles(options.clientFolder));
  app.use(limitRate(options.requestsPerMinute ?? requestsPerMinute, refuse));
  app.use(limitForms({ limits, refuse, log }));
  app.use(refuseOtherThanForms({ refuse, log }));
  const releases = createReleaseReader(options.releasesFolder, (error) =>
    log.error({ err: error }, 'A release is left out.'),
  );
  app.get('/data/:version/:file', answerReleaseFile(options.releasesFolder, releases));
  // Whole, so that a body without a stated length is counted too. Compressed ones could grow without bound.
  app.use(
    [paths.readiness(), paths.readinessFile()],
    express.raw({ type: () => true, limit: largestNotesBytes, inflate: false }),
  );
  app.use(express.raw({ type: () => true, limit: largestBodyBytes, inflate: false }));
  app.use(refuseOddForms({ refuse, log }));
  app.use(
    answerWithRemix({
      build,
      mode: typeof build === 'function' ? 'development' : 'production',
      origin: site.origin,
      createLoadContext: createLoadContextFactory({
        ...options,
        searchIndexOf,
        history: createHistoryReader(options.database),
        releases,
        downloads: createDownloadCache(),
        formGuard: createFormGuard({ clock: options.clock, quickestSeconds: limits.quickestSeconds }),
        submissions: createSubmissionDesk({ db: options.database, post: options.post }),
        admit: createDoors({
          db: options.database,
          post: options.post,
          sessionSecrets: options.sessionSecrets,
          origin: site.origin,
          linksPerHour: limits.signInLinksPerEditor,
          log,
        }),
        moderation: createModerationDesk({
          db: options.database,
          post: options.post,
          releases: { folder: options.releasesFolder, origin: site.origin, reader: releases },
        }),
      }),
      refuse,
    }),
  );
  app.use(answerFailure(log, refuse));
  return app;
}

/** As app/root.tsx names them. */
function listPreloadedFonts(build: ServerBuild): string[] {
  const links = build.routes.root?.module.links?.() ?? [];
  return links.flatMap((link) =>
    'href' in link && link.rel === 'preload' && link.as === 'font' && link.href !== undefined
      ? [link.href]
      : [],
  );
}

const readOriginForm: RequestHandler = (request, _response, next) => {
  request.url = toOriginForm(request.url);
  request.originalUrl = request.url;
  next();
};

/** Headers for every answer. The policy is for what is no page: pages bring their own, which replaces it. */
function setSecurityHeaders(site: Site): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    // Only this host: the ones beside and below it are not ours to speak for.
    strictTransportSecurity: site.origin.startsWith('https:')
      ? { maxAge: yearSeconds, includeSubDomains: false }
      : false,
    // Nothing goes to other sites. Not `no-referrer`, with which browsers send our own forms as of no origin.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}

/** This older header has no word for “everybody”. Every answer there without it, a 304 too, since caches take over its headers. */
const allowFrames: RequestHandler = (request, response, next) => {
  if (isFramable(takePath(request.originalUrl))) response.removeHeader('X-Frame-Options');
  next();
};

/** The API answers every origin, errors and redirects included. */
const openApi: RequestHandler = (request, response, next) => {
  response.set(openToAllOrigins);
  if (request.method !== 'OPTIONS') {
    next();
    return;
  }
  response
    .set({
      Allow: 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    })
    .status(204)
    .end();
};

/** A kept connection may bring one more request after the stop began; those in flight are past this point. */
function refuseWhileStopping(isStopping: () => boolean, refuse: Refuse): RequestHandler {
  return (request, response, next) => {
    if (!isStopping()) {
      next();
      return;
    }
    response.set({ Connection: 'close', 'Retry-After': '5' });
    refuse(request, response, 503);
  };
}

/** Counted in memory by network address, which is kept for a minute and written nowhere. */
function limitRate(requestsPerMinute: number, refuse: Refuse): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
    handler: refuseAll(refuse, 429),
  });
}

function answerFailure(log: Logger, refuse: Refuse): ErrorRequestHandler {
  return (error: { status?: unknown }, request, response, _next) => {
    // Whoever asked has left: nothing can be answered, and it is no failure of ours.
    if (response.destroyed) return;
    const status = typeof error.status === 'number' ? error.status : 500;
    const path = takePath(request.originalUrl);
    if (status >= 500) log.error(describeFailure(error, path), 'A request failed.');
    if (status === 413 || status === 415) {
      logRefusal(log, { method: request.method, path }, status === 413 ? 'too-large' : 'packed');
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (isWordedStatus(status)) refuse(request, response, status);
    else refuse(request, response, status < 500 ? 400 : 500);
  };
}
