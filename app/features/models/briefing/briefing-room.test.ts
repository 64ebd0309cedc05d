import { describe, expect, it } from 'vitest';
import { countLines, fitToPage, type BriefingRoom } from './briefing-room.ts';
import type { Paper } from '#app/lib/paper/paper.ts';

const linesOf = (count: number): Paper['blocks'] => [
  { kind: 'list', items: Array.from({ length: count }, () => ['one line']) },
];
const write = (blocks: Paper['blocks']): Paper => ({
  title: 'T',
  kicker: 'K',
  madeOn: '2026-11-22',
  address: 'https://r.example/',
  dataVersion: 'abc',
  sources: {},
  blocks,
});

describe('fitting a page', () => {
  /** The room that is left where each of these takes so many lines. */
  function findRoom(lines: { need: number; risk?: number }): BriefingRoom {
    let last: BriefingRoom | undefined;
    const paper = fitToPage((room) => {
      last = room;
      return write(linesOf(room.needs * lines.need + room.risks * (lines.risk ?? 0)));
    });
    expect(paper.blocks).toHaveLength(1);
    if (last === undefined) throw new Error('Nothing was written.');
    return last;
  }

  it('takes nothing away where all of it has room', () => {
    expect(findRoom({ need: 1 })).toMatchObject({ needs: 10, risks: 8, costs: 5, sentences: 4 });
  });

  it('takes away no more than it must, and not what would win nothing', () => {
    // Of a need of eleven lines and the gaps between them.
    expect(findRoom({ need: 11 })).toMatchObject({ needs: 4, risks: 8, costs: 5, organisations: 5 });
  });

  it('takes from both of two that are long', () => {
    const { needs, risks } = findRoom({ need: 6, risk: 6 });
    expect(needs + risks).toBeGreaterThan(6);
    expect(Math.min(needs, risks)).toBeGreaterThan(2);
  });

  it('ends with the least where even that has no room', () => {
    expect(findRoom({ need: 1_000 })).toMatchObject({
      needs: 1,
      risks: 1,
      costs: 1,
      organisations: 1,
      sentences: 0,
      earlySigns: false,
    });
  });
});

describe('counting lines', () => {
  const height = (...line: Paper['blocks'][number][]) => countLines(write(line)) - countLines(write([]));
  const paragraph = (text: string) => height({ kind: 'paragraph', line: [text] });

  it.each([
    ['nothing', '', 1],
    ['a word', 'word', 1],
    ['a line', 'word '.repeat(19).trim(), 1],
    ['a little more than a line', 'word '.repeat(21), 2],
    ['a word longer than three lines', 'x'.repeat(300), 4],
  ])('takes %s for as many lines as it needs', (_, text, lines) => {
    expect(Math.floor(paragraph(text))).toBe(lines);
  });

  it('counts of a link what can be read, and of a citation its source', () => {
    const href = `https://r.example/${'x'.repeat(500)}`;
    expect(height({ kind: 'paragraph', line: [{ text: 'the card', href }] })).toBe(paragraph('the card'));
    const cited = {
      ...write([{ kind: 'paragraph', line: ['x', { cite: 'a' }] }]),
      sources: { a: { text: 'A', url: href } },
    };
    expect(countLines(cited) - countLines(write([{ kind: 'paragraph', line: ['x'] }]))).toBeGreaterThan(4);
  });
});
