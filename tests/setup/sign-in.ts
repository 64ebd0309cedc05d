// Signs editors in to a test server: by the front door, with letter and button, or straight into the table of sessions.
import { createSessionCookie } from '#app/features/editors/session-cookie.server.ts';
import { beginSession } from '#app/features/editors/sessions.server.ts';
import { testNow, testOrigin, testSecrets, type TestServer } from './start-server.ts';

/** A header `Cookie` that signs an editor in, as a browser sends it. */
export async function signIn(site: TestServer, editorId: number, now = testNow): Promise<string> {
  const cookie = createSessionCookie({ secrets: testSecrets, origin: testOrigin });
  return toCookie(await cookie.set(beginSession(site.db, { editorId, now })));
}

/** The pair of a header `Set-Cookie` that goes back. */
export function toCookie(setCookie: string): string {
  return setCookie.split(';')[0] ?? '';
}

/** Asks for a link on the page /sign-in. @returns the answer to the form */
export async function askForLink(site: TestServer, email: string, to?: string): Promise<Response> {
  const html = await (await fetch(`${site.origin}/sign-in`)).text();
  const stamp = /name="stamp" value="([^"]+)"/.exec(html)?.[1] ?? '';
  return post(site, '/sign-in', { stamp, 'website-address': '', email, ...(to !== undefined && { to }) });
}

/** The path of the link in the latest letter to an address, with its query; null where there is none. */
export async function readLink(site: TestServer, email: string): Promise<string | null> {
  const letters = (await site.readMail()).filter(({ to }) => to.some(({ address }) => address === email));
  const link = letters.at(-1)?.links.find((each) => each.includes('/sign-in/'));
  return link === undefined ? null : link.replace(testOrigin, '');
}

/** Sends a form, following no redirect. */
export function post(
  site: TestServer,
  path: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = new URLSearchParams(fields);
  return fetch(site.origin + path, { method: 'POST', body, headers, redirect: 'manual' });
}
