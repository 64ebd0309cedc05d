import { describe, expect, it } from 'vitest';
import { findTerm, listTerms, themeOfCommonNeed } from './terms.ts';
import { lists, stepsBetween, termIds, termLabel, type ListName, type StepId } from './vocabulary.ts';

const listNames = Object.keys(lists) as ListName[];

describe('the controlled lists', () => {
  it.each(listNames)('%s: no id and no label stands twice', (name) => {
    const terms = listTerms(name);
    const ids = terms.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const labels = terms.map(({ label }) => label.toLowerCase());
    expect(new Set(labels).size).toBe(labels.length);
    expect(terms.filter(({ definition }) => definition === '')).toEqual([]);
  });

  it.each<[ListName, number]>([
    ['approach', 7],
    ['step', 5],
    ['outcome', 20],
    ['insteadOf', 10],
    ['riskKind', 9],
    ['requirementTheme', 7],
    ['commonNeed', 44],
    ['stage', 6],
    ['status', 5],
    ['design', 13],
  ])('%s has the %i terms of the contract', (name, count) => {
    expect(lists[name]).toHaveLength(count);
  });

  it('has the common needs theme by theme, in the order of the themes', () => {
    const themes = termIds('requirementTheme');
    const places = termIds('commonNeed').map((id) => themes.indexOf(themeOfCommonNeed[id]));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(themes.length);
  });

  it('keeps the order in which the rainbow and the spectrum are drawn', () => {
    expect(termIds('approach')[0]).toBe('community-building');
    expect(termIds('approach').at(-1)).toBe('changing-the-system');
    expect(termIds('step')).toEqual([
      'whole-community',
      'early-help',
      'long-term-support',
      'intensive-support',
      'crisis-and-acute',
    ]);
  });
});

describe('findTerm and termLabel', () => {
  it('give the term and the words shown for it', () => {
    expect(findTerm('outcome', 'fewer-hospital-stays').label).toBe(
      'Less use of GP, hospital and urgent care',
    );
    expect(termLabel('setting', 'council-front-door')).toBe('Council and NHS teams');
  });

  it.each(['', 'Everyone', 'shared-life', '__proto__', 'constructor'])(
    'know no “%s” among the people',
    (id) => {
      expect(() => findTerm('people', id as 'everyone')).toThrow(RangeError);
      expect(() => termLabel('people', id as 'everyone')).toThrow(`The list "people" has no term "${id}".`);
    },
  );
});

describe('stepsBetween', () => {
  it.each<[StepId, StepId, StepId[]]>([
    ['early-help', 'early-help', ['early-help']],
    ['whole-community', 'early-help', ['whole-community', 'early-help']],
    ['whole-community', 'crisis-and-acute', termIds('step')],
    ['crisis-and-acute', 'crisis-and-acute', ['crisis-and-acute']],
    ['long-term-support', 'early-help', []],
    ['crisis-and-acute', 'whole-community', []],
  ])('from %s to %s', (from, to, steps) => {
    expect(stepsBetween(from, to)).toEqual(steps);
  });
});
