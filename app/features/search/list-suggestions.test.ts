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
  it('holds models by name, each with its address and its other names', () => {
    expect(all.models).toEqual([
      ['Older People', 'older'],
      ['Tea Time', 'tea', 'Cake Time'],
    ]);
  });

  it('holds the groups of the thesaurus, but for those named as a model is', () => {
    expect(all.topics.length).toBeGreaterThan(100);
    expect(all.topics).not.toContain('older people');
    expect(thesaurusGroups.map(({ label }) => label)).toEqual(expect.arrayContaining([...all.topics]));
  });

  it('holds organisations once, in order, but for those named as a model is', () => {
    expect(all.organisations).toEqual(['Ant Trust', 'Zebra Trust']);
  });

  it('holds each label once, and none that is for searching only', () => {
    const labels = [...all.models.map(([name]) => name), ...all.topics, ...all.organisations];
    const keys = labels.map((label) => label.toLowerCase());
    expect(new Set(keys).size).toBe(keys.length);
    const findOutdated = compileOutdatedWords(thesaurusGroups);
    expect(labels.flatMap((label) => findOutdated(label))).toEqual([]);
  });

  it('holds topics alone where there are no models', () => {
    const { models, topics, organisations } = listSuggestions(publishCards());
    expect([models, organisations]).toEqual([[], []]);
    expect(topics).toContain('older people');
  });
});
