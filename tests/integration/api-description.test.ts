// The description of the API against OpenAPI's own schema, and real answers of every path against the description:
// keys that it does not name are faults.
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { evidenceFacets } from '#app/features/evidence/evidence-facets.ts';
import { evidenceSorts } from '#app/features/evidence/evidence-query.ts';
import { cardSchema } from '#app/features/models/card-schema.ts';
import { facets } from '#app/features/search/facets.ts';
import { sortOrders } from '#app/features/search/search-query.ts';
import { readContent } from '#scripts/read-content.ts';
import { buildCard } from '#tests/factories/card.ts';
import { startTestServer, testOrigin } from '#tests/setup/start-server.ts';

interface Parameter {
  name: string;
  in: string;
  schema: { enum?: string[]; items?: { enum: string[] } };
}

interface Answer {
  $ref?: string;
  headers?: Record<string, object>;
  content?: Record<string, { schema: object }>;
}

interface Description {
  openapi: string;
  servers: { url: string }[];
  paths: Record<
    string,
    { get: { operationId: string; parameters: Parameter[]; responses: Record<string, Answer> } }
  >;
  components: { schemas: Record<string, object>; responses: Record<string, Answer> };
}

const cards = readContent('data').cards.map(({ card }) => cardSchema.parse(card));
const server = await startTestServer({
  cards: [...cards, buildCard()],
  retired: [
    { slug: 'old-name', movedTo: 'sample-model' },
    { slug: 'gone-model', withdrawnOn: '2026-02-01', reason: 'Its provider asked for it.' },
  ],
});
const get = (path: string) => fetch(server.origin + path, { redirect: 'manual' });
const description = (await (await get('/api/v1/openapi.json')).json()) as Description;
const paths = Object.keys(description.paths);

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(description, 'description');
const validators = new Map<string, ValidateFunction>();

/** A schema of the description, made ready once. */
function compile(schema: object): ValidateFunction {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"description#/components/');
  const known = validators.get(text) ?? ajv.compile(JSON.parse(text) as object);
  validators.set(text, known);
  return known;
}

/** Where a real answer is not what the description says of its path, status and type. */
async function findFaults(path: string, address: string): Promise<unknown[]> {
  const response = await get(address);
  const responses = description.paths[path]?.get.responses;
  const named = responses?.[response.status] ?? responses?.default;
  const answer = named?.$ref ? description.components.responses[named.$ref.split('/').at(-1) ?? ''] : named;
  if (response.status === 301 || response.status === 304) return [];
  const type = (response.headers.get('Content-Type') ?? '').split(';')[0] ?? '';
  const schema = answer?.content?.[type]?.schema;
  if (schema === undefined) return [`${address} is ${response.status} ${type}, which is not described`];
  const text = await response.text();
  const validate = compile(schema);
  return validate(type === 'application/json' ? JSON.parse(text) : text) ? [] : (validate.errors ?? []);
}

describe('the description', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(description) as never);
    expect(errors ?? []).toEqual([]);
    expect([valid, validator.version]).toEqual([true, '3.1']);
  });

  it('names where it is served', () => {
    expect(description.servers).toEqual([{ url: testOrigin }]);
  });

  it('names no operation twice', () => {
    const ids = paths.map((path) => description.paths[path]?.get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['/api/v1/models', facets.map(({ id, options }) => [id, options.map((option) => option.id)])],
    ['/api/v1/facets', facets.map(({ id, options }) => [id, options.map((option) => option.id)])],
    ['/models.csv', facets.map(({ id, options }) => [id, options.map((option) => option.id)])],
  ])('%s has every facet with every value', (path, expected) => {
    const parameters = description.paths[path]?.get.parameters ?? [];
    expect(
      parameters.flatMap(({ name, schema }) => (schema.items ? [[name, schema.items.enum]] : [])),
    ).toEqual(expected);
    expect(parameters.find(({ name }) => name === 'sort')?.schema.enum).toEqual([...sortOrders]);
  });

  it('names the headers of a file', async () => {
    const { headers } = await get('/models.csv?people=martians');
    const told = description.paths['/models.csv']?.get.responses['200']?.headers ?? {};
    expect(Object.keys(told)).toContain('X-Ignored-Parameters');
    expect(Object.keys(told).filter((name) => !headers.has(name))).toEqual([]);
  });

  it('has every facet of the evidence', () => {
    const parameters = description.paths['/api/v1/evidence']?.get.parameters ?? [];
    expect(parameters.map(({ name }) => name)).toEqual([
      ...evidenceFacets.map(({ id }) => id),
      'sort',
      'page',
      'perPage',
    ]);
    expect(parameters.find(({ name }) => name === 'sort')?.schema.enum).toEqual([...evidenceSorts]);
    expect(parameters.find(({ name }) => name === 'model')?.schema.items?.enum).toContain('shared-lives');
  });

  it('allows no key that it does not name', () => {
    const open = listObjects(description.components.schemas).filter(
      (schema) => !('additionalProperties' in schema),
    );
    expect(open).toEqual([]);
    // Whatever OpenAPI allows, the description of itself allows; sources are by keys that each card gives.
    const loose = Object.entries(description.components.schemas).flatMap(([name, schema]) =>
      listObjects(schema).some(({ additionalProperties }) => additionalProperties !== false) ? [name] : [],
    );
    expect(loose.sort()).toEqual(['ApiDescription', 'Model']);
  });

  it('is whole without a single card', async () => {
    const empty = await startTestServer({ cards: [] });
    const text = (await (await fetch(`${empty.origin}/api/v1/openapi.json`)).json()) as never;
    expect((await new Validator().validate(text)).valid).toBe(true);
  });
});

const questions: Record<string, string[]> = {
  '/api/v1/models': [
    '',
    '?q=lonely&perPage=1000',
    '?q=zzqqy',
    '?sort=level&level=2&verdict=contested&page=2&perPage=3',
    '?nonsense=1&people=martians&page=minus',
    '?view=table&compare=shared-lives',
  ],
  '/api/v1/facets': ['', '?q=home&people=older-people', '?nonsense=1'],
  '/api/v1/evidence': [
    '',
    '?perPage=1000',
    '?outcome=loneliness&direction=none&sort=year',
    '?model=shared-lives&independent=unknown&uk=no&year=2021',
    '?model=nobody&year=1066&page=999',
  ],
  '/api/v1/models/{slug}': [
    ...cards.map(({ slug }) => `/${slug}`),
    '/sample-model',
    '/old-name',
    '/gone-model',
    '/no-such-model',
    '/%ff',
  ],
  '/api/v1/vocabulary': [''],
  '/api/v1/openapi.json': [''],
  '/models.csv': ['', '?q=zzqqy'],
  '/models.json': ['', '?q=zzqqy'],
  '/models.ndjson': [''],
  '/models.bib': [''],
  '/models.atom': [''],
  '/evidence.csv': ['', '?outcome=loneliness'],
  '/evidence.json': ['', '?outcome=loneliness&direction=none', '?model=nobody'],
  '/feed.atom': [''],
};

it('every path is asked', () => {
  expect(Object.keys(questions).sort()).toEqual([...paths].sort());
});

describe.each(Object.entries(questions))('%s answers as described', (path, queries) => {
  it.each(queries)('%s', async (query) => {
    const address = path.endsWith('/{slug}') ? path.replace('/{slug}', query) : path + query;
    expect(await findFaults(path, address)).toEqual([]);
  });
});

it('refusals by the server itself answer as described', async () => {
  const limited = await startTestServer({ requestsPerMinute: 1 });
  await fetch(`${limited.origin}/api/v1/models`);
  const response = await fetch(`${limited.origin}/api/v1/models`);
  expect(response.status).toBe(429);
  const validate = compile(description.components.schemas.Error ?? {});
  expect(validate(await response.json())).toBe(true);
  expect(validate({ error: { status: 429, message: 'Wait.', more: 1 } })).toBe(false);
});

interface ObjectSchema {
  type: 'object';
  additionalProperties?: unknown;
}

/** Every schema of an object inside a schema. */
function listObjects(schema: unknown): ObjectSchema[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inside = Object.values(schema).flatMap(listObjects);
  return (schema as { type?: unknown }).type === 'object' ? [schema as ObjectSchema, ...inside] : inside;
}
