// The picture by keyboard: one stop for Tab, arrow keys from model to model, Escape back to where the reader came from. Without script
// every arc is a stop of its own. Where a key leads is worked out in find-neighbour.ts.
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { findNeighbour, isWalkingKey } from './find-neighbour.ts';
import type { RainbowPicture } from './layout-rainbow.ts';

/** The model whose arc an event happened on, or in; null beside every arc. */
export function findModel(target: EventTarget | null): string | null {
  const mark = target instanceof Element ? target.closest<SVGAElement>('a[data-model]') : null;
  return mark?.dataset.model ?? null;
}

interface RainbowKeys {
  /** The model that Tab stops at; null before script runs. */
  stop: string | null;
  onFocus: (event: FocusEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * @param figure holds the skip link, the arcs and the panel
 * @param onLeave called when the reader leaves by Escape
 */
export function useRainbowKeys(
  picture: RainbowPicture,
  figure: RefObject<HTMLElement>,
  onLeave: () => void,
): RainbowKeys {
  const [isScripted, setScripted] = useState(false);
  const [last, setLast] = useState<string | null>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  useEffect(() => setScripted(true), []);

  const slugs = picture.bands.flatMap(({ marks }) => marks.map(({ model }) => model.slug));
  const stop = last !== null && slugs.includes(last) ? last : (slugs[0] ?? null);

  const focusModel = (slug: string) =>
    figure.current?.querySelector<SVGAElement>(`a[data-model="${slug}"]`)?.focus();
  const isInside = (element: EventTarget | null) =>
    element instanceof Element && element.closest('a[data-model], .rainbow-panel') !== null;

  return {
    stop: isScripted ? stop : null,
    onFocus: ({ target, relatedTarget }) => {
      const slug = findModel(target);
      if (slug !== null) setLast(slug);
      if (isInside(target) && relatedTarget instanceof HTMLElement && !isInside(relatedTarget))
        cameFrom.current = relatedTarget;
    },
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !isInside(event.target)) return;
      if (event.key === 'Escape') {
        const back = cameFrom.current?.isConnected
          ? cameFrom.current
          : figure.current?.querySelector<HTMLElement>('.rainbow-skip');
        back?.focus();
        onLeave();
        return;
      }
      const slug = findModel(event.target);
      if (slug === null || !isWalkingKey(event.key)) return;
      // Nor does the page scroll where a key leads no further.
      event.preventDefault();
      const next = findNeighbour(picture, slug, event.key);
      if (next !== null) focusModel(next);
    },
  };
}
