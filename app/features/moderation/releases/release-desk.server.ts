// Releases as an admin makes them from the site: as `npm run release` does, one at a time, with a line in the audit trail.
import { recordAction, subjectOf } from '#app/features/editors/audit.server.ts';
import { makeRelease, ReleaseRefusedError } from '#app/features/exports/release/make-release.server.ts';
import { listChanges } from '#app/features/exports/release/release-changes.ts';
import type { ReleaseChange } from '#app/features/exports/release/release-manifest.ts';
import type { ReleaseReader } from '#app/features/exports/release/release-reader.server.ts';
import type { Catalogue } from '#app/features/models/catalogue.server.ts';
import { findRevision } from '#app/features/models/history.server.ts';
import type { Database } from '#db/client.server.ts';

export type MakeReleaseResult =
  | { kind: 'made'; version: string }
  /** In a sentence for whoever asked for one. */
  | { kind: 'refused'; message: string };

export interface ReleaseDesk {
  /**
   * What has changed since the last release.
   *
   * @returns null before the first release, and where the database lacks a revision of the last
   */
  listChanges(catalogue: Catalogue): ReleaseChange[] | null;
  /** Makes the next release, in a second or two. */
  make(of: { editorId: number; now: Date }): Promise<MakeReleaseResult>;
}

/** @param parts.origin public address of the site, without a trailing slash */
export function createReleaseDesk({
  db,
  folder,
  origin,
  reader,
}: {
  db: Database;
  folder: string;
  origin: string;
  reader: ReleaseReader;
}): ReleaseDesk {
  let isMaking = false;
  return {
    listChanges: (catalogue) => listChangesSince(db, catalogue, reader.list()[0]),
    async make({ editorId, now }) {
      // Of two presses the second would do the work again, only to be refused; another process is told by the folder.
      if (isMaking) {
        return {
          kind: 'refused',
          message: 'A release is being made at this moment. Look at the list below.',
        };
      }
      isMaking = true;
      try {
        const { version } = await makeRelease(db, { folder, origin, now });
        recordAction(db, { editorId, action: 'release-made', subject: subjectOf.release(version), now });
        return { kind: 'made', version };
      } catch (error) {
        if (!(error instanceof ReleaseRefusedError)) throw error;
        return { kind: 'refused', message: error.message };
      } finally {
        isMaking = false;
      }
    },
  };
}

function listChangesSince(
  db: Database,
  catalogue: Catalogue,
  last: ReturnType<ReleaseReader['list']>[number] | undefined,
): ReleaseChange[] | null {
  if (last === undefined) return null;
  const cards = new Map(
    last.models.map(({ slug, revision }) => [slug, findRevision(db, slug, revision)?.card] as const),
  );
  if ([...cards.values()].includes(undefined)) return null;
  return listChanges(catalogue, last, (slug) => {
    const card = cards.get(slug);
    if (card === undefined) throw new RangeError(`${slug} was not in release ${last.version}.`);
    return card;
  });
}
