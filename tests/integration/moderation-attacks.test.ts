// Attacks on what editors can do, against the real server: each of their forms sent by another site from an editor's own browser,
// each form for admins sent by an editor who is none, and a submitter who gives the address of an editor. The database stays as it
// was to the last byte, and the same form does what it is for when it comes from where it should. The doors themselves are tried in
// editor-doors.test.ts.
import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Editor } from '#app/features/editors/editor.ts';
import { addRevision } from '#app/features/models/publish.server.ts';
import { editors } from '#db/schema.ts';
import { buildCard } from '#tests/factories/card.ts';
import { insertEditor } from '#tests/factories/editor.ts';
import { sendAs } from '#tests/factories/moderated.ts';
import { askForLink, post, readLink, signIn, toCookie } from '#tests/setup/sign-in.ts';
import { startTestServer, testNow, testOrigin, type TestServer } from '#tests/setup/start-server.ts';

const tea = buildCard({ slug: 'tea', name: 'Tea Circles', reviewedOn: '2025-02-01' });
const cake = buildCard({ slug: 'cake', name: 'Cake Clubs' });
const words = 'A made-up reason that is long enough to be one.';
let site: TestServer;
let ada: Editor;
let bo: Editor;
let chief: Editor;
/** The address of the review of a change that was sent. */
let review: string;
let cookies: Record<'ada' | 'chief', string>;

beforeEach(async () => {
  site = await startTestServer({ cards: [tea, cake] });
  ada = insertEditor(site.db, { email: 'ada@council.example' });
  bo = insertEditor(site.db, { email: 'bo@council.example' });
  chief = insertEditor(site.db, { email: 'chief@council.example', role: 'admin' });
  cookies = { ada: await signIn(site, ada.id), chief: await signIn(site, chief.id) };
  review = sendChange('A summary that is better: neighbours share tea.');
});

function sendChange(summary: string): string {
  const { reference } = sendAs(site.db, {
    begin: { kind: 'change', slug: 'tea' },
    now: testNow,
    change: ({ card }) => ({ card: { ...card, summary } }),
  });
  return `/moderation/submissions/${reference}`;
}

const get = (path: string, cookie?: string) =>
  fetch(site.origin + path, { headers: cookie === undefined ? {} : { cookie }, redirect: 'manual' });
const hashDatabase = () => createHash('sha256').update(site.db.$client.serialize()).digest('hex');

/** What the forms of a page send by themselves, and what an editor chose or typed. */
async function fillIn(path: string, cookie: string, fields: Record<string, string>) {
  const html = await (await get(path, cookie)).text();
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value],
  );
  return { ...(Object.fromEntries(hidden) as Record<string, string>), ...fields };
}

function readRefusals(from: number) {
  const warnings = site
    .readLog()
    .slice(from)
    .filter(({ level }) => level === 40);
  return warnings.map(({ refused, path }) => ({ refused, path }));
}

interface Form {
  name: string;
  at: () => string;
  fields?: () => Record<string, string>;
  /** What must have been done before there is such a form. */
  prepare?: () => Promise<unknown>;
}

const mend = () => post(site, review, { act: 'mend' }, { cookie: cookies.chief });
const withdraw = async () => {
  const path = '/moderation/models/tea/withdraw';
  await post(site, path, await fillIn(path, cookies.chief, { reason: words }), { cookie: cookies.chief });
};
const clash = async () => {
  const summary = 'A summary of others: neighbours share tea.';
  addRevision(site.db, { card: { ...tea, summary }, authorKind: 'editor', note: 'x', now: testNow });
  await post(site, review, { act: 'settle' }, { cookie: cookies.chief });
};
const askTea = () =>
  post(
    site,
    '/moderation/models/tea/ask',
    { organisation: 'Tea Board', email: 'hello@tea.example' },
    { cookie: cookies.chief },
  );

const decisions: Form[] = [
  { name: 'mending', at: () => review, fields: () => ({ act: 'mend' }) },
  { name: 'publishing', at: () => `${review}/publish`, fields: () => ({ correction: words }) },
  {
    name: 'asking for changes',
    at: () => `${review}/ask`,
    fields: () => ({ 'questions[0].about': 'summary', 'questions[0].words': words }),
  },
  { name: 'declining', at: () => `${review}/decline`, fields: () => ({ reason: words }) },
  { name: 'throwing a working copy away', at: () => `${review}/discard`, prepare: mend },
  {
    name: 'an answer of a working copy',
    at: () => `${review}/edit/summary`,
    fields: () => ({ summary: 'Forged.' }),
    prepare: mend,
  },
  {
    name: 'an entry of a working copy',
    at: () => `${review}/edit/costs/new`,
    fields: () => ({ what: 'A kettle', kind: 'start-up', amount: '40', currency: 'GBP', source: 's2' }),
    prepare: mend,
  },
  {
    name: 'the order of a working copy’s list',
    at: () => `${review}/edit/evidence-items`,
    fields: () => ({ act: 'down e1' }),
    prepare: mend,
  },
  {
    name: 'settling what met',
    at: () => `${review}/clashes`,
    fields: () => ({ 'choices[0].choice': 'proposed' }),
    prepare: clash,
  },
];

const acts: Form[] = [
  { name: 'beginning a change', at: () => '/moderation/models/tea/edit' },
  { name: 'marking as checked', at: () => '/moderation/models/tea/checked' },
  { name: 'a correction note', at: () => '/moderation/models/tea/correct', fields: () => ({ words }) },
  {
    name: 'a letter to an organisation',
    at: () => '/moderation/models/tea/ask',
    fields: () => ({ organisation: 'Evil Board', email: 'mallory@evil.example' }),
  },
  {
    name: 'forgetting an address',
    at: () => '/moderation/models/tea/ask',
    fields: () => ({ then: 'forget' }),
    prepare: askTea,
  },
  {
    name: 'renaming',
    at: () => '/moderation/models/tea/rename',
    fields: () => ({ name: 'Evil Circles', shortName: '', newSlug: 'evil' }),
  },
  { name: 'withdrawing', at: () => '/moderation/models/tea/withdraw', fields: () => ({ reason: words }) },
  { name: 'putting back', at: () => '/moderation/models/tea/restore', prepare: withdraw },
];

const ofEditors = (deed: string) => () => ({ do: deed, who: String(bo.id) });
const adminForms: Form[] = [
  {
    name: 'letting somebody moderate',
    at: () => '/moderation/editors',
    fields: () => ({ do: 'add', email: 'mallory@evil.example', admin: 'yes' }),
  },
  { name: 'making an admin', at: () => '/moderation/editors', fields: ofEditors('make-admin') },
  {
    name: 'making no admin any more',
    at: () => '/moderation/editors',
    fields: ofEditors('make-editor'),
    prepare: () =>
      Promise.resolve(site.db.update(editors).set({ role: 'admin' }).where(eq(editors.id, bo.id)).run()),
  },
  {
    name: 'signing somebody out',
    at: () => '/moderation/editors',
    fields: ofEditors('sign-out'),
    prepare: () => signIn(site, bo.id),
  },
  { name: 'removing an editor', at: () => '/moderation/editors', fields: ofEditors('remove') },
  { name: 'making a release', at: () => '/moderation/releases' },
];

describe.each([...decisions, ...acts, ...adminForms])('$name', ({ at, fields, prepare }) => {
  it('by a form of another site is refused to an admin’s browser', async () => {
    await prepare?.();
    // Whatever that wrote to somebody is gone before the database is looked at.
    await site.postman.deliverDue();
    const path = at();
    const cookie = cookies.chief;
    const form = await fillIn(path, cookie, fields?.() ?? {});
    const [before, logged] = [hashDatabase(), site.readLog().length];
    expect((await post(site, path, form, { cookie, Origin: 'https://evil.example' })).status).toBe(403);
    expect(hashDatabase()).toBe(before);
    expect(readRefusals(logged)).toEqual([{ refused: 'other-origin', path }]);

    // The same form of our own does it.
    expect((await post(site, path, form, { cookie, Origin: testOrigin })).status).toBe(303);
    expect(hashDatabase()).not.toBe(before);
  });
});

describe.each(adminForms)('$name', ({ at, fields, prepare }) => {
  it('is refused to an editor who is no admin', async () => {
    await prepare?.();
    const path = at();
    const form = await fillIn(path, cookies.chief, fields?.() ?? {});
    const [before, logged] = [hashDatabase(), site.readLog().length];
    const answer = await post(site, path, form, { cookie: cookies.ada });
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([403, 'no-store']);
    expect(await answer.text()).toContain('Only an admin may do this');
    expect(hashDatabase()).toBe(before);
    expect(readRefusals(logged)).toEqual([{ refused: 'not-admin', path }]);
  });
});

it('a trail is not given to an editor who is no admin as a file either, and that is not written down as taken', async () => {
  const before = hashDatabase();
  const answer = await get('/moderation/audit.csv', cookies.ada);
  expect([answer.status, await answer.text()]).toEqual([403, 'Only an admin may do this.\n']);
  expect(hashDatabase()).toBe(before);
});

describe('a submitter who gives the address of an editor', () => {
  /** Begins a draft and says whose it is. @returns its path, its reference, and every answer on the way but for what is random */
  async function beginAs(email: string) {
    const told: unknown[] = [];
    let [link, reference] = ['', ''];
    const note = async (answer: Response) => {
      const { date: _date, ratelimit: _limit, ...headers } = Object.fromEntries(answer.headers);
      const html = await answer.text();
      link ||= headers.location ?? '';
      reference ||= /CR-[\dA-Z]{4}-[\dA-Z]{4}/.exec(html)?.[0] ?? '';
      const mask = (text: string) =>
        [link, reference, email]
          .filter((part) => part !== '')
          .reduce((masked, part) => masked.replaceAll(part, '…'), text)
          .replace(/(name="(?:stamp|seen)" value=)"[^"]+"/g, '$1"…"');
      told.push([answer.status, mask(JSON.stringify(headers)), mask(html)]);
      return answer;
    };
    const guard = async (path: string) => {
      const [, stamp = ''] = /name="stamp" value="([^"]+)"/.exec(await (await get(path)).text()) ?? [];
      return { stamp, 'website-address': '' };
    };
    await note(await post(site, '/submit', { ...(await guard('/submit')), kind: 'new-model' }));
    const contact = await fillIn(`${link}/contact`, '', { name: 'Sam Sample', email, then: 'later' });
    await note(await post(site, `${link}/contact`, contact));
    for (const path of [`${link}/saved`, link, `${link}/contact`, '/submit']) await note(await get(path));
    const asked = { ...(await guard('/submit/return')), reference, email };
    await note(await post(site, '/submit/return', asked));
    return { link, reference, told };
  }

  it('is told the same as anybody: nobody learns here who the editors are', async () => {
    const [anEditor, anybody] = [await beginAs(ada.email), await beginAs('nobody@council.example')];
    expect(anEditor.told).toEqual(anybody.told);
    expect(JSON.stringify(anEditor.told)).not.toMatch(/set-cookie/i);
  });

  it('gets links that open the submission and nothing else, and sign in nobody', async () => {
    const { reference } = await beginAs(ada.email);
    const letter = (await site.readMail()).find(({ to }) => to.some(({ address }) => address === ada.email));
    const link = letter?.links.find((each) => each.includes('/submit/'))?.replace(testOrigin, '') ?? '';
    const opened = await get(link);
    expect([opened.status, opened.headers.getSetCookie()]).toEqual([200, []]);
    expect(await opened.text()).toContain(reference);
    const token = link.split('/').at(-1) ?? '';
    for (const answer of [await get(`/sign-in/${token}`), await post(site, `/sign-in/${token}`)]) {
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([404, []]);
    }
    for (const path of ['/moderation', review, `${review}/publish`]) {
      expect((await get(path, `__Host-session=${token}`)).headers.get('Location')).toMatch(/^\/sign-in\?to=/);
    }
  });

  it('takes nothing from the editor, who signs in as ever, before and after all of it is erased', async () => {
    const { link } = await beginAs(ada.email);
    const isStillLetIn = async () => {
      await askForLink(site, ada.email);
      const signInLink = (await readLink(site, ada.email)) ?? '';
      const token = signInLink.split('/').at(-1) ?? '';
      expect((await get(`/submit/${token}`)).status).toBe(404);
      const signed = await post(site, signInLink);
      const cookie = toCookie(signed.headers.getSetCookie()[0] ?? '');
      return (await get('/moderation', cookie)).status === 200;
    };
    expect(await isStillLetIn()).toBe(true);
    expect((await post(site, `${link}/your-details`, { act: 'erase' })).status).toBe(303);
    expect((await get(link)).status).toBe(404);
    expect(await isStillLetIn()).toBe(true);
  });
});
