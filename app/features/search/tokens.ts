// What stands in the index beside the stems of words. A stem holds letters, digits and points, so none of these is one.

/** Stands wherever a text has any term of a group of the thesaurus: synonyms meet in it. */
export function conceptToken(groupId: string): string {
  return `#${groupId}`;
}

/** Stands where a text has this very term of several words, whole. @param key of a `TermFound` */
export function termToken(key: string): string {
  return `=${key}`;
}

/** Stands in a model's own terms: `@people/older-people`. @param term list and id, as the thesaurus refers to them */
export function facetToken(term: string): string {
  return `@${term}`;
}
