import { describe, expect, it } from 'vitest';
import { outbox, sessions, signInLinks } from '#db/schema.ts';
import { insertEditor } from '#tests/factories/editor.ts';
import { openAnotherConnection, openTestDatabase } from '#tests/setup/open-test-database.ts';
import { findSession } from './sessions.server.ts';
import {
  askForSignInLink,
  deleteSignInLink,
  findLinkFault,
  makeSignInLink,
  signInByLink,
} from './sign-in-links.server.ts';

const start = new Date('2026-03-10T12:00:00Z');
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

describe('a link', () => {
  it.each<[number, string | null]>([
    [0, null],
    [14.99, null],
    [15, 'expired'],
    [60, 'expired'],
  ])('%d minutes after its letter left: %s', (minutes, fault) => {
    const { db } = openTestDatabase();
    const token = makeSignInLink(db, { editorId: insertEditor(db).id, now: start });
    expect(findLinkFault(db, { token, now: at(minutes) })).toBe(fault);
    expect(findLinkFault(db, { token, now: at(minutes) })).toBe(fault);
    const signed = signInByLink(db, { token, replaced: null, now: at(minutes) });
    expect('fault' in signed ? signed.fault : null).toBe(fault);
    expect(db.select().from(sessions).all()).toHaveLength(fault === null ? 1 : 0);
  });

  it('signs in once, though two processes hear of it', () => {
    const { db, path } = openTestDatabase();
    const other = openAnotherConnection(path);
    const editor = insertEditor(db);
    const token = makeSignInLink(db, { editorId: editor.id, now: start });
    const [first, second] = [db, other].map((each) =>
      signInByLink(each, { token, replaced: null, now: start }),
    );
    expect(second).toEqual({ fault: 'used' });
    const session = first !== undefined && 'session' in first ? first.session : '';
    expect(findSession(other, { token: session, now: start })).toEqual({ editor });
  });

  it('that reached nobody is taken back', () => {
    const { db } = openTestDatabase();
    const token = makeSignInLink(db, { editorId: insertEditor(db).id, now: start });
    deleteSignInLink(db, token);
    expect(findLinkFault(db, { token, now: start })).toBe('unknown');
    expect(db.select().from(signInLinks).all()).toEqual([]);
  });
});

describe('asking', () => {
  const ask = (db: ReturnType<typeof openTestDatabase>['db'], email: string, minutes: number) =>
    askForSignInLink(db, { email, to: null, mostPerHour: 2, now: at(minutes) });
  const listAsked = (db: ReturnType<typeof openTestDatabase>['db']) =>
    db
      .select()
      .from(outbox)
      .all()
      .map(({ details }) => (JSON.parse(details) as { editorId: number | null }).editorId);

  it('writes one letter for every address, to the editor or to nobody, so many an hour for each', () => {
    const { db } = openTestDatabase();
    const ada = insertEditor(db, { email: 'ada@council.example' });
    const bo = insertEditor(db, { email: 'bo@council.example' });
    ask(db, ada.email, 0);
    ask(db, 'nobody@council.example', 0);
    ask(db, ada.email, 1);
    ask(db, ada.email, 2);
    ask(db, bo.email, 2);
    ask(db, ada.email, 59);
    expect(listAsked(db)).toEqual([ada.id, null, ada.id, null, bo.id, null]);
    ask(db, ada.email, 60);
    expect(listAsked(db).at(-1)).toBe(ada.id);
    ask(db, ada.email, 60);
    expect(listAsked(db).at(-1)).toBeNull();
  });

  it('counts letters of the very editor, whose number may begin like another’s', () => {
    const { db } = openTestDatabase();
    const all = Array.from({ length: 12 }, (_, index) =>
      insertEditor(db, { email: `e${index}@council.example` }),
    );
    ask(db, all[10]?.email ?? '', 0);
    ask(db, all[11]?.email ?? '', 0);
    ask(db, all[0]?.email ?? '', 0);
    expect(listAsked(db)).toEqual([all[10]?.id, all[11]?.id, all[0]?.id]);
  });
});
