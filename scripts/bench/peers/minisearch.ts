import MiniSearch from 'minisearch';
import { doubleName, pageSize, type Peer, type SearchDocument } from './peer.ts';

export const peer: Peer = {
  name: 'MiniSearch, plain',
  setUp: 'as in its README: name boosted by 2, fuzzy 0.2; its own tokenizer, any word',
  build(documents, weights) {
    const index = new MiniSearch<SearchDocument>({
      idField: 'slug',
      fields: Object.keys(weights),
      searchOptions: { boost: doubleName(weights), fuzzy: 0.2 },
    });
    index.addAll(documents);
    return {
      find: (q) =>
        index
          .search(q)
          .slice(0, pageSize)
          .map(({ id }) => String(id)),
    };
  },
};
