// Which model the panel shows: the one in focus, or the one that the pointer rests on. A pointer on its way to the panel crosses other
// arcs, so only where it rests does the panel change; it stays until the pointer leaves the picture and its panel, or Escape.
import { useEffect, useRef, useState, type FocusEvent, type PointerEvent, type RefObject } from 'react';
import { findModel } from './use-rainbow-keys.ts';

/** A pointer that has not moved for so long rests. */
const restMs = 90;

export interface ShownModel {
  slug: string;
  /** Whether the panel, at the foot of the window, would cover the arc: it then stands at the head. */
  isHigh: boolean;
}

interface ShownModelWatch {
  shown: ShownModel | null;
  hide: () => void;
  onFocus: (event: FocusEvent) => void;
  onBlur: (event: FocusEvent) => void;
  onPointerMove: (event: PointerEvent) => void;
  onPointerLeave: () => void;
}

/** @param panelRoom where the panel stands, empty or not */
export function useShownModel(
  figure: RefObject<HTMLElement>,
  panelRoom: RefObject<HTMLElement>,
): ShownModelWatch {
  const [shown, setShown] = useState<ShownModel | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>();
  const isShown = shown !== null;

  useEffect(() => () => clearTimeout(rest.current), []);
  // With the focus elsewhere, Escape takes away what the pointer brought.
  useEffect(() => {
    if (!isShown) return;
    const onKeyDown = ({ key }: { key: string }) => {
      if (key === 'Escape') setShown(null);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isShown]);

  const show = (slug: string, top: number) => {
    const room = panelRoom.current?.getBoundingClientRect();
    // The panel stands in its room, or at the foot of the window while that is further down; it may be taller than its room.
    const panelTop = room && Math.min(room.top, window.innerHeight - room.height) - room.height / 3;
    setShown({ slug, isHigh: panelTop !== undefined && top > panelTop });
  };
  const showFocused = (target: Element | null) => {
    const slug = findModel(target);
    if (target && slug !== null) show(slug, target.getBoundingClientRect().top);
    return slug !== null;
  };

  return {
    shown,
    hide: () => setShown(null),
    onFocus: ({ target }) => {
      clearTimeout(rest.current);
      showFocused(target);
    },
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !figure.current?.contains(relatedTarget)) setShown(null);
    },
    onPointerMove: ({ target, pointerType, clientY }) => {
      clearTimeout(rest.current);
      const slug = findModel(target);
      if (slug === null || pointerType === 'touch') return;
      rest.current = setTimeout(() => show(slug, clientY), restMs);
    },
    onPointerLeave: () => {
      clearTimeout(rest.current);
      const focused = document.activeElement;
      if (figure.current?.contains(focused) && showFocused(focused)) return;
      if (!figure.current?.contains(focused)) setShown(null);
    },
  };
}
