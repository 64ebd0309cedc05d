// What a rainbow that leaves the site says of itself: its title, and why there is no picture where there is none.
import { mostDrawn, type RainbowPicture, type UndrawnRainbow } from './layout-rainbow.ts';
import { countOf } from '#app/lib/format.ts';

type Rainbow = Pick<RainbowPicture | UndrawnRainbow, 'isDrawn' | 'bands'>;

export function countModels({ bands }: Pick<Rainbow, 'bands'>): number {
  return bands.reduce((sum, { marks }) => sum + marks.length, 0);
}

/** `The rainbow: 52 community models from prevention to crisis` */
export function titleRainbow(rainbow: Rainbow): string {
  return `The rainbow: ${countOf(countModels(rainbow), 'community model')} from prevention to crisis`;
}

/** Why there is nothing to draw, in a sentence; null where there is something. */
export function whyUndrawn(rainbow: Rainbow, inWords: readonly string[]): string | null {
  if (!rainbow.isDrawn) return `Too many for a picture, which shows at most ${mostDrawn}.`;
  if (countModels(rainbow) > 0) return null;
  return inWords.length === 0
    ? 'There is no model in the directory yet.'
    : 'No model in the directory answers to this.';
}
