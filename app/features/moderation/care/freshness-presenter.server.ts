// Which cards are due for checking, by how long ago they were checked.
import type { AppLoadContext } from '@remix-run/node';
import { nameLevel } from '#app/features/models/evidence-words.ts';
import { dueOn, isOverdue } from '#app/features/models/review.ts';
import { sayDay } from '#app/features/moderation/moments.ts';
import { addDays, addMonths } from '#app/features/submissions/calendar.ts';
import { formatDate } from '#app/lib/format.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import { sayAge } from './age.ts';
import { daysBetweenLetters } from './ask-organisation.server.ts';

/** Months before its day from which a card is shown as due soon. */
export const soonMonths = 3;

export interface FreshnessRow {
  slug: string;
  name: string;
  revision: number;
  checked: string;
  age: string;
  due: string;
  level: string;
  /** Whether its organisation was asked, in words. */
  asked: string;
  /** What it sent in since; null where nothing. */
  answer: string | null;
  /** `now` where one press writes to it, `address` where its address is missing, `later` where it was asked lately. */
  askable: 'now' | 'address' | 'later';
}

export function presentFreshness(context: AppLoadContext, search: URLSearchParams) {
  const today = ukDay(context.clock());
  const soonFrom = addMonths(today, soonMonths);
  const { care } = context.moderation;
  const withAddress = care.listAskable();
  const askedBySlug = care.listAsked();
  const { models, bySlug } = context.catalogue.current();
  const byAge = [...models].sort(
    (a, b) =>
      a.card.reviewedOn.localeCompare(b.card.reviewedOn) || a.card.name.localeCompare(b.card.name, 'en-GB'),
  );
  const rows = byAge
    .filter(({ card }) => dueOn(card.reviewedOn) <= soonFrom)
    .map(({ card, revision, evidence }) => {
      const { slug, name, reviewedOn } = card;
      const asked = askedBySlug.get(slug) ?? null;
      const isLately = asked !== null && addDays(ukDay(new Date(asked.askedAt)), daysBetweenLetters) > today;
      const row: FreshnessRow = {
        slug,
        name,
        revision: revision.number,
        checked: formatDate(reviewedOn),
        age: sayAge(reviewedOn, today),
        due: formatDate(dueOn(reviewedOn)),
        level: nameLevel(evidence.level),
        asked:
          asked === null
            ? 'not asked'
            : asked.answer === null
              ? `asked on ${sayDay(asked.askedAt)}, no answer yet`
              : `asked on ${sayDay(asked.askedAt)}, answered on ${sayDay(asked.answer.at)}`,
        answer: asked?.answer?.reference ?? null,
        askable: isLately ? 'later' : withAddress.has(slug) ? 'now' : 'address',
      };
      return { row, isOverdue: isOverdue(reviewedOn, today) };
    });
  return {
    title: 'Due for checking',
    overdue: rows.filter((each) => each.isOverdue).map(({ row }) => row),
    soon: rows.filter((each) => !each.isOverdue).map(({ row }) => row),
    soonMonths,
    /** The rest, of which nothing has to be done yet. */
    later: byAge.slice(rows.length).map(({ card }) => ({
      slug: card.slug,
      name: card.name,
      checked: formatDate(card.reviewedOn),
      age: sayAge(card.reviewedOn, today),
      due: formatDate(dueOn(card.reviewedOn)),
    })),
    totalCount: models.length,
    letterDays: daysBetweenLetters,
    /** The card that was dealt with last from here. */
    done: readDone(search, (slug) => bySlug.get(slug)?.card.name),
  };
}

export type FreshnessData = ReturnType<typeof presentFreshness>;

function readDone(search: URLSearchParams, nameOf: (slug: string) => string | undefined): string | null {
  const name = nameOf(search.get('card') ?? '');
  if (name === undefined) return null;
  switch (search.get('done')) {
    case 'ask':
      return `The letter about ${name} is on its way.`;
    case 'checked':
      return `${name} is marked as checked.`;
    default:
      return null;
  }
}
