// Many slow readers of one large file: what they cost, what they get, and what others can do meanwhile. The long form
// is scripts/prove/downloads.ts.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { importCards } from '#app/features/models/commands.server.ts';
import { buildCard } from '#tests/factories/card.ts';
import { openSlowReader, readFileWhole } from '#tests/setup/read-slowly.ts';
import { startTestServer, testNow } from '#tests/setup/start-server.ts';

const readerCount = 8;
const plain = { 'Accept-Encoding': 'identity' };
// Larger than what the system itself keeps for a connection, in a field that is not searched.
const cards = Array.from({ length: 24 }, (_, index) =>
  buildCard({ slug: `model-${index}`, name: `Model ${index}`, gaps: ['x'.repeat(1_000_000)] }),
);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that buffers of this process hold, once what is done with has gone: that takes a turn or two of the loop. */
async function measureBuffers(): Promise<number> {
  const measured: number[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    await new Promise((next) => setImmediate(next));
    collectGarbage();
    measured.push(process.memoryUsage().arrayBuffers);
  }
  return Math.min(...measured);
}

it('share one file, hold up nobody, and each gets the whole of the version asked for', async () => {
  const server = await startTestServer({ cards });
  const old = await readFileWhole(server.origin, '/models.json', plain);
  expect([old.status, old.headers['content-length']]).toEqual([200, String(old.byteCount)]);
  expect(old.byteCount).toBeGreaterThan(24_000_000);

  const before = await measureBuffers();
  const measureGrowth = async () => (await measureBuffers()) - before;
  const readers = await Promise.all(
    Array.from({ length: readerCount }, () => openSlowReader(server.origin, '/models.json', plain)),
  );
  expect(await server.countConnections()).toBe(readerCount);
  await expect.poll(measureGrowth).toBeLessThan(old.byteCount / 2);

  const [card = buildCard(), ...others] = cards;
  const report = importCards(server.db, {
    cards: [{ ...card, summary: 'Changed.' }, ...others],
    retired: [],
    now: testNow,
  });
  expect(report.updated).toEqual([card.slug]);
  const changed = await readFileWhole(server.origin, '/models.json', plain);
  expect([changed.status, changed.headers['content-length']]).toEqual([200, String(changed.byteCount)]);
  expect(changed.digest).not.toBe(old.digest);
  // The old version for those who still read it, and the new one.
  await expect.poll(measureGrowth).toBeLessThan(1.5 * old.byteCount);
  expect(await server.countConnections()).toBe(readerCount);

  for (const reader of readers) {
    const { byteCount, digest } = await reader.readOn();
    expect({ byteCount, digest }).toEqual({ byteCount: old.byteCount, digest: old.digest });
  }
  await expect.poll(measureGrowth).toBeLessThan(old.byteCount / 2);
});

it('of many narrowed files are refused more after a while, and served again once some are done', async () => {
  const server = await startTestServer({ cards });
  // Each of all cards, and so each as large as the whole.
  const queries = [
    'outcome=loneliness',
    'outcome=wellbeing',
    'people=older-people',
    'level=2',
    'cost=stated',
  ];
  const readers = [];
  for (const query of [...queries, 'stage=several-places']) {
    readers.push(await openSlowReader(server.origin, `/models.json?${query}`, plain));
  }
  const askMore = () => readFileWhole(server.origin, '/models.json?approach=community-building', plain);
  const refused = await askMore();
  expect([refused.status, refused.headers['retry-after']]).toEqual([503, '30']);
  // Whole files are few, and pages hold nothing.
  for (const path of ['/models.csv', '/models']) {
    expect((await fetch(server.origin + path)).status, path).toBe(200);
  }
  for (const reader of readers) reader.leave();
  await expect.poll(async () => (await askMore()).status).toBe(200);
});
