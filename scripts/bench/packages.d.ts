// The little of each package that the bench uses. Declared here so that types are checked wherever the project is, though
// the packages are installed only where the bench has been run.

declare module '@orama/orama' {
  export interface Orama {
    readonly id: string;
  }
  export function create(options: {
    schema: Record<string, 'string'>;
    components?: { tokenizer?: { language?: string; stemming?: boolean; stopWords?: string[] } };
  }): Orama;
  export function insert(db: Orama, document: object): string;
  export function search(
    db: Orama,
    parameters: {
      term: string;
      properties: string[];
      boost: Readonly<Record<string, number>>;
      tolerance?: number;
      threshold?: number;
      limit: number;
    },
  ): { hits: { document: { slug: string } }[] };
}

declare module '@orama/stopwords/english' {
  export const stopwords: string[];
}

declare module 'flexsearch' {
  export class Encoder {
    assign(options: object): this;
  }
  export const Charset: { Normalize: object };
  export class Document {
    constructor(options: {
      encoder: Encoder;
      tokenize: 'strict' | 'tolerant' | 'forward';
      document: { id: string; index: string[] };
    });
    add(document: object): this;
    search(
      query: string,
      options: { limit: number; suggest: boolean },
    ): { field: string; result: string[] }[];
  }
}

declare module 'flexsearch/lang/en' {
  const english: object;
  export default english;
}

declare module 'fuse.js' {
  export default class Fuse<T> {
    constructor(
      list: readonly T[],
      options: {
        keys: { name: string; weight: number }[];
        useTokenSearch?: boolean;
        ignoreLocation?: boolean;
        ignoreFieldNorm?: boolean;
        threshold?: number;
      },
    );
    search(pattern: string, options: { limit: number }): { item: T }[];
  }
}

declare module 'lunr' {
  interface Token {
    toString(): string;
    update(change: (text: string) => string): Token;
  }
  interface Builder {
    ref(name: string): void;
    field(name: string, options: { boost: number }): void;
    add(document: object): void;
  }
  interface Query {
    term(term: Token, options: { boost?: number; editDistance?: number }): Query;
  }
  interface Index {
    query(build: (query: Query) => void): { ref: string }[];
  }
  interface Lunr {
    (configure: (this: Builder) => void): Index;
    tokenizer(text: string): Token[];
  }
  const lunr: Lunr;
  export default lunr;
}
