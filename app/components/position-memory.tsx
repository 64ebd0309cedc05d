import { useLocation, useNavigationType, type Location } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useBeforePaint } from '#app/lib/use-before-paint.ts';

const positions = new Map<string, number>();

/**
 * After a change of page without a reload, puts the reader where a reload would: at the top, at the address's
 * fragment, or back where they were; and moves focus to the new page so that a screen reader starts there.
 * Remix's ScrollRestoration is not used because it writes session storage; here positions live in memory only.
 */
export function PositionMemory() {
  const location = useLocation();
  const navigationType = useNavigationType();
  const lastLocation = useRef(location);

  useEffect(() => {
    const remember = () => {
      // Between "back" and the answer, the address is the coming page's and the browser may already scroll for it,
      // while this one is still shown.
      if (isSamePage(window.location, location)) positions.set(nameEntry(location), window.scrollY);
    };
    window.addEventListener('scroll', remember, { passive: true });
    return () => window.removeEventListener('scroll', remember);
  }, [location]);

  useBeforePaint(() => {
    const last = lastLocation.current;
    lastLocation.current = location;
    const isReturn = navigationType === 'POP';
    // Opened by its address, or moved about inside the page: the browser has placed the reader itself.
    if (last === location || (isReturn && isSamePage(last, location))) return;

    const hasChangedPath = last.pathname !== location.pathname;
    const position = isReturn ? positions.get(nameEntry(location)) : undefined;
    const target = location.hash === '' ? null : document.getElementById(decodeFragment(location.hash));
    if (position === undefined && target !== null) {
      target.scrollIntoView();
      target.focus({ preventScroll: true });
      return;
    }
    if (hasChangedPath) document.getElementById('main')?.focus({ preventScroll: true });
    if (hasChangedPath || isReturn) window.scrollTo(0, position ?? 0);
  }, [location]);

  return null;
}

type Address = Pick<Location, 'pathname' | 'search'>;

function isSamePage(a: Address, b: Address): boolean {
  return a.pathname === b.pathname && a.search === b.search;
}

/** One entry of the browser's history. Entries made by the browser, by a fragment say, all have the same key. */
function nameEntry({ key, pathname, search, hash }: Location): string {
  return `${key} ${pathname}${search}${hash}`;
}

function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
