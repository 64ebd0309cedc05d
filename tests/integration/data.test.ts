// Releases as they are served: the pages about them, and their files, which never change.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeRelease } from '#app/features/exports/release/make-release.server.ts';
import { tables } from '#app/features/exports/tables/tables.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import { releasesFolder } from '#app/features/exports/release/releases-folder.server.ts';
import { buildCard } from '#tests/factories/card.ts';
import { requestRaw } from '#tests/setup/send-raw.ts';
import { startTestServer, testNow, testOrigin, type TestServer } from '#tests/setup/start-server.ts';

const tea = buildCard({ slug: 'tea-circle', name: 'Tea Circle' });

const release = (server: TestServer, now = testNow) =>
  makeRelease(server.db, { folder: releasesFolder(server.databasePath), now, origin: testOrigin });

/** Another version of the card is published, and released. */
function publishAndRelease(server: TestServer, now: Date) {
  const [cost, ...costs] = tea.costs;
  const card = { ...tea, costs: [{ ...cost!, amount: cost!.amount + 1 }, ...costs] };
  importCards(server.db, { cards: [card], retired: [], now });
  return release(server, now);
}

describe('before the first release', () => {
  it('the page says so and offers the files of this moment; what is released later shows at once', async () => {
    const server = await startTestServer({ cards: [tea] });
    const before = await fetch(`${server.origin}/data`);
    const text = await before.text();
    expect(text).toContain('No release has been made of this copy yet.');
    expect(text).toContain('href="/evidence.csv"');
    expect((await fetch(`${server.origin}/data/latest`)).status).toBe(404);
    expect((await fetch(`${server.origin}/data/latest/models.csv`)).status).toBe(404);

    await release(server);
    const after = await fetch(`${server.origin}/data`, {
      headers: { 'If-None-Match': before.headers.get('ETag') ?? '' },
    });
    expect(after.status).toBe(200);
    expect(await after.text()).toContain('href="/data/2026.03.1"');
    expect((await fetch(`${server.origin}/data/latest/models.csv`)).status).toBe(200);
  });
});

describe('the files of a release', async () => {
  const server = await startTestServer({ cards: [tea] });
  const first = await release(server);
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(server.origin + path, { headers, redirect: 'manual' });

  it.each(first.files.map((file) => [file.name, file] as const))(
    '%s comes as it was made: length, checksum, type',
    async (name, { bytes, sha256, mediaType }) => {
      const response = await get(`/data/2026.03.1/${name}`, { 'Accept-Encoding': 'gzip, br' });
      const body = Buffer.from(await response.arrayBuffer());
      expect(createHash('sha256').update(body).digest('hex')).toBe(sha256);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-length': String(bytes),
        'content-disposition': `attachment; filename="${name === 'community-rainbow.zip' ? 'community-rainbow-2026.03.1.zip' : name}"`,
        'cache-control': 'public, max-age=31536000, immutable, no-transform',
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
      });
      expect(response.headers.get('Content-Type')?.split(';')[0]).toBe(mediaType);
      expect(response.headers.has('Content-Encoding')).toBe(false);
    },
  );

  it('come with their encoding where they are text', async () => {
    const typeOf = async (name: string) => (await get(`/data/2026.03.1/${name}`)).headers.get('Content-Type');
    expect(await typeOf('models.csv')).toBe('text/csv; charset=utf-8');
    expect(await typeOf('models.json')).toBe('application/json; charset=utf-8');
    expect(await typeOf('sources.bib')).toBe('application/x-bibtex; charset=utf-8');
    expect(await typeOf('rainbow.sqlite')).toBe('application/vnd.sqlite3');
    expect(await typeOf('release.json')).toBe('application/json; charset=utf-8');
  });

  it('are asked for again in vain, told of alone, and sent in part', async () => {
    const path = '/data/2026.03.1/models.csv';
    const whole = await get(path);
    const etag = whole.headers.get('ETag') ?? '';
    const text = await whole.text();
    expect((await get(path, { 'If-None-Match': etag })).status).toBe(304);
    const head = await requestRaw(server.origin, path, { method: 'HEAD' });
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(text)));
    expect(head.body).toBe('');
    const part = await get(path, { Range: 'bytes=5-9', 'If-Range': etag });
    expect(part.status).toBe(206);
    expect(part.headers.get('Content-Range')).toBe(`bytes 5-9/${Buffer.byteLength(text)}`);
    expect(await part.text()).toBe(text.slice(5, 10));
  });

  it('are found under “latest” too, which says whose they are and is asked for again', async () => {
    const response = await get('/data/latest/evidence.csv');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Location')).toBe('/data/2026.03.1/evidence.csv');
    expect(response.headers.get('Cache-Control')).toBe('public, no-cache, no-transform');
    const page = await get('/data/latest');
    expect([page.status, page.headers.get('Location')]).toEqual([302, '/data/2026.03.1']);
  });

  it('are the only ones: nothing else of the folder or the disk can be asked for', async () => {
    const folder = releasesFolder(server.databasePath);
    writeFileSync(join(folder, '2026.03.1', 'left-behind.txt'), 'private');
    mkdirSync(join(folder, '.making-abc'));
    writeFileSync(join(folder, '.making-abc', 'models.csv'), 'private');
    for (const path of [
      '/data/2026.03.1/left-behind.txt',
      '/data/.making-abc/models.csv',
      '/data/.making-abc',
      '/data/2026.03.1/..%2f..%2frainbow.db',
      '/data/2026.03.1/%2e%2e/models.csv/x',
      '/data/..%2f2026.03.1/models.csv',
      '/data/2026.03.2/models.csv',
      '/data/2026.3.1/models.csv',
      '/data/2026.03.2',
      '/data/__proto__/models.csv',
    ]) {
      const response = await requestRaw(server.origin, path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(response.body).not.toContain('private');
    }
  });
});

it('a release that somebody has changed by hand is left out, and told to the keeper', async () => {
  const server = await startTestServer({ cards: [tea] });
  await release(server);
  await publishAndRelease(server, new Date('2026-04-02T12:00:00Z'));
  rmSync(join(releasesFolder(server.databasePath), '2026.03.1', 'release.json'));
  const page = await fetch(`${server.origin}/data`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('href="/data/2026.04.1"');
  expect((await fetch(`${server.origin}/data/2026.03.1`)).status).toBe(404);
  const told = server.readLog().filter(({ msg }) => msg === 'A release is left out.');
  expect(JSON.stringify(told)).toContain('Release 2026.03.1 cannot be read');
});

describe('a second release', async () => {
  const server = await startTestServer({ cards: [tea] });
  const first = await release(server);
  await publishAndRelease(server, new Date('2026-04-02T12:00:00Z'));
  const read = async (path: string) => (await fetch(server.origin + path)).text();

  it('becomes the latest and leaves the first where it was', async () => {
    expect(await read('/data/latest/release.json')).toContain('"version": "2026.04.1"');
    const costs = first.files.find(({ name }) => name === 'costs.csv');
    const kept = createHash('sha256').update(await read('/data/2026.03.1/costs.csv'));
    expect(kept.digest('hex')).toBe(costs?.sha256);
    expect(await read('/data/latest/costs.csv')).not.toBe(await read('/data/2026.03.1/costs.csv'));
  });

  it('is told of on the page of the data, with the first below it', async () => {
    const page = await read('/data');
    expect(page.indexOf('href="/data/2026.04.1"')).toBeGreaterThan(0);
    expect(page.lastIndexOf('href="/data/2026.04.1"')).toBeLessThan(page.indexOf('href="/data/2026.03.1"'));
    expect(page).toContain('1 card corrected.');
  });

  it('tells on its own page what is new in it', async () => {
    const page = await read('/data/2026.04.1');
    expect(page).toContain('Revision 2 instead of 1: corrected c1.');
    expect(page).toContain('href="/models/tea-circle"');
    expect(await read('/data/2026.03.1')).toContain('This is the first release.');
  });

  it('describes itself as a dataset to search engines', async () => {
    const page = await read('/data/2026.04.1');
    const linked = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}',
    ) as { '@graph': { mainEntity?: Record<string, unknown> }[] };
    const dataset = linked['@graph'].find(({ mainEntity }) => mainEntity)?.mainEntity;
    expect(dataset).toMatchObject({ '@type': 'Dataset', version: '2026.04.1', datePublished: '2026-04-02' });
    expect(dataset?.['distribution']).toContainEqual(
      expect.objectContaining({ contentUrl: `${testOrigin}/data/2026.04.1/models.csv` }),
    );
  });
});

it('the dictionary describes every table and every column', async () => {
  const server = await startTestServer({ cards: [tea] });
  const page = await (await fetch(`${server.origin}/data/dictionary`)).text();
  for (const { name, columns } of tables) {
    const section = page.slice(page.indexOf(`<h2 id="${name}">`));
    for (const column of columns) {
      expect(section).toContain(`>${column.name}</code>`);
      expect(section).toContain(column.meaning.slice(0, 40));
    }
  }
});
