// The two forms that anybody can send, with the guard as it is outside tests: what a program sends is refused and logged, what a person
// typed comes back.
import { count } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { guardWords, type GuardFault } from '#app/lib/guard-words.ts';
import { formLimits, openFormLimits } from '#app/server/form-limits.ts';
import { outbox, submissions } from '#db/schema.ts';
import { startTestServer, testNow } from '#tests/setup/start-server.ts';

let now = testNow.getTime();
const site = await startTestServer({
  clock: () => new Date(now),
  formLimits: { ...openFormLimits, quickestSeconds: formLimits.quickestSeconds },
});
const typed = {
  '/submit': { kind: 'change', model: 'sample-model' },
  '/submit/return': { reference: 'CR-4F7K-9TQX', email: 'sam@provider.example' },
};
const trap = 'website-address';

/** What the page sends by itself. */
function readHidden(html: string): Record<string, string> {
  const stamp = /name="stamp" value="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(html).toMatch(new RegExp(`name="${trap}"`));
  return { stamp, [trap]: '' };
}

async function open(path: string): Promise<Record<string, string>> {
  const answer = await fetch(site.origin + path);
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  expect(answer.headers.get('ETag')).toBeNull();
  return readHidden(await answer.text());
}

function send(path: string, fields: Record<string, string>) {
  return fetch(site.origin + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
}

describe.each(Object.keys(typed) as (keyof typeof typed)[])('%s', (path) => {
  it.each<[GuardFault, number, Record<string, string>]>([
    ['too-quick', 2, {}],
    ['filled', 10, { [trap]: 'https://spam.example' }],
    ['too-old', 25 * 60 * 60, {}],
    ['forged', 10, { stamp: 'kz0.AAAA' }],
    ['forged', 10, { stamp: '' }],
  ])(
    'refuses what is %s, says so in the log, and loses nothing',
    async (fault, seconds, changed: Record<string, string>) => {
      const fields = { ...typed[path], ...(await open(path)), ...changed };
      now += seconds * 1000;
      const logged = site.readLog().length;
      const answer = await send(path, fields);
      const html = await answer.text();
      expect(answer.status).toBe(400);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(html).toContain(guardWords[fault]);
      for (const value of Object.values(typed[path])) expect(html).toContain(`value="${value}"`);
      expect(html).not.toContain('spam.example');
      const warnings = site
        .readLog()
        .slice(logged)
        .filter(({ level }) => level === 40);
      expect(warnings).toEqual([
        expect.objectContaining({ refused: `guard-${fault}`, method: 'POST', path }),
      ]);
      expect(JSON.stringify(site.readLog())).not.toMatch(/spam|provider\.example|9TQX|127\.0\.0\.1/);
      expect(site.db.select({ count: count() }).from(outbox).get()).toEqual({ count: 0 });

      // A person presses again.
      const before = site.db.select({ count: count() }).from(submissions).get()?.count ?? 0;
      now += 3_000;
      expect((await send(path, { ...typed[path], ...readHidden(html) })).status).toBe(303);
      const after = site.db.select({ count: count() }).from(submissions).get()?.count ?? 0;
      expect(after - before).toBe(path === '/submit' ? 1 : 0);
    },
  );
});
