import { cardSchema } from './card-schema.ts';

/** Characters of an address that an editor gives: what can still be read out, printed and be the name of a file. */
export const longestSlug = 60;

/** Whether a card may be given this address, if nobody else has it. */
export function isSlug(text: string): boolean {
  return text.length <= longestSlug && cardSchema.shape.slug.safeParse(text).success;
}
