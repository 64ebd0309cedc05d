// Secrets that open something: what a private link or an editor's cookie holds. The database knows them by their hash alone.
import { createHash, randomBytes } from 'node:crypto';

const tokenBytes = 32;

/** 256 random bits, as 43 characters that an address and a cookie can bear. */
export function makeToken(): string {
  return randomBytes(tokenBytes).toString('base64url');
}

/** SHA-256, in hex. A token is random enough that no salt is needed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
