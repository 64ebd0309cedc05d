import { expect, it } from 'vitest';
import { listWorst, measureRelevance, measureRelevanceByKind } from '#scripts/measure/relevance.ts';
import type { LabelledQuery } from '#tests/relevance/read-queries.ts';

const queries: LabelledQuery[] = [
  { q: 'a', kind: 'name', grades: { a: 3 }, right: 'a' },
  { q: 'b', kind: 'name', grades: { b: 3, a: 1 }, right: 'b' },
  { q: 'c', kind: 'place', grades: { c: 1, d: 1 } },
  { q: 'd', kind: 'name', grades: { d: 3 }, right: 'd' },
];
const second = 1 / Math.log2(3);
const found = [['a', 'b'], ['x', 'b', 'y'], ['d', 'c'], []];
const ndcgOfB = (7 * second) / (7 + second);

it('takes the mean over all queries, and of those with one right answer the share that has it first', () => {
  const { ndcg, rightFirst, queryCount } = measureRelevance(queries, found);
  expect(ndcg).toBeCloseTo((1 + ndcgOfB + 1 + 0) / 4, 10);
  expect(rightFirst).toBeCloseTo(1 / 3, 10);
  expect(queryCount).toBe(4);
});

it('does the same kind by kind, and has no share where no query has one right answer', () => {
  const byKind = measureRelevanceByKind(queries, found);
  expect(byKind.map(({ kind, relevance }) => [kind, relevance.queryCount, relevance.rightFirst])).toEqual([
    ['name', 3, 1 / 3],
    ['place', 1, null],
  ]);
  expect(byKind.map(({ relevance }) => relevance.ndcg)).toEqual([expect.closeTo((1 + ndcgOfB) / 3, 10), 1]);
});

it('lists what is answered worst, and nothing that is answered perfectly', () => {
  expect(listWorst(queries, found, 5).map(({ q, found: first }) => [q, first])).toEqual([
    ['d', []],
    ['b', ['x', 'b', 'y']],
  ]);
  expect(listWorst(queries, found, 1).map(({ q }) => q)).toEqual(['d']);
});
