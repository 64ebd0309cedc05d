import { describe, expect, it } from 'vitest';
import { hasSearchableWord } from './interpret-query.ts';
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

describe('hasSearchableWord', () => {
  it.each([
    ['', false],
    ['   ', false],
    ['the', false],
    ['THE And of', false],
    ['who is it for?', false],
    ['!?… — “”', false],
    ['🏠☕', false],
    ['\u0301', false],
    ['the tea', true],
    ['é', true],
    ['60', true],
    ['茶', true],
    ['constructor', true],
    ['__proto__', true],
  ])('of “%s” is %s', (words, expected) => {
    expect(hasSearchableWord(words)).toBe(expected);
  });
});

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

  it('puts a name before an other name, that before a summary, and that before a source', () => {
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
    expect(find(catalogue, 'quokka')).toEqual([
      'by-name',
      'by-other-name',
      'by-summary',
      'by-account',
      'by-source',
    ]);
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

  it.each(['kangaroo', 's1', 'constructor', '__proto__', 'zzzz', 'quokkas zzzz'])(
    'finds nothing for %s',
    (words) => {
      expect(find(quokkas, words)).toEqual([]);
    },
  );
});
