import { useLocation, useNavigationType } from '@remix-run/react';
import { useEffect, useLayoutEffect, useRef } from 'react';

const positions = new Map<string, number>();

/**
 * After a change of page without a reload, puts the reader where a reload would: at the top, at the address's
 * fragment, or back where they were; and moves focus to the new page so that a screen reader starts there.
 * Remix's ScrollRestoration is not used because it writes session storage; here positions live in memory only.
 */
export function PositionMemory() {
  const location = useLocation();
  const navigationType = useNavigationType();
  const isFirstPage = useRef(true);
  const lastPathname = useRef(location.pathname);

  useEffect(() => {
    const remember = () => positions.set(location.key, window.scrollY);
    window.addEventListener('scroll', remember, { passive: true });
    return () => window.removeEventListener('scroll', remember);
  }, [location.key]);

  useAfterPaint(() => {
    if (isFirstPage.current) {
      // The browser has placed the reader itself.
      isFirstPage.current = false;
      return;
    }
    const hasChangedPage = lastPathname.current !== location.pathname;
    lastPathname.current = location.pathname;
    if (location.hash !== '') {
      const target = document.getElementById(decodeFragment(location.hash));
      target?.scrollIntoView();
      target?.focus({ preventScroll: true });
      return;
    }
    if (!hasChangedPage && navigationType !== 'POP') return;
    if (hasChangedPage) document.getElementById('main')?.focus({ preventScroll: true });
    window.scrollTo(0, navigationType === 'POP' ? (positions.get(location.key) ?? 0) : 0);
  }, [location.key]);

  return null;
}

function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

// On the server there is no layout to wait for, and React warns about useLayoutEffect there.
const useAfterPaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;
