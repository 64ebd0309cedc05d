import { expect, it } from 'vitest';
import { takeReading, withReading } from './reading-query.ts';

const take = (query: string) => {
  const { reading, rest, ignored } = takeReading(new URLSearchParams(query));
  return [reading, rest.toString(), ignored.map(({ value, reason }) => `${value}: ${reason}`)];
};

it.each([
  ['', null, '', []],
  ['reading=level', 'level', '', []],
  ['q=tea&reading=stage&people=everyone', 'stage', 'q=tea&people=everyone', []],
  ['reading=', null, '', []],
  ['reading=colour', null, '', ['colour: Read by level, stage.']],
  ['reading=level&reading=stage', 'level', '', ['stage: Only the first is used.']],
  ['reading=__proto__', null, '', ['__proto__: Read by level, stage.']],
])('of %j takes %j', (query, reading, rest, ignored) => {
  expect(take(query)).toEqual([reading, rest, ignored]);
});

it.each([
  ['', null, ''],
  ['', 'level', 'reading=level'],
  ['q=tea', null, 'q=tea'],
  ['q=tea', 'stage', 'q=tea&reading=stage'],
] as const)('puts it back: %j with %j', (search, reading, query) => {
  expect(withReading(search, reading)).toBe(query);
});
