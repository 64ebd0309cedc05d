// What the bench tells: its measurements as Markdown tables, and which of the figures asked are reached.
import { availableParallelism, cpus } from 'node:os';
import { peerNames, type EngineName } from '#scripts/measure/engine-names.ts';
import type { Measurement } from '#scripts/measure/measure-engine.ts';
import {
  listWorst,
  measureRelevance,
  measureRelevanceByKind,
  type Relevance,
} from '#scripts/measure/relevance.ts';
import {
  renderTable,
  showMegabytes,
  showMilliseconds,
  showPercent,
  showShare,
} from '#scripts/measure/tables.ts';
import {
  askAtLeast,
  askAtMost,
  askBest,
  leastNdcg,
  leastQueries,
  leastRightFirst,
  mostP95Ms,
  renderTargets,
  type Target,
} from '#scripts/measure/targets.ts';
import type { LabelledQuery } from '#tests/relevance/read-queries.ts';

export interface QuerySet {
  name: string;
  queries: readonly LabelledQuery[];
}

export interface Bench {
  shippedCount: number;
  /** What is found for them stands in each measurement in this order, one set after the other. */
  sets: readonly QuerySet[];
  /** At the shipped catalogue, by engine, in the order of the table. */
  measured: ReadonlyMap<EngineName, Measurement>;
  /** Ours by how many models there are, from the fewest. */
  growth: readonly { count: number; measurement: Measurement }[];
}

const worstShown = 10;
/** The set of queries that the search was fitted to. */
const fittedSet = 'queries';

/** The whole report. */
export function renderBench(bench: Bench): string {
  const { shippedCount, sets, measured, growth } = bench;
  const ours = selectOurs(bench);
  return [
    `${shippedCount} models, ${sets.map(({ name, queries }) => `${queries.length} queries in ${name}.yaml`).join(', ')}. ${describeMachine()}`,
    `## Side by side, at the shipped catalogue\n\n${renderSideBySide(bench)}`,
    `How each is set up:\n\n${[...measured.values()].map(({ name, setUp }) => `- ${name}: ${setUp}`).join('\n')}`,
    `## Ours as the catalogue grows, with all facet counts\n\n${renderGrowth(growth)}`,
    ...sets.map(
      (set) =>
        `## Ours by kind of query, ${set.name}.yaml\n\n${renderKinds(set, selectFound(bench, set, ours))}`,
    ),
    ...sets.map(
      (set) =>
        `## Answered worst by ours, ${set.name}.yaml\n\n${renderWorst(set, selectFound(bench, set, ours))}`,
    ),
    `## What is asked\n\n${renderTargets(listTargets(bench))}`,
  ].join('\n\n');
}

function selectOurs({ measured }: Bench): Measurement {
  const ours = measured.get('ours');
  if (!ours) throw new RangeError('The search itself was not measured.');
  return ours;
}

function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${model}, ${availableParallelism()} cores, Node ${process.versions.node}, ${process.platform} ${process.arch}.`;
}

/** What a measurement found for the queries of one set, in their order. */
function selectFound({ sets }: Bench, set: QuerySet, { found }: Measurement): string[][] {
  const before = sets.slice(0, sets.indexOf(set));
  const start = before.reduce((sum, { queries }) => sum + queries.length, 0);
  return found.slice(start, start + set.queries.length);
}

function assess(bench: Bench, set: QuerySet, measurement: Measurement): Relevance {
  return measureRelevance(set.queries, selectFound(bench, set, measurement));
}

function renderSideBySide(bench: Bench): string {
  const { sets, measured } = bench;
  return renderTable(
    [
      'engine',
      ...sets.flatMap(({ name }) => [`nDCG@10, ${name}`, `right first, ${name}`]),
      'p50',
      'p95',
      'build',
      'memory',
    ],
    [...measured.values()].map((measurement) => [
      measurement.name,
      ...sets.flatMap((set) => {
        const { ndcg, rightFirst } = assess(bench, set, measurement);
        return [showShare(ndcg), showPercent(rightFirst)];
      }),
      ...renderCost(measurement),
    ]),
  );
}

function renderCost({ latency, buildMs, bytes }: Measurement): string[] {
  return [
    showMilliseconds(latency.p50Ms),
    showMilliseconds(latency.p95Ms),
    showMilliseconds(buildMs),
    showMegabytes(bytes),
  ];
}

function renderGrowth(growth: Bench['growth']): string {
  return renderTable(
    ['models', 'p50', 'p95', 'build', 'memory'],
    growth.map(({ count, measurement }) => [count.toLocaleString('en-GB'), ...renderCost(measurement)]),
  );
}

function renderKinds({ queries }: QuerySet, found: string[][]): string {
  return renderTable(
    ['kind', 'queries', 'nDCG@10', 'right first'],
    measureRelevanceByKind(queries, found).map(({ kind, relevance }) => [
      kind,
      String(relevance.queryCount),
      showShare(relevance.ndcg),
      showPercent(relevance.rightFirst),
    ]),
  );
}

function renderWorst({ queries }: QuerySet, found: string[][]): string {
  const worst = listWorst(queries, found, worstShown);
  if (worst.length === 0) return 'None: every query is answered perfectly.';
  return renderTable(
    ['query', 'kind', 'nDCG@10', 'found first'],
    worst.map(({ q, kind, ndcg, found: first }) => [q, kind, showShare(ndcg), first.join(', ') || 'nothing']),
  );
}

/** Each figure that the search has to reach, with what it reached. */
export function listTargets(bench: Bench): Target[] {
  const { shippedCount, sets, measured, growth } = bench;
  const ours = selectOurs(bench);
  const thousand = growth.find(({ count }) => count === 1000)?.measurement.latency.p95Ms ?? Number.NaN;
  return [
    askAtLeast(
      'Queries in queries.yaml',
      sets.find(({ name }) => name === fittedSet)?.queries.length ?? 0,
      leastQueries,
      String,
    ),
    ...sets.flatMap((set) => {
      const { name } = set;
      const { ndcg, rightFirst } = assess(bench, set, ours);
      const rivals = peerNames.flatMap((peer) => {
        const measurement = measured.get(peer);
        return measurement ? [{ name: measurement.name, value: assess(bench, set, measurement).ndcg }] : [];
      });
      return [
        // Of queries that nobody knew, labelled by one reader, no more is asked than to be the best.
        ...(name === fittedSet ? [askAtLeast(`nDCG@10, ${name}`, ndcg, leastNdcg, showShare)] : []),
        ...(name === fittedSet && rightFirst !== null
          ? [askAtLeast(`Right model first, ${name}`, rightFirst, leastRightFirst, showPercent)]
          : []),
        askBest(`Best nDCG@10 of all, ${name}`, ndcg, rivals, showShare),
      ];
    }),
    askAtMost(`p95 at ${shippedCount} models`, ours.latency.p95Ms, mostP95Ms.shipped, showMilliseconds),
    askAtMost('p95 at 1,000 models', thousand, mostP95Ms.thousand, showMilliseconds),
  ];
}
