// Acts that leave a card as it is: saying that it was checked, and telling readers what was wrong with it.
import { addRevision } from '#app/features/models/publish.server.ts';
import { formatDate, formatNumber } from '#app/lib/format.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import type { Database } from '#db/client.server.ts';
import { actOnCard, recordModelAction, refuse, type ActResult, type ModelAct } from './model-act.server.ts';

/** Characters of a correction note at most. */
export const longestCorrection = 600;

/** Sets the day of a card's check to today. Refused where that is its day already. */
export function markChecked(db: Database, of: ModelAct): ActResult {
  return actOnCard(db, of, (tx, { card }) => {
    const today = ukDay(of.now);
    if (card.reviewedOn >= today) {
      return refuse(null, `It was marked as checked on ${formatDate(card.reviewedOn)} already`);
    }
    const revision = addRevision(tx, {
      card: { ...card, reviewedOn: today },
      authorKind: 'editor',
      note: 'Marked as checked',
      now: of.now,
    });
    recordModelAction(tx, of, { action: 'checked', slug: of.slug, words: `Revision ${revision}` });
    return { kind: 'done', slug: of.slug, revision };
  });
}

/**
 * Publishes a note for readers on what a card said wrongly, in a revision of the same card.
 *
 * @param of.words cleaned by the caller, at most `longestCorrection` characters
 */
export function publishCorrection(db: Database, of: ModelAct & { words: string }): ActResult {
  return actOnCard(db, of, (tx, { card }) => {
    if (of.words === '') return refuse('words', 'Write what was wrong, and what is right');
    if (of.words.length > longestCorrection) {
      return refuse(
        'words',
        `Shorten this to at most ${longestCorrection} characters; it has ${formatNumber(of.words.length)}`,
      );
    }
    const revision = addRevision(tx, {
      card,
      authorKind: 'editor',
      note: 'Correction note',
      correction: of.words,
      now: of.now,
    });
    recordModelAction(tx, of, { action: 'corrected', slug: of.slug, words: of.words });
    return { kind: 'done', slug: of.slug, revision };
  });
}
