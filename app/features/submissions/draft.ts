// What has been answered so far. A draft is a card on its way, by the card's own keys: a change begins as the card that is
// published, a new model as an empty one, and both are read by the same evidence rule as a card.
import type { Card } from '#app/features/models/card-schema.ts';
import type { AssessableCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { questionsOf, type QuestionId, type SubmissionKind } from './question-ids.ts';

type Partly<T> = T extends readonly unknown[] ? T : T extends object ? Partial<T> : T;

/** A card of which any part may still be open. `slug` and `reviewedOn` are an editor's. */
export type DraftCard = { [Key in Exclude<keyof Card, 'slug' | 'reviewedOn'>]?: Partly<Card[Key]> };

/** The letters of the ids of a card's items, and `s` of its sources. */
export type IdLetter = 'e' | 'c' | 'f' | 'n' | 'r' | 's';

export interface Draft {
  card: DraftCard;
  /** Questions saved at least once. */
  done: QuestionId[];
  /** Questions answered with “we do not know”. */
  unknown: QuestionId[];
  /** The highest number that an id of each letter ever had, in this draft or any revision: no id is used twice. */
  lastNumbers: Record<IdLetter, number>;
  /** What is wrong with the card and why, or what else an editor should know; null until answered. */
  reason: string | null;
  /** Where the public may ask the organisation; null until answered, `none` where they said nowhere. */
  enquiries: { title: string; url: string } | 'none' | null;
  /** The source and the item that a study will be, in a draft of that kind. */
  study: { source: string; item: string } | null;
}

/** Who sends it in: private. */
export interface Contact {
  name: string;
  email: string;
  standing: StandingId | null;
  organisation: string | null;
  interest: string | null;
}

/** What somebody has to do with the organisation whose model it is. */
export const standings = [
  { id: 'speaks-for', label: 'I may speak for an organisation that runs the model' },
  { id: 'works-there', label: 'I work or volunteer there, and do not speak for it' },
  { id: 'commissions', label: 'I work for a council or the NHS, which pays for it or may' },
  { id: 'draws-on', label: 'I draw on it, or someone close to me does' },
  { id: 'studied', label: 'I have studied it' },
  { id: 'other', label: 'None of these' },
] as const;
export type StandingId = (typeof standings)[number]['id'];

/** Everything that the questions of one submission read and write. */
export interface Answers {
  kind: SubmissionKind;
  draft: Draft;
  contact: Contact | null;
}

const noNumbers: Record<IdLetter, number> = { e: 0, c: 0, f: 0, n: 0, r: 0, s: 0 };

/** A draft of nothing yet. */
export function emptyDraft(): Draft {
  return {
    card: {},
    done: [],
    unknown: [],
    lastNumbers: { ...noNumbers },
    reason: null,
    enquiries: null,
    study: null,
  };
}

/**
 * A draft that begins as what is published.
 *
 * @param earlier every revision of the card, so that no id of any is taken again
 */
export function draftOfCard(
  kind: Exclude<SubmissionKind, 'new-model'>,
  card: Card,
  earlier: readonly Card[],
): Draft {
  const { slug: _slug, reviewedOn: _reviewedOn, ...rest } = card;
  const lastNumbers = { ...noNumbers };
  for (const id of [card, ...earlier].flatMap(listIds)) {
    const letter = id.charAt(0);
    if (letter in lastNumbers) {
      const key = letter as IdLetter;
      lastNumbers[key] = Math.max(lastNumbers[key], Number(id.slice(1)));
    }
  }
  const draft: Draft = { ...emptyDraft(), card: rest, lastNumbers };
  if (kind === 'change') {
    return {
      ...draft,
      done: questionsOf('change').filter((id) => !notFromCard.includes(id)),
      enquiries: null,
    };
  }
  const [source, item] = [`s${lastNumbers.s + 1}`, `e${lastNumbers.e + 1}`];
  return {
    ...draft,
    study: { source, item },
    lastNumbers: { ...lastNumbers, s: lastNumbers.s + 1, e: lastNumbers.e + 1 },
  };
}

/** Asked of whoever sends a change, and answered by no card. */
export const notFromCard: readonly QuestionId[] = ['contact', 'standing', 'reason', 'enquiries'];

function listIds(card: Card): string[] {
  return [
    ...Object.keys(card.sources),
    ...[
      card.evidence.items,
      card.costs,
      card.spread.figures,
      card.requirements.items,
      card.risks.items,
    ].flatMap((items: readonly { id: string }[]) => items.map(({ id }) => id)),
  ];
}

/** The draft with an answer marked as given. */
export function markDone(draft: Draft, id: QuestionId, isUnknown = false): Draft {
  const without = (ids: readonly QuestionId[]) => ids.filter((other) => other !== id);
  return {
    ...draft,
    done: [...without(draft.done), id],
    unknown: isUnknown ? [...without(draft.unknown), id] : without(draft.unknown),
  };
}

/** The parts that the evidence rule reads, what is still open standing as empty. */
export function toAssessable({ card }: Pick<Draft, 'card'>): AssessableCard {
  return {
    problem: { text: card.problem?.text ?? '' },
    solution: { text: card.solution?.text ?? '' },
    impact: { text: card.impact?.text ?? '', outcomes: card.impact?.outcomes ?? [] },
    evidence: { text: card.evidence?.text ?? '', items: card.evidence?.items ?? [] },
    costs: card.costs ?? [],
    ...(card.copySupport?.text !== undefined &&
      card.copySupport.source !== undefined && {
        copySupport: { text: card.copySupport.text, source: card.copySupport.source },
      }),
  };
}

/** The sources so far, in the order of their keys. */
export function listSources({
  card,
}: Pick<Draft, 'card'>): { key: string; source: Card['sources'][string] }[] {
  return Object.entries(card.sources ?? {})
    .flatMap(([key, source]) => (source === undefined ? [] : [{ key, source }]))
    .sort((a, b) => Number(a.key.slice(1)) - Number(b.key.slice(1)));
}
