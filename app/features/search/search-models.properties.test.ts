import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearchIndex, type SearchIndex } from './search-index.ts';
import { searchModels } from './search-models.ts';
import { sortOrders, type SearchQuery } from './search-query.ts';
import { loadCatalogue } from '#app/features/models/catalogue.server.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';
import { openDatabase } from '#db/client.server.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';

const noEvidence = { text: 'None.', items: [] };
const compared = { text: 'One.', items: [buildEvidenceItem({ comparison: 'group' as const })] };
// Far enough from each other, and from every word of the sample card, not to pass for a slip of one another.
const words = ['teapot', 'lantern', 'orchard', 'mountain'] as const;
const steps = termIds('step');
const today = '2026-11-21';
/** One that is due again before today, one on it, one after. */
const reviewDays = ['2025-03-03', '2025-11-21', '2025-11-22'];
const cards = fc
  .array(
    fc.record({
      approaches: fc.shuffledSubarray(termIds('approach'), { minLength: 1, maxLength: 3 }),
      people: fc.shuffledSubarray(termIds('people').slice(0, 4), { minLength: 1 }),
      span: fc.tuple(fc.nat(steps.length - 1), fc.nat(steps.length - 1)),
      evidence: fc.constantFrom(noEvidence, compared, buildCard().evidence),
      words: fc.subarray([...words]),
      settings: fc.shuffledSubarray(termIds('setting').slice(0, 3), { minLength: 1 }),
      insteadOf: fc.shuffledSubarray(termIds('insteadOf').slice(0, 3), { minLength: 1 }),
      outcomes: fc.shuffledSubarray(termIds('outcome').slice(0, 3), { minLength: 1 }),
      stage: fc.constantFrom(...termIds('stage').filter((id) => id !== 'closed')),
      hasCost: fc.boolean(),
      reviewedOn: fc.constantFrom(...reviewDays),
    }),
    { maxLength: 12 },
  )
  .map((all) => [
    // Has every word, so that none is taken for a slip.
    buildCard({ slug: 'all', name: 'All of them', summary: words.join(' '), reviewedOn: '2025-11-22' }),
    ...all.map((parts, index) => {
      const [from, to] = [Math.min(...parts.span), Math.max(...parts.span)];
      return buildCard({
        slug: `model-${index}`,
        name: `Model number ${index}`,
        approach: parts.approaches[0]!,
        furtherApproaches: parts.approaches.slice(1),
        people: parts.people,
        settings: parts.settings,
        insteadOf: parts.insteadOf,
        impact: { text: 'People should feel better.', outcomes: parts.outcomes },
        spread: { ...buildCard().spread, stage: parts.stage },
        costs: parts.hasCost ? buildCard().costs : [],
        reviewedOn: parts.reviewedOn,
        spectrum: { from: steps[from]!, to: steps[to]!, why: 'So it was drawn.' },
        evidence: parts.evidence,
        summary: ['A model.', ...parts.words].join(' '),
      });
    }),
  ]);
const noWords: SearchQuery = {
  q: '',
  chosen: new Map(),
  sort: null,
  view: 'list',
  page: 1,
  perPage: 1000,
  ignored: [],
};
const queries = fc
  .record({
    q: fc.subarray([...words], { maxLength: 1 }),
    approach: fc.subarray([...termIds('approach')], { maxLength: 3 }),
    step: fc.subarray([...steps], { maxLength: 2 }),
    people: fc.subarray(termIds('people').slice(0, 5), { maxLength: 2 }),
    level: fc.subarray(['0', '1', '2', '3'], { maxLength: 2 }),
    setting: fc.subarray(termIds('setting').slice(0, 4), { maxLength: 2 }),
    outcome: fc.subarray(termIds('outcome').slice(0, 4), { maxLength: 2 }),
    instead: fc.subarray(termIds('insteadOf').slice(0, 4), { maxLength: 2 }),
    stage: fc.subarray([...termIds('stage')], { maxLength: 2 }),
    cost: fc.subarray(['stated', 'not-stated'], { maxLength: 1 }),
    checked: fc.subarray(['current', 'overdue'], { maxLength: 1 }),
    verdict: fc.subarray(['supported', 'account', 'contested'], { maxLength: 1 }),
    sort: fc.constantFrom(null, ...sortOrders),
  })
  .map(({ q, sort, ...chosen }): SearchQuery => ({
    ...noWords,
    q: q.join(' '),
    chosen: new Map(Object.entries(chosen).filter(([, values]) => values.length > 0)),
    sort,
  }));

/** The sample's findings bear on wellbeing and loneliness; every other expected outcome is an account. */
function listVerdicts(card: Card): string[] {
  const tried = card.evidence.items.flatMap(({ outcomes }) => outcomes.map(({ outcome }) => outcome));
  const isAccount = card.impact.outcomes.some((outcome) => !tried.includes(outcome));
  return [...(tried.length > 0 ? ['supported'] : []), ...(isAccount ? ['account'] : [])];
}

/** The values of a card by facet, from the card itself and not from the tables that the facets read. */
function listValues(card: Card): Record<string, readonly string[]> {
  const level = card.evidence.items.length === 0 ? '1' : card.evidence === compared ? '3' : '2';
  return {
    approach: [card.approach, ...card.furtherApproaches],
    step: steps.slice(steps.indexOf(card.spectrum.from), steps.indexOf(card.spectrum.to) + 1),
    people: card.people,
    level: [level],
    setting: card.settings,
    outcome: card.impact.outcomes,
    instead: card.insteadOf,
    stage: [card.spread.stage],
    cost: [card.costs.length > 0 ? 'stated' : 'not-stated'],
    checked: [card.reviewedOn === '2025-11-22' ? 'current' : 'overdue'],
    verdict: listVerdicts(card),
  };
}

const hasWord = (card: Card, word: string) => card.summary.split(' ').includes(word);

/** By hand for one word at most: of several, a model may hold enough without all. */
function findByHand(all: Card[], q: string, chosen: SearchQuery['chosen']): Card[] {
  return all
    .filter((card) => q === '' || hasWord(card, q))
    .filter((card) =>
      [...chosen].every(([facet, values]) =>
        values.some((value) => listValues(card)[facet]!.includes(value)),
      ),
    );
}

function publish(all: Card[]): SearchIndex {
  const db = openDatabase(':memory:');
  importCards(db, { cards: all, retired: [], now: new Date('2026-03-04T05:06:07.000Z') });
  const index = createSearchIndex(loadCatalogue(db));
  db.$client.close();
  return index;
}

describe('the results and the count of a facet value', () => {
  it('are the same by brute force, on any catalogue and for any search', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(cards, fc.array(queries, { minLength: 1, maxLength: 8 }), (all, searches) => {
        const generated = publish(all);
        for (const query of searches) {
          const found = searchModels(generated, query, today);
          const byHand = findByHand(all, query.q, query.chosen);
          expect(found.results.map(({ model }) => model.card.slug).sort()).toEqual(
            byHand.map(({ slug }) => slug).sort(),
          );
          expect(found.total).toBe(byHand.length);
          for (const { id, options } of found.facets) {
            for (const option of options) {
              const alone = new Map(query.chosen).set(id, [option.id]);
              expect(option.count, `${id}=${option.id}`).toBe(findByHand(all, query.q, alone).length);
              expect(option.count).toBe(searchModels(generated, { ...query, chosen: alone }, today).total);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a search for two words', () => {
  const pairs = fc.tuple(cards, fc.shuffledSubarray([...words], { minLength: 2, maxLength: 2 }), queries);

  it('finds all that have both, none that has neither, and says what each lacks', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(pairs, ([all, pair, { chosen }]) => {
        const query = { ...noWords, q: pair.join(' '), chosen };
        const { results } = searchModels(publish(all), query, today);
        const found = results.map(({ model }) => model.card.slug);
        const both = findByHand(all, pair[0]!, chosen).filter((card) => hasWord(card, pair[1]!));
        expect(found).toEqual(expect.arrayContaining(both.map(({ slug }) => slug)));
        for (const { model, missing } of results) {
          const lacking = pair.filter((word) => !hasWord(model.card, word));
          expect(lacking.length).toBeLessThan(2);
          expect(missing).toEqual(lacking);
        }
        // Who has all comes before who lacks something.
        const lacks = results.map(({ missing }) => missing.length);
        if (chosen.size === 0) expect(lacks).toEqual([...lacks].sort());
      }),
      { numRuns: 60 },
    );
  });
});
