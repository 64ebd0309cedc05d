// Attacks on the doors of moderation, against the real server: sessions fixed, replayed, stolen and forged; links used twice, late or by
// whoever is no editor any more; guessing who the editors are; and every route without the right to it. Each is refused, and the log
// says why without a token or an address.
import { createHash } from 'node:crypto';
import { count } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addEditor, changeRole, removeEditor } from '#app/features/editors/commands.server.ts';
import { sessionHours } from '#app/features/editors/sessions.server.ts';
import { linkMinutes } from '#app/features/editors/sign-in-links.server.ts';
import { formLimits, openFormLimits } from '#app/server/form-limits.ts';
import { auditEntries, outbox, sessions, signInLinks } from '#db/schema.ts';
import { insertEditor } from '#tests/factories/editor.ts';
import { insertSubmission } from '#tests/factories/submission.ts';
import { requestRaw } from '#tests/setup/send-raw.ts';
import { askForLink, post, readLink, signIn, toCookie } from '#tests/setup/sign-in.ts';
import { readServerBuild, startTestServer, testNow, testOrigin } from '#tests/setup/start-server.ts';

const minuteMs = 60_000;
let now = testNow.getTime();
const clock = () => new Date(now);
const site = await startTestServer({ clock });
const ada = insertEditor(site.db, { email: 'ada@council.example' });
const chief = insertEditor(site.db, { email: 'chief@council.example', role: 'admin' });
const reference = 'CR-4F7K-9TQX';
insertSubmission(site.db, { reference, state: 'sent', sentAt: testNow.toISOString() });
/** What must not be read in any line of the log. */
const secrets: string[] = ['ada@', 'chief@', 'council.example', '127.0.0.1', 'my own words'];

let logged = 0;
beforeEach(() => {
  logged = site.readLog().length;
});

/** What was refused since the test began. */
function readRefusals(): { refused: unknown; path: unknown }[] {
  return site
    .readLog()
    .slice(logged)
    .filter(({ level }) => level === 40)
    .map(({ refused, path }) => ({ refused, path }));
}

afterAll(() => {
  const log = JSON.stringify(site.readLog());
  for (const secret of secrets) expect(log).not.toContain(secret);
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(site.origin + path, { headers, redirect: 'manual' });

/** Goes in by the front door. */
async function comeIn(email = ada.email, headers: Record<string, string> = {}): Promise<string> {
  await askForLink(site, email);
  const link = (await readLink(site, email)) ?? '';
  secrets.push(readToken(link));
  const answer = await post(site, link, {}, headers);
  expect(answer.status).toBe(303);
  return toCookie(answer.headers.getSetCookie()[0] ?? '');
}

function readToken(link: string): string {
  return /\/sign-in\/([\w-]{43})/.exec(link)?.[1] ?? '';
}

async function makeLink(email = ada.email): Promise<string> {
  await askForLink(site, email);
  const link = (await readLink(site, email)) ?? '';
  secrets.push(readToken(link));
  return link;
}

async function isSignedIn(cookie: string): Promise<boolean> {
  const answer = await get('/moderation', { cookie });
  await answer.arrayBuffer();
  return answer.status === 200;
}

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
    ['that has run out', 410, 'link-expired', () => void (now += linkMinutes * minuteMs)],
    [
      'of somebody removed since',
      410,
      'link-of-removed',
      () => void removeEditor(site.db, { email: ada.email, byId: null, now: clock(), mayBeLastAdmin: true }),
    ],
  ])('%s signs nobody in, by reading or by pressing', async (_name, status, refused, spoil) => {
    const link = await makeLink();
    await spoil(link);
    logged = site.readLog().length;
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
    ['older than twelve hours', 'session-expired', () => void (now += sessionHours * 60 * minuteMs)],
  ])('%s opens nothing', async (_name, refused, end) => {
    const cookie = await comeIn();
    expect(await isSignedIn(cookie)).toBe(true);
    await end(cookie);
    logged = site.readLog().length;
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
    now += (sessionHours * 60 - 1) * minuteMs;
    const answer = await get('/moderation', { cookie });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()).toEqual([]);
    now += minuteMs;
    expect(await isSignedIn(cookie)).toBe(false);
  });

  it.each<[string, (cookie: string) => string]>([
    ['with another signature', (cookie) => cookie.replace(/\.[^.]*$/, `.${'A'.repeat(43)}`)],
    ['without one', (cookie) => cookie.replace(/\.[^.]*$/, '')],
    ['whose token was changed', (cookie) => cookie.replace('=', '=A')],
    ['that is empty', () => '__Host-session='],
  ])('%s is known for a forgery', async (_name, forge) => {
    const cookie = forge(await comeIn());
    logged = site.readLog().length;
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
    now += 61 * minuteMs;
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

const samples: Record<string, string> = {
  reference,
  slug: 'sample-model',
  page: 'checked',
  question: 'summary',
  entry: 'e1',
};

interface Door {
  path: string;
  hasLoader: boolean;
  hasAction: boolean;
}

/** Every address under /moderation that the build has, whoever adds one. */
async function listDoors(): Promise<Door[]> {
  const { routes } = await readServerBuild();
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id];
    return route === undefined ? '' : `${pathOf(route.parentId)}/${route.path ?? ''}`.replace(/\/+/g, '/');
  };
  return Object.values(routes).flatMap((route) => {
    const pattern = pathOf(route?.id).replace(/(?<=.)\/$/, '');
    if (route === undefined || !/^\/moderation(?:\/|$)/.test(pattern)) return [];
    const path = pattern.replace(
      /:(\w+)/g,
      (_whole, name: string) => samples[name] ?? `no-sample-for-${name}`,
    );
    return [
      { path, hasLoader: route.module.loader !== undefined, hasAction: route.module.action !== undefined },
    ];
  });
}

const doors = await listDoors();
const adminDoors = doors.filter(({ path }) => /^\/moderation\/(?:editors|audit|releases)/.test(path));

describe('the doors', () => {
  it('are all there, each with a sample for what its address leaves open', () => {
    expect(doors.length).toBeGreaterThan(8);
    expect(adminDoors.length).toBeGreaterThan(3);
    expect(doors.map(({ path }) => path).join()).not.toContain('no-sample-for');
    expect(doors.filter(({ hasLoader, hasAction }) => !hasLoader && !hasAction)).toEqual([]);
  });
});

function expectPrivate(answer: Response): void {
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  expect(answer.headers.get('X-Robots-Tag')).toBe('noindex');
  expect(answer.headers.get('ETag')).toBeNull();
}

describe.each(doors)('$path', ({ path, hasLoader, hasAction }) => {
  let cookie = '';
  beforeAll(async () => {
    cookie = await signIn(site, chief.id, clock());
  });

  it.runIf(hasLoader)('is not shown to whoever is not signed in', async () => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      303,
      `/sign-in?${new URLSearchParams({ to: path }).toString()}`,
    ]);
    expectPrivate(answer);
    expect(readRefusals()).toEqual([{ refused: 'not-signed-in', path }]);
  });

  it('does nothing for whoever is not signed in, and loses nothing of what they typed', async () => {
    const before = dump();
    const answer = await post(site, path, { words: 'my own words', seen: 'x' });
    expect(dump()).toEqual(before);
    if (!hasAction) {
      expect(answer.status).toBe(405);
      return;
    }
    expect(answer.status).toBe(401);
    expectPrivate(answer);
    const html = await answer.text();
    expect(html).toContain('<title>You are not signed in');
    expect(html).toContain('<dd class="wrap-anywhere whitespace-pre-line">my own words</dd>');
    expect(html).toContain('<input type="hidden" name="words" value="my own words"/>');
    expect(readRefusals()).toEqual([{ refused: 'not-signed-in', path }]);
  });

  it.each<[string, Record<string, string>]>([
    ['by its origin', { Origin: 'https://evil.example' }],
    ['by what the browser says', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('takes no form of another site, known %s, from an editor’s browser either', async (_name, headers) => {
    const before = dump();
    const answer = await post(site, path, { words: 'my own words' }, { ...headers, cookie });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(dump()).toEqual(before);
    expect(readRefusals()).toEqual([{ refused: 'other-origin', path }]);
  });

  it('takes no files, and no more than a form of ours has', async () => {
    const body = new FormData();
    body.set('words', 'my own words');
    const packed = await fetch(site.origin + path, { method: 'POST', body, headers: { cookie } });
    expect(packed.status).toBe(415);
    const fields = Object.fromEntries(Array.from({ length: 401 }, (_, index) => [`w${index}`, '']));
    expect((await post(site, path, fields, { cookie })).status).toBe(413);
    expect(readRefusals()).toEqual([
      { refused: 'no-form', path },
      { refused: 'too-many-fields', path },
    ]);
  });

  it.runIf(hasLoader)('is for nobody’s cache and for no search engine', async () => {
    expectPrivate(await get(path, { cookie }));
  });
});

describe.each(adminDoors)('$path, to an editor who is no admin', ({ path, hasLoader, hasAction }) => {
  it.runIf(hasLoader)('is not shown', async () => {
    const answer = await get(path, { cookie: await signIn(site, ada.id, clock()) });
    expect(answer.status).toBe(403);
    expectPrivate(answer);
    expect(await answer.text()).toContain('Only an admin may do this');
    expect(readRefusals()).toEqual([{ refused: 'not-admin', path }]);
  });

  it.runIf(hasAction)('does nothing', async () => {
    const cookie = await signIn(site, ada.id, clock());
    const before = dump();
    const sent = { do: 'add', email: 'mallory@evil.example', who: String(ada.id), admin: 'yes' };
    const answer = await post(site, path, sent, { cookie });
    expect(answer.status).toBe(403);
    expectPrivate(answer);
    expect(dump()).toEqual(before);
    expect(readRefusals()).toEqual([{ refused: 'not-admin', path }]);
  });

  it('opens once they are made one, and closes again, in the same session', async () => {
    const cookie = await signIn(site, ada.id, clock());
    const as = (role: 'admin' | 'editor') =>
      changeRole(site.db, { email: ada.email, role, byId: null, now: clock(), mayBeLastAdmin: true });
    const read = async () => (await get(path, { cookie })).status;
    as('admin');
    expect(await read()).toBe(200);
    as('editor');
    expect(await read()).toBe(403);
  });
});

/** What an attack could change: who may moderate, what they did, and the submission. */
function dump(): unknown {
  const { $client } = site.db;
  return ['editors', 'audit_entries', 'submissions', 'care_models', 'retired_slugs', 'outbox'].map((table) =>
    $client.prepare(`SELECT * FROM ${table}`).all(),
  );
}

describe('a submitter', () => {
  it('is not let in by the address of an editor that they typed', async () => {
    insertSubmission(site.db, { reference: 'CR-AAAA-AAAA', contact: { email: ada.email } });
    const html = await (await get('/submit/return')).text();
    const stamp = /name="stamp" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const sent = { stamp, 'website-address': '', reference: 'CR-AAAA-AAAA', email: ada.email };
    expect((await post(site, '/submit/return', sent)).status).toBe(303);
    const letter = (await site.readMail()).at(-1);
    const link = letter?.links.find((each) => each.includes('/submit/'))?.replace(testOrigin, '') ?? '';
    secrets.push(link.split('/')[2] ?? '');
    const answer = await get(link);
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect((await get(`/sign-in/${link.split('/')[2]}`)).status).toBe(404);
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

it('keeps an address that is no address from the log', async () => {
  const { status } = await requestRaw(site.origin, '/moderation/my%20own%20words/ada@council.example');
  expect(status).toBe(404);
});
