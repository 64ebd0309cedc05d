import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';
import { assembleCard } from '#app/features/submissions/assemble-card.ts';
import { draftOfCard, type Answers } from '#app/features/submissions/draft.ts';
import { findReplyConcerns } from '#app/features/submissions/reply-standing.ts';
import { buildCard } from '#tests/factories/card.ts';
import { sendForm } from '#tests/factories/sent-form.ts';
import { dateReply, reply } from './reply.ts';

const given = { organisation: 'Tea Trust', text: 'We run in 3 towns.', repliedOn: '2026-02-03' };
const answersOf = (card = buildCard({ reply: given })): Answers => ({
  kind: 'change',
  draft: draftOfCard('change', card, []),
  contact: null,
});

/** The answers after the form was sent with these fields, or what was wrong with them. */
function send(answers: Answers, fields: Record<string, string>) {
  const parsed = parseWithZod(sendForm(fields), { schema: reply.schema(answers) });
  return parsed.status === 'success' ? reply.write(answers, parsed.value) : parsed.reply().error;
}

const replyOf = (answers: unknown) => (answers as Answers).draft.card.reply;

describe('the answer of a provider', () => {
  it('comes from the card and goes back to it', () => {
    const answers = answersOf();
    expect(reply.read(answers)).toEqual({ organisation: 'Tea Trust', text: 'We run in 3 towns.' });
    expect(reply.tell(answers)).toEqual(['Tea Trust', 'We run in 3 towns.']);
    const { card, open } = assembleCard(answers.draft, { slug: 'tea', reviewedOn: '2026-01-01' });
    expect([card.reply, open]).toEqual([given, []]);
  });

  it('saved as it stands keeps its day', () => {
    const saved = send(answersOf(), { organisation: 'Tea Trust', text: 'We run in 3 towns.' });
    expect(replyOf(saved)).toEqual(given);
    expect(dateReply((saved as Answers).draft, '2026-06-01').card.reply).toEqual(given);
  });

  it('once altered is of the day on which it is saved, and stands on no card without one', () => {
    const saved = send(answersOf(), { organisation: 'Tea Trust', text: ' We run in 4 towns. ' }) as Answers;
    expect(assembleCard(saved.draft, { slug: 'tea', reviewedOn: '2026-01-01' }).card.reply).toBeUndefined();
    expect(dateReply(saved.draft, '2026-06-01').card.reply).toEqual({
      organisation: 'Tea Trust',
      text: 'We run in 4 towns.',
      repliedOn: '2026-06-01',
    });
  });

  it('is taken out by leaving both fields empty', () => {
    expect(replyOf(send(answersOf(), { organisation: '', text: ' ' }))).toBeUndefined();
  });

  it.each([
    [
      { organisation: 'Tea Trust', text: '' },
      { text: ['Write the answer, or leave the organisation empty too'] },
    ],
    [{ organisation: '', text: 'We do.' }, { organisation: ['Write which organisation answers'] }],
    [
      { organisation: 'Tea Trust', text: 'x'.repeat(2_001) },
      { text: ['Shorten this to at most 2,000 characters; it has 2,001'] },
    ],
  ])('%j is refused', (fields, errors) => {
    expect(send(answersOf(), fields)).toEqual(errors);
  });
});

describe('whose answer it may be', () => {
  const by = (standing: 'speaks-for' | 'commissions' | null, answers = answersOf()): Answers => ({
    ...answers,
    contact: { name: 'Sam', email: 'sam@provider.example', standing, organisation: null, interest: null },
  });
  const withoutReply = buildCard();

  it.each([
    ['somebody who may speak for an organisation', by('speaks-for'), 0],
    ['a commissioner', by('commissions'), 1],
    ['somebody who did not say', by(null), 1],
    ['nobody, as none is given', by('commissions', answersOf(withoutReply)), 0],
  ])('%s', (_who, answers, count) => {
    const concerns = findReplyConcerns(answers, withoutReply);
    expect(concerns.map(({ question }) => question)).toEqual(Array(count).fill('reply'));
  });

  it('is not asked of a reply that the card has already', () => {
    expect(findReplyConcerns(by('commissions'), buildCard({ reply: given }))).toEqual([]);
  });
});
