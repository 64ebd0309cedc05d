import { layoutRainbow, type RainbowPicture, type UndrawnRainbow } from './layout-rainbow.ts';
import { listRainbowModels } from './rainbow-model.ts';
import type { Catalogue } from '#app/features/models/catalogue.server.ts';

const pictures = new WeakMap<Catalogue, RainbowPicture | UndrawnRainbow>();

/** The picture of a whole catalogue, laid out on first use and kept for as long as the catalogue is. */
export function presentRainbow(catalogue: Catalogue): RainbowPicture | UndrawnRainbow {
  const picture = pictures.get(catalogue) ?? layoutRainbow(listRainbowModels(catalogue.models));
  pictures.set(catalogue, picture);
  return picture;
}
