import { describe, expect, it } from 'vitest';
import type { Card } from './card-schema.ts';
import { compareCards, type CardDifference } from './compare-cards.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';

const nothing: CardDifference = { fields: [], added: [], removed: [], corrected: [] };

/** The sample card, changed in place. */
function edit(change: (card: Card) => void): Card {
  const card = buildCard();
  change(card);
  return card;
}

/** The first of a list that the sample card fills. */
function first<T>(list: readonly T[]): T {
  if (list[0] === undefined) throw new Error('The sample card has none.');
  return list[0];
}

describe('nothing differs', () => {
  it('between a card and itself, whatever the order of its keys', () => {
    const card = buildCard();
    const { slug, sources, ...rest } = buildCard();
    const turned = { ...rest, sources: { s2: sources['s2'], s1: sources['s1'] }, slug } as Card;
    expect(compareCards(card, turned)).toEqual(nothing);
  });

  it('between a key that is absent and one that is undefined', () => {
    const { copySupport, ...without } = buildCard();
    expect(copySupport).toBeDefined();
    expect(compareCards(without, { ...without, copySupport: undefined } as Card)).toEqual(nothing);
  });
});

// Each from the sample card to the changed one.
const cases: [what: string, change: (card: Card) => void, expected: Partial<CardDifference>][] = [
  ['a text of its own', (card) => (card.summary = 'Otherwise.'), { fields: ['summary'] }],
  ['a text under a heading', (card) => (card.problem.text = 'Otherwise.'), { fields: ['problem.text'] }],
  ['a key that is absent now', (card) => delete card.shortName, { fields: ['shortName'] }],
  ['a section that is absent now', (card) => delete card.copySupport, { fields: ['copySupport'] }],
  [
    'the source of a section',
    (card) => (card.copySupport = { ...first([card.copySupport]), source: 's1' } as Card['copySupport']),
    { fields: ['copySupport.source'] },
  ],
  [
    'several keys under one heading',
    (card) => Object.assign(card.spread, { stage: 'pilot', stageReason: 'One town [s2].' }),
    { fields: ['spread.stage', 'spread.stageReason'] },
  ],
  ['the order of terms', (card) => card.people.reverse(), { fields: ['people'] }],
  ['a term more', (card) => card.settings.push('own-home'), { fields: ['settings'] }],
  [
    'a list without ids',
    (card) => card.stories.push({ text: 'Ann sang.', source: 's2' }),
    { fields: ['stories'] },
  ],
  ['a list emptied that had no ids', (card) => (card.links = []), { fields: ['links'] }],
  [
    'a finding that says something else',
    (card) => (first(card.evidence.items).n = 61),
    { fields: ['evidence.items.e1'], corrected: ['e1'] },
  ],
  [
    'one direction deep in a finding',
    (card) => (first(first(card.evidence.items).outcomes).direction = 'mixed'),
    { fields: ['evidence.items.e1'], corrected: ['e1'] },
  ],
  [
    'an unknown that became known',
    (card) => delete first(card.costs).amountTo,
    { fields: ['costs.c1'], corrected: ['c1'] },
  ],
  [
    'a finding more',
    (card) => card.evidence.items.unshift(buildEvidenceItem({ id: 'e10' })),
    { fields: ['evidence.items.e10'], added: ['e10'] },
  ],
  [
    'a finding less',
    (card) => card.evidence.items.shift(),
    { fields: ['evidence.items.e1'], removed: ['e1'] },
  ],
  ['the order of findings', (card) => card.evidence.items.reverse(), { fields: ['evidence.items'] }],
  ['the only cost taken out', (card) => (card.costs = []), { fields: ['costs.c1'], removed: ['c1'] }],
  [
    'a figure under another id',
    (card) => (first(card.spread.figures).id = 'f2'),
    { fields: ['spread.figures.f2', 'spread.figures.f1'], added: ['f2'], removed: ['f1'] },
  ],
  [
    'a requirement and a risk',
    (card) => {
      first(card.requirements.items).need = 'A cold room';
      first(card.risks.items).inferred = true;
    },
    { fields: ['requirements.items.n1', 'risks.items.r1'], corrected: ['n1', 'r1'] },
  ],
  [
    'a requirement filed under a common need',
    (card) => (first(card.requirements.items).common = 'place'),
    { fields: ['requirements.items.n1'] },
  ],
  [
    'a requirement filed otherwise and reworded',
    (card) => Object.assign(first(card.requirements.items), { common: 'place', need: 'A cold room' }),
    { fields: ['requirements.items.n1'], corrected: ['n1'] },
  ],
  [
    'sources',
    (card) => {
      card.sources = {
        s1: { ...first([card.sources['s1']]), read: 'part' } as Card['sources'][string],
        s3: first([card.sources['s2']]) as Card['sources'][string],
      };
    },
    { fields: ['sources.s1', 'sources.s3', 'sources.s2'], added: ['s3'], removed: ['s2'], corrected: ['s1'] },
  ],
  [
    'a citation inside a text',
    (card) => (card.evidence.text = card.evidence.text.replace('[s1]', '[s2]')),
    { fields: ['evidence.text'] },
  ],
];

it.each(cases)('tells of %s', (_what, change, expected) => {
  expect(compareCards(buildCard(), edit(change))).toEqual({ ...nothing, ...expected });
});

it.each(cases)('tells of %s the other way round', (_what, change, expected) => {
  const back = compareCards(edit(change), buildCard());
  expect({ ...back, fields: [...back.fields].sort() }).toEqual({
    ...nothing,
    corrected: expected.corrected ?? [],
    added: expected.removed ?? [],
    removed: expected.added ?? [],
    fields: [...(expected.fields ?? [])].sort(),
  });
});

it('names fields in the order of the schema, whichever was changed first', () => {
  const after = edit((card) => {
    card.gaps = [];
    card.summary = 'Otherwise.';
    card.name = 'Another';
    first(card.costs).amount = 1;
  });
  expect(compareCards(buildCard(), after).fields).toEqual(['name', 'summary', 'costs.c1', 'gaps']);
});

it('changes neither card', () => {
  const [before, after] = [buildCard(), edit((card) => card.evidence.items.reverse())];
  const copies = structuredClone([before, after]);
  compareCards(before, after);
  expect([before, after]).toEqual(copies);
});
