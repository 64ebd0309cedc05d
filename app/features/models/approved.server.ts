// What is approved, as the database has it: every card that ever stood with what its address says now. For writing it back
// into data/ (npm run export-cards); pages read the catalogue.
import { cardSchema, type Card } from './card-schema.ts';
import type { RetiredSlug } from './retired-schema.ts';
import type { Database } from '#db/client.server.ts';
import { careModels, retiredSlugs, revisions } from '#db/schema.ts';

export interface ApprovedModel {
  slug: string;
  /** Of its current revision, which a retired address keeps as well. */
  card: Card;
  digest: string;
  /** Whether its current revision has not been in data/ yet. */
  isEdited: boolean;
  /** Of every revision. */
  digests: ReadonlySet<string>;
}

export interface Approved {
  models: ReadonlyMap<string, ApprovedModel>;
  retired: ReadonlyMap<string, { entry: RetiredSlug; decidedBy: 'import' | 'editor' }>;
}

/** Reads all of it at one moment. @throws ZodError when a card does not fit the schema of this program */
export function readApproved(db: Database): Approved {
  return db.transaction((tx) => {
    const kept = tx.select().from(revisions).all();
    const models = tx
      .select()
      .from(careModels)
      .orderBy(careModels.slug)
      .all()
      .flatMap(({ slug, currentRevision, importedRevision }): ApprovedModel[] => {
        const own = kept.filter((revision) => revision.slug === slug);
        const current = own.find(({ number }) => number === currentRevision);
        if (current === undefined) return [];
        return [
          {
            slug,
            card: cardSchema.parse(JSON.parse(current.card)),
            digest: current.digest,
            isEdited: importedRevision !== currentRevision,
            digests: new Set(own.map(({ digest }) => digest)),
          },
        ];
      });
    const retired = tx.select().from(retiredSlugs).orderBy(retiredSlugs.slug).all();
    return {
      models: new Map(models.map((model) => [model.slug, model])),
      retired: new Map(retired.map((row) => [row.slug, { entry: toEntry(row), decidedBy: row.decidedBy }])),
    };
  });
}

function toEntry({ slug, movedTo, withdrawnOn, reason }: typeof retiredSlugs.$inferSelect): RetiredSlug {
  return movedTo === null
    ? { slug, withdrawnOn: withdrawnOn ?? '', reason: reason ?? '' }
    : { slug, movedTo };
}
