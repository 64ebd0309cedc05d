// What can be asked of the feed, for the description of the API.
import { fileHeaders, type ApiOperation } from '#app/lib/api-operation.ts';
import { paths } from '#app/lib/paths.ts';

export const feedOperations: readonly ApiOperation[] = [
  {
    path: paths.feed(),
    id: 'followDirectory',
    summary: 'A feed of what is new, for feed readers',
    description: 'The latest hundred entries: new, changed, corrected and withdrawn cards, and releases.',
    parameters: [],
    answer: {
      name: 'Feed',
      meaning: 'An entry for each, the latest first. An id stands for ever.',
      contentType: 'application/atom+xml',
      schema: null,
      headers: fileHeaders,
    },
    examples: [{ asks: 'what is new', address: paths.feed() }],
  },
];
