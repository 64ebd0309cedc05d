import { describe, expect, it } from 'vitest';
import { describeChange } from './change-words.ts';
import { listChanges } from './release-changes.ts';
import type { ReleaseChange } from './release-manifest.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import type { CareModel, RetiredAddress } from '#app/features/models/catalogue.server.ts';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';

interface State {
  cards: readonly Card[];
  /** Revisions by slug; 1 unless said. */
  revisions?: Record<string, number>;
  retired?: Record<string, RetiredAddress>;
}

const card = (slug: string, overrides: Partial<Card> = {}) =>
  buildCard({ slug, name: `Name of ${slug}`, ...overrides });

function buildCatalogue({ cards, revisions = {}, retired = {} }: State) {
  const models = cards.map((each): CareModel => ({
    card: each,
    evidence: assessCard(each),
    revision: { number: revisions[each.slug] ?? 1, createdAt: '2026-02-03T04:05:06.000Z' },
    terms: new Map(),
  }));
  return {
    models,
    bySlug: new Map(models.map((model) => [model.card.slug, model])),
    retired: new Map(Object.entries(retired)),
  };
}

/** Changes from one state to another, as a second release lists them. */
function compare(before: State, after: State): ReleaseChange[] {
  const previous = {
    models: buildCatalogue(before).models.map(({ card: { slug, name }, revision, evidence }) => ({
      slug,
      name,
      revision: revision.number,
      level: evidence.level,
    })),
  };
  return listChanges(buildCatalogue(after), previous, (slug, revision) => {
    const earlier = before.cards.find((each) => each.slug === slug);
    if (!earlier || revision !== (before.revisions?.[slug] ?? 1)) throw new Error('That was not released.');
    return earlier;
  });
}

const nothing = {
  fromRevision: null,
  toRevision: null,
  fromLevel: null,
  toLevel: null,
  fields: [],
  added: [],
  removed: [],
  corrected: [],
  reason: null,
  movedTo: null,
};
const tea = card('tea');
const teaAtTwo = { cards: [card('tea', { summary: 'Put better.' })], revisions: { tea: 2 } };

it('the first release has no changes', () => {
  const never = () => {
    throw new Error('There is no earlier card.');
  };
  expect(listChanges(buildCatalogue({ cards: [tea] }), null, never)).toEqual([]);
});

it('a card that is as it was is left out', () => {
  expect(compare({ cards: [tea] }, { cards: [tea] })).toEqual([]);
});

// Each from one card called tea; the words are those that people read.
const cases: [
  what: string,
  after: State,
  expected: Partial<ReleaseChange> & { kind: string },
  words: string,
][] = [
  [
    'added',
    { cards: [tea, card('cake')] },
    { kind: 'added', slug: 'cake', name: 'Name of cake', toRevision: 1, toLevel: 2 },
    'Name of cake (cake): added, at evidence level 2.',
  ],
  [
    'put in other words',
    teaAtTwo,
    {
      kind: 'changed',
      slug: 'tea',
      name: 'Name of tea',
      fromRevision: 1,
      toRevision: 2,
      fromLevel: 2,
      toLevel: 2,
      fields: ['summary'],
    },
    'Name of tea (tea): revision 2 instead of 1: changed summary.',
  ],
  [
    'given a finding more, which lowers no level',
    {
      cards: [
        card('tea', {
          evidence: {
            text: tea.evidence.text,
            items: [...tea.evidence.items, buildEvidenceItem({ id: 'e3', outcomes: [] })],
          },
        }),
      ],
      revisions: { tea: 3 },
    },
    {
      kind: 'changed',
      slug: 'tea',
      name: 'Name of tea',
      fromRevision: 1,
      toRevision: 3,
      fromLevel: 2,
      toLevel: 2,
      fields: ['evidence.items.e3'],
      added: ['e3'],
    },
    'Name of tea (tea): revision 3 instead of 1: added e3.',
  ],
  [
    'corrected, with a level lost',
    {
      cards: [
        card('tea', {
          evidence: {
            text: 'Otherwise.',
            items: tea.evidence.items.map((item) => (item.id === 'e1' ? { ...item, measured: false } : item)),
          },
          costs: [],
        }),
      ],
      revisions: { tea: 2 },
    },
    {
      kind: 'corrected',
      slug: 'tea',
      name: 'Name of tea',
      fromRevision: 1,
      toRevision: 2,
      fromLevel: 2,
      toLevel: 1,
      fields: ['evidence.text', 'evidence.items.e1', 'costs.c1'],
      corrected: ['e1'],
      removed: ['c1'],
    },
    'Name of tea (tea): revision 2 instead of 1: corrected e1; removed c1; changed evidence.text; evidence level 1 instead of 2.',
  ],
  [
    'changed and changed back',
    { cards: [tea], revisions: { tea: 3 } },
    {
      kind: 'changed',
      slug: 'tea',
      name: 'Name of tea',
      fromRevision: 1,
      toRevision: 3,
      fromLevel: 2,
      toLevel: 2,
    },
    'Name of tea (tea): revision 3 instead of 1.',
  ],
  [
    'withdrawn',
    { cards: [], retired: { tea: { withdrawnOn: '2026-11-21', reason: 'It was no model of its own.' } } },
    {
      kind: 'withdrawn',
      slug: 'tea',
      name: 'Name of tea',
      fromRevision: 1,
      fromLevel: 2,
      reason: 'It was no model of its own.',
    },
    'Name of tea (tea): withdrawn: It was no model of its own.',
  ],
  [
    'moved',
    { cards: [], retired: { tea: { movedTo: 'tea-circle' } } },
    { kind: 'moved', slug: 'tea', name: 'Name of tea', fromRevision: 1, fromLevel: 2, movedTo: 'tea-circle' },
    'Name of tea (tea): now at another address, tea-circle.',
  ],
  [
    'renamed first and withdrawn later',
    {
      cards: [],
      retired: {
        tea: { movedTo: 'tea-circle' },
        'tea-circle': { withdrawnOn: '2026-11-21', reason: 'It ended.' },
      },
    },
    {
      kind: 'withdrawn',
      slug: 'tea',
      name: 'Name of tea',
      fromRevision: 1,
      fromLevel: 2,
      reason: 'It ended.',
    },
    'Name of tea (tea): withdrawn: It ended.',
  ],
  [
    'gone without a word',
    { cards: [] },
    { kind: 'withdrawn', slug: 'tea', name: 'Name of tea', fromRevision: 1, fromLevel: 2 },
    'Name of tea (tea): withdrawn.',
  ],
];

describe('a card', () => {
  it.each(cases)('%s', (_what, after, expected, words) => {
    const changes = compare({ cards: [tea] }, after);
    expect(changes).toEqual([{ ...nothing, ...expected }]);
    expect(changes.map(describeChange)).toEqual([words]);
  });

  it('at another level though nobody changed it: the rule has changed', () => {
    const now = buildCatalogue({ cards: [tea] });
    const previous = { models: [{ slug: 'tea', name: 'Tea', revision: 1, level: 4 }] };
    const changes = listChanges(now, previous, () => tea);
    expect(changes).toEqual([
      {
        ...nothing,
        kind: 'relevelled',
        slug: 'tea',
        name: 'Name of tea',
        fromRevision: 1,
        toRevision: 1,
        fromLevel: 4,
        toLevel: 2,
      },
    ]);
    expect(changes.map(describeChange)).toEqual([
      'Name of tea (tea): as it was, and now at evidence level 2 instead of 4, the evidence rule having changed.',
    ]);
  });

  it('published again after it was gone is added', () => {
    expect(compare({ cards: [] }, { cards: [tea], revisions: { tea: 5 } })).toMatchObject([
      { kind: 'added', toRevision: 5, fromRevision: null },
    ]);
  });
});

it('changes stand by slug, whatever the order of the cards', () => {
  const before = { cards: ['zebra', 'b-2', 'b10', 'gone'].map((slug) => card(slug)) };
  const after = {
    cards: [card('new'), ...['zebra', 'b10', 'b-2'].map((slug) => card(slug, { summary: 'Put better.' }))],
    revisions: { zebra: 2, b10: 2, 'b-2': 2 },
  };
  expect(compare(before, after).map(({ slug }) => slug)).toEqual(['b-2', 'b10', 'gone', 'new', 'zebra']);
});
