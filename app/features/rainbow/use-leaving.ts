// What is sure to fall out of the picture once the server has answered: it begins to fade at the click, a good while before that. What
// other choices than bands and steps leave in is for the server to say.
import { useLocation, useNavigation } from '@remix-run/react';
import type { RainbowModel } from './rainbow-model.ts';
import { stepsBetween } from '#app/features/vocabulary/vocabulary.ts';

type Placed = Pick<RainbowModel, 'approach' | 'from' | 'to'>;

/** Says of each model that is drawn whether the answer that is on its way can still have it; null where none is. */
export function useLeaving(): ((model: Placed) => boolean) | null {
  const { pathname } = useLocation();
  const { state, location } = useNavigation();
  return state === 'loading' && location.pathname === pathname ? leaves(location.search) : null;
}

/** Whether a model stands in none of the bands, or on none of the steps, that an address asks for. @param search of the address */
export function leaves(search: string): (model: Placed) => boolean {
  const asked = new URLSearchParams(search);
  const [bands, steps] = [asked.getAll('approach'), asked.getAll('step')];
  return ({ approach, from, to }) =>
    (bands.length > 0 && !bands.includes(approach)) ||
    (steps.length > 0 && !stepsBetween(from, to).some((step) => steps.includes(step)));
}
