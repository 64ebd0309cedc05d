// What each file of a release is, in the order in which people look for them. A file is added here and written in
// make-release.server.ts; a test fails when the two differ.
import { csvFileOf, tables } from '#app/features/exports/tables/tables.ts';

interface FileDescription {
  readonly name: string;
  readonly meaning: string;
  /** As in the list of IANA, or as its makers call it. */
  readonly mediaType: string;
}

/** Every file of a release but the sums, the manifest and the archive, which are made of these. */
export const releaseFiles: readonly FileDescription[] = [
  { name: 'README.md', meaning: 'What is in the release, and what to mind.', mediaType: 'text/markdown' },
  {
    name: 'rainbow.sqlite',
    meaning: 'All tables in one SQLite database, with keys, views and full-text search.',
    mediaType: 'application/vnd.sqlite3',
  },
  ...tables.map((table) => ({
    name: csvFileOf(table),
    meaning: `${table.title}: ${table.meaning.charAt(0).toLowerCase()}${table.meaning.slice(1)}`,
    mediaType: 'text/csv',
  })),
  {
    name: 'models.json',
    meaning: 'Whole cards with their levels, as the API answers them: one array.',
    mediaType: 'application/json',
  },
  {
    name: 'models.ndjson',
    meaning: 'The same, a card on each line.',
    mediaType: 'application/x-ndjson',
  },
  {
    name: 'models.parquet',
    meaning: 'The table of models as Parquet.',
    mediaType: 'application/vnd.apache.parquet',
  },
  {
    name: 'evidence.parquet',
    meaning: 'The table of evidence as Parquet.',
    mediaType: 'application/vnd.apache.parquet',
  },
  { name: 'sources.bib', meaning: 'Every publication once, as BibTeX.', mediaType: 'application/x-bibtex' },
  {
    name: 'sources.ris',
    meaning: 'Every publication once, as RIS.',
    mediaType: 'application/x-research-info-systems',
  },
  { name: 'CHANGES.md', meaning: 'What has changed since the release before.', mediaType: 'text/markdown' },
  { name: 'changes.json', meaning: 'The same for programs.', mediaType: 'application/json' },
  { name: 'CITATION.cff', meaning: 'How to cite it, for reference managers.', mediaType: 'application/yaml' },
  {
    name: 'datapackage.json',
    meaning: 'Every table and column described, as Data Package 2.',
    mediaType: 'application/json',
  },
  { name: 'dcat.jsonld', meaning: 'The release described as DCAT 3.', mediaType: 'application/ld+json' },
];

export const sumsFile: FileDescription = {
  name: 'SHA256SUMS',
  meaning: 'The checksum of every file.',
  mediaType: 'text/plain',
};

export const archiveFile: FileDescription = {
  name: 'community-rainbow.zip',
  meaning: 'All of these files.',
  mediaType: 'application/zip',
};

/** Has the release itself for programs; outside the archive, of whose checksum it tells. */
export const manifestFile: FileDescription = {
  name: 'release.json',
  meaning: 'Version, changes, counts and checksums of the release.',
  mediaType: 'application/json',
};
