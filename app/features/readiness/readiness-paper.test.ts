import { describe, expect, it } from 'vitest';
import type { EvidenceById } from './local-evidence.ts';
import { suggestionsFor } from './foundations.ts';
import { questions } from './framework.ts';
import { writeReadinessPaper } from './readiness-paper.ts';
import { presentReadiness } from './readiness-presenter.ts';
import { numberSources, wordLine, type Paper, type PaperTable } from '#app/lib/paper/paper.ts';
import { writeText } from '#app/lib/paper/write-text.ts';
import { buildCard } from '#tests/factories/card.ts';

const models = [
  {
    card: buildCard({
      slug: 'tea-circle',
      name: 'Tea Circle',
      requirements: {
        text: '',
        items: [{ id: 'n4', need: 'Somebody who counts [s1]', theme: 'impact', source: 's2' }],
      },
    }),
  },
  { card: buildCard({ slug: 'sample-model' }) },
];

function write(query: string, evidence: EvidenceById = {}): Paper {
  return writeReadinessPaper({
    page: presentReadiness({ models }, new URLSearchParams(query)),
    evidence,
    origin: 'https://rainbow.example',
    madeOn: '2026-11-22',
    dataVersion: 'abc123',
  });
}

const tablesOf = ({ blocks }: Paper) => blocks.filter((block): block is PaperTable => block.kind === 'table');
const headingsOf = ({ blocks }: Paper) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? block.text : []));
const rowOf = (paper: Paper, number: number) =>
  tablesOf(paper)
    .flatMap(({ rows }) => rows)
    .map((row) => row.map((line) => wordLine(line)))
    .find(([, statement]) => statement?.startsWith(`${number}. `));

describe('the paper', () => {
  it('has every answer, what shows it and who says so', () => {
    const paper = write('q01=usual&q02=unknown&f1=partly', {
      q01: { note: 'A board since May.\nIts minutes are public.', voices: ['leaders', 'people'] },
      q03: { note: '', voices: ['staff'] },
      f1: { note: 'A map online', voices: [] },
    });
    expect(rowOf(paper, 1)?.slice(2)).toEqual([
      'How we work here',
      'A board since May.\nIts minutes are public.\nWho says so: leaders and people who draw on support.',
    ]);
    expect(rowOf(paper, 2)?.slice(2)).toEqual(['Do not know', '']);
    expect(rowOf(paper, 3)?.slice(2)).toEqual(['Not answered', 'Who says so: staff.']);
    expect(tablesOf(paper).map(({ rows }) => rows.length)).toEqual([18, 7]);
    expect(tablesOf(paper).at(-1)?.rows[0]?.slice(2)).toEqual([['In part'], ['A map online']]);
  });

  it('names strengths, gaps with suggestions, and where evidence is missing', () => {
    const paper = write('q01=usual&q04=started&q07=not-yet&q08=unknown');
    expect(headingsOf(paper)).toEqual([
      'The six themes',
      'What there is to build on',
      'Gaps, and what could help',
      'Where there is no evidence yet',
      'What the models ask for there',
    ]);
    const text = writeText(paper);
    // In full once each, in the list that its answer puts it in.
    for (const { item } of questions) expect(text.replace(/\s+/g, ' ').split(item), item).toHaveLength(2);
    for (const { words } of suggestionsFor('q07')) expect(text).toContain(words);
    for (const { words } of suggestionsFor('q01')) expect(text).not.toContain(words);
  });

  it.each([
    ['q07=not-yet&model=tea-circle', ['Tea Circle', 'Somebody who counts']],
    ['q16=not-yet&model=tea-circle', ['Vision: none of them asks for anything here.']],
    ['q07=not-yet', ['Impact: 1 requirement of 1 model: Tea Circle']],
    ['q16=not-yet', ['Vision: no model asks for anything here.']],
  ])('%s: says what models ask for', (query, expected) => {
    const text = writeText(write(query)).replace(/\s+/g, ' ');
    for (const words of expected) expect(text).toContain(words);
  });

  it('cites the card’s source for what a chosen model asks, and none that it does not cite', () => {
    const paper = write('q07=talking&model=tea-circle');
    const cited = [...numberSources(paper).values()].map(({ text }) => text);
    expect(cited).toContain('Sample Network yearly report, Sample Network, 2022');
    expect(cited).not.toContain('A sample study of a sample model, University of Sampleshire, 2021');
    expect(tablesOf(paper).at(-1)?.rows[0]?.[1]).toEqual([
      { text: 'Tea Circle', href: 'https://rainbow.example/models/tea-circle#n4' },
    ]);
  });

  it('holds no number that could be taken for a score', () => {
    const text = writeText(write('q01=usual&q02=usual&q03=not-yet'));
    expect(text).not.toMatch(/\d+ ?%|\d+ (?:of|out of) 18|score of|total/i);
  });

  it('has the address of its answers and never a note in it', () => {
    const paper = write('q02=started&q01=usual&colour=blue&model=tea-circle', {
      q01: { note: 'secret', voices: [] },
    });
    expect(paper).toMatchObject({
      address: 'https://rainbow.example/readiness?q01=usual&q02=started&model=tea-circle',
      madeOn: '2026-11-22',
      dataVersion: 'abc123',
    });
  });

  it('is a blank copy without answers: every statement, room to write, and no result', () => {
    const paper = write('');
    expect(headingsOf(paper)).toEqual(['The six themes', 'Features of an asset-based area']);
    expect(tablesOf(paper).flatMap(({ rows }) => rows)).toHaveLength(25);
    for (const { number, item } of questions)
      expect(
        rowOf(paper, number)
          ?.slice(1)
          .map((cell) => cell.trim()),
      ).toEqual([`${number}. ${item}`, '', '']);
    expect(writeText(paper)).toContain('how we work here or do not know');
  });
});
