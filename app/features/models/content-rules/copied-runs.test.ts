import { describe, expect, it } from 'vitest';
import { findCopiedRuns, indexSeeds } from './copied-runs.ts';

const seeds = indexSeeds([
  {
    name: 'tea.txt',
    text: 'Neighbours don’t meet by chance: in 2012, 1,250 of them met\nin 24 com-\nmunity rooms, for tea. The rest stayed at home with their radios.',
  },
  { name: 'cake.txt', text: 'Cake is baked on Mondays, by whoever comes first, and eaten warm.' },
  { name: 'short.txt', text: 'Nine words are few and nobody may own them.' },
]);

describe('findCopiedRuns', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['nine words in a row', 'Cake is baked on Mondays, by whoever comes first! They eat it', []],
    ['ten', 'So cake is baked on Mondays, by whoever comes first, and then', ['10 cake.txt']],
    ['a document of nine', 'Nine words are few and nobody may own them.', []],
    [
      'other case, punctuation, quotes and line breaks',
      "“NEIGHBOURS don't meet (by chance)”\n\nIn 2012 – 1,250 – of them, met",
      ['11 tea.txt'],
    ],
    ['numbers without their separators', "don't meet by chance in 2012 1250 of them met", ['10 tea.txt']],
    ['a hyphen at the end of a line', 'of them met in 24 community rooms for tea the rest', ['11 tea.txt']],
    ['the same as two words', 'of them met in 24 com munity rooms for tea', ['10 tea.txt']],
    [
      'citations inside',
      'Cake is baked on Mondays [s1], by whoever comes first, and [s2] eaten',
      ['11 cake.txt'],
    ],
    [
      'two runs of two documents',
      'Cake is baked on Mondays, by whoever comes first, and so: the rest stayed at home with their radios. For tea, the rest stayed at home with their radios.',
      ['10 cake.txt', '10 tea.txt'],
    ],
  ])('finds %s', (_name, text, runs) => {
    expect(findCopiedRuns(text, seeds, []).map((run) => `${run.wordCount} ${run.document}`)).toEqual(runs);
  });

  it('gives the run as it was written, from its first word to its last', () => {
    const text = 'They say: “Cake is baked on Mondays,\nby whoever comes first [s1], and eaten warm.” Well.';
    expect(findCopiedRuns(text, seeds, [])[0]?.written.replace(/\s+/g, ' ')).toBe(
      'Cake is baked on Mondays, by whoever comes first , and eaten warm',
    );
  });

  it('leaves a name or title aside, and no more than it', () => {
    const title = 'Cake is baked on Mondays, by whoever comes first, and eaten warm';
    const text = `The film “${title}” is long.`;
    expect(findCopiedRuns(text, seeds, [title])).toEqual([]);
    expect(findCopiedRuns(text, seeds, ['Cake is baked on Mondays'])).toHaveLength(1);
  });
});
