// The pages of a submission against the real server, with plain forms as a browser without script sends them: beginning,
// the list of questions, checking and sending, how it fares, leaving and returning, withdrawing, erasing.
import { describe, expect, it } from 'vitest';
import type { Card } from '#app/features/models/card-schema.ts';
import { askSubmitter } from '#app/features/submissions/commands.server.ts';
import { openLink } from '#app/features/submissions/links.server.ts';
import { findSubmission } from '#app/features/submissions/queries.server.ts';
import { formLimits, openFormLimits } from '#app/server/form-limits.ts';
import { buildCard } from '#tests/factories/card.ts';
import { startTestServer, testNow, testOrigin, type TestServer } from '#tests/setup/start-server.ts';
import { toWords } from '#tests/setup/to-words.ts';

const card: Card = buildCard();
const email = 'ada@provider.example';
const site = await startTestServer({
  cards: [card],
  env: { CONTACT_EMAIL: 'editors@rainbow.example' },
});

function ask(path: string, { origin }: TestServer = site) {
  return fetch(origin + path, { redirect: 'manual' });
}

/** The words of the main part of a page, on one line. */
async function read(path: string): Promise<string> {
  return toWords(await (await ask(path)).text());
}

/** Sends the form of a page with the hidden fields that it came with. */
async function send(path: string, fields: Record<string, string>, server = site) {
  const html = await (await ask(path, server)).text();
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  );
  const trap: [string, string][] = html.includes('name="website-address"') ? [['website-address', '']] : [];
  const body = new URLSearchParams([
    ...trap,
    ...hidden.filter(([name]) => !(name in fields)),
    ...Object.entries(fields),
  ]);
  return fetch(server.origin + path, { method: 'POST', body, redirect: 'manual' });
}

/** Begins a submission by the form. @returns the address of its list of questions */
async function begin(fields: Record<string, string>): Promise<string> {
  const response = await send('/submit', fields);
  expect(response.status).toBe(303);
  return response.headers.get('Location') ?? '';
}

async function answer(page: string, fields: Record<string, string>): Promise<void> {
  const response = await send(page, fields);
  expect([page, response.status, response.status === 303 ? '' : toWords(await response.text())]).toEqual([
    page,
    303,
    '',
  ]);
}

async function giveDetails(at: string): Promise<void> {
  await answer(`${at}/contact`, { name: 'Ada Sample', email });
  await answer(`${at}/standing`, { standing: 'speaks-for', organisation: 'Sample Network', interest: '' });
}

/** A change with all that is needed, sent. */
async function sendChange(): Promise<string> {
  const at = await begin({ kind: 'change', model: card.slug });
  await giveDetails(at);
  await answer(`${at}/reason`, { reason: 'The summary is out of date.' });
  expect((await send(`${at}/check`, { agree: 'on' })).status).toBe(303);
  return at;
}

function idOf(at: string): number {
  const opened = openLink(site.db, { token: at.split('/')[2] ?? '', now: testNow });
  if ('fault' in opened) throw new Error(`The link is ${opened.fault}.`);
  return opened.submissionId;
}

describe('the first page', () => {
  it('says what is asked and what comes of it, and is kept by no cache', async () => {
    const response = await ask('/submit');
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const words = toWords(await response.text());
    for (const told of [
      'What is a model',
      'about an hour',
      '20 working days',
      'Attribution 4.0',
      'Needed:',
    ]) {
      expect(words).toContain(told);
    }
  });

  it.each([
    [`?model=${card.slug}&kind=study`, /value="study"[^>]*checked|checked[^>]*value="study"/, true],
    [`?model=${card.slug}`, /value="change"[^>]*checked|checked[^>]*value="change"/, true],
    ['?kind=new-model', /value="new-model"[^>]*checked|checked[^>]*value="new-model"/, false],
  ])('has chosen beforehand what %s says', async (query, checked, isCardChosen) => {
    const html = await (await ask(`/submit${query}`)).text();
    expect(html).toMatch(checked);
    expect(new RegExp(`<option value="${card.slug}" selected`).test(html)).toBe(isCardChosen);
  });

  it('tells what it ignores in its address', async () => {
    expect(await read('/submit?model=none-such&colour=blue')).toMatch(/No such model.*No such parameter/);
  });

  it.each([
    ['nothing', {}, 'Choose what you would like to send in'],
    ['a change without its card', { kind: 'change', model: '' }, 'Choose which card'],
    ['a study for no card that there is', { kind: 'study', model: 'none-such' }, 'Choose which card'],
  ])('asks again for %s, in a summary that has the focus', async (_case, fields, error) => {
    const response = await send('/submit', fields);
    expect(response.status).toBe(400);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const html = await response.text();
    expect(html).toContain('<title>Error: ');
    expect(html).toMatch(/role="alert"[^>]* autofocus=""/);
    expect(toWords(html)).toContain(error);
  });

  it('turns a program away and a person not, whose choice is kept', async () => {
    const guarded = await startTestServer({
      formLimits: { ...openFormLimits, quickestSeconds: formLimits.quickestSeconds },
    });
    const response = await send('/submit', { kind: 'new-model' }, guarded);
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(toWords(html)).toContain('Check what you typed, then press the button again');
    expect(html).toMatch(/value="new-model"[^>]*checked|checked[^>]*value="new-model"/);
    expect(JSON.stringify(guarded.readLog())).toContain('guard-too-quick');
  });
});

describe('a new model', () => {
  it('is answered, checked, and told what is missing', async () => {
    const at = await begin({ kind: 'new-model' });
    expect(await read(at)).toMatch(/0 of 17 needed answers are given.*Give your e-mail address first/);
    expect(await read(`${at}/saved`)).toContain('There is no way back yet');
    await giveDetails(at);
    await answer(`${at}/name`, { name: 'Tea <b>Circles</b>', shortName: '', otherNames: '' });
    await answer(`${at}/problem`, { text: 'In the town 4,000 people live alone.' });

    const list = await read(at);
    expect(list).toContain('4 of 17 needed answers are given');
    expect(list).toContain(email);
    expect(list).toMatch(/Name Answered/);
    expect(list).toMatch(/Summary Needed/);
    expect(list).toMatch(/Costs If you know it/);

    const check = await read(`${at}/check`);
    expect(check).toContain('13 answers still needed before it can be sent');
    expect(check).toContain('Tea &lt;b&gt;Circles');
    expect(check).toContain('holds a figure (4,000) and names no source');

    const refused = await send(`${at}/check`, {});
    expect(refused.status).toBe(400);
    const html = await refused.text();
    expect(html).toContain('<title>Error: Check your answers');
    expect(toWords(html)).toMatch(/Answer what is still needed: Summary.*Tick the box to agree/);
    // Each error leads to something that is there.
    const targets = [...html.matchAll(/href="#([\w-]+)" class="font-bold text-risk"/g)].map(
      ([, id = '']) => id,
    );
    expect(targets.length).toBe(14);
    expect(targets.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
    expect(findSubmission(site.db, idOf(at))?.state).toBe('draft');
  });
});

describe('a change', () => {
  it('shows what differs from the card, side by side, and is sent once', async () => {
    const at = await begin({ kind: 'change', model: card.slug });
    expect(await read(at)).toMatch(/Name As published.*Summary As published/);
    await giveDetails(at);
    await answer(`${at}/reason`, { reason: 'It was renamed.' });
    await answer(`${at}/summary?from=check`, { summary: 'A sample of something new.' });
    const [need] = card.requirements.items;
    await answer(`${at}/requirement-items/${need?.id}`, {
      need: 'A warmer room',
      theme: need?.theme ?? '',
      source: 's1',
    });

    expect(await read(at)).toMatch(/Summary Changed/);
    const check = await read(`${at}/check`);
    expect(check).toMatch(
      new RegExp(`The card says now ${card.summary.slice(0, 30)}.*It would say A sample of something new`),
    );
    expect(check).toContain('It was renamed.');
    expect(check).toContain(`Need: ${need?.need} becomes A warmer room`);

    const unagreed = await send(`${at}/check`, {});
    expect(unagreed.status).toBe(400);
    expect(toWords(await unagreed.text())).toContain('Tick the box to agree before you send it');

    const sent = await send(`${at}/check`, { agree: 'on' });
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, at]);
    // A second press of the button, from a page that is still open.
    const again = await fetch(`${site.origin}${at}/check`, {
      method: 'POST',
      body: new URLSearchParams({ agree: 'on' }),
      redirect: 'manual',
    });
    expect([again.status, again.headers.get('Location')]).toEqual([303, at]);
    const submission = findSubmission(site.db, idOf(at));
    expect(submission?.state).toBe('sent');
    const letters = (await site.readMail()).filter(
      ({ subject, text }) => subject.startsWith('We have it') && text.includes(submission?.reference ?? '-'),
    );
    expect(letters).toHaveLength(1);

    const progress = await read(at);
    // Twenty working days from 10 March 2026, Good Friday and Easter Monday left out.
    expect(progress).toMatch(/We have it.*Sent on 10 March 2026.*a decision by 9 April 2026/);
    expect(progress).toContain(submission?.reference);
    expect(progress).not.toContain('Ada Sample');
    for (const page of ['check', 'saved', 'summary', 'editor']) {
      expect((await ask(`${at}/${page}`)).headers.get('Location')).toBe(at);
    }
  });

  it('keeps what is typed too late', async () => {
    const at = await begin({ kind: 'change', model: card.slug });
    await giveDetails(at);
    await answer(`${at}/reason`, { reason: 'It was renamed.' });
    const html = await (await ask(`${at}/summary`)).text();
    const seen = /name="seen" value="(\w+)"/.exec(html)?.[1] ?? '';
    await send(`${at}/check`, { agree: 'on' });
    const body = new URLSearchParams({ seen, summary: 'Typed in another window.' });
    const late = await fetch(`${site.origin}${at}/summary`, { method: 'POST', body, redirect: 'manual' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Typed in another window.');
  });
});

describe('a study', () => {
  it('asks for one publication and one finding', async () => {
    const at = await begin({ kind: 'study', model: card.slug });
    const list = await read(at);
    expect(list).toContain(`A study for ${card.name}`);
    expect(list).toMatch(/The publication Needed.*The finding Needed/);
    expect(list).not.toContain('Summary');
    expect(await read(`${at}/check`)).toContain('4 answers still needed');
  });
});

describe('an editor’s questions', () => {
  it('come first, are answered together, and are sent again', async () => {
    const at = await sendChange();
    const id = idOf(at);
    askSubmitter(
      site.db,
      id,
      [
        { about: 'summary', words: 'Since when?' },
        { about: null, words: 'Who says so?' },
      ],
      testNow,
    );
    expect(await read(at)).toMatch(/An editor has 2 questions Since when\? Who says so\?/);
    expect(toWords(await (await send(`${at}/check`, { agree: 'on' })).text())).toContain(
      'Answer what the editor asked before you send it',
    );

    const html = await (await ask(`${at}/editor`)).text();
    const [first = '', second = ''] = [...html.matchAll(/<textarea id="([^"]+)"/g)].map(([, field]) => field);
    const blank = await send(`${at}/editor`, { [first]: ' ', [second]: '' });
    expect(blank.status).toBe(400);
    expect(toWords(await blank.text())).toContain('Write an answer');
    const long = await send(`${at}/editor`, { [first]: 'x'.repeat(3_001), [second]: 'My own words.' });
    expect(long.status).toBe(400);
    expect(await long.text()).toContain('My own words.');
    expect(
      (await send(`${at}/editor`, { [first]: 'Since May.', [second]: '' })).headers.get('Location'),
    ).toBe(`${at}/editor`);
    expect(
      (await send(`${at}/editor`, { [first]: 'Since May.', [second]: 'We do.' })).headers.get('Location'),
    ).toBe(`${at}/check`);
    expect((await send(`${at}/check`, { agree: 'on' })).headers.get('Location')).toBe(at);
    expect(await read(at)).toMatch(
      /You sent it .* An editor had questions\. .* You answered, and sent it again\./,
    );

    // From a page that was open all the while.
    const late = await fetch(`${site.origin}${at}/editor`, {
      method: 'POST',
      body: new URLSearchParams({ [first]: 'Late words.' }),
      redirect: 'manual',
    });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Late words.');
  });
});

describe('leaving and returning', () => {
  it('is by a new link, and the answer is the same for those who guess', async () => {
    const at = await begin({ kind: 'new-model' });
    await giveDetails(at);
    expect(await read(`${at}/saved`)).toContain(email);
    const reference = findSubmission(site.db, idOf(at))?.reference ?? '';
    const asked = [
      { reference: ` ${reference.toLowerCase().replaceAll('-', ' ')} `, email: email.toUpperCase() },
      { reference, email: 'someone@else.example' },
      { reference: 'CR-2222-2222', email },
    ];
    const answers = [];
    for (const fields of asked) {
      const response = await send('/submit/return', fields);
      const location = response.headers.get('Location') ?? '';
      answers.push([response.status, location, await read(location)]);
    }
    expect(answers[0]?.[0]).toBe(303);
    expect(answers[0]?.[2]).toContain('If the reference and the e-mail address belong together');
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);

    const letters = (await site.readMail()).filter(({ text }) =>
      text.includes('the new link that was asked for'),
    );
    expect(letters.map(({ to }) => to[0]?.address)).toEqual([email]);
    const link =
      letters[0]?.links.find((address) => address.includes('/submit/'))?.replace(testOrigin, '') ?? '';
    expect(await read(link)).toContain('2 of 17 needed answers');
    const old = await ask(at);
    expect([old.status, old.headers.get('Cache-Control')]).toEqual([410, 'no-store']);
  });

  it.each([
    [{ reference: 'CR-12', email }, 'Write the reference as it stands in our letters'],
    [{ reference: 'CR-2222-2222', email: 'ada' }, 'Write the e-mail address in full'],
  ])('asks again for %o', async (fields, error) => {
    const response = await send('/submit/return', fields);
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(toWords(html)).toContain(error);
    expect(html).toContain(`value="${fields.reference}"`);
    expect(html).toContain(`value="${fields.email}"`);
  });
});

describe('withdrawing', () => {
  it('is confirmed, told, and final', async () => {
    const at = await sendChange();
    expect(await read(`${at}/withdraw`)).toContain('after 12 months');
    expect((await send(`${at}/withdraw`, {})).headers.get('Location')).toBe(at);
    expect(await read(at)).toMatch(/It is withdrawn.*are erased on 10 March 2027/);
    expect((await ask(`${at}/withdraw`)).headers.get('Location')).toBe(at);
    expect((await site.readMail()).some(({ subject }) => subject.startsWith('Withdrawn'))).toBe(true);
  });
});

describe('one’s own details', () => {
  it('are all shown, can be taken away, and changed after sending', async () => {
    const at = await sendChange();
    const words = await read(`${at}/your-details`);
    for (const told of ['Ada Sample', email, 'Sample Network', 'I may speak for'])
      expect(words).toContain(told);
    const file = await ask(`${at}/your-data.json`);
    expect(file.headers.get('Cache-Control')).toBe('no-store');
    expect(file.headers.get('Content-Disposition')).toMatch(/^attachment; filename="CR-/);
    expect(await file.json()).toMatchObject({
      contact: { name: 'Ada Sample', email },
      answers: { reason: 'The summary is out of date.' },
      sent: [{ answers: { reason: 'The summary is out of date.' } }],
    });
    const moved = await send(`${at}/contact?from=your-details`, { name: 'Ada N. Sample', email });
    expect(moved.headers.get('Location')).toBe(`${at}/your-details`);
    expect(await read(`${at}/your-details`)).toContain('Ada N. Sample');
  });

  it('are erased after a question, and the link with them', async () => {
    const at = await sendChange();
    const id = idOf(at);
    expect((await send(`${at}/your-details`, {})).headers.get('Location')).toBe(`${at}/your-details`);
    expect(await read(`${at}/your-details?erase=yes`)).toContain('This cannot be undone');
    const erased = await send(`${at}/your-details?erase=yes`, { act: 'erase' });
    expect(erased.headers.get('Location')).toBe('/submit/erased');
    expect(await read('/submit/erased')).toContain('What we held about you is erased');
    expect((await ask(at)).status).toBe(404);
    expect((await ask(`${at}/your-data.json`)).headers.get('Location')).toBe(at);
    expect(findSubmission(site.db, id)?.answers.contact).toBeNull();
  });

  it('of a draft go with the draft', async () => {
    const at = await begin({ kind: 'new-model' });
    const id = idOf(at);
    await send(`${at}/your-details?erase=yes`, { act: 'erase' });
    expect(findSubmission(site.db, id)).toBeUndefined();
  });
});

describe('every page behind a link', () => {
  it.each([
    '',
    '/check',
    '/saved',
    '/withdraw',
    '/your-details',
    '/your-data.json',
    '/your-data.json.data',
    '/contact',
    '.data',
    '/check.data',
  ])('%s is kept by no cache, with a good link and with a wrong one', async (page) => {
    const at = await begin({ kind: 'change', model: card.slug });
    for (const path of [at + page, `/submit/${'A'.repeat(43)}${page}`]) {
      const response = await ask(path);
      expect([path, response.headers.get('Cache-Control')]).toEqual([path, 'no-store']);
      expect(response.headers.has('ETag')).toBe(false);
    }
  });

  it('says that a wrong one opens nothing', async () => {
    for (const page of ['', '/check', '/withdraw', '/your-details', '/editor', '/saved']) {
      const response = await ask(`/submit/${'A'.repeat(43)}${page}`);
      expect([page, response.status]).toEqual([page, 404]);
      expect(toWords(await response.text())).toContain('This link opens nothing');
    }
  });
});

it('a card leads to the form, with itself chosen', async () => {
  const html = await (await ask(`/models/${card.slug}`)).text();
  for (const kind of ['change', 'study']) {
    expect(html).toContain(`href="/submit?model=${card.slug}&amp;kind=${kind}"`);
  }
});
