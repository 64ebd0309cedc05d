import type { ReleaseManifest } from '#app/features/exports/release/release-manifest.ts';
import { countOf, formatBytes } from '#app/lib/format.ts';

/** A release in a line, for whoever made it. */
export function describeRelease({ version, counts, previous, changes, files }: ReleaseManifest): string {
  const size = formatBytes(files.reduce((sum, { bytes }) => sum + bytes, 0));
  const since =
    previous === null ? 'the first' : `${countOf(changes.length, 'card')} changed since ${previous}`;
  return `Release ${version}: ${countOf(counts['models'] ?? 0, 'model')}, ${countOf(counts['evidence'] ?? 0, 'finding')}, ${since}; ${size}.`;
}
