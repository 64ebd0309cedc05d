import { create, insert, search } from '@orama/orama';
import { stopwords } from '@orama/stopwords/english';
import { doubleName, pageSize, type Peer } from './peer.ts';

export const peer: Peer = {
  name: 'Orama',
  setUp:
    'English tokenizer with the stop words of @orama/stopwords, no stemming (its default), tolerance 1, threshold 1 (any word), name boosted by 2',
  build(documents, weights) {
    const properties = Object.keys(weights);
    const db = create({
      schema: Object.fromEntries(['slug', ...properties].map((field) => [field, 'string'])),
      components: { tokenizer: { language: 'english', stemming: false, stopWords: stopwords } },
    });
    for (const document of documents) insert(db, document);
    const boost = doubleName(weights);
    return {
      find: (q) =>
        search(db, { term: q, properties, boost, tolerance: 1, threshold: 1, limit: pageSize }).hits.map(
          ({ document }) => document.slug,
        ),
    };
  },
};
