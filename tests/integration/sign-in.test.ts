// Signing in by a one-time link, against the real server: links asked for, used twice, late, guessed, from another site or by whoever
// is no editor any more; and guessing who the editors are. The log says why each was refused, without a token or an address.
import { createHash } from 'node:crypto';
import { count } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addEditor, removeEditor } from '#app/features/editors/commands.server.ts';
import { linkMinutes } from '#app/features/editors/sign-in-links.server.ts';
import { formLimits, openFormLimits } from '#app/server/form-limits.ts';
import { auditEntries, outbox, sessions, signInLinks } from '#db/schema.ts';
import { insertEditor } from '#tests/factories/editor.ts';
import { readToken, startGuardedSite } from '#tests/setup/guarded-site.ts';
import { askForLink, post, readLink, toCookie } from '#tests/setup/sign-in.ts';
import { startTestServer, testOrigin } from '#tests/setup/start-server.ts';

const { ada, advance, clock, comeIn, get, makeLink, markLog, readRefusals, site } = await startGuardedSite();

describe('signing in', () => {
  it('gives one cookie, for this host and https alone, out of reach of scripts, for half a day', async () => {
    const answer = await post(site, await makeLink());
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-session=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  it('does without https on this computer, where browsers would keep no such cookie', async () => {
    const local = await startTestServer({ env: { ORIGIN: 'http://localhost:3000' } });
    insertEditor(local.db);
    await askForLink(local, ada.email);
    const [letter] = await local.readMail();
    const link = new URL(letter?.links[0] ?? '').pathname;
    const answer = await post(local, link);
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^session=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('keeps neither token in the database, and neither address nor token in the outbox', async () => {
    const link = await makeLink();
    const cookie = await post(site, link).then(({ headers }) => toCookie(headers.getSetCookie()[0] ?? ''));
    const token = JSON.parse(
      Buffer.from(decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? '', 'base64').toString(),
    ) as string;
    expect(token).toMatch(/^[\w-]{43}$/);
    const held = JSON.stringify([
      site.db.select().from(sessions).all(),
      site.db.select().from(signInLinks).all(),
      site.db.select().from(outbox).all(),
    ]);
    expect(held).toContain(createHash('sha256').update(token).digest('hex'));
    for (const secret of [token, readToken(link), ada.email]) expect(held).not.toContain(secret);
  });

  it('leads on to the page that was asked for, through the letter', async () => {
    const refused = await get('/moderation/freshness?due=now');
    expect(refused.headers.get('Location')).toBe('/sign-in?to=%2Fmoderation%2Ffreshness%3Fdue%3Dnow');
    const page = await (await get(refused.headers.get('Location') ?? '')).text();
    expect(page).toContain('name="to" value="/moderation/freshness?due=now"');
    await askForLink(site, ada.email, '/moderation/freshness?due=now');
    const link = (await readLink(site, ada.email)) ?? '';
    const html = await (await get(link)).text();
    expect(html).toContain('name="to" value="/moderation/freshness?due=now"');
    const answer = await post(site, link, { to: '/moderation/freshness?due=now' });
    expect(answer.headers.get('Location')).toBe('/moderation/freshness?due=now');
  });

  it.each([
    'https://evil.example/moderation',
    '//evil.example/moderation',
    '/\\evil.example',
    '/moderation/../models',
    '/moderationx',
    '/moderation@evil.example',
    'moderation',
    'javascript:alert(1)',
    '/sign-out',
    `/moderation/${'x'.repeat(600)}`,
  ])('leads nowhere else, though the form says %s', async (to) => {
    await askForLink(site, ada.email, to);
    const link = (await readLink(site, ada.email)) ?? '';
    expect(link).toMatch(/^\/sign-in\/[\w-]{43}$/);
    const query = `?${new URLSearchParams({ to }).toString()}`;
    expect(await (await get(link + query)).text()).not.toContain('name="to"');
    const answer = await post(site, link + query, { to });
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/moderation']);
  });

  it('is written down in the audit trail, and so is signing out', async () => {
    const cookie = await comeIn();
    await post(site, '/sign-out', {}, { cookie });
    const lines = site.db.select().from(auditEntries).all().slice(-2);
    expect(lines.map(({ action, editorId, subject }) => [action, editorId, subject])).toEqual([
      ['signed-in', ada.id, 'editor ada@council.example'],
      ['signed-out', ada.id, 'editor ada@council.example'],
    ]);
  });
});

describe('a link', () => {
  it.each<[string, number, string, (link: string) => Promise<void> | void]>([
    ['used already', 410, 'link-used', async (link) => void (await post(site, link))],
    ['that has run out', 410, 'link-expired', () => advance(linkMinutes)],
    [
      'of somebody removed since',
      410,
      'link-of-removed',
      () => void removeEditor(site.db, { email: ada.email, byId: null, now: clock(), mayBeLastAdmin: true }),
    ],
  ])('%s signs nobody in, by reading or by pressing', async (_name, status, refused, spoil) => {
    const link = await makeLink();
    await spoil(link);
    markLog();
    const before = site.db.select({ count: count() }).from(sessions).get()?.count;
    for (const answer of [await get(link), await post(site, link)]) {
      expect(answer.status).toBe(status);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(answer.headers.get('X-Robots-Tag')).toBe('noindex');
      expect(await answer.text()).toMatch(/href="\/sign-in"/);
    }
    expect(site.db.select({ count: count() }).from(sessions).get()?.count).toBe(before);
    expect(readRefusals()).toEqual(Array(2).fill({ refused, path: '/sign-in/…' }));
    addEditor(site.db, { email: ada.email, role: 'editor', byId: null, now: clock() });
    // One of before they were removed does not come back with them.
    expect((await post(site, link)).status).toBe(410);
  });

  it.each(['A'.repeat(43), 'ada@council.example', '%25', '1'])(
    'that is guessed, %s, opens nothing',
    async (guess) => {
      for (const answer of [await get(`/sign-in/${guess}`), await post(site, `/sign-in/${guess}`)]) {
        expect(answer.status).toBe(404);
        expect(answer.headers.getSetCookie()).toEqual([]);
      }
      expect(readRefusals()).toEqual(Array(2).fill({ refused: 'link-unknown', path: '/sign-in/…' }));
    },
  );

  it('is not used up by programs that follow it, and does not say whose it is', async () => {
    const link = await makeLink();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const answer = await fetch(site.origin + link, { method });
      expect(answer.status).toBe(200);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(await answer.text()).not.toContain('council.example');
    }
    expect((await post(site, link)).status).toBe(303);
  });

  it('is not sent to somebody who was removed before it left', async () => {
    const bo = insertEditor(site.db, { email: 'bo@council.example' });
    await askForLink(site, bo.email);
    removeEditor(site.db, { email: bo.email, byId: null, now: clock(), mayBeLastAdmin: true });
    expect(await readLink(site, bo.email)).toBeNull();
  });

  it('is not used from another site', async () => {
    const link = await makeLink();
    const answer = await post(site, link, {}, { Origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
    expect(readRefusals()).toEqual([{ refused: 'other-origin', path: '/sign-in/…' }]);
    expect((await post(site, link, {}, { Origin: testOrigin })).status).toBe(303);
  });
});

describe('asking for a link', () => {
  it('tells nobody whose an address is: answers are equal but for their time', async () => {
    const seen = [];
    for (const email of [ada.email, 'nobody@council.example', ' ADA@council.example ']) {
      const answer = await askForLink(site, email);
      const { date: _date, ratelimit: _limit, ...headers } = Object.fromEntries(answer.headers);
      const page = await get(answer.headers.get('Location') ?? '');
      seen.push({ status: answer.status, headers, body: await answer.text(), page: await page.text() });
    }
    expect(seen[0]?.status).toBe(303);
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  it('queues a letter either way, of which one is to nobody and is never written', async () => {
    const before = (await site.readMail()).length;
    const rows = site.db.select({ count: count() }).from(outbox).get()?.count ?? 0;
    await askForLink(site, ada.email);
    await askForLink(site, 'nobody@council.example');
    expect((await site.readMail()).length - before).toBe(1);
    const queued = site.db.select().from(outbox).all().slice(rows);
    expect(queued.map(({ details }) => JSON.parse(details) as unknown)).toEqual([
      { editorId: ada.id, to: null },
      { editorId: null, to: null },
    ]);
    expect(queued.every(({ sentAt }) => sentAt !== null)).toBe(true);
  });

  it.each(['', 'ada', 'ada@', '@council.example', `${'a'.repeat(250)}@council.example`])(
    'says what is wrong with the address %j',
    async (email) => {
      const answer = await askForLink(site, email);
      const html = await answer.text();
      expect(answer.status).toBe(400);
      expect(html).toContain('<title>Error: Sign in as an editor');
      expect(html).toContain('href="#sign-in-email"');
    },
  );

  it('sends one editor five letters in an hour, and says nothing of those it does not send', async () => {
    const flooded = await startTestServer({
      clock,
      formLimits: { ...openFormLimits, signInLinksPerEditor: formLimits.signInLinksPerEditor },
    });
    insertEditor(flooded.db);
    const answers = [];
    for (let time = 0; time < 8; time += 1) answers.push((await askForLink(flooded, ada.email)).status);
    expect(answers).toEqual(Array(8).fill(303));
    expect(await flooded.readMail()).toHaveLength(5);
    advance(61);
    await askForLink(flooded, ada.email);
    expect(await flooded.readMail()).toHaveLength(6);
  });

  it('is refused to one network beyond its limit, and so are links that it guesses at', async () => {
    const limited = await startTestServer({
      formLimits: { ...openFormLimits, signInLinksPerHour: 2, wrongLinksPerTenMinutes: 2 },
    });
    const asked = [];
    for (let time = 0; time < 3; time += 1) asked.push((await askForLink(limited, ada.email)).status);
    expect(asked).toEqual([303, 303, 429]);
    const guessed = [];
    for (let time = 0; time < 3; time += 1) {
      guessed.push((await fetch(`${limited.origin}/sign-in/guess${time}`)).status);
    }
    expect(guessed).toEqual([404, 404, 429]);
    const refusals = limited.readLog().filter(({ level }) => level === 40);
    expect(refusals.map(({ refused }) => refused)).toEqual([
      'too-many-sign-ins',
      'link-unknown',
      'link-unknown',
      'too-many-wrong-links',
    ]);
  });

  it('is refused to programs that fill in what people do not see', async () => {
    const answer = await post(site, '/sign-in', { email: ada.email, 'website-address': 'x', stamp: '' });
    expect(answer.status).toBe(400);
    expect(readRefusals()).toEqual([{ refused: 'guard-filled', path: '/sign-in' }]);
  });

  it('is not possible without a secret, which its page says', async () => {
    const bare = await startTestServer({ sessionSecrets: null });
    insertEditor(bare.db);
    for (const answer of [
      await fetch(`${bare.origin}/sign-in`),
      await post(bare, '/sign-in', { email: ada.email }),
      await fetch(`${bare.origin}/sign-in/${'A'.repeat(43)}`),
    ]) {
      expect(answer.status).toBe(503);
      const html = await answer.text();
      expect(html).toContain('<h1>Signing in is not set up</h1>');
      expect(html).toContain('<title>Signing in is not set up');
    }
    expect(bare.db.select().from(outbox).all()).toEqual([]);
  });
});
