import { CardSection } from './card-section.tsx';
import type { Card } from '#app/features/models/card-schema.ts';
import { formatDate } from '#app/lib/format.ts';

/** What an organisation that runs the model says of the card: its words, told apart from the directory's own. */
export function CardReplySection({ card: { reply } }: { card: Pick<Card, 'reply'> }) {
  if (reply === undefined) return null;
  return (
    <CardSection id="reply" heading={`What ${reply.organisation} says`}>
      <p className="max-w-measure text-note text-quiet">
        These are the words of {reply.organisation}, given on{' '}
        <time dateTime={reply.repliedOn}>{formatDate(reply.repliedOn)}</time>, and not the directory’s. They
        are shown as they were written, and count for no evidence level.
      </p>
      <blockquote className="grid max-w-measure gap-3 border-s-4 border-rule ps-4 wrap-anywhere">
        {reply.text.split(/\n\s*\n/).map((paragraph, index) => (
          <p key={index} className="whitespace-pre-line">
            {paragraph}
          </p>
        ))}
      </blockquote>
    </CardSection>
  );
}
