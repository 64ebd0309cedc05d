import { z } from 'zod';
import { cardSchema } from '#app/features/models/card-schema.ts';

/** The JSON Schema that editors use while a card is being written, as the text of data/card.schema.json. */
export function renderCardJsonSchema(): string {
  const schema = z.toJSONSchema(cardSchema, { target: 'draft-7', io: 'input' });
  return `${JSON.stringify({ ...schema, title: 'A card of the Community Rainbow directory' }, null, 2)}\n`;
}
