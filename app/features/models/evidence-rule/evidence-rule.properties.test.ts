// What holds of the evidence rule for any card at all. The cases that a reader can follow are in evidence-rule.test.ts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cost, EvidenceItem } from '#app/features/models/card-schema.ts';
import { assessCard, assessOutcome, isTest, type AssessableCard } from './evidence-rule.ts';
import type { OutcomeId } from '#app/features/vocabulary/vocabulary.ts';
import { buildAssessable, buildCost, buildTrial } from '#tests/factories/evidence.ts';

// Few values of each field, so that studies often share a place, a source or an outcome, and thresholds are met from both
// sides; the directions and comparisons that count are drawn more often than the others.
const outcomeArbitrary = fc.constantFrom<OutcomeId>('wellbeing', 'home');
const itemArbitrary: fc.Arbitrary<EvidenceItem> = fc
  .record({
    measured: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
    comparison: fc.constantFrom('randomised', 'randomised', 'group', 'benchmark', 'own-past', 'none'),
    n: fc.constantFrom<EvidenceItem['n']>(1, 2, 3, 19, 20, 500, 'all', null),
    nOf: fc.constantFrom<EvidenceItem['nOf']>('people', 'studies', 'places', null),
    sites: fc.constantFrom(1, 2, 3, null),
    place: fc.constantFrom('Leeds', 'York', null),
    year: fc.constantFrom(2020, 2021, null),
    independent: fc.constantFrom<EvidenceItem['independent']>(true, true, false, 'unknown'),
    ownModel: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
    caution: fc.constantFrom<EvidenceItem['caution']>(null, null, null, 'low-certainty', 'second-hand'),
    source: fc.constantFrom('s1', 's2', 's3'),
    outcome: outcomeArbitrary,
    direction: fc.constantFrom('positive', 'positive', 'positive', 'mixed', 'none', 'negative', 'unclear'),
  } as const)
  .map((parts) => buildTrial(parts));

const cardArbitrary: fc.Arbitrary<AssessableCard> = fc
  .record({
    items: fc.array(itemArbitrary, { maxLength: 6 }),
    hasProblem: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
    cost: fc.option(
      fc.record({
        kind: fc.constantFrom<Cost['kind']>('running', 'saving'),
        priceYear: fc.constantFrom(2022, null),
      }),
    ),
    hasCopySupport: fc.boolean(),
  })
  .map(({ items, hasProblem, cost, hasCopySupport }) =>
    buildAssessable(items, {
      ...(hasProblem ? {} : { problem: { text: '' } }),
      costs: cost ? [buildCost(cost)] : [],
      ...(hasCopySupport ? { copySupport: { text: 'A manual.', source: 's1' } } : {}),
    }),
  );

const outcomes: OutcomeId[] = ['wellbeing', 'home'];
const assessAll = (card: AssessableCard) => outcomes.map((outcome) => assessOutcome(card, outcome));
const withItems = (card: AssessableCard, items: EvidenceItem[]): AssessableCard => ({
  ...card,
  evidence: { ...card.evidence, items },
});

/** The same cards on every machine and every day: what is found here can be found again. */
const run = { numRuns: 500, seed: 20 };
const holds = (...property: Parameters<typeof fc.property<[AssessableCard]>>) =>
  fc.assert(fc.property(...property), run);

describe('of every outcome', () => {
  test('there is no level exactly where the verdict is no effect or worse', () => {
    holds(cardArbitrary, (card) => {
      for (const { level, verdict } of assessAll(card)) {
        expect(level === null).toBe(verdict === 'no-effect' || verdict === 'worse');
      }
    });
  });

  test('support begins at level 2, an account ends below it, and what is contested never passes it', () => {
    holds(cardArbitrary, (card) => {
      for (const { level, verdict } of assessAll(card)) {
        if (verdict === 'supported') expect(level).toBeGreaterThanOrEqual(2);
        if (verdict === 'account') expect(level).toBeLessThan(2);
        if (verdict === 'contested') expect(level).toBeLessThanOrEqual(2);
      }
    });
  });

  test('something is missing for the next level, except at level 5', () => {
    holds(cardArbitrary, (card) => {
      for (const { level, missing } of assessAll(card)) expect(missing.length === 0).toBe(level === 5);
    });
  });

  test('it is carried by an item that is there and bears on it, unless it is an account', () => {
    holds(cardArbitrary, (card) => {
      for (const { outcome, verdict, carriedBy } of assessAll(card)) {
        const bearing = card.evidence.items.filter((item) =>
          item.outcomes.some((finding) => finding.outcome === outcome && finding.direction !== 'unclear'),
        );
        if (verdict === 'account') expect(carriedBy).toBeNull();
        else expect(bearing.map(({ id }) => id)).toContain(carriedBy);
      }
    });
  });

  test('the order of the findings changes neither level, verdict nor what is missing', () => {
    const shuffled = cardArbitrary.chain((card) =>
      fc.tuple(
        fc.constant(card),
        fc.shuffledSubarray(card.evidence.items, { minLength: card.evidence.items.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([card, items]) => {
        const strip = (assessed: AssessableCard) =>
          assessAll(assessed).map(({ level, verdict, ruleMet, missing }) => ({
            level,
            verdict,
            ruleMet,
            missing,
          }));
        expect(strip(withItems(card, items))).toEqual(strip(card));
      }),
      run,
    );
  });

  test('a finding that is unclear, of a cousin, second-hand or not measured changes nothing', () => {
    const idle = fc.oneof(
      itemArbitrary.map((item) => ({
        ...item,
        outcomes: item.outcomes.map((finding) => ({ ...finding, direction: 'unclear' as const })),
      })),
      itemArbitrary.map((item) => ({ ...item, ownModel: false })),
      itemArbitrary.map((item) => ({ ...item, caution: 'second-hand' as const })),
      itemArbitrary.map((item) => ({ ...item, measured: false })),
    );
    fc.assert(
      fc.property(cardArbitrary, idle, (card, item) => {
        const items = [...card.evidence.items, { ...item, id: 'e99' }];
        expect(assessAll(withItems(card, items))).toEqual(assessAll(card));
      }),
      run,
    );
  });

  test('a mixed test makes it contested', () => {
    holds(cardArbitrary, (card) => {
      const items = [...card.evidence.items, { ...buildTrial({ direction: 'mixed' }), id: 'e99' }];
      expect(assessOutcome(withItems(card, items), 'wellbeing').verdict).toBe('contested');
    });
  });

  test('without a test it is an account or supported at level 2', () => {
    holds(cardArbitrary, (card) => {
      const items = card.evidence.items.filter(
        (item) => !item.outcomes.some(({ direction }) => isTest(item, direction)),
      );
      for (const { level, verdict } of assessAll(withItems(card, items))) {
        expect([level, verdict]).toEqual(level === 2 ? [2, 'supported'] : [level, 'account']);
      }
    });
  });

  test('a cost and a manual never lower it', () => {
    holds(cardArbitrary, (card) => {
      const helped = { ...card, costs: [buildCost()], copySupport: { text: 'A manual.', source: 's1' } };
      const before = assessAll(card);
      assessAll(helped).forEach((after, index) => {
        expect(after.verdict).toBe(before[index]?.verdict);
        expect(after.level ?? -1).toBeGreaterThanOrEqual(before[index]?.level ?? -1);
      });
    });
  });
});

describe('of every card', () => {
  test('the level is that of the outcomes it is shown with, and no outcome stands above it', () => {
    holds(cardArbitrary, (card) => {
      const { level, evidenceFor, contested, outcomes: assessed } = assessCard(card);
      for (const entry of assessed) expect(entry.level ?? 0).toBeLessThanOrEqual(level);
      const shown = assessed.filter(({ outcome }) => evidenceFor.includes(outcome));
      expect(shown.map((entry) => entry.level)).toEqual(evidenceFor.map(() => level));
      const contestedShown = evidenceFor.filter((outcome) => contested.includes(outcome));
      expect([0, evidenceFor.length]).toContain(contestedShown.length);
      if (level > 1) expect(evidenceFor).not.toEqual([]);
    });
  });

  test('the arbitrary cards reach every level and every verdict', () => {
    const seen = new Set<string>();
    holds(cardArbitrary, (card) => {
      for (const { level, verdict } of assessAll(card)) seen.add(`${level} ${verdict}`);
    });
    for (const level of [2, 3, 4, 5]) expect(seen).toContain(`${level} supported`);
    for (const level of [0, 1]) expect(seen).toContain(`${level} account`);
    for (const level of [0, 1, 2]) expect(seen).toContain(`${level} contested`);
    for (const verdict of ['no-effect', 'worse']) expect(seen).toContain(`null ${verdict}`);
  });
});
