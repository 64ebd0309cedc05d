// Makes a release: an immutable, numbered copy of everything published, in every form that it is given away in. Written to a
// folder that nobody looks into, and renamed into its place when it is whole.
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Card } from '#app/features/models/card-schema.ts';
import { loadCatalogue, type Catalogue } from '#app/features/models/catalogue.server.ts';
import { findRevision } from '#app/features/models/history.server.ts';
import { evidenceRuleVersion } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import type { Database } from '#db/client.server.ts';
import { listChanges } from './release-changes.ts';
import { nextVersion, releaseFormat, type ReleaseManifest } from './release-manifest.ts';
import { createReleaseReader } from './release-reader.server.ts';
import { writeRelease, type ReleaseFacts } from './write-release.server.ts';

/** Why no release was made, in a sentence for whoever asked for one. */
export class ReleaseRefusedError extends Error {
  override name = 'ReleaseRefusedError';
}

const scratchPrefix = '.making-';
/** Longer than any release takes: what is older was left by a process that was killed. */
const abandonedAfterMs = 24 * 60 * 60 * 1000;

export interface ReleaseOptions {
  /** Of all releases; made when it is missing. */
  folder: string;
  now: Date;
  /** The public address of the site, without a trailing slash. */
  origin: string;
  /** Told what is being written. */
  onProgress?: (doing: string) => void;
}

/**
 * Makes the next release of what is published now. The same database, moment, origin and earlier releases give the same
 * bytes.
 *
 * @throws ReleaseRefusedError when nothing is published, nothing differs from the release before, or another process has
 * made a release of this number meanwhile
 */
export async function makeRelease(db: Database, options: ReleaseOptions): Promise<ReleaseManifest> {
  const { folder, now, origin } = options;
  mkdirSync(folder, { recursive: true });
  removeAbandoned(folder);
  const catalogue = loadCatalogue(db);
  const earlier = createReleaseReader(folder).list();
  const previous = earlier[0] ?? null;
  refuseIfPointless(catalogue, previous, origin);
  const releasedOn = ukDay(now);
  const release: ReleaseFacts = {
    version: nextVersion(
      earlier.map(({ version }) => version),
      releasedOn,
    ),
    releasedOn,
    madeAt: now.toISOString(),
    origin,
    evidenceRuleVersion,
    previous: previous?.version ?? null,
    changes: listChanges(catalogue, previous, (slug, number) => readRevision(db, slug, number)),
  };
  const scratch = mkdtempSync(join(folder, scratchPrefix));
  try {
    const manifest = await writeRelease(scratch, release, catalogue, options.onProgress);
    publish(scratch, folder, release.version);
    return manifest;
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true });
    throw error;
  }
}

function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => each.startsWith(scratchPrefix))) {
    const path = join(folder, name);
    const changed = statSync(path, { throwIfNoEntry: false });
    // Files are dated by the system's clock, whatever moment the release is of.
    if (changed && Date.now() - changed.mtimeMs > abandonedAfterMs) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

function refuseIfPointless(catalogue: Catalogue, previous: ReleaseManifest | null, origin: string): void {
  if (catalogue.models.length === 0) {
    throw new ReleaseRefusedError('Nothing is published yet, so there is nothing to release.');
  }
  const isSame =
    previous?.dataVersion === catalogue.version &&
    previous.evidenceRuleVersion === evidenceRuleVersion &&
    previous.format === releaseFormat &&
    previous.origin === origin;
  if (isSame) {
    throw new ReleaseRefusedError(
      `Nothing has changed since release ${previous.version} of ${previous.releasedOn}, so no other was made.`,
    );
  }
}

function readRevision(db: Database, slug: string, number: number): Card {
  const revision = findRevision(db, slug, number);
  if (revision === null) {
    throw new ReleaseRefusedError(
      `The release before has revision ${number} of ${slug}, which this database lacks. Restore the database that belongs to these releases, or start with an empty folder for them.`,
    );
  }
  return revision.card;
}

/** Puts the folder into its place, once everything in it is on the disk: from then on it is a release. */
function publish(scratch: string, folder: string, version: string): void {
  for (const name of readdirSync(scratch)) syncToDisk(join(scratch, name));
  syncToDisk(scratch);
  // mkdtemp makes it its owner's alone.
  chmodSync(scratch, 0o755);
  try {
    renameSync(scratch, join(folder, version));
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      throw new ReleaseRefusedError(
        `Another process has made release ${version} at the same time. Look whether anything is missing from it, and then try again.`,
      );
    }
    throw error;
  }
  syncToDisk(folder);
}

function syncToDisk(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
