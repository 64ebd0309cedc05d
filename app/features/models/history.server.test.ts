import { expect, it } from 'vitest';
import { loadCatalogue } from './catalogue.server.ts';
import { importCards } from './commands.server.ts';
import { createHistoryReader, readHistory } from './history.server.ts';
import type { RetiredSlug } from './retired-schema.ts';
import type { Card } from './card-schema.ts';
import { buildCard } from '#tests/factories/card.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';

const [tea, cake] = [buildCard({ slug: 'tea', name: 'Tea' }), buildCard({ slug: 'cake', name: 'Cake' })];
const onDay = (day: number) => new Date(Date.UTC(2026, 2, day));

function openHistory() {
  const { db } = openTestDatabase();
  return {
    db,
    publish: (day: number, cards: Card[], retired: RetiredSlug[] = []) =>
      importCards(db, { cards, retired, now: onDay(day) }),
    read: (limit?: number) => readHistory(db, loadCatalogue(db), limit),
  };
}

const name = ({ card, number, before }: { card: Card; number: number; before: Card | null }) =>
  [card.slug, number, card.summary, before?.summary ?? null] as const;

it('is empty for an empty database', () => {
  expect(openHistory().read()).toEqual({ revisions: [], withdrawals: [], corrections: new Map() });
});

it('has every revision with what it replaced, the latest first, those of one moment by slug', () => {
  const { publish, read } = openHistory();
  publish(1, [tea, cake]);
  publish(2, [{ ...tea, summary: 'Second.' }, cake]);
  publish(2, [{ ...tea, summary: 'Third.' }, cake]);
  expect(read().revisions.map(name)).toEqual([
    ['tea', 3, 'Third.', 'Second.'],
    ['tea', 2, 'Second.', tea.summary],
    ['cake', 1, cake.summary, null],
    ['tea', 1, tea.summary, null],
  ]);
  expect(read(2).revisions.map(name)).toEqual(read().revisions.map(name).slice(0, 2));
  expect(read().revisions[0]?.createdAt).toBe('2026-03-02T00:00:00.000Z');
});

it('has withdrawals in place of the revisions of those cards, and leaves out renamed ones', () => {
  const { publish, read } = openHistory();
  publish(1, [tea, cake, buildCard({ slug: 'biscuit' })]);
  publish(
    2,
    [buildCard({ slug: 'scone' })],
    [
      { slug: 'never-held', withdrawnOn: '2025-12-01', reason: 'Never a model.' },
      { slug: 'cake', withdrawnOn: '2026-03-01', reason: 'Eaten.' },
      { slug: 'biscuit', movedTo: 'scone' },
      { slug: 'ale', withdrawnOn: '2026-03-01', reason: 'Drunk.' },
    ],
  );
  const { revisions, withdrawals } = read();
  expect(revisions.map(({ card }) => card.slug)).toEqual(['scone', 'tea']);
  expect(withdrawals).toEqual([
    { slug: 'ale', name: null, withdrawnOn: '2026-03-01', reason: 'Drunk.' },
    { slug: 'cake', name: 'Cake', withdrawnOn: '2026-03-01', reason: 'Eaten.' },
    { slug: 'never-held', name: null, withdrawnOn: '2025-12-01', reason: 'Never a model.' },
  ]);
});

it('is that of its catalogue, whatever was published since', () => {
  const { db, publish } = openHistory();
  publish(1, [tea]);
  const old = loadCatalogue(db);
  const before = readHistory(db, old);
  publish(
    2,
    [{ ...tea, summary: 'Second.' }, cake],
    [{ slug: 'ale', withdrawnOn: '2026-03-01', reason: 'Drunk.' }],
  );
  expect(readHistory(db, old)).toEqual(before);
});

it('is read once for each catalogue', () => {
  const { db, publish } = openHistory();
  publish(1, [tea]);
  const reader = createHistoryReader(db);
  const old = loadCatalogue(db);
  const first = reader.of(old);
  expect(reader.of(old)).toBe(first);
  publish(2, [{ ...tea, summary: 'Second.' }]);
  expect(reader.of(loadCatalogue(db)).revisions.map(({ number }) => number)).toEqual([2, 1]);
});
