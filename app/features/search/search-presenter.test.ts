import { describe, expect, it } from 'vitest';
import { presentSearch } from './search-presenter.ts';
import { buildCard } from '#tests/factories/card.ts';
import { indexCards } from '#tests/setup/publish-cards.ts';

const today = '2026-05-05';
const bare = { shortName: undefined, otherNames: [] };
const index = indexCards(
  buildCard({ ...bare, slug: 'lantern', name: 'Lantern Walk', summary: 'A walk.', people: ['everyone'] }),
  buildCard({
    ...bare,
    slug: 'orchard',
    name: 'Orchard',
    summary: 'A lantern in a tree.',
    people: ['older-people'],
  }),
  buildCard({
    ...bare,
    slug: 'zebra',
    name: 'Zebra',
    summary: 'Nothing else.',
    people: ['older-people'],
    evidence: { text: 'None.', items: [] },
  }),
);
const present = (address: string, of = index) => presentSearch(of, new URLSearchParams(address), today);
const read = (address: string) => present(address).page;

/** So many models that they take three pages. */
const many = indexCards(
  ...Array.from({ length: 45 }, (_, at) =>
    buildCard({ ...bare, slug: `tea-${at}`, name: `Tea ${String(at).padStart(2, '0')}` }),
  ),
);

describe('the page of a search', () => {
  it('lists everything by name where nothing is asked', () => {
    const { page, models } = present('');
    expect(page).toMatchObject({
      query: '',
      sort: 'name',
      view: 'list',
      page: 1,
      pages: 1,
      total: 3,
      words: null,
      chips: [],
      nothing: null,
      search: '',
      ignored: [],
      previous: null,
      next: null,
      clean: '',
    });
    expect(page.results.map(({ slug, shown, missing }) => [slug, shown, missing])).toEqual([
      ['lantern', null, []],
      ['orchard', null, []],
      ['zebra', null, []],
    ]);
    expect(models.map(({ card }) => card.slug)).toEqual(['lantern', 'orchard', 'zebra']);
  });

  it('shows why each model was found, and what it lacks', () => {
    const { results, words } = read('q=lantern+zebra');
    expect(results.map(({ slug, missing }) => [slug, missing])).toEqual(
      expect.arrayContaining([
        ['lantern', ['zebra']],
        ['zebra', ['lantern']],
      ]),
    );
    expect(results.find(({ slug }) => slug === 'orchard')?.shown?.summary).toEqual([
      'A ',
      'lantern',
      ' in a tree.',
    ]);
    expect(words).toEqual({ corrected: null, unknown: [], readAs: [], related: [], ambiguities: [] });
  });

  it('says what was put right', () => {
    expect(read('q=lantren&people=everyone').words?.corrected).toEqual({
      to: 'lantern',
      insteadSearch: 'q=%22lantren%22&people=everyone',
      insteadWords: '"lantren"',
    });
  });

  it('offers the facet values that the words stand for, with as many models as they have', () => {
    const { words } = read('q=pensioners+zebra&level=2');
    const older = words?.related.find(({ search }) => search === 'people=older-people');
    expect(older?.count).toBe(2);
    expect(read('people=older-people').total).toBe(2);
  });

  it('has a chip for each chosen value, with the search without it', () => {
    const { chips } = read('q=lantern&people=older-people&people=everyone&level=2&sort=name&view=table');
    expect(
      chips.map(({ facet, label, without }) => [`${facet}: ${label.slice(0, 3)}`, without]).sort(),
    ).toEqual([
      ['Evidence level: 2: ', 'q=lantern&people=everyone&people=older-people&sort=name&view=table'],
      ['Who it is for: Eve', 'q=lantern&people=older-people&level=2&sort=name&view=table'],
      ['Who it is for: Old', 'q=lantern&people=everyone&level=2&sort=name&view=table'],
    ]);
  });

  it('has a way to each order and each view, keeping all else but the page', () => {
    const { sorts, views } = read('q=lantern&people=older-people&sort=level&view=table&page=2');
    expect(sorts).toEqual([
      { order: 'relevance', search: 'q=lantern&people=older-people&view=table' },
      { order: 'name', search: 'q=lantern&people=older-people&sort=name&view=table' },
      { order: 'level', search: 'q=lantern&people=older-people&sort=level&view=table' },
      { order: 'checked', search: 'q=lantern&people=older-people&sort=checked&view=table' },
      { order: 'spectrum', search: 'q=lantern&people=older-people&sort=spectrum&view=table' },
    ]);
    expect(views).toEqual([
      { view: 'list', search: 'q=lantern&people=older-people&sort=level' },
      { view: 'table', search: 'q=lantern&people=older-people&sort=level&view=table' },
      { view: 'rainbow', search: 'q=lantern&people=older-people&sort=level&view=rainbow' },
    ]);
  });

  it('offers no order by relevance where nothing is searched for', () => {
    expect(read('').sorts.map(({ order }) => order)).toEqual(['name', 'level', 'checked', 'spectrum']);
  });

  it('has the address of the whole search for files, without page and view', () => {
    expect(read('q=lantern&people=older-people&sort=name&view=rainbow&page=2&colour=red').search).toBe(
      'q=lantern&people=older-people&sort=name',
    );
  });

  it('has the search without what was ignored', () => {
    const page = read('q=lantern&colour=red&people=martians');
    expect(page.ignored.map(({ parameter }) => parameter)).toEqual(['colour', 'people']);
    expect(page.clean).toBe('q=lantern');
  });
});

describe('the pages of a long list', () => {
  it.each([
    ['', 1, 20, null, 'page=2', ''],
    ['page=2', 2, 20, '', 'page=3', 'page=2'],
    ['page=3', 3, 5, 'page=2', null, 'page=3'],
    // Past the last there is nothing, and no page before it to go back to.
    ['page=4', 4, 0, null, null, ''],
    ['page=999999999', 999_999_999, 0, null, null, ''],
    ['view=table&page=2', 2, 20, 'view=table', 'view=table&page=3', 'view=table&page=2'],
    ['q=tea&page=2', 2, 20, 'q=tea', 'q=tea&page=3', 'q=tea&page=2'],
  ])('“%s”', (address, number, count, previous, next, clean) => {
    const { page } = present(address, many);
    expect(page).toMatchObject({ page: number, pages: 3, total: 45, previous, next, clean, nothing: null });
    expect(page.results).toHaveLength(count);
  });

  it('are one in the rainbow, which has all models on it', () => {
    for (const address of ['view=rainbow', 'view=rainbow&page=2', 'q=tea&view=rainbow&page=99']) {
      const { page, models } = present(address, many);
      expect(page).toMatchObject({ page: 1, pages: 1, total: 45, previous: null, next: null });
      expect(models).toHaveLength(45);
      expect(page.clean).not.toContain('page');
    }
  });
});

describe('a search that finds nothing', () => {
  it('has no ways on where there is none', () => {
    expect(read('q=xyzzyq').nothing).toEqual({ closest: [], wider: [] });
    expect(present('people=everyone', indexCards()).page.nothing).toEqual({ closest: [], wider: [] });
    expect(read('q=lantern').nothing).toBeNull();
  });

  it.each([
    ['q="lantren"', [{ word: 'lantern', search: 'q=lantern' }]],
    ['q="lantren+lantren"&sort=name', [{ word: 'lantern', search: 'q=lantern&sort=name' }]],
    [
      'q="lantren"+"zebre"',
      [
        { word: 'lantern', search: 'q=lantern' },
        { word: 'zebra', search: 'q=zebra' },
      ],
    ],
    ['q="pensionres"', [{ word: 'older people', search: 'q=older+people' }]],
    // The nearest word finds nothing there either.
    ['q="lantren"&level=5', []],
  ])('offers for %s the closest words that find something', (address, closest) => {
    expect(read(address).nothing?.closest).toEqual(closest);
  });

  it('offers the search with one choice less, with no words and with no choice, each with its count', () => {
    const { nothing } = read('q=zebra&people=everyone&level=2&sort=relevance&page=1');
    expect(nothing?.wider).toEqual([
      {
        label: expect.stringMatching(/^Without “zebra”$/) as string,
        search: 'people=everyone&level=2',
        count: 1,
      },
      { label: '“zebra” alone', search: 'q=zebra', count: 1 },
    ]);
  });

  it('offers nothing that finds nothing', () => {
    expect(read('q=xyzzyq&people=everyone').nothing?.wider).toEqual([
      { label: 'Without “xyzzyq”', search: 'people=everyone', count: 1 },
    ]);
    expect(read('people=unpaid-carers').nothing?.wider).toEqual([
      { label: expect.stringMatching(/^Without “Who it is for: /) as string, search: '', count: 3 },
    ]);
  });

  it('keeps every facet value, with the counts of the others’ choice', () => {
    const { facets } = read('q=zebra&people=everyone');
    const people = facets.find(({ id }) => id === 'people')?.options;
    expect(people?.find(({ id }) => id === 'everyone')).toMatchObject({ count: 0, selected: true });
    expect(people?.find(({ id }) => id === 'older-people')).toMatchObject({ count: 1, selected: false });
  });
});

describe('a search at the rainbow', () => {
  const readThere = (address: string) =>
    presentSearch(index, new URLSearchParams(address), today, 'rainbow').page;

  it('is always a picture, and has neither view, order nor page in its addresses', () => {
    const page = readThere('q=lantern&people=older-people&view=table&sort=level&page=3');
    expect(page).toMatchObject({
      view: 'rainbow',
      total: 1,
      pages: 1,
      clean: 'q=lantern&people=older-people',
      ignored: [],
    });
    expect(page.chips.map(({ without }) => without)).toEqual(['q=lantern']);
    expect(page.nothing).toBeNull();
  });

  it('has each band and each step as a switch, which keeps all else that is chosen', () => {
    const { toggles } = readThere('people=older-people&step=early-help');
    expect(toggles?.approach).toHaveLength(7);
    expect(toggles?.step.map(({ id, selected, search }) => [id, selected, search])).toEqual([
      ['whole-community', false, 'step=whole-community&step=early-help&people=older-people'],
      ['early-help', true, 'people=older-people'],
      ['long-term-support', false, 'step=early-help&step=long-term-support&people=older-people'],
      ['intensive-support', false, 'step=early-help&step=intensive-support&people=older-people'],
      ['crisis-and-acute', false, 'step=early-help&step=crisis-and-acute&people=older-people'],
    ]);
  });

  it('leads to lists and tables by addresses of /models', () => {
    expect(readThere('q=lantern').views.map(({ search }) => search)).toEqual([
      'q=lantern',
      'q=lantern&view=table',
      'q=lantern&view=rainbow',
    ]);
  });

  it('that finds nothing offers wider ones without a view', () => {
    const { nothing } = readThere('q=lantern&stage=closed');
    expect(nothing?.wider.length).toBeGreaterThan(0);
    for (const { search } of nothing?.wider ?? []) expect(search).not.toContain('view=');
  });
});

it('a list has no switches of a picture; a picture at /models has, which stay a picture', () => {
  expect(read('').toggles).toBeNull();
  const { toggles } = read('view=rainbow');
  expect(toggles?.approach[0]?.search).toBe('approach=community-building&view=rainbow');
});
