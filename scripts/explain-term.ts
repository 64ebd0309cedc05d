// Says what to write in place of a term that no controlled list has.
import { lists, type ListedTerm, type ListName } from '#app/features/vocabulary/vocabulary.ts';
import { findClosestWords } from '#app/lib/closest-words.ts';

/** More terms than this are not listed in a message; it says where they stand. */
const mostListedTerms = 13;

/** The message and mend for a word that is none of the terms of a list. @param ids the terms that may stand there */
export function explainTerm(
  written: string,
  ids: readonly string[],
  orNull: string,
): { message: string; mend: string } {
  const name = findListName(ids);
  const message =
    name === undefined
      ? `“${shorten(written)}” cannot stand here`
      : `“${shorten(written)}” is not a term of the list “${name}”`;
  const closest = findClosestTerms(written, ids, name);
  if (closest.length === 0) return { message, mend: `Write ${describeTerms(ids)}${orNull}` };
  const standing = name === undefined ? '' : ` All terms stand in data/vocabulary.yaml under “${name}”`;
  return { message, mend: `Did you mean ${closest.join(' or ')}?${standing}` };
}

/** The terms that may stand in a place, or where to find them when they are many. */
export function describeTerms(ids: readonly string[]): string {
  const name = findListName(ids);
  if (name === undefined) return `one of ${ids.join(', ')}`;
  return ids.length <= mostListedTerms
    ? `one of ${ids.join(', ')} (list “${name}” in data/vocabulary.yaml)`
    : `a term of the list “${name}” in data/vocabulary.yaml`;
}

function findListName(ids: readonly string[]): ListName | undefined {
  return (Object.keys(lists) as ListName[]).find((name) => {
    const terms: readonly ListedTerm[] = lists[name];
    return terms.length === ids.length && terms.every((term, index) => term.id === ids[index]);
  });
}

/** Nearest ids; somebody who wrote the words that are shown for a term meant that term. */
function findClosestTerms(written: string, ids: readonly string[], name: ListName | undefined): string[] {
  const terms: readonly ListedTerm[] = name === undefined ? [] : lists[name];
  const labelled = terms.find((term) => term.label.toLowerCase() === written.trim().toLowerCase());
  if (labelled) return [labelled.id];
  const closestIds = findClosestWords(written, ids);
  if (closestIds.length > 0) return closestIds;
  const closestLabels = findClosestWords(
    written,
    terms.map((term) => term.label),
  );
  return terms.filter((term) => closestLabels.includes(term.label)).map((term) => term.id);
}

function shorten(written: string): string {
  return written.length <= 60 ? written : `${written.slice(0, 59)}…`;
}
