import { describe, expect, it } from 'vitest';
import { describeFirstYear } from './first-year.ts';
import { listDrawnStarts } from './draw-year.ts';
import { knownPhases, listKnownPhases, nameMonths } from './start-up-times.ts';
import { listCitedSources } from '#app/features/models/citations.ts';
import { readShippedCards } from '#scripts/measure/load-catalogue.ts';
import { buildCard } from '#tests/factories/card.ts';

const cards = new Map(readShippedCards('data').map((card) => [card.slug, card]));
const rows = Object.entries(knownPhases).flatMap(([slug, phases]) =>
  phases.map((phase) => [`${slug}: ${phase.says}`, slug, phase] as const),
);

describe('months that are drawn', () => {
  it.each(rows)('%s: the card says so, of that source', (_, slug, phase) => {
    const card = cards.get(slug);
    expect(card?.timeToStart?.text.replace(/\s+/g, ' ')).toContain(phase.says);
    const { text, source } = card!.timeToStart!;
    expect([source, ...listCitedSources(text)]).toContain(phase.source);
    expect(Object.keys(card!.sources)).toContain(phase.source);
    expect(phase.from).toBeGreaterThanOrEqual(1);
    expect(phase.to).toBeGreaterThanOrEqual(phase.from);
  });

  it.each(rows)('%s: every number in its words stands on the card', (_, slug, { what, whose }) => {
    const text = cards.get(slug)?.timeToStart?.text ?? '';
    for (const [number] of `${what} ${whose}`.matchAll(/\d+/g)) {
      // The year of the booklet and of a record may stand with the source alone.
      const sourceYears = Object.values(cards.get(slug)!.sources).map(({ year }) => String(year));
      expect([...(text.match(/\d+/g) ?? []), ...sourceYears]).toContain(number);
    }
  });

  it('are left out as soon as the card says something else', () => {
    const card = cards.get('shared-lives')!;
    expect(listKnownPhases(card)).toHaveLength(1);
    const changed = { ...card, timeToStart: { text: 'It took about a year [s11].', source: 's11' } };
    expect(listKnownPhases(changed)).toEqual([]);
    expect(listKnownPhases({ ...card, timeToStart: undefined })).toEqual([]);
    expect(listKnownPhases(buildCard({ slug: 'constructor' }))).toEqual([]);
  });

  it.each([
    [{ from: 4, to: 9 }, 'months 4 to 9'],
    [{ from: 1, to: 12 }, 'months 1 to 12'],
    [{ from: 1, to: 13 }, 'months 1 to 13, past the first year'],
  ])('%o are %s', (phase, words) => expect(nameMonths(phase)).toBe(words));
});

describe('the drawn year', () => {
  const findCard = (slug: string) => cards.get(slug);
  const draw = (...slugs: string[]) =>
    listDrawnStarts(
      describeFirstYear(
        slugs.map((slug) => ({ card: cards.get(slug)! })),
        findCard,
      ),
    );

  it('begins with the borrowed frame under its lender’s name, and says where nothing is published', () => {
    const [frame, homeshare] = draw('homeshare');
    expect(frame?.name).toBe('A frame to start from, borrowed from Community Circles');
    expect(frame?.bars.map(({ start, length, whose }) => [start * 12, length * 12, whose])).toEqual([
      [0, 4, 'Community Circles’ own plan, for care homes'],
      [3, 6, 'Community Circles’ own plan, for care homes'],
      [9, 3, 'Community Circles’ own plan, for care homes'],
    ]);
    expect(homeshare).toMatchObject({ bars: [], without: 'No published start-up time' });
  });

  it('draws the lender’s months once', () => {
    expect(draw('community-circles').map(({ name }) => name)).toEqual(['Community Circles']);
  });

  it('ends with month 12, open where it goes on', () => {
    const [, enterprise] = draw('community-micro-enterprise');
    expect(enterprise?.bars).toMatchObject([{ start: 0, length: 1, isOpen: true }]);
  });

  it('draws nothing of what is told in other terms than months', () => {
    const [, bigLocal] = draw('big-local');
    expect(bigLocal).toMatchObject({ bars: [], without: expect.stringContaining('Not given in months') });
  });

  it('lends no frame once its lender’s card says otherwise', () => {
    const { frame } = describeFirstYear([], () => ({
      ...cards.get('community-circles')!,
      timeToStart: { text: 'It takes two years [s2].', source: 's2' },
    }));
    expect(frame).toBeNull();
    expect(describeFirstYear([], () => undefined).frame).toBeNull();
  });
});
