// Proves that slow readers of large files cost little and hold up nobody: a thousand models, twenty readers who stop
// after the first bytes, a card changed by another process meanwhile. The short form is
// tests/integration/slow-readers.test.ts.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importCards } from '#app/features/models/commands.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { readShippedCards } from '#scripts/measure/load-catalogue.ts';
import { makeModels } from '#scripts/measure/make-models.ts';
import type { ServerSays } from '#scripts/measure/serve-measured.ts';
import { startMeasured } from '#scripts/measure/start-measured.ts';
import { renderTable, showMegabytes } from '#scripts/measure/tables.ts';
import { databaseName } from '#scripts/serve-scratch.ts';
import { ensureBuild } from '#scripts/setup/build.mjs';
import { say } from '#scripts/setup/progress.mjs';
import { projectRoot } from '#scripts/setup/project-root.mjs';
import { openSlowReader, readFileWhole, type SlowReader } from '#tests/setup/read-slowly.ts';

const modelCount = 1_000;
const readerCount = 20;
const seed = 20261122;
const path = '/models.json';
const headers = { 'Accept-Encoding': 'identity' };

const scratch = mkdtempSync(join(tmpdir(), 'rainbow-prove-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

await ensureBuild(projectRoot);
say(`Making ${modelCount} models…`);
const cards = makeModels(readShippedCards('data'), { count: modelCount, seed });
const db = openDatabase(join(scratch, databaseName));
importCards(db, { cards, retired: [], now: new Date('2026-01-01T00:00:00.000Z') });

const rows: string[][] = [];
const faults: string[] = [];
const check = (isMet: boolean, fault: string) => {
  if (!isMet) faults.push(fault);
};

const { child, address } = await startMeasured(scratch);
const note = async (moment: string) => {
  const memory = await askMemory(child);
  rows.push([moment, showMegabytes(memory.rss), showMegabytes(memory.arrayBuffers)]);
  return memory;
};

await note('Started');
const old = await readFileWhole(address, path, headers);
check(
  old.headers['content-length'] === String(old.byteCount),
  'The first reader did not get the whole file.',
);
const before = await note(`${path} read once (${showMegabytes(old.byteCount)})`);

const readers: SlowReader[] = [];
for (let count = 0; count < readerCount; count++) readers.push(await openSlowReader(address, path, headers));
const hanging = await note(`${readerCount} slow readers hang`);
check(
  hanging.rss - before.rss < 2 * old.byteCount,
  `The readers cost ${showMegabytes(hanging.rss - before.rss)}, more than two files.`,
);

const [first, ...others] = cards;
const startedAtMs = performance.now();
if (first === undefined) throw new Error('No model was made.');
const { updated } = importCards(db, {
  cards: [{ ...first, summary: 'Changed while others read.' }, ...others],
  retired: [],
  now: new Date('2026-01-02T00:00:00.000Z'),
});
const writeMs = performance.now() - startedAtMs;
check(updated.length === 1, 'The change was not saved while the readers hung.');
const changed = await readFileWhole(address, path, headers);
check(changed.status === 200 && changed.digest !== old.digest, 'The new version was not answered.');
const both = await note('A card changed, the new version read');
check(
  both.arrayBuffers - before.arrayBuffers < 2 * old.byteCount,
  'More than the two versions is held while the readers hang.',
);

let sameCount = 0;
for (const reader of readers) {
  const { byteCount, digest } = await reader.readOn();
  if (byteCount === old.byteCount && digest === old.digest) sameCount += 1;
}
check(sameCount === readerCount, `Of ${readerCount} readers ${sameCount} got the old file whole.`);
const after = await note('All have read on');
check(
  after.arrayBuffers - before.arrayBuffers < old.byteCount / 2,
  'The old version is held although nobody reads it any more.',
);

db.$client.close();
child.disconnect();
console.log(
  [
    `# Slow readers: ${modelCount} models, ${readerCount} readers of ${path}, ${old.byteCount.toLocaleString('en-GB')} bytes`,
    renderTable(['moment', 'memory of the server', 'of it buffers'], rows),
    `A change of one card by another process, all ${modelCount} compared, was saved in ${Math.round(writeMs)} ms. ${sameCount} of ${readerCount} readers got the old version byte for byte.`,
  ].join('\n\n'),
);
if (faults.length > 0) {
  console.error(`\nNot as promised: ${faults.join(' ')}`);
  process.exitCode = 1;
}

async function askMemory(server: ChildProcess): Promise<NonNullable<ServerSays['memory']>> {
  server.send('memory');
  const [said] = (await once(server, 'message')) as [ServerSays];
  if (said.memory === undefined) throw new Error('The server did not say how much memory it takes.');
  return said.memory;
}
