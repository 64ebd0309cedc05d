import { describe, expect, it } from 'vitest';
import { matchModels } from './match-models.ts';
import type { SearchIndex } from './search-index.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { indexCards } from '#tests/setup/publish-cards.ts';

/** The slugs that the words find, best first. */
function find(index: SearchIndex, words: string): string[] {
  return [...matchModels(index, words).matches]
    .sort((a, b) => b.score - a.score)
    .map(({ model }) => model.card.slug);
}

describe('a search by words', () => {
  const base = buildCard();
  const bare = buildCard({ slug: 'bare', name: 'Bare', otherNames: [], shortName: undefined });

  it.each<[string, Partial<Card>]>([
    ['name', { name: 'Quokka Club' }],
    ['short name', { shortName: 'Quokka' }],
    ['other names', { otherNames: ['Band of quokkas', 'The Quokka'] }],
    ['summary', { summary: 'Quokka for all.' }],
    ['plain summary', { plainSummary: 'It has a quokka.' }],
    ['problem', { problem: { text: 'No quokka here [s1].' } }],
    ['solution', { solution: { text: 'Two paragraphs.\n\nOne quokka[s1].' } }],
    ['evidence', { evidence: { ...base.evidence, text: 'A quokka was seen.' } }],
    ['impact', { impact: { ...base.impact, text: '“Quokka”, they said.' } }],
    ['spread', { spread: { ...base.spread, text: 'Quokka everywhere.' } }],
    ['requirements', { requirements: { ...base.requirements, text: 'A quokka.' } }],
    ['risks', { risks: { ...base.risks, text: 'The quokka leaves.' } }],
    ['reason for its place on the spectrum', { spectrum: { ...base.spectrum, why: 'Quokka first.' } }],
    ['organisations', { organisations: [{ name: 'Quokka Trust', role: 'Runs it', url: null }] }],
    ['stories', { stories: [{ text: 'Sam met a quokka.', source: 's1' }] }],
    ['findings', { evidence: { text: 'One.', items: [buildEvidenceItem({ finding: '41 saw a quokka.' })] } }],
    [
      'places of findings',
      { evidence: { text: 'One.', items: [buildEvidenceItem({ place: 'Quokka Bay' })] } },
    ],
    ['costs', { costs: [{ ...base.costs[0]!, what: 'One quokka' }] }],
    [
      'figures',
      { spread: { ...base.spread, figures: [{ ...base.spread.figures[0]!, metric: 'Quokka count' }] } },
    ],
    [
      'needs',
      { requirements: { text: 'A.', items: [{ ...base.requirements.items[0]!, need: 'A quokka' }] } },
    ],
    ['relations', { related: [{ model: 'bare', why: 'Both keep a quokka.' }] }],
    ['single risks', { risks: { text: 'A.', items: [{ ...base.risks.items[0]!, risk: 'No quokka' }] } }],
    [
      "sources' titles",
      { sources: { ...base.sources, s1: { ...base.sources.s1!, title: 'On the quokka' } } },
    ],
    [
      "sources' publishers",
      { sources: { ...base.sources, s1: { ...base.sources.s1!, publisher: 'Quokka Press' } } },
    ],
  ])('finds a model by a word of its %s', (_name, part) => {
    expect(find(indexCards(bare, buildCard(part)), 'quokka')).toEqual(['sample-model']);
  });

  it.each([
    ['a person', { people: ['people-with-dementia'] }, 'dementia'],
    ['what that takes in', { people: ['people-with-dementia'] }, 'memory'],
    ['a place', { settings: ['hospice'] }, 'hospice'],
    ['an outcome', { impact: { text: 'Better.', outcomes: ['less-offending'] } }, 'trouble'],
    ['what it is instead of', { insteadOf: ['prison'] }, 'prison'],
    ['an approach', { approach: 'changing-the-system', furtherApproaches: [] }, 'systems listen'],
    ['a further approach', { furtherApproaches: ['enterprise-and-teams'] }, 'enterprises'],
  ] satisfies [string, Partial<Card>, string][])(
    'finds a model by the words shown for %s',
    (_name, part, words) => {
      expect(find(indexCards(bare, buildCard(part)), words)).toEqual(['sample-model']);
    },
  );

  it('puts a name before an other name, and sources last', () => {
    const catalogue = indexCards(
      buildCard({
        slug: 'by-source',
        sources: { ...base.sources, s1: { ...base.sources.s1!, title: 'Quokka' } },
      }),
      buildCard({ slug: 'by-account', problem: { text: 'No quokka.' } }),
      buildCard({ slug: 'by-summary', summary: 'A model with a quokka.' }),
      buildCard({ slug: 'by-other-name', otherNames: ['Quokka Club'] }),
      buildCard({ slug: 'by-name', name: 'Quokka Club' }),
    );
    const order = find(catalogue, 'quokka');
    expect(order).toHaveLength(5);
    expect(order.at(-1)).toBe('by-source');
    // Rank by rank is for tests/relevance to say.
    expect(order.indexOf('by-name')).toBeLessThan(order.indexOf('by-other-name'));
  });

  const quokkas = indexCards(
    bare,
    buildCard({ name: 'Café Quokkas’ House', summary: 'Tea in a naïve co-operative.' }),
  );

  it.each([
    ['in capitals', 'QUOKKAS'],
    ['with an accent left out', 'cafe'],
    ['with an accent put in', 'tèa'],
    ['with an accent of its own', 'cafe\u0301'],
    ['begun and not ended', 'quok'],
    ['with a slip', 'quokkes'],
    ['in quotation marks', '“quokkas” "tea"'],
    ['with the apostrophe of a typewriter', "quokkas'"],
    ['with a curly apostrophe', 'quokkas’'],
    ['amid punctuation', '!!quokkas?? (tea)'],
    ['of one with a hyphen', 'co-operative'],
    ['the same without its hyphen', 'co operative'],
    ['among small words', 'where is the house of tea'],
    ['in another order', 'house quokkas'],
  ])('finds words %s', (_name, words) => {
    expect(find(quokkas, words)).toContain('sample-model');
  });

  it.each(['kangaroo', 's1', 'constructor', '__proto__', 'zzzz', '"quokkas tea"', 'the of', '', '🏠'])(
    'finds nothing for %s',
    (words) => {
      expect(find(quokkas, words)).toEqual([]);
    },
  );

  it('finds what holds the rest where a word is held by nothing', () => {
    expect(find(quokkas, 'quokkas zzzz')).toEqual(['sample-model']);
  });

  it('finds nothing in an empty catalogue', () => {
    expect(find(indexCards(), 'tea "cake" pensioners LAC')).toEqual([]);
  });
});

/** A card that says nothing but its name and this, beside what every sample card says. */
const describeModel = (name: string, summary: string, parts: Partial<Card> = {}) =>
  buildCard({
    slug: name.toLowerCase().replaceAll(' ', '-'),
    name,
    shortName: undefined,
    otherNames: [],
    summary,
    ...parts,
  });

describe('a name', () => {
  const index = indexCards(
    describeModel('Lantern Walk', 'A walk.'),
    describeModel('Talk', 'Lantern walk, lantern walk, lantern walk and lanterns for walks.', {
      solution: { text: 'Lantern walk. '.repeat(40) },
    }),
    describeModel('Walk', 'Lanterns.'),
  );

  it.each(['lantern walk', 'Lantern-Walk', 'lanternwalk', 'the lantern walks', 'lantren walk'])(
    'comes before whoever speaks of it: %s',
    (q) => {
      expect(find(index, q)[0]).toBe('lantern-walk');
    },
  );

  it.each([
    'is the lantern walk any good?',
    'what does a lantern walk cost',
    'lantern walk orchard',
    'orchards and lantern walks',
  ])('comes first within a question too: %s', (q) => {
    const mentioned = indexCards(
      describeModel('Lantern Walk', 'A stroll.'),
      describeModel('Talk', 'Unlike a lantern walk, this is none.'),
      describeModel('Garden', 'A good orchard at little cost.'),
    );
    expect(find(mentioned, q)[0]).toBe('lantern-walk');
  });

  it('finds its model by the beginning of any of its words, while that is typed', () => {
    const names = indexCards(describeModel('Orchard', 'Trees.'), describeModel('Trees', 'Many of them.'));
    expect(find(names, 'orch')).toEqual(['orchard']);
    expect(find(names, 'trees orch')).toContain('orchard');
  });
});

describe('a misspelling', () => {
  it('is no misspelling where a model holds it, and never outranks it', () => {
    const index = indexCards(
      describeModel('One', 'Orchards, orchards.', { otherNames: ['Orchard'] }),
      describeModel('Two', 'An orchrad.'),
    );
    expect(find(index, 'orchrad')).toEqual(['two']);
    expect(find(index, 'orchard')).toEqual(['one']);
    expect(matchModels(index, 'orchrad').interpretation.corrected).toBeNull();
  });

  it('finds what the word itself finds', () => {
    const index = indexCards(describeModel('One', 'Lantern.'), describeModel('Two', 'Mountain.'));
    expect(find(index, 'lantren')).toEqual(['one']);
    expect(find(index, 'lantren mountian').sort()).toEqual(['one', 'two']);
    expect(find(index, '"lantren"')).toEqual([]);
    expect(find(index, '"lantren" mountain')).toEqual([]);
  });
});

describe('a phrase in quotation marks', () => {
  const index = indexCards(
    describeModel('Together', 'The lantern mountain.'),
    describeModel('Apart', 'A lantern on a mountain.'),
    describeModel('Turned', 'Mountain lantern.'),
    describeModel('Plural', 'Lantern mountains.'),
    describeModel('Split', 'Ends with lantern', { plainSummary: 'Mountain begins this.' }),
    describeModel('Elsewhere', 'A walk.', { solution: { text: 'By the LANTERN—mountain [s1].' } }),
  );

  it.each([
    ['"lantern mountain"', ['elsewhere', 'together']],
    ['“Lantern  mountain”', ['elsewhere', 'together']],
    ['"the lantern mountain"', ['elsewhere', 'together']],
    ['"lantern mountains"', ['plural']],
    ['"lantern on a mountain"', ['apart']],
    ['"mountain" "turned"', ['turned']],
    ['"lantern mountain" walk', ['elsewhere', 'together']],
    ['"lantern walk"', []],
  ])('%s is found only where it stands so', (q, slugs) => {
    expect(find(index, q).sort()).toEqual(slugs);
  });

  it('and the same words without the marks are found in any order', () => {
    expect(find(index, 'lantern mountain')).toHaveLength(6);
  });
});

describe('the terms of the thesaurus', () => {
  const nobody: Partial<Card> = { people: ['everyone'], insteadOf: ['nothing'] };
  const index = indexCards(
    describeModel('Elders', 'A walk with pensioners.', { ...nobody, people: ['older-people'] }),
    describeModel('Seniors', 'A walk with older people.', { ...nobody, people: ['older-people'] }),
    describeModel('Area', 'Local area coordination.', nobody),
    describeModel('Leavers', 'For children in care.', nobody),
    describeModel('Kin', 'A family of lanterns.', nobody),
    describeModel('Kids', 'Parents and children.', nobody),
    describeModel('Away', 'Delayed discharge.', nobody),
  );

  it.each<[string, string, string[]]>([
    ['each other, the very word first', 'pensioners', ['elders', 'seniors']],
    ['each other from the word that is shown', 'older people', ['seniors', 'elders']],
    ['what no card says, by its group', 'OAPs', ['elders', 'seniors']],
    ['a term of two words, by its group', 'bed blocking', ['away']],
    ['a term run together', 'bedblocking', ['away']],
    ['a term whose words stand nowhere alone', 'delayed transfers of care', ['away']],
  ])('find %s', (_name, q, slugs) => {
    const found = find(index, q);
    expect(found.slice(0, slugs.length).sort()).toEqual([...slugs].sort());
    if (q !== 'OAPs') expect(found[0]).toBe(slugs[0]);
  });

  it('find both meanings of an ambiguous one, and offer both', () => {
    expect(find(index, 'LAC').sort()).toEqual(['area', 'leavers']);
    const [ambiguity] = matchModels(index, 'LAC').interpretation.ambiguities;
    expect(ambiguity?.meanings).toHaveLength(2);
    for (const meaning of ambiguity?.meanings ?? []) expect(find(index, meaning)).toHaveLength(1);
  });

  it('do not pull in the rest of their group where they are too broad', () => {
    expect(find(index, 'family')).toEqual(['kin']);
    expect(find(index, 'parents')).toEqual(['kids']);
  });

  it('and the words of the card count together', () => {
    expect(find(index, 'pensioners lanterns')).toContain('kin');
    expect(find(index, 'walk pensioners')[0]).toBe('elders');
  });
});

describe('a term that the thesaurus gives controlled terms', () => {
  const ofHospital: Partial<Card> = { impact: { text: 'Less.', outcomes: ['fewer-hospital-stays'] } };
  const away = describeModel('Away', 'Delayed discharge.');
  const home = describeModel('Home', 'A meal on the first day.', ofHospital);

  it('finds models with those terms after the ones that hold it, and says that they do not', () => {
    const { matches } = matchModels(indexCards(home, away, buildCard()), 'bed blocking');
    const held = [...matches]
      .sort((a, b) => b.score - a.score)
      .map(({ model, holds }) => [model.card.slug, holds]);
    expect(held).toEqual([
      ['away', [true]],
      ['home', [false]],
    ]);
  });

  it('finds none by them alone where enough hold it', () => {
    const others = Array.from({ length: 9 }, (_, at) => describeModel(`Away ${at}`, 'Delayed discharge.'));
    expect(find(indexCards(home, away, ...others), 'bed blocking')).not.toContain('home');
    expect(find(indexCards(home, away, ...others.slice(1)), 'bed blocking')).toContain('home');
  });

  it('finds none by them alone where it is a name', () => {
    const named = describeModel('Bed Blocking', 'A name.');
    expect(find(indexCards(home, named), 'bed blocking')).toEqual(['bed-blocking']);
  });

  it('means them the more where no card says it', () => {
    const weigh = (index: SearchIndex) =>
      matchModels(index, 'bed blocking').interpretation.units[0]?.weights.get('#delayed-discharge') ?? 0;
    const said = describeModel('Said', 'No more bed blocking.');
    expect(weigh(indexCards(away))).toBeGreaterThan(weigh(indexCards(away, said)));
  });
});

describe('a model that is like the best answers', () => {
  it('comes before one that is not, and holds as much', () => {
    const alike: Partial<Card> = {
      people: ['disabled-people'],
      settings: ['own-home'],
      insteadOf: ['hospital-stay'],
    };
    const unlike: Partial<Card> = {
      people: ['autistic-people'],
      settings: ['online-and-phone'],
      insteadOf: ['nothing'],
    };
    const speakOnce = (name: string, parts: Partial<Card>) => describeModel(name, 'A lantern.', parts);
    const best = describeModel('Lantern', 'Lantern by lantern.', alike);
    const rest = [speakOnce('Unlike', unlike), speakOnce('Alike', alike)];
    expect(find(indexCards(best, ...rest), 'lantern')).toEqual(['lantern', 'alike', 'unlike']);
    expect(find(indexCards(best, ...rest.reverse()), 'lantern')).toEqual(['lantern', 'alike', 'unlike']);
  });
});

describe('other ways to write a word', () => {
  const index = indexCards(
    describeModel('Fibre', 'Fibres organise co-production with person-centred behaviour.'),
    describeModel('Money', 'It costs £26,000 for three women; 3.5 of them at A&E.'),
    describeModel('Timed', 'Timebanking.'),
    // Of another approach, so that the thesaurus does not bring it in.
    describeModel('Other', 'Nothing of the kind.', { approach: 'volunteering' }),
  );

  it.each([
    ['fibers', 'fibre'],
    ['organize', 'fibre'],
    ['organized behavior', 'fibre'],
    ['coproduction', 'fibre'],
    ['co production', 'fibre'],
    ['person centered', 'fibre'],
    ['fiber', 'fibre'],
    ['26000', 'money'],
    ['£26k', 'money'],
    ['26,000', 'money'],
    ['3 women', 'money'],
    ["woman's", 'money'],
    ['a&e', 'money'],
    ['A and E', 'money'],
    ['A & E', 'money'],
    ['3.5', 'money'],
    ['time bank', 'timed'],
    ['time-banking', 'timed'],
  ])('“%s” finds %s first', (q, slug) => {
    expect(find(index, q)[0]).toBe(slug);
    expect(find(index, q)).not.toContain('other');
  });
});

describe('the word being typed', () => {
  const index = indexCards(
    describeModel('One', 'Lanterns.'),
    describeModel('Two', 'Mountains.'),
    describeModel('Three', 'A lan of its own, and mountains.'),
  );

  it.each([
    ['begun', 'lante', ['one']],
    ['begun, and a word of its own', 'lan', ['three']],
    ['begun by two letters', 'mo', []],
    ['not begun, because it is not the last', 'mou lan', ['three']],
    ['ended by a question mark', 'mountai?', ['three', 'two']],
    ['in quotation marks', '"lante"', []],
  ])('%s: “%s”', (_name, q, slugs) => {
    expect(find(index, q).sort()).toEqual(slugs);
  });
});

describe('the beginning of a name', () => {
  const index = indexCards(
    describeModel('Lanternfish', 'Fish.'),
    describeModel('Two', 'A lan, far from the sea.'),
    describeModel('Three', 'Mountains by the sea.'),
  );

  it.each([
    ['lan', ['lanternfish', 'two']],
    ['mountain lan', ['lanternfish', 'three', 'two']],
    ['lan mountain', ['three', 'two']],
    ['lan, ', ['two']],
  ])('is looked for only in the word being typed: “%s”', (q, slugs) => {
    expect(find(index, q).sort()).toEqual(slugs);
  });
});

describe('what a match says', () => {
  it('of each thing looked for is whether the model holds it', () => {
    const index = indexCards(
      describeModel('One', 'Lantern.'),
      describeModel('Two', 'Lantern, mountain.'),
      describeModel('Three', 'Neither.'),
    );
    const { matches, interpretation, rarity } = matchModels(index, 'lantern mountain');
    const held = Object.fromEntries(matches.map(({ model, holds }) => [model.card.slug, holds]));
    expect(interpretation.units.map(({ written }) => written)).toEqual(['lantern', 'mountain']);
    expect(held).toEqual({ one: [true, false], two: [true, true] });
    expect(rarity[1]).toBeGreaterThan(rarity[0]!);
  });
});
