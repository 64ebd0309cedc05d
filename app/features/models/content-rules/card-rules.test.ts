import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCard } from '#tests/factories/card.ts';
import { checkCard, checkSoundParts } from './card-rules.ts';
import { cardSchema, type Card } from '#app/features/models/card-schema.ts';

/** Problems as `path: message → mend`, for comparing with what an author should read. */
function listProblems(card: Card): string[] {
  return checkCard(card).map(({ path, message, mend }) => `${path.join('.')}: ${message} → ${mend}`);
}

const sample = buildCard();
const cost = sample.costs[0]!;
const figure = sample.spread.figures[0]!;
const manySources = {
  ...sample.sources,
  s3: sample.sources.s1!,
  s4: sample.sources.s1!,
  s9: sample.sources.s1!,
};

describe('checkCard', () => {
  it('finds nothing wrong with a good card', () => {
    expect(checkCard(buildCard())).toEqual([]);
  });

  it.each<[string, Partial<Card>, string[]]>([
    [
      'a figure without its source',
      { problem: { text: 'Many are alone. In 2012 half of them had no visitor. It is so.' } },
      [
        'problem.text: A sentence under “Problem” holds a figure (2012) and names no source: “In 2012 half of them had no visitor.” → Put its source before the full stop, such as [s1], or take the figure out',
      ],
    ],
    [
      'a figure without its source in each other place that is held to it',
      {
        status: 'paused',
        statusNote: 'It stopped in 2021.',
        spectrum: { ...sample.spectrum, why: 'About 40% come early.' },
        spread: { ...sample.spread, stageReason: 'Two towns run it [s2]. It had 3.' },
        gaps: ['No study was found.', 'No count after 2022 was found.'],
        risks: { ...sample.risks, text: 'Seven per cent left.' },
      },
      [
        'risks.text: A sentence under “What would kill it?” holds a figure (Seven per cent) and names no source: “Seven per cent left.” → Put its source before the full stop, such as [s1], or take the figure out',
        'spread.stageReason: A sentence in the reason for the stage holds a figure (3) and names no source: “It had 3.” → Put its source before the full stop, such as [s1], or take the figure out',
        'spectrum.why: A sentence in the reason for the steps holds a figure (40%) and names no source: “About 40% come early.” → Put its source before the full stop, such as [s1], or take the figure out',
        'statusNote: A sentence in the note on the status holds a figure (2021) and names no source: “It stopped in 2021.” → Put its source before the full stop, such as [s1], or take the figure out',
        'gaps.1: A sentence among the gaps holds a figure (2022) and names no source: “No count after 2022 was found.” → Put its source before the full stop, such as [s1], or take the figure out',
      ],
    ],
    [
      'digits that belong to a listed name',
      {
        problem: { text: 'The Tea Act 1773 made tea dear.' },
        links: [{ title: 'Tea Act 1773', url: 'https://tea.example/', kind: 'report' }],
      },
      [],
    ],
    [
      'a citation of no source, a malformed one, and a source field that leads nowhere',
      {
        risks: { ...sample.risks, text: 'It ran dry in 2020 [s7], and in 2021 [S1].' },
        stories: [{ text: 'Sam came.', source: 's8' }],
        sources: manySources,
        gaps: ['A report [s3], a paper [s4], a film [s9].'],
      },
      [
        'risks.text: The text cites [s7], and the card has no source s7 → Add s7 under sources, or cite the source that is meant (it has s1 to s4, s9)',
        'risks.text: [S1] is not how a source is cited → Write [s1]',
        'stories.0.source: The card has no source s8 → Add s8 under sources, or name the source that is meant (it has s1 to s4, s9)',
      ],
    ],
    [
      'a source that nothing uses',
      { sources: { ...sample.sources, s3: { ...sample.sources.s1!, title: 'As told in [s3]' } } },
      [
        'sources.s3: Nothing on the card uses source s3 → Cite it as [s3] where it was drawn on, or take it out',
      ],
    ],
    [
      'a malformed citation, and not of its source as unused',
      { evidence: { text: 'It grew in 2020 [S1].', items: [] } },
      ['evidence.text: [S1] is not how a source is cited → Write [s1]'],
    ],
    [
      'figures and citations in summaries',
      {
        summary: 'A model for 40 people.',
        plainSummary: 'Neighbours meet [s1]. A third of them, or 33%, sing.',
      },
      [
        'summary: The summary holds a figure (40); a summary holds none → Say it without the figure, and tell the figure with its source under one of the seven headings',
        'plainSummary: The plainSummary holds a figure (33%); a summary holds none → Say it without the figure, and tell the figure with its source under one of the seven headings',
        'plainSummary: The plainSummary cites a source ([s1]); it is shown where no sources stand → Take the citation out',
      ],
    ],
    [
      'a plain summary of one long sentence',
      {
        plainSummary:
          'People who live near each other meet and drink tea and talk about what they need today.',
      },
      [
        'plainSummary: The plainSummary should have two to four sentences, and has 1 → Say what happens, and for whom, in two to four short sentences',
        'plainSummary: A sentence of the plainSummary has 17 words, and may have at most 15: “People who live near each other meet and drink tea and talk about what they…” → Make two short sentences of it',
      ],
    ],
    [
      'a plain summary of exactly fifteen words in each of four sentences',
      { plainSummary: `${'Tea '.repeat(14)}helps. `.repeat(4) },
      [],
    ],
    [
      'a plain summary of five sentences',
      { plainSummary: 'One. Two. Three. Four. Five.' },
      [
        'plainSummary: The plainSummary should have two to four sentences, and has 5 → Say what happens, and for whom, in two to four short sentences',
      ],
    ],
    [
      'a stage without a source for it',
      { spread: { ...sample.spread, stageReason: 'Two towns run it.' } },
      [
        'spread.stageReason: The reason for the stage cites no source → Say where it can be read, such as [s1], before the full stop',
      ],
    ],
    ['four paragraphs', { problem: { text: 'A.\n\nB.\n\nC.\n\nD.' } }, []],
    [
      'five paragraphs',
      { problem: { text: 'A.\n\nB.\n\nC.\n\nD.\n\nE.' } },
      [
        'problem.text: The text under “Problem” has 5 paragraphs, and may have at most 4 → Shorten it, or join paragraphs that belong together',
      ],
    ],
    [
      'ids given twice, in one list and across lists',
      {
        costs: [
          { ...cost, id: 'e2' },
          { ...cost, id: 'c4' },
          { ...cost, id: 'c4' },
        ],
      },
      [
        'costs.0.id: The id e2 is given twice (first at evidence.items[1]) → Give this one an id that nothing else on the card has: e3 is free',
        'costs.2.id: The id c4 is given twice (first at costs[1]) → Give this one an id that nothing else on the card has: c5 is free',
      ],
    ],
    [
      'a spectrum that runs backwards',
      { spectrum: { from: 'crisis-and-acute', to: 'early-help', why: 'So.' } },
      [
        'spectrum.from: The spectrum runs backwards: from crisis-and-acute to early-help → Write from: early-help and to: crisis-and-acute; the steps in order are whole-community, early-help, long-term-support, intensive-support, crisis-and-acute',
      ],
    ],
    ['a spectrum of one step', { spectrum: { from: 'early-help', to: 'early-help', why: 'So.' } }, []],
    [
      'entries named twice',
      {
        otherNames: ['Tea Club', 'tea club '],
        people: ['everyone', 'older-people', 'everyone'],
        settings: ['neighbourhood', 'neighbourhood'],
        insteadOf: ['nothing', 'nothing'],
        impact: { ...sample.impact, outcomes: ['wellbeing', 'wellbeing'] },
        furtherApproaches: ['connecting', 'connecting'],
      },
      [
        'otherNames.1: “tea club” is named twice in this list → Take one of the two out',
        'impact.outcomes.1: “wellbeing” is named twice in this list → Take one of the two out',
        'furtherApproaches.1: “connecting” is named twice in this list → Take one of the two out',
        'people.2: “everyone” is named twice in this list → Take one of the two out',
        'settings.1: “neighbourhood” is named twice in this list → Take one of the two out',
        'insteadOf.1: “nothing” is named twice in this list → Take one of the two out',
      ],
    ],
    [
      'a further approach that is the first',
      { approach: 'connecting', furtherApproaches: ['volunteering', 'connecting'] },
      [
        "furtherApproaches.1: connecting is the card's approach already → Take it out here: further approaches are others than the first",
      ],
    ],
    [
      'an amountTo that is no upper end',
      { costs: [{ ...cost, amount: 100, amountTo: 100 }] },
      [
        'costs.0.amountTo: amountTo (100) is not above amount (100) → Put the lower end of the range in amount and the upper in amountTo, or take amountTo out',
      ],
    ],
    [
      'grants among the costs, unless said to be saved',
      {
        costs: [
          { ...cost, id: 'c1', what: 'A Grant for two years' },
          { ...cost, id: 'c2', what: 'Programme funding' },
          { ...cost, id: 'c3', what: 'Housing grants not needed', kind: 'saving' },
          { ...cost, id: 'c4', what: 'Time spent on fundraising' },
        ],
      },
      [
        'costs.0.what: A grant is not a cost of providing the model (“Grant”) → Tell it in a text, with its source, and take this cost out; if it is a cost, say what the money buys',
        'costs.1.what: A grant is not a cost of providing the model (“funding”) → Tell it in a text, with its source, and take this cost out; if it is a cost, say what the money buys',
      ],
    ],
    [
      'a status of closed with another stage',
      { status: 'closed', statusNote: 'It ended.' },
      [
        'spread.stage: The stage is several-places and the status is closed: a model is closed in both or in neither → Write stage: closed, or mend the status',
      ],
    ],
    [
      'a stage of closed with another status',
      { spread: { ...sample.spread, stage: 'closed' } },
      [
        'spread.stage: The stage is closed and the status is active: a model is closed in both or in neither → Write status: closed, or the stage it has reached: idea, pilot, several-places, established, national',
      ],
    ],
    [
      'a closed model without a note',
      { status: 'closed', spread: { ...sample.spread, stage: 'closed' } },
      [
        'status: The model is closed, and no statusNote says when and why → Add a line “statusNote:” below the status, with what is known of it and its source',
      ],
    ],
    [
      'a paused model without a note',
      { status: 'paused' },
      [
        'status: The model is paused, and no statusNote says when and why → Add a line “statusNote:” below the status, with what is known of it and its source',
      ],
    ],
    ['a model of unknown status without a note', { status: 'unknown' }, []],
    [
      'relations to itself and twice to another',
      {
        related: [
          { model: 'sample-model', why: 'Itself.' },
          { model: 'tea-club', why: 'Tea.' },
          { model: 'tea-club', why: 'Cake.' },
        ],
      },
      [
        'related.0.model: The model is related to itself → Take this relation out',
        'related.2.model: The model is related to tea-club twice → Keep one of the two, and say all reasons in it',
      ],
    ],
    [
      'a figure of a month that no year has, and dates that exist',
      {
        spread: {
          ...sample.spread,
          figures: ['2023-24', '2023-12', '2024-02-29', '2023-02-29'].map((asOf, index) => ({
            ...figure,
            id: `f${index + 1}`,
            asOf,
          })),
        },
      },
      [
        'spread.figures.0.asOf: “2023-24” is read as year and month, and there is no such date → Write "2024-03" for March 2024. For a year that runs over two, write the one it ended in: "2024"',
        'spread.figures.3.asOf: “2023-02-29” is read as year and month, and there is no such date → Write "2024-03" for March 2024. For a year that runs over two, write the one it ended in: "2024"',
      ],
    ],
  ])('tells of %s', (_name, overrides, problems) => {
    expect(listProblems(buildCard(overrides))).toEqual(problems);
  });

  it('finds all problems at once', () => {
    const card = buildCard({
      summary: 'For 40 people.',
      problem: { text: 'In 2012 it began.' },
      related: [{ model: 'sample-model', why: 'Itself.' }],
      people: ['everyone', 'everyone'],
    });
    expect(checkCard(card).map(({ path }) => path.join('.'))).toEqual([
      'problem.text',
      'summary',
      'people.1',
      'related.0.model',
    ]);
  });
});

describe('checkSoundParts', () => {
  it('asks nothing of a broken part, and everything of the rest', () => {
    const card = {
      ...buildCard({ problem: { text: 'In 2012 it began.' }, people: ['everyone', 'everyone'] }),
      evidence: { text: 'In 2013 it grew.', items: 'none' },
      costs: null,
    };
    const paths = checkSoundParts(card, [['evidence', 'items'], ['costs']]).map(({ path }) => path.join('.'));
    expect(paths).toEqual(['problem.text', 'evidence.text', 'people.1']);
  });

  it('keeps quiet about unused sources while a part that may use them is broken', () => {
    const card = buildCard({ evidence: { text: 'So.', items: [] } });
    const paths = (value: unknown, broken: string[][]) =>
      checkSoundParts(value, broken).map(({ path }) => path.join('.'));
    expect(paths({ ...card, stories: 'told to us' }, [['stories']])).toEqual([]);
    expect(paths({ ...card, stories: [] }, [])).toEqual(['sources.s1']);
  });

  it('never throws, whatever stands in the broken parts', () => {
    const keys = Object.keys(cardSchema.shape);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()), (parts) => {
        const value = { ...buildCard(), ...parts };
        const issues = cardSchema.safeParse(value).error?.issues ?? [];
        const problems = checkSoundParts(
          value,
          issues.map(({ path }) => path.map((step) => (typeof step === 'number' ? step : String(step)))),
        );
        expect(problems.every(({ message, mend }) => message !== '' && mend !== '')).toBe(true);
      }),
    );
  });
});
