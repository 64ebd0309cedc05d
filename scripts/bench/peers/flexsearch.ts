import { Charset, Document, Encoder } from 'flexsearch';
import english from 'flexsearch/lang/en';
import { pageSize, type Peer } from './peer.ts';

/** As many as its search gives of each field by default. */
const perField = 100;

export const peer: Peer = {
  name: 'FlexSearch',
  setUp:
    'Document index, tolerant tokenizer, Charset.Normalize with its English preset (stop words, stemmer), suggest; its merge knows no weights, so each field’s list counts our weight divided by the place',
  build(documents, weights) {
    const index = new Document({
      encoder: new Encoder().assign(Charset.Normalize).assign(english),
      tokenize: 'tolerant',
      document: { id: 'slug', index: Object.keys(weights) },
    });
    for (const document of documents) index.add(document);
    return {
      find: (q) => {
        const scores = new Map<string, number>();
        for (const { field, result } of index.search(q, { limit: perField, suggest: true })) {
          const weight = weights[field ?? ''] ?? 0;
          result.map(String).forEach((slug, place) => {
            scores.set(slug, (scores.get(slug) ?? 0) + weight / (place + 1));
          });
        }
        return [...scores]
          .sort(([, a], [, b]) => b - a)
          .slice(0, pageSize)
          .map(([slug]) => slug);
      },
    };
  },
};
