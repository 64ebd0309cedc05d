// What can be asked of the API, as data: each feature lists its own operations, and both the description for programs
// (openapi.server.ts) and the page for people (/about/api) are made from the lists.
import type { z } from 'zod';

export interface ApiOption {
  id: string;
  label: string;
}

export interface ApiParameter {
  name: string;
  in: 'query' | 'path';
  /** A sentence, or the question that it answers in a few words. */
  meaning: string;
  takes: ApiValues;
}

/** What a parameter takes: one or several of a closed list, a number, or words. */
export type ApiValues =
  | {
      kind: 'any-of';
      options: readonly ApiOption[];
      /** Where there are too many to list for people. */
      inWords?: string | undefined;
    }
  | { kind: 'one-of'; ids: readonly string[] }
  | { kind: 'number'; most: number | null; fallback: number }
  | { kind: 'text'; inWords: string };

export interface ApiAnswer {
  /** Its name among the schemas, such as `ModelList`. */
  name: string;
  meaning: string;
  contentType: string;
  /** null for text that JSON Schema does not describe. */
  schema: z.ZodType | null;
  /** What its own headers say, by their names. */
  headers?: Readonly<Record<string, string>>;
}

export interface ApiOperation {
  /** With parameters in braces: `/api/v1/models/{slug}`. */
  path: string;
  /** By which generated programs call it: `listModels`. */
  id: string;
  /** In a few words, without a full stop. */
  summary: string;
  /** More, in sentences. */
  description?: string;
  parameters: readonly ApiParameter[];
  answer: ApiAnswer;
  /** Statuses other than those that anything here may answer, with what they mean. */
  refusals?: readonly { status: 301 | 404 | 410; meaning: string }[];
  /** Addresses to try, with what each asks, in a few words. */
  examples: readonly { asks: string; address: string }[];
}

/** What the headers of every file say. */
export const fileHeaders = {
  'Content-Disposition': 'The name of the file, which holds the data version.',
  'Content-Length': 'Its length in bytes, as it is sent.',
  'X-Ignored-Parameters': 'What was not understood, as in an address: people=martians. Absent where all was.',
} as const;

/** The page parameters of every list. @param most largest `perPage` @param fallback `perPage` unless given */
export function describePaging(most: number, fallback: number): ApiParameter[] {
  return [
    {
      name: 'page',
      in: 'query',
      meaning: 'The page to answer. One past the last is empty.',
      takes: { kind: 'number', most: null, fallback: 1 },
    },
    {
      name: 'perPage',
      in: 'query',
      meaning: 'How many a page holds.',
      takes: { kind: 'number', most, fallback },
    },
  ];
}
