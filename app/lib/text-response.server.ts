// Text for machines that is no API, such as the sitemap: kept and asked for again as pages are. Resource routes pass
// neither through entry.server.tsx nor through its headers, so they set their own here.
import { isFresh, setCacheHeaders, type PublishedState } from './http-cache.server.ts';

/**
 * Answers a public text with an ETag of build, data and UK day; asked again with it, a 304 without a body.
 *
 * @param contentType with its charset, such as `text/plain; charset=utf-8`
 */
export function respondText(
  request: Request,
  context: PublishedState,
  text: string,
  contentType: string,
): Response {
  const headers = new Headers({ 'X-Content-Type-Options': 'nosniff' });
  const etag = setCacheHeaders(headers, 200, context);
  if (etag !== null && isFresh(request, etag)) return new Response(null, { status: 304, headers });
  headers.set('Content-Type', contentType);
  return new Response(request.method === 'HEAD' ? null : text, { status: 200, headers });
}
