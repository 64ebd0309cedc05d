// A complete card that passes the schema and every rule of the content check, for tests to start from.
// Nothing in it is real: a test that needs a certain finding, cost or term says so in its overrides.
import { stringify } from 'yaml';
import { cardSchema, type Card, type EvidenceItem } from '#app/features/models/card-schema.ts';

/**
 * A valid sample card. Overrides replace whole top-level keys, so that what a test depends on stands in the test.
 *
 * @returns a fresh object each time: a test may change it in place
 */
export function buildCard(overrides: Partial<Card> = {}): Card {
  return { ...cardSchema.parse(sampleCard), ...overrides };
}

/** A valid evidence item: two outcomes, its own model, own past, sixty people. */
export function buildEvidenceItem(overrides: Partial<EvidenceItem> = {}): EvidenceItem {
  return { ...structuredClone(sampleEvidenceItem), ...overrides };
}

/** The card as the text of a data file, keys in the card's own order. */
export function cardToYaml(card: Card): string {
  return stringify(card, { lineWidth: 100, aliasDuplicateObjects: false });
}

const sampleEvidenceItem: EvidenceItem = {
  id: 'e1',
  finding: 'Of 60 people asked before and after a sample year, 41 felt better and 38 felt less lonely.',
  design: 'before-after',
  measured: true,
  comparison: 'own-past',
  n: 60,
  nOf: 'people',
  sites: 2,
  place: 'Sampleshire',
  year: 2021,
  independent: true,
  ownModel: true,
  inUk: true,
  caution: null,
  outcomes: [
    { outcome: 'wellbeing', direction: 'positive', words: 'felt better' },
    { outcome: 'loneliness', direction: 'positive', words: 'felt less lonely' },
  ],
  topics: [],
  source: 's1',
};

const sampleCard: Card = {
  slug: 'sample-model',
  name: 'Sample Model',
  shortName: 'Sample',
  otherNames: ['Example Model'],
  summary: 'A made-up model: neighbours meet over sample tea and help one another through the week.',
  plainSummary: 'Neighbours meet and drink tea. They help each other. It is only an example.',
  status: 'active',
  reviewedOn: '2026-01-15',
  organisations: [
    { name: 'Sample Network', role: 'Supports schemes', url: 'https://sample-network.example/' },
  ],
  problem: { text: 'Many people in the sample town spend their days alone.' },
  solution: {
    text: 'A coordinator brings neighbours together.\n\nEach group chooses what to do, and who does it.',
  },
  evidence: {
    text: 'In a study of 60 people, 41 felt better after a year [s1].',
    items: [
      sampleEvidenceItem,
      {
        id: 'e2',
        finding: 'Coordinators said that finding a warm room was the hardest part.',
        design: 'qualitative',
        measured: false,
        comparison: 'none',
        n: 7,
        nOf: 'people',
        sites: 2,
        place: 'Sampleshire',
        year: 2022,
        independent: false,
        ownModel: true,
        inUk: true,
        caution: null,
        outcomes: [],
        topics: ['implementation'],
        source: 's2',
      },
    ],
  },
  impact: {
    text: 'People should feel less alone and better in themselves.',
    outcomes: ['wellbeing', 'loneliness'],
  },
  spread: {
    text: 'It ran in 2 towns in 2022 [s2].',
    stage: 'several-places',
    stageReason: 'Two sample towns run it [s2].',
    figures: [
      {
        id: 'f1',
        metric: 'Schemes',
        value: 2,
        unit: 'schemes',
        place: 'England',
        asOf: '2022',
        source: 's2',
      },
    ],
  },
  requirements: {
    text: 'A warm room and a patient coordinator.',
    items: [{ id: 'n1', need: 'A warm room every week', theme: 'practical', source: 's2' }],
  },
  risks: {
    text: 'It dies when the tea runs out.',
    items: [
      {
        id: 'r1',
        risk: 'Money for one year only',
        kind: 'funding',
        earlySign: 'No word of next year by Christmas',
        whatHelps: 'An agreement over several years',
        inferred: false,
        source: 's2',
      },
    ],
  },
  costs: [
    {
      id: 'c1',
      what: 'A coordinator and a room',
      kind: 'running',
      amount: 21000,
      amountTo: 24500,
      currency: 'GBP',
      per: 'scheme per year',
      priceYear: 2022,
      claimedBy: 'Sample Network',
      source: 's2',
    },
  ],
  copySupport: { text: 'A sample manual can be had from the network.', source: 's2' },
  approach: 'community-building',
  furtherApproaches: ['circles-and-peers'],
  people: ['older-people', 'people-who-are-isolated'],
  settings: ['neighbourhood'],
  insteadOf: ['day-centre', 'nothing'],
  spectrum: { from: 'early-help', to: 'long-term-support', why: 'Most come before a service is due.' },
  related: [],
  stories: [{ text: 'Sam came for the tea and stayed for the singing.', source: 's2' }],
  links: [{ title: 'Sample Network', url: 'https://sample-network.example/', kind: 'website' }],
  sources: {
    s1: {
      title: 'A sample study of a sample model',
      publisher: 'University of Sampleshire',
      year: 2021,
      url: 'https://study.example/report',
      kind: 'evaluation',
      read: 'whole',
    },
    s2: {
      title: 'Sample Network yearly report',
      publisher: 'Sample Network',
      year: 2022,
      url: null,
      kind: 'briefing',
      read: 'part',
    },
  },
  gaps: ['No study of carers was found.'],
};
