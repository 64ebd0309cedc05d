// A provider's reply on the card of their model. Apart from card-schema.ts, so that the form can say how long it may be
// without the schema.

/** Of the text of a reply, in characters. */
export const longestReply = 2_000;
