import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evidenceFacets, listEvidenceFacets } from './evidence-facets.ts';
import { evidenceSorts } from './evidence-query.ts';
import { listEvidence, type EvidenceRecord } from './evidence-records.ts';
import { searchEvidence } from './search-evidence.ts';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';

const outcomeIds = termIds('outcome').slice(0, 3);
const directionIds = termIds('direction');
const designIds = termIds('design').slice(0, 3);
const approachIds = termIds('approach').slice(0, 3);

const items = fc.array(
  fc.record({
    outcomes: fc.array(
      fc.record({
        outcome: fc.constantFrom(...outcomeIds),
        direction: fc.constantFrom(...directionIds),
        words: fc.constant('so it was found'),
      }),
      { maxLength: 3 },
    ),
    design: fc.constantFrom(...designIds),
    comparison: fc.constantFrom(...termIds('comparison')),
    independent: fc.constantFrom(true, false, 'unknown' as const),
    inUk: fc.boolean(),
    year: fc.constantFrom(2019, 2021, 2024, null),
    place: fc.constantFrom('Leeds', 'Frome, Somerset', 'rural Somerset, Leeds and Hull', null),
  }),
  { maxLength: 4 },
);
const catalogues = fc
  .array(fc.record({ approaches: fc.shuffledSubarray(approachIds, { minLength: 1 }), items }), {
    maxLength: 5,
  })
  .map((all) =>
    all.map(({ approaches, items: parts }, index) => {
      const card = buildCard({
        slug: `model-${index}`,
        approach: approaches[0]!,
        furtherApproaches: approaches.slice(1),
        evidence: {
          text: 'Some.',
          items: parts.map((part, number) => buildEvidenceItem({ id: `e${number + 1}`, ...part })),
        },
      });
      return {
        card,
        evidence: assessCard(card),
        revision: { number: 1, createdAt: '2026-01-15T12:00:00.000Z' },
        terms: new Map([['approach', approaches]]),
      };
    }),
  );
/** Values that the evidence may not have are left out, as parsing does. */
const choices = fc.record({
  model: fc.subarray(['model-0', 'model-1', 'model-2'], { maxLength: 2 }),
  approach: fc.subarray(approachIds, { maxLength: 2 }),
  outcome: fc.subarray(outcomeIds, { maxLength: 2 }),
  direction: fc.subarray(directionIds, { maxLength: 2 }),
  design: fc.subarray(designIds, { maxLength: 2 }),
  comparison: fc.subarray(termIds('comparison'), { maxLength: 2 }),
  independent: fc.subarray(['true', 'false', 'unknown'], { maxLength: 2 }),
  uk: fc.subarray(['yes', 'no'], { maxLength: 2 }),
  year: fc.subarray(['2019', '2021', '2024'], { maxLength: 2 }),
  place: fc.subarray(['Leeds', 'Somerset', 'Rural Somerset', 'Hull'], { maxLength: 2 }),
});

const placesIn: Record<string, readonly string[]> = {
  Leeds: ['Leeds'],
  'Frome, Somerset': ['Frome', 'Somerset'],
  'rural Somerset, Leeds and Hull': ['Rural Somerset', 'Leeds', 'Hull'],
};

type Asked = Record<string, readonly string[]>;

/** The rule in plain words, apart from the registry: an empty list asks nothing. */
function isAskedFor({ model: { card }, item }: EvidenceRecord, asked: Asked): boolean {
  const takes = (id: string, value: string) => !asked[id]?.length || asked[id].includes(value);
  return (
    takes('model', card.slug) &&
    [card.approach, ...card.furtherApproaches].some((approach) => takes('approach', approach)) &&
    takes('design', item.design) &&
    takes('comparison', item.comparison) &&
    takes('independent', String(item.independent)) &&
    takes('uk', item.inUk ? 'yes' : 'no') &&
    takes('year', String(item.year)) &&
    (placesIn[String(item.place)] ?? ['']).some((place) => takes('place', place)) &&
    ((!asked.outcome?.length && !asked.direction?.length) ||
      item.outcomes.some(
        ({ outcome, direction }) => takes('outcome', outcome) && takes('direction', direction),
      ))
  );
}

it('findings and the counts of facets are the same by brute force, on any catalogue and for any question', () => {
  fc.assert(
    fc.property(
      catalogues,
      fc.array(choices, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...evidenceSorts),
      (models, questions, sort) => {
        const records = listEvidence({ models });
        const facets = listEvidenceFacets(records);
        const count = (asked: Asked) => records.filter((record) => isAskedFor(record, asked)).length;
        for (const asked of questions as Asked[]) {
          const chosen = new Map(Object.entries(asked).filter(([, ids]) => ids.length > 0));
          const found = searchEvidence(records, facets, { chosen, sort, page: 1, perPage: 1000 });
          const expected = records.filter((record) => isAskedFor(record, asked));
          expect(found.total).toBe(expected.length);
          expect(new Set(found.results)).toEqual(new Set(expected));
          if (sort === 'model') expect(found.results).toEqual(expected);
          else {
            const years = found.results.map(({ item }) => item.year ?? 0);
            expect(years).toEqual([...years].sort((a, b) => b - a));
          }
          expect(found.facets.map(({ id }) => id)).toEqual(evidenceFacets.map(({ id }) => id));
          for (const { id, options } of found.facets) {
            for (const option of options) {
              expect(option.count, `${id}=${option.id}`).toBe(count({ ...asked, [id]: [option.id] }));
              expect(option.selected).toBe(asked[id]?.includes(option.id) ?? false);
            }
          }
          const pages = [1, 2, 3, 4, 5, 6, 7].flatMap(
            (page) => searchEvidence(records, facets, { chosen, sort, page, perPage: 3 }).results,
          );
          expect(pages).toEqual(found.results.slice(0, 21));
        }
      },
    ),
    { numRuns: 150 },
  );
});
