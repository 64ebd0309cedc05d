// What the page shows on which editors settle where the card and a proposal both changed the same thing.
import { data, redirect, type AppLoadContext } from '@remix-run/node';
import type { Editor } from '#app/features/editors/editor.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { isSame } from '#app/features/models/compare-cards.ts';
import { describeDifference } from '#app/features/models/describe-difference.ts';
import { readPart, splitItem, writePart } from '#app/features/moderation/card-parts.ts';
import type { Clash } from '#app/features/moderation/clash.ts';
import { isOrder, takeProposed } from '#app/features/moderation/take-proposed.ts';
import { nameSubmission } from '#app/features/submissions/pages/name-submission.ts';
import { questionOfPath } from '#app/features/submissions/question-of-path.ts';
import { findQuestion } from '#app/features/submissions/questions.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { choiceField, choices, mostClashes, pathField } from './clash-form.ts';
import type { Work } from './require-work.server.ts';
import { namePart, tellPart, type PartLine } from './tell-part.ts';

export function presentClashes(context: AppLoadContext, { proposal, copy, place }: Work) {
  const { submission, card, clashes } = proposal;
  const catalogue = context.catalogue.current();
  const nameOf = (slug: string) => catalogue.bySlug.get(slug)?.card.name ?? slug;
  return {
    title: 'Settle where two changes met',
    name: nameSubmission(copy.answers),
    reference: submission.reference,
    isOwn: submission.editorId !== null,
    hasErrors: context.answered.hasErrors,
    clashes: clashes.slice(0, mostClashes).map((clash) => presentClash(clash, { card, place, nameOf })),
    /** Of those that come once these are settled. */
    moreCount: Math.max(0, clashes.length - mostClashes),
  };
}

export type ClashesData = ReturnType<typeof presentClashes>;

function presentClash(
  clash: Clash,
  { card, place, nameOf }: { card: Card; place: Work['place']; nameOf: (slug: string) => string },
) {
  const { path } = clash;
  const taken = takeProposed(card, clash);
  const tell = (value: unknown, among: Card): PartLine[] =>
    isOrder(clash) ? tellOrder(path, value as string[], among) : tellPart(path, value, among);
  const now = isOrder(clash)
    ? (readPart(card, path) as { id: string }[]).map(({ id }) => id)
    : readPart(card, path);
  const published = writeVersion(card, clash, clash.published);
  return {
    path,
    label: isOrder(clash) ? `${namePart(path)}, the order` : namePart(path),
    began: tell(clash.base, published),
    published: tell(clash.published, published),
    proposed: tell(isOrder(clash) ? clash.proposed : readPart(taken, path), taken),
    /** Where an editor has rewritten it in the copy since. */
    copy: isSame(now, clash.published) ? null : tell(now, card),
    difference: isOrder(clash) ? [] : describeClash({ path, published, taken, nameOf }),
    question: findWay(path, card, place.address),
  };
}

export type PresentedClash = ReturnType<typeof presentClash>;

/** What differs at a clash, from the card to what was proposed. */
function describeClash({
  path,
  published,
  taken,
  nameOf,
}: {
  path: string;
  published: Card;
  taken: Card;
  nameOf: (slug: string) => string;
}) {
  return (
    describeDifference(published, taken, { nameOf })
      // What came along, such as a publication, is no matter of choice.
      .map((section) => ({
        ...section,
        fields: section.fields.filter((field) => isPartOf(field.path, path)),
        lists: section.lists.filter((list) => isPartOf(path, list.path)),
      }))
      .filter(({ fields, lists }) => fields.length + lists.length > 0)
  );
}

function isPartOf(path: string, whole: string): boolean {
  return path === whole || path.startsWith(`${whole}.`);
}

function writeVersion(card: Card, clash: Clash, value: unknown): Card {
  return isOrder(clash) ? card : writePart(card, clash.path, value, clash.order);
}

const longestFirstWords = 80;

/** The items of a list in an order, each by its id and its first words. */
function tellOrder(path: string, ids: readonly string[], card: Card): PartLine[] {
  return ids.map((id) => {
    const [first] = tellPart(`${path}.${id}`, readPart(card, `${path}.${id}`), card);
    return { label: null, text: first === undefined ? id : `${id}: ${shorten(first.text)}` };
  });
}

function shorten(text: string): string {
  if (text.length <= longestFirstWords) return text;
  return `${text.slice(0, longestFirstWords).replace(/\s+\S*$/, '')} …`;
}

/** The question of the working copy in which both can be put into one. */
function findWay(path: string, card: Card, address: string): { to: string; words: string } | null {
  const { list, id } = splitItem(path);
  const keys: (string | number)[] = list.split('.');
  const items = id === null ? [] : (readPart(card, list) as { id: string }[]);
  const index = items.findIndex((item) => item.id === id);
  const at = questionOfPath('change', index < 0 ? keys : [...keys, index], card);
  if (at === null) return null;
  const words = findQuestion(at.question).shortTitle;
  return { to: `${address}/${at.question}${at.entry === null ? '' : `/${at.entry}`}`, words };
}

/** What a form that did not settle everything comes back with. */
export interface ReturnedClashes {
  errors: { id: string; message: string }[];
  /** What somebody else settled meanwhile, by name. */
  settledMeanwhile: string[];
}

/** Settles what was chosen. @returns the answer to the form: a redirect once all of it is settled */
export function answerClashes(
  context: AppLoadContext,
  { work, editor, form }: { work: Work; editor: Editor; form: URLSearchParams },
) {
  const { reference } = work.proposal.submission;
  const chosen = readChosen(form);
  if (chosen.length === 0) {
    return giveBack(context, 400, {
      errors: [{ id: `${choices}-0`, message: 'Choose which of the two stands, in one place at least' }],
      settledMeanwhile: [],
    });
  }
  const settledMeanwhile = chosen.flatMap((of) =>
    context.moderation.settleClash({ ...of, reference, editorId: editor.id, now: context.clock() })
      ? []
      : [namePart(of.path)],
  );
  if (settledMeanwhile.length > 0) return giveBack(context, 409, { errors: [], settledMeanwhile });
  return redirect(moderationPaths.reviewPage(reference, 'clashes'), { status: 303, headers: privateHeaders });
}

function readChosen(form: URLSearchParams): { path: string; choice: 'published' | 'proposed' }[] {
  return Array.from({ length: mostClashes }, (_, index) => index).flatMap((index) => {
    const path = form.get(pathField(index));
    const choice = form.get(choiceField(index));
    return path !== null && (choice === 'published' || choice === 'proposed') ? [{ path, choice }] : [];
  });
}

function giveBack(context: AppLoadContext, status: 400 | 409, returned: ReturnedClashes) {
  context.answered.hasErrors = true;
  return data(returned, { status, headers: privateHeaders });
}
