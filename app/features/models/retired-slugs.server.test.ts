import { beforeEach, describe, expect, it } from 'vitest';
import type { Card } from './card-schema.ts';
import { loadCatalogue } from './catalogue.server.ts';
import { importCards } from './commands.server.ts';
import { addRevision } from './publish.server.ts';
import { retiredSlugSchema, type RetiredSlug } from './retired-schema.ts';
import type { Database } from '#db/client.server.ts';
import { retiredSlugs, revisions } from '#db/schema.ts';
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

/** As moderation withdraws, renames and puts back. */
function decide(...entries: RetiredSlug[]): void {
  for (const entry of entries) {
    const decided = {
      movedTo: null,
      withdrawnOn: null,
      reason: null,
      ...entry,
      decidedBy: 'editor' as const,
    };
    db.insert(retiredSlugs)
      .values(decided)
      .onConflictDoUpdate({ target: retiredSlugs.slug, set: decided })
      .run();
  }
}

function publish(card: Card): void {
  addRevision(db, { card, authorKind: 'editor', note: 'Edited', now: new Date('2026-03-05') });
}

describe('an address that an editor retired', () => {
  const told = { withdrawnOn: '2026-01-31', reason: 'Never a model of its own.' };
  const byImport = { slug: 'old-name', withdrawnOn: '2025-12-01', reason: 'As the file had it.' };

  it.each<[string, Card[], RetiredSlug[]]>([
    ['the card still', [oldCard], []],
    ['another card there', [{ ...oldCard, name: 'Changed in the file' }], []],
    ['the card and the same entry', [oldCard], [withdrawn]],
    ['another reason', [], [byImport]],
    ['that it was renamed', [newCard], [renamed]],
  ])('stays so when data/ says %s, which is left alone and named', (_name, cards, retired) => {
    importAll([oldCard, newCard], []);
    decide(withdrawn);
    for (const _time of [1, 2]) {
      expect(importAll(cards, retired)).toMatchObject({ added: [], updated: [], leftAlone: ['old-name'] });
      expect(readPublished()).toEqual({ models: ['new-name'], retired: { 'old-name': told } });
    }
  });

  it('stays so when data/ says nothing of it', () => {
    importAll([oldCard, newCard], []);
    decide(withdrawn);
    expect(importAll([newCard], [])).toMatchObject({ leftAlone: [], onlyInDatabase: [] });
    expect(readPublished().retired).toEqual({ 'old-name': told });
  });

  it('stays so for a renamed model, whose card of the former name is not imported again', () => {
    importAll([oldCard], []);
    decide(renamed);
    publish(newCard);
    const report = importAll([{ ...oldCard, name: 'Changed in the file' }], []);
    expect(report).toMatchObject({ updated: [], leftAlone: ['old-name'], onlyInDatabase: ['new-name'] });
    expect(readPublished()).toEqual({
      models: ['new-name'],
      retired: { 'old-name': { movedTo: 'new-name' } },
    });
  });

  it('follows the file again once data/ has said the same', () => {
    importAll([oldCard, newCard], []);
    decide(withdrawn);
    expect(importAll([newCard], [withdrawn])).toMatchObject({ leftAlone: [] });
    importAll([newCard], [byImport]);
    expect(readPublished().retired).toEqual({
      'old-name': { withdrawnOn: '2025-12-01', reason: 'As the file had it.' },
    });
    importAll([newCard, oldCard], []);
    expect(readPublished()).toEqual({ models: ['new-name', 'old-name'], retired: {} });
  });
});

describe('a card that an editor changed', () => {
  const edited = { ...oldCard, name: 'As edited' };

  it.each<[string, RetiredSlug]>([
    ['withdraws', withdrawn],
    ['renames', renamed],
  ])(
    'stands when data/ %s it, which is left alone and named, until data/ has held the edit',
    (_name, entry) => {
      importAll([oldCard, newCard], []);
      publish(edited);
      expect(importAll([newCard], [entry])).toMatchObject({ leftAlone: ['old-name'] });
      expect(loadCatalogue(db).bySlug.get('old-name')?.card.name).toBe('As edited');
      importAll([newCard, edited], []);
      expect(importAll([newCard], [entry])).toMatchObject({ leftAlone: [] });
      expect(readPublished().models).toEqual(['new-name']);
    },
  );

  it('stands when it was put back, whatever entry data/ still holds', () => {
    importAll([oldCard, newCard], []);
    importAll([newCard], [withdrawn]);
    db.delete(retiredSlugs).run();
    publish(oldCard);
    expect(importAll([newCard], [withdrawn])).toMatchObject({ leftAlone: ['old-name'] });
    expect(readPublished()).toEqual({ models: ['new-name', 'old-name'], retired: {} });
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
