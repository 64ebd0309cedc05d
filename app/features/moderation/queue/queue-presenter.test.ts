import { describe, expect, it } from 'vitest';
import { findCardToOpen, mostRows, presentQueue, sayAge, sayDue } from './queue-presenter.ts';
import { isFiltered, readQueueQuery } from './queue-query.ts';
import type { Waiting } from './queue.server.ts';
import type { Catalogue } from '#app/features/models/catalogue.server.ts';
import { buildCard } from '#tests/factories/card.ts';
import { publishCards } from '#tests/setup/publish-cards.ts';

const now = new Date('2026-03-11T14:32:00Z');
const published = publishCards(
  buildCard({ slug: 'tea', name: 'Tea Circles', shortName: 'Tea', otherNames: ['Brew'] }),
  buildCard({ slug: 'soup', name: 'Soup Kitchens', shortName: 'Soup', otherNames: ['Brew', 'Pot Luck'] }),
);
const catalogue: Catalogue = {
  ...published,
  retired: new Map<string, { movedTo: string } | { withdrawnOn: string; reason: string }>([
    ['old-tea', { movedTo: 'tea' }],
    ['gone', { withdrawnOn: '2026-01-01', reason: 'It ended.' }],
  ]),
};

function wait(reference: string, over: Partial<Waiting> = {}): Waiting {
  const sentAt = over.state === 'draft' ? null : '2026-03-09T12:00:00Z';
  return {
    reference,
    kind: 'change',
    state: 'sent',
    slug: 'tea',
    typedName: 'Tea as typed',
    since: '2026-03-09T12:00:00Z',
    sentAt,
    invitedAt: null,
    workOf: null,
    mendedBy: null,
    openedBy: [],
    ...over,
  };
}

const waiting = [
  wait('CR-WORK', { state: 'draft', workOf: 'ada@council.example' }),
  wait('CR-ASKED', { state: 'asked', since: '2026-03-10T09:00:00Z' }),
  wait('CR-LATER'),
  wait('CR-FIRST', {
    sentAt: '2026-02-02T12:00:00Z',
    since: '2026-02-02T12:00:00Z',
    kind: 'study',
    slug: 'old-tea',
  }),
  wait('CR-NEW', { kind: 'new-model', slug: null, typedName: null }),
  wait('CR-GONE', { slug: 'gone', sentAt: '2026-03-10T12:00:00Z' }),
];

function present(query = '') {
  return presentQueue({ waiting, query: readQueueQuery(new URLSearchParams(query)), catalogue, now });
}
const shown = (query = '') => present(query).rows.map(({ reference }) => reference);

describe('the queue', () => {
  it('shows the first due of very many, and counts and searches all', () => {
    const many = Array.from({ length: mostRows + 50 }, (_, index) => wait(`CR-${1000 + index}`));
    const ask = (query: string) =>
      presentQueue({
        waiting: [...many, ...waiting],
        query: readQueueQuery(new URLSearchParams(query)),
        catalogue,
        now,
      });
    const { rows, foundCount, totalCount } = ask('');
    expect([rows.length, foundCount, totalCount]).toEqual([mostRows, 256, 256]);
    expect(rows[0]?.reference).toBe('CR-FIRST');
    expect(ask('text=CR-1249').rows).toHaveLength(1);
  });

  it('has the first due first, then what waits for its sender, then editors’ own work', () => {
    expect(shown()).toEqual(['CR-FIRST', 'CR-LATER', 'CR-NEW', 'CR-GONE', 'CR-ASKED', 'CR-WORK']);
    expect(present()).toMatchObject({
      counts: { sent: 4, asked: 1, draft: 1 },
      overdueCount: 1,
      totalCount: 6,
    });
  });

  it('names each by its card of now, and links to none that is not there', () => {
    const named = Object.fromEntries(
      present().rows.map(({ reference, name, slug }) => [reference, [name, slug]]),
    );
    expect(named).toEqual({
      'CR-FIRST': ['Tea Circles', 'tea'],
      'CR-LATER': ['Tea Circles', 'tea'],
      'CR-NEW': ['No name yet', null],
      'CR-GONE': ['Tea as typed', null],
      'CR-ASKED': ['Tea Circles', 'tea'],
      'CR-WORK': ['Tea Circles', 'tea'],
    });
  });

  it('promises a day only for what waits for a decision', () => {
    const due = Object.fromEntries(
      present().rows.map(({ reference, due }) => [reference, due?.words ?? null]),
    );
    expect(due).toMatchObject({ 'CR-ASKED': null, 'CR-WORK': null, 'CR-LATER': 'by 8 April 2026' });
  });

  it.each([
    ['state=asked', ['CR-ASKED']],
    ['state=draft', ['CR-WORK']],
    ['state=published', 'all'],
    ['kind=study', ['CR-FIRST']],
    ['kind=new-model&state=sent', ['CR-NEW']],
    ['due=overdue', ['CR-FIRST']],
    ['due=soon', 'all'],
    ['text=cr-new', ['CR-NEW']],
    ['text=%20Tea%20as%20', ['CR-GONE']],
    ['text=%00', 'all'],
    ['text=none-such', []],
  ])('shows of %s', (query, expected) => {
    expect(shown(query)).toEqual(expected === 'all' ? shown() : expected);
    expect(isFiltered(readQueueQuery(new URLSearchParams(query)))).toBe(expected !== 'all');
  });
});

describe('sayDue', () => {
  it.each([
    ['2026-03-12', 'by 12 March 2026', false],
    ['2026-03-11', 'today', false],
    ['2026-03-10', 'overdue by 1 working day; it was due on 10 March 2026', true],
    ['2026-03-06', 'overdue by 3 working days; it was due on 6 March 2026', true],
  ])('of %s on 11 March: %s', (day, words, isOverdue) => {
    expect(sayDue(day, '2026-03-11')).toEqual({ words, isOverdue });
  });

  it('is overdue at a weekend, though by no working day', () => {
    expect(sayDue('2026-03-06', '2026-03-08')).toEqual({
      words: 'overdue since 7 March 2026; it was due on 6 March 2026',
      isOverdue: true,
    });
  });
});

it.each([
  ['2026-03-11T00:30:00Z', 'today'],
  ['2026-03-12T09:00:00Z', 'today'],
  ['2026-03-10T23:30:00Z', '1 working day'],
  ['2026-03-06T09:00:00Z', '3 working days'],
])('is as old, since %s: %s', (since, words) => {
  expect(sayAge(since, now)).toBe(words);
});

describe('findCardToOpen', () => {
  it.each([
    ['tea', 'tea'],
    ['TEA CIRCLES', 'tea'],
    ['pot luck', 'soup'],
    ['old-tea', 'tea'],
    ['gone', 'gone'],
  ])('opens for %s', (typed, slug) => {
    expect(findCardToOpen(catalogue, typed)).toEqual({ slug });
  });

  it.each([
    ['brew', ['soup', 'tea']],
    ['kitchen', ['soup']],
    ['none such', []],
    ['', []],
  ])('offers for “%s” those alike', (typed, slugs) => {
    const found = findCardToOpen(catalogue, typed);
    expect('alike' in found && found.alike.map(({ slug }) => slug).sort()).toEqual(slugs);
  });
});
