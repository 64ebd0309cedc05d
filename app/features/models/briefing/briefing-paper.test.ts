import { describe, expect, it } from 'vitest';
import { writeBriefing } from './briefing-paper.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { writeText } from '#app/lib/paper/write-text.ts';
import { writeDocx } from '#app/lib/paper/write-docx.server.ts';
import { PaperView } from '#app/components/paper-view.tsx';
import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { readDocx } from '#tests/factories/read-docx.ts';
import { publishCards } from '#tests/setup/publish-cards.ts';

const place = { ukDay: '2026-03-10', origin: 'https://r.example', dataVersion: 'abc123' };

function brief(overrides: Partial<Card> = {}) {
  const [model] = publishCards(buildCard(overrides)).models;
  if (model === undefined) throw new Error('Nothing was published.');
  return writeBriefing(model, place);
}
const tell = (overrides: Partial<Card> = {}) => writeText(brief(overrides));

describe('the briefing of a full card', () => {
  const text = tell();

  it.each([
    ['what it is', 'neighbours meet over sample tea'],
    ['for whom', 'For: older people; people who are lonely or cut off.'],
    ['instead of what', 'Instead of: day centre; nothing.'],
    [
      'its cost, dated, of its kind, and whose figure',
      '£21,000 to £24,500 per scheme per year, 2022 prices. A coordinator and a room. Running cost; figure given by Sample Network. [',
    ],
    [
      'its evidence with level, what for and what carries it',
      'Level 2 of 5: difference seen. For less loneliness, more connection; mental wellbeing.',
    ],
    ['what carries it', '(60 people, Sampleshire, 2021; British evidence). ['],
    ['what must be in place', '- A warm room every week ['],
    [
      'what would kill it, with its early sign',
      '- Funding: Money for one year only [1] Early sign: No word of next year by Christmas',
    ],
    ['who to ask, and where', '- Sample Network: Supports schemes, https://sample-network.example/'],
    ['when it was checked and is due', 'Last checked 15 January 2026; due again 15 January 2027.'],
    ['where the whole card is', 'https://r.example/models/sample-model\n'],
  ])('says %s', (_, words) => {
    expect(text).toContain(words);
  });

  it('has the sources that it cites and no others', () => {
    const paper = brief({
      costs: [],
      requirements: { text: 'x', items: [] },
      risks: { text: 'x', items: [] },
    });
    expect(Object.keys(paper.sources)).toEqual(['sample-model-s1']);
  });
});

describe('the briefing of a card that says little', () => {
  const text = tell({
    costs: [],
    organisations: [],
    requirements: { text: 'Not known.', items: [] },
    risks: { text: 'Not known.', items: [] },
    evidence: { text: 'None.', items: [] },
    status: 'unknown',
    statusNote: 'Nothing was found after 2020 [s2].',
    reviewedOn: '2024-01-15',
  });

  it.each([
    'Whether it still runs is not known. Nothing was found after 2020 [1].',
    'Not stated: no cost figure was found.',
    'Level 1 of 5: clear account. What it does and why it should help is clear; no measured change is known.',
    'Hoped for, not yet shown: less loneliness, more connection; mental wellbeing.',
    'What must be in place\n\nNot stated.',
    'What would kill it\n\nNot stated.',
    'overdue for checking since 15 January 2025',
  ])('says so: %s', (words) => {
    expect(text).toContain(words);
  });

  it('has no heading without an answer', () => {
    expect(text).not.toContain('Who to ask');
  });
});

it('says that a saving is claimed, and that what it costs is not known', () => {
  const cost = { ...buildCard().costs[0]!, kind: 'saving' as const, claimedBy: null, priceYear: null };
  const text = tell({ costs: [cost] });
  expect(text).toContain('What it costs to provide is not stated.');
  expect(text).toContain(
    'price year not stated. A coordinator and a room. Saving claimed; whose figure it is, is not stated.',
  );
});

it('puts first what the card puts first, then a figure of each kind, and counts the rest', () => {
  const [cost] = buildCard().costs;
  const make = (id: string, kind: 'saving' | 'running' | 'per-person', amount: number) => ({
    ...cost!,
    id,
    kind,
    amount,
    amountTo: undefined,
  });
  const text = tell({
    costs: [
      make('c1', 'saving', 1),
      ...Array.from({ length: 6 }, (_, index) => make(`c${index + 2}`, 'running', 100 + index)),
      make('c8', 'per-person', 3),
    ],
  });
  const amounts = [...text.matchAll(/^- £(\d+) per/gm)].map(([, amount]) => amount);
  expect(amounts.slice(0, 4)).toEqual(['3', '100', '1', '101']);
  expect(text).toContain(
    `${8 - amounts.length} more figures on the card (https://r.example/models/sample-model)`,
  );
});

it('always says what speaks against it, with the studies that do', () => {
  const test = (id: string, direction: 'positive' | 'negative' | 'none', source: string) =>
    buildEvidenceItem({
      id,
      design: 'rct',
      comparison: 'randomised',
      source,
      outcomes: [{ outcome: 'wellbeing', direction, words: `found ${direction}` }],
    });
  const text = tell({
    evidence: {
      text: 'Two trials [s1][s2].',
      items: [test('e1', 'positive', 's1'), test('e2', 'none', 's2')],
    },
  });
  expect(text).toMatch(/Contested: mental wellbeing\. \[\d\] \[\d\]\n/);
});

it('leaves out whole items, and no half sentences, where a card is long', () => {
  const need = `${'Enough people who stay. '.repeat(12).trim()}`;
  const paper = brief({
    requirements: {
      text: 'x',
      items: Array.from({ length: 10 }, (_, index) => ({
        id: `n${index + 1}`,
        need,
        theme: 'practical' as const,
        source: 's2',
      })),
    },
  });
  const text = writeText(paper);
  const told = text.split(`- ${need} [`).length - 1;
  expect(told).toBeGreaterThan(0);
  expect(told).toBeLessThan(10);
  expect(text).toContain(`And ${10 - told} more needs on the card`);
});

it('holds hostile words in all three writings', async () => {
  const hostile = 'a\u0000 <script>alert(1)</script> & “b” \ud800';
  const paper = brief({
    name: hostile,
    summary: hostile,
    risks: { text: 'x', items: [{ ...buildCard().risks.items[0]!, risk: hostile }] },
  });
  const html = renderToStaticMarkup(createElement(PaperView, { paper }));
  expect(html).not.toContain('<script>');
  expect(writeText(paper)).toContain('a <script>alert(1)</script> & “b”');
  const read = await readDocx(await writeDocx(paper));
  expect(read.headings[0]?.text).toBe('a <script>alert(1)</script> & “b”');
});
