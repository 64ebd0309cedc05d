// The catalogue that the bench searches: cards published through a database in memory, as the server publishes them.
import { loadCatalogue, type Catalogue } from '#app/features/models/catalogue.server.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { readContent } from '#scripts/read-content.ts';

/**
 * The cards of a data folder.
 *
 * @param folder such as `data`
 * @throws Error when any cannot be served: figures over some of the cards would not be those of the catalogue
 */
export function readShippedCards(folder: string): Card[] {
  const { cards, cardFileCount } = readContent(folder);
  if (cardFileCount === 0 || cards.length < cardFileCount) {
    throw new Error(
      `Of ${cardFileCount} cards in ${folder}, ${cards.length} can be served: mend what \`npm run content\` tells, then measure again.`,
    );
  }
  return cards.map(({ card }) => card);
}

/** What the server would publish of these cards. @throws Error when the importer refuses one */
export function buildCatalogue(cards: readonly Card[]): Catalogue {
  const db = openDatabase(':memory:');
  try {
    const { refused } = importCards(db, { cards, retired: [], now: new Date('2026-01-01T00:00:00.000Z') });
    const [first] = refused;
    if (first) throw new Error(`The importer refused ${first.slug}: ${first.reason}`);
    return loadCatalogue(db);
  } finally {
    db.$client.close();
  }
}
