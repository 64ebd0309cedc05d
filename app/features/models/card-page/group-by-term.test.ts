import { expect, it } from 'vitest';
import { groupByTerm } from './group-by-term.ts';

it('puts parts under their terms in the order of the list, and leaves out terms with none', () => {
  const risks = [
    { id: 'r1', kind: 'market' },
    { id: 'r2', kind: 'dilution' },
    { id: 'r3', kind: 'market' },
  ] as const;
  const groups = groupByTerm('riskKind', risks, ({ kind }) => kind);
  expect(groups.map(({ id, term, parts }) => [id, term.label, parts.map((part) => part.id)])).toEqual([
    ['dilution', 'Dilution', ['r2']],
    ['market', 'Market', ['r1', 'r3']],
  ]);
  expect(groupByTerm('riskKind', [], () => 'other')).toEqual([]);
});
