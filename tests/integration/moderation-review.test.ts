// What waits, and deciding on it, against the real server, with plain forms as a browser without script sends them.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Editor } from '#app/features/editors/editor.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { addRevision, findStandingCard } from '#app/features/models/publish.server.ts';
import { eraseSubmitter, withdrawSubmission } from '#app/features/submissions/commands.server.ts';
import { beginEdit } from '#app/features/moderation/working-copy.server.ts';
import { readSubmission } from '#app/features/submissions/queries.server.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { retiredSlugs } from '#db/schema.ts';
import { buildCard } from '#tests/factories/card.ts';
import { insertEditor } from '#tests/factories/editor.ts';
import { draftOfNewModel, sendAs, writeDraft } from '#tests/factories/moderated.ts';
import { signIn } from '#tests/setup/sign-in.ts';
import { startTestServer, type TestServer } from '#tests/setup/start-server.ts';
import { toWords } from '#tests/setup/to-words.ts';

const tea = buildCard({ slug: 'tea', name: 'Tea Circles' });
const soup = buildCard({ slug: 'soup', name: 'Soup Kitchens' });
const sentAt = new Date('2026-03-09T12:00:00Z');
const summary = 'A made-up model with a better summary: neighbours share tea through the week.';
const theirs = 'A made-up model that others changed meanwhile: neighbours share tea.';

let now: Date;
let site: TestServer;
let ada: Desk;
let bea: Desk;

interface Desk {
  editor: Editor;
  ask: (path: string) => Promise<Response>;
  read: (path: string) => Promise<string>;
  /** Sends a form; `from` is the page, as it was read, whose hidden fields go with it. */
  send: (path: string, fields: Record<string, string>, from?: string) => Promise<Response>;
}

async function seat(email: string): Promise<Desk> {
  const editor = insertEditor(site.db, { email });
  const Cookie = await signIn(site, editor.id, now);
  const ask = (path: string) => fetch(site.origin + path, { headers: { Cookie }, redirect: 'manual' });
  return {
    editor,
    ask,
    read: async (path) => toWords(await (await ask(path)).text()),
    async send(path, fields, from) {
      const html = from ?? (await (await ask(path)).text());
      const [, seen] = /name="seen" value="([^"]*)"/.exec(html) ?? [];
      const body = new URLSearchParams({ ...(seen !== undefined && { seen }), ...fields });
      return fetch(site.origin + path, { method: 'POST', body, headers: { Cookie }, redirect: 'manual' });
    },
  };
}

function sendChange(change: Partial<Card> = { summary }, at = sentAt) {
  return sendAs(site.db, {
    begin: { kind: 'change', slug: 'tea' },
    now: at,
    change: ({ card }) => ({ card: { ...card, ...change } }),
  });
}

function sendNew(card: Card = buildCard({ name: 'Cake Clubs' })) {
  return sendAs(site.db, { begin: { kind: 'new-model' }, now: sentAt, change: draftOfNewModel(card) });
}

/** Of the editors' copy of what was sent last. */
function readCopyId(): number {
  const sql = 'SELECT id FROM submissions WHERE mends_id IS NOT NULL ORDER BY id DESC';
  return (site.db.$client.prepare(sql).get() as { id: number }).id;
}

const publishTheirs = (change: Partial<Card>) =>
  addRevision(site.db, { card: { ...tea, ...change }, authorKind: 'editor', note: 'x', now });
const leadOf = (response: Response) => [response.status, response.headers.get('Location')];

beforeEach(async () => {
  now = new Date('2026-03-11T14:32:00Z');
  site = await startTestServer({ cards: [tea, soup], clock: () => now });
  ada = await seat('ada@council.example');
  bea = await seat('bea@council.example');
});

describe('what waits', () => {
  it('is told with its age and day, the first due first, and by whom it is open', async () => {
    expect(await ada.read('/moderation')).toContain('Nothing waits. What people send in appears here.');
    const late = sendNew();
    site.db.$client
      .prepare('UPDATE submissions SET sent_at = ? WHERE id = ?')
      .run('2026-02-02T12:00:00.000Z', late.id);
    const { reference } = sendChange();
    await bea.ask(moderationPaths.review(reference));
    const words = await ada.read('/moderation');
    expect(words).toContain('2 wait for a decision, 1 of them overdue.');
    expect(words).toMatch(
      /A new model: Cake Clubs .*overdue by 7 working days; it was due on 2 March 2026.*A change: Tea Circles .*9 March 2026 2 working days by 8 April 2026/,
    );
    expect(words).toContain('Open with bea@council.example, since 14:32');
    expect(await bea.read('/moderation')).not.toContain('Open with');
  });

  it.each([
    ['state=asked', /Nothing of what waits is like that/],
    ['kind=change', /1 of 2.*A change: Tea Circles/],
    ['text=cake', /1 of 2.*A new model: Cake Clubs/],
    ['due=overdue', /Nothing of what waits is like that/],
    ['state=odd&kind=%00&text=', /2 entries/],
  ])('is filtered by %s', async (query, expected) => {
    sendNew();
    sendChange();
    expect(await ada.read(moderationPaths.queue(query))).toMatch(expected);
  });

  it('opens a card by its name or slug, and offers those alike', async () => {
    for (const typed of ['tea', 'TEA CIRCLES', ' Tea Circles ']) {
      const response = await ada.ask(moderationPaths.queue(new URLSearchParams({ open: typed }).toString()));
      expect(leadOf(response)).toEqual([303, '/moderation/models/tea']);
    }
    const html = await (await ada.ask(moderationPaths.queue('open=kitchen'))).text();
    expect(html).toContain('<title>Error: What waits');
    expect(toWords(html)).toMatch(/No card is called “kitchen”.*You may mean: Soup Kitchens/);
  });
});

describe('a review', () => {
  it('shows the change against the card, its levels, and who sent it', async () => {
    const { reference } = sendChange();
    const response = await ada.ask(moderationPaths.review(reference));
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('X-Robots-Tag')).toBe('noindex');
    const html = await response.text();
    expect(html).toMatch(/<ins[^>]*>[^]*better summary/);
    const words = toWords(html);
    expect(words).toContain('A change to Tea Circles');
    expect(words).toMatch(/Private\. .*Grace Sample .*grace@provider\.example .*Secret Network .*Our pay\./);
    expect(words).toContain('It is out of date.');
    expect(words).toContain('No level changes, and no verdict.');
    expect(words).toContain('the content check finds nothing wrong');
  });

  it('tells what the content check finds, and leads to its question', async () => {
    const { reference } = sendChange({ problem: { text: 'In the town 4,000 people live alone.' } });
    const html = await (await ada.ask(moderationPaths.review(reference))).text();
    expect(toWords(html)).toContain('holds a figure (4,000) and names no source');
    expect(html).toMatch(/<button[^>]*name="at" value="problem"/);
    const response = await ada.send(moderationPaths.review(reference), { act: 'mend', at: 'problem' });
    expect(leadOf(response)).toEqual([303, `${moderationPaths.reviewEdit(reference)}/problem`]);
    expect(await (await ada.ask(moderationPaths.review(reference))).text()).toContain(
      `href="${moderationPaths.reviewEdit(reference)}/problem"`,
    );
  });

  it('tells both what was sent and what an editor mended', async () => {
    const { reference } = sendChange();
    const opened = await ada.send(moderationPaths.review(reference), { act: 'mend' });
    expect(leadOf(opened)).toEqual([303, moderationPaths.reviewEdit(reference)]);
    writeDraft(site.db, readCopyId(), ({ card }) => ({ card: { ...card, name: 'Tea and Cake' } }));
    expect(await bea.read(moderationPaths.review(reference))).toMatch(
      /What editors mended .*ada@council\.example changed in it since\. .*Cake.*What was sent, against the card/,
    );
  });

  it('tells that another has it open, for half an hour', async () => {
    const { reference } = sendChange();
    await ada.ask(moderationPaths.reviewPage(reference, 'publish'));
    now = new Date('2026-03-11T15:00:00Z');
    expect(await bea.read(moderationPaths.review(reference))).toContain(
      'ada@council.example has had this open since 14:32',
    );
    now = new Date('2026-03-11T15:03:00Z');
    expect(await bea.read(moderationPaths.review(reference))).not.toContain('has had this open');
  });

  it('tells that the card moved on, where it clashes, and that it was withdrawn', async () => {
    const { reference } = sendChange();
    publishTheirs({ people: ['unpaid-carers'] });
    expect(await ada.read(moderationPaths.review(reference))).toMatch(/from revision 1 to revision 2/);
    publishTheirs({ people: ['unpaid-carers'], summary: theirs });
    expect(await ada.read(moderationPaths.review(reference))).toMatch(/Two changes met in 1 place/);
    const settle = await ada.send(moderationPaths.review(reference), { act: 'settle' });
    expect(leadOf(settle)).toEqual([303, moderationPaths.reviewPage(reference, 'clashes')]);
    site.db.insert(retiredSlugs).values({ slug: 'tea', withdrawnOn: '2026-03-10', reason: 'x' }).run();
    expect(await ada.read(moderationPaths.review(reference))).toContain('The card was withdrawn since');
  });

  it('shows a new model by its answers, and as a card, blanks told', async () => {
    const { spread: _spread, ...card } = buildCard({ name: 'Cake Clubs' });
    const { reference } = sendNew(card as Card);
    expect(await ada.read(moderationPaths.review(reference))).toMatch(
      /“Where it runs” is blank.*What was answered .*Name Cake Clubs/,
    );
    const preview = await ada.read(moderationPaths.reviewPage(reference, 'card'));
    expect(preview).toMatch(/Preview, not published .*What is blank .*Cake Clubs.*What would kill it/);
  });

  it.each(['CR-NONE-SUCH', '%00', 'x'.repeat(300)])('is not there for %s', async (reference) => {
    expect((await ada.ask(moderationPaths.review(reference))).status).toBeGreaterThanOrEqual(400);
  });

  it('has no page of another name', async () => {
    const { reference } = sendChange();
    expect((await ada.ask(moderationPaths.reviewPage(reference, 'odd'))).status).toBe(404);
    expect((await ada.send(moderationPaths.reviewPage(reference, 'odd'), {}, '')).status).toBe(404);
  });
});

describe('publishing', () => {
  it('puts a change in front of readers at once, and tells what was decided', async () => {
    const { reference } = sendChange();
    const page = moderationPaths.reviewPage(reference, 'publish');
    const correction = 'The summary named the wrong day; it is right now.';
    expect(leadOf(await ada.send(page, { checked: 'on', correction }))).toEqual([
      303,
      moderationPaths.review(reference),
    ]);
    expect(await (await fetch(`${site.origin}/models/tea`)).text()).toContain('better summary');
    const html = await (await bea.ask(moderationPaths.review(reference))).text();
    expect(toWords(html)).toMatch(
      /ada@council\.example published it on 11 March 2026, 14:32 .*The summary named the wrong day.*Published: revision 2\..*What changed .*better summary/,
    );
    expect(html).toContain('href="/models/tea/history"');
    expect(leadOf(await ada.ask(page))).toEqual([303, moderationPaths.review(reference)]);
    expect((await site.readMail()).map(({ subject }) => subject)).toContain(
      `Published: Tea Circles (${reference})`,
    );
  });

  it('gives a new model its address, and refuses another’s, keeping what was typed', async () => {
    const { reference } = sendNew(
      buildCard({ name: 'Cake Clubs', related: [{ model: 'soup', why: 'Often on one day.' }] }),
    );
    const page = moderationPaths.reviewPage(reference, 'publish');
    const html = await (await ada.ask(page)).text();
    expect(html).toContain('value="cake-clubs"');
    expect(toWords(html)).toMatch(/This address is for ever.*Soup Kitchens gets a revision that names/);
    const refused = await ada.send(page, { slug: 'tea' }, html);
    expect(refused.status).toBe(400);
    const again = await refused.text();
    expect(again).toContain('<title>Error: Publish it?');
    expect(again).toMatch(/id="slug"[^>]*value="tea"|value="tea"[^>]*id="slug"/);
    expect(leadOf(await ada.send(page, { slug: 'cakes' }, again))[0]).toBe(303);
    expect(findStandingCard(site.db, 'cakes')?.card.name).toBe('Cake Clubs');
  });

  it('lists what keeps it back instead of a form', async () => {
    const { reference } = sendChange({ problem: { text: 'In the town 4,000 people live alone.' } });
    const page = moderationPaths.reviewPage(reference, 'publish');
    const html = await (await ada.ask(page)).text();
    expect(toWords(html)).toMatch(/It cannot be published yet .*4,000/);
    expect(html).not.toContain('Publish it now');
    // Sent all the same.
    const { seen = '' } = /"seen":"(?<seen>[^"]+)"/.exec(html)?.groups ?? {};
    expect((await ada.send(page, { seen }, '')).status).not.toBe(303);
  });

  it('keeps a note of more than 600 characters in the form', async () => {
    const { reference } = sendChange();
    const correction = `${'It was wrong. '.repeat(50)}`.trim();
    const response = await ada.send(moderationPaths.reviewPage(reference, 'publish'), { correction });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(correction);
  });
});

describe('two editors at once', () => {
  it('tells the second who decided what, beside what they typed', async () => {
    const { reference } = sendChange();
    const page = moderationPaths.reviewPage(reference, 'decline');
    const asSeen = await (await bea.ask(page)).text();
    const reason = 'There is no source for it that we could find.';
    expect((await ada.send(page, { reason })).status).toBe(303);
    const response = await bea.send(page, { reason: 'Mine: it is not in our scope at all.' }, asSeen);
    expect(response.status).toBe(409);
    const words = toWords(await response.text());
    expect(words).toContain('Nothing was done');
    expect(words).toContain('ada@council.example declined it on 11 March 2026, 14:32');
    expect(words).toContain(reason);
    expect(words).toContain('Mine: it is not in our scope at all.');
    expect((await site.readMail()).filter(({ subject }) => subject.startsWith('Our decision'))).toHaveLength(
      1,
    );
  });

  it('shows what changed meanwhile and takes the second press as a second decision', async () => {
    const { reference } = sendChange();
    const page = moderationPaths.reviewPage(reference, 'publish');
    const asSeen = await (await ada.ask(page)).text();
    publishTheirs({ people: ['unpaid-carers'] });
    const response = await ada.send(page, { correction: 'My own words.' }, asSeen);
    expect(response.status).toBe(409);
    const html = await response.text();
    expect(toWords(html)).toMatch(
      /it changed since you looked at it .*Revision 2 of the card was published on 11 March 2026, 14:32.*What would change, as things stand now .*better summary/,
    );
    expect(html).toContain('My own words.');
    expect((await ada.send(page, { correction: 'My own words.' }, html)).status).toBe(303);
    expect(findStandingCard(site.db, 'tea')).toMatchObject({
      number: 3,
      card: { summary, people: ['unpaid-carers'] },
    });
  });

  it('does not let a form that came back with an error hide what changed', async () => {
    const { reference } = sendChange();
    const page = moderationPaths.reviewPage(reference, 'decline');
    const asSeen = await (await ada.ask(page)).text();
    publishTheirs({ people: ['unpaid-carers'] });
    const short = await ada.send(page, { reason: 'No.' }, asSeen);
    expect(short.status).toBe(400);
    const after = await ada.send(page, { reason: 'There is no source for it.' }, await short.text());
    expect(after.status).toBe(409);
  });

  it('tells of a sender who withdrew, whatever the form', async () => {
    const { reference, id } = sendChange();
    const forms: [string, Record<string, string>][] = [
      ['publish', { correction: 'Typed words.' }],
      ['ask', { 'questions[0].words': 'Typed words.' }],
      ['decline', { reason: 'Typed words, long enough.' }],
    ];
    const seen = await Promise.all(
      forms.map(async ([name]) => (await ada.ask(moderationPaths.reviewPage(reference, name))).text()),
    );
    withdrawSubmission(site.db, id, now);
    for (const [index, [name, fields]] of forms.entries()) {
      const response = await ada.send(moderationPaths.reviewPage(reference, name), fields, seen[index]);
      expect(response.status).toBe(409);
      expect(toWords(await response.text())).toMatch(/Its sender withdrew it on 11 March 2026.*Typed words/);
    }
  });
});

describe('asking and declining', () => {
  it('asks by question, with as many rows as are wanted', async () => {
    const { reference, id } = sendChange();
    const page = moderationPaths.reviewPage(reference, 'ask');
    const html = await (await ada.ask(page)).text();
    expect(html.match(/<textarea/g)).toHaveLength(3);
    const none = await ada.send(page, { 'questions[0].about': 'summary' }, html);
    expect([none.status, toWords(await none.text())]).toEqual([
      400,
      expect.stringContaining('Write what you ask about “Summary”') as string,
    ]);
    const rows = Object.fromEntries(
      [0, 1, 2].flatMap((row) => [
        [`questions[${row}].about`, row === 0 ? 'summary' : ''],
        [`questions[${row}].words`, row === 0 ? 'Is it still weekly?' : ''],
      ]),
    );
    const more = await ada.send(page, { ...rows, rows: 'add questions' }, html);
    expect(more.status).toBe(200);
    const longer = await more.text();
    expect(longer.match(/<textarea/g)).toHaveLength(4);
    expect(longer).toContain('Is it still weekly?');
    expect(
      leadOf(
        await ada.send(
          page,
          { ...rows, 'questions[3].about': '', 'questions[3].words': 'Who pays?' },
          longer,
        ),
      ),
    ).toEqual([303, moderationPaths.review(reference)]);
    expect(readSubmission(site.db, id).state).toBe('asked');
    expect(await ada.read(moderationPaths.review(reference))).toMatch(
      /asked for changes on .*What editors asked .*about “Summary” Is it still weekly\?.*Who pays\?/,
    );
  });

  it('shows how the letter of a decline begins, and wants a reason', async () => {
    const { reference, id } = sendChange();
    const page = moderationPaths.reviewPage(reference, 'decline');
    const words = await ada.read(page);
    expect(words).toMatch(/The letter begins .*Thank you for sending us .*This is why:/);
    // Who sent it is told on the review alone.
    expect(words).not.toMatch(/Grace|provider\.example/);
    const response = await ada.send(page, { reason: 'Too short' });
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/>Too short<\/textarea>/);
    expect(readSubmission(site.db, id).state).toBe('sent');
  });
});

describe('what is decided', () => {
  it('stays readable with both versions, whatever was published since', async () => {
    const { reference } = sendChange();
    await ada.send(moderationPaths.review(reference), { act: 'mend' });
    writeDraft(site.db, readCopyId(), ({ card }) => ({ card: { ...card, name: 'Tea and Cake' } }));
    publishTheirs({ people: ['unpaid-carers'] });
    await ada.send(moderationPaths.review(reference), { act: 'mend' });
    await bea.send(moderationPaths.reviewPage(reference, 'publish'), {});
    publishTheirs({ summary: theirs });
    const words = await ada.read(moderationPaths.review(reference));
    expect(words).toMatch(
      /bea@council\.example published it .*revision 3.*What changed .*better summary.*What editors mended .*Cake.*What was sent, against the card .*better summary.*What editors did .*Began to mend a submission.*Published: tea, revision 3/,
    );
    expect(words).not.toContain('unpaid');
    expect(words).not.toMatch(/What you can do|Mend the wording/);
  });

  it('says of what was declined or withdrawn what it would have changed', async () => {
    const declined = sendChange();
    await ada.send(moderationPaths.reviewPage(declined.reference, 'decline'), {
      reason: 'There is no source for it.',
    });
    expect(await ada.read(moderationPaths.review(declined.reference))).toMatch(
      /ada@council\.example declined it .*There is no source for it\..*What would have changed .*better summary/,
    );
    const withdrawn = sendChange();
    await ada.send(moderationPaths.review(withdrawn.reference), { act: 'mend' });
    withdrawSubmission(site.db, withdrawn.id, now);
    expect(await ada.read(moderationPaths.review(withdrawn.reference))).toMatch(
      /Its sender withdrew it on 11 March 2026, 14:32.*What would have changed .*better summary/,
    );
  });

  it('shows a new model, and who sent it no more once that was erased', async () => {
    const { reference, id } = sendNew();
    await ada.send(moderationPaths.reviewPage(reference, 'publish'), { slug: 'cakes' });
    eraseSubmitter(site.db, id, now);
    const words = await ada.read(moderationPaths.review(reference));
    expect(words).toMatch(/published it .*What was answered .*Cake Clubs.*their details were erased/);
    expect(words).not.toContain('Grace');
  });
});

it('shows a new model of which whoever sent it knows little', async () => {
  const {
    status: _status,
    approach: _approach,
    spectrum: _spectrum,
    spread: _spread,
    ...card
  } = buildCard({
    name: 'Cake Clubs',
  });
  const unknown = ['status', 'approach', 'spectrum'] as const;
  const { reference } = sendAs(site.db, {
    begin: { kind: 'new-model' },
    now: sentAt,
    change: (draft) => ({ ...draftOfNewModel(card as Card)(draft), unknown: [...unknown] }),
  });
  await ada.send(moderationPaths.review(reference), { act: 'mend' });
  writeDraft(site.db, readCopyId(), ({ card }) => ({
    card: { ...card, status: 'active', approach: 'connecting' },
  }));
  expect(await ada.read(moderationPaths.review(reference))).toMatch(
    /“Place on the spectrum” is blank.*What editors mended /,
  );
  expect(await ada.read(moderationPaths.reviewPage(reference, 'card'))).toMatch(
    /“Place on the spectrum” is blank/,
  );
  expect(await ada.read(moderationPaths.reviewPage(reference, 'publish'))).toContain(
    'It cannot be published yet',
  );
});

describe('an editor’s own work', () => {
  it('is reviewed, published and thrown away as any other, with nobody to ask', async () => {
    const reference = beginEdit(site.db, { slug: 'tea', editorId: ada.editor.id, now }) ?? '';
    const { id } = site.db.$client.prepare('SELECT id FROM submissions').get() as { id: number };
    expect(await bea.read(moderationPaths.reviewPage(reference, 'publish'))).toContain('Publish it now');
    const unchanged = await bea.send(moderationPaths.reviewPage(reference, 'publish'), {});
    expect([unchanged.status, toWords(await unchanged.text())]).toEqual([
      400,
      expect.stringContaining('Nothing on the card would change') as string,
    ]);
    writeDraft(site.db, id, ({ card }) => ({ card: { ...card, summary } }));
    const words = await bea.read(moderationPaths.review(reference));
    expect(words).toMatch(/A change, by ada@council\.example.*better summary/);
    expect(words).not.toMatch(/Who sent it|Ask for changes|Decline|What editors mended/);
    for (const name of ['ask', 'decline']) {
      expect(leadOf(await bea.ask(moderationPaths.reviewPage(reference, name)))).toEqual([
        303,
        moderationPaths.review(reference),
      ]);
    }
    expect(leadOf(await bea.send(moderationPaths.reviewPage(reference, 'publish'), {}))[0]).toBe(303);
    expect(findStandingCard(site.db, 'tea')?.card.summary).toBe(summary);
    const second = beginEdit(site.db, { slug: 'tea', editorId: ada.editor.id, now }) ?? '';
    expect(leadOf(await ada.send(moderationPaths.reviewPage(second, 'discard'), {}))).toEqual([
      303,
      '/moderation',
    ]);
    expect((await ada.ask(moderationPaths.review(second))).status).toBe(404);
  });
});

describe('throwing a working copy away', () => {
  it('asks first, and not over what another mended since', async () => {
    const { reference } = sendChange();
    const page = moderationPaths.reviewPage(reference, 'discard');
    expect(leadOf(await ada.ask(page))).toEqual([303, moderationPaths.review(reference)]);
    await ada.send(moderationPaths.review(reference), { act: 'mend' });
    const asSeen = await (await ada.ask(page)).text();
    writeDraft(site.db, readCopyId(), ({ card }) => ({ card: { ...card, name: 'Teas' } }));
    const conflict = await ada.send(page, {}, asSeen);
    expect(conflict.status).toBe(409);
    expect(leadOf(await ada.send(page, {}, await conflict.text()))).toEqual([
      303,
      moderationPaths.review(reference),
    ]);
    expect(await ada.read(moderationPaths.review(reference))).not.toContain('What editors mended');
  });
});

it('is for editors alone', async () => {
  const { reference } = sendChange();
  const review = moderationPaths.review(reference);
  for (const path of ['/moderation', review, `${review}/publish`, `${review}/card`]) {
    const response = await fetch(site.origin + path, { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toContain('/sign-in?to=');
  }
  for (const name of ['publish', 'ask', 'decline', 'discard']) {
    const body = new URLSearchParams({ reason: 'A long enough reason.' });
    const refused = await fetch(`${site.origin}${review}/${name}`, {
      method: 'POST',
      body,
      redirect: 'manual',
    });
    expect(refused.status).toBe(401);
  }
  expect(findStandingCard(site.db, 'tea')?.number).toBe(1);
});
