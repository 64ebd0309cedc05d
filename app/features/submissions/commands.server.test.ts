import { describe, expect, it } from 'vitest';
import {
  answerEditor,
  askForLink,
  askSubmitter,
  beginSubmission,
  eraseSubmitter,
  saveAnswer,
  sendSubmission,
  withdrawSubmission,
} from './commands.server.ts';
import type { Answers } from './draft.ts';
import { fingerprint } from './fingerprint.server.ts';
import { openLink } from './links.server.ts';
import { listMissing } from './progress.ts';
import { findSubmission, listEditorQuestions, listEvents, readSubmission } from './queries.server.ts';
import type { FormQuestion, ListQuestion } from './question.ts';
import type { QuestionId } from './question-ids.ts';
import { findQuestion } from './questions.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import { outbox, submissionContacts, submissions, submissionVersions } from '#db/schema.ts';
import { buildCard } from '#tests/factories/card.ts';
import { openAnotherConnection, openTestDatabase } from '#tests/setup/open-test-database.ts';

const now = new Date('2026-03-10T12:00:00Z');
const later = new Date('2026-03-11T09:30:00Z');
const card = buildCard({ slug: 'tea', name: 'Tea' });

function open(begin: Parameters<typeof beginSubmission>[1] = { kind: 'change', slug: 'tea' }) {
  const { db, path } = openTestDatabase();
  importCards(db, { cards: [card], retired: [], now });
  const token = beginSubmission(db, begin, now) ?? '';
  const { submissionId } = openLink(db, { token, now }) as { submissionId: number };
  const read = () => readSubmission(db, submissionId);
  const save = (id: QuestionId, value: unknown, seen?: string) => {
    const question = findQuestion(id) as FormQuestion;
    return saveAnswer(db, {
      submissionId,
      question,
      seen: seen ?? fingerprint(question, read().answers),
      change: (answers) => question.write(answers, value),
      now: later,
    });
  };
  const writeContact = (email = 'sample@example.org') => save('contact', { name: 'A sample', email });
  /** All that a change needs. */
  const fill = () => {
    writeContact();
    save('standing', { standing: 'other' });
    save('reason', { reason: 'The name is wrong.' });
  };
  const letters = () =>
    db
      .select()
      .from(outbox)
      .all()
      .map(({ letter }) => letter);
  return { db, path, token, submissionId, read, save, writeContact, fill, letters };
}

describe('beginning', () => {
  it('takes the published card for a change and for a study, and nothing for a new model', () => {
    const { slug: _slug, reviewedOn: _day, ...published } = card;
    expect(open().read()).toMatchObject({ slug: 'tea', baseRevision: 1, state: 'draft' });
    expect(open().read().answers.draft.card).toEqual(published);
    expect(open({ kind: 'study', slug: 'tea' }).read().answers.draft.study).toMatchObject({
      source: `s${Object.keys(card.sources).length + 1}`,
    });
    expect(open({ kind: 'new-model' }).read()).toMatchObject({ slug: null, baseRevision: null });
    expect(open({ kind: 'new-model' }).read().answers.draft.card).toEqual({});
  });

  it('does nothing for a card that is not there', () => {
    const { db } = openTestDatabase();
    expect(beginSubmission(db, { kind: 'change', slug: 'tea' }, now)).toBeNull();
    expect(db.select().from(submissions).all()).toEqual([]);
  });

  it('gives no id that any revision had', () => {
    const { db } = openTestDatabase();
    const [first, ...others] = card.costs;
    if (first === undefined) throw new Error('The sample card has a cost.');
    importCards(db, {
      cards: [{ ...card, costs: [{ ...first, id: 'c41' }, ...others] }],
      retired: [],
      now,
    });
    importCards(db, { cards: [{ ...card, costs: [] }], retired: [], now: later });
    const token = beginSubmission(db, { kind: 'change', slug: 'tea' }, later) ?? '';
    const { submissionId } = openLink(db, { token, now: later }) as { submissionId: number };
    expect(readSubmission(db, submissionId).answers.draft.lastNumbers.c).toBe(41);
  });
});

describe('saving', () => {
  it('keeps the answer and nothing of another', () => {
    const { save, read } = open();
    const before = read().answers.draft.card;
    expect(save('name', { name: 'Tea and cake' }).kind).toBe('saved');
    expect(read().answers.draft.card).toEqual({
      ...before,
      name: 'Tea and cake',
      shortName: undefined,
      otherNames: [],
    });
    expect(read().changedAt).toBe(later.toISOString());
  });

  it('keeps both of two answers saved at once by two connections', () => {
    const { path, save, submissionId, read } = open();
    const other = openAnotherConnection(path);
    save('name', { name: 'Renamed' });
    const question = findQuestion('summary') as FormQuestion;
    saveAnswer(other, {
      submissionId,
      question,
      seen: fingerprint(question, readSubmission(other, submissionId).answers),
      change: (answers) => question.write(answers, { summary: 'Another summary.' }),
      now: later,
    });
    expect(read().answers.draft.card).toMatchObject({ name: 'Renamed', summary: 'Another summary.' });
  });

  it('tells of an answer that was changed since its form was opened, and does not write over it', () => {
    const { save, read } = open();
    const seen = fingerprint(findQuestion('name'), read().answers);
    save('name', { name: 'First' });
    const result = save('name', { name: 'Second' }, seen);
    expect(result.kind).toBe('changed-meanwhile');
    expect((result as { answers: Answers }).answers.draft.card.name).toBe('First');
    expect(read().answers.draft.card.name).toBe('First');
  });

  it('takes a new entry whatever was added meanwhile', () => {
    const { db, submissionId, read } = open();
    const question = findQuestion('links') as ListQuestion;
    const before = question.list(read().answers).length;
    const seen = fingerprint(question, read().answers, null);
    for (const title of ['One', 'Two']) {
      saveAnswer(db, {
        submissionId,
        question,
        key: null,
        seen,
        change: (answers) =>
          question.save(answers, null, { title, url: 'https://example.org', kind: 'website' }),
        now: later,
      });
    }
    expect(question.list(read().answers)).toHaveLength(before + 2);
  });

  it('takes nothing more once it was sent, but details of the sender', () => {
    const { fill, db, submissionId, save, writeContact, read } = open();
    fill();
    sendSubmission(db, submissionId, later);
    expect(save('name', { name: 'Too late' })).toEqual({ kind: 'closed', state: 'sent' });
    expect(read().answers.draft.card.name).toBe('Tea');
    expect(writeContact('new@example.org').kind).toBe('saved');
    expect(read().answers.contact).toMatchObject({ email: 'new@example.org', standing: 'other' });
  });

  it('mails a link when the address is given and when it changes, not with every save', () => {
    const { writeContact, save, letters } = open();
    writeContact();
    save('contact', { name: 'Another name', email: 'sample@example.org' });
    expect(letters()).toEqual(['your-link']);
  });
});

describe('sending', () => {
  it('waits for what is needed', () => {
    const { db, submissionId, read } = open();
    expect(listMissing(read().answers)).toEqual(['contact', 'standing', 'reason']);
    expect(sendSubmission(db, submissionId, later)).toEqual({ kind: 'missing' });
    expect(read().state).toBe('draft');
  });

  it('keeps what was sent as it was, and acknowledges it once', () => {
    const { db, submissionId, fill, read, letters } = open();
    fill();
    expect(sendSubmission(db, submissionId, later)).toEqual({ kind: 'sent' });
    expect(sendSubmission(db, submissionId, later)).toEqual({ kind: 'closed' });
    const versions = db.select().from(submissionVersions).all();
    expect(versions.map(({ number, draft }) => [number, JSON.parse(draft) as unknown])).toEqual([
      [1, read().answers.draft],
    ]);
    expect(letters()).toEqual(['your-link', 'received']);
    expect(listEvents(db, submissionId).map(({ kind }) => kind)).toEqual(['begun', 'sent']);
  });

  it('changes no published card', () => {
    const { db, submissionId, fill, save } = open();
    const before = db.$client.prepare('SELECT * FROM revisions').all();
    save('name', { name: 'Renamed' });
    fill();
    sendSubmission(db, submissionId, later);
    expect(db.$client.prepare('SELECT * FROM revisions').all()).toEqual(before);
  });
});

describe('the questions of an editor', () => {
  it('open the submission again, and are answered before it is sent a second time', () => {
    const { db, submissionId, fill, read, save, letters } = open();
    fill();
    sendSubmission(db, submissionId, later);
    expect(askSubmitter(db, submissionId, [{ about: 'name', words: 'Is that its name?' }], later)).toBe(true);
    expect(read().state).toBe('asked');
    expect(save('name', { name: 'Tea and cake' }).kind).toBe('saved');
    expect(sendSubmission(db, submissionId, later)).toEqual({ kind: 'missing' });
    const [asked] = listEditorQuestions(db, submissionId);
    const questionId = asked?.id ?? 0;
    expect(answerEditor(db, { submissionId, questionId, answer: 'It is.', now: later })).toBe(true);
    expect(sendSubmission(db, submissionId, later)).toEqual({ kind: 'sent' });
    expect(letters()).toEqual(['your-link', 'received', 'questions', 'received']);
    expect(db.select().from(submissionVersions).all()).toHaveLength(2);
  });

  it('cannot be answered for another submission, nor asked of a draft', () => {
    const { db, submissionId, fill } = open();
    expect(askSubmitter(db, submissionId, [{ about: null, words: 'Why?' }], later)).toBe(false);
    fill();
    sendSubmission(db, submissionId, later);
    askSubmitter(db, submissionId, [{ about: null, words: 'Why?' }], later);
    const [asked] = listEditorQuestions(db, submissionId);
    const neighbour = openLink(db, {
      token: beginSubmission(db, { kind: 'new-model' }, now) ?? '',
      now,
    }) as { submissionId: number };
    const answer = { questionId: asked?.id ?? 0, answer: 'Because.', now: later };
    expect(answerEditor(db, { submissionId: neighbour.submissionId, ...answer })).toBe(false);
    expect(listEditorQuestions(db, submissionId)[0]?.answer).toBeNull();
  });
});

describe('withdrawing and erasing', () => {
  it('ends it, tells the sender, and can be done once', () => {
    const { db, submissionId, writeContact, read, letters } = open();
    writeContact();
    expect(withdrawSubmission(db, submissionId, later)).toBe(true);
    expect(withdrawSubmission(db, submissionId, later)).toBe(false);
    expect(read()).toMatchObject({ state: 'withdrawn', closedAt: later.toISOString() });
    expect(letters()).toEqual(['your-link', 'withdrawn']);
  });

  it('leaves nothing of a draft', () => {
    const { db, submissionId, writeContact, letters } = open();
    writeContact();
    eraseSubmitter(db, submissionId, later);
    expect(findSubmission(db, submissionId)).toBeUndefined();
    expect(letters()).toEqual([]);
  });

  it('leaves of a sent one its content, and nobody to write to', () => {
    const { db, token, submissionId, fill, read } = open();
    fill();
    sendSubmission(db, submissionId, later);
    eraseSubmitter(db, submissionId, later);
    expect(read()).toMatchObject({ state: 'withdrawn', answers: { contact: null } });
    expect(db.select().from(submissionContacts).all()).toEqual([]);
    expect(openLink(db, { token, now: later })).toEqual({ fault: 'unknown' });
    expect(JSON.stringify(db.$client.serialize().toString('latin1'))).not.toContain('sample@example.org');
  });
});

describe('asking for a new link', () => {
  it.each([
    ['reference and address that belong together', {}, 1],
    ['the same in other letters and with spaces', { reference: (it: string) => ` ${it.toLowerCase()} ` }, 1],
    ['another address', { email: 'other@example.org' }, 0],
    ['another reference', { reference: () => 'CR-2222-2222' }, 0],
    ['a wild card for an address', { email: '%' }, 0],
  ])('by %s', (_, { reference = (it: string) => it, email = 'Sample@Example.org' }: Asked, more) => {
    const { db, writeContact, read, letters } = open();
    writeContact();
    askForLink(db, { reference: reference(read().reference), email, now: later });
    expect(letters()).toHaveLength(1 + more);
  });

  interface Asked {
    reference?: (it: string) => string;
    email?: string;
  }

  it('fills nobody’s letter box', () => {
    const { db, writeContact, read, letters } = open();
    writeContact();
    for (let count = 0; count < 50; count++) {
      askForLink(db, { reference: read().reference, email: 'sample@example.org', now: later });
    }
    expect(letters()).toEqual(['your-link', 'your-link']);
  });
});
