import { useNavigation } from '@remix-run/react';
import type { MutableRefObject, ReactNode } from 'react';
import { useBeforePaint } from '#app/lib/use-before-paint.ts';

interface BusyResultsProps {
  /** Of the search, without parameters. */
  path: string;
  loadingRef: MutableRefObject<boolean>;
  className: string;
  children: ReactNode;
}

/**
 * Says that other results are on their way. Apart from the form round it, which holds hundreds of boxes, so that a click is answered
 * before any of these are looked at again.
 */
export function BusyResults({ path, loadingRef, className, children }: BusyResultsProps) {
  const { state, location } = useNavigation();
  const isLoading = state === 'loading' && location.pathname === path;
  // Effects of what is inside run before those of what is round it, which read this.
  useBeforePaint(() => {
    loadingRef.current = isLoading;
  });
  return (
    <div className={className} aria-busy={isLoading}>
      {children}
    </div>
  );
}
