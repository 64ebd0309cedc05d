// Attacks on sessions of editors, against the real server: fixed, replayed, stolen and forged. The log says why each was refused, without a
// token or an address.
import { describe, expect, it } from 'vitest';
import { addEditor, removeEditor } from '#app/features/editors/commands.server.ts';
import { sessionHours } from '#app/features/editors/sessions.server.ts';
import { sessions } from '#db/schema.ts';
import { insertEditor } from '#tests/factories/editor.ts';
import { startGuardedSite } from '#tests/setup/guarded-site.ts';
import { askForLink, post, readLink, signIn, toCookie } from '#tests/setup/sign-in.ts';
import { startTestServer } from '#tests/setup/start-server.ts';

const { ada, advance, chief, clock, comeIn, get, isSignedIn, markLog, readRefusals, site } =
  await startGuardedSite();

describe('a session', () => {
  it('that was planted before signing in is not the session afterwards', async () => {
    const planted = await signIn(site, chief.id, clock());
    const own = await comeIn(ada.email, { cookie: planted });
    expect(own).not.toBe(planted);
    const html = await (await get('/moderation', { cookie: own })).text();
    expect(html).toContain(ada.email);
    // That of the browser so far has ended.
    expect(await isSignedIn(planted)).toBe(false);
  });

  it('that nobody made here is not taken over by signing in', async () => {
    const invented = '__Host-session=invented';
    const own = await comeIn(ada.email, { cookie: invented });
    expect(own).not.toBe(invented);
    expect(await isSignedIn(invented)).toBe(false);
  });

  it.each<[string, string, (cookie: string) => Promise<void> | void]>([
    [
      'replayed after signing out',
      'session-ended',
      async (cookie) => void (await post(site, '/sign-out', {}, { cookie })),
    ],
    [
      'replayed after signing out everywhere',
      'session-ended',
      async () => {
        const other = await comeIn();
        await post(site, '/sign-out', { where: 'everywhere' }, { cookie: other });
      },
    ],
    [
      'stolen from somebody whom an admin signed out',
      'session-ended',
      async () => {
        const cookie = await signIn(site, chief.id, clock());
        const sent = { do: 'sign-out', who: String(ada.id) };
        expect((await post(site, '/moderation/editors', sent, { cookie })).status).toBe(303);
      },
    ],
    [
      'stolen from somebody removed since',
      'session-ended',
      () => void removeEditor(site.db, { email: ada.email, byId: null, now: clock(), mayBeLastAdmin: true }),
    ],
    ['older than twelve hours', 'session-expired', () => advance(sessionHours * 60)],
  ])('%s opens nothing', async (_name, refused, end) => {
    const cookie = await comeIn();
    expect(await isSignedIn(cookie)).toBe(true);
    await end(cookie);
    markLog();
    const answer = await get('/moderation', { cookie });
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/sign-in?to=%2Fmoderation']);
    expect(readRefusals()).toEqual([
      { refused, path: '/moderation' },
      { refused: 'not-signed-in', path: '/moderation' },
    ]);
    addEditor(site.db, { email: ada.email, role: 'editor', byId: null, now: clock() });
    expect(await isSignedIn(cookie)).toBe(false);
  });

  it('is not prolonged by use', async () => {
    const cookie = await comeIn();
    advance(sessionHours * 60 - 1);
    const answer = await get('/moderation', { cookie });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()).toEqual([]);
    advance(1);
    expect(await isSignedIn(cookie)).toBe(false);
  });

  it.each<[string, (cookie: string) => string]>([
    ['with another signature', (cookie) => cookie.replace(/\.[^.]*$/, `.${'A'.repeat(43)}`)],
    ['without one', (cookie) => cookie.replace(/\.[^.]*$/, '')],
    ['whose token was changed', (cookie) => cookie.replace('=', '=A')],
    ['that is empty', () => '__Host-session='],
  ])('%s is known for a forgery', async (_name, forge) => {
    const cookie = forge(await comeIn());
    markLog();
    expect(await isSignedIn(cookie)).toBe(false);
    expect(readRefusals()[0]).toEqual({ refused: 'session-forged', path: '/moderation' });
  });

  it('signed with a former secret is taken while that is listed, and not afterwards', async () => {
    const [former, present] = ['f'.repeat(40), 'p'.repeat(40)];
    const start = async (sessionSecrets: string[]) => {
      const each = await startTestServer({ sessionSecrets });
      insertEditor(each.db);
      return each;
    };
    const before = await start([former]);
    await askForLink(before, ada.email);
    const cookie = toCookie(
      (await post(before, (await readLink(before, ada.email)) ?? '')).headers.getSetCookie()[0] ?? '',
    );
    const row = before.db.select().from(sessions).get();
    const statuses = [];
    for (const list of [[present, former], [present]]) {
      const after = await start(list);
      if (row !== undefined)
        after.db
          .insert(sessions)
          .values({ ...row, editorId: 1 })
          .run();
      statuses.push(
        (await fetch(`${after.origin}/moderation`, { headers: { cookie }, redirect: 'manual' })).status,
      );
    }
    expect(statuses).toEqual([200, 303]);
  });

  it('makes no difference on a page for readers, nor is a cookie asked for there', async () => {
    const cookie = await comeIn(chief.email);
    for (const path of ['/', '/models/sample-model', '/api/v1/models', '/about/cookies']) {
      const [asEditor, asReader] = [await get(path, { cookie }), await get(path)];
      expect(await asEditor.text()).toBe(await asReader.text());
      expect(asEditor.headers.get('ETag')).toBe(asReader.headers.get('ETag'));
      expect(asEditor.headers.get('Vary') ?? '').not.toMatch(/cookie/i);
      for (const answer of [asEditor, asReader]) expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect((await get('/sign-in')).headers.getSetCookie()).toEqual([]);
  });
});

describe('signing out', () => {
  it('clears the cookie, whether there was a session or not', async () => {
    for (const headers of [undefined, { cookie: await comeIn() }]) {
      const answer = await post(site, '/sign-out', {}, headers);
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/sign-in']);
      expect(answer.headers.getSetCookie()).toEqual([
        '__Host-session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
      ]);
    }
  });

  it('is not done by a link, nor by another site', async () => {
    const cookie = await comeIn();
    expect((await get('/sign-out', { cookie })).status).toBe(303);
    const evil = { cookie, Origin: 'https://evil.example' };
    expect((await post(site, '/sign-out', {}, evil)).status).toBe(403);
    expect(await isSignedIn(cookie)).toBe(true);
  });

  it('of one browser leaves the others of the same editor', async () => {
    const [here, there] = [await comeIn(), await comeIn()];
    await post(site, '/sign-out', {}, { cookie: here });
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([false, true]);
  });
});
