// How a submission came to be no longer an editor's to decide on: who decided what and when, or what its sender did.
import type { AppLoadContext } from '@remix-run/node';
import { sayMoment } from '#app/features/moderation/moments.ts';
import type { Proposal } from '#app/features/moderation/proposal.server.ts';

export interface Closing {
  /** `ada@council.example declined it on 10 March 2026, 14:32` */
  title: string;
  /** What was written then: the reason, the questions, the correction note; null where nothing was. */
  words: { label: string; text: string } | null;
  /** The revision that it became. */
  revision: { slug: string; number: number } | null;
}

/** @param proposal on which nobody can decide now */
export function presentClosing(context: AppLoadContext, { submission }: Proposal): Closing {
  const { reference, state, closedAt } = submission;
  const done = context.moderation
    .listActions(reference)
    .findLast(({ action }) => action === 'published' || action === 'declined' || action === 'asked');
  const by = done?.email ?? 'An editor';
  const when = sayMoment(done?.at ?? closedAt ?? submission.changedAt);
  switch (state) {
    case 'published': {
      const as = context.moderation.findPublishedAs(reference);
      return {
        title: `${by} published it on ${when}`,
        words: labelled('The correction note', as?.correction),
        revision: as && { slug: as.slug, number: as.number },
      };
    }
    case 'declined':
      return {
        title: `${by} declined it on ${when}`,
        words: labelled('The reason, as its sender reads it', done?.words),
        revision: null,
      };
    case 'asked':
      return {
        title: `${by} asked for changes on ${when}; it waits for its sender`,
        words: labelled('What was asked', done?.words),
        revision: null,
      };
    default:
      return {
        title: `Its sender withdrew it${closedAt === null ? '' : ` on ${sayMoment(closedAt)}`}`,
        words: null,
        revision: null,
      };
  }
}

function labelled(label: string, text: string | null | undefined): Closing['words'] {
  return text ? { label, text } : null;
}
