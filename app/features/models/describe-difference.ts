// What differs between two versions of a card, section by section in the order of its page, in words that can be read
// without knowing the data: for the history of a card, and for editors who read a proposal. What differs is found by
// compare-cards.ts; difference-view.tsx shows it.
import type { Card } from './card-schema.ts';
import { cardSections, type CardPlace } from './card-places.ts';
import { compareCards } from './compare-cards.ts';
import {
  describeChange,
  type DescribedCards,
  type FieldChange,
  type ValueChange,
} from './describe-change.ts';
import { describeEntries, describeItems, type ItemChange, type ListDifference } from './describe-list.ts';
import { labelField } from './field-words.ts';
import { makeWordAllowance, type WordAllowance } from './diff-words.ts';

export type { FieldChange, ItemChange, ListDifference, ValueChange };

export interface SectionDifference {
  /** Of the section: `evidence`. */
  id: string;
  heading: string;
  fields: FieldChange[];
  lists: ListDifference[];
}

interface DescribeOptions {
  /** The name of another model, by its slug; the slug itself where it is not known. */
  nameOf?: (slug: string) => string;
  /** Shared by all the differences of a page; one of its own when left out. */
  allowance?: WordAllowance;
}

/**
 * The sections in which two versions of a card differ, in the order of the card's page; empty where nothing does.
 * However long the texts, it answers in well under a second: beyond a bound they are told whole, before and after.
 */
export function describeDifference(
  before: Card,
  after: Card,
  { nameOf = (slug) => slug, allowance = makeWordAllowance() }: DescribeOptions = {},
): SectionDifference[] {
  const { fields } = compareCards(before, after);
  const cards: DescribedCards = { before, after, nameOf, allowance };
  return cardSections.flatMap(({ id, heading, places }) => {
    const changed = places.filter(({ path }) => fields.some((field) => isAt(field, path)));
    if (changed.length === 0) return [];
    const section: SectionDifference = { id, heading, fields: [], lists: [] };
    for (const place of changed) addPlace(section, place, cards, fields);
    return [section];
  });
}

function isAt(field: string, path: string): boolean {
  return field === path || field.startsWith(`${path}.`);
}

function addPlace(
  section: SectionDifference,
  place: CardPlace,
  cards: DescribedCards,
  fields: readonly string[],
): void {
  const { path, label, kind } = place;
  const [before, after] = [readPath(cards.before, path), readPath(cards.after, path)];
  switch (kind) {
    case 'items':
      section.lists.push(describeItems(place, cards, fields.includes(path)));
      return;
    case 'entries':
    case 'texts':
      section.lists.push(describeEntries(place, cards));
      return;
    case 'note':
      for (const key of Object.keys({ ...Object(after), ...Object(before) })) {
        const at = `${path}.${key}`;
        if (!fields.some((field) => field === path || field === at)) continue;
        const words = key === 'text' ? label : `${label}: ${labelField(key).toLowerCase()}`;
        section.fields.push({
          path: at,
          label: words,
          change: describeChange(at, Object(before)[key], Object(after)[key], cards),
        });
      }
      return;
    default:
      section.fields.push({ path, label, change: describeChange(path, before, after, cards) });
  }
}

/** @param path `spread.stage` */
export function readPath(card: Card, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => Object(value)[key], card);
}
