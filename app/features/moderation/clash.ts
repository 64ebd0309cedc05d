// Where the published card and a proposal both changed the same thing since the proposal was begun.

export interface Clash {
  /**
   * In the card's own keys, as CardDifference names them: `summary`, `spread.text`, `people`, `evidence.items.e4`,
   * `sources.s2`; `evidence.items` alone for the order of its items.
   */
  path: string;
  /** What stood there when the proposal was begun, stands there now, and would stand there. Undefined: nothing. */
  base: unknown;
  published: unknown;
  proposed: unknown;
}
