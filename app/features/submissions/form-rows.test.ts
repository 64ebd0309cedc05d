import { describe, expect, test } from 'vitest';
import { applyRowAct, dropBlankRows, nameRowAct, readRowAct, type RowAct } from './form-rows.ts';

const form = (text: string) => new URLSearchParams(text);
const tell = (sent: URLSearchParams) => [...sent].map(([name, text]) => `${name}=${text}`);

describe('readRowAct', () => {
  test.each<RowAct>([
    { act: 'add', list: 'outcomes' },
    { act: 'remove', list: 'outcomes', index: 0 },
    { act: 'up', list: 'outcomes', index: 19 },
    { act: 'down', list: 'outcomes', index: 3 },
  ])('reads what a button says: $act $index', (act) => {
    expect(readRowAct(new URLSearchParams({ rows: nameRowAct(act) }))).toEqual(act);
  });

  test.each([
    ['nothing', ''],
    ['an act that there is not', 'rows=double+outcomes+1'],
    ['a row that is not named', 'rows=remove+outcomes'],
    ['a row of a billion', 'rows=remove+outcomes+1000000000'],
    ['a row before the first', 'rows=up+outcomes+-1'],
    ['a place inside an object', 'rows=add+outcomes.0.constructor'],
    ['JSON', 'rows=%7B%22type%22%3A%22insert%22%7D'],
  ])('takes %s for no act', (_, text) => {
    expect(readRowAct(form(text))).toBeNull();
  });
});

describe('applyRowAct', () => {
  const three =
    'finding=Text&outcomes[0].outcome=a&outcomes[0].words=A&outcomes[1].outcome=b&outcomes[2].words=C';

  test.each<[string, RowAct, string[]]>([
    ['adds after the last', { act: 'add', list: 'outcomes' }, [...tell(form(three)), 'outcomes[3]=']],
    [
      'removes one, and the later ones move up',
      { act: 'remove', list: 'outcomes', index: 0 },
      ['finding=Text', 'outcomes[0].outcome=b', 'outcomes[1].words=C'],
    ],
    [
      'swaps a row with the one above',
      { act: 'up', list: 'outcomes', index: 1 },
      [
        'finding=Text',
        'outcomes[1].outcome=a',
        'outcomes[1].words=A',
        'outcomes[0].outcome=b',
        'outcomes[2].words=C',
      ],
    ],
    [
      'swaps a row with the one below',
      { act: 'down', list: 'outcomes', index: 1 },
      [
        'finding=Text',
        'outcomes[0].outcome=a',
        'outcomes[0].words=A',
        'outcomes[2].outcome=b',
        'outcomes[1].words=C',
      ],
    ],
    ['leaves the first where it is', { act: 'up', list: 'outcomes', index: 0 }, tell(form(three))],
    ['leaves the last where it is', { act: 'down', list: 'outcomes', index: 2 }, tell(form(three))],
    ['removes no row that is not there', { act: 'remove', list: 'outcomes', index: 7 }, tell(form(three))],
    ['leaves another list alone', { act: 'remove', list: 'people', index: 0 }, tell(form(three))],
  ])('%s', (_, act, expected) => {
    expect(tell(applyRowAct(form(three), act))).toEqual(expected);
  });

  test('the first row of a form that has none', () => {
    expect(tell(applyRowAct(form('finding=Text'), { act: 'add', list: 'outcomes' }))).toEqual([
      'finding=Text',
      'outcomes[0]=',
    ]);
  });

  test('a field that bears the name of the whole list is dropped', () => {
    expect(tell(applyRowAct(form('outcomes=Text'), { act: 'add', list: 'outcomes' }))).toEqual([
      'outcomes[0]=',
    ]);
  });

  test('grows to no more rows than a form may have', () => {
    const full = form('outcomes[98].words=A');
    expect(tell(applyRowAct(full, { act: 'add', list: 'outcomes' }))).toEqual(['outcomes[98].words=A']);
  });
});

describe('dropBlankRows', () => {
  test.each([
    [
      'a row left empty between two',
      'outcomes[0].a=x&outcomes[1].a=&outcomes[1].b=+&outcomes[2].a=y',
      ['outcomes[0].a=x', 'outcomes[1].a=y'],
    ],
    ['the only row', 'finding=Text&outcomes[0].a=', ['finding=Text']],
    ['no row that says something', 'outcomes[0].a=&outcomes[0].b=x', ['outcomes[0].a=', 'outcomes[0].b=x']],
    ['no field of the form itself', 'finding=&n=', ['finding=', 'n=']],
  ])('drops %s', (_, text, expected) => {
    expect(tell(dropBlankRows(form(text)))).toEqual(expected);
  });
});
