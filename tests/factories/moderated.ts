// Submissions on their way through moderation, made by the real commands.
import { eq } from 'drizzle-orm';
import {
  beginSubmission,
  saveAnswer,
  sendSubmission,
  type Beginning,
} from '#app/features/submissions/commands.server.ts';
import { fingerprint } from '#app/features/submissions/fingerprint.server.ts';
import { openLink } from '#app/features/submissions/links.server.ts';
import { listMissing } from '#app/features/submissions/progress.ts';
import { readSubmission } from '#app/features/submissions/queries.server.ts';
import { isNeeded, questionsOf, type QuestionId } from '#app/features/submissions/question-ids.ts';
import { findQuestion } from '#app/features/submissions/questions.ts';
import type { Draft } from '#app/features/submissions/draft.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import type { Database } from '#db/client.server.ts';
import { submissions } from '#db/schema.ts';

interface Sending {
  begin: Beginning;
  now: Date;
  /** What its sender makes of the card that the draft begins as. */
  change?: (draft: Draft) => Partial<Draft>;
}

/** Something begun by a reader and not sent yet, with who they are. @returns its number */
export function beginAs(db: Database, { begin, now, change = () => ({}) }: Sending): number {
  const token = beginSubmission(db, begin, now);
  const opened = openLink(db, { token: token ?? '', now });
  if ('fault' in opened) throw new Error('There is no card to begin from.');
  const { submissionId } = opened;
  const save = (id: QuestionId, value: unknown) => {
    const question = findQuestion(id);
    if (question.shape !== 'form') throw new TypeError(`${id} is a list.`);
    const { answers } = readSubmission(db, submissionId);
    saveAnswer(db, {
      submissionId,
      question,
      seen: fingerprint(question, answers),
      change: (before) => question.write(before, value),
      now,
    });
  };
  save('contact', { name: 'Grace Sample', email: 'grace@provider.example' });
  save('standing', { standing: 'speaks-for', organisation: 'Secret Network', interest: 'Our pay.' });
  if (begin.kind === 'change') save('reason', { reason: 'It is out of date.' });
  writeDraft(db, submissionId, change);
  return submissionId;
}

/** Changes what stands in a draft, as answering its questions would. */
export function writeDraft(
  db: Database,
  submissionId: number,
  change: (draft: Draft) => Partial<Draft>,
): void {
  const { draft } = readSubmission(db, submissionId).answers;
  db.update(submissions)
    .set({ draft: JSON.stringify({ ...draft, ...change(draft) }) })
    .where(eq(submissions.id, submissionId))
    .run();
}

/** The same, sent. @returns its reference @throws Error when something needed is not answered */
export function sendAs(db: Database, sending: Sending): { id: number; reference: string } {
  const id = beginAs(db, sending);
  const { answers } = readSubmission(db, id);
  const missing = listMissing(answers);
  const result = sendSubmission(db, id, sending.now);
  if (result.kind !== 'sent') throw new Error(`Not sent: ${result.kind} ${missing.join(', ')}`);
  return { id, reference: readSubmission(db, id).reference };
}

/** A draft in which every question of a new model is answered as a card answers it. */
export function draftOfNewModel({ slug: _slug, reviewedOn: _reviewedOn, ...card }: Card) {
  return (draft: Draft): Partial<Draft> => ({
    card,
    done: [
      ...draft.done,
      ...questionsOf('new-model').filter(
        (id) => (id === 'enquiries' || isNeeded('new-model', id)) && !draft.done.includes(id),
      ),
    ],
    enquiries: 'none',
  });
}
