// From releases to what the pages about the data show.
import { changeHeadings, describeWhat } from '#app/features/exports/release/change-words.ts';
import { archiveFile } from '#app/features/exports/release/release-files.ts';
import type { ReleaseManifest } from '#app/features/exports/release/release-manifest.ts';
import { citeRelease } from '#app/features/exports/release/release-texts.ts';
import { tables } from '#app/features/exports/tables/tables.ts';
import { countOf, formatBytes, formatDate, joinWords } from '#app/lib/format.ts';

export interface ShownFile {
  name: string;
  meaning: string;
  size: string;
  sha256: string;
}

export interface ShownRelease {
  version: string;
  releasedOn: string;
  /** What became of how many cards, in a few words. */
  inShort: string;
}

export interface ReleaseDetail extends ShownRelease {
  evidenceRuleVersion: string;
  previous: string | null;
  archive: ShownFile;
  files: readonly ShownFile[];
  counts: readonly { title: string; count: number }[];
  changes: readonly { slug: string; name: string; isPublished: boolean; heading: string; words: string }[];
  citation: string;
}

/** A release as a line of a list. */
export function presentRelease({ version, releasedOn, previous, changes }: ReleaseManifest): ShownRelease {
  return {
    version,
    releasedOn: formatDate(releasedOn),
    inShort: previous === null ? 'The first release.' : `${countChanges(changes)}.`,
  };
}

function countChanges(changes: ReleaseManifest['changes']): string {
  if (changes.length === 0) return 'No card has changed';
  const counts = Object.entries(changeHeadings).flatMap(([kind, heading]) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${countOf(count, 'card')} ${heading.toLowerCase()}`];
  });
  return joinWords(counts);
}

/** A release with all that its page shows. */
export function presentReleaseDetail(release: ReleaseManifest): ReleaseDetail {
  const shown = release.files.map((file) => ({ ...file, size: formatBytes(file.bytes) }));
  const archive = shown.find(({ name }) => name === archiveFile.name);
  if (!archive) throw new Error(`Release ${release.version} has no ${archiveFile.name}.`);
  return {
    ...presentRelease(release),
    evidenceRuleVersion: release.evidenceRuleVersion,
    previous: release.previous,
    archive,
    files: shown.filter((file) => file !== archive),
    // As they are called today: an older release may have had fewer.
    counts: tables.flatMap(({ name, title }) => {
      const count = release.counts[name];
      return count === undefined ? [] : [{ title, count }];
    }),
    changes: release.changes.map((change) => ({
      slug: change.slug,
      name: change.name,
      isPublished: change.toRevision !== null,
      heading: changeHeadings[change.kind],
      words: describeWhat(change),
    })),
    citation: citeRelease(release),
  };
}
