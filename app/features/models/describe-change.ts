// One value of a card before and after, in words: describe-difference.ts and describe-list.ts call it.
import type { Card } from './card-schema.ts';
import { diffWords, type WordAllowance, type WordPart } from './diff-words.ts';
import { tellOutcome, tellValue } from './field-words.ts';

export type ValueChange =
  /** Prose that was there and is there: what was taken out and put in. */
  | { kind: 'words'; parts: WordPart[] }
  /** Told whole; `not stated` where there is none. */
  | { kind: 'value'; before: string; after: string }
  /** A list of short things, such as terms. */
  | { kind: 'list'; added: string[]; removed: string[]; isReordered: boolean };

export interface FieldChange {
  /** In the card's own keys: `spread.stage`; of an item `costs.c1.amount`. */
  path: string;
  label: string;
  change: ValueChange;
}

/** Two versions of a card, and what describing their difference shares. */
export interface DescribedCards {
  before: Card;
  after: Card;
  nameOf: (slug: string) => string;
  allowance: WordAllowance;
}

/** Fields whose values are prose, wherever they stand. */
const proseFields = [
  'earlySign',
  'finding',
  'metric',
  'name',
  'need',
  'plainSummary',
  'risk',
  'role',
  'stageReason',
  'statusNote',
  'summary',
  'text',
  'title',
  'what',
  'whatHelps',
  'why',
];

/**
 * What became of one value.
 *
 * @param path of the field, items without their ids: `costs.amount`
 * @param of.beside the objects that it is of, before and after
 */
export function describeChange(
  path: string,
  before: unknown,
  after: unknown,
  cards: DescribedCards,
  beside: { before: object; after: object } = { before: {}, after: {} },
): ValueChange {
  const field = path.slice(path.lastIndexOf('.') + 1);
  if (Array.isArray(before) || Array.isArray(after)) {
    const list = (values: unknown) => (Array.isArray(values) ? values.map((value) => tell(path, value)) : []);
    return describeShortList(list(before), list(after));
  }
  if (proseFields.includes(field) && typeof before === 'string' && typeof after === 'string') {
    return { kind: 'words', parts: diffWords(before, after, cards.allowance) };
  }
  return {
    kind: 'value',
    before: tellSourced(path, before, cards.before, beside.before),
    after: tellSourced(path, after, cards.after, beside.after),
  };
}

/** A value in words, a source by its number and title. */
export function tellSourced(path: string, value: unknown, card: Card, beside: object = {}): string {
  const told = tellValue(path, value, beside);
  const title = path.endsWith('.source') ? card.sources[String(value)]?.title : undefined;
  return title === undefined ? told : `${told}: ${title}`;
}

function tell(path: string, value: unknown): string {
  return path.endsWith('.items.outcomes')
    ? tellOutcome(value as Parameters<typeof tellOutcome>[0])
    : tellValue(path, value);
}

/** What of a list of short things came and went; each is known by its words. */
export function describeShortList(before: readonly string[], after: readonly string[]): ValueChange {
  const kept = (words: readonly string[], others: readonly string[]) =>
    words.filter((word) => others.includes(word));
  return {
    kind: 'list',
    added: after.filter((word) => !before.includes(word)),
    removed: before.filter((word) => !after.includes(word)),
    isReordered: kept(before, after).join('\n') !== kept(after, before).join('\n'),
  };
}
