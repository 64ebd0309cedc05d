import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';

// RemixBrowser suspends until it has decoded the page's data. Were React already listening by then, a reader's key or
// click would make it render at once, find nothing to wait behind, and give the page up (React error 345).
void decodePageData().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  }),
);

/**
 * Has RemixBrowser begin its decoding, which is the first thing it does when called, before any hook. What it throws is
 * the promise that React would wait for; should it not decode well, rendering says so.
 */
async function decodePageData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (decoding) {
    await decoding;
  }
}
