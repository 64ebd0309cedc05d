import Sqlite from 'better-sqlite3';
import { pageSize, type Peer } from './peer.ts';

export const peer: Peer = {
  name: 'SQLite FTS5',
  setUp:
    'porter over unicode61, bm25() with our weights, each word a quoted string as its query syntax advises; cards with every word (AND), then those with any (OR)',
  build(documents, weights) {
    const fields = Object.keys(weights);
    const db = new Sqlite(':memory:');
    db.exec(
      `CREATE VIRTUAL TABLE cards USING fts5(slug UNINDEXED, ${fields.join(', ')}, tokenize = 'porter unicode61')`,
    );
    const columns = ['slug', ...fields];
    const insert = db.prepare(
      `INSERT INTO cards VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
    );
    db.transaction(() => documents.forEach((document) => insert.run(document)))();
    db.exec(`INSERT INTO cards(cards) VALUES ('optimize')`);
    // bm25() takes a weight for every column, the unindexed one too; a better match is a smaller number.
    const order = `bm25(cards, 0, ${fields.map((field) => weights[field]).join(', ')})`;
    const select = db
      .prepare<[string], string>(
        `SELECT slug FROM cards WHERE cards MATCH ? ORDER BY ${order} LIMIT ${pageSize}`,
      )
      .pluck();
    return {
      find: (q) => {
        const words = (q.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"`);
        if (words.length === 0) return [];
        const withEveryWord = select.all(words.join(' AND ')) as string[];
        if (words.length === 1 || withEveryWord.length === pageSize) return withEveryWord;
        const withAnyWord = select.all(words.join(' OR ')) as string[];
        return [...new Set([...withEveryWord, ...withAnyWord])].slice(0, pageSize);
      },
      measureBytesOutsideHeap: () =>
        Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true })),
    };
  },
};
