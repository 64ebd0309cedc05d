// What keeps a proposal from being published as things stand. Pages tell it before an editor decides, and publishing asks
// again in its own transaction (decide.server.ts).
import { cardSchema, type Card } from '#app/features/models/card-schema.ts';
import { checkSoundParts, type CardProblem } from '#app/features/models/content-rules/card-rules.ts';
import {
  findStandingCard,
  isSlugTaken,
  listEarlierCards,
  listReusedIds,
} from '#app/features/models/publish.server.ts';
import { isSlug } from '#app/features/models/slug.ts';
import { mayStandAsReply } from '#app/features/submissions/reply-standing.ts';
import { lowerFirst } from '#app/lib/format.ts';
import type { Queryable } from '#db/client.server.ts';
import type { Proposal } from './proposal.server.ts';

/** What keeps a proposal from being published. */
export type PublishingProblem =
  /** A part that is still blank: `['spread', 'text']`. */
  | { kind: 'open'; path: readonly (string | number)[] }
  /** Something that the card and the proposal both changed is not settled. */
  | { kind: 'clash'; path: string }
  | { kind: 'content'; problem: CardProblem }
  | { kind: 'reused-id'; id: string }
  /** The address is a card's, or was. */
  | { kind: 'slug-taken'; slug: string }
  | { kind: 'slug-malformed'; slug: string }
  | { kind: 'withdrawn' }
  /** Nothing differs from the published card, and it is not to be marked as checked. */
  | { kind: 'no-change' };

/**
 * What keeps a proposal from being published, in the order of the card.
 *
 * @param of.slug for a new model, the address it is to have
 */
export function listPublishingProblems(
  db: Queryable,
  proposal: Proposal,
  of: { slug: string | null },
): PublishingProblem[] {
  const { card, open, clashes, published, isWithdrawn, submission } = proposal;
  if (isWithdrawn) return [{ kind: 'withdrawn' }];
  const problems: PublishingProblem[] = [
    ...open.map((path) => ({ kind: 'open' as const, path })),
    ...clashes.map(({ path }) => ({ kind: 'clash' as const, path })),
  ];
  if (published === null && of.slug !== null) {
    if (!isSlug(of.slug)) {
      problems.push({ kind: 'slug-malformed', slug: of.slug });
    } else if (isSlugTaken(db, of.slug)) problems.push({ kind: 'slug-taken', slug: of.slug });
  }
  const slug = published?.card.slug ?? of.slug ?? submission.slug;
  if (slug !== null) {
    const reused = listReusedIds(card, listEarlierCards(db, slug));
    problems.push(...reused.map((id) => ({ kind: 'reused-id' as const, id })));
  }
  const found = [
    ...(open.length === 0 ? listMisfits(card) : []),
    ...checkSoundParts(card, open),
    ...listLooseRelations(db, card),
    ...listUnfoundedReplies(proposal),
  ];
  problems.push(...found.map((problem) => ({ kind: 'content' as const, problem })));
  return problems;
}

/** Where a card without blanks does not fit the schema: forms keep most of it out, joining two changes may not. */
function listMisfits(card: Card): CardProblem[] {
  return (cardSchema.safeParse(card).error?.issues ?? []).map(({ path, message }) => ({
    path: path.filter((step) => typeof step !== 'symbol'),
    message: `This part does not fit a card: ${lowerFirst(message)}`,
    mend: 'Mend it in the working copy',
  }));
}

/** A reply from the form stands only for somebody who may give it; an editor's own work answers for itself. */
function listUnfoundedReplies({ card, published, submission }: Proposal): CardProblem[] {
  if (submission.editorId !== null) return [];
  const sent = { reply: card.reply, contact: submission.answers.contact };
  return mayStandAsReply(sent, published?.card ?? null)
    ? []
    : [
        {
          path: ['reply'],
          message:
            'The reply is from somebody who did not say that they may speak for an organisation that runs the model',
          mend: 'Take it out of the working copy, or ask whoever sent it',
        },
      ];
}

/** Relations to cards that are not published. Their way back, where it is missing, is given by publishing. */
function listLooseRelations(db: Queryable, card: Card): CardProblem[] {
  return card.related.flatMap(({ model }, index) =>
    findStandingCard(db, model) !== undefined
      ? []
      : [
          {
            path: ['related', index, 'model'],
            message: `There is no published card ${model}`,
            mend: 'Take this relation out until there is one',
          },
        ],
  );
}
