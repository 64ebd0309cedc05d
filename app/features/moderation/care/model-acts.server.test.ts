import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Card } from '#app/features/models/card-schema.ts';
import { loadCatalogue } from '#app/features/models/catalogue.server.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import { findStandingCard } from '#app/features/models/publish.server.ts';
import { beginSubmission } from '#app/features/submissions/commands.server.ts';
import { findProposal } from '#app/features/moderation/proposal.server.ts';
import { beginEdit } from '#app/features/moderation/working-copy.server.ts';
import type { Database } from '#db/client.server.ts';
import {
  auditEntries,
  editors,
  organisationContacts,
  retiredSlugs,
  revisions,
  submissions,
} from '#db/schema.ts';
import { buildCard } from '#tests/factories/card.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';
import { markChecked, publishCorrection } from './check-model.server.ts';
import { keepOrganisationContact } from './organisation-contacts.server.ts';
import { renameModel } from './rename-model.server.ts';
import { restoreModel, withdrawModel } from './withdraw-model.server.ts';

const imported = new Date('2026-03-10T12:00:00Z');
/** Already the eleventh in the United Kingdom, where summer time has begun. */
const now = new Date('2026-04-10T23:30:00Z');
const why = 'Both begin with tea.';

function open() {
  const { db } = openTestDatabase();
  importCards(db, {
    cards: [
      buildCard({ slug: 'tea', name: 'Tea', related: [{ model: 'cake', why }] }),
      buildCard({ slug: 'cake', name: 'Cake', related: [{ model: 'tea', why }] }),
      buildCard({ slug: 'soup', name: 'Soup', otherNames: [] }),
    ],
    retired: [{ slug: 'brew', movedTo: 'tea' }],
    now: imported,
  });
  db.insert(editors)
    .values({ email: 'ed@rainbow.example', role: 'editor', addedAt: imported.toISOString() })
    .run();
  const act = (slug: string, seen = 1) => ({ slug, editorId: 1, seen, now });
  return { db, act };
}

function cardOf(db: Database, slug: string): Card | undefined {
  return findStandingCard(db, slug)?.card;
}

function listRelated(db: Database, slug: string) {
  return cardOf(db, slug)?.related.map(({ model }) => model);
}

/** Number, note and correction of every revision of a card. */
function listRevisions(db: Database, slug: string) {
  return db
    .select()
    .from(revisions)
    .where(eq(revisions.slug, slug))
    .orderBy(asc(revisions.number))
    .all()
    .map(({ number, authorKind, note, correction }) => [number, authorKind, note, correction]);
}

function listTrail(db: Database) {
  return db
    .select()
    .from(auditEntries)
    .all()
    .map(({ action, subject, words }) => [action, subject, words]);
}

function listRetired(db: Database) {
  return db
    .select()
    .from(retiredSlugs)
    .orderBy(asc(retiredSlugs.slug))
    .all()
    .map(({ slug, movedTo, decidedBy }) => [slug, movedTo, decidedBy]);
}

/** Somebody's change of a card, sent in. */
function sendChange(db: Database, slug: string): string {
  beginSubmission(db, { kind: 'change', slug }, imported);
  const { id, reference } = db.select().from(submissions).all().at(-1) as { id: number; reference: string };
  db.update(submissions)
    .set({ state: 'sent', sentAt: imported.toISOString() })
    .where(eq(submissions.id, id))
    .run();
  return reference;
}

describe('every act', () => {
  const acts = {
    markChecked,
    publishCorrection: (db: Database, of: Parameters<typeof markChecked>[1]) =>
      publishCorrection(db, { ...of, words: 'It was wrong.' }),
    withdrawModel: (db: Database, of: Parameters<typeof markChecked>[1]) =>
      withdrawModel(db, { ...of, reason: 'It ended.' }),
    renameModel: (db: Database, of: Parameters<typeof markChecked>[1]) =>
      renameModel(db, { ...of, name: 'Chai', shortName: null, newSlug: 'chai' }),
  };

  it.each(Object.entries(acts))(
    '%s does nothing to a card that has changed since it was seen',
    (_name, act) => {
      const { db, act: of } = open();
      markChecked(db, of('tea'));
      const before = [listRevisions(db, 'tea'), listRetired(db), listTrail(db)];
      expect(act(db, of('tea', 1))).toEqual({ kind: 'changed-meanwhile', revision: 2 });
      expect(act(db, of('tea', Number.NaN))).toEqual({ kind: 'changed-meanwhile', revision: 2 });
      expect([listRevisions(db, 'tea'), listRetired(db), listTrail(db)]).toEqual(before);
    },
  );

  it.each(Object.entries(acts))('%s does nothing where no card stands', (_name, act) => {
    const { db, act: of } = open();
    withdrawModel(db, { ...of('soup'), reason: 'It ended.' });
    const before = listTrail(db);
    for (const slug of ['soup', 'brew', 'none-such', '']) expect(act(db, of(slug))).toEqual({ kind: 'gone' });
    expect(listTrail(db)).toEqual(before);
  });
});

describe('marking as checked', () => {
  it('sets the day of the check by the day in the United Kingdom, and nothing else', () => {
    const { db, act } = open();
    const before = cardOf(db, 'tea');
    expect(markChecked(db, act('tea'))).toEqual({ kind: 'done', slug: 'tea', revision: 2 });
    expect(cardOf(db, 'tea')).toEqual({ ...before, reviewedOn: '2026-04-11' });
    expect(listRevisions(db, 'tea').at(-1)).toEqual([2, 'editor', 'Marked as checked', null]);
    expect(listTrail(db)).toEqual([['checked', 'model tea', 'Revision 2']]);
  });

  it('is refused on the day itself, and done again on the next', () => {
    const { db, act } = open();
    markChecked(db, act('tea'));
    expect(markChecked(db, act('tea', 2))).toMatchObject({
      kind: 'refused',
      problems: [{ field: null, message: 'It was marked as checked on 11 April 2026 already' }],
    });
    const nextDay = new Date('2026-04-11T23:30:00Z');
    expect(markChecked(db, { ...act('tea', 2), now: nextDay })).toMatchObject({ kind: 'done', revision: 3 });
  });
});

describe('a correction note', () => {
  it('is a revision of the same card that bears it for readers', () => {
    const { db, act } = open();
    const before = cardOf(db, 'tea');
    const words = 'The cost was given as £210, and is £21,000.';
    expect(publishCorrection(db, { ...act('tea'), words })).toMatchObject({ kind: 'done', revision: 2 });
    expect(cardOf(db, 'tea')).toEqual(before);
    expect(listRevisions(db, 'tea').at(-1)).toEqual([2, 'editor', 'Correction note', words]);
    expect(listTrail(db)).toEqual([['corrected', 'model tea', words]]);
  });

  it.each([
    ['', 'Write what was wrong, and what is right'],
    ['x'.repeat(601), 'Shorten this to at most 600 characters; it has 601'],
  ])('is refused where it is empty or too long', (words, message) => {
    const { db, act } = open();
    expect(publishCorrection(db, { ...act('tea'), words })).toEqual({
      kind: 'refused',
      problems: [{ field: 'words', message }],
    });
    expect(publishCorrection(db, { ...act('tea'), words: 'x'.repeat(600) }).kind).toBe('done');
  });
});

describe('withdrawing', () => {
  it('takes the card out with the reason, and out of the cards beside it', () => {
    const { db, act } = open();
    expect(withdrawModel(db, { ...act('tea'), reason: 'It closed in 2025.' }).kind).toBe('done');
    const { bySlug, retired } = loadCatalogue(db);
    expect([...bySlug.keys()]).toEqual(['cake', 'soup']);
    expect(retired.get('tea')).toEqual({ withdrawnOn: '2026-04-11', reason: 'It closed in 2025.' });
    expect(listRelated(db, 'cake')).toEqual([]);
    expect(listRetired(db)).toContainEqual(['tea', null, 'editor']);
    expect(listTrail(db)).toEqual([['withdrawn', 'model tea', 'It closed in 2025.']]);
    // What was published stays to be looked up.
    expect(listRevisions(db, 'tea')).toHaveLength(1);
  });

  it('keeps no address to ask about a card that is not there', () => {
    const { db, act } = open();
    const contact = { organisation: 'Tea Board', email: 'hello@tea.example' };
    for (const slug of ['tea', 'soup']) keepOrganisationContact(db, { slug, contact, editorId: 1, now });
    withdrawModel(db, { ...act('tea'), reason: 'It ended.' });
    expect(db.select().from(organisationContacts).all()).toMatchObject([{ slug: 'soup' }]);
  });

  it('takes it out of a card, too, that it does not name itself', () => {
    const { db, act } = open();
    importCards(db, {
      cards: [buildCard({ slug: 'soup', name: 'Soup', related: [{ model: 'tea', why }] })],
      retired: [],
      now: imported,
    });
    withdrawModel(db, { ...act('tea'), reason: 'It ended.' });
    expect(listRelated(db, 'soup')).toEqual([]);
  });

  it.each(['', 'x'.repeat(601)])('is refused without a reason that readers can read', (reason) => {
    const { db, act } = open();
    expect(withdrawModel(db, { ...act('tea'), reason })).toMatchObject({
      kind: 'refused',
      problems: [{ field: 'reason' }],
    });
    expect(cardOf(db, 'tea')).toBeDefined();
  });

  it('leaves what was sent in on it undecidable, until it is put back', () => {
    const { db, act } = open();
    const reference = sendChange(db, 'tea');
    withdrawModel(db, { ...act('tea'), reason: 'It ended.' });
    expect(findProposal(db, reference, now)).toMatchObject({ isWithdrawn: true, published: null });
    restoreModel(db, act('tea'));
    expect(findProposal(db, reference, now)).toMatchObject({ isWithdrawn: false, published: { number: 2 } });
  });
});

describe('putting back', () => {
  it('publishes the card again as it was, with its relations on both sides', () => {
    const { db, act } = open();
    const before = cardOf(db, 'tea');
    withdrawModel(db, { ...act('tea'), reason: 'It ended.' });
    expect(restoreModel(db, act('tea'))).toEqual({ kind: 'done', slug: 'tea', revision: 2 });
    expect(cardOf(db, 'tea')).toEqual(before);
    expect(listRevisions(db, 'tea').at(-1)).toEqual([2, 'editor', 'Put back', null]);
    expect(listRelated(db, 'cake')).toEqual(['tea']);
    expect(listRetired(db)).toEqual([['brew', 'tea', 'import']]);
    expect(listTrail(db).at(-1)).toEqual(['restored', 'model tea', 'Revision 2']);
  });

  it('leaves out a neighbour that was withdrawn meanwhile, and names one that was renamed by its new address', () => {
    const { db, act } = open();
    withdrawModel(db, { ...act('tea'), reason: 'It ended.' });
    renameModel(db, { ...act('cake', 2), name: 'Gateau', shortName: null, newSlug: 'gateau' });
    restoreModel(db, act('tea'));
    expect([listRelated(db, 'tea'), listRelated(db, 'gateau')]).toEqual([['gateau'], ['tea']]);

    const other = open();
    withdrawModel(other.db, { ...other.act('tea'), reason: 'It ended.' });
    withdrawModel(other.db, { ...other.act('cake', 2), reason: 'It ended, too.' });
    restoreModel(other.db, other.act('tea'));
    expect(listRelated(other.db, 'tea')).toEqual([]);
  });

  it('is of the card that was seen, and of nothing that stands, moved or never was', () => {
    const { db, act } = open();
    expect(restoreModel(db, act('tea'))).toEqual({ kind: 'gone' });
    expect(restoreModel(db, act('brew'))).toEqual({ kind: 'gone' });
    expect(restoreModel(db, act('none-such'))).toEqual({ kind: 'gone' });
    withdrawModel(db, { ...act('tea'), reason: 'It ended.' });
    expect(restoreModel(db, act('tea', 7))).toEqual({ kind: 'changed-meanwhile', revision: 1 });
  });
});

describe('renaming', () => {
  const chai = { name: 'Chai', shortName: null, newSlug: 'chai' };

  it('moves the card, keeps its former name, and leads every former address straight there', () => {
    const { db, act } = open();
    const before = cardOf(db, 'tea') as Card;
    expect(renameModel(db, { ...act('tea'), ...chai })).toEqual({ kind: 'done', slug: 'chai', revision: 1 });
    const { shortName: _shortName, ...rest } = before;
    expect(cardOf(db, 'chai')).toEqual({
      ...rest,
      slug: 'chai',
      name: 'Chai',
      otherNames: [...before.otherNames, 'Tea'],
    });
    expect(cardOf(db, 'tea')).toBeUndefined();
    expect(listRetired(db)).toEqual([
      ['brew', 'chai', 'editor'],
      ['tea', 'chai', 'editor'],
    ]);
    expect(listRevisions(db, 'chai')).toEqual([[1, 'editor', 'Renamed from tea', null]]);
    expect(cardOf(db, 'cake')?.related).toEqual([{ model: 'chai', why }]);
    expect(listTrail(db)).toEqual([['renamed', 'model chai', 'Tea (tea) is now Chai (chai)']]);
  });

  it('back to a former address goes on counting its revisions, and ends its redirect', () => {
    const { db, act } = open();
    renameModel(db, { ...act('tea'), ...chai });
    const back = { name: 'Tea', shortName: null, newSlug: 'tea' };
    expect(renameModel(db, { ...act('chai'), ...back })).toEqual({ kind: 'done', slug: 'tea', revision: 2 });
    expect(listRetired(db)).toEqual([
      ['brew', 'tea', 'editor'],
      ['chai', 'tea', 'editor'],
    ]);
    expect(cardOf(db, 'tea')?.otherNames).toEqual(['Example Model', 'Chai']);
    expect(listRelated(db, 'cake')).toEqual(['tea']);
    // A third name leaves no chain either.
    renameModel(db, { ...act('tea', 2), name: 'Matcha', shortName: null, newSlug: 'matcha' });
    expect(listRetired(db).map(([, movedTo]) => movedTo)).toEqual(['matcha', 'matcha', 'matcha']);
  });

  it('gives another name at the same address', () => {
    const { db, act } = open();
    expect(renameModel(db, { ...act('soup'), name: 'Broth', shortName: 'Broth', newSlug: 'soup' })).toEqual({
      kind: 'done',
      slug: 'soup',
      revision: 2,
    });
    expect(cardOf(db, 'soup')).toMatchObject({ name: 'Broth', shortName: 'Broth', otherNames: ['Soup'] });
    expect(listRetired(db)).toEqual([['brew', 'tea', 'import']]);
  });

  it.each([
    ['nothing', { name: 'Tea', shortName: 'Sample', newSlug: 'tea' }, 'name', /nothing differs/],
    ['an empty name', { ...chai, name: '' }, 'name', /Enter the name/],
    ['a name without an end', { ...chai, name: 'Chai '.repeat(30).trim() }, 'name', /at most 100/],
    ['an address of another card', { ...chai, newSlug: 'cake' }, 'newSlug', /Choose another address/],
    ['an address that is no address', { ...chai, newSlug: 'Chai Tea' }, 'newSlug', /small letters/],
    ['an address without an end', { ...chai, newSlug: `chai${'-tea'.repeat(90)}` }, 'newSlug', /at most 60/],
    ['no address', { ...chai, newSlug: '' }, 'newSlug', /small letters/],
    ['a short name that no arc can bear', { ...chai, shortName: 'x'.repeat(23) }, 'shortName', /at most 22/],
  ])('is refused for %s', (_case, asked, field, message) => {
    const { db, act } = open();
    const result = renameModel(db, { ...act('tea'), ...asked });
    expect(result).toMatchObject({
      kind: 'refused',
      problems: [{ field, message: expect.stringMatching(message) }],
    });
    expect(listRevisions(db, 'tea')).toHaveLength(1);
    expect(listTrail(db)).toEqual([]);
  });

  it('takes no address that a withdrawn card or another renamed one once had', () => {
    const { db, act } = open();
    withdrawModel(db, { ...act('soup'), reason: 'It ended.' });
    for (const newSlug of ['soup', 'brew']) {
      expect(renameModel(db, { ...act('cake'), name: 'Cake', shortName: null, newSlug })).toMatchObject({
        kind: 'refused',
        problems: [{ field: 'newSlug' }],
      });
    }
    // Its own former address is free for it.
    expect(renameModel(db, { ...act('tea'), ...chai, newSlug: 'brew' })).toMatchObject({
      kind: 'done',
      slug: 'brew',
    });
  });

  it('is followed by what was sent in on it, and by the address of its organisation', () => {
    const { db, act } = open();
    const reference = sendChange(db, 'tea');
    const contact = { organisation: 'Tea Board', email: 'hello@tea.example' };
    keepOrganisationContact(db, { slug: 'tea', contact, editorId: 1, now });
    renameModel(db, { ...act('tea'), ...chai });
    expect(findProposal(db, reference, now)).toMatchObject({
      isWithdrawn: false,
      published: { card: { slug: 'chai' } },
      card: { slug: 'chai', name: 'Chai' },
      clashes: [],
    });
    expect(db.select().from(organisationContacts).all()).toMatchObject([{ slug: 'chai', ...contact }]);
  });

  it('of data/ is followed by the address of its organisation, which may go back again', () => {
    const { db, act } = open();
    const keep = (slug: string, name: string, on: string) =>
      keepOrganisationContact(db, {
        slug,
        contact: { organisation: name, email: 'hello@tea.example' },
        editorId: 1,
        now: new Date(on),
      });
    const listContacts = () =>
      db
        .select()
        .from(organisationContacts)
        .all()
        .map(({ slug, organisation }) => [slug, organisation]);
    keep('tea', 'Tea Board', '2026-03-01');
    importCards(db, {
      cards: [buildCard({ slug: 'chai', name: 'Chai' })],
      retired: [{ slug: 'tea', movedTo: 'chai' }],
      now,
    });
    expect(listContacts()).toEqual([['chai', 'Tea Board']]);
    // Left under the former address by an earlier import.
    keep('tea', 'Former Board', '2026-02-01');
    const back = { name: 'Tea', shortName: null, newSlug: 'tea' };
    expect(renameModel(db, { ...act('chai'), ...back }).kind).toBe('done');
    expect(listContacts()).toEqual([['tea', 'Tea Board']]);
  });

  it('goes on with a change that the editor began before it', () => {
    const { db, act } = open();
    const begin = (slug: string) => beginEdit(db, { slug, editorId: 1, now });
    const reference = begin('tea');
    renameModel(db, { ...act('tea'), ...chai });
    expect([begin('chai'), begin('tea')]).toEqual([reference, null]);
  });

  it('stands when data/ still has the card under its former address', () => {
    const { db, act } = open();
    renameModel(db, { ...act('tea'), ...chai });
    const report = importCards(db, {
      cards: [buildCard({ slug: 'tea', name: 'Tea', summary: 'Otherwise.' })],
      retired: [{ slug: 'brew', movedTo: 'tea' }],
      now,
    });
    expect(report.leftAlone).toContain('tea');
    expect(listRetired(db)).toEqual([
      ['brew', 'chai', 'editor'],
      ['tea', 'chai', 'editor'],
    ]);
  });
});
