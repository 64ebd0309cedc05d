// The pages on which an editor does something with a card as a whole: what each shows, and what comes of sending it.
import { data, redirect, type AppLoadContext } from '@remix-run/node';
import { z } from 'zod';
import type { Editor } from '#app/features/editors/editor.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { dueOn } from '#app/features/models/review.ts';
import { sayDay } from '#app/features/moderation/moments.ts';
import { addDays } from '#app/features/submissions/calendar.ts';
import { mailAddressField } from '#app/features/submissions/questions/form-parts.ts';
import { formatDate } from '#app/lib/format.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { cleanLine, cleanParagraphs, typedLine } from '#app/lib/typed-text.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import { actTitles, isActId, type ActId } from './act-ids.ts';
import { daysBetweenLetters } from './ask-organisation.server.ts';
import type { ActProblem, ActResult, ModelAct } from './model-act.server.ts';
import { requireCard, type DoneAct, type HeldCard } from './model-presenter.server.ts';

/** The list of cards that are due, as an editor works down it. */
const freshnessList = 'freshness';

/** What came back of a form that was not done. */
export interface ReturnedAct {
  errors: { id: string; message: string }[];
  typed: Record<string, string>;
  /** The revisions that the card got since the editor opened the page; none where it did not. */
  revisions: { number: number; on: string; note: string }[];
}

/**
 * The card that an act is done to.
 *
 * @param isSent whether a form was sent, which must not be lost where the card was renamed or withdrawn meanwhile
 * @throws as requireCard; and a redirect to the card where the act does not fit how it stands
 */
export function requireActCard(
  context: AppLoadContext,
  { slug, act, isSent }: { slug: string; act: ActId; isSent: boolean },
): HeldCard {
  const found = requireCard(context, slug, {
    toAddress: (moved) => moderationPaths.modelPage(moved, act),
    isFollowing: isSent,
  });
  if (!isSent && (act === 'restore') !== (found.kind === 'withdrawn')) throw leadTo(found.card.slug);
  return found;
}

/** @throws data with a message, 404, for a page that there is none of */
export function requireAct(page: string | undefined): ActId {
  if (page !== undefined && isActId(page)) return page;
  throw data(
    { title: 'There is no such page', message: 'Nothing of that name can be done with a card.' },
    { status: 404, headers: privateHeaders },
  );
}

export function presentAct(
  context: AppLoadContext,
  found: HeldCard,
  { act, search }: { act: ActId; search: URLSearchParams },
) {
  const { care } = context.moderation;
  const { card, number } = found;
  const today = ukDay(context.clock());
  const asked = care.findAsked(card.slug);
  const againOn = asked === null ? null : addDays(ukDay(new Date(asked.askedAt)), daysBetweenLetters);
  return {
    act,
    title: actTitles[act],
    name: card.name,
    slug: card.slug,
    seen: number,
    shortName: card.shortName ?? '',
    today: formatDate(today),
    checkedOn: formatDate(card.reviewedOn),
    isCheckedToday: card.reviewedOn >= today,
    nextDue: formatDate(dueOn(today)),
    withdrawn:
      found.kind === 'withdrawn' ? { on: formatDate(found.withdrawnOn), reason: found.reason } : null,
    related: nameRelated(context, card),
    workCount: care.listOpenWork(card.slug).length,
    contact: act === 'ask' ? (care.findContact(card.slug) ?? null) : null,
    askedOn: asked === null ? null : sayDay(asked.askedAt),
    /** From when on it may be asked again; null where it may be now. */
    againOn: againOn !== null && againOn > today ? formatDate(againOn) : null,
    letterDays: daysBetweenLetters,
    /** Where it leads when it is done, if not to the card. */
    from: search.get('from') === freshnessList ? freshnessList : null,
    hasErrors: context.answered.hasErrors,
  };
}

export type ActData = ReturnType<typeof presentAct>;

/** The names of the published cards that a card names as related. */
function nameRelated(context: AppLoadContext, card: Card): string[] {
  const { bySlug } = context.catalogue.current();
  return card.related.flatMap(({ model }) => bySlug.get(model)?.card.name ?? []);
}

/**
 * Does what a form asks for.
 *
 * @returns a redirect to the card, or to the list it was sent from, when it is done; else what was typed, with what is in the way:
 *   400 where something is wrong with it, 409 where the card changed meanwhile
 */
export function answerAct(
  context: AppLoadContext,
  { slug, act, form, editor }: { slug: string; act: ActId; form: URLSearchParams; editor: Editor },
) {
  const found = requireActCard(context, { slug, act, isSent: true });
  // Renamed meanwhile: whoever sent it has not seen the card under its new name.
  const isMoved = found.card.slug !== slug;
  if (act === 'ask' && form.get('then') === 'forget') {
    context.moderation.care.forgetContact({
      slug: found.card.slug,
      editorId: editor.id,
      now: context.clock(),
    });
    return leadTo(found.card.slug, 'forget');
  }
  const result: ActResult = isMoved
    ? { kind: 'changed-meanwhile', revision: found.number }
    : carryOut(context, { slug, act, form, editorId: editor.id });
  if (result.kind === 'done') return leadOn(result.slug, act, form);
  context.answered.hasErrors = true;
  const returned: ReturnedAct = {
    errors: listErrors(result),
    typed: Object.fromEntries([...form].filter(([name]) => name !== 'seen')),
    revisions:
      result.kind === 'changed-meanwhile' && !isMoved
        ? context.moderation.care
            .listRevisionsSince(slug, readSeen(form))
            .map(({ number, createdAt, note }) => ({ number, on: sayDay(createdAt), note }))
        : [],
  };
  return data(returned, { status: result.kind === 'refused' ? 400 : 409, headers: privateHeaders });
}

function carryOut(
  context: AppLoadContext,
  { slug, act, form, editorId }: { slug: string; act: ActId; form: URLSearchParams; editorId: number },
): ActResult {
  const { care } = context.moderation;
  const of: ModelAct = { slug, editorId, seen: readSeen(form), now: context.clock() };
  const line = (name: string) => cleanLine(form.get(name) ?? '');
  switch (act) {
    case 'checked':
      return care.markChecked(of);
    case 'correct':
      return care.publishCorrection({ ...of, words: cleanParagraphs(form.get('words') ?? '') });
    case 'withdraw':
      return care.withdraw({ ...of, reason: cleanParagraphs(form.get('reason') ?? '') });
    case 'restore':
      return care.restore(of);
    case 'rename':
      return care.rename({
        ...of,
        name: line('name'),
        shortName: line('shortName') || null,
        newSlug: line('newSlug').replace(/^\/?models\//, ''),
      });
    case 'ask': {
      // One press from the list: to the address that is kept.
      if (!form.has('email')) return care.askOrganisation({ ...of, contact: null });
      const read = contactSchema.safeParse(Object.fromEntries(form));
      return read.success
        ? care.askOrganisation({ ...of, contact: read.data })
        : { kind: 'refused', problems: read.error.issues.map(toProblem) };
    }
  }
}

const contactSchema = z.object({
  organisation: typedLine({ max: 120, error: 'Write the name of the organisation' }),
  email: mailAddressField('Write the address in full, such as enquiries@example.org'),
});

function toProblem({ path, message }: { path: readonly PropertyKey[]; message: string }): ActProblem {
  return { field: String(path[0]), message };
}

/** NaN, which is no revision, where it is no number. */
function readSeen(form: URLSearchParams): number {
  return Number.parseInt(form.get('seen') ?? '', 10);
}

const wholeId = 'act';

function listErrors(result: Exclude<ActResult, { kind: 'done' }>): ReturnedAct['errors'] {
  switch (result.kind) {
    case 'refused':
      return result.problems.map(({ field, message }) => ({ id: field ?? wholeId, message }));
    case 'changed-meanwhile':
      return [
        {
          id: wholeId,
          message: 'The card has changed since you opened this page: look again before you go on',
        },
      ];
    case 'gone':
      return [{ id: wholeId, message: 'Another editor was quicker: the card does not stand as it did' }];
  }
}

function leadOn(slug: string, act: ActId, form: URLSearchParams) {
  if (form.get('from') !== freshnessList) return leadTo(slug, act);
  const done = new URLSearchParams({ done: act, card: slug }).toString();
  return redirect(`${moderationPaths.freshness()}?${done}`, { status: 303, headers: privateHeaders });
}

function leadTo(slug: string, done?: DoneAct) {
  const to = moderationPaths.model(slug);
  return redirect(done === undefined ? to : `${to}?done=${done}`, { status: 303, headers: privateHeaders });
}
