// Files made of published data, each built whole before a byte is sent: Remix does not slow down for a slow reader, so
// a stream would fill the memory, and a failure half way would end a file as if it were whole. Here it is a 500.
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { isFresh, setCacheHeaders, type PublishedState } from './http-cache.server.ts';
import type { IgnoredParameter } from './ignored-parameters.ts';
import { openToAllOrigins } from './json-response.server.ts';

const compress = promisify(gzip);

export interface Download {
  /** What is in it, for the file's name: `models`. */
  name: string;
  extension: string;
  /** With its charset. */
  contentType: string;
  /** A feed is read where it is; anything else is saved. */
  isFeed?: boolean;
  /** Parameters that were not understood, for which the file has no place. */
  ignored?: readonly IgnoredParameter[];
  /** The whole text; not called when the asker has this version. */
  write: () => string;
}

/**
 * Answers a file of public data, with its name (which holds the data version), length, and an ETag of build, data and UK
 * day; asked again with it, a 304 without a body. Compressed here, since whoever compresses later takes the length away.
 */
export async function respondDownload(
  request: Request,
  context: PublishedState,
  { name, extension, contentType, isFeed = false, ignored = [], write }: Download,
): Promise<Response> {
  const headers = new Headers({
    ...openToAllOrigins,
    'Access-Control-Expose-Headers': `${openToAllOrigins['Access-Control-Expose-Headers']}, Content-Disposition, X-Ignored-Parameters`,
    'X-Content-Type-Options': 'nosniff',
  });
  const etag = setCacheHeaders(headers, 200, context);
  if (etag !== null && isFresh(request, etag)) return new Response(null, { status: 304, headers });
  const fileName = `community-rainbow-${name}-${context.catalogue.current().version}.${extension}`;
  headers.set('Content-Type', contentType);
  headers.set('Content-Disposition', `${isFeed ? 'inline' : 'attachment'}; filename="${fileName}"`);
  if (ignored.length > 0) headers.set('X-Ignored-Parameters', nameIgnored(ignored));
  const text = Buffer.from(write(), 'utf8');
  const isCompressed = acceptsGzip(request.headers.get('Accept-Encoding') ?? '');
  const bytes = isCompressed ? await compress(text) : text;
  if (isCompressed) headers.set('Content-Encoding', 'gzip');
  headers.set('Content-Length', String(bytes.length));
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { status: 200, headers });
}

/** Readers of HTTP stop at 8 or 16 KB of headers; who sends so much that this cuts it short knows what they sent. */
const longestHeader = 1_000;

/** `people=martians&nonsense=1`, escaped as in an address, with as many as there is room for. */
function nameIgnored(ignored: readonly IgnoredParameter[]): string {
  const pairs = ignored.map(({ parameter, value }) => new URLSearchParams([[parameter, value]]).toString());
  let length = 0;
  return pairs.filter((pair) => (length += pair.length + 1) <= longestHeader).join('&');
}

/** Whether `Accept-Encoding` takes gzip: named, or by `*`, and not with a weight of nought (RFC 9110, 12.5.3). */
export function acceptsGzip(acceptEncoding: string): boolean {
  const weights = new Map(
    acceptEncoding.split(',').map((part) => {
      const [coding = '', ...settings] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = settings.find((setting) => setting.startsWith('q='))?.slice(2);
      return [coding, weight === undefined ? 1 : Number(weight)];
    }),
  );
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}
