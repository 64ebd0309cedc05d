// What the queue shows: everything that waits, put into words, the oldest due first.
import type { Catalogue } from '#app/features/models/catalogue.server.ts';
import { saySince } from '#app/features/moderation/moments.ts';
import { addDays } from '#app/features/submissions/calendar.ts';
import type { SubmissionKind } from '#app/features/submissions/question-ids.ts';
import { countWorkingDays, findDecisionDay } from '#app/features/submissions/working-days.ts';
import { countOf, formatDate } from '#app/lib/format.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import type { Waiting } from './queue.server.ts';
import { isFiltered, waitingStates, type QueueQuery, type WaitingState } from './queue-query.ts';

export const kindWords: Record<SubmissionKind, string> = {
  'new-model': 'A new model',
  change: 'A change',
  study: 'A study',
};

export const stateWords: Record<WaitingState, string> = {
  sent: 'Waits for a decision',
  asked: 'Waits for its sender',
  draft: 'Editors’ own work',
};

export interface QueueRow {
  reference: string;
  kind: string;
  name: string;
  /** Of the card that stands now; null for a new model, and where the card is no longer there. */
  slug: string | null;
  state: WaitingState;
  stateWords: string;
  sentOn: string | null;
  /** `3 working days`, since it waits as it does. */
  age: string;
  due: { words: string; isOverdue: boolean } | null;
  isInvited: boolean;
  workOf: string | null;
  mendedBy: string | null;
  /** `ada@council.example, since 14:32` */
  openedBy: string[];
}

/** Rows on the page: with more, it would take seconds to make, and nobody reads them. */
export const mostRows = 200;

interface QueueFacts {
  waiting: readonly Waiting[];
  query: QueueQuery;
  catalogue: Catalogue;
  now: Date;
}

/** Everything that the queue's page shows. */
export function presentQueue({ waiting, query, catalogue, now }: QueueFacts) {
  const today = ukDay(now);
  const all = waiting
    .map((each) => ({ ...each, dueOn: findDueDay(each), ...findCard(catalogue, each) }))
    .sort(
      (a, b) =>
        compare(a.dueOn ?? '9', b.dueOn ?? '9') ||
        waitingStates.indexOf(a.state) - waitingStates.indexOf(b.state) ||
        compare(a.since, b.since) ||
        compare(a.reference, b.reference),
    );
  const isOverdue = ({ dueOn }: { dueOn: string | null }) => dueOn !== null && dueOn < today;
  const sought = query.text.toLowerCase();
  const shown = all.filter(
    (each) =>
      (query.state === null || each.state === query.state) &&
      (query.kind === null || each.kind === query.kind) &&
      (!query.isOverdue || isOverdue(each)) &&
      [each.reference, each.name].some((words) => words.toLowerCase().includes(sought)),
  );
  const count = (state: WaitingState) => all.filter((each) => each.state === state).length;
  return {
    title: 'What waits',
    counts: { sent: count('sent'), asked: count('asked'), draft: count('draft') },
    overdueCount: all.filter(isOverdue).length,
    totalCount: all.length,
    isFiltered: isFiltered(query),
    query,
    /** How many are as asked for; the first due of them are the rows. */
    foundCount: shown.length,
    rows: shown.slice(0, mostRows).map((each): QueueRow => ({
      reference: each.reference,
      kind: kindWords[each.kind],
      name: each.name,
      slug: each.currentSlug,
      state: each.state,
      stateWords: stateWords[each.state],
      sentOn: each.sentAt === null ? null : formatDate(ukDay(new Date(each.sentAt))),
      age: sayAge(each.since, now),
      due: each.dueOn === null ? null : sayDue(each.dueOn, today),
      isInvited: each.invitedAt !== null,
      workOf: each.workOf,
      mendedBy: each.mendedBy,
      openedBy: each.openedBy.map(({ email, openedAt }) => `${email}, since ${saySince(openedAt, now)}`),
    })),
    names: catalogue.models.map(({ card }) => card.name),
  };
}

export type QueueData = ReturnType<typeof presentQueue>;

/** By when it is decided; null while it waits for its sender, and for what no one was promised a decision on. */
function findDueDay({ state, sentAt }: Pick<Waiting, 'state' | 'sentAt'>): string | null {
  return state === 'sent' && sentAt !== null ? findDecisionDay(new Date(sentAt)) : null;
}

function findCard(catalogue: Catalogue, { slug, typedName }: Pick<Waiting, 'slug' | 'typedName'>) {
  const retired = slug === null ? undefined : catalogue.retired.get(slug);
  const current = catalogue.bySlug.get(retired && 'movedTo' in retired ? retired.movedTo : (slug ?? ''));
  return {
    name: current?.card.name ?? typedName ?? 'No name yet',
    currentSlug: current?.card.slug ?? null,
  };
}

/** `today`, `1 working day`. @param since ISO 8601 */
export function sayAge(since: string, now: Date): string {
  const [from, to] = [ukDay(new Date(since)), ukDay(now)];
  return from >= to ? 'today' : countOf(countWorkingDays(from, to), 'working day');
}

/** By when, or how far overdue: in words, so that no colour need say it. Days are such as `2026-11-21`. */
export function sayDue(dueOn: string, today: string): { words: string; isOverdue: boolean } {
  if (dueOn === today) return { words: 'today', isOverdue: false };
  if (dueOn > today) return { words: `by ${formatDate(dueOn)}`, isOverdue: false };
  const late = countWorkingDays(dueOn, today);
  // Due on Friday and read on Sunday: late, though by no working day.
  const by = late === 0 ? `since ${formatDate(addDays(dueOn, 1))}` : `by ${countOf(late, 'working day')}`;
  return { words: `overdue ${by}; it was due on ${formatDate(dueOn)}`, isOverdue: true };
}

/** Ids and names compare the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The slug of the card that is meant by a slug or a name, one withdrawn included; else those that may be meant. */
export function findCardToOpen(
  catalogue: Catalogue,
  typed: string,
): { slug: string } | { alike: { slug: string; name: string }[] } {
  const text = typed.toLowerCase();
  const retired = catalogue.retired.get(text);
  if (retired !== undefined) return { slug: 'movedTo' in retired ? retired.movedTo : text };
  const named = catalogue.models.filter(({ card }) =>
    [card.slug, card.name, card.shortName, ...card.otherNames].some((name) => name?.toLowerCase() === text),
  );
  const [only, another] = named;
  if (only !== undefined && another === undefined) return { slug: only.card.slug };
  const alike =
    named.length > 0 || text === ''
      ? named
      : catalogue.models.filter(({ card }) => `${card.slug} ${card.name}`.toLowerCase().includes(text));
  return { alike: alike.slice(0, 10).map(({ card }) => ({ slug: card.slug, name: card.name })) };
}
