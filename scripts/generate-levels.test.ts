import { describe, expect, it } from 'vitest';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { findTable, listTables } from '#tests/docs/read-markdown.ts';
import { renderLevels } from './generate-levels.ts';

const tea = buildCard({ slug: 'tea', name: 'Tea' });
const cake = buildCard({
  slug: 'cake',
  name: 'Cake',
  approach: 'connecting',
  furtherApproaches: ['volunteering'],
  spectrum: { from: 'early-help', to: 'early-help', why: 'So.' },
  evidence: {
    text: 'None.',
    items: [
      buildEvidenceItem({
        comparison: 'randomised',
        n: 80,
        place: 'Bath | Wells',
        year: null,
        outcomes: [
          { outcome: 'wellbeing', direction: 'none', words: 'no change' },
          { outcome: 'cost', direction: 'negative', words: 'cost more' },
        ],
      }),
    ],
  },
});
const text = renderLevels([tea, cake]);

describe('renderLevels', () => {
  it('tells every model by name, with every outcome, its level, its verdict, what carries it and what is missing', () => {
    expect(text).toContain('makes of 2 models, 3 evidence items and 5 outcomes');
    expect([...text.matchAll(/^## (Tea|Cake)$/gm)].map(([, name]) => name)).toEqual(['Cake', 'Tea']);
    expect(text).toContain('[tea](../data/models/tea.yaml): level 2, 2 evidence items.');
    expect(findTable(text, 'Tea').rows).toEqual([
      [
        'Less loneliness, more connection; Mental wellbeing',
        '2',
        'Supported',
        'e1: 60 people, Sampleshire, 2021',
        expect.stringContaining('A study of this model with a randomised or matched comparison group'),
      ],
    ]);
    expect(text).toContain(
      '| Mental wellbeing | none | No effect found | e1: 80 people, Bath \\| Wells, year not stated | A study with',
    );
    expect(text).toContain('| Cost and value for money | none | Cost more | e1: 80 people,');
    expect(text).toMatch(
      /^\| Less loneliness, more connection \| 1 \| Expected, not shown \| nothing \| A change /m,
    );
  });

  it('opens with counts', () => {
    const count = (heading: string, id: string) =>
      findTable(text, heading)
        .rows.find(([name]) => name === id)
        ?.slice(1);
    expect(count('Models by approach', 'Connecting and finding the way')).toEqual(['1', '0']);
    expect(count('Models by approach', 'Circles, networks and peer support')).toEqual(['0', '1']);
    expect(count('Models by step', 'Early help')).toEqual(['2']);
    expect(count('Models by step', 'Long-term support')).toEqual(['1']);
    expect(count('Models and outcomes by level', '1')).toEqual(['Clear account', '1', '1']);
    expect(count('Models and outcomes by level', '2')).toEqual(['Difference seen', '1', '2']);
    expect(count('Models and outcomes by level', 'none')).toEqual(['No effect found, or worse', '0', '2']);
    expect(count('Outcomes by verdict', 'worse')).toEqual(['1', '1']);
    expect(count('Outcomes by verdict', 'supported')).toEqual(['2', '1']);
  });

  it('says that it is made, and by what', () => {
    expect(text).toMatch(
      /^<!-- Made by `npm run generate` from data\/models\/\. Change a card, not this file\. -->\n/,
    );
    expect(text.endsWith('\n')).toBe(true);
  });

  it('has its tables without a card too', () => {
    expect(listTables(renderLevels([])).map(({ heading }) => heading)).toEqual([
      'Models by approach',
      'Models by step',
      'Models and outcomes by level',
      'Outcomes by verdict',
    ]);
  });
});
