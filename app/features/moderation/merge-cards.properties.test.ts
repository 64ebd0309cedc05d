// What must hold of every merge, whatever two people did to a card: nothing lost, nothing twice, nothing cited that is not there.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardSchema, type Card } from '#app/features/models/card-schema.ts';
import { listUsedSources } from '#app/features/models/citations.ts';
import { isSame } from '#app/features/models/compare-cards.ts';
import { swapSources } from '#app/features/submissions/questions/sources.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { mergeCards } from './merge-cards.ts';
import { takeProposed } from './take-proposed.ts';

const base = buildCard({
  evidence: {
    text: 'Of 60 people, 41 felt better [s1]. Others said so too [s3].',
    items: [
      ...buildCard().evidence.items,
      buildEvidenceItem({ id: 'e3', source: 's3', place: 'Elsewhere' }),
      buildEvidenceItem({ id: 'e4', source: 's1', place: 'Farther' }),
    ],
  },
  gaps: ['No study of carers was found.', 'Nobody knows what it costs.', 'Nothing is known of the young.'],
  related: [
    { model: 'one', why: 'Both meet.' },
    { model: 'two', why: 'Both drink tea.' },
  ],
  sources: {
    ...buildCard().sources,
    s3: {
      title: 'A third study',
      publisher: 'Sampleshire Press',
      year: 2023,
      url: 'https://third.example/',
      kind: 'evaluation',
      read: 'part',
    },
  },
});

/** Something that one person does to a card, in words of theirs. */
type Edit = (card: Card, who: string) => Card;

const nextOf = (ids: readonly string[], letter: string) =>
  `${letter}${Math.max(...ids.map((id) => Number(id.slice(1)))) + 1}`;

/** By what they touch, so that two lots of edits can be chosen that touch nothing in common. */
const edits: Record<string, readonly Edit[]> = {
  name: [
    (card, who) => ({ ...card, name: `Named by ${who}` }),
    ({ shortName: _gone, ...card }) => card,
    (card, who) => ({ ...card, otherNames: [...card.otherNames, `Called by ${who}`] }),
  ],
  summary: [(card, who) => ({ ...card, summary: `Told by ${who}.` })],
  problem: [(card, who) => ({ ...card, problem: { text: `A problem by ${who} [s2].` } })],
  spectrum: [
    (card) => ({ ...card, spectrum: { ...card.spectrum, from: 'whole-community' } }),
    (card, who) => ({ ...card, spectrum: { ...card.spectrum, why: `Placed by ${who}.` } }),
  ],
  copySupport: [
    ({ copySupport: _gone, ...card }) => card,
    (card, who) => ({ ...card, copySupport: { text: `A manual by ${who}.`, source: 's3' } }),
  ],
  people: (
    [
      (card) => ({ ...card, people: ['unpaid-carers', ...card.people] }),
      (card) => ({ ...card, people: card.people.filter((id) => id !== 'older-people') }),
      (card) => ({ ...card, people: card.people.filter((id) => id !== 'people-who-are-isolated') }),
      (card) => ({ ...card, people: [...card.people].reverse() }),
    ] satisfies Edit[]
  ).map((edit: Edit): Edit => (card, who) => {
    const next = edit(card, who);
    return next.people.length === 0 ? card : { ...next, people: [...new Set(next.people)] };
  }),
  approaches: [
    (card) => ({
      ...card,
      furtherApproaches: ['connecting', ...card.furtherApproaches].slice(0, 2) as never,
    }),
    (card) => ({
      ...card,
      furtherApproaches: [...card.furtherApproaches, 'volunteering'].slice(0, 2) as never,
    }),
  ],
  gaps: [
    (card, who) => ({ ...card, gaps: [...card.gaps, `Not known to ${who}.`] }),
    (card, who) => ({
      ...card,
      gaps: card.gaps.map((gap, index) => (index === 1 ? `Asked by ${who}.` : gap)),
    }),
    (card) => ({ ...card, gaps: card.gaps.slice(1) }),
    (card) => ({ ...card, gaps: [...card.gaps].reverse() }),
  ],
  related: [
    (card, who) => ({ ...card, related: card.related.map((each) => ({ ...each, why: `Says ${who}.` })) }),
    (card) => ({ ...card, related: card.related.filter(({ model }) => model !== 'one') }),
    (card, who) => ({ ...card, related: [{ model: `new-${who}`, why: 'New.' }, ...card.related] }),
  ],
  evidence: [
    (card, who) =>
      withItems(card, (items) => [
        ...items,
        buildEvidenceItem({
          id: nextOf(['e4', ...items.map(({ id }) => id)], 'e'),
          finding: `Found by ${who}.`,
          source: 's3',
        }),
      ]),
    (card, who) =>
      withItems(card, (items) => items.map((item) => (item.id === 'e2' ? { ...item, place: who } : item))),
    (card, who) =>
      withItems(card, (items) => items.map((item) => (item.id === 'e3' ? { ...item, finding: who } : item))),
    (card) => withItems(card, (items) => items.filter(({ id }) => id !== 'e3')),
    (card) => withItems(card, (items) => items.filter(({ id }) => id !== 'e2')),
    (card) => withItems(card, (items) => [...items].reverse()),
    (card) => withItems(card, ([first, ...items]) => (first === undefined ? items : [...items, first])),
  ],
  sources: [
    (card, who) => {
      const key = nextOf(['s3', ...Object.keys(card.sources)], 's');
      const source = {
        ...base.sources['s3'],
        title: `A book by ${who}`,
        url: null,
      } as Card['sources'][string];
      return {
        ...card,
        sources: { ...card.sources, [key]: source },
        risks: { ...card.risks, text: `${card.risks.text} So says ${who} [${key}].` },
      };
    },
    (card, who) => {
      const { s3, ...sources } = card.sources;
      return s3 === undefined ? card : { ...card, sources: { ...sources, s3: { ...s3, publisher: who } } };
    },
    (card) => swapSources(card, 's1', 's2') as Card,
    (card) => swapSources(card, 's2', 's3') as Card,
    (card) => {
      const { s1: _gone, ...sources } = card.sources;
      const { sources: _all, ...rest } = card;
      const without = JSON.parse(
        JSON.stringify(rest).replaceAll(' [s1]', '').replaceAll('"s1"', '"s2"'),
      ) as Card;
      return 's2' in sources ? { ...without, sources } : card;
    },
  ],
};

function withItems(
  card: Card,
  change: (items: Card['evidence']['items']) => Card['evidence']['items'],
): Card {
  return { ...card, evidence: { ...card.evidence, items: change(card.evidence.items) } };
}

const areas = Object.keys(edits);
const anyEdit = (from: readonly string[]) => fc.constantFrom(...from.flatMap((area) => edits[area] ?? []));
const anyEdits = (from: readonly string[] = areas) => fc.uniqueArray(anyEdit(from), { maxLength: 6 });
/** What comes of edits; one that would leave a citation without its publication is not made. */
function apply(chosen: readonly Edit[], who: string): Card {
  return chosen.reduce<Card>((card, edit) => {
    const next = edit(card, who);
    return listDangling(next).length === 0 ? next : card;
  }, base);
}

function listDangling({ sources, ...rest }: Card): string[] {
  return listUsedSources(rest).filter((key) => !(key in sources));
}

/** Whether two texts are the same but for the numbers of what they cite. */
function isSaidIn(one: string, other: string): boolean {
  return one.replaceAll(/\[s\d+\]/g, '') === other.replaceAll(/\[s\d+\]/g, '');
}

function expectSound(card: Card): void {
  expect(cardSchema.safeParse(card).error?.issues ?? []).toEqual([]);
  expect(listDangling(card)).toEqual([]);
  const lists = [
    card.evidence.items,
    card.costs,
    card.spread.figures,
    card.requirements.items,
    card.risks.items,
  ];
  const ids = lists.flatMap((items: readonly { id: string }[]) => items.map(({ id }) => id));
  expect(ids).toEqual([...new Set(ids)]);
  for (const entries of [card.people, card.gaps, card.related.map(({ model }) => model)] as string[][]) {
    expect(entries).toEqual([...new Set(entries)]);
  }
}

describe('every merge', () => {
  test('with a proposal that changes nothing is the published card', () => {
    fc.assert(
      fc.property(anyEdits(), (chosen) => {
        const published = apply(chosen, 'them');
        const { card, clashes } = mergeCards({ base, published, proposed: base });
        expect([isSame(card, published), card, clashes]).toEqual([true, published, []]);
      }),
    );
  });

  test('with a card that nobody published anew is the proposal', () => {
    fc.assert(
      fc.property(anyEdits(), (chosen) => {
        const proposed = apply(chosen, 'us');
        const { card, clashes, renamed } = mergeCards({ base, published: base, proposed });
        expect([card, clashes, [...renamed]]).toEqual([proposed, [], []]);
      }),
    );
  });

  test('of the same change made twice is that change', () => {
    fc.assert(
      fc.property(anyEdits(), (chosen) => {
        const both = apply(chosen, 'both');
        const { card, clashes } = mergeCards({ base, published: both, proposed: structuredClone(both) });
        expect([card, clashes]).toEqual([both, []]);
      }),
    );
  });

  test('of changes to different parts takes both, whichever was published first', () => {
    // A renumbered publication touches every part that cites it.
    const apart = areas.filter((area) => area !== 'sources');
    const split = fc
      .shuffledSubarray(apart, { minLength: 2 })
      .chain((chosen) => fc.tuple(anyEdits(chosen.slice(0, 1)), anyEdits(chosen.slice(1))));
    fc.assert(
      fc.property(split, ([theirs, ours]) => {
        const [published, proposed] = [apply(theirs, 'them'), apply(ours, 'us')];
        const merged = mergeCards({ base, published, proposed });
        expect(merged.clashes).toEqual([]);
        expect(mergeCards({ base, published: proposed, proposed: published }).card).toEqual(merged.card);
        expect(merged.card).toEqual(ours.reduce<Card>((card, edit) => edit(card, 'us'), published));
      }),
    );
  });

  test('leaves a sound card, and so does whatever is taken of its clashes', () => {
    fc.assert(
      fc.property(anyEdits(), anyEdits(), fc.infiniteStream(fc.boolean()), (theirs, ours, choose) => {
        const merged = mergeCards({ base, published: apply(theirs, 'them'), proposed: apply(ours, 'us') });
        expectSound(merged.card);
        const settled = merged.clashes.reduce((card, clash) => {
          const isTaken = choose.next().value === true;
          return isTaken ? takeProposed(card, clash) : card;
        }, merged.card);
        expectSound(settled);
      }),
      { numRuns: 500 },
    );
  });

  test('has every citation mean the publication that its writer meant', () => {
    const titleOf = ({ problem, sources }: Card) =>
      listUsedSources(problem.text).map((key) => sources[key]?.title);
    const problemAndSources = fc.uniqueArray(anyEdit(['problem', 'sources']), { maxLength: 6 });
    fc.assert(
      fc.property(problemAndSources, problemAndSources, (theirs, ours) => {
        const [published, proposed] = [apply(theirs, 'them'), apply(ours, 'us')];
        const { card } = mergeCards({ base, published, proposed });
        const writer = [published, proposed].find(({ problem }) => isSaidIn(problem.text, card.problem.text));
        expect(titleOf(card)).toEqual(titleOf(writer ?? base));
        for (const side of [published, proposed]) {
          const said = side.risks.text.split('.').filter((words) => words.includes('So says'));
          if (!isSaidIn(side.risks.text, card.risks.text)) continue;
          expect(
            said.flatMap((words) => listUsedSources(words)).map((key) => side.sources[key]?.title),
          ).toEqual(listUsedSources(card.risks.text).map((key) => card.sources[key]?.title));
        }
      }),
    );
  });

  test('with every clash taken of a card that changed nowhere else is the proposal', () => {
    const contested = ['summary', 'problem', 'spectrum', 'copySupport', 'name'];
    fc.assert(
      fc.property(anyEdits(contested), anyEdits(), (some, more) => {
        // They touched only what we touched, in words of their own.
        const [published, proposed] = [apply(some, 'them'), apply([...more, ...some], 'us')];
        // Each of them, that is: none of theirs cites what we took out.
        fc.pre(some.every((edit) => listDangling(edit(apply(more, 'us'), 'us')).length === 0));
        const { card, clashes } = mergeCards({ base, published, proposed });
        const taken = clashes.reduce(takeProposed, card);
        const here = { ...taken, otherNames: taken.otherNames.filter((name) => !name.includes('them')) };
        expect(here).toEqual(proposed);
      }),
    );
  });
});
