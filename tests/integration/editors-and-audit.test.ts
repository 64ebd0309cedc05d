// The pages by which an admin looks after the editors and reads the audit trail, without script, on the real server.
import { beforeEach, describe, expect, it } from 'vitest';
import { listEditors } from '#app/features/editors/commands.server.ts';
import { recordAction } from '#app/features/editors/audit.server.ts';
import type { Editor } from '#app/features/editors/editor.ts';
import { insertEditor } from '#tests/factories/editor.ts';
import { post, signIn } from '#tests/setup/sign-in.ts';
import { startTestServer, testNow, type TestServer } from '#tests/setup/start-server.ts';

let site: TestServer;
let chief: Editor;
let ada: Editor;
let cookie = '';
beforeEach(async () => {
  site = await startTestServer();
  chief = insertEditor(site.db, { email: 'chief@council.example', role: 'admin' });
  ada = insertEditor(site.db, { email: 'ada@council.example' });
  cookie = await signIn(site, chief.id);
});

const get = (path: string) => fetch(site.origin + path, { headers: { cookie }, redirect: 'manual' });
const send = (fields: Record<string, string>) => post(site, '/moderation/editors', fields, { cookie });
const listNow = () => listEditors(site.db).map(({ email, role }) => `${email} ${role}`);

/** Follows what a form led to. */
async function follow(answer: Response): Promise<string> {
  expect(answer.status).toBe(303);
  return (await get(answer.headers.get('Location') ?? '')).text();
}

describe('/moderation/editors', () => {
  it('lets somebody in, whose address was typed as people type, and says what to tell them', async () => {
    const html = await follow(await send({ do: 'add', email: ' Bo@Council.example', admin: 'yes' }));
    expect(html).toContain('bo@council.example may now moderate');
    expect(html).toContain('http://rainbow.example/sign-in');
    expect(listNow()).toContain('bo@council.example admin');
  });

  it.each([
    ['', 400, 'Write the e-mail address in full, such as name@example.org'],
    ['bo@', 400, 'Write the e-mail address in full, such as name@example.org'],
    ['ADA@council.example', 409, 'ada@council.example is an editor already: a role is changed in the list'],
  ])('says what is wrong with %j and keeps it', async (email, status, message) => {
    const answer = await send({ do: 'add', email, admin: 'yes' });
    const html = await answer.text();
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(html).toContain('<title>Error: Editors');
    expect(html).toContain(`<a href="#new-email" class="font-bold text-risk">${message}</a>`);
    expect(html).toContain(`value="${email}"`);
    expect(html).toMatch(/<input type="checkbox" id="new-admin"[^>]* checked=""/);
    expect(listNow()).toHaveLength(2);
  });

  it('makes an admin of an editor, an editor of an admin, and nobody of them', async () => {
    const who = String(ada.id);
    expect(await follow(await send({ do: 'make-admin', who }))).toContain(
      'ada@council.example is now an admin',
    );
    expect(listNow()).toContain('ada@council.example admin');
    await follow(await send({ do: 'make-editor', who }));
    expect(listNow()).toContain('ada@council.example editor');
    expect(await follow(await send({ do: 'remove', who }))).toContain(
      'ada@council.example may no longer moderate',
    );
    expect(listNow()).toEqual(['chief@council.example admin']);
    const again = await send({ do: 'remove', who });
    expect([again.status, await again.text()]).toEqual([
      409,
      expect.stringContaining('somebody else removed them'),
    ]);
  });

  it.each(['remove', 'make-editor'])('refuses the last admin’s own “%s”, and says why', async (deed) => {
    const answer = await send({ do: deed, who: String(chief.id) });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain(
      'chief@council.example is the last admin: make somebody else an admin first',
    );
    expect(listNow()).toContain('chief@council.example admin');
  });

  it.each(['remove', 'make-editor', 'sign-out'])(
    'leads an admin who does “%s” to themselves to the queue',
    async (deed) => {
      await send({ do: 'make-admin', who: String(ada.id) });
      const answer = await send({ do: deed, who: String(chief.id) });
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/moderation']);
      expect((await get('/moderation')).status).toBe(deed === 'make-editor' ? 200 : 303);
    },
  );

  it.each<Record<string, string>>([
    {},
    { do: 'explode' },
    { do: 'remove', who: '99' },
    { do: 'remove', who: "1' OR 1" },
  ])('does nothing for %j', async (fields) => {
    const answer = await send(fields);
    expect([400, 409]).toContain(answer.status);
    expect(listNow()).toHaveLength(2);
  });
});

describe('/moderation/audit', () => {
  beforeEach(() => {
    const of = { editorId: ada.id, action: 'declined', now: testNow } as const;
    recordAction(site.db, { ...of, subject: 'submission CR-AAAA-AAAA', words: '<script>alert(1)</script>' });
    recordAction(site.db, {
      ...of,
      editorId: null,
      action: 'renamed',
      subject: 'model tea',
      words: '=HYPERLINK()',
    });
  });

  it('shows what was done, in words, and runs none of it', async () => {
    const html = await (await get('/moderation/audit')).text();
    for (const words of [
      'ada@council.example',
      'Declined',
      'Renamed',
      'Commands on the server',
      '10 March 2026, 12:00',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toContain('<script>alert');
  });

  it('narrows down by an address that says all of it, for the file too', async () => {
    const query = `who=${ada.id}&action=declined&subject=cr-a`;
    const html = await (await get(`/moderation/audit?${query}`)).text();
    expect(html).toContain('1 action of those chosen');
    expect(html).toContain(`href="/moderation/audit.csv?${query.replaceAll('&', '&amp;')}"`);
    expect(html).toMatch(/<option value="declined" selected="">/);
    const file = await (await get(`/moderation/audit.csv?${query}`)).text();
    expect(file.split('\r\n')).toHaveLength(3);
  });

  it('is taken away as a file, which is written down first, with nothing that a spreadsheet runs', async () => {
    // Asking for its headers alone takes nothing away.
    await fetch(`${site.origin}/moderation/audit.csv`, { method: 'HEAD', headers: { cookie } });
    const answer = await get('/moderation/audit.csv');
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8; header=present');
    expect(answer.headers.get('Content-Disposition')).toBe(
      'attachment; filename="audit-trail-2026-03-10.csv"',
    );
    const [names, first, second] = (await answer.text()).split('\r\n');
    expect(names).toBe('id,at,editor,action,subject,words');
    expect(first).toContain('"chief@council.example","audit-exported","audit trail"');
    expect(second).toContain('"\'=HYPERLINK()"');
    expect(await (await get('/moderation/audit')).text()).toContain('Took the audit trail away');
  });

  it('answers a page beyond the last with the last', async () => {
    const html = await (await get('/moderation/audit?page=99')).text();
    expect(html).toContain('2 actions');
    expect(html).toContain('submission CR-AAAA-AAAA');
  });
});
