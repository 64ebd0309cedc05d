import { describe, expect, it } from 'vitest';
import { loadCatalogue } from './catalogue.server.ts';
import { importCards } from './commands.server.ts';
import { readCardHistory } from './card-history.server.ts';
import type { Card } from './card-schema.ts';
import { readHistory } from './history.server.ts';
import { addRevision } from './publish.server.ts';
import { retiredSlugs } from '#db/schema.ts';
import { buildCard } from '#tests/factories/card.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';

const tea = buildCard({ slug: 'tea', name: 'Tea', summary: 'First.' });
const onDay = (day: number) => new Date(Date.UTC(2026, 2, day));

function openHistory() {
  const { db } = openTestDatabase();
  importCards(db, { cards: [tea], retired: [], now: onDay(1) });
  let day = 1;
  const publish = (card: Card, correction: string | null = null) =>
    addRevision(db, { card, authorKind: 'editor', note: 'Private', correction, now: onDay((day += 1)) });
  return {
    db,
    publish,
    /** As an editor renames. */
    rename(from: string, card: Card) {
      db.delete(retiredSlugs).run();
      db.insert(retiredSlugs).values({ slug: from, movedTo: card.slug, decidedBy: 'editor' }).run();
      publish(card);
    },
    read: (slug: string, page = 1) => readCardHistory(db, loadCatalogue(db), slug, page),
  };
}

/** `tea 2: First. → Second.` of each revision. */
const tell = ({ revisions }: ReturnType<typeof readCardHistory>) =>
  revisions.map(
    ({ slug, number, card, before }) =>
      `${slug} ${number}: ${before === null ? '' : `${before.slug} ${before.summary} → `}${card.summary}`,
  );

it('has every revision with what it replaced, the latest first', () => {
  const { publish, read } = openHistory();
  publish({ ...tea, summary: 'Second.' });
  expect(tell(read('tea'))).toEqual(['tea 2: tea First. → Second.', 'tea 1: First.']);
  expect(read('tea').revisions.map(({ authorKind, createdAt }) => [authorKind, createdAt])).toEqual([
    ['editor', '2026-03-02T00:00:00.000Z'],
    ['import', '2026-03-01T00:00:00.000Z'],
  ]);
});

describe('a renaming', () => {
  it('leaves one line of revisions, and so does the way back', () => {
    const { publish, rename, read } = openHistory();
    rename('tea', { ...tea, slug: 'cha', name: 'Cha' });
    publish({ ...tea, slug: 'cha', name: 'Cha', summary: 'Second.' });
    expect(tell(read('cha'))).toEqual([
      'cha 2: cha First. → Second.',
      'cha 1: tea First. → First.',
      'tea 1: First.',
    ]);
    rename('cha', { ...tea, summary: 'Second.' });
    expect(tell(read('tea'))).toEqual([
      'tea 2: cha Second. → Second.',
      'cha 2: cha First. → Second.',
      'cha 1: tea First. → First.',
      'tea 1: First.',
    ]);
  });

  it('is no new card in the feed either', () => {
    const { db, rename } = openHistory();
    rename('tea', { ...tea, slug: 'cha', name: 'Cha' });
    expect(readHistory(db, loadCatalogue(db)).revisions.map(({ before }) => before?.name)).toEqual(['Tea']);
  });
});

it('two cards that were joined replaced one another nowhere', () => {
  const { db, publish, read } = openHistory();
  const sources = Object.fromEntries(
    Object.entries(tea.sources).map(([key, source]) => [key, { ...source, title: 'Of ale' }]),
  );
  publish({ ...tea, slug: 'ale', summary: 'Ale.', sources });
  publish({ ...tea, summary: 'Second.' });
  db.insert(retiredSlugs).values({ slug: 'ale', movedTo: 'tea', decidedBy: 'editor' }).run();
  expect(tell(read('tea'))).toEqual(['tea 2: tea First. → Second.', 'ale 1: Ale.', 'tea 1: First.']);
});

it('has the corrections of all its pages, each with its page', () => {
  const { publish, read } = openHistory();
  publish({ ...tea, summary: 'Second.' }, 'It was wrong.');
  for (let count = 3; count <= 23; count += 1) publish({ ...tea, summary: `The ${count}th.` });
  publish({ ...tea, summary: 'Last.' }, 'It was wrong again.');
  const [first, second] = [read('tea'), read('tea', 2)];
  expect([first.total, first.pages, first.revisions.length, second.revisions.length]).toEqual([24, 2, 20, 4]);
  for (const { corrections } of [first, second]) {
    expect(corrections.map(({ number, words, page }) => [number, words, page])).toEqual([
      [24, 'It was wrong again.', 1],
      [2, 'It was wrong.', 2],
    ]);
  }
  expect(tell(read('tea', 99))).toEqual(tell(second));
});

it('is that of its catalogue, whatever was published since', () => {
  const { db, publish } = openHistory();
  const old = loadCatalogue(db);
  publish({ ...tea, summary: 'Second.' }, 'It was wrong.');
  expect(readCardHistory(db, old, 'tea', 1)).toMatchObject({ total: 1, corrections: [] });
  expect(readHistory(db, old).corrections.size).toBe(0);
  expect(readHistory(db, loadCatalogue(db)).corrections.get('tea')).toMatchObject([
    { words: 'It was wrong.' },
  ]);
});
