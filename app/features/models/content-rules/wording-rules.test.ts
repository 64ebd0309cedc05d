import { describe, expect, it } from 'vitest';
import { buildCard } from '#tests/factories/card.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { lists } from '#app/features/vocabulary/vocabulary.ts';
import { indexSeeds } from './copied-runs.ts';
import { compileOutdatedWords } from './outdated-words.ts';
import { checkWording } from './wording-rules.ts';

const references = {
  findOutdatedWords: compileOutdatedWords([
    {
      id: 'support',
      label: 'people who draw on support',
      facets: [],
      terms: [
        { term: 'service users', searchOnly: true },
        { term: 'OAPs', searchOnly: true },
      ],
    },
  ]),
  seeds: indexSeeds([
    { name: 'tea.txt', text: 'Neighbours meet in a warm room every week and they drink tea together.' },
  ]),
};
const copied = 'Neighbours meet in a warm room every week and they drink tea.';

function listMessages(card: Partial<Card>): string[] {
  return checkWording(buildCard(card), references).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
}

describe('checkWording', () => {
  it('finds nothing wrong with a good card', () => {
    expect(listMessages({})).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['A center.', ['“center” is American spelling']],
    ['Center of the town.', ['“Center” is American spelling']],
    ['It began [s1]. Centers grew.', ['“Centers” is American spelling']],
    ['The Center for Mental Health, and Centers of Care.', []],
    ['Center for Mental Health says so.', []],
    ['Run by the Sample Center network.', []],
    ['They call it “a center for service users”, or ‘the user’s center’.', []],
    ["They call it 'the user's center' and \"a center\".", []],
    [
      "The carers' center and the users' center.",
      ['“center” is American spelling', '“center” is American spelling'],
    ],
    [
      'For service users.',
      ['“service users” is a word that people search for and the directory does not use'],
    ],
    [
      'The Service Users Network, and the OAPs.',
      ['“OAPs” is a word that people search for and the directory does not use'],
    ],
  ])('of “%s” says %j', (text, messages) => {
    expect(listMessages({ problem: { text } })).toEqual(
      messages.map((message) => `problem.text: ${message}`),
    );
  });

  it('says what to write, and gives the words that tell the line', () => {
    expect(checkWording(buildCard({ gaps: ['No program\nwas found.'] }), references)).toEqual([
      {
        path: ['gaps', 0],
        message: '“program” is American spelling',
        mend: 'Write “programme”; a name that is spelt so stands under sources, organisations or links',
        words: 'program was found.',
      },
    ]);
  });

  it('leaves names and titles as they are, in their own fields and in the prose', () => {
    const { sources, spread } = buildCard();
    const name = 'program for service users';
    expect(
      listMessages({
        otherNames: [name],
        organisations: [{ name: 'Behavior Research', role: 'runs it', url: null }],
        links: [{ title: 'Organization of tea', url: 'https://tea.example/center', kind: 'website' }],
        sources: { ...sources, s1: { ...sources.s1!, title: copied, publisher: 'center' } },
        spread: { ...spread, figures: spread.figures.map((figure) => ({ ...figure, place: 'Center' })) },
        problem: { text: `It was called\n${name} [s1]. So says “${copied}”` },
      }),
    ).toEqual([]);
  });

  it('looks at every place where prose is shown', () => {
    const card = buildCard();
    const bad = 'a program';
    const changed: Card = {
      ...card,
      statusNote: bad,
      plainSummary: bad,
      organisations: [{ name: 'Any', role: bad, url: null }],
      evidence: {
        text: bad,
        items: [
          {
            ...card.evidence.items[0]!,
            finding: bad,
            outcomes: [{ outcome: 'wellbeing', direction: 'positive', words: bad }],
          },
        ],
      },
      spread: {
        ...card.spread,
        stageReason: bad,
        figures: [{ ...card.spread.figures[0]!, metric: bad, unit: bad }],
      },
      requirements: { text: bad, items: [{ ...card.requirements.items[0]!, need: bad }] },
      risks: { text: bad, items: [{ ...card.risks.items[0]!, risk: bad, earlySign: bad, whatHelps: bad }] },
      costs: [{ ...card.costs[0]!, what: bad, per: bad }],
      copySupport: { text: bad, source: 's2' },
      spectrum: { ...card.spectrum, why: bad },
      related: [{ model: 'tea', why: bad }],
      stories: [{ text: bad, source: 's2' }],
      gaps: [bad],
    };
    expect(checkWording(changed, references)).toHaveLength(JSON.stringify(changed).split(bad).length - 1);
  });

  it('finds what was copied from a seed document, quoted or not, and nothing where there is none at hand', () => {
    const card = buildCard({ solution: { text: `It works so: “${copied}”` } });
    expect(checkWording(card, references)).toEqual([
      {
        path: ['solution', 'text'],
        message:
          '12 words in a row are those of tea.txt: “Neighbours meet in a warm room every week and they drink tea”',
        mend: 'Say it in your own words: fewer than ten in a row may be the same',
        words: 'Neighbours meet in a warm room every week and they drink tea',
      },
    ]);
    expect(checkWording(card, { ...references, seeds: null })).toEqual([]);
  });

  it('leaves a provider’s reply in their own words', () => {
    const reply = {
      organisation: 'A center',
      text: `Our program is for OAPs. ${copied}`,
      repliedOn: '2026-02-01',
    };
    expect(checkWording(buildCard({ reply }), references)).toEqual([]);
  });

  it('copes with what is no card', () => {
    for (const value of [undefined, null, [], 'a program', { spread: null, costs: { what: 3 } }]) {
      expect(() => checkWording(value, references)).not.toThrow();
    }
  });

  it('finds no fault with the terms of the controlled lists, which stand on cards as they are', () => {
    const ids = Object.values(lists).flatMap((terms) => terms.map(({ id }) => id));
    expect(checkWording(ids, references)).toEqual([]);
  });
});
