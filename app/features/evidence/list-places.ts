// A card says in words of its own where a study was made. To be chosen by, the words are parted into the places they name.

/**
 * The places that a card's words name, each once, beginning with a capital: those between commas and semicolons, and the
 * last two of such a list when only "and" parts them. An "and" alone parts nothing: Tameside and Glossop is one place.
 *
 * @param words `Frome, Somerset` gives Frome and Somerset; `Italy, Poland and UK` gives all three; null gives none
 */
export function listPlaces(words: string | null): string[] {
  const parts = (words ?? '').split(/[,;]/);
  const last =
    parts.length > 1 && words?.includes(';') !== true ? (parts.pop() ?? '').split(/\s+and\s+/) : [];
  const places = [...parts, ...last].map((part) => {
    const place = part.trim();
    return place.charAt(0).toUpperCase() + place.slice(1);
  });
  return [...new Set(places.filter((place) => place !== ''))];
}
