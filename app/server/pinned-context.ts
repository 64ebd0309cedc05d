import type { AppLoadContext } from '@remix-run/node';
import type { Admission, KnockingRequest } from '#app/features/editors/doors.server.ts';
import type { ReleaseManifest } from '#app/features/exports/release/release-manifest.ts';
import type { ReleaseReader } from '#app/features/exports/release/release-reader.server.ts';
import type { Catalogue, CatalogueReader } from '#app/features/models/catalogue.server.ts';
import type { HistoryReader } from '#app/features/models/history.server.ts';
import type { ModerationDesk } from '#app/features/moderation/desk.server.ts';
import type { SearchIndex } from '#app/features/search/search-index.ts';
import type { SubmissionDesk } from '#app/features/submissions/desk.server.ts';
import type { DownloadCache } from '#app/lib/download-cache.server.ts';
import type { FormGuard } from '#app/lib/form-guard.server.ts';
import type { ErrorLog, Site } from './load-context.ts';

/**
 * Makes the load context of one request. Catalogue and time are held for as long as the request lasts: were the data
 * to change, or the day to turn, between a loader and the ETag, caches would keep the old page under the new ETag.
 *
 * @param parts.identifyBuild names what is served, settings included
 */
export function createLoadContextFactory(parts: {
  catalogue: CatalogueReader;
  searchIndexOf: (catalogue: Catalogue) => SearchIndex;
  history: HistoryReader;
  releases: ReleaseReader;
  downloads: DownloadCache;
  submissions: SubmissionDesk;
  moderation: ModerationDesk;
  formGuard: FormGuard;
  admit: (request: KnockingRequest, now: Date) => Promise<Admission>;
  clock: () => Date;
  site: Site;
  identifyBuild: () => string;
  log: ErrorLog;
}): (request: KnockingRequest) => Promise<AppLoadContext> {
  return async (request) => {
    let held: Catalogue | undefined;
    let released: readonly ReleaseManifest[] | undefined;
    const now = parts.clock();
    const { editor, doors } = await parts.admit(request, now);
    const catalogue = { current: () => (held ??= parts.catalogue.current()) };
    return {
      catalogue,
      search: { current: () => parts.searchIndexOf(catalogue.current()) },
      history: {
        current: () => parts.history.of(catalogue.current()),
        ofCard: (slug, page) => parts.history.ofCard(catalogue.current(), slug, page),
      },
      releases: { list: () => (released ??= parts.releases.list()) },
      downloads: parts.downloads.open(),
      submissions: parts.submissions,
      moderation: parts.moderation,
      formGuard: parts.formGuard,
      editor,
      doors,
      clock: () => now,
      site: parts.site,
      answered: { hasErrors: false },
      buildId: parts.identifyBuild(),
      log: parts.log,
    };
  };
}
