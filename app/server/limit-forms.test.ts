import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { formLimits, openFormLimits, type FormLimits } from './form-limits.ts';
import { limitForms } from './limit-forms.ts';

interface Line {
  refused: string;
  path: string;
}

/** A site whose every page answers with the status that its query names. */
async function startSite(limits: Partial<FormLimits>) {
  const lines: Line[] = [];
  let answered = 0;
  const app = express();
  app.set('trust proxy', true);
  app.use(
    limitForms({
      limits: { ...openFormLimits, ...limits },
      refuse: (_request, response, status) => void response.status(status).end(),
      log: { error: () => {}, warn: (details) => void lines.push(details as Line) },
    }),
  );
  app.use((request, response) => {
    answered += 1;
    response.status(Number(new URL(request.url, 'http://x').searchParams.get('status') ?? 200)).end();
  });
  const server: Server = createHttpServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const ask = (method: string, path: string, from = '192.0.2.1') =>
    fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { 'X-Forwarded-For': from } });
  return {
    lines,
    countAnswered: () => answered,
    ask,
    async askAll(method: string, path: string, times: number) {
      const answers = await Promise.all(Array.from({ length: times }, () => ask(method, path)));
      return answers.map(({ status }) => status).sort();
    },
  };
}

afterEach(() => {
  vi.useRealTimers();
});

/** Lets the clock jump and nothing else. */
function moveClock(minutes: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
}

it('lets one address begin twenty of a thousand, and the routes hear of no more', async () => {
  const site = await startSite({ begunPerHour: formLimits.begunPerHour });
  const statuses = await site.askAll('POST', '/submit', 1_000);
  expect(statuses).toEqual([...Array<number>(20).fill(200), ...Array<number>(980).fill(429)]);
  expect(site.countAnswered()).toBe(20);
  expect(site.lines).toHaveLength(980);
  expect(site.lines[0]).toEqual({ refused: 'too-many-begun', method: 'POST', path: '/submit' });
  expect(JSON.stringify(site.lines)).not.toContain('192.0.2');
});

describe.each<[keyof FormLimits, string, string, number]>([
  ['begunPerHour', '/submit', 'too-many-begun', 60],
  ['linksPerHour', '/submit/return', 'too-many-links', 60],
  ['contactsPerHour', '/submit/abc/contact', 'too-many-contacts', 60],
  ['signInLinksPerHour', '/sign-in', 'too-many-sign-ins', 60],
  ['postsPerMinute', '/submit/abc/summary', 'too-many-posts', 1],
  ['postsPerMinute', '/moderation/editors', 'too-many-posts', 1],
  ['postsPerMinute', '/sign-in/abc', 'too-many-posts', 1],
])('%s', (limit, path, reason, minutes) => {
  it('counts each address by itself, says when to come back, and begins again', async () => {
    const site = await startSite({ [limit]: 2 });
    const statuses = [];
    for (let time = 0; time < 3; time += 1) statuses.push((await site.ask('POST', path)).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await site.ask('POST', path, '192.0.2.2')).status).toBe(200);

    const seconds = Number((await site.ask('POST', path)).headers.get('Retry-After'));
    expect(seconds).toBeGreaterThan(minutes * 60 - 30);
    expect(seconds).toBeLessThanOrEqual(minutes * 60);
    expect(site.lines.map(({ refused }) => refused)).toEqual([reason, reason]);

    moveClock(minutes);
    expect((await site.ask('POST', path)).status).toBe(200);
  });

  it('takes one network of version 6 for one address', async () => {
    const site = await startSite({ [limit]: 1 });
    expect((await site.ask('POST', path, '2001:db8::1')).status).toBe(200);
    expect((await site.ask('POST', path, '2001:db8::2')).status).toBe(429);
  });

  it('leaves reading alone, and everything elsewhere', async () => {
    const site = await startSite({ [limit]: 1 });
    expect(await site.askAll('GET', path, 5)).toEqual(Array(5).fill(200));
    expect(await site.askAll('POST', '/readiness', 5)).toEqual(Array(5).fill(200));
  });

  it.each([
    path.toUpperCase(),
    `${path}/`,
    `/${path}`,
    path.replace('s', '%73'),
    `${path}.data`,
    `${path}?index`,
  ])('knows its page as %s', async (variant) => {
    const site = await startSite({ [limit]: 1 });
    expect((await site.ask('POST', path)).status).toBe(200);
    expect((await site.ask('POST', variant)).status).toBe(429);
  });
});

it.each([
  ['/submit', 'begunPerHour'],
  ['/submit/return', 'linksPerHour'],
  ['/submit/abc/contact', 'contactsPerHour'],
  ['/sign-in', 'signInLinksPerHour'],
])('counts no form of %s that came back with errors', async (path, limit) => {
  const site = await startSite({ [limit]: 1 });
  for (const status of [400, 422, 400]) {
    expect((await site.ask('POST', `${path}?status=${status}`)).status).toBe(status);
  }
  expect((await site.ask('POST', `${path}?status=303`)).status).toBe(303);
  expect((await site.ask('POST', path)).status).toBe(429);
});

it('does not count what the page of a question asks while somebody types', async () => {
  const site = await startSite({ postsPerMinute: 1 });
  expect(await site.askAll('POST', '/submit/abc/level.json', 5)).toEqual(Array(5).fill(200));
  expect((await site.ask('POST', '/submit/abc/summary')).status).toBe(200);
});

it('counts forms with errors among all that are sent', async () => {
  const site = await startSite({ postsPerMinute: 2 });
  expect(await site.askAll('POST', '/submit?status=400', 3)).toEqual([400, 400, 429]);
});

describe('links that open nothing', () => {
  it.each([404, 410])('close all of /submit/ to whoever tried too many that answer %d', async (status) => {
    const site = await startSite({ wrongLinksPerTenMinutes: 3 });
    for (let time = 0; time < 3; time += 1) {
      expect((await site.ask('GET', `/submit/guess${time}?status=${status}`)).status).toBe(status);
    }
    for (const [method, path] of [
      ['GET', '/submit/guess4'],
      ['POST', '/submit/right/contact'],
      ['GET', '/submit/return'],
    ] as const) {
      const refused = await site.ask(method, path);
      expect([path, refused.status]).toEqual([path, 429]);
      expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(9 * 60);
    }
    expect(site.countAnswered()).toBe(3);
    expect(site.lines.map(({ refused, path }) => [refused, path])).toEqual([
      ['too-many-wrong-links', '/submit/…'],
      ['too-many-wrong-links', '/submit/…/contact'],
      ['too-many-wrong-links', '/submit/return'],
    ]);
    expect((await site.ask('GET', '/submit')).status).toBe(200);
    expect((await site.ask('GET', '/models')).status).toBe(200);
    expect((await site.ask('GET', '/submit/right', '192.0.2.2')).status).toBe(200);

    moveClock(10);
    expect((await site.ask('GET', '/submit/right')).status).toBe(200);
  });

  it('to sign in with close /sign-in/, and what is sent in stays open', async () => {
    const site = await startSite({ wrongLinksPerTenMinutes: 2 });
    for (const status of [404, 410]) await site.ask('GET', `/sign-in/guess?status=${status}`);
    expect((await site.ask('POST', '/sign-in/right')).status).toBe(429);
    for (const path of ['/sign-in', '/submit/right', '/moderation']) {
      expect((await site.ask('GET', path)).status).toBe(200);
    }
    expect(site.lines.map(({ refused, path }) => [refused, path])).toEqual([
      ['too-many-wrong-links', '/sign-in/…'],
    ]);
  });

  it('are all that is counted', async () => {
    const site = await startSite({ wrongLinksPerTenMinutes: 1 });
    for (const path of ['/submit/right', '/submit/right?status=400', '/submit?status=404', '/x?status=404']) {
      await site.ask('GET', path);
    }
    expect((await site.ask('GET', '/submit/right')).status).toBe(200);
  });
});
