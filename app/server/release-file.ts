// The files of releases, sent from their folder as they stand: with their length and checksum, in parts where a download was
// broken off, and never compressed on the way, so that what arrives is what SHA256SUMS lists.
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { archiveFile, manifestFile } from '#app/features/exports/release/release-files.ts';
import type { ReleaseManifest } from '#app/features/exports/release/release-manifest.ts';
import type { ReleaseReader } from '#app/features/exports/release/release-reader.server.ts';
import { holdsVersion } from '#app/lib/http-cache.server.ts';
import { openToAllOrigins } from '#app/lib/json-response.server.ts';
import { paths } from '#app/lib/paths.ts';

const yearSeconds = 365 * 24 * 60 * 60;

/** Types that are text, and so need their encoding said. */
const textTypes = /^text\/|json$|ndjson$|yaml$|bibtex$|systems$/;

/**
 * Answers for a file of a release, or of the one called `latest`; passes on what is none.
 *
 * @param folder of all releases
 */
export function answerReleaseFile(
  folder: string,
  releases: ReleaseReader,
): RequestHandler<{ version: string; file: string }> {
  return (request, response, next) => {
    const { version, file: name } = request.params;
    const isLatest = version === 'latest';
    const release = isLatest ? releases.list()[0] : releases.list().find((each) => each.version === version);
    const file = release && findFile(release, name);
    if (!release || !file) {
      next();
      return;
    }
    const etag = file.sha256 === null ? null : `"${file.sha256.slice(0, 32)}"`;
    response.set({
      ...openToAllOrigins,
      'Access-Control-Expose-Headers': `${openToAllOrigins['Access-Control-Expose-Headers']}, Content-Disposition, Content-Location, Content-Range, Accept-Ranges`,
      'Content-Type': textTypes.test(file.mediaType) ? `${file.mediaType}; charset=utf-8` : file.mediaType,
      'Content-Disposition': `attachment; filename="${nameForReader(release, name)}"`,
      // Whoever keeps it compressed would break the checksum and the parts.
      'Cache-Control': isLatest
        ? 'public, no-cache, no-transform'
        : `public, max-age=${yearSeconds}, immutable, no-transform`,
      ...(etag !== null && { ETag: etag }),
      ...(isLatest && { 'Content-Location': paths.releaseFile(release.version, name) }),
    });
    // Not left to Express, which would send it all again to a program that asks for no cache on the way, as Node's own does.
    if (etag !== null && holdsVersion(request.get('If-None-Match') ?? null, etag)) {
      response.removeHeader('Content-Type');
      response.status(304).end();
      return;
    }
    response.sendFile(name, { root: join(folder, release.version), cacheControl: false }, (error) => {
      if (error) next(error);
    });
  };
}

/** A file that the release says it has; the manifest itself, which cannot hold its own checksum, by its own name. */
function findFile(
  { files }: ReleaseManifest,
  name: string,
): { mediaType: string; sha256: string | null } | undefined {
  if (name === manifestFile.name) return { ...manifestFile, sha256: null };
  return files.find((file) => file.name === name);
}

/** Files keep the names by which they name each other; the archive, which is saved alone, says what it is. */
function nameForReader({ version }: ReleaseManifest, name: string): string {
  return name === archiveFile.name ? `community-rainbow-${version}.zip` : name;
}
