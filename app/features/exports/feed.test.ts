import { expect, it } from 'vitest';
import { writeFeed, type FeedEntry } from './feed.ts';
import { readXml } from '#tests/setup/read-xml.ts';

const place = { origin: 'https://rainbow.example', startedAt: '2026-03-10T00:00:00Z' };
const buildEntry = (overrides: Partial<FeedEntry> = {}): FeedEntry => ({
  kind: 'new',
  name: 'Tea <Talk> & "Cake"',
  path: '/models/tea',
  mark: 'revision-1',
  updated: '2026-01-02T03:04:05.000Z',
  summary: 'It’s tea & cake.\u0007',
  ...overrides,
});

/** Id, title, time and summary of each entry. */
function listEntries(feed: string) {
  return readXml(feed)
    .children.filter(({ name }) => name === 'entry')
    .map(({ children }) => children.map(({ text }) => text).filter((text) => text !== ''));
}

// RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have, once each.
it('has what RFC 4287 asks for', () => {
  const feed = readXml(writeFeed([buildEntry()], place));
  expect([feed.name, feed.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
  const entry = feed.children.at(-1);
  for (const names of [feed, entry].map((part) => part?.children.map(({ name }) => name))) {
    for (const once of ['id', 'title', 'updated']) {
      expect(names?.filter((name) => name === once)).toEqual([once]);
    }
  }
  expect(feed.children.find(({ name }) => name === 'author')?.children.map(({ name }) => name)).toEqual([
    'name',
    'uri',
  ]);
  expect(feed.children.filter(({ name }) => name === 'link').map(({ attributes }) => attributes)).toEqual([
    { rel: 'self', type: 'application/atom+xml', href: 'https://rainbow.example/feed.atom' },
    { rel: 'alternate', type: 'text/html', href: 'https://rainbow.example/' },
  ]);
});

it('says of an entry what it is, in characters that XML allows', () => {
  expect(listEntries(writeFeed([buildEntry()], place))).toEqual([
    [
      'https://rainbow.example/models/tea#revision-1',
      'New: Tea <Talk> & "Cake"',
      '2026-01-02T03:04:05.000Z',
      'It’s tea & cake.',
    ],
  ]);
});

it('puts the latest first and those of one moment by id, whatever order they come in', () => {
  const entries = [
    buildEntry({ path: '/models/b' }),
    buildEntry({ path: '/data/2026.02.1', mark: '', kind: 'release', updated: '2026-02-01T00:00:00Z' }),
    buildEntry({ path: '/models/a', mark: 'revision-2' }),
    buildEntry({ path: '/models/a' }),
  ];
  const ids = (list: FeedEntry[]) =>
    listEntries(writeFeed(list, place)).map(([id]) => id?.slice(place.origin.length));
  expect(ids(entries)).toEqual([
    '/data/2026.02.1',
    '/models/a#revision-1',
    '/models/a#revision-2',
    '/models/b#revision-1',
  ]);
  expect(ids([...entries].reverse())).toEqual(ids(entries));
});

it('holds the latest hundred, and is as new as the latest of them', () => {
  const entries = Array.from({ length: 120 }, (_, index) =>
    buildEntry({
      mark: `revision-${index}`,
      updated: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
    }),
  );
  const feed = writeFeed(entries, place);
  const ids = listEntries(feed).map(([id]) => id);
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([
    100,
    'https://rainbow.example/models/tea#revision-119',
    'https://rainbow.example/models/tea#revision-20',
  ]);
  expect(readXml(feed).children.find(({ name }) => name === 'updated')?.text).toBe(
    '2026-01-01T01:59:00.000Z',
  );
});

it('without entries takes the time it is given', () => {
  expect(readXml(writeFeed([], place)).children.find(({ name }) => name === 'updated')?.text).toBe(
    place.startedAt,
  );
});
