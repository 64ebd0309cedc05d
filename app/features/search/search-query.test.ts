import { describe, expect, it } from 'vitest';
import { defaultSort, parseSearchQuery, sortOrders, views, type SearchQuery } from './search-query.ts';

const parse = (address: string) => parseSearchQuery(new URLSearchParams(address));
const parseForApi = (address: string) =>
  parseSearchQuery(new URLSearchParams(address), { allowsPerPage: true });
const listChosen = ({ chosen }: SearchQuery) => Object.fromEntries(chosen);
const listIgnored = ({ ignored }: SearchQuery) =>
  ignored.map(({ parameter, value }) => `${parameter}=${value}`);

describe('parseSearchQuery', () => {
  it('of nothing is the whole list by name', () => {
    expect(parse('')).toEqual({
      q: '',
      chosen: new Map(),
      sort: null,
      view: 'list',
      page: 1,
      perPage: 20,
      ignored: [],
    });
  });

  it('reads everything that an address can say', () => {
    const query = parse(
      'page=3&sort=level&people=unpaid-carers&people=older-people&q=shared%20lives&level=2&approach=shared-life&view=rainbow',
    );
    expect(query).toEqual({
      q: 'shared lives',
      chosen: new Map([
        ['approach', ['shared-life']],
        ['people', ['older-people', 'unpaid-carers']],
        ['level', ['2']],
      ]),
      sort: 'level',
      view: 'rainbow',
      page: 3,
      perPage: 20,
      ignored: [],
    });
  });

  it.each<[string, string, Record<string, string[]>]>([
    ['a value twice', 'people=everyone&people=everyone', { people: ['everyone'] }],
    ['values in any order', 'level=3&level=0&level=1', { level: ['0', '1', '3'] }],
    ['an empty value', 'people=&people=everyone&level=', { people: ['everyone'] }],
    ['a parameter without a value', 'people&level', {}],
  ])('takes %s', (_name, address, chosen) => {
    const query = parse(address);
    expect(listChosen(query)).toEqual(chosen);
    expect(query.ignored).toEqual([]);
  });

  it.each([
    ['an unknown value', 'people=martians', 'people=martians'],
    ['a value of another facet', 'people=shared-life', 'people=shared-life'],
    ['a value in capitals', 'people=Everyone', 'people=Everyone'],
    ['a value with a space', 'level=%202', 'level=2'],
    ['a level that there is not', 'level=6', 'level=6'],
    ['a name that every object has', 'people=__proto__', 'people=__proto__'],
    ['another', 'level=constructor', 'level=constructor'],
    ['an unknown parameter', 'colour=red', 'colour=red'],
    ['one in capitals', 'People=everyone', 'People=everyone'],
    ['one without a name', '=red', '=red'],
    ['one in brackets', 'people[]=everyone', 'people[]=everyone'],
    ['__proto__', '__proto__=1', '__proto__=1'],
    ['__proto__ in brackets', '__proto__[polluted]=1', '__proto__[polluted]=1'],
    ['constructor', 'constructor=1', 'constructor=1'],
    ['toString', 'toString=1', 'toString=1'],
    ['hasOwnProperty', 'hasOwnProperty=1', 'hasOwnProperty=1'],
    ['perPage on a page', 'perPage=50', 'perPage=50'],
    ['an unknown order', 'sort=price', 'sort=price'],
    ['an order that every object has', 'sort=constructor', 'sort=constructor'],
    ['an unknown view', 'view=hologram', 'view=hologram'],
    ['a view in capitals', 'view=Table', 'view=Table'],
    ['a view that every object has', 'view=constructor', 'view=constructor'],
    ['a second view', 'view=&view=table', 'view=table'],
    ['a second search', 'q=&q=tea', 'q=tea'],
    ['a second page', 'page=&page=3', 'page=3'],
    ['page 0', 'page=0', 'page=0'],
    ['page -1', 'page=-1', 'page=-1'],
    ['page 1e9', 'page=1e9', 'page=1e9'],
    ['page 1.5', 'page=1.5', 'page=1.5'],
    ['page abc', 'page=abc', 'page=abc'],
    ['page NaN', 'page=NaN', 'page=NaN'],
    ['page Infinity', 'page=Infinity', 'page=Infinity'],
    ['a page in hexadecimal', 'page=0x10', 'page=0x10'],
    ['a page in Arabic digits', 'page=٣', 'page=٣'],
    ['a page past all counting', 'page=9999999999999999', 'page=9999999999999999'],
  ])('names as ignored, with a reason: %s', (_name, address, ignored) => {
    const { ignored: all, ...rest } = parse(address);
    expect(listIgnored({ ...rest, ignored: all })).toEqual([ignored]);
    expect(all[0]?.reason).toMatch(/^[A-Z].*\.$/);
    expect(rest).toEqual({ q: '', chosen: new Map(), sort: null, view: 'list', page: 1, perPage: 20 });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    'utm_source=x&utm_medium=&UTM_Campaign=z',
    'fbclid=1',
    'gclid=1',
    'msclkid=1',
    'mc_cid=1&mc_eid=2',
  ])('drops tracking parameters in silence: %s', (address) => {
    expect(parse(address)).toEqual(parse(''));
  });

  it.each([
    ['1', 1],
    ['007', 7],
    ['1000000000', 1_000_000_000],
    ['', 1],
  ])('reads page %s as %s', (page, expected) => {
    const query = parse(`page=${page}`);
    expect(query.page).toBe(expected);
    expect(query.ignored).toEqual([]);
  });

  it.each([
    ['1', 1, []],
    ['1000', 1000, []],
    ['', 20, []],
    ['0', 20, ['perPage=0']],
    ['1001', 20, ['perPage=1001']],
    ['-5', 20, ['perPage=-5']],
    ['all', 20, ['perPage=all']],
  ])('reads perPage %s of the API as %s', (perPage, expected, ignored) => {
    const query = parseForApi(`perPage=${perPage}`);
    expect(query.perPage).toBe(expected);
    expect(listIgnored(query)).toEqual(ignored);
  });

  it.each([
    ['white space at the ends', '  tea  ', 'tea'],
    ['runs of it', 'tea \t\r\n and \u00a0\u2003\ufeff cake', 'tea and cake'],
    [
      'NUL and other control characters',
      '\u0000tea\u0007\u001b[31m\u007f\u0085\u009fcake\u0000',
      'tea [31m cake',
    ],
    ['nothing but white space', ' \n\t ', ''],
    ['a lone surrogate', 'tea \ud83c', 'tea \ufffd'],
    ['the other half', '\udf75 tea', '\ufffd tea'],
    ['an emoji', '🍵', '🍵'],
    ['markup', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['a percent sign', '100%', '100%'],
    ['a right-to-left word', 'שלום', 'שלום'],
  ])('reads one line of text from %s', (_name, words, q) => {
    expect(parseSearchQuery(new URLSearchParams([['q', words]])).q).toBe(q);
  });

  it('reads bytes that are no UTF-8 as best it can', () => {
    expect(parse('q=%ff%fe%80&people=%C0%AF').q).toBe('\ufffd\ufffd\ufffd');
  });

  it('searches for the first 200 characters of more, and says so', () => {
    const long = 'tea '.repeat(1250);
    const query = parseSearchQuery(new URLSearchParams([['q', long]]));
    expect(query.q).toBe('tea '.repeat(50).trim());
    expect(query.ignored).toEqual([
      {
        parameter: 'q',
        value: expect.stringMatching(/^tea .*…$/) as string,
        reason: expect.stringContaining('200') as string,
      },
    ]);
    expect(parseSearchQuery(new URLSearchParams([['q', 'x'.repeat(200)]])).ignored).toEqual([]);
  });

  it('never cuts a character in two', () => {
    const { q } = parseSearchQuery(new URLSearchParams([['q', `x${'🍵'.repeat(2500)}`]]));
    expect(q).toBe(`x${'🍵'.repeat(99)}`);
  });

  it.each([
    ['a name', (text: string) => [[text, '1']]],
    ['a value', (text: string) => [['people', text]]],
    ['an order', (text: string) => [['sort', text]]],
    ['a page', (text: string) => [['page', text]]],
  ])('echoes only the beginning of %s of 5,000 characters', (_name, build) => {
    const { ignored } = parseSearchQuery(new URLSearchParams(build('x'.repeat(5000)) as [string, string][]));
    expect(ignored).toHaveLength(1);
    expect(ignored[0]!.parameter.length + ignored[0]!.value.length).toBeLessThan(100);
  });

  it('echoes control characters as spaces', () => {
    expect(listIgnored(parse('colour=%00red%0d%0ablue'))).toEqual(['colour=red blue']);
  });

  it('reads hundreds of parameters, and lists the first twenty that it ignores', () => {
    const address = Array.from({ length: 700 }, (_, index) => `unknown${index}=1&people=everyone&q=tea`).join(
      '&',
    );
    const query = parse(address);
    expect(query.q).toBe('tea');
    expect(listChosen(query)).toEqual({ people: ['everyone'] });
    expect(query.ignored).toHaveLength(20);
  });
});

describe('the order of results', () => {
  it.each<[string, string | null]>([
    ['sort=name', null],
    ['sort=relevance', null],
    ['q=tea&sort=relevance', null],
    ['q=tea&sort=name', 'name'],
    ['sort=', null],
    ...sortOrders
      .filter((sort) => !['name', 'relevance'].includes(sort))
      .map((sort): [string, string] => [`sort=${sort}`, sort]),
  ])('of %s is %s where null is the order it has anyway', (address, sort) => {
    expect(parse(address).sort).toBe(sort);
    expect(parse(address).ignored).toEqual([]);
  });

  it('is by relevance with words and by name without', () => {
    expect([defaultSort('tea'), defaultSort('')]).toEqual(['relevance', 'name']);
  });
});

describe('the view', () => {
  it.each<[string, string]>([
    ['', 'list'],
    ['view=', 'list'],
    ...views.map((view): [string, string] => [`view=${view}`, view]),
  ])('of “%s” is %s', (address, view) => {
    expect(parse(address)).toMatchObject({ view, ignored: [] });
  });
});
