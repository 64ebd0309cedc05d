// Finds the names of models in a query: who types one means that model, however often others speak of it.
import { readWords, type Word } from './words.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';

export interface NameFound {
  /** Begins at the word numbered `first` and takes in `length` of them. */
  readonly first: number;
  readonly length: number;
  readonly slugs: readonly string[];
}

export interface NameFinder {
  /** The longest names, none overlapping another. */
  findNames(words: readonly Word[]): NameFound[];
  /** The models with a name of which a word begins so. */
  listBeginningWith(letters: string): string[];
}

/** Names, short and other names; written as one word or several, with or without plural endings. */
export function createNameFinder(models: readonly CareModel[]): NameFinder {
  const slugsByName = new Map<string, Set<string>>();
  const slugsByWord = new Map<string, Set<string>>();
  let mostWords = 1;
  for (const { card } of models) {
    for (const name of [card.name, card.shortName ?? '', ...card.otherNames]) {
      const words = withoutArticle(readWords(name));
      if (words.length === 0) continue;
      mostWords = Math.max(mostWords, words.length + 1);
      addTo(slugsByName, joinWords(words), card.slug);
      for (const { text } of words) addTo(slugsByWord, text, card.slug);
    }
  }
  return {
    findNames(words) {
      const found: NameFound[] = [];
      for (let first = 0; first < words.length;) {
        let length = Math.min(mostWords, words.length - first);
        let slugs: Set<string> | undefined;
        for (; length > 0; length -= 1) {
          slugs = slugsByName.get(joinWords(words.slice(first, first + length)));
          if (slugs) break;
        }
        if (slugs) found.push({ first, length, slugs: [...slugs] });
        first += Math.max(1, length);
      }
      return found;
    },
    listBeginningWith: (letters) => [
      ...new Set(
        [...slugsByWord].filter(([word]) => word.startsWith(letters)).flatMap(([, slugs]) => [...slugs]),
      ),
    ],
  };
}

function withoutArticle(words: readonly Word[]): readonly Word[] {
  return words[0]?.text === 'the' && words.length > 1 ? words.slice(1) : words;
}

function joinWords(words: readonly Word[]): string {
  return words.map(({ singular }) => singular).join('');
}

function addTo(map: Map<string, Set<string>>, key: string, slug: string): void {
  const slugs = map.get(key);
  if (slugs) slugs.add(slug);
  else map.set(key, new Set([slug]));
}
