// What the page of a card shows to editors.
import { data, redirect, type AppLoadContext } from '@remix-run/node';
import { nameLevel } from '#app/features/models/evidence-words.ts';
import { dueOn, isOverdue } from '#app/features/models/review.ts';
import { sayDay, sayMoment } from '#app/features/moderation/moments.ts';
import { formatDate } from '#app/lib/format.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import { sayAge } from './age.ts';
import type { FoundCard } from './care-queries.server.ts';

export type HeldCard = Extract<FoundCard, { kind: 'standing' | 'withdrawn' }>;

/**
 * The card at a slug, withdrawn ones included.
 *
 * @param isFollowing whether one that was renamed is followed without leading to its new address, which would lose what was sent
 * @throws a redirect to where it was renamed to; data with a message, 404, where there never was one
 */
export function requireCard(
  context: AppLoadContext,
  slug: string,
  { toAddress, isFollowing = false }: { toAddress: (slug: string) => string; isFollowing?: boolean },
): HeldCard {
  const found = context.moderation.care.findCard(slug);
  if (found.kind === 'unknown') {
    throw data(
      {
        title: 'There is no such card',
        message:
          'There is no card at this address, and there never was one. Open one by its name from “What waits”.',
      },
      { status: 404, headers: privateHeaders },
    );
  }
  if (found.kind !== 'moved') return found;
  if (!isFollowing) throw redirect(toAddress(found.to), { status: 303, headers: privateHeaders });
  return requireCard(context, found.to, { toAddress });
}

const workWords = { 'new-model': 'A new model', change: 'A change', study: 'A study' } as const;

export function presentModel(context: AppLoadContext, found: HeldCard, search: URLSearchParams) {
  const { care } = context.moderation;
  const { card, number } = found;
  const { slug } = card;
  const today = ukDay(context.clock());
  const level = context.catalogue.current().bySlug.get(slug)?.evidence.level ?? null;
  const asked = care.findAsked(slug);
  return {
    title: card.name,
    slug,
    revision: number,
    /** Null while it is published. */
    withdrawn:
      found.kind === 'withdrawn' ? { on: formatDate(found.withdrawnOn), reason: found.reason } : null,
    level: level === null ? null : nameLevel(level),
    checked: {
      on: formatDate(card.reviewedOn),
      age: sayAge(card.reviewedOn, today),
      due: formatDate(dueOn(card.reviewedOn)),
      isOverdue: isOverdue(card.reviewedOn, today),
      isToday: card.reviewedOn >= today,
    },
    work: care.listOpenWork(slug).map(({ reference, kind, state, at, editorEmail }) => ({
      reference,
      words: editorEmail === null ? workWords[kind] : `A change by ${editorEmail}, not published yet`,
      since:
        state === 'asked'
          ? `sent ${sayDay(at)}, waits for an answer`
          : `${state === 'sent' ? 'sent' : 'begun'} ${sayDay(at)}`,
    })),
    asked:
      asked === null
        ? null
        : {
            on: sayDay(asked.askedAt),
            answer: asked.answer && { reference: asked.answer.reference, on: sayDay(asked.answer.at) },
          },
    hasAddress: care.findContact(slug) !== undefined,
    actions: care.listActions(slug).map(({ at, words, detail, editorEmail }) => ({
      at: sayMoment(at),
      words,
      detail,
      who: editorEmail ?? 'on the server',
    })),
    done: readDone(search),
    editPath: moderationPaths.modelPage(slug, 'edit'),
  };
}

export type ModelData = ReturnType<typeof presentModel>;

/** What an act says when it is done, by the word in the address that it leads to. */
const doneWords = {
  checked: 'Marked as checked. The card says so now.',
  correct: 'The correction note is published.',
  rename: 'Renamed. The former address leads here.',
  withdraw: 'Withdrawn. Its address now says so, and why.',
  restore: 'Put back. The card is published again.',
  ask: 'The letter to the organisation is on its way.',
  forget: 'The address is deleted.',
} as const;
export type DoneAct = keyof typeof doneWords;

function readDone(search: URLSearchParams): string | null {
  const done = search.get('done') ?? '';
  return Object.hasOwn(doneWords, done) ? doneWords[done as DoneAct] : null;
}
