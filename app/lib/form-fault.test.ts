import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findFormFault, mostFields } from './form-fault.ts';

const write = (...names: string[]) => new URLSearchParams(names.map((name) => [name, 'x'])).toString();

describe('findFormFault', () => {
  it.each([
    ['__proto__[x]'],
    ['__proto__.x'],
    ['__proto__'],
    ['a.__proto__.x'],
    ['a[0].__proto__'],
    ['a[__proto__]'],
    ['constructor.prototype.x'],
    ['constructor[prototype][x]'],
    ['a.constructor'],
    ['a[0].constructor[0]'],
    ['prototype'],
    ['a[100]'],
    ['a[1000000000].b'],
    ['a[-1]'],
    ['a[1e3]'],
    ['a[0x10]'],
    ['a[ 1]'],
    [`a${'[0]'.repeat(9)}`],
    [`a${'.b'.repeat(10_000)}`],
    ['a'.repeat(65)],
    ['a..b'],
    ['a['],
    ['a]'],
    ['[0]'],
    ['.'],
    [''],
    ['a b'],
    ['a\u0000'],
    ['a\n'],
    ['é'],
    ['__state__'],
    ['<script>'],
  ])('finds the name %j odd', (name) => {
    expect(findFormFault(write('fine', name))).toBe('odd-field');
  });

  it.each<[string, unknown]>([
    ['is no JSON', 'nonsense'],
    ['is nothing', null],
    ['is a list', []],
    ['is of no kind', { payload: { name: 'a' } }],
    ['is of a kind that objects inherit', { type: 'constructor' }],
    ['names no text', { type: 'insert', payload: { name: 7 } }],
    ['has a payload that is none', { type: 'insert', payload: null }],
    ['reaches what objects inherit', { type: 'update', payload: { name: '__proto__', value: { x: 'y' } } }],
    ['reaches far', { type: 'update', payload: { name: 'a[50000000].b', value: 'x' } }],
    ['inserts far', { type: 'insert', payload: { name: 'a', index: 50_000_000 } }],
    ['moves from nowhere', { type: 'reorder', payload: { name: 'a', from: -1, to: 0.5 } }],
    ['is deep', { type: 'update', payload: { name: 'a', value: [[[[[[[['x']]]]]]]] } }],
  ])('finds an instruction odd that %s', (_name, told) => {
    const text = typeof told === 'string' ? told : JSON.stringify(told);
    expect(findFormFault(new URLSearchParams({ __intent__: text }).toString())).toBe('odd-field');
  });

  it('finds one odd that holds what objects inherit', () => {
    const told = '{"type":"insert","payload":{"name":"a","defaultValue":{"__proto__":{"x":1}}}}';
    expect(findFormFault(new URLSearchParams({ __intent__: told }).toString())).toBe('odd-field');
  });

  it.each([
    ['nothing', ''],
    [
      'names of every kind',
      write('name', 'plain-summary', 'outcomes[0].words', 'a[99][3].b-c.d_e', 'people[]'),
    ],
    ['a name like an inherited one', write('constructors', 'a.prototypes')],
    ['one name often, as boxes send it', write(...Array<string>(50).fill('people'))],
    ['as many as there may be', write(...Array<string>(mostFields).fill('a'))],
    ['values that look like names', 'a=__proto__[x]&b=%26%26%26&c=a%5B1000%5D'],
    ['bytes that are no text', 'a=%ff%fe'],
    ...[
      { type: 'insert', payload: { name: 'outcomes' } },
      {
        type: 'insert',
        payload: { name: 'outcomes', index: 0, defaultValue: { words: 'name[100]', of: ['a'] } },
      },
      { type: 'remove', payload: { name: 'entry.outcomes', index: 99 } },
      { type: 'reorder', payload: { name: 'outcomes', from: 1, to: 0 } },
      { type: 'reset' },
    ].map((told): [string, string] => [
      `the button of conform to ${told.type}`,
      `${new URLSearchParams({ name: 'x', __intent__: JSON.stringify(told) })}`,
    ]),
  ])('passes %s', (_name, body) => {
    expect(findFormFault(body)).toBeNull();
  });

  it.each([
    ['one more than there may be', write(...Array<string>(mostFields + 1).fill('a'))],
    ['nothing but separators', '&'.repeat(60_000)],
    ['names without values', 'a&'.repeat(30_000)],
  ])('counts %s', (_name, body) => {
    expect(findFormFault(body)).toBe('too-many-fields');
  });
});

it('passes nothing of which conform makes more than a few thousand entries, or with which it changes what objects inherit', () => {
  const entries = z.array(z.array(z.string()));
  const form = new FormData();
  const names = Array.from({ length: mostFields }, (_, index) => `a[${index % 100}][99]`);
  expect(findFormFault(write(...names))).toBeNull();
  for (const name of new Set(names)) form.append(name, 'x');
  const submission = parseWithZod(form, { schema: z.object({ a: entries }) });
  expect(submission.payload).toHaveProperty('a.length', 100);

  const hostile = new FormData();
  for (const name of ['__proto__.polluted', 'constructor.prototype.polluted', 'a.__proto__.polluted']) {
    hostile.append(name, 'x');
  }
  parseWithZod(hostile, { schema: z.object({ a: entries.optional() }) });
  expect({}).not.toHaveProperty('polluted');
});
