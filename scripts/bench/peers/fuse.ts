import Fuse from 'fuse.js';
import { doubleName, pageSize, type Peer } from './peer.ts';

export const peer: Peer = {
  name: 'Fuse.js',
  setUp:
    'token search, which it advises for several words and long text; ignoreLocation, ignoreFieldNorm, threshold 0.2, name weighted by 2',
  build(documents, weights) {
    const fuse = new Fuse(documents, {
      keys: Object.entries(doubleName(weights)).map(([name, weight]) => ({ name, weight })),
      useTokenSearch: true,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      threshold: 0.2,
    });
    return {
      find: (q) => (q === '' ? [] : fuse.search(q, { limit: pageSize }).map(({ item }) => item.slug)),
    };
  },
};
