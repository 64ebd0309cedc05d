import { listTerms } from '#app/features/vocabulary/terms.ts';
import type { ListName } from '#app/features/vocabulary/vocabulary.ts';

/** The terms of a list to choose from, each with its meaning. */
export function termOptions(list: ListName): { value: string; label: string; hint: string }[] {
  return listTerms(list).map(({ id, label, definition }) => ({ value: id, label, hint: definition }));
}
