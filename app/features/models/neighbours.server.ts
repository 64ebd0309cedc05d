// Relations hold on both sides (content-rules/catalogue-rules.ts), and an editor publishes one card at a time: so publishing
// one mends the cards that it names, or no longer names, in the same transaction.
import type { Card } from './card-schema.ts';
import { citationPattern } from './citations.ts';
import { addRevision, findStandingCard } from './publish.server.ts';
import type { Queryable } from '#db/client.server.ts';

/**
 * Gives the way back to every card that is newly named as related, with the same reason but for what it cites, and takes it from those no longer
 * named. Cards that are not published now are passed over.
 *
 * @param of.before null for a card that was not there; @param of.after null for one that is no longer
 * @returns the slugs of the cards that got a revision by it
 */
export function mirrorRelations(
  tx: Queryable,
  { before, after, now }: { before: Card | null; after: Card | null; now: Date },
): string[] {
  const own = (after ?? before)?.slug ?? '';
  const named = after?.related ?? [];
  const dropped = (before?.related ?? []).filter(
    ({ model }) => !named.some((other) => other.model === model),
  );
  const mended: string[] = [];
  const mend = (slug: string, change: (related: Card['related']) => Card['related'], note: string) => {
    const standing = slug === own ? undefined : findStandingCard(tx, slug);
    if (standing === undefined) return;
    const related = change(standing.card.related);
    if (related.length === standing.card.related.length) return;
    addRevision(tx, { card: { ...standing.card, related }, authorKind: 'editor', note, now });
    mended.push(slug);
  };
  for (const { model, why } of named) {
    mend(
      model,
      (related) =>
        related.some((back) => back.model === own)
          ? related
          : [...related, { model: own, why: leaveOutCitations(why) }],
      `Names ${own} as related, which names it`,
    );
  }
  for (const { model } of dropped) {
    mend(
      model,
      (related) => related.filter((back) => back.model !== own),
      `No longer names ${own} as related`,
    );
  }
  return mended;
}

/** On another card, `[s1]` is another publication. */
function leaveOutCitations(why: string): string {
  const words = why
    .replace(citationPattern, '')
    .replace(/ +/g, ' ')
    .replace(/ (?=[.,;:)])/g, '')
    .trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : 'Its card says how they are related.';
}

/** Lets the cards that name a renamed one as related name it by its new slug. @returns their slugs */
export function renameRelations(
  tx: Queryable,
  { from, to, neighbours, now }: { from: string; to: string; neighbours: readonly string[]; now: Date },
): string[] {
  return neighbours.filter((slug) => {
    const standing = findStandingCard(tx, slug);
    if (!standing?.card.related.some(({ model }) => model === from)) return false;
    const related = standing.card.related.map((other) =>
      other.model === from ? { ...other, model: to } : other,
    );
    addRevision(tx, {
      card: { ...standing.card, related },
      authorKind: 'editor',
      note: `Names ${to} by its new address`,
      now,
    });
    return true;
  });
}
