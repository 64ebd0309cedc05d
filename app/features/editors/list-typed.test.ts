import { expect, it } from 'vitest';
import { listTyped } from './list-typed.ts';

it('leaves out what nobody typed: the form’s own working, what conform sends, and what was left empty', () => {
  const fields: [string, string][] = [
    ['seen', 'abc'],
    ['do', 'add'],
    ['stamp', 'x.y'],
    ['__intent__', 'z'],
    ['note', ' \n'],
    ['reason', 'Two\nlines'],
    ['reason', 'and again'],
  ];
  expect(listTyped(fields)).toEqual([
    { name: 'reason', text: 'Two\nlines' },
    { name: 'reason', text: 'and again' },
  ]);
});
