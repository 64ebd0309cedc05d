// When the picture changes, what fell out is kept for as long as it takes to fade: drawn, but no link any more.
import { useEffect, useState } from 'react';
import type { RainbowBand, RainbowMark } from './layout-rainbow.ts';

/** As long as `.rainbow-mark-departing` in rainbow.css takes, and a little more. */
const fadeMs = 350;

export interface ShownMark {
  mark: RainbowMark;
  isDeparting: boolean;
}

/** The marks of each band with those that are on their way out among them. */
export function useDepartingMarks(bands: readonly RainbowBand[]): ShownMark[][] {
  const [seen, setSeen] = useState(bands);
  const [shown, setShown] = useState(() => listShown(bands));
  if (bands !== seen) {
    setSeen(bands);
    setShown(
      prefersStillness()
        ? listShown(bands)
        : bands.map(({ marks }, index) => mergeMarks(shown[index] ?? [], marks)),
    );
  }
  useEffect(() => {
    if (!shown.some((marks) => marks.some(({ isDeparting }) => isDeparting))) return;
    const timer = setTimeout(() => setShown(listShown(bands)), fadeMs);
    return () => clearTimeout(timer);
  }, [shown, bands]);
  return shown;
}

function listShown(bands: readonly RainbowBand[]): ShownMark[][] {
  return bands.map(({ marks }) => marks.map((mark) => ({ mark, isDeparting: false })));
}

function prefersStillness(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * What is shown now, with what was shown before and is no more. Each that departs keeps its place behind the one it stood behind: an
 * element that changes places in the page starts its movement anew.
 */
export function mergeMarks(before: readonly ShownMark[], now: readonly RainbowMark[]): ShownMark[] {
  const merged = now.map((mark): ShownMark => ({ mark, isDeparting: false }));
  const placeOf = (slug: string) => merged.findIndex(({ mark }) => mark.model.slug === slug);
  before.forEach(({ mark }, index) => {
    if (placeOf(mark.model.slug) !== -1) return;
    const previous = before[index - 1]?.mark.model.slug;
    const place = previous === undefined ? 0 : placeOf(previous) + 1;
    merged.splice(place, 0, { mark, isDeparting: true });
  });
  return merged;
}
