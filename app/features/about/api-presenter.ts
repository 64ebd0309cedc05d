// What the page /about/api shows of the operations that the features list: plain values, without their schemas.
import type { ApiOperation, ApiParameter, ApiValues } from '#app/lib/api-operation.ts';
import { formatNumber } from '#app/lib/format.ts';

export interface ShownParameter {
  name: string;
  meaning: string;
  /** Ids that it takes, to be shown as code; empty where words say what it takes. */
  values: string[];
  inWords: string;
}

export interface ShownOperation {
  path: string;
  summary: string;
  description: string | null;
  /** Which of the tables of parameters it takes, by the name of its first operation; null for none of them. */
  parametersOf: string | null;
  /** What one would type into a terminal, and what it asks. */
  commands: { asks: string; command: string }[];
}

export interface ShownApi {
  operations: ShownOperation[];
  /** Each set of parameters once, with the address by which it is called. */
  parameterTables: { path: string; parameters: ShownParameter[] }[];
}

/** @param origin the public address of the site */
export function presentApi(operations: readonly ApiOperation[], origin: string): ShownApi {
  const tables = new Map<string, { path: string; parameters: ShownParameter[] }>();
  const shown = operations.map((operation) => {
    // How many pages there are to page through is no difference worth a table of its own.
    const asked = operation.parameters.filter(({ in: place }) => place === 'query');
    const key = asked
      .filter(({ name }) => !['page', 'perPage'].includes(name))
      .map(({ name }) => name)
      .join();
    if (key !== '' && !tables.has(key)) {
      tables.set(key, { path: operation.path, parameters: asked.map(presentParameter) });
    }
    return {
      path: operation.path,
      summary: operation.summary,
      description: operation.description ?? null,
      parametersOf: tables.get(key)?.path ?? null,
      commands: operation.examples.map(({ asks, address }) => ({
        asks,
        command: `curl '${origin}${address}'`,
      })),
    };
  });
  return { operations: shown, parameterTables: [...tables.values()] };
}

function presentParameter({ name, meaning, takes }: ApiParameter): ShownParameter {
  return { name, meaning, ...presentValues(takes) };
}

function presentValues(takes: ApiValues): Pick<ShownParameter, 'values' | 'inWords'> {
  switch (takes.kind) {
    case 'any-of':
      return takes.inWords === undefined
        ? { values: takes.options.map(({ id }) => id), inWords: '' }
        : { values: [], inWords: takes.inWords };
    case 'one-of':
      return { values: [...takes.ids], inWords: '' };
    case 'number':
      return {
        values: [],
        inWords:
          takes.most === null
            ? `a whole number from 1; ${takes.fallback} unless given`
            : `a whole number from 1 to ${formatNumber(takes.most)}; ${takes.fallback} unless given`,
      };
    case 'text':
      return { values: [], inWords: takes.inWords };
  }
}
