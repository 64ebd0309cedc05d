import { describe, expect, it, test } from 'vitest';
import type { Card } from '#app/features/models/card-schema.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { mergeCards } from './merge-cards.ts';
import { takeProposed } from './take-proposed.ts';

/** The sample card, changed in place. */
function edit(change: (card: Card) => void): Card {
  const card = buildCard();
  change(card);
  return card;
}

/** What both a published and a proposed change make of the sample card. */
function merge(there: (card: Card) => void, here: (card: Card) => void) {
  return mergeCards({ base: buildCard(), published: edit(there), proposed: edit(here) });
}

const book = {
  title: 'A book',
  publisher: 'Sampleshire Press',
  year: 2024,
  url: null,
  kind: 'evaluation',
  read: 'whole',
} as const;

const added = (id: string, finding: string) => buildEvidenceItem({ id, finding, source: 's2' });

describe('changed on one side only', () => {
  // What is published since, what is proposed, and what comes of both at a place.
  const cases: [
    what: string,
    there: (card: Card) => void,
    here: (card: Card) => void,
    read: (card: Card) => unknown,
    expected: unknown,
  ][] = [
    [
      'two texts of one heading',
      (card) => (card.spread.text = 'In 3 towns [s2].'),
      (card) => (card.spread.stageReason = 'Three towns [s2].'),
      ({ spread }) => [spread.text, spread.stageReason],
      ['In 3 towns [s2].', 'Three towns [s2].'],
    ],
    [
      'two items of one list',
      (card) => (card.evidence.items[0] = buildEvidenceItem({ place: 'There' })),
      (card) => (card.evidence.items[1] = added('e2', 'Here.')),
      ({ evidence }) => evidence.items.map(({ place, finding }) => [place, finding.slice(0, 5)]),
      [
        ['There', 'Of 60'],
        ['Sampleshire', 'Here.'],
      ],
    ],
    [
      'a finding gone, another come',
      (card) => card.evidence.items.shift(),
      (card) => card.evidence.items.push(added('e3', 'Here.')),
      ({ evidence }) => evidence.items.map(({ id }) => id),
      ['e2', 'e3'],
    ],
    [
      'another order, and one more',
      (card) => card.evidence.items.reverse(),
      (card) => card.evidence.items.splice(1, 0, added('e3', 'Here.')),
      ({ evidence }) => evidence.items.map(({ id }) => id),
      ['e2', 'e1', 'e3'],
    ],
    [
      'one more, and another order',
      (card) => card.evidence.items.splice(1, 0, added('e3', 'There.')),
      (card) => card.evidence.items.reverse(),
      ({ evidence }) => evidence.items.map(({ id }) => id),
      ['e2', 'e1', 'e3'],
    ],
    [
      'a term each',
      (card) => (card.people = ['older-people', 'people-who-are-isolated', 'unpaid-carers']),
      (card) => (card.people = ['older-people', 'autistic-people']),
      ({ people }) => people,
      ['older-people', 'unpaid-carers', 'autistic-people'],
    ],
    [
      'the day of its check and its address',
      (card) => Object.assign(card, { reviewedOn: '2026-02-02', slug: 'renamed' }),
      (card) => Object.assign(card, { reviewedOn: '2020-01-01', slug: 'sample-model' }),
      ({ slug, reviewedOn }) => [slug, reviewedOn],
      ['renamed', '2026-02-02'],
    ],
    [
      'something taken out',
      (card) => (card.summary = 'There.'),
      (card) => delete card.copySupport,
      (card) => ['copySupport' in card, card.summary],
      [false, 'There.'],
    ],
  ];

  it.each(cases)('%s: both stand', (_what, there, here, read, expected) => {
    const { card, clashes } = merge(there, here);
    expect([read(card), clashes]).toEqual([expected, []]);
  });
});

describe('changed on both sides', () => {
  // The path of the clash, what stands meanwhile, and what stands once the proposal is taken.
  const cases: [
    path: string,
    there: (card: Card) => void,
    here: (card: Card) => void,
    read: (card: Card) => unknown,
    meanwhile: unknown,
    taken: unknown,
  ][] = [
    [
      'summary',
      (card) => (card.summary = 'There.'),
      (card) => (card.summary = 'Here.'),
      ({ summary }) => summary,
      'There.',
      'Here.',
    ],
    [
      'copySupport',
      (card) => (card.copySupport = { text: 'There.', source: 's1' }),
      (card) => delete card.copySupport,
      ({ copySupport }) => copySupport?.text,
      'There.',
      undefined,
    ],
    [
      'reply',
      (card) => (card.reply = { organisation: 'Sample Network', text: 'There.', repliedOn: '2026-01-01' }),
      (card) => (card.reply = { organisation: 'Sample Network', text: 'Here.', repliedOn: '2026-02-02' }),
      ({ reply }) => [reply?.text, reply?.repliedOn],
      ['There.', '2026-01-01'],
      ['Here.', '2026-02-02'],
    ],
    [
      'evidence.items.e1',
      (card) => card.evidence.items.shift(),
      (card) => (card.evidence.items[0] = buildEvidenceItem({ place: 'Here' })),
      ({ evidence }) => evidence.items.map(({ id, place }) => [id, place]),
      [['e2', 'Sampleshire']],
      [
        ['e1', 'Here'],
        ['e2', 'Sampleshire'],
      ],
    ],
    [
      'costs.c1',
      (card) => Object.assign(card.costs[0] ?? {}, { amount: 1, amountTo: 2 }),
      (card) => (card.costs = []),
      ({ costs }) => costs.map(({ amount }) => amount),
      [1],
      [],
    ],
    [
      'gaps',
      (card) => (card.gaps = ['There.']),
      (card) => (card.gaps = ['Here.']),
      ({ gaps }) => gaps,
      ['There.'],
      ['Here.'],
    ],
    [
      'furtherApproaches',
      (card) => card.furtherApproaches.push('volunteering'),
      (card) => card.furtherApproaches.push('connecting'),
      (card) => card.furtherApproaches,
      ['circles-and-peers', 'volunteering'],
      ['circles-and-peers', 'connecting'],
    ],
    [
      'people',
      (card) => card.people.shift(),
      (card) => card.people.pop(),
      ({ people }) => people,
      ['people-who-are-isolated'],
      ['older-people'],
    ],
    [
      'sources.s2',
      (card) => Object.assign(card.sources['s2'] ?? {}, { year: 2023 }),
      (card) => Object.assign(card.sources['s2'] ?? {}, { year: 2024 }),
      ({ sources }) => sources['s2']?.year,
      2023,
      2024,
    ],
  ];

  it.each(cases)(
    '%s: told, the published one stands until settled',
    (path, there, here, read, now, taken) => {
      const { card, clashes } = merge(there, here);
      expect(clashes.map((clash) => clash.path)).toEqual([path]);
      expect(read(card)).toEqual(now);
      expect(read(clashes.reduce(takeProposed, card))).toEqual(taken);
    },
  );

  test('the order of a list, each in a way of its own', () => {
    const three = (card: Card) => card.evidence.items.push(added('e3', 'Base.'));
    const { card, clashes } = mergeCards({
      base: edit(three),
      published: edit((card) => {
        three(card);
        card.evidence.items.reverse();
      }),
      proposed: edit((card) => {
        three(card);
        card.evidence.items.unshift(...card.evidence.items.splice(1, 1));
      }),
    });
    const idsOf = ({ evidence }: Card) => evidence.items.map(({ id }) => id);
    expect(clashes).toEqual([
      {
        path: 'evidence.items',
        base: ['e1', 'e2', 'e3'],
        published: ['e3', 'e2', 'e1'],
        proposed: ['e2', 'e1', 'e3'],
      },
    ]);
    expect([idsOf(card), idsOf(clashes.reduce(takeProposed, card))]).toEqual([
      ['e3', 'e2', 'e1'],
      ['e2', 'e1', 'e3'],
    ]);
  });
});

describe('ids and publications', () => {
  test('what both added under one id stands twice, the proposed one by the next free id', () => {
    const { card, clashes, renamed } = merge(
      (card) => card.evidence.items.push(added('e3', 'There.')),
      (card) => card.evidence.items.push(added('e3', 'Here.'), added('e4', 'Too.')),
    );
    expect(card.evidence.items.slice(2).map(({ id, finding }) => [id, finding])).toEqual([
      ['e3', 'There.'],
      ['e5', 'Here.'],
      ['e4', 'Too.'],
    ]);
    expect([[...renamed], clashes]).toEqual([[['e3', 'e5']], []]);
  });

  test('an id that any revision ever had is not given again', () => {
    const { card } = mergeCards({
      base: buildCard(),
      published: edit((card) => (card.summary = 'There.')),
      proposed: edit((card) => card.costs.push({ ...buildCard().costs[0]!, id: 'c2', what: 'Here' })),
      earlier: [edit((card) => card.costs.push({ ...buildCard().costs[0]!, id: 'c2', what: 'Once' }))],
    });
    expect(card.costs.map(({ id }) => id)).toEqual(['c1', 'c3']);
  });

  test('what both added alike stands once, whatever its id', () => {
    const { card, renamed } = merge(
      (card) => card.evidence.items.push(added('e3', 'Only there.'), added('e4', 'The same.')),
      (card) => card.evidence.items.push(added('e3', 'The same.')),
    );
    expect(card.evidence.items.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3', 'e4']);
    expect([...renamed]).toEqual([['e3', 'e4']]);
  });

  test('a publication that both keys name goes by another, and its citations follow', () => {
    const { card, renamed } = merge(
      (card) => {
        card.sources['s3'] = { ...book, title: 'Their book' };
        card.risks.text = 'It dies [s3].';
      },
      (card) => {
        card.sources['s3'] = { ...book, title: 'Our book' };
        card.problem.text = 'Half are alone [s3].';
        card.costs.push({ ...buildCard().costs[0]!, id: 'c2', source: 's3' });
      },
    );
    expect([card.risks.text, card.problem.text, card.costs[1]?.source]).toEqual([
      'It dies [s3].',
      'Half are alone [s4].',
      's4',
    ]);
    expect([card.sources['s3']?.title, card.sources['s4']?.title]).toEqual(['Their book', 'Our book']);
    expect([...renamed]).toEqual([['s3', 's4']]);
  });

  test('renumbered publications are cited by their new numbers in what is proposed', () => {
    const { card, clashes } = merge(
      (card) => {
        card.sources = { s1: book, s2: buildCard().sources['s1']!, s3: buildCard().sources['s2']! };
        Object.assign(
          card,
          JSON.parse(
            JSON.stringify({ ...buildCard(), sources: undefined })
              .replaceAll('s2', 's3')
              .replaceAll('s1', 's2'),
          ),
        );
        card.gaps.push('Only in the book [s1].');
      },
      (card) => (card.problem.text = 'Half are alone [s1].'),
    );
    expect(clashes).toEqual([]);
    expect(card.problem.text).toBe('Half are alone [s2].');
    expect(card.sources['s2']?.title).toBe('A sample study of a sample model');
  });

  test('a publication that was taken out comes back where the proposal cites it', () => {
    const withBook = (card: Card) => {
      card.sources['s3'] = book;
      card.gaps.push('In the book [s3].');
    };
    const { card, clashes } = mergeCards({
      base: edit(withBook),
      published: buildCard(),
      proposed: edit((card) => {
        withBook(card);
        card.problem.text = 'Half are alone [s3].';
      }),
    });
    expect([card.sources['s3'], card.gaps.length, clashes]).toEqual([book, 1, []]);
  });

  test('what only a clash cites waits with it', () => {
    const { card, clashes } = merge(
      (card) => (card.problem.text = 'There.'),
      (card) => {
        card.problem.text = 'Here [s3].';
        card.sources['s3'] = book;
      },
    );
    expect(Object.keys(card.sources)).toEqual(['s1', 's2']);
    const other = { ...card, sources: { ...card.sources, s3: { ...book, title: 'Came meanwhile' } } };
    const taken = clashes.reduce(takeProposed, other);
    expect([taken.problem.text, taken.sources['s4']]).toEqual(['Here [s4].', book]);
  });
});
