import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presentSearch } from './search-presenter.ts';
import { buildCard } from '#tests/factories/card.ts';
import { indexCards } from '#tests/setup/publish-cards.ts';

const today = '2026-11-21';

describe('a search for anything whatever', () => {
  const index = indexCards(
    buildCard({ slug: 'a', name: 'Teapot Lantern', summary: 'An orchard for pensioners, at £26,000.' }),
    buildCard({
      slug: 'b',
      name: 'Mountain',
      summary: 'LAC and A&E: “bed blocking” and naïve co-production.',
    }),
    buildCard({ slug: 'c', name: 'Sample', summary: 'Homeshare and the Shared Lives of carers.' }),
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 250 }),
    fc.string({ unit: 'grapheme', maxLength: 100 }),
    fc
      .array(
        fc.constantFrom(
          ...['teapot', 'lantern', 'orchard', 'mountain'],
          ...[
            'teapto',
            'lan',
            'the',
            'pensionres',
            'LAC',
            'A&E',
            'A & E',
            '26k',
            '26,000',
            'bed',
            'blocking',
          ],
          ...[
            '"',
            '“',
            '”',
            '«',
            "'",
            '’',
            '-',
            '&',
            ',',
            '🏠',
            'שלום',
            '\u202e',
            '\u0301',
            '\ud800',
            '__proto__',
          ],
          ...['constructor', '#older-people', '=bedblocking', '@people/everyone', 'x'.repeat(120)],
        ),
        { maxLength: 30 },
      )
      .chain((parts) => fc.constantFrom(parts.join(' '), parts.join(''))),
    fc.constantFrom('x'.repeat(5000), '"'.repeat(5000), 'tea '.repeat(1250), '🏠'.repeat(2500)),
  );
  const parameters = fc
    .tuple(
      typed,
      fc.array(
        fc.tuple(
          fc.constantFrom('people', 'level', 'sort', 'view', 'page'),
          fc.oneof(
            fc.constantFrom(
              'everyone',
              'older-people',
              '2',
              'name',
              'relevance',
              'table',
              'rainbow',
              '1',
              '7',
            ),
            fc.string({ maxLength: 20 }),
          ),
        ),
        { maxLength: 4 },
      ),
    )
    .map(([q, others]) => new URLSearchParams([['q', q], ...others]));

  it('gives a page whose parts agree', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(parameters, (asked) => {
        const { page, models } = presentSearch(index, asked, today);
        const listed = page.view === 'rainbow' ? [] : models.map(({ card }) => card.slug);
        expect(page.results.map(({ slug }) => slug)).toEqual(listed);
        expect(page.total).toBeGreaterThanOrEqual(page.results.length);
        expect(page.nothing === null).toBe(page.total > 0);
        for (const { shown, slug } of page.results) {
          if (shown === null) continue;
          const { card } = index.catalogue.bySlug.get(slug)!;
          expect([shown.name.join(''), shown.summary.join('')]).toEqual([card.name, card.summary]);
          if (shown.passage === null) continue;
          const whole = index.passagesOf(slug).map(({ text }) => text);
          const cut = shown.passage.text.join('').replace(/^… | …$/g, '');
          expect(
            whole.some((text) => text.includes(cut)),
            cut,
          ).toBe(true);
        }
        for (const { search, count } of page.words?.related ?? []) {
          expect(presentSearch(index, new URLSearchParams(search), today).page.total).toBe(count);
        }
        // Every way on from nothing leads to something, and to as much as it says.
        for (const { search, count } of page.nothing?.wider ?? []) {
          expect(presentSearch(index, new URLSearchParams(search), today).page.total).toBe(count);
        }
        for (const { search } of page.nothing?.closest ?? []) {
          expect(presentSearch(index, new URLSearchParams(search), today).page.total).toBeGreaterThan(0);
        }
        const again = presentSearch(index, new URLSearchParams(page.clean), today).page;
        expect({ ...again, ignored: [] }).toEqual(
          page.page > page.pages ? { ...again, ignored: [] } : { ...page, ignored: [] },
        );
        expect(again.ignored).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
