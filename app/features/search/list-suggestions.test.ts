import { describe, expect, it } from 'vitest';
import { listSuggestions } from './list-suggestions.ts';
import { compileOutdatedWords } from '#app/features/models/content-rules/outdated-words.ts';
import { thesaurusGroups } from '#app/features/vocabulary/thesaurus.generated.server.ts';
import { buildCard } from '#tests/factories/card.ts';
import { publishCards } from '#tests/setup/publish-cards.ts';

const organisation = (name: string) => ({ name, role: 'Runs it', url: null });
const all = listSuggestions(
  publishCards(
    buildCard({
      slug: 'tea',
      name: 'Tea Time',
      otherNames: ['Cake Time'],
      organisations: [organisation('Zebra Trust'), organisation('Ant Trust'), organisation('tea time')],
    }),
    // Named as a topic is, but for its capitals.
    buildCard({
      slug: 'older',
      name: 'Older People',
      otherNames: [],
      organisations: [organisation('Zebra Trust')],
    }),
  ),
);

describe('everything that can be suggested', () => {
  it('holds models with their address and other names', () => {
    expect(all.filter(({ kind }) => kind === 'model')).toEqual([
      { kind: 'model', label: 'Older People', slug: 'older' },
      { kind: 'model', label: 'Tea Time', slug: 'tea', also: ['Cake Time'] },
    ]);
  });

  it('holds the groups of the thesaurus, but for those named as a model is', () => {
    const topics = all.filter(({ kind }) => kind === 'topic').map(({ label }) => label);
    expect(topics.length).toBeGreaterThan(100);
    expect(topics).not.toContain('older people');
    expect(thesaurusGroups.map(({ label }) => label)).toEqual(expect.arrayContaining(topics));
  });

  it('holds organisations once, in order', () => {
    expect(all.filter(({ kind }) => kind === 'organisation').map(({ label }) => label)).toEqual([
      'Ant Trust',
      'Zebra Trust',
    ]);
  });

  it('holds each label once, and none that is for searching only', () => {
    const labels = all.map(({ label }) => label.toLowerCase());
    expect(new Set(labels).size).toBe(labels.length);
    const findOutdated = compileOutdatedWords(thesaurusGroups);
    expect(labels.flatMap((label) => findOutdated(label))).toEqual([]);
  });

  it('holds topics alone where there are no models', () => {
    expect(new Set(listSuggestions(publishCards()).map(({ kind }) => kind))).toEqual(new Set(['topic']));
  });
});
