// Every revision of one card with what it replaced, a page at a time: for /models/:slug/history.
import { eq, isNotNull } from 'drizzle-orm';
import type { Card } from './card-schema.ts';
import type { Catalogue } from './catalogue.server.ts';
import { findReplaced, listLineage, type LineageEntry } from './lineage.server.ts';
import type { Database, Queryable } from '#db/client.server.ts';
import { revisions } from '#db/schema.ts';

export interface CardRevision {
  /** The address it stood at: the card's own, or a former one. */
  slug: string;
  /** From 1 under each address. */
  number: number;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** `import`: with the files of the repository. */
  authorKind: 'import' | 'editor';
  /** What was wrong and is right now, in the editor's words; null where nothing published was wrong. */
  correction: string | null;
  card: Card;
  /** The card that it replaced; null for the first of all. */
  before: Card | null;
}

/** A correction note, and where it is told. */
export interface PublishedCorrection {
  slug: string;
  number: number;
  /** ISO 8601, UTC. */
  createdAt: string;
  words: string;
}

export interface CardHistory {
  /** Of all pages. */
  total: number;
  page: number;
  pages: number;
  /** Of this page, latest first. */
  revisions: CardRevision[];
  /** Of all pages, latest first, each with the page that has its revision. */
  corrections: (PublishedCorrection & { page: number })[];
}

const revisionsPerPage = 20;

/**
 * A page of a card's history up to a catalogue.
 *
 * @param page from 1; the last there is where it is beyond it
 */
export function readCardHistory(db: Database, catalogue: Catalogue, slug: string, page: number): CardHistory {
  return db.transaction((tx) => {
    const lineage = listLineage(tx, catalogue, slug);
    const latestFirst = [...lineage].reverse();
    const pages = Math.max(1, Math.ceil(lineage.length / revisionsPerPage));
    const shown = Math.min(page, pages);
    const cards = new Map<number, Card>();
    const readCard = ({ id }: LineageEntry): Card => {
      const card = cards.get(id) ?? (JSON.parse(readRow(tx, id).card) as Card);
      cards.set(id, card);
      return card;
    };
    const pageOf = (correction: PublishedCorrection) => {
      const place = latestFirst.findIndex(
        (entry) => entry.slug === correction.slug && entry.number === correction.number,
      );
      return Math.floor(place / revisionsPerPage) + 1;
    };
    return {
      total: lineage.length,
      page: shown,
      pages,
      revisions: latestFirst.slice((shown - 1) * revisionsPerPage, shown * revisionsPerPage).map((entry) => {
        const { slug: at, number, createdAt, authorKind, correction } = readRow(tx, entry.id);
        const replaced = findReplaced(lineage, entry, readCard);
        const before = replaced === undefined ? null : readCard(replaced);
        return { slug: at, number, createdAt, authorKind, correction, card: readCard(entry), before };
      }),
      corrections: (listCorrections(tx, catalogue).get(slug) ?? []).map((correction) => ({
        ...correction,
        page: pageOf(correction),
      })),
    };
  });
}

function readRow(tx: Queryable, id: number): typeof revisions.$inferSelect {
  const row = tx.select().from(revisions).where(eq(revisions.id, id)).get();
  if (row === undefined) throw new Error(`Revision with the id ${id} is missing from the database.`);
  return row;
}

/** The correction notes of every published card up to a catalogue, by its address now, latest first. */
export function listCorrections(
  db: Queryable,
  catalogue: Catalogue,
): ReadonlyMap<string, readonly PublishedCorrection[]> {
  const bySlug = new Map<string, PublishedCorrection[]>();
  const rows = db.select().from(revisions).where(isNotNull(revisions.correction)).orderBy(revisions.id).all();
  for (const { slug, number, createdAt, correction } of rows) {
    const retired = catalogue.retired.get(slug);
    const now = retired !== undefined && 'movedTo' in retired ? retired.movedTo : slug;
    const model = catalogue.bySlug.get(now);
    if (model === undefined || (now === slug && number > model.revision.number)) continue;
    const entry = { slug, number, createdAt, words: correction ?? '' };
    bySlug.set(now, [entry, ...(bySlug.get(now) ?? [])]);
  }
  return bySlug;
}
