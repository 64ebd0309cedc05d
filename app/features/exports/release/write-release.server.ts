// Writes every file of a release into a folder. Called by make-release.server.ts, which chooses the number and publishes.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSourcesBibtex } from '#app/features/exports/bibtex.ts';
import { writeCells } from '#app/features/exports/csv.ts';
import { writeSourcesRis } from '#app/features/exports/ris.ts';
import { csvFileOf, tables } from '#app/features/exports/tables/tables.ts';
import { describeCardForApi } from '#app/features/models/api-card.ts';
import type { CareModel, Catalogue } from '#app/features/models/catalogue.server.ts';
import { dataLicenceUrl } from '#app/lib/data-licence.ts';
import { toJson, writeDataPackage } from './data-package.ts';
import { datasetTitle } from './dataset-words.ts';
import { writeDcat } from './dcat.ts';
import { archiveFile, manifestFile, releaseFiles, sumsFile } from './release-files.ts';
import {
  releaseFormat,
  releaseManifestSchema,
  type ReleaseFile,
  type ReleaseManifest,
} from './release-manifest.ts';
import { citeRelease, writeChanges, writeCitationFile, writeReadme } from './release-texts.ts';
import { writeParquet } from './write-parquet.ts';
import { writeSqlite, type FilledTable } from './write-sqlite.server.ts';
import { writeZip } from './write-zip.server.ts';

/** What is known of a release before its files are written. */
export type ReleaseFacts = Pick<
  ReleaseManifest,
  'version' | 'releasedOn' | 'madeAt' | 'origin' | 'evidenceRuleVersion' | 'previous' | 'changes'
>;

/** @param folder empty @param onProgress told what is being written */
export async function writeRelease(
  folder: string,
  release: ReleaseFacts,
  catalogue: Pick<Catalogue, 'models' | 'version'>,
  onProgress: (doing: string) => void = () => undefined,
): Promise<ReleaseManifest> {
  const { version, origin, releasedOn, previous, changes } = release;
  // Sorted by code, as every machine sorts it.
  const models = [...catalogue.models].sort((a, b) => (a.card.slug < b.card.slug ? -1 : 1));
  const filled = tables.map((table): FilledTable => ({ table, rows: table.listRows(models, origin) }));
  const counts = Object.fromEntries(filled.map(({ table, rows }) => [table.name, rows.length]));
  const { write, writePieces, note, written } = openFolder(folder);

  onProgress('the tables');
  for (const { table, rows } of filled) {
    const names = table.columns.map(({ name }) => name);
    write(csvFileOf(table), writeCells(names, rows));
  }
  onProgress('rainbow.sqlite');
  writeSqlite(join(folder, 'rainbow.sqlite'), filled, listFacts(release));
  note('rainbow.sqlite');
  onProgress('whole cards');
  writePieces('models.ndjson', writeCards(models, origin, { start: '', between: '\n', end: '\n' }));
  writePieces('models.json', writeCards(models, origin, { start: '[\n', between: ',\n', end: '\n]\n' }));
  onProgress('Parquet');
  for (const { table, rows } of filled) {
    const name = `${table.name}.parquet`;
    if (releaseFiles.some((file) => file.name === name)) write(name, writeParquet(table.columns, rows));
  }
  onProgress('sources and descriptions');
  write('sources.bib', writeSourcesBibtex(models, origin));
  write('sources.ris', writeSourcesRis(models, origin));
  write('CHANGES.md', writeChanges(version, previous, changes));
  write('changes.json', toJson({ version, previous, changes }));
  write('CITATION.cff', writeCitationFile(release));
  write('README.md', writeReadme(release, releaseFiles, counts));
  write('datapackage.json', writeDataPackage(release, tables, written));
  write('dcat.jsonld', writeDcat(release, listWritten(written)));
  write(sumsFile.name, writeSums([...written.values()]));

  onProgress(archiveFile.name);
  const contents = { from: folder, names: [...written.keys()], under: `community-rainbow-${version}` };
  await writeZip(join(folder, archiveFile.name), contents, releasedOn);
  note(archiveFile.name);
  const manifest = releaseManifestSchema.parse({
    format: releaseFormat,
    ...release,
    dataVersion: catalogue.version,
    counts,
    models: models.map(({ card, revision, evidence }) => ({
      slug: card.slug,
      name: card.name,
      revision: revision.number,
      level: evidence.level,
    })),
    files: listWritten(written),
  } satisfies ReleaseManifest);
  writeFileSync(join(folder, manifestFile.name), toJson(manifest), { flag: 'wx' });
  return manifest;
}

const describedFiles = [archiveFile, ...releaseFiles, sumsFile];

/** In the order in which they are described. */
function listWritten(written: ReadonlyMap<string, ReleaseFile>): ReleaseFile[] {
  return describedFiles.flatMap(({ name }) => written.get(name) ?? []);
}

/** Whole cards as JSON, one after another. */
function* writeCards(
  models: readonly CareModel[],
  origin: string,
  { start, between, end }: { start: string; between: string; end: string },
): Generator<string> {
  for (const [at, model] of models.entries()) {
    yield `${at === 0 ? start : between}${JSON.stringify(describeCardForApi(model, origin))}`;
  }
  yield end;
}

function openFolder(folder: string) {
  const written = new Map<string, ReleaseFile>();
  const noteAs = (name: string, bytes: number, sha256: string) => {
    const description = describedFiles.find((file) => file.name === name);
    if (!description) throw new Error(`${name} is not described in release-files.ts.`);
    written.set(name, { ...description, bytes, sha256 });
  };
  const note = (name: string, bytes = readFileSync(join(folder, name))) =>
    noteAs(name, bytes.length, createHash('sha256').update(bytes).digest('hex'));
  return {
    /** Every file so far, by name. */
    written: written as ReadonlyMap<string, ReleaseFile>,
    /** Takes in a file that stands in the folder already. */
    note,
    write(name: string, content: string | Buffer) {
      const bytes = Buffer.from(content);
      writeFileSync(join(folder, name), bytes, { flag: 'wx' });
      note(name, bytes);
    },
    /** The same for a file that would be large in memory: no more than a piece of it is there at a time. */
    writePieces(name: string, pieces: Iterable<string>) {
      const hash = createHash('sha256');
      let length = 0;
      const file = openSync(join(folder, name), 'wx');
      try {
        for (const piece of pieces) {
          const bytes = Buffer.from(piece);
          writeFileSync(file, bytes);
          hash.update(bytes);
          length += bytes.length;
        }
      } finally {
        closeSync(file);
      }
      noteAs(name, length, hash.digest('hex'));
    },
  };
}

/** What the database says of itself, in the table `release`. */
function listFacts(release: ReleaseFacts): Record<string, string> {
  const { version, releasedOn, evidenceRuleVersion, origin } = release;
  return {
    title: datasetTitle,
    version,
    released_on: releasedOn,
    evidence_rule_version: evidenceRuleVersion,
    address: origin,
    licence: dataLicenceUrl,
    citation: citeRelease(release),
  };
}

/** As `sha256sum -c` reads them, by name. */
function writeSums(files: readonly ReleaseFile[]): string {
  return [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join('');
}
