import { beforeEach, describe, expect, it } from 'vitest';
import type { Card } from './card-schema.ts';
import { createCatalogueReader, loadCatalogue } from './catalogue.server.ts';
import { importCards } from './commands.server.ts';
import type { RetiredSlug } from './retired-schema.ts';
import { openDatabase, type Database } from '#db/client.server.ts';
import { buildCard } from '#tests/factories/card.ts';
import { openAnotherConnection, openTestDatabase } from '#tests/setup/open-test-database.ts';

const other = buildCard({ slug: 'other-model', name: 'Other Model' });
const renamedOther = buildCard({ slug: 'other-model', name: 'Other Model, renamed' });
const withdrawn: RetiredSlug = { slug: 'other-model', withdrawnOn: '2026-01-31', reason: 'It closed.' };

let db: Database;
let path: string;
beforeEach(() => {
  ({ db, path } = openTestDatabase());
});

function importInto(
  target: Database,
  cards: Card[],
  retired: RetiredSlug[] = [],
  now = '2026-03-04T05:06:07.000Z',
) {
  importCards(target, { cards, retired, now: new Date(now) });
}

describe('loadCatalogue', () => {
  it('of an empty database is empty and has a version', () => {
    const { version, models, bySlug, retired } = loadCatalogue(db);
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect([models.length, bySlug.size, retired.size]).toEqual([0, 0, 0]);
  });

  it('gives each model its card, revision, terms and level', () => {
    importInto(db, [buildCard()]);
    importInto(db, [buildCard({ name: 'Sample Model, renamed' })], [], '2026-05-01T00:00:00.000Z');
    const model = loadCatalogue(db).bySlug.get('sample-model');
    expect(model?.card).toEqual(buildCard({ name: 'Sample Model, renamed' }));
    expect(model?.revision).toEqual({ number: 2, createdAt: '2026-05-01T00:00:00.000Z' });
    expect(model?.evidence).toMatchObject({ level: 2, evidenceFor: ['loneliness', 'wellbeing'] });
    expect(Object.fromEntries(model?.terms ?? [])).toEqual({
      approach: ['community-building', 'circles-and-peers'],
      step: ['early-help', 'long-term-support'],
      people: ['older-people', 'people-who-are-isolated'],
      setting: ['neighbourhood'],
      outcome: ['wellbeing', 'loneliness'],
      insteadOf: ['day-centre', 'nothing'],
      stage: ['several-places'],
      status: ['active'],
    });
  });

  it('lists by name as people sort names, and one name by its address', () => {
    const names = ['zebra', 'Éclair', 'apple', 'Eclair', 'Banana', 'apple'];
    importInto(
      db,
      names.map((name, index) => buildCard({ slug: `model-${index}`, name })),
    );
    expect(loadCatalogue(db).models.map(({ card }) => `${card.name} ${card.slug}`)).toEqual([
      'apple model-2',
      'apple model-5',
      'Banana model-4',
      'Eclair model-3',
      'Éclair model-1',
      'zebra model-0',
    ]);
  });
});

describe('the version of a catalogue', () => {
  it('is the same for the same content, whenever, in whatever order and however often it was imported', () => {
    importInto(db, [buildCard(), other]);
    importInto(db, [buildCard(), other]);
    const elsewhere = openTestDatabase().db;
    importInto(elsewhere, [other], [], '2020-01-01T00:00:00.000Z');
    importInto(elsewhere, [buildCard()]);
    expect(loadCatalogue(elsewhere).version).toBe(loadCatalogue(db).version);
  });

  it('is the same after a restart', () => {
    importInto(db, [buildCard()], [withdrawn]);
    const { version } = loadCatalogue(db);
    db.$client.close();
    expect(loadCatalogue(openAnotherConnection(path)).version).toBe(version);
  });

  it.each<[string, Card[], RetiredSlug[]]>([
    ['a card changes', [buildCard(), renamedOther], []],
    ['a card is added', [buildCard(), other, buildCard({ slug: 'third-model', name: 'Third' })], []],
    ['a card is withdrawn', [buildCard()], [withdrawn]],
    ['an address is retired that held no card', [], [{ ...withdrawn, slug: 'unheard-of' }]],
  ])('is another once %s', (_name, cards, retired) => {
    importInto(db, [buildCard(), other]);
    const { version } = loadCatalogue(db);
    importInto(db, cards, retired);
    expect(loadCatalogue(db).version).not.toBe(version);
  });

  it('is another for each change of a withdrawal', () => {
    const entries: RetiredSlug[] = [
      withdrawn,
      { ...withdrawn, reason: 'It closed in spring.' },
      { ...withdrawn, withdrawnOn: '2026-02-01' },
      { slug: withdrawn.slug, movedTo: 'sample-model' },
    ];
    const versions = entries.map((entry) => {
      importInto(db, [buildCard()], [entry]);
      return loadCatalogue(db).version;
    });
    expect(new Set(versions).size).toBe(entries.length);
  });
});

describe('a catalogue reader', () => {
  it('hands out one object for as long as nothing is written', () => {
    importInto(db, [buildCard()]);
    const reader = createCatalogueReader(db);
    expect(reader.current()).toBe(reader.current());
  });

  it.each([
    ['its own connection', () => db],
    ['another connection', () => openAnotherConnection(path)],
  ])('sees at once what %s publishes', (_name, choose) => {
    importInto(db, [buildCard()]);
    const reader = createCatalogueReader(db);
    const before = reader.current();
    const writer = choose();

    importInto(writer, [buildCard(), other]);
    const added = reader.current();
    expect(added.bySlug.get('other-model')?.card.name).toBe('Other Model');

    importInto(writer, [buildCard(), renamedOther]);
    expect(reader.current().bySlug.get('other-model')?.card.name).toBe('Other Model, renamed');

    importInto(writer, [buildCard()], [withdrawn]);
    const after = reader.current();
    expect(after.bySlug.has('other-model')).toBe(false);
    expect(after.retired.has('other-model')).toBe(true);
    expect(reader.current()).toBe(after);
    // Whoever still holds an earlier one reads on in peace.
    expect([before.models.length, added.models.length]).toEqual([1, 2]);
  });

  it.each([
    ['its own connection', () => db],
    ['another connection', () => openAnotherConnection(path)],
  ])('keeps its object when %s writes what publishes nothing', (_name, choose) => {
    importInto(db, [buildCard()]);
    const reader = createCatalogueReader(db);
    const before = reader.current();
    const writer = choose();
    importInto(writer, [buildCard()], [], '2026-06-01T00:00:00.000Z');
    writer.$client.exec('CREATE TABLE notes (words TEXT)');
    writer.$client.exec("INSERT INTO notes VALUES ('nothing that anybody reads')");
    expect(reader.current()).toBe(before);
  });

  it('reads no card again after a write that publishes nothing, however often', () => {
    importInto(db, [buildCard(), other]);
    const reader = createCatalogueReader(db);
    const before = reader.current();
    db.$client.exec('CREATE TABLE notes (words TEXT)');
    const asked: string[] = [];
    const prepare = db.$client.prepare.bind(db.$client);
    db.$client.prepare = (sql: string) => {
      asked.push(sql);
      return prepare(sql);
    };
    for (let time = 0; time < 3; time += 1) {
      db.$client.exec("INSERT INTO notes VALUES ('an answer that somebody saved')");
      expect(reader.current()).toBe(before);
    }
    // Which revisions are current was asked each time, and never what stands in them.
    expect(asked.filter((sql) => sql.includes('"digest"'))).toHaveLength(3);
    expect(asked.filter((sql) => /"card"|"terms"/.test(sql))).toEqual([]);

    importInto(db, [buildCard(), renamedOther]);
    asked.length = 0;
    expect(reader.current()).not.toBe(before);
    expect(asked.filter((sql) => sql.includes('"card"'))).toHaveLength(1);
  });

  it('does not see what another connection has not committed', () => {
    importInto(db, [buildCard()]);
    const reader = createCatalogueReader(db);
    const before = reader.current();
    const writer = openAnotherConnection(path);
    writer.$client.exec("BEGIN IMMEDIATE; INSERT INTO retired_slugs (slug, moved_to) VALUES ('a', 'b')");
    expect(reader.current()).toBe(before);
    writer.$client.exec('COMMIT');
    expect(reader.current().retired.size).toBe(1);
  });

  it('reads cards and terms as of one moment while another process publishes', () => {
    importInto(db, [buildCard({ people: ['older-people'] })]);
    const writer = openAnotherConnection(path);
    const prepare = db.$client.prepare.bind(db.$client);
    let hasPublished = false;
    // Publishes between two reads: right before the terms are asked for.
    db.$client.prepare = (sql: string) => {
      if (sql.includes('from "terms"') && !hasPublished) {
        hasPublished = true;
        importInto(writer, [buildCard({ people: ['everyone'] })]);
      }
      return prepare(sql);
    };
    const model = loadCatalogue(db).bySlug.get('sample-model');
    expect(hasPublished).toBe(true);
    expect(model?.terms.get('people')).toEqual(model?.card.people);
  });

  it('goes on after a read that failed', () => {
    importInto(db, [buildCard()]);
    const reader = createCatalogueReader(db);
    const before = reader.current();
    db.$client.exec('ALTER TABLE terms RENAME TO hidden');
    importCardsElsewhere();
    expect(() => reader.current()).toThrow();
    db.$client.exec('ALTER TABLE hidden RENAME TO terms');
    expect(reader.current().version).not.toBe(before.version);
  });

  function importCardsElsewhere() {
    const writer = openDatabase(path);
    writer.$client.exec("INSERT INTO retired_slugs (slug, moved_to) VALUES ('a', 'b')");
    writer.$client.close();
  }
});
