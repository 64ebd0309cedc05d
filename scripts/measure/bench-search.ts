// The half of `npm run bench` that is the search: how good and how fast it is, beside other engines on the same cards and
// queries, and how its cost grows with the number of models. Ends with 1 when it misses a figure that it has to reach.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Card } from '#app/features/models/card-schema.ts';
import { peerNames, ownNames, type EngineName } from '#scripts/measure/engine-names.ts';
import { readShippedCards } from '#scripts/measure/load-catalogue.ts';
import { makeModels } from '#scripts/measure/make-models.ts';
import type { Measurement, Task } from '#scripts/measure/measure-engine.ts';
import { listTargets, renderBench, type Bench } from '#scripts/measure/render-bench.ts';
import { reportMissed } from '#scripts/measure/targets.ts';
import { ensurePackages } from '#scripts/setup/packages.mjs';
import { showRun } from '#scripts/setup/progress.mjs';
import { projectRoot } from '#scripts/setup/project-root.mjs';
import { runNode } from '#scripts/setup/run-program.mjs';
import { readQueries } from '#tests/relevance/read-queries.ts';

/** Queries at hand while the search was made; queries looked at while choosing; queries written after all that. */
const querySets = ['queries', 'held-out', 'fresh'] as const;
const catalogueSizes = [50, 100, 250, 500, 1000];
const seed = 20261121;

const scratch = mkdtempSync(join(tmpdir(), 'rainbow-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

await ensurePackages(join(projectRoot, 'scripts/bench'));
const cards = readShippedCards('data');
const slugs = cards.map(({ slug }) => slug);
const sets = querySets.map((name) => ({ name, queries: readQueries(`tests/relevance/${name}.yaml`, slugs) }));
const typed = sets.flatMap(({ queries }) => queries.map(({ q }) => q));

const measured = new Map<EngineName, Measurement>();
for (const engine of [...ownNames, ...peerNames]) measured.set(engine, await measureAlone(engine, cards));
const growth: { count: number; measurement: Measurement }[] = [];
for (const count of catalogueSizes) {
  growth.push({ count, measurement: await measureAlone('ours', takeCards(count)) });
}
const bench: Bench = { shippedCount: cards.length, sets, measured, growth };
console.log(renderBench(bench));
reportMissed(listTargets(bench));

/** Runs one engine in a process of its own. @throws Error with what it printed when it fails */
async function measureAlone(engine: EngineName, searched: Card[]): Promise<Measurement> {
  const path = join(scratch, 'task.json');
  writeFileSync(path, JSON.stringify({ engine, cards: searched, queries: typed } satisfies Task));
  const title = `Measuring ${engine} at ${searched.length} models`;
  const { exitCode, output } = await showRun(title, 'seconds; a slow engine takes half a minute', () =>
    runNode(
      ['--expose-gc', '--import', 'tsx', join(projectRoot, 'scripts/measure/measure-engine.ts'), path],
      {
        cwd: projectRoot,
      },
    ),
  );
  const line = output.trimEnd().split('\n').at(-1) ?? '';
  if (exitCode !== 0 || !line.startsWith('{')) throw new Error(`${title} failed:\n${output}`);
  return JSON.parse(line) as Measurement;
}

/** The real cards, as many as are asked for, and synthetic ones for the rest. */
function takeCards(count: number): Card[] {
  return [...cards, ...makeModels(cards, { count: Math.max(0, count - cards.length), seed })].slice(0, count);
}
