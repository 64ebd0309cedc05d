// What editors do with published cards, against the real server, with plain forms: each act is seen at once by readers, in
// search, feed and API, and is refused in words that lose nothing.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Editor } from '#app/features/editors/editor.ts';
import { auditEntries, revisions, submissions } from '#db/schema.ts';
import { buildCard } from '#tests/factories/card.ts';
import { insertEditor } from '#tests/factories/editor.ts';
import { signIn } from '#tests/setup/sign-in.ts';
import { startTestServer, type TestServer } from '#tests/setup/start-server.ts';
import { toWords } from '#tests/setup/to-words.ts';

const why = 'Both begin with tea.';
const cards = [
  buildCard({
    slug: 'tea',
    name: 'Tea Circles',
    reviewedOn: '2024-12-01',
    related: [{ model: 'cake', why }],
  }),
  buildCard({ slug: 'cake', name: 'Cake Clubs', reviewedOn: '2025-05-01', related: [{ model: 'tea', why }] }),
  buildCard({ slug: 'soup', name: 'Soup Kitchens', reviewedOn: '2026-01-15' }),
];
const start = new Date('2026-03-10T12:00:00Z');
const hourMs = 60 * 60 * 1000;

interface Office {
  site: TestServer;
  editor: Editor;
  /** Asks for a page as the editor. */
  ask: (path: string) => Promise<Response>;
  /** Its words, on one line. */
  read: (path: string) => Promise<string>;
  /** Sends a form as the editor, with the hidden fields of its page unless others are given. */
  send: (path: string, fields?: Record<string, string>) => Promise<Response>;
  /** What readers get. */
  get: (path: string) => Promise<Response>;
  moveClock: (byMs: number) => void;
}

async function openOffice(role: Editor['role'] = 'editor'): Promise<Office> {
  let now = start;
  const site = await startTestServer({
    cards,
    clock: () => now,
    env: { CONTACT_EMAIL: 'us@rainbow.example' },
  });
  const editor = insertEditor(site.db, { role });
  const Cookie = await signIn(site, editor.id, now);
  const get = (path: string) => fetch(site.origin + path, { redirect: 'manual' });
  const ask = (path: string) => fetch(site.origin + path, { headers: { Cookie }, redirect: 'manual' });
  return {
    site,
    editor,
    get,
    ask,
    read: async (path) => toWords(await (await ask(path)).text()),
    async send(path, fields = {}) {
      const html = path.endsWith('/edit') ? '' : await (await ask(path)).text();
      const [, seen] = /name="seen" value="([^"]*)"/.exec(html) ?? [];
      const body = new URLSearchParams({ ...(seen !== undefined && { seen }), ...fields });
      return fetch(site.origin + path, { method: 'POST', body, headers: { Cookie }, redirect: 'manual' });
    },
    moveClock: (byMs) => void (now = new Date(now.getTime() + byMs)),
  };
}

/** Where an answer leads, and that no cache keeps it. */
function leadOf(response: Response) {
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  return [response.status, response.headers.get('Location')];
}

async function listFound({ get }: Office, query: string): Promise<string[]> {
  const { results } = (await (await get(`/api/v1/models?${query}`)).json()) as {
    results: { slug: string }[];
  };
  return results.map(({ slug }) => slug);
}

const readText = async ({ get }: Office, path: string) => (await get(path)).text();

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});

describe('without a session', () => {
  const pages = ['', '/checked', '/ask', '/correct', '/rename', '/withdraw'].map(
    (page) => `/moderation/models/tea${page}`,
  );

  it.each([...pages, '/moderation/freshness', '/moderation/releases'])(
    '%s leads to signing in',
    async (path) => {
      expect(leadOf(await office.get(path))).toEqual([
        303,
        `/sign-in?${new URLSearchParams({ to: path }).toString()}`,
      ]);
    },
  );

  it.each([
    ...pages.slice(1),
    '/moderation/models/tea/restore',
    '/moderation/models/tea/edit',
    '/moderation/releases',
  ])('nothing is done by a form sent to %s, and what it held is kept', async (path) => {
    const body = new URLSearchParams({
      seen: '1',
      reason: 'It ended.',
      words: 'It ended.',
      newSlug: 'chai',
      name: 'It ended.',
    });
    const response = await fetch(office.site.origin + path, { method: 'POST', body, redirect: 'manual' });
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([401, 'no-store']);
    expect(await response.text()).toContain('It ended.');
    expect(office.site.db.select().from(auditEntries).all()).toEqual([]);
    expect(office.site.db.select().from(revisions).all()).toHaveLength(cards.length);
    expect(office.site.db.select().from(submissions).all()).toEqual([]);
  });
});

describe('the page of a card', () => {
  it('tells how it stands, what is under way and what can be done', async () => {
    const words = await office.read('/moderation/models/tea');
    for (const told of [
      'Tea Circles',
      '1 December 2024',
      '1 year and 3 months ago',
      'Overdue since 1 December 2025',
      'Level 2 of 5',
      'Never asked',
      'revision 1 stands',
      'Nobody has sent in anything',
      'Mark as checked',
      'Rename it',
      'Withdraw it',
    ]) {
      expect(words).toContain(told);
    }
    await office.send('/moderation/models/tea/checked');
    expect(await office.read('/moderation/models/tea?done=checked')).toMatch(
      /Marked as checked\. The card says so now\..*Marked as checked , 10 March 2026, 12:00, ada@council\.example/,
    );
  });

  it.each([
    ['/moderation/models/none-such', 404],
    ['/moderation/models/none-such/withdraw', 404],
    ['/moderation/models/tea/none-such', 404],
  ])('%s answers %i', async (path, status) => {
    const response = await office.ask(path);
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([status, 'no-store']);
  });

  it('begins a change of the card, and goes on with it', async () => {
    const [status, first] = leadOf(await office.send('/moderation/models/tea/edit'));
    expect([status, first]).toEqual([
      303,
      expect.stringMatching(/^\/moderation\/submissions\/CR-.{9}\/edit$/),
    ]);
    expect(leadOf(await office.send('/moderation/models/tea/edit'))).toEqual([303, first]);
    expect(await office.read('/moderation/models/tea')).toContain(
      'A change by ada@council.example, not published yet',
    );
    expect(leadOf(await office.ask('/moderation/models/tea/edit'))).toEqual([303, '/moderation/models/tea']);
  });
});

it('a card marked as checked says so at once', async () => {
  expect(await office.read('/moderation/models/tea/checked')).toContain('checked on 10 March 2026');
  expect(await listFound(office, 'checked=overdue')).toEqual(['tea']);
  expect(leadOf(await office.send('/moderation/models/tea/checked'))).toEqual([
    303,
    '/moderation/models/tea?done=checked',
  ]);
  expect(await listFound(office, 'checked=overdue')).toEqual([]);
  expect(await (await office.get('/api/v1/models/tea')).json()).toMatchObject({ reviewedOn: '2026-03-10' });
  expect(await readText(office, '/feed.atom')).toContain('Checked against its sources on 10 March 2026.');
  // From the list of what is due, it leads back there.
  expect(await (await office.ask('/moderation/models/soup/checked?from=freshness')).text()).toContain(
    'name="from" value="freshness"',
  );
  expect(leadOf(await office.send('/moderation/models/soup/checked', { from: 'freshness' }))).toEqual([
    303,
    '/moderation/freshness?done=checked&card=soup',
  ]);
  expect(await office.read('/moderation/freshness?done=checked&card=soup')).toContain(
    'Soup Kitchens is marked as checked.',
  );
  // A second press says so, and does nothing.
  expect(await office.read('/moderation/models/tea/checked')).toContain('It was checked today');
  const again = await office.send('/moderation/models/tea/checked', { seen: '2' });
  expect(again.status).toBe(400);
  expect(await again.text()).toContain('It was marked as checked on 10 March 2026 already');
});

it('a correction note is read on the history of the card at once', async () => {
  const words = 'The running cost was given as £210; it is £21,000.';
  expect(leadOf(await office.send('/moderation/models/tea/correct', { words }))[0]).toBe(303);
  expect(await readText(office, '/models/tea/history')).toContain(words);
  expect(await (await office.get('/api/v1/models/tea')).json()).toMatchObject({ revision: 2 });
});

describe('withdrawing', () => {
  const reason = 'The last scheme closed in 2025.';

  it('is told at once, everywhere', async () => {
    expect(await office.read('/moderation/models/tea/withdraw')).toContain('Cake Clubs names it as related');
    expect(leadOf(await office.send('/moderation/models/tea/withdraw', { reason }))).toEqual([
      303,
      '/moderation/models/tea?done=withdraw',
    ]);
    for (const path of [
      '/models/tea',
      '/models/tea/briefing',
      '/models/tea/briefing.docx',
      '/api/v1/models/tea',
    ]) {
      const response = await office.get(path);
      expect([path, response.status]).toEqual([path, 410]);
      expect(await response.text()).toContain(reason);
    }
    expect(await listFound(office, 'q=tea')).not.toContain('tea');
    expect(await listFound(office, '')).toEqual(['cake', 'soup']);
    expect(await readText(office, '/rainbow.svg')).not.toContain('Tea Circles');
    expect(await readText(office, '/models/cake')).not.toContain('/models/tea');
    expect(await readText(office, '/compare?model=tea&model=soup')).toContain(reason);
    const feed = await readText(office, '/feed.atom');
    expect(feed).toContain(reason);
    expect(feed).toMatch(/Withdrawn[^<]*Tea Circles/);
    expect(await office.read('/moderation/models/tea')).toMatch(
      /Withdrawn on 10 March 2026.*The last scheme.*Put back/,
    );
  });

  it('is undone by putting the card back', async () => {
    await office.send('/moderation/models/tea/withdraw', { reason });
    expect(await office.read('/moderation/models/tea/restore')).toContain(reason);
    expect(leadOf(await office.send('/moderation/models/tea/restore'))).toEqual([
      303,
      '/moderation/models/tea?done=restore',
    ]);
    expect((await office.get('/models/tea')).status).toBe(200);
    expect(await readText(office, '/models/cake')).toContain('/models/tea');
    expect(await listFound(office, 'q=tea+circles')).toContain('tea');
    expect(await readText(office, '/feed.atom')).not.toContain(reason);
  });

  it('needs a reason, and says so with the focus on it', async () => {
    const response = await office.send('/moderation/models/tea/withdraw', { reason: ' \u200B ' });
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([400, 'no-store']);
    const html = await response.text();
    expect(html).toContain('<title>Error: Withdraw: Tea Circles');
    expect(html).toMatch(/role="alert"[^>]* autofocus=""/);
    expect(html).toContain('href="#reason"');
    expect((await office.get('/models/tea')).status).toBe(200);
  });
});

describe('renaming', () => {
  const asked = { name: 'Chai Circles', shortName: '', newSlug: 'chai' };

  it.each([
    ['/models/tea', '/models/chai'],
    ['/models/tea/history', '/models/chai/history'],
    ['/models/tea/briefing', '/models/chai/briefing'],
    ['/models/tea/briefing.docx', '/models/chai/briefing.docx'],
    ['/api/v1/models/tea', '/api/v1/models/chai'],
    ['/evidence/tea/e1', '/evidence/chai/e1'],
    ['/compare?model=tea&model=soup', '/compare?model=chai&model=soup'],
    ['/compare.csv?model=tea&model=soup', '/compare.csv?model=chai&model=soup'],
    ['/compare.docx?model=tea&model=soup', '/compare.docx?model=chai&model=soup'],
  ])('%s leads to %s at once', async (from, to) => {
    expect((await office.get(from)).status).toBe(200);
    await office.send('/moderation/models/tea/rename', asked);
    const response = await office.get(from);
    expect([response.status, response.headers.get('Location')?.replace(/^https?:\/\/[^/]+/, '')]).toEqual([
      301,
      to,
    ]);
    expect((await office.get(to)).status).toBe(200);
  });

  it('is found by both names, and told in the feed as no new card', async () => {
    expect(leadOf(await office.send('/moderation/models/tea/rename', asked))).toEqual([
      303,
      '/moderation/models/chai?done=rename',
    ]);
    expect(await listFound(office, 'q=tea+circles')).toContain('chai');
    expect(await listFound(office, 'q=chai')).toEqual(['chai']);
    expect(await readText(office, '/models/cake')).toContain('/models/chai');
    const feed = await readText(office, '/feed.atom');
    expect(feed).toContain('Renamed from Tea Circles');
    expect(leadOf(await office.ask('/moderation/models/tea'))).toEqual([303, '/moderation/models/chai']);
    expect(leadOf(await office.ask('/moderation/models/tea/rename'))).toEqual([
      303,
      '/moderation/models/chai/rename',
    ]);
    // And back again.
    await office.send('/moderation/models/chai/rename', {
      name: 'Tea Circles',
      shortName: '',
      newSlug: '/models/tea',
    });
    expect((await office.get('/models/tea')).status).toBe(200);
    expect((await office.get('/models/chai')).headers.get('Location')).toBe('/models/tea');
  });

  it.each([
    [{ ...asked, newSlug: 'cake' }, '#newSlug', 'Choose another address'],
    [{ ...asked, name: '' }, '#name', 'Enter the name of the model'],
    [{ ...asked, shortName: 'A short name that is long' }, '#shortName', 'at most 22 characters'],
  ])('is refused in words, and keeps what was typed: %j', async (fields, anchor, message) => {
    const response = await office.send('/moderation/models/tea/rename', fields);
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain(`href="${anchor}"`);
    expect(html).toContain(message);
    for (const text of Object.values(fields)) expect(html).toContain(`value="${text}"`);
  });
});

describe('when the card has changed since the form was opened', () => {
  it('says what changed, keeps what was typed, and takes it when it is sent again', async () => {
    await office.send('/moderation/models/tea/checked');
    const words = 'The cost was wrong <b>before</b>.';
    const response = await office.send('/moderation/models/tea/correct', { words, seen: '1' });
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([409, 'no-store']);
    const html = await response.text();
    expect(html).toContain('The card has changed since you opened this page');
    expect(toWords(html)).toContain('Revision 2, 10 March 2026: Marked as checked');
    expect(html).toContain('The cost was wrong &lt;b&gt;before&lt;/b&gt;.');
    expect(html).toContain('name="seen" value="2"');
    expect((await office.send('/moderation/models/tea/correct', { words, seen: '2' })).status).toBe(303);
  });

  it('keeps what was typed where the card was renamed', async () => {
    await office.send('/moderation/models/tea/rename', { name: 'Chai', shortName: '', newSlug: 'chai' });
    const response = await office.send('/moderation/models/tea/correct', {
      words: 'It was wrong.',
      seen: '1',
    });
    expect(response.status).toBe(409);
    const html = await response.text();
    expect(html).toContain('It was wrong.');
    expect(html).toContain('action="/moderation/models/chai/correct"');
  });

  it('keeps what was typed where the card was withdrawn', async () => {
    await office.send('/moderation/models/tea/withdraw', { reason: 'It ended.' });
    const response = await office.send('/moderation/models/tea/correct', {
      words: 'It was wrong.',
      seen: '1',
    });
    expect(response.status).toBe(409);
    expect(toWords(await response.text())).toMatch(
      /It was withdrawn on 10 March 2026.*It ended\..*It was wrong\./,
    );
  });
});

describe('due for checking', () => {
  const contact = { organisation: 'Tea Board', email: 'hello@tea.example' };

  it('lists what is overdue and what soon will be, the longest unchecked first', async () => {
    const words = await office.read('/moderation/freshness');
    expect(words).toContain('3 cards: 1 overdue, 1 due within 3 months, 1 due later.');
    expect(words).toMatch(
      /Overdue.*Tea Circles.*1 year and 3 months ago.*Due within 3 months.*Cake Clubs.*10 months ago.*1 card due later.*Soup Kitchens/,
    );
  });

  it('asks by one press once the address is known, and not again within 30 days', async () => {
    const list = async () => (await office.ask('/moderation/freshness')).text();
    expect(await list()).toContain('href="/moderation/models/tea/ask"');
    expect(leadOf(await office.send('/moderation/models/tea/ask', contact))).toEqual([
      303,
      '/moderation/models/tea?done=ask',
    ]);
    expect(await office.read('/moderation/freshness')).toContain('asked on 10 March 2026, no answer yet');
    expect(await list()).not.toContain('/moderation/models/tea/ask');
    const again = await office.send('/moderation/models/tea/ask', contact);
    expect([again.status, toWords(await again.text())]).toEqual([
      400,
      expect.stringContaining('It was asked on 10 March 2026: ask again from 9 April 2026 on'),
    ]);
    office.moveClock(31 * 24 * hourMs);
    const Cookie = await signIn(office.site, office.editor.id, new Date(start.getTime() + 31 * 24 * hourMs));
    const html = await (
      await fetch(`${office.site.origin}/moderation/freshness`, { headers: { Cookie } })
    ).text();
    expect(html).toContain('action="/moderation/models/tea/ask"');
    const pressed = await fetch(`${office.site.origin}/moderation/models/tea/ask`, {
      method: 'POST',
      headers: { Cookie },
      body: new URLSearchParams({ from: 'freshness' }),
      redirect: 'manual',
    });
    expect(leadOf(pressed)).toEqual([303, '/moderation/freshness?done=ask&card=tea']);
    expect(office.site.db.select().from(submissions).all()).toHaveLength(2);
  });

  it.each([
    [{ organisation: '', email: 'hello@tea.example' }, '#organisation'],
    [{ organisation: 'Tea Board', email: 'hello' }, '#email'],
  ])('asks for a whole address: %j', async (fields, anchor) => {
    const response = await office.send('/moderation/models/tea/ask', fields);
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain(`href="${anchor}"`);
    for (const text of Object.values(fields)) expect(html).toContain(`value="${text}"`);
    expect(await office.site.readMail()).toEqual([]);
  });

  it('forgets an address', async () => {
    await office.send('/moderation/models/tea/ask', contact);
    expect(await office.read('/moderation/models/tea/ask')).toContain('Delete the address');
    await office.send('/moderation/models/tea/ask', { then: 'forget' });
    expect(await (await office.ask('/moderation/models/tea/ask')).text()).not.toContain('tea.example');
  });

  it('writes a letter behind whose link one button confirms the card', async () => {
    await office.send('/moderation/models/tea/ask', contact);
    const [mail] = await office.site.readMail();
    expect(mail).toMatchObject({ to: [{ address: 'hello@tea.example' }] });
    const link =
      mail?.links.find((each) => each.includes('/submit/'))?.replace(/^https?:\/\/[^/]+/, '') ?? '';
    const page = toWords(await readText(office, link));
    expect(page).toMatch(
      /Is the card of Tea Circles still right\?.*I may speak for Tea Board.*Everything is still right.*If something should change/,
    );
    const confirm = (fields: Record<string, string>) =>
      fetch(office.site.origin + link, {
        method: 'POST',
        body: new URLSearchParams(fields),
        redirect: 'manual',
      });

    const unticked = await confirm({ seen: '1', name: 'Ada Sample' });
    expect(unticked.status).toBe(400);
    const html = await unticked.text();
    expect(html).toContain('<title>Error: ');
    expect(html).toContain('Tick the box if you may speak for the organisation');
    expect(html).toContain('value="Ada Sample"');

    await office.send('/moderation/models/tea/correct', { words: 'It was wrong.' });
    expect((await confirm({ seen: '1', speaks: 'on', name: '' })).status).toBe(409);
    expect(leadOf(await confirm({ seen: '2', speaks: 'on', name: '' }))).toEqual([303, link]);
    expect(toWords(await readText(office, link))).toContain('That the card of Tea Circles is still right');
    expect(await office.read('/moderation/freshness')).toContain('answered on 10 March 2026');
    // Editors see what it is, and publishing it, as the form comes, marks the card as checked.
    const reference = /CR-[\dA-Z]{4}-[\dA-Z]{4}/.exec(await office.read('/moderation/freshness'))?.[0] ?? '';
    const review = `/moderation/submissions/${reference}`;
    expect(await office.read(review)).toContain('The organisation confirms the card as it is.');
    const form = await (await office.ask(`${review}/publish`)).text();
    expect(form).toMatch(/<input[^>]*name="checked"[^>]*checked=""/);
    expect((await office.send(`${review}/publish`, { checked: 'on' })).status).toBe(303);
    expect(await (await office.get('/api/v1/models/tea')).json()).toMatchObject({ reviewedOn: '2026-03-10' });
    // Pressed again, it leads to how it fares.
    expect(leadOf(await confirm({ seen: '2', speaks: 'on', name: '' }))).toEqual([303, link]);
    expect(office.site.db.select().from(submissions).all()).toHaveLength(1);
    const letters = await office.site.readMail();
    expect(letters.at(-1)?.text.replace(/\s+/g, ' ')).toContain(
      'the card of Tea Circles is still right, and the card says so',
    );
  });

  it('offers the one button no longer once something was changed', async () => {
    await office.send('/moderation/models/tea/ask', contact);
    const [mail] = await office.site.readMail();
    const link =
      mail?.links.find((each) => each.includes('/submit/'))?.replace(/^https?:\/\/[^/]+/, '') ?? '';
    const html = await readText(office, `${link}/reason`);
    const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']): [string, string] => [name, value],
    );
    const body = new URLSearchParams([...hidden, ['reason', 'The summary is out of date.']]);
    expect(
      (await fetch(`${office.site.origin}${link}/reason`, { method: 'POST', body, redirect: 'manual' }))
        .status,
    ).toBe(303);
    expect(toWords(await readText(office, link))).not.toMatch(/still right|If everything is right/);
  });
});

describe('releases', () => {
  it('are made by admins alone', async () => {
    expect((await office.ask('/moderation/releases')).status).toBe(403);
    expect((await office.send('/moderation/releases')).status).toBe(403);
    expect(await readText(office, '/data')).toContain('No release has been made');
  });

  it('stand on /data at once; a second without a change is refused in words', async () => {
    const admin = await openOffice('admin');
    expect(await admin.read('/moderation/releases')).toContain('It will hold 3 models.');
    const [first, second] = await Promise.all([
      admin.send('/moderation/releases'),
      admin.send('/moderation/releases'),
    ]);
    expect([first.status, second.status].sort()).toEqual([303, 409]);
    expect(await readText(admin, '/data')).toContain('2026.03.1');
    expect((await admin.get('/data/2026.03.1')).status).toBe(200);
    expect(admin.site.db.select().from(auditEntries).all()).toMatchObject([
      { action: 'release-made', subject: 'release 2026.03.1', editorId: admin.editor.id },
    ]);
    const refused = await admin.send('/moderation/releases');
    expect(refused.status).toBe(409);
    expect(toWords(await refused.text())).toContain('Nothing has changed since release 2026.03.1');

    await admin.send('/moderation/models/tea/withdraw', { reason: 'It ended.' });
    const words = await admin.read('/moderation/releases');
    expect(words).toMatch(/2 cards will be told as changed.*Tea Circles ?: withdrawn: It ended\./);
    expect(leadOf(await admin.send('/moderation/releases'))).toEqual([
      303,
      '/moderation/releases?made=2026.03.2',
    ]);
    expect(await admin.read('/moderation/releases?made=2026.03.2')).toContain('Release 2026.03.2 is made');
  });
});
