// PLACEHOLDER-INTERFACE
import type { Card } from '#app/features/models/card-schema.ts';
import type { Clash } from './clash.ts';

/**
 * Joins what two people changed on one card since both began from the same.
 *
 * @param of.base what both began from
 * @returns the published card with what only the proposal changed; where both changed the same thing otherwise, the
 *   published one stands and the clash is told
 */
export function mergeCards(of: { base: Card; published: Card; proposed: Card }): {
  card: Card;
  clashes: Clash[];
  /** Ids and sources that only the proposal has and that the published card has given to something else since: old to new. */
  renamed: ReadonlyMap<string, string>;
} {
  return { card: of.proposed, clashes: [], renamed: new Map() };
}

/** The card with what the proposal says at a clash. */
export function takeProposed(card: Card, _clash: Clash): Card {
  return card;
}
