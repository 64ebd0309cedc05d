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
    ['a[0][0]'],
    ['a[0].b[0]'],
    ['a.b.c.d.e'],
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
    ['__intent__'],
    ['__state__'],
    ['<script>'],
  ])('finds the name %j odd', (name) => {
    expect(findFormFault(write('fine', name))).toBe('odd-field');
  });

  it.each([
    ['nothing', ''],
    [
      'names of every kind',
      write('name', 'plain-summary', 'outcomes[0].words', 'a.b[99].b-c.d_e', 'people[]'),
    ],
    ['a name like an inherited one', write('constructors', 'a.prototypes')],
    ['one name often, as boxes send it', write(...Array<string>(50).fill('people'))],
    ['as many as there may be', write(...Array<string>(mostFields).fill('a'))],
    ['values that look like names', 'a=__proto__[x]&b=%26%26%26&c=a%5B1000%5D'],
    ['bytes that are no text', 'a=%ff%fe'],
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

it('passes nothing of which conform makes more than a hundred entries', () => {
  const schema = z.object({ a: z.array(z.object({ b: z.string() })) });
  const last = 'a[99].b';
  expect(findFormFault(write(last))).toBeNull();
  const form = new FormData();
  form.append(last, 'x');
  expect(parseWithZod(form, { schema }).payload).toHaveProperty('a.length', 100);
});

it('conform by itself changes nothing that objects inherit', () => {
  const form = new FormData();
  for (const name of ['__proto__.polluted', 'constructor.prototype.polluted', 'a.__proto__.polluted']) {
    form.append(name, 'x');
  }
  parseWithZod(form, { schema: z.object({ a: z.string().optional() }) });
  expect({}).not.toHaveProperty('polluted');
});
