// The description of the API for programs: OpenAPI 3.1, whose schemas are JSON Schema 2020-12, made from the
// operations that the features list and the Zod schemas of their answers.
import { z } from 'zod';
import { errorAnswerSchema, facetCountSchema, ignoredParameterSchema } from './answer-schemas.ts';
import type { ApiOperation, ApiParameter, ApiValues } from './api-operation.ts';

export interface ApiDescription {
  title: string;
  /** Of the API, not of the data: raised when something documented changes. */
  version: string;
  description: string;
  licence: { name: string; url: string };
  /** The public address. */
  origin: string;
  operations: readonly ApiOperation[];
  /** Schemas that stand under a name of their own wherever they are used. */
  parts: Readonly<Record<string, z.ZodType>>;
}

type JsonObject = Record<string, unknown>;

/** Writes the description as an object ready for JSON. */
export function describeOpenApi(api: ApiDescription) {
  return {
    openapi: '3.1.0',
    info: {
      title: api.title,
      version: api.version,
      description: api.description,
      license: api.licence,
    },
    servers: [{ url: api.origin }],
    security: [],
    paths: Object.fromEntries(
      api.operations.map((operation) => [operation.path, { get: describeOperation(operation) }]),
    ),
    components: { schemas: describeSchemas(api), responses: sharedResponses, headers: sharedHeaders },
  };
}

const refTo = (place: string, name: string) => ({ $ref: `#/components/${place}/${name}` });
const jsonError = { 'application/json': { schema: refTo('schemas', 'Error') } };

const sharedHeaders = {
  ETag: {
    description:
      'Names this version of the answer: send it as If-None-Match to be told whether it still stands.',
    schema: { type: 'string' },
  },
  RetryAfter: { description: 'Seconds to wait.', schema: { type: 'integer' } },
};

const sharedResponses = {
  NotModified: {
    description: 'Nothing has changed since the version named in If-None-Match.',
    headers: { ETag: refTo('headers', 'ETag') },
  },
  TooManyRequests: {
    description: 'Too many requests came from this network within a minute.',
    headers: { 'Retry-After': refTo('headers', 'RetryAfter') },
    content: jsonError,
  },
  Failure: {
    description: 'Any other refusal or failure; the message says what to do.',
    content: jsonError,
  },
};

function describeOperation(operation: ApiOperation): JsonObject {
  const { answer, refusals = [] } = operation;
  return {
    operationId: operation.id,
    summary: operation.summary,
    ...(operation.description === undefined ? {} : { description: operation.description }),
    parameters: operation.parameters.map(describeParameter),
    responses: {
      200: {
        description: answer.meaning,
        headers: { ETag: refTo('headers', 'ETag'), ...describeHeaders(answer.headers) },
        content: {
          [answer.contentType]: {
            schema: answer.schema === null ? { type: 'string' } : refTo('schemas', answer.name),
          },
        },
      },
      304: refTo('responses', 'NotModified'),
      ...Object.fromEntries(
        refusals.map(({ status, meaning }) => [
          status,
          status === 301
            ? {
                description: meaning,
                headers: { Location: { schema: { type: 'string', format: 'uri-reference' } } },
              }
            : { description: meaning, content: jsonError },
        ]),
      ),
      429: refTo('responses', 'TooManyRequests'),
      default: refTo('responses', 'Failure'),
    },
  };
}

function describeHeaders(headers: Readonly<Record<string, string>> = {}): JsonObject {
  return Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' } }]),
  );
}

function describeParameter({ name, in: place, meaning, takes }: ApiParameter): JsonObject {
  return {
    name,
    in: place,
    description: meaning,
    ...(place === 'path' ? { required: true } : {}),
    // Repeated, not joined by commas.
    ...(takes.kind === 'any-of' ? { style: 'form', explode: true } : {}),
    schema: describeValues(takes),
  };
}

function describeValues(takes: ApiValues): JsonObject {
  switch (takes.kind) {
    case 'any-of':
      return { type: 'array', items: { type: 'string', enum: takes.options.map(({ id }) => id) } };
    case 'one-of':
      return { type: 'string', enum: takes.ids };
    case 'number':
      return {
        type: 'integer',
        minimum: 1,
        ...(takes.most === null ? {} : { maximum: takes.most }),
        default: takes.fallback,
      };
    case 'text':
      return { type: 'string' };
  }
}

function describeSchemas({ operations, parts }: ApiDescription): JsonObject {
  const named = new Map<string, z.ZodType>([
    ['Error', errorAnswerSchema],
    ['IgnoredParameter', ignoredParameterSchema],
    ['FacetCount', facetCountSchema],
    ...Object.entries(parts),
  ]);
  for (const { answer } of operations) if (answer.schema !== null) named.set(answer.name, answer.schema);
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of named) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _address, ...schema }]) => [id, schema]),
  );
}
