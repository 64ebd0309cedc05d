// The one cookie of this site, which only editors get: a random token, signed, so that a forged one is known without asking
// the database.
import { createCookie } from '@remix-run/node';
import { sessionHours } from './sessions.server.ts';

export interface SessionCookie {
  name: string;
  /**
   * Reads a header `Cookie`.
   *
   * @returns the token; null where the cookie is absent; `forged` where it was not signed here, or no longer is as ours are
   */
  read(header: string | undefined): Promise<{ token: string } | 'forged' | null>;
  /** The value of a header `Set-Cookie`. */
  set(token: string): Promise<string>;
  /** The same, for the browser to forget it. */
  clear(): Promise<string>;
}

const tokenShape = /^[\w-]{43}$/;

/**
 * @param secrets the first signs, all are tried
 * @param origin the public address of the site: over https the cookie is for https alone, and for this very host
 */
export function createSessionCookie({
  secrets,
  origin,
}: {
  secrets: readonly string[];
  origin: string;
}): SessionCookie {
  const isSecure = !isLoopback(origin);
  const name = isSecure ? '__Host-session' : 'session';
  const cookie = createCookie(name, {
    secrets: [...secrets],
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure,
    maxAge: sessionHours * 60 * 60,
  });
  const isNamed = new RegExp(`(?:^|;)\\s*${name}=`);
  return {
    name,
    async read(header) {
      if (header === undefined || !isNamed.test(header)) return null;
      const value: unknown = await cookie.parse(header);
      return typeof value === 'string' && tokenShape.test(value) ? { token: value } : 'forged';
    },
    set: (token) => cookie.serialize(token),
    clear: () => cookie.serialize('', { maxAge: 0 }),
  };
}

/** Browsers keep no `Secure` cookie of a site without https, and take one from this computer for granted only in part. */
export function isLoopback(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'http:' && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
