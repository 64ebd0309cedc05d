// Made-up cards for what the shipped ones do not show when they have just been checked.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCard, cardToYaml } from '#tests/factories/card.ts';

/** Overdue for checking, whatever day it is; for one test to mark as checked. */
export const uncheckedModel = { slug: 'unchecked-sample', name: 'Unchecked Sample' };

/** Puts them into a data folder, to be imported. */
export function addCards(folder: string): void {
  const card = buildCard({
    ...uncheckedModel,
    shortName: 'Unchecked',
    otherNames: [],
    reviewedOn: '2020-02-15',
    related: [],
  });
  writeFileSync(join(folder, 'models', `${card.slug}.yaml`), cardToYaml(card));
}
