// A part of a card in full and in words, for pages on which two versions of it stand side by side.
import type { Card } from '#app/features/models/card-schema.ts';
import { cardSections } from '#app/features/models/card-places.ts';
import { tellSourced } from '#app/features/models/describe-change.ts';
import { labelField, tellOutcome, tellValue } from '#app/features/models/field-words.ts';
import { splitItem } from '#app/features/moderation/card-parts.ts';

/** One line of a part; of a field of an item, with its label. */
export interface PartLine {
  label: string | null;
  text: string;
}

/** What a part is called where readers see it: `Evidence: finding e4`, `Spread: why this stage`, `Sources: source 2`. */
export function namePart(path: string): string {
  const { list, id } = splitPart(path);
  for (const { heading, places } of cardSections) {
    const place =
      places.find((each) => each.path === list) ?? places.find((each) => each.path.startsWith(`${list}.`));
    if (place === undefined) continue;
    if (place.label === 'Text' || place.label === heading) return heading;
    const label = place.label.charAt(0).toLowerCase() + place.label.slice(1);
    return `${heading}: ${label}${id === null ? '' : ` ${id.replace(/^s/, '')}`}`;
  }
  return path;
}

/**
 * Everything that stands at a path, a line for each paragraph, entry or field; none where nothing does.
 *
 * @param card with the publications that it cites
 */
export function tellPart(path: string, value: unknown, card: Card): PartLine[] {
  const { list, id } = splitPart(path);
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) {
    return value.map((entry: unknown) => ({ label: null, text: tellEntry(list, entry, card) }));
  }
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(([key]) => key !== 'id')
      .map(([key, field]) => ({
        label: labelField(key),
        text: tellField(`${list}.${key}`, field, value, card),
      }));
  }
  return id === null ? [{ label: null, text: tellValue(list, value) }] : [];
}

/** A part's path as its list and, of an item or a publication, its id. */
function splitPart(path: string): { list: string; id: string | null } {
  const [first, key] = path.split('.');
  return first === 'sources' && key !== undefined ? { list: 'sources', id: key } : splitItem(path);
}

function tellEntry(list: string, entry: unknown, card: Card): string {
  if (typeof entry !== 'object' || entry === null) return tellValue(list, entry);
  return Object.entries(entry)
    .map(([key, field]) => tellField(`${list}.${key}`, field, entry, card))
    .join('; ');
}

function tellField(path: string, value: unknown, beside: object, card: Card): string {
  if (!Array.isArray(value)) return tellSourced(path, value, card, beside);
  const told = value.map((each: unknown) =>
    path.endsWith('.outcomes')
      ? tellOutcome(each as Parameters<typeof tellOutcome>[0])
      : tellValue(path, each),
  );
  return told.join('; ') || 'none';
}
