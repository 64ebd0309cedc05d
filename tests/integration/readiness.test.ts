// The self-assessment asked of the real server: the form, its result, and the paper with the notes that nothing else may hold.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { longestNote } from '#app/features/readiness/local-evidence.ts';
import { buildCard } from '#tests/factories/card.ts';
import { readDocx } from '#tests/factories/read-docx.ts';
import { startTestServer, testOrigin } from '#tests/setup/start-server.ts';

const cards = [
  buildCard({
    slug: 'tea-circle',
    name: 'Tea & Circle',
    requirements: {
      text: 'What it needs.',
      items: [
        { id: 'n1', need: 'Somebody who counts', theme: 'impact', source: 's1' },
        { id: 'n2', need: 'A leader who listens', theme: 'leadership', source: 's2' },
      ],
    },
  }),
  buildCard({ slug: 'cake-club', name: 'Cake Club' }),
];
const server = await startTestServer({ cards });
const page = (query: string, init: RequestInit = {}) =>
  fetch(`${server.origin}/readiness${query}`, { redirect: 'manual', ...init });
const file = (query: string, init: RequestInit = {}) =>
  fetch(`${server.origin}/readiness.docx${query}`, { redirect: 'manual', ...init });
const send = (fields: Record<string, string> | [string, string][], headers: Record<string, string> = {}) =>
  file('', { method: 'POST', body: new URLSearchParams(fields), headers });
/** Text as a reader has it, without what React puts between pieces. */
const readPage = async (response: Response) => (await response.text()).replaceAll('<!-- -->', '');
const readFile = async (response: Response) => readDocx(Buffer.from(await response.arrayBuffer()));
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('the page', () => {
  it('is a form without script, of eighteen questions and seven features', async () => {
    const html = await readPage(await page(''));
    expect(html.match(/<fieldset/g)).toHaveLength(25);
    expect(html.match(/type="radio"/g)).toHaveLength(18 * 5 + 7 * 4);
    expect(html).toMatch(/<form method="get" action="\/readiness"/);
    expect(html.replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '')).not.toContain('<script');
  });

  it('carries the models that somebody has in mind through the form', async () => {
    const html = await readPage(await page('?model=tea-circle&model=nope'));
    expect(html).toContain('<input type="hidden" name="model" value="tea-circle"/>');
    expect(html).toContain('model = nope: No such value.');
  });

  it('shows what answers say at their address, and asks again with them kept', async () => {
    const result = await readPage(await page('?q07=not-yet&q10=usual&model=tea-circle'));
    expect(result).toContain('What your answers show');
    expect(result).toContain('href="/models/tea-circle#n1"');
    expect(result).not.toContain('href="/models/tea-circle#n2"');
    expect(result).toContain('name="robots" content="noindex"');
    expect(result).toContain(`<link rel="canonical" href="${testOrigin}/readiness"/>`);
    const again = await readPage(await page('?q07=not-yet&q10=usual&model=tea-circle&show=form'));
    expect(
      again.match(/<input[^>]*checked=""[^>]*>/g)?.map((input) => /name="(\w+)"/.exec(input)?.[1]),
    ).toEqual(['q07', 'q10']);
  });

  it('says so when the form comes without an answer', async () => {
    expect(await readPage(await page('?show=result'))).toContain('No statement has an answer yet');
    expect(await readPage(await page(''))).not.toContain('No statement has an answer yet');
  });

  it.each([
    ['?q01=perhaps', 'q01 = perhaps: Answer with not-yet'],
    ['?q99=usual', 'q99 = usual: No such parameter.'],
    ['?q01=%3Cscript%3Ealert(1)%3C/script%3E', 'q01 = &lt;script&gt;alert(1)&lt;/script&gt;'],
    ['?q01=%ff%fe&f1=usual', 'f1 = usual: Answer with'],
    [`?${'q01=x&'.repeat(500)}`, 'q01 = x'],
  ])('%s, tampered with, is the form again', async (query, words) => {
    const response = await page(query);
    expect(response.status).toBe(200);
    const html = await readPage(response);
    expect(html).toContain('Is your area ready?');
    expect(html).toContain(words);
  });
});

describe('the paper', () => {
  it('is a Word document that nobody keeps, without notes where it is only asked for', async () => {
    const response = await file('?q01=usual&q07=not-yet&model=tea-circle');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': docxType,
      'content-disposition': 'attachment; filename="community-rainbow-readiness-2026-03-10.docx"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(response.headers.get('ETag')).toBeNull();
    const length = Number(response.headers.get('Content-Length'));
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.length).toBe(length);
    const paper = await readDocx(bytes);
    expect(paper.headings[0]).toEqual({ level: 1, text: 'Is our area ready?' });
    expect(paper.warnings).toEqual([]);
    expect(paper.tables.at(0)?.rows[1]?.[2]).toBe('How we work here');
    expect(paper.tables.flatMap(({ rows }) => rows)).toContainEqual([
      'Impact',
      'Tea & Circle',
      'Somebody who counts',
    ]);
    expect(paper.notes.join(' ')).toContain('developing-community-asset-based-approach');
    expect(paper.links.map(({ href }) => href)).toContain(`${testOrigin}/models/tea-circle#n1`);
  });

  it('holds each note and who says so beside its answer', async () => {
    const hostile = 'Tea & <b>cake</b> "quoted" \u202e\u0000 ]]> =1+1 ẞ 中 🫖\r\nsecond line';
    const response = await send([
      ['q01', 'usual'],
      ['q07', 'not-yet'],
      ['f1', 'partly'],
      ['model', 'tea-circle'],
      ['note-q01', hostile],
      ['who-q01', 'people'],
      ['who-q01', 'leaders'],
      ['who-q01', 'martians'],
      ['note-f1', 'A map'],
    ]);
    expect(response.status).toBe(200);
    const { tables, text } = await readFile(response);
    expect(tables[0]?.rows[1]?.slice(2)).toEqual([
      'How we work here',
      'Tea & <b>cake</b> "quoted" ]]> =1+1 ẞ 中 🫖 second line Who says so: leaders and people who draw on support.',
    ]);
    expect(tables.at(-1)?.rows[1]?.slice(2)).toEqual(['In part', 'A map']);
    expect(text).not.toContain('martians');
  });

  it('is a blank copy where nothing is answered', async () => {
    const { tables, headings } = await readFile(await file(''));
    expect(tables.flatMap(({ rows }) => rows.slice(1))).toHaveLength(25);
    expect(headings.map(({ text }) => text)).not.toContain('Gaps, and what could help');
  });

  it('answers HEAD with the headers of GET', async () => {
    const [full, head] = await Promise.all([file('?q01=usual'), file('?q01=usual', { method: 'HEAD' })]);
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of ['Content-Type', 'Content-Disposition', 'Cache-Control'])
      expect(head.headers.get(name)).toBe(full.headers.get(name));
  });
});

describe('what the form brings that cannot be made into a paper', () => {
  /** Sends the form as a browser does, following on with the same body where told to. */
  async function sendOn(
    fields: [string, string][],
  ): Promise<{ address: string; status: number; html: string; kept: string | null }> {
    const first = await send(fields);
    expect([first.status, first.headers.get('Cache-Control')]).toEqual([307, 'no-store']);
    const address = first.headers.get('Location') ?? '';
    const second = await fetch(server.origin + address, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    return {
      address,
      status: second.status,
      html: await readPage(second),
      kept: second.headers.get('Cache-Control'),
    };
  }

  it('comes back with the good answers and every note, and says what was ignored', async () => {
    const { address, status, html, kept } = await sendOn([
      ['q01', 'usual'],
      ['q02', 'perhaps'],
      ['q44', 'usual'],
      ['model', 'nope'],
      ['note-q01', 'Minutes of May <i>'],
      ['who-q01', 'staff'],
      ['note-q99', 'secret'],
    ]);
    expect(address).toBe('/readiness?q01=usual&q02=perhaps&q44=usual&model=nope');
    expect([status, kept]).toEqual([200, 'no-store']);
    for (const words of ['q02 = perhaps', 'q44 = usual', 'model = nope', 'What your answers show'])
      expect(html).toContain(words);
    expect(html).toMatch(/<textarea[^>]*name="note-q01"[^>]*>Minutes of May &lt;i&gt;<\/textarea>/);
    expect(html).toMatch(/<input type="checkbox"[^>]*name="who-q01"[^>]*checked=""[^>]*value="staff"/);
    expect(html).toMatch(/<input type="hidden" name="q01" value="usual"\/>/);
  });

  it('comes back with notes even where no answer was good', async () => {
    const { html } = await sendOn([
      ['q01', 'tampered'],
      ['note-q05', 'Kept'],
    ]);
    expect(html).toMatch(/name="note-q05"[^>]*>Kept<\/textarea>/);
  });

  it('comes back with a note that is too long, whole, and says which', async () => {
    const long = 'é'.repeat(longestNote + 1);
    const { status, html, kept } = await sendOn([
      ['q01', 'usual'],
      ['note-q03', long],
    ]);
    expect([status, kept]).toEqual([400, 'no-store']);
    expect(html).toContain('There is a problem');
    expect(html).toContain('Shorten this note to at most 2,000 characters');
    expect(html).toContain('href="#note-q03"');
    expect(html).toContain(long);
  });

  it.each([
    ['nothing', '', 'application/x-www-form-urlencoded'],
    ['garbage', '\u0000\u0001%%%&&&===', 'application/x-www-form-urlencoded'],
    [
      'another encoding',
      '--x\r\nContent-Disposition: form-data; name="q01"\r\n\r\nusual\r\n--x--',
      'multipart/form-data; boundary=x',
    ],
    ['JSON', '{"q01":"usual"}', 'application/json'],
  ])('%s leads to the form', async (_case, body, type) => {
    const response = await file('', { method: 'POST', body, headers: { 'Content-Type': type } });
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/readiness']);
  });

  it('leads from a tampered address to the page that says so', async () => {
    const response = await file('?q01=usual&q02=perhaps&colour=blue');
    expect([response.status, response.headers.get('Location')]).toEqual([
      303,
      '/readiness?q01=usual&q02=perhaps&colour=blue',
    ]);
  });
});

describe('how much may be sent', () => {
  it('is a full note on every statement in any script', async () => {
    const ids = [
      ...Array.from({ length: 18 }, (_, index) => `q${String(index + 1).padStart(2, '0')}`),
      ...Array.from({ length: 7 }, (_, index) => `f${index + 1}`),
    ];
    const response = await send(
      ids.flatMap((id): [string, string][] => [
        [id, id.startsWith('q') ? 'started' : 'partly'],
        [`note-${id}`, '中'.repeat(longestNote)],
        ...['leaders', 'staff', 'groups', 'people'].map((who): [string, string] => [`who-${id}`, who]),
      ]),
    );
    expect(response.status).toBe(200);
    const { tables } = await readFile(response);
    expect(
      tables.flatMap(({ rows }) => rows).filter((row) => row.at(-1)?.startsWith('中'.repeat(longestNote))),
    ).toHaveLength(25);
  });

  it('is no megabyte, and the answer says what to do', async () => {
    const response = await send({ q01: 'usual', 'note-q01': 'x'.repeat(1_000_000) });
    expect(response.status).toBe(413);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.text()).toMatch(/That is too much to send at once.*Shorten it/s);
  });
});

describe('whose form it is', () => {
  it.each([
    ['https://evil.example', 403],
    ['null', 403],
    [testOrigin, 200],
  ])('from %s: %d', async (origin, status) => {
    expect((await send({ q01: 'usual' }, { Origin: origin })).status).toBe(status);
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('%s is refused', async (method) => {
    expect((await file('', { method })).status).toBe(405);
  });
});

it('notes reach no address, log or disk', async () => {
  const own = await startTestServer({ cards });
  const marked = 'kingfisher-under-the-bridge';
  const body = () =>
    new URLSearchParams([
      ['q01', 'usual'],
      ['q02', 'tampered'],
      ['note-q01', marked],
      ['who-q01', 'people'],
    ]);
  const post = (path: string, form = body()) =>
    fetch(own.origin + path, { method: 'POST', body: form, redirect: 'manual' });
  const back = await post('/readiness.docx');
  expect(back.headers.get('Location')).not.toContain(marked);
  await (await post(back.headers.get('Location') ?? '')).text();
  const whole = body();
  whole.delete('q02');
  const made = await post('/readiness.docx', whole);
  expect((await readFile(made)).text).toContain(marked);
  const plain = await readFile(await fetch(`${own.origin}/readiness.docx?q01=usual`));
  expect(plain.text).not.toContain(marked);
  const log = JSON.stringify(own.readLog());
  expect(log).toContain('/readiness.docx');
  expect(log).not.toMatch(/kingfisher|q01|usual|people/);
  for (const suffix of ['', '-wal'])
    expect(readFileSync(`${own.databasePath}${suffix}`).includes(marked)).toBe(false);
});
