// Every route of moderation without the right to it, against the real server: signed out, from another site, as an editor who is no admin, as
// a submitter. Each is refused, and the log says why without a token or an address.
import { beforeAll, describe, expect, it } from 'vitest';
import { changeRole } from '#app/features/editors/commands.server.ts';
import { insertSubmission } from '#tests/factories/submission.ts';
import { startGuardedSite } from '#tests/setup/guarded-site.ts';
import { requestRaw } from '#tests/setup/send-raw.ts';
import { post, signIn } from '#tests/setup/sign-in.ts';
import { readServerBuild, testOrigin, testNow } from '#tests/setup/start-server.ts';

const { ada, chief, clock, get, keepSecret, readRefusals, site } = await startGuardedSite();
const reference = 'CR-4F7K-9TQX';
insertSubmission(site.db, { reference, state: 'sent', sentAt: testNow.toISOString() });

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
    // As the browser's router asks for it, and with what would have a public page answer that nothing is new.
    expectPrivate(await get(`${path}.data`, { cookie }));
    const again = await get(path, { cookie, 'If-None-Match': '*' });
    expect(again.status).not.toBe(304);
    expectPrivate(again);
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
    keepSecret(link.split('/')[2] ?? '');
    const answer = await get(link);
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect((await get(`/sign-in/${link.split('/')[2]}`)).status).toBe(404);
  });
});

it('keeps an address that is no address from the log', async () => {
  const { status } = await requestRaw(site.origin, '/moderation/my%20own%20words/ada@council.example');
  expect(status).toBe(404);
});
