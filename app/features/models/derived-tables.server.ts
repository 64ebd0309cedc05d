// Fills the tables that searching, facets and export read from one card. Called by commands.server.ts inside the
// transaction that makes a revision current, so that tables and document never disagree.
import { eq } from 'drizzle-orm';
import type { Card } from './card-schema.ts';
import { stepsBetween } from '#app/features/vocabulary/vocabulary.ts';
import type { Queryable } from '#db/client.server.ts';
import {
  costs,
  derivedTables,
  evidenceItems,
  evidenceOutcomes,
  evidenceTopics,
  relatedModels,
  requirements,
  risks,
  sources,
  spreadFigures,
  terms,
} from '#db/schema.ts';

/** Raise it whenever `rebuildDerivedTables` writes something else from the same card: all cards are then rebuilt. */
export const derivationVersion = 1;

/** Replaces every derived row of the card's model. */
export function rebuildDerivedTables(db: Queryable, card: Card): void {
  const { slug } = card;
  for (const table of [...derivedTables].reverse()) db.delete(table).where(eq(table.slug, slug)).run();

  const insertAll = <Row extends object>(table: (typeof derivedTables)[number], rows: Row[]) => {
    // Row by row, because one statement for all would meet SQLite's limit on variables with a long card.
    for (const row of rows) {
      db.insert(table)
        .values({ slug, ...row } as never)
        .run();
    }
  };
  const inOrder = <Item extends object>(items: Item[]) =>
    items.map((item, position) => ({ ...item, position }));

  insertAll(
    sources,
    Object.entries(card.sources).map(([source, fields]) => ({ source, ...fields })),
  );
  insertAll(
    evidenceItems,
    inOrder(card.evidence.items).map((item) => ({
      ...item,
      n: item.n === null ? null : String(item.n),
      independent: String(item.independent),
    })),
  );
  for (const { id, outcomes, topics } of card.evidence.items) {
    insertAll(
      evidenceOutcomes,
      inOrder(outcomes).map((finding) => ({ id, ...finding })),
    );
    insertAll(
      evidenceTopics,
      topics.map((topic, position) => ({ id, topic, position })),
    );
  }
  insertAll(costs, inOrder(card.costs));
  insertAll(spreadFigures, inOrder(card.spread.figures));
  insertAll(requirements, inOrder(card.requirements.items));
  insertAll(risks, inOrder(card.risks.items));
  insertAll(terms, listTerms(card));
  insertAll(relatedModels, inOrder(card.related));
}

/** The controlled terms of a card as rows; `approach` holds the first approach and then the further ones. */
function listTerms(card: Card): { list: string; term: string; position: number }[] {
  const byList = {
    approach: [card.approach, ...card.furtherApproaches],
    step: stepsBetween(card.spectrum.from, card.spectrum.to),
    people: card.people,
    setting: card.settings,
    outcome: card.impact.outcomes,
    insteadOf: card.insteadOf,
    stage: [card.spread.stage],
    status: [card.status],
  };
  return Object.entries(byList).flatMap(([list, ids]) =>
    ids.map((term, position) => ({ list, term, position })),
  );
}
