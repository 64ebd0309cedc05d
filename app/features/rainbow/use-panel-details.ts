import { useCallback, useRef, useState } from 'react';
import type { PanelDetail } from './rainbow-details.ts';
import { paths } from '#app/lib/paths.ts';

interface PanelDetails {
  /** By slug; null until they have come. */
  details: Record<string, PanelDetail> | null;
  /** Asks for them, once. */
  load: () => void;
}

/** What the panel adds to what the page holds. Where it cannot be had, the panel does without, and it is asked for again later. */
export function usePanelDetails(): PanelDetails {
  const [details, setDetails] = useState<PanelDetails['details']>(null);
  const isAsked = useRef(false);
  const load = useCallback(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    void loadDetails().then(setDetails, () => (isAsked.current = false));
  }, []);
  return { details, load };
}

async function loadDetails(): Promise<Record<string, PanelDetail>> {
  const response = await fetch(paths.rainbowDetails());
  if (!response.ok) throw new Error(`What the panel says did not come: ${response.status}.`);
  // Written by describeRainbowPanels in this same build.
  return (await response.json()) as Record<string, PanelDetail>;
}
