// Releases that go wrong: a failure half-way, a process that is killed, two at once, a folder that somebody changed. There is
// never a release that is not whole.
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
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
import { buildCard } from '#tests/factories/card.ts';
import { openReleases, type TestReleases } from '#tests/setup/open-releases.ts';
import { runReleaseProcess } from '#tests/setup/run-release-process.ts';

const tea = buildCard({ slug: 'tea-circle', name: 'Tea Circle', related: [] });
const cake = buildCard({ slug: 'cake-club', name: 'Cake Club', related: [] });
const changed = { ...tea, summary: 'Put better.' };
const wholeRelease = [...releaseFiles, sumsFile, archiveFile, manifestFile].map(({ name }) => name).sort();

const listReleased = ({ folder }: TestReleases) =>
  createReleaseReader(folder)
    .list()
    .map(({ version }) => version);

describe('a failure half-way', () => {
  const steps = [
    'the tables',
    'rainbow.sqlite',
    'whole cards',
    'Parquet',
    'sources and descriptions',
    archiveFile.name,
  ];

  it.each(steps)('at “%s” leaves nothing, and the next try makes the release', async (step) => {
    const releases = openReleases([tea]);
    const onProgress = (doing: string) => {
      if (doing === step) throw new Error('The disk is full.');
    };
    await expect(releases.make({ onProgress })).rejects.toThrow('The disk is full.');
    expect(readdirSync(releases.folder)).toEqual([]);
    expect((await releases.make()).version).toBe('2026.11.1');
    expect(readdirSync(releases.folder)).toEqual(['2026.11.1']);
    expect(readdirSync(join(releases.folder, '2026.11.1')).sort()).toEqual(wholeRelease);
  });

  it('tells every step that there is', async () => {
    const told: string[] = [];
    await openReleases([tea]).make({ onProgress: (doing) => void told.push(doing) });
    expect(told).toEqual(steps);
  });

  it('of the disk leaves nothing, and says what the system said', async () => {
    const releases = openReleases([tea]);
    const child = runReleaseProcess(releases, { largestFileKb: 64 });
    await child.ready;
    child.start();
    expect((await child.ended).said?.failed).toMatch(/disk|EFBIG/i);
    expect(readdirSync(releases.folder)).toEqual([]);
  });

  it.each(['rainbow.sqlite', archiveFile.name])('of the process at “%s” leaves no release', async (dieAt) => {
    const releases = openReleases([tea]);
    const child = runReleaseProcess(releases, { dieAt });
    await child.ready;
    child.start();
    expect(await child.ended).toEqual({ said: null, signal: 'SIGKILL' });
    expect(readdirSync(releases.folder)).toEqual([expect.stringMatching(/^\.making-/)]);
    expect(listReleased(releases)).toEqual([]);
    expect((await releases.make()).version).toBe('2026.11.1');
    expect(listReleased(releases)).toEqual(['2026.11.1']);
  });
});

it('what a killed process left is removed when it is a day old, and not while somebody may be at it', async () => {
  const releases = openReleases([tea]);
  const leave = (name: string, hoursAgo: number) => {
    const path = join(releases.folder, name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'models.csv'), '');
    const then = new Date(Date.now() - hoursAgo * 3_600_000);
    utimesSync(path, then, then);
  };
  leave('.making-old', 25);
  leave('.making-new', 1);
  leave('.other', 1000);
  await releases.make();
  expect(readdirSync(releases.folder).sort()).toEqual(['.making-new', '.other', '2026.11.1']);
});

describe('two at once', () => {
  it('make one release: the later is refused, and told so', async () => {
    const releases = openReleases([tea]);
    const settled = await Promise.allSettled([releases.make(), releases.make()]);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { reason } = settled.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(reason).toBeInstanceOf(ReleaseRefusedError);
    expect(String(reason)).toMatch(/Another process has made release 2026\.11\.1 at the same time/);
    expect(readdirSync(releases.folder)).toEqual(['2026.11.1']);
    expectWhole(releases, '2026.11.1');
  });

  it('in processes of their own, too', async () => {
    const releases = openReleases([tea, cake]);
    const children = [runReleaseProcess(releases), runReleaseProcess(releases)];
    await Promise.all(children.map(({ ready }) => ready));
    for (const { start } of children) start();
    const said = (await Promise.all(children.map(({ ended }) => ended))).map((each) => each.said);
    expect(said.filter((each) => each?.version === '2026.11.1')).toHaveLength(1);
    expect(
      said.filter((each) => /at the same time|Nothing has changed/.test(each?.refused ?? '')),
    ).toHaveLength(1);
    expect(readdirSync(releases.folder)).toEqual(['2026.11.1']);
    expectWhole(releases, '2026.11.1');
  });

  function expectWhole(releases: TestReleases, version: string) {
    const alone = readdirSync(join(releases.folder, version)).sort();
    expect(alone).toEqual(wholeRelease);
    const sums = releases.read(version, sumsFile.name).toString('utf8');
    expect(sums.trimEnd().split('\n')).toHaveLength(releaseFiles.length);
  }
});

describe('a folder that somebody changed', () => {
  async function makeOne() {
    const releases = openReleases([tea]);
    const { version } = await releases.make();
    return { releases, path: join(releases.folder, version) };
  }

  const changes: [what: string, change: (path: string) => void][] = [
    ['no release.json', (path) => rmSync(join(path, manifestFile.name))],
    ['a release.json cut short', (path) => cutShort(join(path, manifestFile.name))],
    [
      'a release.json of another shape',
      (path) => writeFileSync(join(path, manifestFile.name), '{"version":"1"}'),
    ],
    [
      'the release.json of another release',
      (path) => {
        const text = readFileSync(join(path, manifestFile.name), 'utf8');
        writeFileSync(
          join(path, manifestFile.name),
          text.replace('"version": "2026.11.1"', '"version": "2026.11.9"'),
        );
      },
    ],
  ];

  it.each(changes)('%s: an error that says where and what to do', async (_what, change) => {
    const { releases, path } = await makeOne();
    change(path);
    expect(() => listReleased(releases)).toThrow(
      `Release 2026.11.1 cannot be read: ${join(path, manifestFile.name)} is missing or not as it was written. Put the release back from a backup.`,
    );
    releases.publish([changed]);
    await expect(releases.make()).rejects.toThrow('Put the release back from a backup.');
    expect(readdirSync(releases.folder)).toEqual(['2026.11.1']);
  });

  it('a release under another number is none', async () => {
    const { releases, path } = await makeOne();
    renameSync(path, join(releases.folder, '2026.11.3'));
    expect(() => listReleased(releases)).toThrow('Release 2026.11.3 cannot be read');
  });

  it('what has no name of a release is left aside', async () => {
    const { releases, path } = await makeOne();
    cpSync(path, join(releases.folder, '2026.11.1-copy'), { recursive: true });
    mkdirSync(join(releases.folder, '2026.11.01'));
    mkdirSync(join(releases.folder, '2026.13.1'));
    writeFileSync(join(releases.folder, 'notes.txt'), '');
    expect(listReleased(releases)).toEqual(['2026.11.1']);
  });

  function cutShort(path: string) {
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.slice(0, text.length / 2));
  }
});
