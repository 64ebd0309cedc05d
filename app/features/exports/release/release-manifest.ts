// What a release says of itself in its release.json: read by the pages that list releases, by the next release to tell what
// has changed, and by programs.
import { z } from 'zod';

/** Raise it whenever the same cards would give other files. */
export const releaseFormat = 2;

const versionPattern = /^(\d{4})\.(0[1-9]|1[0-2])\.([1-9]\d*)$/;

export const releaseVersionSchema = z.string().regex(versionPattern);

/** What became of one card since the release before. */
export const releaseChangeSchema = z.strictObject({
  kind: z.enum(['added', 'changed', 'corrected', 'relevelled', 'withdrawn', 'moved']),
  slug: z.string(),
  name: z.string(),
  /** null for a card that was not in the release before, or is not in this one. */
  fromRevision: z.int().nullable(),
  toRevision: z.int().nullable(),
  fromLevel: z.int().nullable(),
  toLevel: z.int().nullable(),
  /** Paths in the card's own keys. */
  fields: z.array(z.string()),
  /** Ids of findings, costs, figures, requirements, risks and sources. */
  added: z.array(z.string()),
  removed: z.array(z.string()),
  corrected: z.array(z.string()),
  /** Of a withdrawal. */
  reason: z.string().nullable(),
  movedTo: z.string().nullable(),
});

const releaseFileSchema = z.strictObject({
  name: z.string(),
  meaning: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const releaseManifestSchema = z.strictObject({
  format: z.int(),
  version: releaseVersionSchema,
  /** By the date in the United Kingdom. */
  releasedOn: z.iso.date(),
  madeAt: z.iso.datetime(),
  /** Of the site that made it; addresses in the files begin with it. */
  origin: z.string(),
  dataVersion: z.string(),
  evidenceRuleVersion: z.string(),
  /** The release that `changes` are counted from; null for the first. */
  previous: releaseVersionSchema.nullable(),
  changes: z.array(releaseChangeSchema),
  /** Rows of each table. */
  counts: z.record(z.string(), z.int()),
  models: z.array(z.strictObject({ slug: z.string(), name: z.string(), revision: z.int(), level: z.int() })),
  files: z.array(releaseFileSchema),
});

export type ReleaseChange = z.infer<typeof releaseChangeSchema>;
export type ReleaseFile = z.infer<typeof releaseFileSchema>;
export type ReleaseManifest = z.infer<typeof releaseManifestSchema>;

/** Whether a text names a release. */
export function isReleaseVersion(text: string): boolean {
  return versionPattern.test(text);
}

/** Sorts versions from the oldest to the latest. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [a, b].map((version) => version.split('.').map(Number));
  for (let part = 0; part < 3; part += 1) {
    const difference = (first?.[part] ?? 0) - (second?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The version after those that there are: `YYYY.MM.N`. @param day 2026-11-21, in the United Kingdom */
export function nextVersion(versions: readonly string[], day: string): string {
  const month = day.slice(0, 7).replace('-', '.');
  const numbers = versions
    .filter((version) => version.startsWith(`${month}.`))
    .map((version) => Number(version.slice(month.length + 1)));
  return `${month}.${Math.max(0, ...numbers) + 1}`;
}
