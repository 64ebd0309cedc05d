import { layoutRainbow, type RainbowPicture } from './layout-rainbow.ts';
import { listRainbowModels } from './rainbow-model.ts';
import type { Catalogue } from '#app/features/models/catalogue.server.ts';

const pictures = new WeakMap<Catalogue, RainbowPicture>();

/** The picture of a whole catalogue, laid out on first use and kept for as long as the catalogue is. */
export function presentRainbow(catalogue: Catalogue): RainbowPicture {
  const picture = pictures.get(catalogue) ?? layoutRainbow(listRainbowModels(catalogue.models));
  pictures.set(catalogue, picture);
  return picture;
}
