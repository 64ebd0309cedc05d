// How well what an engine found answers the labelled queries: the means that the bench prints.
import { measureNdcg } from '#tests/relevance/ndcg.ts';
import type { LabelledQuery } from '#tests/relevance/read-queries.ts';

export interface Relevance {
  /** Mean nDCG@10, 0 to 1. */
  ndcg: number;
  /** Of the queries with one right answer, the share that has it first, 0 to 1; null where there is none such. */
  rightFirst: number | null;
  queryCount: number;
}

/** @param found for each query, in its order, the slugs found, best first */
export function measureRelevance(queries: readonly LabelledQuery[], found: readonly string[][]): Relevance {
  const rightFirst = queries.flatMap(({ right }, index) =>
    right === undefined ? [] : [found[index]?.[0] === right ? 1 : 0],
  );
  return {
    ndcg: mean(queries.map(({ grades }, index) => measureNdcg(found[index] ?? [], grades))),
    rightFirst: rightFirst.length === 0 ? null : mean(rightFirst),
    queryCount: queries.length,
  };
}

/** The same for each kind of query by itself, the kinds in the order in which they first come. */
export function measureRelevanceByKind(
  queries: readonly LabelledQuery[],
  found: readonly string[][],
): { kind: string; relevance: Relevance }[] {
  return [...new Set(queries.map(({ kind }) => kind))].map((kind) => {
    const places = queries.flatMap((query, index) => (query.kind === kind ? [index] : []));
    const relevance = measureRelevance(
      places.map((place) => queries[place] as LabelledQuery),
      places.map((place) => found[place] ?? []),
    );
    return { kind, relevance };
  });
}

export interface Miss {
  q: string;
  kind: string;
  ndcg: number;
  /** The first three found. */
  found: string[];
}

/** The queries answered worst, worst first; those answered perfectly are never among them. */
export function listWorst(
  queries: readonly LabelledQuery[],
  found: readonly string[][],
  most: number,
): Miss[] {
  return queries
    .map(({ q, kind, grades }, index) => ({
      q,
      kind,
      ndcg: measureNdcg(found[index] ?? [], grades),
      found: (found[index] ?? []).slice(0, 3),
    }))
    .filter(({ ndcg }) => ndcg < 1)
    .sort((a, b) => a.ndcg - b.ndcg)
    .slice(0, most);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
