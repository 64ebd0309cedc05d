import { makeRelease } from '#app/features/exports/release/make-release.server.ts';
import { createReleaseReader } from '#app/features/exports/release/release-reader.server.ts';
import type { Database } from '#db/client.server.ts';
import { describeRelease } from '#scripts/describe-release.ts';

/**
 * Makes a release where there is none, so that the data can be taken away from the first day. A failure keeps nobody from
 * reading the site.
 *
 * @returns what to tell whoever started the server; null where there is a release already
 */
export async function makeFirstRelease(
  database: Database,
  options: { folder: string; origin: string; now: Date },
): Promise<string | null> {
  try {
    if (createReleaseReader(options.folder).list().length > 0) return null;
    return describeRelease(await makeRelease(database, options));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `No release of the data was made (${reason}). Once that is mended, make one with: npm run release`;
  }
}
