// What is turned away before anything else is asked: addresses that cannot be read, methods that nothing here answers, and forms
// of other sites.
import type { Request, RequestHandler } from 'express';
import { readPrivatePath } from '#app/lib/private-path.ts';
import { logRefusal } from '#app/lib/refusals.ts';
import type { Refuse } from './error-page.ts';
import type { ErrorLog, Site } from './load-context.ts';
import { hasDotSegments, isReadablePath, normalisePath, takePath } from './request-target.ts';

/** Browsers keep a 301 for ever unless told otherwise, and a wrong one could then not be mended. */
const redirectCaching = 'public, max-age=3600';

/** Turns away what no route could answer, and sends every page's variants to its one address. */
export function refuseUnusable({
  site,
  refuse,
  log,
}: {
  site: Site;
  refuse: Refuse;
  log: ErrorLog;
}): RequestHandler {
  return (request, response, next) => {
    const target = request.originalUrl;
    const path = takePath(target);
    // Pages are found by the path with its dot segments resolved, and limits of bodies by the path as it came: no form of
    // ours has any.
    if (!isReadablePath(path) || (request.method === 'POST' && hasDotSegments(path))) {
      refuse(request, response, 400);
      return;
    }
    if (!['GET', 'HEAD', 'POST'].includes(request.method)) {
      response.set('Allow', 'GET, HEAD');
      refuse(request, response, 405);
      return;
    }
    if (request.method === 'POST' && !isFromHere(request, site)) {
      logRefusal(log, { method: request.method, path }, 'other-origin');
      refuse(request, response, 403);
      return;
    }
    const normalised = normalisePath(path);
    if (normalised !== path && request.method !== 'POST') {
      // A private address opens something: no cache in between may keep it.
      const caching = readPrivatePath(path) === null ? redirectCaching : 'no-store';
      response.set('Cache-Control', caching).redirect(301, normalised + target.slice(path.length));
      return;
    }
    next();
  };
}

/** Browsers name the origin of a form, or at least whether it is ours; other programs need not. */
function isFromHere(request: Request, site: Site): boolean {
  const [origin, host] = [request.get('Origin'), request.get('Host')];
  if (origin === undefined) return ['same-origin', 'none'].includes(request.get('Sec-Fetch-Site') ?? 'none');
  return [site.origin, `http://${host}`, `https://${host}`].includes(origin);
}
