import { describe, expect, it } from 'vitest';
import { answerEvidence, listWholeEvidence } from './answer-evidence.ts';
import { presentEvidence } from './evidence-presenter.ts';
import type { Catalogue } from '#app/features/models/catalogue.server.ts';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { buildCard } from '#tests/factories/card.ts';
import { buildBeforeAfter, buildTrial } from '#tests/factories/evidence.ts';

const items = Array.from({ length: 25 }, (_, index) => ({
  ...(index % 2 === 0 ? buildTrial({ direction: 'none' }) : buildBeforeAfter({ place: 'Frome, Somerset' })),
  id: `e${index + 1}`,
  source: 's1',
  year: 2000 + index,
}));
const card = buildCard({ slug: 'many', evidence: { text: 'Some.', items }, approach: 'connecting' });
const catalogue: Catalogue = {
  version: '000000000000',
  models: [
    {
      card,
      evidence: assessCard(card),
      revision: { number: 1, createdAt: '2026-01-15T12:00:00.000Z' },
      terms: new Map([['approach', ['connecting']]]),
    },
  ],
  bySlug: new Map(),
  retired: new Map(),
};
const context = { catalogue: { current: () => catalogue } };
const ask = (query: string) => new Request(`http://localhost/evidence?${query}`);
const present = (query: string) => presentEvidence(catalogue, new URLSearchParams(query));

describe('the whole list', () => {
  it.each(['', 'direction=none', 'sort=year', 'place=Somerset&sort=year', 'place=Frome&direction=none'])(
    'of “%s” is what all pages of the page list, in the same order',
    (query) => {
      const { records } = listWholeEvidence(ask(query), context);
      const { pages } = present(query);
      const paged = Array.from(
        { length: pages },
        (_, index) => present(`${query}&page=${index + 1}`).results,
      );
      expect(records.map(({ item }) => item.id)).toEqual(paged.flat().map(({ item }) => item.id));
    },
  );

  it('heeds nothing that is of the page alone, and names what it does not know', () => {
    const whole = listWholeEvidence(
      ask('page=2&perPage=3&open=connecting&direction=none&place=Atlantis&sort=year'),
      context,
    );
    expect(whole.records).toHaveLength(13);
    expect(whole.ignored).toEqual([{ parameter: 'place', value: 'Atlantis', reason: 'No such value.' }]);
    expect(whole.clean).toBe('direction=none&sort=year');
  });
});

describe('the page', () => {
  it('keeps what its map has open in its own addresses, and out of the file’s and the canonical one', () => {
    const page = present('open=connecting&open=volunteering&direction=none&page=9&perPage=50');
    expect(page.open).toEqual(['connecting', 'volunteering']);
    expect(page.ignored.map(({ parameter }) => parameter)).toEqual(['perPage']);
    expect(page.clean).toBe('direction=none&open=connecting&open=volunteering');
    expect([page.search, page.canonical]).toEqual(['direction=none', 'direction=none']);
    expect(page.chips.map(({ without }) => without)).toEqual(['open=connecting&open=volunteering']);
    expect(page.map.rows.map(({ toggle }) => toggle)).toEqual(['/evidence?direction=none&open=volunteering']);
  });

  it('has pages before and after', () => {
    const [first, second, past] = [present(''), present('page=2'), present('page=3')];
    expect([first.previous, first.next, first.results.length]).toEqual([null, 'page=2', 20]);
    expect([second.previous, second.next, second.results.length]).toEqual(['', null, 5]);
    expect([past.previous, past.next, past.results.length]).toEqual([null, null, 0]);
  });

  it('that finds nothing says which choice to leave out', () => {
    const { total, wider } = present('place=Frome&direction=none');
    expect(total).toBe(0);
    expect(wider.map(({ label, search, count }) => [label, search, count])).toEqual([
      ['Without “What was found: No difference”', 'place=Frome', 12],
      ['Without “Place of the study: Frome”', 'direction=none', 13],
    ]);
  });
});

it('the API answers a page of any length up to 1,000', () => {
  const { query, found } = answerEvidence(ask('perPage=1000&open=connecting'), context);
  expect(found.results).toHaveLength(25);
  expect(query.ignored.map(({ parameter }) => parameter)).toEqual(['open']);
});
