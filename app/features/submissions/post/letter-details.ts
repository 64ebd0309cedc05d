// What a letter says beside what its submission holds, as the outbox keeps it: no address, and no token of a link.
import { z } from 'zod';
import type { LetterKind } from './letters.ts';

const day = z.iso.date();

export const letterDetails = {
  /** Replaces earlier links: one that somebody asked for, who has lost the others. */
  'your-link': z.object({ replacesEarlier: z.boolean().optional() }),
  received: z.object({}),
  questions: z.object({ questions: z.array(z.string()).min(1) }),
  withdrawn: z.object({}),
  published: z.object({ slug: z.string() }),
  declined: z.object({ reason: z.string() }),
  'draft-warning': z.object({ deletedOn: day }),
  'check-request': z.object({ slug: z.string(), checkedOn: day }),
} satisfies Record<LetterKind, z.ZodType>;

type Details = { [Kind in LetterKind]: z.output<(typeof letterDetails)[Kind]> };

/** A letter by its name, with the details that this one needs. */
export type LetterToSend = { [Kind in LetterKind]: { letter: Kind; details: Details[Kind] } }[LetterKind];

/**
 * A letter as the outbox keeps it.
 *
 * @throws Error when there is no such letter, or its details are not those of this version of the code
 */
export function readLetterToSend(row: { letter: string; details: string }): LetterToSend {
  if (!(row.letter in letterDetails)) throw new RangeError('There is no such letter.');
  const letter = row.letter as LetterKind;
  return { letter, details: letterDetails[letter].parse(JSON.parse(row.details)) } as LetterToSend;
}
