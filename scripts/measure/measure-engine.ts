// Measures one engine over one catalogue in a process of its own, which the bench starts with --expose-gc: no engine's
// memory or warm code then stands in the figures of another. Reads its task from the file it is given, and prints what
// it measured as one line of JSON.
import { readFileSync } from 'node:fs';
import type { Card } from '#app/features/models/card-schema.ts';
import type { EngineName } from '#scripts/measure/engine-names.ts';
import { loadEngine } from '#scripts/measure/engines.ts';
import { buildCatalogue } from '#scripts/measure/load-catalogue.ts';
import { timeCalls, type Latency } from '#scripts/measure/time-calls.ts';

export interface Task {
  engine: EngineName;
  cards: Card[];
  /** What is typed, in the order of `found`. */
  queries: string[];
}

export interface Measurement {
  name: string;
  setUp: string;
  /** For each query the slugs found, best first. */
  found: string[][];
  latency: Latency;
  buildMs: number;
  /** By how much memory grew with the index: heap, and what the engine holds beside it. */
  bytes: number;
}

const millisecondsSince = (start: bigint) => Number(process.hrtime.bigint() - start) / 1e6;

function measureHeap(): number {
  if (!globalThis.gc) throw new Error('Start this with --expose-gc: memory is measured after a collection.');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function measure({ engine: engineName, cards, queries }: Task): Promise<Measurement> {
  const engine = await loadEngine(engineName, buildCatalogue(cards));
  // Built once and cold, as when the server starts.
  const before = measureHeap();
  const start = process.hrtime.bigint();
  const search = engine.build();
  const buildMs = millisecondsSince(start);
  const bytes = measureHeap() - before + (search.measureBytesOutsideHeap?.() ?? 0);
  const found = queries.map((q) => search.find(q));
  const latency = timeCalls(queries.map((q) => () => search.find(q)));
  return { name: engine.name, setUp: engine.setUp, found, latency, buildMs, bytes };
}

const [, , taskPath = ''] = process.argv;
const task = JSON.parse(readFileSync(taskPath, 'utf8')) as Task;
console.log(JSON.stringify(await measure(task)));
