// Where the published card and a proposal both changed the same thing since the proposal was begun.
import type { Card } from '#app/features/models/card-schema.ts';

export interface Clash {
  /**
   * In the card's own keys, as CardDifference names them: `summary`, `spread.text`, `people`, `evidence.items.e4`,
   * `sources.s2`; `evidence.items` alone for the order of its items, which is then told as their ids.
   */
  path: string;
  /** What stood there when the proposal was begun, stands there now, and would stand there. Undefined: nothing. */
  base: unknown;
  published: unknown;
  proposed: unknown;
  /** The publications that the proposed part cites: the card may lack them, or know them by other keys, once it is taken. */
  sources?: Card['sources'];
  /** Of an item: the ids of its list as proposed, which tell its place. */
  order?: string[];
}
