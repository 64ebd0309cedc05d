// A release of the shipped cards, file by file: all there, described, summed, packed, and the same bytes every time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  archiveFile,
  manifestFile,
  releaseFiles,
  sumsFile,
} from '#app/features/exports/release/release-files.ts';
import { releaseManifestSchema } from '#app/features/exports/release/release-manifest.ts';
import { csvFileOf, tables } from '#app/features/exports/tables/tables.ts';
import { loadCatalogue } from '#app/features/models/catalogue.server.ts';
import { readShippedCards } from '#scripts/measure/load-catalogue.ts';
import { buildFolder } from '#tests/factories/folder.ts';
import { openReleases, releaseOrigin } from '#tests/setup/open-releases.ts';
import { readZip } from '#tests/setup/read-zip.ts';
import { runReleaseProcess } from '#tests/setup/run-release-process.ts';
import { listPlainRows, readTypedCsv } from './list-shipped-tables.ts';

const cards = readShippedCards('data');
const releases = openReleases(cards);
const manifest = await releases.make();
const { version } = manifest;
const read = (name: string) => releases.read(version, name);
const readText = (name: string) => read(name).toString('utf8');
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const names = readdirSync(join(releases.folder, version)).sort();

describe('the files', () => {
  it('are those described and no others', () => {
    const described = [...releaseFiles, sumsFile, archiveFile, manifestFile].map(({ name }) => name);
    expect(names).toEqual(described.sort());
    expect(readdirSync(releases.folder)).toEqual([version]);
  });

  it('are as long as release.json says, and have its checksums', () => {
    const written = releaseManifestSchema.parse(JSON.parse(readText(manifestFile.name)));
    expect(written).toEqual(manifest);
    const found = written.files.map(({ name }) => ({
      name,
      bytes: read(name).length,
      sha256: sha256(read(name)),
    }));
    expect(written.files).toMatchObject(found);
    expect(written.files.map(({ name }) => name).sort()).toEqual(
      names.filter((name) => name !== manifestFile.name),
    );
  });

  it('are text with one kind of line end, and no byte order mark', () => {
    for (const name of names.filter((each) => !/\.(zip|sqlite|parquet)$/.test(each))) {
      const text = readText(name);
      expect(Buffer.from(text, 'utf8').equals(read(name)), name).toBe(true);
      expect(text.charCodeAt(0), name).not.toBe(0xfeff);
      expect(text.endsWith(/\.(csv|ris)$/.test(name) ? '\r\n' : '\n'), name).toBe(true);
    }
  });

  it('say what is in them in README.md', () => {
    const readme = readText('README.md');
    for (const { name } of [...releaseFiles, sumsFile]) expect(readme).toContain(`| ${name} | `);
    expect(readme).toContain(`${releaseOrigin}/data/${version}\n`);
    expect(readme).toContain(`${manifest.counts['evidence']} findings`);
  });
});

describe('SHA256SUMS', () => {
  const lines = readText(sumsFile.name).trimEnd().split('\n');

  it('names every file that it can, by name, with its checksum', () => {
    const summed = names.filter(
      (name) => ![sumsFile, archiveFile, manifestFile].some((file) => file.name === name),
    );
    expect(lines).toEqual(summed.map((name) => `${sha256(read(name))}  ${name}`));
  });

  it('is what sha256sum reads', ({ skip }) => {
    const cwd = join(releases.folder, version);
    const { error, status, stdout } = spawnSync('sha256sum', ['-c', sumsFile.name], {
      cwd,
      encoding: 'utf8',
    });
    skip(error !== undefined, 'sha256sum is not installed here');
    expect([status, stdout.trimEnd().split('\n').length]).toEqual([0, lines.length]);
  });
});

describe('the archive', () => {
  it('holds every file but itself and release.json, byte for byte', async () => {
    const packed = await readZip(read(archiveFile.name));
    const folder = `community-rainbow-${version}/`;
    const inside = names.filter((name) => name !== archiveFile.name && name !== manifestFile.name);
    expect([...packed.keys()]).toEqual(inside.map((name) => folder + name));
    for (const name of inside) expect(packed.get(folder + name)?.equals(read(name)), name).toBe(true);
  });
});

describe('the tables as CSV', () => {
  const catalogue = loadCatalogue(releases.db);
  const models = [...catalogue.models].sort((a, b) => (a.card.slug < b.card.slug ? -1 : 1));

  it.each(tables)('$name says what the cards say, cell by cell', (table) => {
    const rows = readTypedCsv(table, readText(csvFileOf(table)));
    expect(rows).toEqual(listPlainRows(table, models, releaseOrigin));
    expect(rows).toHaveLength(manifest.counts[table.name] ?? -1);
    // Nobody has replied to a shipped card yet.
    if (table.name !== 'replies') expect(rows.length).toBeGreaterThan(50);
  });

  it('hold every card, finding and figure of data/', () => {
    const countAll = (of: (card: (typeof cards)[number]) => number) =>
      cards.reduce((sum, card) => sum + of(card), 0);
    expect(manifest.counts).toMatchObject({
      models: cards.length,
      sources: countAll(({ sources }) => Object.keys(sources).length),
      evidence: countAll(({ evidence }) => evidence.items.length),
      evidence_outcomes: countAll(
        ({ evidence }) => evidence.items.flatMap(({ outcomes }) => outcomes).length,
      ),
      costs: countAll(({ costs }) => costs.length),
      spread: countAll(({ spread }) => spread.figures.length),
      requirements: countAll(({ requirements }) => requirements.items.length),
      risks: countAll(({ risks }) => risks.items.length),
      organisations: countAll(({ organisations }) => organisations.length),
      links: countAll(({ links }) => links.length),
    });
  });
});

describe('models.json and models.ndjson', () => {
  it('are the same whole cards, by slug', () => {
    const whole = JSON.parse(readText('models.json')) as { slug: string }[];
    const lines = readText('models.ndjson').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(whole);
    expect(whole.map(({ slug }) => slug)).toEqual(cards.map(({ slug }) => slug).sort());
    const bySlug = new Map(cards.map((card) => [card.slug, card]));
    for (const card of whole) expect(card).toMatchObject({ ...bySlug.get(card.slug) });
  });
});

describe('dcat.jsonld', () => {
  const dcat = JSON.parse(readText('dcat.jsonld')) as Record<string, unknown> & {
    '@context': Record<string, string>;
    'dcat:distribution': Record<string, { '@id': string; '@value': string }>[];
  };

  it('is a dataset with title, description, publisher, licence, day and version', () => {
    expect(dcat).toMatchObject({
      '@id': `${releaseOrigin}/data/${version}`,
      '@type': 'dcat:Dataset',
      'dcterms:title': { '@language': 'en-GB', '@value': expect.stringMatching(/\S/) as string },
      'dcterms:description': { '@language': 'en-GB', '@value': expect.stringMatching(/\S/) as string },
      'dcterms:publisher': { '@type': 'foaf:Organization', 'foaf:name': 'Community Rainbow' },
      'dcterms:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      'dcterms:issued': { '@type': 'xsd:date', '@value': '2026-11-22' },
      'dcat:version': version,
    });
    expect(dcat).not.toHaveProperty('dcat:previousVersion');
  });

  it('uses no prefix that it does not explain', () => {
    const used = [...readText('dcat.jsonld').matchAll(/"@?([a-z]+):[A-Za-z]+"/g)].map(
      ([, prefix = '']) => prefix,
    );
    expect(used.length).toBeGreaterThan(20);
    expect(Object.keys(dcat['@context'])).toEqual(expect.arrayContaining([...new Set(used)]));
  });

  it('has every file that was there to describe, with its type, length and checksum', () => {
    const described = releaseFiles.map(({ name }) => name).filter((name) => name !== 'dcat.jsonld');
    expect(dcat['dcat:distribution'].map((each) => each['dcterms:title'])).toEqual(described);
    for (const distribution of dcat['dcat:distribution']) {
      const name = String(distribution['dcterms:title']);
      expect(distribution).toMatchObject({
        '@type': 'dcat:Distribution',
        'dcterms:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
        'dcat:downloadURL': { '@id': `${releaseOrigin}/data/${version}/${name}` },
        'dcat:mediaType': { '@id': expect.stringMatching(/\/media-types\/\w+\/[\w.+-]+$/) as string },
      });
      expect(JSON.stringify(distribution)).toContain(sha256(read(name)));
      expect(JSON.stringify(distribution)).toContain(`"${read(name).length}"`);
    }
  });
});

describe('the same database', () => {
  it('gives the same bytes again, the archive included', async () => {
    const other = buildFolder({});
    await releases.make({ folder: other });
    expect(listDifferences(other)).toEqual([]);
  });

  it.each(['Pacific/Kiritimati', 'America/St_Johns'])('gives the same bytes in %s', async (zone) => {
    const other = buildFolder({});
    const child = runReleaseProcess(
      { databasePath: releases.databasePath, folder: other },
      { env: { TZ: zone, LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
    );
    await child.ready;
    child.start();
    expect((await child.ended).said).toEqual({ version });
    expect(listDifferences(other)).toEqual([]);
  });

  function listDifferences(other: string): string[] {
    expect(readdirSync(join(other, version)).sort()).toEqual(names);
    return names.filter((name) => !readFileSync(join(other, version, name)).equals(read(name)));
  }
});
