// A server with an editor and an admin, for attacks on the doors of moderation: its clock is moved by the test, its refusals are
// read from the log, and no line of that log may hold an address or a token once the file is done.
import { afterAll, beforeEach, expect } from 'vitest';
import { insertEditor } from '#tests/factories/editor.ts';
import { askForLink, post, readLink, toCookie } from './sign-in.ts';
import { startTestServer, testNow } from './start-server.ts';

const minuteMs = 60_000;

/** To be started once in a file, outside its tests. */
export async function startGuardedSite() {
  let now = testNow.getTime();
  const clock = () => new Date(now);
  const site = await startTestServer({ clock });
  const ada = insertEditor(site.db, { email: 'ada@council.example' });
  const chief = insertEditor(site.db, { email: 'chief@council.example', role: 'admin' });
  const secrets = ['ada@', 'chief@', 'council.example', '127.0.0.1', 'my own words'];
  let logged = 0;
  const markLog = () => {
    logged = site.readLog().length;
  };
  beforeEach(markLog);
  afterAll(() => {
    const log = JSON.stringify(site.readLog());
    for (const secret of secrets) expect(log).not.toContain(secret);
  });

  async function makeLink(email = ada.email): Promise<string> {
    await askForLink(site, email);
    const link = (await readLink(site, email)) ?? '';
    secrets.push(readToken(link));
    return link;
  }

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(site.origin + path, { headers, redirect: 'manual' });

  return {
    site,
    ada,
    chief,
    clock,
    get,
    makeLink,
    markLog,
    /** Lets so many minutes pass. */
    advance(minutes: number): void {
      now += minutes * minuteMs;
    },
    /** Adds to what must not be read in any line of the log. */
    keepSecret: (secret: string) => void secrets.push(secret),
    /** What was refused since the test began, or since `markLog`. */
    readRefusals: (): { refused: unknown; path: unknown }[] =>
      site
        .readLog()
        .slice(logged)
        .filter(({ level }) => level === 40)
        .map(({ refused, path }) => ({ refused, path })),
    /** Goes in by the front door. @returns the header `Cookie` of the session */
    async comeIn(email = ada.email, headers: Record<string, string> = {}): Promise<string> {
      const answer = await post(site, await makeLink(email), {}, headers);
      expect(answer.status).toBe(303);
      return toCookie(answer.headers.getSetCookie()[0] ?? '');
    },
    async isSignedIn(cookie: string): Promise<boolean> {
      const answer = await get('/moderation', { cookie });
      await answer.arrayBuffer();
      return answer.status === 200;
    },
  };
}

/** The token in the path of a sign-in link; empty where there is none. */
export function readToken(link: string): string {
  return /\/sign-in\/([\w-]{43})/.exec(link)?.[1] ?? '';
}
