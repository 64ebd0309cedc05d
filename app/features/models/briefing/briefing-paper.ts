// The briefing of one model: a page to paste into a paper, with what a committee asks first and where each answer comes from. What is said
// is the card's, in its words; briefing-room.ts says how much of it there is room for. Its page, its Word document and its text are set
// from this by the routes of /models/:slug/briefing.
import { fitToPage, type BriefingRoom } from './briefing-room.ts';
import type { Card, Cost } from '#app/features/models/card-schema.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { splitSentences } from '#app/features/models/content-rules/sentences.ts';
import { costLine, pickLeadingCost } from '#app/features/models/cost-words.ts';
import { listEvidenceBlocks } from './briefing-evidence.ts';
import { citeSource, citeText, listPaperSources } from '#app/features/models/paper-citations.ts';
import { dueOn, isOverdue } from '#app/features/models/review.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';
import { countOf, formatDate, formatNumber, lowerFirst } from '#app/lib/format.ts';
import { siteName } from '#app/lib/page-meta.ts';
import { numberSources, type Line, type Paper, type PaperBlock, type Span } from '#app/lib/paper/paper.ts';
import { paths } from '#app/lib/paths.ts';

interface BriefingPlace {
  /** Today in the United Kingdom, `2026-11-22`. */
  ukDay: string;
  /** The site's public address, without a slash at its end. */
  origin: string;
  dataVersion: string;
}

/** The briefing of a model: one page, with only the sources that it cites. */
export function writeBriefing(model: CareModel, place: BriefingPlace): Paper {
  const paper = fitToPage((room) => writeWithin(room, model, place));
  const cited = numberSources(paper);
  return {
    ...paper,
    sources: Object.fromEntries(Object.entries(paper.sources).filter(([key]) => cited.has(key))),
  };
}

function writeWithin(
  room: BriefingRoom,
  { card, evidence }: CareModel,
  { ukDay, origin, dataVersion }: BriefingPlace,
): Paper {
  const cardAddress = origin + paths.model(card.slug);
  return {
    title: card.name,
    kicker: `A briefing on one page from ${siteName}, the independent directory of community models`,
    setting: 'one page',
    madeOn: ukDay,
    address: origin + paths.briefing(card.slug),
    dataVersion,
    sources: listPaperSources([card]),
    blocks: [
      head('What it is'),
      ...describeModel(card, room.sentences),
      head('For whom, and instead of what'),
      { kind: 'list', items: describePlace(card, room.leftOut) },
      head('What it costs'),
      ...describeCosts(card, room.costs, cardAddress),
      head('What the evidence says'),
      ...listEvidenceBlocks(card, evidence, room.opposing),
      head('What must be in place'),
      ...describeNeeds(card, room.needs, cardAddress),
      head('What would kill it'),
      ...describeRisks(card, room, cardAddress),
      ...describeOrganisations(card, room.organisations, cardAddress),
      describeChecking(card, ukDay, cardAddress),
    ],
  };
}

const head = (text: string): PaperBlock => ({ kind: 'heading', level: 2, text });
const paragraph = (line: Line): PaperBlock => ({ kind: 'paragraph', line });

function describeModel(card: Card, sentenceCount: number): PaperBlock[] {
  const sentences = splitSentences(card.solution.text).slice(0, sentenceCount);
  return [
    ...describeStatus(card),
    paragraph([card.summary, ...sentences.flatMap((sentence): Line => [' ', ...citeText(card, sentence)])]),
  ];
}

/** Said only where it does not plainly run, and then first. */
function describeStatus(card: Card): PaperBlock[] {
  if (card.status === 'active' || card.status === 'growing') return [];
  const status = statusWords[card.status];
  return [
    paragraph([{ strong: status }, ...(card.statusNote ? [' ', ...citeText(card, card.statusNote)] : [])]),
  ];
}

const statusWords = {
  paused: 'Paused: it has stopped for now.',
  closed: 'Closed: it no longer runs.',
  unknown: 'Whether it still runs is not known.',
} as const;

function describePlace(card: Card, hasLeftOut: boolean): Line[] {
  const people = card.people.map((id) => lowerFirst(termLabel('people', id)));
  const insteadOf = card.insteadOf.map((id) => lowerFirst(termLabel('insteadOf', id)));
  const { whoIsLeftOut } = card;
  return [
    [{ strong: 'For:' }, ` ${people.join('; ')}.`],
    [{ strong: 'Instead of:' }, ` ${insteadOf.join('; ')}.`],
    ...(hasLeftOut && whoIsLeftOut !== undefined
      ? [[{ strong: 'Left out:' }, ' ', ...citeText(card, whoIsLeftOut.text, whoIsLeftOut.source)]]
      : []),
  ];
}

function describeCosts(card: Card, count: number, cardAddress: string): PaperBlock[] {
  const costs = orderCosts(card.costs);
  if (costs.length === 0) return [paragraph(['Not stated: no cost figure was found.'])];
  const isProvidingKnown = costs.some(({ kind }) => kind !== 'saving');
  return [
    ...(isProvidingKnown ? [] : [paragraph(['What it costs to provide is not stated.'])]),
    {
      kind: 'list',
      items: [
        ...costs.slice(0, count).map((cost) => describeCost(card, cost)),
        ...tellRest(costs.length - count, 'figure', cardAddress),
      ],
    },
  ];
}

/** `£26,000 per person per year, 2013 prices. What it buys. Saving claimed; figure given by Social Finance.` */
function describeCost(card: Card, cost: Cost): Line {
  const { amount, year } = costLine(cost);
  const claimedBy =
    cost.claimedBy === null ? 'whose figure it is, is not stated' : `figure given by ${cost.claimedBy}`;
  return [
    { strong: amount },
    `, ${year}. ${cost.what}. ${costKindWords[cost.kind]}; ${claimedBy}.`,
    citeSource(card, cost.source),
  ];
}

const costKindWords: Record<Cost['kind'], string> = {
  'start-up': 'Start-up cost',
  running: 'Running cost',
  'per-person': 'Cost per person',
  saving: 'Saving claimed',
};

/** What stands first on the card; then one of each further kind, savings last; then the others as on the card. */
function orderCosts(costs: readonly Cost[]): readonly Cost[] {
  const leading = pickLeadingCost(costs);
  const kinds = (['per-person', 'running', 'start-up', 'saving'] as const)
    .filter((kind) => kind !== leading?.kind)
    .flatMap((kind) => costs.find((cost) => cost.kind === kind) ?? []);
  return [...new Set([...(leading ? [leading] : []), ...kinds, ...costs])];
}

function describeNeeds(card: Card, count: number, cardAddress: string): PaperBlock[] {
  const { items } = card.requirements;
  if (items.length === 0) return [paragraph(['Not stated.'])];
  return [
    {
      kind: 'list',
      items: [
        ...items.slice(0, count).map(({ need, source }) => citeText(card, need, source)),
        ...tellRest(items.length - count, 'need', cardAddress),
      ],
    },
  ];
}

function describeRisks(
  card: Card,
  { risks: count, earlySigns }: BriefingRoom,
  cardAddress: string,
): PaperBlock[] {
  const { items } = card.risks;
  if (items.length === 0) return [paragraph(['Not stated.'])];
  const describe = ({ risk, kind, earlySign, inferred, source }: (typeof items)[number]): Line => [
    { strong: `${termLabel('riskKind', kind)}:` },
    ' ',
    ...citeText(card, risk, source),
    ...(inferred ? [' (Our reading; the source does not say so.)'] : []),
    ...(earlySigns && earlySign !== undefined ? [' Early sign: ', ...citeText(card, earlySign)] : []),
  ];
  return [
    {
      kind: 'list',
      items: [...items.slice(0, count).map(describe), ...tellRest(items.length - count, 'risk', cardAddress)],
    },
  ];
}

function describeOrganisations(card: Card, count: number, cardAddress: string): PaperBlock[] {
  const { organisations } = card;
  if (organisations.length === 0) return [];
  return [
    head('Who to ask'),
    {
      kind: 'list',
      items: [
        ...organisations
          .slice(0, count)
          .map(({ name, role, url }): Line => [
            { strong: name },
            `: ${role}`,
            ...(url === null ? [] : ([', ', { text: url, href: url }] satisfies Span[])),
          ]),
        ...tellRest(organisations.length - count, 'organisation', cardAddress),
      ],
    },
  ];
}

/** `And 4 more needs on the card`, or nothing. */
function tellRest(count: number, what: string, cardAddress: string): Line[] {
  if (count <= 0) return [];
  return [
    [
      'And ',
      { text: `${formatNumber(count)} more ${what}${count === 1 ? '' : 's'} on the card`, href: cardAddress },
    ],
  ];
}

function describeChecking(card: Card, ukDay: string, cardAddress: string): PaperBlock {
  const due = dueOn(card.reviewedOn);
  const dueWords = isOverdue(card.reviewedOn, ukDay)
    ? `overdue for checking since ${formatDate(due)}`
    : `due again ${formatDate(due)}`;
  return {
    kind: 'paragraph',
    isNote: true,
    line: [
      `Last checked ${formatDate(card.reviewedOn)}; ${dueWords}. The whole card, with `,
      `${countOf(card.evidence.items.length, 'finding')} and ${countOf(Object.keys(card.sources).length, 'source')}: `,
      { text: cardAddress, href: cardAddress },
      ...(card.reply === undefined
        ? []
        : [`. ${card.reply.organisation} answers it there in its own words.`]),
    ],
  };
}
