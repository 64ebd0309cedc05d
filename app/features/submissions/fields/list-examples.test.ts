import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Example } from './good-example.tsx';
import { listExamples } from './list-examples.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { lists } from '#app/features/vocabulary/vocabulary.ts';
import { formatNumber } from '#app/lib/format.ts';

/** What the examples put before the card’s own words. */
const ownLabel =
  /^(?:What it does|Website|Title|Published by|Year|Kind of study|Kind|How far it was read|Compared with|Counted|Place and year|What was counted|Number|Where and when|What it buys|Amount|Prices of|Whose figure|It has to do with|First sign|Address): /;
/** What they put between them. */
const ownWords = / to | per | at | people\b| places\b|[()£]|, (?=\d{4}$)|: /;

const labels = new Map<string, string[]>();
for (const { id, label } of Object.values(lists).flat()) labels.set(id, [...(labels.get(id) ?? []), label]);

const flatten = (text: string) => text.replace(/\s+/g, ' ');

/** Every text and number of a card as pages show them, its terms by their labels. */
function listWords(value: unknown): string[] {
  if (typeof value === 'number') return [String(value), formatNumber(value)];
  if (typeof value === 'string') return [flatten(value), ...(labels.get(value) ?? [])];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(listWords);
}

describe.each<[string, Example]>(Object.entries(listExamples))('the example of a %s', (_, example) => {
  const card = parse(readFileSync(`data/models/${example.slug}.yaml`, 'utf8')) as Card;
  const words = [...listWords(card), ...(example.lines ?? []).filter((line) => line === 'Shared Lives')];

  it('names the model as its card does', () => {
    expect(example.model).toBe(card.name);
  });

  it('says what the card says, word for word', () => {
    for (const paragraph of example.paragraphs ?? []) expect(words).toContain(paragraph);
    for (const line of example.lines ?? []) {
      const said = line.replace(ownLabel, '');
      if (words.includes(said)) continue;
      const parts = said.split(ownWords).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
      for (const part of parts) expect(words, line).toContain(part);
    }
  });
});
