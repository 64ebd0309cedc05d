// Attacks on what people send in, against the real server: links guessed, ended, or another's; words that would be script; mail headers in
// names; more than anybody needs. Each is refused, and the log tells of it without a token, an address or a word that was typed.
import { count, eq } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { beginSubmission, eraseSubmitter } from '#app/features/submissions/commands.server.ts';
import { linkDays, makeLink, openLink } from '#app/features/submissions/links.server.ts';
import { findSubmission } from '#app/features/submissions/queries.server.ts';
import { questionsOf, submissionKinds, type SubmissionKind } from '#app/features/submissions/question-ids.ts';
import { findQuestion } from '#app/features/submissions/questions.ts';
import { formLimits, openFormLimits } from '#app/server/form-limits.ts';
import { outbox, submissions } from '#db/schema.ts';
import { hostileAnswers, hostileMarks, hostileWords } from '#tests/factories/hostile-answers.ts';
import { requestRaw } from '#tests/setup/send-raw.ts';
import { startTestServer, testNow, testOrigin } from '#tests/setup/start-server.ts';

const dayMs = 24 * 60 * 60 * 1000;
let now = testNow.getTime();
const site = await startTestServer({ clock: () => new Date(now) });
const tokens: string[] = [];

function begin(kind: SubmissionKind = 'new-model'): { token: string; submissionId: number } {
  const subject = kind === 'new-model' ? { kind } : { kind, slug: 'sample-model' };
  const token = beginSubmission(site.db, subject, new Date(now)) ?? '';
  tokens.push(token);
  const opened = openLink(site.db, { token, now: new Date(now) });
  if ('fault' in opened) throw new Error(`The link is ${opened.fault}.`);
  return { token, ...opened };
}

function ask(path: string) {
  return fetch(site.origin + path, { redirect: 'manual' });
}

function send(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(fields);
  return fetch(site.origin + path, { method: 'POST', body, headers, redirect: 'manual' });
}

/** What a page's form sends by itself. */
async function readSeen(path: string): Promise<string> {
  const html = await (await ask(path)).text();
  return /name="seen" value="(\w+)"/.exec(html)?.[1] ?? '';
}

/** Lines at level `warn` since a moment. */
function readWarnings(from: number): Record<string, unknown>[] {
  return site
    .readLog()
    .slice(from)
    .filter(({ level }) => level === 40);
}

afterAll(() => {
  const log = JSON.stringify(site.readLog());
  for (const secret of [...tokens, ...hostileMarks, 'sam@', 'evil.example', '127.0.0.1', 'my own words']) {
    expect(log).not.toContain(secret);
  }
});

describe('a form of another site', () => {
  it.each<[string, Record<string, string>]>([
    ['by its origin', { Origin: 'https://evil.example' }],
    ['by what the browser says', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('is refused %s, is logged, and changes nothing', async (_name, headers) => {
    const { token, submissionId } = begin();
    const path = `/submit/${token}/summary`;
    const fields = { summary: 'my own words', seen: await readSeen(path) };
    const before = findSubmission(site.db, submissionId);
    const logged = site.readLog().length;
    expect((await send(path, fields, headers)).status).toBe(403);
    expect(findSubmission(site.db, submissionId)).toEqual(before);
    expect(readWarnings(logged)).toEqual([
      expect.objectContaining({ refused: 'other-origin', path: '/submit/…/summary' }),
    ]);

    // The same form from here is taken.
    expect((await send(path, fields, { Origin: testOrigin })).status).toBe(303);
    expect(findSubmission(site.db, submissionId)?.answers.draft.card.summary).toBe('my own words');
  });
});

describe('a link', () => {
  const pagesOf = (token: string) =>
    ['', '/contact', '/sources/new'].map((page) => `/submit/${token}${page}`);

  it.each<[string, (token: string, submissionId: number) => string]>([
    ['that is guessed', () => 'A'.repeat(43)],
    ['that is the number of a submission', (_token, submissionId) => String(submissionId)],
    [
      'that is the reference of one',
      (_token, submissionId) => findSubmission(site.db, submissionId)?.reference ?? '',
    ],
    ['in small letters', (token) => token.toLowerCase()],
    ['in capitals', (token) => token.toUpperCase()],
    ['with a letter more', (token) => `${token}A`],
    ['with a letter less', (token) => token.slice(0, -1)],
    ['with a space', (token) => `${token}%20`],
    ['with padding', (token) => `${token}=`],
    ['with a full stop of the sentence it stood in', (token) => `${token}.`],
    ['with its last letter another of the same bits', (token) => token.slice(0, -1) + nextLetter(token)],
    ['that is a wild card', () => '%25'],
    ['that is a quote', () => "'%20OR%201=1--"],
  ])('%s opens nothing', async (_name, forge) => {
    const { token, submissionId } = begin();
    const logged = site.readLog().length;
    for (const path of pagesOf(forge(token, submissionId))) {
      const { status, headers, body } = await requestRaw(site.origin, path);
      expect([path, status]).toEqual([path, 404]);
      expect(headers['cache-control']).toBe('no-store');
      expect(body).toContain('This link opens nothing');
      expect(body).not.toContain(findSubmission(site.db, submissionId)?.reference);
    }
    expect(readWarnings(logged)).toHaveLength(3);
  });

  it('to a submission that was deleted opens nothing', async () => {
    const { token, submissionId } = begin();
    eraseSubmitter(site.db, submissionId, new Date(now));
    for (const path of pagesOf(token)) expect((await ask(path)).status).toBe(404);
  });

  it.each<[string, (submissionId: number) => Promise<void>]>([
    [
      'that has run out',
      () => {
        now += linkDays * dayMs;
        return Promise.resolve();
      },
    ],
    [
      'that was replaced by one asked for later, once that is followed',
      async (submissionId) => {
        const later = makeLink(site.db, { submissionId, replacesEarlier: true, now: new Date(now) });
        tokens.push(later);
        expect((await ask(`/submit/${later}`)).status).toBe(200);
      },
    ],
  ])('%s is gone, and what was sent by it is shown and not lost', async (_name, end) => {
    const { token, submissionId } = begin();
    const seen = await readSeen(`/submit/${token}/summary`);
    await end(submissionId);
    const before = findSubmission(site.db, submissionId);
    const logged = site.readLog().length;
    for (const path of pagesOf(token)) expect((await ask(path)).status).toBe(410);
    const answer = await send(`/submit/${token}/summary`, { summary: `my own words ${hostileWords}`, seen });
    const html = await answer.text();
    expect(answer.status).toBe(410);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(html).toContain('my own words &quot;');
    expectHarmless(html);
    expect(findSubmission(site.db, submissionId)).toEqual(before);
    expect(readWarnings(logged)).toHaveLength(4);
  });

  it('opens no question or entry that its submission has not', async () => {
    const { token } = begin();
    for (const page of ['reason', 'finding', 'constructor', '__proto__', 'contact/e1', 'toString/new']) {
      expect([page, (await ask(`/submit/${token}/${page}`)).status]).toEqual([page, 404]);
    }
    for (const key of ['s1', '__proto__', 'constructor', 'toString']) {
      const path = `/submit/${token}/sources/${key}`;
      expect([key, (await ask(path)).status]).toEqual([key, 303]);
      const [fields] = hostileAnswers().sources;
      const seen = await readSeen(`/submit/${token}/sources/new`);
      expect((await send(path, { ...fields, seen })).status).toBeGreaterThanOrEqual(400);
    }
    const { answers } = findSubmission(site.db, begin().submissionId) ?? {};
    expect(answers?.draft.card.sources).toBeUndefined();
  });
});

function nextLetter(token: string): string {
  return String.fromCharCode(token.charCodeAt(token.length - 1) + 1);
}

/** No part of what was typed is markup. */
function expectHarmless(html: string): void {
  expect(html).not.toMatch(/<script>alert|<img src=x|<b onload|href="javascript:|onerror=alert\(9\)>"?>/i);
  // Nor where it stands within a script.
  for (const [, script] of html.matchAll(/<script[^>]*>(.*?)<\/script>/gs)) {
    expect(script).not.toMatch(/<script|<img|<b onload/i);
  }
}

describe.each(submissionKinds)('markup in every field of a %s', (kind) => {
  it('comes back as words when it is refused', async () => {
    const { token } = begin(kind);
    for (const id of questionsOf(kind)) {
      const isList = findQuestion(id).shape === 'list';
      const path = `/submit/${token}/${id}${isList ? '/new' : ''}`;
      const html = await (await ask(path)).text();
      const form = /<form.*<\/form>/s.exec(html)?.[0] ?? '';
      const names = [...form.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name ?? '');
      const fields = names.filter((name) => !['seen', 'then', 'from', 'unknown', 'rows'].includes(name));
      if (fields.length === 0) continue;
      const filled = Object.fromEntries(fields.map((name) => [name, hostileWords]));
      const answer = await send(path, { ...filled, seen: await readSeen(path) });
      expect([id, [303, 400].includes(answer.status)]).toEqual([id, true]);
      expectHarmless(await answer.text());
    }
  });

  it('is kept as words, on every page and in every letter', async () => {
    const { token, submissionId } = begin(kind);
    const answers = hostileAnswers();
    const paths: string[] = [];
    for (const id of questionsOf(kind)) {
      const isList = findQuestion(id).shape === 'list';
      for (const fields of answers[id]) {
        const path = `/submit/${token}/${id}${isList ? '/new' : ''}`;
        const answer = await send(path, { ...fields, seen: await readSeen(path) });
        const html = await answer.text();
        expect([id, answer.status, /Error: <\/span>([^<]*)/.exec(html)?.[1]]).toEqual([id, 303, undefined]);
      }
      paths.push(`/submit/${token}/${id}`);
      const keys = isList ? readKeys(submissionId, id) : [];
      paths.push(...keys.map((key) => `/submit/${token}/${id}/${key}`));
    }
    for (const page of ['', '/check', '/saved', '/withdraw', '/your-details']) {
      paths.push(`/submit/${token}${page}`);
    }
    let shown = 0;
    for (const path of paths) {
      for (const address of [path, `${path}.data`]) {
        const answer = await ask(address);
        expect([address.replace(token, '…'), answer.status]).toEqual([address.replace(token, '…'), 200]);
        expect(answer.headers.get('Cache-Control')).toBe('no-store');
        if (!address.endsWith('.data')) {
          const html = await answer.text();
          expectHarmless(html);
          shown += html.split('&lt;script&gt;alert(9)').length - 1;
        }
      }
    }
    // It was there to be seen.
    expect(shown).toBeGreaterThan(questionsOf(kind).length);
    for (const mail of await site.readMail()) {
      const headers = Object.fromEntries(mail.headers.map(({ name, value }) => [name, value]));
      expect(headers['content-type']).toMatch(/^text\/plain/);
      expect(mail.to).toHaveLength(1);
    }
  });
});

function readKeys(submissionId: number, id: ReturnType<typeof questionsOf>[number]): string[] {
  const question = findQuestion(id);
  const answers = findSubmission(site.db, submissionId)?.answers;
  return question.shape === 'list' && answers ? question.list(answers).map(({ key }) => key) : [];
}

it.each([
  'javascript:alert(9)',
  'data:text/html,x',
  'vbscript:x',
  ' java\tscript:alert(9)',
  'https://a:b@c.example',
])('takes no address %j', async (url) => {
  const { token } = begin();
  const path = `/submit/${token}/links/new`;
  const [fields] = hostileAnswers().links;
  const answer = await send(path, { ...fields, url, seen: await readSeen(path) });
  expect(answer.status).toBe(400);
  expectHarmless(await answer.text());
});

describe('headers of a letter', () => {
  it.each(['\r\n', '\n', '\r', '\u2028', '\u0085', '%0d%0a'])(
    'take nothing from a name that has %j in it',
    async (lineEnd) => {
      const { token } = begin();
      const path = `/submit/${token}/contact`;
      const name = `Sam${lineEnd}Bcc: all@evil.example${lineEnd}${lineEnd}my own words`;
      const email = 'sam@provider.example';
      expect((await send(path, { name, email, seen: await readSeen(path) })).status).toBe(303);
      const [mail] = (await site.readMail()).slice(-1);
      expect(mail?.to.map(({ address }) => address)).toEqual([email]);
      expect(mail?.headers.map((header) => header.name)).not.toContain('bcc');
      expect(mail?.text).not.toContain('my own words');
    },
  );

  it.each([
    'sam@provider.example\r\nBcc: all@evil.example',
    'sam@provider.example, all@evil.example',
    'sam@provider.example;all@evil.example',
    '"Sam" <sam@provider.example>',
    'sam@provider.example%0d%0aBcc:all@evil.example',
    'sam@evil.example@provider.example',
    `${'a'.repeat(300)}@provider.example`,
  ])('no letter goes to %j', async (email) => {
    const { token } = begin();
    const path = `/submit/${token}/contact`;
    const letters = site.db.select({ count: count() }).from(outbox).get();
    const answer = await send(path, { name: 'Sam', email, seen: await readSeen(path) });
    expect(answer.status).toBe(400);
    expect(site.db.select({ count: count() }).from(outbox).get()).toEqual(letters);
  });
});

it('a form of 2 MB is refused, and what was saved before stays', async () => {
  const { token, submissionId } = begin();
  const path = `/submit/${token}/problem`;
  const fields = { text: 'my own words', seen: await readSeen(path) };
  expect((await send(path, fields)).status).toBe(303);
  const before = findSubmission(site.db, submissionId);
  const answer = await send(path, { text: 'x'.repeat(2 * 1024 * 1024), seen: await readSeen(path) });
  expect(answer.status).toBe(413);
  expect(findSubmission(site.db, submissionId)).toEqual(before);
});

it('a draft that is damaged fails, and the log says where without its words', async () => {
  const { token, submissionId } = begin();
  // What a parser complains of, it quotes.
  site.db.update(submissions).set({ draft: 'my own words' }).where(eq(submissions.id, submissionId)).run();
  const logged = site.readLog().length;
  expect((await ask(`/submit/${token}/summary`)).status).toBe(500);
  expect((await send(`/submit/${token}/summary`, { summary: 'my own words' })).status).toBe(500);
  const failures = site
    .readLog()
    .slice(logged)
    .filter(({ err }) => err !== undefined);
  expect(failures).toEqual(
    Array(2).fill(
      expect.objectContaining({
        path: '/submit/…/summary',
        err: { type: 'SyntaxError', stack: expect.stringContaining('findSubmission') },
      }),
    ),
  );
});

it('of a thousand beginnings in a minute twenty are written, and the others cost the database nothing', async () => {
  const { origin, db, readLog } = await startTestServer({
    formLimits: { ...openFormLimits, begunPerHour: formLimits.begunPerHour },
  });
  const page = await (await fetch(`${origin}/submit`)).text();
  const stamp = /name="stamp" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const beginOnce = async () => {
    const body = new URLSearchParams({ kind: 'new-model', stamp, 'website-address': '' });
    return (await fetch(`${origin}/submit`, { method: 'POST', body, redirect: 'manual' })).status;
  };
  const statuses = await Promise.all(Array.from({ length: 1_000 }, beginOnce));
  expect(statuses.filter((status) => status === 303)).toHaveLength(20);
  expect(statuses.filter((status) => status === 429)).toHaveLength(980);
  expect(db.select({ count: count() }).from(submissions).get()).toEqual({ count: 20 });
  expect(readLog().filter(({ refused }) => refused === 'too-many-begun')).toHaveLength(980);
});

it('whoever guesses at links is shut out of all of them, right ones too', async () => {
  const { origin, db, readLog } = await startTestServer({
    formLimits: { ...openFormLimits, wrongLinksPerTenMinutes: 30 },
  });
  const token = beginSubmission(db, { kind: 'new-model' }, testNow) ?? '';
  for (let guess = 0; guess < 30; guess += 1) {
    expect((await fetch(`${origin}/submit/${'A'.repeat(41)}${guess + 10}`)).status).toBe(404);
  }
  const refused = await fetch(`${origin}/submit/${token}`);
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain('Too many requests came from your network');
  expect((await fetch(`${origin}/models`)).status).toBe(200);
  expect(JSON.stringify(readLog())).not.toMatch(new RegExp(`${token}|A{41}|127\\.0\\.0\\.1`));
});
