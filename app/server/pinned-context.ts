import type { AppLoadContext } from '@remix-run/node';
import type { Catalogue } from '#app/features/models/catalogue.server.ts';
import type { ServerOptions } from './create-server.ts';

/**
 * Makes the load context of one request. Catalogue and time are held for as long as the request lasts: were the data
 * to change, or the day to turn, between a loader and the ETag, caches would keep the old page under the new ETag.
 */
export function createLoadContextFactory({
  catalogue,
  clock,
  site,
  identifyBuild,
  log,
}: Pick<ServerOptions, 'catalogue' | 'clock' | 'site' | 'identifyBuild' | 'log'>): () => AppLoadContext {
  return () => {
    let held: Catalogue | undefined;
    const now = clock();
    return {
      catalogue: { current: () => (held ??= catalogue.current()) },
      clock: () => now,
      site,
      buildId: identifyBuild(),
      log,
    };
  };
}
