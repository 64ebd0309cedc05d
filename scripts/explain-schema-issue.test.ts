import { describe, expect, it } from 'vitest';
import { cardSchema } from '#app/features/models/card-schema.ts';
import { buildCard } from '#tests/factories/card.ts';
import { explainIssues } from './explain-schema-issue.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- these tests break the shape of a card on purpose
type BreakableCard = Record<string, any>;

/** What is told of a card after a change to it, as `path: message → mend`. */
function listProblemsAfter(change: (card: BreakableCard) => void): string[] {
  const card = buildCard();
  change(card);
  const issues = cardSchema.safeParse(card).error?.issues ?? [];
  return explainIssues(cardSchema, card, issues).map(
    ({ path, message, mend }) => `${path.join('.')}: ${message} → ${mend}`,
  );
}

describe('explainIssues', () => {
  it.each<[string, (card: BreakableCard) => void, string[]]>([
    [
      'a misspelt key, told once',
      (card) => {
        card.sumary = card.summary;
        delete card.summary;
      },
      ['sumary: There is no key “sumary” here → Did you mean “summary”?'],
    ],
    [
      'a misspelt key deep down',
      (card) => {
        card.costs[0].ammount = 3;
        delete card.costs[0].amount;
      },
      ['costs.0.ammount: There is no key “ammount” here → Did you mean “amount”?'],
    ],
    [
      'an unknown key like no other',
      (card) => (card.spectrum.colour = 'red'),
      [
        'spectrum.colour: There is no key “colour” here → Take it out, or use one of the keys that may stand here: from, to, why',
      ],
    ],
    [
      'a missing text',
      (card) => delete card.summary,
      ['summary: The key “summary” is missing → Add a line “summary:” with text'],
    ],
    [
      'a missing number',
      (card) => delete card.evidence.items[0].year,
      [
        'evidence.items.0.year: The key “year” is missing → Add a line “year:” with a whole number, or null where it is not stated',
      ],
    ],
    [
      'a missing term',
      (card) => delete card.status,
      [
        'status: The key “status” is missing → Add a line “status:” with one of active, growing, paused, closed, unknown (list “status” in data/vocabulary.yaml)',
      ],
    ],
    [
      'a missing term of a long list',
      (card) => delete card.evidence.items[0].outcomes[0].outcome,
      [
        'evidence.items.0.outcomes.0.outcome: The key “outcome” is missing → Add a line “outcome:” with a term of the list “outcome” in data/vocabulary.yaml',
      ],
    ],
    [
      'a missing list',
      (card) => delete card.gaps,
      [
        'gaps: The key “gaps” is missing → Add “gaps:” with a list below it, or “gaps: []” where there is nothing to list',
      ],
    ],
    [
      'a missing list that needs an entry',
      (card) => delete card.people,
      ['people: The key “people” is missing → Add “people:” with a list of at least one entry below it'],
    ],
    [
      'a missing group',
      (card) => delete card.spectrum,
      [
        'spectrum: The key “spectrum” is missing → Add “spectrum:” and below it, indented by two spaces, the keys from, to, why',
      ],
    ],
    [
      'a missing day',
      (card) => delete card.reviewedOn,
      [
        'reviewedOn: The key “reviewedOn” is missing → Add a line “reviewedOn:” with a day such as 2026-11-21',
      ],
    ],
    [
      'an empty field',
      (card) => (card.name = null),
      ['name: “name” is empty → Write text here. A text that begins with # needs "double quotes"'],
    ],
    ['an empty text', (card) => (card.name = '  '), ['name: “name” is empty → Write a text here']],
    [
      'an empty list',
      (card) => (card.people = []),
      ['people: “people” is an empty list → Name at least one'],
    ],
    [
      'an unknown term',
      (card) => (card.status = 'actve'),
      [
        'status: “actve” is not a term of the list “status” → Did you mean active? All terms stand in data/vocabulary.yaml under “status”',
      ],
    ],
    [
      'a term that shares a word',
      (card) => (card.people = ['elderly people']),
      [
        'people.0: “elderly people” is not a term of the list “people” → Did you mean older-people? All terms stand in data/vocabulary.yaml under “people”',
      ],
    ],
    [
      'the words shown for a term',
      (card) => (card.evidence.items[0].design = 'Randomised trial'),
      [
        'evidence.items.0.design: “Randomised trial” is not a term of the list “design” → Did you mean rct? All terms stand in data/vocabulary.yaml under “design”',
      ],
    ],
    [
      'a term like no other',
      (card) => (card.costs[0].kind = 'zebra'),
      [
        'costs.0.kind: “zebra” is not a term of the list “costKind” → Write one of start-up, running, per-person, saving (list “costKind” in data/vocabulary.yaml)',
      ],
    ],
    [
      'a number for a term',
      (card) => (card.status = 4),
      [
        'status: “4” cannot stand here → Write one of active, growing, paused, closed, unknown (list “status” in data/vocabulary.yaml)',
      ],
    ],
    [
      'a number where text is wanted',
      (card) => (card.spread.figures[0].asOf = 2022),
      ['spread.figures.0.asOf: “asOf” should be text, and is “2022” → Put it in quotes: "2022"'],
    ],
    [
      'a group where text is wanted, from a colon',
      (card) => (card.gaps = [{ Costs: 'none found' }]),
      [
        'gaps.0: What stands here should be text, and is a group of keys → Write one text. A text with a colon or brackets in it needs "double quotes"',
      ],
    ],
    [
      'money written as people write it',
      (card) => (card.costs[0].amount = '£1,200.50'),
      [
        'costs.0.amount: “amount” should be a number, and is “£1,200.50” → Write 1200.50 alone: no quotes, no £ sign, no commas',
      ],
    ],
    [
      'words for a number',
      (card) => (card.costs[0].amount = 'about ten'),
      [
        'costs.0.amount: “amount” should be a number, and is “about ten” → Write a number in digits, such as 1200.50',
      ],
    ],
    [
      'a year that runs over two',
      (card) => (card.evidence.items[0].year = '2019/20'),
      [
        'evidence.items.0.year: “year” should be a whole number, and is “2019/20” → Write one year as four digits, such as 2019, or null where it is not stated',
      ],
    ],
    [
      'a year out of range',
      (card) => (card.evidence.items[0].year = 20199),
      [
        'evidence.items.0.year: “year” is 20199, and may be at most 2100 → Mend the number, or write null where it is not stated',
      ],
    ],
    [
      'a number of people that is none',
      (card) => (card.evidence.items[0].n = 'many'),
      [
        'evidence.items.0.n: “n” should be a whole number or “all”, and is “many” → Write a whole number or “all” in digits, such as 60, or null where it is not stated',
      ],
    ],
    [
      'nobody counted',
      (card) => (card.evidence.items[0].n = 0),
      [
        'evidence.items.0.n: “n” is 0, and must be at least 1 → Mend the number, or write null where it is not stated',
      ],
    ],
    [
      'yes for true',
      (card) => (card.evidence.items[0].measured = 'yes'),
      [
        'evidence.items.0.measured: “measured” should be true or false, and is “yes” → Write true, without quotes',
      ],
    ],
    [
      'a word for true, false or unknown',
      (card) => (card.evidence.items[0].independent = 'perhaps'),
      [
        'evidence.items.0.independent: “independent” should be true or false or “unknown”, and is “perhaps” → Write true or false or “unknown”, without quotes',
      ],
    ],
    [
      'text where a list is wanted',
      (card) => (card.settings = 'neighbourhood'),
      [
        'settings: “settings” should be a list, and is “neighbourhood” → Put each entry on a line of its own, after a dash and a space',
      ],
    ],
    [
      'text where a group is wanted',
      (card) => (card.problem = 'People are alone.'),
      [
        'problem: “problem” should be the key text, and is “People are alone.” → Write the key text on the lines below, indented by two spaces',
      ],
    ],
    [
      'too long a name',
      (card) => (card.shortName = 'x'.repeat(25)),
      ['shortName: “shortName” has 25 characters, and may have at most 22 → Shorten it by 3'],
    ],
    [
      'too many entries',
      (card) => (card.furtherApproaches = ['connecting', 'volunteering', 'shared-life']),
      [
        'furtherApproaches: “furtherApproaches” has 3 entries, and may have at most 2 → Keep the 2 that matter most',
      ],
    ],
    [
      'a day written as people write it',
      (card) => (card.reviewedOn = '21/11/2026'),
      ['reviewedOn: “21/11/2026” cannot stand here: a date is written 2026-11-21 → Write 2026-11-21'],
    ],
    [
      'a figure of a year that runs over two',
      (card) => (card.spread.figures[0].asOf = '2019/20'),
      [
        'spread.figures.0.asOf: “2019/20” cannot stand here: write the year, month or day in quotes: "2017", "2017-01" or "2017-01-31" → Write the year it ended in, "2020"',
      ],
    ],
    [
      'a figure of a day written as people write it',
      (card) => (card.spread.figures[0].asOf = '1.4.2019'),
      [
        'spread.figures.0.asOf: “1.4.2019” cannot stand here: write the year, month or day in quotes: "2017", "2017-01" or "2017-01-31" → Write "2019-04-01"',
      ],
    ],
    [
      'a number for a day',
      (card) => (card.reviewedOn = 2026),
      [
        'reviewedOn: “reviewedOn” should be a day such as 2026-11-21, and is “2026” → Write a day such as 2026-11-21',
      ],
    ],
    [
      'an empty term',
      (card) => (card.settings = [null]),
      [
        'settings.0: What stands here is empty → Write one of own-home, shared-household, supported-housing, care-home, neighbourhood, community-venue, council-front-door, primary-care, hospital, hospice, work-and-learning, online-and-phone (list “setting” in data/vocabulary.yaml) here',
      ],
    ],
    [
      'a day that no month has',
      (card) => (card.reviewedOn = '2026-02-30'),
      ['reviewedOn: “2026-02-30” cannot stand here: a date is written 2026-11-21 → Write a day that exists'],
    ],
    [
      'an address without https',
      (card) => (card.links[0].url = 'www.tea.example'),
      [
        'links.0.url: “www.tea.example” cannot stand here: a web address starts with http:// or https:// → Write https://www.tea.example',
      ],
    ],
    [
      'an address with other letters before it',
      (card) => (card.links[0].url = 'ftp://tea.example'),
      [
        'links.0.url: “ftp://tea.example” cannot stand here: a web address starts with http:// or https:// → Write it in that form',
      ],
    ],
    [
      'a currency sign',
      (card) => (card.costs[0].currency = '£'),
      ['costs.0.currency: “£” cannot stand here: three capital letters: GBP → Write GBP'],
    ],
    [
      'a source in brackets',
      (card) => (card.costs[0].source = '[s2]'),
      ['costs.0.source: “[s2]” cannot stand here: a source is named s1, s2, … → Write s2'],
    ],
    [
      'a source named otherwise',
      (card) => (card.sources.S3 = card.sources.s2),
      ['sources.S3: “S3” cannot be a key here → A source is named s1, s2, …'],
    ],
    [
      'a key that names a property of all objects',
      (card) => Object.defineProperty(card, '__proto__', { value: {}, enumerable: true }),
      [expect.stringContaining('There is no key “__proto__” here') as string],
    ],
  ])('puts into words: %s', (_name, change, problems) => {
    expect(listProblemsAfter(change)).toEqual(problems);
  });
});
