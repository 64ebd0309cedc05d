import { describe, expect, it } from 'vitest';
import { cardSchema, type Card } from './card-schema.ts';
import { cardSections } from './card-places.ts';
import { describeDifference, type SectionDifference, type ValueChange } from './describe-difference.ts';
import type { WordPart } from './diff-words.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';

/** Everything that a difference says, a line each. */
function tell(sections: readonly SectionDifference[]): string[] {
  return sections.flatMap(({ heading, fields, lists }) => [
    ...fields.map(({ label, change }) => `${heading} | ${label}: ${tellChange(change)}`),
    ...lists.flatMap(({ items, isReordered }) => [
      ...items.map(({ kind, name, title, facts, fields }) =>
        [
          `${heading} | ${kind} ${name}${title === null ? '' : ` “${title}”`}`,
          ...facts.map(({ label, value }) => `${label}: ${value}`),
          ...fields.map(({ label, change }) => `${label}: ${tellChange(change)}`),
        ].join(' | '),
      ),
      ...(isReordered ? [`${heading} | reordered`] : []),
    ]),
  ]);
}

function tellChange(change: ValueChange): string {
  switch (change.kind) {
    case 'words':
      return change.parts.map(tellPart).join('');
    case 'value':
      return `${change.before} → ${change.after}`;
    case 'list':
      return [
        ...change.added.map((words) => `+${words}`),
        ...change.removed.map((words) => `−${words}`),
        ...(change.isReordered ? ['reordered'] : []),
      ].join(', ');
  }
}

const tellPart = ({ kind, gap, text }: WordPart) =>
  gap + (kind === 'kept' ? text : kind === 'added' ? `{${text}}` : `[${text}]`);

/** The sample card, changed in place. */
function edit(change: (card: Card) => void): Card {
  const card = buildCard();
  change(card);
  return card;
}

function first<T>(list: readonly T[]): T {
  if (list[0] === undefined) throw new Error('The sample card has none.');
  return list[0];
}

it('has a place for every key of a card, once', () => {
  const keys = cardSections.flatMap(({ places }) => places.map(({ path }) => path.split('.')[0]));
  expect([...new Set(keys)].sort()).toEqual(Object.keys(cardSchema.shape).sort());
  const paths = cardSections.flatMap(({ places }) => places.map(({ path }) => path));
  expect(new Set(paths).size).toBe(paths.length);
});

it('says nothing where nothing differs', () => {
  expect(describeDifference(buildCard(), buildCard())).toEqual([]);
});

describe('tells', () => {
  it.each<[what: string, change: (card: Card) => void, told: string[]]>([
    [
      'prose word by word',
      (card) => (card.risks.text = 'It dies when the money runs out.'),
      ['What would kill it? | Text: It dies when the [tea] {money} runs out.'],
    ],
    [
      'a controlled term by its label',
      (card) => (card.spread.stage = 'pilot'),
      ['Spread | Stage: Several places → Pilot'],
    ],
    [
      'terms that came, went and moved',
      (card) => (card.people = ['people-who-are-isolated', 'older-people', 'everyone']),
      ['Solution | Who it is for: +Everyone in a place, reordered'],
    ],
    [
      'a day',
      (card) => (card.reviewedOn = '2026-02-01'),
      ['Name and summary | Last checked: 15 January 2026 → 1 February 2026'],
    ],
    [
      'what was not there and is, and the other way round',
      (card) => {
        card.statusNote = 'Paused in one town [s2].';
        delete card.shortName;
      },
      [
        'Name and summary | Short name: Sample → not stated',
        'Solution | Note on its status: not stated → Paused in one town [s2].',
      ],
    ],
    [
      'a text that came with its source, by the title of that source',
      (card) => (card.timeToStart = { text: 'A year.', source: 's2' }),
      [
        'Requirements | Time to start: not stated → A year.',
        `Requirements | Time to start: publication: not stated → Source 2: ${buildCard().sources['s2']?.title}`,
      ],
    ],
    [
      'another source of a text alone',
      (card) => (first([card.copySupport])!.source = 's1'),
      [
        `Requirements | Help to copy it: publication: Source 2: ${buildCard().sources['s2']?.title} → Source 1: ${buildCard().sources['s1']?.title}`,
      ],
    ],
    [
      'every field of a finding that changed',
      (card) =>
        Object.assign(first(card.evidence.items), {
          n: 'all',
          year: null,
          independent: 'unknown',
          measured: false,
          caution: 'low-certainty',
          outcomes: [{ outcome: 'wellbeing', direction: 'mixed', words: 'felt better' }],
          topics: ['reach'],
        }),
      [
        'Evidence | changed Finding e1 “Of 60 people asked before and after a sample year, 41 felt better and 38 felt less lonely.” | ' +
          'Counted in real people or services: Yes → No | How many: 60 → All there were | Year: 2021 → not stated | ' +
          'Done by others than the organisation: Yes → Not known | Caution: not stated → Low certainty | ' +
          'Outcomes: +Mental wellbeing: mixed (felt better), −Mental wellbeing: positive (felt better), −Less loneliness, more connection: positive (felt less lonely) | ' +
          'Topics: +Reach',
      ],
    ],
    [
      'a finding whose words changed by those words',
      (card) =>
        (first(card.evidence.items).finding =
          'Of 60 people asked before and after a sample year, 42 felt better and 38 felt less lonely.'),
      [
        'Evidence | changed Finding e1 | What was found: Of 60 people asked before and after a sample year, [41] {42} felt better and 38 felt less lonely.',
      ],
    ],
    [
      'money as money, of its currency',
      (card) => Object.assign(first(card.costs), { amount: 20000.5, amountTo: undefined, currency: 'EUR' }),
      [
        'Costs | changed Cost c1 “A coordinator and a room” | Amount: £21,000 → €20,000.50 | Upper end: £24,500 → not stated | Currency: GBP → EUR',
      ],
    ],
    [
      'items that came and went, with what they say, and the order of the rest',
      (card) => {
        card.evidence.items = [
          ...[...card.evidence.items].reverse(),
          buildEvidenceItem({
            id: 'e9',
            finding: 'A third.',
            outcomes: [],
            topics: ['reach'],
            nOf: null,
            n: null,
          }),
        ];
        card.costs = [];
      },
      [
        'Evidence | added Finding e9 “A third.” | Kind of study: Before and after | Counted in real people or services: Yes | Compared with: Own past | ' +
          'How many: not stated | Of what: not stated | Number of places: 2 | Place: Sampleshire | Year: 2021 | Done by others than the organisation: Yes | ' +
          'Of this model itself: Yes | In the United Kingdom: Yes | Caution: not stated | Outcomes: none | Topics: Reach | ' +
          `Publication: Source 1: ${buildCard().sources['s1']?.title}`,
        'Evidence | reordered',
        `Costs | removed Cost c1 “A coordinator and a room” | Kind: Running | Amount: £21,000 | Upper end: £24,500 | Per: scheme per year | Year of the prices: 2022 | Whose figure it is: Sample Network | Publication: Source 2: ${buildCard().sources['s2']?.title}`,
      ],
    ],
    [
      'a requirement that is only filed otherwise',
      (card) => (first(card.requirements.items).common = 'place'),
      [
        'Requirements | changed Requirement n1 “A warm room every week” | Common need: not stated → A place people can get to, open when they need it',
      ],
    ],
    [
      'a figure',
      (card) => Object.assign(first(card.spread.figures), { value: 1200, asOf: '2023-04' }),
      ['Spread | changed Figure f1 “Schemes” | Number: 2 → 1,200 | Date: 2022 → April 2023'],
    ],
    [
      'sources by their numbers',
      (card) => {
        Object.assign(first([card.sources['s2']])!, { read: 'whole', year: null });
        delete card.sources['s1'];
      },
      [
        'Sources | changed Source 2 “Sample Network yearly report” | Year: 2022 → not stated | How far it was read: Read in part → Read whole',
        'Sources | removed Source 1 “A sample study of a sample model” | Publisher: University of Sampleshire | Year: 2021 | Web address: https://study.example/report | Kind: Evaluation | How far it was read: Read whole',
      ],
    ],
    [
      'an organisation that does something else, and one that is new',
      (card) => {
        first(card.organisations).role = 'Trains schemes';
        card.organisations.unshift({ name: 'Tea Trust', role: 'Pays', url: null });
      },
      [
        'Who to ask, and where to read more | added Organisation “Tea Trust” | What it does: Pays | Web address: not stated',
        'Who to ask, and where to read more | changed Organisation “Sample Network” | What it does: [Supports] {Trains} schemes',
      ],
    ],
  ])('%s', (_what, change, told) => {
    expect(tell(describeDifference(buildCard(), edit(change)))).toEqual(told);
  });

  it('what of a list without ids was reworded, and what is another', () => {
    const before = buildCard({
      gaps: ['What it costs over two years is not stated anywhere.', 'Who left was never counted.'],
    });
    const after = buildCard({ gaps: ['What it costs over a year is not stated anywhere.', 'Unlike.'] });
    expect(tell(describeDifference(before, after))).toEqual([
      'What is not known | changed Not known | Text: What it costs over [two years] {a year} is not stated anywhere.',
      'What is not known | added Not known “Unlike.”',
      'What is not known | removed Not known “Who left was never counted.”',
    ]);
  });
});

it('follows the order of the page, whichever was changed first', () => {
  const after = edit((card) => {
    card.gaps = ['New.'];
    card.sources['s9'] = { ...(card.sources['s1'] as Card['sources'][string]) };
    card.costs = [];
    card.problem.text = 'Otherwise.';
    card.name = 'Another';
    card.evidence.items = [];
  });
  expect(describeDifference(buildCard(), after).map(({ id }) => id)).toEqual([
    'name',
    'problem',
    'evidence',
    'costs',
    'gaps',
    'sources',
  ]);
});

it('names a related model where it knows its name', () => {
  const after = edit((card) => (card.related = [{ model: 'tea', why: 'Both drink it.' }]));
  const nameOf = (slug: string) => (slug === 'tea' ? 'The Tea Club' : slug);
  expect(tell(describeDifference(buildCard(), after, { nameOf }))).toEqual([
    'Goes with | added Model “The Tea Club” | Why: Both drink it.',
  ]);
  expect(tell(describeDifference(buildCard(), after))[0]).toContain('“tea”');
});

it('changes neither card', () => {
  const [before, after] = [buildCard(), edit((card) => card.evidence.items.reverse())];
  const copies = structuredClone([before, after]);
  describeDifference(before, after);
  expect([before, after]).toEqual(copies);
});
