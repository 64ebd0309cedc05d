import lunr from 'lunr';
import { doubleName, pageSize, type Peer } from './peer.ts';

/** Of a shorter word too many others are one letter away. */
const shortestTolerated = 5;

export const peer: Peer = {
  name: 'Lunr',
  setUp:
    'default pipeline (trimmer, stop words, stemmer), name boosted by 2; terms by Index.query, which its guide advises for text that people type: each word as it stands boosted by 100, and within one letter',
  build(documents, weights) {
    const boosts = doubleName(weights);
    const index = lunr(function () {
      this.ref('slug');
      for (const [field, boost] of Object.entries(boosts)) this.field(field, { boost });
      for (const document of documents) this.add(document);
    });
    return {
      find: (q) => {
        // The trimmer is part of the index's pipeline only, not of the search's.
        const terms = lunr
          .tokenizer(q)
          .map((token) => token.update((text) => text.replace(/^\W+|\W+$/g, '')))
          .filter((token) => token.toString() !== '');
        return index
          .query((query) => {
            for (const term of terms) {
              query.term(term, { boost: 100 });
              if (term.toString().length >= shortestTolerated) query.term(term, { editDistance: 1 });
            }
          })
          .slice(0, pageSize)
          .map(({ ref }) => ref);
      },
    };
  },
};
