// What must be in place and what would kill it, side by side; and how far each has spread.
import { listParagraphs, type ComparedEntry, type ComparedRow } from './compared-row.ts';
import { citeText } from '#app/features/models/paper-citations.ts';
import type { Card, SpreadFigure } from '#app/features/models/card-schema.ts';
import { sourcedNotes } from '#app/features/models/card-page/citation-index.ts';
import { formatFigure, orderAsSeries } from '#app/features/models/card-page/spread-series.ts';
import { groupNeeds } from '#app/features/models/common-needs.ts';
import { capitalise, countOf, formatDate } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';
import { termIds, termLabel } from '#app/features/vocabulary/vocabulary.ts';

/** A row for each requirement that two or more of the models have, in each one's own words. */
export function listSharedNeedRows(cards: readonly Card[]): ComparedRow[] {
  return groupNeeds(cards.map((card) => ({ card }))).shared.map(({ common, label, askedBy }) => ({
    id: `need-${common}`,
    label,
    form: 'list',
    blank: 'Not among its requirements',
    cells: cards.map(({ slug }) =>
      askedBy
        .filter((need) => need.slug === slug)
        .map(({ need, source }) => ({ line: citeText({ slug }, need, source) })),
    ),
  }));
}

/** The requirements that only one of the models has, a row for each theme. */
export function listOwnNeedRows(cards: readonly Card[]): ComparedRow[] {
  const { own } = groupNeeds(cards.map((card) => ({ card })));
  const needsOf = (slug: string) => own.find((needs) => needs.slug === slug)?.needs ?? [];
  return listByTerm('requirementTheme', (theme) => ({
    id: `own-${theme}`,
    label: termLabel('requirementTheme', theme),
    form: 'list',
    blank: 'Nothing of its own stated',
    cells: cards.map(({ slug }) =>
      needsOf(slug)
        .filter((need) => need.theme === theme)
        .map(({ need, source }) => ({ line: citeText({ slug }, need, source) })),
    ),
  }));
}

/** Regulation, time to start, help to copy it, who is left out. */
export function listNoteRows(cards: readonly Card[]): ComparedRow[] {
  return sourcedNotes.map(({ key, label }) => ({
    id: `note-${key}`,
    label,
    form: 'list',
    blank: 'Not stated',
    cells: cards.map((card) => {
      const note = card[key];
      return note === undefined ? [] : listParagraphs(card.slug, note.text, note.source);
    }),
  }));
}

/** What would kill it, a row for each kind. */
export function listRiskRows(cards: readonly Card[]): ComparedRow[] {
  return listByTerm('riskKind', (kind) => ({
    id: `risk-${kind}`,
    label: termLabel('riskKind', kind),
    form: 'list',
    blank: 'None stated',
    cells: cards.map(({ slug, risks }) =>
      risks.items
        .filter((item) => item.kind === kind)
        .map(({ risk, source, earlySign, whatHelps, inferred }) => ({
          line: [
            ...citeText({ slug }, risk, source),
            ...(earlySign === undefined
              ? []
              : [' ', { strong: 'Early sign:' }, ' ', ...citeText({ slug }, earlySign)]),
            ...(whatHelps === undefined
              ? []
              : [' ', { strong: 'What helps:' }, ' ', ...citeText({ slug }, whatHelps)]),
            ...(inferred
              ? [' This is our reading of the source, which does not say it in so many words.']
              : []),
          ],
        })),
    ),
  }));
}

/** A row for each term under which any model has something. */
function listByTerm<L extends 'requirementTheme' | 'riskKind'>(
  list: L,
  toRow: (term: ReturnType<typeof termIds<L>>[number]) => ComparedRow,
): ComparedRow[] {
  return termIds(list)
    .map(toRow)
    .filter(({ cells }) => cells.some((entries) => entries.length > 0));
}

const mostFigures = 5;
export const figureRule = `The latest figure of each count, at most ${mostFigures} of them for a model, the newest first.`;

/** The stage with its reason, and the latest figures. */
export function listSpreadRows(cards: readonly Card[]): ComparedRow[] {
  return [
    {
      id: 'stage-reason',
      label: 'Stage, and why',
      form: 'list',
      blank: 'Not stated',
      cells: cards.map(({ slug, spread }) => [
        {
          line: [
            { strong: `${termLabel('stage', spread.stage)}.` },
            ' ',
            ...citeText({ slug }, spread.stageReason),
          ],
        },
      ]),
    },
    {
      id: 'figures',
      label: 'Latest figures',
      form: 'list',
      blank: 'No figure was found',
      cells: cards.map(({ slug, spread }) => listLatestFigures(slug, spread.figures)),
    },
  ];
}

function listLatestFigures(slug: string, figures: readonly SpreadFigure[]): ComparedEntry[] {
  // The last of each series is its latest.
  const latest = new Map(
    orderAsSeries(figures)
      .toSorted((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? ''))
      .map((figure) => [JSON.stringify([figure.metric, figure.place, figure.unit]), figure]),
  );
  const newest = [...latest.values()].sort((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? ''));
  const left = figures.length - Math.min(newest.length, mostFigures);
  return [
    ...newest.slice(0, mostFigures).map((figure) => describeFigure(slug, figure)),
    ...(left > 0
      ? [
          {
            line: [
              { text: `${countOf(left, 'more figure')} on its card`, href: `${paths.model(slug)}#spread` },
            ],
          },
        ]
      : []),
  ];
}

function describeFigure(slug: string, figure: SpreadFigure): ComparedEntry {
  const { metric, value, unit, place, asOf, source } = figure;
  return {
    line: [
      { strong: formatFigure(figure) },
      ', ',
      asOf === null ? 'undated in its source' : formatDate(asOf),
      `${place === null ? '' : `, ${place}`}: `,
      ...citeText({ slug }, `${capitalise(metric)}.`, source),
    ],
    figure: { value, valueTo: null, unit, date: asOf, claimedBy: null },
  };
}
