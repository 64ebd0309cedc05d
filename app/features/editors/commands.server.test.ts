import { describe, expect, it } from 'vitest';
import { openReviews } from '#db/schema.ts';
import { insertEditor } from '#tests/factories/editor.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';
import { addEditor, changeRole, listEditors, removeEditor } from './commands.server.ts';
import { purgeDoors } from './retention.server.ts';
import { beginSession, findSession } from './sessions.server.ts';
import { findLinkFault, makeSignInLink } from './sign-in-links.server.ts';

const now = new Date('2026-03-10T12:00:00Z');
const hourMs = 60 * 60 * 1000;

function open() {
  const { db } = openTestDatabase();
  const chief = insertEditor(db, { email: 'chief@council.example', role: 'admin' });
  const ada = insertEditor(db, { email: 'ada@council.example' });
  return { db, chief, ada, by: { byId: chief.id, now } };
}

describe('the last admin', () => {
  it('stays one, whoever asks for it on the site', () => {
    const { db, chief, by } = open();
    const of = { ...by, email: chief.email, mayBeLastAdmin: false };
    expect(removeEditor(db, of)).toBe('last-admin');
    expect(changeRole(db, { ...of, role: 'editor' })).toBe('last-admin');
    expect(listEditors(db).map(({ role }) => role)).toEqual(['editor', 'admin']);
  });

  it('may go once there is another, and for a command of the server', () => {
    const { db, chief, ada, by } = open();
    changeRole(db, { ...by, email: ada.email, role: 'admin', mayBeLastAdmin: false });
    expect(removeEditor(db, { ...by, email: chief.email, mayBeLastAdmin: false })).toBeNull();
    expect(removeEditor(db, { ...by, email: ada.email, mayBeLastAdmin: true })).toBeNull();
    expect(listEditors(db)).toEqual([]);
  });

  it('is not one who was removed', () => {
    const { db, chief, by } = open();
    addEditor(db, { ...by, email: 'old@council.example', role: 'admin' });
    removeEditor(db, { ...by, email: 'old@council.example', mayBeLastAdmin: false });
    expect(removeEditor(db, { ...by, email: chief.email, mayBeLastAdmin: false })).toBe('last-admin');
  });
});

it('removing somebody ends all they had open, and bringing them back brings none of it', () => {
  const { db, ada, by } = open();
  const session = beginSession(db, { editorId: ada.id, now });
  const link = makeSignInLink(db, { editorId: ada.id, now });
  db.insert(openReviews)
    .values({ subject: 'model tea', editorId: ada.id, openedAt: now.toISOString() })
    .run();
  removeEditor(db, { ...by, email: ada.email, mayBeLastAdmin: false });
  expect(findLinkFault(db, { token: link, now })).toBe('of-removed');
  expect(db.select().from(openReviews).all()).toEqual([]);
  expect(addEditor(db, { ...by, email: ada.email, role: 'editor' })).toEqual({
    outcome: 'brought-back',
    id: ada.id,
  });
  expect(findSession(db, { token: session, now })).toEqual({ fault: 'ended' });
  expect(findLinkFault(db, { token: link, now })).toBe('used');
});

it.each(['nobody@council.example', 'ada@council.example'])('does nothing to %s, who is none', (email) => {
  const { db, ada, by } = open();
  removeEditor(db, { ...by, email: ada.email, mayBeLastAdmin: false });
  expect(removeEditor(db, { ...by, email, mayBeLastAdmin: true })).toBe('unknown');
  expect(changeRole(db, { ...by, email, role: 'admin', mayBeLastAdmin: true })).toBe('unknown');
});

describe('what has run out', () => {
  it('is deleted, and nothing else', () => {
    const { db, ada } = open();
    const session = beginSession(db, { editorId: ada.id, now });
    const link = makeSignInLink(db, { editorId: ada.id, now });
    db.insert(openReviews)
      .values({ subject: 'model tea', editorId: ada.id, openedAt: now.toISOString() })
      .run();
    const after = (ms: number) => new Date(now.getTime() + ms);
    const none = { sessions: 0, signInLinks: 0, openReviews: 0 };
    expect(purgeDoors(db, after(hourMs / 4 - 1))).toEqual(none);
    expect(purgeDoors(db, after(hourMs / 4))).toEqual({ ...none, signInLinks: 1 });
    expect(findLinkFault(db, { token: link, now })).toBe('unknown');
    expect(purgeDoors(db, after(12 * hourMs - 1))).toEqual(none);
    expect(findSession(db, { token: session, now: after(12 * hourMs - 1) })).toHaveProperty('editor');
    expect(purgeDoors(db, after(12 * hourMs))).toEqual({ ...none, sessions: 1 });
    expect(purgeDoors(db, after(24 * hourMs - 1))).toEqual(none);
    expect(purgeDoors(db, after(24 * hourMs))).toEqual({ ...none, openReviews: 1 });
  });
});
