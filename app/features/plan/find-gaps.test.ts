import { describe, expect, it } from 'vitest';
import { findGaps, staysEmpty } from './find-gaps.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { parseSearchQuery } from '#app/features/search/search-query.ts';
import { lists } from '#app/features/vocabulary/vocabulary.ts';
import { buildCard } from '#tests/factories/card.ts';

const build = (
  slug: string,
  from: Card['spectrum']['from'],
  to: Card['spectrum']['to'],
  ...people: Card['people']
) => ({ card: buildCard({ slug, name: slug, spectrum: { from, to, why: 'So.' }, people }) });

const tea = build('tea', 'whole-community', 'early-help', 'everyone', 'older-people');
const ward = build('ward', 'crisis-and-acute', 'crisis-and-acute', 'people-with-mental-health-needs');
const room = build('room', 'long-term-support', 'intensive-support', 'older-people', 'people-in-recovery');
const all = [tea, ward, room];

const step = (gaps: ReturnType<typeof findGaps>, id: string) => gaps.steps.find((each) => each.id === id)!;
const group = (gaps: ReturnType<typeof findGaps>, id: string) => gaps.people.find((each) => each.id === id)!;

describe('findGaps', () => {
  const gaps = findGaps({ had: [tea], considered: [ward] }, all);

  it('says of every step and every group who is there, in the order of the lists', () => {
    expect(gaps.steps.map(({ has, adds, others }) => [has.length, adds.length, others])).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [0, 0, 1],
      [0, 0, 1],
      [0, 1, 0],
    ]);
    expect(gaps.people.map(({ id }) => id)).toEqual(lists.people.map(({ id }) => id));
    expect(group(gaps, 'older-people')).toMatchObject({ has: ['tea'], adds: [], others: 1 });
    expect(group(gaps, 'people-with-mental-health-needs')).toMatchObject({ has: [], adds: ['ward'] });
  });

  it('counts a step between the first and the last as reached', () => {
    const wide = build('wide', 'early-help', 'crisis-and-acute', 'everyone');
    const reached = findGaps({ had: [wide], considered: [] }, [wide]).steps.map(({ has }) => has.length);
    expect(reached).toEqual([0, 1, 1, 1, 1]);
  });

  it('leads to the search of the same place', () => {
    const { search } = step(gaps, 'long-term-support');
    expect(search).toBe('/models?step=long-term-support');
    const cell = gaps.cells[gaps.people.findIndex(({ id }) => id === 'people-in-recovery')]?.[2];
    expect(cell).toMatchObject({ has: [], adds: [], others: 1 });
    const query = parseSearchQuery(new URL(cell!.search, 'http://x').searchParams);
    expect([...query.chosen]).toEqual([
      ['step', ['long-term-support']],
      ['people', ['people-in-recovery']],
    ]);
    expect(query.ignored).toEqual([]);
  });

  it('a cell is filled only by a model that is for the group and at the step', () => {
    const older = gaps.people.findIndex(({ id }) => id === 'older-people');
    expect(gaps.cells[older]?.map(({ has, others }) => [has.length, others])).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 1],
      [0, 0],
    ]);
  });

  it('finds those that would fill an empty step for a group left without', () => {
    expect(gaps.fillers?.count).toBe(1);
    const query = parseSearchQuery(new URL(gaps.fillers!.search, 'http://x').searchParams);
    expect(query.chosen.get('step')).toEqual(['long-term-support', 'intensive-support']);
    expect(query.chosen.get('people')).toContain('people-in-recovery');
    expect(query.chosen.get('people')).not.toContain('older-people');
  });

  it('names none where every step is reached', () => {
    const { fillers } = findGaps({ had: all, considered: [] }, all);
    expect(fillers).toBeNull();
  });

  it('a place is empty only where nothing is had and nothing considered', () => {
    expect(gaps.steps.filter(staysEmpty).map(({ id }) => id)).toEqual([
      'long-term-support',
      'intensive-support',
    ]);
  });
});
