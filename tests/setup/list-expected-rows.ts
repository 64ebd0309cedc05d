import type { Card } from '#app/features/models/card-schema.ts';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';

type Row = Record<string, unknown>;

/** What every derived table should hold of a card, column by column, by the names that SQL knows. */
export function listExpectedRows(card: Card): Record<string, Row[]> {
  const { slug } = card;
  const steps = termIds('step');
  const toBit = (value: boolean) => (value ? 1 : 0);
  const listTerms = (list: string, ids: readonly string[]) =>
    ids.map((term, position) => ({ slug, list, term, position }));
  return {
    sources: Object.entries(card.sources).map(([source, { title, publisher, year, url, kind, read }]) => ({
      slug,
      source,
      title,
      publisher,
      year,
      url,
      kind,
      read,
    })),
    evidence_items: card.evidence.items.map((item, position) => ({
      slug,
      id: item.id,
      position,
      finding: item.finding,
      design: item.design,
      measured: toBit(item.measured),
      comparison: item.comparison,
      n: item.n === null ? null : `${item.n}`,
      n_of: item.nOf,
      sites: item.sites,
      place: item.place,
      year: item.year,
      independent: `${item.independent}`,
      own_model: toBit(item.ownModel),
      in_uk: toBit(item.inUk),
      caution: item.caution,
      source: item.source,
    })),
    evidence_outcomes: card.evidence.items.flatMap(({ id, outcomes }) =>
      outcomes.map(({ outcome, direction, words }, position) => ({
        slug,
        id,
        outcome,
        position,
        direction,
        words,
      })),
    ),
    evidence_topics: card.evidence.items.flatMap(({ id, topics }) =>
      topics.map((topic, position) => ({ slug, id, topic, position })),
    ),
    costs: card.costs.map((cost, position) => ({
      slug,
      id: cost.id,
      position,
      what: cost.what,
      kind: cost.kind,
      amount: cost.amount,
      amount_to: cost.amountTo ?? null,
      currency: cost.currency,
      per: cost.per,
      price_year: cost.priceYear,
      claimed_by: cost.claimedBy,
      source: cost.source,
    })),
    spread_figures: card.spread.figures.map(({ id, metric, value, unit, place, asOf, source }, position) => ({
      slug,
      id,
      position,
      metric,
      value,
      unit,
      place,
      as_of: asOf,
      source,
    })),
    requirements: card.requirements.items.map(({ id, need, theme, source }, position) => ({
      slug,
      id,
      position,
      need,
      theme,
      source,
    })),
    risks: card.risks.items.map(({ id, risk, kind, earlySign, whatHelps, inferred, source }, position) => ({
      slug,
      id,
      position,
      risk,
      kind,
      early_sign: earlySign ?? null,
      what_helps: whatHelps ?? null,
      inferred: toBit(inferred),
      source,
    })),
    terms: [
      ...listTerms('approach', [card.approach, ...card.furtherApproaches]),
      ...listTerms(
        'step',
        steps.filter(
          (_step, index) =>
            index >= steps.indexOf(card.spectrum.from) && index <= steps.indexOf(card.spectrum.to),
        ),
      ),
      ...listTerms('people', card.people),
      ...listTerms('setting', card.settings),
      ...listTerms('outcome', card.impact.outcomes),
      ...listTerms('insteadOf', card.insteadOf),
      ...listTerms('stage', [card.spread.stage]),
      ...listTerms('status', [card.status]),
    ],
    related_models: card.related.map(({ model, why }, position) => ({ slug, model, position, why })),
  };
}
