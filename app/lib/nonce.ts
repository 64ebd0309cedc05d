import { createContext, useContext } from 'react';

/**
 * The mark that entry.server.tsx gives to our own inline scripts while a page is rendered. It is taken out again before
 * the page is sent, and undefined in the browser.
 */
export const NonceContext = createContext<string | undefined>(undefined);

/** The mark for `<Scripts nonce={…}>`: scripts without it are refused by the content security policy. */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
