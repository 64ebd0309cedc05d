import { randomInt } from 'node:crypto';

/** Without letters and digits that are taken for one another when read aloud or copied by hand. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A reference to quote, such as CR-4F7K-9TQX: random, so that one does not lead to another, and no key to anything. */
export function makeReference(): string {
  const letters = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `CR-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
