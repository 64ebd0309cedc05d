// What a comparison says, in which order: the one definition from which its page, spreadsheet and Word document are made. Which models
// stand in it is read-comparison.ts's affair.
import { listCostRows } from './cost-rows.ts';
import { listParagraphs, type ComparedRow, type ComparedSection } from './compared-row.ts';
import {
  figureRule,
  listNoteRows,
  listOwnNeedRows,
  listRiskRows,
  listSharedNeedRows,
  listSpreadRows,
} from './condition-rows.ts';
import { findingRule, listFindingRows, listOutcomeRows, outcomeRule } from './evidence-rows.ts';
import { listPlaceRows } from './place-rows.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { headings, type HeadingKey } from '#app/features/models/headings.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';

/**
 * Everything that is compared: a glance, the seven headings of a card, costs and savings in their place after Impact.
 *
 * @param models in the order in which they stand
 * @param ukDay today in the United Kingdom, `2026-11-22`, by which a check is overdue
 */
export function listComparedSections(models: readonly CareModel[], ukDay: string): ComparedSection[] {
  const cards = models.map(({ card }) => card);
  const section = (id: HeadingKey, groups: ComparedSection['groups'] = []): ComparedSection => ({
    id,
    heading: headings.find(({ key }) => key === id)?.label ?? '',
    groups: addText(groups, textRow(cards, id)),
  });
  return [
    { id: 'glance', heading: 'At a glance', groups: [{ heading: null, rows: listPlaceRows(models, ukDay) }] },
    section('problem'),
    section('solution', [{ heading: null, rows: [whyThereRow(cards)] }]),
    section('evidence', [
      { heading: 'Outcome by outcome', note: outcomeRule, rows: listOutcomeRows(models) },
      { heading: 'The findings behind it', note: findingRule, rows: listFindingRows(models) },
    ]),
    section('impact', [{ heading: null, rows: [expectedRow(cards)] }]),
    {
      id: 'costs',
      heading: 'Costs',
      note: 'In the money of their year: nothing is adjusted for inflation, converted or added up. Only sums of one kind, unit and currency stand in one row; even these may count different things, as the words beside them say.',
      groups: [
        {
          heading: null,
          rows: (['per-person', 'running', 'start-up'] as const).flatMap((kind) => listCostRows(cards, kind)),
        },
      ],
    },
    {
      id: 'savings',
      heading: 'Savings claimed',
      note: 'Said to be saved, and by whom. A saving is not a cost of providing it, and is never set off against one here.',
      groups: [{ heading: null, rows: listCostRows(cards, 'saving') }],
    },
    section('spread', [{ heading: null, note: figureRule, rows: listSpreadRows(cards) }]),
    section(
      'requirements',
      [
        {
          heading: 'Asked for by two or more of them',
          note: 'In each one’s own words.',
          rows: listSharedNeedRows(cards),
        },
        { heading: 'Each one’s own', rows: listOwnNeedRows(cards) },
        { heading: 'Before it starts', rows: listNoteRows(cards) },
      ].filter(({ rows }) => rows.length > 0),
    ),
    section('risks', [{ heading: null, rows: listRiskRows(cards) }]),
  ];
}

/** What cards say in so many words comes last, after what can be taken in at a glance. */
function addText(groups: ComparedSection['groups'], text: ComparedRow): ComparedSection['groups'] {
  const [last] = groups.slice(-1);
  if (last === undefined) return [{ heading: null, rows: [text] }];
  return last.heading === null
    ? [...groups.slice(0, -1), { ...last, rows: [...last.rows, text] }]
    : [...groups, { heading: 'In so many words', rows: [text] }];
}

function textRow(cards: readonly Card[], heading: HeadingKey): ComparedRow {
  return {
    id: `text-${heading}`,
    label: 'The card’s text',
    form: 'prose',
    blank: 'Not stated',
    cells: cards.map((card) => listParagraphs(card.slug, card[heading].text)),
  };
}

function whyThereRow(cards: readonly Card[]): ComparedRow {
  return {
    id: 'spectrum-why',
    label: 'Why it stands where it does from prevention to crisis',
    form: 'list',
    blank: 'Not stated',
    cells: cards.map(({ slug, spectrum }) => listParagraphs(slug, spectrum.why)),
  };
}

function expectedRow(cards: readonly Card[]): ComparedRow {
  return {
    id: 'expected',
    label: 'What it expects to bring about',
    form: 'terms',
    blank: 'Not stated',
    cells: cards.map(({ impact }) =>
      impact.outcomes.map((outcome) => ({ line: [termLabel('outcome', outcome)] })),
    ),
  };
}
