import { expect, it } from 'vitest';
import { createSessionCookie, isLoopback } from './session-cookie.server.ts';
import { makeToken } from '#app/lib/token.server.ts';

const secrets = ['a secret of the tests and nothing else'];
const origin = 'https://rainbow.example';
const pairOf = (setCookie: string) => setCookie.split(';')[0] ?? '';

it('reads what it set, among other cookies', async () => {
  const cookie = createSessionCookie({ secrets, origin });
  const token = makeToken();
  const pair = pairOf(await cookie.set(token));
  for (const header of [pair, `a=b; ${pair}`, `${pair};a=b`, `session=other; ${pair}`]) {
    expect(await cookie.read(header)).toEqual({ token });
  }
});

it.each([undefined, '', 'a=b', 'session=x', 'x__Host-session=y', 'a=__Host-session'])(
  'finds none in %j',
  async (header) => {
    expect(await createSessionCookie({ secrets, origin }).read(header)).toBeNull();
  },
);

it.each(['', '.', 'x', 'eyJhIjoxfQ==', `${'A'.repeat(60)}.${'B'.repeat(43)}`, '%', '%ZZ', '"', 'a.b.c'])(
  'takes %j for forged',
  async (value) => {
    expect(await createSessionCookie({ secrets, origin }).read(`__Host-session=${value}`)).toBe('forged');
  },
);

it('takes what another secret signed for forged, and what any of several did', async () => {
  const token = makeToken();
  const other = createSessionCookie({ secrets: ['another secret'], origin });
  const pair = pairOf(await other.set(token));
  expect(await createSessionCookie({ secrets, origin }).read(pair)).toBe('forged');
  const both = createSessionCookie({ secrets: [...secrets, 'another secret'], origin });
  expect(await both.read(pair)).toEqual({ token });
  expect(await other.read(pairOf(await both.set(token)))).toBe('forged');
});

it('takes something else that was signed here for forged', async () => {
  const cookie = createSessionCookie({ secrets, origin });
  for (const value of ['', 'short', 'A'.repeat(44), '=;'.repeat(30)]) {
    expect(await cookie.read(pairOf(await cookie.set(value)))).toBe('forged');
  }
});

it.each([
  ['https://rainbow.example', false],
  ['http://rainbow.example', false],
  ['https://localhost', false],
  ['http://localhost.evil.example', false],
  ['http://127.0.0.1.evil.example', false],
  ['http://0.0.0.0:3000', false],
  ['http://localhost:3000', true],
  ['http://127.0.0.1:3000', true],
  ['http://127.1.2.3', true],
  ['http://[::1]:3000', true],
])('%s is on this computer: %s', async (address, expected) => {
  expect(isLoopback(address)).toBe(expected);
  const cookie = createSessionCookie({ secrets, origin: address });
  for (const header of [await cookie.set(makeToken()), await cookie.clear()]) {
    expect(header.includes('; Secure;')).toBe(!expected);
    expect(header.startsWith(expected ? 'session=' : '__Host-session=')).toBe(true);
    expect(header).toMatch(/; Path=\/; HttpOnly;.* SameSite=Lax$/);
    expect(header).not.toContain('Domain');
  }
});
