// Models that providers have all but sent in: how a form is filled in from nothing is tried in submit.spec.ts. Their senders
// come back by asking for a new link.
import type { Card } from '#app/features/models/card-schema.ts';
import { emptyDraft } from '#app/features/submissions/draft.ts';
import { questionsOf } from '#app/features/submissions/question-ids.ts';
import { openDatabase } from '#db/client.server.ts';
import { submissionContacts, submissions } from '#db/schema.ts';
import { readShippedCards } from '#scripts/measure/load-catalogue.ts';

export interface ReadyDraft {
  reference: string;
  modelName: string;
  /** As its name suggests it. */
  slug: string;
  email: string;
}

const nameDraft = (place: string): ReadyDraft => ({
  reference: `CR-READ-${place.toUpperCase().padEnd(4, 'X').slice(0, 4)}`,
  modelName: `Sample ${place} Network`,
  slug: `sample-${place.toLowerCase()}-network`,
  email: `${place.toLowerCase()}@provider.example`,
});

/** One for each test that decides on one. */
export const readyDrafts = {
  publishedWithScript: nameDraft('Ash'),
  publishedWithoutScript: nameDraft('Birch'),
  declined: nameDraft('Cedar'),
  withdrawn: nameDraft('Fir'),
  decidedByTwo: nameDraft('Hazel'),
} as const;

/** Puts them into a new database. */
export function addDrafts(databasePath: string): void {
  const keyRing = readShippedCards('data').find(({ slug }) => slug === 'keyring');
  if (keyRing === undefined) throw new Error('The sample drafts are made of the card of KeyRing.');
  const db = openDatabase(databasePath);
  const at = new Date().toISOString();
  for (const draft of Object.values(readyDrafts)) {
    const { id } = db
      .insert(submissions)
      .values({
        reference: draft.reference,
        kind: 'new-model',
        state: 'draft',
        draft: JSON.stringify({
          ...emptyDraft(),
          card: nameModel(keyRing, draft.modelName),
          lastNumbers: { e: 99, c: 99, f: 99, n: 99, r: 99, s: 99 },
          done: questionsOf('new-model'),
        }),
        createdAt: at,
        changedAt: at,
      })
      .returning({ id: submissions.id })
      .get();
    db.insert(submissionContacts)
      .values({
        submissionId: id,
        name: 'Sample sender',
        email: draft.email,
        standing: 'speaks-for',
        organisation: 'Sample organisation',
      })
      .run();
  }
  db.$client.close();
}

function nameModel(card: Card, name: string): Partial<Card> {
  const { slug: _slug, reviewedOn: _day, shortName: _short, ...rest } = card;
  return { ...rest, name, otherNames: [], related: [] };
}
