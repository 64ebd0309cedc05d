// What a rule of the content check is and what it reports, shared by the files that hold the rules.
import type { Card } from '#app/features/models/card-schema.ts';

export type CardPath = readonly (string | number)[];

export interface CardProblem {
  /** Where on the card: `['costs', 2, 'source']` */
  path: (string | number)[];
  /** What is wrong, a sentence without its full stop */
  message: string;
  /** What to do about it, a sentence without its full stop */
  mend: string;
  /** The words the problem is about, where the field is a long text: lets a reader of files name the very line */
  words?: string;
  /** Set where the card can be served all the same, because no reader is misled by it */
  isServable?: true;
}

/**
 * One rule. It may look only at the parts of a card that it names in `reads`, so that it can still be asked of a card
 * whose other parts do not fit the schema, and an author hears of everything at once.
 */
export interface CardRule {
  reads: readonly CardPath[];
  findProblems: (card: Card) => CardProblem[];
}

/** A quotation for a message: on one line, in curly quotes, and cut between words before eighty characters. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 80) return `“${line}”`;
  const start = line.slice(0, 79);
  return `“${start.replace(/\s+\S*$/, '')}…”`;
}

export interface CardString {
  path: (string | number)[];
  text: string;
}

/** Every string in a value with its path, web addresses (fields called `url`) left out. */
export function listStrings(value: unknown): CardString[] {
  const found: CardString[] = [];
  const path: (string | number)[] = [];
  const visit = (part: unknown): void => {
    if (typeof part === 'string') {
      if (path.at(-1) !== 'url') found.push({ path: [...path], text: part });
    } else if (Array.isArray(part)) {
      part.forEach((entry, index) => visitStep(index, entry));
    } else if (typeof part === 'object' && part !== null) {
      for (const [key, entry] of Object.entries(part)) visitStep(key, entry);
    }
  };
  const visitStep = (step: string | number, part: unknown): void => {
    path.push(step);
    visit(part);
    path.pop();
  };
  visit(value);
  return found;
}
