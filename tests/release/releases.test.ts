// One release after another: numbers, changes, refusals. What is left when something goes wrong stands in
// release-failures.test.ts.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ReleaseRefusedError } from '#app/features/exports/release/make-release.server.ts';
import {
  archiveFile,
  manifestFile,
  releaseFiles,
  sumsFile,
} from '#app/features/exports/release/release-files.ts';
import { createReleaseReader } from '#app/features/exports/release/release-reader.server.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { buildCard } from '#tests/factories/card.ts';
import { openReleases, releasedAt, type TestReleases } from '#tests/setup/open-releases.ts';

const tea = buildCard({ slug: 'tea-circle', name: 'Tea Circle', related: [] });
const cake = buildCard({ slug: 'cake-club', name: 'Cake Club', related: [] });
const wholeRelease = [...releaseFiles, sumsFile, archiveFile, manifestFile].map(({ name }) => name).sort();

/** A card that a later import brings. */
function edit(card: Card, change: (card: Card) => void): Card {
  const copy = structuredClone(card);
  change(copy);
  return copy;
}
const corrected = edit(tea, ({ costs }) => (costs[0]!.amount += 1));

const listReleased = ({ folder }: TestReleases) =>
  createReleaseReader(folder)
    .list()
    .map(({ version }) => version);
const readJson = (releases: TestReleases, version: string, name: string) =>
  JSON.parse(releases.read(version, name).toString('utf8')) as Record<string, unknown>;

describe('numbers', () => {
  it('count up within a month and begin again with the next, by the day in the United Kingdom', async () => {
    const releases = openReleases([tea]);
    const moments = [
      '2026-07-01T12:00:00Z',
      '2026-07-31T22:59:59Z',
      // Summer time: in London it is August already.
      '2026-07-31T23:00:00Z',
      '2026-08-31T12:00:00Z',
      '2026-12-31T23:59:59Z',
      '2027-01-01T00:00:00Z',
    ];
    const made = [];
    for (const [at, now] of moments.entries()) {
      releases.publish([edit(tea, (card) => (card.summary = `Put better ${at} times.`))]);
      made.push(await releases.make({ now: new Date(now) }));
    }
    expect(made.map(({ version, releasedOn }) => `${version} ${releasedOn}`)).toEqual([
      '2026.07.1 2026-07-01',
      '2026.07.2 2026-07-31',
      '2026.08.1 2026-08-01',
      '2026.08.2 2026-08-31',
      '2026.12.1 2026-12-31',
      '2027.01.1 2027-01-01',
    ]);
    expect(made.map(({ previous }) => previous)).toEqual([
      null,
      ...made.slice(0, -1).map(({ version }) => version),
    ]);
    expect(listReleased(releases)).toEqual(made.map(({ version }) => version).reverse());
  });
});

describe('a second release', () => {
  it('tells what has changed since the first, which stays as it was', async () => {
    const releases = openReleases([tea, cake, buildCard({ slug: 'old-name', name: 'Old Name' })]);
    const first = await releases.make();
    const before = wholeRelease.map((name) => releases.read(first.version, name));
    releases.publish(
      [corrected, buildCard({ slug: 'new-name', name: 'New Name' })],
      [
        { slug: 'cake-club', withdrawnOn: '2026-11-23', reason: 'It was never a model of its own.' },
        { slug: 'old-name', movedTo: 'new-name' },
      ],
    );
    const second = await releases.make({ now: new Date('2026-11-24T10:00:00Z') });

    expect(second).toMatchObject({ version: '2026.11.2', previous: '2026.11.1', releasedOn: '2026-11-24' });
    expect(second.changes.map(({ slug, kind }) => `${slug} ${kind}`)).toEqual([
      'cake-club withdrawn',
      'new-name added',
      'old-name moved',
      'tea-circle corrected',
    ]);
    expect(second.changes).toMatchObject([
      { reason: 'It was never a model of its own.', toRevision: null },
      { fromRevision: null, toRevision: 1 },
      { movedTo: 'new-name', reason: null },
      { fromRevision: 1, toRevision: 2, corrected: ['c1'], fields: ['costs.c1'] },
    ]);
    expect(readJson(releases, second.version, 'changes.json')).toEqual({
      version: second.version,
      previous: first.version,
      changes: second.changes,
    });
    expect(releases.read(second.version, 'CHANGES.md').toString('utf8')).toBe(
      [
        '# What is new in release 2026.11.2',
        '',
        'Since release 2026.11.1:',
        '',
        '- Cake Club (cake-club): withdrawn: It was never a model of its own.',
        '- New Name (new-name): added, at evidence level 2.',
        '- Old Name (old-name): now at another address, new-name.',
        '- Tea Circle (tea-circle): revision 2 instead of 1: corrected c1.',
        '',
      ].join('\n'),
    );
    expect(readJson(releases, second.version, 'dcat.jsonld')).toMatchObject({
      'dcat:previousVersion': { '@id': 'https://rainbow.example/data/2026.11.1' },
    });
    expect(wholeRelease.map((name) => releases.read(first.version, name))).toEqual(before);
  });

  it('tells of a card that was published again, as of one added', async () => {
    const releases = openReleases([tea, cake]);
    await releases.make();
    releases.publish([tea], [{ slug: 'cake-club', withdrawnOn: '2026-11-23', reason: 'By mistake.' }]);
    await releases.make();
    releases.publish([tea, cake]);
    const third = await releases.make();
    expect(third.changes.map(({ slug, kind }) => `${slug} ${kind}`)).toEqual(['cake-club added']);
  });
});

describe('no release is made', () => {
  const refusal = async (made: Promise<unknown>) => {
    const error = await made.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ReleaseRefusedError);
    return (error as Error).message;
  };

  it('of nothing', async () => {
    const releases = openReleases([]);
    expect(await refusal(releases.make())).toBe('Nothing is published yet, so there is nothing to release.');
    expect(readdirSync(releases.folder)).toEqual([]);
  });

  it('of what is released already', async () => {
    const releases = openReleases([tea]);
    await releases.make();
    releases.publish([tea]);
    expect(await refusal(releases.make({ now: new Date('2027-05-01T00:00:00Z') }))).toBe(
      'Nothing has changed since release 2026.11.1 of 2026-11-22, so no other was made.',
    );
    expect(readdirSync(releases.folder)).toEqual(['2026.11.1']);
  });

  it('beside the releases of another database', async () => {
    const releases = openReleases([tea]);
    releases.publish([corrected]);
    await releases.make();
    const other = openReleases([tea]);
    expect(await refusal(other.make({ folder: releases.folder }))).toMatch(
      /has revision 2 of tea-circle, which this database lacks\. Restore .* or start with an empty folder/,
    );
    expect(readdirSync(releases.folder)).toEqual(['2026.11.1']);
  });
});

describe('the reader', () => {
  it('knows no releases where there is no folder', () => {
    expect(createReleaseReader(join(openReleases([]).folder, 'nowhere')).list()).toEqual([]);
  });

  it('sees a release that another made meanwhile', async () => {
    const releases = openReleases([tea]);
    const reader = createReleaseReader(releases.folder);
    expect(reader.list()).toEqual([]);
    const first = await releases.make({ now: releasedAt });
    expect(reader.list()).toEqual([first]);
    releases.publish([corrected]);
    const second = await releases.make({ now: releasedAt });
    expect(reader.list()).toEqual([second, first]);
  });
});
