export const peerNames = ['minisearch', 'sqlite-fts5', 'orama', 'flexsearch', 'lunr', 'fuse'] as const;
export type PeerName = (typeof peerNames)[number];

/** `ours` answers as the page does, with the counts of all facets; `ours-words` only says which models match. */
export const ownNames = ['ours', 'ours-words'] as const;
export type OwnName = (typeof ownNames)[number];

export type EngineName = OwnName | PeerName;
