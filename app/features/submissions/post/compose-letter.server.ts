// Makes the mail of a row of the outbox at the moment when it leaves: only then are recipient and link known, so that
// neither an address nor a token ever stands in the outbox.
import type { Mail } from '#app/lib/mail/mail.ts';
import { paths } from '#app/lib/paths.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import { addDays } from '#app/features/submissions/calendar.ts';
import { isConfirmation } from '#app/features/submissions/confirmation.ts';
import { deleteLink, linkDays, makeLink } from '#app/features/submissions/links.server.ts';
import { findSubmission } from '#app/features/submissions/queries.server.ts';
import { findDecisionDay } from '#app/features/submissions/working-days.ts';
import type { Queryable } from '#db/client.server.ts';
import { letterDetails, readLetterToSend, type LetterToSend } from './letter-details.ts';
import { writeLetter, type Letter, type LetterSite, type PrivateLink } from './letters.ts';
import type { OutboxRow } from './outbox-rows.server.ts';
import type { ComposedLetter, LetterComposer } from './postman.server.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** The letters to whoever sent something in. */
export const submissionLetters: LetterComposer = {
  letters: Object.keys(letterDetails),
  compose: composeLetter,
  deleteLink,
};

/**
 * @param tx in which its link is made
 * @returns null when nobody is left to write to
 * @throws Error when the row holds what this version of the code cannot read
 */
function composeLetter(
  tx: Queryable,
  row: OutboxRow,
  { now, site, messageId }: { now: Date; site: LetterSite; messageId: string },
): ComposedLetter | null {
  const submission = row.submissionId === null ? undefined : findSubmission(tx, row.submissionId);
  const contact = submission?.answers.contact;
  if (submission === undefined || contact === null || contact === undefined) return null;
  let token: string | null = null;
  const link = (replacesEarlier = false): PrivateLink => {
    token = makeLink(tx, { submissionId: submission.id, replacesEarlier, now });
    return {
      address: site.origin + paths.submission(token),
      worksUntil: addDays(ukDay(new Date(now.getTime() + linkDays * dayMs)), -1),
    };
  };
  const letter = completeLetter(readLetterToSend(row), { row, link, site });
  const { subject, text } = writeLetter(letter, {
    name: contact.name,
    modelName: submission.answers.draft.card.name ?? null,
    kind: submission.kind,
    isConfirmation: isConfirmation(submission),
    reference: submission.reference,
    site,
  });
  const mail: Mail = {
    messageId,
    to: { name: contact.name, address: contact.email },
    subject,
    text,
    writtenAt: now,
  };
  return { mail, token };
}

function completeLetter(
  { letter, details }: LetterToSend,
  { row, link, site }: { row: OutboxRow; link: (replacesEarlier?: boolean) => PrivateLink; site: LetterSite },
): Letter {
  switch (letter) {
    case 'your-link': {
      const isAskedFor = details.replacesEarlier === true;
      return { letter, link: link(isAskedFor), isAskedFor };
    }
    case 'received':
      return { letter, link: link(), decidedBy: findDecisionDay(new Date(row.createdAt)) };
    case 'questions':
      return { letter, link: link(), questions: details.questions };
    case 'withdrawn':
      return { letter };
    case 'published':
      return { letter, cardAddress: site.origin + paths.model(details.slug) };
    case 'declined':
      return { letter, link: link(), reason: details.reason };
    case 'draft-warning':
      return { letter, link: link(), deletedOn: details.deletedOn };
    case 'check-request':
      return {
        letter,
        link: link(),
        cardAddress: site.origin + paths.model(details.slug),
        checkedOn: details.checkedOn,
      };
  }
}
