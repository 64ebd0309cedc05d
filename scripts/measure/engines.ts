// The engines that the bench measures: ours as the site asks it, and the peers of scripts/bench/.
import type { Catalogue } from '#app/features/models/catalogue.server.ts';
import { matchModels } from '#app/features/search/match-models.ts';
import { createSearchIndex } from '#app/features/search/search-index.ts';
import { searchModels } from '#app/features/search/search-models.ts';
import { parseSearchQuery } from '#app/features/search/search-query.ts';
import { describeForSearch, fieldWeights } from '#app/features/search/searchable-fields.ts';
import type { BuiltSearch, Peer } from '#scripts/bench/peers/peer.ts';
import type { EngineName, OwnName, PeerName } from '#scripts/measure/engine-names.ts';

export interface Engine {
  name: string;
  setUp: string;
  /** Builds the index, and nothing else: this is what is timed. */
  build: () => BuiltSearch;
}

/** What is overdue depends on the day; the cost of finding it out does not. */
const ukDay = '2026-01-01';

const peerModules: Record<PeerName, () => Promise<{ peer: Peer }>> = {
  minisearch: () => import('#scripts/bench/peers/minisearch.ts'),
  'sqlite-fts5': () => import('#scripts/bench/peers/sqlite-fts5.ts'),
  orama: () => import('#scripts/bench/peers/orama.ts'),
  flexsearch: () => import('#scripts/bench/peers/flexsearch.ts'),
  lunr: () => import('#scripts/bench/peers/lunr.ts'),
  fuse: () => import('#scripts/bench/peers/fuse.ts'),
};

/** An engine made ready to build its index of a catalogue. */
export async function loadEngine(engineName: EngineName, catalogue: Catalogue): Promise<Engine> {
  if (engineName === 'ours' || engineName === 'ours-words') return prepareOurs(engineName, catalogue);
  const { peer } = await peerModules[engineName]();
  const documents = catalogue.models.map(({ card }) => describeForSearch(card));
  return { name: peer.name, setUp: peer.setUp, build: () => peer.build(documents, fieldWeights) };
}

function prepareOurs(engineName: OwnName, catalogue: Catalogue): Engine {
  if (engineName === 'ours-words') {
    return {
      name: 'Ours, matching alone',
      setUp: 'the same without filters, counts and page',
      build: () => {
        const index = createSearchIndex(catalogue);
        return {
          find: (q) =>
            [...matchModels(index, q).matches]
              .sort((a, b) => b.score - a.score)
              .map(({ model }) => model.card.slug),
        };
      },
    };
  }
  return {
    name: 'Ours, with all facet counts',
    setUp: 'as `/models` answers: words with thesaurus, counts of every facet, one page of results',
    build: () => {
      const index = createSearchIndex(catalogue);
      return {
        find: (q) => {
          const query = parseSearchQuery(new URLSearchParams([['q', q]]));
          return searchModels(index, query, ukDay).results.map(({ model }) => model.card.slug);
        },
      };
    },
  };
}
