import type { AppLoadContext } from '@remix-run/node';
import type { Catalogue, CatalogueReader } from '#app/features/models/catalogue.server.ts';
import type { SearchIndex } from '#app/features/search/search-index.ts';
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
  clock: () => Date;
  site: Site;
  identifyBuild: () => string;
  log: ErrorLog;
}): () => AppLoadContext {
  return () => {
    let held: Catalogue | undefined;
    const now = parts.clock();
    const catalogue = { current: () => (held ??= parts.catalogue.current()) };
    return {
      catalogue,
      search: { current: () => parts.searchIndexOf(catalogue.current()) },
      clock: () => now,
      site: parts.site,
      buildId: parts.identifyBuild(),
      log: parts.log,
    };
  };
}
