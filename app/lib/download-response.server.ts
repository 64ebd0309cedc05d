// Files made of published data, each made whole before a byte is sent, so that a failure is a 500 and never half a file.
// The bytes are kept by download-cache.server.ts and lent to readers piece by piece, as fast as each one reads
// (app/server/remix-handler.ts), so that many slow readers of one file hold it once.
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { DownloadDesk } from './download-cache.server.ts';
import { currentETag, isFresh, setCacheHeaders, type PublishedState } from './http-cache.server.ts';
import type { IgnoredParameter } from './ignored-parameters.ts';
import { openToAllOrigins } from './json-response.server.ts';

const compress = promisify(gzip);

export interface Download {
  /** What is in it, for the file's name: `models`. */
  name: string;
  extension: string;
  /** With its charset. */
  contentType: string;
  /** A feed or a picture is opened where it is; anything else is saved. */
  isOpened?: boolean;
  /** The query string that it was narrowed down by, without what was ignored; empty for all there is. */
  query: string;
  /** Parameters that were not understood, for which the file has no place. */
  ignored?: readonly IgnoredParameter[];
  /** The whole text, or bytes; not called when the asker has this version, or somebody had this file before. */
  write: () => string | Buffer | Promise<Buffer>;
}

/** The part of the load context that a file depends on. */
export interface DownloadContext extends PublishedState {
  downloads: DownloadDesk;
}

/**
 * Answers a file of public data, with its name (which holds the data version), length, and an ETag as every public answer has; asked again with it, a 304 without a body. A 503 while readers hold too much. Compressed here, since whoever
 * compresses later takes the length away.
 */
export async function respondDownload(
  request: Request,
  context: DownloadContext,
  { name, extension, contentType, isOpened = false, query, ignored = [], write }: Download,
): Promise<Response> {
  const headers = new Headers({
    ...openToAllOrigins,
    'Access-Control-Expose-Headers': `${openToAllOrigins['Access-Control-Expose-Headers']}, Content-Disposition, X-Ignored-Parameters`,
    'X-Content-Type-Options': 'nosniff',
  });
  const etag = currentETag(context);
  setCacheHeaders(headers, 200, context);
  if (isFresh(request, etag)) return new Response(null, { status: 304, headers });
  const fileName = `community-rainbow-${name}-${context.catalogue.current().version}.${extension}`;
  headers.set('Content-Type', contentType);
  headers.set('Content-Disposition', `${isOpened ? 'inline' : 'attachment'}; filename="${fileName}"`);
  if (ignored.length > 0) headers.set('X-Ignored-Parameters', nameIgnored(ignored));
  const isPacked = packedExtensions.includes(extension);
  const encoding =
    !isPacked && acceptsGzip(request.headers.get('Accept-Encoding') ?? '') ? 'gzip' : 'identity';
  const bytes = await context.downloads.take(
    { etag, file: `${name}.${extension}`, query, encoding },
    async () => {
      const written = await write();
      const file = typeof written === 'string' ? Buffer.from(written, 'utf8') : written;
      return encoding === 'gzip' ? compress(file) : file;
    },
  );
  if (bytes === null) return new Response(null, { status: 503, headers: { 'Cache-Control': 'no-store' } });
  if (encoding === 'gzip') headers.set('Content-Encoding', encoding);
  headers.set('Content-Length', String(bytes.length));
  return new Response(request.method === 'HEAD' ? null : lend(bytes), { status: 200, headers });
}

/** Files that are zips themselves, which another packing only makes slower. */
const packedExtensions: readonly string[] = ['docx'];

const pieceBytes = 64 * 1024;

/** A body that hands out views of the bytes, one each time it is asked, and copies nothing. */
function lend(bytes: Buffer): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (sent < bytes.length) controller.enqueue(bytes.subarray(sent, sent + pieceBytes));
        sent += pieceBytes;
        if (sent >= bytes.length) controller.close();
      },
    },
    // Nothing ahead of the reader. Never of type "bytes", which would take the shared buffer for itself.
    { highWaterMark: 0 },
  );
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
