import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facets } from './facets.ts';
import { formatSearchQuery, longestQuery, parseSearchQuery, withoutChosen } from './search-query.ts';

const parse = (address: string) => parseSearchQuery(new URLSearchParams(address));

describe('formatSearchQuery', () => {
  it.each([
    ['', ''],
    ['page=1&view=list&people=&sort=name&q=', ''],
    ['sort=relevance', ''],
    ['q=tea&sort=relevance', 'q=tea'],
    ['utm_source=x&colour=red&q=tea', 'q=tea'],
    [
      'page=2&level=3&sort=level&level=1&people=everyone&q=+tea++cake',
      'q=tea+cake&people=everyone&level=1&level=3&sort=level&page=2',
    ],
    ['q=%26people%3Deveryone', 'q=%26people%3Deveryone'],
    ['q=%F0%9F%8D%B5', 'q=%F0%9F%8D%B5'],
    ['page=007', 'page=7'],
    ['page=2&view=table&q=tea', 'q=tea&view=table&page=2'],
    ['view=rainbow&sort=level', 'sort=level&view=rainbow'],
  ])('writes “%s” as “%s”', (address, formatted) => {
    expect(formatSearchQuery(parse(address))).toBe(formatted);
  });

  it('writes the usual view where it is given none', () => {
    expect(formatSearchQuery({ q: 'tea', chosen: new Map(), sort: null, page: 1 })).toBe('q=tea');
  });

  it('writes one address whatever order values were chosen in', () => {
    const chosen = new Map([
      ['level', ['3', '1']],
      ['people', ['everyone']],
    ]);
    expect(formatSearchQuery({ q: '', chosen, sort: null, page: 1 })).toBe('people=everyone&level=1&level=3');
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[ -~\u0080-\u00ff\ud800-\udfff]{0,250}$/),
    fc.constantFrom(
      '__proto__',
      'constructor',
      '',
      '0',
      '-1',
      '1e9',
      '5',
      'name',
      'relevance',
      'level',
      'list',
      'table',
      'rainbow',
    ),
    fc.constantFrom(...facets.flatMap(({ options }) => options.map(({ id }) => id))),
  );
  const parameters = fc.array(
    fc.tuple(
      fc.oneof(fc.constantFrom('q', 'sort', 'view', 'page', 'perPage', ...facets.map(({ id }) => id)), text),
      text,
    ),
    { maxLength: 40 },
  );

  it('and parse are each other’s reverse, for any parameters at all', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(parameters, (pairs) => {
        const query = parseSearchQuery(new URLSearchParams(pairs));
        const again = parse(formatSearchQuery(query));
        expect(again).toEqual({ ...query, ignored: [] });
        expect(formatSearchQuery(again)).toBe(formatSearchQuery(query));
        expect(query.q.length).toBeLessThanOrEqual(longestQuery);
      }),
      { numRuns: 500 },
    );
  });

  it('writes one search as one address, whatever order its parameters came in', () => {
    const distinct = fc.uniqueArray(
      fc.tuple(fc.constantFrom('q', 'sort', 'view', 'page', ...facets.map(({ id }) => id)), text),
      {
        // A single parameter that repeats counts once, so that the order of its repeats does matter.
        selector: ([parameter, value]) =>
          ['q', 'sort', 'view', 'page'].includes(parameter) ? parameter : `${parameter}=${value}`,
        maxLength: 20,
      },
    );
    const shuffled = distinct.chain((pairs) =>
      fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length })),
    );
    fc.assert(
      fc.property(shuffled, ([pairs, others]) => {
        const format = (list: [string, string][]) =>
          formatSearchQuery(parseSearchQuery(new URLSearchParams(list)));
        expect(format(others)).toBe(format(pairs));
      }),
    );
  });
});

describe('withoutChosen', () => {
  const query = parse('q=tea&people=everyone&people=older-people&level=2&sort=level&view=table&page=4');

  it('takes one value away and goes to the first page', () => {
    expect(formatSearchQuery(withoutChosen(query, 'people', 'everyone'))).toBe(
      'q=tea&people=older-people&level=2&sort=level&view=table',
    );
  });

  it('takes the last value of a facet away with the facet', () => {
    expect(withoutChosen(query, 'level', '2').chosen.has('level')).toBe(false);
  });

  it.each([
    ['level', '5'],
    ['approach', 'shared-life'],
    ['nothing', '__proto__'],
  ])('leaves what was chosen when %s %s was not', (facet, option) => {
    expect(withoutChosen(query, facet, option).chosen).toEqual(query.chosen);
  });

  it('leaves the search that it was given as it was', () => {
    const before = formatSearchQuery(query);
    withoutChosen(query, 'people', 'everyone');
    expect(formatSearchQuery(query)).toBe(before);
  });
});
