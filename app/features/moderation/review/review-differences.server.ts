// The texts that an editor compares: the card and the proposal, and, where editors mended what was sent, both of these.
import type { Card } from '#app/features/models/card-schema.ts';
import { describeDifference, type SectionDifference } from '#app/features/models/describe-difference.ts';
import { mergeCards } from '#app/features/moderation/merge-cards.ts';
import { isToDecide, type Proposal } from '#app/features/moderation/proposal.server.ts';
import { assembleCard } from '#app/features/submissions/assemble-card.ts';
import type { SentVersion } from '#app/features/submissions/queries.server.ts';
import type { PublishedAs } from './review-record.server.ts';

export interface ReviewDifferences {
  /** The card that it is set against; null for a new model. */
  before: Card | null;
  /** What was, would be or would have been published. */
  after: Card;
  /** From the one to the other; null for a new model. */
  whole: SectionDifference[] | null;
  /** Where editors mended what was sent; null where they did not. */
  mended: {
    /** What was sent, against the card; null for a new model. */
    sent: SectionDifference[] | null;
    /** What editors changed since. */
    since: SectionDifference[];
  } | null;
}

interface ReviewFacts {
  proposal: Proposal;
  versions: readonly SentVersion[];
  publishedAs: PublishedAs | null;
  /** The card as it was when the submission was begun; null for a new model. */
  begunFrom: Card | null;
  nameOf: (slug: string) => string;
}

/** What to show of a submission, decided or not. */
export function compareForReview(facts: ReviewFacts): ReviewDifferences {
  const { proposal, publishedAs } = facts;
  if (publishedAs !== null) return comparePublished(facts, publishedAs);
  if (isToDecide(proposal) || proposal.submission.state === 'asked') return compareProposed(facts);
  const after = findSentCard(facts) ?? proposal.card;
  return { before: facts.begunFrom, after, whole: describe(facts, facts.begunFrom, after), mended: null };
}

function compareProposed(facts: ReviewFacts): ReviewDifferences {
  const { card, sent, published, base } = facts.proposal;
  const before = published?.card ?? base?.card ?? null;
  return {
    before,
    after: card,
    whole: describe(facts, before, card),
    mended: sent && {
      sent: describe(facts, before, sent.card),
      since: describe(facts, sent.card, card),
    },
  };
}

function comparePublished(facts: ReviewFacts, { card, before }: PublishedAs): ReviewDifferences {
  const sent = findSentCard(facts);
  const { begunFrom } = facts;
  // What others published meanwhile is no work of whoever mended it.
  const joined =
    sent === null || begunFrom === null || before === null
      ? sent
      : mergeCards({
          base: { ...begunFrom, slug: before.slug, reviewedOn: before.reviewedOn },
          published: before,
          proposed: sent,
        }).card;
  const since = joined && describe(facts, { ...joined, slug: card.slug, reviewedOn: card.reviewedOn }, card);
  return {
    before,
    after: card,
    whole: describe(facts, before, card),
    mended:
      since === null || since.length === 0 ? null : { sent: describe(facts, before, joined ?? card), since },
  };
}

/** The card of what was sent last; null for an editor's own work. */
function findSentCard({ proposal, versions }: ReviewFacts): Card | null {
  const last = versions.at(-1);
  if (last === undefined) return null;
  const { slug, reviewedOn } = proposal.card;
  return assembleCard(last.draft, { slug, reviewedOn }).card;
}

function describe(facts: ReviewFacts, before: null, after: Card): null;
function describe(facts: ReviewFacts, before: Card, after: Card): SectionDifference[];
function describe(facts: ReviewFacts, before: Card | null, after: Card): SectionDifference[] | null;
function describe({ nameOf }: ReviewFacts, before: Card | null, after: Card): SectionDifference[] | null {
  return before === null ? null : describeDifference(before, after, { nameOf });
}
