import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Card } from './card-schema.ts';
import { importCards, type ImportReport } from './commands.server.ts';
import { addRevision } from './publish.server.ts';
import { derivationVersion } from './derived-tables.server.ts';
import type { Database } from '#db/client.server.ts';
import { careModels, revisions } from '#db/schema.ts';
import { buildCard } from '#tests/factories/card.ts';
import { openAnotherConnection, openTestDatabase } from '#tests/setup/open-test-database.ts';
import { readTables } from '#tests/setup/read-tables.ts';

const now = new Date('2026-03-04T05:06:07.000Z');
let db: Database;
let path: string;

beforeEach(() => {
  ({ db, path } = openTestDatabase());
});

function importAll(...cards: Card[]): ImportReport {
  return importCards(db, { cards, retired: [], now });
}

/** What a report says when it says nothing but this. */
function buildReport(part: Partial<ImportReport>): ImportReport {
  return { added: [], updated: [], unchanged: [], leftAlone: [], onlyInDatabase: [], refused: [], ...part };
}

function readRevisions(slug = 'sample-model') {
  return db.select().from(revisions).where(eq(revisions.slug, slug)).orderBy(revisions.number).all();
}

function readCurrentCard(slug = 'sample-model'): Card {
  const model = db.select().from(careModels).where(eq(careModels.slug, slug)).get();
  const current = readRevisions(slug).find(({ number }) => number === model?.currentRevision);
  return JSON.parse(current?.card ?? 'null') as Card;
}

/** An approved edit, as moderation publishes one. */
function approveEdit(card: Card): void {
  addRevision(db, {
    card,
    authorKind: 'editor',
    note: 'Corrected a name',
    now: new Date('2026-03-05T00:00:00.000Z'),
  });
}

function reverseKeys<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(reverseKeys) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, reverseKeys<unknown>(inner)]);
  return Object.fromEntries(entries.reverse()) as Value;
}

describe('importCards on an empty database', () => {
  it('keeps each card whole as its first revision', () => {
    const second = buildCard({ slug: 'other-model', name: 'Other Model' });
    expect(importAll(buildCard(), second)).toEqual(buildReport({ added: ['sample-model', 'other-model'] }));
    expect(readRevisions()).toMatchObject([
      {
        number: 1,
        authorKind: 'import',
        note: 'Imported from data/models/sample-model.yaml',
        createdAt: '2026-03-04T05:06:07.000Z',
      },
    ]);
    expect(readCurrentCard()).toEqual(buildCard());
    expect(readCurrentCard('other-model')).toEqual(second);
  });

  it('does nothing without cards', () => {
    expect(importAll()).toEqual(buildReport({}));
    expect(readRevisions()).toEqual([]);
  });

  it('leaves a database that SQLite finds whole', () => {
    importAll(buildCard(), buildCard({ slug: 'other-model', name: 'Other Model' }));
    importAll(buildCard({ name: 'Renamed' }));
    expect(db.$client.pragma('foreign_key_check')).toEqual([]);
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
  });
});

describe('importCards a second time', () => {
  it('writes no row and no byte', () => {
    const retired = [
      { slug: 'old-name', movedTo: 'sample-model' },
      { slug: 'gone', withdrawnOn: '2026-01-02', reason: 'It closed.' },
    ];
    importCards(db, { cards: [buildCard()], retired, now });
    const readChanges = () => db.$client.prepare('SELECT total_changes()').pluck().get();
    const other = openAnotherConnection(path);
    const readVersion = () => other.$client.pragma('data_version', { simple: true });
    const before = { bytes: db.$client.serialize(), changes: readChanges(), version: readVersion() };

    const report = importCards(db, { cards: [buildCard()], retired, now: new Date('2027-01-01') });

    expect(report).toEqual(buildReport({ unchanged: ['sample-model'] }));
    expect(readChanges()).toBe(before.changes);
    expect(readVersion()).toBe(before.version);
    expect(db.$client.serialize().equals(before.bytes)).toBe(true);
  });

  it.each<[string, (card: Card) => Card]>([
    ['the keys stand in another order', reverseKeys],
    ['the sources stand in another order', (card) => ({ ...card, sources: reverseKeys(card.sources) })],
    ['a text has white space round it', (card) => ({ ...card, summary: `  ${card.summary}\n` })],
    ['a missing key is written out as undefined', (card) => ({ ...card, statusNote: undefined })],
  ])('adds no revision when %s', (_name, write) => {
    const sources = { ...buildCard().sources, s10: buildCard().sources.s1! };
    importAll(buildCard({ sources }));
    expect(importAll(write(buildCard({ sources })))).toEqual(buildReport({ unchanged: ['sample-model'] }));
  });

  it.each<[string, Partial<Card>]>([
    ['a word', { name: 'Sample Model, renamed' }],
    ['the order of a list that readers see', { people: ['people-who-are-isolated', 'older-people'] }],
    ['a key that was not there', { statusNote: 'Paused for a winter [s1].' }],
    ['the day it was checked', { reviewedOn: '2026-02-15' }],
  ])('adds a revision for %s, and keeps the one before', (_name, change) => {
    importAll(buildCard());
    expect(importAll(buildCard(change))).toEqual(buildReport({ updated: ['sample-model'] }));
    expect(readRevisions().map(({ number }) => number)).toEqual([1, 2]);
    expect(JSON.parse(readRevisions()[0]!.card)).toEqual(buildCard());
    expect(readCurrentCard()).toEqual(buildCard(change));
  });

  it('says which models data/ no longer holds, and goes on serving them', () => {
    importAll(buildCard(), buildCard({ slug: 'other-model', name: 'Other Model' }));
    const report = importAll(buildCard());
    expect(report).toEqual(buildReport({ unchanged: ['sample-model'], onlyInDatabase: ['other-model'] }));
    expect(readCurrentCard('other-model').name).toBe('Other Model');
  });
});

describe('importCards after an approved edit', () => {
  const edited = buildCard({ name: 'As its editor named it' });

  it('leaves the edit standing, and says so, however often data/ changes', () => {
    importAll(buildCard());
    approveEdit(edited);
    const before = readTables(db);
    for (const name of ['Sample Model', 'Named again', 'And again']) {
      expect(importAll(buildCard({ name }))).toEqual(buildReport({ leftAlone: ['sample-model'] }));
    }
    expect(readTables(db)).toEqual(before);
    expect(readCurrentCard()).toEqual(edited);
  });

  it('adds no revision when data/ holds the edit too', () => {
    importAll(buildCard());
    approveEdit(edited);
    expect(importAll(edited)).toEqual(buildReport({ unchanged: ['sample-model'] }));
    expect(readRevisions()).toHaveLength(2);
  });

  it('follows the file again once data/ has held the edit, until the next one', () => {
    const later = buildCard({ name: 'As its file names it later' });
    const again = buildCard({ name: 'As another editor named it' });
    importAll(buildCard());
    approveEdit(edited);
    importAll(edited);
    expect(importAll(later)).toEqual(buildReport({ updated: ['sample-model'] }));
    expect(readCurrentCard()).toEqual(later);
    approveEdit(again);
    expect(importAll(later)).toEqual(buildReport({ leftAlone: ['sample-model'] }));
    expect(readCurrentCard()).toEqual(again);
  });

  it('does not take the card before the edit for the edit', () => {
    importAll(buildCard());
    approveEdit(edited);
    importAll(buildCard());
    expect(importAll(edited)).toEqual(buildReport({ unchanged: ['sample-model'] }));
    expect(importAll(buildCard())).toEqual(buildReport({ updated: ['sample-model'] }));
  });

  it('follows the file where an editor said the same again, such as with a correction note', () => {
    importAll(buildCard());
    approveEdit(buildCard());
    expect(importAll(edited)).toEqual(buildReport({ leftAlone: ['sample-model'] }));
    expect(importAll(buildCard())).toEqual(buildReport({ unchanged: ['sample-model'] }));
    expect(importAll(edited)).toEqual(buildReport({ updated: ['sample-model'] }));
  });

  it('leaves alone a model that an editor made and data/ gained later, until it gains the same', () => {
    approveEdit(edited);
    expect(importAll(buildCard())).toEqual(buildReport({ leftAlone: ['sample-model'] }));
    expect(readCurrentCard()).toEqual(edited);
    expect(importAll(edited)).toEqual(buildReport({ unchanged: ['sample-model'] }));
    expect(importAll(buildCard())).toEqual(buildReport({ updated: ['sample-model'] }));
  });
});

describe('revisions', () => {
  it.each(["UPDATE revisions SET note = 'other'", 'DELETE FROM revisions', 'DELETE FROM care_models'])(
    'withstand %s',
    (statement) => {
      importAll(buildCard());
      const before = readTables(db);
      expect(() => db.$client.exec(statement)).toThrow(/immutable|FOREIGN KEY/);
      expect(readTables(db)).toEqual(before);
    },
  );

  it('withstand an insert that would take the place of one', () => {
    importAll(buildCard());
    const replace = db.$client.prepare(
      `INSERT OR REPLACE INTO revisions SELECT id, slug, number, '{}', digest, author_kind, note, created_at, correction FROM revisions`,
    );
    expect(() => replace.run()).toThrow('A revision is immutable');
    expect(readCurrentCard()).toEqual(buildCard());
  });
});

describe('importCards after a new derivation', () => {
  it('fills every derived table anew, also where no card has changed', () => {
    importAll(buildCard(), buildCard({ slug: 'other-model', name: 'Other Model' }));
    approveEdit(buildCard({ slug: 'other-model', name: 'As its editor named it', people: ['everyone'] }));
    const fresh = openTestDatabase().db;
    importCards(fresh, {
      cards: [
        buildCard(),
        buildCard({ slug: 'other-model', name: 'As its editor named it', people: ['everyone'] }),
      ],
      retired: [],
      now,
    });
    db.$client.exec("DELETE FROM risks; UPDATE terms SET term = 'spoilt' WHERE list = 'setting'");
    db.$client.pragma(`user_version = ${derivationVersion - 1}`);

    importAll(buildCard());

    const { revisions: _kept, care_models: _models, ...derived } = readTables(db);
    expect(derived).toMatchObject(
      Object.fromEntries(
        Object.entries(readTables(fresh)).filter(
          ([table]) => !['revisions', 'care_models', '__drizzle_migrations'].includes(table),
        ),
      ),
    );
    expect(db.$client.pragma('user_version', { simple: true })).toBe(derivationVersion);
  });
});
