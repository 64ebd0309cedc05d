// Editors at work on cards, against the real server: changing a published card and mending what was sent by the questions of the
// form, two of them at once, and settling what the card and a proposal both changed.
import { describe, expect, it } from 'vitest';
import { addEditor } from '#app/features/editors/commands.server.ts';
import { createSessionCookie } from '#app/features/editors/session-cookie.server.ts';
import { beginSession } from '#app/features/editors/sessions.server.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { askForChanges, publishProposal } from '#app/features/moderation/decide.server.ts';
import { findProposal } from '#app/features/moderation/proposal.server.ts';
import { beginEdit, discardWorkingCopy } from '#app/features/moderation/working-copy.server.ts';
import { draftOfCard, type Draft } from '#app/features/submissions/draft.ts';
import { withdrawSubmission } from '#app/features/submissions/commands.server.ts';
import { findSubmission } from '#app/features/submissions/queries.server.ts';
import { buildCard } from '#tests/factories/card.ts';
import { insertSubmission } from '#tests/factories/submission.ts';
import { startTestServer, testNow, testOrigin, testSecrets } from '#tests/setup/start-server.ts';

/** A card for each test, so that none finds what another published. */
const slugs = [
  'tea',
  'mend',
  'study',
  'met',
  'quick',
  'two',
  'order',
  'done',
  'gone',
  'back',
  'taken',
  'blank',
] as const;
type Slug = (typeof slugs)[number];
const cards = slugs.map((slug) => buildCard({ slug, name: `Model ${slug}`, shortName: slug }));
const site = await startTestServer({ cards });

/** Lets somebody moderate and signs them in. */
async function signIn(email: string): Promise<{ id: number; cookie: string }> {
  const { id } = addEditor(site.db, { email, role: 'editor', byId: null, now: testNow });
  const token = beginSession(site.db, { editorId: id, now: testNow });
  const cookie = createSessionCookie({ secrets: testSecrets, origin: testOrigin });
  return { id, cookie: (await cookie.set(token)).split(';')[0] ?? '' };
}
const ada = await signIn('ada@editors.example');
const bea = await signIn('bea@editors.example');
type Editor = typeof ada;

function ask(path: string, { cookie }: Pick<Editor, 'cookie'> = ada) {
  return fetch(site.origin + path, { headers: { Cookie: cookie }, redirect: 'manual' });
}

function post(path: string, fields: Iterable<[string, string]>, { cookie }: Pick<Editor, 'cookie'> = ada) {
  const body = new URLSearchParams([...fields]);
  return fetch(site.origin + path, { method: 'POST', body, headers: { Cookie: cookie }, redirect: 'manual' });
}

/** What the first form of a page bears by itself. */
function readHidden(html: string): [string, string][] {
  return [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name ?? '',
    value ?? '',
  ]);
}

/** Sends the form of a page as it stands, but for some fields. */
async function send(path: string, fields: Record<string, string>, editor: Editor = ada) {
  const hidden = readHidden(await (await ask(path, editor)).text());
  return post(path, [...hidden.filter(([name]) => !(name in fields)), ...Object.entries(fields)], editor);
}

/** The words of the main part of a page, on one line. */
async function read(answer: Response | Promise<Response>): Promise<string> {
  const [, main = ''] = /<main\b[^>]*>([^]*)<\/main>/.exec(await (await answer).text()) ?? [];
  return main
    .replaceAll('<!-- -->', '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

function leadsTo(answer: Response): [number, string] {
  return [answer.status, (answer.headers.get('Location') ?? '').replace(site.origin, '')];
}

function reviewOf(reference: string): string {
  return `/moderation/submissions/${reference}`;
}

/** Begins to change a card. @returns the reference of the work, and the address of its questions */
function begin(slug: Slug, editor: Editor = ada): { reference: string; at: string } {
  const reference = beginEdit(site.db, { slug, editorId: editor.id, now: testNow }) ?? '';
  return { reference, at: `${reviewOf(reference)}/edit` };
}

async function publish(reference: string, editor: Editor = ada): Promise<void> {
  const seen = findProposal(site.db, reference, testNow)?.seen ?? '';
  const result = publishProposal(site.db, {
    reference,
    editorId: editor.id,
    seen,
    now: testNow,
    slug: null,
    isChecked: false,
    correction: null,
  });
  expect(result).toMatchObject({ kind: 'decided' });
}

/** A change of a card that somebody sent in. @returns its reference */
function sendChange(slug: Slug, change: Partial<Card>, kind: 'change' | 'study' = 'change'): string {
  const card = cards.find((each) => each.slug === slug) ?? buildCard();
  const begun = draftOfCard(kind, card, []);
  const draft: Draft = { ...begun, card: { ...begun.card, ...change }, reason: 'It is out of date.' };
  const id = insertSubmission(site.db, {
    kind,
    slug,
    baseRevision: 1,
    state: 'sent',
    sentAt: testNow.toISOString(),
    draft: JSON.stringify(draft),
  });
  return findSubmission(site.db, id)?.reference ?? '';
}

const proposedCard = (reference: string) => findProposal(site.db, reference, testNow)?.card;

describe('changing a published card', () => {
  it('begins at the card, asks what the card says and nothing of the editor, and publishes nothing', async () => {
    const begun = await post('/moderation/models/tea/edit', []);
    const [status, at] = leadsTo(begun);
    expect([status, at]).toEqual([
      303,
      expect.stringMatching(/^\/moderation\/submissions\/CR-[\w-]+\/edit$/),
    ]);
    const list = await ask(at);
    expect(list.headers.get('Cache-Control')).toBe('no-store');
    const words = await read(list);
    expect(words).toContain('A change to Model tea');
    for (const question of ['Summary', 'Publications', 'Costs', 'Links']) expect(words).toContain(question);
    for (const ofSender of ['e-mail address', 'What should change', 'Where readers may ask']) {
      expect(words).not.toContain(ofSender);
    }
    expect(leadsTo(await send(`${at}/summary`, { summary: 'Neighbours meet over more tea.' }))).toEqual([
      303,
      at,
    ]);
    expect(await read(ask(at))).toMatch(/Summary Changed/);
    expect(await read(ask('/models/tea'))).not.toContain('more tea');
    const reference = at.split('/')[3] ?? '';
    await publish(reference);
    expect(await read(ask('/models/tea'))).toContain('more tea');
  });

  it('adds, changes, moves and removes the entries of lists', async () => {
    const { reference, at } = begin('order');
    const cost = { what: 'A kettle', kind: 'start-up', amount: '40', currency: 'GBP', source: 's2' };
    expect(leadsTo(await send(`${at}/costs/new`, cost))).toEqual([303, `${at}/costs`]);
    const figure = {
      metric: 'Schemes',
      value: '5',
      unit: 'schemes',
      place: 'England',
      asOf: '2025',
      source: 's2',
    };
    await send(`${at}/figures/f1`, figure);
    await send(`${at}/evidence-items`, { act: 'down e1' });
    expect(await read(ask(`${at}/risk-items?remove=r1`))).toContain('Remove a risk?');
    await send(`${at}/risk-items`, { act: 'remove r1' });
    const card = proposedCard(reference);
    expect([
      card?.costs.map(({ id, what }) => [id, what]),
      card?.spread.figures[0]?.value,
      card?.evidence.items.map(({ id }) => id),
      card?.risks.items,
    ]).toEqual([
      [
        ['c1', 'A coordinator and a room'],
        ['c2', 'A kettle'],
      ],
      5,
      ['e2', 'e1'],
      [],
    ]);
  });

  it('tells what is wrong with an answer, and keeps what was typed', async () => {
    const { at } = begin('blank');
    const answer = await send(`${at}/summary`, { summary: '' });
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(/<title>([^<]*)/.exec(html)?.[1]).toMatch(/^Error: /);
    const entry = await send(`${at}/costs/new`, { what: 'A kettle', amount: 'much' });
    expect([entry.status, (await entry.text()).includes('A kettle')]).toEqual([400, true]);
  });

  it('says at the question what the content check finds', async () => {
    const { at } = begin('blank');
    await send(`${at}/problem`, { text: 'Half of the 200 people in the sample town are alone.' });
    expect(await read(ask(at))).toMatch(/The problem(?: it meets)?\b.{0,80}Changed.{0,120}(figure|cite)/i);
  });

  it.each([
    ['who sent it', 'contact'],
    ['why', 'reason'],
    ['where readers may ask', 'enquiries'],
    ['no question', 'none-such'],
    ['an entry of what is no list', 'summary/new'],
  ])('has no page for %s', async (_what, question) => {
    const { at } = begin('blank');
    const answer = await ask(`${at}/${question}`);
    expect([answer.status, await read(answer)]).toEqual([
      404,
      expect.stringContaining('Go back to the review'),
    ]);
  });

  it('is for editors who are signed in', async () => {
    const { reference, at } = begin('blank');
    const stranger = { cookie: '' };
    for (const path of [at, `${at}/summary`, `${at}/costs/new`, `${reviewOf(reference)}/clashes`]) {
      expect(leadsTo(await ask(path, stranger))).toEqual([303, expect.stringContaining('/sign-in?to=')]);
    }
    const before = proposedCard(reference)?.summary;
    const sent = await post(`${at}/summary`, [['summary', 'By a stranger.']], stranger);
    expect([sent.status, (await sent.text()).includes('By a stranger.')]).toEqual([401, true]);
    expect(proposedCard(reference)?.summary).toBe(before);
  });
});

describe('mending what was sent', () => {
  it('keeps what was sent, and proposes what was mended', async () => {
    const reference = sendChange('mend', { summary: 'Sent in with a eror.' });
    const at = `${reviewOf(reference)}/edit`;
    expect(leadsTo(await ask(at))).toEqual([303, reviewOf(reference)]);
    expect(leadsTo(await post(reviewOf(reference), [['act', 'mend']]))).toEqual([303, at]);
    expect(await read(ask(`${at}/summary`))).toContain(`Reference: ${reference}`);
    expect(leadsTo(await send(`${at}/summary`, { summary: 'Sent in without error.' }))).toEqual([303, at]);
    expect(await read(ask(at))).toMatch(/Summary Changed Mended since it was sent\./);
    expect(proposedCard(reference)?.summary).toBe('Sent in without error.');
    const { submission } = findProposal(site.db, reference, testNow) ?? {};
    expect(submission?.answers.draft.card.summary).toBe('Sent in with a eror.');
  });

  it('asks the questions of the whole card of a study, too', async () => {
    const reference = sendChange('study', {}, 'study');
    await post(reviewOf(reference), [['act', 'mend']]);
    const at = `${reviewOf(reference)}/edit`;
    expect((await send(`${at}/summary`, { summary: 'As the study says.' })).status).toBe(303);
    expect((await ask(`${at}/finding`)).status).toBe(404);
  });
});

describe('two editors at once', () => {
  it('shows the second what the first saved, and keeps what they typed', async () => {
    const { reference, at } = begin('two');
    const page = `${at}/summary`;
    const seen = readHidden(await (await ask(page, bea)).text());
    await send(page, { summary: 'Ada says so.' });
    const late = await post(page, [...seen, ['summary', 'Bea says so.']], bea);
    expect(late.status).toBe(409);
    const html = await late.clone().text();
    const words = await read(late);
    expect(words).toContain('In another window, or by another editor. It now says: Ada says so.');
    expect(html).toContain('Bea says so.');
    expect(proposedCard(reference)?.summary).toBe('Ada says so.');
    // Pressed again from the page that came back, it stands.
    const again = await post(page, [...readHidden(html), ['summary', 'Bea says so.']], bea);
    expect([again.status, proposedCard(reference)?.summary]).toEqual([303, 'Bea says so.']);
  });

  it.each([
    ['published', 'done', publish],
    [
      'thrown away',
      'gone',
      (reference: string) => {
        discardWorkingCopy(site.db, { reference, editorId: bea.id, now: testNow });
      },
    ],
    [
      'given back to its sender',
      'back',
      (reference: string) => {
        const { seen = '' } = findProposal(site.db, reference, testNow) ?? {};
        const questions = [{ about: null, words: 'Is it so?' }];
        askForChanges(site.db, { reference, editorId: bea.id, seen, questions, now: testNow });
      },
    ],
    [
      'taken back by its sender',
      'taken',
      (reference: string) => {
        const { submission } = findProposal(site.db, reference, testNow) ?? {};
        withdrawSubmission(site.db, submission?.id ?? 0, testNow);
      },
    ],
  ] as const)('hands back what was typed into work that was %s meanwhile', async (_what, slug, close) => {
    const reference = sendChange(slug, { summary: `Sent in about ${slug}.` });
    await post(reviewOf(reference), [['act', 'mend']]);
    const at = `${reviewOf(reference)}/edit`;
    const pages = [`${at}/summary`, `${at}/costs/c1`, `${at}/costs/new`];
    const forms = await Promise.all(pages.map(async (path) => readHidden(await (await ask(path)).text())));
    await close(reference);
    const cost = { what: 'Typed in vain', kind: 'running', amount: '1', currency: 'GBP', source: 's2' };
    for (const [index, path] of pages.entries()) {
      const typed = index === 0 ? { summary: 'Typed in vain' } : cost;
      const answer = await post(path, [...(forms[index] ?? []), ...Object.entries(typed)]);
      const html = await answer.text();
      expect([path, answer.status, html.includes('Typed in vain')]).toEqual([path, 409, true]);
      expect(html).toContain('This can no longer be changed');
    }
    expect(JSON.stringify(proposedCard(reference))).not.toContain('Typed in vain');
    expect(leadsTo(await ask(pages[0] ?? ''))).toEqual([303, reviewOf(reference)]);
  });

  it('hands back what was typed into an editor’s own work that was thrown away', async () => {
    const { reference, at } = begin('gone', bea);
    const form = readHidden(await (await ask(`${at}/summary`)).text());
    discardWorkingCopy(site.db, { reference, editorId: bea.id, now: testNow });
    const answer = await post(`${at}/summary`, [...form, ['summary', 'Typed in vain']]);
    expect([answer.status, await read(answer)]).toEqual([404, expect.stringContaining('Typed in vain')]);
  });
});

describe('a card that moved on meanwhile', () => {
  /** What a page of clashes would send, with choices. */
  const choose = async (path: string, choices: readonly string[]): Promise<[string, string][]> => [
    ...readHidden(await (await ask(path)).text()).filter(([name]) => name.startsWith('choices')),
    ...choices.map((choice, index): [string, string] => [`choices[${index}].choice`, choice]),
  ];

  it('has both put together, and asks only where both changed the same', async () => {
    const [theirs, ours] = [begin('met', ada), begin('met', bea)];
    await send(`${theirs.at}/summary`, { summary: 'Ada tells it so.' });
    await send(`${theirs.at}/problem`, { text: 'People are alone, says Ada.' });
    await send(`${ours.at}/summary`, { summary: 'Bea tells it so.' }, bea);
    await send(`${ours.at}/solution`, { text: 'They meet, says Bea.' }, bea);
    await publish(theirs.reference);
    const clashes = `${reviewOf(ours.reference)}/clashes`;
    expect(await read(ask(ours.at))).toContain('Two changes met in 1 place');
    // Not before the copy was brought up to the card.
    expect(leadsTo(await ask(clashes))).toEqual([303, reviewOf(ours.reference)]);
    expect(leadsTo(await post(reviewOf(ours.reference), [['act', 'settle']]))).toEqual([303, clashes]);
    const words = await read(ask(clashes));
    expect(words).toMatch(/The card says now Ada tells it so\. This work says Bea tells it so\./);
    expect(words).toContain('Name and summary: summary');
    expect(words).not.toContain('spread.');

    const unchosen = await post(clashes, await choose(clashes, []));
    expect([unchosen.status, await read(unchosen)]).toEqual([400, expect.stringContaining('Choose which')]);

    const form = await choose(clashes, ['proposed']);
    expect(leadsTo(await post(clashes, form))).toEqual([303, clashes]);
    expect(await read(ask(clashes))).toContain('Nothing is left to settle');
    const card = proposedCard(ours.reference);
    expect([card?.summary, card?.problem.text, card?.solution.text]).toEqual([
      'Bea tells it so.',
      'People are alone, says Ada.',
      'They meet, says Bea.',
    ]);
    const late = await post(clashes, form, bea);
    expect([late.status, await read(late)]).toEqual([
      409,
      expect.stringContaining('Another editor was quicker'),
    ]);
  });

  it('keeps what the card says where that is chosen, item by item of a list', async () => {
    const [theirs, ours] = [begin('quick', ada), begin('quick', bea)];
    const risk = { risk: 'Money', kind: 'funding', basis: 'stated', source: 's2' };
    const cost = { what: 'A room', kind: 'running', currency: 'GBP', source: 's2', per: '', claimedBy: '' };
    await send(`${theirs.at}/risk-items/r1`, { ...risk, earlySign: 'Ada sees it' });
    await send(`${theirs.at}/costs/c1`, { ...cost, amount: '10', priceYear: '2025' });
    await send(`${ours.at}/risk-items/r1`, { ...risk, earlySign: 'Bea sees it' }, bea);
    await send(`${ours.at}/costs/c1`, { ...cost, amount: '20', priceYear: '2026' }, bea);
    await publish(theirs.reference);
    await post(reviewOf(ours.reference), [['act', 'settle']], bea);
    const clashes = `${reviewOf(ours.reference)}/clashes`;
    const words = await read(ask(clashes));
    for (const told of [
      'What would kill it?: risk r1',
      'Costs: cost c1',
      'Ada sees it',
      'Bea sees it',
      '£10',
      '£20',
    ]) {
      expect(words).toContain(told);
    }
    const paths = (await choose(clashes, [])).map(([, path]) => path);
    expect(paths).toEqual(['risks.items.r1', 'costs.c1']);
    await post(clashes, await choose(clashes, ['published', 'proposed']));
    const card = proposedCard(ours.reference);
    expect([card?.risks.items[0]?.earlySign, card?.costs[0]?.amount]).toEqual(['Ada sees it', 20]);
  });
});
