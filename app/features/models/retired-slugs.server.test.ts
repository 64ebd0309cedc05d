import { beforeEach, describe, expect, it } from 'vitest';
import type { Card } from './card-schema.ts';
import { loadCatalogue } from './catalogue.server.ts';
import { importCards } from './commands.server.ts';
import { serialiseCard } from './publish.server.ts';
import { retiredSlugSchema, type RetiredSlug } from './retired-schema.ts';
import type { Database } from '#db/client.server.ts';
import { careModels, revisions } from '#db/schema.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';

const renamed: RetiredSlug = { slug: 'old-name', movedTo: 'new-name' };
const withdrawn: RetiredSlug = {
  slug: 'old-name',
  withdrawnOn: '2026-01-31',
  reason: 'Never a model of its own.',
};
const oldCard = buildCard({ slug: 'old-name', name: 'Old Name' });
const newCard = buildCard({ slug: 'new-name', name: 'New Name' });

let db: Database;
beforeEach(() => {
  ({ db } = openTestDatabase());
});

function importAll(cards: Card[], retired: RetiredSlug[]) {
  return importCards(db, { cards, retired, now: new Date('2026-03-04T05:06:07.000Z') });
}

function readPublished() {
  const { models, retired } = loadCatalogue(db);
  return { models: models.map(({ card }) => card.slug), retired: Object.fromEntries(retired) };
}

describe('a retired address', () => {
  it('of a renamed model leads to the new one, and its card is listed no more', () => {
    importAll([oldCard], []);
    const report = importAll([newCard], [renamed]);
    expect(report).toMatchObject({ added: ['new-name'], onlyInDatabase: [] });
    expect(readPublished()).toEqual({
      models: ['new-name'],
      retired: { 'old-name': { movedTo: 'new-name' } },
    });
  });

  it('of a withdrawn model says when and why, and keeps the revisions', () => {
    importAll([oldCard, newCard], []);
    expect(importAll([newCard], [withdrawn]).onlyInDatabase).toEqual([]);
    expect(readPublished()).toEqual({
      models: ['new-name'],
      retired: { 'old-name': { withdrawnOn: '2026-01-31', reason: 'Never a model of its own.' } },
    });
    expect(db.select().from(revisions).all()).toHaveLength(2);
  });

  it('may be of a model that this database never had', () => {
    importAll([newCard], [renamed]);
    expect(readPublished().retired).toEqual({ 'old-name': { movedTo: 'new-name' } });
  });

  it.each([
    ['renamed after it was withdrawn', withdrawn, renamed, { movedTo: 'new-name' }],
    [
      'withdrawn after it was renamed',
      renamed,
      withdrawn,
      { withdrawnOn: '2026-01-31', reason: 'Never a model of its own.' },
    ],
    ['renamed again', renamed, { slug: 'old-name', movedTo: 'newer' }, { movedTo: 'newer' }],
  ])('follows the file when a model is %s', (_name, before, after, published) => {
    importAll([newCard], [before]);
    importAll([newCard], [after]);
    expect(readPublished().retired).toEqual({ 'old-name': published });
  });

  it('stays when its entry is merely missing from the file', () => {
    importAll([newCard], [withdrawn]);
    importAll([newCard], []);
    importAll([], []);
    expect(Object.keys(readPublished().retired)).toEqual(['old-name']);
  });

  it.each([
    ['the same card', oldCard],
    ['another card', { ...oldCard, name: 'Old Name, back again' }],
  ])('holds a model again once %s is put back', (_name, card) => {
    importAll([oldCard], []);
    importAll([], [withdrawn]);
    importAll([card], []);
    expect(readPublished()).toEqual({ models: ['old-name'], retired: {} });
  });

  it('holds a model where the files say both', () => {
    importAll([oldCard], [withdrawn]);
    expect(readPublished()).toEqual({ models: ['old-name'], retired: {} });
  });

  it('holds the approved edit again when the card of data/ is put back and differs', () => {
    importAll([oldCard], []);
    const { text, digest } = serialiseCard({ ...oldCard, name: 'As edited' });
    const edit = {
      slug: 'old-name',
      number: 2,
      card: text,
      digest,
      note: 'Edited',
      createdAt: '2026-02-01T00:00:00Z',
    };
    db.insert(revisions)
      .values({ ...edit, authorKind: 'editor' })
      .run();
    db.update(careModels).set({ currentRevision: 2 }).run();
    importAll([], [withdrawn]);
    expect(importAll([oldCard], []).leftAlone).toEqual(['old-name']);
    expect(loadCatalogue(db).bySlug.get('old-name')?.card.name).toBe('As edited');
  });

  it('stays retired when the card that is put back is refused', () => {
    const [first] = oldCard.evidence.items;
    importAll([oldCard], []);
    importAll([{ ...oldCard, evidence: { text: 'A study [s1].', items: [first!] } }], []);
    importAll([], [withdrawn]);
    const reusing = buildEvidenceItem({ id: 'e2', finding: 'Something else.' });
    const report = importAll([{ ...oldCard, evidence: { text: 'A study [s1].', items: [reusing] } }], []);
    expect(report).toMatchObject({ refused: [{ slug: 'old-name' }], onlyInDatabase: [] });
    expect(readPublished().retired).toHaveProperty('old-name');
  });
});

describe('retiredSlugSchema', () => {
  it.each<[string, unknown, boolean]>([
    ['a renamed model', renamed, true],
    ['a withdrawn model', withdrawn, true],
    ['both at once', { ...renamed, ...withdrawn }, false],
    ['neither', { slug: 'old-name' }, false],
    ['no reason', { ...withdrawn, reason: '  ' }, false],
    ['a day that is not', { ...withdrawn, withdrawnOn: '2026-02-30' }, false],
    ['an address elsewhere', { slug: 'old-name', movedTo: 'https://elsewhere.example/' }, false],
  ])('judges %s', (_name, entry, isGood) => {
    expect(retiredSlugSchema.safeParse(entry).success).toBe(isGood);
  });
});
