// A change of a card between two releases, in words.
import type { ReleaseChange } from './release-manifest.ts';

/** One line: the card, what became of it, and every field. */
export function describeChange(change: ReleaseChange): string {
  return `${change.name} (${change.slug}): ${describeWhat(change)}`;
}

/** What became of the card, in a sentence or two. */
export function describeWhat(change: ReleaseChange): string {
  switch (change.kind) {
    case 'added':
      return `added, at evidence level ${change.toLevel}.`;
    case 'withdrawn':
      return change.reason === null ? 'withdrawn.' : `withdrawn: ${change.reason}`;
    case 'moved':
      return `now at another address, ${change.movedTo}.`;
    case 'relevelled':
      return `as it was, and now at evidence level ${change.toLevel} instead of ${change.fromLevel}, the evidence rule having changed.`;
    case 'changed':
    case 'corrected':
      return describeDifference(change);
  }
}

function describeDifference({ corrected, added, removed, fields, ...change }: ReleaseChange): string {
  const ids = new Set([...corrected, ...added, ...removed]);
  const others = fields.filter((field) => !ids.has(field.slice(field.lastIndexOf('.') + 1)));
  const parts = [
    list('corrected', corrected),
    list('added', added),
    list('removed', removed),
    list('changed', others),
    change.fromLevel === change.toLevel
      ? null
      : `evidence level ${change.toLevel} instead of ${change.fromLevel}`,
  ];
  const told = parts.filter((part) => part !== null).join('; ');
  return `revision ${change.toRevision} instead of ${change.fromRevision}${told === '' ? '' : `: ${told}`}.`;
}

function list(what: string, names: readonly string[]): string | null {
  return names.length === 0 ? null : `${what} ${names.join(', ')}`;
}

/** What became of a card, in a word or two. */
export const changeHeadings: Readonly<Record<ReleaseChange['kind'], string>> = {
  added: 'Added',
  corrected: 'Corrected',
  changed: 'Changed',
  relevelled: 'At another level',
  withdrawn: 'Withdrawn',
  moved: 'Moved',
};
