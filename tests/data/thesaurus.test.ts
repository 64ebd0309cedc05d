// What the thesaurus promises beyond its schema.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findAmericanForms } from '#app/features/models/content-rules/british-spelling.ts';
import { compileOutdatedWords } from '#app/features/models/content-rules/outdated-words.ts';
import { thesaurusSchema } from '#app/features/vocabulary/thesaurus-schema.ts';
import { listAllTerms } from '#app/features/vocabulary/terms.ts';

const { groups, sources } = thesaurusSchema.parse(parse(readFileSync('data/thesaurus.yaml', 'utf8')));
const terms = groups.flatMap((group) => group.terms.map((term) => ({ ...term, group: group.id })));
const makeKey = (term: string) => term.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

describe('the thesaurus', () => {
  it('has each group once', () => {
    expect(groups.length).toBeGreaterThan(150);
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
  });

  it('marks as ambiguous whatever stands in two groups', () => {
    const groupsByKey = new Map<string, Set<string>>();
    for (const { term, group } of terms) {
      const key = makeKey(term);
      groupsByKey.set(key, (groupsByKey.get(key) ?? new Set()).add(group));
    }
    const shared = terms.filter(({ term }) => groupsByKey.get(makeKey(term))!.size > 1);
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.filter(({ ambiguous }) => !ambiguous)).toEqual([]);
  });

  it('calls everyday only what is for searching only, and nothing both that and a name of the past', () => {
    expect(terms.filter(({ everyday, searchOnly }) => everyday && !searchOnly)).toEqual([]);
    expect(terms.filter(({ former, searchOnly }) => former && searchOnly)).toEqual([]);
  });

  it('has every source that a group names, and no other', () => {
    const named = groups.flatMap(({ source = [] }) => source);
    expect([...new Set(named)].sort()).toEqual(Object.keys(sources).sort());
  });

  it('shows no word that it keeps for searching, in its labels or in those of the controlled lists', () => {
    const find = compileOutdatedWords(groups);
    const shown = [
      ...groups.map(({ label }) => label),
      ...Object.values(listAllTerms()).flatMap((list) =>
        list.flatMap(({ id, label, definition }) => [id, label, definition]),
      ),
    ];
    expect(shown.flatMap((words) => find(words))).toEqual([]);
    expect(shown.flatMap((words) => findAmericanForms(words))).toEqual([]);
  });

  it('knows the words that matter most', () => {
    const find = compileOutdatedWords(groups);
    const words = ['the elderly', 'service user', 'wheelchair-bound', 'bed blocker', 'the disabled', 'BAME'];
    expect(words.map((word) => find(word).map(({ written }) => written))).toEqual(
      words.map((word) => [word]),
    );
  });
});
