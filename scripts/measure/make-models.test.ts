import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cardSchema } from '#app/features/models/card-schema.ts';
import { listCitedSources } from '#app/features/models/citations.ts';
import { buildCatalogue } from '#scripts/measure/load-catalogue.ts';
import { makeModels } from '#scripts/measure/make-models.ts';
import { buildCard } from '#tests/factories/card.ts';

const real = ['shared-lives', 'homeshare', 'housing-first', 'open-dialogue', 'buurtzorg'].map((slug) =>
  cardSchema.parse(parse(readFileSync(`data/models/${slug}.yaml`, 'utf8'))),
);
const made = makeModels(real, { count: 40, seed: 7 });
const wordsOf = (value: unknown) => JSON.stringify(value).match(/\p{L}+/gu) ?? [];

describe('synthetic cards', () => {
  it('are the same for the same seed, however many are made', () => {
    expect(makeModels(real, { count: 40, seed: 7 })).toEqual(made);
    expect(makeModels(real, { count: 10, seed: 7 })).toEqual(made.slice(0, 10));
  });

  it('are others for another seed', () => {
    expect(makeModels(real, { count: 1, seed: 8000 })[0]?.name).not.toBe(made[0]?.name);
  });

  it('pass the schema and are published, each under an address of its own', () => {
    for (const card of made) expect(cardSchema.parse(card)).toEqual(card);
    const { models } = buildCatalogue([...real, ...made]);
    expect(models).toHaveLength(45);
    expect(models.filter(({ terms }) => (terms.get('step') ?? []).length === 0)).toEqual([]);
  });

  it('say of themselves that they are synthetic', () => {
    for (const { slug, statusNote, gaps } of made) {
      expect(slug).toMatch(/^synthetic-\d{5}$/);
      expect(statusNote).toMatch(/^Synthetic/);
      expect(gaps[0]).toMatch(/^Synthetic/);
    }
  });

  it('bear no name of a real model', () => {
    const names = new Set(real.flatMap(({ name, otherNames }) => [name, ...otherNames]));
    expect(
      made.flatMap(({ name, otherNames }) => [name, ...otherNames]).filter((name) => names.has(name)),
    ).toEqual([]);
  });

  it('cite only sources that they have', () => {
    for (const card of made) {
      const cited = listCitedSources(JSON.stringify(card));
      expect(Object.keys(card.sources)).toEqual(expect.arrayContaining(cited));
    }
  });

  it('are about as long as real ones', () => {
    const mean = (cards: readonly unknown[]) => cards.flatMap(wordsOf).length / cards.length;
    expect(mean(made) / mean(real)).toBeGreaterThan(0.8);
    expect(mean(made) / mean(real)).toBeLessThan(1.25);
  });

  it('can be made of one card that has neither costs nor stories', () => {
    const bare = buildCard({ costs: [], stories: [], otherNames: [], furtherApproaches: [] });
    expect(makeModels([bare], { count: 3, seed: 1 })).toHaveLength(3);
  });

  it('cannot be made of nothing', () => {
    expect(() => makeModels([], { count: 1, seed: 1 })).toThrow(RangeError);
  });
});
