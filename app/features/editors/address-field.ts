import { z } from 'zod';

/** RFC 5321, section 4.5.3.1, with its brackets (RFC 3696, erratum 1690). */
const longestAddress = 254;

/** An e-mail address as editors are known by: in small letters. */
export function addressField(error: string) {
  return z
    .string(error)
    .transform((text) => text.trim().toLowerCase())
    .pipe(z.email(error).max(longestAddress, error));
}
