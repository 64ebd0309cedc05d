import { describe, expect, it } from 'vitest';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { checkCard } from './card-rules.ts';

const sample = buildCard();

describe('checkCard', () => {
  it.each<[string, Parameters<typeof buildEvidenceItem>[0], string[]]>([
    [
      'no outcome and no topic',
      { outcomes: [], topics: [] },
      ['outcomes: Finding e1 names neither an outcome nor a topic'],
    ],
    ['a topic alone', { outcomes: [], topics: ['reach'] }, []],
    [
      'a number of nothing',
      { n: 60, nOf: null },
      ['nOf: Finding e1 counts 60, and nOf does not say of what'],
    ],
    ['all of nothing', { n: 'all', nOf: null }, ['nOf: Finding e1 counts all, and nOf does not say of what']],
    [
      'a count of people without number',
      { n: null, nOf: 'people' },
      ['n: Finding e1 says that people were counted, and not how many'],
    ],
    ['nothing counted', { n: null, nOf: null }, []],
    [
      'more sites than places',
      { n: 3, nOf: 'places', sites: 4 },
      ['sites: Finding e1 counts 3 places and took place at 4'],
    ],
    ['as many sites as places', { n: 3, nOf: 'places', sites: 3 }, []],
    ['more sites than services', { n: 3, nOf: 'services', sites: 4 }, []],
    [
      'an outcome named twice',
      {
        outcomes: [
          { outcome: 'home', direction: 'positive', words: 'up' },
          { outcome: 'home', direction: 'none', words: 'level' },
        ],
      },
      ['outcomes.1: “home” is named twice in this list'],
    ],
    [
      'a topic named twice',
      { topics: ['reach', 'reach'] },
      ['topics.1: “reach” is named twice in this list'],
    ],
    [
      'a randomised group that nobody measured',
      { comparison: 'randomised', measured: false },
      ['measured: Finding e1 was compared with a randomised group, and measured is false'],
    ],
    [
      'a similar group that nobody measured',
      { comparison: 'group', measured: false },
      ['measured: Finding e1 was compared with a similar group, and measured is false'],
    ],
    ['a modelled group', { comparison: 'group', measured: false, design: 'economic-model' }, []],
    ['a benchmark that nobody measured', { comparison: 'benchmark', measured: false }, []],
  ])('tells of a finding with %s', (_name, overrides, problems) => {
    const card = buildCard({ evidence: { ...sample.evidence, items: [buildEvidenceItem(overrides)] } });
    expect(checkCard(card).map(({ path, message }) => `${path.slice(3).join('.')}: ${message}`)).toEqual(
      problems,
    );
  });
});
