import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '#scripts/check-content.ts';
import { describeProblem } from '#scripts/describe-content.ts';

describe('the data folder', () => {
  it('has no problems', () => {
    const { cardFileCount, problems } = checkContent('data', undefined);
    expect(cardFileCount).toBeGreaterThan(0);
    expect(problems.map(describeProblem)).toEqual([]);
  });
});

describe('the vocabulary', () => {
  const { sources, ...lists } = parse(readFileSync('data/vocabulary.yaml', 'utf8')) as {
    sources: Record<string, unknown>;
  } & Record<string, { id: string; label: string; source?: string[] }[]>;

  it.each(Object.keys(lists))('names each term of %s once, by id and by label', (name) => {
    const terms = lists[name] ?? [];
    expect(terms.length).toBeGreaterThan(0);
    expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
    expect(new Set(terms.map(({ label }) => label.toLowerCase())).size).toBe(terms.length);
  });

  it('has every source that a term names, and no other', () => {
    const named = Object.values(lists).flatMap((terms) => terms.flatMap(({ source = [] }) => source));
    expect([...new Set(named)].sort()).toEqual(Object.keys(sources).sort());
  });
});
