// Where a search stands: at /models, or at /rainbow with the same parameters. What it offers to go on to stays there.
import { createContext, useContext } from 'react';
import { paths } from '#app/lib/paths.ts';

/** The address of a search there. @param search a query string, empty for all models */
export type SearchAddress = (search: string) => string;

const SearchPlaceContext = createContext<SearchAddress>(paths.models);

export const SearchPlaceProvider = SearchPlaceContext.Provider;

export function useSearchAddress(): SearchAddress {
  return useContext(SearchPlaceContext);
}
