// Builds what the page of one finding shows from its model.
import { explainCardLevel, explainFinding, type OutcomeEffect } from './explain-finding.ts';
import { citeFinding } from './cite-finding.ts';
import type { Card, EvidenceItem, Source } from '#app/features/models/card-schema.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { evidenceRuleVersion } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { removeCitations } from '#app/features/models/citations.ts';
import { truncate } from '#app/lib/ignored-parameters.ts';
import { paths } from '#app/lib/paths.ts';

export interface FindingPageProps {
  slug: string;
  name: string;
  approach: Card['approach'];
  item: EvidenceItem;
  source: Source;
  /** By outcome; empty for a finding about running the model. */
  effects: OutcomeEffect[];
  /** How the card's level depends on it; null where it does not. */
  cardLevel: string | null;
  ruleVersion: string;
  revision: CareModel['revision'];
  citation: string;
  /** Ids of the findings before and after it on its card. */
  previous: string | null;
  next: string | null;
  /** How many findings its card has. */
  ofCard: number;
  title: string;
  description: string;
}

/** Longest description of a page that search engines show whole. */
const longestDescription = 160;

/** Everything the page of a finding shows; null where the card has no such finding. @param origin of the site */
export function presentFinding(
  { card, revision }: CareModel,
  id: string,
  origin: string,
): FindingPageProps | null {
  const { items } = card.evidence;
  const position = items.findIndex((candidate) => candidate.id === id);
  const item = items[position];
  const source = item && card.sources[item.source];
  if (!item || !source) return null;
  const words = removeCitations(item.finding).replace(/\s+/g, ' ').replace(/ \./g, '.').trim();
  return {
    slug: card.slug,
    name: card.name,
    approach: card.approach,
    item,
    source,
    effects: explainFinding(card, item),
    cardLevel: explainCardLevel(card, item),
    ruleVersion: evidenceRuleVersion,
    revision,
    citation: citeFinding(card, item, source, revision, origin + paths.finding(card.slug, item.id)),
    previous: items[position - 1]?.id ?? null,
    next: items[position + 1]?.id ?? null,
    ofCard: items.length,
    title: `${card.name}, finding ${item.id}`,
    description: words.length > longestDescription ? `${truncate(words, longestDescription - 1)}…` : words,
  };
}
