import { describe, expect, it } from 'vitest';
import { writePlanPaper } from './plan-paper.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { costLine } from '#app/features/models/cost-words.ts';
import { numberSources, wordLine, type Paper, type PaperTable } from '#app/lib/paper/paper.ts';
import { buildCatalogue, readShippedCards } from '#scripts/measure/load-catalogue.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';

const tea = buildCard({ slug: 'tea', name: 'Tea' });
const bread = buildCard({
  slug: 'bread',
  name: 'Bread',
  evidence: { text: 'Nothing was measured.', items: [] },
  people: ['people-in-recovery'],
  spectrum: { from: 'crisis-and-acute', to: 'crisis-and-acute', why: 'So.' },
  requirements: {
    text: 'Flour.',
    items: [
      { id: 'n1', need: 'Flour for a year [s1]', theme: 'practical', source: 's1' },
      { id: 'n2', need: 'A hall in the middle of town', theme: 'practical', source: 's2', common: 'place' },
    ],
  },
  risks: {
    text: 'Mould.',
    items: [{ id: 'r1', risk: 'Mould spreads', kind: 'other', inferred: true, source: 's1' }],
  },
  costs: [],
});
const cake = buildCard({
  slug: 'cake',
  name: 'Cake',
  requirements: {
    text: 'A hall.',
    items: [{ id: 'n1', need: 'A warm hall', theme: 'quality', source: 's2', common: 'place' }],
  },
  costs: [{ ...tea.costs[0]!, amount: 1000, amountTo: 2000 }],
  evidence: {
    text: 'It did nothing.',
    items: [
      buildEvidenceItem({
        comparison: 'randomised',
        design: 'rct',
        outcomes: [{ outcome: 'wellbeing', direction: 'none', words: 'no change' }],
      }),
    ],
  },
});
const cards = [tea, bread, cake];

function write(had: string[], considered: string[], all: readonly Card[] = cards): Paper {
  const catalogue = buildCatalogue(all);
  const pick = (slugs: string[]) => slugs.map((slug) => catalogue.bySlug.get(slug)!);
  return writePlanPaper(
    { had: pick(had), considered: pick(considered) },
    {
      catalogue,
      ukDay: '2026-03-10',
      origin: 'https://rainbow.example',
    },
  );
}

const parts = (paper: Paper) =>
  paper.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? block.text : []));
const tablesOf = (paper: Paper) =>
  paper.blocks.filter((block): block is PaperTable => block.kind === 'table');
/** The rows of a table as words, its citations left out. */
function rowsOf(paper: Paper, caption: string): string[][] {
  const table = tablesOf(paper).find((each) => each.caption.includes(caption));
  return (table?.rows ?? []).map((row) => row.map((cell) => wordLine(cell)));
}
const textOf = (paper: Paper) =>
  paper.blocks.flatMap((block) => (block.kind === 'paragraph' ? wordLine(block.line) : [])).join('\n');

describe('the paper', () => {
  const paper = write(['tea'], ['bread', 'cake']);

  it('has its parts in order, and blanks for what only its author can write', () => {
    expect(paper.title).toBe('Draft committee paper: Bread and Cake');
    expect(parts(paper)).toEqual([
      'Purpose',
      'What the area has, and what is considered',
      'What the evidence says',
      'Gaps',
      'What must be in place',
      'Risk register: what would kill it',
      'The first year',
      'Costs',
      'What is not known',
      'Recommendation',
      'How this paper was made',
    ]);
    const recommendation = paper.blocks.findIndex(
      (block) => block.kind === 'heading' && block.text === 'Recommendation',
    );
    expect(paper.blocks[recommendation + 1]).toEqual({
      kind: 'paragraph',
      line: [{ strong: '[For the author: recommendation. The directory makes none.]' }],
    });
  });

  it('has every row as long as its head, and every citation among its sources', () => {
    for (const { columns, rows } of tablesOf(paper))
      for (const row of rows) expect(row).toHaveLength(columns.length);
    const numbered = numberSources(paper);
    expect(numbered.get('bread-s1')?.text).toBe(
      'A sample study of a sample model. University of Sampleshire, 2021 (read whole)',
    );
  });

  it('says the level with what for, calls unproven what is, and shows what found nothing', () => {
    const [ofBread, ofCake] = rowsOf(paper, 'The evidence on each');
    expect(ofBread?.[1]).toMatch(/^Unproven\. Level 1 of 5: clear account\. What it does/);
    expect(ofBread?.[2]).toBe('No study that the rule counts.');
    expect(ofCake?.[3]).toContain('No effect found: mental wellbeing.');
    expect(ofCake?.[3]).toContain('Findings of no difference or worse, of any kind of study: 1 of 1 (');
    const [withLevel] = rowsOf(write([], ['tea']), 'The evidence on each');
    expect(withLevel?.[1]).toMatch(
      /^Level 2 of 5: difference seen\. For less loneliness, more connection; mental wellbeing/,
    );
    expect(withLevel?.[2]).toBe('60 people, Sampleshire, 2021; British evidence.');
  });

  it('tells gaps by step and by people, with where to look', () => {
    const steps = rowsOf(paper, 'From prevention to crisis');
    expect(steps.map(([, has, adds]) => [has, adds])).toEqual([
      ['none', 'none'],
      ['Tea', 'Cake'],
      ['Tea', 'Cake'],
      ['none', 'none'],
      ['none', 'Bread'],
    ]);
    expect(steps[4]?.[3]).toBe('Empty unless what is considered comes');
    expect(steps[0]?.[3]).toBe('Empty. The directory has no model for it');
    const people = rowsOf(write(['tea'], []), 'By groups of people');
    const recovery = people.find(([label]) => label === 'People in recovery from drugs or alcohol');
    expect(recovery?.[3]).toBe(
      'Stays empty. 1 model to look at (https://rainbow.example/models?people=people-in-recovery)',
    );
  });

  it('asks once for what two ask for, in the words of each, and leaves what is had out', () => {
    const practical = rowsOf(paper, 'Money, premises, people, registration.');
    const shared = [...practical, ...rowsOf(paper, 'Knowing what people experience')].filter(([, who]) =>
      who?.includes('Cake: A warm hall.'),
    );
    expect(shared).toHaveLength(1);
    expect(shared[0]?.[1]).toBe('Bread: A hall in the middle of town. Cake: A warm hall.');
    expect(shared[0]?.[2]).toBe('☐');
    expect(practical).toContainEqual(['Flour for a year', 'Bread', '☐']);
    expect(JSON.stringify(paper.blocks)).not.toContain('A warm room every week');
  });

  it('registers risks by kind, and says what is our reading and what is not stated', () => {
    expect(rowsOf(paper, 'Risks of the kind: other')).toEqual([
      ['Bread', 'Mould spreads (our reading)', 'Not stated', 'Not stated'],
    ]);
    expect(rowsOf(paper, 'Risks of the kind: funding')).toEqual([
      [
        'Cake',
        'Money for one year only',
        'No word of next year by Christmas',
        'An agreement over several years',
      ],
    ]);
  });

  it('says where no start-up time is published', () => {
    expect(rowsOf(paper, 'What is published of each')).toEqual([
      ['Bread', 'No published start-up time', 'Not stated'],
      ['Cake', 'No published start-up time', 'Not stated'],
    ]);
    // Without the card that lends it, there is no frame.
    expect(rowsOf(paper, 'A frame to start from')).toEqual([]);
  });

  it('adds like with like and says what is not stated', () => {
    const added = write([], ['tea', 'bread', 'cake']);
    expect(textOf(added)).toContain(
      'Tea and Cake together: £22,000 to £26,500 per scheme per year, 2022 prices: (£21,000 to £24,500) + (£1,000 to £2,000).',
    );
    expect(rowsOf(added, 'Spent to keep')).toContainEqual(['Bread', 'Not stated', '–', '–']);
    expect(textOf(paper)).toContain('No two figures of these models can be added by it.');
    expect(textOf(paper)).not.toContain('together:');
    expect(rowsOf(paper, 'Spent to keep')[0]).toEqual([
      'Cake',
      '£1,000 to £2,000 per scheme per year, 2022 prices',
      'A coordinator and a room. Whose figure: Sample Network.',
      'No. No other of these models has a figure of the same kind, unit, currency and price year.',
    ]);
  });

  it('without anything considered ends with the gaps', () => {
    const had = write(['tea'], []);
    expect(had.title).toBe('Draft committee paper: what the area has, and its gaps');
    expect(parts(had)).toEqual([
      'Purpose',
      'What the area has, and what is considered',
      'Gaps',
      'Recommendation',
      'How this paper was made',
    ]);
  });
});

describe('the paper of every shipped model', () => {
  const shipped = readShippedCards('data');
  const catalogue = buildCatalogue(shipped);

  it.each(shipped.map((card) => [card.slug, card] as const))(
    'holds every need, risk and cost of %s, with its source',
    (slug, card) => {
      const paper = writePlanPaper(
        { had: [], considered: [catalogue.bySlug.get(slug)!] },
        { catalogue, ukDay: '2026-03-10', origin: 'https://rainbow.example' },
      );
      expect(() => numberSources(paper)).not.toThrow();
      const rows = tablesOf(paper).flatMap((table) => table.rows);
      const inBox = rows.filter((row) => row.at(-1)?.[0] === '☐');
      expect(inBox).toHaveLength(card.requirements.items.length);
      const register = tablesOf(paper).filter(({ caption }) => caption.startsWith('Risks of the kind'));
      expect(register.flatMap((table) => table.rows)).toHaveLength(card.risks.items.length);
      for (const cost of card.costs) {
        const { amount, year } = costLine(cost);
        const said = rows.filter(([, second]) => wordLine(second ?? []) === `${amount}, ${year}`);
        expect(said.flatMap(([, , third]) => third)).toContainEqual({ cite: `${slug}-${cost.source}` });
      }
    },
  );

  it('borrows the frame of the first year under its owner’s name, with its source', () => {
    const paper = writePlanPaper(
      { had: [], considered: [catalogue.bySlug.get('homeshare')!] },
      { catalogue, ukDay: '2026-03-10', origin: 'https://rainbow.example' },
    );
    const frame = tablesOf(paper).find(({ caption }) => caption.includes('borrowed from Community Circles'));
    expect(frame?.rows.map(([months]) => wordLine(months ?? []))).toEqual(['1 to 4', '4 to 9', '10 to 12']);
    for (const row of frame?.rows ?? []) {
      expect(row[3]).toEqual([
        'Community Circles’ own plan, for care homes and extra care housing',
        { cite: 'community-circles-s2' },
      ]);
    }
  });
});
