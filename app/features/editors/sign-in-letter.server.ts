// The letter that bears a sign-in link, written as it leaves: the postman is given this composer beside that of submissions
// (scripts/serve.ts).
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Mail } from '#app/lib/mail/mail.ts';
import { wrapText } from '#app/lib/mail/wrap-text.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import type { Queryable } from '#db/client.server.ts';
import { editors } from '#db/schema.ts';
import { deleteSignInLink, linkMinutes, makeSignInLink, signInLetter } from './sign-in-links.server.ts';

const columns = 72;
/** Whoever asked has long asked again: a letter that the mail server would not take until now is not sent any more. */
const longestWaitMs = 60 * 60_000;

const detailsSchema = z.object({ editorId: z.number().nullable(), to: z.string().nullable() });

export const editorLetters = {
  letters: [signInLetter],
  compose: composeSignInLetter,
  deleteLink: deleteSignInLink,
};

/**
 * @param tx in which its link is made
 * @returns null when it goes to nobody, to somebody who is no editor any more, or comes too late
 * @throws Error when the row holds what this version of the code cannot read
 */
function composeSignInLetter(
  tx: Queryable,
  row: { details: string; createdAt: string },
  {
    now,
    site,
    messageId,
  }: { now: Date; site: { origin: string; operatorName: string | null }; messageId: string },
): { mail: Mail; token: string } | null {
  const { editorId, to } = detailsSchema.parse(JSON.parse(row.details));
  if (editorId === null || now.getTime() - Date.parse(row.createdAt) > longestWaitMs) return null;
  const editor = tx.select().from(editors).where(eq(editors.id, editorId)).get();
  if (editor === undefined || editor.removedAt !== null) return null;
  const token = makeSignInLink(tx, { editorId, now });
  const query = to === null ? '' : `?${new URLSearchParams({ to }).toString()}`;
  const mail = {
    messageId,
    to: { name: '', address: editor.email },
    subject: 'Your link to sign in as an editor',
    text: write(site.origin + moderationPaths.signInLink(token) + query, site),
    writtenAt: now,
  };
  return { mail, token };
}

function write(link: string, { origin, operatorName }: { origin: string; operatorName: string | null }) {
  const paragraphs = [
    'Hello,',
    'Somebody asked for a link to sign in to Community Rainbow as an editor with this address. Follow it, and press the button on its page:',
    link,
    `It works once, for ${linkMinutes} minutes. Whoever has it can sign in as you, so please keep it to yourself.`,
    'If you did not ask for it, you need do nothing: without the link nobody gets in. Should such letters go on coming, tell whoever runs the site.',
    `Community Rainbow${operatorName === null ? '' : `, run by ${operatorName}`}\n${origin}`,
  ];
  return `${paragraphs.map((paragraph) => wrapText(paragraph, columns)).join('\n\n')}\n`;
}
