import { describe, expect, it } from 'vitest';
import { renderDefinitionsModule, renderListsModule } from './generate-lists.ts';

const term = { id: 'warm-room', label: 'Warm room', definition: 'A room that is warm.' };
const sources = {
  s1: { title: 'A study', url: 'https://study.example/' },
  s2: { title: 'A booklet', url: null },
};

describe('renderListsModule', () => {
  it('writes every list in its order, its terms without their sources', () => {
    const text = renderListsModule({
      sources,
      place: [
        { ...term, source: ['s1'] },
        { ...term, id: 'tent', label: 'Tent “big”\n' },
      ],
      drink: [{ ...term, id: 'tea' }],
    });
    expect(text)
      .toBe(`// Made by \`npm run generate\` from data/vocabulary.yaml. Change that file, not this one.
export const lists = {
  place: [
    {"id":"warm-room","label":"Warm room"},
    {"id":"tent","label":"Tent “big”\\n"},
  ],
  drink: [
    {"id":"tea","label":"Warm room"},
  ],
} as const;
`);
  });

  it('writes what the terms mean, and the themes of the common needs, in a module of their own', () => {
    const text = renderDefinitionsModule({
      sources,
      requirementTheme: [
        { ...term, id: 'warmth' },
        { ...term, id: 'light' },
      ],
      commonNeed: [
        { ...term, theme: 'warmth' },
        { ...term, id: 'lamp', theme: 'light', source: ['s1'] },
      ],
    });
    expect(text).toContain(`
  commonNeed: {
    "warm-room": "A room that is warm.",
    "lamp": "A room that is warm.",
  },
} as const;

export const themeOfCommonNeed = {
  "warm-room": "warmth",
  "lamp": "light",
} as const;
`);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'place'],
    ['no sources', { place: [term] }],
    ['a source without a title', { sources: { s1: { url: null } }, place: [term] }],
    ['a list without terms', { sources, place: [] }],
    ['a list that is none', { sources, place: term }],
    ['a term without a definition', { sources, place: [{ id: 'tent', label: 'Tent' }] }],
    ['an empty label', { sources, place: [{ ...term, label: '' }] }],
    ['a misspelt key', { sources, place: [{ ...term, lable: 'Tent' }] }],
    ['a theme in a list that has none', { sources, place: [{ ...term, theme: 'warm-room' }] }],
    ['a common need without a theme', { sources, requirementTheme: [term], commonNeed: [term] }],
    [
      'a common need of no known theme',
      { sources, requirementTheme: [term], commonNeed: [{ ...term, theme: 'tent' }] },
    ],
    ['a common need without any themes', { sources, commonNeed: [{ ...term, theme: 'warm-room' }] }],
    ['an id in capitals', { sources, place: [{ ...term, id: 'Tent' }] }],
    ['an id with two hyphens', { sources, place: [{ ...term, id: 'warm--room' }] }],
    ['an id that could end the text it stands in', { sources, place: [{ ...term, id: '"}];alert(1)' }] }],
  ])('refuses %s', (_name, vocabulary) => {
    expect(() => renderListsModule(vocabulary)).toThrow();
  });
});
