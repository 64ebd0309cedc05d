// Proves that a release costs little: of the shipped cards, and of a thousand models, each made from a database that is there
// and in a process of its own, so that its time and memory are its own. The short form are the tests in tests/release/, which
// make releases of the shipped cards throughout.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRelease } from '#app/features/exports/release/make-release.server.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { readShippedCards } from '#scripts/measure/load-catalogue.ts';
import { makeModels } from '#scripts/measure/make-models.ts';
import { renderTable, showMegabytes } from '#scripts/measure/tables.ts';
import { askAtMost } from '#scripts/measure/targets.ts';
import { projectRoot } from '#scripts/setup/project-root.mjs';
import { runNode } from '#scripts/setup/run-program.mjs';

interface Measured {
  modelCount: number;
  seconds: number;
  peakBytes: number;
  releaseBytes: number;
}

const seed = 20261122;
const now = new Date('2026-11-22T10:00:00.000Z');
const measuringWord = 'measure';
/** Models in all, null for those shipped; at most how many seconds, and how much memory. */
const cases = [
  { count: null, mostSeconds: 5, mostBytes: null },
  { count: 1_000, mostSeconds: 60, mostBytes: 600e6 },
];

const [, , word, databasePath = '', releasesFolder = ''] = process.argv;
if (word === measuringWord) console.log(JSON.stringify(await measure(databasePath, releasesFolder)));
else await prove();

/** As `npm run release` does it: the database is there. */
async function measure(path: string, folder: string): Promise<Measured> {
  const startedAtMs = performance.now();
  const db = openDatabase(path);
  const { counts, files } = await makeRelease(db, { folder, now, origin: 'https://rainbow.example' });
  db.$client.close();
  return {
    modelCount: counts['models'] ?? 0,
    seconds: (performance.now() - startedAtMs) / 1000,
    // Node tells it in kilobytes.
    peakBytes: process.resourceUsage().maxRSS * 1024,
    releaseBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** A database of the shipped cards, and of as many synthetic ones as are asked beyond them. */
function publishModels(path: string, count: number | null): void {
  const shipped = readShippedCards('data');
  const more = count === null ? [] : makeModels(shipped, { count: count - shipped.length, seed });
  const db = openDatabase(path);
  importCards(db, { cards: [...shipped, ...more], retired: [], now });
  db.$client.close();
}

async function prove(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'rainbow-prove-'));
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const targets = [];
  const sizes = [];
  for (const { count, mostSeconds, mostBytes } of cases) {
    const path = join(scratch, `${count ?? 'shipped'}.db`);
    publishModels(path, count);
    const { exitCode, output } = await runNode(
      ['--import', 'tsx', fileURLToPath(import.meta.url), measuringWord, path, `${path}-releases`],
      { cwd: projectRoot },
    );
    if (exitCode !== 0) throw new Error(`The measurement ended with ${exitCode}: ${output}`);
    const { modelCount, seconds, peakBytes, releaseBytes } = JSON.parse(output) as Measured;
    const what = `A release of ${modelCount} models`;
    sizes.push([what, showMegabytes(releaseBytes)]);
    targets.push(askAtMost(`${what}, time`, seconds, mostSeconds, (value) => `${value.toFixed(1)} s`));
    if (mostBytes === null) sizes.push([`${what}, most memory`, showMegabytes(peakBytes)]);
    else targets.push(askAtMost(`${what}, most memory`, peakBytes, mostBytes, showMegabytes));
  }
  const rows = targets.map(({ what, reached, asked: target, isMet }) => [
    what,
    reached,
    target,
    isMet ? 'met' : 'MISSED',
  ]);
  console.log(renderTable(['figure', 'reached', 'asked', ''], rows));
  console.log(renderTable(['also', 'size'], sizes));
  if (targets.some(({ isMet }) => !isMet)) process.exitCode = 1;
}
