import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cardExamples } from './card-examples.ts';
import type { Example } from './good-example.tsx';
import type { Card } from '#app/features/models/card-schema.ts';
import { lists } from '#app/features/vocabulary/vocabulary.ts';

function readCard(slug: string): Card {
  return parse(
    readFileSync(new URL(`../../../../data/models/${slug}.yaml`, import.meta.url), 'utf8'),
  ) as Card;
}

const flatten = (text: string) => text.replace(/\s+/g, ' ').replaceAll('’', "'");

/** Every string of a card, its terms by their labels. */
function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [flatten(value), ...(labels.get(value) ?? [])];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(listStrings);
}

const labels = new Map<string, string[]>();
for (const { id, label } of Object.values(lists).flat()) labels.set(id, [...(labels.get(id) ?? []), label]);

describe.each<[string, Example]>(Object.entries(cardExamples))('the example of %s', (_, example) => {
  const card = readCard(example.slug);
  const strings = listStrings(card);

  it('names the model as its card does', () => {
    expect(example.model).toBe(card.name);
  });

  it('says what the card says, word for word', () => {
    for (const paragraph of example.paragraphs ?? []) {
      expect(
        strings.some((text) => text.includes(flatten(paragraph))),
        paragraph,
      ).toBe(true);
    }
    for (const line of example.lines ?? []) {
      const [, said = line] =
        /^(?:Name|Short name|Other name|Earliest|Latest|First of all|Also): (.*)$/.exec(line) ?? [];
      expect(strings, line).toContain(flatten(said));
    }
  });

  it('tells what each number stands for, and no others', () => {
    const cited = (example.paragraphs ?? []).flatMap((text) => text.match(/(?<=\[)s\d+(?=\])/g) ?? []);
    expect(Object.keys(example.sources ?? {}).sort()).toEqual([...new Set(cited)].sort());
    for (const [key, words] of Object.entries(example.sources ?? {})) {
      const source = card.sources[key];
      expect(words, key).toBe(`${source?.title}, ${source?.publisher}, ${source?.year ?? 'year not stated'}`);
    }
  });
});
