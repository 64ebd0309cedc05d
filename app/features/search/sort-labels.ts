import type { SortOrder, View } from './search-query.ts';

export const sortLabels: Record<SortOrder, string> = {
  relevance: 'Best match',
  name: 'Name',
  level: 'Evidence level',
  checked: 'Last checked',
  spectrum: 'Prevention to crisis',
};

export const viewLabels: Record<View, string> = { list: 'List', table: 'Table', rainbow: 'Rainbow' };
